/* SPDX-License-Identifier: MIT */
/* Lights and warnings: each rule at its limit and one step beside it. */
#include "judged.h"

#include "rules.h"

static const struct {
  const char *label;
  const char *keys;
  const char *as_of;
  const char *expected;
} rows[] = {
/* the line stands at 90 on 9 April and at 100 on the 10th */
#define LINE "unit: 亿元, target: 100, start: 2026-04, due: 2026-04-10, "
  { "0.95 is green", LINE "figures: {2026-04-09: 85.5}", "2026-04-09",
    "index=19/20 light=green !behind-schedule" },
  { "under 0.95 is yellow", LINE "figures: {2026-04-09: 85.4}", "2026-04-09",
    "behind-schedule:yellow light=yellow" },
  { "0.80 is yellow", LINE "figures: {2026-04-09: 72}", "2026-04-09", "index=4/5 behind-schedule:yellow" },
  { "under 0.80 is orange", LINE "figures: {2026-04-09: 71.9}", "2026-04-09",
    "behind-schedule:orange light=orange" },
  { "0.60 is orange", LINE "figures: {2026-04-09: 54}", "2026-04-09", "index=3/5 behind-schedule:orange" },
  { "under 0.60 is red", LINE "figures: {2026-04-09: 53.9}", "2026-04-09", "behind-schedule:red light=red" },
  { "the day before the due date", LINE "figures: {2026-04-09: 99}", "2026-04-09", "!overdue" },
  { "on the due date", LINE "figures: {2026-04-10: 99}", "2026-04-10", "overdue:red light=red" },
  { "met on the due date", LINE "figures: {2026-04-10: 100}", "2026-04-10", "!overdue light=green" },
  { "once met the judging rules are silent", LINE "figures: {2026-04-10: 100}", "2026-08-31",
    "!overdue light=green" },
  { "200 % is plausible", LINE "figures: {2026-04-10: 200}", "2026-04-10", "!implausible" },
  { "more is worth a note, which changes no light", LINE "figures: {2026-04-10: 200.1}", "2026-04-10",
    "implausible:note light=green" },
  { "a met level that falls within its target is not moving away",
    "target: 61%, baseline: 10%, figures: {2026-05-31: 70%, 2026-06-30: 65%}", "2026-06-30",
    "met=yes !moving-away light=green" },
  { "one that falls out of it is", "target: 61%, baseline: 10%, figures: {2026-05-31: 70%, 2026-06-30: 60%}",
    "2026-06-30", "met=no moving-away:yellow" },
  { "met without a path is green", "target: 61%, reported-as: level, figures: {2026-06-30: 65%}",
    "2026-06-30", "met=yes light=green !no-path" },
  { "not met without a path is grey", "target: 61%, reported-as: level, figures: {2026-06-30: 60%}",
    "2026-06-30", "met=no light=grey no-path:grey" },
  { "not started is grey, and nothing is said", "unit: 个, target: 48, start: 2026-10", "2026-06-30",
    "light=grey !no-data" },
  { "also when it is met already", "unit: 个, target: 48, start: 2026-10, figures: {2026-06-30: 48}",
    "2026-06-30", "met=yes light=grey" },
  { "started, without a figure", "unit: 个, target: 48, start: 2026-06", "2026-06-30", "no-data:grey" },
  { "nothing is stale after a figure of the due date",
    "target: 61%, baseline: 10%, due: 2026-04-10, figures: {2026-04-10: 40%}", "2026-08-31",
    "!stale-data overdue:red" },
  { "but after one of the eve", "target: 61%, baseline: 10%, due: 2026-04-10, figures: {2026-04-09: 40%}",
    "2026-08-31", "stale-data:yellow overdue:red" },
  { "with a pending due date anything gets old",
    "target: 61%, baseline: 10%, due: pending, figures: {2026-01-10: 40%}", "2026-08-31",
    "stale-data:yellow" },
#define TWO_PARTS(combine, first, second)                                                                    \
  "combine: " combine ", parts: [{id: p, target: 100亿元, figures: {2026-06-30: " first                      \
  "}}, {id: q, target: 100亿元, figures: {2026-06-30: " second "}}]"
  { "all is as bad as its first part", TWO_PARTS ("all", "10", "90"), "2026-06-30", "light=red" },
  { "and as its last", TWO_PARTS ("all", "90", "10"), "2026-06-30", "light=red" },
#define MISSED "target: 100亿元, milestones: {Q2: 50}, figures: {2026-06-30: 49}"
#define FINE   "target: 100亿元, figures: {2026-06-30: 60}"
  { "and no better than what its first part is warned of",
    "combine: all, parts: [{id: p, " MISSED "}, {id: q, " FINE "}]", "2026-06-30",
    "index=49/50 light=yellow" },
  { "or its last", "combine: all, parts: [{id: p, " FINE "}, {id: q, " MISSED "}]", "2026-06-30",
    "index=49/50 light=yellow" },
  { "a mean is not", TWO_PARTS ("mean", "25", "99"), "2026-06-30", "light=orange" },
  { "a level that stays is not moving away",
    "target: 61%, baseline: 10%, figures: {2026-05-31: 40%, 2026-06-30: 40%}", "2026-06-30", "!moving-away" },
  { "a total that stays did not fall", LINE "figures: {2026-04-09: 95, 2026-04-10: 95}", "2026-04-10",
    "!total-fell" },
  { "a total that fell speaks although met", LINE "figures: {2026-04-09: 105, 2026-04-10: 104}", "2026-04-10",
    "total-fell:yellow light=yellow" },
  { "a deliverable late by 30 days", "deliverables: [{what: a, due: 2026-03-31}]", "2026-04-30",
    "deliverable-late:yellow" },
  { "by 31", "deliverables: [{what: a, due: 2026-03-31}]", "2026-05-01", "deliverable-late:orange" },
  { "on the eve", "deliverables: [{what: a, due: 2026-03-31}]", "2026-03-30",
    "!deliverable-late light=grey" },
  { "a reported rate that agrees half-up and half-even",
    "unit: 人, target: 2014, figures: {2026-06-30: {value: 215, reported-rate: 10.68%}}", "2026-06-30",
    "!rate-mismatch" },
  { "half-up only", "unit: 个, target: 16, figures: {2026-06-30: {value: 13, reported-rate: 81.3%}}",
    "2026-06-30", "!rate-mismatch" },
  { "half-even and truncated",
    "unit: 个, target: 16, figures: {2026-06-30: {value: 13, reported-rate: 81.2%}}", "2026-06-30",
    "!rate-mismatch" },
  { "neither", "unit: 个, target: 16, figures: {2026-06-30: {value: 13, reported-rate: 81.4%}}", "2026-06-30",
    "rate-mismatch:yellow" },
  { "35 of 45 is not 74.4 %",
    "unit: 个, target: 45, figures: {2026-06-30: {value: 35, reported-rate: 74.4%}}", "2026-06-30",
    "rate-mismatch:yellow" },
};

Test (rules, at_their_limits)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    expect_indicator (rows[i].label, "2026", rows[i].keys, rows[i].as_of, rows[i].expected);
}

Test (rules, the_worst_light_wins)
{
  static const ProgressLight order[] = { PROGRESS_LIGHT_GREEN, PROGRESS_LIGHT_GREY, PROGRESS_LIGHT_YELLOW,
                                         PROGRESS_LIGHT_ORANGE, PROGRESS_LIGHT_RED };

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (order); j++)
      cr_expect (light_worse (order[i], order[j]) == order[MAX (i, j)]);
}

/* By days a worse value is larger: 7 days late is still yellow, more is red. */
Test (rules, bands_over_days)
{
  static const ProgressPolicy policy = {
    .basis = BASIS_DAYS,
    .n_bands = 3,
    .bands = { { PROGRESS_LIGHT_GREEN, FALSE, TRUE, TRUE, { 0, 1 } },
               { PROGRESS_LIGHT_YELLOW, FALSE, TRUE, TRUE, { 7, 1 } },
               { PROGRESS_LIGHT_RED, FALSE, FALSE, FALSE, { 0, 1 } } },
  };

  cr_expect (policy_band (&policy, exact_int (-3)) == 0);
  cr_expect (policy_band (&policy, exact_int (0)) == 0);
  cr_expect (policy_band (&policy, (Exact){ 1, 10 }) == 1);
  cr_expect (policy_band (&policy, exact_int (7)) == 1);
  cr_expect (policy_band (&policy, (Exact){ 71, 10 }) == 2);
  cr_expect (policy_band (&policy, exact_undefined (PROGRESS_REASON_NO_PATH)) == -1);
}

/* Points below the line: green from 0, a gap the scheme leaves undefined above -10 exclusive, yellow to -30,
 * red. */
Test (rules, a_gap_of_a_scheme_is_grey)
{
  static const ProgressPolicy policy = {
    .basis = BASIS_PP,
    .n_bands = 4,
    .bands = { { PROGRESS_LIGHT_GREEN, FALSE, TRUE, TRUE, { 0, 1 } },
               { PROGRESS_LIGHT_GREY, TRUE, TRUE, FALSE, { -10, 1 } },
               { PROGRESS_LIGHT_YELLOW, FALSE, TRUE, TRUE, { -30, 1 } },
               { PROGRESS_LIGHT_RED, FALSE, FALSE, FALSE, { 0, 1 } } },
  };
  static const Band no_light = { PROGRESS_LIGHT_NONE, FALSE, TRUE, TRUE, { 0, 1 } };

  cr_expect (policy_band (&policy, (Exact){ -99, 10 }) == 1);
  cr_expect (policy_band (&policy, exact_int (-10)) == 2);
  cr_expect (policy_band (&policy, exact_int (-30)) == 2);
  cr_expect (policy_band (&policy, (Exact){ -301, 10 }) == 3);
  cr_expect (band_light (&policy.bands[1]) == PROGRESS_LIGHT_GREY);
  cr_expect (band_light (&no_light) == PROGRESS_LIGHT_GREEN);
}
