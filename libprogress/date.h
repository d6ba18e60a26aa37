/* SPDX-License-Identifier: MIT */
/* Days. A date always means the end of that day. */
#pragma once

#include <glib.h>

typedef gint32 Day; /* GLib's Julian day: 1 is 0001-01-01 */

#define DAY_NONE      0
#define DAY_FIRST     1
#define DAY_LAST      3652059 /* 9999-12-31 */
#define DAY_TEXT_SIZE 11

Day day_from_ymd (int year, int month, int day); /* DAY_NONE: there is no such date */
void day_to_ymd (Day day, int *year, int *month, int *day_of_month);
int days_in_month (int year, int month);

/* Exactly "YYYY-MM-DD", all of text; DAY_NONE otherwise. */
Day day_parse (const char *text, gsize length);
void day_format (Day day, char text[DAY_TEXT_SIZE]);
char *day_dup (Day day); /* owned by the caller; NULL for DAY_NONE */
