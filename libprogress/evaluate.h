/* SPDX-License-Identifier: MIT */
/* One evaluation: what every indicator of it is judged by, and the scratch memory one thread reuses. */
#pragma once

#include "line.h"
#include "report.h"
#include "target.h"

typedef struct {
  const ProgressPlan *plan;
  const ProgressFigures *figures; /* NULL: the plan's own */
  const ProgressPolicy *policy;   /* given for this evaluation; NULL: the indicator's, else the plan's */
  Day as_of;
  Day known_at;
  Asked *asked;      /* room for the longest list of milestones */
  LinePoint *points; /* room for the longest line */
} Evaluation;

/* An indicator while it is being judged. */
typedef struct {
  const Evaluation *evaluation;
  ProgressStanding *standing;
  const ProgressIndicator *indicator;
  const Target *target; /* never pending here; NULL: there is none to follow */
  const ProgressPolicy *policy;
  FigureList figures;
  gboolean figures_are_whole;  /* all that count, in whole things */
  gboolean figures_are_shares; /* all that count lie in 0..100 */
  Exact start;                 /* value at the origin */
  Exact aim;                   /* the target's value; a range's low end */
  gint32 n_asked;
  Line line;           /* drawn for COURSE_LINE and COURSE_ALLOWANCE */
  PlannedDays planned; /* of the actual value on that line */
} Judgement;

/* An indicator with its standing, of which the indicator, target and due date in force are known. */
Judgement judgement_of (const Evaluation *evaluation, ProgressStanding *standing);

/* Fills expected, index, days behind, forecast, required pace and milestones of the standing; measured and
 * judged (met, rate) before. */
void schedule_follow (Judgement *self);

/* The policy an indicator is judged by. */
static inline const ProgressPolicy *
evaluation_policy (const Evaluation *self, const ProgressIndicator *indicator)
{
  if (self->policy != NULL)
    return self->policy;
  return indicator->policy != NULL ? indicator->policy : self->plan->policy;
}

/* Standings of indicators measured by their parts; the parts' own are filled already. */
void parts_sum (Judgement *self);
void parts_follow (Judgement *self);
