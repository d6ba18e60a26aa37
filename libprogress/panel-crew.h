/* SPDX-License-Identifier: MIT */
/* Threads at one task, and somebody who watches how far they are. */
#pragma once

#include <progress/progress-panel.h>

typedef struct {
  ProgressPanelWatch watch; /* NULL: nobody */
  gpointer data;
  gint32 phase;
  gsize done; /* atomic */
  gint64 total;
  gint stop; /* atomic; for good */
} PanelWatched;

/* Runs work(data) on n threads and returns when all have come back. They ask now and then whether to stop. */
void panel_crew_run (guint n, GThreadFunc work, gpointer data, PanelWatched *watched);

static inline gboolean
panel_is_stopped (PanelWatched *self)
{
  return g_atomic_int_get (&self->stop) != 0;
}

static inline void
panel_stop (PanelWatched *self)
{
  g_atomic_int_set (&self->stop, 1);
}
