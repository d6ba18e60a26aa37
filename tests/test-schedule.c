/* SPDX-License-Identifier: MIT */
/* Expected value, index, days, forecast: cases worked by hand, each with its arithmetic in the label or
 * beside it. */
#include "judged.h"

typedef struct {
  const char *label;
  const char *period;
  const char *keys;
  const char *as_of;
  const char *expected;
} Row;

static void
expect_rows (const Row *rows, gsize n)
{
  for (gsize i = 0; i < n; i++)
    expect_indicator (rows[i].label, rows[i].period, rows[i].keys, rows[i].as_of, rows[i].expected);
}

#define QUARTERS "target: 48, milestones: {2026-Q1: 12, 2026-Q2: 24, 2026-Q3: 36, 2026-Q4: 48}"

static const Row lines[] = {
  { "44 of 48 on a straight year: e = 48 * 243/365, staircase 31", "2018",
    "unit: 个, target: 48, figures: {2018-08-31: 44}", "2018-08-31",
    "rate=11/12 expected=11664/365 index=44/31 days=-458/5 met=no light=green remaining=4 method=ratio" },
  { "quarters in money: planned for 7 September", "2026",
    "unit: 亿元, " QUARTERS ", figures: {2026-09-30: 33}", "2026-09-30",
    "days=23 index=11/12 expected=36 milestone-missed:yellow behind-schedule:yellow light=yellow" },
  { "the same in whole things: the 34th was due on 15 September", "2026",
    "unit: 个, " QUARTERS ", figures: {2026-09-30: 33}", "2026-09-30",
    "days=153/10 milestone-missed:yellow" },
  { "on plan at a milestone forecasts the target", "2026",
    "unit: 亿元, " QUARTERS ", figures: {2026-06-30: 24}", "2026-06-30",
    "days=0 index=1 forecast=48 finish=2026-12-31 light=green gap=0 gap_pp=0" },
  { "increments add up", "2026",
    "unit: 亿元, target: 48, milestones: {2026-Q1: +12, 2026-Q2: +12, 2026-Q3: +12, 2026-Q4: +12}, "
    "figures: {2026-09-30: 33}",
    "2026-09-30", "days=23 expected=36" },
  { "shares of the target", "2026",
    "unit: 亿元, target: 660, milestones: {2026-06: 50%}, figures: {2026-06-30: 330}", "2026-06-30",
    "expected=330 index=1 days=0" },
  { "45 of a milestone 45 is reached, under a target >90 too", "2026",
    "unit: 亿元, target: '>90', milestones: {2026-06: 45}, figures: {2026-06-30: 45}", "2026-06-30",
    "!milestone-missed index=1 light=green" },
  { "90 of >90 at the due date is not met, and overdue", "2026",
    "unit: 亿元, target: '>90', figures: {2026-12-31: 90}", "2026-12-31",
    "met=no rate=1 overdue:red light=red remaining=0 days=0" },
  { "nothing before the work of a dash range begins", "2022",
    "unit: 户, target: 85, milestones: {6-10月: 85}, figures: {2022-05-31: 0}", "2022-05-31",
    "index=not-started light=grey expected=0 !behind-schedule !no-data" },
  { "85 households from June to October, 30 done in July: 85 * 61/153", "2022",
    "unit: 户, target: 85, milestones: {6-10月: 85}, figures: {2022-07-31: 30}", "2022-07-31",
    "expected=305/9 index=10/11 light=yellow" },
  { "one event due by June: nothing is missing in March", "2022",
    "unit: 场, target: 1, due: 2022-06, figures: {2022-03-31: 0}", "2022-03-31",
    "index=1 days=0 light=green" },
  { "one event due by June: one day behind on 1 July", "2022",
    "unit: 场, target: 1, due: 2022-06, figures: {2022-07-01: 0}", "2022-07-01",
    "days=1 overdue:red light=red" },
  { "8, 16, 20 on plan forecasts 20", "2022",
    "target: 20亿元, milestones: {6月底前: 8, 10月底前: 16, 12月底前: 20}, figures: {2022-06-30: 8}",
    "2022-06-30", "forecast=20 finish=2022-12-31 light=green" },
  { "a milestone that asks for the whole target ends the line; reached 15 days late", "2022",
    "unit: 个, target: 420, milestones: {6月底前: 300, 10月底前: 420}, figures: {2022-06-30: 300, "
    "2022-11-15: 420}",
    "2022-11-15", "due=2022-10-31 reached=2022-11-15 days=15 met=yes final=yes light=green per_day=0" },
  { "and the answer stays", "2022",
    "unit: 个, target: 420, milestones: {6月底前: 300, 10月底前: 420}, figures: {2022-06-30: 300, "
    "2022-11-15: 420}",
    "2023-01-31", "reached=2022-11-15 days=15 light=green" },
  { "before the start", "2026", "unit: 个, target: 48, start: 2026-04, figures: {2026-03-31: 0}",
    "2026-03-31", "index=not-started days=not-started forecast=not-started light=grey" },
  { "start moves the line: 10 of 91 days", "2026",
    "unit: 亿元, target: 91, start: 2026-04, due: 2026-06, "
    "figures: {2026-04-10: 10}",
    "2026-04-10", "expected=10 index=1 days=0" },
  { "no data", "2026", "unit: 个, target: 48", "2026-06-30",
    "met=unknown rate=no-data index=no-data no-data:grey light=grey expected=8688/365" },
  { "no data from the due date on", "2026", "unit: 个, target: 48", "2026-12-31",
    "no-data:yellow light=yellow" },
  { "required pace: 24 in 184 days", "2026", "unit: 亿元, target: 48, figures: {2026-06-30: 24}",
    "2026-06-30", "per_day=3/23" },
  { "required pace after the due date", "2026", "unit: 亿元, target: 48, figures: {2026-12-31: 24}",
    "2026-12-31", "per_day=out-of-range overdue:red" },
  { "nothing done forecasts nothing", "2026", "unit: 亿元, target: 48, figures: {2026-06-30: 0}",
    "2026-06-30", "forecast=out-of-range rate=0 index=0 light=red" },
  { "a line that turns back has no days", "2026",
    "unit: 亿元, target: 48, milestones: {2026-03: 30, 2026-06: 20}, figures: {2026-08-31: 25}", "2026-08-31",
    "days=out-of-range" },
  { "a zero target in money", "2026",
    "unit: 亿元, target: 0, reported-as: cumulative, figures: {2026-08-31: 0}", "2026-08-31",
    "rate=zero-target index=1 met=yes light=green" },
  { "straight ignores milestones", "2026",
    "unit: 亿元, target: 365, expected: straight, milestones: {2026-06: 10}, "
    "figures: {2026-07-19: 200}",
    "2026-07-19", "expected=200 index=1" },
  { "step stands at the last milestone due", "2026",
    "unit: 亿元, target: 48, expected: step, "
    "milestones: {2026-03: 12, 2026-06: 24}, figures: {2026-05-31: 12}",
    "2026-05-31", "expected=12 index=1 days=0" },
};

Test (schedule, lines)
{
  expect_rows (lines, G_N_ELEMENTS (lines));
}

static const Row levels[] = {
  { "unemployment 5.1 against <5: 1 - 0.1/5", "2024", "unit: '%', target: '<5', figures: {2024-06-30: 5.1}",
    "2024-06-30", "requirement-missed:yellow light=yellow index=49/50 method=relative rate=49/50 met=no" },
  { "unemployment 4.9 is met, but may change", "2024", "unit: '%', target: '<5', figures: {2024-06-30: 4.9}",
    "2024-06-30", "met=yes final=no light=green days=no-path" },
  { "a rate at 10 % of 61 % in February, with no path", "2022", "target: 61%, figures: {2022-02-28: 10%}",
    "2022-02-28", "no-path:grey light=grey index=no-path expected=no-path rate=10/61" },
  { "the same at its due date", "2022", "target: 61%, figures: {2022-12-31: 10%}", "2022-12-31",
    "overdue:red light=red expected=61 index=10/61 !requirement-missed" },
  { "a level to climb from its baseline", "2022", "target: 61%, baseline: 51%, figures: {2022-12-31: 56%}",
    "2022-12-31", "method=from-baseline rate=1/2 expected=61 index=1/2" },
  { "a level to fall from its baseline: half the way in half the days", "2023-01-01..2024-12-31",
    "unit: '%', baseline: 8, target: 降至4%, figures: {2024-01-01: 6}", "2024-01-01",
    "method=from-baseline rate=1/2 index=731/732 light=green days=1/2" },
  { "milestones without a baseline: before the first there is nothing to judge", "2022",
    "unit: '%', target: 90%, milestones: {2022-06: {value: 60%}}, figures: {2022-03-31: 20}", "2022-03-31",
    "index=not-started light=grey" },
  { "milestones without a baseline: the last one due is required", "2022",
    "unit: '%', target: 90%, milestones: {2022-06: {value: 60%}}, figures: {2022-07-31: 54}", "2022-07-31",
    "expected=60 index=9/10 milestone-missed:yellow behind-schedule:yellow !requirement-missed "
    "light=yellow" },
  { "held with milestones, before the first: the first milestone's value", "2022",
    "unit: '%', target: 保持在95%以上, milestones: {2022-06: 80%, 2022-12: 95%}, figures: {2022-03-31: 78}",
    "2022-03-31", "expected=80 requirement-missed:yellow light=yellow" },
  { "a baseline that satisfies the target makes it one to hold", "2022",
    "unit: '%', target: ≥61%, baseline: 70%, figures: {2022-03-31: 60}", "2022-03-31",
    "method=relative expected=61 requirement-missed:yellow light=yellow" },
  { "a range is judged by its interval", "2022",
    "unit: '%', target: 85-90%, held: true, figures: {2022-03-31: 99}", "2022-03-31",
    "method=interval rate=9/10 index=9/10 requirement-missed:yellow" },
  { "inside a range", "2022", "unit: '%', target: 85-90%, held: true, figures: {2022-03-31: 88}",
    "2022-03-31", "rate=1 met=yes index=1 light=green" },
  { "a zero level held", "2022", "unit: 个, target: 动态清零, figures: {2022-03-31: 0}", "2022-03-31",
    "method=binary rate=1 met=yes index=1 light=green" },
  { "a zero level failed", "2022", "unit: 个, target: 动态清零, held: true, figures: {2022-03-31: 2}",
    "2022-03-31", "rate=0 met=no index=0 remaining=2" },
  { "moving away", "2022", "target: 61%, baseline: 10%, figures: {2022-05-31: 40%, 2022-06-30: 35%}",
    "2022-06-30", "moving-away:yellow" },
  { "moving away from a range is growing distance", "2022",
    "target: 85-90%, held: true, figures: {2022-05-31: 92%, 2022-06-30: 93%}", "2022-06-30",
    "moving-away:yellow" },
  { "moving towards a range is not", "2022",
    "target: 85-90%, held: true, figures: {2022-05-31: 95%, 2022-06-30: 93%}", "2022-06-30", "!moving-away" },
  { "a percentage does not climb over 100", "2022", "target: 90%, baseline: 10%, figures: {2022-03-31: 60%}",
    "2022-03-31", "forecast=100" },
  { "a half-closed milestone of a level, increment on its baseline", "2022",
    "unit: '%', target: 60%, baseline: 40%, milestones: {2022-06: +10}, figures: {2022-06-30: 50}",
    "2022-06-30", "expected=50 index=1 days=0" },
};

Test (schedule, levels)
{
  expect_rows (levels, G_N_ELEMENTS (levels));
}

#define ACCIDENTS "unit: 起, target: ≤5, reported-as: cumulative"

static const Row caps[] = {
  { "3 of at most 5 by 30 June: the line allows 2.48, in whole things 3", "2026",
    ACCIDENTS ", figures: {2026-06-30: 3}", "2026-06-30",
    "expected=181/73 index=1 light=green met=yes final=no method=relative rate=7/5" },
  { "4 of 5: used up early", "2026", ACCIDENTS ", figures: {2026-06-30: 4}", "2026-06-30",
    "index=2/3 behind-schedule:orange light=orange days=38" },
  { "6 of 5: for good", "2026", ACCIDENTS ", figures: {2026-06-30: 6}", "2026-06-30",
    "requirement-missed:red light=red met=no" },
  { "kept to the end", "2026", ACCIDENTS ", figures: {2026-12-31: 5}", "2027-02-28",
    "met=yes final=yes light=green status=2026-12-31" },
  { "a zero cap kept", "2026", "unit: 起, target: ≤0, reported-as: cumulative, figures: {2026-06-30: 0}",
    "2026-06-30", "index=1 light=green rate=1 method=binary" },
  { "a zero cap broken", "2026", "unit: 起, target: ≤0, reported-as: cumulative, figures: {2026-06-30: 1}",
    "2026-06-30", "index=0 requirement-missed:red light=red rate=0" },
};

Test (schedule, caps)
{
  expect_rows (caps, G_N_ELEMENTS (caps));
}

#define QUARTERLY "unit: 亿元, frequency: quarterly, " QUARTERS

static const Row status_dates[] = {
  { "a quarterly figure on plan, ten days into the next quarter", "2026",
    QUARTERLY ", figures: {2026-06-30: 24}", "2026-07-10", "status=2026-06-30 index=1 days=0 light=green" },
  { "the figure is due on the judged day", "2026", QUARTERLY ", figures: {2026-06-30: 24}", "2026-10-20",
    "status=2026-06-30 !stale-data" },
  { "late from the next day on", "2026", QUARTERLY ", figures: {2026-06-30: 24}", "2026-10-21",
    "status=2026-10-21 stale-data:yellow" },
  { "two are late", "2026", QUARTERLY ", figures: {2026-03-31: 12}", "2026-10-21", "stale-data:orange" },
  { "nothing is owed after a figure of the due date", "2026", QUARTERLY ", figures: {2026-12-31: 40}",
    "2027-09-30", "!stale-data overdue:red status=2026-12-31" },
  { "a total that is met is never stale", "2026", QUARTERLY ", figures: {2026-03-31: 48}", "2026-12-20",
    "!stale-data light=green" },
  { "without a frequency: 100 days", "2026", "unit: 亿元, target: 48, figures: {2026-03-31: 48.5}",
    "2026-07-09", "!stale-data" },
  { "without a frequency: 101 days", "2026", "unit: 亿元, target: 48, figures: {2026-03-31: 40}",
    "2026-07-10", "stale-data:yellow" },
  { "a lag of the indicator's own", "2026", QUARTERLY ", lag: 5, figures: {2026-06-30: 24}", "2026-10-06",
    "stale-data:yellow" },
};

Test (schedule, status_dates)
{
  expect_rows (status_dates, G_N_ELEMENTS (status_dates));
}

static const Row milestones[] = {
  { "two missed in a row", "2026", "unit: 亿元, " QUARTERS ", figures: {2026-03-31: 11, 2026-06-30: 23}",
    "2026-06-30", "milestone-missed:orange" },
  { "the one before was reached", "2026",
    "unit: 亿元, " QUARTERS ", figures: {2026-03-31: 12, 2026-06-30: 23}", "2026-06-30",
    "milestone-missed:yellow" },
  { "nobody had reported on the one before", "2026", "unit: 亿元, " QUARTERS ", figures: {2026-06-30: 23}",
    "2026-06-30", "milestone-missed:yellow" },
  { "not due yet", "2026", "unit: 亿元, " QUARTERS ", figures: {2026-03-30: 11}", "2026-03-30",
    "!milestone-missed" },
};

Test (schedule, milestones)
{
  expect_rows (milestones, G_N_ELEMENTS (milestones));
}

static const Row figures[] = {
  { "increments in figures", "2026", "unit: 个, target: 48, figures: {2026-03-31: 10, 2026-04-30: +5}",
    "2026-04-30", "actual=15" },
  { "per-period amounts", "2026",
    "unit: 个, target: 48, reported-as: per-period, figures: {2026-01: 3, 2026-02: 4, 2026-03: 5}",
    "2026-03-15", "actual=7" },
  { "a running total ignores what lies before its period", "2026",
    "unit: 个, target: 48, figures: {2025-12-31: 40, 2026-01-31: 4}", "2026-01-31", "actual=4 !total-fell" },
  { "a total that fell", "2026", "unit: 个, target: 48, figures: {2026-01-31: 40, 2026-02-28: 39}",
    "2026-02-28", "total-fell:yellow" },
  { "the revision known last counts", "2026",
    "unit: 个, target: 48, figures: {2026-01-31: [{value: 4, reported: 2026-02-05}, {value: 6, reported: "
    "2026-03-05}]}",
    "2026-04-30", "actual=6" },
  { "9 of 10 counties", "2026", "target: 95%, held: true, figures: {2026-01-31: 9/10}", "2026-01-31",
    "actual=90 requirement-missed:yellow" },
  { "figures after the date do not count", "2026",
    "unit: 个, target: 48, figures: {2026-01-31: 4, 2026-03-31: 9}", "2026-03-30", "actual=4" },
};

Test (schedule, figures)
{
  expect_rows (figures, G_N_ELEMENTS (figures));
}

static const Row revisions[] = {
  { "a target in force on the day", "2022",
    "target: [{value: 20亿元}, {value: 18亿元, from: 2022-09-01, reason: 年中调整}], figures: {2022-06-30: "
    "18}",
    "2022-08-31", "met=no rate=9/10" },
  { "a revised target", "2022",
    "target: [{value: 20亿元}, {value: 18亿元, from: 2022-09-01, reason: 年中调整}], figures: {2022-06-30: "
    "18}",
    "2022-09-01", "met=yes rate=1" },
  { "a pending target with figures", "2022", "unit: 个, target: 待下达, figures: {2022-06-30: 18}",
    "2022-06-30", "light=grey rate=no-target index=no-target met=unknown !no-data" },
  { "a pending due date has no line", "2022", "target: 20亿元, due: pending, figures: {2022-06-30: 18}",
    "2022-06-30", "index=no-path no-path:grey" },
};

Test (schedule, revisions)
{
  expect_rows (revisions, G_N_ELEMENTS (revisions));
}

#define STEPS                                                                                                \
  "deliverables: [{what: a, due: 2022-03}, {what: b, due: 2022-06, weight: 2, done: 2022-06-10}, {what: c, " \
  "due: 2022-12}]"

static const Row deliverables[] = {
  { "before the first is due", "2022", STEPS, "2022-02-28",
    "light=grey index=not-started rate=0 method=deliverables" },
  { "one late by 30 days: 0 of 1", "2022", STEPS, "2022-04-30",
    "index=0 days=30 deliverable-late:yellow behind-schedule:red expected_rate=1/4" },
  { "one late by 91 days, a later one done: 2 of 3", "2022", STEPS, "2022-06-30",
    "index=2/3 days=91 deliverable-late:orange rate=1/2 expected_rate=3/4" },
  { "a deliverable due today and not done is late", "2022", "deliverables: [{what: a, due: 2022-03-15}]",
    "2022-03-15", "deliverable-late:yellow days=0" },
  { "done, day not said", "2022", "deliverables: [{what: a, due: 2022-03-15, done: true}]", "2022-03-15",
    "met=yes light=green rate=1" },
  { "beside a number they only warn", "2022",
    "target: 10亿元, figures: {2022-06-30: 9}, deliverables: [{what: a, due: 2022-03-15}]", "2022-06-30",
    "deliverable-late:orange method=ratio rate=9/10" },
};

Test (schedule, deliverables)
{
  expect_rows (deliverables, G_N_ELEMENTS (deliverables));
}

static const Row parts[] = {
  { "sum, asked for by its parts", "2024",
    "target: 100亿元, combine: sum, rate: parts, parts: [{id: a, target: 60, figures: {2024-12-31: 30}}, "
    "{id: b, "
    "target: 50, figures: {2024-12-31: 50}}]",
    "2024-12-31", "actual=80 rate=4/5 method=ratio" },
  { "all: met when all are, rate the smallest", "2024",
    "unit: '%', combine: all, held: true, parts: [{id: a, target: 85, figures: {2024-06-30: 68}}, {id: b, "
    "target: 69, "
    "figures: {2024-06-30: 69}}]",
    "2024-06-30", "method=parts rate=4/5 met=no index=4/5 light=yellow" },
  { "sum: the target written on the parent stands", "2024",
    "target: 100亿元, combine: sum, parts: [{id: a, target: 60, figures: {2024-12-31: 30}}, {id: b, target: "
    "50, figures: "
    "{2024-12-31: 50}}]",
    "2024-12-31", "actual=80 rate=4/5 overdue:red" },
  { "mean of capped rates, weighted 3 to 1: (0.5 * 3 + 1) / 4", "2024",
    "unit: 亿元, combine: mean, parts: [{id: a, target: 60, weight: 3, figures: {2024-12-31: 30}}, {id: b, "
    "target: 50, "
    "figures: {2024-12-31: 70}}]",
    "2024-12-31", "rate=5/8 met=no" },
};

Test (schedule, parts)
{
  expect_rows (parts, G_N_ELEMENTS (parts));
}
