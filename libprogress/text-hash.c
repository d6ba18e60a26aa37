/* SPDX-License-Identifier: MIT */
#include "text-hash.h"

#include <string.h>

guint
text_hash (gconstpointer text)
{
  gsize length = strlen (text);
  guint64 hash = length * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  for (gsize i = 0; i < length; i += 8)
    {
      guint64 piece = 0;
      memcpy (&piece, (const char *) text + i, MIN (8, length - i));
      hash = (hash ^ piece) * G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
      hash ^= hash >> 32;
    }
  return (guint) (hash ^ (hash >> 29));
}
