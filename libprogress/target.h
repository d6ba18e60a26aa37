/* SPDX-License-Identifier: MIT */
/* What is asked for on a date, and whether a value satisfies it. */
#pragma once

#include "model.h"

/* The revision in force; NULL: the indicator never had a target (deliverables or parts only). */
const Target *target_in_force (const ProgressIndicator *indicator, Day day);

/* DAY_NONE: pending. */
Day due_in_force (const ProgressIndicator *indicator, Day day);

/* Is the value at least, more than, ... low; for a range: within low and high? It is defined. */
gboolean comparator_holds (ProgressComparator comparator, Exact value, Number low, Number high);

/* Does the value satisfy the comparator, compared exactly (or, for `judge: rounded`, after rounding the value
 * to the target's own decimals)? Both are defined, the target is not pending. */
gboolean target_is_met_by (const Target *self, const ProgressIndicator *indicator, Exact value);

/* Is there a baseline, and does it not satisfy the target yet? Then the target is to be reached from there.
 */
gboolean target_is_ahead_of_baseline (const Target *self, const ProgressIndicator *indicator);

/* 1: more is better, -1: less is better. */
static inline int
better_sign (const ProgressIndicator *indicator)
{
  return indicator->better == PROGRESS_BETTER_LOWER ? -1 : 1;
}

static inline gboolean
target_is_two_sided (const Target *self)
{
  return self->comparator == PROGRESS_COMPARATOR_RANGE || self->comparator == PROGRESS_COMPARATOR_EQUAL;
}

/* How far the value is from satisfying the target, in the unit; 0 inside. */
Exact target_distance (const Target *self, const ProgressIndicator *indicator, Exact value);
