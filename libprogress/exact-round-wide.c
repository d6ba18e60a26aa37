/* SPDX-License-Identifier: MIT */
#include "exact-round.h"

/* Adds addend to *sum, both below den; what reaches den is taken off and carried. */
static gboolean
add_modulo (Wide *sum, Wide addend, Wide den)
{
  gboolean carry = *sum >= den - addend;

  *sum += carry ? addend - den : addend;
  return carry;
}

/* Multiplies *rest / den, which is below 1, by factor: returns the whole part and leaves the rest. Bit by
 * bit, because *rest * factor need not fit. */
static Wide
multiply_out (Wide *rest, Wide factor, Wide den)
{
  Wide whole = 0, sum = 0;
  int bits = 0;

  while (factor >> bits != 0)
    bits++;
  while (bits-- > 0)
    {
      whole = 2 * whole + add_modulo (&sum, sum, den);
      if ((factor >> bits & 1) != 0)
        whole += add_modulo (&sum, *rest, den);
    }
  *rest = sum;
  return whole;
}

/* Is left + rest / den, a part of a step, less than half of it (-1), half (0) or more (1)? */
static int
compare_to_half (Wide left, Wide rest, Wide step, Wide den)
{
  Wide missing = step - left - left;

  if (missing > 1)
    return -1;
  if (missing == 1)
    return (rest > den - rest) - (rest < den - rest);
  return missing < 0 || rest > 0;
}

Exact
exact_count_steps_large (Exact x, Exact step, ProgressRounding mode)
{
  Exact units = exact_multiply ((Exact){ x.num / x.den, 1 }, (Exact){ step.den, 1 });
  Wide rest = x.num % x.den;
  Exact count;
  int half;

  /* whole multiples of 1 / step.den */
  units = exact_add (units, (Exact){ multiply_out (&rest, step.den, x.den), 1 });
  if (!exact_is_defined (units))
    return units;
  count = (Exact){ units.num / step.num, 1 };
  half = compare_to_half (units.num % step.num, rest, step.num, x.den);
  return rounds_away (mode, half, count.num % 2 != 0) ? exact_add (count, exact_int (1)) : count;
}
