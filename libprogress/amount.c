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
  return (AmountStyle){ standing->indicator->unit, digits_of (standing->target), language, FALSE };
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

void
amount_append_number (GString *out, const AmountStyle *style, Exact x)
{
  char text[NUMBER_TEXT_SIZE] = "/";
  Number number;

  if (exact_is_defined (x) && number_from_exact (x, &number))
    number_format (number, text);
  if (is_short (text))
    g_string_append (out, text);
  else
    amount_append_rounded (out, x, style->digits, PROGRESS_ROUNDING_HALF_UP);
}

static void
append_unit (GString *out, const char *label)
{
  if (g_ascii_isalpha (label[0]))
    g_string_append_c (out, ' ');
  g_string_append (out, label);
}

void
amount_append (GString *out, const AmountStyle *style, Exact x)
{
  if (!exact_is_defined (x))
    return;
  amount_append_number (out, style, x);
  append_unit (out, style->unit->label);
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
  append_unit (out, difference_unit (style));
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

void
amount_append_exact (GString *out, Exact x)
{
  char text[MAX (NUMBER_TEXT_SIZE, EXACT_TEXT_SIZE)];
  Number number;

  if (!exact_is_defined (x))
    return;
  if (number_from_exact (x, &number))
    number_format (number, text);
  else
    exact_format (x, text);
  g_string_append (out, text);
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
