/* SPDX-License-Identifier: MIT */
/* What falls due soon and is not there yet: milestones, targets, deliverables. */
#pragma once

#include "report.h"

typedef struct {
  Day date;
  const ProgressStanding *standing;
  const Deliverable *deliverable; /* NULL: a value is asked for */
  gboolean is_target;             /* the target itself, at its due date */
  Exact asked;                    /* value of a milestone or target */
} Coming;

/* Appends to coming (of Coming) what falls due for a standing after the report's date and by the end of
 * `until`. An allowance has nothing due: it is not to be used up. */
void coming_collect (GArray *coming, const ProgressReport *report, const ProgressStanding *standing,
                     Day until);

/* By date; those of one date stay in their order. */
void coming_sort (GArray *coming);

/* The last day of the month after the one a day lies in. */
Day coming_until (Day day);
