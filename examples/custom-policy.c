/* SPDX-License-Identifier: MIT */
/* Judges a plan by a policy of the office's own: ten days behind is yellow, thirty red.
 *   cc custom-policy.c $(pkg-config --cflags --libs libprogress) -o custom-policy
 *   ./custom-policy plan.yaml 2018-08-31 */
#include <stdio.h>

#include <progress.h>

static const char office[] = "name: office-2018\n"
                             "basis: days\n"
                             "bands:\n"
                             "- {light: green, from: 10, inclusive: false}\n"
                             "- {light: yellow, from: 30, inclusive: false}\n"
                             "- {light: red}\n"
                             "rules: {moving-away: {light: \"off\"}}\n";

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ProgressPlan) plan = argc > 2 ? progress_plan_new_from_file (argv[1], &error) : NULL;
  g_autoptr (ProgressPolicy) policy =
      plan != NULL ? progress_policy_new_from_data ("office", office, -1, &error) : NULL;
  g_autoptr (ProgressReport) report =
      policy != NULL ? progress_evaluate (plan, NULL, argv[2], policy, &error) : NULL;

  if (report == NULL)
    {
      fprintf (stderr, "%s\n", error != NULL ? error->message : "usage: custom-policy PLAN.yaml DATE");
      return 1;
    }
  for (gint32 i = 0; i < progress_report_get_n_standings (report); i++)
    {
      const ProgressStanding *standing = progress_report_get_standing (report, i);

      printf ("%-7s %s\n", progress_light_get_name (progress_standing_get_light (standing)),
              progress_indicator_get_name (progress_standing_get_indicator (standing)));
    }
  return 0;
}
