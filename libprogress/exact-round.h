/* SPDX-License-Identifier: MIT */
/* To the nearest multiple of an interval: the quick way for both widths of parts, and the long one. */
#pragma once

#include "exact.h"

/* How many steps (> 0) x is, as a whole number: the nearest by mode. Undefined x stays undefined. */
Exact exact_count_steps (Exact x, Exact step, ProgressRounding mode);

/* Where there are too many steps, or too small a part of one, to count them in 64 bits; x >= 0. */
COLD Exact exact_count_steps_large (Exact x, Exact step, ProgressRounding mode);

/* The multiple of interval (> 0) nearest to x. */
static inline Exact
exact_round (Exact x, Number interval, ProgressRounding mode)
{
  g_return_val_if_fail (interval.num > 0, x);
  return exact_multiply (exact_count_steps (x, exact_of (interval), mode), exact_of (interval));
}

/* Is what is left, less than half a step (-1), half (0) or more (1), one step more? odd: so is the count of
 * whole steps. */
static inline gboolean
rounds_away (ProgressRounding mode, int half, gboolean odd)
{
  switch (mode)
    {
    case PROGRESS_ROUNDING_HALF_UP:
      return half >= 0;
    case PROGRESS_ROUNDING_HALF_EVEN:
      return half > 0 || (half == 0 && odd);
    case PROGRESS_ROUNDING_DOWN:
      return FALSE;
    }
  g_return_val_if_reached (FALSE);
}
