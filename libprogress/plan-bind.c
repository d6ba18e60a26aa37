/* SPDX-License-Identifier: MIT */
/* Two ways from a file to a plan. A file that is in order, and says first what its indicators depend on, is
 * bound indicator by indicator while it is read: what is worked on fits in a processor's cache then. Any
 * other is read as a whole, so that the order of its keys is free and all that is wrong is told in its order.
 */
#include "plan-binder.h"

#define MAX_KEYS 32

/* The key whose value is as long as the file. Its items depend on what stands above its row. */
#define LIST "indicators"

/* What even the smallest file may inherit. */
#define FREE_ITEMS 10000

PlanBinder
plan_binder_new (ProgressPlan *plan, const YamlTree *tree, gboolean is_file, ProgressDiagnostics *diagnostics)
{
  return (PlanBinder){
    .input = { .tree = tree, .diagnostics = diagnostics },
    .plan = plan,
    .is_file = is_file,
    .periods = PERIOD_CONTEXT_DEFAULT,
    .groups = g_array_new (FALSE, FALSE, sizeof (Group)),
    .group_by_path = g_hash_table_new (g_direct_hash, g_direct_equal), /* paths are interned */
    .named = g_ptr_array_new (),
    .items_left = FREE_ITEMS,
    .revisions = g_array_new (FALSE, FALSE, sizeof (Revision)),
    .ids = g_array_new (FALSE, FALSE, sizeof (WrittenId)),
    .written = g_array_new (FALSE, FALSE, sizeof (WrittenTarget)),
    .drafts = milestone_drafts_new (),
    .figures = g_array_new (FALSE, FALSE, sizeof (Figure)),
  };
}

void
plan_binder_clear (PlanBinder *binder)
{
  g_array_unref (binder->groups);
  g_hash_table_unref (binder->group_by_path);
  text_table_clear (&binder->owners);
  g_ptr_array_unref (binder->named);
  g_array_unref (binder->revisions);
  g_array_unref (binder->ids);
  g_array_unref (binder->written);
  g_array_unref (binder->drafts);
  g_array_unref (binder->figures);
}

gboolean
plan_binder_bind (PlanBinder *binder)
{
  const YamlNode *root = binder->input.tree->nodes, *slots[MAX_KEYS] = { NULL };

  binder_allow_items (binder, root);
  schema_collect (&binder->input, &plan_schema, root, slots);
  if (root->kind == YAML_MAPPING)
    schema_resolve (&plan_schema, slots, binder);
  return binder->input.n_errors == 0;
}

gboolean
plan_bind (ProgressPlan *plan, const YamlTree *tree, gboolean is_file, ProgressDiagnostics *diagnostics)
{
  PlanBinder binder = plan_binder_new (plan, tree, is_file, diagnostics);
  gboolean ok = plan_binder_bind (&binder);

  plan_binder_clear (&binder);
  return ok;
}

/* Does the file say something behind its list that has its row above the list's? */
static gboolean
says_too_late (const YamlNode *const *in_time, const YamlNode *const *all, guint list)
{
  for (guint i = 0; i < list; i++)
    if (in_time[i] == NULL && all[i] != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
bind_as_read (PlanBinder *binder)
{
  const YamlNode *in_time[MAX_KEYS] = { NULL }, *all[MAX_KEYS] = { NULL };
  const YamlTree *tree = binder->input.tree;
  guint list = schema_row_of (&plan_schema, LIST);

  if (!yaml_reader_open_list (binder->reader, LIST) ||
      !schema_collect (&binder->input, &plan_schema, tree->nodes, in_time))
    return FALSE;
  binder_allow_items (binder, tree->nodes);
  schema_resolve_rows (&plan_schema, 0, list + 1, in_time, binder);
  if (binder->input.n_errors > 0 || !yaml_reader_close_list (binder->reader) ||
      !schema_collect (&binder->input, &plan_schema, tree->nodes, all) || says_too_late (in_time, all, list))
    return FALSE;
  schema_resolve_rows (&plan_schema, list + 1, plan_schema.n_rows, all, binder);
  return binder->input.n_errors == 0;
}

gboolean
plan_bind_as_read (ProgressPlan *plan, YamlReader *reader, gboolean is_file)
{
  g_autoptr (ProgressDiagnostics) unread = diagnostics_new ();
  PlanBinder binder = plan_binder_new (plan, yaml_reader_get_tree (reader), is_file, unread);
  gboolean ok;

  binder.reader = reader;
  binder.collects_ids = TRUE;
  ok = bind_as_read (&binder) && !diagnostics_has_errors (unread); /* some stand in another file */
  plan_binder_clear (&binder);
  return ok;
}
