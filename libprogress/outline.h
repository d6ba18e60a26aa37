/* SPDX-License-Identifier: MIT */
/* What a builder was told: small trees that grow by paths, and become one such as a file is read into. */
#pragma once

#include "arena.h"
#include "yaml-reader.h"

typedef struct _OutlineNode OutlineNode;

/* A key or list item; a root has the id of an indicator for a name, or none. */
struct _OutlineNode {
  OutlineNode *parent; /* NULL: a root */
  const char *name;
  const char *value;                /* NULL: it has children, or none yet */
  OutlineNode *first, *last, *next; /* children, in the order they came */
  guint32 n_children;
  guint32 number; /* from 1, given when its place is needed; 0: not yet */
};

typedef struct {
  Arena *arena;
  GHashTable *children; /* of all nodes, by parent and name */
  guint n_nodes;
  gsize n_bytes;       /* of names and values */
  GPtrArray *numbered; /* nodes by number, from 1 */
} Outline;

/* More could not be told apart by their places. */
#define OUTLINE_NODES_LIMIT ((1u << 24) - 1)

void outline_init (Outline *self);
void outline_clear (Outline *self);
gboolean outline_has_room (const Outline *self, const char *path, const char *value);

OutlineNode *outline_add_root (Outline *self, const char *name); /* name NULL: none */
OutlineNode *outline_find (const Outline *self, const OutlineNode *parent,
                           const char *name); /* NULL: there is none */
/* The child of that name, added when it is new. */
OutlineNode *outline_child (Outline *self, OutlineNode *parent, const char *name);

static inline gboolean
outline_is_empty (const OutlineNode *node)
{
  return node->value == NULL && node->first == NULL;
}

/* A place on line 0, whose column is the node's number. */
Place outline_place (Outline *self, OutlineNode *node);
const OutlineNode *outline_node_at (const Outline *self, guint column); /* NULL: no such place was given */

/* What stands at a node: its root, and the path from there ("milestones/2018-Q2"), owned by the caller; NULL
 * for a root. */
const OutlineNode *outline_root_of (const OutlineNode *node);
char *outline_path_of (const OutlineNode *node);

/* Writes nodes into a tree, one after the other. What is inside one is written by name: so the tree does not
 * tell in which order it was set. */
typedef struct {
  Outline *outline;
  GArray *nodes; /* YamlNode */
  GString *pool;
} OutlineWriter;

void outline_writer_init (OutlineWriter *self, Outline *outline);
/* A container that holds what is written until it is closed; at: what it is about. */
guint outline_open (OutlineWriter *self, YamlKind kind, OutlineNode *at);
void outline_close (OutlineWriter *self, guint opened);
void outline_write_text (OutlineWriter *self, const char *text, OutlineNode *at);
void outline_write_key (OutlineWriter *self, OutlineNode *node); /* its name, and all that is in it */
YamlTree *outline_writer_take_tree (OutlineWriter *self);
