/* SPDX-License-Identifier: MIT */
/* 44 of 48, judged. The same program in other languages: first-ctypes.py, first-pygobject.py, first-gjs.js
 * and first.vala. cc first.c $(pkg-config --cflags --libs libprogress) -o first */
#include <stdio.h>

#include <progress.h>

static ProgressPlan *
make_plan (GError **error)
{
  g_autoptr (ProgressBuilder) builder = progress_builder_new ("2018 reform pilots", "2018");

  if (!progress_builder_set (builder, "hub-projects", "target", "48个", error) ||
      !progress_builder_set (builder, "hub-projects", "figures/2018-08-31", "44", error))
    return NULL;
  return progress_builder_end (g_steal_pointer (&builder), error);
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ProgressPlan) plan = make_plan (&error);
  g_autoptr (ProgressReport) report =
      plan != NULL ? progress_evaluate (plan, NULL, "2018-08-31", NULL, &error) : NULL;

  if (report == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }

  const ProgressStanding *hub = progress_report_find_standing (report, "hub-projects");
  char *exact = progress_standing_dup_rate_exact (hub);
  char *shown = progress_standing_dup_rate_display (hub);
  double days;

  printf ("%s = %s, %s\n", exact, shown, progress_light_get_name (progress_standing_get_light (hub)));
  if (progress_standing_get_days_behind (hub, &days) == PROGRESS_REASON_NONE)
    printf ("%.1f days behind\n", days);
  progress_free (exact);
  progress_free (shown);
  return 0;
}
