/* SPDX-License-Identifier: MIT */
#include "policy-file.h"

#include "file.h"
#include "policy-schema.h"

#include <string.h>

ProgressPolicy *
policy_new_from_text (const char *name, const char *text, gsize length, ProgressDiagnostics *diagnostics)
{
  g_autoptr (YamlTree) tree = yaml_tree_new (name, text, length, diagnostics);
  g_autoptr (ProgressPolicy) policy = tree != NULL ? policy_new_from_tree (tree, diagnostics) : NULL;

  /* a key set twice is told by the reader, which reads on */
  return diagnostics_has_errors (diagnostics) ? NULL : g_steal_pointer (&policy);
}

ProgressPolicy *
progress_policy_new_from_data (const char *name, const char *data, gssize length, GError **error)
{
  g_return_val_if_fail (name != NULL && data != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  g_autoptr (ProgressDiagnostics) diagnostics = diagnostics_new ();
  ProgressPolicy *policy =
      policy_new_from_text (name, data, length < 0 ? strlen (data) : (gsize) length, diagnostics);

  if (policy == NULL)
    diagnostics_to_error (diagnostics, PROGRESS_ERROR_INVALID, error);
  return policy;
}

ProgressPolicy *
progress_policy_new_from_file (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  g_autofree char *data = NULL;
  gsize length;

  if (!file_read (path, &data, &length, error))
    return NULL;
  return progress_policy_new_from_data (path, data, (gssize) length, error);
}
