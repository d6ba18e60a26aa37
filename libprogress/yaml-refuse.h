/* SPDX-License-Identifier: MIT */
/* Why a text is not the YAML we read: libyaml's complaints, and the traps of unquoted values, in our words.
 * Part of the YAML reader. */
#pragma once

#include <yaml.h>

#include "diagnostics.h"

#define YAML_COLUMN_LIMIT ((1u << 24) - 1)

/* The text that is read. */
typedef struct {
  const char *name;
  const char *text;
  gsize length;
  ProgressDiagnostics *diagnostics;
  const char *seen; /* the character seen_index of text: where the last mark was found */
  size_t seen_index;
} YamlSource;

static inline Place
yaml_mark_place (yaml_mark_t mark)
{
  return (Place){ (guint32) mark.line + 1, (guint32) MIN (mark.column + 1, YAML_COLUMN_LIMIT) };
}

/* The text at a mark, which counts in characters: looked for from where the last one was. */
const char *yaml_source_at (YamlSource *self, yaml_mark_t mark);

/* Always FALSE. */
COLD gboolean yaml_refuse (YamlSource *self, const char *id, Place place, const char *message);

/* The value at mark, which starts with a sign that YAML keeps to itself; FALSE: it does not. */
COLD gboolean yaml_refuse_unquoted (YamlSource *self, yaml_mark_t mark);

/* What the parser failed over. Always FALSE. */
COLD gboolean yaml_refuse_syntax (YamlSource *self, const yaml_parser_t *parser);
