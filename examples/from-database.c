/* SPDX-License-Identifier: MIT */
/* Prints the report of a plan in the tables target (id, key, value) and figure (id, date, value) of an SQLite
 * database: ('hub', 'target', '48个'), (NULL, 'as-of', '2018-08-31'); ('hub', '2018-08-31', '44'). */
#include <sqlite3.h>
#include <stdio.h>
#include <progress.h>

typedef gboolean (*Take) (gpointer to, const char *id, const char *name, const char *value, GError **error);

static gboolean
set_key (gpointer builder, const char *id, const char *name, const char *value, GError **error)
{
  return progress_builder_set (builder, id, name, value, error);
}

static gboolean
add_figure (gpointer figures, const char *id, const char *name, const char *value, GError **error)
{
  return progress_figures_add (figures, id, name, value, NULL, error);
}

static gboolean
read_rows (sqlite3 *database, const char *query, Take take, gpointer to, GError **error)
{
  sqlite3_stmt *row;
  gboolean ok = sqlite3_prepare_v2 (database, query, -1, &row, NULL) == SQLITE_OK;

  while (ok && sqlite3_step (row) == SQLITE_ROW)
    ok = take (to, (const char *) sqlite3_column_text (row, 0), (const char *) sqlite3_column_text (row, 1),
               (const char *) sqlite3_column_text (row, 2), error);
  sqlite3_finalize (row);
  return ok;
}

int
main (int argc, char **argv)
{
  sqlite3 *database = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ProgressBuilder) builder = argc > 3 ? progress_builder_new (argv[2], argv[3]) : NULL;
  gboolean ok = builder != NULL &&
                sqlite3_open_v2 (argv[1], &database, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK &&
                read_rows (database, "SELECT * FROM target", set_key, builder, &error);
  g_autoptr (ProgressPlan) plan = ok ? progress_builder_end (g_steal_pointer (&builder), &error) : NULL;
  g_autoptr (ProgressFigures) figures = plan != NULL ? progress_figures_new (plan) : NULL;
  ok = figures != NULL && read_rows (database, "SELECT * FROM figure", add_figure, figures, &error);
  g_autoptr (ProgressReport) report = ok ? progress_evaluate (plan, figures, NULL, NULL, &error) : NULL;

  if (report != NULL)
    {
      g_autofree char *page = progress_report_to_text (report, PROGRESS_FORMAT_TEXT,
                                                       PROGRESS_LANGUAGE_ENGLISH, PROGRESS_WRITE_DEFAULT);

      fputs (page, stdout);
    }
  else
    fprintf (stderr, "%s\n", error != NULL ? error->message : "usage: from-database FILE.db TITLE PERIOD");
  sqlite3_close (database);
  return report != NULL ? 0 : 1;
}
