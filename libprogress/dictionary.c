/* SPDX-License-Identifier: MIT */
#include "dictionary.h"

#include <string.h>

#define CHINESE_SIZE 3

/* What the rows in question have in common with text: its first character, as a number. */
typedef struct {
  guint32 value;
  guint32 mask;
} Key;

/* Three bytes, the first the highest. text is followed by a NUL. */
static guint32
first_bytes (const char *text)
{
  guint32 bytes;
  memcpy (&bytes, text, sizeof bytes);
  return GUINT32_FROM_BE (bytes) >> 8;
}

static Key
key_of (const char *text, gsize length, DictionaryCase letters)
{
  if ((guchar) text[0] >= 0xE0 && length >= CHINESE_SIZE)
    return (Key){ first_bytes (text), 0xFFFFFF };
  char c = letters == DICTIONARY_ANY_CASE ? g_ascii_tolower (text[0]) : text[0];
  return (Key){ (guint32) (guchar) c << 16, 0xFF0000 };
}

static const Entry *
row_at (gconstpointer rows, gsize row_size, gsize index)
{
  return (const Entry *) (gconstpointer) ((const char *) rows + index * row_size);
}

static gsize
lower_bound (gconstpointer rows, gsize n, gsize row_size, Key key)
{
  gsize low = 0;
  while (low < n)
    {
      gsize middle = low + (n - low) / 2;
      if ((first_bytes (row_at (rows, row_size, middle)->text) & key.mask) < key.value)
        low = middle + 1;
      else
        n = middle;
    }
  return low;
}

static gboolean
begins_with (const Entry *entry, const char *text, gsize length, DictionaryCase letters)
{
  gsize size = entry->length;
  if (size > length)
    return FALSE;
  /* last bytes tell words apart best */
  char last = letters == DICTIONARY_ANY_CASE ? g_ascii_tolower (text[size - 1]) : text[size - 1];
  if (last != entry->text[size - 1])
    return FALSE;
  if (!g_ascii_isalpha (entry->text[0]))
    return memcmp (text, entry->text, size) == 0;
  if (letters == DICTIONARY_EXACT)
    return memcmp (text, entry->text, size) == 0 && (size == length || !g_ascii_isalnum (text[size]));
  return g_ascii_strncasecmp (text, entry->text, size) == 0 &&
         (size == length || !g_ascii_isalpha (text[size]));
}

const Entry *
dictionary_find (gconstpointer rows, gsize n, gsize row_size, const char *text, gsize length,
                 DictionaryCase letters)
{
  const Entry *best = NULL;
  if (length == 0)
    return NULL;
  Key key = key_of (text, length, letters);
  for (gsize i = lower_bound (rows, n, row_size, key); i < n; i++)
    {
      const Entry *entry = row_at (rows, row_size, i);
      if ((first_bytes (entry->text) & key.mask) != key.value)
        break;
      if ((best == NULL || entry->length > best->length) && begins_with (entry, text, length, letters))
        best = entry;
    }
  return best;
}
