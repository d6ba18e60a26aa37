/* SPDX-License-Identifier: MIT */
/* Any bytes as YAML: either a tree whose parts lie inside it, or a reason. */
#include "fuzz.h"
#include "yaml-reader.h"

static guint
count_nodes (const YamlTree *tree, const YamlNode *node)
{
  guint n = 1;

  if (node->kind == YAML_SCALAR)
    {
      g_assert (yaml_text (tree, node)[node->size] == '\0');
      return n;
    }
  for (const YamlNode *child = yaml_first (node), *end = yaml_end (node); child < end;
       child = yaml_next (child))
    n += count_nodes (tree, child);
  return n;
}

/* What is taken item by item is taken as a whole as well. */
static gboolean
is_list_in_order (const char *text, gsize length)
{
  TextPieces pieces = text_pieces_of_text (text, length);
  g_autoptr (YamlReader) reader = yaml_reader_new ("fuzz.yaml", &pieces);

  if (!yaml_reader_open_list (reader, "indicators"))
    return FALSE;
  for (const YamlNode *item; (item = yaml_reader_next_item (reader)) != NULL;)
    count_nodes (yaml_reader_get_tree (reader), item);
  return yaml_reader_close_list (reader);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (ProgressDiagnostics) diagnostics = diagnostics_new ();
  g_autoptr (YamlTree) tree = yaml_tree_new ("fuzz.yaml", (const char *) data, size, diagnostics);

  if (tree != NULL)
    g_assert (count_nodes (tree, tree->nodes) == tree->n_nodes);
  else
    g_assert (diagnostics_has_errors (diagnostics));
  if (is_list_in_order ((const char *) data, size))
    g_assert (tree != NULL && !diagnostics_has_errors (diagnostics));
  for (gint32 i = 0; i < progress_diagnostics_get_count (diagnostics); i++)
    g_assert (g_utf8_validate (progress_diagnostics_get_message (diagnostics, i, PROGRESS_LANGUAGE_ENGLISH),
                               -1, NULL));
  return 0;
}
