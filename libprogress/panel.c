/* SPDX-License-Identifier: MIT */
#include "panel.h"

#include <string.h>

#include "panel-dates.h"

static void
source_free (gpointer source)
{
  PanelText *self = source;

  if (self == NULL)
    return;
  g_free (self->name);
  g_clear_pointer (&self->data, g_bytes_unref);
  g_free (self);
}

static PanelText *
source_new (const char *name)
{
  PanelText *self = g_new0 (PanelText, 1);

  self->name = g_strdup (name);
  return self;
}

static PanelText *
source_new_from_data (const char *name, const char *data, gssize length)
{
  PanelText *self = source_new (name);

  self->data = g_bytes_new (data, length < 0 ? strlen (data) : (gsize) length);
  return self;
}

static void
result_clear (PanelResult *self)
{
  panel_bad_clear (&self->bad);
  g_clear_pointer (&self->kept, panel_output_free);
  *self = (PanelResult){ 0 };
}

void
panel_forget_result (ProgressPanel *self)
{
  result_clear (&self->result);
  panel_bad_init (&self->result.bad);
}

ProgressPanel *
progress_panel_new (ProgressPlan *plan)
{
  g_return_val_if_fail (plan != NULL, NULL);

  ProgressPanel *self = g_new0 (ProgressPanel, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->plan = progress_plan_ref (plan);
  self->figures = g_ptr_array_new_with_free_func (source_free);
  panel_bad_init (&self->result.bad);
  return self;
}

ProgressPanel *
progress_panel_ref (ProgressPanel *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
progress_panel_unref (ProgressPanel *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->dates, g_array_unref);
  g_clear_pointer (&self->policy, progress_policy_unref);
  g_ptr_array_unref (self->figures);
  source_free (self->entities);
  source_free (self->targets);
  g_free (self->output);
  g_free (self->rollup);
  g_free (self->manifest);
  result_clear (&self->result);
  progress_plan_unref (self->plan);
  g_free (self);
}

/* ---- setting up ---- */

void
progress_panel_add_figures (ProgressPanel *self, const char *path)
{
  g_return_if_fail (self != NULL && path != NULL);

  g_ptr_array_add (self->figures, source_new (path));
}

void
progress_panel_add_figures_data (ProgressPanel *self, const char *name, const char *data, gssize length)
{
  g_return_if_fail (self != NULL && name != NULL && data != NULL);

  g_ptr_array_add (self->figures, source_new_from_data (name, data, length));
}

static void
replace_source (PanelText **place, PanelText *source)
{
  source_free (*place);
  *place = source;
}

void
progress_panel_set_entities (ProgressPanel *self, const char *path)
{
  g_return_if_fail (self != NULL && path != NULL);

  replace_source (&self->entities, source_new (path));
}

void
progress_panel_set_entities_data (ProgressPanel *self, const char *name, const char *data, gssize length)
{
  g_return_if_fail (self != NULL && name != NULL && data != NULL);

  replace_source (&self->entities, source_new_from_data (name, data, length));
}

void
progress_panel_set_targets (ProgressPanel *self, const char *path)
{
  g_return_if_fail (self != NULL && path != NULL);

  replace_source (&self->targets, source_new (path));
}

void
progress_panel_set_targets_data (ProgressPanel *self, const char *name, const char *data, gssize length)
{
  g_return_if_fail (self != NULL && name != NULL && data != NULL);

  replace_source (&self->targets, source_new_from_data (name, data, length));
}

gboolean
progress_panel_set_as_of (ProgressPanel *self, const char *dates, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  GArray *parsed = panel_dates_parse (self->plan, dates, error);
  if (parsed == NULL)
    return FALSE;
  g_clear_pointer (&self->dates, g_array_unref);
  self->dates = parsed;
  return TRUE;
}

void
progress_panel_set_policy (ProgressPanel *self, ProgressPolicy *policy)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->policy, progress_policy_unref);
  self->policy = policy != NULL ? progress_policy_ref (policy) : NULL;
}

void
progress_panel_set_threads (ProgressPanel *self, gint32 n_threads)
{
  g_return_if_fail (self != NULL && n_threads >= 0);

  self->n_threads = n_threads;
}

void
progress_panel_set_skip_bad (ProgressPanel *self, gboolean skip_bad)
{
  g_return_if_fail (self != NULL);

  self->skip_bad = skip_bad;
}

void
progress_panel_set_keep_output (ProgressPanel *self, gboolean keep_output)
{
  g_return_if_fail (self != NULL);

  self->keep_output = keep_output;
}

#define PATH_SETTER(name)                                                                                    \
  void progress_panel_set_##name (ProgressPanel *self, const char *path)                                     \
  {                                                                                                          \
    g_return_if_fail (self != NULL);                                                                         \
                                                                                                             \
    g_free (self->name);                                                                                     \
    self->name = g_strdup (path);                                                                            \
  }

PATH_SETTER (output)
PATH_SETTER (rollup)
PATH_SETTER (manifest)

void
progress_panel_set_watch (ProgressPanel *self, ProgressPanelWatch watch, gpointer data)
{
  g_return_if_fail (self != NULL);

  self->watch = watch;
  self->watch_data = data;
}

/* ---- what came of it ---- */

gint64
progress_panel_get_n_lines (const ProgressPanel *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->result.n_lines;
}

gint32
progress_panel_get_n_entities (const ProgressPanel *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->result.n_entities;
}

gint64
progress_panel_get_n_rows (const ProgressPanel *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->result.n_rows;
}

gint64
progress_panel_get_n_bad_lines (const ProgressPanel *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->result.bad.n;
}

gint32
progress_panel_get_n_bad_kinds (const ProgressPanel *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (gint32) self->result.bad.kinds->len;
}

const char *
progress_panel_get_bad_kind (const ProgressPanel *self, gint32 index)
{
  g_return_val_if_fail (self != NULL && index >= 0 && (guint) index < self->result.bad.kinds->len, NULL);

  return g_array_index (self->result.bad.kinds, PanelBadKind, index).id;
}

gint64
progress_panel_get_bad_count (const ProgressPanel *self, gint32 index)
{
  g_return_val_if_fail (self != NULL && index >= 0 && (guint) index < self->result.bad.kinds->len, 0);

  return g_array_index (self->result.bad.kinds, PanelBadKind, index).n;
}

const char *
progress_panel_get_output (const ProgressPanel *self, gint64 *length)
{
  g_return_val_if_fail (self != NULL && length != NULL, NULL);

  if (self->result.kept == NULL)
    return NULL;
  *length = (gint64) self->result.kept->memory->len;
  return self->result.kept->memory->str;
}
