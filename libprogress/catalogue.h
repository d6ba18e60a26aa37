/* SPDX-License-Identifier: MIT */
/* Texts for people. A source writes them in English; a catalogue has the same texts in another language.
 * The language is chosen by each call: no locale, no state. */
#pragma once

#include <progress/progress-types.h>

/* Marks a text that the catalogues must have. What stands before a '|' tells two uses of one text apart, and
 * is not shown: "row|met". */
#define N_(english) english

/* A text in a language; static. One that a catalogue does not have stays English. */
const char *catalogue_text (ProgressLanguage language, const char *english) G_GNUC_FORMAT (2);

/* The same for a text that depends on how many there are: which forms there are is the language's. */
const char *catalogue_plural (ProgressLanguage language, gint64 n, const char *one, const char *many)
    G_GNUC_FORMAT (3) G_GNUC_FORMAT (4);

/* A catalogue's rows, in the order of the bytes of what they translate. */
typedef struct {
  const char *english;
  const char *text;
} CatalogueRow;

typedef struct {
  const CatalogueRow *rows;
  gsize n_rows;
} Catalogue;

extern const Catalogue catalogue_chinese;
