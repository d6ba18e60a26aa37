/* SPDX-License-Identifier: MIT */
/* A text piece by piece, from memory or from a file: who reads it so never holds all of it. */
#pragma once

#include <stdio.h>

#include <glib.h>

/* Neither text nor file is owned. */
typedef struct {
  const char *text; /* in memory; NULL: it comes from a file */
  FILE *file;       /* NULL: it is in memory */
  gsize length;     /* bytes of it; a file may change its mind */
  gsize n_taken;    /* bytes so far */
  char last;        /* the last of them */
} TextPieces;

TextPieces text_pieces_of_text (const char *text, gsize length);
TextPieces text_pieces_of_file (FILE *file, gsize length);

/* The next bytes of the text, without a byte order mark: *n of them, 0 at its end. FALSE: they cannot be
 * read, or are nothing for a reader that does not see the whole: too much, or a line that begins with '%'. */
gboolean text_pieces_next (TextPieces *self, char *piece, gsize size, gsize *n);
