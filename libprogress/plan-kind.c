/* SPDX-License-Identifier: MIT */
/* What a figure is (a running total, the amount of a period, a level), and whether its target is to be held
 * at every date: both are written, or follow from the words of the target. */
#include "plan-binder.h"
#include "target.h"

#include <string.h>

static const SchemaWord kinds[] = {
  { "cumulative", PROGRESS_REPORTED_CUMULATIVE },
  { "per-period", PROGRESS_REPORTED_PER_PERIOD },
  { "level", PROGRESS_REPORTED_LEVEL },
};

const SchemaWords reported_as_words = SCHEMA_WORDS (kinds);

typedef struct {
  ProgressReportedAs kind;
  const char *note;
} AssumedKind;

#define AS_TOTAL(note)                                                                                       \
  {                                                                                                          \
    PROGRESS_REPORTED_CUMULATIVE, note                                                                       \
  }
#define AS_LEVEL(note)                                                                                       \
  {                                                                                                          \
    PROGRESS_REPORTED_LEVEL, note                                                                            \
  }

/* Flags of all the target's revisions together. A fall from the baseline (下降3%) says nothing about the
 * kind. */
static guint32
written_flags (const Entry *entry)
{
  guint32 flags = 0;

  for (guint i = 0; i < entry->written->len; i++)
    {
      const Quantity *quantity = &g_array_index (entry->written, WrittenTarget, i).quantity;

      if (quantity->form != QUANTITY_GROWTH && quantity->form != QUANTITY_POINTS)
        flags |= quantity->flags;
    }
  return flags;
}

static gboolean
is_written (const Entry *entry, const char *word)
{
  for (gint32 i = 0; i < entry->indicator->n_targets; i++)
    if (strstr (entry->indicator->targets[i].written, word) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
is_from_to (const Entry *entry)
{
  return entry->written->len > 0 &&
         g_array_index (entry->written, WrittenTarget, 0).quantity.form == QUANTITY_FROM_TO;
}

static gboolean
asks_for_at_most (const ProgressIndicator *indicator)
{
  for (gint32 i = 0; i < indicator->n_targets; i++)
    if (indicator->targets[i].comparator == PROGRESS_COMPARATOR_AT_MOST ||
        indicator->targets[i].comparator == PROGRESS_COMPARATOR_LESS_THAN)
      return TRUE;
  return FALSE;
}

/* 5 accidents at most: in the whole year, or open at any time? 控制在 does not decide it either. */
static gboolean
is_undecided (const Entry *entry, guint32 flags)
{
  gboolean is_decided = (flags & (QUANTITY_FALLING_WORD | QUANTITY_ZERO_WORD)) != 0 ||
                        ((flags & QUANTITY_HELD_WORD) != 0 && !is_written (entry, "控制"));

  return entry->indicator->unit->kind == UNIT_COUNT && asks_for_at_most (entry->indicator) && !is_decided;
}

static const AssumedKind *
assume_kind (const Entry *entry, guint32 flags)
{
  static const AssumedKind by_unit[] = {
    [UNIT_NONE] =
        AS_LEVEL (N_ ("figures are taken as level, because it has no unit; write reported-as to be sure")),
    [UNIT_COUNT] = AS_TOTAL (
        N_ ("figures are taken as cumulative, because its unit counts things; write reported-as to be sure")),
    [UNIT_MEASURE] = AS_TOTAL (N_ ("figures are taken as cumulative, because its unit measures an amount; "
                                   "write reported-as to be sure")),
    [UNIT_PERCENT] = AS_LEVEL (
        N_ ("figures are taken as level, because its unit is a percentage; write reported-as to be sure")),
    [UNIT_RATE] = AS_LEVEL (
        N_ ("figures are taken as level, because its unit is a rate; write reported-as to be sure")),
  };
  static const AssumedKind by_name = AS_TOTAL (
      N_ ("figures are taken as cumulative, because its name speaks of 进度; write reported-as to be sure"));
  static const AssumedKind by_words = AS_LEVEL (N_ ("figures are taken as level, because the words of its "
                                                    "target speak of a level; write reported-as to be sure"));
  static const AssumedKind by_start = AS_LEVEL (N_ ("figures are taken as level, because its target names "
                                                    "the level to start from; write reported-as to be sure"));
  static const AssumedKind by_index =
      AS_LEVEL (N_ ("figures are taken as level, because it is an index; write reported-as to be sure"));
  const Unit *unit = entry->indicator->unit;

  if (strstr (entry->indicator->name, "进度") != NULL)
    return &by_name;
  if (flags & (QUANTITY_HELD_WORD | QUANTITY_FALLING_WORD | QUANTITY_ZERO_WORD))
    return &by_words;
  if (is_from_to (entry))
    return &by_start;
  if (strstr (unit->label, "指数") != NULL || strstr (entry->indicator->name, "指数") != NULL)
    return &by_index;
  return &by_unit[unit->kind];
}

void
resolve_reported_as (gpointer owner, const YamlNode *node)
{
  Entry *entry = owner;
  ProgressIndicator *indicator = entry->indicator;
  guint32 flags = written_flags (entry);
  int kind = PROGRESS_REPORTED_LEVEL;
  const AssumedKind *assumed;

  if (node != NULL)
    {
      schema_read_word (&entry->binder->input, node, &reported_as_words, &kind);
      indicator->reported_as = (guint8) kind;
      return;
    }
  if (entry->is_broken)
    return;
  if (is_undecided (entry, flags))
    {
      schema_refuse (&entry->binder->input, "kind-required", entry->slots[KEY_TARGET],
                     "'%s' of '%s' may be a limit for the whole period or for every day; write reported-as: "
                     "cumulative, per-period or level",
                     indicator->targets[0].written, indicator->id);
      return;
    }
  assumed = assume_kind (entry, flags);
  indicator->reported_as = (guint8) assumed->kind;
  if (indicator->n_targets == 0)
    return;
  diagnostics_note_static (indicator->plan->notes,
                           (Diagnostic){ .id = "assumed-kind",
                                         .file = indicator->plan->file,
                                         .place = indicator->place,
                                         .indicator = indicator->id },
                           assumed->note);
}

/* --- held --- */

static gboolean
is_held_by_comparator (const Target *target)
{
  return target->comparator == PROGRESS_COMPARATOR_EQUAL ||
         target->comparator == PROGRESS_COMPARATOR_AT_MOST ||
         target->comparator == PROGRESS_COMPARATOR_LESS_THAN;
}

/* NULL: all are pending. */
static const Target *
first_set_target (const ProgressIndicator *indicator)
{
  for (gint32 i = 0; i < indicator->n_targets; i++)
    if (!indicator->targets[i].pending)
      return &indicator->targets[i];
  return NULL;
}

/* A baseline decides it: one that satisfies the target leaves nothing but to hold it. */
static gboolean
assume_held (const Entry *entry)
{
  const ProgressIndicator *indicator = entry->indicator;
  guint32 flags = written_flags (entry);
  const Target *target = first_set_target (indicator);

  if (indicator->reported_as != PROGRESS_REPORTED_LEVEL || target == NULL)
    return FALSE;
  if (indicator->has_baseline)
    return !target_is_ahead_of_baseline (target, indicator);
  if (flags & QUANTITY_FALLING_WORD)
    return FALSE;
  return (flags & QUANTITY_HELD_WORD) != 0 || is_held_by_comparator (target);
}

void
resolve_held (gpointer owner, const YamlNode *node)
{
  Entry *entry = owner;
  ProgressIndicator *indicator = entry->indicator;
  gboolean is_held;

  if (entry->is_broken)
    return;
  if (node == NULL)
    {
      indicator->held = assume_held (entry);
      return;
    }
  if (!schema_read_flag (&entry->binder->input, node, &is_held))
    return;
  indicator->held = is_held;
  if (indicator->held && indicator->reported_as != PROGRESS_REPORTED_LEVEL)
    {
      if (entry_wrote (entry, node))
        schema_refuse (&entry->binder->input, "held-total", node,
                       "only a level can be held at every date; figures of '%s' are %s", indicator->id,
                       progress_reported_as_get_name (indicator->reported_as));
      indicator->held = FALSE;
    }
}
