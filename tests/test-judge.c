/* SPDX-License-Identifier: MIT */
/* Judged with narrow numbers and with wide ones an indicator stands the same, or the narrow ones say that
 * they did not fit. */
#include "evaluate.h"
#include "judged.h"
#include "random-plan.h"

#define PLANS      6000
#define INDICATORS 1000 /* of them at least that are not refused */
#define A_WEEK     7
#define A_QUARTER  92

typedef struct {
  int n_fit, n_overflowed;
} Tally;

static gboolean
is_same_number (Kept a, Kept b)
{
  Exact x = exact_kept (a), y = exact_kept (b);

  if (!exact_is_defined (x) || !exact_is_defined (y))
    return exact_reason (x) == exact_reason (y);
  return exact_compare (x, y) == 0;
}

/* Numbers stand side by side, as does all the rest behind them. */
static gboolean
is_same_standing (const ProgressStanding *a, const ProgressStanding *b)
{
  const gsize rest = G_STRUCT_OFFSET (ProgressStanding, actual_date);
  const Kept *x = &a->actual, *y = &b->actual;

  for (; (const char *) x < (const char *) a + rest; x++, y++)
    if (!is_same_number (*x, *y))
      return FALSE;
  return a->target == b->target && a->figure == b->figure &&
         memcmp ((const char *) a + rest, (const char *) b + rest,
                 G_STRUCT_OFFSET (ProgressStanding, lights) + sizeof a->lights - rest) == 0;
}

static void
judge_both_ways (const Evaluation *evaluation, ProgressStanding *standing, const ProgressIndicator *indicator,
                 Tally *tally)
{
  ProgressStanding narrow;
  gboolean fits;

  judgement_make_narrow (evaluation, standing, indicator);
  narrow = *standing;
  fits = !narrow_take_overflow ();
  judgement_make (evaluation, standing, indicator);
  cr_assert (is_same_standing (&narrow, standing) || !fits, "%s", indicator->id);
  tally->n_fit += fits ? 1 : 0;
  tally->n_overflowed += fits ? 0 : 1;
}

static void
judge_plan (ProgressPlan *plan, Day as_of, Tally *tally)
{
  g_autofree ProgressStanding *standings = g_new0 (ProgressStanding, (gsize) plan->n_indicators);
  Arena *aside = NULL;
  Evaluation evaluation = { .plan = plan, .as_of = as_of, .known_at = DAY_LAST, .aside = &aside };

  evaluation_make_room (&evaluation, plan);
  for (gint32 i = plan->n_indicators - 1; i >= 0; i--)
    judge_both_ways (&evaluation, &standings[i], &plan->indicators[i], tally);
  evaluation_clear_room (&evaluation);
  arena_free (aside);
}

/* ---- plans from files ---- */

static void
judge_all_year (const char *path, Tally *tally)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ProgressPlan) plan = progress_plan_new_from_file (path, &error);

  cr_assert (plan != NULL, "%s", error != NULL ? error->message : path);
  for (Day day = plan->first; day <= plan->last + A_QUARTER; day += A_WEEK)
    judge_plan (plan, day, tally);
}

static void
judge_folder (const char *name, Tally *tally)
{
  g_autofree char *folder = g_build_filename (g_getenv ("PROGRESS_TEST_DATA"), name, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *file;

  cr_assert (dir != NULL, "%s", folder);
  while ((file = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (file, ".yaml"))
      {
        g_autofree char *path = g_build_filename (folder, file, NULL);

        judge_all_year (path, tally);
      }
}

Test (judge, wholes_are_judged_alike_all_year)
{
  Tally tally = { 0 };

  judge_folder ("judged", &tally);
  judge_folder ("accepted", &tally);
  judge_folder ("golden", &tally);
  cr_expect (tally.n_fit > INDICATORS && tally.n_overflowed > 0, "%d and %d", tally.n_fit,
             tally.n_overflowed);
}

/* ---- random plans ---- */

static void
judge_text (const char *yaml, Day as_of, Tally *tally)
{
  g_autoptr (ProgressPlan) plan = progress_plan_new_from_data ("random.yaml", yaml, -1, NULL);

  if (plan != NULL)
    judge_plan (plan, as_of, tally);
}

Test (judge, narrow_numbers_judge_as_wide_ones_do)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (21);
  Tally tally = { 0 };

  for (int i = 0; i < PLANS; i++)
    {
      g_autofree char *yaml = random_plan ((guint32) i);

      judge_text (yaml, day_from_ymd (2018, 1, 1) + g_rand_int_range (random, 0, 365), &tally);
    }
  cr_expect (tally.n_fit > INDICATORS, "%d and %d", tally.n_fit, tally.n_overflowed);
}

/* ---- numbers of any length ---- */

static void
add_number (GString *out, GRand *random)
{
  int n = g_rand_int_range (random, 1, 18), point = g_rand_int_range (random, 0, 2 * n);

  for (int i = 0; i < n; i++)
    {
      g_string_append_c (out, (char) ('0' + g_rand_int_range (random, i == 0 ? 1 : 0, 10)));
      if (i == point && i + 1 < n)
        g_string_append_c (out, '.');
    }
}

static char *
long_numbers (GRand *random)
{
  static const char *const kinds[] = { "cumulative", "level, baseline: 3.07", "per-period" };
  static const char *const courses[] = { "auto", "step", "straight" };
  GString *yaml = g_string_new ("progress: 1\ntitle: t\nperiod: 2026\nindicators:\n  - {id: x, target: ");

  add_number (yaml, random);
  g_string_append_printf (yaml, ", reported-as: %s, expected: %s, milestones: {2026-03: ",
                          kinds[g_rand_int_range (random, 0, 3)], courses[g_rand_int_range (random, 0, 3)]);
  add_number (yaml, random);
  g_string_append (yaml, ", 2026-08: ");
  add_number (yaml, random);
  g_string_append (yaml, "}, figures: {2026-02-28: ");
  add_number (yaml, random);
  g_string_append (yaml, ", 2026-05-31: ");
  add_number (yaml, random);
  g_string_append (yaml, "}}\n");
  return g_string_free (yaml, FALSE);
}

Test (judge, numbers_of_any_length_fit_or_say_so)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (22);
  Tally tally = { 0 };

  for (int i = 0; i < PLANS; i++)
    {
      g_autofree char *yaml = long_numbers (random);

      judge_text (yaml, day_from_ymd (2026, 1, 1) + g_rand_int_range (random, 0, 365), &tally);
    }
  cr_expect (tally.n_fit > INDICATORS && tally.n_overflowed > INDICATORS, "%d and %d", tally.n_fit,
             tally.n_overflowed);
}

/* What does not fit is judged all the same, and remembered no longer than it takes. */
Test (judge, after_an_overflow_narrow_numbers_are_trusted_again)
{
  g_autoptr (ProgressReport) large =
      report_of ("large",
                 "progress: 1\ntitle: t\nperiod: 2026\nindicators:\n"
                 "  - {id: x, target: 123456789012345.678, milestones: {2026-03: 98765432109.8765432},\n"
                 "     figures: {2026-02-28: 1.00000000000000003}}\n",
                 "2026-06-01");

  cr_expect (exact_is_defined (exact_kept (large->standings[0].index)));
  cr_expect (narrow_take_overflow () == FALSE);
}
