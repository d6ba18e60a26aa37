/* SPDX-License-Identifier: MIT */
/* Rows of CSV out of a piece of text, as fast as the text can be looked through: commas and line ends are
 * found 64 bytes at a time. csv-reader.h is for everything else: it knows headers, and says where each field
 * stands. */
#pragma once

#include <glib.h>

/* What must be readable, and may be anything, behind the end of the text. */
#define CSV_ROWS_PADDING 64

#define CSV_ROWS_FIELDS 16

/* A field, or all of a row: not terminated. */
typedef struct {
  const char *text;
  guint32 size;
} CsvSpan;

typedef enum {
  CSV_ROW_FINE,
  CSV_ROW_TOO_LONG,    /* more than CSV_ROWS_FIELDS: n_fields is their number, fields has the first ones */
  CSV_ROW_STRAY_QUOTE, /* a quote inside a field that does not begin with one: in the last of fields */
  CSV_ROW_AFTER_QUOTE, /* something between a closing quote and the comma: in the last of fields */
  CSV_ROW_OPEN_QUOTE,  /* the text ends inside quotes, which open in the last of fields */
} CsvRowState;

/* The text consists of whole rows, each with its line end: LF or CR LF. */
typedef struct {
  CsvSpan fields[CSV_ROWS_FIELDS];
  guint n_fields;
  CsvRowState state;
  const char *row;  /* where it begins */
  guint32 line;     /* on which it begins, from 0 */
  const char *next; /* the rest is the reader's own */
  const char *end;
  guint32 next_line;
  gboolean has_quotes;
  GString *undone; /* texts of fields with quotes doubled inside: valid until the next row */
} CsvRows;

void csv_rows_init (CsvRows *self, const char *text, gsize size, gboolean has_quotes);
void csv_rows_clear (CsvRows *self);

/* Empty lines are passed over. FALSE: there is no further row. */
gboolean csv_rows_next (CsvRows *self);

/* Where one of the row's fields begins in the text: what is between quotes may have been moved. */
const char *csv_rows_field_start (const CsvRows *self, guint field);

/* Where the last whole row of a text ends, that is: behind its line end. NULL: there is no whole row. */
const char *csv_rows_last_end (const char *text, gsize size, gboolean has_quotes);
