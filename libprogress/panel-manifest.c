/* SPDX-License-Identifier: MIT */
#include "panel-manifest.h"

#include <progress/progress-version.h>

#include "json-values.h"
#include "model.h"
#include "policy.h"

static void
write_checksum (Json *json, const char *checksum)
{
  if (checksum != NULL)
    json_text (json, "sha256", checksum);
}

/* A file that was read at the beginning, as it is now. A plan that was never a file has no checksum. */
static void
write_text (Json *json, const char *key, const char *name, GBytes *data)
{
  g_autofree char *checksum = NULL, *text = NULL;
  gsize size;

  if (data != NULL)
    checksum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, data);
  else if (g_file_get_contents (name, &text, &size, NULL))
    checksum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) text, size);
  json_begin_object (json, key, JSON_INLINE);
  json_text (json, "file", name);
  write_checksum (json, checksum);
  json_end_object (json);
}

static void
write_policy (Json *json, const ProgressPolicy *policy)
{
  char *yaml = progress_policy_to_yaml (policy);
  g_autofree char *checksum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, yaml, -1);

  json_begin_object (json, "policy", JSON_INLINE);
  json_text (json, "name", progress_policy_get_name (policy));
  write_checksum (json, checksum);
  json_end_object (json);
  progress_free (yaml);
}

static void
write_inputs (Json *json, const PanelInput *input)
{
  json_begin_array (json, "figures", JSON_LINES);
  for (guint i = 0; i < input->sources->len; i++)
    {
      const PanelSource *source = g_ptr_array_index (input->sources, i);

      json_begin_object (json, NULL, JSON_INLINE);
      json_text (json, "file", source->name);
      json_int (json, "bytes", source->n_bytes);
      json_text (json, "sha256", g_checksum_get_string (source->checksum));
      json_end_object (json);
    }
  json_end_array (json);
}

static void
write_dates (Json *json, const GArray *dates)
{
  char text[DAY_TEXT_SIZE];

  json_begin_array (json, "as_of", JSON_INLINE);
  for (guint i = 0; i < dates->len; i++)
    {
      day_format (g_array_index (dates, Day, i), text);
      json_text (json, NULL, text);
    }
  json_end_array (json);
}

static void
write_bad_lines (Json *json, const PanelBad *bad)
{
  json_begin_object (json, "skipped", JSON_INLINE);
  for (guint i = 0; i < bad->kinds->len; i++)
    json_int (json, g_array_index (bad->kinds, PanelBadKind, i).id,
              g_array_index (bad->kinds, PanelBadKind, i).n);
  json_end_object (json);
}

void
panel_manifest_append (const ProgressPanel *panel, const PanelInput *input, const GArray *dates, GString *out)
{
  Json json;

  json_init (&json, out);
  json_begin_object (&json, NULL, JSON_LINES);
  json_int (&json, "progress", 1);
  json_text (&json, "library", progress_get_version ());
  write_text (&json, "plan", panel->plan->file, NULL);
  write_policy (&json, panel->policy != NULL ? panel->policy : panel->plan->policy);
  write_dates (&json, dates);
  write_inputs (&json, input);
  if (panel->entities != NULL)
    write_text (&json, "entities", panel->entities->name, panel->entities->data);
  if (panel->targets != NULL)
    write_text (&json, "targets", panel->targets->name, panel->targets->data);
  json_int (&json, "n_entities", panel->result.n_entities);
  json_int (&json, "n_lines", panel->result.n_lines);
  json_int (&json, "n_skipped", panel->result.bad.n);
  write_bad_lines (&json, &panel->result.bad);
  json_int (&json, "n_rows", panel->result.n_rows);
  json_end_object (&json);
  g_string_append_c (out, '\n');
}
