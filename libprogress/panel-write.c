/* SPDX-License-Identifier: MIT */
#include "panel-write.h"

#include "panel-row.h"
#include "write.h"

/* What is written at a time, about: much for the system, little for memory. */
#define ROWS_OF_BLOCK 8192
/* What is only added up takes no room: so many that it pays to go through them by indicator. */
#define ENTITIES_OF_BLOCK 64

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

/* No more than there are: each gets a place to be written at. */
static gint32
entities_of_block (const PanelWriting *writing)
{
  const PanelCourt *court = writing->court;
  gint64 rows_of_entity = (gint64) court->plan->n_indicators * court->n_dates;
  gint32 most = writing->output == NULL ? ENTITIES_OF_BLOCK : (gint32) (ROWS_OF_BLOCK / rows_of_entity);

  return CLAMP (most, 1, MAX (1, panel_store_n_entities (court->store)));
}

static Shared
shared_of (PanelWriting *writing)
{
  return (Shared){ .writing = writing,
                   .n_entities = panel_store_n_entities (writing->court->store),
                   .judges = g_ptr_array_new_with_free_func ((GDestroyNotify) panel_judge_free),
                   .entities_of_block = entities_of_block (writing) };
}

/* ---- judging a block ---- */

/* What one thread judges with: one place for each entity of a block. */
typedef struct {
  PanelJudge *judge;
  gint32 n;
  GString **names; /* as fields */
  GString **rows;  /* NULL: none are written */
  gint64 n_rows;
} Desk;

static GString **
strings_new (gint32 n)
{
  GString **strings = g_new (GString *, (gsize) n);

  for (gint32 i = 0; i < n; i++)
    strings[i] = g_string_new (NULL);
  return strings;
}

static void
strings_free (GString **strings, gint32 n)
{
  for (gint32 i = 0; strings != NULL && i < n; i++)
    g_string_free (strings[i], TRUE);
  g_free (strings);
}

static void
desk_init (Desk *self, const Shared *shared)
{
  const PanelWriting *writing = shared->writing;
  gint32 n = shared->entities_of_block;

  *self = (Desk){ .judge = panel_judge_new (writing->court),
                  .n = n,
                  .names = strings_new (n),
                  .rows = writing->output != NULL ? strings_new (n) : NULL };
}

/* The judge is left to the others. */
static PanelJudge *
desk_clear (Desk *self)
{
  strings_free (self->names, self->n);
  strings_free (self->rows, self->n);
  return self->judge;
}

static gint32
judge_docket (const Shared *self, Desk *desk, const ProgressIndicator *root, gint32 first, gint32 place,
              gint32 n)
{
  PanelDocket docket = { .first = first,
                         .n = n,
                         .names = desk->names + place,
                         .rows = desk->rows != NULL ? desk->rows + place : NULL,
                         .rollup = self->writing->rollup };

  return panel_judge_docket (desk->judge, root, &docket);
}

/* The columns' names stand in front of the first block. */
static void
clear_desk (const Shared *self, Desk *desk, gint32 first, gint32 n)
{
  desk->n_rows = 0;
  for (gint32 i = 0; i < n; i++)
    {
      g_string_truncate (desk->names[i], 0);
      csv_append_field (desk->names[i], panel_store_entity_name (self->writing->court->store, first + i));
      if (desk->rows != NULL)
        g_string_truncate (desk->rows[i], 0);
    }
  if (desk->rows != NULL && first == 0)
    panel_row_append_header (desk->rows[0]);
}

/* All entities of a block by one indicator, then by the next: so what is remembered of an indicator stays at
 * hand. */
static void
judge_block (const Shared *self, Desk *desk, gint32 first, gint32 n)
{
  const ProgressPlan *plan = self->writing->court->plan;

  clear_desk (self, desk, first, n);
  for (gint32 root = 0; root < plan->n_indicators; root += 1 + plan->indicators[root].n_below)
    for (gint32 i = 0; i < n; i += PANEL_DOCKET)
      desk->n_rows +=
          judge_docket (self, desk, &plan->indicators[root], first + i, i, MIN (n - i, PANEL_DOCKET));
}

/* ---- writing a block ---- */

static void
keep_error (Shared *self, GError *error)
{
  if (self->error == NULL)
    self->error = error;
  else
    g_error_free (error);
  panel_stop (self->writing->watched);
}

/* The rows of one entity after the other: to join them would take longer than to write them one by one. */
static void
write_rows (Shared *self, const Desk *desk, gint32 n, guint64 offset)
{
  GError *error = NULL;

  for (gint32 i = 0; i < n && error == NULL; i++)
    {
      panel_output_write (self->writing->output, desk->rows[i]->str, desk->rows[i]->len, offset, &error);
      offset += desk->rows[i]->len;
    }
  if (error == NULL)
    return;
  g_mutex_lock (&self->lock);
  keep_error (self, error);
  g_mutex_unlock (&self->lock);
}

static gsize
size_of_rows (const Desk *desk, gint32 n)
{
  gsize size = 0;

  for (gint32 i = 0; desk->rows != NULL && i < n; i++)
    size += desk->rows[i]->len;
  return size;
}

/* Each block that was begun comes here: the next ones wait for it. It waits until all blocks before have
 * their place. What can be written anywhere is written after the next one has been let in, anything else
 * before. */
static void
place (Shared *self, gint block, const Desk *desk, gint32 n)
{
  PanelOutput *output = self->writing->output;
  gboolean at_once = output != NULL && !panel_output_is_seekable (output);
  guint64 offset;

  g_mutex_lock (&self->lock);
  while (self->turn_of != block)
    g_cond_wait (&self->turn, &self->lock);
  offset = self->offset;
  self->n_rows += desk->n_rows;
  g_mutex_unlock (&self->lock);

  if (at_once && !panel_is_stopped (self->writing->watched))
    write_rows (self, desk, n, offset);

  g_mutex_lock (&self->lock);
  self->offset += size_of_rows (desk, n);
  self->turn_of++;
  g_cond_broadcast (&self->turn);
  g_mutex_unlock (&self->lock);

  if (output != NULL && !at_once && !panel_is_stopped (self->writing->watched))
    write_rows (self, desk, n, offset);
}

static void
work_at (Shared *self, Desk *desk)
{
  PanelWatched *watched = self->writing->watched;

  while (!panel_is_stopped (watched))
    {
      gint block = g_atomic_int_add (&self->next_block, 1);
      gint64 first = (gint64) block * self->entities_of_block;
      gint32 n = (gint32) MIN (self->entities_of_block, self->n_entities - first);

      if (n <= 0)
        return;
      judge_block (self, desk, (gint32) first, n);
      place (self, block, desk, n);
      g_atomic_pointer_add (&watched->done, (gsize) n);
    }
}

static gpointer
work (gpointer data)
{
  Shared *self = data;
  PanelJudge *judge;
  Desk desk;

  desk_init (&desk, self);
  work_at (self, &desk);
  judge = desk_clear (&desk);
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
