/* SPDX-License-Identifier: MIT */
/* Reads a plan and prints it as a file again, with one milestone more. A plan never changes: the milestone
 * goes into the text, and the text is read again to be sure that it fits.
 *   cc add-milestone.c $(pkg-config --cflags --libs libprogress) -o add-milestone
 *   ./add-milestone plan.yaml new-jobs 2018-09 1.2万人 >new-plan.yaml */
#include <stdio.h>
#include <string.h>

#include <progress.h>

/* In canonical form an indicator's keys stand two spaces right of its "- id: ID", each on a line. */
static char *
add_milestone (const char *yaml, const char *id, const char *date, const char *value)
{
  g_autofree char *start = g_strdup_printf ("- id: %s\n", id);
  const char *entry = strstr (yaml, start), *line, *next;
  int indent;

  if (entry == NULL)
    return NULL;
  for (line = entry; line > yaml && line[-1] != '\n'; line--)
    ;
  indent = (int) (entry - line) + 2;
  entry += strlen (start);
  g_autofree char *key = g_strdup_printf ("%*smilestones:\n", indent, "");
  g_autofree char *end = g_strdup_printf ("\n%*s- ", indent - 2, "");
  next = strstr (entry, end);
  const char *old = strstr (entry, key);

  if (old != NULL && (next == NULL || old < next))
    return g_strdup_printf ("%.*s%s%*s%s: %s\n%s", (int) (old - yaml), yaml, key, indent + 2, "", date, value,
                            old + strlen (key));
  return g_strdup_printf ("%.*s%s%*s%s: %s\n%s", (int) (entry - yaml), yaml, key, indent + 2, "", date, value,
                          entry);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ProgressPlan) plan = argc > 4 ? progress_plan_new_from_file (argv[1], &error) : NULL;
  g_autofree char *yaml = plan != NULL ? progress_plan_to_yaml (plan, &error) : NULL;
  g_autofree char *more = yaml != NULL ? add_milestone (yaml, argv[2], argv[3], argv[4]) : NULL;
  g_autoptr (ProgressPlan) changed =
      more != NULL ? progress_plan_new_from_data ("plan", more, -1, &error) : NULL;

  if (changed == NULL)
    {
      fprintf (stderr, "%s\n",
               error != NULL ? error->message : "usage: add-milestone PLAN.yaml ID DATE VALUE");
      return 1;
    }
  fputs (more, stdout);
  return 0;
}
