/* SPDX-License-Identifier: MIT */
/* Owners, groups and the plan: counts, coverage, means, ranks, points, pooled rates, lights. */
#include "judged.h"

#define HEAD "progress: 1\ntitle: t\nperiod: 2026\nas-of: 2026-12-31\n"

static const ProgressRollup *
owner_named (const ProgressReport *report, const char *name)
{
  for (gint32 i = 0; i < report->n_owners; i++)
    if (strcmp (report->owners[i].name, name) == 0)
      return &report->owners[i];
  cr_fatal ("no owner %s", name);
  return NULL;
}

/* a: 120 % and 80 %, weights 5 and 3, and one without data, weight 2 */
#define WEIGHTS                                                                                              \
  "indicators:\n"                                                                                            \
  "  - {id: x, owner: a, unit: 亿元, target: 100, weight: 0.5, figures: {2026-12-31: 120}}\n"              \
  "  - {id: y, owner: a, unit: 亿元, target: 100, weight: 0.3, figures: {2026-12-31: 80}}\n"               \
  "  - {id: z, owner: a, unit: 亿元, target: 100, weight: 0.2}\n"

Test (rollup, a_mean_below_the_coverage_floor_is_undefined)
{
  g_autoptr (ProgressReport) report = report_of ("floor", HEAD WEIGHTS, NULL);
  const ProgressRollup *a = owner_named (report, "a");

  cr_expect (a->indicators == 3 && a->judged == 2 && a->countable == 3 && a->met == 1);
  cr_expect (a->low_coverage);
  cr_expect (a->mean_rate_reason == PROGRESS_REASON_LOW_COVERAGE);
  cr_expect (a->rank == 0);
  cr_expect (exact_compare (a->coverage, (Exact){ 2, 3 }) == 0);
  cr_expect (a->red == 1 && a->yellow == 1 && a->green == 1);
}

/* capped before averaging: (0.5 * 1 + 0.3 * 0.8) / 0.8 */
Test (rollup, rates_are_capped_before_they_are_averaged)
{
  g_autoptr (ProgressReport) report = report_of ("cap", HEAD WEIGHTS, NULL);

  cr_expect (epsilon_eq (dbl, owner_named (report, "a")->mean_rate, 0.925, 1e-12));
}

/* ---- what a policy changes ---- */

/* b has two yellow indicators and one green; c one red and one green */
#define TWO_OWNERS                                                                                           \
  "defaults: {unit: 亿元, target: 48, due: 2027-12, milestones: {2026-06: 12, 2026-12: 24}}\n"             \
  "indicators:\n"                                                                                            \
  "  - {id: p, owner: b, figures: {2026-06-30: 12, 2026-12-31: 23.9}}\n"                                     \
  "  - {id: q, owner: b, figures: {2026-06-30: 12, 2026-12-31: 23.9}}\n"                                     \
  "  - {id: r, owner: b, figures: {2026-12-31: 24}}\n"                                                       \
  "  - {id: s, owner: c, figures: {2026-12-31: 12}}\n"                                                       \
  "  - {id: t, owner: c, figures: {2026-12-31: 48}}\n"

static const struct {
  const char *label;
  const char *policy;
  const char *indicators;
  const char *owner;
  ProgressReason reason; /* of the mean */
  double mean;
  ProgressLight light;
} policies[] = {
  { "coverage 2/3 is below 0.8", "{}", WEIGHTS, "a", PROGRESS_REASON_LOW_COVERAGE, 0, PROGRESS_LIGHT_RED },
  { "and not below 2/3", "{coverage-floor: 2/3}", WEIGHTS, "a", PROGRESS_REASON_NONE, 0.925,
    PROGRESS_LIGHT_RED },
  { "but below a hair more", "{coverage-floor: 0.6667}", WEIGHTS, "a", PROGRESS_REASON_LOW_COVERAGE, 0,
    PROGRESS_LIGHT_RED },
  { "no floor", "{coverage-floor: 0}", WEIGHTS, "a", PROGRESS_REASON_NONE, 0.925, PROGRESS_LIGHT_RED },
  { "a higher cap", "{coverage-floor: 0, cap: 1.2}", WEIGHTS, "a", PROGRESS_REASON_NONE, 1.05,
    PROGRESS_LIGHT_RED },
  { "a cap above all", "{coverage-floor: 0, cap: 3}", WEIGHTS, "a", PROGRESS_REASON_NONE, 1.05,
    PROGRESS_LIGHT_RED },
  { "two yellow are orange", "{}", TWO_OWNERS, "b", PROGRESS_REASON_NONE, 71.8 / 144, PROGRESS_LIGHT_ORANGE },
  { "the worst is yellow", "{rollup-light: {owners: worst}}", TWO_OWNERS, "b", PROGRESS_REASON_NONE,
    71.8 / 144, PROGRESS_LIGHT_YELLOW },
  { "the mean is green", "{rollup-light: {owners: mean}}", TWO_OWNERS, "b", PROGRESS_REASON_NONE, 71.8 / 144,
    PROGRESS_LIGHT_GREEN },
  { "any red is red", "{}", TWO_OWNERS, "c", PROGRESS_REASON_NONE, 0.625, PROGRESS_LIGHT_RED },
  { "the mean of 0.5 and 1 is orange", "{rollup-light: {owners: mean}}", TWO_OWNERS, "c",
    PROGRESS_REASON_NONE, 0.625, PROGRESS_LIGHT_ORANGE },
  { "the worst is red", "{rollup-light: {owners: worst}}", TWO_OWNERS, "c", PROGRESS_REASON_NONE, 0.625,
    PROGRESS_LIGHT_RED },
  { "the worst is orange", "{rollup-light: {owners: worst}, rules: {milestone-missed: {light: orange}}}",
    TWO_OWNERS, "b", PROGRESS_REASON_NONE, 71.8 / 144, PROGRESS_LIGHT_ORANGE },
  { "grey is worse than green", "{rollup-light: {owners: worst}}",
    "indicators:\n"
    "  - {id: x, owner: a, unit: 亿元, target: 100, figures: {2026-12-31: 100}}\n"
    "  - {id: y, owner: a, unit: 亿元, target: 100, start: 2027-01, due: 2027-12, figures: {2026-12-31: "
    "0}}\n",
    "a", PROGRESS_REASON_NONE, 0.5, PROGRESS_LIGHT_GREY },
  { "all green", "{rollup-light: {owners: worst}}",
    "indicators:\n  - {id: x, owner: a, unit: 亿元, target: 100, figures: {2026-12-31: 100}}\n", "a",
    PROGRESS_REASON_NONE, 1, PROGRESS_LIGHT_GREEN },
  { "no index at all: the worst", "{rollup-light: {owners: mean}, rules: {no-path: {light: orange}}}",
    "indicators:\n  - {id: x, owner: a, target: 61%, reported-as: level, due: 2027-12, figures: {2026-12-31: "
    "30.5%}}\n",
    "a", PROGRESS_REASON_NONE, 0.5, PROGRESS_LIGHT_ORANGE },
  { "an index beyond all measure is green", "{rollup-light: {owners: mean}, cap: 1000000000000000}",
    "indicators:\n  - {id: x, owner: a, unit: 亿元, target: 1000000000, figures: {2026-12-31: 1}}\n"
    "  - {id: y, owner: a, unit: 亿元, target: 0.001, figures: {2026-12-31: 1000000000}}\n",
    "a", PROGRESS_REASON_NONE, 5e11, PROGRESS_LIGHT_GREEN },
  { "an uncapped mean is green", "{rollup-light: {owners: mean}, cap: 2}", TWO_OWNERS, "c",
    PROGRESS_REASON_NONE, 0.625, PROGRESS_LIGHT_GREEN },
};

Test (rollup, follows_the_policy)
{
  for (gsize i = 0; i < G_N_ELEMENTS (policies); i++)
    {
      g_autofree char *yaml =
          g_strdup_printf ("%spolicy: %s\n%s", HEAD, policies[i].policy, policies[i].indicators);
      g_autoptr (ProgressReport) report = report_of (policies[i].label, yaml, NULL);
      const ProgressRollup *owner = owner_named (report, policies[i].owner);

      cr_expect (eq (int, (int) owner->mean_rate_reason, (int) policies[i].reason), "%s", policies[i].label);
      if (policies[i].reason == PROGRESS_REASON_NONE)
        cr_expect (epsilon_eq (dbl, owner->mean_rate, policies[i].mean, 1e-12), "%s", policies[i].label);
      cr_expect (eq (int, owner->light, (int) policies[i].light), "%s", policies[i].label);
    }
}

Test (rollup, points_of_what_is_not_known_are_lost)
{
  g_autoptr (ProgressReport) report = report_of ("points", HEAD WEIGHTS, NULL);
  const ProgressRollup *a = owner_named (report, "a");

  cr_expect (epsilon_eq (dbl, a->points_earned, 0.5 + 0.3 * 0.8, 1e-12));
  cr_expect (epsilon_eq (dbl, a->points_possible, 1.0, 1e-12));
}

/* 44 of 48 and 5 of 20: the mean of rates is 58.3 %, the pooled rate 49/68 */
Test (rollup, a_pooled_rate_is_a_ratio_of_sums)
{
  g_autoptr (ProgressReport) report =
      report_of ("pooled",
                 HEAD "indicators:\n"
                      "  - {id: x, unit: 个, target: 48, figures: {2026-12-31: 44}}\n"
                      "  - {id: y, unit: 个, target: 20, figures: {2026-12-31: 5}}\n"
                      "  - {id: z, unit: 亿元, target: 20, figures: {2026-12-31: 10}}\n",
                 NULL);
  const ProgressRollup *plan = &report->plan_rollup;

  cr_assert (plan->n_pooled == 2);
  cr_expect (exact_compare (plan->pooled[0].rate, (Exact){ 49, 68 }) == 0);
  cr_expect (exact_compare (plan->pooled[1].rate, (Exact){ 1, 2 }) == 0);
  cr_expect (epsilon_eq (dbl, plan->mean_rate, (44.0 / 48 + 0.25 + 0.5) / 3, 1e-12));
}

#define OWNED(id, owner, figure)                                                                             \
  "  - {id: " id ", owner: " owner ", unit: 亿元, target: 100, figures: {2026-12-31: " figure "}}\n"

Test (rollup, equal_means_share_a_rank_and_the_next_counts_them)
{
  static const struct {
    const char *owner;
    gint32 rank;
  } ranks[] = { { "a", 1 }, { "b", 2 }, { "c", 2 }, { "d", 4 }, { "e", 0 } };
  g_autoptr (ProgressReport) report = report_of (
      "ranks",
      HEAD "indicators:\n" OWNED ("x1", "a", "100") OWNED ("x2", "b", "97.5") OWNED ("x3", "c", "97.5")
          OWNED ("x4", "d", "90") "  - {id: x5, owner: e, unit: 亿元, target: 100}\n",
      NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (ranks); i++)
    cr_expect (owner_named (report, ranks[i].owner)->rank == ranks[i].rank, "%s", ranks[i].owner);
}

/* 97.54 and 97.46 show the same at one decimal, and still differ */
Test (rollup, ranks_look_at_unrounded_values)
{
  g_autoptr (ProgressReport) report = report_of (
      "unrounded", HEAD "indicators:\n" OWNED ("x1", "a", "97.46") OWNED ("x2", "b", "97.54"), NULL);

  cr_expect (owner_named (report, "a")->rank == 2);
  cr_expect (owner_named (report, "b")->rank == 1);
}

Test (rollup, every_group_above_counts_an_indicator_once)
{
  g_autoptr (ProgressReport) report =
      report_of ("groups",
                 HEAD "indicators:\n"
                      "  - name: A\n"
                      "    indicators:\n"
                      "      - name: B\n"
                      "        indicators:\n"
                      "          - {id: x, unit: 个, target: 4, figures: {2026-12-31: 4}}\n"
                      "      - {id: y, unit: 个, target: 4, figures: {2026-12-31: 3}}\n"
                      "  - {id: z, unit: 个, target: 4, figures: {2026-12-31: 3}}\n",
                 NULL);

  cr_assert (report->plan->n_groups == 2);
  cr_expect (strcmp (report->groups[0].name, "A") == 0 && report->groups[0].indicators == 2);
  cr_expect (strcmp (report->groups[1].name, "A/B") == 0 && report->groups[1].indicators == 1);
  cr_expect (report->plan_rollup.indicators == 3 && report->plan_rollup.met == 1);
  cr_expect (report->groups[0].rank == 1 && report->groups[1].rank == 1);
}

Test (rollup, parts_are_counted_through_their_indicator)
{
  g_autoptr (ProgressReport) report =
      report_of ("parts",
                 HEAD "indicators:\n"
                      "  - id: x\n    owner: a\n    target: 10亿元\n    combine: sum\n"
                      "    parts: [{id: p, target: 5, figures: {2026-12-31: 5}}, {id: q, target: 5, figures: "
                      "{2026-12-31: 5}}]\n",
                 NULL);

  cr_expect (report->plan_rollup.indicators == 1 && report->plan_rollup.met == 1);
  cr_expect (owner_named (report, "a")->indicators == 1);
}

/* Not started yet: nothing is owed, coverage has nothing to be of. */
Test (rollup, what_has_not_started_is_not_missing)
{
  g_autoptr (ProgressReport) report = report_of (
      "future", HEAD "indicators:\n  - {id: x, unit: 个, target: 4, start: 2026-07}\n", "2026-03-31");

  cr_expect (report->plan_rollup.countable == 0);
  cr_expect (exact_reason (report->plan_rollup.coverage) == PROGRESS_REASON_NOT_STARTED);
  cr_expect (report->plan_rollup.light == PROGRESS_LIGHT_GREY);
}

/* An index of 0.9 and one of 1.2 (capped: 1) have the mean 0.95: green, inclusively. */
Test (rollup, a_group_shows_the_band_of_the_mean_of_capped_indices)
{
  g_autoptr (ProgressReport) report =
      report_of ("mean",
                 HEAD "indicators:\n"
                      "  - {id: x, unit: 亿元, target: 200, due: 2027-12-31, figures: {2026-12-31: 90}}\n"
                      "  - {id: y, unit: 亿元, target: 200, due: 2027-12-31, figures: {2026-12-31: 120}}\n",
                 NULL);

  cr_expect (report->plan_rollup.light == PROGRESS_LIGHT_GREEN);
  cr_expect (report->plan_rollup.yellow == 1 && report->plan_rollup.green == 1);
  cr_expect (epsilon_eq (dbl, report->plan_rollup.mean_index, 0.95, 1e-12));
}
