/* SPDX-License-Identifier: MIT */
/* Time that is gone, completion beside it, and change from one value to the next: all exact. */
#include "method.h"
#include "rounding.h"

static Exact
percent (Exact share)
{
  return exact_multiply (share, exact_int (100));
}

/* ---- time_progress ---- */

enum { DATE, YEAR_STARTS };

static const MethodParameter progress_parameters[] = {
  { "date", PROGRESS_METHOD_DATE, NULL, NULL, NULL },
  { "year_starts", PROGRESS_METHOD_DECIMAL, "1", NULL, NULL },
};

/* Months gone since the year started: whole ones, and the days of this one over its own. */
static Exact
months_gone (Day date, int first_month)
{
  int year, month, day;

  day_to_ymd (date, &year, &month, &day);
  return exact_add (exact_int ((month - first_month + 12) % 12),
                    exact_divide (exact_int (day), exact_int (days_in_month (year, month))));
}

/* Days gone over the days of the year. */
static Exact
share_of_days (Day date, int first_month)
{
  int year, month, day;
  Day begin, end;

  day_to_ymd (date, &year, &month, &day);
  year -= month < first_month;
  begin = day_from_ymd (year, first_month, 1);
  end = day_from_ymd (year + 1, first_month, 1);
  if (begin == DAY_NONE || end == DAY_NONE)
    return exact_undefined (PROGRESS_REASON_OUT_OF_RANGE);
  return exact_divide (exact_int (date - begin + 1), exact_int (end - begin));
}

/* 1 to 12; 0: it is none. */
static int
month_of (Exact month)
{
  for (int i = 1; exact_is_defined (month) && i <= 12; i++)
    if (exact_compare (month, exact_int (i)) == 0)
      return i;
  return 0;
}

typedef struct {
  Exact by_months, by_days;
} TimeShares;

static TimeShares
time_shares (const MethodArgument *date, const MethodArgument *year_starts)
{
  int first = month_of (year_starts->exact);
  Exact none =
      exact_undefined (date->day == DAY_NONE ? PROGRESS_REASON_NO_DATA : PROGRESS_REASON_OUT_OF_RANGE);

  if (date->day == DAY_NONE || first == 0)
    return (TimeShares){ none, none };
  return (TimeShares){
    exact_divide (months_gone (date->day, first), exact_int (12)),
    share_of_days (date->day, first),
  };
}

static void
time_progress (const MethodArgument *in, ProgressMethodResult *out)
{
  TimeShares shares = time_shares (&in[DATE], &in[YEAR_STARTS]);

  result_exact (out, "month_percent", percent (shares.by_months), SHOWN_PERCENT);
  result_exact (out, "day_percent", percent (shares.by_days), SHOWN_PERCENT);
}

const ProgressMethod method_time_progress = {
  .name = "time_progress",
  .title = N_ ("The share of the year that is gone, by months and by days"),
  .body = "",
  .edition = "",
  .source = "Public code of Chinese local governments: month over 12, and day of the year over its days",
  .evidence = EVIDENCE_SOURCE,
  PARAMETERS (progress_parameters),
  .compute = time_progress,
};

/* ---- time_gap ---- */

enum { GAP_COMPLETION, GAP_TIME, GAP_DATE, GAP_BASIS, GAP_YEAR_STARTS };

static const MethodParameter gap_parameters[] = {
  { "completion_percent", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "time_percent", PROGRESS_METHOD_DECIMAL, "", NULL, NULL },
  { "date", PROGRESS_METHOD_DATE, "", NULL, NULL },
  { "basis", PROGRESS_METHOD_WORD, "month", "month|day", NULL },
  { "year_starts", PROGRESS_METHOD_DECIMAL, "1", NULL, NULL },
};

enum { GAP_AHEAD, GAP_EVEN, GAP_BEHIND };

static const MethodCategory gap_categories[] = {
  { "ahead", N_ ("gap|ahead of time") },
  { "even", N_ ("level with time") },
  { "behind", N_ ("gap|behind time") },
};

static Exact
time_percent (const MethodArgument *in)
{
  TimeShares shares;

  if (in[GAP_TIME].is_given)
    return in[GAP_TIME].exact;
  shares = time_shares (&in[GAP_DATE], &in[GAP_YEAR_STARTS]);
  return percent (in[GAP_BASIS].word == 1 ? shares.by_days : shares.by_months);
}

/* "超时序进度3.2个百分点", "3.2 percentage points ahead of time". */
static char *
sentence (gint32 category, const char *points, ProgressLanguage language)
{
  if (category == GAP_EVEN)
    return g_strdup (catalogue_text (language, gap_categories[GAP_EVEN].wording));
  return g_strdup_printf (catalogue_text (language, category == GAP_AHEAD
                                                        ? N_ ("%s percentage points ahead of time")
                                                        : N_ ("%s percentage points behind time")),
                          points);
}

static void
tell_sentences (ProgressMethodResult *out, Exact gap)
{
  char points[ROUNDED_TEXT_SIZE];
  g_autofree char *english = NULL, *chinese = NULL;

  rounding_format (&ROUNDING_DEFAULT, exact_abs (gap), points);
  english = sentence (out->category, points, PROGRESS_LANGUAGE_ENGLISH);
  chinese = sentence (out->category, points, PROGRESS_LANGUAGE_CHINESE);
  result_text (out, "sentence", english);
  result_text (out, "sentence_zh", chinese);
}

static void
time_gap (const MethodArgument *in, ProgressMethodResult *out)
{
  Exact time = time_percent (in);
  Exact gap = exact_subtract (in[GAP_COMPLETION].exact, time);

  result_exact (out, "gap_points", gap, SHOWN_PLAIN);
  result_exact (out, "time_percent", time, SHOWN_PERCENT);
  if (!exact_is_defined (gap))
    return;
  out->category = GAP_EVEN - exact_sign (gap);
  tell_sentences (out, gap);
}

const ProgressMethod method_time_gap = {
  .name = "time_gap",
  .title = N_ ("Completion against the share of time, in percentage points"),
  .body = "",
  .edition = "",
  .source = "A public dashboard (超序时 3.5 个百分点); the words as local reports use them",
  .evidence = EVIDENCE_SOURCE,
  PARAMETERS (gap_parameters),
  CATEGORIES (gap_categories),
  .compute = time_gap,
};

/* ---- linear_schedule ---- */

enum { SCHEDULE_COMPLETE, SCHEDULE_START, SCHEDULE_NOW, SCHEDULE_END };

static const MethodParameter schedule_parameters[] = {
  { "percent_complete", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "start", PROGRESS_METHOD_DATE, NULL, NULL, NULL },
  { "now", PROGRESS_METHOD_DATE, NULL, NULL, NULL },
  { "end", PROGRESS_METHOD_DATE, NULL, NULL, NULL },
};

enum { SCHEDULE_AHEAD, SCHEDULE_ON, SCHEDULE_BEHIND };

static const MethodCategory schedule_categories[] = {
  { "ahead_of_schedule", N_ ("ahead of schedule") },
  { "on_schedule", N_ ("on schedule") },
  { "behind_schedule", N_ ("behind schedule") },
};

static Exact
expected_percent (const MethodArgument *in)
{
  Day start = in[SCHEDULE_START].day, now = in[SCHEDULE_NOW].day, end = in[SCHEDULE_END].day;

  if (start == DAY_NONE || now == DAY_NONE || end == DAY_NONE)
    return exact_undefined (PROGRESS_REASON_NO_DATA);
  if (end <= start)
    return exact_undefined (PROGRESS_REASON_ZERO_SPAN);
  return percent (exact_divide (exact_int (MAX (now - start, 0)), exact_int (end - start)));
}

/* Before anything is expected, all is on schedule. */
static void
linear_schedule (const MethodArgument *in, ProgressMethodResult *out)
{
  Exact expected = expected_percent (in), complete = in[SCHEDULE_COMPLETE].exact;
  Exact performance = percent (exact_divide_or (complete, expected, PROGRESS_REASON_NOT_STARTED));
  Exact lead = exact_subtract (complete, expected);

  result_exact (out, "performance_percent", performance, SHOWN_PERCENT);
  result_exact (out, "expected_percent", expected, SHOWN_PERCENT);
  if (exact_is_defined (lead))
    out->category = exact_sign (expected) == 0 ? SCHEDULE_ON : SCHEDULE_ON - exact_sign (lead);
}

const ProgressMethod method_linear_schedule = {
  .name = "linear_schedule",
  .title = N_ ("Completion against a straight line between two days"),
  .body = "",
  .edition = "",
  .source = "CAMMS (vendor), camms.atlassian.net, performance of a task; TaskJuggler, gauge",
  .evidence = EVIDENCE_SOURCE,
  PARAMETERS (schedule_parameters),
  CATEGORIES (schedule_categories),
  .compute = linear_schedule,
};

/* ---- growth_rate, percentage_points ---- */

static const MethodParameter change_parameters[] = {
  { "baseline", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "value", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
};

/* On nothing, or on less than nothing, growth means nothing. */
static Exact
growth_on (Exact base, Exact change)
{
  if (exact_is_defined (base) && exact_sign (base) < 0)
    return exact_undefined (PROGRESS_REASON_NEGATIVE_BASELINE);
  return exact_divide_or (change, base, PROGRESS_REASON_ZERO_BASELINE);
}

static void
growth_rate (const MethodArgument *in, ProgressMethodResult *out)
{
  Exact change = exact_subtract (in[1].exact, in[0].exact);
  Exact growth = growth_on (in[0].exact, change);

  result_exact (out, "growth", growth, SHOWN_GROWTH);
  result_exact (out, "percent", percent (growth), SHOWN_PERCENT);
  result_exact (out, "change", change, SHOWN_AMOUNT);
}

const ProgressMethod method_growth_rate = {
  .name = "growth_rate",
  .title = N_ ("Growth on the period before, or on the same one of last year"),
  .body = "",
  .edition = "",
  .source = "icidt.cn/xxgk/sjfb/tjzj/content/post_10700899.html (同比和环比有何不同)",
  .evidence = EVIDENCE_SOURCE,
  PARAMETERS (change_parameters),
  .compute = growth_rate,
};

static void
percentage_points (const MethodArgument *in, ProgressMethodResult *out)
{
  Exact change = exact_subtract (in[1].exact, in[0].exact);

  result_exact (out, "points", change, SHOWN_PLAIN);
  result_exact (out, "relative_percent", percent (growth_on (in[0].exact, change)), SHOWN_PERCENT);
}

const ProgressMethod method_percentage_points = {
  .name = "percentage_points",
  .title = N_ ("Percentage points, which are not percent"),
  .body = "",
  .edition = "",
  .source = "data.acmr.com.cn/dictionary/dicshow.asp?id=31 (百分数与百分点)",
  .evidence = EVIDENCE_SOURCE,
  PARAMETERS (change_parameters),
  .compute = percentage_points,
};
