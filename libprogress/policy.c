/* SPDX-License-Identifier: MIT */
#include "policy.h"

#include <progress/progress-error.h>
#include <string.h>

/* What a preset leaves out is the rule's own: on, with its own light. */
static const ProgressPolicy presets[] = {
  {
    .name = "default",
    .basis = BASIS_INDEX,
    .n_bands = 4,
    .bands = {
      { .light = PROGRESS_LIGHT_GREEN, .has_from = TRUE, .inclusive = TRUE, .from = { 95, 100 } },
      { .light = PROGRESS_LIGHT_YELLOW, .has_from = TRUE, .inclusive = TRUE, .from = { 8, 10 } },
      { .light = PROGRESS_LIGHT_ORANGE, .has_from = TRUE, .inclusive = TRUE, .from = { 6, 10 } },
      { .light = PROGRESS_LIGHT_RED },
    },
    .rules = {
      [RULE_STALE_DATA] = { .number = { 100, 1 } },
      [RULE_MILESTONE_MISSED] = { .number = { 2, 1 } },
      [RULE_IMPLAUSIBLE] = { .number = { 2, 1 } },
    },
    .cap = { 1, 1 },
    .coverage_floor = { 8, 10 },
    .owners = ROLLUP_ESCALATE,
    .groups = ROLLUP_MEAN,
    .plan = ROLLUP_MEAN,
  },
};

static ProgressPolicy *
copy_preset (const ProgressPolicy *preset)
{
  ProgressPolicy *self = g_new (ProgressPolicy, 1);

  *self = *preset;
  g_atomic_ref_count_init (&self->ref_count);
  self->name = g_strdup (preset->name);
  self->source = g_strdup (preset->source);
  return self;
}

ProgressPolicy *
policy_new_default (void)
{
  return copy_preset (&presets[0]);
}

static char *
preset_names (void)
{
  GString *names = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (presets); i++)
    g_string_append_printf (names, "%s'%s'", i > 0 ? ", " : "", presets[i].name);
  return g_string_free (names, FALSE);
}

ProgressPolicy *
progress_policy_new_preset (const char *name, GError **error)
{
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (presets); i++)
    if (strcmp (name, presets[i].name) == 0)
      return copy_preset (&presets[i]);

  g_autofree char *names = preset_names ();
  g_set_error (error, PROGRESS_ERROR, PROGRESS_ERROR_ARGUMENT, "there is no policy '%s'; the presets are: %s",
               name, names);
  return NULL;
}

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
