/* SPDX-License-Identifier: MIT */
/* The quick half of exact.h's arithmetic: nearly all numbers of a plan have the same denominator and fit 64
 * bits, and an indicator takes a hundred operations. Everything else goes to exact.c. */
#pragma once

/* For defined operands that are not all small. */
COLD Exact exact_add_large (Exact a, Exact b);
COLD Exact exact_multiply_large (Exact a, Exact b);
COLD Exact exact_divide_large (Exact a, Exact b);
COLD int exact_compare_large (Exact a, Exact b);

static inline gboolean
wide_is_small (Wide a)
{
  return a == (gint64) a;
}

/* b > 0. */
static inline gboolean
wide_is_multiple (Wide a, Wide b)
{
  if (b == 1)
    return TRUE;
  return wide_is_small (a) && wide_is_small (b) ? (gint64) a % (gint64) b == 0 : a % b == 0;
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

/* What each of two denominators is to be multiplied by to make them equal. Files write decimals, so most are
 * equal, or one divides the other. */
typedef struct {
  gint64 a;
  gint64 b;
} Scales;

static inline Scales
scales_of (gint64 a, gint64 b)
{
  if (a == 1)
    return (Scales){ b, 1 };
  if (b == 1)
    return (Scales){ 1, a };
  if (a < b && b % a == 0)
    return (Scales){ b / a, 1 };
  if (a > b && a % b == 0)
    return (Scales){ 1, a / b };
  return (Scales){ b, a };
}

static inline Exact
exact_add_small (gint64 a_num, gint64 a_den, gint64 b_num, gint64 b_den)
{
  Scales scales = scales_of (a_den, b_den);

  return (Exact){ wide_small_product (a_num, scales.a) + wide_small_product (b_num, scales.b),
                  wide_small_product (a_den, scales.a) };
}

static inline Exact
exact_add (Exact a, Exact b)
{
  if (a.den == 0)
    return a;
  if (b.den == 0)
    return b;
  if (!exact_are_small (a, b))
    return exact_add_large (a, b);
  if (a.den == b.den)
    return (Exact){ a.num + b.num, a.den };
  return exact_add_small ((gint64) a.num, (gint64) a.den, (gint64) b.num, (gint64) b.den);
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
  Scales scales;

  if (a.den == 0)
    return a;
  if (b.den == 0)
    return b;
  if (b.num == 0)
    return exact_undefined (PROGRESS_REASON_OUT_OF_RANGE);
  if (a.den == b.den)
    return exact_fraction (a.num, b.num);
  if (!exact_are_small (a, b))
    return exact_divide_large (a, b);
  scales = scales_of ((gint64) a.den, (gint64) b.den);
  return exact_fraction (wide_small_product ((gint64) a.num, scales.a),
                         wide_small_product ((gint64) b.num, scales.b));
}
