/* SPDX-License-Identifier: MIT */
/* A workbook while it is written. Only these files know libxlsxwriter. */
#pragma once

#include <xlsxwriter.h>

#include "write.h"

typedef struct {
  Writer *writer;
  lxw_workbook *workbook;
  lxw_format *heading, *title, *text;
  GHashTable *formats; /* number format -> lxw_format */
  lxw_error error;     /* the first that happened */
} Book;

/* Where something is written. */
typedef struct {
  Book *book;
  lxw_worksheet *sheet;
  lxw_row_t row;
  lxw_col_t column;
} Cell;

/* A column of a sheet; item is what the sheet has a row of. */
typedef struct {
  const char *heading; /* in English */
  double width;        /* in characters */
  void (*write) (const Cell *cell, gconstpointer item);
} SheetColumn;

/* What a reader can see of a text, as a workbook spells it; owned by the caller. */
char *book_text (const char *text);

/* ---- cells ---- */

/* Text is only text, whatever it begins with. */
void cell_text (const Cell *self, const char *text);
/* Amounts and numbers are numbers, with the decimals the text of a report would show; nothing for what is
 * undefined. */
void cell_amount (const Cell *self, const ProgressStanding *standing, Exact x);
void cell_number (const Cell *self, double x, const char *format);
void cell_exact (const Cell *self, Exact x, const char *format);
/* A rate as it is published, which is a rounded number: "91.7%" is 0.917. A suffix is shown after it. */
void cell_published_rate (const Cell *self, const char *published, const char *suffix);
/* The same for a cell of a roll-up: "100.0% (not all met)", or why there is no number. */
void cell_share (const Cell *self, const ProgressRollup *rollup,
                 void (*append) (GString *cell, const Writer *writer, gconstpointer item));
void cell_day (const Cell *self, Day day);
void cell_light (const Cell *self, ProgressLight light);
void cell_words (const Cell *self, const char *english);
void cell_title (const Cell *self, const char *text);
void cell_heading (const Cell *self, const char *english);

/* The format of an amount: "≤"#,##0.0 */
char *amount_format (const ProgressStanding *standing, Exact x, const char *prefix);

/* ---- sheets ---- */

/* A sheet with a frozen header that can be filtered, rows for the items, and lights in the first column. */
void book_add_sheet (Book *self, const char *name, const SheetColumn *columns, gsize n_columns,
                     const GPtrArray *items);

/* Lights in a column are coloured. */
void book_colour_lights (Book *self, lxw_worksheet *sheet, lxw_row_t first, lxw_row_t last, lxw_col_t column);
/* Printed on A4, as wide as it is. */
void book_set_up_paper (lxw_worksheet *sheet);

void book_add_overview (Book *self);
void book_add_indicators (Book *self);
void book_add_rollups (Book *self);
void book_add_warnings (Book *self);
void book_add_notes (Book *self);
