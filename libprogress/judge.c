/* SPDX-License-Identifier: MIT */
/* One indicator at one date: measure, judge, follow the schedule, warn. */
#include "evaluate.h"

#include "actual.h"
#include "rate.h"
#include "reported-rate.h"
#include "rules.h"
#include "status.h"

/* ---- measure: what is there ---- */

/* Only things that are counted can be asked for in whole things. */
gboolean
is_whole_number_of (Number value, const Unit *unit)
{
  Wide num = wide_small_product (value.num, unit->factor.num);
  Wide den = wide_small_product (value.den, unit->factor.den);

  return unit->kind == UNIT_COUNT && wide_is_multiple (num, den);
}

/* Only percentages can be bound to 0..100. */
static gboolean
is_share_of (Exact value, const Unit *unit)
{
  return unit->kind == UNIT_PERCENT && is_share (value);
}

static inline void
take_figure (Judgement *self, const FigureWalk *walk)
{
  ProgressStanding *standing = self->standing;
  const Figure *figure = walk->figure;

  self->computed.previous = self->computed.actual;
  self->computed.actual = walk->value;
  standing->figure = figure;
  standing->actual_date = figure->date;
  self->figures_are_whole =
      self->figures_are_whole && is_whole_number_of (figure->value, self->indicator->unit);
  self->figures_are_shares = self->figures_are_shares && is_share_of (walk->value, self->indicator->unit);
  if (self->target != NULL && standing->reached_on == DAY_NONE && exact_is_defined (walk->value) &&
      target_is_met_by (self->target, self->indicator, walk->value))
    standing->reached_on = figure->date;
}

static inline void
measure (Judgement *self)
{
  const Evaluation *evaluation = self->evaluation;
  FigureWalk walk = figure_walk (self->indicator, self->figures, evaluation->as_of, evaluation->known_at);

  if (is_sum_of_parts (self->indicator))
    parts_sum (self);
  else
    while (figure_walk_next (&walk))
      take_figure (self, &walk);
}

/* ---- judge: is it met, how much is done ---- */

/* Can it still change? A total that was reached stays reached, unless it goes below zero; a cap is decided at
 * its due date. */
static gboolean
is_final (const Judgement *self)
{
  const ProgressIndicator *indicator = self->indicator;
  Day due = self->standing->due;

  if (indicator->reported_as == PROGRESS_REPORTED_LEVEL || target_is_two_sided (self->target))
    return FALSE;
  if (indicator->better == PROGRESS_BETTER_LOWER || exact_sign (self->aim) < 0)
    return due != DAY_NONE && self->evaluation->as_of >= due;
  return self->standing->met == MET_YES;
}

static inline void
judge (Judgement *self)
{
  ProgressStanding *standing = self->standing;

  if (self->target == NULL || !exact_is_defined (self->computed.actual))
    {
      self->computed.remaining = exact_undefined (
          self->target == NULL ? PROGRESS_REASON_NO_TARGET : exact_reason (self->computed.actual));
      return;
    }
  standing->met = target_is_met_by (self->target, self->indicator, self->computed.actual) ? MET_YES : MET_NO;
  standing->is_final = is_final (self);
  self->computed.remaining = standing->met == MET_YES
                                 ? exact_int (0)
                                 : target_distance (self->target, self->indicator, self->computed.actual);
  if (standing->met == MET_NO)
    standing->reached_on = DAY_NONE;
}

static inline Exact
rate_if_target (const Judgement *self, Exact value)
{
  if (self->target == NULL)
    return exact_undefined (PROGRESS_REASON_NO_TARGET);
  return rate_of ((ProgressRateMethod) self->standing->method, self->indicator, self->target, value);
}

/* ---- the status date ---- */

static inline void
find_status_date (Judgement *self)
{
  ProgressStanding *standing = self->standing;
  Status status =
      status_find (self->indicator, standing->actual_date, standing->due, self->evaluation->as_of);
  gboolean is_cap = self->indicator->reported_as != PROGRESS_REPORTED_LEVEL &&
                    self->indicator->better == PROGRESS_BETTER_LOWER && standing->due != DAY_NONE;

  /* a sum is as old as the oldest of its parts */
  if (is_sum_of_parts (self->indicator))
    status.date = parts_status_date (self);
  standing->status_date = is_cap ? MIN (status.date, standing->due) : status.date;
  standing->late_figures = status.late;
  standing->figure_due = status.oldest_due;
}

/* ---- an indicator with a target ---- */

/* The rate reported with the figure, against the one computed; both in percent. */
static void
recompute_reported_rate (Judgement *self)
{
  if (standing_has_reported_rate (self->standing))
    self->computed.recomputed_rate = exact_multiply (self->computed.rate, exact_int (100));
}

static inline void
judge_by_target (Judgement *self)
{
  judge (self);
  self->computed.rate = rate_if_target (self, self->computed.actual);
  find_status_date (self);
  schedule_follow (self);
  self->computed.expected_rate = rate_if_target (self, self->computed.expected);
  recompute_reported_rate (self);
}

/* ---- an indicator that is a list of deliverables ---- */

static void
judge_deliverables (Judgement *self)
{
  ProgressStanding *standing = self->standing;
  const ProgressIndicator *indicator = self->indicator;
  Day day = self->evaluation->as_of;
  Exact all = deliverables_all (indicator), done = deliverables_done (indicator, day);
  Exact due = deliverables_due (indicator, day);

  standing->met = exact_compare (done, all) >= 0 ? MET_YES : MET_NO;
  standing->is_final = standing->met == MET_YES;
  standing->status_date = day;
  self->computed.rate = exact_divide (done, all);
  self->computed.expected_rate = exact_divide (due, all);
  standing->not_started = exact_sign (due) == 0;
  if (standing->not_started)
    {
      self->computed.index = self->computed.days_behind = exact_undefined (PROGRESS_REASON_NOT_STARTED);
      return;
    }
  self->computed.index = exact_divide (done, due);
  self->computed.days_behind =
      exact_int (standing->deliverable_due == DAY_NONE ? 0 : day - standing->deliverable_due);
}

/* ---- one indicator ---- */

#define NO_DATA                                                                                              \
  {                                                                                                          \
    PROGRESS_REASON_NO_DATA, 0                                                                               \
  }
#define NO_PATH                                                                                              \
  {                                                                                                          \
    PROGRESS_REASON_NO_PATH, 0                                                                               \
  }
#define NO_TARGET                                                                                            \
  {                                                                                                          \
    PROGRESS_REASON_NO_TARGET, 0                                                                             \
  }

static const Computed nothing_known = {
  .actual = NO_DATA,
  .previous = NO_DATA,
  .rate = NO_TARGET,
  .expected = NO_TARGET,
  .expected_rate = NO_TARGET,
  .index = NO_TARGET,
  .days_behind = NO_TARGET,
  .remaining = NO_TARGET,
  .forecast = NO_TARGET,
  .required_per_day = NO_TARGET,
  .milestone = NO_PATH,
  .milestone_actual = NO_PATH,
  .recomputed_rate = NO_PATH,
};

static Exact
start_value (const ProgressIndicator *indicator)
{
  gboolean from_baseline = indicator->reported_as == PROGRESS_REPORTED_LEVEL && indicator->has_baseline;

  return from_baseline ? exact_of (indicator->baseline) : exact_int (0);
}

void
judgement_init (Judgement *self, const Evaluation *evaluation, ProgressStanding *standing)
{
  const ProgressIndicator *indicator = standing->indicator;
  const Target *target = standing->target;
  gboolean is_set = target != NULL && !target->pending;

  self->evaluation = evaluation;
  self->standing = standing;
  self->indicator = indicator;
  self->target = is_set ? target : NULL;
  self->policy = evaluation_policy (evaluation, indicator);
  self->figures = evaluation_figures (evaluation, indicator);
  self->figures_are_whole = self->figures_are_shares = TRUE;
  self->start = start_value (indicator);
  self->aim = is_set ? exact_of (target->value) : exact_undefined (PROGRESS_REASON_NO_TARGET);
  self->n_asked = 0;
}

static inline void
begin (ProgressStanding *standing, const ProgressIndicator *indicator, Day as_of)
{
  *standing = (ProgressStanding){ .indicator = indicator, .band = -1 };
  standing->target = target_in_force (indicator, as_of);
  standing->due = due_in_force (indicator, as_of);
  standing->method = (guint8) rate_method_of (indicator, standing->target);
  standing->deliverable_due = deliverables_oldest_late (indicator, as_of);
}

static inline void
keep_computed (const Computed *self, ProgressStanding *standing, Arena **aside)
{
  standing->actual = exact_keep (self->actual, aside);
  standing->rate = exact_keep (self->rate, aside);
  standing->expected = exact_keep (self->expected, aside);
  standing->expected_rate = exact_keep (self->expected_rate, aside);
  standing->index = exact_keep (self->index, aside);
  standing->days_behind = exact_keep (self->days_behind, aside);
  standing->remaining = exact_keep (self->remaining, aside);
  standing->forecast = exact_keep (self->forecast, aside);
  standing->required_per_day = exact_keep (self->required_per_day, aside);
  standing->milestone = exact_keep (self->milestone, aside);
  standing->milestone_actual = exact_keep (self->milestone_actual, aside);
  standing->previous = exact_keep (self->previous, aside);
  standing->recomputed_rate = exact_keep (self->recomputed_rate, aside);
}

void
judgement_make (const Evaluation *evaluation, ProgressStanding *standing, const ProgressIndicator *indicator)
{
  Judgement judgement;

  begin (standing, indicator, evaluation->as_of);
  judgement_init (&judgement, evaluation, standing);
  judgement.computed = nothing_known;
  measure (&judgement);
  if (standing->method == PROGRESS_RATE_DELIVERABLES)
    judge_deliverables (&judgement);
  else if (standing->method == PROGRESS_RATE_PARTS)
    parts_follow (&judgement);
  else
    judge_by_target (&judgement);
  keep_computed (&judgement.computed, standing, evaluation->aside);
  rules_apply (&judgement);
}
