/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include "period.h"

/* The plans that periods are read in. */
typedef enum { NO_PLAN, YEAR, QUARTER, LONG, FISCAL, FISCAL_BY_END, ACROSS, N_PLANS } Plan;

static const struct {
  const char *period;
  gint32 year_starts;
  gboolean year_named_by_end;
} plans[N_PLANS] = {
  [NO_PLAN] = { NULL, 1, FALSE },
  [YEAR] = { "2022", 1, FALSE },
  [QUARTER] = { "2022-Q3", 1, FALSE },
  [LONG] = { "2018-01..2020-12", 1, FALSE },
  [FISCAL] = { "2022", 4, FALSE },       /* 2022-04-01..2023-03-31 */
  [FISCAL_BY_END] = { "2022", 4, TRUE }, /* 2021-04-01..2022-03-31 */
  [ACROSS] = { "2018-07..2019-06", 1, FALSE },
};

static PeriodContext
context_of (Plan plan)
{
  PeriodContext context = PERIOD_CONTEXT_DEFAULT;
  Period period;
  ParseFailure failure;
  context.year_starts = plans[plan].year_starts;
  context.year_named_by_end = plans[plan].year_named_by_end;
  if (plans[plan].period != NULL)
    {
      cr_assert (eq (int, period_parse (plans[plan].period, -1, &context, &period, &failure), TRUE));
      context.plan_first = period.first;
      context.plan_last = period.last;
    }
  return context;
}

/* "first..last", with " range" and " or DATE". */
static char *
describe (const Period *period)
{
  char first[DAY_TEXT_SIZE], last[DAY_TEXT_SIZE], otherwise[DAY_TEXT_SIZE] = "";
  day_format (period->first, first);
  day_format (period->last, last);
  if (period->otherwise != DAY_NONE)
    day_format (period->otherwise, otherwise);
  const char *dots = period->first == period->last ? "" : "..";
  return g_strconcat (period->first == period->last ? "" : first, dots, last,
                      period->is_range ? " range" : "", otherwise[0] == '\0' ? "" : " or ", otherwise, NULL);
}

static const struct {
  Plan plan;
  const char *text, *days;
} rows[] = {
  /* years, halves, quarters, months, days */
  { NO_PLAN, "2022", "2022-01-01..2022-12-31" },
  { NO_PLAN, "２０２２", "2022-01-01..2022-12-31" },
  { NO_PLAN, " 2022 ", "2022-01-01..2022-12-31" },
  { NO_PLAN, "2022年", "2022-01-01..2022-12-31" },
  { NO_PLAN, "2022年度", "2022-01-01..2022-12-31" },
  { NO_PLAN, "2022年全年", "2022-01-01..2022-12-31" },
  { NO_PLAN, "0001", "0001-01-01..0001-12-31" },
  { NO_PLAN, "9999", "9999-01-01..9999-12-31" },
  { NO_PLAN, "2022-Q2", "2022-04-01..2022-06-30" },
  { NO_PLAN, "2022Q2", "2022-04-01..2022-06-30" },
  { NO_PLAN, "2022q4", "2022-10-01..2022-12-31" },
  { NO_PLAN, "2022-H1", "2022-01-01..2022-06-30" },
  { NO_PLAN, "2022H2", "2022-07-01..2022-12-31" },
  { NO_PLAN, "2022-06", "2022-06-01..2022-06-30" },
  { NO_PLAN, "2020-02", "2020-02-01..2020-02-29" },
  { NO_PLAN, "2022-06-30", "2022-06-30" },
  { NO_PLAN, "2020-02-29", "2020-02-29" },
  { NO_PLAN, "2022年6月", "2022-06-01..2022-06-30" },
  { NO_PLAN, "2022 年 6 月", "2022-06-01..2022-06-30" },
  { NO_PLAN, "2022年6月份", "2022-06-01..2022-06-30" },
  { NO_PLAN, "2022年6月30日", "2022-06-30" },
  { NO_PLAN, "2016年9月22日", "2016-09-22" },
  { NO_PLAN, "2022年6月30号", "2022-06-30" },
  { NO_PLAN, "2022年二季度", "2022-04-01..2022-06-30" },
  { NO_PLAN, "2022年第二季度", "2022-04-01..2022-06-30" },
  { NO_PLAN, "2022年第3季度", "2022-07-01..2022-09-30" },
  { NO_PLAN, "2022年上半年", "2022-01-01..2022-06-30" },
  { NO_PLAN, "2022年下半年", "2022-07-01..2022-12-31" },
  { NO_PLAN, "2022年9月上旬", "2022-09-01..2022-09-10" },
  { NO_PLAN, "2022年2月下旬", "2022-02-21..2022-02-28" },
  /* due: the last day alone */
  { NO_PLAN, "2018年底", "2018-12-31" },
  { NO_PLAN, "2018年底前", "2018-12-31" },
  { NO_PLAN, "2018年年底", "2018-12-31" },
  { NO_PLAN, "2018年末", "2018-12-31" },
  { NO_PLAN, "到2025年底", "2025-12-31" },
  { NO_PLAN, "截至2016年底", "2016-12-31" },
  { NO_PLAN, "截至2016年12月底", "2016-12-31" },
  { NO_PLAN, "到2020年", "2020-01-01..2020-12-31" },
  { NO_PLAN, "2018年12月底前", "2018-12-31" },
  { NO_PLAN, "到2019年6月底", "2019-06-30" },
  { NO_PLAN, "2017年3月底之前", "2017-03-31" },
  { NO_PLAN, "2022年二季度末", "2022-06-30" },
  { NO_PLAN, "2022年6月30日前", "2022-06-30" },
  { NO_PLAN, "by 2022-06", "2022-06-01..2022-06-30" },
  /* 前 without 底 */
  { NO_PLAN, "2022年6月前", "2022-05-31 or 2022-06-30" },
  { NO_PLAN, "2022年二季度前", "2022-03-31 or 2022-06-30" },
  { NO_PLAN, "2022年上半年前", "2021-12-31 or 2022-06-30" },
  { NO_PLAN, "2022年前", "2021-12-31 or 2022-12-31" },
  /* ranges */
  { NO_PLAN, "2022-04..2022-06", "2022-04-01..2022-06-30 range" },
  { NO_PLAN, "2018-01..2020-12", "2018-01-01..2020-12-31 range" },
  { NO_PLAN, "2018-03-15..2018-10-31", "2018-03-15..2018-10-31 range" },
  { NO_PLAN, "2018-2020", "2018-01-01..2020-12-31 range" },
  { NO_PLAN, "2018-2020年", "2018-01-01..2020-12-31 range" },
  { NO_PLAN, "2018- 2020 年", "2018-01-01..2020-12-31 range" },
  { NO_PLAN, "2018年至2020年", "2018-01-01..2020-12-31 range" },
  { NO_PLAN, "2018年至2020年底", "2018-01-01..2020-12-31 range" },
  { NO_PLAN, "2023—2027年", "2023-01-01..2027-12-31 range" },
  { NO_PLAN, "2019——2022年", "2019-01-01..2022-12-31 range" },
  { NO_PLAN, "2022年4-6月", "2022-04-01..2022-06-30 range" },
  { NO_PLAN, "2022年4月-6月", "2022-04-01..2022-06-30 range" },
  { NO_PLAN, "2022年10月至2023年3月", "2022-10-01..2023-03-31 range" },
  { NO_PLAN, "2016年12月28日至2017年1月4日", "2016-12-28..2017-01-04 range" },
  { NO_PLAN, "2022年6月1日-15日", "2022-06-01..2022-06-15 range" },
  { NO_PLAN, "2022Q1..2022Q3", "2022-01-01..2022-09-30 range" },
  { NO_PLAN, "2022Q1..Q3", "2022-01-01..2022-09-30 range" },
  { NO_PLAN, "2022年1-3季度", "2022-01-01..2022-09-30 range" },
  { NO_PLAN, "2022-06..2022-06", "2022-06-01..2022-06-30 range" },
  /* without a year, inside a plan of one */
  { YEAR, "6月", "2022-06-01..2022-06-30" },
  { YEAR, "6月:", "2022-06-01..2022-06-30" },
  { YEAR, "8-9月;", "2022-08-01..2022-09-30 range" },
  { YEAR, "六月", "2022-06-01..2022-06-30" },
  { YEAR, "十二月底前", "2022-12-31" },
  { YEAR, "截至7月份", "2022-07-01..2022-07-31" },
  { YEAR, "今年6月", "2022-06-01..2022-06-30" },
  { YEAR, "6月底前", "2022-06-30" },
  { YEAR, "6月 底 \n\n 前", "2022-06-30" },
  { YEAR, "2月底", "2022-02-28" },
  { YEAR, "6月底之前", "2022-06-30" },
  { YEAR, "6月前", "2022-05-31 or 2022-06-30" },
  { YEAR, "1月前", "2021-12-31 or 2022-01-31" },
  { YEAR, "二季度前", "2022-03-31 or 2022-06-30" },
  { YEAR, "6月30日", "2022-06-30" },
  { YEAR, "6月30日前", "2022-06-30" },
  { YEAR, "9月上旬", "2022-09-01..2022-09-10" },
  { YEAR, "6月中旬", "2022-06-11..2022-06-20" },
  { YEAR, "2-4月", "2022-02-01..2022-04-30 range" },
  { YEAR, "2—4月", "2022-02-01..2022-04-30 range" },
  { YEAR, "4~6月", "2022-04-01..2022-06-30 range" },
  { YEAR, "4至6月", "2022-04-01..2022-06-30 range" },
  { YEAR, "10月—12月", "2022-10-01..2022-12-31 range" },
  { YEAR, "1-12月", "2022-01-01..2022-12-31 range" },
  { YEAR, "4-6月底", "2022-04-01..2022-06-30 range" },
  { YEAR, "6月1日-30日", "2022-06-01..2022-06-30 range" },
  { YEAR, "一季度", "2022-01-01..2022-03-31" },
  { YEAR, "二季度", "2022-04-01..2022-06-30" },
  { YEAR, "第四季度", "2022-10-01..2022-12-31" },
  { YEAR, "2季度末", "2022-06-30" },
  { YEAR, "一季度至三季度", "2022-01-01..2022-09-30 range" },
  { YEAR, "Q2", "2022-04-01..2022-06-30" },
  { YEAR, "q3", "2022-07-01..2022-09-30" },
  { YEAR, "H1", "2022-01-01..2022-06-30" },
  { YEAR, "Q1..Q3", "2022-01-01..2022-09-30 range" },
  { YEAR, "上半年", "2022-01-01..2022-06-30" },
  { YEAR, "下半年", "2022-07-01..2022-12-31" },
  { YEAR, "全年", "2022-01-01..2022-12-31" },
  { YEAR, "年度", "2022-01-01..2022-12-31" },
  { YEAR, "年底前", "2022-12-31" },
  { YEAR, "年底", "2022-12-31" },
  { YEAR, "年末", "2022-12-31" },
  { YEAR, "年内", "2022-01-01..2022-12-31" },
  { YEAR, "2023-06", "2023-06-01..2023-06-30" },
  { QUARTER, "8月", "2022-08-01..2022-08-31" },
  { QUARTER, "12月", "2022-12-01..2022-12-31" },
  { QUARTER, "年底前", "2022-12-31" },
  { LONG, "2019年6月", "2019-06-01..2019-06-30" },
  /* events */
  { YEAR, "亚运会", "2022-09-10" },
  { LONG, "亚运会", "2022-09-10" },
  { YEAR, "亚运会前", "2022-09-09 or 2022-09-10" },
  { YEAR, "亚运会之前", "2022-09-09 or 2022-09-10" },
  { YEAR, "Asian Games", "2022-09-10" },
  /* fiscal years: years, halves and quarters follow them, months do not */
  { FISCAL, "2022", "2022-04-01..2023-03-31" },
  { FISCAL, "2022-Q2", "2022-07-01..2022-09-30" },
  { FISCAL, "2022-Q4", "2023-01-01..2023-03-31" },
  { FISCAL, "2022-H2", "2022-10-01..2023-03-31" },
  { FISCAL, "2022-06", "2022-06-01..2022-06-30" },
  { FISCAL, "2018-2020年", "2018-04-01..2021-03-31 range" },
  { FISCAL, "6月", "2022-06-01..2022-06-30" },
  { FISCAL, "2月", "2023-02-01..2023-02-28" },
  { FISCAL, "二季度", "2022-07-01..2022-09-30" },
  { FISCAL, "二季度前", "2022-06-30 or 2022-09-30" },
  { FISCAL, "全年", "2022-04-01..2023-03-31" },
  { FISCAL, "年底前", "2023-03-31" },
  { FISCAL, "11-2月", "2022-11-01..2023-02-28 range" },
  { FISCAL_BY_END, "2022", "2021-04-01..2022-03-31" },
  { FISCAL_BY_END, "2022-Q1", "2021-04-01..2021-06-30" },
  { FISCAL_BY_END, "6月", "2021-06-01..2021-06-30" },
  { FISCAL_BY_END, "2022-02", "2022-02-01..2022-02-28" },
  /* a plan of twelve months that lies in two years */
  { ACROSS, "8月", "2018-08-01..2018-08-31" },
  { ACROSS, "3月", "2019-03-01..2019-03-31" },
  { ACROSS, "8-3月", "2018-08-01..2019-03-31 range" },
  { ACROSS, "2-4月", "2019-02-01..2019-04-30 range" },
  { ACROSS, "Q3", "2018-07-01..2018-09-30" },
  { ACROSS, "上半年", "2019-01-01..2019-06-30" },
};

static GHashTable *
new_events (void)
{
  GHashTable *events = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_insert (events, (gpointer) "亚运会", GINT_TO_POINTER (day_from_ymd (2022, 9, 10)));
  g_hash_table_insert (events, (gpointer) "Asian Games", GINT_TO_POINTER (day_from_ymd (2022, 9, 10)));
  return events;
}

Test (period, reads_what_documents_write)
{
  g_autoptr (GHashTable) events = new_events ();
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PeriodContext context = context_of (rows[i].plan);
      Period period;
      ParseFailure failure = { NULL, 0, NULL };
      context.events = events;
      gboolean read = period_parse (rows[i].text, -1, &context, &period, &failure);
      cr_expect (eq (int, read, TRUE), "%s in plan %d: %s", rows[i].text, rows[i].plan, failure.message);
      g_autofree char *days = read ? describe (&period) : g_strdup ("");
      cr_expect (eq (str, days, (char *) rows[i].days), "%s in plan %d", rows[i].text, rows[i].plan);
      parse_failure_clear (&failure);
    }
}

#define UNKNOWN                                                                                                     \
  "no period: write 2022, 2022-Q2, 2022-H1, 2022-06, 2022-06-30, 2022-04..2022-06, 6月底前, 4-6月, 二季度, " \
  "or an event's name"
#define NO_DATE    "there is no such date"
#define WHICH_YEAR "which year? A plan of more than one year needs it: write 2022-06, 2022年6月"
#define NOT_WITHIN "which year? It is not within the plan's year: write 2022-06, 2022年6月"
#define CROSSES    "it would run from one year into the next: write both ends with their year"
#define VAGUE      "not exact: write the day, or 上旬, 中旬, 下旬"
#define AGAIN      "this comes again and again: as a milestone write every-quarter or every-month"
#define LEFT       "this does not belong to a period"
#define DURATION   "how long something takes is no period: write when it ends"
#define START      "this tells when something begins: write that under `start`, as a date"
#define OTHER_DATE "dates are written 2022-06-30 or 2022年6月30日"

static const struct {
  Plan plan;
  const char *text, *id, *message;
} refused[] = {
  { YEAR, "", "empty-text", "'': nothing is written here" },
  { YEAR, "soon", "period", "'soon': " UNKNOWN },
  { YEAR, "春节前", "period", "'春节前': " UNKNOWN },
  { YEAR, "年", "period", "'年': " UNKNOWN },
  { YEAR, "6", "period", "'6': " UNKNOWN },
  { YEAR, "06", "period", "'06': " UNKNOWN },
  { YEAR, "第二", "period", "'第二': " UNKNOWN },
  { YEAR, "2022-Q5", "period", "'2022-Q5': " UNKNOWN },
  { YEAR, "二〇二二年", "period", "'二〇二二年': " UNKNOWN },
  { YEAR, "2022-13", "no-such-date", "'2022-13': " NO_DATE },
  { YEAR, "2022-00", "no-such-date", "'2022-00': " NO_DATE },
  { YEAR, "2022-02-30", "no-such-date", "'2022-02-30': " NO_DATE },
  { YEAR, "2022-06-00", "no-such-date", "'2022-06-00': " NO_DATE },
  { YEAR, "2022年2月29日", "no-such-date", "'2022年2月29日': " NO_DATE },
  { YEAR, "2月30日", "no-such-date", "'2月30日': " NO_DATE },
  { YEAR, "13月", "no-such-date", "'13月': " NO_DATE },
  { YEAR, "0月", "no-such-date", "'0月': " NO_DATE },
  { YEAR, "五季度", "no-such-date", "'五季度': " NO_DATE },
  { YEAR, "0000", "no-such-date", "'0000': " NO_DATE },
  { NO_PLAN, "0001年前", "no-such-date", "'0001年前': " NO_DATE },
  { FISCAL, "9999", "no-such-date", "'9999': " NO_DATE },
  { YEAR, "2022-6", "period", "'2022-6': months are written with two digits (2022-06) or with 月" },
  { YEAR, "2022/06/30", "period", "'2022/06/30': " OTHER_DATE },
  { YEAR, "2022.6.30", "period", "'2022.6.30': " OTHER_DATE },
  { YEAR, "20220630", "period", "'20220630': " OTHER_DATE },
  { YEAR, "2022-06-30 17:52:50", "period", "'2022-06-30 17:52:50': at '17:52:50': " LEFT },
  { YEAR, "2022-06-30T12:00", "period", "'2022-06-30T12:00': at 'T12:00': " LEFT },
  { YEAR, "3-4月 参与", "period", "'3-4月 参与': at '参与': " LEFT },
  { YEAR, "全年常态化开展", "period", "'全年常态化开展': at '常态化开展': " LEFT },
  { YEAR, "12月店庆期间", "period", "'12月店庆期间': at '店庆期间': " LEFT },
  { YEAR, "7月底完成", "period", "'7月底完成': at '完成': " LEFT },
  { YEAR, "8月底或9月上旬", "vague-period", "'8月底或9月上旬': two dates: choose one" },
  { YEAR, "8月初", "vague-period", "'8月初': " VAGUE },
  { YEAR, "月底", "vague-period", "'月底': " VAGUE },
  { YEAR, "年初", "vague-period", "'年初': " VAGUE },
  { YEAR, "年前", "vague-period", "'年前': " VAGUE },
  { YEAR, "半年度", "vague-period", "'半年度': " VAGUE },
  { YEAR, "每季度", "period", "'每季度': " AGAIN },
  { YEAR, "每月", "period", "'每月': " AGAIN },
  { YEAR, "每半年", "period", "'每半年': " AGAIN },
  { YEAR, "按季度", "period", "'按季度': " AGAIN },
  { YEAR, "every-quarter", "period", "'every-quarter': " AGAIN },
  { YEAR, "7月起", "period", "'7月起': " START },
  { YEAR, "自2016年3月", "period", "'自2016年3月': " START },
  { YEAR, "从2016年9月以来", "period", "'从2016年9月以来': " START },
  { YEAR, "为期7个月", "period", "'为期7个月': " DURATION },
  { YEAR, "7个月", "period", "'7个月': " DURATION },
  { YEAR, "30天", "period", "'30天': " DURATION },
  { YEAR, "3—4年内", "period", "'3—4年内': a year has four digits; how long something takes is no period" },
  { YEAR, "22年6月", "period", "'22年6月': a year has four digits; how long something takes is no period" },
  { YEAR, "明年6月", "year-missing", "'明年6月': write the year in digits" },
  { YEAR, "11-2月", "period-order", "'11-2月': " CROSSES },
  { YEAR, "Q3..Q1", "period-order", "'Q3..Q1': " CROSSES },
  { FISCAL, "2-4月", "period-order", "'2-4月': " CROSSES },
  { ACROSS, "6-7月", "period-order", "'6-7月': " CROSSES },
  { YEAR, "2022-07..2022-06", "period-order", "'2022-07..2022-06': it ends before it begins" },
  { YEAR, "2020-2018年", "period-order", "'2020-2018年': it ends before it begins" },
  { YEAR, "10月-2023年3月", "year-missing",
    "'10月-2023年3月': write the year at both ends, or only at the first" },
  { YEAR, "6月底前-7月", "period", "'6月底前-7月': a range ends with its last day: without 前" },
  { YEAR, "4-6月前", "period", "'4-6月前': a range ends with its last day: without 前" },
  { YEAR, "6月-", "period", "'6月-': months are written with two digits (2022-06) or with 月" },
  { YEAR, "4-6-8月", "period", "'4-6-8月': at '-8月': " LEFT },
  { NO_PLAN, "6月", "year-missing", "'6月': " WHICH_YEAR },
  { NO_PLAN, "全年", "year-missing", "'全年': " WHICH_YEAR },
  { LONG, "6月", "year-missing", "'6月': " WHICH_YEAR },
  { LONG, "Q2", "year-missing", "'Q2': " WHICH_YEAR },
  { LONG, "年底前", "year-missing", "'年底前': " WHICH_YEAR },
  { LONG, "二季度前", "year-missing", "'二季度前': " WHICH_YEAR },
  { ACROSS, "全年", "year-missing", "'全年': " NOT_WITHIN },
  { ACROSS, "年底", "year-missing", "'年底': " NOT_WITHIN },
  { YEAR, "\xe6", "text-encoding", "'?': this is not UTF-8" },
};

Test (period, refuses_with_a_reason)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      PeriodContext context = context_of (refused[i].plan);
      Period period;
      ParseFailure failure = { "", 0, NULL };
      gboolean read = period_parse (refused[i].text, -1, &context, &period, &failure);
      cr_expect (eq (int, read, FALSE), "%s", refused[i].text);
      g_autofree char *message = g_strdup (failure.message != NULL ? failure.message : "");
      cr_expect (eq (str, message, (char *) refused[i].message), "%s", refused[i].text);
      cr_expect (eq (str, (char *) failure.id, (char *) refused[i].id), "%s", refused[i].text);
      parse_failure_clear (&failure);
    }
}

Test (period, reads_no_further_than_told)
{
  PeriodContext context = PERIOD_CONTEXT_DEFAULT;
  Period period;
  ParseFailure failure;
  cr_expect (eq (int, period_parse ("2022-06-30", 7, &context, &period, &failure), TRUE));
  cr_expect (eq (int, period.last, day_from_ymd (2022, 6, 30)));
  cr_expect (eq (int, period.first, day_from_ymd (2022, 6, 1)));
}

static const struct {
  const char *day;
  int months, year_starts;
  const char *end;
} ends[] = {
  { "2022-01-01", 1, 1, "2022-01-31" },  { "2022-01-31", 1, 1, "2022-02-28" },
  { "2022-02-27", 1, 7, "2022-02-28" },  { "2022-02-28", 1, 7, "2022-03-31" },
  { "2022-01-01", 3, 1, "2022-03-31" },  { "2022-03-31", 3, 1, "2022-06-30" },
  { "2022-12-31", 3, 1, "2023-03-31" },  { "2022-12-30", 12, 1, "2022-12-31" },
  { "2022-12-31", 12, 1, "2023-12-31" }, { "2022-06-29", 6, 1, "2022-06-30" },
  { "2022-06-30", 6, 1, "2022-12-31" },  { "2022-03-31", 6, 4, "2022-09-30" },
  { "2022-03-30", 6, 4, "2022-03-31" },  { "2022-01-15", 3, 2, "2022-01-31" },
  { "2022-02-01", 3, 2, "2022-04-30" },  { "2022-05-05", 12, 4, "2023-03-31" },
  { "2020-02-01", 12, 3, "2020-02-29" }, { "0001-01-01", 12, 12, "0001-11-30" },
  { "9999-12-30", 3, 1, "9999-12-31" },
};

Test (period, units_end_after_a_day)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      char text[DAY_TEXT_SIZE];
      day_format (period_end_after (day_parse (ends[i].day, 10), ends[i].months, ends[i].year_starts), text);
      cr_expect (eq (str, text, (char *) ends[i].end), "%s", ends[i].day);
    }
  cr_expect (eq (int, period_end_after (DAY_LAST, 1, 1), DAY_NONE));
}
