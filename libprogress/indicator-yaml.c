/* SPDX-License-Identifier: MIT */
/* One indicator as a plan file writes it. Parts inherit what they do not write, so a part writes what its
 * parent says otherwise. */
#include "plan-yaml.h"

#include <string.h>

#include "plan-binder.h"

/* What its parts ask for together is worked out when it is read. */
static gboolean
has_own_target (const ProgressIndicator *self)
{
  const Target *target = self->targets;

  return self->n_targets > 0 && !(is_sum_of_parts (self) && target->place.line == self->place.line &&
                                  target->place.column == self->place.column);
}

static const ProgressIndicator *
parent_of (const ProgressIndicator *self)
{
  return self->parent >= 0 ? &self->plan->indicators[self->parent] : NULL;
}

static void
write_word (PlanWriter *self, const char *key, const SchemaWords *words, int value)
{
  yaml_write_text (self->yaml, key, schema_word_of (words, value));
}

/* Words whose value differs from what it would be if they were left out. */
#define WRITE_WORD(key, words, member, unless_written)                                                       \
  if (indicator->member != (parent != NULL ? parent->member : (unless_written)))                             \
  write_word (self, key, words, (int) indicator->member)

/* --- who and what --- */

static void
write_support (PlanWriter *self, const char *const *names)
{
  if (names == NULL)
    return;
  yaml_begin_list (self->yaml, "support", YAML_INLINE);
  for (; *names != NULL; names++)
    yaml_write_text (self->yaml, NULL, *names);
  yaml_end_list (self->yaml);
}

static void
write_identity (PlanWriter *self, const ProgressIndicator *indicator)
{
  yaml_write_text (self->yaml, "id", indicator->id);
  if (strcmp (indicator->name, indicator->id) != 0)
    yaml_write_text (self->yaml, "name", indicator->name);
  plan_write_optional (self, "owner", indicator->owner);
  write_support (self, indicator->support);
  plan_write_optional (self, "source", indicator->source);
  plan_write_optional (self, "note", indicator->note);
  if (number_compare (indicator->weight, NUMBER_ONE) != 0)
    plan_write_number (self, "weight", indicator->weight);
}

/* --- how it is judged --- */

static void
write_judging (PlanWriter *self, const ProgressIndicator *indicator, const ProgressIndicator *parent)
{
  const Rounding *rounding = parent != NULL ? parent->rounding : &self->plan->rounding;

  if (indicator->policy != (parent != NULL ? parent->policy : NULL))
    plan_write_policy (self, indicator->policy);
  WRITE_WORD ("judge", &judge_words, judge_rounded, FALSE);
  if (!roundings_are_equal (indicator->rounding, rounding))
    plan_write_rounding (self, indicator->rounding);
  WRITE_WORD ("frequency", &frequency_words, frequency, 0);
  if (indicator->lag != (parent != NULL ? parent->lag : DEFAULT_LAG))
    plan_write_number (self, "lag", (Number){ indicator->lag, 1 });
  WRITE_WORD ("rate", &rate_method_words, rate_method, PROGRESS_RATE_AUTO);
  WRITE_WORD ("expected", &expected_words, expected, EXPECTED_AUTO);
}

/* --- what is to be reached --- */

/* One of the values that a target or due date has had; key NULL: in a list. */
static void
write_revision (PlanWriter *self, const char *key, const char *value, Day from, const char *reason)
{
  if (key != NULL && from == DAY_FIRST && reason == NULL)
    {
      yaml_write_text (self->yaml, key, value);
      return;
    }
  yaml_begin_mapping (self->yaml, key, YAML_INLINE);
  yaml_write_text (self->yaml, "value", value);
  if (from != DAY_FIRST)
    plan_write_day (self, "from", from);
  plan_write_optional (self, "reason", reason);
  yaml_end_mapping (self->yaml);
}

static void
write_targets (PlanWriter *self, const ProgressIndicator *indicator)
{
  const Target *targets = indicator->targets;

  if (!has_own_target (indicator))
    return;
  if (indicator->n_targets == 1)
    {
      write_revision (self, "target", targets->written, targets->from, targets->reason);
      return;
    }
  yaml_begin_list (self->yaml, "target", YAML_LINES);
  for (gint32 i = 0; i < indicator->n_targets; i++)
    write_revision (self, NULL, targets[i].written, targets[i].from, targets[i].reason);
  yaml_end_list (self->yaml);
}

static void
write_baseline (PlanWriter *self, const ProgressIndicator *indicator)
{
  if (indicator->baseline_written == NULL)
    return;
  if (indicator->baseline_date == DAY_NONE)
    {
      yaml_write_text (self->yaml, "baseline", indicator->baseline_written);
      return;
    }
  yaml_begin_mapping (self->yaml, "baseline", YAML_INLINE);
  yaml_write_text (self->yaml, "value", indicator->baseline_written);
  plan_write_day (self, "date", indicator->baseline_date);
  yaml_end_mapping (self->yaml);
}

/* What a sum is because its first part is was not so yet when its own keys were read: it stays unsaid, but
 * for a part, which would inherit it. */
static void
write_kind (PlanWriter *self, const ProgressIndicator *indicator)
{
  guint8 unsaid = indicator->parent < 0 ? indicator->follows : 0;

  if (indicator->unit_written)
    yaml_write_text (self->yaml, "unit", indicator->unit->label);
  if ((unsaid & FOLLOWS_BETTER) == 0)
    write_word (self, "better", &better_words, indicator->better);
  if ((unsaid & FOLLOWS_KIND) == 0)
    write_word (self, "reported-as", &reported_as_words, indicator->reported_as);
  if (indicator->reported_as == PROGRESS_REPORTED_LEVEL && (unsaid & FOLLOWS_HELD) == 0)
    write_word (self, "held", &schema_flags, indicator->held);
}

/* --- when --- */

static void
write_due (PlanWriter *self, const char *key, const Due *due)
{
  char day[DAY_TEXT_SIZE] = "pending";

  if (due->date != DAY_NONE)
    day_format (due->date, day);
  write_revision (self, key, day, due->from, due->reason);
}

static gboolean
has_own_start (const ProgressIndicator *indicator)
{
  const ProgressIndicator *parent = parent_of (indicator);

  return indicator->origin != indicator_default_origin (indicator) ||
         (parent != NULL && has_own_start (parent));
}

static void
write_time (PlanWriter *self, const ProgressIndicator *indicator)
{
  if (has_own_start (indicator))
    plan_write_day (self, "start", indicator->origin + 1);
  if (!indicator->due_written)
    return;
  if (indicator->n_dues == 1)
    {
      write_due (self, "due", indicator->dues);
      return;
    }
  yaml_begin_list (self->yaml, "due", YAML_LINES);
  for (gint32 i = 0; i < indicator->n_dues; i++)
    write_due (self, NULL, &indicator->dues[i]);
  yaml_end_list (self->yaml);
}

/* --- on the way --- */

static char *
milestone_key (const Milestone *milestone)
{
  char begins[DAY_TEXT_SIZE], date[DAY_TEXT_SIZE];

  day_format (milestone->date, date);
  if (milestone->begins == DAY_NONE)
    return g_strdup (date);
  day_format (milestone->begins, begins);
  return g_strconcat (begins, "..", date, NULL);
}

/* It was a percentage when it was read: it fits. */
static void
write_share (PlanWriter *self, const char *key, Number share)
{
  Number percent = NUMBER_ZERO;
  g_autofree char *number = NULL, *text = NULL;

  number_multiply (share, (Number){ 100, 1 }, &percent);
  number = number_dup (percent);
  text = g_strconcat (number, "%", NULL);
  yaml_begin_mapping (self->yaml, key, YAML_INLINE);
  yaml_write_text (self->yaml, "of-target", text);
  yaml_end_mapping (self->yaml);
}

static void
write_milestone (PlanWriter *self, const ProgressIndicator *indicator, const Milestone *milestone)
{
  g_autofree char *key = milestone_key (milestone), *amount = NULL, *text = NULL;

  if (milestone->basis == PROGRESS_MILESTONE_SHARE)
    {
      write_share (self, key, milestone->value);
      return;
    }
  amount = plan_amount_text (self, indicator, milestone->value);
  text = g_strconcat (milestone->basis == PROGRESS_MILESTONE_INCREMENT ? "+" : "", amount, NULL);
  yaml_write_text (self->yaml, key, text);
}

static void
write_milestones (PlanWriter *self, const ProgressIndicator *indicator)
{
  if (indicator->n_milestones == 0)
    return;
  yaml_begin_mapping (self->yaml, "milestones", YAML_LINES);
  for (gint32 i = 0; i < indicator->n_milestones; i++)
    write_milestone (self, indicator, &indicator->milestones[i]);
  yaml_end_mapping (self->yaml);
}

static void
write_deliverable (PlanWriter *self, const Deliverable *deliverable)
{
  yaml_begin_mapping (self->yaml, NULL, YAML_INLINE);
  yaml_write_text (self->yaml, "what", deliverable->what);
  plan_write_day (self, "start", deliverable->start);
  plan_write_day (self, "due", deliverable->due);
  if (deliverable->done == DAY_FIRST)
    yaml_write_text (self->yaml, "done", "true");
  else
    plan_write_day (self, "done", deliverable->done);
  if (number_compare (deliverable->weight, NUMBER_ONE) != 0)
    plan_write_number (self, "weight", deliverable->weight);
  yaml_end_mapping (self->yaml);
}

static void
write_deliverables (PlanWriter *self, const ProgressIndicator *indicator)
{
  if (indicator->n_deliverables == 0)
    return;
  yaml_begin_list (self->yaml, "deliverables", YAML_LINES);
  for (gint32 i = 0; i < indicator->n_deliverables; i++)
    write_deliverable (self, &indicator->deliverables[i]);
  yaml_end_list (self->yaml);
}

static void
write_last_year (PlanWriter *self, const ProgressIndicator *indicator)
{
  char day[DAY_TEXT_SIZE];

  if (indicator->n_last_year == 0)
    return;
  yaml_begin_mapping (self->yaml, "last-year", YAML_LINES);
  for (gint32 i = 0; i < indicator->n_last_year; i++)
    {
      g_autofree char *value = plan_amount_text (self, indicator, indicator->last_year[i].value);

      day_format (indicator->last_year[i].date, day);
      yaml_write_text (self->yaml, day, value != NULL ? value : "");
    }
  yaml_end_mapping (self->yaml);
}

static void
write_parts (PlanWriter *self, const ProgressIndicator *indicator)
{
  const ProgressIndicator *part = indicator + 1;

  if (indicator->n_parts == 0)
    return;
  write_word (self, "combine", &combine_words, indicator->combine);
  yaml_begin_list (self->yaml, "parts", YAML_LINES);
  for (gint32 i = 0; i < indicator->n_parts; i++, part = part_after (part))
    plan_write_indicator (self, part);
  yaml_end_list (self->yaml);
}

void
plan_write_indicator (PlanWriter *self, const ProgressIndicator *indicator)
{
  yaml_begin_mapping (self->yaml, NULL, YAML_LINES);
  write_identity (self, indicator);
  write_targets (self, indicator);
  write_baseline (self, indicator);
  write_kind (self, indicator);
  write_time (self, indicator);
  write_judging (self, indicator, parent_of (indicator));
  write_milestones (self, indicator);
  plan_write_figures (self, indicator);
  write_deliverables (self, indicator);
  write_last_year (self, indicator);
  write_parts (self, indicator);
  yaml_end_mapping (self->yaml);
}
