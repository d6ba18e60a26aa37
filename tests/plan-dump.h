/* SPDX-License-Identifier: MIT */
/* All that a plan is, as a text: plans are equal when their texts are. What differs is seen by comparing
 * them. Left out is where something was written, and what was only noted about it. */
#pragma once

#include "model.h"
#include "policy.h"

#include <string.h>

static void
dump_number (GString *out, const char *name, Number number)
{
  g_autofree char *text = number_dup (number);

  g_string_append_printf (out, " %s=%s", name, text);
}

static void
dump_day (GString *out, const char *name, Day day)
{
  g_string_append_printf (out, " %s=%d", name, day);
}

static void
dump_text (GString *out, const char *name, const char *text)
{
  if (text != NULL)
    g_string_append_printf (out, " %s='%s'", name, text);
}

static void
dump_rounding (GString *out, const Rounding *rounding)
{
  g_string_append_printf (out, " digits=%d mode=%d", rounding->digits, (int) rounding->mode);
  if (rounding->has_interval)
    dump_number (out, "interval", rounding->interval);
}

static void
dump_unit (GString *out, const Unit *unit)
{
  g_string_append_printf (out, " unit='%s' base='%s' kind=%d", unit->label, unit->base, (int) unit->kind);
  dump_number (out, "factor", unit->factor);
}

static void
dump_policy (GString *out, const ProgressPolicy *policy)
{
  g_autofree char *text = policy != NULL ? progress_policy_to_yaml (policy) : NULL;

  dump_text (out, "policy", text);
}

static void
dump_targets (GString *out, const ProgressIndicator *self)
{
  for (gint32 i = 0; i < self->n_targets; i++)
    {
      const Target *target = &self->targets[i];

      g_string_append_printf (out, "\n  target pending=%d about=%d comparator=%d", target->pending,
                              target->approximate, (int) target->comparator);
      dump_day (out, "from", target->from);
      if (!target->pending)
        dump_number (out, "value", target->value);
      if (target->comparator == PROGRESS_COMPARATOR_RANGE)
        dump_number (out, "high", target->high);
      dump_number (out, "step", target->step);
      dump_text (out, "written", target->written);
      dump_text (out, "reason", target->reason);
    }
  for (gint32 i = 0; i < self->n_dues; i++)
    {
      g_string_append (out, "\n  due");
      dump_day (out, "from", self->dues[i].from);
      dump_day (out, "date", self->dues[i].date);
      dump_text (out, "reason", self->dues[i].reason);
    }
}

static void
dump_course (GString *out, const ProgressIndicator *self)
{
  for (gint32 i = 0; i < self->n_milestones; i++)
    {
      const Milestone *milestone = &self->milestones[i];

      g_string_append_printf (out, "\n  milestone basis=%d", (int) milestone->basis);
      dump_day (out, "begins", milestone->begins);
      dump_day (out, "date", milestone->date);
      dump_number (out, "value", milestone->value);
    }
  for (gint32 i = 0; i < self->n_last_year; i++)
    {
      g_string_append (out, "\n  last year");
      dump_day (out, "date", self->last_year[i].date);
      dump_number (out, "value", self->last_year[i].value);
    }
}

static void
dump_figure (GString *out, const Figure *figure)
{
  const FigureDetail *detail = figure->detail;

  g_string_append_printf (out, "\n  figure flags=%u", (guint) figure->flags);
  dump_day (out, "first", figure->first);
  dump_day (out, "date", figure->date);
  dump_day (out, "reported", figure->reported);
  dump_number (out, "value", figure->value);
  if (detail == NULL)
    return;
  if (detail->has_counts)
    {
      dump_number (out, "numerator", detail->numerator);
      dump_number (out, "denominator", detail->denominator);
    }
  if (detail->has_reported_rate)
    {
      dump_number (out, "reported-rate", detail->reported_rate);
      g_string_append_printf (out, " reported-digits=%d", detail->reported_digits);
    }
  dump_text (out, "note", detail->note);
}

static void
dump_reached (GString *out, const ProgressIndicator *self)
{
  for (gint32 i = 0; i < self->n_figures; i++)
    dump_figure (out, &self->figures[i]);
  for (gint32 i = 0; i < self->n_deliverables; i++)
    {
      const Deliverable *deliverable = &self->deliverables[i];

      g_string_append (out, "\n  deliverable");
      dump_text (out, "what", deliverable->what);
      dump_day (out, "start", deliverable->start);
      dump_day (out, "due", deliverable->due);
      dump_day (out, "done", deliverable->done);
      dump_number (out, "weight", deliverable->weight);
    }
}

static void
dump_indicator (GString *out, const ProgressIndicator *self)
{
  g_string_append_printf (out, "\nindicator %d '%s' '%s' group=%d parent=%d parts=%d below=%d owner=%d",
                          self->index, self->id, self->name, self->group, self->parent, self->n_parts,
                          self->n_below, self->owner_index);
  dump_text (out, "owner", self->owner);
  for (const char *const *name = self->support; name != NULL && *name != NULL; name++)
    dump_text (out, "support", *name);
  dump_text (out, "source", self->source);
  dump_text (out, "note", self->note);
  dump_unit (out, self->unit);
  g_string_append_printf (
      out,
      "\n  combine=%d better=%d reported-as=%d rate=%d expected=%d frequency=%d held=%d judge=%d "
      "due-written=%d unit-written=%d lag=%d",
      self->combine, self->better, self->reported_as, self->rate_method, self->expected, self->frequency,
      self->held, self->judge_rounded, self->due_written, self->unit_written, self->lag);
  dump_day (out, "origin", self->origin);
  if (self->has_baseline)
    dump_number (out, "baseline", self->baseline);
  dump_text (out, "baseline-written", self->baseline_written);
  dump_day (out, "baseline-date", self->baseline_date);
  dump_number (out, "weight", self->weight);
  dump_rounding (out, self->rounding);
  dump_policy (out, self->policy);
  dump_targets (out, self);
  dump_course (out, self);
  dump_reached (out, self);
}

static void
dump_events (GString *out, const ProgressPlan *plan)
{
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (plan->events), (GCompareFunc) strcmp);

  for (const GList *name = names; name != NULL; name = name->next)
    dump_day (out, name->data, GPOINTER_TO_INT (g_hash_table_lookup (plan->events, name->data)));
}

static void
dump_units (GString *out, const ProgressPlan *plan)
{
  for (guint i = 0; i < unit_table_n_definitions (plan->units); i++)
    {
      const UnitDefinition *definition = unit_table_definition (plan->units, i);

      dump_number (out, definition->label, definition->factor);
      dump_text (out, "of", definition->of);
    }
}

static void
dump_totals (GString *out, const ProgressPlan *plan)
{
  for (gint32 i = 0; i < plan->n_totals; i++)
    {
      dump_text (out, "\ntotal", plan->totals[i].name);
      dump_text (out, "value", plan->totals[i].written);
      for (const char *const *item = plan->totals[i].of; *item != NULL; item++)
        dump_text (out, "of", *item);
    }
}

static char *
plan_dump (const ProgressPlan *plan)
{
  GString *out = g_string_new ("plan");

  dump_text (out, "title", plan->title);
  dump_day (out, "first", plan->first);
  dump_day (out, "last", plan->last);
  dump_text (out, "period", plan->period_written);
  dump_day (out, "as-of", plan->as_of);
  g_string_append_printf (out, " year-starts=%d by-end=%d points=%d", plan->year_starts,
                          plan->year_named_by_end, plan->points);
  dump_rounding (out, &plan->rounding);
  dump_policy (out, plan->policy);
  dump_events (out, plan);
  dump_units (out, plan);
  for (gint32 i = 0; i < plan->n_groups; i++)
    g_string_append_printf (out, "\ngroup '%s' '%s' %d", plan->groups[i].path, plan->groups[i].name,
                            plan->groups[i].parent);
  for (gint32 i = 0; i < plan->n_owners; i++)
    dump_text (out, "owner", plan->owners[i]);
  for (gint32 i = 0; i < plan->n_indicators; i++)
    dump_indicator (out, &plan->indicators[i]);
  dump_totals (out, plan);
  return g_string_free (out, FALSE);
}
