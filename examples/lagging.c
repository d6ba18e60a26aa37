/* SPDX-License-Identifier: MIT */
/* Prints the indicators of a plan that lag, and why.
 *   cc lagging.c $(pkg-config --cflags --libs libprogress) -o lagging
 *   ./lagging plan.yaml 2018-08-31 */
#include <stdio.h>

#include <progress.h>

static void
print_lagging (const ProgressStanding *standing)
{
  const ProgressIndicator *indicator = progress_standing_get_indicator (standing);

  printf ("%s: %s\n", progress_light_get_name (progress_standing_get_light (standing)),
          progress_indicator_get_name (indicator));
  for (gint32 i = 0; i < progress_standing_get_n_warnings (standing); i++)
    {
      char *message = progress_standing_dup_warning_message (standing, i, PROGRESS_LANGUAGE_ENGLISH);

      printf ("  %s\n", message);
      progress_free (message);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ProgressPlan) plan = argc > 2 ? progress_plan_new_from_file (argv[1], &error) : NULL;
  g_autoptr (ProgressReport) report =
      plan != NULL ? progress_evaluate (plan, NULL, argv[2], NULL, &error) : NULL;

  if (report == NULL)
    {
      fprintf (stderr, "%s\n", error != NULL ? error->message : "usage: lagging PLAN.yaml DATE");
      return 1;
    }
  for (gint32 i = 0; i < progress_report_get_n_standings (report); i++)
    if (progress_standing_get_light (progress_report_get_standing (report, i)) >= PROGRESS_LIGHT_YELLOW)
      print_lagging (progress_report_get_standing (report, i));
  return 0;
}
