# SPDX-License-Identifier: MIT
"""Random targets: what is to be reached, from where, and how it is measured."""

import days
from exact import canonical
from plan import Indicator, Target
from writer import Writer

UNITS = [("个", "counting"), ("家", "counting"), ("亿元", "money"), ("%", "percent"), ("", "none"), ("平方米/万元", "rate")]
WORDS = {
    "reach": ["{}", "达到{}"],
    "at-least": ["≥{}", "不低于{}", "{}以上", "at least {}"],
    "more-than": [">{}", "超过{}", "more than {}"],
    "at-most": ["≤{}", "不超过{}", "{}以内", "at most {}"],
    "less-than": ["<{}", "低于{}", "less than {}"],
    "equal": ["={}"],
}


def quoted(text: str) -> str:
    return '"' + text + '"'


def write_unit(w: Writer) -> None:
    w.unit, sort = w.dice.one_of(UNITS)
    w.indicator.unit, w.indicator.counting, w.indicator.percent = w.unit, sort == "counting", sort == "percent"
    if w.unit:
        w.key(f"unit: {quoted(w.unit)}")
    w.decimals = 0 if sort == "counting" and w.dice.often(0.9) else w.dice.one_of([0, 0, 1, 2])
    w.top = w.dice.one_of([3, 10, 48, 100, 100, 1000]) if sort != "percent" else 100


def one_target(w: Writer, comparator: str) -> tuple[Target, str]:
    low = high = w.value()
    if comparator == "range":
        low, high = sorted([w.value(), w.value()])
        high += low == high
        pattern = "{}~{}"
        return Target("range", low, high, w.decimals), f"{w.plain(low, w.decimals)}~{w.plain(high, w.decimals)}"
    written = w.plain(low, w.decimals)
    pattern = w.dice.one_of(WORDS[comparator])
    return Target(comparator, low, high, len(written.partition(".")[2])), pattern.format(written)


# What is asked for, of a baseline: the words, the comparator, whether lower is better, and what becomes of it.
GROWTH = [
    ("增长{}%", "reach", False, lambda base, percent: base * (100 + percent) / 100),
    ("同比增长{}%以上", "at-least", False, lambda base, percent: base * (100 + percent) / 100),
    ("+{}% on baseline", "reach", False, lambda base, percent: base * (100 + percent) / 100),
    ("下降{}%", "reach", True, lambda base, percent: base * (100 - percent) / 100),
    ("下降{}%以上", "at-most", True, lambda base, percent: base * (100 - percent) / 100),
    ("零增长", "at-most", True, lambda base, percent: base),
    ("翻番", "reach", False, lambda base, percent: base * 2),
]
POINTS = ("提高{}个百分点", "reach", False, lambda base, points: base + points)


def write_growth(w: Writer) -> None:
    """Nothing says how many decimals the outcome has, so it is compared in full."""
    indicator, dice = w.indicator, w.dice
    words, comparator, indicator_is_lower, grown = POINTS if indicator.percent else dice.one_of(GROWTH)
    base, by = w.value(1), dice.number(1, 40, dice.one_of([0, 1]))
    value = grown(base, by)
    indicator.targets = [Target(comparator, value, value, falls=words.startswith("下降"))]
    indicator.better = "lower" if indicator_is_lower else "higher"
    indicator.kind = dice.one_of(["level", "cumulative", "per-period"])
    indicator.baseline, indicator.rounded = base, False
    w.key(f"target: {quoted(words.format(canonical(by)))}")
    w.key(f"baseline: {canonical(base)}")
    w.key(f"reported-as: {indicator.kind}")
    w.key("judge: full")


def write_target(w: Writer) -> None:
    indicator, dice = w.indicator, w.dice
    if w.unit and dice.often(0.07):
        write_growth(w)
        return
    if dice.often(0.02):
        indicator.pending = True
        w.key("target: pending")
        write_kind(w, None)
        return
    comparator = dice.one_of(["reach"] * 6 + ["at-least"] * 4 + ["more-than", "at-most", "at-most", "less-than", "equal", "range"])
    target, text = one_target(w, comparator)
    level_words = False
    if comparator in ("reach", "at-least") and dice.often(0.08):
        target.keeps = level_words = True
        target.comparator, text = "at-least", f"保持在{w.plain(target.low, w.decimals)}以上"
    elif comparator == "at-most" and dice.often(0.3):
        target.falls = level_words = True
        text = f"降至{w.plain(target.low, w.decimals)}以内" if dice.often(0.5) else f"降至{w.plain(target.low, w.decimals)}"
    indicator.targets = [target]
    if comparator not in ("equal", "range") and not level_words and dice.often(0.1):
        later, later_text = one_target(w, comparator)
        later.since = dice.day(w.plan.first + 20, w.plan.last)
        indicator.targets.append(later)
        w.key(f"target: [{{value: {quoted(text)}}}, {{value: {quoted(later_text)}, from: {days.text(later.since)}}}]")
    else:
        w.key(f"target: {quoted(text)}")
    if target.comparator == "reach" and dice.often(0.12):
        indicator.better = "lower"
        w.key("better: lower")
    write_kind(w, "level" if level_words else None)


def write_kind(w: Writer, by_words: str | None) -> None:
    indicator, dice = w.indicator, w.dice
    is_level = by_words or indicator.percent or w.unit in ("", "平方米/万元")
    assumed = "level" if is_level else "cumulative"
    undecided = indicator.counting and is_lower(indicator)
    if undecided or dice.often(0.4):
        indicator.kind = dice.one_of(["level", "cumulative", "cumulative", "per-period"])
        w.key(f"reported-as: {indicator.kind}")
    else:
        indicator.kind = assumed


def is_lower(indicator: Indicator) -> bool:
    if indicator.better is not None:
        return indicator.better == "lower"
    return bool(indicator.targets) and indicator.targets[0].comparator in ("at-most", "less-than")


def write_baseline(w: Writer) -> None:
    indicator, dice = w.indicator, w.dice
    if w.has("baseline") or indicator.kind != "level" or not indicator.targets or len(indicator.targets) > 1 or not dice.often(0.5):
        return
    target, baseline = indicator.targets[0], w.value()
    if target.comparator == "reach":
        worse = baseline > target.low if is_lower(indicator) else baseline < target.low
        if not worse:
            return
    indicator.baseline = baseline
    if dice.often(0.3):
        indicator.baseline_date = w.plan.first - dice.day(1, 200)
        w.key(f"baseline: {{value: {canonical(baseline)}, date: {days.text(indicator.baseline_date)}}}")
    else:
        w.key(f"baseline: {canonical(baseline)}")


def write_held(w: Writer) -> None:
    indicator = w.indicator
    if indicator.kind == "level" and indicator.targets and indicator.baseline is None and w.dice.often(0.15):
        indicator.held = w.dice.often(0.5)
        w.key(f"held: {'true' if indicator.held else 'false'}")


def write_rate(w: Writer) -> None:
    indicator = w.indicator
    if not indicator.targets or not w.dice.often(0.15):
        return
    comparator = indicator.targets[0].comparator
    methods = ["interval", "binary"] if comparator in ("range", "equal") else ["ratio", "relative", "binary"]
    if indicator.kind == "level" and indicator.baseline is not None and comparator not in ("range", "equal"):
        methods.append("from-baseline")
    indicator.rate = w.dice.one_of(methods)
    w.key(f"rate: {indicator.rate}")
