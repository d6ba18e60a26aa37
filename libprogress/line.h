/* SPDX-License-Identifier: MIT */
/* The planned value over time: from (start, start value) through the milestones to (due, target), straight
 * between points, flat before the work of a dash range begins. */
#pragma once

#include "model.h"
#include "timeline.h"

/* What a milestone asks for, once the target in force is known. */
typedef struct {
  Day begins; /* DAY_NONE: runs on from the point before */
  Day date;
  Exact value;
} Asked;

typedef struct {
  gint64 at; /* timeline position */
  Exact value;
} LinePoint;

typedef enum {
  LINE_STRAIGHT, /* between points */
  LINE_STEPS,    /* stands at the last point passed */
  LINE_COMPOUND, /* constant-rate growth between two points */
} LineShape;

typedef struct {
  LineShape shape;
  Timeline timeline;
  LinePoint *points; /* by position, ascending; at least two */
  gint32 n_points;
  int direction;        /* of the last value seen from the first: 1, -1, 0 */
  gboolean is_monotone; /* no point turns back */
} Line;

/* What every milestone due by `due` asks for; asked has room for all of them. Returns how many. */
gint32 line_ask (const ProgressIndicator *indicator, Exact start, Exact target, Day due, Asked *asked);

/* Draws the line into points, which has room for LINE_ROOM (indicator). due is not DAY_NONE. FALSE: its
 * numbers are too large to compute with. */
#define LINE_ROOM(indicator) (2 * (indicator)->n_milestones + (indicator)->n_last_year + 2)
gboolean line_draw (Line *self, const ProgressIndicator *indicator, Timeline timeline, Exact start,
                    Exact target, Day due, const Asked *asked, gint32 n_asked, LinePoint *points);

/* The value at the end of a day; before the first and after the last day theirs. */
Exact line_value (const Line *self, Day day);

/* Has the line left its start value by the end of the day? A line that never does leaves it with its first
 * day. */
gboolean line_has_left_start (const Line *self, Day day);

/* The planned days of a value, with fractions: [first, last] is where the line equals it. Values off the line
 * take its first or last day. Undefined (out-of-range) for a line that turns back. */
typedef struct {
  Exact first;
  Exact last;
} PlannedDays;

PlannedDays line_days_of (const Line *self, Exact value);

/* The same for whole things: the staircase holds value from where the line reaches it until the next thing (a
 * step further) is due. is_allowance: the staircase is rounded up, so it holds value from where the line
 * passed the thing before. */
PlannedDays line_days_of_whole (const Line *self, Exact value, Exact step, gboolean is_allowance);
