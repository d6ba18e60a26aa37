/* SPDX-License-Identifier: MIT */
/* The quick half of exact.h's arithmetic: nearly all numbers of a plan have the same denominator and fit 64
 * bits, and an indicator takes a hundred operations. Everything else goes to exact.c. */
#pragma once

Exact exact_add_unlike (Exact a, Exact b);
Exact exact_multiply_large (Exact a, Exact b);
Exact exact_divide_unlike (Exact a, Exact b);
int exact_compare_large (Exact a, Exact b);

static inline gboolean
wide_is_small (Wide a)
{
  return a == (gint64) a;
}

/* No product of two small numbers, and no sum of two such products, can overflow. */
static inline gboolean
exact_are_small (Exact a, Exact b)
{
  return wide_is_small (a.num) && wide_is_small (a.den) && wide_is_small (b.num) && wide_is_small (b.den);
}

/* Unsigned, because clang checks a signed product of this width with a function only compiler-rt has. */
static inline Wide
wide_small_product (gint64 a, gint64 b)
{
  __extension__ typedef unsigned __int128 UWide;

  return (Wide) ((UWide) a * (UWide) b);
}

static inline int
exact_sign (Exact a)
{
  return a.den == 0 ? 0 : (a.num > 0) - (a.num < 0);
}

static inline int
exact_compare (Exact a, Exact b)
{
  Wide left, right;

  if (a.den == b.den)
    return (a.num > b.num) - (a.num < b.num);
  if (!exact_are_small (a, b))
    return exact_compare_large (a, b);
  left = wide_small_product ((gint64) a.num, (gint64) b.den);
  right = wide_small_product ((gint64) b.num, (gint64) a.den);
  return (left > right) - (left < right);
}

static inline Exact
exact_negate (Exact a)
{
  return a.den == 0 ? a : (Exact){ -a.num, a.den };
}

static inline Exact
exact_abs (Exact a)
{
  return exact_sign (a) < 0 ? exact_negate (a) : a;
}

static inline Exact
exact_add (Exact a, Exact b)
{
  if (a.den == b.den && a.den != 0 && wide_is_small (a.num) && wide_is_small (b.num))
    return (Exact){ a.num + b.num, a.den };
  return exact_add_unlike (a, b);
}

static inline Exact
exact_subtract (Exact a, Exact b)
{
  return exact_add (a, exact_negate (b));
}

static inline Exact
exact_multiply (Exact a, Exact b)
{
  if (a.den == 0)
    return a;
  if (b.den == 0)
    return b;
  if (a.den == b.num)
    return (Exact){ a.num, b.den };
  if (a.num == b.den)
    return (Exact){ b.num, a.den };
  if (!exact_are_small (a, b))
    return exact_multiply_large (a, b);
  return (Exact){ wide_small_product ((gint64) a.num, (gint64) b.num),
                  wide_small_product ((gint64) a.den, (gint64) b.den) };
}

static inline Exact
exact_fraction (Wide num, Wide den)
{
  return den < 0 ? (Exact){ -num, -den } : (Exact){ num, den };
}

static inline Exact
exact_divide (Exact a, Exact b)
{
  if (a.den == b.den && a.den != 0 && b.num != 0)
    return exact_fraction (a.num, b.num);
  return exact_divide_unlike (a, b);
}
