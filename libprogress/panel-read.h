/* SPDX-License-Identifier: MIT */
/* All figures into the store: chunks are read side by side, and taken in their order. So the answers, and
 * what is said to be wrong, do not depend on the number of threads. */
#pragma once

#include "panel-bad.h"
#include "panel-crew.h"
#include "panel-store.h"

typedef struct {
  const ProgressPlan *plan;
  PanelInput *input;
  PanelStore *store;
  PanelBad *bad;
  PanelWatched *watched;
  guint n_threads;
  gint64 n_lines; /* of figures, good or bad */
} PanelReading;

/* FALSE: error: a file could not be read, or what follows a line cannot be told apart. Bad lines are no error
 * here. */
gboolean panel_read (PanelReading *self, GError **error);
