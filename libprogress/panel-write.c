/* SPDX-License-Identifier: MIT */
#include "panel-write.h"

#include "panel-row.h"
#include "write.h"

/* What is judged at a time, about: much for the system, but still in the processor's cache when it is
 * written. */
#define ROWS_OF_BLOCK 4096
/* What is only added up takes no room: so many that it pays to go through them by indicator. */
#define ENTITIES_OF_BLOCK 64
/* So many blocks more than there are threads may be judged and not yet written. */
#define BLOCKS_AHEAD 2

/* Entities that follow each other, and the answers on them. */
typedef struct {
  gint32 first, n;
  GString **names; /* as fields */
  GString **rows;  /* NULL: none are written */
  gint64 n_rows;
  gboolean is_judged; /* but not written yet */
} Block;

/* What the threads share. */
typedef struct {
  PanelWriting *writing;
  gint32 n_entities;
  gint32 entities_of_block;
  GMutex lock; /* of all that follows */
  GCond written;
  Block *blocks; /* by number, in turn */
  guint n_blocks;
  gint64 n_begun, n_written;
  gboolean is_writing; /* one of the threads */
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

  if (most > PANEL_DOCKET)
    most -= most % PANEL_DOCKET;
  return CLAMP (most, 1, MAX (1, panel_store_n_entities (court->store)));
}

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

static Block *
blocks_new (const PanelWriting *writing, guint n, gint32 n_entities)
{
  Block *blocks = g_new0 (Block, n);

  for (guint i = 0; i < n; i++)
    {
      blocks[i].names = strings_new (n_entities);
      blocks[i].rows = writing->output != NULL ? strings_new (n_entities) : NULL;
    }
  return blocks;
}

static void
blocks_free (Block *blocks, guint n, gint32 n_entities)
{
  for (guint i = 0; i < n; i++)
    {
      strings_free (blocks[i].names, n_entities);
      strings_free (blocks[i].rows, n_entities);
    }
  g_free (blocks);
}

static void
shared_init (Shared *self, PanelWriting *writing)
{
  *self = (Shared){ .writing = writing,
                    .n_entities = panel_store_n_entities (writing->court->store),
                    .entities_of_block = entities_of_block (writing),
                    .judges = g_ptr_array_new_with_free_func ((GDestroyNotify) panel_judge_free) };
  self->n_blocks =
      MIN (writing->n_threads + BLOCKS_AHEAD, (guint) (self->n_entities / self->entities_of_block + 1));
  self->blocks = blocks_new (writing, self->n_blocks, self->entities_of_block);
  g_mutex_init (&self->lock);
  g_cond_init (&self->written);
}

static void
shared_clear (Shared *self)
{
  blocks_free (self->blocks, self->n_blocks, self->entities_of_block);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->written);
  g_ptr_array_unref (self->judges);
}

/* ---- judging a block ---- */

static gint32
judge_docket (const Shared *self, PanelJudge *judge, const Block *block, const ProgressIndicator *root,
              gint32 place)
{
  PanelDocket docket = { .first = block->first + place,
                         .n = MIN (block->n - place, PANEL_DOCKET),
                         .names = block->names + place,
                         .rows = block->rows != NULL ? block->rows + place : NULL,
                         .rollup = self->writing->rollup };

  return panel_judge_docket (judge, root, &docket);
}

/* The columns' names stand in front of the first block. */
static void
clear_block (const Shared *self, Block *block)
{
  const PanelStore *store = self->writing->court->store;

  block->n_rows = 0;
  for (gint32 i = 0; i < block->n; i++)
    {
      g_string_truncate (block->names[i], 0);
      csv_append_field (block->names[i], panel_store_entity_name (store, block->first + i));
      if (block->rows != NULL)
        g_string_truncate (block->rows[i], 0);
    }
  if (block->rows != NULL && block->first == 0)
    panel_row_append_header (block->rows[0]);
}

/* All entities of a block by one indicator, then by the next: so what is remembered of an indicator stays at
 * hand. */
static void
judge_block (const Shared *self, PanelJudge *judge, Block *block)
{
  const ProgressPlan *plan = self->writing->court->plan;

  clear_block (self, block);
  for (gint32 root = 0; root < plan->n_indicators; root += 1 + plan->indicators[root].n_below)
    for (gint32 place = 0; place < block->n; place += PANEL_DOCKET)
      block->n_rows += judge_docket (self, judge, block, &plan->indicators[root], place);
}

/* ---- writing blocks ---- */

static void
write_block (Shared *self, const Block *block)
{
  if (!panel_output_write (self->writing->output, block->rows, (gsize) block->n, &self->error))
    panel_stop (self->writing->watched);
}

static Block *
block_at (const Shared *self, gint64 number)
{
  return &self->blocks[number % self->n_blocks];
}

/* All blocks up to the first that is not judged. */
static void
write_blocks (Shared *self)
{
  for (Block *block; (block = block_at (self, self->n_written))->is_judged;)
    {
      g_mutex_unlock (&self->lock);
      if (block->rows != NULL && !panel_is_stopped (self->writing->watched))
        write_block (self, block);
      g_mutex_lock (&self->lock);
      self->n_rows += block->n_rows;
      block->is_judged = FALSE;
      self->n_written++;
      g_cond_broadcast (&self->written);
    }
}

/* A file system lets one thread write a file at a time. So one of ours does, in the order of the blocks,
 * whoever comes first; the others leave theirs to it, and judge the next one instead of waiting. */
static void
hand_in (Shared *self, Block *block)
{
  g_mutex_lock (&self->lock);
  block->is_judged = TRUE;
  if (!self->is_writing)
    {
      self->is_writing = TRUE;
      write_blocks (self);
      self->is_writing = FALSE;
    }
  g_mutex_unlock (&self->lock);
}

/* ---- threads ---- */

static gboolean
has_more (const Shared *self)
{
  return self->n_begun * self->entities_of_block < self->n_entities &&
         !panel_is_stopped (self->writing->watched);
}

/* Each block that is begun is handed in: the next ones wait for it. NULL: there are no more. */
static Block *
begin (Shared *self)
{
  Block *block = NULL;

  g_mutex_lock (&self->lock);
  while (has_more (self) && self->n_begun == self->n_written + self->n_blocks)
    g_cond_wait (&self->written, &self->lock);
  if (has_more (self))
    {
      block = block_at (self, self->n_begun);
      block->first = (gint32) self->n_begun++ * self->entities_of_block;
      block->n = MIN (self->entities_of_block, self->n_entities - block->first);
    }
  g_mutex_unlock (&self->lock);
  return block;
}

static gpointer
work (gpointer data)
{
  Shared *self = data;
  PanelWatched *watched = self->writing->watched;
  PanelJudge *judge = panel_judge_new (self->writing->court);

  for (Block *block; (block = begin (self)) != NULL;)
    {
      gsize n = (gsize) block->n;

      judge_block (self, judge, block);
      hand_in (self, block);
      g_atomic_pointer_add (&watched->done, n);
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
  return panel_output_write (self->output, &header, 1, error);
}

gboolean
panel_write (PanelWriting *self, GError **error)
{
  Shared shared;

  shared_init (&shared, self);
  self->watched->phase = PROGRESS_PANEL_JUDGING;
  self->watched->total = shared.n_entities;
  g_atomic_pointer_set (&self->watched->done, 0);
  panel_crew_run (self->n_threads, work, &shared, self->watched);
  shared_clear (&shared);
  self->n_rows = shared.n_rows;
  if (shared.error != NULL)
    {
      g_propagate_error (error, shared.error);
      return FALSE;
    }
  return shared.n_entities > 0 || self->output == NULL || write_header (self, error);
}
