/* SPDX-License-Identifier: MIT */
#include "rounding.h"

#include <string.h>

/* 10^18 is the largest power of ten that a Number holds. */
#define DECIMALS_MAX 18

static gint64
power_of_ten (int exponent)
{
  gint64 power = 1;

  while (exponent-- > 0)
    power *= 10;
  return power;
}

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

static inline gboolean
rounds_away (ProgressRounding mode, int half, gboolean odd)
{
  switch (mode)
    {
    case PROGRESS_ROUNDING_HALF_UP:
      return half >= 0;
    case PROGRESS_ROUNDING_HALF_EVEN:
      return half > 0 || (half == 0 && odd);
    case PROGRESS_ROUNDING_DOWN:
      return FALSE;
    }
  g_return_val_if_reached (FALSE);
}

/* How many steps num / den is, where both are small and num is not negative: one division. */
static inline Exact
count_steps_small (gint64 num, gint64 den, ProgressRounding mode)
{
  gint64 count = num / den, rest = num % den;
  int half = (rest > den - rest) - (rest < den - rest);

  return exact_int (rounds_away (mode, half, count % 2 != 0) ? count + 1 : count);
}

/* How many steps x is, as a whole number. x's magnitude is rounded, then the sign is put back. */
static inline Exact
count_steps (Exact x, Exact step, ProgressRounding mode)
{
  Exact size = exact_abs (x);
  Exact units; /* whole multiples of 1 / step.den in size */
  Wide rest;
  Exact count;
  int half;

  if (!exact_is_defined (x))
    return x;
  units = exact_divide (size, step);
  if (wide_is_small (units.num) && wide_is_small (units.den) && units.den != 0)
    {
      count = count_steps_small ((gint64) units.num, (gint64) units.den, mode);
      return exact_sign (x) < 0 ? exact_negate (count) : count;
    }
  rest = size.num % size.den;
  units = exact_multiply ((Exact){ size.num / size.den, 1 }, (Exact){ step.den, 1 });
  units = exact_add (units, (Exact){ multiply_out (&rest, step.den, size.den), 1 });
  if (!exact_is_defined (units))
    return units;
  count = (Exact){ units.num / step.num, 1 };
  half = compare_to_half (units.num % step.num, rest, step.num, size.den);
  if (rounds_away (mode, half, count.num % 2 != 0))
    count = exact_add (count, exact_int (1));
  return exact_sign (x) < 0 ? exact_negate (count) : count;
}

Exact
exact_round (Exact x, Number interval, ProgressRounding mode)
{
  g_return_val_if_fail (interval.num > 0, x);
  return exact_multiply (count_steps (x, exact_of (interval), mode), exact_of (interval));
}

Number
rounding_step (const Rounding *rounding)
{
  int digits = rounding->digits < 0 ? ROUNDING_DEFAULT.digits : rounding->digits;

  if (rounding->has_interval)
    return rounding->interval;
  return (Number){ 1, power_of_ten (MIN (digits, DECIMALS_MAX)) };
}

/* How many decimals multiples of step need. */
static int
decimals_of (Number step)
{
  int decimals = 0;

  while (decimals < DECIMALS_MAX && power_of_ten (decimals) % step.den != 0)
    decimals++;
  return decimals;
}

/* Writes digits ("-5") with a point before the last few of them ("-0.05"). */
static gsize
set_point (const char *digits, int decimals, char *text)
{
  gsize n = 0;
  gsize n_decimals = (gsize) decimals;
  gsize n_zeros, n_digits, n_whole;

  if (*digits == '-')
    text[n++] = *digits++;
  n_digits = strlen (digits);
  n_zeros = n_digits > n_decimals ? 0 : n_decimals + 1 - n_digits;
  memset (text + n, '0', n_zeros);
  memcpy (text + n + n_zeros, digits, n_digits + 1);
  n_whole = n + n_zeros + n_digits - n_decimals;
  n += n_zeros + n_digits;
  if (decimals == 0)
    return n;
  memmove (text + n_whole + 1, text + n_whole, n_decimals + 1);
  text[n_whole] = '.';
  return n + 1;
}

/* Writes a number of steps; of an undefined one, the reason. */
static gsize
write_steps (Exact count, Number step, char *text)
{
  char digits[EXACT_TEXT_SIZE];
  int decimals = decimals_of (step);
  Exact last_places = exact_int (power_of_ten (decimals));
  Exact scaled = exact_multiply (exact_multiply (count, exact_of (step)), last_places);

  if (!exact_is_defined (scaled))
    return g_strlcpy (text, progress_reason_get_name (exact_reason (scaled)), ROUNDED_TEXT_SIZE);
  exact_format (scaled, digits);
  return set_point (digits, decimals, text);
}

gsize
rounding_format (const Rounding *rounding, Exact x, char text[ROUNDED_TEXT_SIZE])
{
  Number step = rounding_step (rounding);

  return write_steps (count_steps (x, exact_of (step), rounding->mode), step, text);
}

/* What rounding has raised to 100 % or more although it is less goes back one step. */
static Exact
stay_below_one (Exact count, Exact step, Exact rate)
{
  Exact one = exact_int (1);

  if (!exact_is_defined (count) || exact_compare (rate, one) >= 0)
    return count;
  return exact_compare (exact_multiply (count, step), one) < 0 ? count : exact_subtract (count, one);
}

gsize
rounding_format_rate (const Rounding *rounding, Exact rate, char text[ROUNDED_TEXT_SIZE])
{
  Number step = rounding_step (rounding);
  Exact percent_step = { step.num, (Wide) step.den * 100 };
  Exact count = stay_below_one (count_steps (rate, percent_step, rounding->mode), percent_step, rate);
  gsize length = write_steps (count, step, text);

  if (!exact_is_defined (count))
    return length;
  text[length++] = '%';
  text[length] = '\0';
  return length;
}
