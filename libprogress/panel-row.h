/* SPDX-License-Identifier: MIT */
/* Rows of a panel: the columns of a report's CSV, with the entity in front. Most of a row is the same for all
 * entities: it is written once, by the report's own columns, and copied from then on. */
#pragma once

#include "report.h"

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
