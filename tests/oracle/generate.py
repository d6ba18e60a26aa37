# SPDX-License-Identifier: MIT
"""Random plans that are valid: what they mean, for the oracle, and as text, for the program."""

import random
from fractions import Fraction

import days
from exact import canonical
from plan import Figure, Indicator, Milestone, Plan, Policy, Rounding, Target
from policies import DEFAULT, PRESETS

UNITS = [("个", "counting"), ("家", "counting"), ("亿元", "money"), ("%", "percent"), ("", "none"), ("平方米/万元", "rate")]
WORDS = {
    "reach": ["{}", "达到{}"],
    "at-least": ["≥{}", "不低于{}", "{}以上", "at least {}"],
    "more-than": [">{}", "超过{}", "more than {}"],
    "at-most": ["≤{}", "不超过{}", "{}以内", "at most {}"],
    "less-than": ["<{}", "低于{}", "less than {}"],
    "equal": ["={}"],
}


class Dice:
    """One source of chance."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def one_of(self, choices):
        return self.random.choice(choices)

    def often(self, share: float) -> bool:
        return self.random.random() < share

    def number(self, low: int, high: int, decimals: int) -> Fraction:
        """On a grid, so that ties and exact hits happen."""
        return Fraction(self.random.randint(low * 10**decimals, high * 10**decimals), 10**decimals)

    def day(self, first: int, last: int) -> int:
        return self.random.randint(first, last)


def quoted(text: str) -> str:
    return '"' + text + '"'


def period_of(dice: Dice) -> tuple[str, int, int]:
    year = dice.one_of([2020, 2022, 2023])
    text, first, last = dice.one_of(
        [
            (f"{year}", days.day(year, 1, 1), days.day(year, 12, 31)),
            (f"{year}", days.day(year, 1, 1), days.day(year, 12, 31)),
            (f"{year}-H1", days.day(year, 1, 1), days.day(year, 6, 30)),
            (f"{year}-01..{year + 1}-12", days.day(year, 1, 1), days.day(year + 1, 12, 31)),
            (f"{year}-03-15..{year}-10-31", days.day(year, 3, 15), days.day(year, 10, 31)),
        ]
    )
    return text, first, last


# ---- one key after the other: each adds its text, and says what it means


class Writer:
    """An indicator and the keys it is written with."""

    def __init__(self, dice: Dice, plan: Plan, number: int):
        self.dice, self.plan = dice, plan
        self.indicator = Indicator(f"i{number}")
        self.keys = [f"id: i{number}"]
        self.unit, self.decimals, self.top = "", 0, 100

    def key(self, text: str) -> None:
        self.keys.append(text)

    def text(self) -> str:
        return "{" + ", ".join(self.keys) + "}"

    def value(self, low: int = 0, high: int | None = None) -> Fraction:
        return self.dice.number(low, self.top if high is None else high, self.decimals)


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
        return Target("range", low, high, w.decimals), f"{plain(low, w.decimals)}~{plain(high, w.decimals)}"
    written = plain(low, w.decimals)
    pattern = w.dice.one_of(WORDS[comparator])
    return Target(comparator, low, high, len(written.partition(".")[2])), pattern.format(written)


def plain(value: Fraction, decimals: int) -> str:
    """With its zeros: decimals as written count."""
    digits = str(abs(value.numerator) * 10**decimals // value.denominator).rjust(decimals + 1, "0")
    return ("-" if value < 0 else "") + (f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits)


def write_target(w: Writer) -> None:
    indicator, dice = w.indicator, w.dice
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
        target.comparator, text = "at-least", f"保持在{plain(target.low, w.decimals)}以上"
    elif comparator == "at-most" and dice.often(0.3):
        target.falls = level_words = True
        text = f"降至{plain(target.low, w.decimals)}以内" if dice.often(0.5) else f"降至{plain(target.low, w.decimals)}"
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
    if indicator.kind != "level" or not indicator.targets or len(indicator.targets) > 1 or not dice.often(0.5):
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


def write_dates(w: Writer) -> None:
    indicator, dice, plan = w.indicator, w.dice, w.plan
    middle = (plan.first + plan.last) // 2
    if dice.often(0.2):
        indicator.start = dice.day(plan.first, middle - 30)
        w.key(f"start: {days.text(indicator.start)}")
    if dice.often(0.25):
        due = dice.day(middle + 5, plan.last + 30)
        indicator.dues = [(due, None)]
        if dice.often(0.2):
            later, since = dice.day(middle + 5, plan.last + 90), dice.day(plan.first + 10, middle)
            indicator.dues.append((later, since))
            w.key(f"due: [{days.text(due)}, {{value: {days.text(later)}, from: {days.text(since)}}}]")
        else:
            w.key(f"due: {days.text(due)}")
    elif dice.often(0.02):
        indicator.dues = [(None, None)]
        w.key("due: pending")


def write_milestones(w: Writer) -> None:
    indicator, dice, plan = w.indicator, w.dice, w.plan
    if not indicator.targets or len(indicator.targets) > 1 or not dice.often(0.4):
        return
    target = indicator.targets[0]
    if target.comparator in ("equal", "range"):
        return
    first = (indicator.start or plan.first) + 5
    last = min([due for due, _ in indicator.dues if due is not None] + [plan.last]) - 2
    dates = sorted({dice.day(first, last) for _ in range(dice.one_of([1, 2, 3, 4]))})
    start = indicator.baseline if indicator.kind == "level" and indicator.baseline is not None else Fraction(0)
    shares = not indicator.percent and not (indicator.kind == "level" and indicator.baseline is None) and dice.often(0.25)
    if shares:
        amounts = sorted(Fraction(dice.random.randint(0, 19), 20) for _ in dates)
        indicator.milestones = [Milestone(day, amount, "share") for day, amount in zip(dates, amounts)]
        texts = [f"{canonical(amount * 100)}%" for amount in amounts]
    else:
        low, high = sorted([start, target.low])
        values = [low + dice.number(0, 1000, 0) / 1000 * (high - low) for _ in dates]
        values = [Fraction(int(value * 10**w.decimals), 10**w.decimals) for value in values]
        if not dice.often(0.05):
            values.sort(reverse=target.low < start)
        indicator.milestones = [Milestone(day, value) for day, value in zip(dates, values)]
        texts = [canonical(value) for value in values]
        if indicator.kind != "level" and dice.often(0.2):
            write_added(indicator, texts)
    keys = []
    for milestone in indicator.milestones:
        if dice.often(0.15):
            milestone.first = max(milestone.due - dice.day(3, 40), first)
            keys.append(f"{days.text(milestone.first)}..{days.text(milestone.due)}")
        else:
            keys.append(days.text(milestone.due))
    w.key("milestones: {" + ", ".join(f"{key}: {text}" for key, text in zip(keys, texts)) + "}")


def write_added(indicator: Indicator, texts: list[str]) -> None:
    before = Fraction(0)
    for at, milestone in enumerate(indicator.milestones):
        if milestone.amount >= before:
            total, milestone.how = milestone.amount, "added"
            milestone.amount -= before
            texts[at] = f"+{canonical(milestone.amount)}"
            before = total
        else:
            before = milestone.amount


def write_figures(w: Writer) -> None:
    indicator, dice, plan = w.indicator, w.dice, w.plan
    dates = sorted({dice.day(plan.first - 20, plan.last + 40) for _ in range(dice.one_of([0, 1, 1, 2, 3, 5]))})
    if dice.often(0.4):
        ends = days.period_ends(plan.first - 20, plan.last, 1)
        dates = sorted(dice.random.sample(ends, min(len(ends), dice.one_of([1, 2, 4, 6]))))
    if not dates:
        return
    top = indicator.targets[0].high if indicator.targets else Fraction(w.top)
    texts = []
    for day in dates:
        value = figure_value(w, top, len(dates))
        figure = Figure(day, value)
        if indicator.kind == "per-period":
            texts.append(per_period_text(w, figure))
        else:
            texts.append(f"{days.text(day)}: {figure_text(w, figure)}")
        indicator.figures.append(figure)
    w.key("figures: {" + ", ".join(texts) + "}")


def figure_value(w: Writer, top: Fraction, n: int) -> Fraction:
    if w.dice.often(0.15):
        return Fraction(top)  # exact hits
    scale = Fraction(w.dice.random.randint(0, 130), 100)
    value = top * scale / (n if w.indicator.kind == "per-period" else 1)
    decimals = w.decimals + w.dice.one_of([0, 0, 0, 1]) * (not w.indicator.counting)
    return Fraction(int(value * 10**decimals), 10**decimals)


def per_period_text(w: Writer, figure: Figure) -> str:
    return f"{days.text(figure.date)}: {canonical(figure.value)}"


def figure_text(w: Writer, figure: Figure) -> str:
    value = canonical(figure.value)
    if w.dice.often(0.1):
        figure.reported = figure.date + w.dice.day(0, 40)
        return f"{{value: {value}, reported: {days.text(figure.reported)}}}"
    return value


def write_rest(w: Writer) -> None:
    indicator, dice = w.indicator, w.dice
    if dice.often(0.35):
        indicator.frequency = dice.one_of(list(days.MONTHS))
        w.key(f"frequency: {indicator.frequency}")
        if dice.often(0.3):
            indicator.lag = dice.one_of([0, 1, 15, 40])
            w.key(f"lag: {indicator.lag}")
    if dice.often(0.3):
        indicator.weight = dice.one_of([Fraction(2), Fraction(1, 2), Fraction(0), Fraction(3)])
        w.key(f"weight: {canonical(indicator.weight)}")
    if dice.often(0.7):
        indicator.owner = dice.one_of(["A", "B", "C", "市交通局"])
        w.key(f"owner: {indicator.owner}")
    if dice.often(0.1):
        indicator.rounded = dice.often(0.7)
        w.key(f"judge: {'rounded' if indicator.rounded else 'full'}")
    if dice.often(0.15):
        indicator.expected = dice.one_of(["straight", "step"])
        w.key(f"expected: {indicator.expected}")


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


def an_indicator(dice: Dice, plan: Plan, number: int) -> tuple[Indicator, str]:
    writer = Writer(dice, plan, number)
    for write in (write_unit, write_target, write_baseline, write_held, write_dates, write_milestones, write_figures, write_rest, write_rate):
        write(writer)
    return writer.indicator, writer.text()


def rounding_of(dice: Dice) -> tuple[Rounding, str]:
    mode = dice.one_of(["half-up", "half-even", "down"])
    if dice.often(0.2):
        interval = dice.one_of([Fraction(1, 2), Fraction(1, 5), Fraction(20)])
        return Rounding(1, mode, interval), f"{{interval: {canonical(interval)}, mode: {mode}}}"
    digits = dice.one_of([0, 1, 1, 2, 3])
    return Rounding(digits, mode), f"{{digits: {digits}, mode: {mode}}}"


def grouped(dice: Dice, plan: Plan, entries: list[str]) -> list[str]:
    """Runs of indicators go into groups, and into groups of groups."""
    lines, path = [], ""
    for indicator, entry in zip(plan.indicators, entries):
        if dice.often(0.15):
            path = dice.one_of(["", "", "a", "a/x", "a/y", "b", "b/x"])
            lines += [f"{'  ' * depth}- name: {name}\n{'  ' * depth}  indicators:" for depth, name in enumerate(filter(None, path.split("/")))]
        indicator.group = path or None
        lines.append(f"{'  ' * len(path.split('/') if path else [])}- {entry}")
    return lines


def a_plan(seed: int, indicators: int) -> tuple[Plan, list[str], str, int]:
    """A plan, the text of each of its indicators and of the whole, and the day to judge it on."""
    dice = Dice(seed)
    period, first, last = period_of(dice)
    plan = Plan(f"plan {seed}", first, last, [], DEFAULT)
    header = ["progress: 1", f"title: {plan.title}", f"period: {period}"]
    if dice.often(0.3):
        plan.rounding, text = rounding_of(dice)
        header.append(f"rounding: {text}")
    if dice.often(0.2):
        plan.rounded = True
        header.append("judge: rounded")
    if dice.often(0.3):
        plan.points = True
        header.append("points: true")
    if dice.often(0.4):
        plan.policy = dice.one_of(PRESETS)
        header.append(f"policy: {plan.policy.name}")
    entries = []
    for number in range(indicators):
        indicator, text = an_indicator(dice, plan, number)
        plan.indicators.append(indicator)
        entries.append(text)
    on = dice.day(first - 10, last + 60) if dice.often(0.7) else dice.one_of(days.period_ends(first, last, 1))
    return plan, entries, "\n".join(header + ["indicators:"] + grouped(dice, plan, entries)) + "\n", on
