/* SPDX-License-Identifier: MIT */
/* Prints what one owner answers for: light, rate, what remains and how many days it is behind.
 *   cc one-owner.c $(pkg-config --cflags --libs libprogress) -o one-owner
 *   ./one-owner plan.yaml 2018-08-31 "Transport bureau" */
#include <stdio.h>

#include <progress.h>

static void
print_standing (const ProgressStanding *standing)
{
  const ProgressIndicator *indicator = progress_standing_get_indicator (standing);
  char *rate = progress_standing_dup_rate_display (standing);
  double days, remaining;

  printf ("%s: %s, %s", progress_light_get_name (progress_standing_get_light (standing)),
          progress_indicator_get_name (indicator), rate != NULL ? rate : "no rate");
  if (progress_standing_get_remaining (standing, &remaining) == PROGRESS_REASON_NONE)
    printf (", remaining %g%s", remaining, progress_indicator_get_unit (indicator));
  if (progress_standing_get_days_behind (standing, &days) == PROGRESS_REASON_NONE)
    printf (", %.1f days %s", days < 0 ? -days : days, days < 0 ? "ahead" : "behind");
  printf ("\n");
  progress_free (rate);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ProgressPlan) plan = argc > 3 ? progress_plan_new_from_file (argv[1], &error) : NULL;
  g_autoptr (ProgressReport) report =
      plan != NULL ? progress_evaluate (plan, NULL, argv[2], NULL, &error) : NULL;

  if (report == NULL)
    {
      fprintf (stderr, "%s\n", error != NULL ? error->message : "usage: one-owner PLAN.yaml DATE OWNER");
      return 1;
    }
  for (gint32 i = 0; i < progress_report_get_n_standings (report); i++)
    {
      const ProgressStanding *standing = progress_report_get_standing (report, i);
      const char *owner = progress_indicator_get_owner (progress_standing_get_indicator (standing));

      if (g_strcmp0 (owner, argv[3]) == 0)
        print_standing (standing);
    }
  return 0;
}
