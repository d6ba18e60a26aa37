/* SPDX-License-Identifier: MIT */
/* Texts, and a number for each: a text is looked up and added in one go. */
#pragma once

#include <glib.h>

typedef struct {
  const char *text; /* borrowed; NULL: a free place */
  guint32 hash;
  gint32 value;
} TextEntry;

/* It must not move once there is something in it: its address is a part of every hash. */
typedef struct {
  TextEntry *places;
  guint32 n_places; /* a power of two, or 0 */
  guint32 n;        /* taken */
} TextTable;

void text_table_clear (TextTable *self);

/* NULL: it is not there. */
const TextEntry *text_table_find (const TextTable *self, const char *text, gsize length);

/* The text's entry, valid up to the next call. A new one has a text of NULL: the caller must give it one that
 * stays. */
TextEntry *text_table_add (TextTable *self, const char *text, gsize length);

/* The same for many texts: with room for all of them, and each place asked for before it is needed. */
void text_table_make_room (TextTable *self, guint32 n);
guint32 text_table_hash (const TextTable *self, const char *text, gsize length);
void text_table_expect (const TextTable *self, guint32 hash);
TextEntry *text_table_add_hashed (TextTable *self, guint32 hash, const char *text, gsize length);
