/* SPDX-License-Identifier: MIT */
/* From moments to days, by the plan's own year. */
#include "moment.h"

static const Fault no_year = {
  "year-missing", "which year? A plan of more than one year needs it: write 2022-06, 2022年6月"
};
static const Fault not_in_year = { "year-missing",
                                   "which year? It is not within the plan's year: write 2022-06, 2022年6月" };

/* The first day of the n-th month (0: the first) after the (fiscal) year begins; DAY_NONE beyond the
 * calendar. */
static Day
fiscal_day (const PeriodContext *context, int year, int month)
{
  int index = context->year_starts - 1 + month;
  if (context->year_named_by_end && context->year_starts > 1)
    year--;
  return day_from_ymd (year + index / 12, index % 12 + 1, 1);
}

static gboolean
fiscal_part (const PeriodContext *context, int year, int number, int months, Days *out)
{
  if (number < 1 || number > 12 / months)
    return FALSE;
  out->first = fiscal_day (context, year, (number - 1) * months);
  if (out->first == DAY_NONE)
    return FALSE;
  out->last = period_end_after (out->first, months, context->year_starts);
  return out->last != DAY_NONE;
}

/* Months and days are the calendar's, also in a fiscal year. */
static gboolean
calendar_part (const Moment *moment, int year, Days *out)
{
  if (moment->number < 1 || moment->number > 12)
    return FALSE;
  int last = days_in_month (year, moment->number);
  int from = 1;
  int to = last;
  if (moment->step == STEP_DAY)
    from = to = moment->day;
  else if (moment->step == STEP_TEN_DAYS)
    {
      from = moment->day * 10 - 9;
      to = moment->day == 3 ? last : moment->day * 10;
    }
  if (from < 1 || to > last)
    return FALSE;
  out->first = day_from_ymd (year, moment->number, from);
  out->last = day_from_ymd (year, moment->number, to);
  return out->first != DAY_NONE && out->last != DAY_NONE;
}

static gboolean
days_in_year (const PeriodContext *context, const Moment *moment, int year, Days *out)
{
  switch (moment->step)
    {
    case STEP_YEAR:
      return fiscal_part (context, year, 1, 12, out);
    case STEP_HALF:
      return fiscal_part (context, year, moment->number, 6, out);
    case STEP_QUARTER:
      return fiscal_part (context, year, moment->number, 3, out);
    case STEP_MONTH:
    case STEP_TEN_DAYS:
    case STEP_DAY:
      return calendar_part (moment, year, out);
    case STEP_NUMBER:
      break;
    }
  return FALSE;
}

/* The year that a text without one means: the (fiscal) year the plan lies in, or the twelve months from the
 * plan's first month on when a plan of at most a year lies in two. */
static gboolean
plan_year (const PeriodContext *context, Days *out)
{
  int year, month, day;
  if (context->plan_first == DAY_NONE || context->plan_last == DAY_NONE)
    return FALSE;
  day_to_ymd (context->plan_first, &year, &month, &day);
  for (int candidate = year - 1; candidate <= year + 1; candidate++)
    if (candidate > 0 && fiscal_part (context, candidate, 1, 12, out) && out->first <= context->plan_first &&
        context->plan_last <= out->last)
      return TRUE;
  out->first = day_from_ymd (year, month, 1);
  out->last = period_end_after (context->plan_first, 12, month);
  return out->last != DAY_NONE && context->plan_last <= out->last;
}

static const Fault *
days_without_year (const PeriodContext *context, const Moment *moment, Days *out)
{
  Days window;
  int year, month, day;
  gboolean exists = FALSE;
  if (!plan_year (context, &window))
    return &no_year;
  day_to_ymd (window.first, &year, &month, &day);
  for (int candidate = MAX (year - 1, 1); candidate <= year + 2; candidate++)
    {
      gboolean found = days_in_year (context, moment, candidate, out);
      exists = exists || found;
      if (found && window.first <= out->first && out->last <= window.last)
        return NULL;
    }
  return exists && moment->step != STEP_DAY ? &not_in_year : &fault_no_such_date;
}

const Fault *
moment_days (const Moment *moment, const PeriodContext *context, Days *out)
{
  if (moment->step == STEP_NUMBER || (moment->step == STEP_DAY && moment->number == 0))
    return &fault_no_period;
  if (moment->year == 0)
    return days_without_year (context, moment, out);
  return days_in_year (context, moment, moment->year, out) ? NULL : &fault_no_such_date;
}

Day
period_end_after (Day day, int months, gint32 year_starts)
{
  int year, month, day_of_month;
  day_to_ymd (day, &year, &month, &day_of_month);
  /* counted from a year before, so that nothing is negative */
  int since = (year + 1) * 12 + month - year_starts;
  int end = (since / months + 1) * months + year_starts - 13;
  for (;; end += months)
    {
      int end_year = (end - 1) / 12;
      int end_month = (end - 1) % 12 + 1;
      if (end_year > 9999)
        return DAY_NONE;
      Day last =
          end_year < 1 ? DAY_NONE : day_from_ymd (end_year, end_month, days_in_month (end_year, end_month));
      if (last > day)
        return last;
    }
}
