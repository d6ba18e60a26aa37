/* SPDX-License-Identifier: MIT */
#include "panel-crew.h"

#define BETWEEN_LOOKS (100 * G_TIME_SPAN_MILLISECOND)

typedef struct {
  GThreadFunc work;
  gpointer data;
  GMutex lock;
  GCond finished;
  guint n_working;
} Crew;

static gpointer
take_part (gpointer data)
{
  Crew *self = data;

  self->work (self->data);
  g_mutex_lock (&self->lock);
  if (--self->n_working == 0)
    g_cond_signal (&self->finished);
  g_mutex_unlock (&self->lock);
  return NULL;
}

static void
look (PanelWatched *watched)
{
  gint64 done = (gint64) (gsize) g_atomic_pointer_get (&watched->done);

  if (watched->watch != NULL && !watched->watch (watched->phase, done, watched->total, watched->data))
    panel_stop (watched);
}

static void
wait_for_all (Crew *self, PanelWatched *watched)
{
  gint64 until = g_get_monotonic_time () + BETWEEN_LOOKS;

  g_mutex_lock (&self->lock);
  while (self->n_working > 0)
    if (!g_cond_wait_until (&self->finished, &self->lock, until))
      {
        g_mutex_unlock (&self->lock);
        look (watched);
        until = g_get_monotonic_time () + BETWEEN_LOOKS;
        g_mutex_lock (&self->lock);
      }
  g_mutex_unlock (&self->lock);
  look (watched);
}

static void
run_threads (guint n, GThreadFunc work, gpointer data, PanelWatched *watched)
{
  Crew self = { .work = work, .data = data, .n_working = n };
  g_autofree GThread **threads = g_new0 (GThread *, n);

  g_mutex_init (&self.lock);
  g_cond_init (&self.finished);
  for (guint i = 0; i < n; i++)
    {
      threads[i] = g_thread_try_new ("progress-panel", take_part, &self, NULL);
      if (threads[i] == NULL) /* the system gives no more: we do its part */
        take_part (&self);
    }
  wait_for_all (&self, watched);
  for (guint i = 0; i < n; i++)
    if (threads[i] != NULL)
      g_thread_join (threads[i]);
  g_mutex_clear (&self.lock);
  g_cond_clear (&self.finished);
}

void
panel_crew_run (guint n, GThreadFunc work, gpointer data, PanelWatched *watched)
{
  if (n == 1 && watched->watch == NULL) /* nobody is to be told anything meanwhile */
    work (data);
  else
    run_threads (n, work, data, watched);
}
