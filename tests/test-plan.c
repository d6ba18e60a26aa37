/* SPDX-License-Identifier: MIT */
/* What a plan file says, as the model has it. What is refused is in test-refused.c. */
#include "model.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <string.h>

#define ACCEPTED "tests/data/accepted"

/* --- reading --- */

static ProgressPlan *
read_plan (const char *text)
{
  g_autoptr (GError) error = NULL;
  ProgressPlan *plan = progress_plan_new_from_data ("t.yaml", text, -1, &error);

  cr_assert (plan != NULL, "%s\n%s", error != NULL ? error->message : "", text);
  return plan;
}

/* A plan of 2018 with one indicator, given by its keys but for the id. */
static ProgressPlan *
read_keys (const char *keys)
{
  g_autofree char *text =
      g_strdup_printf ("progress: 1\ntitle: T\nperiod: 2018\nindicators:\n- {id: a, %s}\n", keys);

  return read_plan (text);
}

static ProgressPlan *
read_accepted (const char *name)
{
  g_autofree char *path = g_build_filename (ACCEPTED, name, NULL);
  g_autoptr (GError) error = NULL;
  ProgressPlan *plan = progress_plan_new_from_file (path, &error);

  cr_assert (plan != NULL, "%s", error != NULL ? error->message : "");
  return plan;
}

static const ProgressIndicator *
find (const ProgressPlan *plan, const char *id)
{
  const ProgressIndicator *indicator = progress_plan_find_indicator (plan, id);

  cr_assert (indicator != NULL, "there is no '%s'", id);
  return indicator;
}

/* --- showing --- */

static void
append_number (GString *out, Number number)
{
  char text[NUMBER_TEXT_SIZE];

  number_format (number, text);
  g_string_append (out, text);
}

static void
append_day (GString *out, Day day)
{
  char text[DAY_TEXT_SIZE] = "none";

  if (day != DAY_NONE)
    day_format (day, text);
  g_string_append (out, text);
}

/* "at-least 48 个", "range 85 90 %", "pending". */
static char *
show_targets (const ProgressIndicator *indicator)
{
  GString *out = g_string_new (NULL);

  for (gint32 i = 0; i < indicator->n_targets; i++)
    {
      const Target *target = &indicator->targets[i];

      g_string_append (out, i > 0 ? "; " : "");
      if (target->pending)
        {
          g_string_append (out, "pending");
          continue;
        }
      g_string_append_printf (out, "%s ", progress_comparator_get_name (target->comparator));
      append_number (out, target->value);
      if (target->comparator == PROGRESS_COMPARATOR_RANGE)
        {
          g_string_append_c (out, ' ');
          append_number (out, target->high);
        }
      g_string_append_printf (out, " %s", indicator->unit->label);
    }
  return g_string_free (out, FALSE);
}

/* "2018-06-30 24", "2018-06-30 +10", "2018-06-30 0.5 of target", "2018-04-01..2018-06-30 24". */
static char *
show_milestones (const ProgressIndicator *indicator)
{
  GString *out = g_string_new (NULL);

  for (gint32 i = 0; i < indicator->n_milestones; i++)
    {
      const Milestone *milestone = &indicator->milestones[i];

      g_string_append (out, i > 0 ? "; " : "");
      if (milestone->begins != DAY_NONE)
        {
          append_day (out, milestone->begins);
          g_string_append (out, "..");
        }
      append_day (out, milestone->date);
      g_string_append (out, milestone->basis == PROGRESS_MILESTONE_INCREMENT ? " +" : " ");
      append_number (out, milestone->value);
      g_string_append (out, milestone->basis == PROGRESS_MILESTONE_SHARE ? " of target" : "");
    }
  return g_string_free (out, FALSE);
}

/* The ids of the notes, without repeats in a row. */
static char *
show_notes (const ProgressPlan *plan)
{
  const ProgressDiagnostics *notes = progress_plan_get_notes (plan);
  GString *out = g_string_new (NULL);

  for (gint32 i = 0; i < progress_diagnostics_get_count (notes); i++)
    g_string_append_printf (out, "%s%s", i > 0 ? " " : "", progress_diagnostics_get_id (notes, i));
  return g_string_free (out, FALSE);
}

/* --- targets --- */

Test (plan, targets)
{
  static const struct {
    const char *keys, *targets;
    ProgressBetter better;
  } rows[] = {
    { "unit: 个, target: 48", "at-least 48 个", PROGRESS_BETTER_HIGHER },
    { "target: 48个", "at-least 48 个", PROGRESS_BETTER_HIGHER },
    { "target: 20亿元", "at-least 20 亿元", PROGRESS_BETTER_HIGHER },
    { "unit: 万元, target: 20亿元", "at-least 200000 万元", PROGRESS_BETTER_HIGHER },
    { "unit: 人, target: 1.6万", "at-least 16000 人", PROGRESS_BETTER_HIGHER },
    { "unit: 万人, target: 1.6万", "at-least 1.6 万人", PROGRESS_BETTER_HIGHER },
    { "target: 48", "at-least 48 ", PROGRESS_BETTER_HIGHER },
    { "target: 48, better: lower", "at-most 48 ", PROGRESS_BETTER_LOWER },
    { "unit: '%', target: '>90'", "more-than 90 %", PROGRESS_BETTER_HIGHER },
    { "target: 低于3.5%", "less-than 3.5 %", PROGRESS_BETTER_LOWER },
    { "target: 控制在6%以内", "at-most 6 %", PROGRESS_BETTER_LOWER },
    { "target: '=100%'", "equal 100 %", PROGRESS_BETTER_HIGHER },
    { "target: '=100%', better: lower", "equal 100 %", PROGRESS_BETTER_LOWER },
    { "target: 85~90%", "range 85 90 %", PROGRESS_BETTER_HIGHER },
    { "target: 动态清零", "at-most 0 ", PROGRESS_BETTER_LOWER },
    { "target: 待下达", "pending", PROGRESS_BETTER_HIGHER },
    { "unit: 亿元, baseline: 100, target: 增长15%以上", "at-least 115 亿元", PROGRESS_BETTER_HIGHER },
    { "unit: 亿元, baseline: 100, target: 增长15%", "at-least 115 亿元", PROGRESS_BETTER_HIGHER },
    { "unit: 亿元, baseline: 100, target: 翻番", "at-least 200 亿元", PROGRESS_BETTER_HIGHER },
    { "unit: 吨, baseline: 100, target: 下降3%", "at-most 97 吨", PROGRESS_BETTER_LOWER },
    { "unit: 吨, baseline: 100, target: 零增长", "at-most 100 吨", PROGRESS_BETTER_LOWER },
    { "unit: 吨, baseline: 100, target: 零增长, better: higher", "at-least 100 吨", PROGRESS_BETTER_HIGHER },
    { "target: 增长15%以上", "at-least 15 %", PROGRESS_BETTER_HIGHER },
    { "unit: '%', target: 增长15%", "at-least 15 %", PROGRESS_BETTER_HIGHER },
    { "unit: '%', baseline: 50, target: 提高2个百分点", "at-least 52 %", PROGRESS_BETTER_HIGHER },
    { "unit: '%', baseline: 50, target: '+15% on baseline'", "at-least 57.5 %", PROGRESS_BETTER_HIGHER },
    { "target: 由100元提高到200元", "at-least 200 元", PROGRESS_BETTER_HIGHER },
    { "baseline: 20, target: 降至18.59平方米/万元", "at-most 18.59 平方米/万元", PROGRESS_BETTER_LOWER },
    { "baseline: 87%, target: '>=83%'", "at-least 83 %", PROGRESS_BETTER_HIGHER },
    { "baseline: 87%, target: 83%, better: lower", "at-most 83 %", PROGRESS_BETTER_LOWER },
    { "target: [{value: 20亿元}, {value: 18亿元, from: 2018-09-01}]", "at-least 20 亿元; at-least 18 亿元",
      PROGRESS_BETTER_HIGHER },
    { "target: [{value: 18亿元, from: 2018-09-01}, 20亿元]", "at-least 20 亿元; at-least 18 亿元",
      PROGRESS_BETTER_HIGHER },
    { "target: [pending, {value: 5个, from: 2018-03}]", "pending; at-least 5 个", PROGRESS_BETTER_HIGHER },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (ProgressPlan) plan = read_keys (rows[i].keys);
      g_autofree char *targets = show_targets (find (plan, "a"));

      cr_expect (eq (str, targets, (char *) rows[i].targets), "%s", rows[i].keys);
      cr_expect (eq (int, find (plan, "a")->better, (int) rows[i].better), "%s", rows[i].keys);
    }
}

Test (plan, steps_of_rounded_judging)
{
  static const struct {
    const char *keys, *step;
  } rows[] = {
    { "target: 90%", "1" },
    { "target: 90.0%", "0.1" },
    { "unit: 人, target: 1.6万", "1000" },
    { "unit: 万元, target: 20.15亿元", "100" },
    { "unit: 亿元, baseline: 99.5, target: 增长15%", "0.1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (ProgressPlan) plan = read_keys (rows[i].keys);
      g_autoptr (GString) step = g_string_new (NULL);

      append_number (step, find (plan, "a")->targets[0].step);
      cr_expect (eq (str, step->str, (char *) rows[i].step), "%s", rows[i].keys);
    }
}

/* --- kinds --- */

Test (plan, kinds)
{
  static const struct {
    const char *keys;
    ProgressReportedAs kind;
    gboolean assumed;
  } rows[] = {
    { "target: 48个", PROGRESS_REPORTED_CUMULATIVE, TRUE },
    { "target: 20亿元", PROGRESS_REPORTED_CUMULATIVE, TRUE },
    { "target: 90%", PROGRESS_REPORTED_LEVEL, TRUE },
    { "target: 90", PROGRESS_REPORTED_LEVEL, TRUE },
    { "target: 3件/万人", PROGRESS_REPORTED_LEVEL, TRUE },
    { "name: 工程进度率, target: 100%", PROGRESS_REPORTED_CUMULATIVE, TRUE },
    { "target: 保持在80万人以上", PROGRESS_REPORTED_LEVEL, TRUE },
    { "target: 压减至100个工作日以内", PROGRESS_REPORTED_LEVEL, TRUE },
    { "target: 清零, unit: 件", PROGRESS_REPORTED_LEVEL, TRUE },
    { "target: 不超过5亿元", PROGRESS_REPORTED_CUMULATIVE, TRUE },
    { "target: 不超过5起, reported-as: cumulative", PROGRESS_REPORTED_CUMULATIVE, FALSE },
    { "target: 48个, reported-as: per-period", PROGRESS_REPORTED_PER_PERIOD, FALSE },
    { "target: 48个, reported-as: level", PROGRESS_REPORTED_LEVEL, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (ProgressPlan) plan = read_keys (rows[i].keys);
      g_autofree char *notes = show_notes (plan);

      cr_expect (eq (int, (int) progress_indicator_get_reported_as (find (plan, "a")), (int) rows[i].kind),
                 "%s", rows[i].keys);
      cr_expect (eq (int, strstr (notes, "assumed-kind") != NULL, rows[i].assumed), "%s", rows[i].keys);
    }
}

Test (plan, held)
{
  static const struct {
    const char *keys;
    gboolean held;
  } rows[] = {
    { "target: 控制在6%以内", TRUE },
    { "target: '<5%'", TRUE },
    { "target: '=100%'", TRUE },
    { "target: 保持在95%以上", TRUE },
    { "target: '>=95%'", FALSE },
    { "target: '>=95%', held: true", TRUE },
    { "target: '<5%', held: false", FALSE },
    { "target: '<5%', baseline: 7%", FALSE },
    { "target: '<5%', baseline: 4%", TRUE },
    { "target: 保持在95%以上, baseline: 90%", FALSE },
    { "target: 降至18.59平方米/万元", FALSE },
    { "target: 不超过5亿元", FALSE },
    { "target: [pending, {value: 控制在6%以内, from: 2018-03}]", TRUE },
    { "target: pending", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (ProgressPlan) plan = read_keys (rows[i].keys);
      cr_expect (eq (int, find (plan, "a")->held, rows[i].held), "%s", rows[i].keys);
    }
}

/* --- dates --- */

Test (plan, start_and_due)
{
  static const struct {
    const char *keys, *dates;
  } rows[] = {
    { "target: 5个", "2017-12-31 2018-12-31" },
    { "target: 5个, start: 2018-03", "2018-02-28 2018-12-31" },
    { "target: 5个, due: 2018-06", "2017-12-31 2018-06-30" },
    { "target: 5个, due: 2019", "2017-12-31 2019-12-31" },
    { "target: 5个, due: pending", "2017-12-31 none" },
    { "target: 90%, baseline: {value: 80%, date: 2016}", "2016-12-31 2018-12-31" },
    { "target: 90%, baseline: {value: 80%, date: 2016}, start: 2018-02", "2018-01-31 2018-12-31" },
    { "target: 增长5%, unit: 亿元, baseline: {value: 80, date: 2016}", "2017-12-31 2018-12-31" },
    { "target: 48个, milestones: {2018-09: 48}", "2017-12-31 2018-09-30" },
    { "target: 48个, milestones: {2018-06: 50%, 2018-09: 100%}", "2017-12-31 2018-09-30" },
    { "target: 48个, milestones: {2018-06: +24, 2018-09: +24}", "2017-12-31 2018-09-30" },
    { "target: 48个, milestones: {2018-09: 48}, due: 2018", "2017-12-31 2018-12-31" },
    { "target: 48个, milestones: {2018-09: 47}", "2017-12-31 2018-12-31" },
    { "target: 90%, milestones: {2018-09: 90%}", "2017-12-31 2018-12-31" },
    { "target: 不超过48亿元, milestones: {2018-09: 48}", "2017-12-31 2018-12-31" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (ProgressPlan) plan = read_keys (rows[i].keys);
      g_autoptr (GString) dates = g_string_new (NULL);

      append_day (dates, find (plan, "a")->origin);
      g_string_append_c (dates, ' ');
      append_day (dates, find (plan, "a")->dues[0].date);
      cr_expect (eq (str, dates->str, (char *) rows[i].dates), "%s", rows[i].keys);
    }
}

Test (plan, milestones)
{
  static const struct {
    const char *keys, *milestones;
  } rows[] = {
    { "target: 48个, milestones: {2018-09: 36, 2018-Q2: 24}", "2018-06-30 24; 2018-09-30 36" },
    { "target: 48个, milestones: {2018-06: +10}", "2018-06-30 +10" },
    { "target: 48个, milestones: {2018-06: 50%}", "2018-06-30 0.5 of target" },
    { "target: 90%, milestones: {2018-06: 50%}", "2018-06-30 50" },
    { "target: 90%, milestones: {2018-06: {of-target: 50%}}", "2018-06-30 0.5 of target" },
    { "target: 48个, milestones: {2018-06: {value: 24}}", "2018-06-30 24" },
    { "target: 20亿元, milestones: {2018-06: 9}", "2018-06-30 9" },
    { "target: 20亿元, milestones: {2018-06: 5000万元}", "2018-06-30 0.5" },
    { "target: 48个, milestones: {4-6月: 24}", "2018-04-01..2018-06-30 24" },
    { "target: 48个, milestones: {6月底前: 24}", "2018-06-30 24" },
    { "target: 90%, milestones: {every-quarter: 80%}",
      "2018-03-31 80; 2018-06-30 80; 2018-09-30 80; 2018-12-31 80" },
    { "target: 90%, start: 2018-05-15, milestones: {every-quarter: 80%}",
      "2018-06-30 80; 2018-09-30 80; 2018-12-31 80" },
    { "target: 90%, due: 2018-07, milestones: {every-quarter: 80%}", "2018-03-31 80; 2018-06-30 80" },
    { "target: 90%, due: 2018-07, milestones: {every-quarter: 80%, 2018-06: 85%}",
      "2018-03-31 80; 2018-06-30 85" },
    { "target: 90%, due: 2018-03, milestones: {every-month: 80%, every-quarter: 85%}",
      "2018-01-31 80; 2018-02-28 80; 2018-03-31 85" },
    { "target: 48个, milestones: {2018-03: 48, 2018-09: 48}", "2018-03-31 48" },
    { "unit: '%', baseline: 50, target: 提高2个百分点, milestones: {2018-06: 提高1个百分点}",
      "2018-06-30 51" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (ProgressPlan) plan = read_keys (rows[i].keys);
      g_autofree char *milestones = show_milestones (find (plan, "a"));

      cr_expect (eq (str, milestones, (char *) rows[i].milestones), "%s", rows[i].keys);
    }
}

Test (plan, quarters_follow_the_fiscal_year)
{
  g_autoptr (ProgressPlan) plan =
      read_plan ("title: T\nindicators:\n- {id: a, target: 90%, milestones: {every-quarter: 80%}}\n"
                 "period: 2018\nyear-starts: 5\nprogress: 1\n");
  g_autofree char *milestones = show_milestones (find (plan, "a"));

  cr_expect (eq (str, milestones, "2018-07-31 80; 2018-10-31 80; 2019-01-31 80; 2019-04-30 80"));
}

Test (plan, last_year_is_moved_to_this_year)
{
  static const struct {
    const char *keys, *curve;
  } rows[] = {
    { "target: 5个, last-year: {2017-Q1: 1, 2017: 4}", "2018-03-31 1 2018-12-31 4 " },
    { "target: 5个, last-year: {2017: 4, 2017-02: 1}", "2018-02-28 1 2018-12-31 4 " },
    { "target: 5个, last-year: {一季度: 1, 全年: 4}", "2018-03-31 1 2018-12-31 4 " },
    { "target: 5个, last-year: {2016-02: 1, 2016: 4}", "2018-02-28 1 2018-12-31 4 " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (ProgressPlan) plan = read_keys (rows[i].keys);
      g_autoptr (GString) curve = g_string_new (NULL);
      const ProgressIndicator *indicator = find (plan, "a");

      for (gint32 k = 0; k < indicator->n_last_year; k++)
        {
          append_day (curve, indicator->last_year[k].date);
          g_string_append_c (curve, ' ');
          append_number (curve, indicator->last_year[k].value);
          g_string_append_c (curve, ' ');
        }
      cr_expect (eq (str, curve->str, (char *) rows[i].curve), "%s", rows[i].keys);
    }
}

/* --- notes --- */

Test (plan, notes)
{
  static const struct {
    const char *keys, *notes;
  } rows[] = {
    { "reported-as: level, target: 90%", "" },
    { "reported-as: level, target: pending", "target-pending" },
    { "reported-as: level, target: [pending, {value: 90%, from: 2018-03}]", "" },
    { "reported-as: level, target: [90%, {value: 85%, from: 2018-03}]", "target-lowered" },
    { "reported-as: level, target: [90%, {value: 95%, from: 2018-03}]", "" },
    { "reported-as: level, target: ['<=5%', {value: '<=6%', from: 2018-03}]", "target-lowered" },
    { "reported-as: level, target: 90%, due: [2018-06, {value: 2018-09, from: 2018-05}]", "due-extended" },
    { "reported-as: level, target: 90%, due: [2018-09, {value: 2018-06, from: 2018-05}]", "" },
    { "reported-as: level, target: 90%, milestones: {6月前: 80%}", "ambiguous-period" },
    { "reported-as: level, target: 90%, figures: {2018-06: [{value: 80%}, {value: 81%, reported: "
      "2018-07-20}]}",
      "figure-revised" },
    { "reported-as: cumulative, target: 48个, milestones: {2018-06: 30, 2018-09: 20}", "plan-inconsistent" },
    { "reported-as: cumulative, target: 48个, milestones: {2018-06: 60}", "plan-inconsistent" },
    { "reported-as: cumulative, target: 48个, milestones: {2018-12: 40}", "plan-inconsistent" },
    { "reported-as: cumulative, target: 48个, milestones: {2018-12: 48}", "" },
    { "reported-as: cumulative, unit: 个, target: 0", "plan-inconsistent" },
    { "reported-as: cumulative, unit: 个, target: 0, better: lower", "" },
    { "reported-as: level, target: 20亿元, figures: {2018-06: 2000}", "scale-suspect" },
    { "reported-as: level, target: 20亿元, figures: {2018-06: 1900}", "scale-suspect" },
    { "reported-as: level, target: 20亿元, figures: {2018-06: 1700}", "" },
    { "reported-as: level, target: 20亿元, figures: {2018-06: 0.02, 2018-07: 2}", "scale-suspect" },
    { "reported-as: cumulative, target: 100个, combine: sum, parts: [{id: b, target: 60个}, {id: c, target: "
      "30个}]",
      "sum-mismatch" },
    { "reported-as: cumulative, target: 90个, combine: sum, parts: [{id: b, target: 60个}, {id: c, target: "
      "30个}]",
      "" },
    { "reported-as: cumulative, target: 80个以上, combine: sum, parts: [{id: b, target: 60个}, {id: c, "
      "target: 30个}]",
      "" },
    { "reported-as: cumulative, target: 50个, combine: none, parts: [{id: b, target: 60个}]",
      "part-exceeds-whole" },
    { "reported-as: cumulative, target: 60个, combine: none, parts: [{id: b, target: 60个}]", "" },
    { "reported-as: cumulative, target: 48个, milestones: {2018-06: 30, 2018-09: 30}", "" },
    { "reported-as: cumulative, target: 48个, milestones: {2018-06: 48}", "" },
    { "reported-as: level, target: 90%, milestones: {6月底前: 80%}", "" },
    { "reported-as: level, target: 90%, due: [2018-06, {value: pending, from: 2018-05}]", "due-extended" },
    { "reported-as: cumulative, target: 50个, combine: none, figures: {2018-06: 20}, "
      "parts: [{id: b, target: 30个, figures: {2018-06: 21}}]",
      "part-exceeds-whole" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (ProgressPlan) plan = read_keys (rows[i].keys);
      g_autofree char *notes = show_notes (plan);

      cr_expect (eq (str, notes, (char *) rows[i].notes), "%s", rows[i].keys);
    }
}

Test (plan, notes_name_their_indicator)
{
  g_autoptr (ProgressPlan) plan =
      read_plan ("progress: 1\ntitle: T\nperiod: 2018\nevents: {集市: 6月前}\ndefaults: {reported-as: "
                 "level}\nindicators:\n"
                 "- {id: a, target: 90%, milestones: {7月前: 80%}}\n- {id: b, target: pending}\n");
  const ProgressDiagnostics *notes = progress_plan_get_notes (plan);

  cr_assert (eq (i32, progress_diagnostics_get_count (notes), 3));
  cr_expect (progress_diagnostics_get_indicator (notes, 0) == NULL, "an event belongs to no indicator");
  cr_expect (eq (str, (char *) progress_diagnostics_get_indicator (notes, 1), "a"));
  cr_expect (eq (str, (char *) progress_diagnostics_get_indicator (notes, 2), "b"));
  cr_expect (eq (i32, progress_diagnostics_get_line (notes, 1), 7));
  cr_expect (eq (i32, progress_diagnostics_get_column (notes, 1), 37));
}

Test (plan, totals)
{
  static const struct {
    const char *total, *notes;
  } rows[] = {
    { "{name: t, value: 90亿元, of: [a, b]}", "" },
    { "{name: t, value: 89亿元, of: [a, b]}", "sum-mismatch" },
    { "{name: t, value: 80亿元以上, of: [a, b]}", "" },
    { "{name: t, value: '>90亿元', of: [a, b]}", "sum-mismatch" },
    { "{name: t, value: 约89亿元, of: [a, b]}", "" },
    { "{name: t, value: 91亿元, of: [a, b, 1亿元]}", "" },
    { "{name: t, value: 900000万元, of: [b, a]}", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strdup_printf (
          "progress: 1\ntitle: T\nperiod: 2018\ndefaults: {reported-as: cumulative}\nindicators:\n"
          "- {id: a, target: 60亿元}\n- {id: b, target: 30亿元}\ntotals: [%s]\n",
          rows[i].total);
      g_autoptr (ProgressPlan) plan = read_plan (text);
      g_autofree char *notes = show_notes (plan);

      cr_expect (eq (str, notes, (char *) rows[i].notes), "%s", rows[i].total);
    }
}

/* --- files --- */

Test (plan, every_accepted_file_is_read)
{
  g_autoptr (GDir) dir = g_dir_open (ACCEPTED, 0, NULL);
  guint n = 0;

  cr_assert (dir != NULL, "run from the project's folder");
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    if (g_str_has_suffix (name, ".yaml"))
      {
        progress_plan_unref (read_accepted (name));
        n++;
      }
  cr_expect (ge (u32, n, 4));
}

Test (plan, a_small_plan)
{
  g_autoptr (ProgressPlan) plan = read_accepted ("small.yaml");
  const ProgressIndicator *hub = find (plan, "hub-projects"), *visits = find (plan, "visits");
  g_autofree char *as_of = progress_plan_dup_as_of (plan);

  cr_expect (eq (str, (char *) progress_plan_get_title (plan), "宁波市省级以上改革试点"));
  cr_expect (eq (str, as_of, "2018-08-31"));
  cr_expect (eq (i32, progress_plan_get_n_indicators (plan), 2));
  cr_expect (eq (str, (char *) progress_indicator_get_owner (hub), "市交通委"));
  cr_expect (eq (str, (char *) progress_indicator_get_unit (hub), "个"));
  cr_expect (progress_indicator_get_group (hub) == NULL);
  cr_expect (eq (i32, hub->n_figures, 1));
  cr_expect (eq (str, (char *) progress_indicator_get_name (visits), "探访关爱率"));
  cr_expect (eq (str, (char *) progress_indicator_get_owner (visits), "区民政局"));
  cr_expect (eq (str, (char *) progress_indicator_get_group (visits), "新型大教助体系"));
  cr_expect (eq (i32, visits->n_milestones, 4));
}

Test (plan, every_key_is_kept)
{
  g_autoptr (ProgressPlan) plan = read_accepted ("every-key.yaml");
  const ProgressIndicator *all = find (plan, "all-keys");

  cr_expect (eq (i32, plan->year_starts, 4));
  cr_expect (plan->year_named_by_end == TRUE && plan->points == TRUE);
  cr_expect (eq (int, plan->rounding.digits, 2));
  cr_expect (eq (int, (int) plan->rounding.mode, (int) PROGRESS_ROUNDING_HALF_EVEN));
  cr_expect (eq (i32, plan->n_totals, 1));

  cr_expect (eq (str, (char *) all->name, "各项"));
  cr_expect (eq (str, (char *) all->owner, "市发改委"));
  cr_assert (all->support != NULL);
  cr_expect (eq (str, (char *) all->support[0], "市财政局"));
  cr_expect (eq (str, (char *) all->support[1], "市统计局"));
  cr_expect (all->support[2] == NULL);
  cr_expect (eq (str, (char *) all->source, "工作要点第3条"));
  cr_expect (eq (str, (char *) all->note, "含续建"));
  cr_expect (eq (int, all->frequency, 3));
  cr_expect (eq (i32, all->lag, 15));
  cr_expect (eq (i64, all->weight.num, 2));
  cr_expect (eq (int, all->judge_rounded, TRUE));
  cr_expect (eq (int, all->rounding->digits, 0));
  cr_expect (eq (int, (int) all->rounding->mode, (int) PROGRESS_ROUNDING_HALF_EVEN),
             "missing fields are the plan's");
  cr_expect (eq (int, all->rate_method, PROGRESS_RATE_RATIO));
  cr_expect (eq (int, all->expected, EXPECTED_LAST_YEAR));
  cr_expect (eq (i32, all->n_targets, 2));
  cr_expect (eq (str, (char *) all->targets[1].reason, "年中调整"));
  cr_expect (eq (i32, all->n_dues, 2));
  cr_expect (eq (i32, all->dues[1].date, day_parse ("2018-09-10", 10)), "an event's day");
  cr_expect (eq (i32, all->n_milestones, 2));
  cr_expect (eq (i32, all->n_figures, 3));
  cr_expect (eq (i32, all->n_deliverables, 3));
  cr_expect (eq (i32, all->deliverables[0].done, day_parse ("2018-04-20", 10)));
  cr_expect (eq (i32, all->deliverables[1].done, DAY_FIRST), "done, the day not said");
  cr_expect (eq (i32, all->deliverables[2].done, DAY_NONE));
  cr_expect (eq (i32, all->deliverables[2].due, all->dues[1].date), "due with the indicator");
  cr_expect (eq (i32, all->n_last_year, 2));
  cr_expect (eq (str, (char *) find (plan, "fields")->unit->base, "平方米"));
}

Test (plan, nearer_keys_win)
{
  g_autoptr (ProgressPlan) plan = read_accepted ("inheritance.yaml");
  static const struct {
    const char *id, *owner, *group;
    int frequency;
  } rows[] = {
    { "by-default", "默认", NULL, 12 },       { "by-group", "甲组", "甲", 3 },
    { "by-inner-group", "甲组", "甲/乙", 1 }, { "own", "自己", "甲/乙", 6 },
    { "again", "甲组二", "甲", 12 },          { "part", "自己", "甲/乙", 6 },
    { "part-own", "部分", "甲/乙", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const ProgressIndicator *indicator = find (plan, rows[i].id);

      cr_expect (eq (str, (char *) indicator->owner, (char *) rows[i].owner), "%s", rows[i].id);
      cr_expect (g_strcmp0 (progress_indicator_get_group (indicator), rows[i].group) == 0, "%s", rows[i].id);
      cr_expect (eq (int, indicator->frequency, rows[i].frequency), "%s", rows[i].id);
    }
  cr_expect (eq (i32, plan->n_groups, 2), "a group that is written twice is one");
}

Test (plan, parts_follow_their_parent)
{
  g_autoptr (ProgressPlan) plan = read_accepted ("parts.yaml");
  static const struct {
    const char *id, *parent, *targets;
    gint32 index, n_parts, n_below;
  } rows[] = {
    { "care", NULL, "at-least 660 亿元", 0, 2, 4 },
    { "care-a", "care", "at-least 600 亿元", 1, 2, 2 },
    { "care-a1", "care-a", "at-least 400 亿元", 2, 0, 0 },
    { "care-a2", "care-a", "at-least 200 亿元", 3, 0, 0 },
    { "care-b", "care", "at-least 60 亿元", 4, 0, 0 },
    { "insurance", NULL, "", 5, 2, 2 },
    { "workers", "insurance", "at-least 85 %", 6, 0, 0 },
    { "residents", "insurance", "at-least 69 %", 7, 0, 0 },
    { "rates", NULL, "at-least 100 %", 8, 2, 2 },
    { "visited", "rates", "at-least 100 %", 9, 0, 0 },
    { "served", "rates", "at-least 90 %", 10, 0, 0 },
    { "reported", NULL, "at-least 10 个", 11, 1, 1 },
    { "county", "reported", "", 12, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const ProgressIndicator *indicator = find (plan, rows[i].id);
      const ProgressIndicator *parent = progress_indicator_get_parent (indicator);
      g_autofree char *targets = show_targets (indicator);

      cr_expect (eq (i32, indicator->index, rows[i].index), "%s", rows[i].id);
      cr_expect (eq (i32, indicator->n_parts, rows[i].n_parts), "%s", rows[i].id);
      cr_expect (eq (i32, indicator->n_below, rows[i].n_below), "%s", rows[i].id);
      cr_expect (g_strcmp0 (parent != NULL ? parent->id : NULL, rows[i].parent) == 0, "%s", rows[i].id);
      cr_expect (eq (str, targets, (char *) rows[i].targets), "%s", rows[i].id);
    }
}

Test (plan, ids_are_compared_in_normal_form)
{
  g_autoptr (ProgressPlan) plan =
      read_plan ("progress: 1\ntitle: T\nperiod: 2018\nindicators:\n- {id: cafe\xcc\x81, target: 5}\n");

  cr_expect (progress_plan_find_indicator (plan, "caf\xc3\xa9") != NULL);
  cr_expect (progress_plan_find_indicator (plan, "cafe\xcc\x81") != NULL);
  cr_expect (progress_plan_find_indicator (plan, "cafe") == NULL);
}

Test (plan, lives_as_long_as_a_reference)
{
  ProgressPlan *plan = read_keys ("target: 5");
  ProgressPlan *again = progress_plan_ref (plan);

  progress_plan_unref (plan);
  cr_expect (eq (str, (char *) progress_plan_get_title (again), "T"));
  progress_plan_unref (again);
}
