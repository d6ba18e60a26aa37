/* SPDX-License-Identifier: MIT */
/* Memory of a plan: given out piece by piece, given back all at once. */
#pragma once

#include <glib.h>

typedef struct _Arena Arena;

Arena *arena_new (void);
void arena_free (Arena *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Arena, arena_free)

gpointer arena_alloc (Arena *self, gsize size);                          /* zeroed, aligned for any type */
char *arena_text (Arena *self, const char *text, gssize length);         /* a copy; length -1: to the NUL */
const char *arena_intern (Arena *self, const char *text, gssize length); /* one copy for equal texts */
gpointer arena_copy (Arena *self, gconstpointer data, gsize size);

#define arena_new0(arena, type, n) ((type *) arena_alloc ((arena), sizeof (type) * (n)))
