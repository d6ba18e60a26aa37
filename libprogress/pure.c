/* SPDX-License-Identifier: MIT */
/* Small pure functions that other tools link first: a period, a rounded number. */
#include <progress/progress-quantity.h>

#include "parse-error.h"
#include "period.h"
#include "rounding.h"

/* ---- A period ---- */

static gboolean
parse (const char *text, const PeriodContext *context, Period *out, GError **error)
{
  ParseFailure failure;
  if (period_parse (text, -1, context, out, &failure))
    return TRUE;
  parse_failure_to_error (&failure, text, error);
  return FALSE;
}

static void
give_day (char **out, Day day)
{
  char text[DAY_TEXT_SIZE];
  if (out == NULL)
    return;
  if (day != DAY_NONE)
    day_format (day, text);
  *out = day != DAY_NONE ? g_strdup (text) : NULL;
}

gboolean
progress_period_parse (const char *text, const char *within, gint32 year_starts, char **first, char **last,
                       char **otherwise, gboolean *is_range, GError **error)
{
  PeriodContext context = PERIOD_CONTEXT_DEFAULT;
  Period whole, period;
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (year_starts < 1 || year_starts > 12)
    {
      argument_error ("number-range", "year_starts is the month in which the year starts: 1 to 12", error);
      return FALSE;
    }
  context.year_starts = year_starts;
  if (within != NULL)
    {
      if (!parse (within, &context, &whole, error))
        return FALSE;
      context.plan_first = whole.first;
      context.plan_last = whole.last;
    }
  if (!parse (text, &context, &period, error))
    return FALSE;
  give_day (first, period.first);
  give_day (last, period.last);
  give_day (otherwise, period.otherwise);
  if (is_range != NULL)
    *is_range = period.is_range;
  return TRUE;
}

/* ---- A rounded number ---- */

#define MOST_DIGITS 18

static gboolean
is_mode (ProgressRounding mode)
{
  return mode == PROGRESS_ROUNDING_HALF_UP || mode == PROGRESS_ROUNDING_HALF_EVEN ||
         mode == PROGRESS_ROUNDING_DOWN;
}

char *
progress_round (const char *number, gint32 digits, ProgressRounding mode, GError **error)
{
  Rounding rounding = { (gint8) digits, mode, FALSE, NUMBER_ONE };
  Number value;
  ParseFailure failure;
  char text[ROUNDED_TEXT_SIZE];
  g_return_val_if_fail (number != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!quantity_parse_number (number, -1, &value, &failure))
    {
      parse_failure_to_error (&failure, number, error);
      return NULL;
    }
  if (digits < 0 || digits > MOST_DIGITS || !is_mode (mode))
    {
      argument_error ("number-range", "digits are 0 to 18, the mode is half-up, half-even or down", error);
      return NULL;
    }
  rounding_format (&rounding, exact_of (value), text);
  return g_strdup (text);
}
