/* SPDX-License-Identifier: MIT */
#include <locale.h>
#include <string.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include "date.h"

static const struct {
  const char *text;
  Day day;
} known[] = {
  { "0001-01-01", DAY_FIRST }, { "1970-01-01", 719163 },   { "2000-02-29", 730179 },
  { "2018-08-31", 736937 },    { "9999-12-31", DAY_LAST },
};

static void
check_known_days (void)
{
  char text[DAY_TEXT_SIZE];

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    {
      cr_expect (eq (int, day_parse (known[i].text, strlen (known[i].text)), known[i].day), "%s",
                 known[i].text);
      day_format (known[i].day, text);
      cr_expect (eq (str, text, (char *) known[i].text));
    }
}

Test (date, knows_days)
{
  check_known_days ();
}

/* GLib's calendar, day by day. */
Test (date, agrees_with_glib_on_every_day)
{
  GDate date;
  int year, month, day_of_month;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, DAY_FIRST);
  for (Day day = DAY_FIRST; day <= DAY_LAST; day++)
    {
      day_to_ymd (day, &year, &month, &day_of_month);
      if (year != g_date_get_year (&date) || month != (int) g_date_get_month (&date) ||
          day_of_month != g_date_get_day (&date) || day_from_ymd (year, month, day_of_month) != day ||
          days_in_month (year, month) != g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year))
        cr_fatal ("day %d is %04d-%02d-%02d here", day, year, month, day_of_month);
      if (day < DAY_LAST)
        g_date_add_days (&date, 1);
    }
}

Test (date, is_the_same_in_any_locale)
{
  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL)
    cr_skip_test ("there is no de_DE.UTF-8 on this machine");
  check_known_days ();
}

Test (date, refuses_other_texts)
{
  static const char *const texts[] = {
    "",           "2018-08",     "2018-8-31",   "2018-08/31", "2018-0:-01",  "18-08-31",   "2018/08/31",
    "20180831",   "2018-08-31 ", " 2018-08-3",  "2018-08-3x", "+018-08-31",  "2018--8-31", "2018-08--1",
    "2018-02-29", "1900-02-29",  "2018-04-31",  "2018-00-10", "2018-13-01",  "2018-01-00", "2018-01-32",
    "0000-01-01", "12018-01-01", "2018-08-311", "２０18-08",  "2018-08-3\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    cr_expect (eq (int, day_parse (texts[i], strlen (texts[i])), DAY_NONE), "'%s'", texts[i]);
}

/* The text need not end where the date does, and must not be read beyond its length. */
Test (date, reads_only_the_length)
{
  cr_expect (eq (int, day_parse ("2018-08-31T00:00", 10), 736937));
  cr_expect (eq (int, day_parse ("2018-08-31", 9), DAY_NONE));
  cr_expect (eq (int, day_parse ("2018-08-31\0", 11), DAY_NONE));
}

static gboolean
is_leap_year (int year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/* Counts through every day there is, as a calendar on the wall does. */
Test (date, counts_like_a_calendar)
{
  static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  Day day = DAY_FIRST;

  for (int year = 1; year <= 9999; year++)
    for (int month = 1; month <= 12; month++)
      {
        int length = lengths[month - 1] + (month == 2 && is_leap_year (year) ? 1 : 0);

        cr_assert (eq (int, days_in_month (year, month), length), "%d-%d", year, month);
        cr_assert (eq (int, day_from_ymd (year, month, 1), day), "%d-%d", year, month);
        day += length;
        cr_assert (eq (int, day_from_ymd (year, month, length), day - 1), "%d-%d", year, month);
        cr_assert (eq (int, day_from_ymd (year, month, length + 1), DAY_NONE), "%d-%d", year, month);
      }
  cr_expect (eq (int, day, DAY_LAST + 1));
}

Test (date, survives_being_written)
{
  char text[DAY_TEXT_SIZE];

  for (Day day = DAY_FIRST; day <= DAY_LAST; day += 61)
    {
      int year, month, day_of_month;

      day_to_ymd (day, &year, &month, &day_of_month);
      cr_assert (eq (int, day_from_ymd (year, month, day_of_month), day));
      day_format (day, text);
      cr_assert (eq (int, day_parse (text, strlen (text)), day), "%s", text);
    }
}

Test (date, refuses_days_out_of_range)
{
  static const int rows[][3] = {
    { 0, 1, 1 },     { 10000, 1, 1 },  { -1, 1, 1 },     { 2018, 0, 1 },  { 2018, 13, 1 },  { 2018, 1, 0 },
    { 2018, 1, -1 }, { 2018, 1, 257 }, { 2018, 257, 1 }, { 65537, 1, 1 }, { 2018, -1, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    cr_expect (eq (int, day_from_ymd (rows[i][0], rows[i][1], rows[i][2]), DAY_NONE), "row %" G_GSIZE_FORMAT,
               i);
}
