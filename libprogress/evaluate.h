/* SPDX-License-Identifier: MIT */
/* One evaluation: what every indicator of it is judged by, and the scratch memory one thread reuses. */
#pragma once

#include "line.h"
#include "report.h"
#include "target.h"

enum {
  LEAVE_FORECAST = 1 << 0, /* and required pace */
  LEAVE_DAYS = 1 << 1,     /* unless the policy judges by them; needs LEAVE_FORECAST */
};

typedef struct {
  const ProgressPlan *plan;
  const ProgressFigures *figures; /* NULL: the plan's own */
  const FigureList *lists;        /* by index of indicator, instead of figures; NULL: none */
  const ProgressPolicy *policy;   /* given for this evaluation; NULL: the indicator's, else the plan's */
  Day as_of;
  Day known_at;
  guint leaves_out;  /* LEAVE flags: what nobody asks for stays undefined */
  Arena **aside;     /* of the standings it fills */
  Asked *asked;      /* room for the longest list of milestones */
  LinePoint *points; /* room for the longest line */
} Evaluation;

/* The numbers of a standing while they are computed. */
typedef struct {
  Exact actual, rate, expected, expected_rate, index, days_behind, remaining, forecast, required_per_day;
  Exact milestone, milestone_actual, previous, recomputed_rate;
} Computed;

/* An indicator while it is being judged. */
typedef struct {
  const Evaluation *evaluation;
  ProgressStanding *standing; /* its numbers are still among what is computed */
  Computed computed;
  const ProgressIndicator *indicator;
  const Target *target; /* never pending here; NULL: there is none to follow */
  const ProgressPolicy *policy;
  FigureList figures;
  gboolean figures_are_whole;  /* all that count, in whole things */
  gboolean figures_are_shares; /* all that count lie in 0..100 */
  Exact start;                 /* value at the origin */
  Exact aim;                   /* the target's value; a range's low end */
  gint32 n_asked;
  Line line;           /* drawn for COURSE_LINE and COURSE_ALLOWANCE; else not even cleared */
  PlannedDays planned; /* of the actual value on that line */
} Judgement;

/* Room for what any indicator of a plan needs; the caller's to clear. */
void evaluation_make_room (Evaluation *self, const ProgressPlan *plan);
void evaluation_clear_room (Evaluation *self);

/* Fills the standing of one indicator, whose parts' standings follow it and are filled already. */
void evaluation_judge (const Evaluation *self, ProgressStanding *standing,
                       const ProgressIndicator *indicator);

/* The same in one width of numbers. Narrow, it may turn out that they do not fit: then nothing in the
 * standing is to be trusted. */
void judgement_make (const Evaluation *evaluation, ProgressStanding *standing,
                     const ProgressIndicator *indicator);
void judgement_make_narrow (const Evaluation *evaluation, ProgressStanding *standing,
                            const ProgressIndicator *indicator);
gboolean narrow_take_overflow (void); /* of this thread, since it was asked last */

/* An indicator with its standing, of which the indicator, target and due date in force are known. */
void judgement_init (Judgement *self, const Evaluation *evaluation, ProgressStanding *standing);

/* Fills expected, index, days behind, forecast, required pace and milestones of the standing; measured and
 * judged (met, rate) before. */
void schedule_follow (Judgement *self);

/* Must it be satisfied at every date? A baseline that follows no line is one that satisfies the target
 * already. */
static inline gboolean
is_to_be_held (const ProgressIndicator *indicator)
{
  return indicator->held || indicator->has_baseline;
}

/* The policy an indicator is judged by. */
static inline const ProgressPolicy *
evaluation_policy (const Evaluation *self, const ProgressIndicator *indicator)
{
  if (self->policy != NULL)
    return self->policy;
  return indicator->policy != NULL ? indicator->policy : self->plan->policy;
}

/* The figures an indicator is measured by. */
static inline FigureList
evaluation_figures (const Evaluation *self, const ProgressIndicator *indicator)
{
  if (self->lists != NULL)
    return self->lists[indicator->index];
  return self->figures != NULL ? figures_of (self->figures, indicator)
                               : (FigureList){ indicator->figures, indicator->n_figures };
}

/* Is a value in a unit a whole number of what the unit counts? */
gboolean is_whole_number_of (Number value, const Unit *unit);

/* Does a percentage lie in 0..100? */
static inline gboolean
is_share (Exact value)
{
  return exact_is_defined (value) && exact_sign (value) >= 0 && exact_compare (value, exact_int (100)) <= 0;
}

/* Standings of indicators measured by their parts; the parts' own are filled already. */
void parts_sum (Judgement *self);
void parts_follow (Judgement *self);

/* A sum at the end of a day; undefined (no-data) while a part has no figure. */
Exact parts_sum_on (const Evaluation *evaluation, const ProgressIndicator *indicator, Day day);

/* The day up to which all parts of a sum are judged. */
Day parts_status_date (const Judgement *self);
