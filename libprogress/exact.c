/* SPDX-License-Identifier: MIT */
#include "exact.h"

#include <math.h>
#include <string.h>

#include "digits.h"

__extension__ typedef unsigned __int128 UWide;

/* Numerators lie between -WIDE_MAX and WIDE_MAX, so that every one of them can be negated. */
#define WIDE_MAX ((Wide) (~(UWide) 0 >> 1))

/* The magnitude of the product of two Wides, which has up to 254 bits. */
typedef struct {
  UWide high;
  UWide low;
} Product;

/* Whole numbers */

static inline UWide
magnitude (Wide a)
{
  return a < 0 ? -(UWide) a : (UWide) a;
}

static inline int
sign_of (Wide a)
{
  return (a > 0) - (a < 0);
}

static inline int
bit_length (UWide a)
{
  guint64 high = (guint64) (a >> 64);
  guint64 low = (guint64) a;

  if (high != 0)
    return 128 - __builtin_clzll (high);
  return low != 0 ? 64 - __builtin_clzll (low) : 0;
}

static inline int
trailing_zeros (UWide a)
{
  guint64 low = (guint64) a;

  return low != 0 ? __builtin_ctzll (low) : 64 + __builtin_ctzll ((guint64) (a >> 64));
}

static gboolean
wide_multiply (Wide a, Wide b, Wide *out)
{
  UWide product;

  if (bit_length (magnitude (a)) + bit_length (magnitude (b)) > 128)
    return FALSE;
  product = magnitude (a) * magnitude (b);
  if (product > (UWide) WIDE_MAX)
    return FALSE;
  *out = (a < 0) == (b < 0) ? (Wide) product : -(Wide) product;
  return TRUE;
}

static inline gboolean
wide_add (Wide a, Wide b, Wide *out)
{
  if (b > 0 ? a > WIDE_MAX - b : a < -WIDE_MAX - b)
    return FALSE;
  *out = a + b;
  return TRUE;
}

static guint64
small_gcd (guint64 a, guint64 b)
{
  while (b != 0)
    {
      guint64 rest = a % b;

      a = b;
      b = rest;
    }
  return a;
}

/* Stein's way, by shifts, until Euclid's is cheap: dividing numbers this wide is slow. */
static UWide
wide_gcd (UWide a, UWide b)
{
  int twos;

  if (a == 0 || b == 0)
    return a | b;
  twos = MIN (trailing_zeros (a), trailing_zeros (b));
  b >>= trailing_zeros (b);
  while (a != 0 && (a | b) >> 64 != 0)
    {
      a >>= trailing_zeros (a);
      if (a < b)
        {
          UWide smaller = a;

          a = b;
          b = smaller;
        }
      a -= b;
    }
  return (a == 0 ? b : (UWide) small_gcd ((guint64) a, (guint64) b)) << twos;
}

static Product
multiply_fully (UWide a, UWide b)
{
  UWide a_low = (guint64) a, a_high = a >> 64;
  UWide b_low = (guint64) b, b_high = b >> 64;
  UWide low = a_low * b_low;
  UWide middle = a_high * b_low + (low >> 64);
  UWide carry = a_low * b_high + (guint64) middle;

  return (Product){ a_high * b_high + (middle >> 64) + (carry >> 64), carry << 64 | (guint64) low };
}

static int
product_compare (Product a, Product b)
{
  if (a.high != b.high)
    return a.high < b.high ? -1 : 1;
  return (a.low > b.low) - (a.low < b.low);
}

/* Exact */

static inline Exact
out_of_range (void)
{
  return exact_undefined (PROGRESS_REASON_OUT_OF_RANGE);
}

static gboolean
add_scaled (Exact a, Exact b, Wide scale_a, Wide scale_b, Exact *out)
{
  Wide left, right;

  return wide_multiply (a.num, scale_a, &left) && wide_multiply (b.num, scale_b, &right) &&
         wide_add (left, right, &out->num) && wide_multiply (a.den, scale_a, &out->den);
}

/* Over the product of the denominators if it fits, else over their least common multiple. */
Exact
exact_add_large (Exact a, Exact b)
{
  Exact sum;
  Wide common;

  if (a.den == b.den ? add_scaled (a, b, 1, 1, &sum) : add_scaled (a, b, b.den, a.den, &sum))
    return sum;
  a = exact_reduce (a);
  b = exact_reduce (b);
  common = (Wide) wide_gcd ((UWide) a.den, (UWide) b.den);
  return add_scaled (a, b, b.den / common, a.den / common, &sum) ? sum : out_of_range ();
}

/* If the product does not fit, it is made in lowest terms by cancelling across first. */
Exact
exact_multiply_large (Exact a, Exact b)
{
  Exact product, left, right;

  if (wide_multiply (a.num, b.num, &product.num) && wide_multiply (a.den, b.den, &product.den))
    return product;
  a = exact_reduce (a);
  b = exact_reduce (b);
  left = exact_reduce ((Exact){ a.num, b.den });
  right = exact_reduce ((Exact){ b.num, a.den });
  if (!wide_multiply (left.num, right.num, &product.num) ||
      !wide_multiply (left.den, right.den, &product.den))
    return out_of_range ();
  return product;
}

Exact
exact_divide_large (Exact a, Exact b)
{
  Exact inverse;

  exact_make_fraction (b.den, b.num, &inverse); /* there is always room for wide parts */
  return exact_multiply_large (a, inverse);
}

void
wide_reduce (Wide *num, Wide *den)
{
  Wide common = (Wide) wide_gcd (magnitude (*num), (UWide) *den);

  if (common == 1)
    return;
  *num /= common;
  *den /= common;
}

Exact
exact_reduce (Exact a)
{
  if (a.den != 0)
    wide_reduce (&a.num, &a.den);
  return a;
}

int
exact_compare_large (Exact a, Exact b)
{
  int sign = sign_of (a.num);

  if (sign != sign_of (b.num))
    return sign < sign_of (b.num) ? -1 : 1;
  return sign * product_compare (multiply_fully (magnitude (a.num), (UWide) b.den),
                                 multiply_fully (magnitude (b.num), (UWide) a.den));
}

Exact
exact_floor_large (Exact x)
{
  Wide whole = x.num / x.den;

  return (Exact){ x.num % x.den < 0 ? whole - 1 : whole, 1 };
}

/* 53 bits of a double, one to round by, and one that says whether anything follows. */
#define ROUNDABLE_BITS 55

/* Divides on in binary until the quotient has enough bits; what is left over then only matters by being
 * there. */
static double
divide_to_double (UWide num, UWide den)
{
  UWide quotient = num / den;
  UWide rest = num % den;
  double scale = 1;
  int room = 128 - bit_length (den);

  while (bit_length (quotient) < ROUNDABLE_BITS)
    {
      int step = MIN (room, 128 - bit_length (quotient));

      step = MIN (step, 64);
      rest <<= step;
      quotient = quotient << step | rest / den;
      rest %= den;
      scale /= (double) ((UWide) 1 << step);
    }
  return (double) (quotient | (rest != 0)) * scale;
}

double
wide_to_double (Wide num, Wide den)
{
  double value;

  g_return_val_if_fail (den != 0, 0);
  if (num == 0)
    return 0;
  value = divide_to_double (magnitude (num), (UWide) den);
  return num < 0 ? -value : value;
}

double
exact_to_double_large (Exact x)
{
  return wide_to_double (x.num, x.den);
}

Exact
exact_from_wide (Wide num, Wide den)
{
  return (Exact){ num, den };
}

#define MANTISSA_BITS 53
#define MOST_LEFT     60 /* by which a mantissa is shifted and still fits */
#define MOST_RIGHT    110

gboolean
wide_from_double (double x, Wide *num, Wide *den)
{
  int exponent, shift;
  double mantissa = frexp (x, &exponent);

  shift = exponent - MANTISSA_BITS;
  if (!isfinite (x) || shift > MOST_LEFT || shift < -MOST_RIGHT)
    return FALSE;
  *num = (gint64) ldexp (mantissa, MANTISSA_BITS);
  *den = (Wide) 1 << MAX (-shift, 0);
  if (shift > 0)
    *num = (Wide) ((UWide) *num << shift);
  return TRUE;
}

/* Text */

/* Writes the decimal digits of a backwards, ending before end, and returns where they begin. */
static char *
write_digits (UWide a, char *end)
{
  const UWide limit = (UWide) powers_of_ten[18];

  for (; a >= limit; a /= limit)
    end = digits_padded_before ((guint64) (a % limit), 18, end);
  return digits_before ((guint64) a, end);
}

static gsize
append_whole (Wide a, char *text)
{
  char digits[48];
  char *end = digits + sizeof digits;
  char *begin = write_digits (magnitude (a), end);

  if (a < 0)
    *--begin = '-';
  memcpy (text, begin, (gsize) (end - begin));
  text[end - begin] = '\0';
  return (gsize) (end - begin);
}

static gsize
append_fraction (Wide num, Wide den, char *text)
{
  gsize length = append_whole (num, text);

  if (den == 1)
    return length;
  text[length++] = '/';
  return length + append_whole (den, text + length);
}

gsize
exact_format (Exact x, char text[EXACT_TEXT_SIZE])
{
  g_return_val_if_fail (x.den != 0, 0);
  x = exact_reduce (x);
  return append_fraction (x.num, x.den, text);
}

/* Number */

/* How many decimals den stands for; -1: it is not a power of ten. */
static int
decimals_of (gint64 den)
{
  for (gsize i = 0; i < G_N_ELEMENTS (powers_of_ten); i++)
    if (powers_of_ten[i] == den)
      return (int) i;
  return -1;
}

int
number_compare (Number a, Number b)
{
  return exact_compare (exact_of (a), exact_of (b));
}

gboolean
number_is_whole (Number a)
{
  return a.num % a.den == 0;
}

/* The smallest power of ten that x in lowest terms can stand over; otherwise x's own denominator. */
static Wide
decimal_denominator (Exact x)
{
  for (gsize i = 0; i < G_N_ELEMENTS (powers_of_ten); i++)
    if (powers_of_ten[i] % x.den == 0)
      return powers_of_ten[i];
  return x.den;
}

gboolean
number_from_exact (Exact x, Number *out)
{
  Wide den, num;

  if (x.den == 0)
    return FALSE;
  x = exact_reduce (x);
  den = decimal_denominator (x);
  if (den > NUMBER_LIMIT || !wide_multiply (x.num, den / x.den, &num) ||
      magnitude (num) > (UWide) NUMBER_LIMIT)
    return FALSE;
  *out = (Number){ (gint64) num, (gint64) den };
  return TRUE;
}

gboolean
number_multiply (Number a, Number b, Number *out)
{
  return number_from_exact (exact_multiply (exact_of (a), exact_of (b)), out);
}

gboolean
number_divide (Number a, Number b, Number *out)
{
  return number_from_exact (exact_divide (exact_of (a), exact_of (b)), out);
}

gboolean
number_add (Number a, Number b, Number *out)
{
  return number_from_exact (exact_add (exact_of (a), exact_of (b)), out);
}

static gsize
format_decimal (Number a, int decimals, char *text)
{
  gsize length = 0;
  guint64 rest = (guint64) magnitude (a.num % a.den);

  if (a.num < 0)
    text[length++] = '-';
  length += append_whole ((Wide) magnitude (a.num / a.den), text + length);
  if (decimals == 0)
    return length;
  text[length++] = '.';
  for (int i = decimals - 1; i >= 0; i--)
    text[length++] = (char) ('0' + (int) (rest / (guint64) powers_of_ten[i] % 10));
  text[length] = '\0';
  return length;
}

gsize
number_format (Number a, char text[NUMBER_TEXT_SIZE])
{
  while (a.den % 10 == 0 && a.num % 10 == 0)
    a = (Number){ a.num / 10, a.den / 10 };

  int decimals = decimals_of (a.den);

  /* it may share the denominator of a fraction: 9/3 */
  if (decimals < 0 && number_from_exact (exact_of (a), &a))
    decimals = decimals_of (a.den);
  if (decimals < 0)
    return append_fraction (a.num, a.den, text);
  return format_decimal (a, decimals, text);
}

char *
number_dup (Number a)
{
  char text[NUMBER_TEXT_SIZE];

  return g_strndup (text, number_format (a, text));
}
