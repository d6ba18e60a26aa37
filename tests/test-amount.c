/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include "amount.h"

static const struct {
  const char *label;
  const char *unit;
  Exact value;
  const char *english, *chinese;
} rows[] = {
  { "below a thousand", "个", { 999, 1 }, "999个", "999个" },
  { "a thousand", "个", { 1000, 1 }, "1,000个", "1000个" },
  { "a hundred thousand", "个", { 100000, 1 }, "100,000个", "100000个" },
  { "millions", "个", { 1234567, 1 }, "1,234,567个", "1234567个" },
  { "below zero", "个", { -1234, 1 }, "-1,234个", "-1234个" },
  { "three digits below zero", "个", { -123, 1 }, "-123个", "-123个" },
  { "decimals are not grouped", "亿元", { 12345678, 10000 }, "1,234.5678亿元", "1234.5678亿元" },
  { "without an end", "亿元", { 10000, 3 }, "3,333.3亿元", "3333.3亿元" },
  { "one accident", "accidents", { 1, 1 }, "1 accident", "1 accident" },
  { "minus one", "accidents", { -1, 1 }, "-1 accident", "-1 accident" },
  { "none", "accidents", { 0, 1 }, "0 accidents", "0 accidents" },
  { "a half", "accidents", { 1, 2 }, "0.5 accidents", "0.5 accidents" },
  { "one person", "people", { 1, 1 }, "1 person", "1 person" },
  { "one city", "cities", { 1, 1 }, "1 city", "1 city" },
  { "one bus", "buses", { 1, 1 }, "1 bus", "1 bus" },
  { "one house", "houses", { 1, 1 }, "1 house", "1 house" },
  { "one branch", "branches", { 1, 1 }, "1 branch", "1 branch" },
  { "one box", "boxes", { 1, 1 }, "1 box", "1 box" },
  { "one class", "classes", { 1, 1 }, "1 class", "1 class" },
  { "one series", "series", { 1, 1 }, "1 series", "1 series" },
  { "of two words the last", "working days", { 1, 1 }, "1 working day", "1 working day" },
  { "an abbreviation", "GWh", { 1, 1 }, "1 GWh", "1 GWh" },
  { "a short one", "pcs", { 1, 1 }, "1 pcs", "1 pcs" },
  { "a rate has none", "beds/1000 people", { 1, 1 }, "1 beds/1000 people", "1 beds/1000 people" },
};

static char *
written (const char *label, Exact value, ProgressLanguage language)
{
  const Unit unit = {
    .label = (char *) label, .base = (char *) label, .factor = { 1, 1 }, .kind = UNIT_COUNT
  };
  const ProgressIndicator indicator = { .unit = &unit };
  const ProgressStanding standing = { .indicator = &indicator };
  AmountStyle style = amount_style_of (&standing, language);
  GString *text = g_string_new (NULL);

  amount_append (text, &style, value);
  return g_string_free (text, FALSE);
}

Test (amount, is_written_as_people_read_it)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *english = written (rows[i].unit, rows[i].value, PROGRESS_LANGUAGE_ENGLISH);
      g_autofree char *chinese = written (rows[i].unit, rows[i].value, PROGRESS_LANGUAGE_CHINESE);

      cr_expect (eq (str, english, (char *) rows[i].english), "%s", rows[i].label);
      cr_expect (eq (str, chinese, (char *) rows[i].chinese), "%s", rows[i].label);
    }
}

static const struct {
  Exact points;
  const char *english, *brief, *chinese;
} differences[] = {
  { { 1, 1 }, "1 percentage point", "1 pp", "1个百分点" },
  { { -1, 1 }, "1 percentage point", "1 pp", "1个百分点" },
  { { 5, 2 }, "2.5 percentage points", "2.5 pp", "2.5个百分点" },
};

Test (amount, between_percentages_is_in_points)
{
  static const Unit percent = { "%", "%", { 1, 1 }, UNIT_PERCENT };

  for (gsize i = 0; i < G_N_ELEMENTS (differences); i++)
    {
      AmountStyle english = { .unit = &percent, .digits = 1 };
      AmountStyle brief = { .unit = &percent, .digits = 1, .is_brief = TRUE };
      AmountStyle chinese = { .unit = &percent, .digits = 1, .language = PROGRESS_LANGUAGE_CHINESE };
      g_autoptr (GString) text = g_string_new (NULL);

      amount_append_difference (text, &english, differences[i].points);
      cr_expect (eq (str, text->str, (char *) differences[i].english));
      g_string_truncate (text, 0);
      amount_append_difference (text, &brief, differences[i].points);
      cr_expect (eq (str, text->str, (char *) differences[i].brief));
      g_string_truncate (text, 0);
      amount_append_difference (text, &chinese, differences[i].points);
      cr_expect (eq (str, text->str, (char *) differences[i].chinese));
    }
}
