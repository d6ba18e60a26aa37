/* SPDX-License-Identifier: MIT */
/* CSV as RFC 4180 has it, from memory, row by row: commas, quotes doubled inside quotes, any line ends, a
 * byte order mark. Empty lines are passed over. Hostile text is settled here, as the YAML reader does for
 * plans. */
#pragma once

#include "diagnostics.h"

#define CSV_FIELD_LIMIT 1024

typedef struct {
  const char *text; /* NUL-terminated, quotes undone; valid until the next row is read */
  gsize size;
  const char *source; /* where it stands in the file */
  guint32 line;
} CsvField;

typedef struct {
  const char *name; /* the file's, for diagnostics; borrowed */
  ProgressDiagnostics *diagnostics;
  CsvField *fields; /* the row last read */
  guint n_fields;
  guint n_columns;    /* of the header */
  gboolean is_broken; /* it ended because it is not CSV */
  const char *start;  /* the rest is the reader's own */
  const char *at, *end;
  guint32 line;
  GString *texts;
} CsvReader;

/* The text must stay; name is what diagnostics call it. NULL: diagnostics say why. */
CsvReader *csv_reader_new (const char *name, const char *text, gsize length,
                           ProgressDiagnostics *diagnostics);
void csv_reader_free (CsvReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CsvReader, csv_reader_free)

/* FALSE: there is no further row, or it cannot be read and diagnostics say why. */
gboolean csv_reader_next (CsvReader *self);

Place csv_field_place (const CsvReader *self, const CsvField *field);

typedef struct {
  const char *name;
  gboolean is_required;
} CsvColumn;

/* Reads the first row as the names of columns: fields[i] is where columns[i] stands in a row, -1: nowhere.
 * FALSE: a name is unknown, repeated or missing, or there is no row, and diagnostics say so. */
gboolean csv_reader_read_header (CsvReader *self, const CsvColumn *columns, guint n_columns, gint32 *fields);

/* Reads the next row of as many fields as the header had; a row with another number of them is an error in
 * diagnostics and passed over. */
gboolean csv_reader_next_record (CsvReader *self);
