/* SPDX-License-Identifier: MIT */
/* The structs of a plan: what was planned, resolved so that evaluating needs no text. Immutable once built.
 */
#pragma once

#include <stdbool.h>

#include <progress/progress-indicator.h>

#include "arena.h"
#include "date.h"
#include "diagnostics.h"
#include "rounding.h"
#include "text-table.h"
#include "unit.h"

typedef struct _ProgressPolicy ProgressPolicy;

/* A target as in force from a day on. Growth and points are already applied to the baseline. */
typedef struct {
  Day from;     /* DAY_FIRST for the first */
  bool pending; /* not set yet: no value */
  bool approximate;
  guint8 comparator;   /* ProgressComparator; never REACH: a bare number is at-least or at-most by `better` */
  Number value;        /* in the indicator's unit; a range's low end */
  Number high;         /* a range's high end */
  Number step;         /* one in the last decimal written, for `judge: rounded` */
  const char *written; /* as in the plan */
  const char *reason;  /* of the revision; NULL */
  Place place;
} Target;

typedef struct {
  Day from; /* DAY_FIRST for the first */
  Day date; /* DAY_NONE: pending */
  const char *reason;
  Place place;
} Due;

typedef struct {
  Day begins; /* of a dash range: the first day of its work; else DAY_NONE */
  Day date;   /* due at the end of this day */
  guint32 line;
  guint32 column : 24;
  guint32 basis : 8; /* ProgressMilestoneBasis */
  Number value;
} Milestone; /* sorted by date; at most one per date */

static inline Place
milestone_place (const Milestone *self)
{
  return (Place){ self->line, self->column };
}

/* What few figures carry. */
typedef struct {
  gboolean has_counts;
  Number numerator, denominator;
  gboolean has_reported_rate;
  Number reported_rate; /* 91.7 for "91.7%" */
  gint32 reported_digits;
  const char *note;
} FigureDetail;

typedef struct {
  Day first;                  /* of the period it is for; the date itself when a date was given */
  Day date;                   /* its last day */
  Day reported;               /* DAY_NONE: known from its own date on */
  guint32 flags : 8;          /* ProgressFigureFlags */
  guint32 column : 24;        /* in its line; 0: added in code */
  Number value;               /* in the indicator's unit */
  const FigureDetail *detail; /* NULL: none */
  guint32 line;               /* of file; 0: added in code */
  guint32 file;               /* 0: the plan's own file, else the n-th that was read */
} Figure;                     /* sorted by date, then reported (none first) */

typedef struct {
  const char *what;
  Day start; /* DAY_NONE: not said */
  Day due;
  Day done; /* DAY_NONE: not done; DAY_FIRST: done, day not said */
  Number weight;
  Place place;
} Deliverable;

/* Last year's running total at a day of this year (moved by whole years), for expected: last-year. */
typedef struct {
  Day date;
  Number value;
} CurvePoint;

typedef enum {
  COMBINE_SUM,
  COMBINE_MEAN,
  COMBINE_ALL,
  COMBINE_NONE, /* parts shown and judged under the parent, never counted twice */
} Combine;

typedef enum {
  EXPECTED_AUTO,
  EXPECTED_STRAIGHT,
  EXPECTED_STEP,
  EXPECTED_COMPOUND,
  EXPECTED_LAST_YEAR,
} ExpectedMethod;

typedef struct {
  const char *path; /* "a/b" */
  const char *name; /* "b" */
  gint32 parent;    /* index of the group above; -1 */
} Group;

enum {
  FOLLOWS_KIND = 1 << 0, /* reported_as */
  FOLLOWS_BETTER = 1 << 1,
  FOLLOWS_HELD = 1 << 2,
};

struct _ProgressIndicator {
  ProgressPlan *plan; /* not owned: an indicator lives as long as its plan */
  const char *id;
  const char *name;
  const char *owner;          /* NULL: nobody named */
  gint32 owner_index;         /* of the plan's owners; -1 */
  const char *const *support; /* NULL-terminated; NULL: none */
  const char *source;
  const char *note;
  const Unit *unit;   /* never NULL */
  gint32 index;       /* in the plan's array */
  gint32 group;       /* index; -1: none */
  gint32 parent;      /* of a part: index of its indicator; -1 */
  gint32 n_parts;     /* direct parts. They and theirs follow their parent in the plan's array */
  gint32 n_below;     /* all that follow because they are below this one */
  guint8 combine;     /* Combine */
  guint8 better;      /* ProgressBetter */
  guint8 reported_as; /* ProgressReportedAs */
  guint8 rate_method; /* ProgressRateMethod as written; AUTO is resolved by what there is */
  guint8 expected;    /* ExpectedMethod */
  guint8 follows;     /* of a sum: what it is because its first part is, FOLLOWS_… */
  guint8 frequency;   /* months between figures: 1, 3, 6, 12; 0: none declared */
  bool held;          /* to be satisfied at every date */
  bool judge_rounded;
  bool has_baseline;
  bool due_written;  /* false: the period's end */
  bool unit_written; /* false: that of the target, the baseline, the parent, or of a sum's first part */
  gint32 lag;        /* days after a period's end until its figure is due */
  Day origin;        /* the eve of the first day of work: the line starts at the end of it */
  Day baseline_date; /* DAY_NONE: not said */
  Number baseline;
  const char *baseline_written; /* NULL: there is none, or a target names it (由100元提高到200元) */
  Number weight;
  const Rounding *rounding;     /* never NULL; most have the plan's */
  const ProgressPolicy *policy; /* NULL: the plan's */
  const Target *targets;        /* by from, ascending; none: deliverables or parts only */
  const Due *dues;              /* by from, ascending; at least one */
  const Milestone *milestones;
  const Figure *figures;
  const Deliverable *deliverables;
  const CurvePoint *last_year; /* running totals; the last point is last year's total */
  gint32 n_targets, n_dues, n_milestones, n_figures, n_deliverables, n_last_year;
  Place place;
};

/* Is the figure of an indicator the sum of its parts' figures? */
static inline gboolean
is_sum_of_parts (const ProgressIndicator *indicator)
{
  return indicator->n_parts > 0 && indicator->combine == COMBINE_SUM;
}

/* A declared sum of targets: checked when the plan is built, kept for writing the plan back. */
typedef struct {
  const char *name;
  const char *written;
  const char *const *of; /* ids and amounts, NULL-terminated */
  Place place;
} Total;

struct _ProgressPlan {
  gatomicrefcount ref_count;
  gpointer spare; /* room for the standings of a report, left by the last one; atomic */
  Arena *arena;
  UnitTable *units;
  char *file;       /* as named when it was read */
  gboolean is_file; /* it is one; else a text or built in code */
  const char *title;
  Day first, last; /* the period */
  const char *period_written;
  Day as_of; /* DAY_NONE: not said */
  gint32 year_starts;
  gboolean year_named_by_end;
  gboolean points; /* weights are points of an assessment */
  Rounding rounding;
  const ProgressPolicy *policy;  /* never NULL */
  GHashTable *policies;          /* name -> ProgressPolicy, owned; the plan and its indicators borrow them */
  ProgressIndicator *indicators; /* file order, parts after their parent */
  gint32 n_indicators;
  gint32 room;                         /* of the array */
  gint32 most_milestones, most_points; /* of an indicator, and of its line: what evaluating needs room for */
  Group *groups;                       /* parents first */
  gint32 n_groups;
  const char **owners; /* of indicators, not of parts, in the order they are first seen */
  gint32 n_owners;
  TextTable by_id;    /* values are indices; parts as well */
  GHashTable *events; /* name -> Day */
  const Total *totals;
  gint32 n_totals;
  ProgressDiagnostics *notes;
};

/* "there is no indicator 'hubs' in the plan; did you mean 'hub'?"; owned by the caller. */
char *plan_no_such_id (const ProgressPlan *self, const char *id);
