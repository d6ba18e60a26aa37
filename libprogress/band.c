/* SPDX-License-Identifier: MIT */
#include "policy.h"

/* Does the value reach a band's worst value? For days, worse is larger. */
static gboolean
band_reaches (const Band *band, Basis basis, Exact value)
{
  int side = exact_compare (value, exact_of (band->from));

  if (!band->has_from)
    return TRUE;
  if (basis == BASIS_DAYS)
    side = -side;
  return band->inclusive ? side >= 0 : side > 0;
}

gint32
policy_band (const ProgressPolicy *self, Exact value)
{
  gint32 i = 0;

  if (!exact_is_defined (value))
    return -1;
  while (!band_reaches (&self->bands[i], self->basis, value)) /* the last one has no worst value */
    i++;
  return i;
}
