/* SPDX-License-Identifier: MIT */
/* Does what is planned fit together? Milestones against the target, parts against their whole. */
#include "figure-notes.h"
#include "line.h"
#include "plan-binder.h"
#include "target.h"

/* --- milestones and target --- */

/* The last revision that has a value; NULL: none. */
static const Target *
last_target (const ProgressIndicator *indicator)
{
  for (gint32 i = indicator->n_targets - 1; i >= 0; i--)
    if (!indicator->targets[i].pending)
      return &indicator->targets[i];
  return NULL;
}

static gboolean
is_total (const ProgressIndicator *indicator)
{
  return indicator->reported_as != PROGRESS_REPORTED_LEVEL;
}

static gboolean
is_target_value (const Target *target, Exact value)
{
  int low = exact_compare (value, exact_of (target->value));

  if (target->comparator == PROGRESS_COMPARATOR_RANGE)
    return low >= 0 && exact_compare (value, exact_of (target->high)) <= 0;
  return low == 0;
}

static gboolean
is_beyond_target (const ProgressIndicator *indicator, const Target *target, Exact value)
{
  Number far = target->comparator == PROGRESS_COMPARATOR_RANGE ? target->high : target->value;
  int side = exact_compare (value, exact_of (far));

  return is_total (indicator) || target_is_two_sided (target) ? side > 0 : side * better_sign (indicator) > 0;
}

/* What contradicts the target about a milestone. */
typedef enum {
  FITS,
  IS_NOT_TARGET, /* on the due date, with another value */
  IS_BEYOND_TARGET,
  IS_LESS_THAN_BEFORE,
} Contradiction;

static Contradiction
contradiction (const ProgressIndicator *indicator, const Target *target, Exact value, Exact before,
               gboolean is_last)
{
  if (is_last && !is_target_value (target, value))
    return IS_NOT_TARGET;
  if (is_beyond_target (indicator, target, value))
    return IS_BEYOND_TARGET;
  return is_total (indicator) && exact_compare (value, before) < 0 ? IS_LESS_THAN_BEFORE : FITS;
}

static void
note_contradiction (PlanBinder *binder, const ProgressIndicator *indicator, const Target *target,
                    const Asked *asked, Place place, Contradiction what)
{
  char day[DAY_TEXT_SIZE], value[EXACT_TEXT_SIZE];
  Number number;

  day_format (asked->date, day);
  if (number_from_exact (asked->value, &number))
    number_format (number, value);
  else
    exact_format (asked->value, value);
  binder_note (binder, "plan-inconsistent", place, indicator,
               what == IS_NOT_TARGET
                   ? N_ ("the milestone for %s, %s, is on the due date, but is not the target ('%s')")
               : what == IS_BEYOND_TARGET
                   ? N_ ("the milestone for %s, %s, goes beyond the target ('%s')")
                   : N_ ("the milestone for %s, %s, is less than the milestone before ('%s')"),
               day, value, target->written);
}

/* More of nothing cannot be asked for. */
static void
note_zero_target (PlanBinder *binder, const ProgressIndicator *indicator, const Target *target)
{
  if (target->value.num == 0 && target->comparator == PROGRESS_COMPARATOR_AT_LEAST &&
      indicator->unit->kind == UNIT_COUNT)
    binder_note (binder, "plan-inconsistent", target->place, indicator,
                 N_ ("the target is reached with nothing at all; better: lower was probably meant"));
}

#define FEW_MILESTONES 16

void
note_milestones (PlanBinder *binder, const ProgressIndicator *indicator)
{
  const Target *target = last_target (indicator);
  Day due = indicator->dues[indicator->n_dues - 1].date;
  Exact before =
      indicator->has_baseline && !is_total (indicator) ? exact_of (indicator->baseline) : exact_int (0);
  Asked few[FEW_MILESTONES];
  g_autofree Asked *many =
      indicator->n_milestones > FEW_MILESTONES ? g_new (Asked, (gsize) indicator->n_milestones) : NULL;
  Asked *asked = many != NULL ? many : few;
  gint32 n;

  if (target == NULL)
    return;
  note_zero_target (binder, indicator, target);
  if (indicator->n_milestones == 0)
    return;

  n = line_ask (indicator, before, exact_of (target->value), DAY_NONE, asked);
  for (gint32 i = 0; i < n && exact_is_defined (asked[i].value); i++)
    {
      Contradiction what = contradiction (indicator, target, asked[i].value, before, asked[i].date == due);

      if (what != FITS)
        note_contradiction (binder, indicator, target, &asked[i], milestone_place (&indicator->milestones[i]),
                            what);
      before = asked[i].value;
    }
}

/* --- parts and whole --- */

/* A target is compared as it was written: a bare number declares exactly that sum. */
static ProgressComparator
written_comparator (const Target *target)
{
  ParseFailure failure = { 0 };
  Quantity quantity;

  if (quantity_parse (target->written, -1, &quantity, &failure) && quantity.form == QUANTITY_VALUE)
    return quantity.comparator;
  parse_failure_clear (&failure);
  return target->comparator;
}

/* A declared total of parts that add up to something else. */
static void
note_sum (PlanBinder *binder, const ProgressIndicator *whole)
{
  const Target *target = whole->targets;
  const ProgressIndicator *part = whole + 1;
  Exact sum = exact_int (0);
  char text[NUMBER_TEXT_SIZE];
  Number value;

  if (whole->n_targets == 0 || target->pending || target->approximate)
    return;
  for (gint32 i = 0; i < whole->n_parts; i++, part = part_after (part))
    {
      if (part->n_targets == 0 || part->targets[0].pending ||
          !part_in_unit_of (whole, part, part->targets[0].value, &value))
        return;
      sum = exact_add (sum, exact_of (value));
    }
  if (!number_from_exact (sum, &value) ||
      sum_agrees (written_comparator (target), sum, target->value, target->high))
    return;
  number_format (value, text);
  binder_note (binder, "sum-mismatch", target->place, whole,
               N_ ("the target is '%s', but those of its parts add up to %s%s"), target->written, text,
               whole->unit->label);
}

static gboolean
target_exceeds (const ProgressIndicator *whole, const ProgressIndicator *part)
{
  Number value;

  return whole->n_targets > 0 && part->n_targets > 0 && !whole->targets[0].pending &&
         !part->targets[0].pending && part_in_unit_of (whole, part, part->targets[0].value, &value) &&
         number_compare (value, whole->targets[0].value) > 0;
}

/* An amount is never larger than what it is a part of. */
static void
note_excess (PlanBinder *binder, const ProgressIndicator *whole, const ProgressIndicator *part)
{
  if (is_total (part) && target_exceeds (whole, part))
    binder_note (binder, "part-exceeds-whole", part->place, part,
                 N_ ("the target exceeds that of the whole, '%s'"), whole->id);
}

void
note_parts (PlanBinder *binder, const ProgressIndicator *indicator)
{
  const ProgressIndicator *part = indicator + 1;

  if (indicator->n_parts > 0 && indicator->combine == COMBINE_SUM)
    note_sum (binder, indicator);
  if (!parts_are_amounts (indicator))
    return;
  for (gint32 i = 0; i < indicator->n_parts; i++, part = part_after (part))
    note_excess (binder, indicator, part);
}
