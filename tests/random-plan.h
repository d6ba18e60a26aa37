/* SPDX-License-Identifier: MIT */
/* A plan file made up of all that one can say, mostly in ways that fit together: a plan in three or so is
 * refused all the same. */
#pragma once

#include <glib.h>

typedef struct {
  GRand *random;
  GString *out;
  guint n_ids;
  gboolean is_percent;
} RandomPlan;

static gint32
below (RandomPlan *self, gint32 n)
{
  return g_rand_int_range (self->random, 0, n);
}

static gboolean
perhaps (RandomPlan *self, gint32 one_in)
{
  return below (self, one_in) == 0;
}

#define ONE_OF(self, ...)                                                                                    \
  ((const char *[]){ __VA_ARGS__ }[below ((self), G_N_ELEMENTS (((const char *[]){ __VA_ARGS__ })))])

/* A key, now and then. */
#define MAYBE(self, one_in, key, ...)                                                                        \
  do                                                                                                         \
    {                                                                                                        \
      if (perhaps ((self), (one_in)))                                                                        \
        g_string_append_printf ((self)->out, ", " key ": %s", ONE_OF ((self), __VA_ARGS__));                 \
  } while (0)

static void
add_targets (RandomPlan *self)
{
  if (self->is_percent)
    MAYBE (self, 1, "target", "90%", "'≥85%'", "80~90%", "保持在95%以上", "控制在6%以内", "提高2个百分点",
           "'=100%'", "pending", "达到90.50%", "增长3%",
           "[{value: 80%}, {value: 75%, from: 2018-06-01, reason: '雨季'}]");
  else
    MAYBE (self, 1, "target", "48个", "'≥63个'", "1-2家", "约28亿元", "1.6万人", "增长15%", "力争40个以上",
           "30亩", "10余家", "动态清零", "100.50万元", "由100元提高到200元", "待下达", "500平方米", "0.95",
           "零增长",
           "[{value: 20亿元}, {value: 18.5亿元, from: 2018-Q3}, {value: pending, from: 2018-11-01}]");
}

static void
add_course (RandomPlan *self)
{
  MAYBE (self, 3, "start", "2018-02", "2018-03-15", "2017-12-01");
  MAYBE (self, 3, "due", "2018-11", "games", "2019-06",
         "[{value: 2018-10}, {value: 2018-12, from: 2018-09-01}]",
         "[{value: 2018-12}, {value: pending, from: 2018-10-01, reason: '暂停'}]", "pending");
  MAYBE (self, 3, "milestones", "{2018-Q2: 10, 2018-10: 20}", "{every-quarter: 10}",
         "{4-6月: '+5', 2018-09: 30}", "{2018-06: 50%, 2018-09: {of-target: 80%}}",
         "{every-month: '+1', 2018-07: 12.5}", "{2018-04: {value: 3}}", "{2018-06: 2亩, 2018-08: 3亩}",
         "{2018-10: 48}");
  MAYBE (self, 6, "expected", "straight", "step", "compound", "auto");
  MAYBE (self, 9, "last-year", "{2017-Q1: 10, 2017-H1: 22, 2017: 48}", "{一季度: 10.5, 全年: 40}");
}

static void
add_figures (RandomPlan *self)
{
  MAYBE (self, 2, "figures", "{2018-03-31: 10, 2018-06: 20.50}", "{2018-Q1: 1/3, 2018-Q2: 9/10}",
         "{2018-05-20: 约30}",
         "{2018-04: {value: 5, reported: 2018-05-09, provisional: true, note: \"a, 'b'\"}}",
         "{2018-06: [{value: 20}, {value: 21, reported: 2018-07-20}], 2018-06-30: {value: 22, reported: "
         "2018-08-01}}",
         "{2018-02: '+5', 2018-03: '+6'}", "{2018-06: {value: 81.3, numerator: 13, denominator: 16}}",
         "{2018-06: {value: 12, reported-rate: 45.80%}}", "{2018-06: 3亩}", "{2018-07-01: -2}");
  MAYBE (self, 8, "deliverables",
         "[{what: 方案, due: 2018-04, done: 2018-04-20}, {what: b, done: true, weight: 2}]",
         "[{what: a, start: 2018-02, due: 2018-12}]");
}

static void
add_rest (RandomPlan *self)
{
  MAYBE (self, 3, "owner", "市交通委", "市发改委", "'A: B'");
  MAYBE (self, 5, "support", "市财政局", "[a, b, c]");
  MAYBE (self, 6, "name", "重点项目", "\"two\\nlines\"", "投资进度", "\"'quoted'\"");
  MAYBE (self, 8, "source", "第3条", "'# 4'");
  MAYBE (self, 8, "note", "kept", "' '");
  MAYBE (self, 4, "weight", "2", "1/3", "0.25", "0");
  MAYBE (self, 4, "baseline", "10", "87.20%", "{value: 60, date: 2017-12-31}", "1.50万人", "{value: 2亩}");
  MAYBE (self, 4, "unit", "个", "'%'", "亩", "平方米", "人", "元/亩", "万元");
  MAYBE (self, 6, "better", "higher", "lower");
  MAYBE (self, 2, "reported-as", "cumulative", "level", "per-period");
  MAYBE (self, 8, "held", "true", "false");
  MAYBE (self, 6, "rate", "ratio", "relative", "binary", "auto", "from-baseline", "interval");
  MAYBE (self, 5, "frequency", "monthly", "quarterly", "half-yearly", "yearly");
  MAYBE (self, 6, "lag", "0", "20", "45");
  MAYBE (self, 6, "judge", "full", "rounded");
  MAYBE (self, 6, "rounding", "{digits: 2}", "{mode: half-even}", "{interval: 0.5}",
         "{digits: 0, mode: down}");
  MAYBE (self, 8, "policy", "default", "wuhan",
         "{name: own, basis: pp, bands: [{light: green, from: -2, inclusive: true}, {light: none}]}");
}

static void add_indicator (RandomPlan *self, int level);

static void
add_parts (RandomPlan *self, int level)
{
  gint32 n = 1 + below (self, 3);

  g_string_append_printf (self->out, ", combine: %s, parts: [", ONE_OF (self, "sum", "mean", "all", "none"));
  for (gint32 i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append (self->out, ", ");
      add_indicator (self, level + 1);
    }
  g_string_append_c (self->out, ']');
}

static void
add_indicator (RandomPlan *self, int level)
{
  self->is_percent = perhaps (self, 3);
  g_string_append_printf (self->out, "{id: %s%u", ONE_OF (self, "a", "项目-", "x.", "1"), self->n_ids++);
  if (level > 0 || !perhaps (self, 6))
    add_targets (self);
  add_rest (self);
  add_course (self);
  add_figures (self);
  if (level < 2 && perhaps (self, 5))
    add_parts (self, level);
  g_string_append_c (self->out, '}');
}

static void
add_entries (RandomPlan *self, int depth)
{
  gint32 n = 1 + below (self, 3);

  for (gint32 i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append (self->out, ",\n  ");
      if (depth >= 2 || !perhaps (self, 4))
        {
          add_indicator (self, 0);
          continue;
        }
      g_string_append_printf (self->out, "{name: %s", ONE_OF (self, "交通", "民生", "x y"));
      MAYBE (self, 3, "owner", "市民政局");
      MAYBE (self, 6, "lag", "5");
      g_string_append (self->out, ", indicators: [");
      if (!perhaps (self, 5))
        add_entries (self, depth + 1);
      g_string_append (self->out, "]}");
    }
}

/* The same text for the same seed; owned by the caller. */
static char *
random_plan (guint32 seed)
{
  RandomPlan self = { .random = g_rand_new_with_seed (seed), .out = g_string_new ("{progress: 1, title: ") };

  g_string_append (self.out, ONE_OF (&self, "改革试点", "'2018'", "\"a \\\" b\""));
  MAYBE (&self, 1, "period", "2018", "2018-01..2018-12", "2018");
  g_string_append (self.out, ", events: {games: 2018-11-10}, units: {亩: {factor: 2000/3, of: 平方米}}");
  MAYBE (&self, 2, "as-of", "2018-08-31", "2018-Q3");
  MAYBE (&self, 8, "year-named", "start", "end");
  MAYBE (&self, 3, "rounding", "{digits: 2}", "{interval: 0.5, mode: half-even}");
  MAYBE (&self, 4, "judge", "rounded");
  MAYBE (&self, 4, "policy", "wuhan",
         "{basis: days, bands: [{light: green, from: 5, inclusive: false}, {light: red}]}");
  MAYBE (&self, 4, "points", "true", "false");
  MAYBE (&self, 3, "defaults", "{owner: 市发改委}", "{rate: from-baseline, lag: 7}",
         "{policy: default, frequency: monthly}");
  g_string_append (self.out, ", indicators: [\n  ");
  add_entries (&self, 0);
  g_string_append (self.out, "]");
  MAYBE (&self, 5, "totals", "[{name: all, value: 10亿元, of: [3亿元, 70000万元]}]");
  g_string_append (self.out, "}\n");
  g_rand_free (self.random);
  return g_string_free (self.out, FALSE);
}
