/* SPDX-License-Identifier: MIT */
#include "exact-round.h"

/* How many steps num / den is, where num is not negative: one division. */
static inline gint64
count_steps (gint64 num, gint64 den, ProgressRounding mode)
{
  gint64 count = num / den, rest = num % den;
  int half = (rest > den - rest) - (rest < den - rest);

  return rounds_away (mode, half, count % 2 != 0) ? count + 1 : count;
}

static inline Exact
count_in (Exact size, Exact step, ProgressRounding mode)
{
  Exact steps = exact_divide (size, step);

  if (!exact_is_defined (steps) || !exact_are_small (steps, steps))
    return exact_count_steps_large (size, step, mode);
  return exact_int (count_steps ((gint64) steps.num, (gint64) steps.den, mode));
}

/* x's magnitude is rounded, then the sign is put back. */
Exact
exact_count_steps (Exact x, Exact step, ProgressRounding mode)
{
  if (exact_sign (x) < 0)
    return exact_negate (count_in (exact_negate (x), step, mode));
  return exact_is_defined (x) ? count_in (x, step, mode) : x;
}
