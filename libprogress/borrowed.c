/* SPDX-License-Identifier: MIT */
/* What is borrowed, kept: a reference to a part is one to the whole that it lies in. */
#include "model.h"
#include "report.h"

ProgressIndicator *
progress_indicator_ref (const ProgressIndicator *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  progress_plan_ref ((ProgressPlan *) self->plan);
  return (ProgressIndicator *) self;
}

void
progress_indicator_unref (ProgressIndicator *self)
{
  g_return_if_fail (self != NULL);

  progress_plan_unref ((ProgressPlan *) self->plan);
}

ProgressStanding *
progress_standing_ref (const ProgressStanding *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  progress_report_ref (standing_report (self));
  return (ProgressStanding *) self;
}

void
progress_standing_unref (ProgressStanding *self)
{
  g_return_if_fail (self != NULL);

  progress_report_unref (standing_report (self));
}

ProgressRollup *
progress_rollup_ref (const ProgressRollup *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  progress_report_ref (self->report);
  return (ProgressRollup *) self;
}

void
progress_rollup_unref (ProgressRollup *self)
{
  g_return_if_fail (self != NULL);

  progress_report_unref (self->report);
}
