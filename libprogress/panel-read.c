/* SPDX-License-Identifier: MIT */
#include "panel-read.h"

#include <string.h>

#include "panel-turns.h"
#include "schema.h"
#include "text-guard.h"

/* So many batches more than there are threads may be read and not yet taken. */
#define BATCHES_AHEAD 2

/* What the threads share. */
typedef struct {
  PanelReading *reading;
  PanelTurns turns;
  PanelBatch *batches; /* by place */
  guint n_batches;
  GMutex lock;          /* of what comes in, and readers */
  GPtrArray *readers;   /* what they have read may still be taken when they have finished */
  guint32 lines_before; /* of the file of the batch that is taken */
  gboolean is_broken;
  GError *error;
} Shared;

/* ---- what is wrong with a line ---- */

static Place
place_of_line (const Shared *self, const PanelLine *line)
{
  return (Place){ self->lines_before + line->line + 1, 1 };
}

static Place
place_of (const Shared *self, const PanelChunk *chunk, guint32 line, guint32 at)
{
  const char *start = chunk->text + at;

  while (start > chunk->text && start[-1] != '\n')
    start--;
  return (Place){ self->lines_before + line + 1,
                  (guint32) g_utf8_strlen (start, chunk->text + at - start) + 1 };
}

static void
refuse_encoding (Shared *self, const PanelChunk *chunk)
{
  PanelBad *bad = self->reading->bad;

  bad->n++;
  text_guard_piece (chunk->source->name, chunk->text, chunk->size, self->lines_before, bad->diagnostics);
  self->is_broken = TRUE;
}

static void
tell_bad_line (Shared *self, const PanelChunk *chunk, PanelBadLine *line)
{
  if (line->message == NULL)
    {
      refuse_encoding (self, chunk);
      return;
    }
  panel_bad_add (self->reading->bad, line->id, chunk->source->name,
                 place_of (self, chunk, line->line, line->at), g_steal_pointer (&line->message));
  self->is_broken |= line->is_fatal;
}

#define MAX_SUGGESTED_FROM 2000

static char *
unknown_entity (const PanelStore *store, const char *name)
{
  guint n = (guint) MIN (panel_store_n_entities (store), MAX_SUGGESTED_FROM);
  g_autofree const char **names = g_new (const char *, n);
  const char *nearest;

  for (guint i = 0; i < n; i++)
    names[i] = panel_store_entity_name (store, (gint32) i);
  nearest = schema_nearest (name, names, n);
  return nearest != NULL
             ? g_strdup_printf ("there is no entity '%s' in the list; did you mean '%s'?", name, nearest)
             : g_strdup_printf ("there is no entity '%s' in the list", name);
}

static char *
message_of (StoreResult result, const char *id, const char *entity, const char *date)
{
  switch (result)
    {
    case STORE_DUPLICATE:
      return g_strdup_printf (
          "'%s' of '%s' on %s is told a second time; leave one out, or say with 'reported' when "
          "each became known",
          id, entity, date);
    case STORE_OVERLAP:
      return g_strdup_printf (
          "the period of '%s' of '%s' that ends on %s overlaps another; figures of single periods "
          "are added up, so none may be in two",
          id, entity, date);
    case STORE_LATE_ADDITION:
      return g_strdup_printf (
          "what is added to '%s' of '%s' on %s comes after figures of later days; sort the lines by "
          "date",
          id, entity, date);
    case STORE_NOT_APPLIED:
      return g_strdup_printf ("'%s' does not apply to '%s', says the file of targets", id, entity);
    case STORE_ADDED:
    default:
      return NULL;
    }
}

static const PanelName *
name_of (const PanelBatch *batch, const PanelLine *line)
{
  return &g_array_index (batch->reader->known, PanelName, line->entity);
}

static void
refuse (Shared *self, const PanelBatch *batch, const PanelLine *line, StoreResult result)
{
  static const char *const ids[] = {
    [STORE_DUPLICATE] = "duplicate-figure",
    [STORE_OVERLAP] = "overlapping-periods",
    [STORE_LATE_ADDITION] = "late-addition",
    [STORE_NOT_APPLIED] = "not-applied",
  };
  const PanelReading *reading = self->reading;
  char date[DAY_TEXT_SIZE];

  day_format (panel_figure_date (&line->figure), date);
  panel_bad_add (
      reading->bad, ids[result], batch->chunk.source->name, place_of_line (self, line),
      message_of (result, reading->plan->indicators[line->indicator].id, name_of (batch, line)->text, date));
}

static void
refuse_entity (Shared *self, const PanelBatch *batch, const PanelLine *line)
{
  panel_bad_add (self->reading->bad, "unknown-entity", batch->chunk.source->name, place_of_line (self, line),
                 unknown_entity (self->reading->store, name_of (batch, line)->text));
}

/* ---- taking a batch ---- */

/* In the order in which they were met: so entities are numbered by their first line. */
static void
take_names (Shared *self, const PanelBatch *batch)
{
  for (guint i = 0; i < batch->new_names->len; i++)
    {
      const char *text = g_ptr_array_index (batch->new_names, i);
      PanelName name = { text, panel_store_entity (self->reading->store, text) };

      g_array_append_val (batch->reader->known, name);
    }
}

static inline void
take_line (Shared *self, const PanelBatch *batch, const PanelLine *line)
{
  gint32 entity = name_of (batch, line)->entity;
  StoreResult result;

  if (entity == ENTITY_UNKNOWN)
    {
      refuse_entity (self, batch, line);
      return;
    }
  result = panel_store_add (self->reading->store, entity, line->indicator, &line->figure,
                            (const Figure *) (gconstpointer) batch->odd->data);
  if (result != STORE_ADDED)
    refuse (self, batch, line, result);
}

/* Good and bad lines in the order of the file. */
static void
take (Shared *self, const PanelBatch *batch)
{
  PanelBadLine *bad = (PanelBadLine *) (gpointer) batch->bad->data;
  const PanelChunk *chunk = &batch->chunk;
  guint n_bad = 0;

  if (chunk->is_first)
    self->lines_before = chunk->source->header_lines;
  take_names (self, batch);
  for (guint i = 0; i < batch->n_figures && !self->is_broken; i++)
    {
      const PanelLine *line = &batch->lines[i];

      while (n_bad < batch->bad->len && bad[n_bad].line < line->line)
        tell_bad_line (self, chunk, &bad[n_bad++]);
      take_line (self, batch, line);
    }
  while (n_bad < batch->bad->len && !self->is_broken)
    tell_bad_line (self, chunk, &bad[n_bad++]);
  self->lines_before += batch->n_lines;
  self->reading->n_lines += batch->n_figures + batch->bad->len;
}

static void
finish_batch (gpointer data, guint place)
{
  Shared *self = data;

  if (!self->is_broken)
    take (self, &self->batches[place]);
  if (self->is_broken)
    panel_stop (self->reading->watched);
}

/* ---- threads ---- */

/* The number of the next batch, with its chunk; -1: there is none. */
static gint64
next_batch (Shared *self)
{
  PanelInput *input = self->reading->input;
  PanelBatch *batch;
  gint64 number = -1;

  g_mutex_lock (&self->lock);
  if (self->error == NULL && !panel_is_stopped (self->reading->watched))
    {
      number = panel_turns_begin (&self->turns);
      batch = &self->batches[panel_turns_place (&self->turns, number)];
      if (!panel_input_next (input, &batch->buffer, &batch->chunk, &self->error))
        number = -1;
      g_atomic_pointer_set (&self->reading->watched->done, (gsize) input->n_bytes);
    }
  g_mutex_unlock (&self->lock);
  return number;
}

static PanelReader *
add_reader (Shared *self)
{
  PanelReader *reader = panel_reader_new (self->reading->plan);

  g_mutex_lock (&self->lock);
  g_ptr_array_add (self->readers, reader);
  g_mutex_unlock (&self->lock);
  return reader;
}

static gpointer
work (gpointer data)
{
  Shared *self = data;
  PanelReader *reader = add_reader (self);
  gint64 number;

  while ((number = next_batch (self)) >= 0)
    {
      panel_reader_read (reader, &self->batches[panel_turns_place (&self->turns, number)]);
      panel_turns_end (&self->turns, number);
    }
  return NULL;
}

static void
shared_init (Shared *self, PanelReading *reading)
{
  *self = (Shared){ .reading = reading,
                    .n_batches = reading->n_threads + BATCHES_AHEAD,
                    .readers = g_ptr_array_new_with_free_func ((GDestroyNotify) panel_reader_free) };
  self->batches = g_new (PanelBatch, self->n_batches);
  for (guint i = 0; i < self->n_batches; i++)
    panel_batch_init (&self->batches[i]);
  panel_turns_init (&self->turns, G_MAXINT64, self->n_batches, finish_batch, self);
  g_mutex_init (&self->lock);
}

static void
shared_clear (Shared *self)
{
  panel_turns_clear (&self->turns);
  for (guint i = 0; i < self->n_batches; i++)
    panel_batch_clear (&self->batches[i]);
  g_free (self->batches);
  g_ptr_array_unref (self->readers);
  g_mutex_clear (&self->lock);
}

gboolean
panel_read (PanelReading *self, GError **error)
{
  Shared shared;

  shared_init (&shared, self);
  self->watched->phase = PROGRESS_PANEL_READING;
  self->watched->total = self->input->n_bytes_all;
  panel_crew_run (self->n_threads, work, &shared, self->watched);
  shared_clear (&shared);
  if (shared.error != NULL)
    {
      g_propagate_error (error, shared.error);
      return FALSE;
    }
  if (shared.is_broken)
    diagnostics_to_error (self->bad->diagnostics, PROGRESS_ERROR_SYNTAX, error);
  return !shared.is_broken;
}
