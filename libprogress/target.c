/* SPDX-License-Identifier: MIT */
#include "target.h"

const Target *
target_in_force (const ProgressIndicator *indicator, Day day)
{
  for (gint32 i = indicator->n_targets - 1; i > 0; i--)
    if (indicator->targets[i].from <= day)
      return &indicator->targets[i];
  return indicator->n_targets > 0 ? &indicator->targets[0] : NULL;
}

Day
due_in_force (const ProgressIndicator *indicator, Day day)
{
  for (gint32 i = indicator->n_dues - 1; i > 0; i--)
    if (indicator->dues[i].from <= day)
      return indicator->dues[i].date;
  return indicator->dues[0].date;
}

gboolean
comparator_holds (ProgressComparator comparator, Exact value, Number low, Number high)
{
  int side = exact_compare (value, exact_of (low));

  switch (comparator)
    {
    case PROGRESS_COMPARATOR_MORE_THAN:
      return side > 0;
    case PROGRESS_COMPARATOR_AT_MOST:
      return side <= 0;
    case PROGRESS_COMPARATOR_LESS_THAN:
      return side < 0;
    case PROGRESS_COMPARATOR_EQUAL:
      return side == 0;
    case PROGRESS_COMPARATOR_RANGE:
      return side >= 0 && exact_compare (value, exact_of (high)) <= 0;
    case PROGRESS_COMPARATOR_REACH:
    case PROGRESS_COMPARATOR_AT_LEAST:
    default:
      return side >= 0;
    }
}

static inline gboolean
satisfies (const Target *self, Exact value)
{
  return comparator_holds (self->comparator, value, self->value, self->high);
}

gboolean
target_is_met_by (const Target *self, const ProgressIndicator *indicator, Exact value)
{
  if (indicator->judge_rounded)
    value = exact_round (value, self->step, indicator->plan->rounding.mode);
  return exact_is_defined (value) && satisfies (self, value);
}

gboolean
target_is_ahead_of_baseline (const Target *self, const ProgressIndicator *indicator)
{
  return indicator->has_baseline && !satisfies (self, exact_of (indicator->baseline));
}

static inline Exact
above_zero (Exact x)
{
  return exact_is_defined (x) && exact_sign (x) < 0 ? exact_int (0) : x;
}

Exact
target_distance (const Target *self, const ProgressIndicator *indicator, Exact value)
{
  Exact low = exact_of (self->value);
  Exact high = exact_of (self->comparator == PROGRESS_COMPARATOR_RANGE ? self->high : self->value);
  Exact below = above_zero (exact_subtract (low, value));
  Exact above = above_zero (exact_subtract (value, high));

  if (target_is_two_sided (self))
    return exact_add (below, above);
  return better_sign (indicator) > 0 ? below : above;
}
