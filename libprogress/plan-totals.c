/* SPDX-License-Identifier: MIT */
/* totals: [{name: 年度计划投资, value: 89.34亿元, of: [roads, rail, 3.1亿元]}]: a declared sum of targets
 * must agree with its parts, by its own comparator; a bare number means exactly that sum. */
#include "plan-binder.h"
#include "target.h"

enum {
  TOTAL_NAME,
  TOTAL_VALUE,
  TOTAL_OF,
  N_TOTAL_KEYS,
};

static const SchemaForm items_form = { .shapes = SCHEMA_SEQUENCE, .item = &schema_text_form, .fewest = 1 };

static const SchemaRow total_rows[N_TOTAL_KEYS] = {
  [TOTAL_NAME] = SCHEMA_REQUIRED_ROW ("name", &schema_text_form, 0, NULL, "what the sum is called"),
  [TOTAL_VALUE] =
      SCHEMA_REQUIRED_ROW ("value", &quantity_form, 0, NULL, "the sum that was declared, such as 89.34亿元"),
  [TOTAL_OF] =
      SCHEMA_REQUIRED_ROW ("of", &items_form, 0, NULL, "the ids of indicators, and amounts, that make it up"),
};

static const Schema total_schema = { SCHEMA ("a total", total_rows) };

static const SchemaForm total_form = { .shapes = SCHEMA_MAPPING, .table = &total_schema };
const SchemaForm totals_form = { .shapes = SCHEMA_SEQUENCE, .item = &total_form };

/* A sum being added up. */
typedef struct {
  PlanBinder *binder;
  const Unit *unit;
  Exact sum;
  gboolean is_open; /* a target is pending, or cannot be added: nothing can be checked */
} Sum;

static gboolean
add_to_sum (Sum *self, const YamlNode *at, Number value, const Unit *unit)
{
  gboolean overflow = FALSE;
  Number converted;

  if (!unit_convert (value, unit, self->unit, &converted, &overflow))
    {
      schema_refuse (&self->binder->input, "unit-mismatch", at,
                     "'%s' is in '%s', which does not convert to the total's unit '%s'",
                     schema_text (&self->binder->input, at), unit->label, self->unit->label);
      return FALSE;
    }
  self->sum = exact_add (self->sum, exact_of (converted));
  return TRUE;
}

static const Unit *
unit_of (PlanBinder *binder, const YamlNode *at, const Quantity *quantity)
{
  g_autofree char *message = NULL;
  const Unit *unit = unit_table_lookup (binder->plan->units, quantity->unit != NULL ? quantity->unit : "",
                                        quantity->unit != NULL ? quantity->unit_length : 0, &message);

  if (unit == NULL)
    schema_refuse (&binder->input, "bad-unit", at, "%s", message);
  return unit;
}

static void
add_indicator (Sum *self, const YamlNode *at, const ProgressIndicator *indicator)
{
  if (indicator->n_targets == 0 || indicator->targets[0].pending)
    self->is_open = TRUE;
  else
    add_to_sum (self, at, indicator->targets[0].value, indicator->unit);
}

static void
add_quantity (Sum *self, const YamlNode *at)
{
  SchemaInput *input = &self->binder->input;
  ParseFailure failure = { 0 };
  Quantity quantity;
  const Unit *unit;

  if (!quantity_parse (schema_text (input, at), at->size, &quantity, &failure) ||
      quantity.form != QUANTITY_VALUE)
    {
      schema_refuse (input, "unknown-id", at, "'%s' is neither the id of an indicator nor an amount",
                     schema_text (input, at));
      parse_failure_clear (&failure);
      return;
    }
  unit = unit_of (self->binder, at, &quantity);
  if (unit != NULL)
    add_to_sum (self, at, quantity.value, unit);
}

static void
add_item (Sum *self, const YamlNode *item)
{
  const char *text = schema_read_text (&self->binder->input, item, "an item of 'of'");
  const ProgressIndicator *indicator =
      text != NULL ? progress_plan_find_indicator (self->binder->plan, text) : NULL;

  if (indicator != NULL)
    add_indicator (self, item, indicator);
  else if (text != NULL)
    add_quantity (self, item);
}

gboolean
sum_agrees (ProgressComparator comparator, Exact sum, Number low, Number high)
{
  /* a bare sum is exact */
  return comparator_holds (comparator == PROGRESS_COMPARATOR_REACH ? PROGRESS_COMPARATOR_EQUAL : comparator,
                           sum, low, high);
}

static void
check_total (Sum *sum, const YamlNode *const *slots, const Quantity *declared, const Unit *unit)
{
  SchemaInput *input = &sum->binder->input;
  gboolean is_about = (declared->flags & QUANTITY_APPROXIMATE) != 0;
  char text[EXACT_TEXT_SIZE];
  Number added;

  if (sum->is_open || is_about || !exact_is_defined (sum->sum) ||
      sum_agrees (declared->comparator, sum->sum, declared->value, declared->other))
    return;
  if (number_from_exact (sum->sum, &added))
    number_format (added, text);
  else
    exact_format (sum->sum, text);
  binder_note (sum->binder, "sum-mismatch", yaml_place (slots[TOTAL_VALUE]), NULL,
               N_ ("'%s' is declared as %s, but its parts add up to %s%s"),
               schema_text (input, slots[TOTAL_NAME]), schema_text (input, slots[TOTAL_VALUE]), text,
               unit->label);
}

static void
keep_items (PlanBinder *binder, const YamlNode *list, Total *out)
{
  const char **of = arena_new0 (binder->plan->arena, const char *, (gsize) list->size + 1);

  out->of = of;
  for (const YamlNode *item = yaml_first (list), *end = yaml_end (list); item < end; item = yaml_next (item))
    *of++ = arena_text (binder->plan->arena, schema_text (&binder->input, item), item->size);
}

static void
read_total (PlanBinder *binder, const YamlNode *node, Total *out)
{
  SchemaInput *input = &binder->input;
  const YamlNode *slots[N_TOTAL_KEYS] = { NULL };
  Sum sum = { .binder = binder, .sum = { 0, 1 } };
  Quantity declared;

  if (!schema_collect (input, &total_schema, node, slots) ||
      !binder_read_quantity (binder, slots[TOTAL_VALUE], &declared))
    return;
  if (declared.form != QUANTITY_VALUE)
    {
      schema_refuse (input, "not-an-amount", slots[TOTAL_VALUE], "'%s' must be an amount, such as 89.34亿元",
                     schema_text (input, slots[TOTAL_VALUE]));
      return;
    }
  sum.unit = unit_of (binder, slots[TOTAL_VALUE], &declared);
  if (sum.unit == NULL)
    return;
  if (slots[TOTAL_OF]->size == 0)
    schema_refuse (input, "empty-value", slots[TOTAL_OF], "'of' names nothing; write the ids of indicators");

  out->name = binder_intern (binder, slots[TOTAL_NAME], "'name'");
  out->written = binder_intern (binder, slots[TOTAL_VALUE], "'value'");
  out->place = yaml_place (node);
  for (const YamlNode *item = yaml_first (slots[TOTAL_OF]), *end = yaml_end (slots[TOTAL_OF]); item < end;
       item = yaml_next (item))
    add_item (&sum, item);
  if (input->n_errors == 0)
    keep_items (binder, slots[TOTAL_OF], out);
  check_total (&sum, slots, &declared, sum.unit);
}

void
resolve_totals (gpointer owner, const YamlNode *node)
{
  PlanBinder *binder = owner;
  Total *totals;

  if (node == NULL || binder->plan->n_indicators == 0)
    return;
  totals = arena_new0 (binder->plan->arena, Total, node->size);
  binder->plan->totals = totals;
  for (const YamlNode *item = yaml_first (node), *end = yaml_end (node); item < end; item = yaml_next (item))
    read_total (binder, item, &totals[binder->plan->n_totals++]);
}
