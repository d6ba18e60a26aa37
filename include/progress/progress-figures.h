/* SPDX-License-Identifier: MIT */
#pragma once

#include <progress/progress-indicator.h>

G_BEGIN_DECLS

/* Figures for a plan: the plan's own and those added here. Reference counted. Adding is for one thread; evaluating
 * with it is for any number, as long as nobody adds. Keeps its plan alive. */
typedef struct _ProgressFigures ProgressFigures;

PROGRESS_API ProgressFigures *progress_figures_new (ProgressPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
PROGRESS_API ProgressFigures *progress_figures_ref (ProgressFigures *self);
PROGRESS_API void progress_figures_unref (ProgressFigures *self);
PROGRESS_API GType progress_figures_get_type (void);

/* One figure: date is a date or period ("2018-08-31", "2018-Q2"), value as in a plan ("44", "1.6万", "9/10", "+5");
 * reported is the day it became known, NULL: its own date. FALSE: error says why, nothing was added. */
PROGRESS_API gboolean progress_figures_add (ProgressFigures *self, const char *id, const char *date, const char *value,
                                            const char *reported, GError **error);
/* A CSV file with the columns id,date,value and any of
 * reported,reported_rate,provisional,numerator,denominator,note. FALSE: progress_error_get_diagnostics() says what
 * is wrong on which line; nothing was added. */
PROGRESS_API gboolean progress_figures_add_csv (ProgressFigures *self, const char *path, GError **error);
/* The same from memory: length bytes (-1: to the NUL); name is what diagnostics call it. */
PROGRESS_API gboolean progress_figures_add_csv_data (ProgressFigures *self, const char *name, const char *data,
                                                     gssize length, GError **error);
/* Only figures known on or before date count ("YYYY-MM-DD"; NULL: all). */
PROGRESS_API gboolean progress_figures_set_known_at (ProgressFigures *self, const char *date, GError **error);
/* What is known of an indicator of the plan, by date and then by day of report. first is the first day of the period
 * that a figure is for; reported NULL: known from its own date on; numerator, denominator, reported rate (percent) and
 * note NULL: none given. */
PROGRESS_API gint32 progress_figures_get_n (const ProgressFigures *self, const ProgressIndicator *of);
PROGRESS_API char *progress_figures_dup_first (const ProgressFigures *self, const ProgressIndicator *of, gint32 index);
PROGRESS_API char *progress_figures_dup_date (const ProgressFigures *self, const ProgressIndicator *of, gint32 index);
PROGRESS_API char *progress_figures_dup_value (const ProgressFigures *self, const ProgressIndicator *of, gint32 index);
PROGRESS_API ProgressFigureFlags progress_figures_get_flags (const ProgressFigures *self, const ProgressIndicator *of,
                                                             gint32 index);
PROGRESS_API char *progress_figures_dup_reported (const ProgressFigures *self, const ProgressIndicator *of,
                                                  gint32 index);
PROGRESS_API char *progress_figures_dup_numerator (const ProgressFigures *self, const ProgressIndicator *of,
                                                   gint32 index);
PROGRESS_API char *progress_figures_dup_denominator (const ProgressFigures *self, const ProgressIndicator *of,
                                                     gint32 index);
PROGRESS_API char *progress_figures_dup_reported_rate (const ProgressFigures *self, const ProgressIndicator *of,
                                                       gint32 index);
PROGRESS_API const char *progress_figures_get_note (const ProgressFigures *self, const ProgressIndicator *of,
                                                    gint32 index);
/* The plan's notes, with what is worth a look about the figures that are known: revisions, slips of scale, parts
 * larger than their whole. Borrowed until figures are added or known-at is set. */
PROGRESS_API const ProgressDiagnostics *progress_figures_get_notes (ProgressFigures *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ProgressFigures, progress_figures_unref)

G_END_DECLS
