/* SPDX-License-Identifier: MIT */
#include "status.h"

#include "period.h"

static void
count_late (Status *self, const ProgressIndicator *indicator, Day latest, Day due, Day as_of)
{
  Day end = latest;

  /* the figure of the period that holds the due date is the last one owed */
  while (self->late < MAX_LATE && (due == DAY_NONE || end < due))
    {
      end = period_end_after (end, indicator->frequency, indicator->plan->year_starts);
      if (end + indicator->lag >= as_of)
        return;
      if (self->late++ == 0)
        self->oldest_due = end + indicator->lag;
    }
}

Status
status_find (const ProgressIndicator *indicator, Day latest, Day due, Day as_of)
{
  Status status = { as_of, 0, DAY_NONE };

  if (indicator->frequency == 0 || latest == DAY_NONE)
    return status;

  count_late (&status, indicator, latest, due, as_of);
  if (status.late == 0)
    status.date = latest;
  return status;
}
