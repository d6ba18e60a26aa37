/* SPDX-License-Identifier: MIT */
/* Arithmetic is checked by cross-multiplying in integers of 512 bits, which never reduce and never overflow.
 */
#include <locale.h>
#include <math.h>
#include <string.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include "exact.h"

#define N_RANDOM 40000
#define LARGEST  ((((Wide) 1 << 126) - 1) * 2 + 1)

/* Integers of 512 bits */

#define N_LIMBS 16

typedef struct {
  gboolean negative;
  guint32 limbs[N_LIMBS]; /* the lowest first */
} Big;

static Big
big (Wide value)
{
  Big result = { value < 0, { 0 } };

  for (int i = 0; i < 4; i++)
    {
      int rest = (int) (value % 65536);
      int next = (int) (value / 65536 % 65536);

      result.limbs[i] = (guint32) ABS (rest) | (guint32) ABS (next) << 16;
      value = value / 65536 / 65536;
    }
  return result;
}

static int
compare_limbs (const Big *a, const Big *b)
{
  for (int i = N_LIMBS - 1; i >= 0; i--)
    if (a->limbs[i] != b->limbs[i])
      return a->limbs[i] < b->limbs[i] ? -1 : 1;
  return 0;
}

static int
big_compare (Big a, Big b)
{
  Big zero = { 0 };

  if (compare_limbs (&a, &zero) == 0 && compare_limbs (&b, &zero) == 0)
    return 0;
  if (a.negative != b.negative)
    return a.negative ? -1 : 1;
  return a.negative ? compare_limbs (&b, &a) : compare_limbs (&a, &b);
}

static Big
big_multiply (Big a, Big b)
{
  Big product = { a.negative != b.negative, { 0 } };

  for (int i = 0; i < N_LIMBS; i++)
    {
      guint64 carry = 0;

      for (int j = 0; a.limbs[i] != 0 && i + j < N_LIMBS; j++)
        {
          carry += product.limbs[i + j] + (guint64) a.limbs[i] * b.limbs[j];
          product.limbs[i + j] = (guint32) carry;
          carry >>= 32;
        }
    }
  return product;
}

static Big
big_add (Big a, Big b)
{
  gboolean same_sign = a.negative == b.negative;
  gint64 carry = 0;
  Big sum;

  if (compare_limbs (&a, &b) < 0)
    return big_add (b, a);
  sum = a;
  for (int i = 0; i < N_LIMBS; i++)
    {
      carry += (gint64) a.limbs[i] + (same_sign ? (gint64) b.limbs[i] : -(gint64) b.limbs[i]);
      sum.limbs[i] = (guint32) carry;
      carry >>= 32;
    }
  return sum;
}

static gboolean
big_fits (Big a)
{
  Big largest = big (LARGEST);

  return compare_limbs (&a, &largest) <= 0;
}

/* Random operands: of every length, close to the limits, and decimals */

static Wide
random_wide (GRand *random)
{
  static const gint64 edges[] = { 0, 1, 2, 3, 10, 100, 365, 1000000, G_MAXINT64 - 1, G_MAXINT64, G_MININT64 };
  Wide bits = 0;

  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      return edges[g_rand_int_range (random, 0, G_N_ELEMENTS (edges))];
    case 1:
      return ((Wide) 1 << g_rand_int_range (random, 60, 127)) + g_rand_int_range (random, -2, 3);
    case 2:
      return g_rand_int_range (random, -100000, 100000);
    default:
      for (int i = 0; i < 4; i++)
        bits = bits % ((Wide) 1 << 95) * ((Wide) 1 << 32) + g_rand_int (random);
      bits /= (Wide) 1 << g_rand_int_range (random, 0, 127);
      return g_rand_boolean (random) ? bits : -bits;
    }
}

static Exact
random_exact (GRand *random)
{
  Wide den = random_wide (random);

  if (den < 0)
    den = -den;
  return (Exact){ random_wide (random), den == 0 ? 1 : den };
}

static Wide
euclid (Wide a, Wide b)
{
  while (b != 0)
    {
      Wide rest = a % b;

      a = b;
      b = rest;
    }
  return a < 0 ? -a : a;
}

static Exact
lowest (Exact x)
{
  Wide common = euclid (x.num, x.den);

  return (Exact){ x.num / common, x.den / common };
}

/* result == num / den? */
static gboolean
is_quotient (Exact result, Big num, Big den)
{
  return result.den > 0 &&
         big_compare (big_multiply (big (result.num), den), big_multiply (num, big (result.den))) == 0;
}

static gboolean
product_fits (Exact a, Exact b)
{
  Exact left = lowest ((Exact){ lowest (a).num, lowest (b).den });
  Exact right = lowest ((Exact){ lowest (b).num, lowest (a).den });

  return big_fits (big_multiply (big (left.num), big (right.num))) &&
         big_fits (big_multiply (big (left.den), big (right.den)));
}

/* Over the least common multiple, which is what exact_add() tries last. */
static gboolean
sum_fits (Exact a, Exact b)
{
  Exact x = lowest (a), y = lowest (b);
  Wide common = euclid (x.den, y.den);
  Big left = big_multiply (big (x.num), big (y.den / common));
  Big right = big_multiply (big (y.num), big (x.den / common));

  return big_fits (left) && big_fits (right) && big_fits (big_add (left, right)) &&
         big_fits (big_multiply (big (x.den), big (y.den / common)));
}

static const char *
show (Exact a, Exact b)
{
  static char text[2 * EXACT_TEXT_SIZE + 8];
  gsize length = exact_format (a, text);

  length += g_strlcpy (text + length, " and ", sizeof text - length);
  exact_format (b, text + length);
  return text;
}

static void
check_sum (Exact a, Exact b)
{
  Exact sum = exact_add (a, b);
  Big num = big_add (big_multiply (big (a.num), big (b.den)), big_multiply (big (b.num), big (a.den)));

  if (exact_is_defined (sum))
    cr_assert (is_quotient (sum, num, big_multiply (big (a.den), big (b.den))), "sum of %s", show (a, b));
  else
    cr_assert (not(sum_fits (a, b)), "sum of %s fits", show (a, b));
}

static void
check_difference (Exact a, Exact b)
{
  Exact difference = exact_subtract (a, b);
  Big num = big_add (big_multiply (big (a.num), big (b.den)), big_multiply (big (-b.num), big (a.den)));

  if (exact_is_defined (difference))
    cr_assert (is_quotient (difference, num, big_multiply (big (a.den), big (b.den))), "difference of %s",
               show (a, b));
  else
    cr_assert (not(sum_fits (a, exact_negate (b))), "difference of %s fits", show (a, b));
}

static void
check_product (Exact a, Exact b)
{
  Exact product = exact_multiply (a, b);
  Big num = big_multiply (big (a.num), big (b.num));

  if (exact_is_defined (product))
    cr_assert (is_quotient (product, num, big_multiply (big (a.den), big (b.den))), "product of %s",
               show (a, b));
  else
    cr_assert (not(product_fits (a, b)), "product of %s fits", show (a, b));
}

static void
check_quotient (Exact a, Exact b)
{
  Exact quotient = exact_divide (a, b);
  Exact inverse = b.num < 0 ? (Exact){ -b.den, -b.num } : (Exact){ b.den, b.num };

  if (exact_is_defined (quotient))
    cr_assert (is_quotient (quotient, big_multiply (big (a.num), big (b.den)),
                            big_multiply (big (a.den), big (b.num))),
               "quotient of %s", show (a, b));
  else
    cr_assert (b.num == 0 || !product_fits (a, inverse), "quotient of %s fits", show (a, b));
}

static void
check_order (Exact a, Exact b)
{
  int order = big_compare (big_multiply (big (a.num), big (b.den)), big_multiply (big (b.num), big (a.den)));

  cr_assert (eq (int, exact_compare (a, b), order), "order of %s", show (a, b));
  cr_assert (eq (int, exact_compare (b, a), -order), "order of %s, swapped", show (a, b));
}

Test (exact, agrees_with_wider_integers)
{
  GRand *random = g_rand_new_with_seed (20180831);

  for (int i = 0; i < N_RANDOM; i++)
    {
      Exact a = random_exact (random);
      Exact b = i % 3 == 0 ? (Exact){ random_wide (random), a.den } : random_exact (random);

      check_sum (a, b);
      check_difference (a, b);
      check_product (a, b);
      check_quotient (a, b);
      check_order (a, b);
    }
  g_rand_free (random);
}

/* Fractions that differ by one in the last place of 254 bits. */
Test (exact, compares_what_cannot_be_multiplied)
{
  Exact below = { LARGEST - 1, LARGEST };
  Exact farther = { LARGEST - 2, LARGEST - 1 };

  cr_expect (eq (int, exact_compare (farther, below), -1));
  cr_expect (eq (int, exact_compare (below, farther), 1));
  cr_expect (eq (int, exact_compare (exact_negate (below), exact_negate (farther)), -1));
  cr_expect (eq (int, exact_compare (below, below), 0));
}

Test (exact, reduces_only_what_would_not_fit)
{
  Exact tall = { LARGEST - 1, 3 };
  Exact flat = { 3, LARGEST - 1 };
  Exact product = exact_multiply (tall, flat);

  cr_expect (eq (int, exact_compare (product, exact_int (1)), 0));
  cr_expect (eq (int, (int) exact_reason (exact_multiply (tall, tall)), PROGRESS_REASON_OUT_OF_RANGE));
  cr_expect (eq (int, (int) exact_reason (exact_add ((Exact){ LARGEST, 1 }, exact_int (1))),
                 PROGRESS_REASON_OUT_OF_RANGE));
  cr_expect (eq (int, (int) exact_reason (exact_divide (tall, exact_int (0))), PROGRESS_REASON_OUT_OF_RANGE));
}

Test (exact, hands_the_first_reason_through)
{
  Exact no_data = exact_undefined (PROGRESS_REASON_NO_DATA);
  Exact no_target = exact_undefined (PROGRESS_REASON_NO_TARGET);
  Exact one = exact_int (1);
  const Exact results[] = {
    exact_add (no_data, no_target),
    exact_subtract (one, no_data),
    exact_multiply (no_data, one),
    exact_divide (no_data, one),
    exact_divide (one, no_data),
    exact_negate (no_data),
    exact_abs (no_data),
    exact_reduce (no_data),
    exact_floor (no_data),
    exact_ceil (no_data),
    exact_subtract (no_data, no_target),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (results); i++)
    cr_expect (eq (int, (int) exact_reason (results[i]), PROGRESS_REASON_NO_DATA), "result %" G_GSIZE_FORMAT,
               i);
}

Test (exact, floor_and_ceil)
{
  static const struct {
    gint64 num, den, floor, ceil;
  } rows[] = {
    { 7, 2, 3, 4 }, { -7, 2, -4, -3 }, { 8, 2, 4, 4 },   { -8, 2, -4, -4 },
    { 0, 5, 0, 0 }, { 1, 3, 0, 1 },    { -1, 3, -1, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Exact x = { rows[i].num, rows[i].den };

      cr_expect (eq (int, exact_compare (exact_floor (x), exact_int (rows[i].floor)), 0),
                 "floor of row %" G_GSIZE_FORMAT, i);
      cr_expect (eq (int, exact_compare (exact_ceil (x), exact_int (rows[i].ceil)), 0),
                 "ceil of row %" G_GSIZE_FORMAT, i);
    }
}

/* Doubles */

/* Where x lies as seen from units / 4 * 2^exponent. */
static int
compare_to_scaled (Exact x, gint64 units, int exponent)
{
  Big left = big (x.num), right = big_multiply (big (units), big (x.den));

  for (int i = 0; i < ABS (exponent - 2); i++)
    if (exponent > 2)
      right = big_multiply (right, big (2));
    else
      left = big_multiply (left, big (2));
  return big_compare (left, right);
}

/* Nearest: x lies between the middles of value and its neighbours, and on one of them only if value is even.
 */
static gboolean
is_nearest_double (Exact x, double value)
{
  int exponent;
  gint64 mantissa = (gint64) ldexp (frexp (value, &exponent), 53);
  gint64 below = mantissa == (gint64) 1 << 52 ? 1 : 2;
  int low = compare_to_scaled (x, 4 * mantissa - below, exponent - 53);
  int high = compare_to_scaled (x, 4 * mantissa + 2, exponent - 53);

  return mantissa % 2 == 0 ? low >= 0 && high <= 0 : low > 0 && high < 0;
}

Test (exact, to_double_is_the_nearest)
{
  GRand *random = g_rand_new_with_seed (44);

  for (int i = 0; i < N_RANDOM; i++)
    {
      Exact x = exact_abs (random_exact (random));

      if (x.num == 0)
        continue;
      cr_assert (is_nearest_double (x, exact_to_double (x)), "%s", show (x, x));
      cr_assert (ieee_ulp_eq (dbl, exact_to_double (exact_negate (x)), -exact_to_double (x), 0), "%s",
                 show (x, x));
    }
  g_rand_free (random);
}

Test (exact, to_double_breaks_ties_to_even)
{
  Wide odd = ((Wide) 1 << 53) + 1;

  cr_expect (eq (dbl, exact_to_double ((Exact){ odd, 1 }), 9007199254740992.0));
  cr_expect (eq (dbl, exact_to_double ((Exact){ odd + 2, 1 }), 9007199254740996.0));
  cr_expect (eq (dbl, exact_to_double ((Exact){ odd * 1000 + 1, 1000 }), 9007199254740994.0));
  cr_expect (eq (dbl, exact_to_double ((Exact){ 0, 7 }), 0.0));
}

/* Text */

/* NULL: it does not fit, or is no number. */
static const struct {
  double x;
  const char *text;
} doubles[] = {
  { 0.5, "1/2" },
  { -3, "-3" },
  { 0, "0" },
  { 18014398509481984.0, "18014398509481984" }, /* 2^54: more than a mantissa has */
  { 0x1p112, "5192296858534827628530496329220096" },
  { 0x1p-50, "1/1125899906842624" },
  { 0x1p200, NULL },
  { 0x1p-200, NULL },
  { HUGE_VAL, NULL },
  { NAN, NULL },
};

Test (exact, doubles_are_what_they_are)
{
  for (gsize i = 0; i < G_N_ELEMENTS (doubles); i++)
    {
      Exact x = exact_from_double (doubles[i].x);
      char text[EXACT_TEXT_SIZE];

      cr_assert (exact_is_defined (x) == (doubles[i].text != NULL), "%g", doubles[i].x);
      if (doubles[i].text == NULL)
        continue;
      exact_format (x, text);
      cr_expect (eq (str, text, (char *) doubles[i].text), "%g", doubles[i].x);
    }
}

Test (exact, writes_lowest_terms)
{
  static const struct {
    Exact value;
    const char *text;
  } rows[] = {
    { { 44, 48 }, "11/12" },
    { { 48, 48 }, "1" },
    { { -3, 2 }, "-3/2" },
    { { 0, 9 }, "0" },
    { { LARGEST, 1 }, "170141183460469231731687303715884105727" },
    { { -LARGEST, 2 }, "-170141183460469231731687303715884105727/2" },
    { { 1, LARGEST }, "1/170141183460469231731687303715884105727" },
  };
  char text[EXACT_TEXT_SIZE];

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gsize length = exact_format (rows[i].value, text);

      cr_expect (eq (str, text, (char *) rows[i].text));
      cr_expect (eq (sz, length, strlen (rows[i].text)), "length of %s", rows[i].text);
    }
}

static const struct {
  Exact value;
  const char *text;
} numbers[] = {
  { { 44, 1 }, "44" },
  { { 150, 100 }, "1.5" },
  { { -5, 100 }, "-0.05" },
  { { 0, 1000 }, "0" },
  { { 1, 8 }, "0.125" },
  { { -9, 6 }, "-1.5" },
  { { 2000, 3 }, "2000/3" },
  { { -4000, 6 }, "-2000/3" },
  { { 6733, 10000 }, "0.6733" },
  { { 123456789012345678, 1000000000000000000 }, "0.123456789012345678" },
  { { 999999999999999999, 1 }, "999999999999999999" },
  { { NUMBER_LIMIT, 1 }, "9000000000000000000" },
  { { -NUMBER_LIMIT, 10 }, "-900000000000000000" },
  { { 1, (Wide) 1 << 30 }, "1/1073741824" },
};

Test (number, has_one_text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      char text[NUMBER_TEXT_SIZE];
      Number number = NUMBER_ZERO;

      cr_assert (number_from_exact (numbers[i].value, &number), "%s", numbers[i].text);
      cr_expect (eq (int, exact_compare (exact_of (number), numbers[i].value), 0), "%s", numbers[i].text);
      cr_expect (eq (sz, number_format (number, text), strlen (numbers[i].text)), "length of %s",
                 numbers[i].text);
      cr_expect (eq (str, text, (char *) numbers[i].text));
    }
}

/* Numbers of one indicator share a denominator, be it that of a fraction. */
Test (number, has_one_text_over_a_shared_denominator)
{
  char text[NUMBER_TEXT_SIZE];

  number_format ((Number){ 9, 3 }, text);
  cr_expect (eq (str, text, "3"));
  number_format ((Number){ 15, 30 }, text);
  cr_expect (eq (str, text, "0.5"));
}

Test (number, refuses_what_does_not_fit)
{
  Number number = { 7, 1 };
  Number huge = { NUMBER_LIMIT, 1 };
  Number tiny = { 1, 1000000000000000000 };

  cr_expect (not(number_from_exact ((Exact){ (Wide) NUMBER_LIMIT + 1, 1 }, &number)));
  cr_expect (not(number_from_exact ((Exact){ 1, (Wide) NUMBER_LIMIT + 1 }, &number)));
  cr_expect (not(number_from_exact (exact_undefined (PROGRESS_REASON_NO_DATA), &number)));
  cr_expect (not(number_multiply (huge, huge, &number)));
  cr_expect (not(number_multiply (tiny, tiny, &number)));
  cr_expect (not(number_divide (huge, NUMBER_ZERO, &number)));
  cr_expect (not(number_add (huge, NUMBER_ONE, &number)));
  cr_expect (not(number_add (huge, tiny, &number)));
  cr_expect (eq (i64, number.num, 7));
}

static const Number one_and_a_half = { 15, 10 };

static const char *
text_of (Number number)
{
  static char text[NUMBER_TEXT_SIZE];

  number_format (number, text);
  return text;
}

Test (number, computes)
{
  Number result = NUMBER_ZERO;

  cr_assert (number_multiply ((Number){ 16, 10 }, (Number){ 10000, 1 }, &result));
  cr_expect (eq (str, (char *) text_of (result), "16000"));
  cr_assert (number_divide ((Number){ 6733, 1 }, (Number){ 10000, 1 }, &result));
  cr_expect (eq (str, (char *) text_of (result), "0.6733"));
  cr_assert (number_add (one_and_a_half, one_and_a_half, &result));
  cr_expect (eq (str, (char *) text_of (result), "3"));
}

Test (number, compares)
{
  cr_expect (eq (int, number_compare (one_and_a_half, (Number){ 3, 2 }), 0));
  cr_expect (eq (int, number_compare ((Number){ -15, 10 }, (Number){ -3, 1 }), 1));
  cr_expect (eq (int, number_compare ((Number){ 1, NUMBER_LIMIT }, (Number){ 1, NUMBER_LIMIT - 1 }), -1));
  cr_expect (number_is_whole (NUMBER_ONE));
  cr_expect (not(number_is_whole (one_and_a_half)));
}

Test (number, is_written_the_same_in_any_locale)
{
  char text[NUMBER_TEXT_SIZE];

  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL)
    cr_skip_test ("there is no de_DE.UTF-8 on this machine");
  number_format ((Number){ 12345678, 10 }, text);
  cr_expect (eq (str, text, "1234567.8"));
}
