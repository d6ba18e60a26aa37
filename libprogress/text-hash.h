/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* For hash tables of texts that come from strangers: every eight bytes are mixed, so that texts that collide
 * are hard to find (those of g_str_hash() are easy). */
guint text_hash (gconstpointer text);
guint32 text_hash_from (guint64 start, const char *text, gsize length);
