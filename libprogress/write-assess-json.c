/* SPDX-License-Identifier: MIT */
/* Assessments as JSON: every detail, not only what people read. */
#include "json-values.h"
#include "write-assess.h"

#include <progress/progress-version.h>

static void
write_number (Json *json, const char *key, Real number)
{
  if (real_is_defined (number))
    json_double (json, key, number.value);
  else
    json_undefined (json, key, number.reason);
}

static void
write_detail (Json *json, const MethodDetail *detail)
{
  if (detail->is_number)
    write_number (json, detail->name, detail->number);
  else
    json_optional (json, detail->name, detail->text);
}

static void
write_category (Json *json, const Assessment *self, ProgressLanguage language)
{
  const MethodCategory *category = &self->method->categories[self->result->category];

  json_begin_object (json, "category", JSON_INLINE);
  json_text (json, "name", category->name);
  json_text (json, "wording", catalogue_text (language, category->wording));
  json_end_object (json);
}

static void
write_assessment (Json *json, const Assessment *self, ProgressLanguage language)
{
  ProgressReason status = progress_method_result_get_status (self->result);
  g_autoptr (GString) display = g_string_new (NULL);

  json_begin_object (json, NULL, JSON_INLINE);
  json_text (json, "method", self->method->name);
  if (status == PROGRESS_REASON_NONE)
    {
      assess_append_shown (display, self->evidence, &self->result->details[0], language);
      json_double (json, "value", self->result->details[0].number.value);
      json_text (json, "display", display->str);
    }
  else
    json_undefined (json, "value", status);
  if (self->result->category >= 0)
    write_category (json, self, language);
  json_begin_object (json, "details", JSON_INLINE);
  for (gint32 i = 0; i < self->result->n_details; i++)
    write_detail (json, &self->result->details[i]);
  json_end_object (json);
  json_end_object (json);
}

static void
write_point (Json *json, const char *key, Exact value, const char *day_key, Day day)
{
  json_begin_object (json, key, JSON_INLINE);
  json_exact (json, "value", value);
  json_day (json, day_key, day);
  json_end_object (json);
}

static void
write_indicator (Json *json, const AssessWriter *self, const Evidence *evidence)
{
  const ProgressStanding *standing = evidence->standing;
  const ProgressIndicator *indicator = standing->indicator;
  g_autoptr (GPtrArray) items = assessments_of (self, evidence);

  json_begin_object (json, NULL, JSON_LINES);
  json_text (json, "id", indicator->id);
  json_text (json, "name", indicator->name);
  json_optional (json, "unit", indicator->unit->label);
  write_point (json, "baseline", exact_of (indicator->baseline), "date", evidence->baseline_date);
  write_point (json, "actual", exact_kept (standing->actual), "date", standing->actual_date);
  write_point (json, "target", exact_of (standing->target->value), "due", standing->due);
  json_begin_array (json, "assessments", JSON_LINES);
  for (guint i = 0; i < items->len; i++)
    write_assessment (json, items->pdata[i], self->writer.language);
  json_end_array (json);
  json_end_object (json);
}

static void
write_left_out (Json *json, const Evidence *evidence)
{
  json_begin_object (json, NULL, JSON_INLINE);
  json_text (json, "id", evidence->standing->indicator->id);
  json_text (json, "reason", progress_reason_get_name (evidence->fault));
  json_end_object (json);
}

void
write_assess_json (AssessWriter *self)
{
  const ProgressReport *report = self->writer.report;
  Json json;

  json_init (&json, self->writer.out);
  json_begin_object (&json, NULL, JSON_LINES);
  json_int (&json, "progress", 1);
  json_text (&json, "library", progress_get_version ());
  json_text (&json, "title", report->plan->title);
  json_day (&json, "as_of", report->as_of);
  json_text (&json, "method", self->name);
  json_begin_array (&json, "indicators", JSON_LINES);
  for (guint i = 0; i < self->judged->len; i++)
    write_indicator (&json, self, self->judged->pdata[i]);
  json_end_array (&json);
  json_begin_array (&json, "not_judged", JSON_LINES);
  for (guint i = 0; i < self->left_out->len; i++)
    write_left_out (&json, self->left_out->pdata[i]);
  json_end_array (&json);
  json_end_object (&json);
  g_string_append_c (self->writer.out, '\n');
}
