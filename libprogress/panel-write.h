/* SPDX-License-Identifier: MIT */
/* All entities judged and written: side by side, in blocks, which stand in the output in their order. */
#pragma once

#include "panel-crew.h"
#include "panel-judge.h"
#include "panel-output.h"
#include "panel-rollup.h"

typedef struct {
  PanelCourt *court;
  PanelOutput *output; /* of rows; NULL: none are written */
  PanelRollup *rollup; /* NULL: nothing is added up */
  PanelWatched *watched;
  guint n_threads;
  gint64 n_rows; /* judged */
} PanelWriting;

gboolean panel_write (PanelWriting *self, GError **error);
