/* SPDX-License-Identifier: MIT */
/* Rounding is checked by long division on paper: digits are written one after the other, what is left over is
 * compared with half the divisor, and the last digit is raised by hand. */
#include <locale.h>
#include <string.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include "rounding.h"

#define N_RANDOM 350000 /* each in three modes */

#define HALF_UP   PROGRESS_ROUNDING_HALF_UP
#define HALF_EVEN PROGRESS_ROUNDING_HALF_EVEN
#define DOWN      PROGRESS_ROUNDING_DOWN

/* On paper */

static char *
write_whole (Wide value, char *text)
{
  char reversed[64];
  int n = 0;

  for (; value != 0 || n == 0; value /= 10)
    reversed[n++] = (char) ('0' + (int) (value % 10));
  while (n > 0)
    *text++ = reversed[--n];
  *text = '\0';
  return text;
}

/* Raises the last digit of text and carries: "9.99" is "10.00" then. */
static void
raise_last_digit (char *text)
{
  for (gsize i = strlen (text); i > 0; i--)
    {
      char *digit = text + i - 1;

      if (*digit == '.')
        continue;
      if (*digit != '9')
        {
          ++*digit;
          return;
        }
      *digit = '0';
    }
  memmove (text + 1, text, strlen (text) + 1);
  *text = '1';
}

static gboolean
is_odd (char digit)
{
  return strchr ("13579", digit) != NULL;
}

static void
divide_on_paper (Wide num, Wide den, int digits, int mode, char *text)
{
  gboolean negative = num < 0;
  Wide rest = negative ? -num : num;
  char *begin = text + 1;
  char *end = write_whole (rest / den, begin);
  gboolean raise;

  rest %= den;
  if (digits > 0)
    *end++ = '.';
  for (; digits > 0; digits--, rest %= den)
    {
      rest *= 10;
      *end++ = (char) ('0' + (int) (rest / den));
    }
  *end = '\0';
  raise = mode == (int) HALF_UP ? 2 * rest >= den : 2 * rest > den || (2 * rest == den && is_odd (end[-1]));
  if (mode != (int) DOWN && raise)
    raise_last_digit (begin);
  *text = '-';
  if (!negative || strspn (begin, "0.") == strlen (begin))
    memmove (text, begin, strlen (begin) + 1);
}

/* Random operands */

static Wide
random_positive (GRand *random, int bits)
{
  guint64 high = g_rand_int (random), middle = g_rand_int (random), low = g_rand_int (random);
  Wide wide = (Wide) (high >> 2) * ((Wide) 1 << 64) + (Wide) (middle << 32 | low);

  return wide / ((Wide) 1 << (94 - bits)) + 1;
}

/* A value, with the number of decimals to round it to: any fraction, or a tie, or all but a tie. */
static Exact
random_value (GRand *random, int *digits)
{
  Exact x;
  Wide scale = 2;

  *digits = g_rand_int_range (random, 0, 7);
  x.num = random_positive (random, g_rand_int_range (random, 1, 90));
  x.den = random_positive (random, g_rand_int_range (random, 1, 90));
  if (g_rand_boolean (random))
    {
      for (int i = 0; i < *digits; i++)
        scale *= 10;
      x.den = random_positive (random, 30);
      x.num = (2 * random_positive (random, g_rand_int_range (random, 1, 30)) + 1) * x.den +
              g_rand_int_range (random, -1, 2);
      x.den *= scale;
    }
  if (g_rand_boolean (random))
    x.num = -x.num;
  return x;
}

Test (rounding, agrees_with_long_division)
{
  GRand *random = g_rand_new_with_seed (8170);
  char text[ROUNDED_TEXT_SIZE], paper[2 * ROUNDED_TEXT_SIZE];

  for (int i = 0; i < N_RANDOM; i++)
    {
      int digits;
      Exact x = random_value (random, &digits);

      for (int mode = HALF_UP; mode <= (int) DOWN; mode++)
        {
          Rounding rounding = { .digits = (gint8) digits, .mode = (ProgressRounding) mode };
          gsize length = rounding_format (&rounding, x, text);

          divide_on_paper (x.num, x.den, digits, mode, paper);
          if (strcmp (text, paper) != 0 || length != strlen (paper))
            cr_fatal ("mode %d: '%s' is '%s' on paper", mode, text, paper);
        }
    }
  g_rand_free (random);
}

/* A multiple of p/q nearest to x is p/q times the whole number nearest to x * q/p. */
Test (rounding, to_an_interval_agrees_with_long_division)
{
  static const Number intervals[] = { { 5, 10 }, { 2, 10 }, { 25, 100 }, { 20, 1 }, { 3, 1 }, { 125, 1000 } };
  GRand *random = g_rand_new_with_seed (46);
  char paper[2 * ROUNDED_TEXT_SIZE];

  for (int i = 0; i < N_RANDOM / 10; i++)
    for (int mode = HALF_UP; mode <= (int) DOWN; mode++)
      {
        Number interval = intervals[i % G_N_ELEMENTS (intervals)];
        Wide den = random_positive (random, g_rand_int_range (random, 1, 20));
        Exact x = { random_positive (random, g_rand_int_range (random, 1, 40)) - ((Wide) 1 << 20), den };
        Exact rounded = exact_round (x, interval, (ProgressRounding) mode);
        gint64 count;

        divide_on_paper (x.num * interval.den, x.den * interval.num, 0, mode, paper);
        count = g_ascii_strtoll (paper, NULL, 10);
        if (exact_compare (rounded, (Exact){ (Wide) count * interval.num, interval.den }) != 0)
          cr_fatal ("mode %d, interval %d: %s steps on paper", mode, (int) (i % G_N_ELEMENTS (intervals)),
                    paper);
      }
  g_rand_free (random);
}

Test (rounding, rates_agree_with_long_division)
{
  GRand *random = g_rand_new_with_seed (100);
  char text[ROUNDED_TEXT_SIZE], paper[2 * ROUNDED_TEXT_SIZE];

  for (int i = 0; i < N_RANDOM / 10; i++)
    {
      int digits = g_rand_int_range (random, 0, 4);
      Rounding rounding = { .digits = (gint8) digits, .mode = HALF_UP };
      Wide den = random_positive (random, 16);
      Wide num = den + g_rand_int_range (random, -200, 30);

      rounding_format_rate (&rounding, (Exact){ num, den }, text);
      divide_on_paper (num * 100, den, digits, HALF_UP, paper);
      if (num < den && strncmp (paper, "100", 3) == 0)
        divide_on_paper (num * 100, den, digits, DOWN, paper);
      strcat (paper, "%");
      cr_assert (eq (str, text, paper));
    }
  g_rand_free (random);
}

/* By hand */

/* GB/T 8170-2008, with the results written out. */
static const struct {
  Exact value;
  Number interval;
  const char *text;
} standard[] = {
  { { 121498, 10000 }, { 1, 1 }, "12" },      { { 121498, 10000 }, { 1, 10 }, "12.1" },
  { { 1268, 1 }, { 100, 1 }, "1300" },        { { 105002, 10000 }, { 1, 1 }, "11" },
  { { 1050, 1000 }, { 1, 10 }, "1.0" },       { { 35, 100 }, { 1, 10 }, "0.4" },
  { { 2500, 1 }, { 1000, 1 }, "2000" },       { { 3500, 1 }, { 1000, 1 }, "4000" },
  { { -365, 10000 }, { 1, 1000 }, "-0.036" }, { { -355, 1 }, { 10, 1 }, "-360" },
  { { -325, 1 }, { 10, 1 }, "-320" },         { { 154546, 10000 }, { 1, 1 }, "15" },
  { { 6025, 100 }, { 5, 10 }, "60.0" },       { { 6038, 100 }, { 5, 10 }, "60.5" },
  { { 6028, 100 }, { 5, 10 }, "60.5" },       { { -6075, 100 }, { 5, 10 }, "-61.0" },
  { { 830, 1 }, { 20, 1 }, "840" },           { { 842, 1 }, { 20, 1 }, "840" },
  { { 832, 1 }, { 20, 1 }, "840" },           { { -930, 1 }, { 20, 1 }, "-920" },
};

Test (rounding, follows_the_standard)
{
  char text[ROUNDED_TEXT_SIZE];

  for (gsize i = 0; i < G_N_ELEMENTS (standard); i++)
    {
      Rounding rounding = { .mode = HALF_EVEN, .has_interval = TRUE, .interval = standard[i].interval };

      rounding_format (&rounding, standard[i].value, text);
      cr_expect (eq (str, text, (char *) standard[i].text), "row %" G_GSIZE_FORMAT, i);
    }
}

static const struct {
  gint64 num, den;
  int digits, mode;
  const char *text;
} rates[] = {
  { 44, 48, 1, HALF_UP, "91.7%" },        { 44, 48, 1, DOWN, "91.6%" },
  { 1, 16, 1, HALF_UP, "6.3%" },          { 1, 16, 1, HALF_EVEN, "6.2%" },
  { 106, 800, 1, HALF_UP, "13.3%" },      { 106, 800, 1, HALF_EVEN, "13.2%" },
  { 215, 2014, 1, HALF_UP, "10.7%" },     { 215, 2014, 2, HALF_UP, "10.68%" },
  { 9996, 10000, 1, HALF_UP, "99.9%" },   { 9996, 10000, 0, HALF_UP, "99%" },
  { 9996, 10000, 2, HALF_UP, "99.96%" },  { 999999999, 1000000000, 3, HALF_EVEN, "99.999%" },
  { 1, 1, 1, HALF_UP, "100.0%" },         { 10004, 10000, 1, HALF_UP, "100.0%" },
  { 10005, 10000, 1, HALF_UP, "100.1%" }, { 0, 7, 1, HALF_UP, "0.0%" },
  { -1, 16, 1, HALF_UP, "-6.3%" },        { -1, 16, 1, HALF_EVEN, "-6.2%" },
  { -1, 16, 1, DOWN, "-6.2%" },           { -4, 10000, 1, HALF_UP, "0.0%" },
  { -5, 10000, 1, HALF_UP, "-0.1%" },     { -9996, 10000, 1, HALF_UP, "-100.0%" },
};

static void
check_rates (void)
{
  char text[ROUNDED_TEXT_SIZE];

  for (gsize i = 0; i < G_N_ELEMENTS (rates); i++)
    {
      Rounding rounding = { .digits = (gint8) rates[i].digits, .mode = (ProgressRounding) rates[i].mode };
      gsize length = rounding_format_rate (&rounding, (Exact){ rates[i].num, rates[i].den }, text);

      cr_expect (eq (str, text, (char *) rates[i].text), "row %" G_GSIZE_FORMAT, i);
      cr_expect (eq (sz, length, strlen (text)), "length of row %" G_GSIZE_FORMAT, i);
    }
}

Test (rounding, shows_rates_as_published)
{
  check_rates ();
}

Test (rounding, shows_the_same_in_any_locale)
{
  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL)
    cr_skip_test ("there is no de_DE.UTF-8 on this machine");
  check_rates ();
}

/* One step below is one step of the interval, with the interval's decimals. */
Test (rounding, shows_rates_in_intervals)
{
  static const struct {
    gint64 num, den;
    Number interval;
    const char *text;
  } rows[] = {
    { 9996, 10000, { 5, 10 }, "99.5%" },   { 99, 100, { 20, 1 }, "80%" },
    { 999, 1000, { 25, 100 }, "99.75%" },  { 9999, 10000, { 3, 10 }, "99.9%" },
    { 10014, 10000, { 3, 10 }, "100.2%" }, { 44, 48, { 5, 10 }, "91.5%" },
    { 44, 48, { 20, 1 }, "80%" },
  };
  char text[ROUNDED_TEXT_SIZE];

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Rounding rounding = { .digits = -1, .has_interval = TRUE, .interval = rows[i].interval };

      rounding_format_rate (&rounding, (Exact){ rows[i].num, rows[i].den }, text);
      cr_expect (eq (str, text, (char *) rows[i].text), "row %" G_GSIZE_FORMAT, i);
    }
}

Test (rounding, steps_are_those_of_digits_or_interval)
{
  const Rounding unset = { .digits = -1 };
  const Rounding two = { .digits = 2 };
  const Rounding half = { .digits = -1, .has_interval = TRUE, .interval = { 5, 10 } };

  cr_expect (eq (i64, rounding_step (&unset).den, 10));
  cr_expect (eq (i64, rounding_step (&two).den, 100));
  cr_expect (eq (i64, rounding_step (&half).num, 5));
}

Test (rounding, keeps_what_is_undefined)
{
  const Rounding rounding = ROUNDING_DEFAULT;
  const Exact no_data = exact_undefined (PROGRESS_REASON_NO_DATA);
  char text[ROUNDED_TEXT_SIZE];

  cr_expect (
      eq (int, (int) exact_reason (exact_round (no_data, NUMBER_ONE, HALF_UP)), PROGRESS_REASON_NO_DATA));
  rounding_format (&rounding, no_data, text);
  cr_expect (eq (str, text, "no-data"));
  rounding_format_rate (&rounding, no_data, text);
  cr_expect (eq (str, text, "no-data"));
}

/* Close to the limits of what is computed with. */
Test (rounding, of_very_long_fractions)
{
  const Wide huge = ((Wide) 1 << 126) - 1;
  const Rounding rounding = { .digits = 18 };
  const Rounding one = ROUNDING_DEFAULT;
  char text[ROUNDED_TEXT_SIZE];

  rounding_format (&rounding, (Exact){ huge, 2 * huge + 1 }, text);
  cr_expect (eq (str, text, "0.500000000000000000"));
  rounding_format (&rounding, (Exact){ 1, 2 * huge + 1 }, text);
  cr_expect (eq (str, text, "0.000000000000000000"));
  rounding_format_rate (&one, (Exact){ huge - 1, huge }, text);
  cr_expect (eq (str, text, "99.9%"));
  rounding_format_rate (&one, (Exact){ huge, 1 }, text);
  cr_expect (eq (str, text, "out-of-range"));
}
