/* SPDX-License-Identifier: MIT */
/* YAML text -> a guarded tree with positions. The only module that knows libyaml, and the only one that is
 * given hostile text: depth, size, aliases, anchors, tags, duplicate keys, NUL and UTF-8 are settled here.
 *
 * The tree is one flat array in document order: a container is followed by its content. A mapping's content
 * is key, value, key, value, ...; keys are always scalars. */
#pragma once

#include "diagnostics.h"
#include "text-pieces.h"

typedef enum {
  YAML_SCALAR,
  YAML_SEQUENCE,
  YAML_MAPPING,
} YamlKind;

typedef enum {
  YAML_PLAIN,  /* 48 */
  YAML_QUOTED, /* "48" or '48' */
  YAML_BLOCK,  /* | or > */
} YamlStyle;

typedef struct {
  guint32 text;        /* scalar: where its NUL-terminated text stands in the tree's pool */
  guint32 size;        /* scalar: bytes of text; container: nodes inside, all levels */
  guint32 line;        /* from 1 */
  guint32 column : 24; /* from 1, in characters */
  guint32 kind : 4;
  guint32 style : 4;
} YamlNode;

typedef struct {
  char *name;      /* the file's, for diagnostics */
  YamlNode *nodes; /* nodes[0] is the root */
  guint n_nodes;
  char *pool;
} YamlTree;

/* Deeper nesting is refused: a plan needs about a dozen levels. */
#define YAML_DEPTH_LIMIT 32

/* name is what diagnostics call the text, at most 1 GiB of it. NULL: diagnostics say why. Repeated keys are
 * errors in diagnostics as well, but the tree is returned, so that the rest of it is looked at too. */
YamlTree *yaml_tree_new (const char *name, const char *text, gsize length, ProgressDiagnostics *diagnostics);
void yaml_tree_free (YamlTree *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (YamlTree, yaml_tree_free)

/* A text with one large list in it, of which no more than an item is kept at a time. It is for a text that is
 * in order, and does not say what is wrong with another: yaml_tree_new() does. */
typedef struct _YamlReader YamlReader;

YamlReader *yaml_reader_new (const char *name, const TextPieces *pieces);
void yaml_reader_free (YamlReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (YamlReader, yaml_reader_free)

/* Where the texts of all nodes are, at whatever time. */
const YamlTree *yaml_reader_get_tree (const YamlReader *self);

/* Reads on to the list that is the root's value of key; the tree then ends with that list, still empty.
 * FALSE: there is none, or the text is not in order. */
gboolean yaml_reader_open_list (YamlReader *self, const char *key);

/* The list's next item; the one before is forgotten, the tree stays where it is. NULL: there are no more, or
 * the text is not in order. */
const YamlNode *yaml_reader_next_item (YamlReader *self);

/* How many there will be of something that has been met n times so far, if the text goes on like that. */
gint64 yaml_reader_foresee (const YamlReader *self, gint64 n);

/* Reads what comes after the list; the tree is whole then, but for the items. FALSE: the text is not in
 * order. */
gboolean yaml_reader_close_list (YamlReader *self);

static inline const char *
yaml_text (const YamlTree *tree, const YamlNode *node)
{
  return tree->pool + node->text;
}

/* The node after node and all inside it. */
static inline const YamlNode *
yaml_next (const YamlNode *node)
{
  return node + 1 + (node->kind == YAML_SCALAR ? 0 : node->size);
}

/* for (const YamlNode *n = yaml_first (c), *end = yaml_end (c); n < end; n = yaml_next (n)) */
static inline const YamlNode *
yaml_first (const YamlNode *container)
{
  return container + 1;
}

static inline const YamlNode *
yaml_end (const YamlNode *container)
{
  return container + 1 + container->size;
}

static inline Place
yaml_place (const YamlNode *node)
{
  return (Place){ node->line, node->column };
}
