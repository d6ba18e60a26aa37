/* SPDX-License-Identifier: MIT */
/* parts: [{id: workers, target: 85%}, {id: residents, target: 69%}], with combine: sum, mean, all or none. */
#include "plan-binder.h"
#include "target.h"

#define PART_LEVELS 2

static int
level_of (const ProgressIndicator *indicator)
{
  int level = 0;

  for (; indicator->parent >= 0; indicator = &indicator->plan->indicators[indicator->parent])
    level++;
  return level;
}

static void
bind_part (Entry *parent, const YamlNode *node)
{
  PlanBinder *binder = parent->binder;
  const YamlNode *slots[N_INDICATOR_KEYS];
  gboolean is_like = parent->indicator->combine == COMBINE_MEAN || parent->indicator->combine == COMBINE_ALL;

  schema_inherit (&indicator_schema, parent->slots, is_like ? BY_PARTS | BY_LIKE_PARTS : BY_PARTS, slots);
  schema_collect (&binder->input, &indicator_schema, node, slots);
  if (node->kind != YAML_MAPPING)
    return;
  if (slots[KEY_INDICATORS] != NULL)
    schema_refuse (&binder->input, "misplaced-key", slots[KEY_INDICATORS],
                   "a part cannot be a group; write its own parts under 'parts'");
  if (binder->variants != NULL && !plan_variants_say (binder->variants, slots))
    return;
  bind_indicator (binder, node, slots, parent->indicator->group, parent->indicator);
  parent->indicator->n_parts++;
}

/* --- sums --- */

/* A parent without a target of its own is what its parts are. */
static void
follow_first_part (Entry *entry)
{
  ProgressIndicator *parent = entry->indicator;
  const ProgressIndicator *first = parent + 1;

  if (entry->slots[KEY_UNIT] == NULL)
    parent->unit = first->unit;
  if (entry->slots[KEY_REPORTED_AS] == NULL)
    {
      parent->reported_as = first->reported_as;
      parent->follows |= FOLLOWS_KIND;
    }
  if (entry->slots[KEY_BETTER] == NULL)
    {
      parent->better = first->better;
      parent->follows |= FOLLOWS_BETTER;
    }
}

/* Amounts of parts are added: they must be amounts of the same thing. */
static gboolean
check_units (Entry *entry)
{
  const ProgressIndicator *parent = entry->indicator;
  const ProgressIndicator *part = parent + 1;

  for (gint32 i = 0; i < parent->n_parts; i++, part = part_after (part))
    {
      gboolean overflow = FALSE;
      Number unused;

      if (unit_convert (NUMBER_ONE, part->unit, parent->unit, &unused, &overflow) || overflow)
        continue;
      schema_refuse_at (&entry->binder->input, "unit-mismatch", part->place,
                        "the part '%s' is in '%s', which cannot be added up in '%s'", part->id,
                        part->unit->label, parent->unit->label);
      return FALSE;
    }
  return TRUE;
}

/* The sum of the parts' targets in force on a day. FALSE: there is none. */
static gboolean
sum_targets (const ProgressIndicator *parent, Day day, Target *out)
{
  const ProgressIndicator *part = parent + 1;
  Exact sum = exact_int (0);

  for (gint32 i = 0; i < parent->n_parts; i++, part = part_after (part))
    {
      const Target *target = target_in_force (part, day);
      gboolean overflow = FALSE;
      Number value;

      if (target == NULL || target->pending || target_is_two_sided (target) ||
          part->better != parent->better ||
          !unit_convert (target->value, part->unit, parent->unit, &value, &overflow))
        return FALSE;
      if (i == 0 || number_compare (target->step, out->step) < 0)
        out->step = target->step;
      out->comparator = target->comparator;
      out->approximate = out->approximate || target->approximate;
      sum = exact_add (sum, exact_of (value));
    }
  return number_from_exact (sum, &out->value);
}

static void
add_sum_on (Entry *entry, GArray *days, Day day)
{
  for (guint i = 0; i < days->len; i++)
    if (g_array_index (days, Day, i) == day)
      return;
  if (binder_take_items (entry->binder, entry->node, 1))
    g_array_append_val (days, day);
}

static gint
compare_days (gconstpointer a, gconstpointer b)
{
  return *(const Day *) a - *(const Day *) b;
}

/* The days on which the target of any part changes. */
static GArray *
days_of_change (Entry *entry)
{
  const ProgressIndicator *part = entry->indicator + 1;
  GArray *days = g_array_new (FALSE, FALSE, sizeof (Day));

  for (gint32 i = 0; i < entry->indicator->n_parts; i++, part = part_after (part))
    for (gint32 k = 0; k < part->n_targets; k++)
      add_sum_on (entry, days, part->targets[k].from);
  g_array_sort (days, compare_days);
  return days;
}

/* What a sum asks for is the sum of what its parts ask for, unless it is written. */
static void
derive_targets (Entry *entry)
{
  ProgressIndicator *parent = entry->indicator;
  Arena *arena = entry->binder->plan->arena;
  g_autoptr (GArray) days = days_of_change (entry);
  Target *targets = arena_new0 (arena, Target, days->len);

  for (guint i = 0; i < days->len; i++)
    {
      char text[NUMBER_TEXT_SIZE];

      targets[i].from = g_array_index (days, Day, i);
      targets[i].place = parent->place;
      targets[i].high = NUMBER_ZERO;
      if (!sum_targets (parent, targets[i].from, &targets[i]))
        return;
      number_format (targets[i].value, text);
      targets[i].written = arena_intern (arena, text, -1);
    }
  parent->targets = targets;
  parent->n_targets = (gint32) days->len;
}

/* Is it to be held? A baseline of its own decides, else its first part. */
static void
follow_held (Entry *entry)
{
  ProgressIndicator *parent = entry->indicator;
  const ProgressIndicator *first = parent + 1;

  if (parent->has_baseline)
    {
      resolve_held (entry, NULL);
      return;
    }
  parent->held = parent->reported_as == PROGRESS_REPORTED_LEVEL && first->held;
  parent->follows |= FOLLOWS_HELD;
}

static void
settle_sum (Entry *entry)
{
  gboolean has_target = entry->slots[KEY_TARGET] != NULL;

  if (!has_target)
    follow_first_part (entry);
  if (!check_units (entry) || has_target)
    return;
  derive_targets (entry);
  if (entry->slots[KEY_HELD] == NULL)
    follow_held (entry);
}

void
resolve_parts (gpointer owner, const YamlNode *node)
{
  Entry *entry = owner;
  PlanBinder *binder = entry->binder;
  ProgressIndicator *parent = entry->indicator;
  guint n_errors = binder->input.n_errors;

  if (node == NULL)
    return;
  if (level_of (parent) >= PART_LEVELS)
    {
      schema_refuse (&binder->input, "too-deep", node, "parts go two levels deep at most");
      return;
    }
  for (const YamlNode *item = yaml_first (node), *end = yaml_end (node); item < end; item = yaml_next (item))
    bind_part (entry, item);

  parent->n_below = binder->plan->n_indicators - parent->index - 1;
  if (node->size == 0)
    schema_refuse (&binder->input, "empty-value", node, "the list of parts is empty");
  else if (parent->combine == COMBINE_SUM && binder->input.n_errors == n_errors && !entry->is_broken)
    settle_sum (entry);
}
