/* SPDX-License-Identifier: MIT */
/* The structs of a report: what evaluating a plan at a date gave. Immutable once built. */
#pragma once

#include <stdbool.h>

#include <progress/progress-report.h>

#include "figures.h"
#include "kept.h"
#include "model.h"
#include "policy.h"

typedef enum {
  MET_UNKNOWN, /* no target or no data */
  MET_NO,
  MET_YES,
} Met;

/* How an indicator is followed between its start and its due date. */
typedef enum {
  COURSE_NONE,        /* no path (before the due date), pending, or deliverables only */
  COURSE_LINE,        /* a line from the start value to the target */
  COURSE_ALLOWANCE,   /* a cap: a line not to be used up early */
  COURSE_REQUIREMENT, /* a level that must be satisfied at every date, or is asked for by milestones */
} Course;

/* The four answers and the schedule of one indicator at one date. What does not exist says why (Exact). */
struct _ProgressStanding {
  const ProgressIndicator *indicator;
  const Target *target; /* in force on the judged date; NULL: none was ever written */
  const Figure *figure; /* the latest that counts; NULL: no data, or the value comes from parts */
  Kept actual;          /* in the indicator's unit; a total for per-period figures */
  Kept rate;
  Kept expected; /* exact line or requirement at the status date */
  Kept expected_rate;
  Kept index;       /* judged against whole things where there are only whole things */
  Kept days_behind; /* calendar days with one decimal; negative: ahead */
  Kept remaining;   /* still missing in the unit, 0 once met */
  Kept forecast;    /* value at the due date at the pace so far along the plan */
  Kept required_per_day;
  Kept milestone;        /* value asked for by the last milestone due; undefined: none is due */
  Kept milestone_actual; /* what that milestone is measured by: a cap at its date, else the latest */
  Kept previous;         /* the value before the latest, for moving-away and total-fell; undefined: none */
  Kept recomputed_rate;  /* rate-mismatch: what the reported rate should have been, percent */
  Day actual_date;       /* DAY_NONE: no data */
  Day due;               /* in force; DAY_NONE: pending */
  Day status_date;
  Day milestone_date;       /* DAY_NONE: none is due */
  Day forecast_date;        /* DAY_NONE: none */
  Day reached_on;           /* the day the target was first reached; DAY_NONE: not met, or a cap */
  Day figure_due;           /* stale-data: when the oldest missing figure was due, or DAY_NONE */
  Day deliverable_due;      /* the oldest deliverable due and not done; DAY_NONE: none */
  gint32 late_figures;      /* how many are missing by frequency and lag */
  gint32 milestones_missed; /* in a row, ending with the last one due */
  guint8 met;               /* Met */
  guint8 course;            /* Course */
  guint8 method;            /* ProgressRateMethod; never AUTO */
  guint8 light;             /* ProgressLight */
  gint8 band;               /* of the policy; -1: not judged by a band */
  bool is_final;            /* met can no longer change */
  bool not_started;
  bool is_cap;             /* a total that should stay low, also while nobody knows until when */
  bool whole_things;       /* judged by the staircase */
  bool requirement_failed; /* below what is required now (course: requirement) */
  bool forecast_clipped;
  guint8 lights[N_RULES]; /* light of each warning; PROGRESS_LIGHT_NONE: not raised */
};

typedef struct {
  const Unit *unit;
  Exact rate;
} PooledRate;

/* Owner, group, or the plan: all indicators below, parts only through their indicators. */
struct _ProgressRollup {
  ProgressReport *report; /* whose it is; of a panel's, NULL */
  const char *name;       /* owner; group's path; the plan's title */
  gint32 indicators;
  gint32 judged;    /* met is known */
  gint32 countable; /* all but those not started or without a path yet: what coverage is of */
  gint32 met;
  gint32 green, yellow, orange, red, grey;
  Exact coverage;
  double mean_rate; /* capped rates, weighted */
  ProgressReason mean_rate_reason;
  double mean_index; /* capped indices, weighted: what a mean light is given by */
  ProgressReason mean_index_reason;
  gboolean low_coverage;
  guint8 light;
  gint32 rank; /* competition rank among siblings by mean rate; 0: none */
  double points_earned, points_possible;
  PooledRate *pooled;
  gint32 n_pooled;
};

struct _ProgressReport {
  gatomicrefcount ref_count;
  ProgressPlan *plan;
  ProgressFigures *figures;     /* as they were when it was judged; NULL: the plan's own */
  const ProgressPolicy *policy; /* the default one of this evaluation; indicators may have their own */
  ProgressPolicy *policy_owned;
  Day as_of;
  ProgressStanding *standings; /* one per indicator of the plan, same index; behind the last, the report */
  Arena *aside;                /* of the standings: numbers that are too large for them; NULL: none is */
  ProgressRollup *owners;      /* first-seen order */
  ProgressRollup *groups;      /* the plan's order: parents first */
  ProgressRollup plan_rollup;
  gint32 n_owners;
};

/* Of a standing that is a report's. Not kept in each: panels make millions of them. */
ProgressReport *standing_report (const ProgressStanding *self);

/* What follows from the answers is not kept beside them: actual - expected, in the unit; */
static inline Exact
standing_gap (const ProgressStanding *self)
{
  return exact_subtract (exact_kept (self->actual), exact_kept (self->expected));
}

/* 100 (rate - expected rate), in percentage points. */
static inline Exact
standing_gap_pp (const ProgressStanding *self)
{
  return exact_multiply (exact_subtract (exact_kept (self->rate), exact_kept (self->expected_rate)),
                         exact_int (100));
}

/* Parts that have a rate / all parts: how much a mean of parts speaks of. Undefined: it is none. */
Exact standing_coverage (const ProgressStanding *self);

/* The rounding that counts for an indicator. */
static inline const Rounding *
standing_rounding (const ProgressStanding *self)
{
  return self->indicator->rounding;
}

/* The stable id of a rule: "behind-schedule". */
const char *rule_get_id (RuleId rule);

/* The rules raised, the worst light first, then in the registry's order; returns how many. */
gint32 standing_warnings (const ProgressStanding *self, RuleId rules[N_RULES]);

/* What is worth noting about the plan and the figures it was judged by. */
const ProgressDiagnostics *report_notes (const ProgressReport *self);

/* What the last report has left for the next one. */
void report_free_spare (ProgressPlan *plan);

/* A report without answers yet: room for its standings, not cleared, and no roll-ups. */
ProgressReport *report_new (ProgressPlan *plan, ProgressFigures *figures, ProgressPolicy *policy, Day as_of);
