/* SPDX-License-Identifier: MIT */
#include "csv-reader.h"

#include <string.h>

#include "schema.h"
#include "text-guard.h"

CsvReader *
csv_reader_new (const char *name, const char *text, gsize length, ProgressDiagnostics *diagnostics)
{
  if (!text_guard (name, &text, &length, diagnostics))
    return NULL;

  CsvReader *self = g_new0 (CsvReader, 1);
  self->name = name;
  self->diagnostics = diagnostics;
  self->fields = g_new (CsvField, CSV_FIELD_LIMIT);
  self->start = self->at = text;
  self->end = text + length;
  self->line = 1;
  self->texts = g_string_new (NULL);
  return self;
}

void
csv_reader_free (CsvReader *self)
{
  if (self == NULL)
    return;

  g_free (self->fields);
  g_string_free (self->texts, TRUE);
  g_free (self);
}

static gboolean
is_line_end (char c)
{
  return c == '\n' || c == '\r';
}

/* The column is counted only for those who ask: for diagnostics. */
static Place
place_in_line (const CsvReader *self, guint32 line, const char *at)
{
  const char *start = at;

  while (start > self->start && !is_line_end (start[-1]))
    start--;
  return (Place){ line, (guint32) g_utf8_strlen (start, at - start) + 1 };
}

Place
csv_field_place (const CsvReader *self, const CsvField *field)
{
  return place_in_line (self, field->line, field->source);
}

static gboolean
refuse (CsvReader *self, guint32 line, const char *at, const char *message)
{
  diagnostics_error (self->diagnostics, "csv-syntax", self->name, place_in_line (self, line, at), "%s",
                     message);
  self->at = self->end;
  self->is_broken = TRUE;
  return FALSE;
}

/* Steps over a line end: LF, CR LF or CR. */
static void
skip_line_end (CsvReader *self)
{
  if (self->at == self->end)
    return;

  self->at += self->at[0] == '\r' && self->end - self->at > 1 && self->at[1] == '\n' ? 2 : 1;
  self->line++;
}

static void
count_lines (CsvReader *self, const char *from, const char *to)
{
  for (const char *c = from; c < to; c++)
    if (*c == '\n' || (*c == '\r' && c[1] != '\n'))
      self->line++;
}

static gboolean
read_plain (CsvReader *self)
{
  const char *start = self->at;

  while (self->at < self->end && *self->at != ',' && !is_line_end (*self->at))
    if (*self->at++ == '"')
      return refuse (
          self, self->line, self->at - 1,
          "a quote inside a field; put the field in quotes and double those inside: \"a \"\"b\"\"\"");
  g_string_append_len (self->texts, start, self->at - start);
  return TRUE;
}

static gboolean
read_quoted (CsvReader *self)
{
  const char *open = self->at++;
  guint32 line = self->line;

  for (;;)
    {
      const char *quote = memchr (self->at, '"', (gsize) (self->end - self->at));
      if (quote == NULL)
        return refuse (self, line, open, "the quote that opens here is never closed");

      count_lines (self, self->at, quote);
      g_string_append_len (self->texts, self->at, quote - self->at);
      self->at = quote + 1;
      if (self->at == self->end || *self->at != '"')
        break;
      g_string_append_c (self->texts, *self->at++);
    }
  if (self->at < self->end && *self->at != ',' && !is_line_end (*self->at))
    return refuse (self, self->line, self->at, "expected a comma or the line's end after the closing quote");
  return TRUE;
}

/* Its text is set when the row is complete: until then texts may move. */
static gboolean
read_field (CsvReader *self)
{
  if (self->n_fields == CSV_FIELD_LIMIT)
    return refuse (self, self->line, self->at, "a row of more than " G_STRINGIFY (CSV_FIELD_LIMIT) " fields");

  CsvField *field = &self->fields[self->n_fields++];
  gsize start = self->texts->len;

  field->source = self->at;
  field->line = self->line;
  if (self->at < self->end && *self->at == '"' ? !read_quoted (self) : !read_plain (self))
    return FALSE;
  field->size = self->texts->len - start;
  g_string_append_c (self->texts, '\0');
  return TRUE;
}

static void
set_texts (CsvReader *self)
{
  const char *text = self->texts->str;

  for (guint i = 0; i < self->n_fields; i++)
    {
      self->fields[i].text = text;
      text += self->fields[i].size + 1;
    }
}

gboolean
csv_reader_next (CsvReader *self)
{
  self->n_fields = 0;
  g_string_truncate (self->texts, 0);
  while (self->at < self->end && is_line_end (*self->at))
    skip_line_end (self);
  if (self->at == self->end)
    return FALSE;

  while (read_field (self))
    {
      if (self->at == self->end || *self->at != ',')
        {
          skip_line_end (self);
          set_texts (self);
          return TRUE;
        }
      self->at++;
    }
  return FALSE;
}

/* --- rows with a header --- */

static gboolean
refuse_column (CsvReader *self, const char *id, const CsvField *field, const char *what, const char *hint)
{
  diagnostics_error (self->diagnostics, id, self->name, csv_field_place (self, field), "%s '%s'%s", what,
                     field->text, hint);
  return FALSE;
}

static gboolean
refuse_unknown_column (CsvReader *self, const CsvField *field, const CsvColumn *columns, guint n_columns)
{
  g_autofree const char **names = g_new0 (const char *, n_columns + 1);

  for (guint i = 0; i < n_columns; i++)
    names[i] = columns[i].name;

  const char *nearest = schema_nearest (field->text, names, n_columns);
  g_autofree char *known = g_strjoinv (", ", (char **) (gpointer) names);
  g_autofree char *hint = nearest != NULL ? g_strdup_printf ("; did you mean '%s'?", nearest)
                                          : g_strdup_printf ("; there are %s", known);
  return refuse_column (self, "unknown-column", field, "unknown column", hint);
}

static gboolean
read_column (CsvReader *self, gint32 index, const CsvColumn *columns, guint n_columns, gint32 *fields)
{
  const CsvField *field = &self->fields[index];

  for (guint i = 0; i < n_columns; i++)
    if (strcmp (field->text, columns[i].name) == 0)
      {
        if (fields[i] >= 0)
          return refuse_column (self, "duplicate-column", field, "a second column", "");
        fields[i] = index;
        return TRUE;
      }
  return refuse_unknown_column (self, field, columns, n_columns);
}

static gboolean
check_columns (CsvReader *self, const CsvColumn *columns, guint n_columns, const gint32 *fields)
{
  gboolean ok = TRUE;

  for (guint i = 0; i < n_columns; i++)
    if (columns[i].is_required && fields[i] < 0)
      {
        diagnostics_error (self->diagnostics, "missing-column", self->name,
                           csv_field_place (self, &self->fields[0]), "the column '%s' is missing",
                           columns[i].name);
        ok = FALSE;
      }
  return ok;
}

/* Lines before the header that begin with # say where the figures are from. */
static void
skip_comments (CsvReader *self)
{
  while (self->at < self->end && (*self->at == '#' || is_line_end (*self->at)))
    {
      while (self->at < self->end && !is_line_end (*self->at))
        self->at++;
      skip_line_end (self);
    }
}

gboolean
csv_reader_read_header (CsvReader *self, const CsvColumn *columns, guint n_columns, gint32 *fields)
{
  gboolean ok = TRUE;

  skip_comments (self);
  if (!csv_reader_next (self))
    {
      if (!diagnostics_has_errors (self->diagnostics))
        diagnostics_error (self->diagnostics, "empty-file", self->name, (Place){ 1, 1 },
                           "the file is empty; its first line must name the columns");
      return FALSE;
    }

  for (guint i = 0; i < n_columns; i++)
    fields[i] = -1;
  for (guint i = 0; i < self->n_fields; i++)
    ok = read_column (self, (gint32) i, columns, n_columns, fields) && ok;
  self->n_columns = self->n_fields;
  return ok && check_columns (self, columns, n_columns, fields);
}

gboolean
csv_reader_next_record (CsvReader *self)
{
  while (csv_reader_next (self))
    {
      if (self->n_fields == self->n_columns)
        return TRUE;
      diagnostics_error (self->diagnostics, "wrong-field-count", self->name,
                         csv_field_place (self, &self->fields[0]), "%u fields, but the header names %u",
                         self->n_fields, self->n_columns);
    }
  return FALSE;
}
