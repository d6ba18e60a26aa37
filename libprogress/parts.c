/* SPDX-License-Identifier: MIT */
/* Indicators that are measured by their parts: `combine: sum | mean | all`. */
#include "evaluate.h"

#include "actual.h"

/* Direct parts only: parts of parts are behind them. */
static const ProgressStanding *
first_part (const Judgement *self)
{
  return self->indicator->n_parts > 0 ? self->standing + 1 : NULL;
}

static const ProgressStanding *
next_part (const Judgement *self, const ProgressStanding *part)
{
  const ProgressStanding *next = part + 1 + part->indicator->n_below;

  return next <= self->standing + self->indicator->n_below ? next : NULL;
}

/* ---- sum: the figure is the sum of the parts' figures ---- */

/* A part with figures of its own, below the sum. Its walk stands at the figure that comes next. */
typedef struct {
  FigureWalk walk;
  gboolean has_next;
  Exact value;  /* in force before that figure, in the sum's unit */
  Exact factor; /* of its unit, in the sum's */
} Addend;

/* Goes through the days on which any addend has a figure. */
typedef struct {
  Addend *addends;
  gint32 n;
  gint32 n_silent; /* addends without a figure so far */
  Exact total;     /* of the others */
  Day day;
  gboolean figures_are_whole;
} SumWalk;

static void
add_addend (SumWalk *self, const Evaluation *evaluation, const ProgressIndicator *whole,
            const ProgressIndicator *part, Day until)
{
  Addend *addend = &self->addends[self->n++];

  addend->walk = figure_walk (part, evaluation_figures (evaluation, part), until, evaluation->known_at);
  addend->has_next = figure_walk_next (&addend->walk);
  addend->value = exact_undefined (PROGRESS_REASON_NO_DATA);
  addend->factor = exact_divide (exact_of (part->unit->factor), exact_of (whole->unit->factor));
}

/* Parts that are sums are passed over: what they are made of follows them. */
static SumWalk
sum_walk (const Evaluation *evaluation, const ProgressIndicator *whole, Day until)
{
  SumWalk self = { .addends = g_new (Addend, (gsize) whole->n_below),
                   .total = exact_int (0),
                   .day = DAY_NONE,
                   .figures_are_whole = TRUE };
  const ProgressIndicator *last = whole + whole->n_below;

  for (const ProgressIndicator *part = whole + 1; part <= last;)
    if (is_sum_of_parts (part))
      part++;
    else
      {
        add_addend (&self, evaluation, whole, part, until);
        part += 1 + part->n_below;
      }
  self.n_silent = self.n;
  return self;
}

static Day
next_day (const SumWalk *self)
{
  Day day = DAY_NONE;

  for (gint32 i = 0; i < self->n; i++)
    {
      const Addend *addend = &self->addends[i];

      if (addend->has_next && (day == DAY_NONE || addend->walk.figure->date < day))
        day = addend->walk.figure->date;
    }
  return day;
}

static void
take_next (SumWalk *self, Addend *addend)
{
  const Unit *unit = addend->walk.indicator->unit;

  if (exact_is_defined (addend->value))
    self->total = exact_subtract (self->total, addend->value);
  else
    self->n_silent--;
  addend->value = exact_multiply (addend->walk.value, addend->factor);
  self->total = exact_reduce (exact_add (self->total, addend->value));
  self->figures_are_whole = self->figures_are_whole && is_whole_number_of (addend->walk.figure->value, unit);
  addend->has_next = figure_walk_next (&addend->walk);
}

static gboolean
sum_walk_next (SumWalk *self)
{
  self->day = next_day (self);
  if (self->day == DAY_NONE)
    return FALSE;

  for (gint32 i = 0; i < self->n; i++)
    if (self->addends[i].has_next && self->addends[i].walk.figure->date == self->day)
      take_next (self, &self->addends[i]);
  return TRUE;
}

static void
take_sum (Judgement *self, Exact sum, Day day)
{
  ProgressStanding *standing = self->standing;

  self->computed.previous = self->computed.actual;
  self->computed.actual = sum;
  standing->actual_date = day;
  self->figures_are_shares = self->figures_are_shares && is_share (sum);
  if (self->target != NULL && standing->reached_on == DAY_NONE &&
      target_is_met_by (self->target, self->indicator, sum))
    standing->reached_on = day;
}

void
parts_sum (Judgement *self)
{
  SumWalk walk = sum_walk (self->evaluation, self->indicator, self->evaluation->as_of);

  while (sum_walk_next (&walk))
    if (walk.n_silent == 0)
      take_sum (self, walk.total, walk.day);
  self->figures_are_whole = walk.figures_are_whole;
  g_free (walk.addends);
}

Exact
parts_sum_on (const Evaluation *evaluation, const ProgressIndicator *indicator, Day day)
{
  SumWalk walk = sum_walk (evaluation, indicator, day);

  while (sum_walk_next (&walk))
    continue;
  g_free (walk.addends);
  return walk.n_silent == 0 ? walk.total : exact_undefined (PROGRESS_REASON_NO_DATA);
}

/* A part that has come to its end does not hold the others back. */
Day
parts_status_date (const Judgement *self)
{
  Day day = self->evaluation->as_of;

  for (const ProgressStanding *part = first_part (self); part != NULL; part = next_part (self, part))
    if (part->due == DAY_NONE || part->status_date < part->due)
      day = MIN (day, part->status_date);
  return day;
}

/* ---- mean and all: rate and index come from the parts' ---- */

typedef Exact (*PartValue) (const ProgressStanding *part);

static Exact
rate (const ProgressStanding *part)
{
  return exact_kept (part->rate);
}

static Exact
expected_rate (const ProgressStanding *part)
{
  return exact_kept (part->expected_rate);
}

static Exact
schedule_index (const ProgressStanding *part)
{
  return exact_kept (part->index);
}

static Exact
ahead (const ProgressStanding *part)
{
  return exact_negate (exact_kept (part->days_behind));
}

/* The smallest value of all parts; undefined where any is. */
static Exact
smallest (const Judgement *self, PartValue value_of)
{
  Exact least = exact_undefined (PROGRESS_REASON_NO_DATA);

  for (const ProgressStanding *part = first_part (self); part != NULL; part = next_part (self, part))
    {
      Exact value = value_of (part);

      if (!exact_is_defined (value))
        return value;
      if (!exact_is_defined (least) || exact_compare (value, least) < 0)
        least = value;
    }
  return least;
}

/* The weighted mean of the values that exist, each capped first. */
static Exact
mean (const Judgement *self, PartValue value_of)
{
  Exact sum = exact_int (0), weights = exact_int (0), cap = exact_of (self->policy->cap);
  ProgressReason reason = PROGRESS_REASON_NO_DATA;

  for (const ProgressStanding *part = first_part (self); part != NULL; part = next_part (self, part))
    {
      Exact value = value_of (part), weight = exact_of (part->indicator->weight);

      if (!exact_is_defined (value))
        {
          reason = exact_reason (value);
          continue;
        }
      if (exact_compare (value, cap) > 0)
        value = cap;
      sum = exact_reduce (exact_add (sum, exact_multiply (value, weight)));
      weights = exact_add (weights, weight);
    }
  return exact_sign (weights) == 0 ? exact_undefined (reason) : exact_divide (sum, weights);
}

static Exact
combined (const Judgement *self, PartValue value_of)
{
  return self->indicator->combine == COMBINE_MEAN ? mean (self, value_of) : smallest (self, value_of);
}

/* Met when all are; not met when any is not. */
static Met
all_met (const Judgement *self)
{
  Met met = MET_YES;

  for (const ProgressStanding *part = first_part (self); part != NULL; part = next_part (self, part))
    {
      if (part->met == MET_NO)
        return MET_NO;
      if (part->met == MET_UNKNOWN)
        met = MET_UNKNOWN;
    }
  return met;
}

static void
summarise (Judgement *self)
{
  ProgressStanding *standing = self->standing;
  gboolean final = TRUE, waiting = TRUE;

  standing->status_date = DAY_NONE;
  for (const ProgressStanding *part = first_part (self); part != NULL; part = next_part (self, part))
    {
      standing->actual_date = MAX (standing->actual_date, part->actual_date);
      standing->status_date = MAX (standing->status_date, part->status_date);
      final = final && part->is_final;
      waiting = waiting && part->not_started;
    }
  standing->is_final = final && standing->met == MET_YES;
  standing->not_started = waiting;
}

void
parts_follow (Judgement *self)
{
  ProgressStanding *standing = self->standing;

  standing->met = (guint8) all_met (self);
  summarise (self);
  self->computed.rate = combined (self, rate);
  self->computed.expected_rate = combined (self, expected_rate);
  self->computed.index = combined (self, schedule_index);
  self->computed.days_behind = exact_negate (smallest (self, ahead));
}

Exact
standing_coverage (const ProgressStanding *self)
{
  const ProgressStanding *end = self + 1 + self->indicator->n_below;
  int known = 0;

  if (self->method != PROGRESS_RATE_PARTS || self->indicator->combine != COMBINE_MEAN)
    return exact_undefined (PROGRESS_REASON_NO_DATA);
  for (const ProgressStanding *part = self + 1; part < end; part += 1 + part->indicator->n_below)
    known += exact_is_defined (exact_kept (part->rate)) ? 1 : 0;
  return exact_divide (exact_int (known), exact_int (self->indicator->n_parts));
}
