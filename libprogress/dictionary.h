/* SPDX-License-Identifier: MIT */
/* Tables of words, found by how a text begins. */
#pragma once

#include <glib.h>

/* A row of a dictionary begins with this; the rows are in the order of their bytes. Words of letters are in
 * lower case where case does not matter. */
typedef struct {
  char text[23];
  guint8 length;
} Entry;

#define ENTRY(text)                                                                                          \
  {                                                                                                          \
    text, sizeof (text) - 1                                                                                  \
  }

typedef enum {
  DICTIONARY_EXACT,
  DICTIONARY_ANY_CASE,
} DictionaryCase;

/* The longest row that text begins with; NULL: none. A word of letters does not end inside a longer word. */
const Entry *dictionary_find (gconstpointer rows, gsize n, gsize row_size, const char *text, gsize length,
                              DictionaryCase letters);

#define DICTIONARY_FIND(rows, text, length, letters)                                                         \
  ((gconstpointer) dictionary_find ((rows), G_N_ELEMENTS (rows), sizeof (rows)[0], (text), (length),         \
                                    (letters)))
