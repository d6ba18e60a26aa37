/* SPDX-License-Identifier: MIT */
/* A plan that is written back is read as the same plan: every plan there is, and random ones. */
#include "plan-dump.h"
#include "random-plan.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

/* NULL: error says why. */
static ProgressPlan *
read_text (const char *text, GError **error)
{
  return progress_plan_new_from_data ("plan.yaml", text, -1, error);
}

static void
expect_to_come_back (const ProgressPlan *plan, const char *label)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = progress_plan_to_yaml (plan, &error);

  cr_assert (text != NULL, "%s: %s", label, error != NULL ? error->message : "");
  g_autoptr (ProgressPlan) again = read_text (text, &error);
  cr_assert (again != NULL, "%s: %s\n%s", label, error != NULL ? error->message : "", text);

  g_autofree char *was = plan_dump (plan), *is = plan_dump (again);
  g_autofree char *twice = progress_plan_to_yaml (again, NULL);
  cr_assert (eq (str, is, was), "%s:\n%s", label, text);
  cr_assert (eq (str, twice, text), "%s", label);
}

static guint
check_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  cr_assert (dir != NULL, "%s", folder);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (ProgressPlan) plan =
          g_str_has_suffix (name, ".yaml") ? progress_plan_new_from_file (path, NULL) : NULL;

      if (plan == NULL)
        continue;
      expect_to_come_back (plan, path);
      n++;
    }
  return n;
}

Test (plan_yaml, writes_every_plan_there_is)
{
  static const struct {
    const char *folder;
    guint at_least;
  } folders[] = {
    { "examples/plans", 4 }, { "examples/tour", 8 }, { "tests/data/accepted", 4 }, { "tests/data/golden", 2 }
  };

  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
    cr_expect (check_folder (folders[i].folder) >= folders[i].at_least, "%s", folders[i].folder);
}

/* --- what the folders do not have --- */

static const struct {
  const char *label, *keys;
} tricky[] = {
  { "a fraction of a unit", "units: {亩: {factor: 2000/3, of: 平方米}}\nindicators:\n"
                            "- {id: a, unit: 平方米, target: 5亩, baseline: 1亩, milestones: {2018-06: 2亩},"
                            " figures: {2018-03: 1.5亩, 2018-05: 100}}\n" },
  { "a fraction of a rate", "units: {箱: {factor: 3, of: 瓶}}\nindicators:\n"
                            "- {id: a, unit: 元/瓶, target: 5元/箱, milestones: {2018-06: 2元/箱}}\n" },
  { "growth on a baseline with zeros",
    "indicators:\n"
    "- {id: a, baseline: 1.50万人, target: 增长15%, judge: rounded, unit: 人}\n" },
  { "a target that names its baseline", "indicators:\n- {id: a, target: 由100元提高到200元}\n" },
  { "counts that no decimal says", "indicators:\n- {id: a, target: 90%, figures: {2018-06: 1/3}}\n" },
  { "counts beside a rounded share", "indicators:\n"
                                     "- {id: a, target: 90%, figures: {2018-06: {value: 81.3, numerator: 13,"
                                     " denominator: 16, reported-rate: 90.30%}}}\n" },
  { "a sum without a unit", "indicators:\n- id: s\n  combine: sum\n  parts:\n"
                            "  - {id: a, target: 5个}\n  - {id: b, target: 3, reported-as: cumulative}\n" },
  { "a sum without a target", "indicators:\n- id: s\n  combine: sum\n  parts:\n"
                              "  - {id: a, target: [{value: 5个}, {value: 6个, from: 2018-06-01}]}\n"
                              "  - {id: b, target: 3个}\n" },
  { "a sum of decimals", "indicators:\n- id: s\n  combine: sum\n  parts:\n"
                         "  - {id: a, target: 5.5亿元}\n  - {id: b, target: 3.25亿元}\n" },
  { "parts that differ from their parent",
    "rounding: {interval: 0.5}\ndefaults: {rate: from-baseline}\nindicators:\n"
    "- id: s\n  combine: mean\n  target: 50%\n  start: 2018-03-01\n"
    "  judge: rounded\n  lag: 3\n  rounding: {digits: 0}\n  parts:\n"
    "  - {id: a, baseline: 10%, start: 2018-01-01, judge: full, lag: 20}\n"
    "  - {id: b, rate: auto, rounding: {mode: down}}\n" },
  { "a line that ends early",
    "indicators:\n"
    "- {id: a, target: 48个, milestones: {2018-06: 24, 2018-10: 48, 2018-11: 50}}\n" },
  { "empty groups",
    "indicators:\n- {name: x, indicators: []}\n- {name: y, indicators: [{name: z, indicators: []},"
    " {id: a, target: 1个}]}\n- {id: b, target: 1个}\n- {name: x, indicators: [{id: c, target:"
    " 1个}]}\n- {name: last, indicators: []}\n" },
  { "texts that look like something else",
    "events: {\"yes\": 2018-05-01, \"a: b\": 2018-06-01}\nindicators:\n"
    "- {id: \"1\", name: \"- x\", owner: \"#1\", source: \" a \", note: \"l1\\n"
    "l2 \\t%\", target: 1个, due: yes}\n" },
  { "a policy of its own",
    "policy: {basis: days, bands: [{light: green, from: 5, inclusive: false}, {light: red}]}\n"
    "indicators:\n- {id: a, target: 1个, policy: wuhan}\n"
    "- {id: b, target: 1个, policy: {rules: {moving-away: {light: \"off\"}}}}\n" },
  { "figures of one day",
    "indicators:\n- {id: a, target: 9个, figures: {2018-06-30: 1, 2018-06: {value: 2, reported:"
    " 2018-07-02}, 2018-Q2: {value: 3, reported: 2018-07-03}, 上半年: [{value: 4, reported:"
    " 2018-07-04}, {value: 5, reported: 2018-07-05}]}}\n" },
};

Test (plan_yaml, writes_what_is_tricky)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tricky); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = g_strdup_printf ("progress: 1\ntitle: T\nperiod: 2018\n%s", tricky[i].keys);
      g_autoptr (ProgressPlan) plan = read_text (text, &error);

      cr_assert (plan != NULL, "%s: %s", tricky[i].label, error != NULL ? error->message : "");
      expect_to_come_back (plan, tricky[i].label);
    }
}

Test (plan_yaml, is_short_where_nothing_is_special)
{
  g_autoptr (ProgressPlan) plan =
      read_text ("# pilots\nprogress: 1\ntitle: T\nperiod: 2018\ndefaults: {owner: A}\n"
                 "indicators: [{name: g, indicators: [{id: hub, target: 48个,"
                 " milestones: {every-quarter: +12}, figures: {2018-08-31: 44}}]}]\n",
                 NULL);
  g_autofree char *text = progress_plan_to_yaml (plan, NULL);

  cr_expect (eq (str, text,
                 "progress: 1\n"
                 "title: T\n"
                 "period: 2018\n"
                 "indicators:\n"
                 "- name: g\n"
                 "  indicators:\n"
                 "  - id: hub\n"
                 "    owner: A\n"
                 "    target: 48个\n"
                 "    better: higher\n"
                 "    reported-as: cumulative\n"
                 "    milestones:\n"
                 "      2018-03-31: +12\n"
                 "      2018-06-30: +12\n"
                 "      2018-09-30: +12\n"
                 "      2018-12-31: +12\n"
                 "    figures:\n"
                 "      2018-08-31: 44\n"));
}

/* --- random plans --- */

#define N_PLANS 10000

Test (plan_yaml, writes_random_plans, .timeout = 200)
{
  guint n_accepted = 0, n_tried = 0;

  for (guint32 seed = 1; n_accepted < N_PLANS; seed++)
    {
      g_autofree char *text = random_plan (seed);
      g_autofree char *label = g_strdup_printf ("seed %u:\n%s", seed, text);
      g_autoptr (ProgressPlan) plan = read_text (text, NULL);

      n_tried++;
      cr_assert (n_tried < 8 * N_PLANS, "most random plans are refused");
      if (plan == NULL)
        continue;
      expect_to_come_back (plan, label);
      n_accepted++;
    }
}
