/* SPDX-License-Identifier: MIT */
/* A double is a whole number times a power of two. Multiplied by the power of ten that leaves 17 digits
 * before the point it still fits into 128 bits, where rounding it, and comparing with it what was rounded, is
 * exact. */
#include "double-text.h"

#include <math.h>
#include <string.h>

#include "digits.h"

__extension__ typedef unsigned __int128 UWide;

/* The number is scaled / (2^shift 10^decimals). */
typedef struct {
  UWide scaled;
  int shift;
  int decimals;
} Scaled;

/* The number is digits / 10^decimals. */
typedef struct {
  guint64 digits;
  int decimals;
} Decimal;

/* Beyond these 128 bits are too few, or %g writes an exponent: rare, and left to the C library. */
#define LEAST 1e-4
#define MOST  1e15

#define ENOUGH   17 /* digits that every double reads back from */
#define MANTISSA 53 /* bits */

static inline UWide
power_of_ten (int n)
{
  return n <= 18 ? (UWide) powers_of_ten[n] : (UWide) powers_of_ten[n - 18] * (UWide) powers_of_ten[18];
}

/* ---- scaling ---- */

/* floor (log10 (value)), if it lies in [2^exponent, 2^(exponent + 1)). That the doubles of 0.1, 0.01 and so
 * on are all a little larger does no harm: there is none in between. */
static inline int
magnitude_of (double value, int exponent)
{
  static const double ten_to[] = { 1e-4, 1e-3, 1e-2, 1e-1, 1e0,  1e1,  1e2,  1e3,  1e4,  1e5,
                                   1e6,  1e7,  1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15 };
  int least = (exponent * 1233) >> 12; /* log10 (2) is 1233 / 4096 */

  return least + (value >= ten_to[least + 1 + 4]);
}

static inline Scaled
scale (double value)
{
  guint64 bits;
  int exponent;
  guint64 mantissa;
  Scaled self;

  memcpy (&bits, &value, sizeof bits);
  exponent = (int) (bits >> (MANTISSA - 1)) - 1023;
  mantissa = (bits & ((G_GUINT64_CONSTANT (1) << (MANTISSA - 1)) - 1)) | G_GUINT64_CONSTANT (1)
                                                                             << (MANTISSA - 1);
  self.decimals = ENOUGH - 1 - magnitude_of (value, exponent);
  self.scaled = (UWide) mantissa * power_of_ten (self.decimals);
  self.shift = MANTISSA - 1 - exponent;
  return self;
}

/* ---- rounding ---- */

/* Rounded to that many digits, ties to even. */
static inline Decimal
round_to (const Scaled *self, int digits)
{
  guint64 unit = (guint64) powers_of_ten[ENOUGH - digits];
  guint64 whole = (guint64) (self->scaled >> self->shift) / unit;
  UWide rest = self->scaled - ((UWide) (whole * unit) << self->shift);
  UWide half = (UWide) unit << (self->shift - 1);

  if (rest > half || (rest == half && whole % 2 == 1))
    whole++;
  return (Decimal){ whole, self->decimals - (ENOUGH - digits) };
}

/* Is no other double nearer? Neighbours are 10^decimals apart in what is scaled. What is halfway between two
 * has more than 16 digits; and below a power of two, where they are half as far apart, none of these numbers
 * has its decimal that far away: there are few enough to try all. */
static inline gboolean
reads_back (const Scaled *self, Decimal rounded)
{
  guint64 unit = (guint64) powers_of_ten[self->decimals - rounded.decimals];
  UWide read = (UWide) (rounded.digits * unit) << self->shift;
  UWide distance = read < self->scaled ? self->scaled - read : read - self->scaled;

  return distance < power_of_ten (self->decimals) >> 1;
}

static inline Decimal
shortest (const Scaled *self)
{
  for (int digits = 15; digits < ENOUGH; digits++)
    {
      Decimal rounded = round_to (self, digits);

      if (reads_back (self, rounded))
        return rounded;
    }
  return round_to (self, ENOUGH);
}

/* ---- writing ---- */

static inline Decimal
without_zeros (Decimal self)
{
  for (int n = 8; n > 0; n /= 2)
    while (self.decimals >= n && self.digits % (guint64) powers_of_ten[n] == 0)
      {
        self.digits /= (guint64) powers_of_ten[n];
        self.decimals -= n;
      }
  return self;
}

static gsize
write_decimal (Decimal decimal, gboolean is_negative, char *text)
{
  char room[DOUBLE_TEXT_SIZE];
  char *end = room + sizeof room, *begin = end;
  /* of more decimals than there are digits all are behind the point */
  guint64 one = (guint64) powers_of_ten[MIN (decimal.decimals, 18)];

  if (decimal.decimals > 0)
    {
      begin = digits_padded_before (decimal.digits % one, decimal.decimals, begin);
      *--begin = '.';
    }
  begin = digits_before (decimal.digits / one, begin);
  if (is_negative)
    *--begin = '-';
  memcpy (text, begin, (gsize) (end - begin));
  text[end - begin] = '\0';
  return (gsize) (end - begin);
}

/* What double_text() promises, by the C library. */
static gsize
ask_library (double value, char *text)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (text, DOUBLE_TEXT_SIZE, formats[i], value);
      if (!(g_ascii_strtod (text, NULL) < value) && !(g_ascii_strtod (text, NULL) > value))
        break;
    }
  return strlen (text);
}

gsize
double_text (double value, char text[DOUBLE_TEXT_SIZE])
{
  Scaled scaled;

  if (!(fabs (value) >= LEAST && fabs (value) < MOST))
    return ask_library (value, text);
  scaled = scale (fabs (value));
  return write_decimal (without_zeros (shortest (&scaled)), value < 0, text);
}
