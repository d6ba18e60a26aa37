/* SPDX-License-Identifier: MIT */
/* Single values of a plan: periods, quantities, numbers, texts, and the small mappings that plan and
 * indicator share. */
#include "plan-binder.h"

#include <string.h>

/* Every item written in the file is worth some that are inherited or repeated. */
#define ITEMS_PER_NODE 4

void
binder_allow_items (PlanBinder *binder, const YamlNode *of)
{
  binder->items_left += ITEMS_PER_NODE * (gint64) (yaml_next (of) - of);
}

gboolean
binder_take_items (PlanBinder *binder, const YamlNode *at, gint64 n_items)
{
  gboolean had_room = binder->items_left >= 0;

  binder->items_left -= n_items;
  if (binder->items_left < 0 && had_room)
    schema_refuse (
        &binder->input, "too-many-items", at,
        "the lists that indicators inherit or repeat hold too many items together; write them where "
        "they are needed");
  return binder->items_left >= 0;
}

gboolean
binder_take (PlanBinder *binder, const YamlNode *list)
{
  return binder_take_items (binder, list, list->kind == YAML_SCALAR ? 1 : list->size);
}

void
binder_refuse_failure (PlanBinder *binder, const YamlNode *node, ParseFailure *failure)
{
  schema_refuse (&binder->input, failure->id, node, "%s", failure->message);
  parse_failure_clear (failure);
}

void
binder_note (PlanBinder *binder, const char *id, Place place, const ProgressIndicator *indicator,
             const char *format, ...)
{
  Diagnostic note = { .id = id,
                      .file = binder->plan->file,
                      .place = place,
                      .indicator = indicator != NULL ? indicator->id : NULL };
  va_list arguments;

  va_start (arguments, format);
  diagnostics_note_va (binder->plan->notes, note, format, arguments);
  va_end (arguments);
}

static void
note_ambiguous (PlanBinder *binder, const YamlNode *node, const Period *period)
{
  char taken[DAY_TEXT_SIZE], otherwise[DAY_TEXT_SIZE];

  day_format (period->last, taken);
  day_format (period->otherwise, otherwise);
  binder_note (binder, "ambiguous-period", yaml_place (node), binder->current,
               N_ ("'%s' is read as %s; it may also mean %s"), schema_text (&binder->input, node), taken,
               otherwise);
}

/* length > 0 */
static gsize
memo_of (const char *text, gsize length)
{
  const guchar *bytes = (const guchar *) text;

  return (length * 37 + bytes[length / 2] * 11u + bytes[length - 1] * 5u) % N_MEMOS;
}

static gboolean
is_memo_of (const char *memo, const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (memo[i] != text[i])
      return FALSE;
  return memo[length] == '\0';
}

static void
keep_text (char *memo, const char *text, gsize length)
{
  memcpy (memo, text, length);
  memo[length] = '\0';
}

static gboolean
parse_period (PlanBinder *binder, const YamlNode *node, const char *text, Period *out)
{
  ParseFailure failure = { 0 };
  PeriodMemo *memo = &binder->period_memos[memo_of (text, node->size)];
  gboolean is_short = node->size < sizeof memo->text;

  if (is_short && is_memo_of (memo->text, text, node->size))
    {
      *out = memo->period;
      return TRUE;
    }
  if (!period_parse (text, node->size, &binder->periods, out, &failure))
    {
      binder_refuse_failure (binder, node, &failure);
      return FALSE;
    }
  if (is_short && binder->periods.plan_first != DAY_NONE)
    {
      keep_text (memo->text, text, node->size);
      memo->period = *out;
    }
  return TRUE;
}

const Unit *
binder_find_unit (PlanBinder *binder, const char *text, gsize length, char **message)
{
  UnitMemo *memo = length > 0 ? &binder->unit_memos[memo_of (text, length)] : NULL;
  const Unit *unit;

  if (memo == NULL || length >= sizeof memo->text)
    return unit_table_lookup (binder->plan->units, text, (gssize) length, message);
  if (is_memo_of (memo->text, text, length))
    return memo->unit;
  unit = unit_table_lookup (binder->plan->units, text, (gssize) length, message);
  if (unit != NULL)
    {
      keep_text (memo->text, text, length);
      memo->unit = unit;
    }
  return unit;
}

gboolean
binder_read_period (PlanBinder *binder, const YamlNode *node, Period *out)
{
  const char *text = schema_read_text (&binder->input, node, "a period");

  if (text == NULL || !parse_period (binder, node, text, out))
    return FALSE;
  if (out->otherwise != DAY_NONE)
    note_ambiguous (binder, node, out);
  return TRUE;
}

gboolean
binder_read_day (PlanBinder *binder, const YamlNode *node, Day *out)
{
  Period period;

  if (!binder_read_period (binder, node, &period))
    return FALSE;
  *out = period.last;
  return TRUE;
}

gboolean
binder_read_quantity (PlanBinder *binder, const YamlNode *node, Quantity *out)
{
  ParseFailure failure = { 0 };
  const char *text = schema_read_text (&binder->input, node, "a quantity");

  if (text == NULL)
    return FALSE;
  if (!quantity_parse (text, node->size, out, &failure))
    {
      binder_refuse_failure (binder, node, &failure);
      return FALSE;
    }
  return TRUE;
}

gboolean
binder_read_number (PlanBinder *binder, const YamlNode *node, Number *out)
{
  if (!schema_read_number (&binder->input, node, out))
    return FALSE;
  if (out->num >= 0)
    return TRUE;
  schema_refuse (&binder->input, "number-range", node, "'%s' must not be negative",
                 schema_text (&binder->input, node));
  return FALSE;
}

const char *
binder_intern (PlanBinder *binder, const YamlNode *node, const char *what)
{
  const char *text = schema_read_text (&binder->input, node, what);

  return text != NULL ? arena_intern (binder->plan->arena, text, node->size) : NULL;
}

const SchemaForm period_form = {
  .shapes = SCHEMA_SCALAR,
  .grammar = "A day or a period, such as 2018-08-31, 2018-08, 2018-Q3, 2018-H1, 2018, 2018-04..2018-06, "
             "6月底前, 4-6月 or 二季度",
};
const SchemaForm quantity_form = {
  .shapes = SCHEMA_SCALAR,
  .grammar =
      "A quantity as documents write it, such as 48, 1.6万人, >=95%, 控制在6%以内, 85~90 or 增长15%以上",
};
const SchemaForm weight_form = { .shapes = SCHEMA_SCALAR, .scalar = SCHEMA_NUMBER, .highest = G_MAXINT32 };
const SchemaForm positive_form = {
  .shapes = SCHEMA_SCALAR, .scalar = SCHEMA_NUMBER, .is_above = TRUE, .highest = G_MAXINT32
};

/* --- rounding: {digits: 1, mode: half-up, interval: 0.5} --- */

typedef struct {
  PlanBinder *binder;
  Rounding rounding;
} RoundingOwner;

static const SchemaForm digits_form = { .shapes = SCHEMA_SCALAR, .scalar = SCHEMA_WHOLE, .highest = 12 };

static void
resolve_digits (gpointer owner, const YamlNode *node)
{
  RoundingOwner *self = owner;
  gint32 digits;

  if (node == NULL || !schema_read_whole (&self->binder->input, node, &digits_form, &digits))
    return;
  self->rounding.digits = (gint8) digits;
  self->rounding.has_interval = FALSE; /* a plan-wide interval; the own one is read after */
}

static const SchemaWord rounding_mode_list[] = {
  { "half-up", PROGRESS_ROUNDING_HALF_UP },
  { "half-even", PROGRESS_ROUNDING_HALF_EVEN },
  { "down", PROGRESS_ROUNDING_DOWN },
};

const SchemaWords rounding_mode_words = SCHEMA_WORDS (rounding_mode_list);

static void
resolve_mode (gpointer owner, const YamlNode *node)
{
  RoundingOwner *self = owner;
  int mode;

  if (node != NULL && schema_read_word (&self->binder->input, node, &rounding_mode_words, &mode))
    self->rounding.mode = (ProgressRounding) mode;
}

static void
resolve_interval (gpointer owner, const YamlNode *node)
{
  RoundingOwner *self = owner;
  Number interval;

  if (node == NULL || !binder_read_number (self->binder, node, &interval))
    return;
  if (interval.num == 0)
    {
      schema_refuse (&self->binder->input, "number-range", node,
                     "a rounding interval must be above 0, such as 0.5");
      return;
    }
  self->rounding.has_interval = TRUE;
  self->rounding.interval = interval;
}

static const SchemaRow rounding_rows[] = {
  SCHEMA_ROW ("digits", &digits_form, 0, resolve_digits, "decimals shown, from 0 to 12"),
  SCHEMA_ROW ("mode", SCHEMA_ONE_OF (rounding_mode_words), 0, resolve_mode, "half-up, half-even or down"),
  SCHEMA_ROW ("interval", &positive_form, 0, resolve_interval,
              "the step to round to where it is no power of ten, such as 0.5"),
};

static const Schema rounding_schema = { SCHEMA ("a rounding", rounding_rows) };

const SchemaForm rounding_form = { .shapes = SCHEMA_MAPPING, .table = &rounding_schema };

gboolean
binder_read_rounding (PlanBinder *binder, const YamlNode *node, Rounding *out)
{
  const YamlNode *slots[G_N_ELEMENTS (rounding_rows)] = { NULL };
  RoundingOwner owner = { binder, *out };

  if (!schema_collect (&binder->input, &rounding_schema, node, slots))
    return FALSE;
  schema_resolve (&rounding_schema, slots, &owner);
  *out = owner.rounding;
  return TRUE;
}

static const SchemaWord judge_list[] = { { "full", FALSE }, { "rounded", TRUE } };

const SchemaWords judge_words = SCHEMA_WORDS (judge_list);

gboolean
binder_read_judge (PlanBinder *binder, const YamlNode *node, gboolean *rounded)
{
  return schema_read_word (&binder->input, node, &judge_words, rounded);
}
