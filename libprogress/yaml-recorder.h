/* SPDX-License-Identifier: MIT */
/* libyaml's events, looked over one by one and written down as nodes. Part of the YAML reader. */
#pragma once

#include "yaml-reader.h"
#include "yaml-refuse.h"

/* Nodes, in document order. */
typedef struct {
  YamlNode *nodes;
  guint n;
  guint allocated;
} YamlTape;

/* A container that is being read. */
typedef struct {
  YamlTape *tape; /* that it was written to */
  guint node;
  guint n_children;
  gboolean is_mapping;
} YamlLevel;

typedef struct {
  YamlTree *tree; /* its nodes are lent by the tape */
  YamlSource source;
  yaml_parser_t parser;
  YamlTape whole; /* the tree's */
  YamlTape *tape; /* the one that is written to */
  guint32 pool_size;
  gsize pool_allocated;
  guint depth;
  YamlLevel levels[1 + YAML_DEPTH_LIMIT]; /* [depth] is the innermost; [0] none, around the root */
  gboolean done, failed;
} YamlRecorder;

/* It must not move. */
void yaml_recorder_init (YamlRecorder *self, const char *name, ProgressDiagnostics *diagnostics);
void yaml_recorder_clear (YamlRecorder *self);

void yaml_tape_make_room (YamlTape *self, guint allocated);
void yaml_recorder_make_pool (YamlRecorder *self, gsize allocated);

/* Takes one event. FALSE: it was the last, or (failed) refused. */
gboolean yaml_record (YamlRecorder *self);

/* Makes the tree what was written so far, whether or not its root is closed. */
void yaml_recorder_show_tree (YamlRecorder *self);
