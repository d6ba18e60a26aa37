/* SPDX-License-Identifier: MIT */
#include "plan-yaml.h"

#include <string.h>

#include "parse-error.h"
#include "plan-binder.h"
#include "policy.h"

/* --- what others write with --- */

void
plan_write_day (PlanWriter *self, const char *key, Day day)
{
  char text[DAY_TEXT_SIZE];

  if (day == DAY_NONE)
    return;
  day_format (day, text);
  yaml_write_text (self->yaml, key, text);
}

void
plan_write_number (PlanWriter *self, const char *key, Number number)
{
  char text[NUMBER_TEXT_SIZE];

  number_format (number, text);
  yaml_write_text (self->yaml, key, text);
}

void
plan_write_optional (PlanWriter *self, const char *key, const char *text)
{
  if (text != NULL)
    yaml_write_text (self->yaml, key, text);
}

gboolean
roundings_are_equal (const Rounding *a, const Rounding *b)
{
  return a->digits == b->digits && a->mode == b->mode && a->has_interval == b->has_interval &&
         (!a->has_interval || number_compare (a->interval, b->interval) == 0);
}

void
plan_write_rounding (PlanWriter *self, const Rounding *rounding)
{
  yaml_begin_mapping (self->yaml, "rounding", YAML_INLINE);
  plan_write_number (self, "digits", (Number){ rounding->digits, 1 });
  yaml_write_text (self->yaml, "mode", schema_word_of (&rounding_mode_words, (int) rounding->mode));
  if (rounding->has_interval)
    plan_write_number (self, "interval", rounding->interval);
  yaml_end_mapping (self->yaml);
}

/* A preset by its name; any other as the table it is, wherever it was read. */
void
plan_write_policy (PlanWriter *self, const ProgressPolicy *policy)
{
  g_autoptr (ProgressDiagnostics) unread = diagnostics_new ();
  g_autofree char *text = NULL;
  g_autoptr (YamlTree) tree = NULL;

  if (policy == policy_preset (policy->name))
    {
      yaml_write_text (self->yaml, "policy", policy->name);
      return;
    }
  text = progress_policy_to_yaml (policy);
  tree = yaml_tree_new ("policy", text, strlen (text), unread);
  yaml_write_node (self->yaml, "policy", tree, yaml_first (tree->nodes) + 1, YAML_LINES);
}

/* --- the plan --- */

static void
write_judging (PlanWriter *self)
{
  static const Rounding as_usual = { 1, PROGRESS_ROUNDING_HALF_UP, FALSE, { 1, 1 } };
  const ProgressPlan *plan = self->plan;

  if (!roundings_are_equal (&plan->rounding, &as_usual))
    plan_write_rounding (self, &plan->rounding);
  if (plan->policy != policy_default ())
    plan_write_policy (self, plan->policy);
  if (plan->points)
    yaml_write_text (self->yaml, "points", "true");
}

static void
write_head (PlanWriter *self)
{
  const ProgressPlan *plan = self->plan;

  yaml_write_text (self->yaml, "progress", "1");
  yaml_write_text (self->yaml, "title", plan->title);
  yaml_write_text (self->yaml, "period", plan->period_written);
  plan_write_day (self, "as-of", plan->as_of);
  if (plan->year_starts != 1)
    plan_write_number (self, "year-starts", (Number){ plan->year_starts, 1 });
  if (plan->year_named_by_end)
    yaml_write_text (self->yaml, "year-named", schema_word_of (&year_named_words, TRUE));
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (a, b);
}

static void
write_events (PlanWriter *self)
{
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (self->plan->events), compare_names);

  if (names == NULL)
    return;
  yaml_begin_mapping (self->yaml, "events", YAML_LINES);
  for (const GList *name = names; name != NULL; name = name->next)
    plan_write_day (self, name->data, GPOINTER_TO_INT (g_hash_table_lookup (self->plan->events, name->data)));
  yaml_end_mapping (self->yaml);
}

static void
write_units (PlanWriter *self)
{
  guint n = unit_table_n_definitions (self->plan->units);

  if (n == 0)
    return;
  yaml_begin_mapping (self->yaml, "units", YAML_LINES);
  for (guint i = 0; i < n; i++)
    {
      const UnitDefinition *definition = unit_table_definition (self->plan->units, i);

      yaml_begin_mapping (self->yaml, definition->label, YAML_INLINE);
      plan_write_number (self, "factor", definition->factor);
      yaml_write_text (self->yaml, "of", definition->of);
      yaml_end_mapping (self->yaml);
    }
  yaml_end_mapping (self->yaml);
}

static void
write_total (PlanWriter *self, const Total *total)
{
  yaml_begin_mapping (self->yaml, NULL, YAML_INLINE);
  yaml_write_text (self->yaml, "name", total->name);
  yaml_write_text (self->yaml, "value", total->written);
  yaml_begin_list (self->yaml, "of", YAML_INLINE);
  for (const char *const *item = total->of; *item != NULL; item++)
    yaml_write_text (self->yaml, NULL, *item);
  yaml_end_list (self->yaml);
  yaml_end_mapping (self->yaml);
}

static void
write_totals (PlanWriter *self)
{
  if (self->plan->n_totals == 0)
    return;
  yaml_begin_list (self->yaml, "totals", YAML_LINES);
  for (gint32 i = 0; i < self->plan->n_totals; i++)
    write_total (self, &self->plan->totals[i]);
  yaml_end_list (self->yaml);
}

/* --- groups --- */

static void
open_group (PlanWriter *self, gint32 group)
{
  yaml_begin_mapping (self->yaml, NULL, YAML_LINES);
  yaml_write_text (self->yaml, "name", self->plan->groups[group].name);
  yaml_begin_list (self->yaml, "indicators", YAML_LINES);
}

static void
close_group (PlanWriter *self)
{
  yaml_end_list (self->yaml);
  yaml_end_mapping (self->yaml);
}

static gboolean
is_inside (const PlanWriter *self, gint32 group, gint32 other)
{
  for (; group >= 0; group = self->plan->groups[group].parent)
    if (group == other)
      return TRUE;
  return other < 0;
}

/* From one group of the file's nesting to another: out of what does not hold it, then in. */
static void
enter_below (PlanWriter *self, gint32 group, gint32 from)
{
  if (group == from)
    return;
  enter_below (self, self->plan->groups[group].parent, from);
  open_group (self, group);
}

static void
move_to_group (PlanWriter *self, gint32 *open, gint32 group)
{
  while (!is_inside (self, group, *open))
    {
      close_group (self);
      *open = self->plan->groups[*open].parent;
    }
  enter_below (self, group, *open);
  *open = group;
}

/* Groups are numbered as they are first met. Those that hold nothing are met in their turn as well. */
static void
write_entries (PlanWriter *self)
{
  const ProgressPlan *plan = self->plan;
  gint32 open = NO_GROUP, n_met = 0;

  yaml_begin_list (self->yaml, "indicators", YAML_LINES);
  for (gint32 i = 0; i < plan->n_indicators; i += 1 + plan->indicators[i].n_below)
    {
      gint32 group = plan->indicators[i].group;

      for (; n_met <= group; n_met++)
        move_to_group (self, &open, n_met);
      move_to_group (self, &open, group);
      plan_write_indicator (self, &plan->indicators[i]);
    }
  for (; n_met < plan->n_groups; n_met++)
    move_to_group (self, &open, n_met);
  move_to_group (self, &open, NO_GROUP);
  yaml_end_list (self->yaml);
}

char *
progress_plan_to_yaml (const ProgressPlan *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  PlanWriter writer = { .plan = self, .yaml = yaml_writer_new () };
  g_autofree char *text = NULL, *unwritable = NULL;

  yaml_begin_mapping (writer.yaml, NULL, YAML_LINES);
  write_head (&writer);
  write_events (&writer);
  write_units (&writer);
  write_judging (&writer);
  write_entries (&writer);
  write_totals (&writer);
  yaml_end_mapping (writer.yaml);
  text = yaml_writer_end (writer.yaml);
  unwritable = writer.unwritable;
  if (unwritable == NULL)
    return g_steal_pointer (&text);
  argument_error ("unwritable", unwritable, error);
  return NULL;
}
