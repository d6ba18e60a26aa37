/* SPDX-License-Identifier: MIT */
#include "method-number.h"

#include <math.h>
#include <string.h>

#include "quantity.h"

#define MOST_EXPONENT 30

/* digits x 10^exponent; undefined where it does not fit. */
static Exact
scale_by_ten (gint64 digits, int exponent)
{
  Exact scale = exact_int (1);

  for (int i = 0; i < ABS (exponent); i++)
    scale = exact_multiply (scale, exact_int (10));
  return exponent < 0 ? exact_divide (exact_int (digits), scale) : exact_multiply (exact_int (digits), scale);
}

/* Digits with at most one point; returns where they end, or NULL for none or too many. */
static const char *
read_digits (const char *text, gint64 *digits, int *decimals)
{
  const char *point = NULL;
  gboolean any = FALSE;

  *digits = 0;
  for (; g_ascii_isdigit (*text) || (*text == '.' && point == NULL); text++)
    {
      if (*text == '.')
        {
          point = text;
          continue;
        }
      if (*digits > NUMBER_LIMIT / 10 - 1)
        return NULL;
      *digits = 10 * *digits + (*text - '0');
      any = TRUE;
    }
  *decimals = point != NULL ? (int) (text - point - 1) : 0;
  return any ? text : NULL;
}

/* A decimal as programs print it: "-1.0e-09". */
static gboolean
parse_printed (const char *text, Exact *out)
{
  int sign = *text == '-' ? -1 : 1, decimals;
  gint64 digits, exponent = 0;
  char *end = NULL;

  text = read_digits (text + (*text == '-' || *text == '+'), &digits, &decimals);
  if (text != NULL && (*text == 'e' || *text == 'E'))
    {
      exponent = g_ascii_strtoll (text + 1, &end, 10);
      text = end > text + 1 ? end : text;
    }
  if (text == NULL || *text != '\0' || exponent < -MOST_EXPONENT || exponent > MOST_EXPONENT)
    return FALSE;
  *out = scale_by_ten (sign * digits, (int) exponent - decimals);
  return exact_is_defined (*out);
}

static gboolean
parse_decimal (const char *text, Exact *out)
{
  Number number;
  ParseFailure failure;

  if (parse_printed (text, out))
    return TRUE;
  if (quantity_parse_number (text, -1, &number, &failure))
    {
      *out = exact_of (number);
      return TRUE;
    }
  parse_failure_clear (&failure);
  return FALSE;
}

gboolean
method_parse_double (const char *text, double *out)
{
  Exact exact;
  char *end;

  if (parse_decimal (text, &exact))
    {
      *out = exact_to_double (exact);
      return TRUE;
    }
  *out = g_ascii_strtod (text, &end);
  return end > text && *end == '\0';
}

/* The decimal that a double is printed as: 0.1 is a tenth. 15 digits always survive, 17 always suffice. */
Exact
method_exact_of_double (double x)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  Exact exact;

  if (!isfinite (x))
    return exact_undefined (isnan (x) ? PROGRESS_REASON_NO_DATA : PROGRESS_REASON_OUT_OF_RANGE);
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_ascii_strtod (g_ascii_formatd (text, sizeof text, formats[i], x), NULL) == x)
      break;
  return parse_printed (text, &exact) ? exact : exact_undefined (PROGRESS_REASON_OUT_OF_RANGE);
}

gboolean
method_parse_exact (const char *text, Exact *out)
{
  double x;

  if (parse_decimal (text, out))
    return TRUE;
  if (!method_parse_double (text, &x))
    return FALSE;
  *out = method_exact_of_double (x);
  return TRUE;
}

double
method_time_of_day (Day day)
{
  int year, month, day_of_month;
  Day eve;

  day_to_ymd (day, &year, &month, &day_of_month);
  eve = day_from_ymd (year, 1, 1) - 1;
  return year - 1 + (double) (day - eve) / (337 + days_in_month (year, 2));
}

gboolean
method_parse_time (const char *text, double *out)
{
  Day day = day_parse (text, strlen (text));

  if (day == DAY_NONE)
    return method_parse_double (text, out);
  *out = method_time_of_day (day);
  return TRUE;
}
