/* SPDX-License-Identifier: MIT */
/* A binary number that may not exist: where a formula is a power there is no exact fraction. As with Exact,
 * one that cannot be computed says why, and arithmetic hands the reason on. Never NaN, never infinite. */
#pragma once

#include <math.h>

#include "exact.h"

typedef struct {
  double value;
  ProgressReason reason; /* PROGRESS_REASON_NONE: value counts */
} Real;

static inline Real
real_undefined (ProgressReason reason)
{
  return (Real){ 0, reason };
}

/* NaN is how arrays say that there is nothing. */
static inline Real
real_of (double x)
{
  if (isfinite (x))
    return (Real){ x, PROGRESS_REASON_NONE };
  return real_undefined (isnan (x) ? PROGRESS_REASON_NO_DATA : PROGRESS_REASON_OUT_OF_RANGE);
}

static inline gboolean
real_is_defined (Real x)
{
  return x.reason == PROGRESS_REASON_NONE;
}

/* What became of two defined numbers: too large to compute with, if it is not finite. */
static inline Real
real_computed (double x)
{
  return isfinite (x) ? (Real){ x, PROGRESS_REASON_NONE } : real_undefined (PROGRESS_REASON_OUT_OF_RANGE);
}

static inline Real
real_add (Real a, Real b)
{
  if (!real_is_defined (a))
    return a;
  return real_is_defined (b) ? real_computed (a.value + b.value) : b;
}

static inline Real
real_subtract (Real a, Real b)
{
  if (!real_is_defined (a))
    return a;
  return real_is_defined (b) ? real_computed (a.value - b.value) : b;
}

static inline Real
real_multiply (Real a, Real b)
{
  if (!real_is_defined (a))
    return a;
  return real_is_defined (b) ? real_computed (a.value * b.value) : b;
}

/* By zero: out of range. Formulas test for zero themselves, where they know the right reason. */
static inline Real
real_divide (Real a, Real b)
{
  if (!real_is_defined (a))
    return a;
  if (!real_is_defined (b))
    return b;
  if (b.value == 0)
    return real_undefined (PROGRESS_REASON_OUT_OF_RANGE);
  return real_computed (a.value / b.value);
}

static inline Real
real_of_exact (Exact x)
{
  return exact_is_defined (x) ? real_computed (exact_to_double (x)) : real_undefined (exact_reason (x));
}

/* In units of 10^-12. Binary numbers carry noise in the last places, which must not decide a category: they
 * are compared as whole numbers of these units. Beyond a million, all are alike. */
#define REAL_UNITS 1000000000000

static inline gint64
real_units (double x)
{
  double limited = x > -1e6 ? x : -1e6;

  limited = limited < 1e6 ? limited : 1e6;
  return (gint64) (limited * (double) REAL_UNITS + copysign (0.5, limited));
}
