/* SPDX-License-Identifier: MIT */
/* The answers of a roll-up, one by one. */
#include "report.h"

const char *
progress_rollup_get_name (const ProgressRollup *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

gint32
progress_rollup_get_n_indicators (const ProgressRollup *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->indicators;
}

gint32
progress_rollup_get_n_met (const ProgressRollup *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->met;
}

gint32
progress_rollup_get_n_light (const ProgressRollup *self, ProgressLight light)
{
  g_return_val_if_fail (self != NULL, 0);

  switch (light)
    {
    case PROGRESS_LIGHT_GREEN:
      return self->green;
    case PROGRESS_LIGHT_YELLOW:
      return self->yellow;
    case PROGRESS_LIGHT_ORANGE:
      return self->orange;
    case PROGRESS_LIGHT_RED:
      return self->red;
    case PROGRESS_LIGHT_GREY:
      return self->grey;
    case PROGRESS_LIGHT_NONE:
    case PROGRESS_LIGHT_NOTE:
    default:
      return 0;
    }
}

ProgressLight
progress_rollup_get_light (const ProgressRollup *self)
{
  g_return_val_if_fail (self != NULL, PROGRESS_LIGHT_GREY);

  return self->light;
}

gint32
progress_rollup_get_rank (const ProgressRollup *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rank;
}

ProgressReason
progress_rollup_get_mean_rate (const ProgressRollup *self, double *value)
{
  g_return_val_if_fail (self != NULL && value != NULL, PROGRESS_REASON_OUT_OF_RANGE);

  if (self->mean_rate_reason == PROGRESS_REASON_NONE)
    *value = self->mean_rate;
  return self->mean_rate_reason;
}

ProgressReason
progress_rollup_get_coverage (const ProgressRollup *self, double *value)
{
  g_return_val_if_fail (self != NULL && value != NULL, PROGRESS_REASON_OUT_OF_RANGE);

  if (exact_is_defined (self->coverage))
    *value = exact_to_double (self->coverage);
  return exact_reason (self->coverage);
}

double
progress_rollup_get_points_earned (const ProgressRollup *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->points_earned;
}

double
progress_rollup_get_points_possible (const ProgressRollup *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->points_possible;
}

gint32
progress_rollup_get_n_pooled (const ProgressRollup *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_pooled;
}

const char *
progress_rollup_get_pooled_unit (const ProgressRollup *self, gint32 index)
{
  g_return_val_if_fail (self != NULL && index >= 0 && index < self->n_pooled, NULL);

  return self->pooled[index].unit->label;
}

ProgressReason
progress_rollup_get_pooled_rate (const ProgressRollup *self, gint32 index, double *value)
{
  g_return_val_if_fail (self != NULL && value != NULL, PROGRESS_REASON_OUT_OF_RANGE);
  g_return_val_if_fail (index >= 0 && index < self->n_pooled, PROGRESS_REASON_OUT_OF_RANGE);
  Exact rate = self->pooled[index].rate;

  if (exact_is_defined (rate))
    *value = exact_to_double (rate);
  return exact_reason (rate);
}
