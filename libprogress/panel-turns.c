/* SPDX-License-Identifier: MIT */
#include "panel-turns.h"

void
panel_turns_init (PanelTurns *self, gint64 n, guint n_places, PanelFinish finish, gpointer data)
{
  *self = (PanelTurns){
    .finish = finish, .data = data, .n = n, .n_places = n_places, .is_ready = g_new0 (gboolean, n_places)
  };
  g_mutex_init (&self->lock);
  g_cond_init (&self->freed);
}

void
panel_turns_clear (PanelTurns *self)
{
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->freed);
  g_free (self->is_ready);
}

gint64
panel_turns_begin (PanelTurns *self)
{
  gint64 number;

  g_mutex_lock (&self->lock);
  while (self->n_begun < self->n && self->n_begun == self->n_finished + self->n_places)
    g_cond_wait (&self->freed, &self->lock);
  number = self->n_begun < self->n ? self->n_begun++ : -1;
  g_mutex_unlock (&self->lock);
  return number;
}

/* The lock is held, but not while a piece is finished. */
static void
finish_all (PanelTurns *self)
{
  for (guint place; self->is_ready[place = panel_turns_place (self, self->n_finished)];)
    {
      g_mutex_unlock (&self->lock);
      self->finish (self->data, place);
      g_mutex_lock (&self->lock);
      self->is_ready[place] = FALSE;
      self->n_finished++;
      g_cond_broadcast (&self->freed);
    }
}

void
panel_turns_end (PanelTurns *self, gint64 number)
{
  g_mutex_lock (&self->lock);
  self->is_ready[panel_turns_place (self, number)] = TRUE;
  if (!self->is_finishing)
    {
      self->is_finishing = TRUE;
      finish_all (self);
      self->is_finishing = FALSE;
    }
  g_mutex_unlock (&self->lock);
}
