/* SPDX-License-Identifier: MIT */
#include "arena.h"

#include "huge-pages.h"
#include "text-table.h"

#include <stddef.h>
#include <string.h>

typedef struct _Chunk Chunk;

struct _Chunk {
  Chunk *next;
  gsize size; /* of bytes */
  gsize used;
  _Alignas(max_align_t) char bytes[];
};

struct _Arena {
  Chunk *chunks;   /* the one being filled first */
  gsize next_size; /* of the next chunk */
  TextTable interned;
};

/* Chunks double: a small plan stays small, a large one comes in few pieces. With its head each fills whole
 * pages. */
#define FIRST_SIZE ((gsize) 16 * 1024)
#define LAST_SIZE  ((gsize) 8 * 1024 * 1024)

Arena *
arena_new (void)
{
  Arena *self = g_new0 (Arena, 1);

  self->next_size = FIRST_SIZE;
  return self;
}

void
arena_free (Arena *self)
{
  if (self == NULL)
    return;
  text_table_clear (&self->interned);
  for (Chunk *chunk = self->chunks, *next; chunk != NULL; chunk = next)
    {
      next = chunk->next;
      huge_pages_free (chunk, sizeof (Chunk) + chunk->size);
    }
  g_free (self);
}

/* A chunk with room for size bytes. What is larger than a chunk gets one of its own, behind the one being
 * filled. */
static Chunk *
add_chunk (Arena *self, gsize size)
{
  gsize room = MAX (size, self->next_size - sizeof (Chunk));
  Chunk *chunk = huge_pages_new (sizeof (Chunk) + room);

  chunk->size = room;
  self->next_size = MIN (2 * self->next_size, LAST_SIZE);
  if (size == room && self->chunks != NULL)
    {
      chunk->next = self->chunks->next;
      self->chunks->next = chunk;
    }
  else
    {
      chunk->next = self->chunks;
      self->chunks = chunk;
    }
  return chunk;
}

static gpointer
take (Arena *self, gsize size, gsize alignment)
{
  Chunk *chunk = self->chunks;
  gsize begin = chunk != NULL ? (chunk->used + alignment - 1) & ~(alignment - 1) : 0;

  if (chunk == NULL || begin > chunk->size || size > chunk->size - begin)
    {
      chunk = add_chunk (self, size);
      begin = 0;
    }
  chunk->used = begin + size;
  return chunk->bytes + begin;
}

gpointer
arena_alloc (Arena *self, gsize size)
{
  return take (self, size, _Alignof(max_align_t));
}

gpointer
arena_copy (Arena *self, gconstpointer data, gsize size)
{
  gpointer copy = arena_alloc (self, size);

  if (size > 0)
    memcpy (copy, data, size);
  return copy;
}

char *
arena_text (Arena *self, const char *text, gssize length)
{
  gsize size = length < 0 ? strlen (text) : (gsize) length;
  char *copy = take (self, size + 1, 1);

  if (size > 0)
    memcpy (copy, text, size);
  return copy;
}

const char *
arena_intern (Arena *self, const char *text, gssize length)
{
  gsize size = length < 0 ? strlen (text) : (gsize) length;
  TextEntry *entry = text_table_add (&self->interned, text, size);

  if (entry->text == NULL)
    entry->text = arena_text (self, text, (gssize) size);
  return entry->text;
}
