/* SPDX-License-Identifier: MIT */
#include "timeline.h"

#define MONTH G_GINT64_CONSTANT (377580) /* lcm (28, 29, 30, 31) */

gint64
timeline_position (Timeline self, Day day)
{
  int year, month, day_of_month;

  if (self == TIMELINE_DAYS)
    return day;

  day_to_ymd (day, &year, &month, &day_of_month);
  return (year * 12 + month - 1) * MONTH + day_of_month * (MONTH / days_in_month (year, month));
}

Exact
timeline_day (Timeline self, Exact position)
{
  if (self == TIMELINE_DAYS || !exact_is_defined (position))
    return position;

  Exact months = exact_floor (exact_divide (position, exact_int (MONTH)));
  int n = (int) months.num;
  Day eve = day_from_ymd (n / 12, n % 12 + 1, 1) - 1;
  Exact part = exact_subtract (exact_divide (position, exact_int (MONTH)), months);

  return exact_add (exact_int (eve), exact_multiply (part, exact_int (days_in_month (n / 12, n % 12 + 1))));
}
