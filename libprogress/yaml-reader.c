/* SPDX-License-Identifier: MIT */
#include "yaml-reader.h"

#include <string.h>

#include "text-guard.h"
#include "yaml-recorder.h"

/* --- a text as a whole --- */

/* Of a file, for each key or value in it. */
#define BYTES_A_NODE 6

/* A line "%TAG ...": libyaml compares each with all before it, so it is not given any. */
static gboolean
refuse_tag_directives (YamlSource *source)
{
  const char *end = source->text + source->length;

  for (const char *at = source->text; (at = memchr (at, '%', (gsize) (end - at))) != NULL; at++)
    if ((at == source->text || at[-1] == '\n' || at[-1] == '\r') && end - at > 4 &&
        memcmp (at, "%TAG", 4) == 0)
      return yaml_refuse (source, "tag", text_place (source->text, (gsize) (at - source->text)),
                          "a %TAG directive; tags are not taken");
  return TRUE;
}

static gboolean
record_all (YamlRecorder *self, const char *text, gsize length)
{
  self->source.text = self->source.seen = text;
  self->source.length = length;
  if (self->failed || !refuse_tag_directives (&self->source))
    return FALSE;

  /* what nearly every file needs; memory that is not touched costs nothing */
  yaml_tape_make_room (&self->whole, (guint) (64 + length / BYTES_A_NODE));
  yaml_recorder_make_pool (self, 1024 + length);
  yaml_parser_set_input_string (&self->parser, (const guchar *) text, length);
  while (yaml_record (self))
    ;
  return !self->failed;
}

static YamlTree *
take_tree (YamlRecorder *self)
{
  yaml_recorder_show_tree (self);
  self->whole.nodes = NULL;
  return g_steal_pointer (&self->tree);
}

YamlTree *
yaml_tree_new (const char *name, const char *text, gsize length, ProgressDiagnostics *diagnostics)
{
  YamlRecorder recorder;
  YamlTree *tree;

  if (!text_guard (name, &text, &length, diagnostics))
    return NULL;
  yaml_recorder_init (&recorder, name, diagnostics);
  tree = record_all (&recorder, text, length) ? take_tree (&recorder) : NULL;
  yaml_recorder_clear (&recorder);
  return tree;
}

void
yaml_tree_free (YamlTree *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->nodes);
  g_free (self->pool);
  g_free (self);
}

/* --- a list item by item --- */

/* Items are read until they have that many nodes: these should not leave the processor's cache. */
#define ENOUGH_NODES 2000

/* Room to begin with, for them and their texts. */
#define FEW_NODES (2 * ENOUGH_NODES)
#define FEW_BYTES 16384

struct _YamlReader {
  YamlRecorder recorder;
  ProgressDiagnostics *diagnostics; /* unread: who wants to know reads the whole */
  TextPieces pieces;
  YamlTape items;      /* of the list, at hand */
  guint n_given;       /* nodes of them that were handed out */
  guint32 items_begin; /* in the pool */
};

static int
read_piece (void *pieces, guchar *buffer, size_t size, size_t *n)
{
  return text_pieces_next (pieces, (char *) buffer, size, n);
}

YamlReader *
yaml_reader_new (const char *name, const TextPieces *pieces)
{
  YamlReader *self = g_new0 (YamlReader, 1);

  self->diagnostics = diagnostics_new ();
  self->pieces = *pieces;
  yaml_recorder_init (&self->recorder, name, self->diagnostics);
  yaml_recorder_make_pool (&self->recorder, FEW_BYTES);
  yaml_tape_make_room (&self->recorder.whole, FEW_NODES);
  yaml_tape_make_room (&self->items, FEW_NODES);
  yaml_parser_set_input (&self->recorder.parser, read_piece, &self->pieces);
  return self;
}

void
yaml_reader_free (YamlReader *self)
{
  if (self == NULL)
    return;

  yaml_recorder_clear (&self->recorder);
  diagnostics_unref (self->diagnostics);
  g_free (self->items.nodes);
  g_free (self);
}

const YamlTree *
yaml_reader_get_tree (const YamlReader *self)
{
  return self->recorder.tree;
}

/* Has the list just been opened that is the root's value of key? */
static gboolean
is_at_list (const YamlRecorder *recorder, const char *key)
{
  guint last = recorder->whole.n - 1;
  const YamlNode *node;

  if (recorder->depth != 2 || !recorder->levels[1].is_mapping || recorder->levels[2].node != last)
    return FALSE;
  node = &recorder->whole.nodes[last];
  return node->kind == YAML_SEQUENCE && strcmp (yaml_text (recorder->tree, node - 1), key) == 0;
}

gboolean
yaml_reader_open_list (YamlReader *self, const char *key)
{
  YamlRecorder *recorder = &self->recorder;

  while (yaml_record (recorder))
    if (is_at_list (recorder, key))
      {
        yaml_recorder_show_tree (recorder);
        recorder->tape = &self->items;
        self->items_begin = recorder->pool_size;
        return TRUE;
      }
  return FALSE;
}

/* Reads several: taking turns with what is done to them costs both sides more. */
static gboolean
read_items (YamlReader *self)
{
  YamlRecorder *recorder = &self->recorder;

  self->items.n = self->n_given = 0;
  recorder->pool_size = self->items_begin;
  while (recorder->depth > 2 || (recorder->depth == 2 && self->items.n < ENOUGH_NODES))
    if (!yaml_record (recorder))
      return FALSE;
  return self->items.n > 0;
}

const YamlNode *
yaml_reader_next_item (YamlReader *self)
{
  if (self->n_given == self->items.n && !read_items (self))
    return NULL;

  const YamlNode *item = self->items.nodes + self->n_given;
  self->n_given = (guint) (yaml_next (item) - self->items.nodes);
  return item;
}

gint64
yaml_reader_foresee (const YamlReader *self, gint64 n)
{
  double part = (double) self->pieces.n_taken / (double) MAX (self->pieces.length, 1);

  return (gint64) ((double) n / CLAMP (part, 1e-9, 1));
}

gboolean
yaml_reader_close_list (YamlReader *self)
{
  YamlRecorder *recorder = &self->recorder;

  recorder->tape = &recorder->whole;
  while (yaml_record (recorder))
    ;
  yaml_recorder_show_tree (recorder);
  return !recorder->failed && !diagnostics_has_errors (self->diagnostics);
}
