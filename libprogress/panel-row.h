/* SPDX-License-Identifier: MIT */
/* Rows of a panel: the columns of a report's CSV, with the entity in front. Most of a row is the same for all
 * entities: it is written once, by the report's own columns, and copied from then on. */
#pragma once

#include <string.h>

#include "report.h"

/* Millions of them: where there is room, g_string_append_len() would be half the work. */
static inline void
panel_row_append_text (GString *out, const char *text, gsize size)
{
  if (size >= out->allocated_len - out->len)
    {
      g_string_append_len (out, text, (gssize) size);
      return;
    }
  memcpy (out->str + out->len, text, size);
  out->len += size;
  out->str[out->len] = '\0';
}

/* What was written of one indicator at one date. */
typedef struct _PanelRowForm PanelRowForm;
/* A light and its warnings, as they were written. */
typedef struct _PanelRowLights PanelRowLights;

/* One thread's. */
typedef struct {
  PanelRowForm *forms; /* some of the indicators and dates: see panel_row_append() */
  guint n_forms;
  PanelRowLights *lights; /* by hash: nearly all rows have one of a few */
  GString *scratch;
} PanelRows;

void panel_rows_init (PanelRows *self, gsize n_situations);
void panel_rows_clear (PanelRows *self);

/* "entity,indicator,…" and a line end. */
void panel_row_append_header (GString *out);

/* What follows the entity, from the comma to the line end. situation: a number of its own for each indicator
 * and date. */
void panel_row_append (PanelRows *self, GString *out, const ProgressStanding *standing, Day as_of,
                       gsize situation);
