/* SPDX-License-Identifier: MIT */
#include "csv-fields.h"

#include <string.h>

#include "amount.h"
#include "json.h"
#include "write.h"

void
csv_append_double (GString *field, Exact x)
{
  if (exact_is_defined (x))
    json_append_double (field, exact_to_double (x));
}

static void
append_optional (GString *field, const char *text)
{
  if (text != NULL)
    g_string_append (field, text);
}

static void
id_field (GString *field, G_GNUC_UNUSED const CsvContext *context, const ProgressStanding *standing)
{
  g_string_append (field, standing->indicator->id);
}

static void
name_field (GString *field, G_GNUC_UNUSED const CsvContext *context, const ProgressStanding *standing)
{
  g_string_append (field, standing->indicator->name);
}

static void
group_field (GString *field, G_GNUC_UNUSED const CsvContext *context, const ProgressStanding *standing)
{
  append_optional (field, progress_indicator_get_group (standing->indicator));
}

static void
owner_field (GString *field, G_GNUC_UNUSED const CsvContext *context, const ProgressStanding *standing)
{
  append_optional (field, standing->indicator->owner);
}

static void
unit_field (GString *field, G_GNUC_UNUSED const CsvContext *context, const ProgressStanding *standing)
{
  g_string_append (field, standing->indicator->unit->label);
}

static void
as_of_field (GString *field, const CsvContext *context, G_GNUC_UNUSED const ProgressStanding *standing)
{
  amount_append_day (field, context->as_of);
}

static void
date_field (GString *field, G_GNUC_UNUSED const CsvContext *context, const ProgressStanding *standing)
{
  amount_append_day (field, standing->actual_date);
}

static void
value_field (GString *field, G_GNUC_UNUSED const CsvContext *context, const ProgressStanding *standing)
{
  amount_append_exact (field, exact_kept (standing->actual));
}

/* The comparator in front as plans write it: ">90", "<=5", "85..90"; a bare number is at least. */
static void
target_field (GString *field, G_GNUC_UNUSED const CsvContext *context, const ProgressStanding *standing)
{
  static const char *const signs[] = {
    [PROGRESS_COMPARATOR_REACH] = "",      [PROGRESS_COMPARATOR_AT_LEAST] = "",
    [PROGRESS_COMPARATOR_MORE_THAN] = ">", [PROGRESS_COMPARATOR_AT_MOST] = "<=",
    [PROGRESS_COMPARATOR_LESS_THAN] = "<", [PROGRESS_COMPARATOR_EQUAL] = "=",
    [PROGRESS_COMPARATOR_RANGE] = "",
  };
  const Target *target = standing->target;

  if (target == NULL || target->pending)
    return;
  g_string_append (field, signs[target->comparator]);
  amount_append_plain_target (field, target);
}

static void
due_field (GString *field, G_GNUC_UNUSED const CsvContext *context, const ProgressStanding *standing)
{
  amount_append_day (field, standing->due);
}

static void
met_field (GString *field, G_GNUC_UNUSED const CsvContext *context, const ProgressStanding *standing)
{
  if (standing->met != MET_UNKNOWN)
    g_string_append (field, standing->met == MET_YES ? "true" : "false");
}

static void
method_field (GString *field, G_GNUC_UNUSED const CsvContext *context, const ProgressStanding *standing)
{
  g_string_append (field, progress_rate_method_get_name (standing->method));
}

static void
rate_field (GString *field, G_GNUC_UNUSED const CsvContext *context, const ProgressStanding *standing)
{
  csv_append_double (field, exact_kept (standing->rate));
}

static void
display_field (GString *field, const CsvContext *context, const ProgressStanding *standing)
{
  write_display (field, standing, context->language);
}

static void
reason_field (GString *field, G_GNUC_UNUSED const CsvContext *context, const ProgressStanding *standing)
{
  if (!exact_is_defined (exact_kept (standing->rate)))
    g_string_append (field, progress_reason_get_name (exact_reason (exact_kept (standing->rate))));
}

static void
expected_field (GString *field, G_GNUC_UNUSED const CsvContext *context, const ProgressStanding *standing)
{
  csv_append_double (field, exact_kept (standing->expected));
}

static void
index_field (GString *field, G_GNUC_UNUSED const CsvContext *context, const ProgressStanding *standing)
{
  csv_append_double (field, exact_kept (standing->index));
}

static void
gap_field (GString *field, G_GNUC_UNUSED const CsvContext *context, const ProgressStanding *standing)
{
  csv_append_double (field, standing_gap (standing));
}

static void
gap_pp_field (GString *field, G_GNUC_UNUSED const CsvContext *context, const ProgressStanding *standing)
{
  csv_append_double (field, standing_gap_pp (standing));
}

static void
days_behind_field (GString *field, G_GNUC_UNUSED const CsvContext *context, const ProgressStanding *standing)
{
  csv_append_double (field, exact_kept (standing->days_behind));
}

static void
remaining_field (GString *field, G_GNUC_UNUSED const CsvContext *context, const ProgressStanding *standing)
{
  amount_append_exact (field, exact_kept (standing->remaining));
}

static void
light_field (GString *field, G_GNUC_UNUSED const CsvContext *context, const ProgressStanding *standing)
{
  g_string_append (field, progress_light_get_name (standing->light));
}

/* Ids, the worst first. */
static void
warnings_field (GString *field, G_GNUC_UNUSED const CsvContext *context, const ProgressStanding *standing)
{
  RuleId rules[N_RULES];
  gint32 n = standing_warnings (standing, rules);

  for (gint32 i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (field, ';');
      g_string_append (field, rule_get_id (rules[i]));
    }
}

const CsvStandingField csv_standing_fields[] = {
  { "id", id_field },
  { "name", name_field },
  { "group", group_field },
  { "owner", owner_field },
  { "unit", unit_field },
  { "as_of", as_of_field },
  { "date", date_field },
  { "value", value_field },
  { "target", target_field },
  { "due", due_field },
  { "met", met_field },
  { "method", method_field },
  { "rate", rate_field },
  { "display", display_field },
  { "reason", reason_field },
  { "expected", expected_field },
  { "index", index_field },
  { "gap", gap_field },
  { "gap_pp", gap_pp_field },
  { "days_behind", days_behind_field },
  { "remaining", remaining_field },
  { "light", light_field },
  { "warnings", warnings_field },
};

const gsize csv_n_standing_fields = G_N_ELEMENTS (csv_standing_fields);

const CsvStandingField *
csv_standing_field (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (csv_standing_fields); i++)
    if (strcmp (csv_standing_fields[i].name, name) == 0)
      return &csv_standing_fields[i];
  return NULL;
}
