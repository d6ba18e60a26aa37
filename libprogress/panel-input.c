/* SPDX-License-Identifier: MIT */
#include "panel-input.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "csv-reader.h"
#include "csv-rows.h"
#include "text-guard.h"

/* Small enough to stay in a processor's cache until it is judged. */
#define CHUNK ((gsize) 512 * 1024)

/* A row that is longer is no row of figures: somebody forgot a quote. */
#define LONGEST_ROW ((gsize) 1024 * 1024)

static const CsvColumn columns[N_PANEL_COLUMNS] = {
  [PANEL_ENTITY] = { "entity", TRUE },
  [PANEL_INDICATOR] = { "indicator", TRUE },
  [PANEL_DATE] = { "date", TRUE },
  [PANEL_VALUE] = { "value", TRUE },
  [PANEL_REPORTED] = { "reported", FALSE },
  [PANEL_NUMERATOR] = { "numerator", FALSE },
  [PANEL_DENOMINATOR] = { "denominator", FALSE },
};

static void
close_file (PanelSource *self)
{
  if (self->file >= 0 && self->is_closed_by_us)
    close (self->file);
  self->file = -1;
}

static void
source_free (gpointer source)
{
  PanelSource *self = source;

  close_file (self);
  g_free (self->name);
  g_string_free (self->carry, TRUE);
  g_clear_pointer (&self->checksum, g_checksum_free);
  g_free (self);
}

static PanelSource *
source_new (const char *name, gboolean with_checksum, gint *stop)
{
  PanelSource *self = g_new0 (PanelSource, 1);

  self->name = g_strdup (name);
  self->file = -1;
  self->stop = stop;
  self->carry = g_string_new (NULL);
  self->checksum = with_checksum ? g_checksum_new (G_CHECKSUM_SHA256) : NULL;
  return self;
}

void
panel_buffer_clear (PanelBuffer *self)
{
  g_clear_pointer (&self->memory, g_free);
  self->room = 0;
}

/* Room for size bytes, and what is read behind them. */
static void
make_room (PanelBuffer *self, gsize size)
{
  if (self->room >= size + CSV_ROWS_PADDING + 1)
    return;
  self->room = size + CSV_ROWS_PADDING + 1;
  self->memory = g_realloc (self->memory, self->room);
}

PanelInput *
panel_input_new (gboolean with_checksums, gint *stop)
{
  PanelInput *self = g_new0 (PanelInput, 1);

  self->sources = g_ptr_array_new_with_free_func (source_free);
  self->with_checksums = with_checksums;
  self->stop = stop;
  self->starts_source = TRUE;
  return self;
}

void
panel_input_free (PanelInput *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->sources);
  g_free (self);
}

/* ---- bytes ---- */

static gssize
read_memory (PanelSource *self, char *to, gsize size)
{
  gsize n = MIN (size, self->size);

  if (n > 0)
    memcpy (to, self->data, n);
  self->data += n;
  self->size -= n;
  return (gssize) n;
}

#define BETWEEN_LOOKS 100 /* milliseconds */

/* A signal ends the waiting as well, but then there may be nothing to read yet. */
static gboolean
is_silent (int file)
{
  struct pollfd waited = { .fd = file, .events = POLLIN };
  int n = poll (&waited, 1, BETWEEN_LOOKS);

  return n == 0 || (n < 0 && errno == EINTR);
}

/* FALSE: something has come, or been closed. TRUE: it is no use to wait on. */
static gboolean
is_stopped_waiting (const PanelSource *self)
{
  while (self->may_wait && is_silent (self->file))
    if (g_atomic_int_get (self->stop) != 0)
      return TRUE;
  return FALSE;
}

/* As many bytes as there are, at most size; 0: the end; -1: errno. A pipe gives what it has, piece by piece.
 */
static gssize
read_some (PanelSource *self, char *to, gsize size)
{
  gssize n;

  if (self->data != NULL)
    return read_memory (self, to, size);
  if (is_stopped_waiting (self))
    return 0;
  do
    n = read (self->file, to, size);
  while (n < 0 && errno == EINTR);
  return n;
}

/* What is in memory may be less than a chunk: then that, and one byte in which its end is seen. */
static gsize
no_more_than_left (const PanelSource *self, gsize size)
{
  return self->data != NULL ? MIN (size, self->size + 1) : size;
}

static gboolean
fail (GError **error, const PanelSource *self)
{
  g_set_error (error, PROGRESS_ERROR, PROGRESS_ERROR_IO, "%s: could not be read: %s", self->name,
               errno == EISDIR ? "is a directory, not a file" : g_strerror (errno));
  return FALSE;
}

/* Fills up to size bytes from *length on. Fewer: the source has ended. */
static gboolean
fill (PanelSource *self, char *memory, gsize *length, gsize size, GError **error)
{
  while (*length < size)
    {
      gssize n = read_some (self, memory + *length, size - *length);

      if (n < 0)
        return fail (error, self);
      if (n == 0)
        break;
      if (self->checksum != NULL)
        g_checksum_update (self->checksum, (const guchar *) memory + *length, n);
      self->n_bytes += n;
      *length += (gsize) n;
    }
  return TRUE;
}

/* ---- the header ---- */

/* Where the line of the header ends, behind comments and empty lines; NULL: not in the text. */
static const char *
header_end (const char *text, const char *end)
{
  for (const char *line = text; line < end;)
    {
      const char *after = memchr (line, '\n', (gsize) (end - line));

      if (after == NULL)
        return NULL;
      if (*line != '#' && *line != '\n' && *line != '\r')
        return after + 1;
      line = after + 1;
    }
  return NULL;
}

/* Old line ends make one line of the whole file. */
static gboolean
has_old_line_ends (const char *text, const char *end)
{
  const char *cr = memchr (text, '\r', (gsize) (end - text));

  return cr != NULL && cr + 1 < end && cr[1] != '\n';
}

static gboolean
read_columns (PanelSource *self, const char *text, gsize size, ProgressDiagnostics *diagnostics)
{
  if (has_old_line_ends (text, text + size))
    {
      diagnostics_error (diagnostics, "csv-syntax", self->name, (Place){ 1, 1 },
                         "a line ends with a carriage return alone; lines end with LF or with CR and LF");
      return FALSE;
    }

  g_autoptr (CsvReader) csv = csv_reader_new (self->name, text, size, diagnostics);
  if (csv == NULL || !csv_reader_read_header (csv, columns, N_PANEL_COLUMNS, self->fields))
    return FALSE;
  self->n_columns = csv->n_columns;
  return TRUE;
}

static gboolean
read_header (PanelSource *self, ProgressDiagnostics *diagnostics, GError **error)
{
  gsize length = 0, wanted = no_more_than_left (self, CHUNK);
  g_autofree char *memory = g_malloc (wanted);
  const char *end;

  if (!fill (self, memory, &length, wanted, error))
    return FALSE;
  end = header_end (memory, memory + length);
  end = end != NULL ? end : memory + length;
  if (!read_columns (self, memory, (gsize) (end - memory), diagnostics))
    return FALSE;
  for (const char *c = memory; c < end; c++)
    self->header_lines += *c == '\n';
  g_string_append_len (self->carry, end, memory + length - end);
  return TRUE;
}

static gboolean
add (PanelInput *self, PanelSource *source, ProgressDiagnostics *diagnostics, GError **error)
{
  g_ptr_array_add (self->sources, source);
  return read_header (source, diagnostics, error);
}

/* The size of a file; 0: it has none that says anything. */
static gint64
size_of (int file)
{
  struct stat about;

  return fstat (file, &about) == 0 && S_ISREG (about.st_mode) ? about.st_size : 0;
}

gboolean
panel_input_add_file (PanelInput *self, const char *path, ProgressDiagnostics *diagnostics, GError **error)
{
  gboolean is_stdin = strcmp (path, "-") == 0;
  PanelSource *source = source_new (is_stdin ? "standard input" : path, self->with_checksums, self->stop);

  source->file = is_stdin ? STDIN_FILENO : open (path, O_RDONLY | O_CLOEXEC);
  source->is_closed_by_us = !is_stdin;
  if (source->file < 0)
    {
      g_set_error (error, PROGRESS_ERROR, PROGRESS_ERROR_IO, "%s: %s", path,
                   errno == ENOENT ? "no such file" : g_strerror (errno));
      source_free (source);
      return FALSE;
    }
  source->may_wait = size_of (source->file) == 0;
  self->n_bytes_all += size_of (source->file);
  return add (self, source, diagnostics, error);
}

gboolean
panel_input_add_data (PanelInput *self, const char *name, const char *data, gsize size,
                      ProgressDiagnostics *diagnostics, GError **error)
{
  PanelSource *source = source_new (name, self->with_checksums, self->stop);

  source->data = data;
  source->size = size;
  self->n_bytes_all += (gint64) size;
  return add (self, source, diagnostics, error);
}

gboolean
panel_input_has (const PanelInput *self, PanelColumn column)
{
  for (guint i = 0; i < self->sources->len; i++)
    if (((const PanelSource *) g_ptr_array_index (self->sources, i))->fields[column] >= 0)
      return TRUE;
  return FALSE;
}

/* ---- chunks ---- */

/* The last row of a file may lack its line end. */
static gsize
end_last_row (char *memory, gsize length)
{
  if (length > 0 && memory[length - 1] != '\n')
    memory[length++] = '\n';
  return length;
}

static void
give (PanelChunk *chunk, char *memory, gsize size, gboolean has_quotes)
{
  chunk->text = memory;
  chunk->size = size;
  chunk->has_quotes = has_quotes;
  memset (memory + size, 0, CSV_ROWS_PADDING);
}

/* Rows of the source into the buffer; what follows the last whole one is carried over. */
static gboolean
read_rows (PanelSource *self, PanelBuffer *buffer, PanelChunk *chunk, GError **error)
{
  gsize length = self->carry->len;
  gsize wanted = length + no_more_than_left (self, MAX (CHUNK, length + CHUNK / 2) - length);
  gboolean has_quotes;
  const char *end;

  make_room (buffer, wanted);
  memcpy (buffer->memory, self->carry->str, length);
  if (!fill (self, buffer->memory, &length, wanted, error))
    return FALSE;
  has_quotes = memchr (buffer->memory, '"', length) != NULL;
  if (length < wanted)
    {
      g_string_truncate (self->carry, 0);
      length = end_last_row (buffer->memory, length);
      give (chunk, buffer->memory, length, has_quotes);
      close_file (self);
      return TRUE;
    }
  end = csv_rows_last_end (buffer->memory, length, has_quotes);
  end = end != NULL ? end : buffer->memory;
  g_string_truncate (self->carry, 0);
  g_string_append_len (self->carry, end, buffer->memory + length - end);
  /* what is behind the rows is no longer needed: the carry has it */
  give (chunk, buffer->memory, (gsize) (end - buffer->memory), has_quotes);
  return TRUE;
}

/* Until there is a whole row, or it is too long to be one. */
static gboolean
read_until_row (PanelSource *self, PanelBuffer *buffer, PanelChunk *chunk, GError **error)
{
  do
    if (!read_rows (self, buffer, chunk, error))
      return FALSE;
  while (chunk->size == 0 && self->carry->len > 0 && self->carry->len <= LONGEST_ROW);
  if (chunk->size > 0 || self->carry->len == 0)
    return TRUE;

  /* it is cut, and refused as a row */
  make_room (buffer, self->carry->len);
  memcpy (buffer->memory, self->carry->str, self->carry->len);
  give (chunk, buffer->memory, end_last_row (buffer->memory, self->carry->len), chunk->has_quotes);
  chunk->is_cut = TRUE;
  g_string_truncate (self->carry, 0);
  return TRUE;
}

gboolean
panel_input_next (PanelInput *self, PanelBuffer *buffer, PanelChunk *chunk, GError **error)
{
  for (; self->current < self->sources->len; self->current++, self->starts_source = TRUE)
    {
      PanelSource *source = g_ptr_array_index (self->sources, self->current);
      gint64 before = source->n_bytes;

      *chunk = (PanelChunk){ .source = source, .is_first = self->starts_source };
      if ((source->file >= 0 || source->data != NULL || source->carry->len > 0) &&
          !read_until_row (source, buffer, chunk, error))
        return FALSE;
      self->n_bytes += source->n_bytes - before;
      self->starts_source = FALSE;
      if (chunk->size > 0)
        return TRUE;
    }
  return FALSE;
}
