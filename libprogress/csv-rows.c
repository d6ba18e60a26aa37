/* SPDX-License-Identifier: MIT */
#include "csv-rows.h"

#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#define BLOCK 64

/* ---- marks: one bit for each comma, and for each line end ---- */

typedef struct {
  guint64 commas, ends;
} Marks;

#ifdef __SSE2__

static inline guint64
bits_of_16 (__m128i bytes, char wanted)
{
  return (guint64) (guint32) _mm_movemask_epi8 (_mm_cmpeq_epi8 (bytes, _mm_set1_epi8 (wanted)));
}

static inline Marks
marks_of (const char *block)
{
  Marks marks = { 0, 0 };

  for (guint i = 0; i < BLOCK; i += 16)
    {
      __m128i bytes = _mm_loadu_si128 ((const __m128i *) (gconstpointer) (block + i));

      marks.commas |= bits_of_16 (bytes, ',') << i;
      marks.ends |= bits_of_16 (bytes, '\n') << i;
    }
  return marks;
}

#else

static inline Marks
marks_of (const char *block)
{
  Marks marks = { 0, 0 };

  for (guint i = 0; i < BLOCK; i++)
    {
      marks.commas |= (guint64) (block[i] == ',') << i;
      marks.ends |= (guint64) (block[i] == '\n') << i;
    }
  return marks;
}

#endif

void
csv_rows_init (CsvRows *self, const char *text, gsize size, gboolean has_quotes)
{
  GString *undone = self->undone;

  *self = (CsvRows){ .next = text, .end = text + size, .has_quotes = has_quotes };
  self->undone = undone != NULL ? undone : g_string_new (NULL);
}

void
csv_rows_clear (CsvRows *self)
{
  if (self->undone != NULL)
    g_string_free (self->undone, TRUE);
  self->undone = NULL;
}

/* ---- rows without quotes ---- */

static inline void
end_line (CsvRows *self, const char *end)
{
  self->next = end + 1;
  self->next_line++;
}

static inline void
add_field (CsvRows *self, const char *text, const char *end)
{
  if (self->n_fields < CSV_ROWS_FIELDS)
    self->fields[self->n_fields] = (CsvSpan){ text, (guint32) (end - text) };
  self->n_fields++;
}

/* There is a line end: rows are whole. */
static inline void
read_plain_row (CsvRows *self)
{
  const char *field = self->row, *block = field, *end;
  Marks marks;

  for (;; block += BLOCK)
    {
      marks = marks_of (block);
      /* those before the line end; all, if there is none */
      for (guint64 bits = marks.commas & (marks.ends - 1) & ~marks.ends; bits != 0; bits &= bits - 1)
        {
          const char *comma = block + __builtin_ctzll (bits);

          add_field (self, field, comma);
          field = comma + 1;
        }
      if (marks.ends != 0)
        break;
    }
  end = block + __builtin_ctzll (marks.ends);
  add_field (self, field, end > field && end[-1] == '\r' ? end - 1 : end);
  end_line (self, end);
}

/* ---- rows with quotes ---- */

/* The quote that closes what opens at text, or end. */
static const char *
closing_quote (const char *text, const char *end)
{
  for (const char *c = text + 1; c < end; c++)
    if (*c == '"' && (c[1] != '"' || c + 1 == end))
      return c;
    else if (*c == '"')
      c++;
  return end;
}

static const char *
plain_end (const char *text, const char *end)
{
  while (text < end && *text != ',' && *text != '\n')
    text++;
  return text;
}

static guint32
count_lines (const char *from, const char *to)
{
  guint32 n = 0;

  while ((from = memchr (from, '\n', (gsize) (to - from))) != NULL)
    {
      n++;
      from++;
    }
  return n;
}

/* Where a field ends: at its comma or line end. *state says what is wrong with it. */
static const char *
field_end (const char *text, const char *end, CsvRowState *state)
{
  const char *close, *after;

  if (*text != '"')
    {
      after = plain_end (text, end);
      if (memchr (text, '"', (gsize) (after - text)) != NULL)
        *state = CSV_ROW_STRAY_QUOTE;
      return after;
    }
  close = closing_quote (text, end);
  if (close == end)
    {
      *state = CSV_ROW_OPEN_QUOTE;
      return end;
    }
  after = plain_end (close + 1, end);
  if (after != close + 1 && !(after == close + 2 && after[-1] == '\r' && *after == '\n'))
    *state = CSV_ROW_AFTER_QUOTE;
  return after;
}

/* The text between quotes, with those inside no longer doubled. */
static void
undo_quotes (CsvRows *self, CsvSpan *field)
{
  const char *text = field->text + 1, *close = closing_quote (field->text, field->text + field->size);
  gsize start = self->undone->len;

  if (memchr (text, '"', (gsize) (close - text)) == NULL)
    {
      *field = (CsvSpan){ text, (guint32) (close - text) };
      return;
    }
  for (; text < close; text++)
    {
      g_string_append_c (self->undone, *text);
      text += *text == '"' ? 1 : 0;
    }
  *field = (CsvSpan){ self->undone->str + start, (guint32) (self->undone->len - start) };
}

/* All texts of a row fit what was made room for: they do not move. */
static void
undo_all (CsvRows *self)
{
  g_string_set_size (self->undone, (gsize) (self->next - self->row));
  g_string_truncate (self->undone, 0);
  for (guint i = 0; i < MIN (self->n_fields, CSV_ROWS_FIELDS); i++)
    if (self->fields[i].size > 0 && *self->fields[i].text == '"')
      undo_quotes (self, &self->fields[i]);
}

/* Apart, for it needs more registers than all the rest, which would have to be saved for every row. */
static G_GNUC_NO_INLINE void
read_quoted_row (CsvRows *self)
{
  const char *field = self->row, *after;

  for (;; field = after + 1)
    {
      after = field_end (field, self->end, &self->state);
      add_field (self, field, after);
      if (self->state != CSV_ROW_FINE || after == self->end || *after != ',')
        break;
    }
  after = memchr (after, '\n', (gsize) (self->end - after));
  after = after != NULL ? after : self->end - 1;
  self->next_line += count_lines (self->row, after + 1);
  self->next = after + 1;
  if (self->state != CSV_ROW_FINE)
    return;

  CsvSpan *last = &self->fields[MIN (self->n_fields, CSV_ROWS_FIELDS) - 1];
  if (self->n_fields <= CSV_ROWS_FIELDS && last->size > 0 && last->text[last->size - 1] == '\r')
    last->size--;
  undo_all (self);
}

/* ---- any row ---- */

static gboolean
is_empty (const CsvRows *self)
{
  return self->n_fields == 1 && self->fields[0].size == 0 && *self->row != '"';
}

gboolean
csv_rows_next (CsvRows *self)
{
  do
    {
      if (self->next == self->end)
        return FALSE;
      self->n_fields = 0;
      self->state = CSV_ROW_FINE;
      self->row = self->next;
      self->line = self->next_line;
      if (self->has_quotes)
        read_quoted_row (self);
      else
        read_plain_row (self);
  } while (is_empty (self));
  if (self->n_fields > CSV_ROWS_FIELDS && self->state == CSV_ROW_FINE)
    self->state = CSV_ROW_TOO_LONG;
  return TRUE;
}

const char *
csv_rows_field_start (const CsvRows *self, guint field)
{
  const char *start = self->row;
  CsvRowState state;

  for (guint i = 0; i < field; i++)
    start = field_end (start, self->end, &state) + 1;
  return start;
}

/* ---- the end of a text ---- */

const char *
csv_rows_last_end (const char *text, gsize size, gboolean has_quotes)
{
  const char *last = NULL, *end = text + size;

  if (!has_quotes)
    {
      while (end > text && end[-1] != '\n')
        end--;
      return end > text ? end : NULL;
    }
  for (const char *field = text; field < end;)
    {
      CsvRowState state = CSV_ROW_FINE;
      const char *after = field_end (field, end, &state);

      if (state != CSV_ROW_FINE && after < end)
        after = memchr (after, '\n', (gsize) (end - after));
      if (after == end || after == NULL)
        break;
      field = after + 1;
      last = *after == '\n' ? field : last;
    }
  return last;
}
