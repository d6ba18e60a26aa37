/* SPDX-License-Identifier: MIT */
#include "rate.h"

/* ---- which method ---- */

static RateChoice
choice_for_target (const ProgressIndicator *indicator, const Target *target)
{
  gboolean is_level = indicator->reported_as == PROGRESS_REPORTED_LEVEL;

  if (target->pending)
    return RATE_FOR_PENDING;
  if (target_is_two_sided (target))
    return RATE_FOR_TWO_SIDES;
  if (is_level && indicator->has_baseline)
    return target_is_ahead_of_baseline (target, indicator) ? RATE_FOR_WAY : RATE_FOR_HOLDING;
  if (indicator->better == PROGRESS_BETTER_LOWER)
    return target->value.num == 0 ? RATE_FOR_NONE : RATE_FOR_LESS;
  return RATE_FOR_MORE;
}

RateChoice
rate_choice_of (const ProgressIndicator *indicator, const Target *target)
{
  gboolean is_sum = indicator->rate_method == PROGRESS_RATE_PARTS && indicator->combine == COMBINE_SUM;

  /* the rate of a sum of parts is that of any total */
  if (indicator->rate_method != PROGRESS_RATE_AUTO && !is_sum)
    return RATE_AS_WRITTEN;
  if (target != NULL)
    return choice_for_target (indicator, target);
  if (indicator->n_parts > 0)
    return RATE_FOR_PARTS;
  return indicator->n_deliverables > 0 ? RATE_FOR_DELIVERABLES : RATE_FOR_NOTHING;
}

ProgressRateMethod
rate_method_of (const ProgressIndicator *indicator, const Target *target)
{
  static const ProgressRateMethod methods[] = {
    [RATE_FOR_DELIVERABLES] = PROGRESS_RATE_DELIVERABLES,
    [RATE_FOR_PARTS] = PROGRESS_RATE_PARTS,
    [RATE_FOR_NOTHING] = PROGRESS_RATE_RATIO,
    [RATE_FOR_PENDING] = PROGRESS_RATE_RATIO,
    [RATE_FOR_TWO_SIDES] = PROGRESS_RATE_INTERVAL,
    [RATE_FOR_WAY] = PROGRESS_RATE_FROM_BASELINE,
    [RATE_FOR_HOLDING] = PROGRESS_RATE_RELATIVE,
    [RATE_FOR_NONE] = PROGRESS_RATE_BINARY,
    [RATE_FOR_LESS] = PROGRESS_RATE_RELATIVE,
    [RATE_FOR_MORE] = PROGRESS_RATE_RATIO,
  };
  RateChoice choice = rate_choice_of (indicator, target);

  return choice == RATE_AS_WRITTEN ? (ProgressRateMethod) indicator->rate_method : methods[choice];
}

/* ---- the formulas ---- */

/* a / t */
static Exact
ratio (Exact a, Exact t)
{
  if (exact_sign (t) == 0)
    return exact_undefined (PROGRESS_REASON_ZERO_TARGET);
  if (exact_sign (t) < 0)
    return exact_undefined (PROGRESS_REASON_NEGATIVE_TARGET);
  return exact_divide (a, t);
}

/* 1 + d (a - t) / |t| */
static Exact
relative (Exact a, Exact t, int d)
{
  Exact lead = d > 0 ? exact_subtract (a, t) : exact_subtract (t, a);

  if (exact_sign (t) == 0)
    return exact_undefined (PROGRESS_REASON_ZERO_TARGET);
  return exact_add (exact_int (1), exact_divide (lead, exact_abs (t)));
}

/* (a - b) / (t - b), falls and rises alike */
static Exact
from_baseline (Exact a, const ProgressIndicator *indicator, const Target *target)
{
  Exact b = exact_of (indicator->baseline), t = exact_of (target->value);

  if (!indicator->has_baseline)
    return exact_undefined (PROGRESS_REASON_NO_PATH);
  if (exact_compare (t, b) == 0)
    return exact_undefined (PROGRESS_REASON_ZERO_SPAN);
  if (!target_is_ahead_of_baseline (target, indicator))
    return exact_undefined (PROGRESS_REASON_ALREADY_MET);
  return exact_divide (exact_subtract (a, b), exact_subtract (t, b));
}

/* 1 inside [low, high], below 1 - (low - a) / |low|, above 1 - (a - high) / |high| */
static Exact
interval (Exact a, const Target *target)
{
  Exact low = exact_of (target->value);
  Exact high = target->comparator == PROGRESS_COMPARATOR_RANGE ? exact_of (target->high) : low;

  if (exact_compare (a, low) < 0)
    return relative (a, low, 1);
  if (exact_compare (a, high) > 0)
    return relative (a, high, -1);
  return exact_int (1);
}

Exact
rate_of (ProgressRateMethod method, const ProgressIndicator *indicator, const Target *target, Exact value)
{
  if (!exact_is_defined (value))
    return value;

  switch (method)
    {
    case PROGRESS_RATE_RELATIVE:
      return relative (value, exact_of (target->value), better_sign (indicator));
    case PROGRESS_RATE_FROM_BASELINE:
      return from_baseline (value, indicator, target);
    case PROGRESS_RATE_INTERVAL:
      return interval (value, target);
    case PROGRESS_RATE_BINARY:
      return exact_int (target_is_met_by (target, indicator, value) ? 1 : 0);
    case PROGRESS_RATE_AUTO:
    case PROGRESS_RATE_RATIO:
    case PROGRESS_RATE_DELIVERABLES:
    case PROGRESS_RATE_PARTS:
    default:
      return ratio (value, exact_of (target->value));
    }
}

/* ---- deliverables ---- */

static gboolean
is_done (const Deliverable *deliverable, Day day)
{
  return deliverable->done != DAY_NONE && deliverable->done <= day;
}

static Exact
sum_of_weights (const ProgressIndicator *indicator, Day day, gboolean (*counts) (const Deliverable *, Day))
{
  Exact sum = exact_int (0);

  for (gint32 i = 0; i < indicator->n_deliverables; i++)
    if (counts (&indicator->deliverables[i], day))
      sum = exact_add (sum, exact_of (indicator->deliverables[i].weight));
  return sum;
}

static gboolean
is_due (const Deliverable *deliverable, Day day)
{
  return deliverable->due != DAY_NONE && deliverable->due <= day;
}

static gboolean
is_any (const Deliverable *deliverable G_GNUC_UNUSED, Day day G_GNUC_UNUSED)
{
  return TRUE;
}

Exact
deliverables_done (const ProgressIndicator *indicator, Day day)
{
  return sum_of_weights (indicator, day, is_done);
}

Exact
deliverables_due (const ProgressIndicator *indicator, Day day)
{
  return sum_of_weights (indicator, day, is_due);
}

Exact
deliverables_all (const ProgressIndicator *indicator)
{
  return sum_of_weights (indicator, DAY_LAST, is_any);
}

Day
deliverables_oldest_late (const ProgressIndicator *indicator, Day day)
{
  Day oldest = DAY_NONE;

  for (gint32 i = 0; i < indicator->n_deliverables; i++)
    {
      const Deliverable *one = &indicator->deliverables[i];

      if (is_due (one, day) && !is_done (one, day) && (oldest == DAY_NONE || one->due < oldest))
        oldest = one->due;
    }
  return oldest;
}
