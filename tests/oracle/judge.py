# SPDX-License-Identifier: MIT
"""One indicator on one day: its target, its figures, met and rate. Sections 2 to 6 of what libprogress promises, the slow way."""

from dataclasses import dataclass, field

import days
from exact import Number, Undefined, is_known, rounded
from fraction import Fraction
from line import Line
from plan import Deliverable, Figure, Indicator, Plan, Rounding, Target

NO_TARGET, NO_DATA = Undefined("no-target"), Undefined("no-data")
NOT_STARTED, NO_PATH, OUT_OF_RANGE = Undefined("not-started"), Undefined("no-path"), Undefined("out-of-range")


@dataclass
class Standing:
    """What is known of an indicator on a day, step by step."""

    indicator: Indicator
    plan: Plan
    on: int  # the judged day
    target: Target | None = None
    lower: bool = False
    cap: bool = False
    held: bool = False
    figures: list[Figure] = field(default_factory=list)  # known, in force, on or before the day
    values: list[tuple[int, Fraction]] = field(default_factory=list)  # of the figures, as running totals
    actual: Number = NO_DATA
    due: int | None = None
    milestones: list[tuple[int, Fraction, int | None]] = field(default_factory=list)
    status: int = 0
    met: bool | Undefined = NO_DATA
    final: bool = False
    method: str = "ratio"
    rate: Number = NO_DATA
    line: Line | None = None
    expected: Number = NO_PATH
    by_target: bool = False  # what is expected is the target itself
    expected_rate: Number = NO_PATH
    index: Number = NO_PATH
    days_behind: Number = NO_PATH
    forecast: Number = NO_PATH
    forecast_date: int | None = None
    clipped: bool = False
    reached: int | None = None
    remaining: Number = NO_DATA
    per_day: Number = NO_PATH
    missing: int = 0  # figures that are late
    lights: dict[str, str] = field(default_factory=dict)
    light: str = "green"
    parts: list["Standing"] = field(default_factory=list)
    coverage: Fraction | None = None  # of a mean: how many of the parts have a rate

    @property
    def is_composed(self) -> bool:
        """Of deliverables or parts, without a number of its own."""
        has_others = self.indicator.deliverables or (self.indicator.parts and self.indicator.combine != "sum")
        return self.indicator.targets is None and not self.indicator.pending and bool(has_others)

    @property
    def is_total(self) -> bool:
        return self.indicator.kind != "level"

    @property
    def gap(self) -> Number:
        unknown = first_unknown(self.actual, self.expected)
        return unknown or self.actual - self.expected

    @property
    def gap_pp(self) -> Number:
        unknown = first_unknown(self.rate, self.expected_rate)
        return unknown or 100 * (self.rate - self.expected_rate)

    @property
    def months(self) -> bool:
        return policy_of(self).months

    @property
    def place(self):
        return days.position(self.status, self.months)


def first_unknown(*values: Number) -> Undefined | None:
    return next((value for value in values if isinstance(value, Undefined)), None)


def policy_of(self: Standing):
    return self.indicator.policy or self.plan.policy


def rounding_of(self: Standing) -> Rounding:
    return self.indicator.rounding or self.plan.rounding


# ---- what is asked for, and what has been reached


def satisfies(target: Target, lower: bool, value: Fraction) -> bool:
    match target.comparator:
        case "reach":
            return value <= target.low if lower else value >= target.low
        case "at-least":
            return value >= target.low
        case "more-than":
            return value > target.low
        case "at-most":
            return value <= target.low
        case "less-than":
            return value < target.low
    return target.low <= value <= target.high


def in_force(revisions, on: int, since):
    """The last of the revisions that counts on a day."""
    chosen = revisions[0]
    for revision in sorted(revisions, key=lambda r: (since(r) is not None, since(r))):
        if since(revision) is None or since(revision) <= on:
            chosen = revision
    return chosen


def read_target(self: Standing) -> None:
    indicator = self.indicator
    first = indicator.targets[0] if indicator.targets else None
    self.lower = (
        indicator.better == "lower"
        if indicator.better is not None
        else first is not None and first.comparator in ("at-most", "less-than")
    )
    if indicator.pending:
        return
    if indicator.targets is not None:
        self.target = in_force(indicator.targets, self.on, lambda t: t.since)
    elif indicator.combine == "sum":
        self.target = sum_of_targets(self)
    if self.target is None:
        return
    self.lower = self.lower or self.target.comparator in ("at-most", "less-than")
    self.cap = self.is_total and self.lower and self.target.comparator not in ("equal", "range")


def sum_of_targets(self: Standing) -> Target | None:
    targets = [part.target for part in self.parts]
    if None in targets:
        return None
    total = sum(target.low for target in targets)
    return Target(targets[0].comparator, total, total)


def is_known_figure(figure: Figure, known_at: int | None) -> bool:
    return known_at is None or (figure.reported if figure.reported is not None else figure.date) <= known_at


def add_parts(self: Standing) -> None:
    """From the day on which all of them have a value."""
    for day in sorted({day for part in self.parts for day, _ in part.values}):
        values = [value_on(part, day) for part in self.parts]
        if None not in values:
            self.values.append((day, sum(values)))
    self.figures = [Figure(day, value) for day, value in self.values]
    if self.values:
        self.actual = self.values[-1][1]


def start_value(self: Standing) -> Fraction:
    if self.is_total or self.indicator.baseline is None:
        return Fraction(0)
    return self.indicator.baseline


def read_figures(self: Standing) -> None:
    if self.indicator.combine == "sum":
        add_parts(self)
        return
    by_day: dict[int, Figure] = {}
    for figure in self.indicator.figures:
        if figure.date > self.on or not is_known_figure(figure, self.plan.known_at):
            continue
        if self.is_total and figure.date < self.plan.first:
            continue
        other = by_day.get(figure.date)
        when = lambda f: f.reported if f.reported is not None else f.date
        if other is None or when(figure) >= when(other):
            by_day[figure.date] = figure
    self.figures = [by_day[day] for day in sorted(by_day)]
    total = start_value(self)
    for figure in self.figures:
        if self.indicator.kind == "per-period" or figure.added:
            total += figure.value
        else:
            total = figure.value
        self.values.append((figure.date, total))
    if self.values:
        self.actual = self.values[-1][1]


def value_on(self: Standing, day: int) -> Fraction | None:
    values = [value for date, value in self.values if date <= day]
    return values[-1] if values else None


def is_met(self: Standing, value: Fraction) -> bool:
    by_rounding = self.indicator.rounded if self.indicator.rounded is not None else self.plan.rounded
    if by_rounding:
        value = rounded(value, Fraction(1, 10**self.target.decimals), rounding_of(self).mode)
    return satisfies(self.target, self.lower, value)


def judge_met(self: Standing) -> None:
    if not is_known(self.met):
        return
    at_least_total = self.is_total and not self.lower and self.target.comparator in ("reach", "at-least", "more-than")
    if self.cap:
        self.final = self.due is not None and self.on >= self.due
    else:
        self.final = at_least_total and self.met


# ---- deliverables


def is_done(thing: Deliverable, on: int) -> bool:
    return thing.done is True or (thing.done is not None and thing.done <= on)


def due_of(self: Standing, thing: Deliverable) -> int | None:
    """That of the indicator, at its latest, unless it has one of its own."""
    if thing.due is not None:
        return thing.due
    if not self.indicator.dues:
        return self.due
    return max((due for due, _ in self.indicator.dues if due is not None), default=self.plan.last)


def is_due(self: Standing, thing: Deliverable) -> bool:
    due = due_of(self, thing)
    return due is not None and due <= self.on


# ---- the rate


def interval_rate(low: Fraction, high: Fraction, value: Fraction) -> Number:
    if low <= value <= high:
        return Fraction(1)
    bound = low if value < low else high
    return Undefined("zero-target") if bound == 0 else 1 - abs(bound - value) / abs(bound)


def relative_rate(target: Fraction, value: Fraction, lower: bool) -> Number:
    if target == 0:
        return Undefined("zero-target")
    return 1 + (target - value if lower else value - target) / abs(target)


def choose_method(self: Standing) -> str:
    indicator = self.indicator
    if indicator.rate is not None:
        return indicator.rate
    if self.is_composed:
        return "parts" if indicator.parts else "deliverables"
    target = self.target
    if target is None:
        return "ratio"
    if target.comparator in ("range", "equal"):
        return "interval"
    if indicator.kind == "level" and indicator.baseline is not None:
        return "relative" if satisfies(target, self.lower, indicator.baseline) else "from-baseline"
    if self.lower:
        return "binary" if target.low == 0 else "relative"
    return "ratio"


def rate_of(self: Standing, value: Number) -> Number:
    if self.target is None:
        return NO_TARGET
    if not is_known(value):
        return value
    target, baseline = self.target.low, self.indicator.baseline
    match self.method:
        case "ratio":
            if target == 0:
                return Undefined("zero-target")
            return Undefined("negative-target") if target < 0 else value / target
        case "relative":
            return relative_rate(target, value, self.lower)
        case "interval":
            return interval_rate(target, self.target.high, value)
        case "binary":
            return Fraction(is_met(self, value))
    if target == baseline:
        return Undefined("zero-span")
    if satisfies(self.target, self.lower, baseline):
        return Undefined("already-met")
    return (value - baseline) / (target - baseline)
