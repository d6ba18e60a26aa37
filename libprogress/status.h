/* SPDX-License-Identifier: MIT */
/* The status date (EVM's data date): the day up to which an indicator is judged, and the figures that are
 * missing. */
#pragma once

#include "model.h"

typedef struct {
  Day date;
  gint32 late;    /* figures missing by frequency and lag, at most MAX_LATE are counted */
  Day oldest_due; /* when the first of them was due; DAY_NONE */
} Status;

#define MAX_LATE 99

/* With a frequency, the latest figure's date as long as the next figure is not yet due; without, the judged
 * date. latest DAY_NONE: there is no figure. due DAY_NONE: pending. */
Status status_find (const ProgressIndicator *indicator, Day latest, Day due, Day as_of);
