/* SPDX-License-Identifier: MIT */
/* Schedules, spans and paths that other projects and published texts work out, as plans. The numbers are
 * theirs; where we answer otherwise on purpose, the row is a quirk and says why. */
#include "judged.h"

#include <math.h>

#include "policy.h"

typedef enum {
  NOTHING,
  ACTUAL,
  RATE,
  EXPECTED,
  EXPECTED_RATE,
  INDEX,
  DAYS,
  GAP,
  GAP_PP,
  REMAINING,
} What;

static Exact
answer (const ProgressStanding *standing, What what)
{
  const Exact answers[] = {
    [ACTUAL] = exact_kept (standing->actual),
    [RATE] = exact_kept (standing->rate),
    [EXPECTED] = exact_kept (standing->expected),
    [EXPECTED_RATE] = exact_kept (standing->expected_rate),
    [INDEX] = exact_kept (standing->index),
    [DAYS] = exact_kept (standing->days_behind),
    [GAP] = standing_gap (standing),
    [GAP_PP] = standing_gap_pp (standing),
    [REMAINING] = exact_kept (standing->remaining),
  };

  return answers[what];
}

static ProgressReport *
judge (const char *label, const char *period, const char *keys, const char *as_of, gboolean in_months)
{
  g_autofree char *yaml =
      g_strdup_printf ("progress: 1\ntitle: t\nperiod: %s\nindicators:\n  - {id: x, %s}\n", period, keys);
  g_autoptr (ProgressPlan) plan = plan_of (label, yaml);
  g_autoptr (ProgressPolicy) policy = policy_copy (policy_default ());

  policy->months = in_months;
  return progress_evaluate (plan, NULL, as_of, policy, NULL);
}

typedef struct {
  const char *label, *period, *keys, *as_of;
  gboolean in_months;
  struct {
    What what;
    double value;
  } answers[3];
} Case;

static void
expect_case (const Case *one)
{
  g_autoptr (ProgressReport) report = judge (one->label, one->period, one->keys, one->as_of, one->in_months);
  const ProgressStanding *standing = progress_report_find_standing (report, "x");

  for (gsize i = 0; i < G_N_ELEMENTS (one->answers) && one->answers[i].what != NOTHING; i++)
    {
      Exact told = answer (standing, one->answers[i].what);
      double value = one->answers[i].value;
      double margin = one->answers[i].what == DAYS ? 0.0501 : 1e-6 * fmax (1, fabs (value));

      cr_expect (exact_is_defined (told) && fabs (exact_to_double (told) - value) <= margin,
                 "%s: answer %zu is %.9g, not %.9g", one->label, i + 1, exact_to_double (told), value);
    }
}

static void
expect_cases (const Case *cases, gsize n)
{
  for (gsize i = 0; i < n; i++)
    expect_case (&cases[i]);
}

/* ---- how much of the way is done ---- */

#define SPAN(from, to, at)                                                                                   \
  "unit: 分, reported-as: level, baseline: " #from ", target: '" #to "', figures: {2026-06-30: " #at "}"
#define FALL(from, to, at) "better: lower, " SPAN (from, to, at)
#define JUNE(keys)         "2026", keys, "2026-06-30", FALSE

static const Case spans[] = {
  { "nothing of 0 to 100", JUNE (SPAN (0, 100, 0)), { { RATE, 0 }, { REMAINING, 100 } } },
  { "20 of 0 to 100", JUNE (SPAN (0, 100, 20)), { { RATE, 0.2 }, { REMAINING, 80 } } },
  { "all of 0 to 100", JUNE (SPAN (0, 100, 100)), { { RATE, 1 }, { REMAINING, 0 } } },
  { "half of 0 to 100", JUNE (SPAN (0, 100, 50)), { { RATE, 0.5 } } },
  { "nothing of 20 to 100", JUNE (SPAN (20, 100, 20)), { { RATE, 0 }, { REMAINING, 80 } } },
  { "all of 20 to 100", JUNE (SPAN (20, 100, 100)), { { RATE, 1 }, { REMAINING, 0 } } },
  { "back from 20 to 0", JUNE (SPAN (20, 100, 0)), { { RATE, -0.25 }, { REMAINING, 100 } } },
  { "nothing of 100 to 0", JUNE (FALL (100, 0, 100)), { { RATE, 0 }, { REMAINING, 100 } } },
  { "a fall of 20 in 100", JUNE (FALL (100, 0, 80)), { { RATE, 0.2 }, { REMAINING, 80 } } },
  { "a fall of 50 in 100", JUNE (FALL (100, 0, 50)), { { RATE, 0.5 }, { REMAINING, 50 } } },
  { "all of 100 to 0", JUNE (FALL (100, 0, 0)), { { RATE, 1 }, { REMAINING, 0 } } },
  { "all of 100 to 20", JUNE (FALL (100, 20, 20)), { { RATE, 1 }, { REMAINING, 0 } } },
  { "work left: 30 of 50", JUNE (FALL (50, 0, 30)), { { RATE, 0.4 } } },
  { "work left: 15 of 20", JUNE (FALL (20, 0, 15)), { { RATE, 0.25 } } },
  { "44 of 20 to 48", JUNE (SPAN (20, 48, 44)), { { RATE, 0.8571428571 } } },
  { "3.8 of 5 to 3", JUNE (FALL (5.0, 3.0, 3.8)), { { RATE, 0.6 } } },
  { "18 of 20 to 48", JUNE (SPAN (20, 48, 18)), { { RATE, -0.07142857143 } } },
  { "better than a limit, without a baseline",
    JUNE ("unit: 分, better: lower, reported-as: level, target: 3.0, figures: {2026-06-30: 2.5}"),
    { { RATE, 1.166666667 } } },
  { "worse than a limit, without a baseline",
    JUNE ("unit: 分, better: lower, reported-as: level, target: 3.0, figures: {2026-06-30: 3.3}"),
    { { RATE, 0.9 } } },
  { "better than a negative target",
    JUNE ("unit: 分, reported-as: level, rate: relative, target: '>=-10', figures: {2026-06-30: -8}"),
    { { RATE, 1.2 } } },
  { "a reduction by 30 % is relative",
    JUNE ("unit: 分, reported-as: level, baseline: 90, target: 下降30%, better: lower, figures: {2026-06-30: "
          "63}"),
    { { RATE, 1 }, { REMAINING, 0 } } },
  { "a rise by 2 points is not",
    JUNE ("unit: '%', baseline: 10, target: 提高2个百分点, figures: {2026-06-30: 12}"),
    { { RATE, 1 }, { REMAINING, 0 } } },
  { "1 of 4", JUNE ("target: 100%, figures: {2026-06-30: 1/4}"), { { ACTUAL, 25 } } },
  { "24 of 80 hours", JUNE ("unit: 小时, target: 80, figures: {2026-06-30: 24}"), { { RATE, 0.3 } } },
  /* quirks: others cut here; we cut only before averaging */
  { "half as much again", JUNE (SPAN (0, 100, 150)), { { RATE, 1.5 } } },
  { "the wrong way", JUNE (SPAN (0, 100, -20)), { { RATE, -0.2 } } },
  /* quirk: others divide the limit by the worst of 9, 8 and 7; the latest figure counts */
  { "9, 8, 7 of at most 8",
    JUNE ("unit: 分, reported-as: level, target: ≤8, figures: {2026-04-30: 9, 2026-05-31: 8, 2026-06-30: 7}"),
    { { RATE, 1.125 } } },
};

Test (peer_schedules, spans)
{
  expect_cases (spans, G_N_ELEMENTS (spans));
}

/* Quirks: others answer 0 here, even for a target that is met. */
static const struct {
  const char *label, *keys, *words;
} undefined[] = {
  { "no figure is not nothing done", "unit: 分, reported-as: level, baseline: 0, target: 100",
    "rate=no-data" },
  { "nor is it when falling", "unit: 分, reported-as: level, better: lower, baseline: 100, target: 0",
    "rate=no-data" },
  { "no way to go, at 0", "rate: from-baseline, " SPAN (0, 0, 0), "rate=zero-span met=yes light=green" },
  { "no way to go, at -50", "rate: from-baseline, " SPAN (-50, -50, -50),
    "rate=zero-span met=yes light=green" },
  { "no way to go, and back", "rate: from-baseline, " SPAN (10, 10, 5), "rate=zero-span met=no" },
  { "no way to go, and further", "rate: from-baseline, " SPAN (10, 10, 15), "rate=zero-span met=yes" },
  { "a level to hold that fell", SPAN (80, 80, 78), "rate=39/40 met=no requirement-missed:yellow" },
};

Test (peer_schedules, spans_that_are_none)
{
  for (gsize i = 0; i < G_N_ELEMENTS (undefined); i++)
    expect_indicator (undefined[i].label, "2026", undefined[i].keys, "2026-06-30", undefined[i].words);
}

/* ---- how much of the time has passed ---- */

#define YEAR(n) "unit: 亿元, target: 100, figures: {" n "}"

static const Case times[] = {
  { "March, by months", "2026", YEAR ("2026-03-31: 25"), "2026-03-31", TRUE, { { EXPECTED_RATE, 0.25 } } },
  { "March, by days",
    "2026",
    YEAR ("2026-03-31: 25"),
    "2026-03-31",
    FALSE,
    { { EXPECTED_RATE, 0.2465753425 } } },
  { "June, by months", "2026", YEAR ("2026-06-30: 50"), "2026-06-30", TRUE, { { EXPECTED_RATE, 0.5 } } },
  { "June, by days",
    "2026",
    YEAR ("2026-06-30: 50"),
    "2026-06-30",
    FALSE,
    { { EXPECTED_RATE, 0.495890411 } } },
  { "July, by months",
    "2026",
    YEAR ("2026-07-31: 50"),
    "2026-07-31",
    TRUE,
    { { EXPECTED_RATE, 0.5833333333 } } },
  { "July, by days",
    "2026",
    YEAR ("2026-07-31: 50"),
    "2026-07-31",
    FALSE,
    { { EXPECTED_RATE, 0.5808219178 } } },
  { "September, by months",
    "2026",
    YEAR ("2026-09-30: 50"),
    "2026-09-30",
    TRUE,
    { { EXPECTED_RATE, 0.75 } } },
  { "September, by days",
    "2026",
    YEAR ("2026-09-30: 50"),
    "2026-09-30",
    FALSE,
    { { EXPECTED_RATE, 0.7479452055 } } },
  { "29 February, by months",
    "2028",
    YEAR ("2028-02-29: 5"),
    "2028-02-29",
    TRUE,
    { { EXPECTED_RATE, 0.1666666667 } } },
  { "29 February, by days",
    "2028",
    YEAR ("2028-02-29: 5"),
    "2028-02-29",
    FALSE,
    { { EXPECTED_RATE, 0.1639344262 } } },
  { "3.2 points before the time of July",
    "2026",
    YEAR ("2026-07-31: 61.5"),
    "2026-07-31",
    TRUE,
    { { GAP_PP, 3.166666667 } } },
  { "3.5 points before the time of September",
    "2026",
    YEAR ("2026-09-30: 78.5"),
    "2026-09-30",
    TRUE,
    { { GAP_PP, 3.5 } } },
  { "half the year and 52, 42, 22, 20 % done",
    "2026",
    YEAR ("2026-06-30: 52"),
    "2026-06-30",
    TRUE,
    { { GAP_PP, 2 }, { INDEX, 1.04 } } },
  { "42 %", "2026", YEAR ("2026-06-30: 42"), "2026-06-30", TRUE, { { GAP_PP, -8 }, { INDEX, 0.84 } } },
  { "22 %", "2026", YEAR ("2026-06-30: 22"), "2026-06-30", TRUE, { { GAP_PP, -28 }, { INDEX, 0.44 } } },
  { "20 %", "2026", YEAR ("2026-06-30: 20"), "2026-06-30", TRUE, { { GAP_PP, -30 }, { INDEX, 0.4 } } },
  { "40 % after 59 of 119 days, the first of which is not counted",
    "2026-01-02..2026-04-30",
    YEAR ("2026-03-01: 40"),
    "2026-03-01",
    FALSE,
    { { EXPECTED_RATE, 0.4957983193 }, { INDEX, 0.806779661 } } },
  { "20 % after 9 of 30 days, judged in the morning of the 10th",
    "2007-01-06..2007-02-04",
    YEAR ("2007-01-14: 20"),
    "2007-01-14",
    FALSE,
    { { EXPECTED_RATE, 0.3 }, { GAP_PP, -10 } } },
  { "four of five years, 12 of 20 done",
    "2021..2025",
    "unit: 分, reported-as: level, baseline: 100, target: 120, figures: {2024: 112}",
    "2024-12-31",
    TRUE,
    { { RATE, 0.6 }, { EXPECTED_RATE, 0.8 }, { GAP_PP, -20 } } },
  { "7 of 15 years, 10 of 30 done",
    "2016..2030",
    "unit: 分, reported-as: level, baseline: 50, target: 80, figures: {2022: 60}",
    "2022-12-31",
    TRUE,
    { { EXPECTED, 64 }, { INDEX, 0.7142857143 } } },
};

Test (peer_schedules, time_progress)
{
  expect_cases (times, G_N_ELEMENTS (times));
}

/* ---- planned values ---- */

#define DECEMBER                   "unit: 小时, target: 150, due: 2009-12-30, milestones: {2009-12-05: 100, 2009-12-15: 150}"
#define DISTRICT(quarters, figure) "unit: 亿元, " quarters ", figures: {" figure "}"
#define STRAIGHT                   "unit: '%', baseline: {value: 68, date: 2018-12-31}, target: 99"
#define COMPOUND(from, to)                                                                                   \
  "unit: 分, reported-as: level, expected: compound, baseline: " #from ", target: '" #to "'"

static const Case paths[] = {
  { "dated points: the start", "2009-12-02..2009-12-30", DECEMBER, "2009-12-01", FALSE, { { EXPECTED, 0 } } },
  { "dated points: the first",
    "2009-12-02..2009-12-30",
    DECEMBER,
    "2009-12-05",
    FALSE,
    { { EXPECTED, 100 } } },
  { "dated points: between", "2009-12-02..2009-12-30", DECEMBER, "2009-12-06", FALSE, { { EXPECTED, 105 } } },
  { "dated points: the last",
    "2009-12-02..2009-12-30",
    DECEMBER,
    "2009-12-15",
    FALSE,
    { { EXPECTED, 150 } } },
  { "dated points: after it",
    "2009-12-02..2009-12-30",
    DECEMBER,
    "2009-12-30",
    FALSE,
    { { EXPECTED, 150 } } },
  { "all of it in the fourth quarter",
    "2026",
    DISTRICT ("target: 18713, milestones: {Q1: +0, Q2: +0, Q3: +0, Q4: +18713}", "2026-12-31: 12000"),
    "2026-12-31",
    FALSE,
    { { INDEX, 12000.0 / 18713 } } },
  { "two quarters of three",
    "2026",
    DISTRICT ("target: 198924, milestones: {Q1: +25122, Q2: +167762, Q3: +6040}", "2026-06-30: 150000"),
    "2026-06-30",
    FALSE,
    { { INDEX, 150000.0 / 192884 } } },
  { "two quarters of three, smaller",
    "2026",
    DISTRICT ("target: 14828, milestones: {Q1: +2350, Q2: +5900, Q3: +6578}", "2026-06-30: 6000"),
    "2026-06-30",
    FALSE,
    { { INDEX, 6000.0 / 8250 } } },
  { "earned over planned value: 0.875",
    "2026",
    DISTRICT ("target: 100000, milestones: {2026-06: 40%}", "2026-06-30: 35000"),
    "2026-06-30",
    FALSE,
    { { EXPECTED, 40000 }, { INDEX, 0.875 }, { GAP, -5000 } } },
  { "earned over planned value: 1.1",
    "2026",
    DISTRICT ("target: 500000, milestones: {2026-06: 100000}", "2026-06-30: 110000"),
    "2026-06-30",
    FALSE,
    { { INDEX, 1.1 } } },
  { "earned over planned value: 0.8",
    "2026",
    DISTRICT ("target: 500000, milestones: {2026-06: 10000}", "2026-06-30: 8000"),
    "2026-06-30",
    FALSE,
    { { INDEX, 0.8 } } },
  { "earned over planned value: 1.07",
    "2026",
    DISTRICT ("target: 500000, milestones: {2026-06: 450000}", "2026-06-30: 480000"),
    "2026-06-30",
    FALSE,
    { { INDEX, 480.0 / 450 } } },
  { "earned over planned value: 1",
    "2026",
    DISTRICT ("target: 1000000, milestones: {2026-06: 250000}", "2026-06-30: 250000"),
    "2026-06-30",
    FALSE,
    { { INDEX, 1 } } },
  { "schedule variance",
    "2026",
    DISTRICT ("target: 47934, milestones: {2026-06: 25144.5}", "2026-06-30: 13878.46"),
    "2026-06-30",
    FALSE,
    { { GAP, -11266.04 } } },
  { "a straight path of seven years: the first",
    "2019..2025",
    STRAIGHT,
    "2019-12-31",
    TRUE,
    { { EXPECTED, 72.428571428571 } } },
  { "the second", "2019..2025", STRAIGHT, "2020-12-31", TRUE, { { EXPECTED, 76.857142857143 } } },
  { "the third", "2019..2025", STRAIGHT, "2021-12-31", TRUE, { { EXPECTED, 81.285714285714 } } },
  { "the fourth", "2019..2025", STRAIGHT, "2022-12-31", TRUE, { { EXPECTED, 85.714285714286 } } },
  { "the fifth", "2019..2025", STRAIGHT, "2023-12-31", TRUE, { { EXPECTED, 90.142857142857 } } },
  { "the sixth", "2019..2025", STRAIGHT, "2024-12-31", TRUE, { { EXPECTED, 94.571428571429 } } },
  { "the seventh", "2019..2025", STRAIGHT, "2025-12-31", TRUE, { { EXPECTED, 99 } } },
  { "a compound path at the rate from 87 to 88",
    "2019..2025",
    COMPOUND (88, 95.3293449649),
    "2019-12-31",
    TRUE,
    { { EXPECTED, 88.0 * 88 / 87 } } },
  { "and its end",
    "2019..2025",
    COMPOUND (88, 95.3293449649),
    "2025-12-31",
    TRUE,
    { { EXPECTED, 95.3293449649 } } },
  { "a compound rise ends at its target",
    "2019..2025",
    COMPOUND (68, 99),
    "2025-12-31",
    TRUE,
    { { EXPECTED, 99 } } },
  { "a compound fall ends at its target",
    "2019..2025",
    "better: lower, " COMPOUND (68, 3),
    "2025-12-31",
    TRUE,
    { { EXPECTED, 3 } } },
  { "a compound fall by 3 %",
    "2019..2025",
    "better: lower, " COMPOUND (68, 下降3 %),
    "2025-12-31",
    TRUE,
    { { EXPECTED, 65.96 } } },
};

Test (peer_schedules, paths)
{
  expect_cases (paths, G_N_ELEMENTS (paths));
}

/* Quirks: an index where nothing was planned yet is 1 for some, 0 or an error for others; some cut it at 2.
 */
Test (peer_schedules, index_at_its_limits)
{
  expect_indicator ("nothing planned yet", "2026",
                    "unit: 亿元, target: 48, milestones: {7-12月: 48}, figures: {2026-06-30: 5}",
                    "2026-06-30", "index=not-started light=grey");
  expect_indicator ("three times as much as planned", "2026",
                    "unit: 亿元, target: 48, milestones: {2026-06: 10}, figures: {2026-06-30: 30}",
                    "2026-06-30", "index=3");
  expect_indicator (
      "5 days done and 15 not, weighted", "2026",
      "unit: 天, combine: mean, parts: [{id: a, target: 5, weight: 5, figures: {2026-06-30: 5}}, {id: "
      "b, target: 15, weight: 15, figures: {2026-06-30: 0}}]",
      "2026-06-30", "rate=1/4");
}

/* ---- earned schedule ---- */

#define MAX_MONTHS 12

/* Planned values at the ends of months (or quarters) of 2026, and how many of them were earned by the end of
 * the at-th. */
static const struct {
  const char *label;
  int months; /* in one period */
  int n;
  double planned[MAX_MONTHS];
  double earned;
  int at;
  double schedule; /* earned, in periods */
} earned[] = {
  { "33 of quarters of 12", 3, 4, { 12, 24, 36, 48 }, 33, 3, 2.75 },
  { "44 of quarters of 12", 3, 4, { 12, 24, 36, 48 }, 44, 4, 3.666666667 },
  { "nothing in the first quarter", 3, 4, { 12, 24, 36, 48 }, 0, 1, 0 },
  { "all of May and a part of June, in July", 1, 8, { 10, 20, 35, 55, 75, 100, 120, 130 }, 84, 7, 5.36 },
  { "2260 in July",
    1,
    12,
    { 100, 350, 650, 1050, 1500, 2000, 2500, 2950, 3350, 3650, 3900, 4000 },
    2260,
    7,
    6.52 },
  { "finished two months late", 1, 10, { 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000 }, 1000, 12, 10 },
  { "35 % when 40 % was planned", 1, 5, { 10000, 20000, 40000, 70000, 100000 }, 35000, 3, 2.75 },
  /* a quirk of others: a strict comparison says 2 here, two months late on a plan that is on plan */
  { "on a plateau", 1, 5, { 10, 20, 20, 20, 30 }, 20, 4, 4 },
};

static Day
end_of_period (int months, int n)
{
  int month = months * n;

  return day_from_ymd (2026 + month / 12, month % 12 + 1, 1) - 1;
}

static char *
keys_of (gsize i)
{
  GString *text = g_string_new (NULL);
  char date[DAY_TEXT_SIZE];

  g_string_append_printf (text, "unit: 亿元, target: %g, milestones: {", earned[i].planned[earned[i].n - 1]);
  for (int n = 1; n <= earned[i].n; n++)
    {
      day_format (end_of_period (earned[i].months, n), date);
      g_string_append_printf (text, "%s%s: %g", n > 1 ? ", " : "", date, earned[i].planned[n - 1]);
    }
  day_format (end_of_period (earned[i].months, earned[i].at), date);
  g_string_append_printf (text, "}, figures: {%s: %g}", date, earned[i].earned);
  return g_string_free (text, FALSE);
}

/* Periods behind, in days of the calendar. */
static double
days_late (gsize i)
{
  int whole = (int) earned[i].schedule;
  Day from = end_of_period (earned[i].months, whole), to = end_of_period (earned[i].months, whole + 1);

  return end_of_period (earned[i].months, earned[i].at) - (from + (to - from) * (earned[i].schedule - whole));
}

Test (peer_schedules, earned_schedule)
{
  for (gsize i = 0; i < G_N_ELEMENTS (earned); i++)
    {
      char as_of[DAY_TEXT_SIZE];
      g_autofree char *keys = keys_of (i);
      day_format (end_of_period (earned[i].months, earned[i].at), as_of);
      g_autoptr (ProgressReport) report = judge (earned[i].label, "2026", keys, as_of, FALSE);
      const ProgressStanding *standing = progress_report_find_standing (report, "x");
      double days = exact_to_double (exact_kept (standing->days_behind)),
             index = exact_to_double (exact_kept (standing->index));
      double planned = earned[i].planned[MIN (earned[i].at, earned[i].n) - 1];

      cr_expect (fabs (days - days_late (i)) < 0.0501, "%s: %.1f days", earned[i].label, days);
      cr_expect (fabs (index - earned[i].earned / planned) < 1e-9, "%s: index %.9g", earned[i].label, index);
    }
}

/* ---- who reported last ---- */

#define TWO_REPORTERS                                                                                        \
  "unit: 个, combine: sum, target: 10, parts: [{id: a, target: 5, figures: {2026-01-31: 1, 2026-02-28: "    \
  "2}}, {id: "                                                                                               \
  "b, target: 5, figures: {2026-03-31: 2, 2026-05-31: 3, 2026-06-30: 4}}]"

static const Case reporters[] = {
  { "one reporter: the last update of the quarter",
    "2026",
    "unit: 个, target: 9, figures: {2026-02-28: 1, 2026-03-31: 2, 2026-05-31: 3, 2026-06-30: 5}",
    "2026-03-31",
    FALSE,
    { { ACTUAL, 2 } } },
  { "the last of the next",
    "2026",
    "unit: 个, target: 9, figures: {2026-02-28: 1, 2026-03-31: 2, 2026-05-31: 3, 2026-06-30: 5}",
    "2026-06-30",
    FALSE,
    { { ACTUAL, 5 } } },
  { "a quarter without an update carries it over",
    "2026",
    "unit: 个, target: 9, figures: {2026-02-28: 1, 2026-03-31: 2, 2026-05-31: 3, 2026-06-30: 5}",
    "2026-09-30",
    FALSE,
    { { ACTUAL, 5 } } },
  { "a late correction of the first quarter",
    "2026",
    "unit: 个, target: 9, figures: {2026-03-31: [{value: 2}, {value: 3, reported: 2026-08-01}], 2026-06-30: "
    "5}",
    "2026-03-31",
    FALSE,
    { { ACTUAL, 3 } } },
  { "changes no later one",
    "2026",
    "unit: 个, target: 9, figures: {2026-03-31: [{value: 2}, {value: 3, reported: 2026-08-01}], 2026-06-30: "
    "5}",
    "2026-09-30",
    FALSE,
    { { ACTUAL, 5 } } },
  { "two reporters: 2 and 2", "2026", TWO_REPORTERS, "2026-03-31", FALSE, { { ACTUAL, 4 } } },
  { "two reporters: 2, still, and 4", "2026", TWO_REPORTERS, "2026-06-30", FALSE, { { ACTUAL, 6 } } },
};

Test (peer_schedules, last_updates)
{
  expect_cases (reporters, G_N_ELEMENTS (reporters));
}
