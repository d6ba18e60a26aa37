/* SPDX-License-Identifier: MIT */
#include "message.h"

#include <string.h>

#include "amount.h"
#include "catalogue.h"
#include "json-values.h"
#include "warning-values.h"

/* A template names values in braces. What stands in brackets is left out when a value in it does not exist.
 */
/* clang-format off: one clause to a line */
static const char *const templates[N_RULES] = {
  [RULE_NO_DATA] = N_ ("No figure up to {date}"
                       "[; the target is {target}]"
                       "[, due on {due}]."),

  [RULE_NO_PATH] = N_ ("Nothing to judge progress by"
                       "[ before {due}]: there is no baseline to start from and no milestone."),

  [RULE_BEHIND_SCHEDULE] = N_ ("[Behind schedule: {actual} by {date} against {expected} expected]"
                               "[Using up the allowance too early: {actual} by {date} against {allowance} "
                               "in "
                               "step with time]"
                               "[Behind schedule: {rate} done by {date} against {expected_rate} due]"
                               "[; index {schedule_index}]"
                               "[, {gap_pp} percentage points short]"
                               "[, {days_behind} behind]."),

  [RULE_REQUIREMENT_MISSED] = N_ ("[Not kept: {actual} on {date}, where {required} is required]"
                                  "[Not kept: {actual} on {date}, where {target} is required]"
                                  "[The cap of {cap} is exceeded: {actual} by {date}, which cannot be "
                                  "undone]"
                                  "[; off by {shortfall}]"
                                  "[; {excess} over]."),

  [RULE_MILESTONE_MISSED] = N_ ("Milestone missed: {actual} instead of {milestone} due by {milestone_date}"
                                "[; {shortfall} off]"
                                "[; {in_a_row} milestones missed in a row]."),

  [RULE_OVERDUE] = N_ ("Not met by the due date {due}"
                       "[: {actual} against a target of {target}]"
                       "[: {rate} done]"
                       "[; {remaining} missing]"
                       "[; {days_overdue} overdue]."),

  [RULE_STALE_DATA] = N_ ("The data are stale"
                          "[: the latest figure is of {last_figure}]"
                          "[, {age} old]"
                          "[; figures missing: {late_figures}]"
                          "[, the first was due on {figure_due}]."),

  [RULE_MOVING_AWAY] = N_ ("Moving away from the target"
                           "[ of {target}]: from {previous} to {actual}"
                           "[ on {date}]."),

  [RULE_TOTAL_FELL] = N_ ("The running total fell from {previous} to {actual}"
                          "[ on {date}]; check the figures."),

  [RULE_DELIVERABLE_LATE] = N_ ("Not done: "
                                "[\"{deliverable}\", ]due on {due}"
                                "[, {days_late} late]"
                                "[; {late} late in all]."),

  [RULE_RATE_MISMATCH] = N_ ("The reported rate {reported_rate} does not agree with {recomputed_rate}, "
                             "recomputed from the figure of {date}."),

  [RULE_UNDEFINED_BAND] = N_ ("The policy defines no light for this result"
                              "[: index {schedule_index}]"
                              "[, {gap_pp} percentage points short]"
                              "[, {days_behind} behind]."),

  [RULE_IMPLAUSIBLE] = N_ ("A rate of {rate} is hard to believe"
                           "[: {actual} against a target of {target}]; check the figure and its unit."),
};
/* clang-format on */

static void
append_rate (GString *out, const ProgressStanding *standing, Exact rate)
{
  char text[ROUNDED_TEXT_SIZE];

  rounding_format_rate (standing_rounding (standing), rate, text);
  g_string_append (out, text);
}

static void
append_percent (GString *out, const ProgressStanding *standing, Exact percent)
{
  gint8 digits = (gint8) CLAMP (standing->figure->detail->reported_digits, 0, 9);

  amount_append_rounded (out, percent, digits, standing_rounding (standing)->mode);
  g_string_append_c (out, '%');
}

static void
append_days (GString *out, Exact days, ProgressLanguage language)
{
  gboolean one = exact_compare (days, exact_int (1)) == 0;

  amount_append_exact (out, days);
  g_string_append (out, catalogue_plural (language, one ? 1 : 2, N_ (" day"), N_ (" days")));
}

static void
append_value (GString *out, const NamedValue *value, const ProgressStanding *standing,
              const AmountStyle *style)
{
  switch (value->kind)
    {
    case VALUE_STATED:
    case VALUE_COMPUTED:
      amount_append (out, style, value->number);
      break;
    case VALUE_DIFFERENCE:
      amount_append_difference (out, style, value->number);
      break;
    case VALUE_BOUND:
      amount_append_bound (out, style, standing->target->comparator, value->number);
      break;
    case VALUE_TARGET:
      amount_append_target (out, style, standing->target);
      break;
    case VALUE_INDEX:
      amount_append_rounded (out, value->number, 2, PROGRESS_ROUNDING_DOWN);
      break;
    case VALUE_POINTS:
      amount_append_rounded (out, exact_abs (value->number), 1, standing_rounding (standing)->mode);
      break;
    case VALUE_RATE:
      append_rate (out, standing, value->number);
      break;
    case VALUE_PERCENT:
      append_percent (out, standing, value->number);
      break;
    case VALUE_DAYS:
      append_days (out, value->number, style->language);
      break;
    case VALUE_COUNT:
      amount_append_exact (out, value->number);
      break;
    case VALUE_DATE:
      amount_append_date (out, value->day, style->language);
      break;
    case VALUE_TEXT:
      g_string_append (out, value->text);
      break;
    }
}

static const NamedValue *
find_value (const WarningValues *values, const char *name, gsize length)
{
  for (guint i = 0; i < values->n; i++)
    if (strncmp (values->items[i].name, name, length) == 0 && values->items[i].name[length] == '\0')
      return &values->items[i];
  return NULL;
}

/* Text with {names} up to end; FALSE when a value is missing. */
static gboolean
append_clause (GString *out, const char *text, const char *end, const WarningValues *values,
               const AmountStyle *style)
{
  gboolean complete = TRUE;

  while (text < end)
    {
      if (*text != '{')
        {
          g_string_append_c (out, *text++);
          continue;
        }
      gsize length = strcspn (++text, "}");
      const NamedValue *value = find_value (values, text, length);

      if (value != NULL)
        append_value (out, value, values->standing, style);
      complete = complete && value != NULL;
      text += length + 1;
    }
  return complete;
}

void
message_append (GString *out, const ProgressStanding *standing, RuleId rule, ProgressLanguage language)
{
  AmountStyle style = amount_style_of (standing, language);
  WarningValues values;

  warning_values_collect (&values, standing, rule);
  for (const char *text = catalogue_text (language, templates[rule]); *text != '\0';)
    {
      gboolean optional = *text == '[';
      const char *begin = optional ? text + 1 : text;
      const char *end = begin + strcspn (begin, optional ? "]" : "[");
      gsize before = out->len;

      if (!append_clause (out, begin, end, &values, &style) && optional)
        g_string_truncate (out, before);
      text = optional ? end + 1 : end;
    }
}

gboolean
message_append_plain (GString *out, const NamedValue *value, const ProgressStanding *standing)
{
  switch (value->kind)
    {
    case VALUE_STATED:
    case VALUE_DIFFERENCE:
    case VALUE_BOUND:
      amount_append_exact (out, value->number);
      return FALSE;
    case VALUE_TARGET:
      amount_append_plain_target (out, standing->target);
      return FALSE;
    case VALUE_DATE:
      amount_append_day (out, value->day);
      return FALSE;
    case VALUE_TEXT:
      g_string_append (out, value->text);
      return FALSE;
    case VALUE_COMPUTED:
    case VALUE_INDEX:
    case VALUE_POINTS:
    case VALUE_RATE:
    case VALUE_PERCENT:
    case VALUE_DAYS:
    case VALUE_COUNT:
    default:
      json_append_double (out, exact_to_double (value->number));
      return TRUE;
    }
}

static void
write_value (Json *json, const NamedValue *value, const ProgressStanding *standing)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (message_append_plain (text, value, standing))
    json_double (json, value->name, exact_to_double (value->number));
  else
    json_optional (json, value->name, text->str);
}

void
message_write_values (Json *json, const ProgressStanding *standing, RuleId rule)
{
  WarningValues values;

  warning_values_collect (&values, standing, rule);
  for (guint i = 0; i < values.n; i++)
    write_value (json, &values.items[i], standing);
}

void
message_write_warning (Json *json, const ProgressStanding *standing, RuleId rule, ProgressLanguage language,
                       const char *why)
{
  g_autoptr (GString) message = g_string_new (NULL);

  message_append (message, standing, rule, language);
  json_begin_object (json, NULL, JSON_INLINE);
  json_text (json, "id", rule_get_id (rule));
  json_text (json, "light", progress_light_get_name ((ProgressLight) standing->lights[rule]));
  json_text (json, "message", message->str);
  json_optional (json, "why", why);
  json_begin_object (json, "values", JSON_INLINE);
  message_write_values (json, standing, rule);
  json_end_object (json);
  json_end_object (json);
}
