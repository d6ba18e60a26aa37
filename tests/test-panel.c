/* SPDX-License-Identifier: MIT */
/* Panels through their public face, and what the store keeps. tests/test-batch.py compares all rows with
 * reports. */
#include <stdio.h>

#include <glib/gstdio.h>

#include "judged.h"
#include "panel-dates.h"
#include "panel-store.h"

#define PLAN                                                                                                 \
  "progress: 1\ntitle: t\nperiod: 2022\nas-of: 2022-09-30\nindicators:\n"                                    \
  "  - {id: a, unit: 亿元, target: 80}\n"                                                                  \
  "  - {id: b, unit: 个, target: 10, milestones: {2022-Q1: 2, 2022-Q2: 5}}\n"                               \
  "  - {id: c, unit: \"%\", target: 50}\n"                                                                   \
  "  - {id: d, unit: 万元, target: 50, reported-as: per-period}\n"
#define HEADER "entity,indicator,date,value\n"

static ProgressPanel *
panel_of (const char *figures)
{
  g_autoptr (ProgressPlan) plan = plan_of ("panel", PLAN);
  ProgressPanel *panel = progress_panel_new (plan);

  progress_panel_add_figures_data (panel, "figures.csv", figures, -1);
  progress_panel_set_keep_output (panel, TRUE);
  return panel;
}

static const char *
rows_of (ProgressPanel *panel)
{
  g_autoptr (GError) error = NULL;
  gint64 length = -1;
  const char *rows;

  cr_assert (progress_panel_run (panel, &error) != FALSE, "%s", error != NULL ? error->message : "");
  rows = progress_panel_get_output (panel, &length);
  cr_assert (rows != NULL && length == (gint64) strlen (rows));
  return rows;
}

Test (panel, from_memory_to_memory)
{
  g_autoptr (ProgressPanel) panel = panel_of (HEADER "x,a,2022-06-30,20\ny,b,2022-06-30,4\n");
  const char *rows = rows_of (panel);

  cr_expect (g_str_has_prefix (rows,
                               "entity,indicator,as_of,date,value,target,met,method,rate,display,reason,"
                               "expected,index,gap_pp,days_behind,light,warnings\n"
                               "x,a,2022-09-30,2022-06-30,20,80,false,ratio,0.25,25.0%,,"),
             "%s", rows);
  cr_expect (strstr (rows, "\ny,b,2022-09-30,2022-06-30,4,10,false,ratio,0.4,40.0%,,") != NULL, "%s", rows);
  cr_expect (progress_panel_get_n_lines (panel) == 2);
  cr_expect (progress_panel_get_n_entities (panel) == 2);
  cr_expect (progress_panel_get_n_rows (panel) == 8);
  cr_expect (progress_panel_get_n_bad_lines (panel) == 0 && progress_panel_get_n_bad_kinds (panel) == 0);
}

Test (panel, runs_again_and_again)
{
  g_autoptr (ProgressPanel) panel = panel_of (HEADER "x,a,2022-06-30,20\n");
  g_autofree char *first = g_strdup (rows_of (panel));

  cr_expect_str_eq (rows_of (panel), first);
  progress_panel_set_threads (panel, 3);
  cr_expect_str_eq (rows_of (panel), first);
}

/* As with g_free(): who has none need not look first. */
Test (panel, of_none_is_let_go)
{
  progress_panel_unref (NULL);
}

Test (panel, says_what_is_wrong)
{
  g_autoptr (ProgressPanel) panel =
      panel_of (HEADER "x,a,2022-06-30,20\nx,z,2022-06-30,20\nx,a,2022-06-30,20\n");
  g_autoptr (GError) error = NULL;
  gint64 length;

  cr_expect (progress_panel_run (panel, &error) == FALSE);
  cr_assert (g_error_matches (error, PROGRESS_ERROR, PROGRESS_ERROR_INVALID));
  const ProgressDiagnostics *diagnostics = progress_error_get_diagnostics (error);
  cr_expect (progress_diagnostics_get_count (diagnostics) == 2);
  cr_expect (progress_diagnostics_get_line (diagnostics, 0) == 3);
  cr_expect_str_eq (progress_diagnostics_get_id (diagnostics, 1), "duplicate-figure");
  cr_expect (progress_panel_get_output (panel, &length) == NULL);

  progress_panel_set_skip_bad (panel, TRUE);
  rows_of (panel);
  cr_expect (progress_panel_get_n_bad_lines (panel) == 2 && progress_panel_get_n_lines (panel) == 3);
  cr_expect_str_eq (progress_panel_get_bad_kind (panel, 0), "unknown-id");
  cr_expect (progress_panel_get_bad_count (panel, 0) == 1);
}

/* Short names are compared by their ends, which may overlap: of 17 bytes one is in neither. */
Test (panel, tells_long_names_apart)
{
  g_autoptr (ProgressPanel) panel =
      panel_of (HEADER "12345678a12345678,a,2022-06-30,20\n12345678b12345678,a,2022-06-30,20\n");

  rows_of (panel);
  cr_expect (progress_panel_get_n_entities (panel) == 2);
}

/* What was between quotes is no longer in the file's own bytes. */
Test (panel, says_where_quoted_fields_are_wrong)
{
  g_autoptr (ProgressPanel) panel =
      panel_of (HEADER "x,\"a\"\"\",2022-06-30,20\n\"\"\"x\"\"\",a,2022-06-30,\"2\"\"0\"\n");
  g_autoptr (GError) error = NULL;

  cr_expect (progress_panel_run (panel, &error) == FALSE);
  const ProgressDiagnostics *diagnostics = progress_error_get_diagnostics (error);
  cr_assert (progress_diagnostics_get_count (diagnostics) == 2);
  cr_expect (progress_diagnostics_get_column (diagnostics, 0) == 3);
  cr_expect (progress_diagnostics_get_line (diagnostics, 1) == 3);
  cr_expect (progress_diagnostics_get_column (diagnostics, 1) == 22);
}

Test (panel, says_where_a_value_in_front_is_wrong)
{
  g_autoptr (ProgressPanel) panel = panel_of ("value,entity,indicator,date\n2x0,x,a,2022-06-30\n");
  g_autoptr (GError) error = NULL;

  cr_expect (progress_panel_run (panel, &error) == FALSE);
  const ProgressDiagnostics *diagnostics = progress_error_get_diagnostics (error);
  cr_assert (progress_diagnostics_get_count (diagnostics) == 1);
  cr_expect (progress_diagnostics_get_column (diagnostics, 0) == 1);
}

Test (panel, of_nobody_names_its_columns)
{
  g_autoptr (ProgressPanel) panel = panel_of (HEADER);
  const char *rows = rows_of (panel);

  cr_expect (g_str_has_prefix (rows, "entity,indicator,") && strchr (rows, '\n') == rows + strlen (rows) - 1);
  cr_expect (progress_panel_get_n_entities (panel) == 0);
}

Test (panel, needs_a_date)
{
  g_autoptr (ProgressPlan) plan = plan_of ("undated", "progress: 1\ntitle: t\nperiod: 2022\nindicators:\n"
                                                      "  - {id: a, target: 80}\n");
  g_autoptr (ProgressPanel) panel = progress_panel_new (plan);
  g_autoptr (GError) error = NULL;

  progress_panel_add_figures_data (panel, "figures.csv", HEADER, -1);
  cr_expect (progress_panel_run (panel, &error) == FALSE);
  cr_assert (g_error_matches (error, PROGRESS_ERROR, PROGRESS_ERROR_ARGUMENT));
  cr_expect (strstr (error->message, "no date to judge at") != NULL, "%s", error->message);
}

Test (panel, counts_from_the_first_day_on)
{
  g_autoptr (ProgressPanel) panel = panel_of (HEADER "x,b,2022-01-01,4\n");

  cr_expect (strstr (rows_of (panel), "\nx,b,2022-09-30,2022-01-01,4,10,") != NULL);
}

/* Of many figures only some are kept: what is added must come after the last. */
Test (panel, refuses_to_add_between_the_last_two)
{
  g_autoptr (ProgressPanel) panel =
      panel_of (HEADER "x,b,2022-01-31,1\nx,b,2022-02-28,2\nx,b,2022-03-31,3\nx,b,2022-04-30,4\n"
                       "x,b,2022-05-31,5\nx,b,2022-06-30,6\nx,b,2022-06-15,+1\n");
  g_autoptr (GError) error = NULL;

  cr_expect (progress_panel_run (panel, &error) == FALSE);
  const ProgressDiagnostics *diagnostics = progress_error_get_diagnostics (error);
  cr_expect_str_eq (progress_diagnostics_get_id (diagnostics, 0), "late-addition");
}

static gboolean
stop_at_once (gint32 phase, G_GNUC_UNUSED gint64 done, G_GNUC_UNUSED gint64 total, gpointer data)
{
  *(gint32 *) data = phase;
  return FALSE;
}

Test (panel, is_stopped_by_its_watch)
{
  g_autoptr (ProgressPanel) panel = panel_of (HEADER "x,a,2022-06-30,20\n");
  g_autoptr (GError) error = NULL;
  gint32 phase = 0;

  progress_panel_set_watch (panel, stop_at_once, &phase);
  cr_expect (progress_panel_run (panel, &error) == FALSE);
  cr_expect (g_error_matches (error, PROGRESS_ERROR, PROGRESS_ERROR_STOPPED));
  cr_expect (phase == PROGRESS_PANEL_READING);
}

Test (panel, tells_an_output_that_cannot_be_written)
{
  g_autoptr (ProgressPanel) panel = panel_of (HEADER "x,a,2022-06-30,20\n");
  g_autoptr (GError) error = NULL;

  progress_panel_set_keep_output (panel, FALSE);
  progress_panel_set_output (panel, "/nowhere/rows.csv");
  cr_expect (progress_panel_run (panel, &error) == FALSE);
  cr_expect (g_error_matches (error, PROGRESS_ERROR, PROGRESS_ERROR_OUTPUT));
}

Test (panel, of_a_plan_from_memory_has_no_variants)
{
  g_autoptr (ProgressPanel) panel = panel_of (HEADER "x,a,2022-06-30,20\n");
  g_autoptr (GError) error = NULL;

  progress_panel_set_targets_data (panel, "targets.csv", "entity,indicator,target\nx,a,3\n", -1);
  cr_expect (progress_panel_run (panel, &error) == FALSE);
  cr_expect (g_error_matches (error, PROGRESS_ERROR, PROGRESS_ERROR_UNSUPPORTED));
}

/* ---- dates ---- */

Test (panel, reads_dates)
{
  static const struct {
    const char *text;
    guint n;
    const char *first, *last;
  } rows[] = {
    { "2022-06-30", 1, "2022-06-30", "2022-06-30" },
    { "2022-12-31,2022-06-30", 2, "2022-06-30", "2022-12-31" },
    { "2024-01..2024-12", 12, "2024-01-31", "2024-12-31" },
    { "2023-12..2024-02,2024-06", 4, "2023-12-31", "2024-06-30" },
    { NULL, 1, "2022-09-30", "2022-09-30" },
  };
  g_autoptr (ProgressPlan) plan = plan_of ("dates", PLAN);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) dates = panel_dates_parse (plan, rows[i].text, NULL);

      cr_assert (dates != NULL && dates->len == rows[i].n, "%s", rows[i].text);
      cr_expect (day_parse (rows[i].first, 10) == g_array_index (dates, Day, 0));
      cr_expect (day_parse (rows[i].last, 10) == g_array_index (dates, Day, dates->len - 1));
    }
}

Test (panel, refuses_what_is_no_date)
{
  static const char *const texts[] = {
    "",     "today",     "2022-06-31",         "2022-06-30,",     "2022-12..2022-01",
    "2022", "2022-01..", "2022-06,2022-06-30", "0001-01..9999-12"
  };
  g_autoptr (ProgressPlan) plan = plan_of ("dates", PLAN);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      cr_expect (panel_dates_parse (plan, texts[i], &error) == NULL, "%s", texts[i]);
      cr_expect (g_error_matches (error, PROGRESS_ERROR, PROGRESS_ERROR_ARGUMENT), "%s", texts[i]);
    }
}

/* ---- what is kept ---- */

typedef struct {
  ProgressPlan *plan;
  PanelStore *store;
  Day date;
  gint32 entity;
} Answers;

static Answers
kept_of (const char *as_of)
{
  Answers self = { .plan = plan_of ("store", PLAN), .date = day_parse (as_of, 10) };

  self.store = panel_store_new (self.plan, &self.date, 1, FALSE);
  self.entity = panel_store_entity (self.store, "x");
  return self;
}

static void
kept_clear (Answers *self)
{
  panel_store_free (self->store);
  progress_plan_unref (self->plan);
}

static StoreResult
add (Answers *self, gint32 indicator, const char *date, gint64 num)
{
  PanelFigure figure = panel_figure (num, day_parse (date, 10), 0);

  return panel_store_add (self->store, self->entity, indicator, &figure, NULL);
}

static gint32
n_kept (const Answers *self, gint32 indicator)
{
  gint32 n;

  panel_store_figures (self->store, self->entity, indicator, &n);
  return n;
}

/* A day of the year 2022 and later. */
static void
add_days (Answers *self, gint32 indicator, gint32 n, gint32 step)
{
  char date[DAY_TEXT_SIZE];

  for (gint32 i = 0; i < n; i++)
    {
      day_format (day_from_ymd (2022, 1, 1) + (i * step) % n, date);
      cr_assert (add (self, indicator, date, i % 7) == STORE_ADDED, "%s", date);
      cr_assert (add (self, indicator, date, i % 7) == STORE_DUPLICATE, "%s", date);
    }
}

/* Each day is told once, in any order, and memory does not grow with them. */
Test (panel, keeps_what_matters)
{
  Answers kept = kept_of ("2022-09-30");

  add_days (&kept, 0, 1009, 1);
  cr_expect (n_kept (&kept, 0) <= 4, "%d", n_kept (&kept, 0));
  add_days (&kept, 1, 1009, 17);
  cr_expect (n_kept (&kept, 1) <= 12, "%d", n_kept (&kept, 1));
  kept_clear (&kept);
}

Test (panel, keeps_all_that_is_added_up)
{
  Answers kept = kept_of ("2022-12-31");

  add_days (&kept, 3, 365, 1);
  cr_expect (n_kept (&kept, 3) == 365);
  kept_clear (&kept);
}

/* The last two up to the date; the first that met the target; none after the date. */
Test (panel, keeps_the_first_that_met_the_target)
{
  Answers kept = kept_of ("2022-09-30");
  static const char *const dates[] = { "2022-01-31", "2022-02-28", "2022-03-31", "2022-04-30",
                                       "2022-05-31", "2022-06-30", "2022-10-31" };
  gint32 n;

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    cr_assert (add (&kept, 0, dates[i], i >= 1 ? 90 : 10) == STORE_ADDED);
  const PanelFigure *figures = panel_store_figures (kept.store, kept.entity, 0, &n);
  gboolean has_first = FALSE;
  for (gint32 i = 0; i < n; i++)
    has_first = has_first || panel_figure_date (&figures[i]) == day_parse ("2022-02-28", 10);
  cr_expect (has_first);
  cr_expect (panel_figure_date (&figures[n - 1]) == day_parse ("2022-06-30", 10));
  kept_clear (&kept);
}

Test (panel, names_in_normal_form_are_one)
{
  Answers kept = kept_of ("2022-09-30");
  gint32 entity = panel_store_entity (kept.store, "\xc3\xa9");

  cr_expect (panel_store_entity (kept.store, "e\xcc\x81") == entity);
  panel_store_close_list (kept.store);
  cr_expect (panel_store_entity (kept.store, "\xc3\xa9") == entity);
  cr_expect (panel_store_entity (kept.store, "new") == ENTITY_UNKNOWN);
  kept_clear (&kept);
}

/* ---- what holds for single entities ---- */

static char *plan_path;

static void
write_plan (void)
{
  int file = g_file_open_tmp ("panel-XXXXXX.yaml", &plan_path, NULL);

  cr_assert (file >= 0);
  g_close (file, NULL);
  cr_assert (g_file_set_contents (
      plan_path,
      "progress: 1\ntitle: t\nperiod: 2022\nas-of: 2022-06-30\nindicators:\n"
      "  - {id: b, unit: \"%\", target: 60, reported-as: level, baseline: {value: 20, date: "
      "2021-06-30}}\n",
      -1, NULL));
}

static void
remove_plan (void)
{
  g_remove (plan_path);
  g_free (plan_path);
}

/* Whoever starts from 30 instead of 20 starts on the same day: 365 of 549 days on, 30 + 30 * 365/549 is
 * expected, and 10 / (30 * 365/549) = 549/1095 is the index. */
Test (panel, a_baseline_keeps_its_date, .init = write_plan, .fini = remove_plan)
{
  g_autoptr (ProgressPlan) plan = progress_plan_new_from_file (plan_path, NULL);
  g_autoptr (ProgressPanel) panel = progress_panel_new (plan);
  const char *rows;

  progress_panel_add_figures_data (panel, "figures.csv", HEADER "x,b,2022-06-30,40\ny,b,2022-06-30,40\n", -1);
  progress_panel_set_targets_data (panel, "targets.csv", "entity,indicator,baseline\nx,b,30\n", -1);
  progress_panel_set_keep_output (panel, TRUE);
  rows = rows_of (panel);
  cr_expect (strstr (rows, "\nx,b,2022-06-30,2022-06-30,40,60,false,from-baseline,0.3333333333333333,33.3%,,"
                           "49.94535519125683,0.5013698630136987,") != NULL,
             "%s", rows);
  cr_expect (strstr (rows, "\ny,b,2022-06-30,2022-06-30,40,60,false,from-baseline,0.5,50.0%,,") != NULL, "%s",
             rows);
}

/* 40 is 3/4 of the way that is expected. */
Test (panel, is_judged_by_a_policy_of_its_own, .init = write_plan, .fini = remove_plan)
{
  g_autoptr (ProgressPlan) plan = progress_plan_new_from_file (plan_path, NULL);
  g_autoptr (ProgressPanel) panel = progress_panel_new (plan);
  g_autoptr (ProgressPanel) same = progress_panel_ref (panel);
  g_autoptr (ProgressPolicy) wuhan = progress_policy_new_preset ("wuhan", NULL);

  progress_panel_add_figures_data (same, "figures.csv", HEADER "x,b,2022-06-30,40\n", -1);
  progress_panel_set_keep_output (same, TRUE);
  progress_panel_set_policy (panel, wuhan);
  cr_expect (strstr (rows_of (panel), ",yellow,") != NULL, "%s", rows_of (panel));
  progress_panel_set_policy (panel, NULL);
  cr_expect (strstr (rows_of (panel), ",orange,") != NULL, "%s", rows_of (panel));
}

Test (panel, needs_names)
{
  g_autoptr (ProgressPanel) panel = panel_of (HEADER "\"\",a,2022-06-30,4\n");
  g_autoptr (GError) error = NULL;

  cr_expect (progress_panel_run (panel, &error) == FALSE);
  cr_expect (error != NULL && strstr (error->message, "a figure needs an entity") != NULL, "%s",
             error->message);
  g_clear_error (&error);
  progress_panel_set_entities_data (panel, "entities.csv", "entity,name\n\"\",Nobody\n", -1);
  cr_expect (progress_panel_run (panel, &error) == FALSE);
  cr_expect (error != NULL && strstr (error->message, "an entity needs a name") != NULL, "%s",
             error->message);
}
