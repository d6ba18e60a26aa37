/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include "timeline.h"

/* Share of a year passed at the end of a day, in both bases. */
static const struct {
  int year, month, day;
  Exact in_months, in_days;
} shares[] = {
  { 2026, 6, 30, { 1, 2 }, { 181, 365 } }, { 2026, 7, 31, { 7, 12 }, { 212, 365 } },
  { 2028, 2, 29, { 1, 6 }, { 60, 366 } },  { 2026, 12, 31, { 1, 1 }, { 1, 1 } },
  { 2026, 2, 14, { 1, 8 }, { 45, 365 } },
};

static Exact
share_passed (Timeline timeline, int year, Day day)
{
  gint64 eve = timeline_position (timeline, day_from_ymd (year, 1, 1) - 1);
  gint64 end = timeline_position (timeline, day_from_ymd (year, 12, 31));

  return (Exact){ timeline_position (timeline, day) - eve, end - eve };
}

Test (timeline, months_are_of_equal_length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      Day day = day_from_ymd (shares[i].year, shares[i].month, shares[i].day);

      cr_expect (exact_compare (share_passed (TIMELINE_MONTHS, shares[i].year, day), shares[i].in_months) ==
                 0);
      cr_expect (exact_compare (share_passed (TIMELINE_DAYS, shares[i].year, day), shares[i].in_days) == 0);
    }
}

Test (timeline, a_day_goes_there_and_back)
{
  for (Day day = day_from_ymd (2023, 12, 25); day <= day_from_ymd (2028, 3, 5); day++)
    {
      Exact position = exact_int (timeline_position (TIMELINE_MONTHS, day));

      cr_assert (exact_compare (timeline_day (TIMELINE_MONTHS, position), exact_int (day)) == 0, "day %d",
                 day);
    }
}
