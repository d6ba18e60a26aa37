/* SPDX-License-Identifier: MIT */
#include "outline.h"

#include <string.h>

#include "text-guard.h"
#include "text-hash.h"

/* --- growing --- */

static guint
hash_child (gconstpointer key)
{
  const OutlineNode *node = key;

  return text_hash_from (GPOINTER_TO_SIZE (node->parent), node->name, strlen (node->name));
}

static gboolean
is_same_child (gconstpointer a, gconstpointer b)
{
  const OutlineNode *left = a, *right = b;

  return left->parent == right->parent && strcmp (left->name, right->name) == 0;
}

void
outline_init (Outline *self)
{
  self->arena = arena_new ();
  self->children = g_hash_table_new (hash_child, is_same_child);
  self->numbered = g_ptr_array_new ();
  self->n_nodes = 0;
  self->n_bytes = 0;
  g_ptr_array_add (self->numbered, NULL);
}

void
outline_clear (Outline *self)
{
  g_ptr_array_unref (self->numbered);
  g_hash_table_unref (self->children);
  arena_free (self->arena);
}

gboolean
outline_has_room (const Outline *self, const char *path, const char *value)
{
  return self->n_nodes + strlen (path) < OUTLINE_NODES_LIMIT &&
         self->n_bytes + strlen (path) + strlen (value) < TEXT_SIZE_LIMIT / 2;
}

static OutlineNode *
add_node (Outline *self, OutlineNode *parent, const char *name)
{
  OutlineNode *node = arena_new0 (self->arena, OutlineNode, 1);

  node->parent = parent;
  node->name = name != NULL ? arena_text (self->arena, name, -1) : NULL;
  self->n_bytes += name != NULL ? strlen (name) + 1 : 0;
  self->n_nodes++;
  return node;
}

OutlineNode *
outline_add_root (Outline *self, const char *name)
{
  return add_node (self, NULL, name);
}

OutlineNode *
outline_find (const Outline *self, const OutlineNode *parent, const char *name)
{
  OutlineNode wanted = { .parent = (OutlineNode *) parent, .name = name };

  return g_hash_table_lookup (self->children, &wanted);
}

OutlineNode *
outline_child (Outline *self, OutlineNode *parent, const char *name)
{
  OutlineNode *node = outline_find (self, parent, name);

  if (node != NULL)
    return node;
  node = add_node (self, parent, name);
  if (parent->last != NULL)
    parent->last->next = node;
  else
    parent->first = node;
  parent->last = node;
  parent->n_children++;
  g_hash_table_add (self->children, node);
  return node;
}

/* --- where a node stands --- */

Place
outline_place (Outline *self, OutlineNode *node)
{
  if (node->number == 0)
    {
      node->number = self->numbered->len;
      g_ptr_array_add (self->numbered, node);
    }
  return (Place){ 0, node->number };
}

const OutlineNode *
outline_node_at (const Outline *self, guint column)
{
  return column < self->numbered->len ? g_ptr_array_index (self->numbered, column) : NULL;
}

const OutlineNode *
outline_root_of (const OutlineNode *node)
{
  while (node->parent != NULL)
    node = node->parent;
  return node;
}

char *
outline_path_of (const OutlineNode *node)
{
  g_autofree char *above = NULL;

  if (node->parent == NULL)
    return NULL;
  above = outline_path_of (node->parent);
  return above != NULL ? g_strconcat (above, "/", node->name, NULL) : g_strdup (node->name);
}

/* --- becoming a tree --- */

void
outline_writer_init (OutlineWriter *self, Outline *outline)
{
  self->outline = outline;
  self->nodes = g_array_new (FALSE, FALSE, sizeof (YamlNode));
  self->pool = g_string_new (NULL);
}

static void
write_node (OutlineWriter *self, YamlNode node, YamlKind kind, OutlineNode *at)
{
  node.column = outline_place (self->outline, at).column & OUTLINE_NODES_LIMIT;
  node.kind = kind & 0xf;
  node.style = YAML_QUOTED;
  g_array_append_val (self->nodes, node);
}

guint
outline_open (OutlineWriter *self, YamlKind kind, OutlineNode *at)
{
  write_node (self, (YamlNode){ 0 }, kind, at);
  return self->nodes->len - 1;
}

void
outline_close (OutlineWriter *self, guint opened)
{
  g_array_index (self->nodes, YamlNode, opened).size = self->nodes->len - opened - 1;
}

void
outline_write_text (OutlineWriter *self, const char *text, OutlineNode *at)
{
  gsize size = strlen (text);

  write_node (self, (YamlNode){ .text = (guint32) self->pool->len, .size = (guint32) size }, YAML_SCALAR, at);
  g_string_append_len (self->pool, text, (gssize) size + 1);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const OutlineNode *const *) a)->name, (*(const OutlineNode *const *) b)->name);
}

/* By name; owned by the caller. */
static GPtrArray *
children_of (const OutlineNode *node)
{
  GPtrArray *children = g_ptr_array_sized_new (node->n_children);

  for (OutlineNode *child = node->first; child != NULL; child = child->next)
    g_ptr_array_add (children, child);
  g_ptr_array_sort (children, compare_names);
  return children;
}

/* A place in a list; -1: no number. */
static gint64
item_number (const OutlineNode *node)
{
  guint64 number;

  return g_ascii_string_to_unsigned (node->name, 10, 0, OUTLINE_NODES_LIMIT, &number, NULL) ? (gint64) number
                                                                                            : -1;
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  gint64 left = item_number (*(const OutlineNode *const *) a);
  gint64 right = item_number (*(const OutlineNode *const *) b);

  return (left > right) - (left < right);
}

/* Are they numbered from 0 without a gap, as no dates or names are? Then they are put in that order. */
static gboolean
are_items (GPtrArray *children)
{
  for (guint i = 0; i < children->len; i++)
    if (item_number (g_ptr_array_index (children, i)) < 0)
      return FALSE;
  g_ptr_array_sort (children, compare_items);
  for (guint i = 0; i < children->len; i++)
    if (item_number (g_ptr_array_index (children, i)) != i)
      return FALSE;
  return TRUE;
}

static void
write_value (OutlineWriter *self, OutlineNode *node)
{
  g_autoptr (GPtrArray) children = NULL;
  gboolean is_list;
  guint opened;

  if (node->value != NULL)
    {
      outline_write_text (self, node->value, node);
      return;
    }
  children = children_of (node);
  is_list = are_items (children);
  opened = outline_open (self, is_list ? YAML_SEQUENCE : YAML_MAPPING, node);
  for (guint i = 0; i < children->len; i++)
    if (is_list)
      write_value (self, g_ptr_array_index (children, i));
    else
      outline_write_key (self, g_ptr_array_index (children, i));
  outline_close (self, opened);
}

void
outline_write_key (OutlineWriter *self, OutlineNode *node)
{
  outline_write_text (self, node->name, node);
  write_value (self, node);
}

YamlTree *
outline_writer_take_tree (OutlineWriter *self)
{
  YamlTree *tree = g_new0 (YamlTree, 1);

  tree->n_nodes = self->nodes->len;
  tree->nodes = (YamlNode *) (gpointer) g_array_free (self->nodes, FALSE);
  tree->pool = g_string_free (self->pool, FALSE);
  return tree;
}
