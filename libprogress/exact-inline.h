/* SPDX-License-Identifier: MIT */
/* The quick half of exact.h's arithmetic: nearly all numbers of a plan have the same denominator and fit 64
 * bits, and an indicator takes a hundred operations. Everything else goes to the functions called large, in
 * exact.c for wide parts and in exact-narrow.c for narrow ones. */
#pragma once

/* For defined operands whose result does not come the quick way. */
COLD Exact exact_add_large (Exact a, Exact b);
COLD Exact exact_multiply_large (Exact a, Exact b);
COLD Exact exact_divide_large (Exact a, Exact b);
COLD int exact_compare_large (Exact a, Exact b);
COLD Exact exact_floor_large (Exact x);
COLD double exact_to_double_large (Exact x);

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

/* Unsigned, because clang checks a signed product of this width with a function only compiler-rt has. */
static inline Wide
wide_small_product (gint64 a, gint64 b)
{
  __extension__ typedef unsigned __int128 UWide;

  return (Wide) ((UWide) a * (UWide) b);
}

/* ---- parts ---- */

/* Of small operands, or of two products of such. FALSE: there is no room for the result. */
#ifdef EXACT_NARROW
#define exact_are_small(a, b) TRUE

static inline gboolean
part_multiply (Part a, Part b, Part *out)
{
  return !__builtin_mul_overflow (a, b, out);
}

static inline gboolean
part_add (Part a, Part b, Part *out)
{
  return !__builtin_add_overflow (a, b, out);
}

static inline gboolean
part_negate (Part a, Part *out)
{
  return !__builtin_sub_overflow ((Part) 0, a, out);
}
#else
static inline gboolean
exact_are_small (Exact a, Exact b)
{
  return wide_is_small (a.num) && wide_is_small (a.den) && wide_is_small (b.num) && wide_is_small (b.den);
}

/* There always is. */
static inline gboolean
part_multiply (Part a, Part b, Part *out)
{
  *out = wide_small_product ((gint64) a, (gint64) b);
  return TRUE;
}

static inline gboolean
part_add (Part a, Part b, Part *out)
{
  *out = a + b;
  return TRUE;
}

static inline gboolean
part_negate (Part a, Part *out)
{
  *out = -a;
  return TRUE;
}
#endif

/* ---- signs ---- */

static inline int
exact_sign (Exact a)
{
  return a.den == 0 ? 0 : (a.num > 0) - (a.num < 0);
}

static inline Exact
exact_negate (Exact a)
{
  Exact negative = { 0, a.den };

  if (a.den == 0)
    return a;
  return part_negate (a.num, &negative.num) ? negative : exact_from_wide (-(Wide) a.num, a.den);
}

static inline Exact
exact_abs (Exact a)
{
  return exact_sign (a) < 0 ? exact_negate (a) : a;
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

/* ---- sums and products ---- */

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

static inline gboolean
exact_add_small (Exact a, Exact b, Exact *sum)
{
  Scales scales;
  Part left, right;

  sum->den = a.den;
  if (a.den == b.den)
    return part_add (a.num, b.num, &sum->num);
  scales = scales_of ((gint64) a.den, (gint64) b.den);
  return part_multiply (a.num, scales.a, &left) && part_multiply (b.num, scales.b, &right) &&
         part_multiply (a.den, scales.a, &sum->den) && part_add (left, right, &sum->num);
}

static inline Exact
exact_add (Exact a, Exact b)
{
  Exact sum;

  if (a.den == 0)
    return a;
  if (b.den == 0)
    return b;
  return exact_are_small (a, b) && exact_add_small (a, b, &sum) ? sum : exact_add_large (a, b);
}

static inline Exact
exact_subtract (Exact a, Exact b)
{
  return exact_add (a, exact_negate (b));
}

static inline gboolean
exact_multiply_small (Exact a, Exact b, Exact *product)
{
  return part_multiply (a.num, b.num, &product->num) && part_multiply (a.den, b.den, &product->den);
}

static inline Exact
exact_multiply (Exact a, Exact b)
{
  Exact product;

  if (a.den == 0)
    return a;
  if (b.den == 0)
    return b;
  if (a.den == b.num)
    return (Exact){ a.num, b.den };
  if (a.num == b.den)
    return (Exact){ b.num, a.den };
  return exact_are_small (a, b) && exact_multiply_small (a, b, &product) ? product
                                                                         : exact_multiply_large (a, b);
}

/* With the sign where it belongs. */
static inline gboolean
exact_make_fraction (Part num, Part den, Exact *out)
{
  *out = (Exact){ num, den };
  return den > 0 || (part_negate (num, &out->num) && part_negate (den, &out->den));
}

/* b is not 0. */
static inline gboolean
exact_divide_small (Exact a, Exact b, Exact *quotient)
{
  Scales scales;
  Part num, den;

  if (a.den == b.den)
    return exact_make_fraction (a.num, b.num, quotient);
  scales = scales_of ((gint64) a.den, (gint64) b.den);
  return part_multiply (a.num, scales.a, &num) && part_multiply (b.num, scales.b, &den) &&
         exact_make_fraction (num, den, quotient);
}

static inline Exact
exact_divide (Exact a, Exact b)
{
  Exact quotient;

  if (a.den == 0)
    return a;
  if (b.den == 0)
    return b;
  if (b.num == 0)
    return exact_undefined (PROGRESS_REASON_OUT_OF_RANGE);
  return exact_are_small (a, b) && exact_divide_small (a, b, &quotient) ? quotient
                                                                        : exact_divide_large (a, b);
}

/* ---- whole numbers ---- */

static inline Exact
exact_floor (Exact x)
{
  gint64 num = (gint64) x.num, den = (gint64) x.den;

  if (x.den == 0)
    return x;
  if (!exact_are_small (x, x))
    return exact_floor_large (x);
  return exact_int (num / den - (num % den < 0));
}

static inline Exact
exact_ceil (Exact x)
{
  return exact_negate (exact_floor (exact_negate (x)));
}

/* ---- doubles ---- */

/* Whole numbers up to this are doubles, and of two of them the quotient is rounded once. */
#define EXACT_DOUBLE_WHOLE (G_GINT64_CONSTANT (1) << 53)

static inline double
exact_to_double (Exact x)
{
  if (x.den == 0 || x.den > EXACT_DOUBLE_WHOLE || x.num > EXACT_DOUBLE_WHOLE || x.num < -EXACT_DOUBLE_WHOLE)
    return exact_to_double_large (x);
  return (double) (gint64) x.num / (double) (gint64) x.den;
}

static inline Exact
exact_from_double (double x)
{
  Wide num, den;

  return wide_from_double (x, &num, &den) ? exact_from_wide (num, den)
                                          : exact_undefined (PROGRESS_REASON_OUT_OF_RANGE);
}
