/* SPDX-License-Identifier: MIT */
#include "text-pieces.h"

#include <string.h>

#include "text-guard.h"

TextPieces
text_pieces_of_text (const char *text, gsize length)
{
  return (TextPieces){ .text = text, .length = length, .last = '\n' };
}

TextPieces
text_pieces_of_file (FILE *file, gsize length)
{
  return (TextPieces){ .file = file, .length = length, .last = '\n' };
}

static gsize
take (TextPieces *self, char *piece, gsize size)
{
  if (self->file != NULL)
    return fread (piece, 1, size, self->file);

  gsize n = MIN (size, self->length - self->n_taken);
  if (n > 0)
    memcpy (piece, self->text + self->n_taken, n);
  return n;
}

static gsize
drop_mark (char *piece, gsize n)
{
  gsize mark = strlen (TEXT_BYTE_ORDER_MARK);

  if (n < mark || memcmp (piece, TEXT_BYTE_ORDER_MARK, mark) != 0)
    return n;
  memmove (piece, piece + mark, n - mark);
  return n - mark;
}

static gboolean
has_percent_line (const TextPieces *self, const char *piece, gsize n)
{
  const char *end = piece + n;

  for (const char *at = piece; (at = memchr (at, '%', (gsize) (end - at))) != NULL; at++)
    {
      char before = at == piece ? self->last : at[-1];
      if (before == '\n' || before == '\r')
        return TRUE;
    }
  return FALSE;
}

gboolean
text_pieces_next (TextPieces *self, char *piece, gsize size, gsize *n)
{
  gboolean is_first = self->n_taken == 0;

  *n = take (self, piece, size);
  self->n_taken += *n;
  if (is_first)
    *n = drop_mark (piece, *n);
  if (self->n_taken > TEXT_SIZE_LIMIT || (self->file != NULL && ferror (self->file)) ||
      has_percent_line (self, piece, *n))
    return FALSE;
  if (*n > 0)
    self->last = piece[*n - 1];
  return TRUE;
}
