/* SPDX-License-Identifier: MIT */
#include "panel-lines.h"

#include <string.h>

#include "text-guard.h"

/* ---- a batch ---- */

static void
bad_line_clear (gpointer bad)
{
  g_free (((PanelBadLine *) bad)->message);
}

void
panel_batch_init (PanelBatch *self)
{
  *self = (PanelBatch){ .new_names = g_ptr_array_new (),
                        .odd = g_array_new (FALSE, FALSE, sizeof (Figure)),
                        .bad = g_array_new (FALSE, FALSE, sizeof (PanelBadLine)) };
  g_array_set_clear_func (self->bad, bad_line_clear);
}

void
panel_batch_clear (PanelBatch *self)
{
  panel_buffer_clear (&self->buffer);
  g_ptr_array_unref (self->new_names);
  g_free (self->lines);
  g_array_unref (self->odd);
  g_array_unref (self->bad);
}

/* "e,i,d,v" and its line's end. */
#define SHORTEST_ROW 8

/* Empty, with room for as many lines as the chunk can have. */
static void
batch_begin (PanelBatch *self, const PanelReader *reader)
{
  gsize room = self->chunk.size / SHORTEST_ROW + 1;

  self->reader = reader;
  self->n_figures = self->n_lines = 0;
  g_ptr_array_set_size (self->new_names, 0);
  g_array_set_size (self->odd, 0);
  g_array_set_size (self->bad, 0);
  if (room <= self->room)
    return;
  g_free (self->lines);
  self->lines = g_new (PanelLine, room);
  self->room = room;
}

/* ---- a reader ---- */

PanelReader *
panel_reader_new (const ProgressPlan *plan)
{
  PanelReader *self = g_new0 (PanelReader, 1);

  self->plan = plan;
  self->arena = arena_new ();
  self->known = g_array_new (FALSE, FALSE, sizeof (PanelName));
  self->entity = -1;
  self->id_sizes = g_new (guint32, (gsize) plan->n_indicators);
  for (gint32 i = 0; i < plan->n_indicators; i++)
    self->id_sizes[i] = (guint32) strlen (plan->indicators[i].id);
  for (guint i = 0; i < N_FIGURE_FIELDS; i++)
    self->scratch[i] = g_string_new (NULL);
  return self;
}

void
panel_reader_free (PanelReader *self)
{
  csv_rows_clear (&self->rows);
  text_table_clear (&self->names);
  g_array_unref (self->known);
  g_free (self->id_sizes);
  arena_free (self->arena);
  for (guint i = 0; i < N_FIGURE_FIELDS; i++)
    g_string_free (self->scratch[i], TRUE);
  g_free (self);
}

/* ---- bad lines ---- */

/* What is wrong is in that field of the row. */
static void
take_bad (PanelReader *self, const char *id, guint field, char *message)
{
  const char *at = csv_rows_field_start (&self->rows, field);
  PanelBadLine bad = {
    .id = id, .message = message, .line = self->rows.line, .at = (guint32) (at - self->batch->chunk.text)
  };

  g_array_append_val (self->batch->bad, bad);
}

static void
refuse_row (PanelReader *self)
{
  static const char *const messages[] = {
    [CSV_ROW_STRAY_QUOTE] =
        "a quote inside a field; put the field in quotes and double those inside: \"a \"\"b\"\"\"",
    [CSV_ROW_AFTER_QUOTE] = "expected a comma or the line's end after the closing quote",
    [CSV_ROW_OPEN_QUOTE] = "the quote that opens here is never closed",
  };
  const CsvRows *rows = &self->rows;

  take_bad (self, "csv-syntax", MIN (rows->n_fields, CSV_ROWS_FIELDS) - 1, g_strdup (messages[rows->state]));
  g_array_index (self->batch->bad, PanelBadLine, self->batch->bad->len - 1).is_fatal =
      rows->state == CSV_ROW_OPEN_QUOTE;
}

static void
refuse_count (PanelReader *self)
{
  take_bad (self, "wrong-field-count", 0,
            g_strdup_printf ("%u fields, but the header names %u", self->rows.n_fields,
                             self->batch->chunk.source->n_columns));
}

/* ---- who and what ---- */

static inline guint64
eight_bytes (const char *text)
{
  guint64 bytes;

  memcpy (&bytes, text, sizeof bytes);
  return bytes;
}

static inline guint32
four_bytes (const char *text)
{
  guint32 bytes;

  memcpy (&bytes, text, sizeof bytes);
  return bytes;
}

/* Names are short: a call would take longer than to compare them. */
static inline gboolean
span_is (const CsvSpan *span, const char *text, guint32 size)
{
  const char *other = span->text;

  if (span->size != size)
    return FALSE;
  if (size < 4 || size > 16)
    return memcmp (text, other, size) == 0;
  if (size < 8)
    return four_bytes (text) == four_bytes (other) &&
           four_bytes (text + size - 4) == four_bytes (other + size - 4);
  return eight_bytes (text) == eight_bytes (other) &&
         eight_bytes (text + size - 8) == eight_bytes (other + size - 8);
}

static gint32
look_up_entity (PanelReader *self, const CsvSpan *span)
{
  TextEntry *entry = text_table_add (&self->names, span->text, span->size);

  if (entry->text == NULL)
    {
      entry->text = arena_text (self->arena, span->text, span->size);
      entry->value = (gint32) self->names.n - 1;
      g_ptr_array_add (self->batch->new_names, (gpointer) entry->text);
    }
  self->entity = entry->value;
  self->entity_name = (CsvSpan){ entry->text, span->size };
  return self->entity;
}

static inline gint32
find_entity (PanelReader *self, const CsvSpan *span)
{
  if (self->entity >= 0 && span_is (span, self->entity_name.text, self->entity_name.size))
    return self->entity;
  return look_up_entity (self, span);
}

/* Ids of a plan are in normal form; what is written in another one is found the long way. */
static gint32
look_up_indicator (const PanelReader *self, const CsvSpan *span)
{
  const TextEntry *entry = text_table_find (&self->plan->by_id, span->text, span->size);
  const ProgressIndicator *indicator;
  g_autofree char *id = NULL;

  if (entry != NULL)
    return entry->value;
  id = g_strndup (span->text, span->size);
  indicator = progress_plan_find_indicator (self->plan, id);
  return indicator != NULL ? indicator->index : -1;
}

/* The one of the row before, or the one after it: most files are in order. -1: there is none of that id. */
static gint32
find_indicator (PanelReader *self, const CsvSpan *span)
{
  const ProgressIndicator *indicators = self->plan->indicators;
  gint32 next = self->indicator + 1 < self->plan->n_indicators ? self->indicator + 1 : 0;

  if (span_is (span, indicators[self->indicator].id, self->id_sizes[self->indicator]))
    return self->indicator;
  if (span_is (span, indicators[next].id, self->id_sizes[next]))
    return next;
  return look_up_indicator (self, span);
}

/* ---- a figure in plain decimals, dated by a day ---- */

#define MOST_DIGITS 18

/* 20.00, -3, 010: what needs no more than to be read. FALSE: anything else. */
static inline gboolean
read_decimal (const CsvSpan *span, Day date, PanelFigure *out)
{
  const char *c = span->text, *end = c + span->size, *point = NULL, *first;
  gboolean negative = c < end && *c == '-';
  gint64 num = 0;

  c += negative ? 1 : 0;
  if (end - c > MOST_DIGITS || c == end)
    return FALSE;
  for (first = c; c < end; c++)
    {
      guint digit = (guint) (guchar) *c - '0';

      if (digit <= 9)
        num = num * 10 + digit;
      else if (*c == '.' && point == NULL && c > first)
        point = c;
      else
        return FALSE;
    }
  if (point == end - 1)
    return FALSE;
  *out = panel_figure (negative ? -num : num, date, point != NULL ? (guint) (end - point - 1) : 0);
  return TRUE;
}

/* A file has few dates: those met before need not be read. */
static inline Day
read_day (PanelReader *self, const CsvSpan *span)
{
  const guint length = DAY_TEXT_SIZE - 1;
  PanelDay *known;

  if (span->size != length)
    return DAY_NONE;
  known = &self->days[(guchar) (span->text[6] * 4 + span->text[9]) % PANEL_DAYS];
  if (!span_is (span, known->text, length))
    {
      memcpy (known->text, span->text, length);
      known->day = day_parse (span->text, length);
    }
  return known->day;
}

static inline gboolean
read_plain (PanelReader *self, const CsvSpan *date, const CsvSpan *value, PanelFigure *out)
{
  Day day = read_day (self, date);

  return day != DAY_NONE && read_decimal (value, day, out);
}

/* ---- any other figure, as in any other file ---- */

static const struct {
  FigureField field;
  PanelColumn column;
} texts_from[] = {
  { FIGURE_DATE, PANEL_DATE },
  { FIGURE_VALUE, PANEL_VALUE },
  { FIGURE_REPORTED, PANEL_REPORTED },
  { FIGURE_NUMERATOR, PANEL_NUMERATOR },
  { FIGURE_DENOMINATOR, PANEL_DENOMINATOR },
};

static void
collect_texts (PanelReader *self, const char **texts)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts_from); i++)
    {
      gint32 field = self->batch->chunk.source->fields[texts_from[i].column];
      GString *scratch = self->scratch[texts_from[i].field];

      if (field < 0)
        continue;
      g_string_truncate (scratch, 0);
      g_string_append_len (scratch, self->rows.fields[field].text, self->rows.fields[field].size);
      texts[texts_from[i].field] = scratch->str;
    }
}

static PanelColumn
column_of (FigureField field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts_from); i++)
    if (texts_from[i].field == field)
      return texts_from[i].column;
  return PANEL_VALUE;
}

/* Is it as plain as those that were read above, after all: 1.6万 is 16000. */
static gboolean
is_decimal (const Figure *figure, const ProgressIndicator *indicator, PanelFigure *out)
{
  gint64 den = figure->value.den;
  guint32 decimals = 0;

  if (figure->reported != DAY_NONE || (figure->flags & PROGRESS_FIGURE_ADDED) != 0 ||
      (indicator->reported_as == PROGRESS_REPORTED_PER_PERIOD && figure->first != figure->date))
    return FALSE;
  for (; den % 10 == 0; den /= 10)
    decimals++;
  *out = panel_figure (figure->value.num, figure->date, decimals);
  return den == 1;
}

static gboolean
read_odd (PanelReader *self, const ProgressIndicator *indicator, PanelFigure *out)
{
  const char *texts[N_FIGURE_FIELDS] = { NULL };
  ParseFailure failure = { 0 };
  FigureField wrong;
  Figure figure;

  collect_texts (self, texts);
  if (!figure_read (indicator, self->arena, texts, &figure, &wrong, &failure))
    {
      gint32 field = self->batch->chunk.source->fields[column_of (wrong)];
      take_bad (self, failure.id, (guint) MAX (field, 0), failure.message);
      return FALSE;
    }
  if (is_decimal (&figure, indicator, out))
    return TRUE;
  *out = panel_figure (self->batch->odd->len, figure.date, PANEL_ODD);
  g_array_append_val (self->batch->odd, figure);
  return TRUE;
}

/* ---- a row ---- */

static inline gboolean
says_nothing (const PanelReader *self, gint32 field)
{
  return field < 0 || self->rows.fields[field].size == 0;
}

/* Nothing but entity, indicator, date and value. */
static inline gboolean
is_short (const PanelReader *self, const gint32 *fields)
{
  return says_nothing (self, fields[PANEL_REPORTED]) && says_nothing (self, fields[PANEL_NUMERATOR]) &&
         says_nothing (self, fields[PANEL_DENOMINATOR]);
}

#define LONGEST_NAME 1000 /* bytes */

static inline gboolean
check_entity (PanelReader *self, const CsvSpan *entity, guint field)
{
  if (entity->size > 0 && entity->size <= LONGEST_NAME)
    return TRUE;
  take_bad (self, "bad-entity", field,
            entity->size == 0 ? g_strdup ("a figure needs an entity: whose is it?")
                              : g_strdup_printf ("an entity's name of %u bytes; it may have %d", entity->size,
                                                 LONGEST_NAME));
  return FALSE;
}

static void
refuse_indicator (PanelReader *self, const CsvSpan *id, guint field)
{
  g_autofree char *text = g_strndup (id->text, id->size);

  take_bad (self, "unknown-id", field, plan_no_such_id (self->plan, text));
}

static inline void
read_row (PanelReader *self, PanelBatch *batch)
{
  const CsvSpan *spans = self->rows.fields;
  const gint32 *fields = batch->chunk.source->fields;
  const CsvSpan *entity = &spans[fields[PANEL_ENTITY]], *id = &spans[fields[PANEL_INDICATOR]];
  PanelLine *line = &batch->lines[batch->n_figures];

  if (!check_entity (self, entity, (guint) fields[PANEL_ENTITY]))
    return;
  line->indicator = find_indicator (self, id);
  if (line->indicator < 0)
    {
      refuse_indicator (self, id, (guint) fields[PANEL_INDICATOR]);
      return;
    }
  self->indicator = line->indicator;
  if (!(is_short (self, fields) &&
        read_plain (self, &spans[fields[PANEL_DATE]], &spans[fields[PANEL_VALUE]], &line->figure)) &&
      !read_odd (self, &self->plan->indicators[line->indicator], &line->figure))
    return;
  line->line = self->rows.line;
  line->entity = find_entity (self, entity);
  batch->n_figures++;
}

/* Who takes it says what is wrong, and knows how many lines there were before. */
static void
refuse_encoding (PanelBatch *self)
{
  PanelBadLine bad = { .id = "not-utf8", .is_fatal = TRUE };

  g_array_append_val (self->bad, bad);
}

static void
refuse_long_row (PanelBatch *self)
{
  PanelBadLine bad = { .id = "csv-syntax",
                       .message = g_strdup ("a row of more than 1 MiB; is a quote or a line end missing?"),
                       .is_fatal = TRUE };

  g_array_append_val (self->bad, bad);
}

static void
read_rows (PanelReader *self, PanelBatch *batch)
{
  const PanelChunk *chunk = &batch->chunk;

  csv_rows_init (&self->rows, chunk->text, chunk->size, chunk->has_quotes);
  while (csv_rows_next (&self->rows))
    if (self->rows.state != CSV_ROW_FINE && self->rows.state != CSV_ROW_TOO_LONG)
      refuse_row (self);
    else if (self->rows.n_fields != chunk->source->n_columns)
      refuse_count (self);
    else
      read_row (self, batch);
  batch->n_lines = self->rows.next_line;
}

void
panel_reader_read (PanelReader *self, PanelBatch *batch)
{
  const PanelChunk *chunk = &batch->chunk;

  self->batch = batch;
  batch_begin (batch, self);
  if (!text_guard_piece (chunk->source->name, chunk->text, chunk->size, 0, NULL))
    refuse_encoding (batch);
  else if (chunk->is_cut)
    refuse_long_row (batch);
  else
    read_rows (self, batch);
}
