/* SPDX-License-Identifier: MIT */
#include "message.h"

#include <string.h>

#include "amount.h"
#include "json-values.h"

/* What a value is decides how a sentence and how JSON write it. */
typedef enum {
  VALUE_STATED,     /* an amount that was reported or planned: "44个", JSON "44" */
  VALUE_COMPUTED,   /* an amount on the line: "32.0个", JSON 31.956 */
  VALUE_DIFFERENCE, /* between two amounts: "4个", "2个百分点", JSON "4" */
  VALUE_BOUND,      /* an amount under the target's comparator: "≤5%", JSON "5" */
  VALUE_TARGET,     /* the target: "85~90%", JSON "85..90" */
  VALUE_INDEX,      /* 0.84: cut, so that it never seems to reach the next band */
  VALUE_POINTS,     /* percentage points, "12.5", without sign */
  VALUE_RATE,       /* "91.7%", JSON 0.91666 */
  VALUE_PERCENT,    /* "91.70%" with the decimals of the reported rate, JSON 91.7 */
  VALUE_DAYS,       /* "41.5 days" */
  VALUE_COUNT,
  VALUE_DATE,
  VALUE_TEXT,
} ValueKind;

typedef struct {
  const char *name;
  ValueKind kind;
  Exact number;
  Day day;
  const char *text;
} NamedValue;

#define MAX_VALUES 8

typedef struct {
  const ProgressStanding *standing;
  guint n;
  NamedValue items[MAX_VALUES];
} Values;

/* A template names values in braces. What stands in brackets is left out when a value in it does not exist.
 */
typedef struct {
  void (*collect) (Values *values);
  const char *templates[2]; /* by ProgressLanguage */
} Message;

static void
add (Values *values, NamedValue value)
{
  g_return_if_fail (values->n < MAX_VALUES);

  values->items[values->n++] = value;
}

static void
add_number (Values *values, const char *name, ValueKind kind, Exact number)
{
  if (exact_is_defined (number))
    add (values, (NamedValue){ .name = name, .kind = kind, .number = number });
}

/* Numbers of which only those above 0 are worth a word: what is missing, how late. */
static void
add_positive (Values *values, const char *name, ValueKind kind, Exact number)
{
  if (exact_is_defined (number) && exact_sign (number) > 0)
    add_number (values, name, kind, number);
}

static void
add_day (Values *values, const char *name, Day day)
{
  if (day != DAY_NONE)
    add (values, (NamedValue){ .name = name, .kind = VALUE_DATE, .day = day });
}

static void
add_text (Values *values, const char *name, const char *text)
{
  add (values, (NamedValue){ .name = name, .kind = VALUE_TEXT, .text = text });
}

static gboolean
has_target (const ProgressStanding *standing)
{
  return standing->target != NULL && !standing->target->pending;
}

static void
add_target (Values *values)
{
  if (has_target (values->standing))
    add_number (values, "target", VALUE_TARGET, exact_of (values->standing->target->value));
}

static void
add_actual (Values *values)
{
  add_number (values, "actual", VALUE_STATED, values->standing->actual);
}

/* Days from a day up to the status date. */
static void
add_days_since (Values *values, const char *name, Day day)
{
  if (day != DAY_NONE)
    add_positive (values, name, VALUE_DAYS, exact_int (values->standing->status_date - day));
}

static void
add_schedule (Values *values)
{
  Exact gap_pp = standing_gap_pp (values->standing);

  add_number (values, "schedule_index", VALUE_INDEX, values->standing->index);
  if (exact_sign (gap_pp) < 0)
    add_number (values, "gap_pp", VALUE_POINTS, gap_pp);
  add_positive (values, "days_behind", VALUE_DAYS, values->standing->days_behind);
}

static void
no_data (Values *values)
{
  add_day (values, "date", values->standing->status_date);
  add_target (values);
  add_day (values, "due", values->standing->due);
}

static void
no_path (Values *values)
{
  add_target (values);
  add_day (values, "due", values->standing->due);
}

static void
behind_schedule (Values *values)
{
  const ProgressStanding *standing = values->standing;
  gboolean allowance = standing->course == COURSE_ALLOWANCE;

  add_day (values, "date", standing->status_date);
  add_actual (values);
  add_number (values, allowance ? "allowance" : "expected", VALUE_COMPUTED, standing->expected);
  if (!exact_is_defined (standing->actual))
    {
      add_number (values, "rate", VALUE_RATE, standing->rate);
      add_number (values, "expected_rate", VALUE_RATE, standing->expected_rate);
    }
  add_schedule (values);
}

static void
cap_exceeded (Values *values)
{
  Exact cap = exact_of (values->standing->target->value);

  add_number (values, "cap", VALUE_BOUND, cap);
  add_positive (values, "excess", VALUE_DIFFERENCE, exact_subtract (values->standing->actual, cap));
}

static void
requirement_missed (Values *values)
{
  const ProgressStanding *standing = values->standing;

  add_day (values, "date", standing->actual_date);
  add_actual (values);
  if (!has_target (standing))
    return;
  if (standing->course == COURSE_ALLOWANCE)
    cap_exceeded (values);
  else if (standing->target->comparator == PROGRESS_COMPARATOR_RANGE ||
           !exact_is_defined (standing->expected))
    add_target (values);
  else
    {
      add_number (values, "required", VALUE_BOUND, standing->expected);
      add_positive (values, "shortfall", VALUE_DIFFERENCE, exact_abs (standing_gap (standing)));
    }
}

static void
milestone_missed (Values *values)
{
  const ProgressStanding *standing = values->standing;

  add_day (values, "milestone_date", standing->milestone_date);
  add_number (values, "milestone", VALUE_STATED, standing->milestone);
  add_number (values, "actual", VALUE_STATED, standing->milestone_actual);
  add_positive (values, "shortfall", VALUE_DIFFERENCE,
                exact_abs (exact_subtract (standing->milestone, standing->milestone_actual)));
  if (standing->milestones_missed > 1)
    add_number (values, "in_a_row", VALUE_COUNT, exact_int (standing->milestones_missed));
}

static void
overdue (Values *values)
{
  const ProgressStanding *standing = values->standing;

  add_day (values, "due", standing->due);
  add_actual (values);
  add_target (values);
  if (!has_target (standing))
    add_number (values, "rate", VALUE_RATE, standing->rate);
  add_positive (values, "remaining", VALUE_DIFFERENCE, standing->remaining);
  add_days_since (values, "days_overdue", standing->due);
}

static void
stale_data (Values *values)
{
  const ProgressStanding *standing = values->standing;

  add_day (values, "last_figure", standing->actual_date);
  add_days_since (values, "age", standing->actual_date);
  add_positive (values, "late_figures", VALUE_COUNT, exact_int (standing->late_figures));
  add_day (values, "figure_due", standing->figure_due);
}

static void
moved (Values *values)
{
  add_number (values, "previous", VALUE_STATED, values->standing->previous);
  add_actual (values);
  add_day (values, "date", values->standing->actual_date);
  add_target (values);
}

static gboolean
is_late (const Deliverable *deliverable, Day date)
{
  return deliverable->due != DAY_NONE && deliverable->due <= date &&
         (deliverable->done == DAY_NONE || deliverable->done > date);
}

static void
deliverable_late (Values *values)
{
  const ProgressStanding *standing = values->standing;
  const ProgressIndicator *indicator = standing->indicator;
  Day date = MAX (standing->status_date, standing->deliverable_due);
  const Deliverable *oldest = NULL;
  gint32 late = 0;

  for (gint32 i = 0; i < indicator->n_deliverables; i++)
    if (is_late (&indicator->deliverables[i], date))
      {
        late++;
        if (oldest == NULL && indicator->deliverables[i].due == standing->deliverable_due)
          oldest = &indicator->deliverables[i];
      }
  if (oldest != NULL)
    add_text (values, "deliverable", oldest->what);
  add_day (values, "due", standing->deliverable_due);
  add_days_since (values, "days_late", standing->deliverable_due);
  if (late > 1)
    add_number (values, "late", VALUE_COUNT, exact_int (late));
}

static void
rate_mismatch (Values *values)
{
  const Figure *figure = values->standing->figure;

  if (figure == NULL || figure->detail == NULL)
    return;
  add_day (values, "date", figure->date);
  add_number (values, "reported_rate", VALUE_PERCENT, exact_of (figure->detail->reported_rate));
  add_number (values, "recomputed_rate", VALUE_PERCENT, values->standing->recomputed_rate);
}

static void
undefined_band (Values *values)
{
  add_schedule (values);
}

static void
implausible (Values *values)
{
  add_number (values, "rate", VALUE_RATE, values->standing->rate);
  add_actual (values);
  add_target (values);
}

/* clang-format off: one clause to a line */
static const Message messages[N_RULES] = {
  [RULE_NO_DATA] = { no_data,
                     { "No figure up to {date}"
                       "[; the target is {target}]"
                       "[, due on {due}].",
                       "截至{date}未报送数据"
                       "[，目标为{target}]"
                       "[，应于{due}完成]。" } },

  [RULE_NO_PATH] = { no_path,
                     { "Nothing to judge progress by"
                       "[ before {due}]: there is no baseline to start from and no milestone.",
                       "[{due}前]无法判断进度：既无起始值，也无节点目标。" } },

  [RULE_BEHIND_SCHEDULE] = { behind_schedule,
                             { "[Behind schedule: {actual} by {date} against {expected} expected]"
                               "[Using up the allowance too early: {actual} by {date} against {allowance} in "
                               "step with time]"
                               "[Behind schedule: {rate} done by {date} against {expected_rate} due]"
                               "[; index {schedule_index}]"
                               "[, {gap_pp} percentage points short]"
                               "[, {days_behind} behind].",
                               "[落后于时序进度：截至{date}实际{actual}，应达到{expected}]"
                               "[控制量使用过快：截至{date}已达{actual}，按时序应不超过{allowance}]"
                               "[落后于时序进度：截至{date}完成{rate}，应完成{expected_rate}]"
                               "[，进度指数{schedule_index}]"
                               "[，欠时序进度{gap_pp}个百分点]"
                               "[，滞后{days_behind}]。" } },

  [RULE_REQUIREMENT_MISSED] = { requirement_missed,
                                { "[Not kept: {actual} on {date}, where {required} is required]"
                                  "[Not kept: {actual} on {date}, where {target} is required]"
                                  "[The cap of {cap} is exceeded: {actual} by {date}, which cannot be undone]"
                                  "[; off by {shortfall}]"
                                  "[; {excess} over].",
                                  "[截至{date}实际{actual}，未满足{required}的要求]"
                                  "[截至{date}实际{actual}，未满足{target}的要求]"
                                  "[已突破控制上限{cap}：截至{date}达{actual}，无法补救]"
                                  "[，相差{shortfall}]"
                                  "[，超出{excess}]。" } },

  [RULE_MILESTONE_MISSED] = { milestone_missed,
                              { "Milestone missed: {actual} instead of {milestone} due by {milestone_date}"
                                "[; {shortfall} off]"
                                "[; {in_a_row} milestones missed in a row].",
                                "未达节点目标：{milestone_date}应达到{milestone}，实际{actual}"
                                "[，相差{shortfall}]"
                                "[，已连续{in_a_row}个节点未达]。" } },

  [RULE_OVERDUE] = { overdue,
                     { "Not met by the due date {due}"
                       "[: {actual} against a target of {target}]"
                       "[: {rate} done]"
                       "[; {remaining} missing]"
                       "[; {days_overdue} overdue].",
                       "到期未完成：应于{due}完成"
                       "[，目标{target}，实际{actual}]"
                       "[，完成率{rate}]"
                       "[，还差{remaining}]"
                       "[，已逾期{days_overdue}]。" } },

  [RULE_STALE_DATA] = { stale_data,
                        { "The data are stale"
                          "[: the latest figure is of {last_figure}]"
                          "[, {age} old]"
                          "[; figures missing: {late_figures}]"
                          "[, the first was due on {figure_due}].",
                          "数据未及时更新"
                          "[：最近一期数据截至{last_figure}]"
                          "[，已{age}未更新]"
                          "[，缺报{late_figures}期]"
                          "[，最早一期应于{figure_due}前报送]。" } },

  [RULE_MOVING_AWAY] = { moved,
                         { "Moving away from the target"
                           "[ of {target}]: from {previous} to {actual}"
                           "[ on {date}].",
                           "指标反向变动：由{previous}变为{actual}"
                           "[（截至{date}）]"
                           "[，目标为{target}]。" } },

  [RULE_TOTAL_FELL] = { moved,
                        { "The running total fell from {previous} to {actual}"
                          "[ on {date}]; check the figures.",
                          "累计数由{previous}降至{actual}"
                          "[（截至{date}）]，累计数不应减少，请核实。" } },

  [RULE_DELIVERABLE_LATE] = { deliverable_late,
                              { "Not done: "
                                "[\"{deliverable}\", ]due on {due}"
                                "[, {days_late} late]"
                                "[; {late} late in all].",
                                "[“{deliverable}”]应于{due}完成，尚未完成"
                                "[，已逾期{days_late}]"
                                "[；共{late}项逾期]。" } },

  [RULE_RATE_MISMATCH] = { rate_mismatch,
                           { "The reported rate {reported_rate} does not agree with {recomputed_rate}, "
                             "recomputed from the figure of {date}.",
                             "{date}报送的完成率{reported_rate}与按数据核算的{recomputed_rate}不一致。" } },

  [RULE_UNDEFINED_BAND] = { undefined_band,
                            { "The policy defines no light for this result"
                              "[: index {schedule_index}]"
                              "[, {gap_pp} percentage points short]"
                              "[, {days_behind} behind].",
                              "评价规则未规定此情形的等级"
                              "[：进度指数{schedule_index}]"
                              "[，欠时序进度{gap_pp}个百分点]"
                              "[，滞后{days_behind}]。" } },

  [RULE_IMPLAUSIBLE] = { implausible,
                         { "A rate of {rate} is hard to believe"
                           "[: {actual} against a target of {target}]; check the figure and its unit.",
                           "完成率{rate}明显偏高"
                           "[：实际{actual}，目标{target}]，请核实数据和计量单位。" } },
};
/* clang-format on */

static void
collect (Values *values, const ProgressStanding *standing, RuleId rule)
{
  *values = (Values){ .standing = standing };
  messages[rule].collect (values);
}

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
  if (language == PROGRESS_LANGUAGE_CHINESE)
    g_string_append (out, "天");
  else
    g_string_append (out, one ? " day" : " days");
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
find_value (const Values *values, const char *name, gsize length)
{
  for (guint i = 0; i < values->n; i++)
    if (strncmp (values->items[i].name, name, length) == 0 && values->items[i].name[length] == '\0')
      return &values->items[i];
  return NULL;
}

/* Text with {names} up to end; FALSE when a value is missing. */
static gboolean
append_clause (GString *out, const char *text, const char *end, const Values *values,
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
  Values values;

  collect (&values, standing, rule);
  for (const char *text = messages[rule].templates[language]; *text != '\0';)
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

static void
write_target (Json *json, const char *name, const Target *target)
{
  g_autoptr (GString) text = g_string_new (NULL);

  amount_append_exact (text, exact_of (target->value));
  if (target->comparator == PROGRESS_COMPARATOR_RANGE)
    {
      g_string_append (text, "..");
      amount_append_exact (text, exact_of (target->high));
    }
  json_text (json, name, text->str);
}

static void
write_value (Json *json, const NamedValue *value, const ProgressStanding *standing)
{
  switch (value->kind)
    {
    case VALUE_STATED:
    case VALUE_DIFFERENCE:
    case VALUE_BOUND:
      json_exact (json, value->name, value->number);
      break;
    case VALUE_TARGET:
      write_target (json, value->name, standing->target);
      break;
    case VALUE_COMPUTED:
    case VALUE_INDEX:
    case VALUE_POINTS:
    case VALUE_RATE:
    case VALUE_PERCENT:
    case VALUE_DAYS:
    case VALUE_COUNT:
      json_double (json, value->name, exact_to_double (value->number));
      break;
    case VALUE_DATE:
      json_day (json, value->name, value->day);
      break;
    case VALUE_TEXT:
      json_text (json, value->name, value->text);
      break;
    }
}

void
message_write_values (Json *json, const ProgressStanding *standing, RuleId rule)
{
  Values values;

  collect (&values, standing, rule);
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
