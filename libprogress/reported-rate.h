/* SPDX-License-Identifier: MIT */
/* A rate that an office reported, held against the one computed from its figures. */
#pragma once

#include "json.h"
#include "report.h"

/* The ways of rounding (1 << ProgressRounding each) by which a computed rate, in percent, gives the reported
 * one at so many decimals; 0: none. */
guint reported_rate_modes (Exact computed, Number reported, gint32 digits);

/* The same for the figure in force; 0 also where no rate was reported with it, or none can be computed. */
guint standing_agreeing_modes (const ProgressStanding *self);

/* One of so many ways of rounding, in the order in which they are named. */
#define N_ROUNDINGS 3
extern const ProgressRounding roundings[N_ROUNDINGS];

/* As JSON: {"value": "81.3", "digits": 1, "agrees": ["half-up"]}; nothing where none was reported. */
void reported_rate_write (Json *json, const ProgressStanding *self);

static inline gboolean
standing_has_reported_rate (const ProgressStanding *self)
{
  return self->figure != NULL && self->figure->detail != NULL && self->figure->detail->has_reported_rate;
}
