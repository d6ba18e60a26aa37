/* SPDX-License-Identifier: MIT */
#include "panel-write.h"

#include "panel-row.h"
#include "write.h"

/* What is written at a time, about: much for the system, little for memory. */
#define ROWS_OF_BLOCK 8192

/* What the threads share. */
typedef struct {
  PanelWriting *writing;
  gint32 n_entities;
  gint32 entities_of_block;
  gint next_block; /* atomic */
  GMutex lock;
  GCond turn;
  gint turn_of;   /* the block that is to be placed next */
  guint64 offset; /* where it will stand */
  gint64 n_rows;
  GPtrArray *judges; /* that have finished: others may still look at what they remember */
  GError *error;
} Shared;

static Shared
shared_of (PanelWriting *writing)
{
  const PanelCourt *court = writing->court;
  gint64 rows_of_entity = (gint64) court->plan->n_indicators * court->n_dates;

  return (Shared){ .writing = writing,
                   .n_entities = panel_store_n_entities (court->store),
                   .judges = g_ptr_array_new_with_free_func ((GDestroyNotify) panel_judge_free),
                   .entities_of_block = (gint32) MAX (1, ROWS_OF_BLOCK / rows_of_entity) };
}

/* ---- one entity ---- */

static void
add_rows (const GString *name, const PanelVerdict *const *verdicts, gint32 n, GString *text)
{
  for (gint32 i = 0; i < n; i++)
    {
      g_string_append_len (text, name->str, (gssize) name->len);
      g_string_append_len (text, verdicts[i]->text, verdicts[i]->size);
    }
}

static void
add_up (const Shared *self, gint32 entity, const PanelVerdict *const *verdicts)
{
  for (guint date = 0; date < self->writing->court->n_dates; date++)
    panel_rollup_add (self->writing->rollup, entity, date, &verdicts[date]->outcome);
}

/* Returns how many rows it has. */
static gint64
judge_entity (const Shared *self, PanelJudge *judge, gint32 entity, GString *name, GString *text)
{
  const PanelCourt *court = self->writing->court;
  const ProgressPlan *plan = court->plan;
  gint64 n_rows = 0;

  g_string_truncate (name, 0);
  csv_append_field (name, panel_store_entity_name (court->store, entity));
  for (gint32 i = 0; i < plan->n_indicators; i += 1 + plan->indicators[i].n_below)
    {
      const ProgressIndicator *root = &plan->indicators[i];
      const PanelVerdict *const *verdicts = panel_judge_family (judge, entity, root);
      gint32 n = (root->n_below + 1) * (gint32) court->n_dates;

      if (verdicts == NULL)
        continue;
      if (self->writing->output != NULL)
        add_rows (name, verdicts, n, text);
      if (self->writing->rollup != NULL)
        add_up (self, entity, verdicts);
      n_rows += n;
    }
  return n_rows;
}

/* ---- one block ---- */

static void
keep_error (Shared *self, GError *error)
{
  if (self->error == NULL)
    self->error = error;
  else
    g_error_free (error);
  panel_stop (self->writing->watched);
}

static void
write_piece (Shared *self, const GString *text, guint64 offset)
{
  GError *error = NULL;

  if (!panel_output_write (self->writing->output, text->str, text->len, offset, &error))
    {
      g_mutex_lock (&self->lock);
      keep_error (self, error);
      g_mutex_unlock (&self->lock);
    }
}

/* Each block that was begun comes here: the next ones wait for it. It waits until all blocks before have
 * their place. What can be written anywhere is written after the next one has been let in, anything else
 * before. */
static void
place (Shared *self, gint block, const GString *text, gint64 n_rows)
{
  PanelOutput *output = self->writing->output;
  gboolean at_once = output != NULL && !panel_output_is_seekable (output);
  guint64 offset;

  g_mutex_lock (&self->lock);
  while (self->turn_of != block)
    g_cond_wait (&self->turn, &self->lock);
  offset = self->offset;
  self->n_rows += n_rows;
  g_mutex_unlock (&self->lock);

  if (at_once && !panel_is_stopped (self->writing->watched))
    write_piece (self, text, offset);

  g_mutex_lock (&self->lock);
  self->offset += text->len;
  self->turn_of++;
  g_cond_broadcast (&self->turn);
  g_mutex_unlock (&self->lock);

  if (output != NULL && !at_once && !panel_is_stopped (self->writing->watched))
    write_piece (self, text, offset);
}

static gpointer
work (gpointer data)
{
  Shared *self = data;
  PanelWatched *watched = self->writing->watched;
  PanelJudge *judge = panel_judge_new (self->writing->court);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) name = g_string_new (NULL);

  while (!panel_is_stopped (watched))
    {
      gint block = g_atomic_int_add (&self->next_block, 1);
      gint64 first = (gint64) block * self->entities_of_block, n_rows = 0;
      gint64 end = MIN (first + self->entities_of_block, self->n_entities);

      if (first >= self->n_entities)
        break;
      g_string_truncate (text, 0);
      if (block == 0)
        panel_row_append_header (text);
      for (gint64 entity = first; entity < end; entity++)
        n_rows += judge_entity (self, judge, (gint32) entity, name, text);
      place (self, block, text, n_rows);
      g_atomic_pointer_add (&watched->done, (gsize) (end - first));
    }
  g_mutex_lock (&self->lock);
  g_ptr_array_add (self->judges, judge);
  g_mutex_unlock (&self->lock);
  return NULL;
}

/* No entity at all: the columns are written all the same. */
static gboolean
write_header (PanelWriting *self, GError **error)
{
  g_autoptr (GString) header = g_string_new (NULL);

  panel_row_append_header (header);
  return panel_output_write (self->output, header->str, header->len, 0, error);
}

gboolean
panel_write (PanelWriting *self, GError **error)
{
  Shared shared = shared_of (self);

  g_mutex_init (&shared.lock);
  g_cond_init (&shared.turn);
  self->watched->phase = PROGRESS_PANEL_JUDGING;
  self->watched->total = shared.n_entities;
  g_atomic_pointer_set (&self->watched->done, 0);
  panel_crew_run (self->n_threads, work, &shared, self->watched);
  g_mutex_clear (&shared.lock);
  g_cond_clear (&shared.turn);
  g_ptr_array_unref (shared.judges);
  self->n_rows = shared.n_rows;
  if (shared.error != NULL)
    {
      g_propagate_error (error, shared.error);
      return FALSE;
    }
  return shared.n_entities > 0 || self->output == NULL || write_header (self, error);
}
