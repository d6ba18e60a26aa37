/* SPDX-License-Identifier: MIT */
/* The warnings of a standing, one by one. */
#include "message.h"

/* The rule of a warning; N_RULES: there are not so many. */
static RuleId
warning_at (const ProgressStanding *self, gint32 index)
{
  RuleId rules[N_RULES];
  gint32 n = standing_warnings (self, rules);

  return index >= 0 && index < n ? rules[index] : N_RULES;
}

gint32
progress_standing_get_n_warnings (const ProgressStanding *self)
{
  g_return_val_if_fail (self != NULL, 0);

  RuleId rules[N_RULES];

  return standing_warnings (self, rules);
}

const char *
progress_standing_get_warning_id (const ProgressStanding *self, gint32 index)
{
  g_return_val_if_fail (self != NULL, NULL);
  RuleId rule = warning_at (self, index);
  g_return_val_if_fail (rule < N_RULES, NULL);

  return rule_get_id (rule);
}

ProgressLight
progress_standing_get_warning_light (const ProgressStanding *self, gint32 index)
{
  g_return_val_if_fail (self != NULL, PROGRESS_LIGHT_NONE);
  RuleId rule = warning_at (self, index);
  g_return_val_if_fail (rule < N_RULES, PROGRESS_LIGHT_NONE);

  return self->lights[rule];
}

char *
progress_standing_dup_warning_message (const ProgressStanding *self, gint32 index, ProgressLanguage language)
{
  g_return_val_if_fail (self != NULL, NULL);
  RuleId rule = warning_at (self, index);
  g_return_val_if_fail (rule < N_RULES, NULL);

  GString *message = g_string_new (NULL);

  message_append (message, self, rule, language);
  return g_string_free (message, FALSE);
}

/* --- what it is made from --- */

/* FALSE: a wrong call. */
static gboolean
collect_values (const ProgressStanding *self, gint32 warning, WarningValues *values)
{
  g_return_val_if_fail (self != NULL, FALSE);
  RuleId rule = warning_at (self, warning);
  g_return_val_if_fail (rule < N_RULES, FALSE);

  warning_values_collect (values, self, rule);
  return TRUE;
}

gint32
progress_standing_get_n_warning_values (const ProgressStanding *self, gint32 warning)
{
  WarningValues values;

  return collect_values (self, warning, &values) ? (gint32) values.n : 0;
}

const char *
progress_standing_get_warning_value_name (const ProgressStanding *self, gint32 warning, gint32 index)
{
  WarningValues values;

  if (!collect_values (self, warning, &values))
    return NULL;
  g_return_val_if_fail (index >= 0 && index < (gint32) values.n, NULL);
  return values.items[index].name;
}

char *
progress_standing_dup_warning_value (const ProgressStanding *self, gint32 warning, gint32 index)
{
  WarningValues values;
  GString *text;

  if (!collect_values (self, warning, &values))
    return NULL;
  g_return_val_if_fail (index >= 0 && index < (gint32) values.n, NULL);
  text = g_string_new (NULL);
  message_append_plain (text, &values.items[index], self);
  return g_string_free (text, FALSE);
}
