/* SPDX-License-Identifier: MIT */
/* One indicator, as its plan says it. What it has several of is asked for by index. */
#include "model.h"

const char *
progress_indicator_get_id (const ProgressIndicator *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

const char *
progress_indicator_get_name (const ProgressIndicator *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

const char *
progress_indicator_get_owner (const ProgressIndicator *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->owner;
}

const char *
progress_indicator_get_unit (const ProgressIndicator *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->unit->label;
}

const char *
progress_indicator_get_group (const ProgressIndicator *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->group >= 0 ? self->plan->groups[self->group].path : NULL;
}

const ProgressIndicator *
progress_indicator_get_parent (const ProgressIndicator *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->parent >= 0 ? &self->plan->indicators[self->parent] : NULL;
}

ProgressReportedAs
progress_indicator_get_reported_as (const ProgressIndicator *self)
{
  g_return_val_if_fail (self != NULL, PROGRESS_REPORTED_LEVEL);

  return (ProgressReportedAs) self->reported_as;
}

/* --- what it has one of --- */

#define GETTER(type, name, value, nothing)                                                                   \
  type progress_indicator_##name (const ProgressIndicator *self)                                             \
  {                                                                                                          \
    g_return_val_if_fail (self != NULL, nothing);                                                            \
                                                                                                             \
    return value;                                                                                            \
  }

GETTER (const char *, get_source, self->source, NULL)
GETTER (const char *, get_note, self->note, NULL)
GETTER (ProgressBetter, get_better, (ProgressBetter) self->better, PROGRESS_BETTER_HIGHER)
GETTER (ProgressRateMethod, get_rate_method, (ProgressRateMethod) self->rate_method, PROGRESS_RATE_AUTO)
GETTER (gboolean, is_held, self->held, FALSE)
GETTER (char *, dup_weight, number_dup (self->weight), NULL)
GETTER (char *, dup_start, day_dup (self->origin + 1), NULL)
GETTER (char *, dup_baseline, self->has_baseline ? number_dup (self->baseline) : NULL, NULL)
GETTER (char *, dup_baseline_date, day_dup (self->baseline_date), NULL)

gint32
progress_indicator_get_n_supporters (const ProgressIndicator *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->support != NULL ? (gint32) g_strv_length ((char **) self->support) : 0;
}

const char *
progress_indicator_get_supporter (const ProgressIndicator *self, gint32 index)
{
  g_return_val_if_fail (index >= 0 && index < progress_indicator_get_n_supporters (self), NULL);

  return self->support[index];
}

gint32
progress_indicator_get_n_parts (const ProgressIndicator *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_parts;
}

const ProgressIndicator *
progress_indicator_get_part (const ProgressIndicator *self, gint32 index)
{
  g_return_val_if_fail (self != NULL && index >= 0 && index < self->n_parts, NULL);

  const ProgressIndicator *part = self + 1;
  while (index-- > 0)
    part += 1 + part->n_below;
  return part;
}

/* --- what it has several of --- */

#define COUNT(items)                                                                                         \
  gint32 progress_indicator_get_n_##items (const ProgressIndicator *self)                                    \
  {                                                                                                          \
    g_return_val_if_fail (self != NULL, 0);                                                                  \
                                                                                                             \
    return self->n_##items;                                                                                  \
  }

/* value is made of `item`, the one at index. */
#define ITEM_GETTER(Type, items, type, name, value, nothing)                                                 \
  type progress_indicator_##name (const ProgressIndicator *self, gint32 index)                               \
  {                                                                                                          \
    g_return_val_if_fail (self != NULL && index >= 0 && index < self->n_##items, nothing);                   \
                                                                                                             \
    const Type *item = &self->items[index];                                                                  \
    return value;                                                                                            \
  }

/* The first of the revisions counts from the beginning. */
static char *
dup_from (Day from)
{
  return from != DAY_FIRST ? day_dup (from) : NULL;
}

COUNT (targets)
ITEM_GETTER (Target, targets, const char *, get_target_text, item->written, NULL)
ITEM_GETTER (Target, targets, ProgressComparator, get_target_comparator, item->comparator,
             PROGRESS_COMPARATOR_REACH)
ITEM_GETTER (Target, targets, char *, dup_target_value, item->pending ? NULL : number_dup (item->value), NULL)
ITEM_GETTER (Target, targets, char *, dup_target_high,
             item->comparator == PROGRESS_COMPARATOR_RANGE ? number_dup (item->high) : NULL, NULL)
ITEM_GETTER (Target, targets, char *, dup_target_from, dup_from (item->from), NULL)
ITEM_GETTER (Target, targets, const char *, get_target_reason, item->reason, NULL)

COUNT (dues)
ITEM_GETTER (Due, dues, char *, dup_due, day_dup (item->date), NULL)
ITEM_GETTER (Due, dues, char *, dup_due_from, dup_from (item->from), NULL)
ITEM_GETTER (Due, dues, const char *, get_due_reason, item->reason, NULL)

COUNT (milestones)
ITEM_GETTER (Milestone, milestones, char *, dup_milestone_date, day_dup (item->date), NULL)
ITEM_GETTER (Milestone, milestones, char *, dup_milestone_begins, day_dup (item->begins), NULL)
ITEM_GETTER (Milestone, milestones, ProgressMilestoneBasis, get_milestone_basis, item->basis,
             PROGRESS_MILESTONE_TOTAL)
ITEM_GETTER (Milestone, milestones, char *, dup_milestone_value, number_dup (item->value), NULL)

COUNT (deliverables)
ITEM_GETTER (Deliverable, deliverables, const char *, get_deliverable, item->what, NULL)
ITEM_GETTER (Deliverable, deliverables, char *, dup_deliverable_start, day_dup (item->start), NULL)
ITEM_GETTER (Deliverable, deliverables, char *, dup_deliverable_due, day_dup (item->due), NULL)
ITEM_GETTER (Deliverable, deliverables, gboolean, is_deliverable_done, item->done != DAY_NONE, FALSE)
ITEM_GETTER (Deliverable, deliverables, char *, dup_deliverable_done, dup_from (item->done), NULL)
ITEM_GETTER (Deliverable, deliverables, char *, dup_deliverable_weight, number_dup (item->weight), NULL)
