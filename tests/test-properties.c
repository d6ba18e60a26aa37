/* SPDX-License-Identifier: MIT */
/* What must hold for any numbers, on random plans built from text. */
#include "judged.h"

#define PLANS 400

static ProgressReport *
total_report (const char *unit, double target, double figure, const char *as_of)
{
  g_autofree char *yaml =
      g_strdup_printf ("progress: 1\ntitle: t\nperiod: 2026\nindicators:\n"
                       "  - {id: x, unit: %s, target: %.2f, figures: {2026-05-31: %.2f}}\n",
                       unit, target, figure);

  return report_of ("random", yaml, as_of);
}

static const ProgressStanding *
only (const ProgressReport *report)
{
  return &report->standings[0];
}

Test (properties, a_rate_and_an_index_never_fall_when_the_value_rises)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (int i = 0; i < PLANS; i++)
    {
      double target = g_rand_int_range (random, 1, 100000) / 100.0,
             figure = g_rand_int_range (random, 0, 100000) / 100.0;
      g_autoptr (ProgressReport) less = total_report ("亿元", target, figure, "2026-08-31");
      g_autoptr (ProgressReport) more = total_report ("亿元", target, figure + 0.01, "2026-08-31");

      cr_assert (exact_compare (exact_kept (only (more)->rate), exact_kept (only (less)->rate)) > 0);
      cr_assert (exact_compare (exact_kept (only (more)->index), exact_kept (only (less)->index)) > 0);
      cr_assert (
          exact_compare (exact_kept (only (more)->days_behind), exact_kept (only (less)->days_behind)) <= 0);
      cr_assert (only (more)->light <= only (less)->light);
    }
}

/* 万元 for 元: 10000 times the number, the same answers. */
Test (properties, scaling_value_and_target_together_changes_nothing)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (12);

  for (int i = 0; i < PLANS; i++)
    {
      int target = g_rand_int_range (random, 1, 100000), figure = g_rand_int_range (random, 0, 100000);
      g_autoptr (ProgressReport) small = total_report ("元", target, figure, "2026-08-31");
      g_autoptr (ProgressReport) large =
          total_report ("元", target * 10000.0, figure * 10000.0, "2026-08-31");
      g_autoptr (ProgressReport) other = total_report ("万元", target, figure, "2026-08-31");

      cr_assert (exact_compare (exact_kept (only (small)->rate), exact_kept (only (large)->rate)) == 0);
      cr_assert (exact_compare (exact_kept (only (small)->index), exact_kept (only (large)->index)) == 0);
      cr_assert (exact_compare (exact_kept (only (small)->index), exact_kept (only (other)->index)) == 0);
      cr_assert (exact_compare (exact_kept (only (small)->days_behind),
                                exact_kept (only (large)->days_behind)) == 0);
      cr_assert (only (small)->light == only (large)->light);
    }
}

/* The value planned for a day, judged on another day, is behind by the days between. */
Test (properties, days_behind_is_the_inverse_of_the_line)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (13);
  Day first = day_from_ymd (2026, 1, 1);

  for (int i = 0; i < PLANS; i++)
    {
      Day planned = first + g_rand_int_range (random, 0, 363),
          judged = first + g_rand_int_range (random, 0, 363);
      char planned_text[DAY_TEXT_SIZE], judged_text[DAY_TEXT_SIZE];
      g_autofree char *yaml = NULL;

      day_format (planned, planned_text);
      day_format (judged, judged_text);
      yaml = g_strdup_printf ("progress: 1\ntitle: t\nperiod: 2026\nindicators:\n"
                              "  - {id: x, unit: 亿元, target: 365, figures: {%s: %d}}\n",
                              judged_text, planned - first + 1);
      g_autoptr (ProgressReport) report = report_of ("inverse", yaml, judged_text);

      cr_assert (exact_compare (exact_kept (only (report)->days_behind), exact_int (judged - planned)) == 0,
                 "planned %s, judged %s", planned_text, judged_text);
    }
}

/* On a written schedule carried out to the letter no day of the year is yellow or worse. */
Test (properties, a_plan_that_is_on_plan_raises_nothing)
{
  static const char *const plans[] = {
    "unit: 亿元, target: 365, figures: {%s: %d}",
    "unit: 个, target: 365, figures: {%s: %d}",
    "unit: 亿元, target: 365, milestones: {2026-Q1: 90, 2026-Q2: 181, 2026-Q3: 273}, figures: {%s: %d}",
    "unit: 亿元, target: 365, expected: straight, milestones: {2026-06: 3}, figures: {%s: %d}",
  };
  Day first = day_from_ymd (2026, 1, 1);

  for (gsize p = 0; p < G_N_ELEMENTS (plans); p++)
    for (int day = 0; day < 365; day++)
      {
        char date[DAY_TEXT_SIZE];
        day_format (first + day, date);
        g_autofree char *keys = g_strdup_printf (plans[p], date, day + 1);
        g_autofree char *yaml =
            g_strdup_printf ("progress: 1\ntitle: t\nperiod: 2026\nindicators:\n  - {id: x, %s}\n", keys);
        g_autoptr (ProgressReport) report = report_of (plans[p], yaml, date);

        cr_assert (only (report)->light == PROGRESS_LIGHT_GREEN, "%s on %s", plans[p], date);
        cr_assert (exact_sign (exact_kept (only (report)->days_behind)) == 0, "%s on %s", plans[p], date);
      }
}
