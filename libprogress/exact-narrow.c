/* SPDX-License-Identifier: MIT */
/* What narrow arithmetic does when a result does not fit: it may in lowest terms. If not, this is remembered,
 * as a processor remembers that a floating-point result was not exact, and all that follows is thrown away.
 */
#include "evaluate.h"
#include "exact-round.h"

/* Of this thread, from the first result that did not fit until somebody asks. */
static _Thread_local gboolean overflowed;

gboolean
narrow_take_overflow (void)
{
  gboolean had = overflowed;

  if (had)
    overflowed = FALSE;
  return had;
}

static Exact
overflow (void)
{
  overflowed = TRUE;
  return exact_undefined (PROGRESS_REASON_OUT_OF_RANGE);
}

Exact
exact_from_wide (Wide num, Wide den)
{
  wide_reduce (&num, &den);
  return wide_is_small (num) && wide_is_small (den) ? (Exact){ (Part) num, (Part) den } : overflow ();
}

Exact
exact_add_large (Exact a, Exact b)
{
  return exact_from_wide (wide_small_product (a.num, b.den) + wide_small_product (b.num, a.den),
                          wide_small_product (a.den, b.den));
}

Exact
exact_multiply_large (Exact a, Exact b)
{
  return exact_from_wide (wide_small_product (a.num, b.num), wide_small_product (a.den, b.den));
}

Exact
exact_divide_large (Exact a, Exact b)
{
  Wide num = wide_small_product (a.num, b.den), den = wide_small_product (a.den, b.num);

  return den < 0 ? exact_from_wide (-num, -den) : exact_from_wide (num, den);
}

Exact
exact_reduce (Exact a)
{
  return a.den == 0 ? a : exact_from_wide (a.num, a.den);
}

/* Undefined: after an overflow it no longer matters. */
double
exact_to_double_large (Exact x)
{
  return exact_is_defined (x) ? wide_to_double (x.num, x.den) : 0;
}

Exact
exact_count_steps_large (Exact x, Exact step, ProgressRounding mode)
{
  (void) x;
  (void) step;
  (void) mode;
  return overflow ();
}

Exact
exact_kept_large (Kept x)
{
  (void) x;
  return overflow ();
}
