/* SPDX-License-Identifier: MIT */
/* A table for the terminal: columns aligned by what characters take up there, not by their number. */
#pragma once

#include "write.h"

#define GAP "  "

/* A table once its cells are written: cells row by row, the headings first. */
typedef struct {
  Columns columns;
  const GPtrArray *items;
  GPtrArray *cells;
  guint *widths; /* 0: nothing stands in the column, it is left out */
} Table;

void table_init (Table *self, const Writer *writer, Columns columns, const GPtrArray *items);
void table_clear (Table *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Table, table_clear)

/* 0: the column is left out. */
guint table_width (const Table *self, guint column);

/* A row (0: the headings); the light, which is its first column, in colour where the writer has any. */
void table_append_row (GString *out, const Table *self, const Writer *writer, guint row);

/* All of them. */
void table_append (GString *out, const Table *self, const Writer *writer);
