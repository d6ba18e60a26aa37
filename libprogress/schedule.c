/* SPDX-License-Identifier: MIT */
/* Where an indicator should be at its status date, and how far it is from there. */
#include "schedule.h"

#include <math.h>

#include "actual.h"
#include "rate.h"

/* ---- the course: what there is to follow ---- */

static gboolean
is_total (const ProgressIndicator *indicator)
{
  return indicator->reported_as != PROGRESS_REPORTED_LEVEL;
}

/* A total that grows the wrong way (accidents in the year) has an allowance, not a plan. */
static Course
course_of_total (const Judgement *self)
{
  int towards = exact_sign (self->aim) * better_sign (self->indicator);

  if (towards < 0 || (towards == 0 && self->indicator->better == PROGRESS_BETTER_LOWER))
    return COURSE_ALLOWANCE;
  return COURSE_LINE;
}

static Course
course_of (const Judgement *self)
{
  const ProgressIndicator *indicator = self->indicator;

  if (self->target == NULL)
    return COURSE_NONE;
  if (indicator->held)
    return COURSE_REQUIREMENT;
  if (self->standing->due == DAY_NONE)
    return COURSE_NONE;
  if (is_total (indicator))
    return course_of_total (self);
  if (indicator->has_baseline)
    return target_is_ahead_of_baseline (self->target, indicator) ? COURSE_LINE : COURSE_REQUIREMENT;
  if (indicator->n_milestones > 0 || self->standing->status_date >= self->standing->due)
    return COURSE_REQUIREMENT;
  return COURSE_NONE;
}

static Timeline
timeline_of (const Judgement *self)
{
  return self->policy->months ? TIMELINE_MONTHS : TIMELINE_DAYS;
}

static inline gboolean
is_whole (Exact value, const Unit *unit)
{
  Exact things = exact_multiply (value, exact_of (unit->factor));

  return exact_is_defined (things) && wide_is_multiple (things.num, things.den);
}

static inline gboolean
is_whole_target (const Target *target, const Unit *unit)
{
  return is_whole_number_of (target->value, unit) &&
         (target->comparator != PROGRESS_COMPARATOR_RANGE || is_whole_number_of (target->high, unit));
}

/* Target, milestones and figures are whole numbers of a counting unit. */
static inline gboolean
has_whole_things (const Judgement *self)
{
  const Unit *unit = self->indicator->unit;

  if (unit->kind != UNIT_COUNT || !self->figures_are_whole || !is_whole (self->start, unit) ||
      !is_whole_target (self->target, unit))
    return FALSE;
  for (gint32 i = 0; i < self->n_asked; i++)
    if (!is_whole (self->evaluation->asked[i].value, unit))
      return FALSE;
  return TRUE;
}

static gboolean
has_line (const ProgressStanding *standing)
{
  return standing->course == COURSE_LINE || standing->course == COURSE_ALLOWANCE;
}

gboolean
schedule_draw (Judgement *self)
{
  const ProgressStanding *standing = self->standing;
  const Evaluation *evaluation = self->evaluation;

  self->n_asked = self->target == NULL
                      ? 0
                      : line_ask (self->indicator, self->start, self->aim, standing->due, evaluation->asked);
  return !has_line (standing) ||
         line_draw (&self->line, self->indicator, timeline_of (self), self->start, self->aim, standing->due,
                    evaluation->asked, self->n_asked, evaluation->points);
}

static void
choose_course (Judgement *self)
{
  ProgressStanding *standing = self->standing;

  standing->course = (guint8) course_of (self);
  standing->is_cap =
      self->target != NULL && is_total (self->indicator) && course_of_total (self) == COURSE_ALLOWANCE;
  if (!schedule_draw (self))
    standing->course = COURSE_NONE;
  if (has_line (standing))
    standing->whole_things = has_whole_things (self);
}

/* ---- expected ---- */

static inline const Asked *
last_asked (const Judgement *self, Day day)
{
  for (gint32 i = self->n_asked - 1; i >= 0; i--)
    if (self->evaluation->asked[i].date <= day)
      return &self->evaluation->asked[i];
  return NULL;
}

Exact
schedule_requirement (const Judgement *self, gboolean *by_target)
{
  const ProgressStanding *standing = self->standing;
  const Asked *asked = last_asked (self, standing->status_date);
  gboolean is_due = standing->due != DAY_NONE && standing->status_date >= standing->due;
  gboolean is_held = is_to_be_held (self->indicator);

  *by_target = is_due || (self->n_asked == 0 && is_held);
  if (*by_target)
    return self->aim;
  if (asked != NULL)
    return asked->value;
  if (self->n_asked > 0 && is_held)
    return self->evaluation->asked[0].value;
  return exact_undefined (self->n_asked > 0 ? PROGRESS_REASON_NOT_STARTED : PROGRESS_REASON_NO_PATH);
}

static gboolean
is_beyond (const Judgement *self, Exact value)
{
  int side = exact_compare (self->computed.actual, value);

  return side == 0 || side == better_sign (self->indicator);
}

/* ---- the index ---- */

static Exact
one_or_zero (gboolean satisfied)
{
  return exact_int (satisfied ? 1 : 0);
}

/* 1 + d (a - r) / |r| */
static Exact
index_of_requirement (const Judgement *self, Exact required, gboolean by_target)
{
  const ProgressStanding *standing = self->standing;
  Exact lead = exact_subtract (self->computed.actual, required);
  Exact inside = by_target && target_is_two_sided (self->target)
                     ? rate_of (PROGRESS_RATE_INTERVAL, self->indicator, self->target, self->computed.actual)
                     : exact_undefined (PROGRESS_REASON_NO_TARGET);

  if (exact_is_defined (inside))
    return inside;
  if (exact_sign (required) == 0)
    return one_or_zero (!standing->requirement_failed);
  if (better_sign (self->indicator) < 0)
    lead = exact_negate (lead);
  return exact_add (exact_int (1), exact_divide (lead, exact_abs (required)));
}

static void
follow_requirement (Judgement *self)
{
  ProgressStanding *standing = self->standing;
  gboolean by_target;

  self->computed.expected = schedule_requirement (self, &by_target);
  if (exact_reason (self->computed.expected) == PROGRESS_REASON_NOT_STARTED)
    standing->not_started = TRUE;
  if (standing->not_started || !exact_is_defined (self->computed.expected) ||
      !exact_is_defined (self->computed.actual))
    return;
  standing->requirement_failed =
      by_target ? standing->met == MET_NO : !is_beyond (self, self->computed.expected);
  self->computed.index = index_of_requirement (self, self->computed.expected, by_target);
}

Exact
schedule_judged_value (const Judgement *self, Exact expected)
{
  Exact factor = exact_of (self->indicator->unit->factor);
  Exact things = exact_multiply (expected, factor);
  gboolean rising = self->line.direction >= 0;
  gboolean down = self->standing->course == COURSE_LINE ? rising : !rising;

  if (!self->standing->whole_things)
    return expected;
  return exact_divide (down ? exact_floor (things) : exact_ceil (things), factor);
}

/* (a - start) / (e - start) */
static inline Exact
index_of_line (const Judgement *self)
{
  const ProgressStanding *standing = self->standing;
  Exact judged = schedule_judged_value (self, self->computed.expected);

  if (self->line.direction == 0)
    return one_or_zero (standing->met == MET_YES);
  if (exact_compare (judged, self->start) == 0)
    return one_or_zero (exact_compare (self->computed.actual, self->start) * self->line.direction >= 0);
  return exact_divide (exact_subtract (self->computed.actual, self->start),
                       exact_subtract (judged, self->start));
}

/* 1 - (a - e) / |e| */
static Exact
index_of_allowance (const Judgement *self)
{
  Exact judged = schedule_judged_value (self, self->computed.expected);
  Exact left = exact_subtract (judged, self->computed.actual);

  if (self->line.direction == 0 || exact_sign (judged) == 0)
    return one_or_zero (is_beyond (self, judged));
  if (self->line.direction < 0)
    left = exact_negate (left);
  return exact_add (exact_int (1), exact_divide (left, exact_abs (judged)));
}

/* ---- days behind ---- */

/* S inside [first, last]: 0; after: S - last; before: S - first. */
static inline Exact
days_from (PlannedDays planned, Day day)
{
  Exact at = exact_int (day);

  if (!exact_is_defined (planned.first) || !exact_is_defined (planned.last))
    return exact_undefined (PROGRESS_REASON_OUT_OF_RANGE);
  if (exact_compare (at, planned.last) > 0)
    return exact_subtract (at, planned.last);
  if (exact_compare (at, planned.first) < 0)
    return exact_subtract (at, planned.first);
  return exact_int (0);
}

/* Where the staircase stands at the actual value: the line itself where things need not be whole. */
PlannedDays
schedule_judged_days (const Judgement *self)
{
  const ProgressStanding *standing = self->standing;
  Exact step = exact_divide (exact_int (1), exact_of (self->indicator->unit->factor));

  if (!standing->whole_things)
    return self->planned;
  return line_days_of_whole (&self->line, self->computed.actual, step, standing->course == COURSE_ALLOWANCE);
}

static inline Exact
days_behind (const Judgement *self)
{
  const ProgressStanding *standing = self->standing;
  gboolean is_allowance = standing->course == COURSE_ALLOWANCE;
  gboolean is_reached = standing->reached_on != DAY_NONE;
  Exact days =
      days_from (schedule_judged_days (self), is_reached ? standing->reached_on : standing->status_date);

  /* an allowance counts the other way: used up early is behind */
  return exact_round (is_allowance ? exact_negate (days) : days, (Number){ 1, 10 },
                      self->indicator->plan->rounding.mode);
}

/* ---- forecast ---- */

/* p: the planned day of the actual value; the status date where that is one of several. */
static inline Exact
planned_day (const Judgement *self)
{
  PlannedDays planned = self->planned;
  Exact at = exact_int (self->standing->status_date);

  if (!exact_is_defined (planned.first))
    return planned.first;
  if (exact_compare (at, planned.first) < 0)
    return planned.first;
  return exact_compare (at, planned.last) > 0 ? planned.last : at;
}

/* Where growth is constant, fractions are those of binary numbers, and may no longer fit together: what was
 * never exact is then computed in binary. */
static Day
binary_forecast_day (const Judgement *self, Exact pace)
{
  const ProgressStanding *standing = self->standing;
  double left = ((double) standing->due - exact_to_double (planned_day (self))) / exact_to_double (pace);
  double day = ceil ((double) standing->status_date + left);

  return day >= DAY_FIRST && day <= DAY_LAST ? (Day) day : DAY_NONE;
}

/* S + (due - p) / k, as a whole day. */
static inline Day
forecast_day (const Judgement *self, Exact pace)
{
  const ProgressStanding *standing = self->standing;
  Exact left = exact_divide (exact_subtract (exact_int (standing->due), planned_day (self)), pace);
  Exact day = exact_ceil (exact_add (exact_int (standing->status_date), left));

  if (!exact_is_defined (day) && self->line.shape == LINE_COMPOUND)
    return binary_forecast_day (self, pace);
  if (!exact_is_defined (day) || exact_compare (day, exact_int (DAY_LAST)) > 0 || day.num < DAY_FIRST)
    return DAY_NONE;
  return (Day) day.num;
}

/* A percentage that has only ever been between 0 and 100 will not leave them. */
static void
clip_forecast (Judgement *self)
{
  ProgressStanding *standing = self->standing;

  if (self->indicator->unit->kind != UNIT_PERCENT || !self->figures_are_shares || !is_share (self->start) ||
      !is_share (self->aim) || !exact_is_defined (self->computed.forecast) ||
      is_share (self->computed.forecast))
    return;
  self->computed.forecast = exact_int (exact_sign (self->computed.forecast) < 0 ? 0 : 100);
  standing->forecast_clipped = TRUE;
}

static void
forecast (Judgement *self)
{
  ProgressStanding *standing = self->standing;
  Exact done = exact_subtract (self->computed.actual, self->start);
  Exact planned = exact_subtract (self->computed.expected, self->start);

  if (exact_sign (planned) == 0 || exact_sign (done) * exact_sign (planned) <= 0)
    {
      self->computed.forecast = exact_undefined (PROGRESS_REASON_OUT_OF_RANGE);
      return;
    }
  Exact pace = exact_divide (done, planned);

  self->computed.forecast =
      exact_add (self->start, exact_multiply (exact_subtract (self->aim, self->start), pace));
  if (standing->reached_on == DAY_NONE)
    standing->forecast_date = forecast_day (self, pace);
  clip_forecast (self);
}

static inline gboolean
asks_for_days (const Judgement *self)
{
  return (self->evaluation->leaves_out & LEAVE_DAYS) == 0 || self->policy->basis == BASIS_DAYS;
}

static inline void
follow_days (Judgement *self)
{
  self->planned = line_days_of (&self->line, self->computed.actual);
  if (self->evaluation->as_of > self->indicator->origin)
    self->computed.days_behind = days_behind (self);
}

static inline void
follow_line (Judgement *self)
{
  ProgressStanding *standing = self->standing;

  self->computed.expected = line_value (&self->line, standing->status_date);
  if (!line_has_left_start (&self->line, standing->status_date))
    standing->not_started = TRUE;
  if (!exact_is_defined (self->computed.actual))
    return;
  if (asks_for_days (self))
    follow_days (self);
  if (standing->not_started)
    return;
  self->computed.index = standing->course == COURSE_LINE ? index_of_line (self) : index_of_allowance (self);
  if ((self->evaluation->leaves_out & LEAVE_FORECAST) == 0)
    forecast (self);
}

/* ---- milestones ---- */

static gboolean
misses (const Judgement *self, Exact value, Exact asked)
{
  int side = exact_is_defined (value) ? exact_compare (value, asked) : 0;

  return side != 0 && side != better_sign (self->indicator);
}

/* What a milestone is measured by: the last one by the value there is now, those before it at their own
 * dates. A cap always at its own date, since afterwards its allowance grows. */
static inline Exact
value_for_milestone (const Judgement *self, Day date, gboolean is_last)
{
  if (is_last && !self->standing->is_cap)
    return self->computed.actual;
  if (is_sum_of_parts (self->indicator))
    return parts_sum_on (self->evaluation, self->indicator, date);
  return actual_at (self->indicator, self->figures, date, self->evaluation->known_at);
}

/* How many milestones in a row, ending with the last one due, were missed. One nobody had reported on by then
 * is not missed. */
static inline gint32
count_missed (const Judgement *self, gint32 last)
{
  gint32 i = last;

  for (; i >= 0; i--)
    {
      const Asked *asked = &self->evaluation->asked[i];

      if (!misses (self, value_for_milestone (self, asked->date, i == last), asked->value))
        break;
    }
  return last - i;
}

static inline void
find_milestone (Judgement *self)
{
  ProgressStanding *standing = self->standing;
  const Asked *last = last_asked (self, standing->status_date);

  if (last == NULL)
    return;
  self->computed.milestone = last->value;
  standing->milestone_date = last->date;
  self->computed.milestone_actual = value_for_milestone (self, last->date, TRUE);
  standing->milestones_missed = count_missed (self, (gint32) (last - self->evaluation->asked));
}

/* ---- all of it ---- */

/* What is left per remaining day, from the judged date. */
static inline Exact
required_per_day (const Judgement *self)
{
  const ProgressStanding *standing = self->standing;
  Day as_of = self->evaluation->as_of;

  if (standing->due == DAY_NONE || self->indicator->held)
    return exact_undefined (PROGRESS_REASON_NO_PATH);
  if (standing->met == MET_YES)
    return exact_int (0);
  if (as_of >= standing->due || standing->course == COURSE_ALLOWANCE) /* a cap exceeded stays so */
    return exact_undefined (PROGRESS_REASON_OUT_OF_RANGE);
  return exact_divide (self->computed.remaining, exact_int (standing->due - as_of));
}

/* Why something that the course did not give does not exist. */
static ProgressReason
reason_without_course (const Judgement *self)
{
  const ProgressStanding *standing = self->standing;

  if (self->target == NULL)
    return PROGRESS_REASON_NO_TARGET;
  if (!exact_is_defined (self->computed.actual))
    return exact_reason (self->computed.actual);
  return standing->not_started ? PROGRESS_REASON_NOT_STARTED : PROGRESS_REASON_NO_PATH;
}

/* NO_PATH stands in what the course left untouched. */
static void
give_reason (Exact *value, ProgressReason reason)
{
  if (exact_reason (*value) == PROGRESS_REASON_NO_PATH)
    *value = exact_undefined (reason);
}

void
schedule_follow (Judgement *self)
{
  ProgressStanding *standing = self->standing;

  choose_course (self);
  /* an allowance is kept, day by day, and never reached */
  if (standing->is_cap)
    standing->reached_on = DAY_NONE;
  standing->not_started = standing->status_date <= self->indicator->origin;
  self->computed.expected =
      exact_undefined (self->target == NULL ? PROGRESS_REASON_NO_TARGET : PROGRESS_REASON_NO_PATH);
  self->computed.index = self->computed.days_behind = self->computed.forecast =
      exact_undefined (PROGRESS_REASON_NO_PATH);

  if (has_line (standing))
    follow_line (self);
  else if (standing->course == COURSE_REQUIREMENT)
    follow_requirement (self);

  give_reason (&self->computed.index, reason_without_course (self));
  give_reason (&self->computed.days_behind, reason_without_course (self));
  give_reason (&self->computed.forecast, reason_without_course (self));
  if ((self->evaluation->leaves_out & LEAVE_FORECAST) == 0)
    self->computed.required_per_day =
        exact_is_defined (self->computed.remaining) ? required_per_day (self) : self->computed.remaining;
  find_milestone (self);
}
