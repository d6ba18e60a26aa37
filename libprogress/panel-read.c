/* SPDX-License-Identifier: MIT */
#include "panel-read.h"

#include <string.h>

#include "schema.h"
#include "text-guard.h"

/* What the threads share. */
typedef struct {
  PanelReading *reading;
  GMutex input_lock;
  GMutex turn_lock;
  GCond turn;
  guint64 next;         /* the chunk whose turn it is to be taken */
  guint32 lines_before; /* of its file */
  gboolean is_broken;
  GError *error;
} Shared;

/* ---- what is wrong with a line ---- */

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

static void
refuse (Shared *self, const PanelReader *reader, const PanelChunk *chunk, const PanelLine *line,
        StoreResult result)
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
  panel_bad_add (reading->bad, ids[result], chunk->source->name, place_of (self, chunk, line->line, line->at),
                 message_of (result, reading->plan->indicators[line->indicator].id,
                             panel_reader_entity (reader, line->entity), date));
}

/* ---- taking a chunk ---- */

static void
refuse_entity (Shared *self, const char *name, const PanelChunk *chunk, const PanelLine *line)
{
  panel_bad_add (self->reading->bad, "unknown-entity", chunk->source->name,
                 place_of (self, chunk, line->line, line->at), unknown_entity (self->reading->store, name));
}

static inline gint32
shared_entity (Shared *self, PanelReader *reader, gint32 entity)
{
  gint32 *shared = &g_array_index (reader->names.shared, gint32, entity);

  if (*shared == ENTITY_NEW)
    *shared = panel_store_entity (self->reading->store, panel_reader_entity (reader, entity));
  return *shared;
}

static void
take_line (Shared *self, PanelReader *reader, const PanelChunk *chunk, const PanelLine *line)
{
  gint32 entity = shared_entity (self, reader, line->entity);
  StoreResult result;

  if (entity == ENTITY_UNKNOWN)
    {
      refuse_entity (self, panel_reader_entity (reader, line->entity), chunk, line);
      return;
    }
  result = panel_store_add (self->reading->store, entity, line->indicator, &line->figure,
                            (const Figure *) (gconstpointer) reader->odd->data);
  if (result != STORE_ADDED)
    refuse (self, reader, chunk, line, result);
}

/* Good and bad lines in the order of the file. */
static void
take (Shared *self, PanelReader *reader, const PanelChunk *chunk)
{
  PanelBadLine *bad = (PanelBadLine *) (gpointer) reader->bad->data;
  guint n_bad = 0;

  if (chunk->is_first)
    self->lines_before = chunk->source->header_lines;
  for (guint i = 0; i < reader->n_figures && !self->is_broken; i++)
    {
      const PanelLine *line = &g_array_index (reader->lines, PanelLine, i);

      while (n_bad < reader->bad->len && bad[n_bad].line < line->line)
        tell_bad_line (self, chunk, &bad[n_bad++]);
      take_line (self, reader, chunk, line);
    }
  while (n_bad < reader->bad->len && !self->is_broken)
    tell_bad_line (self, chunk, &bad[n_bad++]);
  self->lines_before += reader->n_lines;
  self->reading->n_lines += reader->n_figures + reader->bad->len;
}

/* ---- threads ---- */

static gboolean
next_chunk (Shared *self, PanelBuffer *buffer, PanelChunk *chunk)
{
  PanelInput *input = self->reading->input;
  gboolean found;

  g_mutex_lock (&self->input_lock);
  found = self->error == NULL && !panel_is_stopped (self->reading->watched) &&
          panel_input_next (input, buffer, chunk, &self->error);
  g_atomic_pointer_set (&self->reading->watched->done, (gsize) input->n_bytes);
  g_mutex_unlock (&self->input_lock);
  return found;
}

static void
take_in_turn (Shared *self, PanelReader *reader, const PanelChunk *chunk)
{
  g_mutex_lock (&self->turn_lock);
  while (self->next != chunk->number)
    g_cond_wait (&self->turn, &self->turn_lock);
  g_mutex_unlock (&self->turn_lock);

  if (!self->is_broken)
    take (self, reader, chunk);
  if (self->is_broken)
    panel_stop (self->reading->watched);

  g_mutex_lock (&self->turn_lock);
  self->next++;
  g_cond_broadcast (&self->turn);
  g_mutex_unlock (&self->turn_lock);
}

static gpointer
work (gpointer data)
{
  Shared *self = data;
  PanelBuffer buffer = { 0 };
  PanelChunk chunk;
  PanelReader reader;

  panel_reader_init (&reader, self->reading->plan);
  while (next_chunk (self, &buffer, &chunk))
    {
      panel_reader_read (&reader, &chunk);
      take_in_turn (self, &reader, &chunk);
    }
  panel_reader_clear (&reader);
  panel_buffer_clear (&buffer);
  return NULL;
}

gboolean
panel_read (PanelReading *self, GError **error)
{
  Shared shared = { .reading = self };

  g_mutex_init (&shared.input_lock);
  g_mutex_init (&shared.turn_lock);
  g_cond_init (&shared.turn);
  self->watched->phase = PROGRESS_PANEL_READING;
  self->watched->total = self->input->n_bytes_all;
  panel_input_set_stop (self->input, &self->watched->stop);
  panel_crew_run (self->n_threads, work, &shared, self->watched);
  g_mutex_clear (&shared.input_lock);
  g_mutex_clear (&shared.turn_lock);
  g_cond_clear (&shared.turn);
  if (shared.error != NULL)
    {
      g_propagate_error (error, shared.error);
      return FALSE;
    }
  if (shared.is_broken)
    diagnostics_to_error (self->bad->diagnostics, PROGRESS_ERROR_SYNTAX, error);
  return !shared.is_broken;
}
