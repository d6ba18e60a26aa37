/* SPDX-License-Identifier: MIT */
/* From figures to the value that counts: the latest level, the running total, the sum of periods. */
#pragma once

#include "figures.h"

/* Goes through the figures that count on a date, in the order of their dates, adding up totals on the way. */
typedef struct {
  const ProgressIndicator *indicator;
  FigureList list;
  Day until;
  Day known_at;
  gint32 next;
  const Figure *figure; /* the one just passed */
  Exact value;          /* level or total with it; undefined (no-data) before the first */
} FigureWalk;

FigureWalk figure_walk (const ProgressIndicator *indicator, FigureList list, Day until, Day known_at);
gboolean figure_walk_next (FigureWalk *self);

/* The value in force at the end of a day; undefined: no-data. */
Exact actual_at (const ProgressIndicator *indicator, FigureList list, Day day, Day known_at);
