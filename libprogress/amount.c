/* SPDX-License-Identifier: MIT */
#include "amount.h"

#include <string.h>

#include "catalogue.h"

/* A decimal of so many places at most is shown as it is. */
#define SHORT_DECIMALS 6

static const char *const bound_signs[] = {
  [PROGRESS_COMPARATOR_REACH] = "", /* to reach is what a target is for: no sign */
  [PROGRESS_COMPARATOR_AT_LEAST] = "", [PROGRESS_COMPARATOR_MORE_THAN] = ">",
  [PROGRESS_COMPARATOR_AT_MOST] = "≤", [PROGRESS_COMPARATOR_LESS_THAN] = "<",
  [PROGRESS_COMPARATOR_EQUAL] = "=",   [PROGRESS_COMPARATOR_RANGE] = "",
};

const char *
amount_bound_sign (ProgressComparator comparator)
{
  return bound_signs[comparator];
}

/* One decimal more than the target was written with. */
static gint8
digits_of (const Target *target)
{
  gint8 digits = 1;

  if (target == NULL || target->pending)
    return digits;
  for (gint64 den = target->step.den; den >= 10 && digits <= SHORT_DECIMALS; den /= 10)
    digits++;
  return digits;
}

AmountStyle
amount_style_of (const ProgressStanding *standing, ProgressLanguage language)
{
  return (AmountStyle){ .unit = standing->indicator->unit,
                        .digits = digits_of (standing->target),
                        .language = language,
                        .is_grouped = language == PROGRESS_LANGUAGE_ENGLISH };
}

static gboolean
is_short (const char *decimal)
{
  const char *point = strchr (decimal, '.');

  return strchr (decimal, '/') == NULL && (point == NULL || strlen (point + 1) <= SHORT_DECIMALS);
}

void
amount_append_rounded (GString *out, Exact x, gint8 digits, ProgressRounding mode)
{
  Rounding rounding = { .digits = digits, .mode = mode, .interval = NUMBER_ONE };
  char text[ROUNDED_TEXT_SIZE];

  if (!exact_is_defined (x))
    return;
  rounding_format (&rounding, x, text);
  g_string_append (out, text);
}

/* Commas between the thousands of the number that was written from `begin` on. */
static void
group_thousands (GString *out, gsize begin)
{
  gsize first = begin + (out->str[begin] == '-' ? 1 : 0);
  gsize end = first + strspn (out->str + first, "0123456789");

  for (gsize at = end; at > first + 3; at -= 3)
    g_string_insert_c (out, (gssize) at - 3, ',');
}

void
amount_append_number (GString *out, const AmountStyle *style, Exact x)
{
  char text[NUMBER_TEXT_SIZE] = "/";
  gsize begin = out->len;
  Number number;

  if (exact_is_defined (x) && number_from_exact (x, &number))
    number_format (number, text);
  if (is_short (text))
    g_string_append (out, text);
  else
    amount_append_rounded (out, x, style->digits, PROGRESS_ROUNDING_HALF_UP);
  if (style->is_grouped)
    group_thousands (out, begin);
}

/* ---- units ---- */

/* What an English noun ends in, and what one of it does; the longest first. */
static const struct {
  const char *many, *one;
} endings[] = {
  { "people", "person" }, { "buses", "bus" }, { "series", "series" }, { "species", "species" },
  { "news", "news" },     { "sses", "ss" },   { "shes", "sh" },       { "ches", "ch" },
  { "xes", "x" },         { "ies", "y" },     { "ss", "ss" },         { "us", "us" },
  { "is", "is" },         { "s", "" },
};

/* Abbreviations (GWh, Mbps, pcs) have no plural. */
static gboolean
is_noun (const char *label)
{
  return strlen (label) > 3 && strspn (label, "abcdefghijklmnopqrstuvwxyz -") == strlen (label);
}

/* accidents -> accident: a plan has its units in one form. */
static void
append_singular (GString *out, const char *label)
{
  gsize i = 0;

  while (i < G_N_ELEMENTS (endings) && !g_str_has_suffix (label, endings[i].many))
    i++;
  g_string_append (out, label);
  if (i == G_N_ELEMENTS (endings))
    return;
  g_string_truncate (out, out->len - strlen (endings[i].many));
  g_string_append (out, endings[i].one);
}

static gboolean
is_one (Exact x)
{
  return exact_compare (exact_abs (x), exact_int (1)) == 0;
}

static void
append_unit (GString *out, const char *label, Exact x)
{
  if (g_ascii_isalpha (label[0]))
    g_string_append_c (out, ' ');
  if (is_noun (label) && is_one (x))
    append_singular (out, label);
  else
    g_string_append (out, label);
}

void
amount_append (GString *out, const AmountStyle *style, Exact x)
{
  if (!exact_is_defined (x))
    return;
  amount_append_number (out, style, x);
  append_unit (out, style->unit->label, x);
}

/* What lies between two percentages is not a percentage. */
static const char *
difference_unit (const AmountStyle *style)
{
  if (style->unit->kind != UNIT_PERCENT)
    return style->unit->label;
  if (strcmp (style->unit->label, "‰") == 0)
    return catalogue_text (style->language, N_ ("points per mille"));
  return catalogue_text (style->language, style->is_brief ? N_ ("pp") : N_ ("percentage points"));
}

void
amount_append_difference (GString *out, const AmountStyle *style, Exact x)
{
  if (!exact_is_defined (x))
    return;
  amount_append_number (out, style, exact_abs (x));
  append_unit (out, difference_unit (style), x);
}

void
amount_append_about (GString *out, const AmountStyle *style)
{
  g_string_append (out, catalogue_text (style->language, N_ ("about ")));
}

void
amount_append_bound (GString *out, const AmountStyle *style, ProgressComparator comparator, Exact x)
{
  if (!exact_is_defined (x))
    return;
  g_string_append (out, bound_signs[comparator]);
  amount_append (out, style, x);
}

void
amount_append_target (GString *out, const AmountStyle *style, const Target *target)
{
  if (target == NULL || target->pending)
    return;
  if (target->approximate)
    amount_append_about (out, style);
  if (target->comparator != PROGRESS_COMPARATOR_RANGE)
    {
      amount_append_bound (out, style, target->comparator, exact_of (target->value));
      return;
    }
  amount_append_number (out, style, exact_of (target->value));
  g_string_append_c (out, '~');
  amount_append (out, style, exact_of (target->high));
}

/* A value as files write it, which needs no arithmetic to be written again. */
static gboolean
exact_is_decimal (Exact x, Number *out)
{
  gint64 den;

  if (!wide_is_small (x.num) || !wide_is_small (x.den))
    return FALSE;
  for (den = (gint64) x.den; den % 10 == 0;)
    den /= 10;
  *out = (Number){ (gint64) x.num, (gint64) x.den };
  return den == 1;
}

void
amount_append_exact (GString *out, Exact x)
{
  char text[MAX (NUMBER_TEXT_SIZE, EXACT_TEXT_SIZE)];
  Number number;

  if (!exact_is_defined (x))
    return;
  if (exact_is_decimal (x, &number) || number_from_exact (x, &number))
    number_format (number, text);
  else
    exact_format (x, text);
  g_string_append (out, text);
}

void
amount_append_plain_target (GString *out, const Target *target)
{
  amount_append_exact (out, exact_of (target->value));
  if (target->comparator != PROGRESS_COMPARATOR_RANGE)
    return;
  g_string_append (out, "..");
  amount_append_exact (out, exact_of (target->high));
}

void
amount_append_day (GString *out, Day day)
{
  char text[DAY_TEXT_SIZE];

  if (day == DAY_NONE)
    return;
  day_format (day, text);
  g_string_append (out, text);
}

void
amount_append_date (GString *out, Day day, ProgressLanguage language)
{
  int year, month, day_of_month;

  if (day == DAY_NONE)
    return;
  day_to_ymd (day, &year, &month, &day_of_month);
  g_string_append_printf (out, catalogue_text (language, N_ ("%04d-%02d-%02d")), year, month, day_of_month);
}
