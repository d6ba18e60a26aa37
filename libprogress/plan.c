/* SPDX-License-Identifier: MIT */
#include "file.h"
#include "huge-pages.h"
#include "model.h"
#include "plan-binder.h"
#include "plan-finish.h"
#include "policy.h"
#include "report.h"
#include "text-guard.h"
#include "text-hash.h"
#include "yaml-reader.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static void
free_policy (gpointer policy)
{
  progress_policy_unref (policy);
}

ProgressPlan *
plan_new_unbound (const char *file)
{
  ProgressPlan *self = g_new0 (ProgressPlan, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->arena = arena_new ();
  self->units = unit_table_new ();
  self->file = g_strdup (file);
  self->events = g_hash_table_new (text_hash, g_str_equal);
  self->policies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_policy);
  self->policy = policy_default ();
  self->notes = diagnostics_new ();
  return self;
}

ProgressPlan *
plan_new_as_read (const char *name, const TextPieces *pieces, gboolean is_file)
{
  g_autoptr (ProgressPlan) self = plan_new_unbound (name);
  g_autoptr (YamlReader) reader = yaml_reader_new (name, pieces);

  if (!plan_bind_as_read (self, reader, is_file))
    return NULL;
  self->is_file = is_file;
  diagnostics_sort (self->notes);
  return g_steal_pointer (&self);
}

ProgressPlan *
plan_new_from_tree (const YamlTree *tree, gboolean is_file, ProgressDiagnostics *diagnostics)
{
  g_autoptr (ProgressPlan) self = plan_new_unbound (tree->name);

  /* A key set twice is told by the reader, which reads on: the plan may bind all the same. */
  if (!plan_bind (self, tree, is_file, diagnostics) || diagnostics_has_errors (diagnostics))
    return NULL;
  self->is_file = is_file;
  diagnostics_sort (self->notes);
  return g_steal_pointer (&self);
}

ProgressPlan *
plan_new_from_whole (const char *name, const char *text, gsize length, gboolean is_file, GError **error)
{
  g_autoptr (ProgressDiagnostics) diagnostics = diagnostics_new ();
  g_autoptr (YamlTree) tree = yaml_tree_new (name, text, length, diagnostics);

  ProgressPlan *plan = tree != NULL ? plan_new_from_tree (tree, is_file, diagnostics) : NULL;
  if (plan == NULL)
    diagnostics_to_error (diagnostics, tree != NULL ? PROGRESS_ERROR_INVALID : PROGRESS_ERROR_SYNTAX, error);
  return plan;
}

ProgressPlan *
progress_plan_new_from_data (const char *name, const char *data, gssize length, GError **error)
{
  g_return_val_if_fail (name != NULL && data != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  gsize size = length < 0 ? strlen (data) : (gsize) length;
  TextPieces pieces = text_pieces_of_text (data, size);
  ProgressPlan *plan = plan_new_as_read (name, &pieces, FALSE);

  return plan != NULL ? plan : plan_new_from_whole (name, data, size, FALSE, error);
}

/* NULL: to be read as a whole. */
static ProgressPlan *
plan_new_from_stream (const char *path)
{
  gsize length;
  FILE *file = file_open (path, &length);

  if (file == NULL)
    return NULL;

  TextPieces pieces = text_pieces_of_file (file, length);
  ProgressPlan *plan = plan_new_as_read (path, &pieces, TRUE);
  fclose (file);
  return plan;
}

ProgressPlan *
progress_plan_new_from_file (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  ProgressPlan *plan = plan_new_from_stream (path);
  g_autofree char *data = NULL;
  gsize length;

  if (plan != NULL)
    return plan;
  return file_read (path, &data, &length, error) ? plan_new_from_whole (path, data, length, TRUE, error)
                                                 : NULL;
}

ProgressPlan *
progress_plan_ref (ProgressPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
progress_plan_unref (ProgressPlan *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  huge_pages_free (self->indicators, sizeof (ProgressIndicator) * (gsize) self->room);
  text_table_clear (&self->by_id);
  g_hash_table_unref (self->events);
  g_hash_table_unref (self->policies);
  diagnostics_unref (self->notes);
  unit_table_free (self->units);
  arena_free (self->arena);
  report_free_spare (self);
  g_free (self->file);
  g_free (self);
}

const char *
progress_plan_get_title (const ProgressPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

char *
progress_plan_dup_as_of (const ProgressPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return day_dup (self->as_of);
}

const ProgressDiagnostics *
progress_plan_get_notes (const ProgressPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->notes;
}

gint32
progress_plan_get_n_indicators (const ProgressPlan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_indicators;
}

const ProgressIndicator *
progress_plan_get_indicator (const ProgressPlan *self, gint32 index)
{
  g_return_val_if_fail (self != NULL && index >= 0 && index < self->n_indicators, NULL);

  return &self->indicators[index];
}

/* Ids are kept in normal form. */
const ProgressIndicator *
progress_plan_find_indicator (const ProgressPlan *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  g_autofree char *normal = g_str_is_ascii (id) ? NULL : text_normal (id);
  const char *text = normal != NULL ? normal : id;
  const TextEntry *entry = text_table_find (&self->by_id, text, strlen (text));

  return entry != NULL ? &self->indicators[entry->value] : NULL;
}

/* Ids that are looked through for the one that was probably meant. */
#define MAX_SUGGESTED_FROM 2000

static const char *
nearest_id (const ProgressPlan *self, const char *id)
{
  guint n = (guint) MIN (self->n_indicators, MAX_SUGGESTED_FROM);
  g_autofree const char **ids = g_new (const char *, n);

  for (guint i = 0; i < n; i++)
    ids[i] = self->indicators[i].id;
  return schema_nearest (id, ids, n);
}

char *
plan_no_such_id (const ProgressPlan *self, const char *id)
{
  const char *nearest = nearest_id (self, id);

  return nearest != NULL
             ? g_strdup_printf ("there is no indicator '%s' in the plan; did you mean '%s'?", id, nearest)
             : g_strdup_printf ("there is no indicator '%s' in the plan", id);
}

char *
progress_plan_dup_first_day (const ProgressPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return day_dup (self->first);
}

char *
progress_plan_dup_last_day (const ProgressPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return day_dup (self->last);
}

gboolean
progress_plan_has_points (const ProgressPlan *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->points;
}

gint32
progress_plan_get_n_groups (const ProgressPlan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_groups;
}

const char *
progress_plan_get_group (const ProgressPlan *self, gint32 index)
{
  g_return_val_if_fail (self != NULL && index >= 0 && index < self->n_groups, NULL);

  return self->groups[index].path;
}

gint32
progress_plan_get_n_owners (const ProgressPlan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_owners;
}

const char *
progress_plan_get_owner (const ProgressPlan *self, gint32 index)
{
  g_return_val_if_fail (self != NULL && index >= 0 && index < self->n_owners, NULL);

  return self->owners[index];
}
