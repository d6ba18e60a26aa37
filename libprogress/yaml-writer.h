/* SPDX-License-Identifier: MIT */
/* YAML as text, with libyaml's emitter: it knows what must be in quotes. Beside the reader the only module
 * that knows libyaml. */
#pragma once

#include "yaml-reader.h"

typedef enum {
  YAML_LINES,  /* each member on a line of its own */
  YAML_INLINE, /* in { } or [ ]; so is all inside it */
} YamlLayout;

typedef struct _YamlWriter YamlWriter;

YamlWriter *yaml_writer_new (void);
/* The text, owned by the caller; the writer is gone. */
char *yaml_writer_end (YamlWriter *self);

/* key: NULL inside lists, and for the outermost value. */
void yaml_write_text (YamlWriter *self, const char *key, const char *text);
void yaml_begin_mapping (YamlWriter *self, const char *key, YamlLayout layout);
void yaml_end_mapping (YamlWriter *self);
void yaml_begin_list (YamlWriter *self, const char *key, YamlLayout layout);
void yaml_end_list (YamlWriter *self);

/* What was read, with all inside it. */
void yaml_write_node (YamlWriter *self, const char *key, const YamlTree *tree, const YamlNode *node,
                      YamlLayout layout);
