/* SPDX-License-Identifier: MIT */
/* Every rate method, with the cases where it has no answer. */
#include "judged.h"

static const struct {
  const char *label;
  const char *keys;
  const char *expected;
} rows[] = {
  { "ratio", "unit: 个, target: 48, figures: {2026-06-30: 44}", "method=ratio rate=11/12" },
  { "ratio past the target", "unit: 个, target: 48, figures: {2026-06-30: 60}", "rate=5/4 met=yes" },
  { "ratio below zero", "unit: 亿元, target: 48, figures: {2026-06-30: -12}", "rate=-1/4" },
  { "ratio of a zero target", "unit: 亿元, target: 0, figures: {2026-06-30: 1}", "rate=zero-target" },
  { "ratio of a negative target", "unit: 亿元, rate: ratio, target: -8, figures: {2026-06-30: -6}",
    "rate=negative-target" },
  { "relative of a negative target: 1 + (-6 + 8)/8",
    "unit: 亿元, rate: relative, target: -8, figures: {2026-06-30: -6}", "rate=5/4" },
  { "relative equals ratio where higher is better",
    "unit: 亿元, rate: relative, target: 48, figures: {2026-06-30: 44}", "rate=11/12" },
  { "lower is better: 1 + (3 - 2.5)/3", "unit: '%', target: ≤3, figures: {2026-06-30: 2.5}",
    "method=relative rate=7/6 met=yes" },
  { "lower is better, missed: 1 - 0.3/3", "unit: '%', target: ≤3, figures: {2026-06-30: 3.3}",
    "method=relative rate=9/10 met=no" },
  { "lower is better and zero", "unit: '%', target: ≤0, figures: {2026-06-30: 0}", "method=binary rate=1" },
  { "from a baseline, rising", "unit: '%', baseline: 20, target: ≥48, figures: {2026-06-30: 44}",
    "method=from-baseline rate=6/7" },
  { "from a baseline, falling", "unit: '%', baseline: 5, target: 降至3%, figures: {2026-06-30: 3.8}",
    "method=from-baseline rate=3/5" },
  { "from a baseline, backwards", "unit: '%', baseline: 20, target: ≥48, figures: {2026-06-30: 18}",
    "rate=-1/14" },
  { "from a baseline that is the target",
    "unit: '%', rate: from-baseline, baseline: 48, target: ≥48, figures: {2026-06-30: 50}",
    "rate=zero-span" },
  { "from a baseline that satisfies the target",
    "unit: '%', rate: from-baseline, baseline: 60, target: ≥48, figures: {2026-06-30: 50}",
    "rate=already-met" },
  { "a baseline that satisfies the target, by itself",
    "unit: '%', baseline: 60, target: ≥48, figures: {2026-06-30: 36}", "method=relative rate=3/4" },
  { "a baseline of a total only serves growth",
    "unit: 亿元, baseline: 40, target: ≥50, figures: {2026-06-30: 25}", "method=ratio rate=1/2" },
  { "interval, below: 1 - (85 - 68)/85", "unit: '%', target: 85~90, figures: {2026-06-30: 68}",
    "method=interval rate=4/5" },
  { "interval, above: 1 - (108 - 90)/90", "unit: '%', target: 85~90, figures: {2026-06-30: 108}",
    "rate=4/5" },
  { "interval of a single point", "unit: '%', target: =100%, figures: {2026-06-30: 90}",
    "method=interval rate=9/10 met=no" },
  { "interval with a bound of zero", "unit: '%', target: 0~5, figures: {2026-06-30: -1}",
    "rate=zero-target" },
  { "binary", "unit: 个, rate: binary, target: 48, figures: {2026-06-30: 47}", "method=binary rate=0" },
  { "no data", "unit: 个, target: 48", "rate=no-data remaining=no-data met=unknown" },
  { "growth on a baseline: 1.15 * 40",
    "unit: 亿元, baseline: 40, target: 同比增长15%, figures: {2026-06-30: 23}", "rate=1/2" },
  { "scales: 16000 of 1.6万", "unit: 人, target: 1.6万, figures: {2026-06-30: 8000人}",
    "rate=1/2 actual=8000" },
  { "judged in full", "unit: '%', target: ≥95.0, held: true, figures: {2026-06-30: 94.96}", "met=no" },
  { "judged rounded to the target's decimals",
    "unit: '%', target: ≥95.0, judge: rounded, held: true, figures: {2026-06-30: 94.96}",
    "met=yes rate=2374/2375" },
};

Test (rate, methods)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    expect_indicator (rows[i].label, "2026", rows[i].keys, "2026-06-30", rows[i].expected);
}
