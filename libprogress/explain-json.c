/* SPDX-License-Identifier: MIT */
/* The audit trail as JSON. const char *for machines ("line", "counts") do not depend on the language; "why"
 * does.
 */
#include <progress/progress-version.h>

#include "explain.h"
#include "json-values.h"
#include "message.h"
#include "policy-text.h"
#include "reported-rate.h"

typedef struct {
  Json json;
  const Explanation *facts;
  ProgressLanguage language;
} Trail;

static void
write_words (Trail *self, const char *key, const char *words)
{
  if (words != NULL)
    json_text (&self->json, key, catalogue_text (self->language, words));
}

static void
write_place (Trail *self, Place place)
{
  g_autoptr (GString) text = g_string_new (NULL);

  explanation_append_place (text, self->facts, place);
  json_optional (&self->json, "place", text->str);
}

/* {"formula": "a / t", "filled": "44 / 48", "value": 0.91, "exact": "11/12"} */
static void
write_formula (Trail *self, const char *key, const Formula *formula, Exact result)
{
  g_autoptr (GString) filled = g_string_new (NULL);
  Json *json = &self->json;
  char exact[EXACT_TEXT_SIZE];

  json_begin_object (json, key, JSON_INLINE);
  if (formula->text != NULL)
    {
      explanation_append_filled (filled, self->facts, formula);
      json_text (json, "formula", formula->text);
      json_text (json, "filled", filled->str);
    }
  write_words (self, "why", formula->why);
  if (exact_is_defined (result))
    {
      exact_format (result, exact);
      json_number (json, "value", result);
      json_text (json, "exact", exact);
    }
  else
    json_text (json, "undefined", progress_reason_get_name (exact_reason (result)));
  json_end_object (json);
}

/* ---- inputs ---- */

static void
write_identity (Trail *self)
{
  const ProgressIndicator *indicator = self->facts->indicator;
  const ProgressIndicator *parent = progress_indicator_get_parent (indicator);
  Json *json = &self->json;

  json_int (json, "progress", 1);
  json_text (json, "library", progress_get_version ());
  json_day (json, "as_of", self->facts->report->as_of);
  if (self->facts->evaluation.known_at != DAY_LAST)
    json_day (json, "known_at", self->facts->evaluation.known_at);
  json_text (json, "id", indicator->id);
  json_text (json, "name", indicator->name);
  write_place (self, indicator->place);
  json_optional (json, "part_of", parent != NULL ? parent->id : NULL);
  json_optional (json, "group", progress_indicator_get_group (indicator));
  json_optional (json, "owner", indicator->owner);
  json_optional (json, "unit", indicator->unit->label);
  json_optional (json, "source", indicator->source);
}

static void
write_choice (Trail *self, const char *key, const char *value, const char *why)
{
  json_begin_object (&self->json, key, JSON_INLINE);
  json_text (&self->json, "value", value);
  write_words (self, "why", why);
  json_end_object (&self->json);
}

static void
write_kind (Trail *self)
{
  const Explanation *facts = self->facts;
  const ProgressIndicator *indicator = facts->indicator;

  if (indicator->n_targets == 0)
    return;
  write_choice (self, "reported_as",
                progress_reported_as_get_name ((ProgressReportedAs) indicator->reported_as),
                explanation_kind_words (facts));
  json_text (&self->json, "better", indicator->better == PROGRESS_BETTER_LOWER ? "lower" : "higher");
  json_begin_object (&self->json, "held", JSON_INLINE);
  json_boolean (&self->json, "value", indicator->held);
  write_words (self, "why", facts->held_why);
  json_end_object (&self->json);
}

static void
write_bounds (Json *json, const Target *target)
{
  gboolean range = target->comparator == PROGRESS_COMPARATOR_RANGE;

  if (target->pending)
    {
      json_boolean (json, "pending", TRUE);
      return;
    }
  json_text (json, "comparator", progress_comparator_get_name (target->comparator));
  json_exact (json, range ? "low" : "value", exact_of (target->value));
  if (range)
    json_exact (json, "high", exact_of (target->high));
  if (target->approximate)
    json_boolean (json, "approximate", TRUE);
}

static void
write_targets (Trail *self)
{
  const ProgressIndicator *indicator = self->facts->indicator;
  Json *json = &self->json;

  json_begin_array (json, "targets", JSON_LINES);
  for (gint32 i = 0; i < indicator->n_targets; i++)
    {
      const Target *target = &indicator->targets[i];

      json_begin_object (json, NULL, JSON_INLINE);
      json_text (json, "written", target->written);
      write_bounds (json, target);
      if (target->from != DAY_FIRST)
        json_day (json, "from", target->from);
      json_optional (json, "reason", target->reason);
      json_boolean (json, "in_force", target == self->facts->standing->target);
      write_place (self, target->place);
      json_end_object (json);
    }
  json_end_array (json);
}

static void
write_dues (Trail *self)
{
  const ProgressIndicator *indicator = self->facts->indicator;
  Json *json = &self->json;

  json_day (json, "due", self->facts->standing->due);
  json_boolean (json, "due_written", indicator->due_written);
  if (!indicator->due_written)
    return;
  json_begin_array (json, "dues", JSON_LINES);
  for (gint32 i = 0; i < indicator->n_dues; i++)
    {
      const Due *due = &indicator->dues[i];

      json_begin_object (json, NULL, JSON_INLINE);
      if (due->date == DAY_NONE)
        json_boolean (json, "pending", TRUE);
      json_day (json, "due", due->date);
      if (due->from != DAY_FIRST)
        json_day (json, "from", due->from);
      json_optional (json, "reason", due->reason);
      write_place (self, due->place);
      json_end_object (json);
    }
  json_end_array (json);
}

static void
write_baseline (Trail *self)
{
  const ProgressIndicator *indicator = self->facts->indicator;
  Json *json = &self->json;

  json_day (json, "starts_from", indicator->origin);
  if (!indicator->has_baseline)
    return;
  json_begin_object (json, "baseline", JSON_INLINE);
  json_exact (json, "value", exact_of (indicator->baseline));
  json_day (json, "date", indicator->baseline_date);
  json_end_object (json);
}

static void
write_flags (Json *json, guint32 flags)
{
  if (flags & PROGRESS_FIGURE_ADDED)
    json_boolean (json, "added", TRUE);
  if (flags & PROGRESS_FIGURE_APPROXIMATE)
    json_boolean (json, "approximate", TRUE);
  if (flags & PROGRESS_FIGURE_PROVISIONAL)
    json_boolean (json, "provisional", TRUE);
}

static void
write_figure (Trail *self, const ExplainedFigure *explained)
{
  const Figure *figure = explained->figure;
  g_autoptr (GString) place = g_string_new (NULL);
  Json *json = &self->json;

  explanation_append_figure_place (place, self->facts, figure);
  json_begin_object (json, NULL, JSON_INLINE);
  json_day (json, "date", figure->date);
  json_exact (json, "value", exact_of (figure->value));
  json_text (json, "role", explained->role);
  if (exact_is_defined (explained->value))
    json_exact (json, "in_all", explained->value);
  json_day (json, "reported", figure->reported);
  write_flags (json, figure->flags);
  json_optional (json, "note", figure->detail != NULL ? figure->detail->note : NULL);
  json_optional (json, "place", place->str);
  json_end_object (json);
}

static void
write_figures (Trail *self)
{
  json_begin_array (&self->json, "figures", JSON_LINES);
  for (gint32 i = 0; i < self->facts->n_figures; i++)
    write_figure (self, &self->facts->figures[i]);
  json_end_array (&self->json);
}

static void
write_parts (Trail *self)
{
  const ProgressIndicator *indicator = self->facts->indicator;
  const ProgressStanding *standings = self->facts->report->standings;
  gint32 last = indicator->index + indicator->n_below;
  Json *json = &self->json;

  if (indicator->n_parts == 0)
    return;
  json_begin_array (json, "parts", JSON_LINES);
  for (gint32 i = indicator->index + 1; i <= last; i += 1 + standings[i].indicator->n_below)
    {
      json_begin_object (json, NULL, JSON_INLINE);
      json_text (json, "id", standings[i].indicator->id);
      json_exact (json, "actual", exact_kept (standings[i].actual));
      json_number (json, "rate", exact_kept (standings[i].rate));
      json_number (json, "schedule_index", exact_kept (standings[i].index));
      json_text (json, "light", progress_light_get_name (standings[i].light));
      write_place (self, standings[i].indicator->place);
      json_end_object (json);
    }
  json_end_array (json);
}

static void
write_deliverables (Trail *self)
{
  const ProgressIndicator *indicator = self->facts->indicator;
  Json *json = &self->json;

  if (indicator->n_deliverables == 0)
    return;
  json_begin_array (json, "deliverables", JSON_LINES);
  for (gint32 i = 0; i < indicator->n_deliverables; i++)
    {
      const Deliverable *deliverable = &indicator->deliverables[i];

      json_begin_object (json, NULL, JSON_INLINE);
      json_text (json, "what", deliverable->what);
      json_exact (json, "weight", exact_of (deliverable->weight));
      json_day (json, "due", deliverable->due);
      if (deliverable->done > DAY_FIRST)
        json_day (json, "done", deliverable->done);
      else
        json_boolean (json, "done", deliverable->done == DAY_FIRST);
      write_place (self, deliverable->place);
      json_end_object (json);
    }
  json_end_array (json);
}

static void
write_actual (Trail *self)
{
  const ProgressStanding *standing = self->facts->standing;
  Json *json = &self->json;

  json_exact (json, "actual", exact_kept (standing->actual));
  json_day (json, "actual_date", standing->actual_date);
  json_begin_object (json, "status_date", JSON_INLINE);
  json_day (json, "date", standing->status_date);
  write_words (self, "why", self->facts->status_why);
  json_day (json, "next_figure_due", self->facts->next_figure_due);
  json_end_object (json);
}

static void
write_inputs (Trail *self)
{
  write_identity (self);
  write_kind (self);
  write_targets (self);
  write_dues (self);
  write_baseline (self);
  write_figures (self);
  write_parts (self);
  write_deliverables (self);
  write_actual (self);
}

/* ---- rate and schedule ---- */

static void
write_rate (Trail *self)
{
  static const char *const met[] = { "unknown", "no", "yes" };
  const ProgressStanding *standing = self->facts->standing;
  Exact rate = exact_kept (standing->rate);
  char display[ROUNDED_TEXT_SIZE];
  Json *json = &self->json;

  write_choice (self, "method", progress_rate_method_get_name ((ProgressRateMethod) standing->method),
                self->facts->method_why);
  write_formula (self, "rate", &self->facts->rate, rate);
  if (exact_is_defined (rate))
    {
      rounding_format_rate (standing_rounding (standing), rate, display);
      json_text (json, "display", display);
    }
  reported_rate_write (json, standing);
  if (exact_is_defined (standing_coverage (standing)))
    json_exact (json, "coverage", standing_coverage (standing));
  json_text (json, "met", met[standing->met]);
  json_boolean (json, "final", standing->is_final);
  if (self->facts->indicator->n_targets > 0)
    json_exact (json, "remaining", exact_kept (standing->remaining));
}

static void
write_points (Trail *self)
{
  Json *json = &self->json;

  json_begin_array (json, "points", JSON_LINES);
  for (gint32 i = 0; i < self->facts->n_points; i++)
    {
      const ExplainedPoint *point = &self->facts->points[i];

      json_begin_object (json, NULL, JSON_INLINE);
      json_day (json, "date", point->day);
      json_exact (json, "value", point->value);
      json_text (json, "from", point->from);
      write_place (self, point->place);
      json_end_object (json);
    }
  json_end_array (json);
}

static void
write_course (Trail *self)
{
  static const char *const courses[] = { "none", "line", "allowance", "requirement" };
  static const char *const shapes[] = { "straight", "steps", "compound" };
  const Line *line = &self->facts->judgement.line;
  Json *json = &self->json;

  write_choice (self, "course", courses[self->facts->standing->course], self->facts->course_why);
  if (line->n_points > 0)
    json_text (json, "shape", shapes[line->shape]);
  write_points (self);
}

static void
write_expected (Trail *self)
{
  const ProgressStanding *standing = self->facts->standing;
  Json *json = &self->json;

  json_exact (json, "expected", exact_kept (standing->expected));
  if (standing->whole_things)
    json_exact (json, "expected_in_whole_things", self->facts->letters['j' - 'a']);
  json_number (json, "expected_rate", exact_kept (standing->expected_rate));
  write_formula (self, "gap", &self->facts->gap, standing_gap (standing));
  write_formula (self, "gap_pp", &self->facts->gap_pp, standing_gap_pp (standing));
  write_formula (self, "schedule_index", &self->facts->index, exact_kept (standing->index));
}

/* Planned days count as dates do: 2018-11-30 and 0.6 is 0.6 of a day after the end of that day. */
static void
write_moment (Json *json, const char *key, Exact moment)
{
  Exact day = exact_floor (moment);

  json_begin_object (json, key, JSON_INLINE);
  json_day (json, "date", (Day) day.num);
  json_number (json, "and", exact_subtract (moment, day));
  json_end_object (json);
}

static void
write_days (Trail *self)
{
  const Explanation *facts = self->facts;
  Json *json = &self->json;

  json_begin_object (json, "days_behind", JSON_INLINE);
  json_number (json, "value", exact_kept (facts->standing->days_behind));
  write_words (self, "why", facts->days.why);
  if (exact_is_defined (facts->planned.first))
    {
      write_moment (json, "planned_from", facts->planned.first);
      write_moment (json, "planned_to", facts->planned.last);
      json_day (json, "against", facts->planned_against);
    }
  json_end_object (json);
}

static void
write_milestone (Trail *self)
{
  const ProgressStanding *standing = self->facts->standing;
  Json *json = &self->json;

  if (standing->milestone_date == DAY_NONE)
    return;
  json_begin_object (json, "last_milestone", JSON_INLINE);
  json_day (json, "date", standing->milestone_date);
  json_exact (json, "value", exact_kept (standing->milestone));
  json_int (json, "missed_in_a_row", standing->milestones_missed);
  json_end_object (json);
}

static void
write_schedule (Trail *self)
{
  const ProgressStanding *standing = self->facts->standing;
  Json *json = &self->json;

  write_course (self);
  write_expected (self);
  write_days (self);
  write_milestone (self);
  write_formula (self, "forecast", &self->facts->forecast, exact_kept (standing->forecast));
  json_day (json, "forecast_date", standing->forecast_date);
  json_day (json, "reached_on", standing->reached_on);
  write_formula (self, "required_per_day", &self->facts->required, exact_kept (standing->required_per_day));
}

/* ---- light ---- */

static void
write_band (Json *json, const Band *band, gboolean is_reached)
{
  json_begin_object (json, NULL, JSON_INLINE);
  json_text (json, "light", band_get_light (band));
  if (band->has_from)
    {
      json_exact (json, "from", exact_of (band->from));
      json_boolean (json, "inclusive", band->inclusive);
    }
  json_boolean (json, "reached", is_reached);
  json_end_object (json);
}

static void
write_policy (Trail *self)
{
  const ProgressPolicy *policy = self->facts->policy;
  Json *json = &self->json;

  json_begin_object (json, "policy", JSON_LINES);
  json_text (json, "name", policy->name);
  json_optional (json, "source", policy->source);
  write_words (self, "why", self->facts->policy_from);
  json_text (json, "basis", basis_get_name (policy->basis));
  json_text (json, "time_basis", policy->months ? "months" : "days");
  json_number (json, "value", self->facts->basis);
  json_begin_array (json, "bands", JSON_LINES);
  for (gint32 i = 0; i < policy->n_bands; i++)
    write_band (json, &policy->bands[i], i == self->facts->standing->band);
  json_end_array (json);
  json_end_object (json);
}

static void
write_warning (Trail *self, RuleId rule)
{
  g_autoptr (GString) because = g_string_new (NULL);

  explanation_append_rule (because, self->facts, rule, self->language);
  message_write_warning (&self->json, self->facts->standing, rule, self->language, because->str);
}

static void
write_light (Trail *self)
{
  const ProgressStanding *standing = self->facts->standing;
  RuleId rules[N_RULES];
  gint32 n = standing_warnings (standing, rules);

  write_choice (self, "light", progress_light_get_name ((ProgressLight) standing->light),
                self->facts->light_why);
  json_begin_array (&self->json, "warnings", JSON_LINES);
  for (gint32 i = 0; i < n; i++)
    write_warning (self, rules[i]);
  json_end_array (&self->json);
  write_policy (self);
}

static void
write_notes (Trail *self)
{
  const ProgressDiagnostics *notes = report_notes (self->facts->report);
  Json *json = &self->json;

  json_begin_array (json, "notes", JSON_LINES);
  for (gint32 i = 0; i < progress_diagnostics_get_count (notes); i++)
    {
      if (g_strcmp0 (progress_diagnostics_get_indicator (notes, i), self->facts->indicator->id) != 0)
        continue;
      json_begin_object (json, NULL, JSON_INLINE);
      json_text (json, "id", progress_diagnostics_get_id (notes, i));
      json_text (json, "message", progress_diagnostics_get_message (notes, i, self->language));
      write_place (self, (Place){ (guint32) progress_diagnostics_get_line (notes, i), 0 });
      json_end_object (json);
    }
  json_end_array (json);
}

void
explain_as_json (const Explanation *self, ProgressLanguage language, GString *out)
{
  Trail trail = { .facts = self, .language = language };

  json_init (&trail.json, out);
  json_begin_object (&trail.json, NULL, JSON_LINES);
  write_inputs (&trail);
  write_rate (&trail);
  write_schedule (&trail);
  write_light (&trail);
  write_notes (&trail);
  json_end_object (&trail.json);
  g_string_append_c (out, '\n');
}
