/* SPDX-License-Identifier: MIT */
/* The figures of a panel as they come: from files, a pipe or memory, in chunks of whole rows, in their order.
 */
#pragma once

#include "diagnostics.h"

typedef enum {
  PANEL_ENTITY,
  PANEL_INDICATOR,
  PANEL_DATE,
  PANEL_VALUE,
  PANEL_REPORTED,
  PANEL_NUMERATOR,
  PANEL_DENOMINATOR,
  N_PANEL_COLUMNS,
} PanelColumn;

/* One file, after its header. */
typedef struct {
  char *name;       /* for diagnostics */
  const char *data; /* in memory: what is still to be read; NULL: a file */
  gsize size;
  int file; /* -1: in memory, or at its end */
  gboolean is_closed_by_us;
  gboolean may_wait; /* a pipe or a terminal: for who knows how long */
  gint *stop;        /* atomic: whoever waits stops waiting */
  guint n_columns;
  gint32 fields[N_PANEL_COLUMNS]; /* where a column stands in a row; -1: nowhere */
  guint32 header_lines;           /* before the first row */
  GString *carry;                 /* read, but not yet given out */
  GChecksum *checksum;            /* of all of it; NULL: not asked for */
  gint64 n_bytes;                 /* of it, so far */
} PanelSource;

/* Rows of one file, or the news that it cannot be read. */
typedef struct {
  PanelSource *source;
  char *text; /* whole rows, and CSV_ROWS_PADDING behind them; the buffer's */
  gsize size;
  gboolean has_quotes;
  gboolean is_first; /* of its file */
  gboolean is_cut;   /* one row that does not end: too long to be one */
} PanelChunk;

/* What a thread reads into, again and again. */
typedef struct {
  char *memory;
  gsize room;
} PanelBuffer;

void panel_buffer_clear (PanelBuffer *self);

typedef struct {
  GPtrArray *sources; /* PanelSource */
  guint current;      /* the source being read */
  gboolean starts_source;
  gint64 n_bytes, n_bytes_all; /* read; of all files, 0 where that is not known */
  gboolean with_checksums;
  gint *stop;
} PanelInput;

/* *stop ends the wait for a pipe, from the header on: it looks as if it had ended. */
PanelInput *panel_input_new (gboolean with_checksums, gint *stop);
void panel_input_free (PanelInput *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PanelInput, panel_input_free)

/* Opens a file ("-": standard input) or takes a text, which must stay, and reads its header. FALSE: error. */
gboolean panel_input_add_file (PanelInput *self, const char *path, ProgressDiagnostics *diagnostics,
                               GError **error);
gboolean panel_input_add_data (PanelInput *self, const char *name, const char *data, gsize size,
                               ProgressDiagnostics *diagnostics, GError **error);

gboolean panel_input_has (const PanelInput *self, PanelColumn column);

/* The next chunk, for one thread at a time. FALSE: all has been read, or error. */
gboolean panel_input_next (PanelInput *self, PanelBuffer *buffer, PanelChunk *chunk, GError **error);
