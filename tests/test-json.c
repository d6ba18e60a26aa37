/* SPDX-License-Identifier: MIT */
#include "json.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <locale.h>

static void
expect_text (const char *label, const GString *out, const char *expected)
{
  cr_expect (eq (str, out->str, (char *) expected), "%s", label);
}

static const struct {
  const char *label;
  double value;
  const char *text;
} doubles[] = {
  { "16 digits are enough", 0.9166666666666666, "0.9166666666666666" },
  { "15 digits are enough", 0.1, "0.1" },
  { "17 digits are needed", 0.30000000000000004, "0.30000000000000004" },
  { "a whole number", 31, "31" },
  { "zero", 0, "0" },
  { "below zero", -91.6, "-91.6" },
  { "very large", 1e22, "1e+22" },
  { "very small", 1e-7, "1e-07" },
  { "a third of a cent", 1.0 / 300, "0.0033333333333333335" },
};

Test (json, doubles_are_as_short_as_they_can_be)
{
  for (gsize i = 0; i < G_N_ELEMENTS (doubles); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      json_append_double (out, doubles[i].value);
      expect_text (doubles[i].label, out, doubles[i].text);
    }
}

Test (json, doubles_read_back_as_they_were)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (int i = 0; i < 20000; i++)
    {
      double value = (g_rand_double (random) - 0.5) * (i % 2 == 0 ? 2 : 1e9);
      g_autoptr (GString) out = g_string_new (NULL);

      json_append_double (out, value);
      cr_assert (eq (dbl, g_ascii_strtod (out->str, NULL), value), "%s", out->str);
    }
}

Test (json, the_locale_does_not_matter)
{
  g_autoptr (GString) out = g_string_new (NULL);

  setlocale (LC_ALL, "de_DE.UTF-8");
  json_append_double (out, 0.5);
  expect_text ("a comma elsewhere", out, "0.5");
}

static const struct {
  const char *label, *text, *written;
} texts[] = {
  { "plain", "hub", "\"hub\"" },
  { "empty", "", "\"\"" },
  { "quotes and backslashes", "a\"b\\c", "\"a\\\"b\\\\c\"" },
  { "lines and tabs", "a\nb\tc\rd", "\"a\\nb\\tc\\rd\"" },
  { "other control characters", "\x01\x1f\x7f", "\"\\u0001\\u001f\x7f\"" },
  { "other scripts stay as they are", "宁波·é", "\"宁波·é\"" },
};

Test (json, texts_are_escaped)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      Json json;

      json_init (&json, out);
      json_text (&json, NULL, texts[i].text);
      expect_text (texts[i].label, out, texts[i].written);
    }
}

Test (json, a_key_is_escaped_too)
{
  g_autoptr (GString) out = g_string_new (NULL);
  Json json;

  json_init (&json, out);
  json_begin_object (&json, NULL, JSON_INLINE);
  json_boolean (&json, "a\"b", TRUE);
  json_end_object (&json);
  expect_text ("key", out, "{\"a\\\"b\": true}");
}

Test (json, one_line_or_one_line_per_member)
{
  g_autoptr (GString) out = g_string_new (NULL);
  Json json;

  json_init (&json, out);
  json_begin_object (&json, NULL, JSON_LINES);
  json_int (&json, "progress", 1);
  json_begin_array (&json, "rows", JSON_LINES);
  json_begin_object (&json, NULL, JSON_INLINE);
  json_text (&json, "id", "hub");
  json_begin_array (&json, "list", JSON_LINES);
  json_int (&json, NULL, 1);
  json_int (&json, NULL, -2);
  json_end_array (&json);
  json_end_object (&json);
  json_end_array (&json);
  json_begin_array (&json, "none", JSON_LINES);
  json_end_array (&json);
  json_boolean (&json, "met", FALSE);
  json_end_object (&json);
  expect_text ("layout", out,
               "{\n"
               "  \"progress\": 1,\n"
               "  \"rows\": [\n"
               "    {\"id\": \"hub\", \"list\": [1, -2]}\n"
               "  ],\n"
               "  \"none\": [],\n"
               "  \"met\": false\n"
               "}");
}
