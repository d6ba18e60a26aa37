/* SPDX-License-Identifier: MIT */
#include "amount.h"
#include "json-values.h"
#include "message.h"
#include "reported-rate.h"
#include "write.h"

#include <progress/progress-version.h>

static void
write_actual (Json *json, const ProgressStanding *standing)
{
  Exact actual = exact_kept (standing->actual);

  if (!exact_is_defined (actual))
    {
      json_undefined (json, "actual", exact_reason (actual));
      return;
    }
  json_begin_object (json, "actual", JSON_INLINE);
  json_exact (json, "value", actual);
  json_day (json, "date", standing->actual_date);
  json_end_object (json);
}

static void
write_target (Json *json, const ProgressStanding *standing)
{
  const Target *target = standing->target;
  gboolean range;

  if (target == NULL || target->pending)
    {
      json_undefined (json, "target", PROGRESS_REASON_NO_TARGET);
      return;
    }
  range = target->comparator == PROGRESS_COMPARATOR_RANGE;
  json_begin_object (json, "target", JSON_INLINE);
  json_text (json, "comparator", progress_comparator_get_name (target->comparator));
  json_exact (json, range ? "low" : "value", exact_of (target->value));
  if (range)
    json_exact (json, "high", exact_of (target->high));
  if (target->approximate)
    json_boolean (json, "approximate", TRUE);
  json_day (json, "due", standing->due);
  json_end_object (json);
}

static ProgressReason unknown_met_reason (const ProgressStanding *standing);

/* That of the first part of which it is not known. */
static ProgressReason
unknown_part_reason (const ProgressStanding *whole)
{
  const ProgressStanding *part = whole + 1;

  while (part->met != MET_UNKNOWN)
    part += 1 + part->indicator->n_below;
  return unknown_met_reason (part);
}

/* Met is unknown for the reason the rate is, or else because there is nothing to compare. */
static ProgressReason
unknown_met_reason (const ProgressStanding *standing)
{
  if (standing->method == PROGRESS_RATE_PARTS)
    return unknown_part_reason (standing);
  if (standing->indicator->n_targets > 0 && (standing->target == NULL || standing->target->pending))
    return PROGRESS_REASON_NO_TARGET;
  if (!exact_is_defined (exact_kept (standing->actual)) && standing->indicator->n_targets > 0)
    return exact_reason (exact_kept (standing->actual));
  return exact_is_defined (exact_kept (standing->rate)) ? PROGRESS_REASON_NO_DATA
                                                        : exact_reason (exact_kept (standing->rate));
}

static void
write_met (Json *json, const ProgressStanding *standing)
{
  if (standing->met == MET_UNKNOWN)
    {
      json_undefined (json, "met", unknown_met_reason (standing));
      return;
    }
  json_boolean (json, "met", standing->met == MET_YES);
  json_boolean (json, "final", standing->is_final);
}

/* A mean may leave out parts. */
static void
write_coverage (Json *json, const ProgressStanding *standing)
{
  Exact coverage = standing_coverage (standing);

  if (exact_is_defined (coverage))
    json_number (json, "coverage", coverage);
}

static void
write_rate (Json *json, const ProgressStanding *standing)
{
  Exact rate = exact_kept (standing->rate);
  char text[MAX (EXACT_TEXT_SIZE, ROUNDED_TEXT_SIZE)];

  json_begin_object (json, "rate", JSON_INLINE);
  json_text (json, "method", progress_rate_method_get_name (standing->method));
  if (exact_is_defined (rate))
    {
      json_number (json, "value", rate);
      exact_format (rate, text);
      json_text (json, "exact", text);
      rounding_format_rate (standing_rounding (standing), rate, text);
      json_text (json, "display", text);
    }
  else
    json_text (json, "undefined", progress_reason_get_name (exact_reason (rate)));
  write_coverage (json, standing);
  json_end_object (json);
}

/* Why it is not known what is expected: parts have rates, and no value in a unit. */
static ProgressReason
unknown_expected_reason (const ProgressStanding *standing)
{
  return exact_reason (
      exact_kept (standing->method == PROGRESS_RATE_PARTS ? standing->expected_rate : standing->expected));
}

/* Deliverables have an expected rate, but no value in a unit. */
static void
write_expected (Json *json, const ProgressStanding *standing)
{
  Exact expected = exact_kept (standing->expected);

  if (!exact_is_defined (expected) && !exact_is_defined (exact_kept (standing->expected_rate)))
    {
      json_undefined (json, "expected", unknown_expected_reason (standing));
      return;
    }
  json_begin_object (json, "expected", JSON_INLINE);
  if (exact_is_defined (expected))
    json_number (json, "value", expected);
  json_number (json, "rate", exact_kept (standing->expected_rate));
  json_end_object (json);
}

static void
write_forecast (Json *json, const ProgressStanding *standing)
{
  Exact forecast = exact_kept (standing->forecast);

  if (!exact_is_defined (forecast))
    {
      json_undefined (json, "forecast", exact_reason (forecast));
      return;
    }
  json_begin_object (json, "forecast", JSON_INLINE);
  json_number (json, "value", forecast);
  if (standing->reached_on != DAY_NONE)
    json_day (json, "reached_on", standing->reached_on);
  else
    json_day (json, "date", standing->forecast_date);
  if (standing->forecast_clipped)
    json_boolean (json, "clipped", TRUE);
  json_end_object (json);
}

static void
write_warnings (Json *json, const Writer *writer, const ProgressStanding *standing)
{
  RuleId rules[N_RULES];
  gint32 n = standing_warnings (standing, rules);

  json_begin_array (json, "warnings", JSON_LINES);
  for (gint32 i = 0; i < n; i++)
    message_write_warning (json, standing, rules[i], writer->language, NULL);
  json_end_array (json);
}

static void
write_identity (Json *json, const ProgressIndicator *indicator)
{
  json_text (json, "id", indicator->id);
  json_text (json, "name", indicator->name);
  if (indicator->group >= 0)
    json_text (json, "group", indicator->plan->groups[indicator->group].path);
  json_optional (json, "owner", indicator->owner);
  json_optional (json, "unit", indicator->unit->label);
}

/* Without a target of its own (deliverables, parts) there is nothing to measure in a unit. */
static void
write_answers (Json *json, const ProgressStanding *standing)
{
  gboolean measured = standing->indicator->n_targets > 0;

  if (measured || exact_is_defined (exact_kept (standing->actual)))
    {
      json_text (json, "reported_as", progress_reported_as_get_name (standing->indicator->reported_as));
      write_actual (json, standing);
    }
  if (measured)
    write_target (json, standing);
  write_met (json, standing);
  if (measured)
    json_exact (json, "remaining", exact_kept (standing->remaining));
  json_day (json, "status_date", standing->status_date);
  write_rate (json, standing);
  reported_rate_write (json, standing);
}

static void
write_schedule (Json *json, const ProgressStanding *standing)
{
  gboolean measured = standing->indicator->n_targets > 0;

  write_expected (json, standing);
  if (measured)
    json_number (json, "gap", standing_gap (standing));
  json_number (json, "gap_pp", standing_gap_pp (standing));
  json_number (json, "schedule_index", exact_kept (standing->index));
  json_number (json, "days_behind", exact_kept (standing->days_behind));
  if (measured)
    {
      write_forecast (json, standing);
      json_number (json, "required_per_day", exact_kept (standing->required_per_day));
    }
}

static void write_children (Json *json, const Writer *writer, const char *key, const ProgressStanding *first,
                            gint32 n);

static void
write_standing (Json *json, const Writer *writer, const ProgressStanding *standing)
{
  const ProgressIndicator *indicator = standing->indicator;

  json_begin_object (json, NULL, JSON_LINES);
  write_identity (json, indicator);
  write_answers (json, standing);
  write_schedule (json, standing);
  json_text (json, "light", progress_light_get_name (standing->light));
  write_warnings (json, writer, standing);
  if (indicator->n_parts > 0)
    write_children (json, writer, "parts", standing + 1, indicator->n_below);
  json_end_object (json);
}

/* Of n standings those that are not below another of them; the parts of one that is not shown take its place.
 */
static void
write_rows (Json *json, const Writer *writer, const ProgressStanding *first, gint32 n)
{
  gint32 below;

  for (const ProgressStanding *row = first; row < first + n; row += 1 + below)
    {
      below = row->indicator->n_below;
      if (writer_shows (writer, row))
        write_standing (json, writer, row);
      else
        write_rows (json, writer, row + 1, below);
    }
}

static void
write_children (Json *json, const Writer *writer, const char *key, const ProgressStanding *first, gint32 n)
{
  json_begin_array (json, key, JSON_LINES);
  write_rows (json, writer, first, n);
  json_end_array (json);
}

static void
write_lights (Json *json, const ProgressRollup *rollup)
{
  json_begin_object (json, "lights", JSON_INLINE);
  json_int (json, "green", rollup->green);
  json_int (json, "yellow", rollup->yellow);
  json_int (json, "orange", rollup->orange);
  json_int (json, "red", rollup->red);
  json_int (json, "grey", rollup->grey);
  json_end_object (json);
}

static void
write_pooled (Json *json, const ProgressRollup *rollup)
{
  if (rollup->n_pooled == 0)
    return;
  json_begin_array (json, "pooled", JSON_INLINE);
  for (gint32 i = 0; i < rollup->n_pooled; i++)
    {
      json_begin_object (json, NULL, JSON_INLINE);
      json_optional (json, "unit", rollup->pooled[i].unit->label);
      json_number (json, "rate", rollup->pooled[i].rate);
      json_end_object (json);
    }
  json_end_array (json);
}

static void
write_points (Json *json, const ProgressRollup *rollup)
{
  json_begin_object (json, "points", JSON_INLINE);
  json_double (json, "earned", rollup->points_earned);
  json_double (json, "possible", rollup->points_possible);
  json_end_object (json);
}

static void
write_rollup (Json *json, const Writer *writer, const char *key, const ProgressRollup *rollup)
{
  json_begin_object (json, key, JSON_INLINE);
  json_text (json, "name", rollup->name);
  json_int (json, "indicators", rollup->indicators);
  json_int (json, "met", rollup->met);
  write_lights (json, rollup);
  json_number (json, "coverage", rollup->coverage);
  if (rollup->mean_rate_reason == PROGRESS_REASON_NONE)
    json_double (json, "mean_rate", rollup->mean_rate);
  else
    json_undefined (json, "mean_rate", rollup->mean_rate_reason);
  json_text (json, "light", progress_light_get_name (rollup->light));
  if (rollup->rank > 0)
    json_int (json, "rank", rollup->rank);
  if (writer->report->plan->points)
    write_points (json, rollup);
  write_pooled (json, rollup);
  json_end_object (json);
}

static void
write_rollups (Json *json, const Writer *writer, const char *key, const ProgressRollup *rollups, gint32 n)
{
  json_begin_array (json, key, JSON_LINES);
  for (gint32 i = 0; i < n; i++)
    write_rollup (json, writer, NULL, &rollups[i]);
  json_end_array (json);
}

static void
write_notes (Json *json, const ProgressDiagnostics *notes, ProgressLanguage language)
{
  json_begin_array (json, "notes", JSON_LINES);
  for (gint32 i = 0; i < progress_diagnostics_get_count (notes); i++)
    {
      json_begin_object (json, NULL, JSON_INLINE);
      json_text (json, "id", progress_diagnostics_get_id (notes, i));
      json_text (json, "light", progress_light_get_name (PROGRESS_LIGHT_NOTE));
      json_optional (json, "indicator", progress_diagnostics_get_indicator (notes, i));
      json_text (json, "message", progress_diagnostics_get_message (notes, i, language));
      json_end_object (json);
    }
  json_end_array (json);
}

static void
write_head (Json *json, const ProgressReport *report)
{
  json_int (json, "progress", 1);
  json_text (json, "library", progress_get_version ());
  json_text (json, "title", report->plan->title);
  json_day (json, "as_of", report->as_of);
  json_text (json, "policy", report->policy->name);
}

void
write_json (Writer *self)
{
  const ProgressReport *report = self->report;
  Json json;

  json_init (&json, self->out);
  json_begin_object (&json, NULL, JSON_LINES);
  write_head (&json, report);
  write_notes (&json, report_notes (report), self->language);
  write_children (&json, self, "indicators", report->standings, report->plan->n_indicators);
  write_rollups (&json, self, "owners", report->owners, report->n_owners);
  write_rollups (&json, self, "groups", report->groups, report->plan->n_groups);
  write_rollup (&json, self, "plan", &report->plan_rollup);
  json_end_object (&json);
  g_string_append_c (self->out, '\n');
}

char *
progress_standing_to_json (const ProgressStanding *self, ProgressLanguage language)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (language == PROGRESS_LANGUAGE_ENGLISH || language == PROGRESS_LANGUAGE_CHINESE, NULL);

  Writer writer = { .language = language, .out = g_string_new (NULL) };
  Json json;

  json_init (&json, writer.out);
  write_standing (&json, &writer, self);
  g_string_append_c (writer.out, '\n');
  return g_string_free (writer.out, FALSE);
}
