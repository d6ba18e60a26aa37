/* SPDX-License-Identifier: MIT */
#include "text-table.h"

#include <string.h>

#include "huge-pages.h"
#include "text-hash.h"

#define FEW_PLACES 64

static gsize
size_of (guint32 n_places)
{
  return n_places * sizeof (TextEntry);
}

void
text_table_clear (TextTable *self)
{
  huge_pages_free (self->places, size_of (self->n_places));
  *self = (TextTable){ 0 };
}

/* No choice of texts makes all tables slow: each begins where its memory happens to be. */
guint32
text_table_hash (const TextTable *self, const char *text, gsize length)
{
  return text_hash_from ((guint64) GPOINTER_TO_SIZE (self) >> 4, text, length);
}

static gboolean
is_same (const TextEntry *entry, guint32 hash, const char *text, gsize length)
{
  return entry->hash == hash && strncmp (entry->text, text, length) == 0 && entry->text[length] == '\0';
}

/* The place of a text, or the free one where it would be. There is one: tables are never full. */
static TextEntry *
place_of (const TextTable *self, guint32 hash, const char *text, gsize length)
{
  guint32 last = self->n_places - 1;

  for (guint32 at = hash & last;; at = (at + 1) & last)
    if (self->places[at].text == NULL || is_same (&self->places[at], hash, text, length))
      return &self->places[at];
}

static TextEntry *
free_place (const TextTable *self, guint32 hash)
{
  guint32 last = self->n_places - 1, at = hash & last;

  while (self->places[at].text != NULL)
    at = (at + 1) & last;
  return &self->places[at];
}

static void
move (TextTable *self, guint32 n_places)
{
  TextTable old = *self;

  self->n_places = n_places;
  self->places = huge_pages_new (size_of (self->n_places));
  for (guint32 i = 0; i < old.n_places; i++)
    if (old.places[i].text != NULL)
      *free_place (self, old.places[i].hash) = old.places[i];
  huge_pages_free (old.places, size_of (old.n_places));
}

void
text_table_make_room (TextTable *self, guint32 n)
{
  guint32 n_places = MAX (self->n_places, FEW_PLACES);

  while (n >= n_places / 4 * 3)
    n_places *= 2;
  if (n_places > self->n_places)
    move (self, n_places);
}

void
text_table_expect (const TextTable *self, guint32 hash)
{
  __builtin_prefetch (&self->places[hash & (self->n_places - 1)], 1);
}

const TextEntry *
text_table_find (const TextTable *self, const char *text, gsize length)
{
  const TextEntry *entry;

  if (self->n == 0)
    return NULL;
  entry = place_of (self, text_table_hash (self, text, length), text, length);
  return entry->text != NULL ? entry : NULL;
}

TextEntry *
text_table_add_hashed (TextTable *self, guint32 hash, const char *text, gsize length)
{
  TextEntry *entry;

  text_table_make_room (self, self->n + 1);
  entry = place_of (self, hash, text, length);
  if (entry->text == NULL)
    {
      entry->hash = hash;
      self->n++;
    }
  return entry;
}

TextEntry *
text_table_add (TextTable *self, const char *text, gsize length)
{
  return text_table_add_hashed (self, text_table_hash (self, text, length), text, length);
}
