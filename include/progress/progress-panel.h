/* SPDX-License-Identifier: MIT */
/* One plan, many entities: counties, bureaus, schools. Each has figures for the plan's indicators, and each pair of
 * entity and indicator is judged at one or more dates, by the same rules as a report. */
#pragma once

#include <progress/progress-plan.h>
#include <progress/progress-policy.h>

G_BEGIN_DECLS

/* What is to be read, judged and written; then, once it has run, what came of it. Reference counted; for one thread
 * at a time, though it uses several itself. Keeps its plan alive. */
typedef struct _ProgressPanel ProgressPanel;

PROGRESS_API ProgressPanel *progress_panel_new (ProgressPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
PROGRESS_API ProgressPanel *progress_panel_ref (ProgressPanel *self);
PROGRESS_API void progress_panel_unref (ProgressPanel *self);
PROGRESS_API GType progress_panel_get_type (void);

/* ---- what is read: a path ("-" is standard input), or length bytes of memory (-1: to the NUL), copied ---- */

/* Figures: CSV with the columns entity,indicator,date,value and any of reported,numerator,denominator, in any
 * order. The plan's own figures count for nobody. May be called again and again. */
PROGRESS_API void progress_panel_add_figures (ProgressPanel *self, const char *path);
PROGRESS_API void progress_panel_add_figures_data (ProgressPanel *self, const char *name, const char *data,
                                                   gssize length);
/* Who must report: CSV with the columns entity and any of name,group. Those who are silent appear as well, all in
 * the order of the list; an entity that is not in it makes a bad line. */
PROGRESS_API void progress_panel_set_entities (ProgressPanel *self, const char *path);
PROGRESS_API void progress_panel_set_entities_data (ProgressPanel *self, const char *name, const char *data,
                                                    gssize length);

/* What holds for single entities: CSV with the columns entity,indicator and any of
 * target,baseline,start,due,weight,applies and milestones' periods. An empty cell keeps the plan's own value. */
PROGRESS_API void progress_panel_set_targets (ProgressPanel *self, const char *path);
PROGRESS_API void progress_panel_set_targets_data (ProgressPanel *self, const char *name, const char *data,
                                                   gssize length);

/* ---- how it is judged ---- */

/* "2024-06-30", "2024-06-30,2024-12-31", or "2024-01..2024-12": the end of each of these months. NULL: the plan's
 * as-of. FALSE: error (PROGRESS_ERROR_ARGUMENT). */
PROGRESS_API gboolean progress_panel_set_as_of (ProgressPanel *self, const char *dates, GError **error);
/* Instead of the plan's policy; NULL: the plan's. */
PROGRESS_API void progress_panel_set_policy (ProgressPanel *self, ProgressPolicy *policy);
/* 0: as many as there are processors. The answers are the same, byte for byte. */
PROGRESS_API void progress_panel_set_threads (ProgressPanel *self, gint32 n_threads);
/* Lines that are wrong are counted instead of refused. */
PROGRESS_API void progress_panel_set_skip_bad (ProgressPanel *self, gboolean skip_bad);

/* ---- what is written: a path ("-" is standard output), or kept in memory ---- */

/* A line for each entity, indicator and date. A file is written aside and renamed: it is whole, or what it was. */
PROGRESS_API void progress_panel_set_output (ProgressPanel *self, const char *path);
/* Rows stay in memory, for progress_panel_get_output(). */
PROGRESS_API void progress_panel_set_keep_output (ProgressPanel *self, gboolean keep_output);
/* A line for each entity, and each group of them, and date. */
PROGRESS_API void progress_panel_set_rollup (ProgressPanel *self, const char *path);
/* JSON that says from what it was computed: checksums of all that was read, and counts. */
PROGRESS_API void progress_panel_set_manifest (ProgressPanel *self, const char *path);

/* ---- running ---- */

typedef enum {
  PROGRESS_PANEL_READING = 1, /* done and total are bytes; total is 0 where it is not known */
  PROGRESS_PANEL_JUDGING = 2, /* done and total are entities */
} ProgressPanelPhase;

/* Called about ten times a second, by the thread that runs the panel. FALSE stops it. */
typedef gboolean (*ProgressPanelWatch) (gint32 phase, gint64 done, gint64 total, gpointer data);
PROGRESS_API void progress_panel_set_watch (ProgressPanel *self, ProgressPanelWatch watch, gpointer data);

/* Reads, judges and writes all. FALSE: error, and no file is changed. progress_error_get_diagnostics() says which
 * lines are wrong; PROGRESS_ERROR_OUTPUT: something could not be written; PROGRESS_ERROR_STOPPED: by the watch. */
PROGRESS_API gboolean progress_panel_run (ProgressPanel *self, GError **error);

/* ---- what came of it ---- */

PROGRESS_API gint64 progress_panel_get_n_lines (const ProgressPanel *self); /* of figures, bad ones included */
PROGRESS_API gint32 progress_panel_get_n_entities (const ProgressPanel *self);
PROGRESS_API gint64 progress_panel_get_n_rows (const ProgressPanel *self); /* judged */
/* Lines that were skipped, by what is wrong with them: "duplicate-figure"; borrowed. */
PROGRESS_API gint64 progress_panel_get_n_bad_lines (const ProgressPanel *self);
PROGRESS_API gint32 progress_panel_get_n_bad_kinds (const ProgressPanel *self);
PROGRESS_API const char *progress_panel_get_bad_kind (const ProgressPanel *self, gint32 index);
PROGRESS_API gint64 progress_panel_get_bad_count (const ProgressPanel *self, gint32 index);
/* The rows that were kept, *length bytes and a NUL; borrowed until the panel runs again. NULL: none were kept. */
PROGRESS_API const char *progress_panel_get_output (const ProgressPanel *self, gint64 *length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ProgressPanel, progress_panel_unref)

G_END_DECLS
