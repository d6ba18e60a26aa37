/* SPDX-License-Identifier: MIT */
/* The audit trail: what it says of a total, a requirement, a cap, parts, deliverables, and of what was not
 * used. That its formulas give its numbers is checked over whole plans by test-program.py. */
#include "judged.h"

static char *
explained_with (const char *yaml, const char *csv, const char *known_at, const char *id,
                ProgressFormat format, ProgressLanguage language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ProgressPlan) plan = plan_of ("plan", yaml);
  g_autoptr (ProgressFigures) figures = progress_figures_new (plan);
  g_autoptr (ProgressReport) report = NULL;
  char *text;

  cr_assert (csv == NULL || progress_figures_add_csv_data (figures, "more.csv", csv, -1, &error));
  cr_assert (known_at == NULL || progress_figures_set_known_at (figures, known_at, &error));
  report = progress_evaluate (plan, figures, "2018-08-31", NULL, &error);
  cr_assert (report != NULL);
  text = progress_report_explain (report, id, format, language, &error);
  cr_assert (text != NULL, "%s", error != NULL ? error->message : "no error");
  return text;
}

static char *
explained (const char *keys)
{
  g_autofree char *yaml =
      g_strdup_printf ("progress: 1\ntitle: t\nperiod: 2018\nindicators:\n- {id: x, %s}\n", keys);

  return explained_with (yaml, NULL, NULL, "x", PROGRESS_FORMAT_TEXT, PROGRESS_LANGUAGE_ENGLISH);
}

static void
expect_in (const char *text, const char *part)
{
  cr_expect (ne (ptr, (void *) strstr (text, part), NULL), "'%s' is missing in:\n%s", part, text);
}

static void
expect_not_in (const char *text, const char *part)
{
  cr_expect (eq (ptr, (void *) strstr (text, part), NULL), "'%s' stands in:\n%s", part, text);
}

/* ---- one line each: what an indicator is, and what must be said of it ---- */

static const struct {
  const char *label;
  const char *keys;
  const char *said;
} rows[] = {
  { "rate", "unit: 个, target: 48, figures: {2018-08-31: 44}", "a / t = 44 / 48 = 0.917, shown as 91.7%" },
  { "whole things", "unit: 个, target: 48, figures: {2018-08-31: 44}",
    "index             (a - s) / (j - s) = (44 - 0) / (31 - 0) = 1.419\n" },
  { "rates are fractions", "unit: 个, target: 48, figures: {2018-08-31: 44}",
    "100 * (p - q) = 100 * (11/12 - 243/365) = 25.091\n" },
  { "planned days", "unit: 个, target: 48, figures: {2018-08-31: 44}",
    "-91.6: the value was planned for 2018-11-30 +0.583 to 2018-12-08 +0.188, and this is 2018-08-31\n" },
  { "money is not whole", "unit: 亿元, target: 48, figures: {2018-08-31: 24}",
    "(a - s) / (e - s) = (24 - 0) / (31.956 - 0) = 0.751\n" },
  { "forecast", "unit: 亿元, target: 48, milestones: {2018-08: 24}, figures: {2018-08-31: 12}",
    "s + (t - s) * (a - s) / (e - s) = 0 + (48 - 0) * (12 - 0) / (24 - 0) = 24, reached on 2019-12-31\n" },
  { "required pace", "unit: 亿元, target: 48, figures: {2018-08-31: 24}", "m / n = 24 / 122 = 0.197\n" },
  { "milestone on the line", "unit: 亿元, target: 48, milestones: {2018-06: 10}",
    "2018-06-30  10亿元  milestone  [plan.yaml:5]\n" },
  { "work begins", "unit: 亿元, target: 48, milestones: {6-10月: 48}",
    "2018-05-31  0亿元  work begins the day after  [plan.yaml:5]\n" },
  { "held", "unit: '%', target: '<5', figures: {2018-08-31: 5.1}",
    "1 - (a - e) / |e| = 1 - (5.1 - 5) / |5| = 0.98\n" },
  { "why a requirement", "unit: '%', target: '<5'", "requirement (to be held: asked for at every date)\n" },
  { "cap", "unit: 件, target: '<=5', reported-as: cumulative, figures: {2018-08-31: 5}",
    "1 - (a - j) / |j| = 1 - (5 - 4) / |4| = 0.75\n" },
  { "from a baseline", "unit: '%', baseline: 50, target: 60, figures: {2018-08-31: 55}",
    "(a - b) / (t - b) = (55 - 50) / (60 - 50) = 0.5, shown as 50.0%\n" },
  { "a fall", "unit: 元, baseline: 40, reported-as: level, target: '<=-20', figures: {2018-08-31: -8}",
    "(a - b) / (t - b) = (-8 - 40) / (-20 - 40) = 0.8, shown as 80.0%\n" },
  { "a negative number", "unit: 元, baseline: -40, reported-as: level, target: 20, figures: {2018-08-31: -8}",
    "(a - b) / (t - b) = (-8 - (-40)) / (20 - (-40)) = 0.533, shown as 53.3%\n" },
  { "range", "unit: '%', target: 85-90%, figures: {2018-08-31: 80}",
    "1 - (l - a) / |l| = 1 - (85 - 80) / |85| = 0.941" },
  { "inside a range", "unit: '%', target: 85-90%, figures: {2018-08-31: 87}",
    "1 (1, as the value lies inside)" },
  { "none at all", "unit: 件, target: 清零, figures: {2018-08-31: 2}", "0 (1 where satisfied, else 0)" },
  { "nothing to fill in", "unit: 个, target: 48", "a / t = a / 48 = no data\n" },
  { "pending", "unit: 个, target: pending", "target (t)        pending, written 'pending'  [plan.yaml:5]\n" },
  { "revised", "unit: 亿元, target: [{value: 20}, {value: 18, from: 2018-07-01, reason: cut}]",
    "18亿元 (at-least), written '18', in force from 2018-07-01 (cut)  [plan.yaml:5]\n" },
  { "no longer in force", "unit: 亿元, target: [{value: 20}, {value: 18, from: 2018-07-01}]",
    "  not in force    20亿元 (at-least), written '20'" },
  { "due is the period's end", "unit: 个, target: 48", "2018-12-31 (the end of the plan's period)\n" },
  { "due is a milestone's", "unit: 个, target: 48, milestones: {2018-10: 48}",
    "2018-10-31 (that milestone asks for the whole target)\n" },
  { "assumed kind", "unit: 个, target: 48", "cumulative (assumed: see the note assumed-kind)\n" },
  { "increments", "unit: 个, target: 48, figures: {2018-06-30: 10, 2018-08-31: +5}",
    "2018-08-31  +5个  counts, in all 15个  [plan.yaml:5]\n" },
  { "later than judged", "unit: 个, target: 48, figures: {2018-09-30: 10}",
    "10个  after the judged date  [" },
  { "before the period", "unit: 个, target: 48, figures: {2017-12-31: 10}",
    "10个  before the plan's period  [" },
  { "replaced",
    "unit: 个, target: 48, figures: {2018-07: [{value: 9, reported: 2018-08-01}, {value: 8, reported: "
    "2018-08-20}]}",
    "9个  replaced by one reported later, reported 2018-08-01" },
  { "about", "unit: 分钟, reported-as: level, target: '<=7', figures: {2018-08-31: 7分钟左右}",
    "2018-08-31  about 7分钟" },
  { "status by frequency", "unit: 个, target: 48, frequency: quarterly, lag: 90, figures: {2018-06-30: 24}",
    "2018-06-30 (the latest figure's, as the next is not late yet); next due 2018-12-29\n" },
  { "status when late", "unit: 个, target: 48, frequency: monthly, figures: {2018-06-30: 24}",
    "2018-08-31 (the judged date, as a figure is late)\n" },
  { "deliverables", "deliverables: [{what: Plan, due: 2018-04, done: 2018-04-20}, {what: Law, due: 2018-06}]",
    "d / u = 1 / 2 = 0.5\n" },
  { "a deliverable", "deliverables: [{what: Plan, due: 2018-04, done: 2018-04-20}]",
    "Plan  due 2018-04-30  done 2018-04-20  [plan.yaml:5]\n" },
  { "mean of parts", "combine: mean, parts: [{id: p, unit: 个, target: 4, figures: {2018-08-31: 3}}]",
    "0.75 (the weighted mean of its parts, each capped first)" },
  { "a mean that leaves out a part",
    "combine: mean, parts: [{id: p, unit: 个, target: 4, figures: {2018-08-31: 3}}, {id: q, target: 4}]",
    "coverage          0.5 of its parts have a rate" },
  { "sum of parts", "unit: 个, target: 8, combine: sum, parts: [{id: p, figures: {2018-08-31: 3}}]",
    "3个 on 2018-08-31 (the sum of its parts)\n" },
  { "threshold", "unit: 亿元, target: 48, figures: {2018-08-31: 24}", "orange  index ≥ 0.6  <- 0.751\n" },
  { "policy", "unit: 个, target: 48", "default (the plan's)\n" },
  { "warning", "unit: 亿元, target: 48, figures: {2018-08-31: 24}",
    "orange  behind-schedule: Behind schedule: 24亿元 by 2018-08-31 against 32.0亿元 expected" },
  { "number of a rule", "unit: 亿元, target: 48, milestones: {2018-06: 30}, figures: {2018-08-31: 24}",
    "raised because: the latest figure is worse than the last milestone due; ◆ orange from 2 in a row\n" },
  { "not started", "unit: 个, target: 48, start: 2018-10",
    "grey (not started: only the data are checked)\n" },
};

Test (explain, says)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = explained (rows[i].keys);

      cr_expect (ne (ptr, (void *) strstr (text, rows[i].said), NULL), "%s: '%s' is missing in:\n%s",
                 rows[i].label, rows[i].said, text);
    }
}

/* ---- the rest ---- */

static const char hub[] =
    "progress: 1\ntitle: t\nperiod: 2018\nindicators:\n"
    "- {id: hub, name: \"Hub\\e[31m\", owner: 市交通委, unit: 个, target: 48, figures: {2018-07-31: 40}}\n";

Test (explain, figures_of_other_files_and_known_at)
{
  static const char csv[] =
      "id,date,value,reported\nhub,2018-07-31,41,2018-08-05\nhub,2018-08-31,44,2018-09-05\n";
  g_autofree char *text =
      explained_with (hub, csv, "2018-08-31", "hub", PROGRESS_FORMAT_TEXT, PROGRESS_LANGUAGE_ENGLISH);

  expect_in (text, "As of 2018-08-31, figures known at 2018-08-31\n");
  expect_in (text, "2018-07-31  40个  replaced by one reported later  [plan.yaml:5]\n");
  expect_in (text, "2018-07-31  41个  counts, reported 2018-08-05  [more.csv:2]\n");
  expect_in (text,
             "2018-08-31  44个  not yet reported by the known-at date, reported 2018-09-05  [more.csv:3]\n");
}

Test (explain, a_long_list_of_figures_is_cut)
{
  g_autoptr (GString) csv = g_string_new ("id,date,value\n");
  g_autofree char *text = NULL, *json = NULL;

  for (int day = 1; day <= 20; day++)
    g_string_append_printf (csv, "hub,2018-08-%02d,41\n", day);
  text = explained_with (hub, csv->str, NULL, "hub", PROGRESS_FORMAT_TEXT, PROGRESS_LANGUAGE_ENGLISH);
  json = explained_with (hub, csv->str, NULL, "hub", PROGRESS_FORMAT_JSON, PROGRESS_LANGUAGE_ENGLISH);
  expect_in (text, "9 earlier ones are left out; JSON has all\n");
  expect_not_in (text, "2018-08-08  ");
  expect_in (text, "2018-08-09  ");
  expect_in (json, "{\"date\": \"2018-07-31\", \"value\": \"40\", \"role\": \"counts\"");
}

Test (explain, in_chinese)
{
  g_autofree char *text =
      explained_with (hub, NULL, NULL, "hub", PROGRESS_FORMAT_TEXT, PROGRESS_LANGUAGE_CHINESE);

  expect_in (text, "\n截至2018年8月31日\n\n输入\n");
  expect_in (text, "  目标(t)           48个 (at-least), 原文“48”  [plan.yaml:5]\n");
  expect_in (text, "  数据              2018-07-31  40个  计入  [plan.yaml:5]\n");
  expect_in (text, "  等级              ● 绿 (无预警)\n");
  expect_not_in (text, "green");
}

Test (explain, names_cannot_reach_the_terminal)
{
  g_autofree char *text =
      explained_with (hub, NULL, NULL, "hub", PROGRESS_FORMAT_TEXT, PROGRESS_LANGUAGE_ENGLISH);

  expect_not_in (text, "\033");
}

Test (explain, json)
{
  g_autofree char *json =
      explained_with (hub, NULL, NULL, "hub", PROGRESS_FORMAT_JSON, PROGRESS_LANGUAGE_ENGLISH);

  expect_in (json, "  \"id\": \"hub\",\n");
  expect_in (json,
             "{\"written\": \"48\", \"comparator\": \"at-least\", \"value\": \"48\", \"in_force\": true, "
             "\"place\": \"plan.yaml:5\"}");
  expect_in (json,
             "\"schedule_index\": {\"formula\": \"(a - s) / (j - s)\", \"filled\": \"(40 - 0) / (31 - 0)\", "
             "\"value\": 1.2903225806451613, \"exact\": \"40/31\"}");
  expect_in (json, "{\"date\": \"2017-12-31\", \"value\": \"0\", \"from\": \"start\"}");
  expect_in (json, "{\"light\": \"green\", \"from\": \"0.95\", \"inclusive\": true, \"reached\": true}");
}

Test (explain, refuses)
{
  static const struct {
    const char *id;
    ProgressFormat format;
    const char *message;
  } refused[] = {
    { "hup", PROGRESS_FORMAT_TEXT, "there is no indicator 'hup' in the plan; did you mean 'hub'?" },
    { "something", PROGRESS_FORMAT_JSON, "there is no indicator 'something' in the plan" },
    { "hub", PROGRESS_FORMAT_CSV, "an indicator is explained as text or json only" },
    { "hub", PROGRESS_FORMAT_MARKDOWN, "an indicator is explained as text or json only" },
  };
  g_autoptr (ProgressReport) report = report_of ("plan", hub, "2018-08-31");

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      char *text = progress_report_explain (report, refused[i].id, refused[i].format,
                                            PROGRESS_LANGUAGE_ENGLISH, &error);

      cr_expect (eq (ptr, text, NULL));
      cr_assert (ne (ptr, error, NULL));
      cr_expect (eq (int, error->code, PROGRESS_ERROR_ARGUMENT));
      cr_expect (eq (str, error->message, (char *) refused[i].message));
    }
}
