/* SPDX-License-Identifier: MIT */
/* A plan built in code. What is set grows into outlines, one for the plan and one for each indicator. At the
 * end they are put together as the tree of a file would be, and read by the same tables. */
#pragma once

#include <progress/progress-builder.h>

#include "outline.h"

/* Keys that a file says by nesting. */
#define KEY_GROUP_PATH "group"
#define KEY_PART_OF    "part-of"

struct _ProgressBuilder {
  gatomicrefcount ref_count;
  gboolean has_ended;
  Outline outline;
  OutlineNode *plan;
  GPtrArray *indicators; /* OutlineNode, as they were first met */
  GHashTable *by_id;     /* of them */
};

gboolean builder_is_open (const ProgressBuilder *self, GError **error);            /* FALSE: error says why */
OutlineNode *builder_find_indicator (const ProgressBuilder *self, const char *id); /* NULL: there is none */
