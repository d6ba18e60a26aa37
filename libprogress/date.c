/* SPDX-License-Identifier: MIT */
#include "date.h"

#define LAST_YEAR 9999

/* Days before the first of each month of a common year. */
static const int days_before[] = { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365 };

static gboolean
is_leap (int year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static Day
eve_of_month (int year, int month)
{
  int before = year - 1;

  return 365 * before + before / 4 - before / 100 + before / 400 + days_before[month - 1] +
         (month > 2 && is_leap (year));
}

int
days_in_month (int year, int month)
{
  g_return_val_if_fail (year >= 1 && year <= LAST_YEAR && month >= 1 && month <= 12, 0);
  return days_before[month] - days_before[month - 1] + (month == 2 && is_leap (year));
}

Day
day_from_ymd (int year, int month, int day)
{
  if (year < 1 || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > days_in_month (year, month))
    return DAY_NONE;
  return eve_of_month (year, month) + day;
}

void
day_to_ymd (Day day, int *year, int *month, int *day_of_month)
{
  int y = day / 366 + 1, m = 1;

  *year = *month = *day_of_month = 0;
  g_return_if_fail (day >= DAY_FIRST && day <= DAY_LAST);
  while (y < LAST_YEAR && day > eve_of_month (y + 1, 1))
    y++;
  while (m < 12 && day > eve_of_month (y, m + 1))
    m++;
  *year = y;
  *month = m;
  *day_of_month = day - eve_of_month (y, m);
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

char *
day_dup (Day day)
{
  char text[DAY_TEXT_SIZE];

  if (day == DAY_NONE)
    return NULL;
  day_format (day, text);
  return g_strdup (text);
}
