/* SPDX-License-Identifier: MIT */
#include "panel.h"

#include <string.h>

#include "file.h"
#include "panel-dates.h"
#include "panel-entities.h"
#include "panel-manifest.h"
#include "panel-read.h"
#include "panel-targets.h"
#include "panel-write.h"

#define MOST_THREADS 256

/* One run of a panel. */
typedef struct {
  ProgressPanel *panel;
  GArray *dates; /* Day, ascending */
  PanelWatched watched;
  PanelInput *input;
  PanelStore *store;
  PanelEntities entities;
  PanelFamilies families;
  PanelOutput *rows, *rollup, *manifest; /* NULL: not asked for */
} Run;

static void
run_clear (Run *self)
{
  g_clear_pointer (&self->dates, g_array_unref);
  g_clear_pointer (&self->input, panel_input_free);
  g_clear_pointer (&self->store, panel_store_free);
  panel_entities_clear (&self->entities);
  panel_families_clear (&self->families);
  g_clear_pointer (&self->rows, panel_output_free);
  g_clear_pointer (&self->rollup, panel_output_free);
  g_clear_pointer (&self->manifest, panel_output_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

static guint
n_threads (const Run *self)
{
  return MIN (self->panel->n_threads > 0 ? (guint) self->panel->n_threads : g_get_num_processors (),
              MOST_THREADS);
}

/* What was found wrong, as an error; FALSE. */
static gboolean
fail_as_told (const Run *self, ProgressError code, GError **error)
{
  if (diagnostics_has_errors (self->panel->result.bad.diagnostics))
    diagnostics_to_error (self->panel->result.bad.diagnostics, code, error);
  return FALSE;
}

static gboolean
fail_if_stopped (const Run *self, GError **error)
{
  if (g_atomic_int_get (&self->watched.stop) == 0)
    return TRUE;
  g_set_error_literal (error, PROGRESS_ERROR, PROGRESS_ERROR_STOPPED, "stopped; no file was changed");
  return FALSE;
}

/* ---- before reading ---- */

static gboolean
choose_dates (Run *self, GError **error)
{
  const ProgressPanel *panel = self->panel;

  self->dates =
      panel->dates != NULL ? g_array_ref (panel->dates) : panel_dates_parse (panel->plan, NULL, error);
  return self->dates != NULL;
}

/* Standard output holds one of them. */
static gboolean
check_outputs (const ProgressPanel *panel, GError **error)
{
  const char *const paths[] = { panel->output, panel->rollup, panel->manifest };

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    for (gsize j = 0; j < i; j++)
      if (paths[i] != NULL && g_strcmp0 (paths[i], paths[j]) == 0)
        {
          g_set_error (error, PROGRESS_ERROR, PROGRESS_ERROR_ARGUMENT,
                       "two outputs of the name '%s'; each needs its own", paths[i]);
          return FALSE;
        }
  return TRUE;
}

/* NULL: nothing is written. */
static gboolean
open_output (PanelOutput **output, const char *path, GError **error)
{
  if (path == NULL)
    return TRUE;
  *output = panel_output_new (path, error);
  return *output != NULL;
}

/* Now, rather than when all has been read: a folder that is not there is told at once. */
static gboolean
open_outputs (Run *self, GError **error)
{
  const ProgressPanel *panel = self->panel;

  if (panel->keep_output)
    self->rows = panel_output_new (NULL, error);
  else if (!open_output (&self->rows, panel->output, error))
    return FALSE;
  return open_output (&self->rollup, panel->rollup, error) &&
         open_output (&self->manifest, panel->manifest, error);
}

static gboolean
open_input (Run *self, const PanelText *text, GError **error)
{
  ProgressDiagnostics *diagnostics = self->panel->result.bad.diagnostics;
  gsize size;

  if (text->data == NULL)
    return panel_input_add_file (self->input, text->name, diagnostics, error);
  const char *data = g_bytes_get_data (text->data, &size);
  return panel_input_add_data (self->input, text->name, data != NULL ? data : "", size, diagnostics, error);
}

typedef struct {
  Run *run;
  gboolean ok;
  GError *error;
} Opening;

static gpointer
open_all (gpointer data)
{
  Opening *self = data;
  const GPtrArray *figures = self->run->panel->figures;

  self->ok = TRUE;
  for (guint i = 0; i < figures->len && self->ok; i++)
    self->ok = open_input (self->run, g_ptr_array_index (figures, i), &self->error);
  return NULL;
}

/* Watched, as reading is: a pipe may be silent before its first line, too. */
static gboolean
open_inputs (Run *self, GError **error)
{
  Opening opening = { .run = self };

  self->input = panel_input_new (self->panel->manifest != NULL, &self->watched.stop);
  self->watched.phase = PROGRESS_PANEL_READING;
  panel_crew_run (1, open_all, &opening, &self->watched);
  if (!fail_if_stopped (self, error))
    {
      g_clear_error (&opening.error);
      return FALSE;
    }
  if (opening.error != NULL)
    g_propagate_error (error, opening.error);
  return opening.ok || fail_as_told (self, PROGRESS_ERROR_SYNTAX, error);
}

static void
make_store (Run *self)
{
  self->store = panel_store_new (self->panel->plan, (const Day *) (gconstpointer) self->dates->data,
                                 self->dates->len, panel_input_has (self->input, PANEL_REPORTED));
}

/* ---- reading ---- */

/* All of a text that is not one of figures; *read: what is to be freed. NULL: error. */
static const char *
whole_text (const PanelText *text, char **read, gsize *size, GError **error)
{
  const char *data;

  if (text->data == NULL)
    return file_read (text->name, read, size, error) ? *read : NULL;
  data = g_bytes_get_data (text->data, size);
  return data != NULL ? data : "";
}

static gboolean
read_entities (Run *self, GError **error)
{
  const PanelText *text = self->panel->entities;
  g_autofree char *read = NULL;
  const char *data;
  gsize size;

  if (text == NULL)
    return TRUE;
  data = whole_text (text, &read, &size, error);
  return data != NULL && (panel_entities_read (&self->entities, text->name, data, size, self->store,
                                               &self->panel->result.bad) ||
                          fail_as_told (self, PROGRESS_ERROR_INVALID, error));
}

static gboolean
read_targets (Run *self, GError **error)
{
  const ProgressPanel *panel = self->panel;
  const PanelText *text = panel->targets;
  g_autofree char *read = NULL;
  const char *data;
  gsize size;

  if (text == NULL)
    return TRUE;
  data = whole_text (text, &read, &size, error);
  if (data == NULL ||
      !panel_families_init (&self->families, panel->plan, (const Day *) (gconstpointer) self->dates->data,
                            self->dates->len, panel_input_has (self->input, PANEL_REPORTED), error))
    return FALSE;
  return panel_targets_read (&self->families, text->name, data, size, self->store,
                             &self->panel->result.bad) ||
         fail_as_told (self, PROGRESS_ERROR_INVALID, error);
}

static gboolean
read_figures (Run *self, GError **error)
{
  PanelResult *result = &self->panel->result;
  PanelReading reading = { .plan = self->panel->plan,
                           .input = self->input,
                           .store = self->store,
                           .bad = &result->bad,
                           .watched = &self->watched,
                           .n_threads = n_threads (self) };
  gboolean ok = panel_read (&reading, error);

  result->n_lines = reading.n_lines;
  result->n_entities = panel_store_n_entities (self->store);
  if (!ok || !fail_if_stopped (self, error))
    return FALSE;
  return result->bad.n == 0 || self->panel->skip_bad || fail_as_told (self, PROGRESS_ERROR_INVALID, error);
}

/* ---- judging ---- */

static const ProgressPolicy *
policy_of (const ProgressPanel *panel)
{
  return panel->policy != NULL ? panel->policy : panel->plan->policy;
}

static gboolean
write_rollup (const Run *self, PanelRollup *rollup, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  panel_rollup_append (rollup, text);
  return panel_output_write (self->rollup, &text, 1, error);
}

static void
take_groups (const Run *self, PanelRollup *rollup)
{
  if (self->panel->entities == NULL)
    return;
  rollup->groups = (const gint32 *) (gconstpointer) self->entities.groups->data;
  rollup->group_names = (const char *const *) (gpointer) self->entities.names->pdata;
  rollup->n_groups = (gint32) self->entities.names->len;
}

static gboolean
judge_with (Run *self, PanelCourt *court, GError **error)
{
  PanelRollup rollup;
  PanelWriting writing = {
    .court = court, .output = self->rows, .watched = &self->watched, .n_threads = n_threads (self)
  };
  gboolean ok;

  panel_rollup_init (&rollup, self->store, policy_of (self->panel), court->dates, court->n_dates);
  take_groups (self, &rollup);
  writing.rollup = self->rollup != NULL ? &rollup : NULL;
  ok = panel_write (&writing, error) && fail_if_stopped (self, error) &&
       (self->rollup == NULL || write_rollup (self, &rollup, error));
  self->panel->result.n_rows = writing.n_rows;
  panel_rollup_clear (&rollup);
  return ok;
}

static gboolean
judge (Run *self, GError **error)
{
  PanelCourt court;
  gboolean ok;

  panel_court_init (&court, self->panel->plan,
                    self->families.variants != NULL ? plan_variants_plan (self->families.variants) : NULL,
                    self->panel->policy, self->store, (const Day *) (gconstpointer) self->dates->data,
                    self->dates->len);
  court.has_rows = self->rows != NULL;
  ok = judge_with (self, &court, error);
  panel_court_clear (&court);
  return ok;
}

/* ---- all or nothing ---- */

static gboolean
write_manifest (const Run *self, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->manifest == NULL)
    return TRUE;
  panel_manifest_append (self->panel, self->input, self->dates, text);
  return panel_output_write (self->manifest, &text, 1, error);
}

static gboolean
finish (Run *self, GError **error)
{
  PanelOutput *const outputs[] = { self->rows, self->rollup, self->manifest };

  for (gsize i = 0; i < G_N_ELEMENTS (outputs); i++)
    if (outputs[i] != NULL && !panel_output_sync (outputs[i], error))
      return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (outputs); i++)
    if (outputs[i] != NULL && !panel_output_finish (outputs[i], error))
      return FALSE;
  if (self->panel->keep_output)
    self->panel->result.kept = g_steal_pointer (&self->rows);
  return TRUE;
}

gboolean
progress_panel_run (ProgressPanel *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  g_auto (Run) run = { .panel = self, .watched = { .watch = self->watch, .data = self->watch_data } };

  panel_entities_init (&run.entities);
  panel_forget_result (self);
  if (!choose_dates (&run, error) || !check_outputs (self, error) || !open_inputs (&run, error) ||
      !open_outputs (&run, error))
    return FALSE;
  make_store (&run);
  return read_entities (&run, error) && read_targets (&run, error) && read_figures (&run, error) &&
         judge (&run, error) && write_manifest (&run, error) && finish (&run, error);
}
