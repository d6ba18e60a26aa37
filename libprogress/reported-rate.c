/* SPDX-License-Identifier: MIT */
#include "reported-rate.h"

guint
reported_rate_modes (Exact computed, Number reported, gint32 digits)
{
  static const ProgressRounding modes[] = { PROGRESS_ROUNDING_HALF_UP, PROGRESS_ROUNDING_HALF_EVEN,
                                            PROGRESS_ROUNDING_DOWN };
  Rounding rounding = { .digits = (gint8) digits };
  guint agreeing = 0;

  if (!exact_is_defined (computed))
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    if (exact_compare (exact_round (computed, rounding_step (&rounding), modes[i]), exact_of (reported)) == 0)
      agreeing |= 1u << modes[i];
  return agreeing;
}

guint
standing_agreeing_modes (const ProgressStanding *self)
{
  const FigureDetail *detail;

  if (!standing_has_reported_rate (self))
    return 0;
  detail = self->figure->detail;
  return reported_rate_modes (self->recomputed_rate, detail->reported_rate, detail->reported_digits);
}

guint32
progress_standing_get_reported_rate_modes (const ProgressStanding *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return standing_agreeing_modes (self);
}
