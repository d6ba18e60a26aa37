/* SPDX-License-Identifier: MIT */
#include "panel-bad.h"

#include <string.h>

void
panel_bad_init (PanelBad *self)
{
  *self = (PanelBad){ .diagnostics = diagnostics_new (),
                      .kinds = g_array_new (FALSE, FALSE, sizeof (PanelBadKind)) };
}

void
panel_bad_clear (PanelBad *self)
{
  g_clear_pointer (&self->diagnostics, diagnostics_unref);
  g_clear_pointer (&self->kinds, g_array_unref);
}

static PanelBadKind *
kind_of (PanelBad *self, const char *id)
{
  PanelBadKind new = { id, 0 };

  for (guint i = 0; i < self->kinds->len; i++)
    if (strcmp (g_array_index (self->kinds, PanelBadKind, i).id, id) == 0)
      return &g_array_index (self->kinds, PanelBadKind, i);
  g_array_append_val (self->kinds, new);
  return &g_array_index (self->kinds, PanelBadKind, self->kinds->len - 1);
}

void
panel_bad_add (PanelBad *self, const char *id, const char *file, Place place, char *message)
{
  kind_of (self, id)->n++;
  self->n++;
  diagnostics_error (self->diagnostics, id, file, place, "%s", message);
  g_free (message);
}
