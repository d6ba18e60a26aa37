/* SPDX-License-Identifier: MIT */
/* Indicators that are measured by their parts: `combine: sum | mean | all`. */
#include "evaluate.h"

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

static Exact
in_unit_of (const ProgressIndicator *whole, const ProgressStanding *part)
{
  Exact factor = exact_divide (exact_of (part->indicator->unit->factor), exact_of (whole->unit->factor));

  return part->indicator->unit == whole->unit ? part->actual : exact_multiply (part->actual, factor);
}

void
parts_sum (Judgement *self)
{
  ProgressStanding *standing = self->standing;
  Exact sum = exact_int (0);
  Day latest = DAY_NONE;

  for (const ProgressStanding *part = first_part (self); part != NULL; part = next_part (self, part))
    {
      sum = exact_add (sum, in_unit_of (self->indicator, part));
      latest = MAX (latest, part->actual_date);
    }
  if (!exact_is_defined (sum))
    return;
  standing->actual = sum;
  standing->actual_date = latest;
  if (self->target != NULL && target_is_met_by (self->target, self->indicator, sum))
    standing->reached_on = latest;
}

/* ---- mean and all: rate and index come from the parts' ---- */

typedef Exact (*PartValue) (const ProgressStanding *part);

static Exact
rate (const ProgressStanding *part)
{
  return part->rate;
}

static Exact
expected_rate (const ProgressStanding *part)
{
  return part->expected_rate;
}

static Exact
schedule_index (const ProgressStanding *part)
{
  return part->index;
}

static Exact
ahead (const ProgressStanding *part)
{
  return exact_negate (part->days_behind);
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
  standing->rate = combined (self, rate);
  standing->expected_rate = combined (self, expected_rate);
  standing->gap_pp =
      exact_multiply (exact_subtract (standing->rate, standing->expected_rate), exact_int (100));
  standing->index = combined (self, schedule_index);
  standing->days_behind = exact_negate (smallest (self, ahead));
}
