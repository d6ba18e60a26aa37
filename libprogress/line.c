/* SPDX-License-Identifier: MIT */
#include "line.h"

#include <math.h>

/* ---- drawing ---- */

static Exact
share_of_way (Exact start, Exact target, Number share)
{
  return exact_add (start, exact_multiply (exact_subtract (target, start), exact_of (share)));
}

gint32
line_ask (const ProgressIndicator *indicator, Exact start, Exact target, Day due, Asked *asked)
{
  gint32 n = 0;

  for (; n < indicator->n_milestones; n++)
    {
      const Milestone *milestone = &indicator->milestones[n];
      Asked *self = &asked[n];

      if (due != DAY_NONE && milestone->date > due)
        break;
      self->begins = milestone->begins;
      self->date = milestone->date;
      if (milestone->basis == PROGRESS_MILESTONE_TOTAL)
        self->value = exact_of (milestone->value);
      else if (milestone->basis == PROGRESS_MILESTONE_SHARE)
        self->value = share_of_way (start, target, milestone->value);
      else
        self->value = exact_add (n > 0 ? self[-1].value : start, exact_of (milestone->value));
    }
  return n;
}

/* A later point of the same position takes its place: the target ends the line, whatever a milestone of that
 * day says. */
static inline void
add_point (Line *self, Day day, Exact value)
{
  gint64 at = timeline_position (self->timeline, day);

  if (self->n_points > 0 && self->points[self->n_points - 1].at >= at)
    self->n_points--;
  self->points[self->n_points++] = (LinePoint){ at, value };
}

static void
add_asked (Line *self, const Asked *asked, gint32 n_asked)
{
  for (gint32 i = 0; i < n_asked; i++)
    {
      const LinePoint *before = &self->points[self->n_points - 1];

      if (asked[i].begins != DAY_NONE && timeline_position (self->timeline, asked[i].begins - 1) > before->at)
        add_point (self, asked[i].begins - 1, before->value);
      add_point (self, asked[i].date, asked[i].value);
    }
}

/* Last year's running total, scaled so that its end is this year's target. */
static void
add_last_year (Line *self, const ProgressIndicator *indicator, Exact target, Day due)
{
  Exact total = exact_of (indicator->last_year[indicator->n_last_year - 1].value);

  for (gint32 i = 0; i < indicator->n_last_year; i++)
    {
      const CurvePoint *point = &indicator->last_year[i];

      if (point->date < due && timeline_position (self->timeline, point->date) > self->points[0].at)
        add_point (self, point->date, exact_divide (exact_multiply (exact_of (point->value), target), total));
    }
}

/* FALSE: a point has no value, being too large to compute with. */
static inline gboolean
find_direction (Line *self)
{
  for (gint32 i = 0; i < self->n_points; i++)
    if (!exact_is_defined (self->points[i].value))
      return FALSE;

  self->direction = exact_compare (self->points[self->n_points - 1].value, self->points[0].value);
  self->is_monotone = TRUE;

  for (gint32 i = 1; i < self->n_points; i++)
    {
      int turn = exact_compare (self->points[i].value, self->points[i - 1].value);

      if (turn != 0 && turn != self->direction)
        self->is_monotone = FALSE;
    }
  return TRUE;
}

/* Without the start: a dated baseline of a level, else the eve of the period. */
static Day
first_day_of (const ProgressIndicator *indicator)
{
  gboolean is_level = indicator->reported_as == PROGRESS_REPORTED_LEVEL;

  if (indicator->expected != EXPECTED_STRAIGHT)
    return indicator->origin;
  return is_level && indicator->baseline_date != DAY_NONE ? indicator->baseline_date
                                                          : indicator->plan->first - 1;
}

/* What does not grow stays exact: it is straight as well. */
static gboolean
is_growth (Exact start, Exact target)
{
  return exact_sign (start) * exact_sign (target) > 0 && exact_compare (start, target) != 0;
}

gboolean
line_draw (Line *self, const ProgressIndicator *indicator, Timeline timeline, Exact start, Exact target,
           Day due, const Asked *asked, gint32 n_asked, LinePoint *points)
{
  *self = (Line){ .shape = LINE_STRAIGHT, .timeline = timeline, .points = points };
  add_point (self, MIN (first_day_of (indicator), due - 1), start);

  if (indicator->expected == EXPECTED_STEP)
    self->shape = LINE_STEPS;
  else if (indicator->expected == EXPECTED_COMPOUND && is_growth (start, target))
    self->shape = LINE_COMPOUND;

  if (indicator->expected == EXPECTED_LAST_YEAR)
    add_last_year (self, indicator, target, due);
  else if (indicator->expected == EXPECTED_AUTO || indicator->expected == EXPECTED_STEP)
    add_asked (self, asked, n_asked);

  add_point (self, due, target);
  return find_direction (self);
}

/* ---- reading off ---- */

/* Growth at a constant rate is irrational nearly everywhere: the only value of a line that is not exact. */
static Exact
compound_value (const Line *self, gint64 at)
{
  const LinePoint *from = &self->points[0], *to = &self->points[self->n_points - 1];
  double share = (double) (at - from->at) / (double) (to->at - from->at);
  double growth = exact_to_double (to->value) / exact_to_double (from->value);

  return exact_from_double (exact_to_double (from->value) * pow (growth, share));
}

static inline Exact
between (const LinePoint *from, const LinePoint *to, gint64 at)
{
  Exact share = { at - from->at, to->at - from->at };

  return exact_add (from->value, exact_multiply (exact_subtract (to->value, from->value), share));
}

static Exact
value_at (const Line *self, gint64 at)
{
  gint32 i = 0;

  if (at <= self->points[0].at)
    return self->points[0].value;
  if (at >= self->points[self->n_points - 1].at)
    return self->points[self->n_points - 1].value;
  if (self->shape == LINE_COMPOUND)
    return compound_value (self, at);

  while (self->points[i + 1].at <= at)
    i++;
  if (self->shape == LINE_STEPS || self->points[i].at == at)
    return self->points[i].value;
  return between (&self->points[i], &self->points[i + 1], at);
}

Exact
line_value (const Line *self, Day day)
{
  return value_at (self, timeline_position (self->timeline, day));
}

gboolean
line_has_left_start (const Line *self, Day day)
{
  gint64 at = timeline_position (self->timeline, day);
  gint32 i = 1;

  while (i < self->n_points && exact_compare (self->points[i].value, self->points[0].value) == 0)
    i++;
  if (i == self->n_points)
    return at > self->points[0].at;
  return self->shape == LINE_STEPS ? at >= self->points[i].at : at > self->points[i - 1].at;
}

/* ---- the planned days of a value ---- */

/* Between points i and i + 1, where the line crosses value. */
static inline Exact
crossing (const Line *self, gint32 i, Exact value)
{
  const LinePoint *from = &self->points[i], *to = &self->points[i + 1];
  Exact share;

  if (self->shape == LINE_STEPS)
    return exact_int (to->at);
  if (self->shape == LINE_COMPOUND)
    {
      double from_value = exact_to_double (from->value);
      double logs =
          log (exact_to_double (value) / from_value) / log (exact_to_double (to->value) / from_value);

      share = exact_from_double (logs);
    }
  else
    {
      share = exact_divide (exact_subtract (value, from->value), exact_subtract (to->value, from->value));
    }
  return exact_add (exact_int (from->at), exact_multiply (share, exact_int (to->at - from->at)));
}

/* The first position where the line has come as far as value (in its direction); value lies on the line. */
static inline Exact
first_reaching (const Line *self, Exact value)
{
  gint32 i = 0;

  if (exact_compare (self->points[0].value, value) * self->direction >= 0)
    return exact_int (self->points[0].at);
  while (exact_compare (self->points[i + 1].value, value) * self->direction < 0)
    i++;
  return crossing (self, i, value);
}

/* The last position where the line has not gone further than value; value lies on the line. */
static inline Exact
last_within (const Line *self, Exact value)
{
  gint32 i = self->n_points - 1;

  if (exact_compare (self->points[i].value, value) * self->direction <= 0)
    return exact_int (self->points[i].at);
  while (exact_compare (self->points[i - 1].value, value) * self->direction > 0)
    i--;
  return crossing (self, i - 1, value);
}

static inline PlannedDays
calendar (const Line *self, Exact first, Exact last)
{
  return (PlannedDays){ timeline_day (self->timeline, first), timeline_day (self->timeline, last) };
}

/* -1: before the line's first value, 1: beyond its last, 0: on it. */
static inline int
side_of (const Line *self, Exact value)
{
  int direction = self->direction != 0 ? self->direction : 1;

  if (exact_compare (value, self->points[0].value) * direction < 0)
    return -1;
  return exact_compare (value, self->points[self->n_points - 1].value) * direction > 0 ? 1 : 0;
}

static PlannedDays
days_off_line (const Line *self, int side)
{
  Exact end = exact_int (self->points[side < 0 ? 0 : self->n_points - 1].at);

  return calendar (self, end, end);
}

static PlannedDays
no_days (void)
{
  return (PlannedDays){ exact_undefined (PROGRESS_REASON_OUT_OF_RANGE),
                        exact_undefined (PROGRESS_REASON_OUT_OF_RANGE) };
}

/* Only where the line stands still on a value, or turns into one of its points, can there be several days of
 * it. */
static inline gboolean
has_one_day (const Line *self, Exact value)
{
  if (self->shape == LINE_STEPS)
    return FALSE;
  for (gint32 i = 0; i < self->n_points; i++)
    if (exact_compare (self->points[i].value, value) == 0)
      return FALSE;
  return TRUE;
}

PlannedDays
line_days_of (const Line *self, Exact value)
{
  int side = side_of (self, value);

  if (!self->is_monotone)
    return no_days ();
  if (side != 0)
    return days_off_line (self, side);

  Exact first = first_reaching (self, value);
  return calendar (self, first, has_one_day (self, value) ? first : last_within (self, value));
}

PlannedDays
line_days_of_whole (const Line *self, Exact value, Exact step, gboolean is_allowance)
{
  Exact further = self->direction < 0 ? exact_subtract (value, step) : exact_add (value, step);
  Exact nearer = self->direction < 0 ? exact_add (value, step) : exact_subtract (value, step);
  int side = side_of (self, value);
  Exact first, last;

  if (!self->is_monotone)
    return no_days ();
  if (side != 0)
    return days_off_line (self, side);

  if (is_allowance)
    {
      first = side_of (self, nearer) < 0 ? exact_int (self->points[0].at) : last_within (self, nearer);
      last = last_within (self, value);
    }
  else
    {
      first = first_reaching (self, value);
      last = side_of (self, further) > 0 ? exact_int (self->points[self->n_points - 1].at)
                                         : first_reaching (self, further);
    }
  return calendar (self, first, last);
}
