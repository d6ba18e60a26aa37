/* SPDX-License-Identifier: MIT */
#include "date.h"

#define LAST_YEAR 9999

Day
day_from_ymd (int year, int month, int day)
{
  GDate date;

  if (year < 1 || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > days_in_month (year, month))
    return DAY_NONE;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return (Day) g_date_get_julian (&date);
}

void
day_to_ymd (Day day, int *year, int *month, int *day_of_month)
{
  GDate date;

  *year = *month = *day_of_month = 0;
  g_return_if_fail (day >= DAY_FIRST && day <= DAY_LAST);
  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);
  *year = g_date_get_year (&date);
  *month = (int) g_date_get_month (&date);
  *day_of_month = g_date_get_day (&date);
}

int
days_in_month (int year, int month)
{
  g_return_val_if_fail (year >= 1 && year <= LAST_YEAR && month >= 1 && month <= 12, 0);
  return g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
}

/* The n digits at text as a number; -1: one of them is no digit. */
static int
read_digits (const char *text, int n)
{
  int value = 0;

  for (int i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      value = value * 10 + (text[i] - '0');
    }
  return value;
}

Day
day_parse (const char *text, gsize length)
{
  if (length != DAY_TEXT_SIZE - 1 || text[4] != '-' || text[7] != '-')
    return DAY_NONE;
  return day_from_ymd (read_digits (text, 4), read_digits (text + 5, 2), read_digits (text + 8, 2));
}

/* Writes value as n digits. */
static void
write_digits (char *text, int n, int value)
{
  while (n-- > 0)
    {
      text[n] = (char) ('0' + value % 10);
      value /= 10;
    }
}

void
day_format (Day day, char text[DAY_TEXT_SIZE])
{
  int year, month, day_of_month;

  day_to_ymd (day, &year, &month, &day_of_month);
  write_digits (text, 4, year);
  text[4] = '-';
  write_digits (text + 5, 2, month);
  text[7] = '-';
  write_digits (text + 8, 2, day_of_month);
  text[10] = '\0';
}
