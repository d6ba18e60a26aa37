/* SPDX-License-Identifier: MIT */
#include "panel-dates.h"

#include <progress/progress-error.h>
#include <string.h>

/* Ten years of days. */
#define MOST_DATES 3660

static GArray *
refuse (GArray *dates, GError **error, const char *what, const char *text)
{
  g_set_error (error, PROGRESS_ERROR, PROGRESS_ERROR_ARGUMENT,
               "%s '%s'; write a date like 2018-08-31, several with commas between, or months like "
               "2018-01..2018-12",
               what, text);
  g_array_unref (dates);
  return NULL;
}

/* "2024-06" as a number of months; -1: it is none. */
static int
read_month (const char *text)
{
  g_autofree char *first = g_strdup_printf ("%s-01", text);
  Day day = day_parse (first, strlen (first));
  int year, month, day_of_month;

  if (day == DAY_NONE)
    return -1;
  day_to_ymd (day, &year, &month, &day_of_month);
  return year * 12 + month - 1;
}

static void
add_months (GArray *dates, int first, int last)
{
  for (int month = first; month <= last && dates->len <= MOST_DATES; month++)
    {
      int year = month / 12, of_year = month % 12 + 1;
      Day end = day_from_ymd (year, of_year, days_in_month (year, of_year));

      g_array_append_val (dates, end);
    }
}

/* FALSE: text is no date, and no months. */
static gboolean
add_item (GArray *dates, char *text)
{
  Day day = day_parse (text, strlen (text));
  char *dots = strstr (text, "..");
  int first, last;

  if (day != DAY_NONE)
    {
      g_array_append_val (dates, day);
      return TRUE;
    }
  if (dots != NULL)
    *dots = '\0';
  first = read_month (text);
  last = dots != NULL ? read_month (dots + 2) : first;
  if (dots != NULL)
    *dots = '.';
  if (first < 0 || last < first)
    return FALSE;
  add_months (dates, first, last);
  return TRUE;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const Day *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

static gboolean
has_twice (const GArray *dates)
{
  for (guint i = 1; i < dates->len; i++)
    if (g_array_index (dates, Day, i) == g_array_index (dates, Day, i - 1))
      return TRUE;
  return FALSE;
}

static GArray *
parse_list (GArray *dates, const char *text, GError **error)
{
  g_auto (GStrv) items = g_strsplit (text, ",", -1);

  for (char **item = items; *item != NULL; item++)
    if (!add_item (dates, *item))
      return refuse (dates, error, "no date:", *item);
  if (dates->len == 0)
    return refuse (dates, error, "no date:", text);
  if (dates->len > MOST_DATES)
    return refuse (dates, error, "too many dates:", text);
  g_array_sort (dates, compare_days);
  return has_twice (dates) ? refuse (dates, error, "a date twice:", text) : dates;
}

GArray *
panel_dates_parse (const ProgressPlan *plan, const char *text, GError **error)
{
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (Day));

  if (text != NULL)
    return parse_list (dates, text, error);
  if (plan->as_of == DAY_NONE)
    return refuse (dates, error, "no date to judge at: the plan has no 'as-of', and given was", "");
  g_array_append_val (dates, plan->as_of);
  return dates;
}
