/* SPDX-License-Identifier: MIT */
#include "panel-write.h"

#include "panel-row.h"
#include "panel-turns.h"
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
} Block;

/* What the threads share. */
typedef struct {
  PanelWriting *writing;
  gint32 n_entities;
  gint32 entities_of_block;
  PanelTurns turns;
  Block *blocks; /* by place */
  guint n_blocks;
  GMutex lock;       /* of judges */
  GPtrArray *judges; /* that have finished: others may still look at what they remember */
  gint64 n_rows;
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

/* A file system lets one thread write a file at a time; so do we. */
static void
finish_block (gpointer data, guint place)
{
  Shared *self = data;
  PanelWriting *writing = self->writing;
  const Block *block = &self->blocks[place];

  self->n_rows += block->n_rows;
  if (block->rows == NULL || panel_is_stopped (writing->watched))
    return;
  if (!panel_output_write (writing->output, block->rows, (gsize) block->n, &self->error))
    panel_stop (writing->watched);
}

/* ---- threads ---- */

static void
judge_number (Shared *self, PanelJudge *judge, gint64 number)
{
  Block *block = &self->blocks[panel_turns_place (&self->turns, number)];

  block->first = (gint32) number * self->entities_of_block;
  block->n = MIN (self->entities_of_block, self->n_entities - block->first);
  judge_block (self, judge, block);
  g_atomic_pointer_add (&self->writing->watched->done, (gsize) block->n);
}

static gpointer
work (gpointer data)
{
  Shared *self = data;
  PanelJudge *judge = panel_judge_new (self->writing->court);
  gint64 number;

  while (!panel_is_stopped (self->writing->watched) && (number = panel_turns_begin (&self->turns)) >= 0)
    {
      judge_number (self, judge, number);
      panel_turns_end (&self->turns, number);
    }
  g_mutex_lock (&self->lock);
  g_ptr_array_add (self->judges, judge);
  g_mutex_unlock (&self->lock);
  return NULL;
}

static void
shared_init (Shared *self, PanelWriting *writing)
{
  gint32 n_entities = panel_store_n_entities (writing->court->store), n = entities_of_block (writing);
  gint64 n_blocks = (n_entities + (gint64) n - 1) / n;

  *self = (Shared){ .writing = writing,
                    .n_entities = n_entities,
                    .entities_of_block = n,
                    .n_blocks = (guint) CLAMP (n_blocks, 1, writing->n_threads + BLOCKS_AHEAD),
                    .judges = g_ptr_array_new_with_free_func ((GDestroyNotify) panel_judge_free) };
  self->blocks = blocks_new (writing, self->n_blocks, n);
  panel_turns_init (&self->turns, n_blocks, self->n_blocks, finish_block, self);
  g_mutex_init (&self->lock);
}

static void
shared_clear (Shared *self)
{
  panel_turns_clear (&self->turns);
  blocks_free (self->blocks, self->n_blocks, self->entities_of_block);
  g_mutex_clear (&self->lock);
  g_ptr_array_unref (self->judges);
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
