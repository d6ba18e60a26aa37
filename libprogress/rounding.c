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

  return write_steps (exact_count_steps (x, exact_of (step), rounding->mode), step, text);
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
  Exact count = stay_below_one (exact_count_steps (rate, percent_step, rounding->mode), percent_step, rate);
  gsize length = write_steps (count, step, text);

  if (!exact_is_defined (count))
    return length;
  text[length++] = '%';
  text[length] = '\0';
  return length;
}
