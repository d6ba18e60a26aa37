/* SPDX-License-Identifier: MIT */
/* Earned schedule: when should what is earned have been earned? Exact, in periods and in calendar days. */
#include <string.h>

#include "method.h"
#include "rounding.h"

enum { PLANNED, EARNED, ACTUAL_TIME, PLANNED_DURATION, REQUIRED_DURATION, BUDGET, PERIOD_ENDS };

static const MethodParameter parameters[] = {
  { "planned", PROGRESS_METHOD_DECIMALS, NULL, NULL, NULL },
  { "earned", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "actual_time", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "planned_duration", PROGRESS_METHOD_DECIMAL, "", NULL, NULL },
  { "required_duration", PROGRESS_METHOD_DECIMAL, "", NULL, NULL },
  { "budget", PROGRESS_METHOD_DECIMAL, "1", NULL, NULL },
  { "period_ends", PROGRESS_METHOD_LIST, "", NULL, NULL },
};

/* ---- the plan's curve ---- */

/* Planned in total at the end of period i; nothing before the first. */
static Exact
planned_at (const MethodArgument *planned, gint32 i)
{
  return i == 0 ? exact_int (0) : planned->exacts[i - 1];
}

/* Why there is no curve: nothing planned, a gap, or a plan that takes back. */
static ProgressReason
fault_of (const MethodArgument *planned)
{
  if (planned->n == 0)
    return PROGRESS_REASON_NO_DATA;
  for (gint32 i = 1; i <= planned->n; i++)
    {
      Exact here = planned_at (planned, i);

      if (!exact_is_defined (here))
        return exact_reason (here);
      if (exact_compare (here, planned_at (planned, i - 1)) < 0)
        return PROGRESS_REASON_OUT_OF_RANGE;
    }
  return PROGRESS_REASON_NONE;
}

/* The number of whole periods earned: the largest N with earned >= planned N (strictly: >). On a plateau of
 * the plan the first goes to its end, the second stays at its beginning. */
static gint32
periods_earned (const MethodArgument *planned, Exact earned, gboolean strict)
{
  gint32 n = planned->n;

  while (n > 0 && exact_compare (earned, planned_at (planned, n)) < (strict ? 1 : 0))
    n--;
  return n;
}

static Exact
part_earned (const MethodArgument *planned, Exact earned, gint32 whole)
{
  Exact begin = planned_at (planned, whole);

  if (whole == planned->n)
    return exact_int (0);
  return exact_divide (exact_subtract (earned, begin),
                       exact_subtract (planned_at (planned, whole + 1), begin));
}

static Exact
strict_schedule (const MethodArgument *planned, Exact earned)
{
  gint32 whole = periods_earned (planned, earned, TRUE);

  if (exact_sign (earned) == 0)
    return exact_int (0);
  return exact_add (exact_int (whole), part_earned (planned, earned, whole));
}

/* Straight between the ends of periods; the last one's after it. */
static Exact
planned_by (const MethodArgument *planned, Exact time)
{
  Exact whole = exact_floor (time);

  if (!exact_is_defined (time) || exact_sign (time) < 0)
    return exact_is_defined (time) ? exact_undefined (PROGRESS_REASON_OUT_OF_RANGE) : time;
  if (exact_compare (whole, exact_int (planned->n)) >= 0)
    return planned_at (planned, planned->n);

  gint32 i = (gint32) whole.num;
  Exact step = exact_subtract (planned_at (planned, i + 1), planned_at (planned, i));

  return exact_add (planned_at (planned, i), exact_multiply (exact_subtract (time, whole), step));
}

/* ---- the calendar ---- */

/* The end of a period as a day, from the list: the first is the end of period 0. */
static Exact
end_of_period (const MethodArgument *ends, gint32 i)
{
  Day day = i < ends->n ? day_parse (ends->items[i], strlen (ends->items[i])) : DAY_NONE;

  return day != DAY_NONE ? exact_int (day) : exact_undefined (PROGRESS_REASON_OUT_OF_RANGE);
}

/* The calendar day of a time in periods, with its fraction. */
static Exact
day_of_time (const MethodArgument *ends, Exact time)
{
  Exact whole = exact_floor (time), begin, end;

  if (ends->n == 0)
    return exact_undefined (PROGRESS_REASON_NO_DATA);
  if (!exact_is_defined (time))
    return time;
  if (exact_sign (time) < 0 || exact_compare (time, exact_int (ends->n - 1)) > 0)
    return exact_undefined (PROGRESS_REASON_OUT_OF_RANGE);
  begin = end_of_period (ends, (gint32) whole.num);
  if (exact_compare (time, whole) == 0)
    return begin;
  end = end_of_period (ends, (gint32) whole.num + 1);
  return exact_add (begin, exact_multiply (exact_subtract (time, whole), exact_subtract (end, begin)));
}

/* All periods taken as equally long. */
static Exact
average_period (const MethodArgument *ends)
{
  if (ends->n < 2)
    return exact_undefined (PROGRESS_REASON_NO_DATA);
  return exact_divide (exact_subtract (end_of_period (ends, ends->n - 1), end_of_period (ends, 0)),
                       exact_int (ends->n - 1));
}

#define SECONDS_A_DAY 86400

/* "2026-11-30 08:00:00": so long after the end of that day. */
static char *
text_of_day (Exact day)
{
  Exact seconds =
      exact_round (exact_multiply (day, exact_int (SECONDS_A_DAY)), NUMBER_ONE, PROGRESS_ROUNDING_HALF_UP);
  char date[DAY_TEXT_SIZE];
  gint64 count;

  if (!exact_is_defined (seconds))
    return NULL;
  count = (gint64) seconds.num;
  day_format ((Day) (count / SECONDS_A_DAY), date);
  count %= SECONDS_A_DAY;
  return g_strdup_printf ("%s %02d:%02d:%02d", date, (int) (count / 3600), (int) (count / 60 % 60),
                          (int) (count % 60));
}

static void
tell_days (const MethodArgument *in, ProgressMethodResult *out, Exact schedule, Exact variance)
{
  const MethodArgument *ends = &in[PERIOD_ENDS];
  Exact day = day_of_time (ends, schedule);
  g_autofree char *text = text_of_day (day);

  result_text (out, "es_date", text);
  result_exact (out, "days_behind", exact_subtract (day_of_time (ends, in[ACTUAL_TIME].exact), day),
                SHOWN_PLAIN);
  result_exact (out, "days_behind_average", exact_multiply (exact_negate (variance), average_period (ends)),
                SHOWN_PLAIN);
}

/* ---- the method ---- */

/* The pace at which what is left must be earned in the time that is left; no pace does when none is. */
static Exact
required_pace (Exact schedule, Exact time, Exact duration, Exact end)
{
  Exact left = exact_subtract (end, time);

  if (exact_is_defined (left) && exact_sign (left) < 0)
    return exact_undefined (PROGRESS_REASON_OUT_OF_RANGE);
  return exact_divide_or (exact_subtract (duration, schedule), left, PROGRESS_REASON_ZERO_SPAN);
}

static void
tell_values (const MethodArgument *in, ProgressMethodResult *out)
{
  Exact planned = exact_multiply (planned_by (&in[PLANNED], in[ACTUAL_TIME].exact), in[BUDGET].exact);
  Exact earned = exact_multiply (in[EARNED].exact, in[BUDGET].exact);

  result_exact (out, "planned", planned, SHOWN_AMOUNT);
  result_exact (out, "earned", earned, SHOWN_AMOUNT);
  result_exact (out, "sv", exact_subtract (earned, planned), SHOWN_AMOUNT);
  result_exact (out, "spi", exact_divide_or (earned, planned, PROGRESS_REASON_NOT_STARTED), SHOWN_PLAIN);
}

static void
tell_schedule (const MethodArgument *in, ProgressMethodResult *out, Exact schedule)
{
  Exact time = in[ACTUAL_TIME].exact;
  Exact duration = in[PLANNED_DURATION].is_given ? in[PLANNED_DURATION].exact : exact_int (in[PLANNED].n);
  Exact variance = exact_subtract (schedule, time);
  Exact index = exact_divide_or (schedule, time, PROGRESS_REASON_NOT_STARTED);

  result_exact (out, "sv_t", variance, SHOWN_PLAIN);
  result_exact (out, "spi_t", index, SHOWN_PLAIN);
  result_exact (out, "ieac_t", exact_divide_or (duration, index, PROGRESS_REASON_NOT_STARTED), SHOWN_PLAIN);
  result_exact (out, "ieac_t_pf1", exact_add (time, exact_subtract (duration, schedule)), SHOWN_PLAIN);
  result_exact (out, "tspi_pd", required_pace (schedule, time, duration, duration), SHOWN_PLAIN);
  result_exact (out, "tspi_ed", required_pace (schedule, time, duration, in[REQUIRED_DURATION].exact),
                SHOWN_PLAIN);
  tell_values (in, out);
  tell_days (in, out, schedule, variance);
}

static void
earned_schedule (const MethodArgument *in, ProgressMethodResult *out)
{
  const MethodArgument *planned = &in[PLANNED];
  Exact earned = in[EARNED].exact, part, schedule;
  ProgressReason fault = fault_of (planned);
  gint32 whole;

  if (fault == PROGRESS_REASON_NONE && !exact_is_defined (earned))
    fault = exact_reason (earned);
  if (fault == PROGRESS_REASON_NONE && exact_sign (earned) < 0)
    fault = PROGRESS_REASON_OUT_OF_RANGE;
  if (fault != PROGRESS_REASON_NONE)
    {
      result_exact (out, "es", exact_undefined (fault), SHOWN_PLAIN);
      return;
    }
  whole = periods_earned (planned, earned, FALSE);
  part = part_earned (planned, earned, whole);
  schedule = exact_add (exact_int (whole), part);

  result_exact (out, "es", schedule, SHOWN_PLAIN);
  result_exact (out, "whole_periods", exact_int (whole), SHOWN_PLAIN);
  result_exact (out, "part", part, SHOWN_PLAIN);
  result_exact (out, "es_strict", strict_schedule (planned, earned), SHOWN_PLAIN);
  tell_schedule (in, out, schedule);
}

const ProgressMethod method_earned_schedule = {
  .name = "earned_schedule",
  .title = N_ ("Earned schedule: when it should have been earned"),
  .body = "",
  .edition = "",
  .source =
      "Lipke, Earned Schedule Concept v1; Lipke and Henderson, Earned Schedule Training, slide 24; Lipke, "
      "Earned Schedule Ten Years After (2014)",
  .evidence = EVIDENCE_SOURCE,
  PARAMETERS (parameters),
  .compute = earned_schedule,
};
