/* SPDX-License-Identifier: MIT */
/* Writes JSON: a container either has each member on a line of its own, or stands on one line as a whole. */
#pragma once

#include <glib.h>

typedef enum {
  JSON_LINES,
  JSON_INLINE, /* so is all inside it */
} JsonLayout;

#define JSON_DEPTH 16

typedef struct {
  GString *out;
  guint depth;
  gboolean filled; /* the innermost container has a member already */
  JsonLayout layout[JSON_DEPTH];
} Json;

void json_init (Json *self, GString *out);

/* key is NULL for the outermost value and inside arrays. */
void json_begin_object (Json *self, const char *key, JsonLayout layout);
void json_begin_array (Json *self, const char *key, JsonLayout layout);
void json_end_object (Json *self);
void json_end_array (Json *self);

void json_text (Json *self, const char *key, const char *text);
void json_int (Json *self, const char *key, gint64 value);
void json_double (Json *self, const char *key,
                  double value); /* finite; fewest digits that read back the same */
void json_boolean (Json *self, const char *key, gboolean value);

/* The text of json_text() and json_double(), for formats other than JSON. */
void json_append_text (GString *out, const char *text);
void json_append_double (GString *out, double value);
