/* SPDX-License-Identifier: MIT */
/* The figures evaluated with: per indicator one array, the plan's own until something is added. */
#pragma once

#include <progress/progress-figures.h>

#include "model.h"
#include "quantity.h"

/* What is said about one figure: a column of a CSV file, a key of a plan. */
typedef enum {
  FIGURE_DATE,
  FIGURE_VALUE,
  FIGURE_REPORTED,
  FIGURE_REPORTED_RATE,
  FIGURE_IS_PROVISIONAL,
  FIGURE_NUMERATOR,
  FIGURE_DENOMINATOR,
  FIGURE_NOTE,
  N_FIGURE_FIELDS,
} FigureField;

/* Reads one figure of indicator from its texts (NULL or "": not said), by the grammar of quantities and
 * periods, into the indicator's unit. Its line and column are the caller's to set. The indicator's
 * plan must know its period, year and events; its unit and reported_as must be settled. Details are kept in
 * arena. FALSE: *wrong is the field that failure is about. */
gboolean figure_read (const ProgressIndicator *indicator, Arena *arena,
                      const char *const texts[N_FIGURE_FIELDS], Figure *out, FigureField *wrong,
                      ParseFailure *failure);

/* Brings figures (of Figure, as they were read) in the order of lists: by date, then reported. Of two that
 * say the same one goes. FALSE: two contradict each other, or periods of a per-period indicator overlap;
 * *wrong is the later of the two, failure names where the other stands. files NULL: all in the plan's file.
 */
gboolean figures_order (GArray *figures, const ProgressIndicator *indicator, const ProgressFigures *files,
                        Figure *wrong, ParseFailure *failure);

/* A file that figures came from, or what was added in code, and what is kept of it. Reference counted. */
typedef struct {
  gatomicrefcount ref_count;
  char *name; /* NULL: in code */
  Arena *arena;
} FigureSource;

struct _ProgressFigures {
  gatomicrefcount ref_count;
  ProgressPlan *plan;
  Day known_at;
  GArray **lists;             /* of Figure, per indicator; never changed but replaced; NULL: the plan's own */
  GPtrArray *sources;         /* of FigureSource */
  ProgressDiagnostics *notes; /* made when they are asked for, and again after a change; atomic */
  FigureSource *code;         /* details of figures added in code */
};

FigureSource *figure_source_new (const char *name);
void figure_source_unref (FigureSource *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FigureSource, figure_source_unref)

/* The figures as they are now, for a report: what is added later is not in it. */
ProgressFigures *figures_snapshot (const ProgressFigures *self);

/* A figure on its way into the lists. */
typedef struct {
  const ProgressIndicator *indicator;
  Figure figure;
} NewFigure;

/* Adds all of added (of NewFigure) or, with the reasons in diagnostics, none. source: the file they came
 * from, taken over when they are added; NULL: added in code. Sets their `file`. */
gboolean figures_add_all (ProgressFigures *self, GArray *added, FigureSource **source,
                          ProgressDiagnostics *diagnostics);

typedef struct {
  const Figure *items; /* sorted by date, then reported */
  gint32 n;
} FigureList;

FigureList figures_of (const ProgressFigures *self, const ProgressIndicator *indicator);
Day figures_known_at (const ProgressFigures *self); /* DAY_LAST: all is known */

/* The n-th file that figures came from (1 is the first CSV); NULL: added in code. */
const char *figures_file (const ProgressFigures *self, guint32 file);

/* Is a figure known on the day? (one without `reported` is known from its own date) */
static inline gboolean
figure_is_known (const Figure *figure, Day known_at)
{
  return (figure->reported != DAY_NONE ? figure->reported : figure->date) <= known_at;
}
