/* SPDX-License-Identifier: MIT */
/* Quantities of an indicator, in its unit. */
#include "plan-binder.h"

#include <string.h>

static gboolean
refuse_size (Entry *entry, const YamlNode *at)
{
  schema_refuse (&entry->binder->input, "number-too-large", at, "'%s' in '%s' has more than 18 digits",
                 schema_text (&entry->binder->input, at), entry->indicator->unit->label);
  return FALSE;
}

static gboolean
is_own_unit (const Entry *entry, const char *unit, gint32 length)
{
  const char *label = entry->indicator->unit->label;

  return strncmp (label, unit, (gsize) length) == 0 && label[length] == '\0';
}

gboolean
entry_convert (Entry *entry, const YamlNode *at, Number value, const char *unit, gint32 unit_length,
               Number *out)
{
  SchemaInput *input = &entry->binder->input;
  const Unit *own = entry->indicator->unit;
  g_autofree char *message = NULL;
  gboolean overflow = FALSE;
  const Unit *from;

  *out = value;
  if (unit == NULL || is_own_unit (entry, unit, unit_length))
    return TRUE;

  from = binder_find_unit (entry->binder, unit, (gsize) unit_length, &message);
  if (from == NULL)
    {
      schema_refuse (input, "bad-unit", at, "%s", message);
      return FALSE;
    }
  if (unit_convert (value, from, own, out, &overflow))
    return TRUE;
  if (overflow)
    return refuse_size (entry, at);
  if (own->kind == UNIT_NONE)
    schema_refuse (input, "unit-mismatch", at,
                   "'%s' has the unit '%s', but the indicator has none; write \"unit: %s\"",
                   schema_text (input, at), from->label, from->label);
  else
    schema_refuse (input, "unit-mismatch", at,
                   "'%s' does not convert to the indicator's unit '%s'; write an amount in '%s'",
                   schema_text (input, at), own->label, own->label);
  return FALSE;
}

static gboolean
needs_baseline (Entry *entry, const YamlNode *at)
{
  if (entry->indicator->has_baseline)
    return TRUE;
  schema_refuse (&entry->binder->input, "growth-without-baseline", at,
                 "'%s' needs what it is counted from: write a 'baseline', or the rate itself as an indicator "
                 "with 'unit: \"%%\"'",
                 schema_text (&entry->binder->input, at));
  return FALSE;
}

/* 提高5% of a percentage: by five points, or to 1.05 times? */
static gboolean
is_undecided (const Entry *entry, const YamlNode *at)
{
  static const char *const verbs[] = { "提高", "提升", "上升" };
  const char *text = schema_text (&entry->binder->input, at);

  if (entry->indicator->unit->kind != UNIT_PERCENT)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (strstr (text, verbs[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* On a percentage without a baseline, growth is the growth rate itself. */
static gboolean
growth_rate (Entry *entry, const YamlNode *at, Number percent, Number *out)
{
  if (percent.num < 0)
    {
      schema_refuse (&entry->binder->input, "undecided-growth", at,
                     "'%s' of a percentage has no baseline to fall from; write a 'baseline', or the rate "
                     "itself, such as \"<=-3%%\"",
                     schema_text (&entry->binder->input, at));
      return FALSE;
    }
  return entry_convert (entry, at, percent, "%", 1, out);
}

static gboolean
growth_amount (Entry *entry, const YamlNode *at, Number percent, Number *out)
{
  ProgressIndicator *indicator = entry->indicator;
  Exact factor = exact_add (exact_int (1), exact_divide (exact_of (percent), exact_int (100)));

  if (is_undecided (entry, at))
    {
      schema_refuse (&entry->binder->input, "undecided-growth", at,
                     "'%s' of a percentage may mean points or a share; write 提高5个百分点 (points) or "
                     "增长5%% (a share)",
                     schema_text (&entry->binder->input, at));
      return FALSE;
    }
  if (!indicator->has_baseline && indicator->unit->kind == UNIT_PERCENT)
    return growth_rate (entry, at, percent, out);
  if (!needs_baseline (entry, at))
    return FALSE;
  return number_from_exact (exact_multiply (exact_of (indicator->baseline), factor), out) ||
         refuse_size (entry, at);
}

static gboolean
points_amount (Entry *entry, const YamlNode *at, const Quantity *quantity, Number value, Number *out)
{
  Number points;

  if (entry->indicator->unit->kind != UNIT_PERCENT)
    {
      schema_refuse (&entry->binder->input, "unit-mismatch", at,
                     "'%s' adds percentage points, but the indicator's unit is '%s'",
                     schema_text (&entry->binder->input, at), entry->indicator->unit->label);
      return FALSE;
    }
  if (!needs_baseline (entry, at) ||
      !entry_convert (entry, at, value, quantity->unit, quantity->unit_length, &points))
    return FALSE;
  return number_add (entry->indicator->baseline, points, out) || refuse_size (entry, at);
}

static gboolean
one_amount (Entry *entry, const YamlNode *at, const Quantity *quantity, Number value, const char *unit,
            gint32 unit_length, Number *out)
{
  switch (quantity->form)
    {
    case QUANTITY_VALUE:
    case QUANTITY_FROM_TO:
      return entry_convert (entry, at, value, unit, unit_length, out);
    case QUANTITY_GROWTH:
      return growth_amount (entry, at, value, out);
    case QUANTITY_POINTS:
      return points_amount (entry, at, quantity, value, out);
    case QUANTITY_COUNTS:
    case QUANTITY_PENDING:
    default:
      schema_refuse (&entry->binder->input, "not-an-amount", at,
                     "'%s' is no amount; write a number with its unit, such as 48个",
                     schema_text (&entry->binder->input, at));
      return FALSE;
    }
}

gboolean
entry_amount (Entry *entry, const YamlNode *at, const Quantity *quantity, Number *out, Number *high)
{
  gboolean own_end = quantity->other_unit != NULL;

  if (!one_amount (entry, at, quantity, quantity->value, quantity->unit, quantity->unit_length, out))
    return FALSE;
  if (high == NULL || quantity->comparator != PROGRESS_COMPARATOR_RANGE)
    return TRUE;
  return one_amount (entry, at, quantity, quantity->other, own_end ? quantity->other_unit : quantity->unit,
                     own_end ? quantity->other_unit_length : quantity->unit_length, high);
}
