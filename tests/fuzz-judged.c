/* SPDX-License-Identifier: MIT */
/* Bytes as choices: a plan is put together from keys and values that belong together, so that about half of
 * them are accepted, and is judged at a date that the bytes choose too. */
#include <math.h>
#include <progress.h>

#include "fuzz.h"

typedef struct {
  const guint8 *at, *end;
} Choices;

/* One of n; the first when there are no bytes left, which is always the plainest. */
static guint
choose (Choices *self, guint n)
{
  return self->at < self->end ? *self->at++ % n : 0;
}

#define CHOOSE(choices, table) (table)[choose (choices, G_N_ELEMENTS (table))]

/* --- what a plan may say --- */

static const char *const headers[] = {
  "period: 2022",
  "period: 2022-H1",
  "period: 2021-01..2023-06",
  "period: 2022, year-starts: 4, year-named: end",
  "period: 2022, judge: rounded, rounding: {digits: 0, mode: half-even}",
  "period: 2022, points: true, rounding: {interval: 0.5}",
};

static const char *const policies[] = { "default", "yinchuan-2025", "wuhan", "sanya-2022",
                                        "shenzhen-company-days" };

static const char *const targets[] = {
  "48个",
  "1.6万人",
  "20亿元",
  "\"95%\"",
  "\">90\"",
  "less than 5%",
  "at most 0",
  "不超过5起",
  "85~90",
  "\"=100%\"",
  "动态清零",
  "增长15%以上",
  "降至18.5",
  "0",
  "由100降到80",
  "pending",
  "保持在95%以上",
  "-8",
  "1/3",
  "控制在6%以内",
  "0.000001",
  "提高2个百分点",
  "近3亿元",
  "900000000000亿",
  "[{value: 48}, {value: 40, from: 2022-05-01}]",
};

/* Each is one key, or none. */
static const char *const keys[][9] = {
  { "", "baseline: 50", "baseline: {value: 99, date: 2021-12-31}", "baseline: 0", "baseline: 7%" },
  { "", "better: lower", "better: higher" },
  { "", "reported-as: level", "reported-as: cumulative", "reported-as: per-period" },
  { "", "held: true", "held: false" },
  { "", "milestones: {2022-Q1: 10, 2022-05: 20}", "milestones: {2022-03: 50%, 2022-06: 80%}",
    "milestones: {every-quarter: 40}", "milestones: {every-month: 3%, 2022-04..2022-05: 12}",
    "milestones: {2022-02: +4, 2022-04: +5}", "milestones: {2022-03: 60, 2022-06: 30}" },
  { "", "due: 2022-09", "due: pending", "due: 2024", "due: [2022-08, {value: 2022-10, from: 2022-06-01}]" },
  { "", "start: 2022-02-15", "start: 2022-07" },
  { "", "frequency: monthly", "frequency: quarterly, lag: 0", "frequency: half-yearly", "frequency: yearly" },
  { "", "rate: relative", "rate: ratio", "rate: binary", "rate: interval", "rate: from-baseline" },
  { "", "expected: straight", "expected: step", "expected: compound",
    "expected: last-year, last-year: {2021-03: 4, 2021-08: 11, 2021-12: 30}" },
  { "", "weight: 0", "weight: 1/3" },
  { "", "owner: a", "owner: b, support: [a, c]" },
  { "", "deliverables: [{what: x, due: 2022-04}, {what: y, due: 2022-06, done: 2022-06-10, weight: 2}]" },
  { "", "unit: 个", "unit: \"%\"", "unit: 亿元", "unit: 平方米/万元" },
};

static const char *const combines[] = { "sum", "mean", "all", "none" };

static const char *const values[] = { "0",   "44",     "100",     "3.7",  "-8",         "1.5万",
                                      "90%", "9/10",   "+5",      "0.04", "1000000000", "8999999999999999999",
                                      "1/7", "4.9999", "85.0001", "48",   "6%" };

/* --- the plan --- */

/* One a quarter: no date is told twice. */
static void
write_figures (Choices *choices, GString *yaml)
{
  g_string_append (yaml, ", figures: {");
  for (guint i = 0, n = choose (choices, 5); i < n; i++)
    g_string_append_printf (yaml, "%s2022-%02u-%02u: %s", i > 0 ? ", " : "", 3 * i + 1 + choose (choices, 3),
                            1 + choose (choices, 28), CHOOSE (choices, values));
  g_string_append_c (yaml, '}');
}

/* Most say nothing: the fewer there are, the better they fit. */
static void
write_keys (Choices *choices, GString *yaml)
{
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      guint n = 0;
      while (n < G_N_ELEMENTS (keys[i]) && keys[i][n] != NULL)
        n++;
      guint chosen = choose (choices, 4 * n);
      if (chosen > 0 && chosen < n)
        g_string_append_printf (yaml, ", %s", keys[i][chosen]);
    }
}

static void
write_indicator (Choices *choices, GString *yaml, guint *id, guint depth)
{
  g_string_append_printf (yaml, "{id: i%u, target: %s", (*id)++, CHOOSE (choices, targets));
  write_keys (choices, yaml);
  write_figures (choices, yaml);
  if (depth < 2 && choose (choices, 4) == 1)
    {
      g_string_append_printf (yaml, ", combine: %s, parts: [", CHOOSE (choices, combines));
      for (guint i = 0, n = 1 + choose (choices, 3); i < n; i++)
        {
          write_indicator (choices, yaml, id, depth + 1);
          g_string_append_c (yaml, ',');
        }
      g_string_append_c (yaml, ']');
    }
  g_string_append_c (yaml, '}');
}

static char *
write_plan (Choices *choices)
{
  GString *yaml = g_string_new ("{progress: 1, title: fuzz, ");
  guint id = 0;

  g_string_append_printf (yaml, "%s, policy: %s, indicators: [", CHOOSE (choices, headers),
                          CHOOSE (choices, policies));
  for (guint i = 0, n = 1 + choose (choices, 4); i < n; i++)
    {
      gboolean in_group = choose (choices, 3) == 1;
      g_string_append (yaml, in_group ? "{name: g, indicators: [" : "");
      write_indicator (choices, yaml, &id, 0);
      g_string_append (yaml, in_group ? "]}," : ",");
    }
  g_string_append (yaml, "]}");
  return g_string_free (yaml, FALSE);
}

/* --- what must hold of every answer --- */

static void
check_numbers (const ProgressStanding *standing)
{
  static ProgressReason (*const numbers[]) (const ProgressStanding *, double *) = {
    progress_standing_get_actual,
    progress_standing_get_rate,
    progress_standing_get_expected,
    progress_standing_get_expected_rate,
    progress_standing_get_gap,
    progress_standing_get_gap_pp,
    progress_standing_get_days_behind,
    progress_standing_get_schedule_index,
    progress_standing_get_remaining,
    progress_standing_get_forecast,
    progress_standing_get_required_per_day,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      double value = NAN;
      ProgressReason reason = numbers[i](standing, &value);
      g_assert ((reason == PROGRESS_REASON_NONE) == (isfinite (value) != 0));
    }
}

static char *
as_json (const ProgressReport *report)
{
  return progress_report_to_text (report, PROGRESS_FORMAT_JSON, PROGRESS_LANGUAGE_CHINESE,
                                  PROGRESS_WRITE_DEFAULT);
}

static void
explain_all (const ProgressReport *report, ProgressFormat format)
{
  for (gint32 i = 0; i < progress_report_get_n_standings (report); i++)
    {
      const ProgressStanding *standing = progress_report_get_standing (report, i);
      const char *id = progress_indicator_get_id (progress_standing_get_indicator (standing));
      progress_free (progress_report_explain (report, id, format, PROGRESS_LANGUAGE_ENGLISH, NULL));
    }
}

/* A page takes as long as all the rest: it is seldom asked for. */
static void
write_somehow (const ProgressReport *report, guint way)
{
  if (way == 0)
    progress_free (progress_report_to_html (report, PROGRESS_LANGUAGE_ENGLISH, PROGRESS_WRITE_DEFAULT));
  else if (way < 4)
    explain_all (report, PROGRESS_FORMAT_JSON);
  else if (way < 8)
    explain_all (report, PROGRESS_FORMAT_TEXT);
  else if (way < 12)
    progress_free (progress_report_to_bulletin (report, PROGRESS_FORMAT_TEXT, PROGRESS_LANGUAGE_ENGLISH,
                                                PROGRESS_WRITE_DEFAULT, NULL));
}

static void
expect_again (ProgressPlan *plan, const char *date, const char *json)
{
  g_autoptr (ProgressReport) again = progress_evaluate (plan, NULL, date, NULL, NULL);
  g_autofree char *second = as_json (again);

  g_assert_cmpstr (json, ==, second);
}

static void
judge (ProgressPlan *plan, const char *date, guint way)
{
  g_autoptr (ProgressReport) report = progress_evaluate (plan, NULL, date, NULL, NULL);
  g_autofree char *json = as_json (report);

  for (gint32 i = 0; i < progress_report_get_n_standings (report); i++)
    check_numbers (progress_report_get_standing (report, i));
  write_somehow (report, way);
  if (way >= 12 && way < 20)
    expect_again (plan, date, json);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  Choices choices = { data, data + size };
  guint way = choose (&choices, 64);
  g_autofree char *date = g_strdup_printf ("202%u-%02u-%02u", 1 + choose (&choices, 3),
                                           1 + choose (&choices, 12), 1 + choose (&choices, 28));
  g_autofree char *yaml = write_plan (&choices);
  g_autoptr (ProgressPlan) plan = progress_plan_new_from_data ("fuzz.yaml", yaml, -1, NULL);

  if (plan != NULL)
    judge (plan, date, way);
  return 0;
}
