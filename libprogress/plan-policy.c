/* SPDX-License-Identifier: MIT */
/* policy: wuhan, office-rules.yaml, or a table: the rule by which lights are given. */
#include "plan-binder.h"

#include <string.h>

#include "file.h"
#include "policy-file.h"
#include "policy-schema.h"

/* A policy that many indicators inherit is read once: it is known by where, or in which file, it stands. */
static const ProgressPolicy *
keep (PlanBinder *binder, const char *key, ProgressPolicy *policy)
{
  if (policy != NULL)
    g_hash_table_insert (binder->plan->policies, g_strdup (key), policy);
  return policy;
}

static const ProgressPolicy *
read_table (PlanBinder *binder, const YamlNode *node)
{
  g_autofree char *key = g_strdup_printf ("%u:%u", node->line, node->column);
  const ProgressPolicy *known = g_hash_table_lookup (binder->plan->policies, key);

  return known != NULL ? known : keep (binder, key, policy_new_from_node (&binder->input, node));
}

/* A plan may come from anywhere: it reaches no file outside its own folder. */
static gboolean
stays_inside (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, G_DIR_SEPARATOR_S, -1);

  return !g_path_is_absolute (name) && !g_strv_contains ((const char *const *) parts, "..");
}

static ProgressPolicy *
read_file (PlanBinder *binder, const YamlNode *node, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_path_get_dirname (binder->plan->file);
  g_autofree char *path = strcmp (folder, ".") == 0 ? g_strdup (name) : g_build_filename (folder, name, NULL);
  g_autofree char *text = NULL;
  gsize length;

  /* a pipe that a plan names could be waited for without end */
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      schema_refuse (&binder->input, "unreadable-file", node, "'%s' is no file that can be read", path);
      return NULL;
    }
  if (file_read (path, &text, &length, &error))
    return policy_new_from_text (path, text, length, binder->input.diagnostics);
  schema_refuse (&binder->input, "unreadable-file", node, "the policy file cannot be read: %s",
                 error->message);
  return NULL;
}

static const ProgressPolicy *
find_file (PlanBinder *binder, const YamlNode *node, const char *name)
{
  const ProgressPolicy *known = g_hash_table_lookup (binder->plan->policies, name);

  if (known != NULL)
    return known;
  if (!binder->is_file)
    schema_refuse (&binder->input, "misplaced-file", node,
                   "'%s' is a file, which only a plan that is a file itself can name", name);
  else if (!stays_inside (name))
    schema_refuse (&binder->input, "misplaced-file", node,
                   "'%s' must lie in the plan's folder or below: write a path without '..' or a leading '/'",
                   name);
  else
    return keep (binder, name, read_file (binder, node, name));
  return NULL;
}

static const char *
nth_preset (guint index)
{
  return index < policy_n_presets ? policy_presets[index].name : NULL;
}

const SchemaForm policy_form = {
  .shapes = SCHEMA_SCALAR | SCHEMA_MAPPING,
  .scalar = SCHEMA_WORD,
  .nth_word = nth_preset,
  .pattern = "^(?!/)(?!(.*/)?\\.\\.(/|$)).*\\.ya?ml$",
  .grammar = "A preset, or a file in the plan's folder or below",
  .table = &policy_schema,
};

const ProgressPolicy *
binder_read_policy (PlanBinder *binder, const YamlNode *node)
{
  const char *name = node->kind == YAML_SCALAR ? schema_text (&binder->input, node) : NULL;
  const ProgressPolicy *preset = name != NULL ? policy_preset (name) : NULL;
  g_autofree char *message = NULL;

  if (name == NULL)
    return read_table (binder, node);
  if (preset != NULL)
    return preset;
  if (policy_is_file_name (name))
    return find_file (binder, node, name);
  message = policy_no_such_preset (name);
  schema_refuse (&binder->input, "unknown-policy", node, "%s", message);
  return NULL;
}
