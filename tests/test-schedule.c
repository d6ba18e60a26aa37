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
  { "a range is in whole things only if both its ends are", "2026",
    "unit: 个, target: 21~41.5, figures: {2026-06-30: 10}", "2026-06-30",
    "expected=3801/365 index=3650/3801" },
  { "21 * 181/365 is 10.4: ten things", "2026", "unit: 个, target: 21~41, figures: {2026-06-30: 10}",
    "2026-06-30", "expected=3801/365 index=1" },
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
  { "amounts of 80% and 40% are a total of 120%, which nothing bounds: 120 * 365/181", "2026",
    "unit: '%', target: 90, reported-as: per-period, figures: {2026-03-31: 80, 2026-06-30: 40}", "2026-06-30",
    "actual=120 forecast=43800/181" },
  { "a cap that is exceeded cannot be repaired, whenever it is due", "2026",
    "target: at most 5 accidents, reported-as: cumulative, due: pending, figures: {2026-06-30: 6}",
    "2026-06-30", "requirement-missed:red light=red no-path:grey" },
  { "a cap that is kept so far may still be exceeded: nobody knows until when", "2026",
    "target: at most 5 accidents, reported-as: cumulative, due: pending, figures: {2026-06-30: 4}",
    "2026-06-30", "met=yes final=no no-path:grey light=grey" },
  { "above 0~8, whose low end is 0: 1 - (10 - 8)/8", "2026",
    "target: 0~8, reported-as: level, held: true, figures: {2026-06-30: 10}", "2026-06-30",
    "index=3/4 requirement-missed:yellow" },
  { "below 0~8: there is no share of 0", "2026",
    "target: 0~8, reported-as: level, held: true, figures: {2026-06-30: -1}", "2026-06-30", "index=0" },
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
  { "half a thing in the target: no whole things", "2026", "unit: 个, target: 36.5, figures: {2026-01-11: 1}",
    "2026-01-11", "expected=11/10 index=10/11" },
  { "half a thing in a milestone: none either", "2026",
    "unit: 个, target: 100, milestones: {2026-01: 15.5}, figures: {2026-01-03: 1}", "2026-01-03",
    "expected=3/2 index=2/3" },
  { "at the pace so far, 265 days' work takes 291.5 days: until the 402nd", "2026",
    "unit: 亿元, target: 365, figures: {2026-04-20: 100}", "2026-04-20",
    "forecast=3650/11 finish=2027-02-06" },
};

Test (schedule, lines)
{
  expect_rows (lines, G_N_ELEMENTS (lines));
}

static const Row levels[] = {
  { "growth by nothing stays exact, and there is no pace along it", "2026",
    "target: '>0.3', baseline: 0.3, expected: compound, reported-as: level, rate: ratio, figures: "
    "{2026-03-31: 0.1}",
    "2026-06-30", "expected=3/10 forecast=out-of-range" },
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
  { "growth whose fractions do not fit together: the day is that of binary numbers", "2022",
    "unit: '%', target: 34.95以内, baseline: 69.77, expected: compound, figures: {2022-05-25: 44.73}",
    "2022-09-30", "finish=2023-02-24" },
  { "a forecast goes on from the baseline: 51 + 10 * 3/(10 * 181/365)", "2022",
    "target: 61%, baseline: 51%, figures: {2022-06-30: 54%}", "2022-06-30", "forecast=10326/181" },
  { "a percentage does not fall under 0", "2022",
    "unit: '%', baseline: 10, target: 降至2%, figures: {2022-03-31: 5}", "2022-03-31", "forecast=0" },
  { "one that has been over 100 may go there again", "2022",
    "target: 100%, baseline: 10%, figures: {2022-01-31: 101%, 2022-07-19: 70%}", "2022-07-19",
    "forecast=239/2" },
  { "on the eve of its start a held level is not judged", "2022",
    "unit: '%', target: ≥61%, held: true, start: 2022-04, figures: {2022-03-31: 60}", "2022-03-31",
    "index=not-started light=grey !requirement-missed" },
  { "on its first day it is", "2022",
    "unit: '%', target: ≥61%, held: true, start: 2022-04, figures: {2022-03-31: 60}", "2022-04-01",
    "index=60/61 requirement-missed:yellow" },
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
  { "never reached, it is used up: after 181 + (365 - 365 * 3/5) * 5 * 181/365 / 3 = 301.67 days", "2026",
    ACCIDENTS ", figures: {2026-06-30: 3}", "2026-06-30", "reached=none finish=2026-10-29" },
  { "4 of 5: used up early", "2026", ACCIDENTS ", figures: {2026-06-30: 4}", "2026-06-30",
    "index=2/3 behind-schedule:orange light=orange days=38" },
  { "6 of 5: for good", "2026", ACCIDENTS ", figures: {2026-06-30: 6}", "2026-06-30",
    "requirement-missed:red light=red met=no per_day=out-of-range" },
  { "and a year later", "2026", ACCIDENTS ", figures: {2026-06-30: 6}", "2027-06-30",
    "requirement-missed:red light=red met=no final=yes" },
  { "an allowance grows after its milestone: 40 by June, 102 by the end of August", "2026",
    "unit: 吨, target: ≤132, reported-as: cumulative, due: 2026-09, milestones: {2026-06: 40}, "
    "figures: {2026-06-30: 40, 2026-08-31: 102}",
    "2026-08-31", "expected=102 index=1 days=0 !milestone-missed light=green" },
  { "exceeded on its day, a milestone stays missed", "2026",
    "unit: 吨, target: ≤132, reported-as: cumulative, due: 2026-09, milestones: {2026-06: 40}, "
    "figures: {2026-06-30: 41, 2026-08-31: 102}",
    "2026-08-31", "index=1 milestone-missed:yellow light=yellow actual=102 milestone=40 by_milestone=41" },
  { "an allowance of which nothing is to be used before July", "2026",
    "unit: 吨, target: ≤184, reported-as: cumulative, milestones: {7-12月: 184}, figures: {2026-07-10: 11}",
    "2026-07-10", "expected=10 index=9/10 days=1 light=yellow" },
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

/* 2024 has 366 days; a fiscal year from April has its first quarter in June. */
#define FISCAL "2023-04..2024-03\nyear-starts: 4"

static const Row calendars[] = {
  { "a leap year has 60 days by the end of February", "2024",
    "unit: 亿元, target: 366, figures: {2024-02-29: 60}", "2024-02-29", "expected=60 index=1 days=0" },
  { "the first quarter of a fiscal year", FISCAL,
    "unit: 亿元, target: 48, milestones: {2023-Q1: 12}, figures: {2023-06-30: 12}", "2023-06-30",
    "expected=12 index=1 days=0 due=2024-03-31" },
  { "every quarter of a fiscal year", FISCAL,
    "unit: 亿元, target: 48, milestones: {every-quarter: +12}, figures: {2023-12-31: 36}", "2023-12-31",
    "expected=36 index=1 days=0" },
  { "a fiscal quarter's figure is owed for June, not for March", FISCAL,
    "unit: 亿元, target: 48, frequency: quarterly, figures: {2023-06-30: 12}", "2023-10-20",
    "status=2023-06-30 !stale-data" },
  { "half a fiscal year is September", FISCAL,
    "unit: 亿元, target: 48, frequency: half-yearly, figures: {2023-09-30: 24}", "2024-04-20",
    "status=2023-09-30 !stale-data" },
  { "until the day after its lag", FISCAL,
    "unit: 亿元, target: 48, frequency: half-yearly, figures: {2023-09-30: 24}", "2024-04-21",
    "status=2024-04-21 stale-data:yellow overdue:red" },
  { "a year's last day is the whole of it", "2024", "unit: 亿元, target: 366, figures: {2024-12-31: 366}",
    "2024-12-31", "expected=366 index=1 days=0 met=yes" },
  { "the eve of the period", "2024", "unit: 亿元, target: 366, figures: {2024-12-31: 366}", "2023-12-31",
    "index=no-data light=grey !no-data" },
};

Test (schedule, calendars)
{
  expect_rows (calendars, G_N_ELEMENTS (calendars));
}

#define FLAT "unit: 亿元, target: 194, milestones: {2026-03: 10, 2026-06: 10}, "
#define LATE "unit: 亿元, target: 20, due: 2026-12, milestones: {2026-09: 20}, "

static const Row plateaus[] = {
  { "on a plateau nothing is late", "2026", FLAT "figures: {2026-05-15: 10}", "2026-05-15",
    "expected=10 index=1 days=0 light=green" },
  { "after it, what counts is the day it ended", "2026", FLAT "figures: {2026-07-10: 10}", "2026-07-10",
    "expected=20 index=1/2 days=10 light=red" },
  { "what a plateau does not reach was due before it: 9 of 10 on day 81 of 90", "2026",
    FLAT "figures: {2026-05-15: 9}", "2026-05-15", "days=54 index=9/10 milestone-missed:yellow" },
  { "before it, a plateau's value is ahead by the days until it begins", "2026",
    FLAT "figures: {2026-03-01: 10}", "2026-03-01", "days=-30 index=3/2" },
  { "a plateau at the start ends when work begins", "2026",
    "unit: 亿元, target: 30, milestones: {2026-04-01..2026-04-30: 30}, figures: {2026-04-10: 0}",
    "2026-04-10", "days=10 index=0 expected=10" },
  { "a plateau at the end: reached in October, due in December", "2026", LATE "figures: {2026-10-15: 20}",
    "2026-10-15", "days=0 reached=2026-10-15 due=2026-12-31 light=green" },
  { "and not reached", "2026", LATE "figures: {2026-10-10: 19.5}", "2026-10-10",
    "expected=20 milestone-missed:yellow !overdue" },
  { "the last day's line is its target, whatever a milestone of that day says", "2026",
    "unit: 亿元, target: 20, milestones: {2026-12: 18}, figures: {2026-12-31: 18}", "2026-12-31",
    "expected=20 overdue:red !milestone-missed" },
  { "a fall that has not begun", "2026",
    "unit: '%', better: lower, baseline: 10, target: 4, milestones: {7-12月: 4}, figures: {2026-05-31: 10}",
    "2026-05-31", "index=not-started light=grey expected=10" },
};

Test (schedule, plateaus)
{
  expect_rows (plateaus, G_N_ELEMENTS (plateaus));
}

static const Row ranges[] = {
  { "work that begins before an earlier milestone runs on from it", "2026",
    "unit: 亿元, target: 92, milestones: {1-6月: 46, 4-9月: 92}, figures: {2026-07-02: 47}", "2026-07-02",
    "expected=47 index=1 days=0 due=2026-09-30" },
  { "work that begins on the day of one runs on from it", "2026",
    "unit: 亿元, target: 92, milestones: {2026-06: 46, 2026-06-30..2026-09-30: 92}, figures: {2026-07-02: "
    "47}",
    "2026-07-02", "expected=47 index=1 days=0" },
  { "work that begins the day after one waits for nothing either", "2026",
    "unit: 亿元, target: 92, milestones: {2026-06: 46, 7-9月: 92}, figures: {2026-07-02: 47}", "2026-07-02",
    "expected=47 index=1 days=0" },
  { "work that begins later does wait", "2026",
    "unit: 亿元, target: 77, milestones: {2026-06: 46, 8-8月: 77}, figures: {2026-08-01: 47}", "2026-08-01",
    "expected=47 index=1 days=0" },
  { "a milestone without a range runs on, although the next waits", "2026",
    "unit: 亿元, target: 100, milestones: {2026-01: 31, 2026-02: 59, 12-12月: 100}, figures: {2026-02-10: "
    "41}",
    "2026-02-10", "expected=41 days=0" },
};

Test (schedule, ranges)
{
  expect_rows (ranges, G_N_ELEMENTS (ranges));
}

#define LAST_YEAR                                                                                            \
  "unit: 亿元, target: 200, expected: last-year, last-year: {2025-Q1: 10, 2025-Q2: 30, 2025: 100}, "
#define FALLING "unit: 个, better: lower, reported-as: level, baseline: 10, target: 4, due: 2026-03-01, "

static const Row paths[] = {
  { "last year's first quarter, twice as much", "2026", LAST_YEAR "figures: {2026-03-31: 20}", "2026-03-31",
    "expected=20 index=1 days=0" },
  { "last year's second quarter begins there: 20 + 40 * 45/91", "2026", LAST_YEAR "figures: {2026-05-15: 30}",
    "2026-05-15", "expected=3620/91" },
  { "a step stands until the target's own day", "2026",
    "unit: 亿元, target: 48, expected: step, milestones: {2026-03: 12}, figures: {2026-12-30: 12}",
    "2026-12-30", "expected=12 index=1 days=0 !overdue" },
  { "before the first step there is nothing to judge", "2026",
    "unit: 亿元, target: 48, expected: step, milestones: {2026-03: 12}, figures: {2026-03-30: 0}",
    "2026-03-30", "expected=0 index=not-started light=grey" },
  { "a day after a step that was not taken", "2026",
    "unit: 亿元, target: 48, expected: step, milestones: {2026-03: 12}, figures: {2026-04-01: 11}",
    "2026-04-01", "expected=12 days=1 index=11/12 milestone-missed:yellow" },
  { "a total's straight line begins with its period, whenever its baseline was taken", "2026",
    "unit: 亿元, expected: straight, baseline: {value: 100, date: 2025-06-30}, target: 365, "
    "figures: {2026-01-10: 10}",
    "2026-01-10", "expected=10 index=1 days=0" },
  { "a level's line begins with its dated baseline", "2026",
    "unit: '%', baseline: {value: 40, date: 2025-12-21}, target: 77.5, figures: {2025-12-31: 41}",
    "2025-12-31", "expected=41 index=1 days=0" },
  { "unless its start is written", "2026",
    "unit: '%', start: 2026-12, baseline: {value: 40, date: 2025-12-21}, target: 71, figures: {2026-12-10: "
    "50}",
    "2026-12-10", "expected=50 index=1 days=0" },
  { "a level is not judged before its start", "2026",
    "unit: '%', start: 2026-12, baseline: 40, target: 71, figures: {2026-11-30: 40}", "2026-11-30",
    "index=not-started days=not-started light=grey" },
  { "whole things falling are rounded up: 10 - 6 * 15/60 = 8.5, in things 9", "2026",
    FALLING "figures: {2026-01-15: 9}", "2026-01-15", "expected=17/2 index=1 days=0 light=green" },
  { "one too many is late since the next was due, on day 10", "2026", FALLING "figures: {2026-01-15: 10}",
    "2026-01-15", "index=0 days=5" },
  { "a fall that is done", "2026", FALLING "figures: {2026-01-15: 9, 2026-02-20: 4}", "2026-05-15",
    "met=yes reached=2026-02-20 days=-9 light=green" },
  { "a range aims for its low end", "2026",
    "unit: 家, target: 365-400家, reported-as: cumulative, figures: {2026-01-10: 10}", "2026-01-10",
    "expected=10 index=1 days=0 method=interval" },
  { "an exact total that is exceeded is overdue", "2026",
    "unit: 家, target: '=100', reported-as: cumulative, figures: {2026-12-31: 120}", "2026-12-31",
    "met=no rate=4/5 overdue:red remaining=20" },
  { "a level's straight line begins with its dated baseline, whatever its start", "2026",
    "unit: '%', expected: straight, start: 2026-12, baseline: {value: 40, date: 2025-12-21}, target: 77.5, "
    "figures: {2026-12-01: 70}",
    "2026-12-01", "expected=149/2 index=20/23" },
};

Test (schedule, paths)
{
  expect_rows (paths, G_N_ELEMENTS (paths));
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
  { "no lag: not late on the day itself", "2026", QUARTERLY ", lag: 0, figures: {2026-06-30: 24}",
    "2026-09-30", "status=2026-06-30 !stale-data" },
  { "no lag: late on the day after", "2026", QUARTERLY ", lag: 0, figures: {2026-06-30: 24}", "2026-10-01",
    "status=2026-10-01 stale-data:yellow" },
  { "due within a quarter: nothing is known until its figure is", "2026",
    "unit: 亿元, frequency: quarterly, target: 227, due: 2026-08-15, figures: {2026-06-30: 181}",
    "2026-10-20", "status=2026-06-30 index=1 !overdue !stale-data light=green" },
  { "due within a quarter: overdue once that figure is late", "2026",
    "unit: 亿元, frequency: quarterly, target: 227, due: 2026-08-15, figures: {2026-06-30: 181}",
    "2026-10-21", "status=2026-10-21 overdue:red stale-data:yellow" },
  { "due within a quarter: its last figure is the last one owed", "2026",
    "unit: 亿元, frequency: quarterly, target: 227, due: 2026-08-15, figures: {2026-09-30: 227}",
    "2027-06-30", "status=2026-09-30 !stale-data met=yes" },
  { "no figure at all, and one is due", "2026", QUARTERLY, "2026-12-31", "status=2026-12-31 no-data:yellow" },
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
  { "a first step of a total stands on nothing, whatever its baseline", "2026",
    "unit: 个, baseline: 100, target: 110, figures: {2026-03-31: +5}", "2026-03-31", "actual=5" },
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
  { "met since its figure, once the target is lowered to it", "2022",
    "target: [{value: 20亿元}, {value: 18亿元, from: 2022-09-01}], figures: {2022-06-30: 18}", "2022-10-31",
    "met=yes reached=2022-06-30" },
  { "shares follow the target in force: the day before", "2022",
    "target: [{value: 20亿元}, {value: 30亿元, from: 2022-06-30}], milestones: {2022-06: 50%}, "
    "figures: {2022-06-29: 10}",
    "2022-06-29", "!milestone-missed rate=1/2" },
  { "shares follow the target in force: its first day", "2022",
    "target: [{value: 20亿元}, {value: 30亿元, from: 2022-06-30}], milestones: {2022-06: 50%}, "
    "figures: {2022-06-29: 10}",
    "2022-06-30", "expected=15 milestone-missed:yellow rate=1/3" },
#define SOONER                                                                                               \
  "unit: 亿元, target: 100, due: [{value: 2022-12}, {value: 2022-06, from: 2022-03-01}], milestones: "     \
  "{2022-09: 50}, "
  { "a due date in force until its revision", "2022", SOONER "figures: {2022-02-28: 10}", "2022-02-28",
    "due=2022-12-31 expected=2950/273" },
  { "brought forward from its day on, past a milestone that falls away", "2022",
    SOONER "figures: {2022-02-28: 10}", "2022-03-01", "due=2022-06-30 expected=6000/181" },
  { "overdue by the new date", "2022", SOONER "figures: {2022-06-30: 60}", "2022-06-30",
    "overdue:red expected=100 !milestone-missed" },
  { "extended on the very day it was due", "2022",
    "unit: 亿元, target: 365, due: [{value: 2022-06}, {value: 2022-12, from: 2022-06-30}], "
    "figures: {2022-06-30: 181}",
    "2022-06-30", "due=2022-12-31 !overdue index=1 light=green" },
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
#define TWO_LEVELS                                                                                             \
  "target: 100万元, reported-as: cumulative, combine: sum, parts: [{id: a, target: 60万元, combine: sum, " \
  "parts: [{id: b, unit: 元, target: 200000, figures: {2026-02-28: 200000, 2026-03-31: 300000}}, {id: c, "    \
  "target: 40万元, figures: {2026-03-31: 30}}]}, {id: d, target: 40万元, figures: {2026-03-31: 39, "       \
  "2026-04-30: 41}}]"
  { "two levels, two units: 20 + nothing yet", "2026", TWO_LEVELS, "2026-02-28", "actual=no-data" },
  { "two levels, two units: 30 + 30 + 39", "2026", TWO_LEVELS, "2026-03-31", "actual=99 met=no remaining=1" },
  { "30 + 30 + 41", "2026", TWO_LEVELS, "2026-04-30", "actual=101 met=yes reached=2026-04-30" },
  { "a sum was reached on the day its last part made it", "2026",
    "target: 10亿元, combine: sum, parts: [{id: a, target: 5, figures: {2026-01-31: 5, 2026-05-31: 6}}, {id: "
    "b, "
    "target: 5, figures: {2026-03-31: 5, 2026-06-30: 7}}]",
    "2026-09-30", "actual=13 reached=2026-03-31" },
  { "a sum's earlier milestone counts at its own date", "2026",
    "target: 48亿元, milestones: {2026-Q1: 12, 2026-Q2: 24}, combine: sum, parts: [{id: a, target: 24, "
    "figures: "
    "{2026-03-31: 5, 2026-06-30: 11}}, {id: b, target: 24, figures: {2026-03-31: 6, 2026-06-30: 11}}]",
    "2026-06-30", "milestone-missed:orange" },
  { "a sum falls when a part does", "2026",
    "target: 48亿元, combine: sum, parts: [{id: a, target: 24, figures: {2026-03-31: 15, 2026-06-30: 14}}, "
    "{id: "
    "b, target: 24, figures: {2026-03-31: 16}}]",
    "2026-06-30", "actual=30 total-fell:yellow" },
  { "half things in a part are no whole things in a sum", "2026",
    "target: 365个, combine: sum, parts: [{id: a, target: 200, figures: {2026-01-10: 4.5}}, {id: b, target: "
    "165, "
    "figures: {2026-01-10: 5.5}}]",
    "2026-01-11", "days=1" },
#define TAKING_TURNS                                                                                         \
  "target: 48亿元, frequency: quarterly, milestones: {every-quarter: +12}, combine: sum, parts: [{id: a, " \
  "target: 24, figures: {2026-03-31: 6, 2026-06-30: 12}}, {id: b, target: 24, figures: {2026-03-31: 6}}]"
  { "a sum is judged up to the day all its parts have reported on", "2026", TAKING_TURNS, "2026-07-20",
    "actual=18 status=2026-03-31 light=green" },
  { "and up to today when one of them is late", "2026", TAKING_TURNS, "2026-07-21",
    "status=2026-06-30 milestone-missed:yellow" },
  { "all: the smallest may come last, and the latest date counts", "2024",
    "unit: '%', combine: all, held: true, parts: [{id: a, target: 69, figures: {2024-06-30: 69}}, {id: b, "
    "target: 85, figures: {2024-05-31: 68}}]",
    "2024-06-30", "rate=4/5 index=4/5 met=no status=2024-06-30" },
  { "all: not known while a part is not", "2024",
    "unit: '%', combine: all, parts: [{id: a, target: 69, figures: {2024-06-30: 69}}, {id: b, target: 85}]",
    "2024-06-30", "rate=no-data met=unknown" },
  { "all: not met when one is not, known or not", "2024",
    "unit: '%', combine: all, parts: [{id: a, target: 69, figures: {2024-06-30: 60}}, {id: b, target: 85}]",
    "2024-06-30", "rate=no-data met=no" },
  { "mean: over those that are known", "2024",
    "unit: 亿元, combine: mean, parts: [{id: a, target: 60, figures: {2024-06-30: 60}}, {id: b, target: 50}]",
    "2024-06-30", "rate=1 met=unknown" },
  { "a part that has come to its end holds no sum back", "2026",
    "target: 48亿元, frequency: quarterly, milestones: {every-quarter: +12}, combine: sum, parts: [{id: a, "
    "target: 24, due: 2026-06, figures: {2026-03-31: 12, 2026-06-30: 24}}, {id: b, target: 24, due: 2026-12, "
    "figures: {2026-06-30: 0, 2026-09-30: 12}}]",
    "2026-10-15", "actual=36 status=2026-09-30 index=1 light=green" },
  { "a sum that nobody has added to for 150 days is stale", "2026",
    "target: 5亿元, combine: sum, parts: [{id: a, figures: {2026-01-31: 4.9}}]", "2026-06-30",
    "stale-data:yellow light=yellow" },
  { "but not one that has met its target, nor one that nobody has begun", "2026",
    "target: 5亿元, combine: sum, parts: [{id: a, figures: {2026-01-31: 5}}]", "2026-06-30", "!stale-data" },
  { "and without a figure it is no data", "2026", "target: 5亿元, combine: sum, parts: [{id: a}]",
    "2026-06-30", "!stale-data no-data:grey" },
  { "percentages that add up to 120% are bound by nothing: 120 * 365/181", "2026",
    "unit: '%', target: 90, reported-as: per-period, combine: sum, parts: [{id: a, figures: {2026-06-30: "
    "80}}, {id: b, figures: {2026-06-30: 40}}]",
    "2026-06-30", "actual=120 forecast=43800/181" },
  { "a sum of levels that are to be held is to be held", "2026",
    "combine: sum, unit: 个, reported-as: level, parts: [{id: a, target: ≤3, figures: {2026-06-30: 3}}, {id: "
    "b, target: ≤4, figures: {2026-06-30: 5}}]",
    "2026-06-30", "actual=8 expected=7 per_day=no-path requirement-missed:yellow" },
  { "unless it is said not to be", "2026",
    "combine: sum, unit: 个, reported-as: level, held: false, parts: [{id: a, target: ≤3, figures: "
    "{2026-06-30: 3}}]",
    "2026-06-30", "expected=no-path" },
  { "or has a baseline to come down from", "2026",
    "combine: sum, unit: 个, reported-as: level, baseline: 10, parts: [{id: a, target: ≤3, figures: "
    "{2026-12-31: 3}}]",
    "2026-12-31", "expected=3 days=0 method=from-baseline" },
#define FELL                                                                                                    \
  "parts: [{id: a, unit: 亿元, target: 3, figures: {2026-05-31: 4, 2026-06-30: 3.5}}, {id: b, target: 1家, " \
  "figures: {2026-06-30: 1}}]"
  { "all: no better than the worst of its parts", "2026", "combine: all, " FELL, "2026-06-30",
    "light=yellow" },
  { "none, without a target of its own, is judged like all", "2026", "combine: none, " FELL, "2026-06-30",
    "light=yellow" },
  { "a mean may be better", "2026", "combine: mean, " FELL, "2026-06-30", "light=green" },
  { "and then all that it is a part of is, too", "2026",
    "combine: all, parts: [{id: m, combine: mean, " FELL "}]", "2026-06-30", "light=green" },
  { "points behind are not told of where there is no index", "2026",
    "policy: {basis: pp, bands: [{light: green, from: 0, inclusive: true}, {light: red}]}, combine: all, "
    "parts: [{id: a, target: 10亿元, start: 2026-07-01, figures: {2026-06-30: 0}}, {id: b, target: 10亿元, "
    "figures: {2026-06-30: -1}}]",
    "2026-06-30", "index=not-started gap_pp=-10 !behind-schedule" },
};

Test (schedule, a_part_without_a_target)
{
  g_autoptr (ProgressReport) report =
      report_of ("part",
                 "progress: 1\ntitle: t\nperiod: 2026\nindicators:\n  - {id: x, target: 9个, combine: "
                 "sum, parts: [{id: a, figures: {2026-05-31: 3, 2026-06-30: 2}}]}\n",
                 "2026-06-30");

  expect_words ("a figure, and nothing to compare it with", progress_report_find_standing (report, "a"),
                "actual=2 met=unknown final=no rate=no-target index=no-target days=no-target method=ratio "
                "light=yellow total-fell:yellow !no-data !overdue");
}

Test (schedule, parts)
{
  expect_rows (parts, G_N_ELEMENTS (parts));
}
