/* SPDX-License-Identifier: MIT */
#include "yaml-reader.h"

#include <string.h>
#include <yaml.h>

#include "text-guard.h"

/* Mappings up to this many keys are searched for repeated ones by comparing all with all. */
#define FEW_KEYS     16
#define COLUMN_LIMIT ((1u << 24) - 1)

/* A container that is being read. */
typedef struct {
  guint node;
  guint n_children;
} Level;

typedef struct {
  YamlTree *tree;
  const char *text;
  gsize length;
  ProgressDiagnostics *diagnostics;
  yaml_parser_t parser;
  const char *seen; /* the character seen_index of text: where source_at() goes on */
  size_t seen_index;
  guint nodes_allocated;
  guint32 pool_size;
  gsize pool_allocated;
  guint depth;
  Level levels[YAML_DEPTH_LIMIT];
  gboolean done;
} Reader;

static Place
place_of (yaml_mark_t mark)
{
  return (Place){ (guint32) mark.line + 1, (guint32) MIN (mark.column + 1, COLUMN_LIMIT) };
}

static gboolean
refuse (Reader *self, const char *id, Place place, const char *message)
{
  diagnostics_error (self->diagnostics, id, self->tree->name, place, "%s", message);
  return FALSE;
}

/* What an unquoted value cannot start with. */
static const struct {
  char mark;
  const char *id;
  const char *why;
  const char *otherwise;
} marks[] = {
  { '>', "needs-quotes", "starts a block of text in YAML", "" },
  { '|', "needs-quotes", "starts a block of text in YAML", "" },
  { '%', "needs-quotes", "cannot start a value in YAML", ", or write percent" },
  { '@', "needs-quotes", "cannot start a value in YAML", "" },
  { '`', "needs-quotes", "cannot start a value in YAML", "" },
  { '*', "alias", "is an alias in YAML, and aliases are not taken", "" },
  { '&', "anchor", "is an anchor in YAML, and anchors are not taken", "" },
  { '!', "tag", "is a tag in YAML, and tags are not taken", "" },
};

/* The text at a mark, which counts in characters: found from where the last one was. */
static const char *
source_at (Reader *self, yaml_mark_t mark)
{
  const char *end = self->text + self->length;

  if (mark.index < self->seen_index)
    {
      self->seen = self->text;
      self->seen_index = 0;
    }
  for (; self->seen_index < mark.index && self->seen < end; self->seen_index++)
    self->seen = g_utf8_next_char (self->seen);
  return self->seen;
}

static gboolean
is_inside_brackets (const Reader *self, const char *at)
{
  int open = 0;

  for (const char *c = at; c > self->text && c[-1] != '\n' && c[-1] != '\r'; c--)
    open += (c[-1] == '{' || c[-1] == '[') - (c[-1] == '}' || c[-1] == ']');
  return open > 0;
}

/* The value that was probably meant to start at `at`: up to a comment, the line's end or, inside brackets,
 * the next of their marks. Cut when it is long. */
static char *
value_at (const Reader *self, const char *at)
{
  const char *stops = is_inside_brackets (self, at) ? "\r\n,]}" : "\r\n";
  const char *end = at;

  for (int i = 0; i < 40 && end < self->text + self->length; i++, end = g_utf8_next_char (end))
    if (strchr (stops, *end) != NULL || (*end == '#' && end[-1] == ' '))
      break;
  while (end > at + 1 && (end[-1] == ' ' || end[-1] == '\t'))
    end--;
  return g_strndup (at, (gsize) (end - at));
}

/* FALSE when no such mark stands there. */
static gboolean
tell_unquoted (Reader *self, yaml_mark_t mark)
{
  const char *at = source_at (self, mark);

  for (gsize i = 0; i < G_N_ELEMENTS (marks) && at < self->text + self->length; i++)
    if (*at == marks[i].mark)
      {
        g_autofree char *value = value_at (self, at);
        const char *quote = strchr (value, '"') == NULL ? "\"" : "'";
        diagnostics_error (self->diagnostics, marks[i].id, self->tree->name, place_of (mark),
                           "'%s' %s; quote it: %s%s%s%s", value, marks[i].why, quote, value, quote,
                           marks[i].otherwise);
        return TRUE;
      }
  return FALSE;
}

/* libyaml's complaints that deserve better words. */
static const struct {
  const char *problem;
  const char *id;
  const char *message;
  gboolean at_start;    /* tell where the thing starts rather than where it went wrong */
  gboolean names_start; /* the message ends with the line where it starts */
} problems[] = {
  { "mapping values are not allowed", "yaml-syntax",
    "a ': ' is not expected here; quote the value it belongs to, or mend the indentation", FALSE, FALSE },
  { "could not find expected ':'", "yaml-syntax", "expected 'key: value', but there is no ': '", TRUE,
    FALSE },
  { "block sequence entries are not allowed", "yaml-syntax",
    "a list item '- ' cannot start here; put it on a line of its own, or quote the value", FALSE, FALSE },
  { "mapping keys are not allowed", "yaml-syntax", "a '? ' cannot start here; quote the value", FALSE,
    FALSE },
  { "did not find expected '-'", "yaml-syntax",
    "expected a list item '- ' or a smaller indentation, as in the list from line", FALSE, TRUE },
  { "did not find expected key", "yaml-syntax",
    "expected 'key: value' at the indentation of the mapping from line", FALSE, TRUE },
  { "did not find expected ',' or ']'", "yaml-syntax", "expected ',' or ']' in the list from line", FALSE,
    TRUE },
  { "did not find expected ',' or '}'", "yaml-syntax", "expected ',' or '}' in the mapping from line", FALSE,
    TRUE },
  { "did not find expected node content", "yaml-syntax", "expected a value here", FALSE, FALSE },
  { "did not find expected <document start>", "yaml-syntax",
    "this does not belong to what stands before it; mend the indentation", FALSE, FALSE },
  { "found unexpected end of stream", "yaml-syntax", "the quote that opens here is never closed", TRUE,
    FALSE },
  { "found unexpected document indicator", "yaml-syntax", "the quote that opens here is never closed", TRUE,
    FALSE },
  { "found unknown escape", "yaml-syntax",
    "an unknown escape; inside double quotes write \\\\ for a backslash, or use single quotes", FALSE,
    FALSE },
  { "did not find expected hexdecimal number", "yaml-syntax", "expected hexadecimal digits in an escape",
    FALSE, FALSE },
  { "found invalid Unicode character escape", "yaml-syntax", "an escape of a character that does not exist",
    FALSE, FALSE },
  { "found incompatible YAML document", "yaml-syntax", "an unknown version of YAML; leave this line out",
    FALSE, FALSE },
  { "found duplicate %YAML", "yaml-syntax", "a second %YAML line; leave it out", FALSE, FALSE },
  { "found a tab character", "tab-indent", "a tab in the indentation; indent with spaces", FALSE, FALSE },
};

static gboolean
tell_problem (Reader *self)
{
  const yaml_parser_t *parser = &self->parser;

  for (gsize i = 0; i < G_N_ELEMENTS (problems); i++)
    if (g_str_has_prefix (parser->problem, problems[i].problem))
      {
        yaml_mark_t mark = problems[i].at_start ? parser->context_mark : parser->problem_mark;
        g_autofree char *line = problems[i].names_start
                                    ? g_strdup_printf (" %u", (guint) parser->context_mark.line + 1)
                                    : g_strdup ("");
        diagnostics_error (self->diagnostics, problems[i].id, self->tree->name, place_of (mark), "%s%s",
                           problems[i].message, line);
        return TRUE;
      }
  return FALSE;
}

/* Contexts in which the thing that failed starts with one of the marks. */
static gboolean
starts_with_mark (const char *context)
{
  static const char *const contexts[] = {
    "while scanning a block scalar", "while scanning an a", "while scanning a tag",
    "while parsing a tag",           "while scanning a %",  "while scanning a directive",
  };

  for (gsize i = 0; context != NULL && i < G_N_ELEMENTS (contexts); i++)
    if (g_str_has_prefix (context, contexts[i]))
      return TRUE;
  return FALSE;
}

static gboolean
tell_character (Reader *self)
{
  const yaml_parser_t *parser = &self->parser;
  const char *at = source_at (self, parser->problem_mark);

  if (!g_str_has_prefix (parser->problem, "found character that cannot start"))
    return FALSE;
  if (at < self->text + self->length && *at == '\t')
    {
      refuse (self, "tab-indent", place_of (parser->problem_mark),
              "a tab in the indentation; indent with spaces");
      return TRUE;
    }
  return tell_unquoted (self, parser->problem_mark);
}

static gboolean
refuse_syntax (Reader *self)
{
  const yaml_parser_t *parser = &self->parser;

  if (parser->error == YAML_MEMORY_ERROR)
    return refuse (self, "too-large", (Place){ 0, 0 }, "not enough memory to read this");
  if (parser->error == YAML_READER_ERROR)
    {
      diagnostics_error (self->diagnostics, "control-character", self->tree->name,
                         text_place (self->text, MIN (parser->problem_offset, self->length)),
                         "control character U+%04X; remove it", (guint) parser->problem_value);
      return FALSE;
    }
  if (starts_with_mark (parser->context) && strstr (parser->problem, "tab") == NULL &&
      tell_unquoted (self, parser->context_mark))
    return FALSE;
  if (!tell_character (self) && !tell_problem (self))
    refuse (self, "yaml-syntax", place_of (parser->problem_mark), parser->problem);
  return FALSE;
}

static YamlNode *
add_node (Reader *self, YamlKind kind, yaml_mark_t mark)
{
  YamlTree *tree = self->tree;

  if (tree->n_nodes == self->nodes_allocated)
    {
      self->nodes_allocated *= 2;
      tree->nodes = g_renew (YamlNode, tree->nodes, self->nodes_allocated);
    }

  YamlNode *node = &tree->nodes[tree->n_nodes++];
  Place place = place_of (mark);
  *node = (YamlNode){ .line = place.line, .column = place.column & COLUMN_LIMIT, .kind = kind & 0xf };
  return node;
}

static guint32
add_text (Reader *self, const char *text, gsize size)
{
  guint32 start = self->pool_size;

  if (start + size + 1 > self->pool_allocated)
    {
      self->pool_allocated = MAX (self->pool_allocated * 2, start + size + 1);
      self->tree->pool = g_realloc (self->tree->pool, self->pool_allocated);
    }
  memcpy (self->tree->pool + start, text, size + 1);
  self->pool_size += (guint32) size + 1;
  return start;
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

  const char *at = source_at (self, event->start_mark);
  const char *end = self->text + self->length;
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
      tell_unquoted (self, event->start_mark);
      return FALSE;
    }
  if (event->data.scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE && memchr (text, '\0', size) != NULL)
    return refuse (self, "nul-byte", place_of (event->start_mark), "a NUL character, \\0, in this text");

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
    return refuse (self, "key-not-text", place_of (mark), "a key must be text, not a list or a mapping");
  if (self->depth == YAML_DEPTH_LIMIT)
    return refuse (self, "too-deep", place_of (mark),
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
      tell_unquoted (self, event->start_mark);
      return FALSE;
    }
  return open_container (self, YAML_SEQUENCE, event->start_mark);
}

static gboolean
open_mapping (Reader *self, const yaml_event_t *event)
{
  if (event->data.mapping_start.anchor != NULL || event->data.mapping_start.tag != NULL)
    {
      tell_unquoted (self, event->start_mark);
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
  diagnostics_error (self->diagnostics, "duplicate-key", self->tree->name, yaml_place (again),
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
  tell_unquoted (self, event->start_mark);
  return FALSE;
}

static gboolean
start_document (Reader *self, const yaml_event_t *event)
{
  if (self->tree->n_nodes > 0)
    return refuse (self, "second-document", place_of (event->start_mark),
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
    return refuse (self, "empty-file", (Place){ 1, 1 }, "the file is empty");
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
    return refuse_syntax (self);

  gboolean ok = readers[event.type](self, &event);
  yaml_event_delete (&event);
  return ok;
}

/* A line "%TAG ...": libyaml compares each with all before it, so it is not given any. */
static gboolean
refuse_tag_directives (Reader *self)
{
  const char *end = self->text + self->length;

  for (const char *at = self->text; (at = memchr (at, '%', (gsize) (end - at))) != NULL; at++)
    if ((at == self->text || at[-1] == '\n' || at[-1] == '\r') && end - at > 4 && memcmp (at, "%TAG", 4) == 0)
      return refuse (self, "tag", text_place (self->text, (gsize) (at - self->text)),
                     "a %TAG directive; tags are not taken");
  return TRUE;
}

static gboolean
read_all (Reader *self)
{
  if (!refuse_tag_directives (self))
    return FALSE;
  if (!yaml_parser_initialize (&self->parser))
    return refuse_syntax (self);
  yaml_parser_set_encoding (&self->parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string (&self->parser, (const guchar *) self->text, self->length);

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
    .text = text,
    .seen = text,
    .length = length,
    .diagnostics = diagnostics,
    .nodes_allocated = 64,
    .pool_allocated = 1024,
  };

  tree->name = g_strdup (name);
  tree->nodes = g_new (YamlNode, reader.nodes_allocated);
  tree->pool = g_malloc (reader.pool_allocated);
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
