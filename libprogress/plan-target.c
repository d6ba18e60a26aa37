/* SPDX-License-Identifier: MIT */
/* What is to be reached: target, baseline, unit, and which direction is better. They lean on each other: the
 * unit may stand in the target, a growth target stands on the baseline, a bare number waits for the
 * direction. */
#include "plan-binder.h"

static WrittenTarget *
written_target (const Entry *entry, guint i)
{
  return &g_array_index (entry->written, WrittenTarget, i);
}

/* A part of a sum may only report: the target is its parent's. */
static gboolean
may_have_no_target (const Entry *entry)
{
  return entry->slots[KEY_DELIVERABLES] != NULL || entry->slots[KEY_PARTS] != NULL ||
         (entry->parent != NULL && entry->parent->combine == COMBINE_SUM);
}

/* 零增长 usually means not more than before; where more is better it means not less. */
static void
leave_zero_growth_open (Quantity *quantity)
{
  if (quantity->form == QUANTITY_GROWTH && quantity->value.num == 0 &&
      quantity->comparator == PROGRESS_COMPARATOR_AT_MOST)
    quantity->comparator = PROGRESS_COMPARATOR_REACH;
}

/* Only reads what is written; resolve_better settles it. */
void
resolve_target (gpointer owner, const YamlNode *node)
{
  Entry *entry = owner;
  PlanBinder *binder = entry->binder;

  if (node == NULL && !may_have_no_target (entry))
    schema_refuse (
        &binder->input, "missing-key", entry->node,
        "an indicator needs a 'target', such as 48 or pending, unless it has deliverables or parts");
  if (node == NULL || !binder_read_revisions (binder, node, "'target'"))
    {
      entry->is_broken = node != NULL;
      return;
    }

  for (guint i = 0; i < binder->revisions->len; i++)
    {
      WrittenTarget *written = list_add (entry->written, WrittenTarget);

      written->revision = g_array_index (binder->revisions, Revision, i);
      if (!binder_read_quantity (binder, written->revision.value, &written->quantity))
        {
          entry->is_broken = TRUE;
          list_drop_last (entry->written);
          continue;
        }
      leave_zero_growth_open (&written->quantity);
    }
}

/* --- baseline: 87 | {value: 87, date: 2017-12-31} --- */

static void
resolve_baseline_value (gpointer owner, const YamlNode *node)
{
  Entry *entry = owner;

  if (node == NULL || !binder_read_quantity (entry->binder, node, entry->baseline))
    return;
  if (entry->baseline->form == QUANTITY_VALUE && entry->baseline->comparator == PROGRESS_COMPARATOR_REACH)
    entry->baseline_node = node;
  else
    schema_refuse (&entry->binder->input, "bad-baseline", node,
                   "'%s' must be the plain value the indicator had before, such as 87.2%%",
                   schema_text (&entry->binder->input, node));
}

static void
resolve_baseline_date (gpointer owner, const YamlNode *node)
{
  Entry *entry = owner;

  if (node != NULL)
    binder_read_day (entry->binder, node, &entry->indicator->baseline_date);
}

static const SchemaRow baseline_rows[] = {
  SCHEMA_REQUIRED_ROW ("value", &quantity_form, 0, resolve_baseline_value,
                       "the value the indicator had before"),
  SCHEMA_ROW ("date", &period_form, 0, resolve_baseline_date, "the day on which it had it"),
};

static const Schema baseline_schema = { SCHEMA ("a baseline", baseline_rows) };

const SchemaForm baseline_form = { .shapes = SCHEMA_SCALAR | SCHEMA_MAPPING, .table = &baseline_schema };

/* 由100元提高到200元 brings its baseline along. */
static void
take_baseline_of_target (Entry *entry)
{
  for (guint i = 0; i < entry->written->len; i++)
    {
      const WrittenTarget *written = written_target (entry, i);

      if (written->quantity.form != QUANTITY_FROM_TO)
        continue;
      if (entry->baseline_node != NULL)
        {
          schema_refuse (&entry->binder->input, "two-baselines", written->revision.value,
                         "'%s' names a baseline, and there is another; leave one out",
                         schema_text (&entry->binder->input, written->revision.value));
          entry->is_broken = TRUE;
          return;
        }
      entry->baseline_node = written->revision.value;
      *entry->baseline = written->quantity;
      entry->baseline->value = written->quantity.other;
      if (written->quantity.other_unit != NULL)
        {
          entry->baseline->unit = written->quantity.other_unit;
          entry->baseline->unit_length = written->quantity.other_unit_length;
        }
    }
}

void
resolve_baseline (gpointer owner, const YamlNode *node)
{
  Entry *entry = owner;
  SchemaInput *input = &entry->binder->input;
  guint n_errors = input->n_errors;
  const YamlNode *slots[G_N_ELEMENTS (baseline_rows)] = { NULL };

  if (node != NULL && node->kind == YAML_SCALAR)
    resolve_baseline_value (entry, node);
  else if (node != NULL && schema_collect (input, &baseline_schema, node, slots))
    schema_resolve (&baseline_schema, slots, entry);

  if (input->n_errors > n_errors)
    entry->is_broken = TRUE;
  else
    take_baseline_of_target (entry);
}

/* --- unit --- */

/* The quantity that names the unit where no `unit` is written: the target, else the baseline. */
static const Quantity *
quantity_with_unit (const Entry *entry)
{
  for (guint i = 0; i < entry->written->len; i++)
    {
      const Quantity *quantity = &written_target (entry, i)->quantity;
      gboolean is_amount = quantity->form == QUANTITY_VALUE || quantity->form == QUANTITY_FROM_TO;
      gboolean is_rate = quantity->form == QUANTITY_GROWTH && entry->baseline_node == NULL;

      if ((is_amount || is_rate) && quantity->unit != NULL)
        return quantity;
    }
  return entry->baseline_node != NULL && entry->baseline->unit != NULL ? entry->baseline : NULL;
}

void
resolve_unit (gpointer owner, const YamlNode *node)
{
  Entry *entry = owner;
  SchemaInput *input = &entry->binder->input;
  const Quantity *quantity = node == NULL ? quantity_with_unit (entry) : NULL;
  const YamlNode *at = node != NULL ? node : entry->node;
  g_autofree char *message = NULL;
  const Unit *unit;

  if (node != NULL)
    unit = binder_find_unit (entry->binder, schema_text (input, node), node->size, &message);
  else if (quantity != NULL)
    unit = binder_find_unit (entry->binder, quantity->unit, (gsize) quantity->unit_length, &message);
  else if (entry->parent != NULL)
    unit = entry->parent->unit;
  else
    unit = binder_find_unit (entry->binder, "", 0, &message);

  if (unit == NULL)
    {
      schema_refuse (input, "bad-unit", at, "%s", message);
      entry->is_broken = TRUE;
      unit = binder_find_unit (entry->binder, "", 0, NULL);
    }
  entry->indicator->unit = unit;
  entry->indicator->unit_written = node != NULL;
}

/* --- direction --- */

int
quantity_direction (const Quantity *quantity)
{
  switch (quantity->comparator)
    {
    case PROGRESS_COMPARATOR_AT_LEAST:
    case PROGRESS_COMPARATOR_MORE_THAN:
      return 1;
    case PROGRESS_COMPARATOR_AT_MOST:
    case PROGRESS_COMPARATOR_LESS_THAN:
      return -1;
    case PROGRESS_COMPARATOR_REACH:
    case PROGRESS_COMPARATOR_EQUAL:
    case PROGRESS_COMPARATOR_RANGE:
    default:
      return 0;
    }
}

/* What is meant when nothing else is said: 下降3%, 零增长 and 降至 ask for less. */
static int
likely_direction (const Quantity *quantity)
{
  if (quantity_direction (quantity) != 0)
    return quantity_direction (quantity);
  if (quantity->form == QUANTITY_GROWTH || quantity->form == QUANTITY_POINTS)
    return quantity->value.num > 0 ? 1 : -1;
  return (quantity->flags & QUANTITY_FALLING_WORD) != 0 ? -1 : 0;
}

static ProgressBetter
better_from_targets (const Entry *entry)
{
  for (guint i = 0; i < entry->written->len; i++)
    {
      int direction = likely_direction (&written_target (entry, i)->quantity);
      if (direction != 0)
        return direction < 0 ? PROGRESS_BETTER_LOWER : PROGRESS_BETTER_HIGHER;
    }
  return PROGRESS_BETTER_HIGHER;
}

static void
check_directions (Entry *entry)
{
  int wanted = entry->indicator->better == PROGRESS_BETTER_LOWER ? -1 : 1;

  for (guint i = 0; i < entry->written->len; i++)
    {
      const WrittenTarget *written = written_target (entry, i);

      if (quantity_direction (&written->quantity) * wanted >= 0)
        continue;
      schema_refuse (&entry->binder->input, "better-conflict", written->revision.value,
                     "'%s' asks for %s, but better is '%s'",
                     schema_text (&entry->binder->input, written->revision.value),
                     wanted < 0 ? "more" : "less", wanted < 0 ? "lower" : "higher");
      entry->is_broken = TRUE;
    }
}

/* --- settling --- */

static gboolean
is_named_by_target (const Entry *entry)
{
  for (guint i = 0; i < entry->written->len; i++)
    if (written_target (entry, i)->revision.value == entry->baseline_node)
      return TRUE;
  return FALSE;
}

static void
settle_baseline (Entry *entry)
{
  ProgressIndicator *indicator = entry->indicator;
  Number value;

  if (entry->baseline_node == NULL)
    return;
  if (!entry_convert (entry, entry->baseline_node, entry->baseline->value, entry->baseline->unit,
                      entry->baseline->unit_length, &value))
    {
      entry->is_broken = TRUE;
      return;
    }
  indicator->has_baseline = TRUE;
  indicator->baseline = value;
  if (!is_named_by_target (entry))
    indicator->baseline_written =
        arena_text (entry->binder->plan->arena, schema_text (&entry->binder->input, entry->baseline_node),
                    entry->baseline_node->size);
}

static ProgressComparator
settle_comparator (const Entry *entry, ProgressComparator written)
{
  if (written != PROGRESS_COMPARATOR_REACH)
    return written;
  return entry->indicator->better == PROGRESS_BETTER_LOWER ? PROGRESS_COMPARATOR_AT_MOST
                                                           : PROGRESS_COMPARATOR_AT_LEAST;
}

/* One in the last decimal written; of growth, in the last decimal of what it is counted from. */
static Number
settle_step (Entry *entry, const WrittenTarget *written)
{
  gboolean on_baseline =
      (written->quantity.form == QUANTITY_GROWTH || written->quantity.form == QUANTITY_POINTS) &&
      entry->indicator->has_baseline;
  const Quantity *quantity = on_baseline ? entry->baseline : &written->quantity;
  gint32 decimals = written->quantity.form == QUANTITY_POINTS
                        ? MAX (quantity->decimals, written->quantity.decimals)
                        : quantity->decimals;
  Rounding rounding = { .digits = (gint8) decimals };
  Number step = rounding_step (&rounding);

  entry_convert (entry, written->revision.value, step, quantity->unit, quantity->unit_length, &step);
  return step;
}

/* A number that asks for less than there is, without saying that less is better, is a slip. */
static gboolean
check_side (Entry *entry, const WrittenTarget *written, Number value)
{
  const char *text = schema_text (&entry->binder->input, written->revision.value);
  gboolean is_bare =
      likely_direction (&written->quantity) == 0 && written->quantity.comparator == PROGRESS_COMPARATOR_REACH;

  if (!is_bare || entry->slots[KEY_BETTER] != NULL || !entry->indicator->has_baseline ||
      number_compare (value, entry->indicator->baseline) >= 0)
    return TRUE;
  schema_refuse (&entry->binder->input, "worse-than-baseline", written->revision.value,
                 "'%s' is below the baseline; write >=%s, <=%s, or better: lower", text, text, text);
  return FALSE;
}

static gboolean
settle_target (Entry *entry, const WrittenTarget *written, Target *out)
{
  const Quantity *quantity = &written->quantity;
  PlanBinder *binder = entry->binder;
  const YamlNode *at = written->revision.value;

  out->from = written->revision.from;
  out->reason = written->revision.reason;
  out->place = yaml_place (at);
  out->written = arena_text (binder->plan->arena, schema_text (&binder->input, at), at->size);
  out->approximate = (quantity->flags & QUANTITY_APPROXIMATE) != 0;
  out->comparator = (guint8) settle_comparator (entry, quantity->comparator);
  out->value = out->high = NUMBER_ZERO;
  out->step = NUMBER_ONE;
  out->pending = quantity->form == QUANTITY_PENDING;
  if (out->pending)
    return TRUE;

  if (quantity->form == QUANTITY_VALUE && (quantity->flags & QUANTITY_PLUS) != 0)
    {
      schema_refuse (&binder->input, "not-an-amount", at,
                     "'%s' adds to something; write the whole amount, or \"+15%% on baseline\"",
                     schema_text (&binder->input, at));
      return FALSE;
    }
  if (!entry_amount (entry, at, quantity, &out->value, &out->high) ||
      !check_side (entry, written, out->value))
    return FALSE;
  out->step = settle_step (entry, written);
  return TRUE;
}

static void
settle_targets (Entry *entry)
{
  ProgressIndicator *indicator = entry->indicator;
  guint n = entry->written->len;
  Target *targets = arena_new0 (entry->binder->plan->arena, Target, n);

  for (guint i = 0; i < n; i++)
    if (!settle_target (entry, written_target (entry, i), &targets[i]))
      entry->is_broken = TRUE;
  indicator->targets = targets;
  indicator->n_targets = (gint32) n;
}

static const SchemaWord better_list[] = { { "higher", PROGRESS_BETTER_HIGHER },
                                          { "lower", PROGRESS_BETTER_LOWER } };

const SchemaWords better_words = SCHEMA_WORDS (better_list);

void
resolve_better (gpointer owner, const YamlNode *node)
{
  Entry *entry = owner;
  int better = (int) better_from_targets (entry);

  if (node != NULL && !schema_read_word (&entry->binder->input, node, &better_words, &better))
    entry->is_broken = TRUE;
  entry->indicator->better = (guint8) better;
  check_directions (entry);
  if (!entry->is_broken)
    settle_baseline (entry);
  if (!entry->is_broken && entry->written->len > 0)
    settle_targets (entry);
}
