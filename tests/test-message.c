/* SPDX-License-Identifier: MIT */
#include "message.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#define JUNE_30     736875 /* 2018-06-30 */
#define AUGUST_31   (JUNE_30 + 62)
#define DECEMBER_31 (JUNE_30 + 184)

static const Unit things = { "个", "个", { 1, 1 }, UNIT_COUNT };
static const Unit percent = { "%", "%", { 1, 1 }, UNIT_PERCENT };
static const Unit projects = { "projects", "projects", { 1, 1 }, UNIT_COUNT };
static ProgressPlan plan = { .rounding = { 1, PROGRESS_ROUNDING_HALF_UP, FALSE, { 1, 1 } } };

static const Deliverable documents[] = {
  { .what = "出台[实施]方案", .due = JUNE_30, .weight = { 1, 1 } },
  { .what = "a report", .due = AUGUST_31, .weight = { 1, 1 } },
  { .what = "done in time", .due = JUNE_30, .done = JUNE_30, .weight = { 1, 1 } },
};

#define INDICATOR(of_unit, ...)                                                                              \
  {                                                                                                          \
    .plan = &plan, .unit = of_unit, .rounding = &plan.rounding, __VA_ARGS__                                  \
  }

static const ProgressIndicator total = INDICATOR (&things, .reported_as = PROGRESS_REPORTED_CUMULATIVE);
static const ProgressIndicator level = INDICATOR (&percent, .reported_as = PROGRESS_REPORTED_LEVEL);
static const ProgressIndicator english = INDICATOR (&projects, .reported_as = PROGRESS_REPORTED_CUMULATIVE);
static const ProgressIndicator list = INDICATOR (&things, .deliverables = documents, .n_deliverables = 3);

static const Target at_least_48 = { .comparator = PROGRESS_COMPARATOR_AT_LEAST,
                                    .value = { 48, 1 },
                                    .step = { 1, 1 } };
static const Target about_48 = {
  .comparator = PROGRESS_COMPARATOR_AT_LEAST, .approximate = TRUE, .value = { 48, 1 }, .step = { 1, 1 }
};
static const Target over_90 = { .comparator = PROGRESS_COMPARATOR_MORE_THAN,
                                .value = { 90, 1 },
                                .step = { 1, 1 } };
static const Target at_most_5 = { .comparator = PROGRESS_COMPARATOR_AT_MOST,
                                  .value = { 5, 1 },
                                  .step = { 1, 1 } };
static const Target between = {
  .comparator = PROGRESS_COMPARATOR_RANGE, .value = { 85, 1 }, .high = { 905, 10 }, .step = { 1, 10 }
};

static const FigureDetail reported = { .has_reported_rate = TRUE,
                                       .reported_rate = { 917, 10 },
                                       .reported_digits = 2 };
static const Figure figure = { .date = AUGUST_31, .detail = &reported };

/* clang-format off: a row to a few lines */
/* A sentence of every rule, and of every kind of value it can hold. Fields left out are undefined. */
static const struct {
  const char *label;
  RuleId rule;
  const char *sentences[2];
  const char *values;
  ProgressStanding standing;
} rows[] = {
  { "no data",
    RULE_NO_DATA,
    { "No figure up to 2018-08-31; the target is 48个, due on 2018-12-31.",
      "截至2018年8月31日未报送数据，目标为48个，应于2018年12月31日完成。" },
    "{\"date\": \"2018-08-31\", \"target\": \"48\", \"due\": \"2018-12-31\"}",
    { .indicator = &total, .target = &at_least_48, .status_date = AUGUST_31, .due = DECEMBER_31 } },
  { "no data, and no date by which",
    RULE_NO_DATA,
    { "No figure up to 2018-08-31; the target is about 48 projects.",
      "截至2018年8月31日未报送数据，目标为约48 projects。" },
    "{\"date\": \"2018-08-31\", \"target\": \"48\"}",
    { .indicator = &english, .target = &about_48, .status_date = AUGUST_31 } },
  { "no path",
    RULE_NO_PATH,
    { "Nothing to judge progress by before 2018-12-31: there is no baseline to start from and no milestone.",
      "2018年12月31日前无法判断进度：既无起始值，也无节点目标。" },
    "{\"target\": \"85..90.5\", \"due\": \"2018-12-31\"}",
    { .indicator = &level, .target = &between, .due = DECEMBER_31 } },
  { "behind a line",
    RULE_BEHIND_SCHEDULE,
    { "Behind schedule: 24个 by 2018-08-31 against 32.0个 expected; index 0.75, 16.6 percentage points "
      "short, 61.2 "
      "days behind.",
      "落后于时序进度：截至2018年8月31日实际24个，应达到32.0个，进度指数0.75，欠时序进度16.6个百分点，滞后61."
      "2天。" },
    "{\"date\": \"2018-08-31\", \"actual\": \"24\", \"expected\": 31.956164383561642, \"schedule_index\": "
    "0.759, "
    "\"gap_pp\": -16.575, \"days_behind\": 61.2}",
    { .indicator = &total,
      .target = &at_least_48,
      .status_date = AUGUST_31,
      .course = COURSE_LINE,
      .actual = { 24, 1 },
      .expected = { 48 * 243, 365 },
      .index = { 759, 1000 },
      .rate = { 1, 2 },
      .expected_rate = { 66575, 100000 },
      .days_behind = { 612, 10 } } },
  { "behind by one day, of which the rest is not known",
    RULE_BEHIND_SCHEDULE,
    { "Behind schedule: 24个 by 2018-08-31 against 25个 expected, 1 day behind.",
      "落后于时序进度：截至2018年8月31日实际24个，应达到25个，滞后1天。" },
    "{\"date\": \"2018-08-31\", \"actual\": \"24\", \"expected\": 25, \"days_behind\": 1}",
    { .indicator = &total,
      .target = &at_least_48,
      .status_date = AUGUST_31,
      .course = COURSE_LINE,
      .actual = { 24, 1 },
      .expected = { 25, 1 },
      .days_behind = { 1, 1 } } },
  { "an allowance used up early",
    RULE_BEHIND_SCHEDULE,
    { "Using up the allowance too early: 4个 by 2018-08-31 against 3.3个 in step with time; index 0.79.",
      "控制量使用过快：截至2018年8月31日已达4个，按时序应不超过3.3个，进度指数0.79。" },
    "{\"date\": \"2018-08-31\", \"actual\": \"4\", \"allowance\": 3.3333333333333335, \"schedule_index\": "
    "0.7999}",
    { .indicator = &total,
      .target = &at_most_5,
      .status_date = AUGUST_31,
      .course = COURSE_ALLOWANCE,
      .is_cap = TRUE,
      .actual = { 4, 1 },
      .expected = { 10, 3 },
      .index = { 7999, 10000 },
      .days_behind = { -3, 1 } } },
  { "deliverables behind",
    RULE_BEHIND_SCHEDULE,
    { "Behind schedule: 33.3% done by 2018-08-31 against 66.7% due; index 0.50, 33.3 percentage "
      "points short.",
      "落后于时序进度：截至2018年8月31日完成33.3%，应完成66.7%，进度指数0.50，欠时序进度33.3个百分点。" },
    "{\"date\": \"2018-08-31\", \"rate\": 0.3333333333333333, \"expected_rate\": 0.6666666666666666, "
    "\"schedule_index\": 0.5, \"gap_pp\": -33.333333333333336}",
    { .indicator = &list,
      .status_date = AUGUST_31,
      .rate = { 1, 3 },
      .expected_rate = { 2, 3 },
      .index = { 1, 2 } } },
  { "a requirement missed",
    RULE_REQUIREMENT_MISSED,
    { "Not kept: 87.5% on 2018-06-30, where >90% is required; off by 2.5 percentage points.",
      "截至2018年6月30日实际87.5%，未满足>90%的要求，相差2.5个百分点。" },
    "{\"date\": \"2018-06-30\", \"actual\": \"87.5\", \"required\": \"90\", \"shortfall\": \"2.5\"}",
    { .indicator = &level,
      .target = &over_90,
      .actual_date = JUNE_30,
      .status_date = AUGUST_31,
      .course = COURSE_REQUIREMENT,
      .actual = { 875, 10 },
      .expected = { 90, 1 } } },
  { "a requirement missed by nothing",
    RULE_REQUIREMENT_MISSED,
    { "Not kept: 90% on 2018-06-30, where >90% is required.",
      "截至2018年6月30日实际90%，未满足>90%的要求。" },
    "{\"date\": \"2018-06-30\", \"actual\": \"90\", \"required\": \"90\"}",
    { .indicator = &level,
      .target = &over_90,
      .actual_date = JUNE_30,
      .course = COURSE_REQUIREMENT,
      .actual = { 90, 1 },
      .expected = { 90, 1 } } },
  { "out of a range",
    RULE_REQUIREMENT_MISSED,
    { "Not kept: 95% on 2018-06-30, where 85~90.5% is required.",
      "截至2018年6月30日实际95%，未满足85~90.5%的要求。" },
    "{\"date\": \"2018-06-30\", \"actual\": \"95\", \"target\": \"85..90.5\"}",
    { .indicator = &level,
      .target = &between,
      .actual_date = JUNE_30,
      .course = COURSE_REQUIREMENT,
      .actual = { 95, 1 },
      .expected = { 85, 1 } } },
  { "a cap exceeded",
    RULE_REQUIREMENT_MISSED,
    { "The cap of ≤5个 is exceeded: 7个 by 2018-06-30, which cannot be undone; 2个 over.",
      "已突破控制上限≤5个：截至2018年6月30日达7个，无法补救，超出2个。" },
    "{\"date\": \"2018-06-30\", \"actual\": \"7\", \"cap\": \"5\", \"excess\": \"2\"}",
    { .indicator = &total,
      .target = &at_most_5,
      .actual_date = JUNE_30,
      .course = COURSE_ALLOWANCE,
      .is_cap = TRUE,
      .actual = { 7, 1 },
      .expected = { 3, 1 } } },
  { "a milestone missed",
    RULE_MILESTONE_MISSED,
    { "Milestone missed: 20 projects instead of 24 projects due by 2018-06-30; 4 projects off.",
      "未达节点目标：2018年6月30日应达到24 projects，实际20 projects，相差4 projects。" },
    "{\"milestone_date\": \"2018-06-30\", \"milestone\": \"24\", \"actual\": \"20\", \"shortfall\": \"4\"}",
    { .indicator = &english,
      .target = &at_least_48,
      .milestone_date = JUNE_30,
      .milestone = { 24, 1 },
      .milestone_actual = { 20, 1 },
      .milestones_missed = 1 } },
  { "two milestones missed",
    RULE_MILESTONE_MISSED,
    { "Milestone missed: 20个 instead of 24个 due by 2018-06-30; 4个 off; 2 milestones missed in a row.",
      "未达节点目标：2018年6月30日应达到24个，实际20个，相差4个，已连续2个节点未达。" },
    "{\"milestone_date\": \"2018-06-30\", \"milestone\": \"24\", \"actual\": \"20\", \"shortfall\": \"4\", "
    "\"in_a_row\": 2}",
    { .indicator = &total,
      .target = &at_least_48,
      .milestone_date = JUNE_30,
      .milestone = { 24, 1 },
      .milestone_actual = { 20, 1 },
      .milestones_missed = 2 } },
  { "overdue",
    RULE_OVERDUE,
    { "Not met by the due date 2018-06-30: 44个 against a target of 48个; 4个 missing; 62 days overdue.",
      "到期未完成：应于2018年6月30日完成，目标48个，实际44个，还差4个，已逾期62天。" },
    "{\"due\": \"2018-06-30\", \"actual\": \"44\", \"target\": \"48\", \"remaining\": \"4\", "
    "\"days_overdue\": 62}",
    { .indicator = &total,
      .target = &at_least_48,
      .due = JUNE_30,
      .status_date = AUGUST_31,
      .actual = { 44, 1 },
      .remaining = { 4, 1 } } },
  { "overdue since today",
    RULE_OVERDUE,
    { "Not met by the due date 2018-06-30: 90% against a target of >90%.",
      "到期未完成：应于2018年6月30日完成，目标>90%，实际90%。" },
    "{\"due\": \"2018-06-30\", \"actual\": \"90\", \"target\": \"90\"}",
    { .indicator = &level,
      .target = &over_90,
      .due = JUNE_30,
      .status_date = JUNE_30,
      .actual = { 90, 1 },
      .remaining = { 0, 1 } } },
  { "deliverables overdue",
    RULE_OVERDUE,
    { "Not met by the due date 2018-06-30: 33.3% done; 62 days overdue.",
      "到期未完成：应于2018年6月30日完成，完成率33.3%，已逾期62天。" },
    "{\"due\": \"2018-06-30\", \"rate\": 0.3333333333333333, \"days_overdue\": 62}",
    { .indicator = &list, .due = JUNE_30, .status_date = AUGUST_31, .rate = { 1, 3 } } },
  { "stale by frequency",
    RULE_STALE_DATA,
    { "The data are stale: the latest figure is of 2018-06-30, 62 days old; figures missing: 2, the first "
      "was due on "
      "2018-08-31.",
      "数据未及时更新：最近一期数据截至2018年6月30日，已62天未更新，缺报2期，最早一期应于2018年8月31日前报送"
      "。" },
    "{\"last_figure\": \"2018-06-30\", \"age\": 62, \"late_figures\": 2, \"figure_due\": \"2018-08-31\"}",
    { .indicator = &total,
      .actual_date = JUNE_30,
      .status_date = AUGUST_31,
      .late_figures = 2,
      .figure_due = AUGUST_31 } },
  { "stale by age",
    RULE_STALE_DATA,
    { "The data are stale: the latest figure is of 2018-06-30, 184 days old.",
      "数据未及时更新：最近一期数据截至2018年6月30日，已184天未更新。" },
    "{\"last_figure\": \"2018-06-30\", \"age\": 184}",
    { .indicator = &total, .actual_date = JUNE_30, .status_date = DECEMBER_31 } },
  { "moving away",
    RULE_MOVING_AWAY,
    { "Moving away from the target of ≤5%: from 5.2% to 5.4% on 2018-06-30.",
      "指标反向变动：由5.2%变为5.4%（截至2018年6月30日），目标为≤5%。" },
    "{\"previous\": \"5.2\", \"actual\": \"5.4\", \"date\": \"2018-06-30\", \"target\": \"5\"}",
    { .indicator = &level,
      .target = &at_most_5,
      .actual_date = JUNE_30,
      .previous = { 52, 10 },
      .actual = { 54, 10 } } },
  { "a total that fell",
    RULE_TOTAL_FELL,
    { "The running total fell from 30个 to 28个 on 2018-06-30; check the figures.",
      "累计数由30个降至28个（截至2018年6月30日），累计数不应减少，请核实。" },
    "{\"previous\": \"30\", \"actual\": \"28\", \"date\": \"2018-06-30\"}",
    { .indicator = &total, .actual_date = JUNE_30, .previous = { 30, 1 }, .actual = { 28, 1 } } },
  { "a deliverable late",
    RULE_DELIVERABLE_LATE,
    { "Not done: \"出台[实施]方案\", due on 2018-06-30, 62 days late; 2 late in all.",
      "“出台[实施]方案”应于2018年6月30日完成，尚未完成，已逾期62天；共2项逾期。" },
    "{\"deliverable\": \"出台[实施]方案\", \"due\": \"2018-06-30\", \"days_late\": 62, \"late\": 2}",
    { .indicator = &list, .deliverable_due = JUNE_30, .status_date = AUGUST_31 } },
  { "a deliverable due today",
    RULE_DELIVERABLE_LATE,
    { "Not done: \"出台[实施]方案\", due on 2018-06-30.",
      "“出台[实施]方案”应于2018年6月30日完成，尚未完成。" },
    "{\"deliverable\": \"出台[实施]方案\", \"due\": \"2018-06-30\"}",
    { .indicator = &list, .deliverable_due = JUNE_30, .status_date = JUNE_30 } },
  { "a rate that does not agree",
    RULE_RATE_MISMATCH,
    { "The reported rate 91.70% does not agree with 91.67%, recomputed from the figure of 2018-08-31.",
      "2018年8月31日报送的完成率91.70%与按数据核算的91.67%不一致。" },
    "{\"date\": \"2018-08-31\", \"reported_rate\": 91.7, \"recomputed_rate\": 91.66666666666667}",
    { .indicator = &total, .figure = &figure, .recomputed_rate = { 1100, 12 } } },
  { "a gap of the policy",
    RULE_UNDEFINED_BAND,
    { "The policy defines no light for this result: index 0.85.",
      "评价规则未规定此情形的等级：进度指数0.85。" },
    "{\"schedule_index\": 0.85}",
    { .indicator = &total, .index = { 85, 100 } } },
  { "hard to believe",
    RULE_IMPLAUSIBLE,
    { "A rate of 916.7% is hard to believe: 440个 against a target of 48个; check the figure and its unit.",
      "完成率916.7%明显偏高：实际440个，目标48个，请核实数据和计量单位。" },
    "{\"rate\": 9.166666666666666, \"actual\": \"440\", \"target\": \"48\"}",
    { .indicator = &total, .target = &at_least_48, .rate = { 440, 48 }, .actual = { 440, 1 } } },
};
/* clang-format on */

static void
expect_sentence (gsize row, ProgressLanguage language)
{
  g_autoptr (GString) out = g_string_new (NULL);

  message_append (out, &rows[row].standing, rows[row].rule, language);
  cr_expect (eq (str, out->str, (char *) rows[row].sentences[language]), "%s", rows[row].label);
}

Test (message, sentences_in_both_languages)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      expect_sentence (i, PROGRESS_LANGUAGE_ENGLISH);
      expect_sentence (i, PROGRESS_LANGUAGE_CHINESE);
    }
}

Test (message, values_for_programs)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      Json json;

      json_init (&json, out);
      json_begin_object (&json, NULL, JSON_INLINE);
      message_write_values (&json, &rows[i].standing, rows[i].rule);
      json_end_object (&json);
      cr_expect (eq (str, out->str, (char *) rows[i].values), "%s", rows[i].label);
    }
}

Test (message, every_rule_is_tested)
{
  for (guint rule = 0; rule < N_RULES; rule++)
    {
      gboolean found = FALSE;

      for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
        found = found || rows[i].rule == rule;
      cr_expect (found, "%s", rule_get_id (rule));
    }
}
