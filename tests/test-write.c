/* SPDX-License-Identifier: MIT */
/* The formats, from plans read as text: what stands in each, and what must never. */
#include "judged.h"

#include <locale.h>

static const char works[] =
    "progress: 1\n"
    "title: Works | 重点工作\n"
    "period: 2018\n"
    "indicators:\n"
    "- name: 交通\n"
    "  indicators:\n"
    "  - {id: hub, name: 重点支撑项目, owner: 市交通委, unit: 个, target: 48, figures: {2018-08-31: 24}}\n"
    "  - {id: range, name: Range, owner: 市交通委, unit: people, target: 1-2 people, figures: {2018-08-31: "
    "1}}\n"
    "- {id: strict, name: \"Sat\\e[31m *is*, of \\\"those\\\"\\nasked in every one of the districts\", "
    "owner: Bureau,\n"
    "   unit: \"%\", target: \">90\", held: true, figures: {2018-08-31: 90}}\n"
    "- id: school\n"
    "  name: 学校\n"
    "  unit: 所\n"
    "  target: 40\n"
    "  combine: none\n"
    "  figures: {2018-08-31: 40}\n"
    "  parts:\n"
    "  - {id: low, name: 小学, target: 10, figures: {2018-08-31: 10}}\n"
    "  - {id: high, name: 中学, target: 10, figures: {2018-08-31: 1}}\n"
    "- {id: papers, deliverables: [{what: a, due: 2018-06, done: 2018-06-20}, {what: b, due: 2018-12}]}\n"
    "- {id: later, unit: 家, target: pending}\n"
    "- {id: approx, unit: 人, target: 近3万人, reported-as: cumulative}\n";

static char *
written (const char *yaml, ProgressFormat format, ProgressLanguage language, ProgressWriteFlags flags)
{
  g_autoptr (ProgressReport) report = report_of ("plan", yaml, "2018-08-31");

  return progress_report_to_text (report, format, language, flags);
}

static void
expect_in (const char *text, const char *part)
{
  cr_expect (ne (ptr, strstr (text, part), NULL), "'%s' is missing in:\n%s", part, text);
}

static void
expect_not_in (const char *text, const char *part)
{
  cr_expect (eq (ptr, strstr (text, part), NULL), "'%s' stands in:\n%s", part, text);
}

/* ---- text ---- */

Test (text, in_english)
{
  g_autofree char *text =
      written (works, PROGRESS_FORMAT_TEXT, PROGRESS_LANGUAGE_ENGLISH, PROGRESS_WRITE_DEFAULT);

  expect_in (text, "Works | 重点工作\nAs of 2018-08-31, policy: default\n");
  expect_in (text, "\n\n交通\n◆ orange  重点支撑项目 ");
  expect_in (text, "\n          Behind schedule: 24个 by 2018-08-31 against 32.0个 expected;");
  expect_in (text, " 24 / 48个 ");
  expect_in (text, " 1 / 1~2 people ");
  expect_in (text, " - / about 30,000人 ");
  expect_in (text, " 100.0% (not met) ");
  expect_in (text, " 52.9 behind ");
  expect_in (text, "○ grey    later ");
  expect_in (text, " no target ");
  expect_in (text, "\n● green   学校 ");
  expect_in (text, "\n■ red     · 中学 ");
  expect_in (text, " 100.0% (not all met) ");
  expect_in (text, "\nPlan: ");
}

Test (text, groups_stand_below_the_one_they_are_in)
{
  static const char yaml[] =
      "progress: 1\ntitle: T\nperiod: 2018\nindicators:\n- name: A work of many years\n"
      "  indicators:\n  - name: 道路\n    indicators: [{id: a, unit: 个, target: 1}]\n";
  g_autofree char *text =
      written (yaml, PROGRESS_FORMAT_TEXT, PROGRESS_LANGUAGE_ENGLISH, PROGRESS_WRITE_DEFAULT);

  expect_in (text, "\n○ grey  A work of many years  ");
  expect_in (text, "\n○ grey  · 道路  ");
}

Test (text, an_approximate_figure_says_so)
{
  static const char yaml[] = "progress: 1\ntitle: T\nperiod: 2018\nindicators:\n"
                             "- {id: a, unit: 分钟, target: pending, figures: {2018-08-31: 7分钟左右}}\n"
                             "- {id: b, unit: 家, target: 48, figures: {2018-08-31: 10余家}}\n";
  g_autofree char *english =
      written (yaml, PROGRESS_FORMAT_TEXT, PROGRESS_LANGUAGE_ENGLISH, PROGRESS_WRITE_DEFAULT);
  g_autofree char *chinese =
      written (yaml, PROGRESS_FORMAT_TEXT, PROGRESS_LANGUAGE_CHINESE, PROGRESS_WRITE_DEFAULT);

  expect_in (english, " about 7分钟 ");
  expect_in (english, " about 10 / 48家 ");
  expect_in (chinese, " 约10 / 48家 ");
}

Test (text, in_chinese)
{
  g_autofree char *text =
      written (works, PROGRESS_FORMAT_TEXT, PROGRESS_LANGUAGE_CHINESE, PROGRESS_WRITE_DEFAULT);

  expect_in (text, "截至2018年8月31日，评价规则：default\n");
  expect_in (text, "◆ 橙  重点支撑项目 ");
  expect_in (text, "\n      落后于时序进度：截至2018年8月31日实际24个，应达到32.0个，");
  expect_in (text, "100.0%（未达标）");
  expect_in (text, " 滞后52.9天 ");
  expect_in (text, " 已达标 ");
  expect_in (text, " 无数据 ");
  expect_in (text, "\n总体：");
  expect_not_in (text, "green");
}

Test (text, names_cannot_reach_the_terminal)
{
  g_autofree char *text =
      written (works, PROGRESS_FORMAT_TEXT, PROGRESS_LANGUAGE_ENGLISH, PROGRESS_WRITE_DEFAULT);

  expect_not_in (text, "\033");
  expect_in (text, "Sat [31m *is*, of \"those\" asked in…  ");
}

Test (text, colour_only_when_asked_for)
{
  g_autofree char *text =
      written (works, PROGRESS_FORMAT_TEXT, PROGRESS_LANGUAGE_ENGLISH, PROGRESS_WRITE_COLOUR);

  expect_in (text, "\033[38;5;208m◆ orange\033[0m  重点支撑项目 ");
  expect_in (text, "\033[90m○ grey\033[0m    later");
}

Test (text, only_what_lags)
{
  g_autofree char *text =
      written (works, PROGRESS_FORMAT_TEXT, PROGRESS_LANGUAGE_ENGLISH, PROGRESS_WRITE_ONLY_LAGGING);

  expect_in (text, "重点支撑项目");
  expect_in (text, "中学");
  expect_not_in (text, "Range");
  expect_not_in (text, "小学");
  expect_not_in (text, "later");
  expect_in (text, "Plan: ");
  expect_in (text, ", 7 indicators, ");
}

Test (text, nothing_lags)
{
  static const char yaml[] =
      "progress: 1\ntitle: T\nperiod: 2018\nindicators:\n- {id: later, target: pending}\n";
  g_autofree char *text =
      written (yaml, PROGRESS_FORMAT_TEXT, PROGRESS_LANGUAGE_ENGLISH, PROGRESS_WRITE_ONLY_LAGGING);

  expect_in (text, "As of 2018-08-31");
  expect_in (text, "\nNothing lags.\n");
}

Test (text, columns_nobody_fills_are_left_out)
{
  static const char yaml[] =
      "progress: 1\ntitle: T\nperiod: 2018\nindicators:\n- {id: a, unit: 个, target: 1}\n";
  g_autofree char *text =
      written (yaml, PROGRESS_FORMAT_TEXT, PROGRESS_LANGUAGE_ENGLISH, PROGRESS_WRITE_DEFAULT);

  expect_not_in (text, "Owner");
  expect_not_in (text, "Remaining");
}

/* ---- JSON ---- */

static char *
json_of (ProgressWriteFlags flags)
{
  return written (works, PROGRESS_FORMAT_JSON, PROGRESS_LANGUAGE_ENGLISH, flags);
}

Test (json, answers_of_an_indicator)
{
  g_autofree char *text = json_of (PROGRESS_WRITE_DEFAULT);

  expect_in (text, "{\n  \"progress\": 1,\n  \"library\": \"");
  expect_in (text, "\"as_of\": \"2018-08-31\",\n  \"policy\": \"default\",\n  \"notes\": [\n");
  expect_in (text,
             "{\"id\": \"target-pending\", \"light\": \"note\", \"indicator\": \"later\", \"message\": ");
  expect_in (
      text,
      "      \"id\": \"hub\",\n      \"name\": \"重点支撑项目\",\n      \"group\": \"交通\",\n"
      "      \"owner\": \"市交通委\",\n      \"unit\": \"个\",\n      \"reported_as\": \"cumulative\",\n"
      "      \"actual\": {\"value\": \"24\", \"date\": \"2018-08-31\"},\n"
      "      \"target\": {\"comparator\": \"at-least\", \"value\": \"48\", \"due\": \"2018-12-31\"},\n"
      "      \"met\": false,\n      \"final\": false,\n      \"remaining\": \"24\",\n"
      "      \"status_date\": \"2018-08-31\",\n      \"rate\": {\"method\": \"ratio\", \"value\": 0.5, "
      "\"exact\": \"1/2\", \"display\": \"50.0%\"},\n      \"expected\": {\"value\": 31.956164383561642, "
      "\"rate\": 0.6657534246575343},\n      \"gap\": -7.956164383561644,\n");
  expect_in (text,
             "      \"days_behind\": 52.9,\n      \"forecast\": {\"value\": 36.04938271604938, \"date\": \"");
  expect_in (text,
             "{\"id\": \"behind-schedule\", \"light\": \"orange\", \"message\": \"Behind schedule: 24个 by ");
  expect_in (text,
             "\"values\": {\"date\": \"2018-08-31\", \"actual\": \"24\", \"expected\": 31.956164383561642, ");
}

Test (json, undefined_approximate_range_reached)
{
  g_autofree char *text = json_of (PROGRESS_WRITE_DEFAULT);

  expect_in (text, "\"actual\": {\"undefined\": \"no-data\"}");
  expect_in (text, "\"target\": {\"undefined\": \"no-target\"}");
  expect_in (text, "\"met\": {\"undefined\": \"no-target\"},\n      \"remaining\"");
  expect_in (text, "\"rate\": {\"method\": \"ratio\", \"undefined\": \"no-data\"}");
  expect_in (text, "\"value\": \"30000\", \"approximate\": true, \"due\"");
  expect_in (text, "{\"comparator\": \"range\", \"low\": \"1\", \"high\": \"2\", \"due\": \"2018-12-31\"}");
  expect_in (text, "\"reached_on\": \"2018-08-31\"}");
  expect_in (text, "\"exact\": \"1\", \"display\": \"100.0%\"}");
  expect_in (text, "\"name\": \"Sat\\u001b[31m *is*, of \\\"those\\\"\\nasked");
}

Test (json, a_mean_says_how_many_of_its_parts_have_a_rate)
{
  static const char half_known[] =
      "progress: 1\ntitle: T\nperiod: 2018\nindicators:\n"
      "- {id: a, unit: 亿元, combine: mean, parts: [{id: p, target: 10, figures: "
      "{2018-08-31: 15}}, {id: q, target: 30}]}\n";
  g_autofree char *text =
      written (half_known, PROGRESS_FORMAT_JSON, PROGRESS_LANGUAGE_ENGLISH, PROGRESS_WRITE_DEFAULT);

  expect_in (text, "{\"method\": \"parts\", \"value\": 1, \"exact\": \"1\", \"display\": \"100.0%\", "
                   "\"coverage\": 0.5},");
  expect_in (text, "{\"method\": \"ratio\", \"value\": 1.5, \"exact\": \"3/2\", \"display\": \"150.0%\"},");
}

Test (json, deliverables_have_no_unit_to_measure_in)
{
  g_autofree char *text = json_of (PROGRESS_WRITE_DEFAULT);

  expect_in (text, "      \"id\": \"papers\",\n      \"name\": \"papers\",\n      \"met\": false,\n      "
                   "\"final\": false,\n"
                   "      \"status_date\": \"2018-08-31\",\n      \"rate\": {\"method\": \"deliverables\", ");
  expect_in (text, "      \"expected\": {\"rate\": 0.5},\n      \"gap_pp\": 0,\n");
}

Test (json, parts_stand_inside_their_indicator)
{
  g_autofree char *text = json_of (PROGRESS_WRITE_DEFAULT);

  expect_in (text, "\"parts\": [\n        {\n          \"id\": \"low\",\n");
  expect_in (text, "        {\n          \"id\": \"high\",\n");
}

Test (json, a_lagging_part_takes_the_place_of_what_does_not_lag)
{
  g_autofree char *text = json_of (PROGRESS_WRITE_ONLY_LAGGING);

  expect_in (text, "    {\n      \"id\": \"high\",\n");
  expect_not_in (text, "\"id\": \"school\"");
  expect_not_in (text, "\"id\": \"low\"");
  expect_in (text, "\"plan\": {\"name\": \"Works | 重点工作\", \"indicators\": 7, ");
}

Test (json, rollups)
{
  g_autofree char *text = json_of (PROGRESS_WRITE_DEFAULT);

  expect_in (
      text,
      "{\"name\": \"市交通委\", \"indicators\": 2, \"met\": 1, \"lights\": {\"green\": 1, \"yellow\": 0, "
      "\"orange\": 1, \"red\": 0, \"grey\": 0}, \"coverage\": 1, \"mean_rate\": 0.75, ");
  expect_not_in (text, "\"points\": ");
}

Test (json, points_when_weights_are_points)
{
  static const char yaml[] =
      "progress: 1\ntitle: T\nperiod: 2018\npoints: true\nindicators:\n"
      "- {id: a, unit: 个, target: 4, weight: 5, owner: X, figures: {2018-08-31: 3}}\n";
  g_autofree char *json =
      written (yaml, PROGRESS_FORMAT_JSON, PROGRESS_LANGUAGE_ENGLISH, PROGRESS_WRITE_DEFAULT);
  g_autofree char *text =
      written (yaml, PROGRESS_FORMAT_TEXT, PROGRESS_LANGUAGE_ENGLISH, PROGRESS_WRITE_DEFAULT);

  expect_in (json, "\"rank\": 1, \"points\": {\"earned\": 3.75, \"possible\": 5}, \"pooled\": [{\"unit\": "
                   "\"个\", \"rate\": "
                   "0.75}]}");
  expect_in (text, " 3.75 / 5.00 ");
}

/* ---- CSV ---- */

Test (csv, rows)
{
  g_autofree char *text =
      written (works, PROGRESS_FORMAT_CSV, PROGRESS_LANGUAGE_ENGLISH, PROGRESS_WRITE_DEFAULT);

  expect_in (
      text,
      "id,name,group,owner,unit,as_of,date,value,target,due,met,method,rate,display,reason,expected,index,"
      "gap,gap_pp,days_behind,remaining,light,warnings\n"
      "hub,重点支撑项目,交通,市交通委,个,2018-08-31,2018-08-31,24,48,2018-12-31,false,ratio,0.5,50.0%,,");
  expect_in (text, ",52.9,24,orange,behind-schedule\n");
  expect_in (text, ",1..2,2018-12-31,true,interval,");
  expect_in (text, ",\"Sat\033[31m *is*, of \"\"those\"\"\nasked in every one of the districts\",");
  expect_in (text, ",>90,2018-12-31,false,ratio,1,100.0% (not met),,");
  expect_in (text, "\nlater,later,,,家,2018-08-31,,,,2018-12-31,,ratio,,,no-target,,,,,,,grey,\n");
}

/* ---- Markdown ---- */

Test (markdown, cells_are_escaped)
{
  g_autofree char *text =
      written (works, PROGRESS_FORMAT_MARKDOWN, PROGRESS_LANGUAGE_ENGLISH, PROGRESS_WRITE_DEFAULT);

  expect_in (text,
             "# Works \\| 重点工作\n\nAs of 2018-08-31, policy: default\n\n| Group | Light | Indicator |");
  expect_in (
      text,
      "| 交通 | ◆ orange | 重点支撑项目 | 24 / 48个 | 50.0% | 32.0个 | 52.9 behind | 24个 | 2018-12-31 |");
  expect_in (text, "| Sat \\[31m \\*is\\*, of \"those\" asked in every one of the districts | 90 / \\>90% | "
                   "100.0% (not met) |");
  expect_in (text, "\n- ◆ orange **重点支撑项目** Behind schedule: ");
  expect_in (text, "\n| Light | Owner | Indicators |");
}

Test (markdown, in_chinese)
{
  g_autofree char *text =
      written (works, PROGRESS_FORMAT_MARKDOWN, PROGRESS_LANGUAGE_CHINESE, PROGRESS_WRITE_DEFAULT);

  expect_in (text, "| 类别 | 等级 | 指标 | 实际 / 目标 |");
  expect_in (text, "\n- ◆ 橙 **重点支撑项目** 落后于时序进度：");
}

/* ---- what a rate of a mean shows ---- */

Test (text, a_mean_is_rounded_as_its_rows_are)
{
  static const char yaml[] = "progress: 1\ntitle: T\nperiod: 2018\nindicators:\n"
                             "- {id: a, unit: 个, target: 800, owner: X, figures: {2018-08-31: 106}}\n"
                             "- {id: b, unit: 个, target: 10000, owner: Y, figures: {2018-08-31: 9999}}\n";
  g_autofree char *text =
      written (yaml, PROGRESS_FORMAT_TEXT, PROGRESS_LANGUAGE_ENGLISH, PROGRESS_WRITE_DEFAULT);

  expect_in (text, " 13.3%     2\n");
  expect_in (text, " 99.9%     1\n");
}

Test (write, the_locale_does_not_matter)
{
  static const ProgressFormat formats[] = { PROGRESS_FORMAT_TEXT, PROGRESS_FORMAT_JSON, PROGRESS_FORMAT_CSV,
                                            PROGRESS_FORMAT_MARKDOWN };

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *before =
          written (works, formats[i], PROGRESS_LANGUAGE_CHINESE, PROGRESS_WRITE_DEFAULT);

      setlocale (LC_ALL, "de_DE.UTF-8");
      g_autofree char *after = written (works, formats[i], PROGRESS_LANGUAGE_CHINESE, PROGRESS_WRITE_DEFAULT);
      setlocale (LC_ALL, "C");
      cr_expect (eq (str, after, before));
    }
}

/* What is not known of a whole is not known for the reason of its first such part. */
Test (write, reasons_of_wholes)
{
  static const char wholes[] =
      "progress: 1\ntitle: t\nperiod: 2018\nindicators:\n"
      "- {id: all, combine: all, parts: [{id: a, unit: 个, target: 0, reported-as: cumulative, rate: ratio, "
      "figures: {2018-08-31: 0}}, {id: b, unit: 个, target: 3}]}\n"
      "- {id: mean, combine: mean, parts: [{id: c, target: 3%, reported-as: level, figures: {2018-08-31: "
      "1%}}]}\n";
  g_autofree char *json = written (wholes, PROGRESS_FORMAT_JSON, PROGRESS_LANGUAGE_ENGLISH, 0);

  expect_in (json, "\"met\": {\"undefined\": \"no-data\"}");
  expect_in (json, "\"rate\": {\"method\": \"parts\", \"undefined\": \"zero-target\"}");
  expect_not_in (json, "\"met\": {\"undefined\": \"zero-target\"}");
  expect_in (json, "\"coverage\": 1},\n      \"expected\": {\"undefined\": \"no-path\"}");
}
