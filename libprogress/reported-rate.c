/* SPDX-License-Identifier: MIT */
#include "reported-rate.h"

#include "json-values.h"

const ProgressRounding roundings[N_ROUNDINGS] = { PROGRESS_ROUNDING_HALF_UP, PROGRESS_ROUNDING_HALF_EVEN,
                                                  PROGRESS_ROUNDING_DOWN };

guint
reported_rate_modes (Exact computed, Number reported, gint32 digits)
{
  Rounding rounding = { .digits = (gint8) digits };
  guint agreeing = 0;

  if (!exact_is_defined (computed))
    return 0;
  for (gsize i = 0; i < N_ROUNDINGS; i++)
    if (exact_compare (exact_round (computed, rounding_step (&rounding), roundings[i]),
                       exact_of (reported)) == 0)
      agreeing |= 1u << roundings[i];
  return agreeing;
}

guint
standing_agreeing_modes (const ProgressStanding *self)
{
  const FigureDetail *detail;

  if (!standing_has_reported_rate (self))
    return 0;
  detail = self->figure->detail;
  return reported_rate_modes (exact_kept (self->recomputed_rate), detail->reported_rate,
                              detail->reported_digits);
}

guint32
progress_standing_get_reported_rate_modes (const ProgressStanding *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return standing_agreeing_modes (self);
}

void
reported_rate_write (Json *json, const ProgressStanding *standing)
{
  guint agreeing = standing_agreeing_modes (standing);

  if (!standing_has_reported_rate (standing))
    return;
  json_begin_object (json, "reported_rate", JSON_INLINE);
  json_exact (json, "value", exact_of (standing->figure->detail->reported_rate));
  json_int (json, "digits", standing->figure->detail->reported_digits);
  json_begin_array (json, "agrees", JSON_INLINE);
  for (gsize i = 0; i < N_ROUNDINGS; i++)
    if ((agreeing & 1u << roundings[i]) != 0)
      json_text (json, NULL, progress_rounding_get_name (roundings[i]));
  json_end_array (json);
  json_end_object (json);
}
