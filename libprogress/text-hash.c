/* SPDX-License-Identifier: MIT */
#include "text-hash.h"

#include <string.h>

static guint64
mix (guint64 hash, guint64 piece)
{
  hash = (hash ^ piece) * G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  return hash ^ (hash >> 32);
}

/* Fewer than eight bytes. */
static guint64
last_piece (const char *text, gsize length)
{
  guint64 piece = 0;

  for (gsize i = 0; i < length; i++)
    piece = piece << 8 | (guchar) text[i];
  return piece;
}

guint32
text_hash_from (guint64 start, const char *text, gsize length)
{
  guint64 hash = mix (start, length);
  guint64 piece;

  for (; length >= sizeof piece; text += sizeof piece, length -= sizeof piece)
    {
      memcpy (&piece, text, sizeof piece);
      hash = mix (hash, piece);
    }
  hash = mix (hash, last_piece (text, length));
  return (guint32) (hash ^ (hash >> 29));
}

guint
text_hash (gconstpointer text)
{
  return text_hash_from (0, text, strlen (text));
}
