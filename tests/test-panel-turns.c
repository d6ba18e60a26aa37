/* SPDX-License-Identifier: MIT */
/* Work in turns: all of it, once, in its order, and never more at a time than there are places. */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include "panel-turns.h"

#define N_PIECES 2000

typedef struct {
  PanelTurns turns;
  gint64 last; /* that can be begun; the others are seen not to exist */
  gint64 by_place[8];
  GArray *finished; /* gint64 */
  gint n_at_once;   /* atomic: threads that finish */
} Work;

static void
finish (gpointer data, guint place)
{
  Work *self = data;

  cr_assert (eq (int, g_atomic_int_add (&self->n_at_once, 1), 0));
  g_array_append_val (self->finished, self->by_place[place]);
  g_atomic_int_add (&self->n_at_once, -1);
}

static gpointer
work (gpointer data)
{
  Work *self = data;
  gint64 number;

  while ((number = panel_turns_begin (&self->turns)) >= 0 && number < self->last)
    {
      self->by_place[panel_turns_place (&self->turns, number)] = number;
      if (number % 7 == 0)
        g_thread_yield ();
      panel_turns_end (&self->turns, number);
    }
  return NULL;
}

static void
check (gint64 n, guint n_places, guint n_threads)
{
  Work self = { .last = N_PIECES, .finished = g_array_new (FALSE, FALSE, sizeof (gint64)) };
  GThread *threads[8];

  panel_turns_init (&self.turns, n, n_places, finish, &self);
  for (guint i = 0; i < n_threads; i++)
    threads[i] = g_thread_new ("turns", work, &self);
  for (guint i = 0; i < n_threads; i++)
    g_thread_join (threads[i]);
  cr_assert (eq (u32, self.finished->len, N_PIECES));
  for (guint i = 0; i < N_PIECES; i++)
    cr_assert (eq (i64, g_array_index (self.finished, gint64, i), i));
  panel_turns_clear (&self.turns);
  g_array_unref (self.finished);
}

Test (panel_turns, known_number)
{
  check (N_PIECES, 1, 1);
  check (N_PIECES, 1, 4);
  check (N_PIECES, 3, 8);
}

Test (panel_turns, unknown_number)
{
  check (G_MAXINT64, 2, 1);
  check (G_MAXINT64, 8, 7);
}
