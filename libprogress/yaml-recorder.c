/* SPDX-License-Identifier: MIT */
#include "yaml-recorder.h"

#include <string.h>

#include "yaml-keys.h"

/* --- making one --- */

void
yaml_recorder_init (YamlRecorder *self, const char *name, ProgressDiagnostics *diagnostics)
{
  *self = (YamlRecorder){ .tape = &self->whole };
  self->tree = g_new0 (YamlTree, 1);
  self->tree->name = g_strdup (name);
  self->source.name = self->tree->name;
  self->source.text = self->source.seen = ""; /* none, as long as it comes in pieces */
  self->source.diagnostics = diagnostics;
  self->failed =
      !yaml_parser_initialize (&self->parser) && !yaml_refuse_syntax (&self->source, &self->parser);
  yaml_parser_set_encoding (&self->parser, YAML_UTF8_ENCODING);
}

void
yaml_recorder_clear (YamlRecorder *self)
{
  yaml_parser_delete (&self->parser);
  if (self->tree != NULL)
    self->tree->nodes = NULL;
  yaml_tree_free (self->tree);
  g_free (self->whole.nodes);
}

/* --- the tree as it grows --- */

void
yaml_tape_make_room (YamlTape *self, guint allocated)
{
  self->allocated = allocated;
  self->nodes = g_renew (YamlNode, self->nodes, allocated);
}

void
yaml_recorder_make_pool (YamlRecorder *self, gsize allocated)
{
  self->pool_allocated = allocated;
  self->tree->pool = g_realloc (self->tree->pool, allocated);
}

void
yaml_recorder_show_tree (YamlRecorder *self)
{
  self->tree->nodes = self->whole.nodes;
  self->tree->n_nodes = self->whole.n;
  if (self->depth > 0)
    self->tree->nodes[0].size = self->whole.n - 1;
}

static void
add_node (YamlRecorder *self, const yaml_mark_t *mark, YamlKind kind, YamlStyle style, guint32 text,
          guint32 size)
{
  YamlTape *tape = self->tape;
  Place place = yaml_mark_place (*mark);

  if (G_UNLIKELY (tape->n == tape->allocated))
    yaml_tape_make_room (tape, 2 * tape->allocated);
  tape->nodes[tape->n++] = (YamlNode){
    .text = text,
    .size = size,
    .line = place.line,
    .column = place.column & YAML_COLUMN_LIMIT,
    .kind = kind & 0xf,
    .style = style & 0xf,
  };
}

static guint32
add_text (YamlRecorder *self, const char *text, gsize size)
{
  guint32 start = self->pool_size;

  if (G_UNLIKELY (start + size + 1 > self->pool_allocated))
    yaml_recorder_make_pool (self, MAX (self->pool_allocated * 2, start + size + 1));
  memcpy (self->tree->pool + start, text, size + 1);
  self->pool_size += (guint32) size + 1;
  return start;
}

static YamlLevel *
innermost (YamlRecorder *self)
{
  return &self->levels[self->depth];
}

static gboolean
is_key_next (YamlRecorder *self)
{
  return innermost (self)->is_mapping && innermost (self)->n_children % 2 == 0;
}

/* --- events --- */

static YamlStyle
style_of (yaml_scalar_style_t style)
{
  if (style == YAML_PLAIN_SCALAR_STYLE)
    return YAML_PLAIN;
  return style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE ? YAML_BLOCK : YAML_QUOTED;
}

/* `target: >5` is, in YAML, a block of text indented by 5: most likely an empty one. */
static gboolean
is_comparison (YamlRecorder *self, const yaml_event_t *event)
{
  if (event->data.scalar.style != YAML_FOLDED_SCALAR_STYLE)
    return FALSE;
  if (self->source.length == 0) /* of a text in pieces: it may be one */
    return TRUE;

  const char *at = yaml_source_at (&self->source, event->start_mark);
  const char *end = self->source.text + self->source.length;
  for (at++; at < end && (*at == '-' || *at == '+'); at++)
    ;
  return at < end && g_ascii_isdigit (*at);
}

/* Most are: there is nothing to be said against them. */
static gboolean
is_bare (const yaml_event_t *event)
{
  return event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE && event->data.scalar.anchor == NULL &&
         event->data.scalar.tag == NULL;
}

static G_GNUC_NO_INLINE gboolean
check_scalar (YamlRecorder *self, const yaml_event_t *event)
{
  if (event->data.scalar.anchor != NULL || event->data.scalar.tag != NULL || is_comparison (self, event))
    {
      yaml_refuse_unquoted (&self->source, event->start_mark);
      return FALSE;
    }
  if (event->data.scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE &&
      memchr (event->data.scalar.value, '\0', event->data.scalar.length) != NULL)
    return yaml_refuse (&self->source, "nul-byte", yaml_mark_place (event->start_mark),
                        "a NUL character, \\0, in this text");
  return TRUE;
}

static gboolean
read_scalar (YamlRecorder *self, const yaml_event_t *event)
{
  const char *text = (const char *) event->data.scalar.value;
  gsize size = event->data.scalar.length;

  if (!is_bare (event) && !check_scalar (self, event))
    return FALSE;
  innermost (self)->n_children++;
  add_node (self, &event->start_mark, YAML_SCALAR, style_of (event->data.scalar.style),
            add_text (self, text, size), (guint32) size);
  return TRUE;
}

static gboolean
open_container (YamlRecorder *self, YamlKind kind, const yaml_mark_t *mark)
{
  if (is_key_next (self))
    return yaml_refuse (&self->source, "key-not-text", yaml_mark_place (*mark),
                        "a key must be text, not a list or a mapping");
  if (self->depth == YAML_DEPTH_LIMIT)
    return yaml_refuse (&self->source, "too-deep", yaml_mark_place (*mark),
                        "nested deeper than " G_STRINGIFY (YAML_DEPTH_LIMIT) " levels");

  add_node (self, mark, kind, YAML_PLAIN, 0, 0);
  innermost (self)->n_children++;
  self->levels[++self->depth] = (YamlLevel){ self->tape, self->tape->n - 1, 0, kind == YAML_MAPPING };
  return TRUE;
}

static gboolean
open_sequence (YamlRecorder *self, const yaml_event_t *event)
{
  if (event->data.sequence_start.anchor != NULL || event->data.sequence_start.tag != NULL)
    {
      yaml_refuse_unquoted (&self->source, event->start_mark);
      return FALSE;
    }
  return open_container (self, YAML_SEQUENCE, &event->start_mark);
}

static gboolean
open_mapping (YamlRecorder *self, const yaml_event_t *event)
{
  if (event->data.mapping_start.anchor != NULL || event->data.mapping_start.tag != NULL)
    {
      yaml_refuse_unquoted (&self->source, event->start_mark);
      return FALSE;
    }
  return open_container (self, YAML_MAPPING, &event->start_mark);
}

static const YamlLevel *
close_container (YamlRecorder *self)
{
  const YamlLevel *level = &self->levels[self->depth--];

  level->tape->nodes[level->node].size = level->tape->n - level->node - 1;
  return level;
}

static gboolean
close_sequence (YamlRecorder *self, const yaml_event_t *event)
{
  (void) event;
  close_container (self);
  return TRUE;
}

static gboolean
close_mapping (YamlRecorder *self, const yaml_event_t *event)
{
  (void) event;
  const YamlLevel *level = close_container (self);
  yaml_tell_duplicates (self->tree, &level->tape->nodes[level->node], level->n_children / 2,
                        self->source.diagnostics);
  return TRUE;
}

static gboolean
refuse_alias (YamlRecorder *self, const yaml_event_t *event)
{
  yaml_refuse_unquoted (&self->source, event->start_mark);
  return FALSE;
}

static gboolean
start_document (YamlRecorder *self, const yaml_event_t *event)
{
  if (self->whole.n > 0)
    return yaml_refuse (&self->source, "second-document", yaml_mark_place (event->start_mark),
                        "a second document starts here; a file holds one");
  return TRUE;
}

static gboolean
end_stream (YamlRecorder *self, const yaml_event_t *event)
{
  (void) event;
  const YamlTape *whole = &self->whole;

  if (whole->n == 0 || (whole->n == 1 && whole->nodes[0].size == 0 && whole->nodes[0].style == YAML_PLAIN &&
                        whole->nodes[0].kind == YAML_SCALAR))
    return yaml_refuse (&self->source, "empty-file", (Place){ 1, 1 }, "the file is empty");
  self->done = TRUE;
  return TRUE;
}

static gboolean
read_nothing (YamlRecorder *self, const yaml_event_t *event)
{
  (void) self;
  (void) event;
  return TRUE;
}

static gboolean (*const readers[]) (YamlRecorder *self, const yaml_event_t *event) = {
  [YAML_NO_EVENT] = read_nothing,
  [YAML_STREAM_START_EVENT] = read_nothing,
  [YAML_STREAM_END_EVENT] = end_stream,
  [YAML_DOCUMENT_START_EVENT] = start_document,
  [YAML_DOCUMENT_END_EVENT] = read_nothing,
  [YAML_ALIAS_EVENT] = refuse_alias,
  [YAML_SCALAR_EVENT] = read_scalar,
  [YAML_SEQUENCE_START_EVENT] = open_sequence,
  [YAML_SEQUENCE_END_EVENT] = close_sequence,
  [YAML_MAPPING_START_EVENT] = open_mapping,
  [YAML_MAPPING_END_EVENT] = close_mapping,
};

static gboolean
read_event (YamlRecorder *self)
{
  yaml_event_t event;

  if (!yaml_parser_parse (&self->parser, &event))
    return yaml_refuse_syntax (&self->source, &self->parser);

  gboolean ok = readers[event.type](self, &event);
  yaml_event_delete (&event);
  return ok;
}

gboolean
yaml_record (YamlRecorder *self)
{
  if (self->failed)
    return FALSE;
  if (read_event (self))
    return !self->done;
  self->failed = TRUE;
  return FALSE;
}
