/* SPDX-License-Identifier: MIT */
#include "yaml-reader.h"

#include <string.h>

#include "huge-pages.h"
#include "text-guard.h"
#include "yaml-refuse.h"

/* Of a file, for each key or value in it. */
#define BYTES_A_NODE 6

/* Mappings up to this many keys are searched for repeated ones by comparing all with all. */
#define FEW_KEYS 16

/* A container that is being read. */
typedef struct {
  guint node;
  guint n_children;
} Level;

/* A text of the pool that may come again: a file says its keys, dates and units over and over. */
typedef struct {
  guint32 start;
  guint32 size;
} Known;

#define N_KNOWN         256
#define KNOWN_SIZE_MOST 32

typedef struct {
  YamlTree *tree;
  YamlSource source;
  yaml_parser_t parser;
  guint nodes_allocated;
  guint32 pool_size;
  gsize pool_allocated;
  guint depth;
  Level levels[YAML_DEPTH_LIMIT];
  Known known[N_KNOWN];
  gboolean done;
} Reader;

static YamlNode *
add_node (Reader *self, YamlKind kind, yaml_mark_t mark)
{
  YamlTree *tree = self->tree;

  if (tree->n_nodes == self->nodes_allocated)
    {
      self->nodes_allocated *= 2;
      tree->nodes = g_renew (YamlNode, tree->nodes, self->nodes_allocated);
      huge_pages_advise (tree->nodes, self->nodes_allocated * sizeof (YamlNode));
    }

  YamlNode *node = &tree->nodes[tree->n_nodes++];
  Place place = yaml_mark_place (mark);
  *node = (YamlNode){ .line = place.line, .column = place.column & YAML_COLUMN_LIMIT, .kind = kind & 0xf };
  return node;
}

static guint32
append_text (Reader *self, const char *text, gsize size)
{
  guint32 start = self->pool_size;

  if (start + size + 1 > self->pool_allocated)
    {
      self->pool_allocated = MAX (self->pool_allocated * 2, start + size + 1);
      self->tree->pool = g_realloc (self->tree->pool, self->pool_allocated);
      huge_pages_advise (self->tree->pool, self->pool_allocated);
    }
  memcpy (self->tree->pool + start, text, size + 1);
  self->pool_size += (guint32) size + 1;
  return start;
}

static Known *
known_place (Reader *self, const char *text, gsize size)
{
  const guchar *bytes = (const guchar *) text;

  return &self->known[(size * 37 + bytes[0] * 5u + bytes[size / 2] * 11u + bytes[size - 1] * 131u) % N_KNOWN];
}

static guint32
add_text (Reader *self, const char *text, gsize size)
{
  if (size == 0 || size > KNOWN_SIZE_MOST)
    return append_text (self, text, size);

  Known *known = known_place (self, text, size);
  if (known->size != size || memcmp (self->tree->pool + known->start, text, size) != 0)
    *known = (Known){ append_text (self, text, size), (guint32) size };
  return known->start;
}

static Level *
innermost (Reader *self)
{
  return self->depth > 0 ? &self->levels[self->depth - 1] : NULL;
}

/* Counts a node as the next of its container; whether it stands where a key must. */
static gboolean
enter_container (Reader *self)
{
  Level *level = innermost (self);

  if (level == NULL)
    return FALSE;
  return level->n_children++ % 2 == 0 && self->tree->nodes[level->node].kind == YAML_MAPPING;
}

static YamlStyle
style_of (yaml_scalar_style_t style)
{
  if (style == YAML_PLAIN_SCALAR_STYLE)
    return YAML_PLAIN;
  return style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE ? YAML_BLOCK : YAML_QUOTED;
}

/* `target: >5` is, in YAML, a block of text indented by 5: most likely an empty one. */
static gboolean
is_comparison (Reader *self, const yaml_event_t *event)
{
  if (event->data.scalar.style != YAML_FOLDED_SCALAR_STYLE)
    return FALSE;

  const char *at = yaml_source_at (&self->source, event->start_mark);
  const char *end = self->source.text + self->source.length;
  for (at++; at < end && (*at == '-' || *at == '+'); at++)
    ;
  return at < end && g_ascii_isdigit (*at);
}

static gboolean
read_scalar (Reader *self, const yaml_event_t *event)
{
  const char *text = (const char *) event->data.scalar.value;
  gsize size = event->data.scalar.length;

  if (event->data.scalar.anchor != NULL || event->data.scalar.tag != NULL || is_comparison (self, event))
    {
      yaml_refuse_unquoted (&self->source, event->start_mark);
      return FALSE;
    }
  if (event->data.scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE && memchr (text, '\0', size) != NULL)
    return yaml_refuse (&self->source, "nul-byte", yaml_mark_place (event->start_mark),
                        "a NUL character, \\0, in this text");

  enter_container (self);
  YamlNode *node = add_node (self, YAML_SCALAR, event->start_mark);
  node->style = style_of (event->data.scalar.style) & 0xf;
  node->size = (guint32) size;
  node->text = add_text (self, text, size);
  return TRUE;
}

static gboolean
open_container (Reader *self, YamlKind kind, yaml_mark_t mark)
{
  if (enter_container (self))
    return yaml_refuse (&self->source, "key-not-text", yaml_mark_place (mark),
                        "a key must be text, not a list or a mapping");
  if (self->depth == YAML_DEPTH_LIMIT)
    return yaml_refuse (&self->source, "too-deep", yaml_mark_place (mark),
                        "nested deeper than " G_STRINGIFY (YAML_DEPTH_LIMIT) " levels");

  add_node (self, kind, mark);
  self->levels[self->depth++] = (Level){ self->tree->n_nodes - 1, 0 };
  return TRUE;
}

static gboolean
open_sequence (Reader *self, const yaml_event_t *event)
{
  if (event->data.sequence_start.anchor != NULL || event->data.sequence_start.tag != NULL)
    {
      yaml_refuse_unquoted (&self->source, event->start_mark);
      return FALSE;
    }
  return open_container (self, YAML_SEQUENCE, event->start_mark);
}

static gboolean
open_mapping (Reader *self, const yaml_event_t *event)
{
  if (event->data.mapping_start.anchor != NULL || event->data.mapping_start.tag != NULL)
    {
      yaml_refuse_unquoted (&self->source, event->start_mark);
      return FALSE;
    }
  return open_container (self, YAML_MAPPING, event->start_mark);
}

static Level
close_container (Reader *self)
{
  Level level = self->levels[--self->depth];

  self->tree->nodes[level.node].size = self->tree->n_nodes - level.node - 1;
  return level;
}

static gboolean
close_sequence (Reader *self, const yaml_event_t *event)
{
  (void) event;
  close_container (self);
  return TRUE;
}

static int
compare_keys (const YamlTree *tree, const YamlNode *a, const YamlNode *b)
{
  if (a->size != b->size)
    return a->size < b->size ? -1 : 1;
  return memcmp (yaml_text (tree, a), yaml_text (tree, b), a->size);
}

static void
tell_duplicate (Reader *self, const YamlNode *first, const YamlNode *again)
{
  diagnostics_error (self->source.diagnostics, "duplicate-key", self->source.name, yaml_place (again),
                     "duplicate key '%s'; first set on line %u", yaml_text (self->tree, again), first->line);
}

static void
compare_all (Reader *self, const YamlNode *const *keys, guint n)
{
  for (guint i = 1; i < n; i++)
    for (guint j = 0; j < i; j++)
      if (compare_keys (self->tree, keys[i], keys[j]) == 0)
        {
          tell_duplicate (self, keys[j], keys[i]);
          break;
        }
}

static int
compare_key_pointers (gconstpointer a, gconstpointer b, gpointer tree)
{
  return compare_keys (tree, *(const YamlNode *const *) a, *(const YamlNode *const *) b);
}

/* Sorting rather than hashing: no choice of keys makes it slow. It is stable, so the first set comes first.
 */
static void
compare_sorted (Reader *self, const YamlNode **keys, guint n)
{
  g_qsort_with_data (keys, (gint) n, sizeof keys[0], compare_key_pointers, self->tree);

  const YamlNode *first = keys[0];
  for (guint i = 1; i < n; i++)
    if (compare_keys (self->tree, first, keys[i]) == 0)
      tell_duplicate (self, first, keys[i]);
    else
      first = keys[i];
}

static void
collect_keys (const YamlNode *mapping, const YamlNode **keys)
{
  for (const YamlNode *key = yaml_first (mapping), *end = yaml_end (mapping); key < end;
       key = yaml_next (key + 1))
    *keys++ = key;
}

static void
find_duplicates (Reader *self, const YamlNode *mapping, guint n)
{
  const YamlNode *few[FEW_KEYS];

  if (n <= FEW_KEYS)
    {
      collect_keys (mapping, few);
      compare_all (self, few, n);
      return;
    }

  g_autofree const YamlNode **keys = g_new (const YamlNode *, n);
  collect_keys (mapping, keys);
  compare_sorted (self, keys, n);
}

static gboolean
close_mapping (Reader *self, const yaml_event_t *event)
{
  (void) event;
  Level level = close_container (self);
  find_duplicates (self, &self->tree->nodes[level.node], level.n_children / 2);
  return TRUE;
}

static gboolean
refuse_alias (Reader *self, const yaml_event_t *event)
{
  yaml_refuse_unquoted (&self->source, event->start_mark);
  return FALSE;
}

static gboolean
start_document (Reader *self, const yaml_event_t *event)
{
  if (self->tree->n_nodes > 0)
    return yaml_refuse (&self->source, "second-document", yaml_mark_place (event->start_mark),
                        "a second document starts here; a file holds one");
  return TRUE;
}

static gboolean
end_stream (Reader *self, const yaml_event_t *event)
{
  (void) event;
  const YamlTree *tree = self->tree;

  if (tree->n_nodes == 0 || (tree->n_nodes == 1 && tree->nodes[0].size == 0 &&
                             tree->nodes[0].style == YAML_PLAIN && tree->nodes[0].kind == YAML_SCALAR))
    return yaml_refuse (&self->source, "empty-file", (Place){ 1, 1 }, "the file is empty");
  self->done = TRUE;
  return TRUE;
}

static gboolean
read_nothing (Reader *self, const yaml_event_t *event)
{
  (void) self;
  (void) event;
  return TRUE;
}

static gboolean (*const readers[]) (Reader *self, const yaml_event_t *event) = {
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
read_event (Reader *self)
{
  yaml_event_t event;

  if (!yaml_parser_parse (&self->parser, &event))
    return yaml_refuse_syntax (&self->source, &self->parser);

  gboolean ok = readers[event.type](self, &event);
  yaml_event_delete (&event);
  return ok;
}

/* A line "%TAG ...": libyaml compares each with all before it, so it is not given any. */
static gboolean
refuse_tag_directives (Reader *self)
{
  const char *end = self->source.text + self->source.length;

  for (const char *at = self->source.text; (at = memchr (at, '%', (gsize) (end - at))) != NULL; at++)
    if ((at == self->source.text || at[-1] == '\n' || at[-1] == '\r') && end - at > 4 &&
        memcmp (at, "%TAG", 4) == 0)
      return yaml_refuse (&self->source, "tag",
                          text_place (self->source.text, (gsize) (at - self->source.text)),
                          "a %TAG directive; tags are not taken");
  return TRUE;
}

static gboolean
read_all (Reader *self)
{
  if (!refuse_tag_directives (self))
    return FALSE;
  if (!yaml_parser_initialize (&self->parser))
    return yaml_refuse_syntax (&self->source, &self->parser);
  yaml_parser_set_encoding (&self->parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string (&self->parser, (const guchar *) self->source.text, self->source.length);

  gboolean ok = TRUE;
  while (ok && !self->done)
    ok = read_event (self);

  yaml_parser_delete (&self->parser);
  return ok;
}

YamlTree *
yaml_tree_new (const char *name, const char *text, gsize length, ProgressDiagnostics *diagnostics)
{
  if (!text_guard (name, &text, &length, diagnostics))
    return NULL;

  g_autoptr (YamlTree) tree = g_new0 (YamlTree, 1);
  Reader reader = {
    .tree = tree,
    .source = { .name = name, .text = text, .length = length, .diagnostics = diagnostics, .seen = text },
    /* what nearly every file needs; memory that is not touched costs nothing */
    .nodes_allocated = (guint) (64 + length / BYTES_A_NODE),
    .pool_allocated = (guint32) (1024 + length),
  };

  tree->name = g_strdup (name);
  tree->nodes = g_new (YamlNode, reader.nodes_allocated);
  tree->pool = g_malloc (reader.pool_allocated);
  huge_pages_advise (tree->nodes, reader.nodes_allocated * sizeof (YamlNode));
  huge_pages_advise (tree->pool, reader.pool_allocated);
  return read_all (&reader) ? g_steal_pointer (&tree) : NULL;
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
