/* SPDX-License-Identifier: MIT */
#include "judged.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

#include "policy.h"
#include "rules.h"

static const struct {
  const char *label;
  gint32 yellow, orange, red;
  ProgressLight light;
} escalations[] = {
  { "nothing", 0, 0, 0, PROGRESS_LIGHT_GREEN },
  { "one yellow", 1, 0, 0, PROGRESS_LIGHT_YELLOW },
  { "two yellow", 2, 0, 0, PROGRESS_LIGHT_ORANGE },
  { "three yellow", 3, 0, 0, PROGRESS_LIGHT_RED },
  { "one orange", 0, 1, 0, PROGRESS_LIGHT_ORANGE },
  { "an orange and a yellow", 1, 1, 0, PROGRESS_LIGHT_RED },
  { "two orange", 0, 2, 0, PROGRESS_LIGHT_RED },
  { "one red", 0, 0, 1, PROGRESS_LIGHT_RED },
  { "below zero", -5, -1, -1, PROGRESS_LIGHT_GREEN },
  { "a debt is no credit", 2, -1, 0, PROGRESS_LIGHT_ORANGE },
  { "very many", G_MAXINT32, G_MAXINT32, 0, PROGRESS_LIGHT_RED },
};

Test (policy, escalates)
{
  for (gsize i = 0; i < G_N_ELEMENTS (escalations); i++)
    cr_expect (eq (int,
                   (int) progress_escalate (escalations[i].yellow, escalations[i].orange, escalations[i].red),
                   (int) escalations[i].light),
               "%s", escalations[i].label);
}

/* Every combination of up to 3 yellow, 2 orange and 1 red: G, Y, O, R by [red][orange][yellow]. */
static const char combinations[2][3][5] = {
  { "GYOR", "ORRR", "RRRR" },
  { "RRRR", "RRRR", "RRRR" },
};

Test (policy, escalates_every_combination)
{
  static const struct {
    char letter;
    ProgressLight light;
  } lights[] = { { 'G', PROGRESS_LIGHT_GREEN },
                 { 'Y', PROGRESS_LIGHT_YELLOW },
                 { 'O', PROGRESS_LIGHT_ORANGE },
                 { 'R', PROGRESS_LIGHT_RED } };

  for (gint32 red = 0; red <= 1; red++)
    for (gint32 orange = 0; orange <= 2; orange++)
      for (gint32 yellow = 0; yellow <= 3; yellow++)
        for (gsize i = 0; i < G_N_ELEMENTS (lights); i++)
          cr_expect (eq (int, progress_escalate (yellow, orange, red) == lights[i].light,
                         combinations[red][orange][yellow] == lights[i].letter),
                     "%d yellow, %d orange, %d red", yellow, orange, red);
}

static const struct {
  ProgressLight light;
  gboolean has_from;
  Number from;
} bands[] = {
  { PROGRESS_LIGHT_GREEN, TRUE, { 19, 20 } },
  { PROGRESS_LIGHT_YELLOW, TRUE, { 4, 5 } },
  { PROGRESS_LIGHT_ORANGE, TRUE, { 3, 5 } },
  { PROGRESS_LIGHT_RED, FALSE, { 0, 1 } },
};

static gboolean
is_number (Number a, gint64 num, gint64 den)
{
  return a.num * den == num * a.den;
}

Test (policy, default_is_the_written_one)
{
  g_autoptr (ProgressPolicy) policy = progress_policy_new_preset ("default", NULL);

  cr_assert (policy != NULL);
  cr_expect (eq (str, (char *) progress_policy_get_name (policy), "default"));
  cr_expect (eq (int, (int) policy->basis, BASIS_INDEX));
  cr_assert (eq (i32, policy->n_bands, G_N_ELEMENTS (bands)));
  for (gsize i = 0; i < G_N_ELEMENTS (bands); i++)
    {
      const Band *band = &policy->bands[i];
      cr_expect (eq (int, (int) band->light, (int) bands[i].light), "band %zu", i);
      cr_expect (eq (int, band->has_from, bands[i].has_from), "band %zu", i);
      cr_expect (eq (int, band->has_from && !band->inclusive, FALSE), "band %zu", i);
      cr_expect (band->has_from ? is_number (band->from, bands[i].from.num, bands[i].from.den) : TRUE,
                 "band %zu", i);
    }
  for (gsize i = 0; i < N_RULES; i++)
    cr_expect (not(policy->rules[i].off), "rule %zu", i);
  cr_expect (is_number (policy->rules[RULE_STALE_DATA].number, 100, 1));
  cr_expect (is_number (policy->rules[RULE_MILESTONE_MISSED].number, 2, 1));
  cr_expect (is_number (policy->rules[RULE_IMPLAUSIBLE].number, 2, 1));
  cr_expect (not(policy->months));
  cr_expect (is_number (policy->cap, 1, 1));
  cr_expect (is_number (policy->coverage_floor, 4, 5));
  cr_expect (eq (int, (int) policy->owners, ROLLUP_ESCALATE));
  cr_expect (eq (int, (int) policy->groups, ROLLUP_MEAN));
  cr_expect (eq (int, (int) policy->plan, ROLLUP_MEAN));
}

Test (policy, unknown_preset_names_those_there_are)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ProgressPolicy) policy = progress_policy_new_preset ("strict", &error);

  cr_expect (policy == NULL);
  cr_assert (g_error_matches (error, PROGRESS_ERROR, PROGRESS_ERROR_ARGUMENT));
  cr_expect (strstr (error->message, "'strict'") != NULL);
  cr_expect (strstr (error->message, "'default'") != NULL);
}

Test (policy, is_counted)
{
  ProgressPolicy *policy = policy_copy (policy_default ());

  cr_expect (progress_policy_ref (policy) == policy);
  progress_policy_unref (policy);
  cr_expect (eq (str, (char *) progress_policy_get_name (policy), "default"));
  progress_policy_unref (policy);
}

/* ---- as text ---- */

static gboolean
same_text (const char *a, const char *b)
{
  return g_strcmp0 (a, b) == 0;
}

static gboolean
same_band (const Band *a, const Band *b)
{
  return a->light == b->light && a->undefined == b->undefined && a->has_from == b->has_from &&
         a->inclusive == b->inclusive && (!a->has_from || number_compare (a->from, b->from) == 0);
}

/* Do two policies say the same of a rule, however they were written? */
static gboolean
same_rule (const ProgressPolicy *a, const ProgressPolicy *b, RuleId rule)
{
  return a->rules[rule].off == b->rules[rule].off &&
         (a->rules[rule].off || policy_rule_light (a, rule) == policy_rule_light (b, rule)) &&
         policy_rule_graver_light (a, rule) == policy_rule_graver_light (b, rule) &&
         number_compare (a->rules[rule].number, b->rules[rule].number) == 0;
}

static void
expect_same (const char *label, const ProgressPolicy *a, const ProgressPolicy *b)
{
  cr_expect (same_text (a->name, b->name), "%s: %s, %s", label, a->name, b->name);
  cr_expect (same_text (a->source, b->source), "%s: %s, %s", label, a->source, b->source);
  cr_expect (a->basis == b->basis && a->months == b->months, "%s: basis", label);
  cr_assert (eq (i32, a->n_bands, b->n_bands), "%s", label);
  for (gint32 i = 0; i < a->n_bands; i++)
    cr_expect (same_band (&a->bands[i], &b->bands[i]), "%s: band %d", label, i);
  for (RuleId rule = 0; rule < N_RULES; rule++)
    cr_expect (same_rule (a, b, rule), "%s: %s", label, rule_get_id (rule));
  cr_expect (number_compare (a->cap, b->cap) == 0, "%s: cap", label);
  cr_expect (number_compare (a->coverage_floor, b->coverage_floor) == 0, "%s: floor", label);
  cr_expect (a->owners == b->owners && a->groups == b->groups && a->plan == b->plan, "%s: roll-ups", label);
}

static ProgressPolicy *
policy_of (const char *label, const char *yaml)
{
  g_autoptr (GError) error = NULL;
  ProgressPolicy *policy = progress_policy_new_from_data ("policy.yaml", yaml, -1, &error);

  cr_assert (policy != NULL, "%s: %s", label, error != NULL ? error->message : "no error");
  return policy;
}

static void
expect_to_read_back (const char *label, const ProgressPolicy *policy)
{
  char *yaml = progress_policy_to_yaml (policy);
  g_autoptr (ProgressPolicy) again = policy_of (label, yaml);
  char *second = progress_policy_to_yaml (again);

  expect_same (label, policy, again);
  cr_expect (eq (str, yaml, second), "%s", label);
  progress_free (yaml);
  progress_free (second);
}

Test (policy, presets_read_back)
{
  for (gint32 i = 0; i < progress_policy_get_n_presets (); i++)
    {
      const char *name = progress_policy_get_preset_name (i);
      g_autoptr (ProgressPolicy) policy = progress_policy_new_preset (name, NULL);

      cr_assert (policy != NULL, "%s", name);
      cr_expect (eq (str, (char *) progress_policy_get_name (policy), (char *) name));
      cr_expect (strcmp (name, "default") == 0 || progress_policy_get_source (policy) != NULL, "%s", name);
      expect_to_read_back (name, policy);
    }
}

/* ---- tables ---- */

static const char *const tables[] = {
  "cap: 1.2\n",
  "name: \"a: \\\"b\\\" # c\"\ncoverage-floor: 0\n",
  "policy:\n  name: 市督查室\n  source: 市政府办〔2026〕1号\n",
  "progress: 1\npolicy: {rollup-light: {owners: worst, groups: escalate, plan: worst}}\n",
  "basis: days\ntime-basis: months\nbands:\n- {light: none, from: 0, inclusive: true}\n"
  "- {light: undefined, from: 7.5, inclusive: false}\n- {light: red}\n",
  "basis: pp\nbands: [{light: green, from: 0, inclusive: false}, {light: yellow, from: 0, inclusive: true}, "
  "{light: undefined}]\n",
  "bands: [{light: yellow, from: 1, inclusive: true}, {light: yellow, from: 0.5, inclusive: true}, {light: "
  "red}]\n",
  "bands: [{light: undefined, from: 1, inclusive: true}, {light: none, from: 0.5, inclusive: true}, {light: "
  "undefined, from: 0.4, inclusive: true}, {light: green, from: 0.3, inclusive: true}, {light: undefined}]\n",
  "rules: {behind-schedule: {light: \"off\"}, stale-data: {days: 31, light: note}, milestone-missed: "
  "{graver: "
  "red, in-a-row: 3}, implausible: {above: 1.5, light: yellow}, requirement-missed: {light: orange}}\n",
};

Test (policy, tables_read_back)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (ProgressPolicy) policy = policy_of (tables[i], tables[i]);

      expect_to_read_back (tables[i], policy);
    }
}

Test (policy, the_table_of_the_default_is_the_default)
{
  g_autoptr (ProgressPolicy) policy = policy_of (
      "default",
      "policy:\n"
      "  name: default\n"
      "  basis: index\n"
      "  bands: [{light: green, from: 0.95, inclusive: true}, {light: yellow, from: 0.80, inclusive: true}, "
      "{light: orange, from: 0.60, inclusive: true}, {light: red}]\n"
      "  rules: {stale-data: {days: 100, light: yellow}, milestone-missed: {in-a-row: 2}, implausible: "
      "{above: "
      "2}}\n"
      "  time-basis: days\n"
      "  cap: 1\n"
      "  coverage-floor: 0.8\n"
      "  rollup-light: {owners: escalate, groups: mean, plan: mean}\n");

  expect_same ("default", policy, policy_default ());
}

Test (policy, a_table_without_a_name_is_called_custom)
{
  g_autoptr (ProgressPolicy) policy = policy_of ("no name", "cap: 1\n");

  cr_expect (eq (str, (char *) progress_policy_get_name (policy), "custom"));
}

/* ---- published schemes: half of 2026 is over, so much of 100 is done ---- */

static const struct {
  const char *policy;
  const char *done;
  const char *expected;
} schemes[] = {
  { "yinchuan-2025", "50", "light=green" },
  { "yinchuan-2025", "49.99", "light=grey undefined-band:grey !behind-schedule" },
  { "yinchuan-2025", "42", "light=grey undefined-band:grey !behind-schedule" },
  { "yinchuan-2025", "40.01", "light=grey undefined-band:grey" },
  { "yinchuan-2025", "40", "light=yellow behind-schedule:yellow !undefined-band" },
  { "yinchuan-2025", "22", "light=yellow" },
  { "yinchuan-2025", "20", "light=yellow" },
  { "yinchuan-2025", "19.99", "light=red behind-schedule:red" },
  { "wuhan", "42", "light=green !behind-schedule" },
  { "wuhan", "40", "light=green" },
  { "wuhan", "39.99", "light=yellow" },
  { "wuhan", "30", "light=yellow" },
  { "wuhan", "29.99", "light=red" },
  { "wuhan", "22", "light=red" },
  { "sanya-2022", "50", "light=green" },
  { "sanya-2022", "49.99", "light=yellow" },
  { "sanya-2022", "42", "light=yellow" },
  { "sanya-2022", "25", "light=yellow" },
  { "sanya-2022", "24.99", "light=red" },
  { "sanya-2022", "22", "light=red" },
  { "tianjin-2022-bonds", "50", "light=green" },
  { "tianjin-2022-bonds", "49.99", "light=yellow" },
  { "tianjin-2022-bonds", "35", "light=yellow" },
  { "tianjin-2022-bonds", "34.99", "light=red" },
};

static ProgressReport *
judge_by (const char *label, const char *preset, const char *yaml, const char *as_of)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ProgressPolicy) policy = progress_policy_new_preset (preset, &error);
  g_autoptr (ProgressPlan) plan = plan_of (label, yaml);
  ProgressReport *report = policy != NULL ? progress_evaluate (plan, NULL, as_of, policy, &error) : NULL;

  cr_assert (report != NULL, "%s: %s", label, error != NULL ? error->message : "no error");
  return report;
}

Test (policy, published_schemes_at_their_limits)
{
  for (gsize i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      g_autofree char *label = g_strdup_printf ("%s, %s done", schemes[i].policy, schemes[i].done);
      g_autofree char *yaml =
          g_strdup_printf ("progress: 1\ntitle: t\nperiod: 2026\nindicators:\n- {id: x, target: 100亿元, "
                           "figures: {2026-06-30: %s}}\n",
                           schemes[i].done);
      g_autoptr (ProgressReport) report = judge_by (label, schemes[i].policy, yaml, "2026-06-30");

      expect_words (label, progress_report_find_standing (report, "x"), schemes[i].expected);
    }
}

/* The line climbs by 1 a day; 100 minus so many days are done on the eve of the due date. */
static const struct {
  const char *late;
  const char *done;
  const char *expected;
} days[] = {
  { "in time", "100", "days=0 light=green" },
  { "a tenth of a day", "99.9", "days=1/10 light=yellow" },
  { "7 days", "93", "days=7 light=yellow" },
  { "7.1 days", "92.9", "days=71/10 light=orange" },
  { "14.9 days", "85.1", "days=149/10 light=orange" },
  { "15 days", "85", "days=15 light=red" },
};

Test (policy, a_company_that_counts_days)
{
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *yaml = g_strdup_printf (
          "progress: 1\ntitle: t\nperiod: 2026\nindicators:\n- {id: x, target: 101亿元, start: 2026-01-01, "
          "due: 2026-04-11, figures: {2026-04-10: %s}}\n",
          days[i].done);
      g_autoptr (ProgressReport) report =
          judge_by (days[i].late, "shenzhen-company-days", yaml, "2026-04-10");

      expect_words (days[i].late, progress_report_find_standing (report, "x"), days[i].expected);
    }
}

static const struct {
  const char *label;
  const char *figures;
  const char *expected;
} tasks[] = {
  { "met", "{2026-01: 1, 2026-02: 2}", "light=green" },
  { "missed", "{2026-01: 1, 2026-02: 1.9}", "milestone-missed:yellow light=yellow" },
  { "missed two months running", "{2026-01: 0.9, 2026-02: 1.9}", "milestone-missed:red light=red" },
  { "made up for", "{2026-01: 0.9, 2026-02: 2}", "light=green !milestone-missed" },
};

Test (policy, monthly_tasks)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tasks); i++)
    {
      g_autofree char *yaml =
          g_strdup_printf ("progress: 1\ntitle: t\nperiod: 2026\nindicators:\n- {id: x, target: 12亿元, "
                           "milestones: {2026-01: 1, 2026-02: 2}, figures: %s}\n",
                           tasks[i].figures);
      g_autoptr (ProgressReport) report =
          judge_by (tasks[i].label, "sanya-2022-monthly-tasks", yaml, "2026-02-28");

      expect_words (tasks[i].label, progress_report_find_standing (report, "x"), tasks[i].expected);
    }
}

/* ---- what a table changes ---- */

#define LINE     "target: 100亿元, start: 2026-04, due: 2026-04-10, "
#define LATE     LINE "figures: {2026-04-09: 85.4}"
#define QUARTERS "target: 48亿元, milestones: {Q1: 12, Q2: 24}, "

static const struct {
  const char *label;
  const char *policy;
  const char *keys;
  const char *as_of;
  const char *expected;
} settings[] = {
  { "bands", "{bands: [{light: green, from: 0.9, inclusive: true}, {light: red}]}", LATE, "2026-04-09",
    "light=green !behind-schedule" },
  { "bands without inclusion", "{bands: [{light: green, from: 0.854, inclusive: false}, {light: red}]}",
    LINE "figures: {2026-04-09: 76.86}", "2026-04-09", "index=427/500 behind-schedule:red" },
  { "off", "{rules: {behind-schedule: {light: \"off\"}}}", LATE, "2026-04-09",
    "light=green !behind-schedule" },
  { "a milder light", "{rules: {overdue: {light: yellow}, behind-schedule: {light: \"off\"}}}",
    LINE "figures: {2026-04-10: 99}", "2026-04-10", "overdue:yellow light=yellow" },
  { "a note changes no light", "{rules: {overdue: {light: note}}}", LINE "figures: {2026-04-10: 99}",
    "2026-04-10", "overdue:note light=green" },
  { "fewer days", "{rules: {stale-data: {days: 30}}}",
    "target: 100亿元, due: 2026-12, figures: {2026-04-10: 99}", "2026-05-11", "stale-data:yellow" },
  { "to the day", "{rules: {stale-data: {days: 31}}}",
    "target: 100亿元, due: 2026-12, figures: {2026-04-10: 99}", "2026-05-11", "!stale-data" },
  { "the graver case keeps its distance", "{rules: {milestone-missed: {light: orange}}}",
    QUARTERS "figures: {Q1: 11, Q2: 23}", "2026-06-30", "milestone-missed:red" },
  { "and the plain one is what was written", "{rules: {milestone-missed: {light: orange}}}",
    QUARTERS "figures: {Q1: 12, Q2: 23}", "2026-06-30", "milestone-missed:orange" },
  { "a graver case of its own", "{rules: {milestone-missed: {graver: red}}}",
    QUARTERS "figures: {Q1: 11, Q2: 23}", "2026-06-30", "milestone-missed:red" },
  { "more in a row", "{rules: {milestone-missed: {in-a-row: 3}}}", QUARTERS "figures: {Q1: 11, Q2: 23}",
    "2026-06-30", "milestone-missed:yellow" },
  { "one step worse than grey is yellow", "{rules: {milestone-missed: {light: grey}}}",
    QUARTERS "figures: {Q1: 11, Q2: 23}", "2026-06-30", "milestone-missed:yellow" },
  { "bands that are all yellow", "{bands: [{light: yellow}]}", LINE "figures: {2026-04-09: 95}", "2026-04-09",
    "behind-schedule:yellow light=yellow" },
  { "no graver than a note", "{rules: {milestone-missed: {light: note}}}",
    QUARTERS "figures: {Q1: 11, Q2: 23}", "2026-06-30", "milestone-missed:note" },
  { "red stays red", "{rules: {milestone-missed: {light: red}}}", QUARTERS "figures: {Q1: 11, Q2: 23}",
    "2026-06-30", "milestone-missed:red" },
  { "no data: grey, then yellow", "{rules: {no-data: {light: grey}}}", "target: 48亿元, due: 2026-06",
    "2026-06-30", "no-data:yellow" },
  { "no data: yellow, then orange", "{rules: {no-data: {light: yellow}}}", "target: 48亿元, due: 2026-06",
    "2026-06-30", "no-data:orange" },
  { "a cap that is exceeded stays red", "{rules: {requirement-missed: {light: yellow}}}",
    "target: at most 5 accidents, reported-as: cumulative, figures: {2026-06-30: 6}", "2026-06-30",
    "requirement-missed:red" },
  { "unless that is written", "{rules: {requirement-missed: {graver: orange}}}",
    "target: at most 5 accidents, reported-as: cumulative, figures: {2026-06-30: 6}", "2026-06-30",
    "requirement-missed:orange" },
  { "what is believed", "{rules: {implausible: {above: 1.1, light: yellow}}}",
    LINE "figures: {2026-04-10: 110.1}", "2026-04-10", "implausible:yellow light=yellow" },
  { "and what just is", "{rules: {implausible: {above: 1.1, light: yellow}}}",
    LINE "figures: {2026-04-10: 110}", "2026-04-10", "!implausible light=green" },
  { "an undefined band that was given a light",
    "{bands: [{light: green, from: 0.9, inclusive: true}, {light: undefined}], rules: {undefined-band: "
    "{light: "
    "yellow}}}",
    LINE "figures: {2026-04-09: 50}", "2026-04-09", "undefined-band:yellow light=yellow" },
  { "months of equal length", "{time-basis: months}", "target: 100亿元, figures: {2026-06-30: 50}",
    "2026-06-30", "expected=50 index=1" },
};

Test (policy, settings)
{
  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      g_autofree char *keys = g_strdup_printf ("policy: %s, %s", settings[i].policy, settings[i].keys);

      expect_indicator (settings[i].label, "2026", keys, settings[i].as_of, settings[i].expected);
    }
}

/* ---- where a policy stands ---- */

static const char *
policy_name_of (const ProgressPlan *plan, const char *id)
{
  const ProgressPolicy *policy = progress_plan_find_indicator (plan, id)->policy;

  return policy != NULL ? progress_policy_get_name (policy) : progress_policy_get_name (plan->policy);
}

Test (policy, nearer_ones_win_and_are_read_once)
{
  g_autoptr (ProgressPlan) plan = plan_of ("nearer", "progress: 1\ntitle: t\nperiod: 2026\n"
                                                     "policy: {name: plan}\n"
                                                     "indicators:\n"
                                                     "- {id: a, target: 1个}\n"
                                                     "- name: g\n"
                                                     "  policy: {name: group}\n"
                                                     "  indicators:\n"
                                                     "  - {id: b, target: 1个}\n"
                                                     "  - {id: c, target: 1个}\n"
                                                     "  - {id: d, target: 1个, policy: wuhan}\n");

  cr_expect (eq (str, (char *) policy_name_of (plan, "a"), "plan"));
  cr_expect (eq (str, (char *) policy_name_of (plan, "b"), "group"));
  cr_expect (eq (str, (char *) policy_name_of (plan, "d"), "wuhan"));
  cr_expect (eq (ptr, (void *) progress_plan_find_indicator (plan, "b")->policy,
                 (void *) progress_plan_find_indicator (plan, "c")->policy));
}

Test (policy, a_file_beside_the_plan)
{
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *below = g_build_filename (folder, "rules", NULL);
  g_autofree char *path = g_build_filename (folder, "plan.yaml", NULL);
  g_autofree char *rules = g_build_filename (below, "ours.yaml", NULL);
  const char *text = "progress: 1\ntitle: t\nperiod: 2026\npolicy: rules/ours.yaml\nindicators:\n"
                     "- {id: a, target: 1个, policy: rules/ours.yaml}\n";
  g_autoptr (GError) error = NULL;

  cr_assert (g_mkdir_with_parents (below, 0700) == 0);
  cr_assert (g_file_set_contents (path, text, -1, NULL));
  cr_assert (g_file_set_contents (rules, "policy: {name: ours}\n", -1, NULL));
  g_autoptr (ProgressPlan) plan = progress_plan_new_from_file (path, &error);
  cr_assert (plan != NULL, "%s", error != NULL ? error->message : "");
  cr_expect (eq (str, (char *) progress_policy_get_name (plan->policy), "ours"));
  cr_expect (eq (ptr, (void *) plan->policy, (void *) plan->indicators[0].policy));

  /* what is wrong in it is told where it stands */
  cr_assert (g_file_set_contents (rules, "cap: 0\n", -1, NULL));
  g_autoptr (ProgressPlan) broken = progress_plan_new_from_file (path, &error);
  const ProgressDiagnostics *diagnostics = progress_error_get_diagnostics (error);
  cr_expect (broken == NULL);
  cr_expect (eq (str, (char *) progress_diagnostics_get_file (diagnostics, 0), rules));
  cr_expect (eq (i32, progress_diagnostics_get_line (diagnostics, 0), 1));
  g_clear_error (&error);

  /* nor is anybody waited for */
  g_remove (rules);
  cr_assert (mkfifo (rules, 0600) == 0);
  g_autoptr (ProgressPlan) waiting = progress_plan_new_from_file (path, &error);
  cr_expect (waiting == NULL);
  cr_expect (eq (str, (char *) progress_diagnostics_get_id (progress_error_get_diagnostics (error), 0),
                 "unreadable-file"));
  g_clear_error (&error);

  /* text that is only called a file reaches none */
  g_autoptr (ProgressPlan) text_only = progress_plan_new_from_data (path, text, -1, &error);
  cr_expect (text_only == NULL);
  cr_expect (eq (str, (char *) progress_diagnostics_get_id (progress_error_get_diagnostics (error), 0),
                 "misplaced-file"));

  g_remove (rules);
  g_remove (path);
  g_rmdir (below);
  g_rmdir (folder);
}
