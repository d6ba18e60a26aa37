/* SPDX-License-Identifier: MIT */
/* Reads figures as they arrive, one "ID DATE VALUE" a line, and says whenever a light changes.
 *   cc watcher.c $(pkg-config --cflags --libs libprogress) -o watcher
 *   echo "hub-projects 2018-09-30 48" | ./watcher plan.yaml 2018-10-31 */
#include <stdio.h>

#include <progress.h>

static ProgressLight
light_of (ProgressPlan *plan, ProgressFigures *figures, const char *date, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ProgressReport) report = progress_evaluate (plan, figures, date, NULL, &error);
  const ProgressStanding *standing = report != NULL ? progress_report_find_standing (report, id) : NULL;

  if (error != NULL)
    fprintf (stderr, "%s\n", error->message);
  return standing != NULL ? progress_standing_get_light (standing) : PROGRESS_LIGHT_NONE;
}

/* What is refused is told, and changes nothing. */
static void
take (ProgressPlan *plan, ProgressFigures *figures, const char *as_of, char **words)
{
  g_autoptr (GError) error = NULL;
  ProgressLight before = light_of (plan, figures, as_of, words[0]), now;

  if (!progress_figures_add (figures, words[0], words[1], words[2], NULL, &error))
    {
      fprintf (stderr, "%s\n", error->message);
      return;
    }
  now = light_of (plan, figures, as_of, words[0]);
  if (now != before)
    printf ("%s: %s, was %s\n", words[0], progress_light_get_name (now), progress_light_get_name (before));
}

int
main (int argc, char **argv)
{
  char line[256];
  g_autoptr (GError) error = NULL;
  g_autoptr (ProgressPlan) plan = argc > 2 ? progress_plan_new_from_file (argv[1], &error) : NULL;
  g_autoptr (ProgressFigures) figures = plan != NULL ? progress_figures_new (plan) : NULL;

  if (plan == NULL)
    {
      fprintf (stderr, "%s\n", error != NULL ? error->message : "usage: watcher PLAN.yaml DATE");
      return 1;
    }
  while (fgets (line, sizeof line, stdin) != NULL)
    {
      g_auto (GStrv) words = g_strsplit (g_strstrip (line), " ", 3);

      if (g_strv_length (words) == 3)
        take (plan, figures, argv[2], words);
    }
  return 0;
}
