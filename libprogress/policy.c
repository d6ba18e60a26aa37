/* SPDX-License-Identifier: MIT */
#include "policy.h"

#include "schema.h"

#include <progress/progress-error.h>
#include <string.h>

/* ---- presets ---- */

const ProgressPolicy *
policy_preset (const char *name)
{
  for (gsize i = 0; i < policy_n_presets; i++)
    if (strcmp (name, policy_presets[i].name) == 0)
      return &policy_presets[i];
  return NULL;
}

const ProgressPolicy *
policy_default (void)
{
  return &policy_presets[0];
}

ProgressPolicy *
policy_copy (const ProgressPolicy *self)
{
  ProgressPolicy *copy = g_new (ProgressPolicy, 1);

  *copy = *self;
  g_atomic_ref_count_init (&copy->ref_count);
  copy->name = g_strdup (self->name);
  copy->source = g_strdup (self->source);
  return copy;
}

gint32
progress_policy_get_n_presets (void)
{
  return (gint32) policy_n_presets;
}

const char *
progress_policy_get_preset_name (gint32 index)
{
  g_return_val_if_fail (index >= 0 && (gsize) index < policy_n_presets, NULL);

  return policy_presets[index].name;
}

char *
policy_no_such_preset (const char *name)
{
  g_autofree const char **names = g_new (const char *, policy_n_presets);
  GString *message = g_string_new (NULL);
  const char *meant;

  for (gsize i = 0; i < policy_n_presets; i++)
    names[i] = policy_presets[i].name;
  meant = schema_nearest (name, names, (guint) policy_n_presets);
  g_string_append_printf (message, "there is no policy '%s'; ", name);
  if (meant != NULL)
    g_string_append_printf (message, "did you mean '%s'?", meant);
  else
    g_string_append (message, "the presets are: ");
  for (gsize i = 0; meant == NULL && i < policy_n_presets; i++)
    g_string_append_printf (message, "%s'%s'", i > 0 ? ", " : "", names[i]);
  return g_string_free (message, FALSE);
}

ProgressPolicy *
progress_policy_new_preset (const char *name, GError **error)
{
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  const ProgressPolicy *preset = policy_preset (name);
  g_autofree char *message = preset == NULL ? policy_no_such_preset (name) : NULL;

  if (preset != NULL)
    return policy_copy (preset);
  g_set_error_literal (error, PROGRESS_ERROR, PROGRESS_ERROR_ARGUMENT, message);
  return NULL;
}

/* ---- a policy ---- */

ProgressPolicy *
progress_policy_ref (ProgressPolicy *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
progress_policy_unref (ProgressPolicy *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->name);
  g_free (self->source);
  g_free (self);
}

const char *
progress_policy_get_name (const ProgressPolicy *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

const char *
progress_policy_get_source (const ProgressPolicy *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->source;
}

/* ---- lights ---- */

ProgressLight
band_light (const Band *band)
{
  if (band->undefined)
    return PROGRESS_LIGHT_GREY;
  return band->light == PROGRESS_LIGHT_NONE ? PROGRESS_LIGHT_GREEN : band->light;
}

ProgressLight
progress_escalate (gint32 yellow, gint32 orange, gint32 red)
{
  gint64 weight = (gint64) MAX (yellow, 0) + 2 * (gint64) MAX (orange, 0);

  if (red > 0 || weight >= 3)
    return PROGRESS_LIGHT_RED;
  if (weight == 2)
    return PROGRESS_LIGHT_ORANGE;
  return weight == 1 ? PROGRESS_LIGHT_YELLOW : PROGRESS_LIGHT_GREEN;
}
