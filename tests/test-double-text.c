/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <math.h>
#include <string.h>

#include "double-text.h"

/* The promise, kept by the C library. */
static void
ask_library (double value, char *text)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (text, DOUBLE_TEXT_SIZE, formats[i], value);
      if (g_ascii_strtod (text, NULL) == value)
        return;
    }
}

static void
expect_same (double value)
{
  char ours[DOUBLE_TEXT_SIZE], theirs[DOUBLE_TEXT_SIZE];
  gsize length = double_text (value, ours);

  ask_library (value, theirs);
  cr_assert (strcmp (ours, theirs) == 0 && length == strlen (ours), "%s, not %s", ours, theirs);
}

/* A number, its neighbours, and all of them below zero. */
static void
expect_around (double value)
{
  const double around[] = { value, nextafter (value, INFINITY), nextafter (value, -INFINITY) };

  for (gsize i = 0; i < G_N_ELEMENTS (around); i++)
    {
      expect_same (around[i]);
      expect_same (-around[i]);
    }
}

Test (double_text, in_words)
{
  static const struct {
    double value;
    const char *text;
  } rows[] = {
    { 0, "0" },
    { -0.0, "-0" },
    { 20, "20" },
    { 13.3, "13.3" },
    { -0.05, "-0.05" },
    { 0.1 + 0.2, "0.30000000000000004" },
    { 1.0 / 3, "0.3333333333333333" },
    { 11.0 / 12, "0.9166666666666666" },
    { 1e15, "1e+15" },
    { 123456789012345, "123456789012345" },
    { 0.0001, "0.0001" },
    { 0.00001, "1e-05" },
    { 5e-324, "4.94065645841247e-324" },
  };
  char text[DOUBLE_TEXT_SIZE];

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      double_text (rows[i].value, text);
      cr_expect (eq (str, text, (char *) rows[i].text));
    }
}

Test (double_text, powers)
{
  for (int n = -1074; n < 1024; n++)
    expect_around (ldexp (1, n));
  for (int n = -300; n < 300; n++)
    {
      g_autofree char *text = g_strdup_printf ("1e%d", n);

      expect_around (g_ascii_strtod (text, NULL));
    }
}

#define ROUNDS 40000

Test (double_text, random_bits)
{
  GRand *rand = g_rand_new_with_seed (15);

  for (gint32 i = 0; i < ROUNDS; i++)
    {
      guint64 bits = (guint64) g_rand_int (rand) << 32 | g_rand_int (rand);
      double value;

      memcpy (&value, &bits, sizeof value);
      if (isfinite (value))
        expect_same (value);
    }
  g_rand_free (rand);
}

/* Where it is quick: everything between the least and the most. */
Test (double_text, random_magnitudes)
{
  GRand *rand = g_rand_new_with_seed (16);

  for (gint32 i = 0; i < ROUNDS; i++)
    {
      double value = pow (10, g_rand_double_range (rand, -5, 16));

      expect_around (value);
      expect_same (rint (value));
      expect_same (rint (value) / g_rand_int_range (rand, 1, 1000));
      expect_same (rint (value * 8) / 8); /* many are halfway between two decimals */
    }
  g_rand_free (rand);
}

Test (double_text, decimals)
{
  GRand *rand = g_rand_new_with_seed (17);

  for (gint32 i = 0; i < ROUNDS; i++)
    {
      int decimals = g_rand_int_range (rand, 0, 16);
      double digits = floor (pow (10, g_rand_double_range (rand, 0, 16)));

      expect_around (digits / pow (10, decimals));
    }
  g_rand_free (rand);
}
