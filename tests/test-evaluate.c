/* SPDX-License-Identifier: MIT */
/* Evaluating as a whole: a pure function of plan, figures, date and policy. */
#include "judged.h"

#define PLAN                                                                                                 \
  "progress: 1\ntitle: t\nperiod: 2018\n"                                                                    \
  "indicators:\n  - {id: x, unit: 个, target: 48, figures: {2018-08-31: 44}}\n  - {id: y, unit: 个, "      \
  "target: 4}\n"

static gboolean
refuses_date (ProgressPlan *plan, const char *as_of)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ProgressReport) report = progress_evaluate (plan, NULL, as_of, NULL, &error);

  return report == NULL && g_error_matches (error, PROGRESS_ERROR, PROGRESS_ERROR_ARGUMENT);
}

Test (evaluate, refuses_a_date_that_is_none)
{
  static const char *const dates[] = { "2018-02-30", "2018-8-31", "today", "", "2018-08-31 ", "2018-08" };
  g_autoptr (ProgressPlan) plan = plan_of ("dates", PLAN);

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    cr_expect (refuses_date (plan, dates[i]), "%s", dates[i]);
  cr_expect (refuses_date (plan, NULL), "no as-of in the plan");
}

Test (evaluate, finds_a_standing_by_id)
{
  g_autoptr (ProgressReport) report = report_of ("ids", PLAN, "2018-08-31");

  cr_expect (progress_report_get_n_standings (report) == 2);
  cr_expect (progress_report_find_standing (report, "x") == progress_report_get_standing (report, 0));
  cr_expect (progress_report_find_standing (report, "z") == NULL);
}

static ProgressFigures *
figures_with (ProgressPlan *plan, const char *date, const char *value, const char *reported)
{
  g_autoptr (GError) error = NULL;
  ProgressFigures *figures = progress_figures_new (plan);

  cr_assert (progress_figures_add (figures, "y", date, value, reported, &error) != FALSE, "%s",
             error != NULL ? error->message : "");
  return figures;
}

Test (evaluate, figures_apart_from_the_plan_leave_the_plan_alone)
{
  g_autoptr (ProgressPlan) plan = plan_of ("apart", PLAN);
  g_autoptr (ProgressFigures) figures = figures_with (plan, "2018-08-31", "4", NULL);
  g_autoptr (ProgressReport) with = progress_evaluate (plan, figures, "2018-08-31", NULL, NULL);
  g_autoptr (ProgressReport) without = progress_evaluate (plan, NULL, "2018-08-31", NULL, NULL);

  expect_words ("with", progress_report_find_standing (with, "y"), "met=yes actual=4");
  expect_words ("without", progress_report_find_standing (without, "y"), "met=unknown actual=no-data");
  expect_words ("with, the plan's own", progress_report_find_standing (with, "x"), "actual=44");
}

/* May's answer can be given again: the flash figure as it was known then, the final one now. */
Test (evaluate, what_was_known_then)
{
  static const struct {
    const char *known_at, *actual;
  } rows[] = { { "2018-04-30", "actual=no-data" },
               { "2018-05-31", "actual=2" },
               { "2018-07-31", "actual=3" },
               { NULL, "actual=4" } };
  g_autoptr (ProgressPlan) plan = plan_of ("known", PLAN);
  g_autoptr (ProgressFigures) figures = figures_with (plan, "2018-04-30", "2", "2018-05-10");

  cr_assert (progress_figures_add (figures, "y", "2018-04-30", "3", "2018-07-10", NULL) != FALSE);
  cr_assert (progress_figures_add (figures, "y", "2018-04-30", "4", "2019-02-10", NULL) != FALSE);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      cr_assert (progress_figures_set_known_at (figures, rows[i].known_at, NULL) != FALSE);
      g_autoptr (ProgressReport) report = progress_evaluate (plan, figures, "2018-08-31", NULL, NULL);

      expect_words (rows[i].known_at != NULL ? rows[i].known_at : "now",
                    progress_report_find_standing (report, "y"), rows[i].actual);
    }
}

/* Each month's total as first known, as corrected with the next month, and as settled after the year. */
static const struct {
  const char *date, *value, *reported;
} series[] = {
  { "2018-03-31", "1.1", "2018-04-12" }, { "2018-03-31", "1.3", "2018-05-12" },
  { "2018-03-31", "1.2", "2019-02-20" }, { "2018-04-30", "1.8", "2018-05-12" },
  { "2018-04-30", "1.6", "2018-06-12" }, { "2018-04-30", "1.7", "2019-02-20" },
  { "2018-05-31", "2.4", "2018-06-12" }, { "2018-05-31", "2.2", "2018-07-12" },
  { "2018-05-31", "2.5", "2019-02-20" },
};

/* The series as far as it was reported by a day; NULL: all of it. */
static ProgressFigures *
series_until (ProgressPlan *plan, const char *day)
{
  ProgressFigures *figures = progress_figures_new (plan);

  for (gsize i = 0; i < G_N_ELEMENTS (series); i++)
    if (day == NULL || strcmp (series[i].reported, day) <= 0)
      cr_assert (progress_figures_add (figures, "y", series[i].date, series[i].value, series[i].reported,
                                       NULL) != FALSE);
  return figures;
}

Test (evaluate, what_was_published_in_may_can_be_published_again)
{
  static const struct {
    const char *known_at, *as_of, *words;
  } rows[] = {
    { "2018-04-30", "2018-04-30", "actual=11/10" }, { "2018-05-31", "2018-04-30", "actual=9/5" },
    { "2018-05-31", "2018-05-31", "actual=9/5" },   { "2018-06-30", "2018-05-31", "actual=12/5" },
    { "2018-12-31", "2018-05-31", "actual=11/5" },  { "2019-02-19", "2018-04-30", "actual=8/5" },
    { "2019-02-20", "2018-04-30", "actual=17/10" }, { "2019-12-31", "2018-05-31", "actual=5/2" },
  };
  g_autoptr (ProgressPlan) plan = plan_of ("series", PLAN);
  g_autoptr (ProgressFigures) all = series_until (plan, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (ProgressFigures) then = series_until (plan, rows[i].known_at);
      cr_assert (progress_figures_set_known_at (all, rows[i].known_at, NULL) != FALSE);
      g_autoptr (ProgressReport) published = progress_evaluate (plan, then, rows[i].as_of, NULL, NULL);
      g_autoptr (ProgressReport) again = progress_evaluate (plan, all, rows[i].as_of, NULL, NULL);

      expect_words (rows[i].known_at, progress_report_find_standing (again, "y"), rows[i].words);
      for (int format = PROGRESS_FORMAT_TEXT; format <= PROGRESS_FORMAT_MARKDOWN; format++)
        {
          char *first =
              progress_report_to_text (published, (ProgressFormat) format, PROGRESS_LANGUAGE_ENGLISH, 0);
          char *second =
              progress_report_to_text (again, (ProgressFormat) format, PROGRESS_LANGUAGE_ENGLISH, 0);

          cr_expect (strcmp (first, second) == 0, "known at %s, as of %s: %s\n%s", rows[i].known_at,
                     rows[i].as_of, first, second);
          progress_free (first);
          progress_free (second);
        }
    }
}

/* A report keeps what it needs alive. */
Test (evaluate, a_report_outlives_its_handles)
{
  ProgressPlan *plan = plan_of ("alive", PLAN);
  ProgressFigures *figures = figures_with (plan, "2018-08-31", "4", NULL);
  g_autoptr (ProgressReport) report = progress_evaluate (plan, figures, "2018-08-31", NULL, NULL);

  progress_figures_unref (figures);
  progress_plan_unref (plan);
  expect_words ("alive", progress_report_find_standing (report, "y"), "met=yes");
}
