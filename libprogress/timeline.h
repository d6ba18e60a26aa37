/* SPDX-License-Identifier: MIT */
/* The axis a line is drawn over: calendar days, or months of equal length (30 June is exactly half a year).
 */
#pragma once

#include "date.h"
#include "exact.h"

typedef enum {
  TIMELINE_DAYS,
  TIMELINE_MONTHS,
} Timeline;

/* Where the end of a day lies: whole, so that a line needs no fractions of its own. In months, one month is
 * the least common multiple of 28, 29, 30 and 31. */
gint64 timeline_position (Timeline self, Day day);

/* The calendar day, with its fraction, of a position; undefined positions stay undefined. */
Exact timeline_day (Timeline self, Exact position);
