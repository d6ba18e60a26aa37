/* SPDX-License-Identifier: MIT */
/* Exact numbers. A Number is a value as it is stored: what a plan or a figure says. An Exact is what is
 * computed from Numbers: a rate, an expected value, an index. Neither is ever rounded on the way; an Exact
 * that cannot be computed says why. */
#pragma once

#include <glib.h>

#include <progress/progress-types.h>

#include "cold.h"

/* den > 0. A decimal keeps a power of ten as its denominator (1.5 is 15/10), other values (2000/3) are in
 * lowest terms. Numbers of one indicator share a denominator where they can: arithmetic on them is quicker
 * then. */
typedef struct {
  gint64 num;
  gint64 den;
} Number;

__extension__ typedef __int128 Wide;

/* The files that judge an indicator are compiled twice: with parts of 64 bits, which nearly every plan fits
 * and which take half as long, and with wide ones, for what turned out not to fit (narrow.h). */
#ifdef EXACT_NARROW
#include "narrow.h"
typedef gint64 Part;
#else
typedef Wide Part;
#endif

/* den > 0: the value num/den, not necessarily in lowest terms. den == 0: undefined, num is a ProgressReason.
 */
typedef struct {
  Part num;
  Part den;
} Exact;

#define NUMBER_ZERO ((Number){ 0, 1 })
#define NUMBER_ONE  ((Number){ 1, 1 })

/* The largest magnitude of a numerator or denominator: 18 significant digits always fit. */
#define NUMBER_LIMIT ((gint64) 9000000000000000000)

int number_compare (Number a, Number b);
gboolean number_is_whole (Number a);
gboolean number_from_exact (Exact x, Number *out);          /* FALSE: does not fit */
gboolean number_multiply (Number a, Number b, Number *out); /* FALSE: does not fit */
gboolean number_divide (Number a, Number b, Number *out);   /* FALSE: b is 0, or does not fit */
gboolean number_add (Number a, Number b, Number *out);      /* FALSE: does not fit */

/* Canonical text: a decimal without trailing zeros or exponent, or p/q where that does not terminate. */
#define NUMBER_TEXT_SIZE 64
gsize number_format (Number a, char text[NUMBER_TEXT_SIZE]);
char *number_dup (Number a); /* owned by the caller */

static inline Exact
exact_undefined (ProgressReason reason)
{
  return (Exact){ (Part) reason, 0 };
}

static inline gboolean
exact_is_defined (Exact x)
{
  return x.den != 0;
}

static inline ProgressReason
exact_reason (Exact x)
{
  return x.den != 0 ? PROGRESS_REASON_NONE : (ProgressReason) x.num;
}

static inline Exact
exact_of (Number a)
{
  return (Exact){ a.num, a.den };
}

static inline Exact
exact_int (gint64 n)
{
  return (Exact){ n, 1 };
}

/* Arithmetic hands an undefined operand through (the left one first). A product that does not fit even in
 * lowest terms, a sum that does not fit over the least common denominator, and a division by zero are
 * PROGRESS_REASON_OUT_OF_RANGE: formulas test for zero themselves, where they know the right reason. */
static inline Exact exact_add (Exact a, Exact b);
static inline Exact exact_subtract (Exact a, Exact b);
static inline Exact exact_multiply (Exact a, Exact b);
static inline Exact exact_divide (Exact a, Exact b);
static inline Exact exact_negate (Exact a);
static inline Exact exact_abs (Exact a);
Exact exact_reduce (Exact a);

/* -1, 0, 1: always right, for any two defined values. */
static inline int exact_compare (Exact a, Exact b);
static inline int exact_sign (Exact a);

/* Largest whole number <= x, smallest whole number >= x. */
static inline Exact exact_floor (Exact x);
static inline Exact exact_ceil (Exact x);

/* The nearest double, and a double as it is. */
static inline double exact_to_double (Exact x);
static inline Exact exact_from_double (double x);

/* Whatever the width of parts. den > 0. */
void wide_reduce (Wide *num, Wide *den);
double wide_to_double (Wide num, Wide den);
gboolean wide_from_double (double x, Wide *num, Wide *den); /* FALSE: does not fit, or is no number */
Exact exact_from_wide (Wide num, Wide den);

/* "11/12", "1", "-3/2"; in lowest terms. */
#define EXACT_TEXT_SIZE 96
gsize exact_format (Exact x, char text[EXACT_TEXT_SIZE]);

#include "exact-inline.h"
