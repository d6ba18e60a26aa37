/* SPDX-License-Identifier: MIT */
/* Work that is done side by side, and finished piece by piece in its order. Nobody waits for a turn: whoever
 * is ready first finishes all that are ready, and the others go on to the next piece. */
#pragma once

#include <glib.h>

/* Only one thread at a time, and in order. place: where the piece is kept. */
typedef void (*PanelFinish) (gpointer data, guint place);

typedef struct {
  PanelFinish finish;
  gpointer data;
  gint64 n;           /* pieces */
  guint n_places;     /* so many of them may be begun, and not finished */
  GMutex lock;        /* of all that follows */
  GCond freed;        /* a place */
  gboolean *is_ready; /* by place */
  gint64 n_begun, n_finished;
  gboolean is_finishing; /* one of the threads */
} PanelTurns;

/* n: G_MAXINT64 when it will be seen. There are then to be more places than threads, of which each may begin
 * a piece that does not exist. */
void panel_turns_init (PanelTurns *self, gint64 n, guint n_places, PanelFinish finish, gpointer data);
void panel_turns_clear (PanelTurns *self);

/* The number of the next piece, whose place is then free; -1: there is none. What is not ended holds up all
 * that follows. */
gint64 panel_turns_begin (PanelTurns *self);
void panel_turns_end (PanelTurns *self, gint64 number);

static inline guint
panel_turns_place (const PanelTurns *self, gint64 number)
{
  return (guint) (number % self->n_places);
}
