# SPDX-License-Identifier: MIT
"""One indicator on one day: met, rate, schedule. Sections 2 to 7 of what libprogress promises, the slow way."""

from dataclasses import dataclass, field
from fractions import Fraction

import days
from exact import Number, Undefined, canonical, display, is_known, rounded
from line import Line, eve_of_start, line_of, milestone_values
from plan import Figure, Indicator, Plan, Rounding, Target

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
    if indicator.targets is None or indicator.pending:
        return
    self.target = in_force(indicator.targets, self.on, lambda t: t.since)
    self.cap = self.is_total and self.lower and self.target.comparator not in ("equal", "range")


def is_known_figure(figure: Figure, known_at: int | None) -> bool:
    return known_at is None or (figure.reported if figure.reported is not None else figure.date) <= known_at


def read_figures(self: Standing) -> None:
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
    if indicator.targets is None and not indicator.pending:
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


# ---- the schedule


def read_held(self: Standing) -> None:
    indicator, target = self.indicator, self.target
    if self.is_total:
        return
    worse_baseline = indicator.baseline is not None and not satisfies(target, self.lower, indicator.baseline)
    better_baseline = indicator.baseline is not None and not worse_baseline
    if indicator.held is not None:
        self.held = indicator.held
    elif better_baseline:
        self.held = True
    elif worse_baseline or target.falls:
        self.held = False
    else:
        at_most = target.comparator == "reach" and self.lower
        self.held = target.keeps or at_most or target.comparator in ("equal", "at-most", "less-than")


def read_due(self: Standing) -> None:
    indicator = self.indicator
    start = start_value(self)
    milestones = milestone_values(indicator, start, self.target.low) if self.target else []
    if indicator.dues:
        self.due = in_force(indicator.dues, self.on, lambda due: due[1])[0]
    else:
        self.due = self.plan.last
        if self.target and self.is_total and not self.lower and self.target.comparator not in ("range", "equal"):
            shares = {m.due for m in indicator.milestones if m.how == "share"}
            whole = (due for due, value, _ in milestones if value >= self.target.low and due not in shares)
            self.due = next(whole, self.due)
    self.milestones = [m for m in milestones if self.due is None or m[0] <= self.due]


def start_value(self: Standing) -> Fraction:
    if self.is_total or self.indicator.baseline is None:
        return Fraction(0)
    return self.indicator.baseline


def is_owed(self: Standing) -> bool:
    """Does anybody owe a figure after the latest one?"""
    return self.due is None or self.figures[-1].date < self.due


def read_status(self: Standing) -> None:
    self.status = self.on
    frequency = self.indicator.frequency
    if frequency is not None and self.figures:
        latest, months = self.figures[-1].date, days.MONTHS[frequency]
        next_due = days.next_period_end(latest, months, self.plan.year_starts) + self.indicator.lag
        if self.on <= next_due or not is_owed(self):
            self.status = latest
    if self.cap and self.due is not None:
        self.status = min(self.status, self.due)


def has_line(self: Standing) -> bool:
    if self.due is None:
        return False
    if self.is_total:
        return True
    baseline = self.indicator.baseline
    return baseline is not None and not self.held and not satisfies(self.target, self.lower, baseline)


def requirement(self: Standing) -> None:
    """A level without a line."""
    passed = [value for due, value, _ in self.milestones if due <= self.status and due != self.due]
    is_due = self.due is not None and self.status >= self.due
    open_milestones = [m for m in self.milestones if m[0] != self.due]
    self.by_target = is_due or (self.held and not open_milestones)
    if self.by_target:
        self.expected = self.target.low
    elif passed:
        self.expected = passed[-1]
    elif self.held:
        self.expected = open_milestones[0][1]
    elif open_milestones and self.due is not None:
        self.expected = NOT_STARTED
    else:
        self.expected = NO_PATH
    self.index = self.expected if not is_known(self.expected) else required_index(self)
    if self.expected == NOT_STARTED or is_before_start(self, self.status):
        self.index = self.days_behind = self.forecast = NOT_STARTED


def is_before_start(self: Standing, day: int) -> bool:
    indicator = self.indicator
    eve = indicator.start - 1 if indicator.start is not None else eve_of_start(indicator, self.plan)
    return day <= eve


def required_index(self: Standing) -> Number:
    if not is_known(self.actual):
        return self.actual
    required, high = self.expected, self.expected
    if self.target.comparator in ("range", "equal"):
        high = self.target.high if self.by_target else required
        if low_is_zero(required, high, self.actual):
            return Fraction(required <= self.actual <= high)
        return interval_rate(required, high, self.actual)
    if required == 0:
        enough = self.actual <= 0 if self.lower else self.actual >= 0
        return Fraction(self.met if self.by_target else enough)
    return relative_rate(required, self.actual, self.lower)


def low_is_zero(low: Fraction, high: Fraction, value: Fraction) -> bool:
    return (low if value < low else high) == 0


def whole_things(self: Standing) -> bool:
    indicator = self.indicator
    if not indicator.counting:
        return False
    numbers = [self.target.low, self.target.high]
    numbers += [value for _, value, _ in milestone_values(indicator, start_value(self), self.target.low)]
    numbers += [figure.value for figure in self.figures]
    if not self.is_total and indicator.baseline is not None:
        numbers.append(indicator.baseline)
    return all(number.denominator == 1 for number in numbers)


def up(value: Fraction) -> int:
    return -(-value.numerator // value.denominator)


def follow_line(self: Standing) -> None:
    self.line = line_of(self.indicator, self.plan, self.target.low, start_value(self), self.due, self.months)
    line = self.line
    self.expected = line.at(self.place)
    stairs = whole_things(self)
    falls = line.end < line.start
    judged_by = Fraction(self.expected)
    if stairs:
        judged_by = Fraction(up(judged_by) if self.cap or falls else judged_by.numerator // judged_by.denominator)
    judge_index(self, judged_by)
    judge_days(self, stairs)
    judge_forecast(self)


def judge_index(self: Standing, judged_by: Fraction) -> None:
    line = self.line
    if is_before_start(self, self.status) or not (line.start == line.end or has_left(self)):
        self.index = NOT_STARTED
    elif not is_known(self.actual):
        self.index = NO_DATA
    elif line.start == line.end:
        self.index = Fraction(self.actual <= line.end if self.cap else self.met)
    elif self.cap and judged_by == 0:
        self.index = Fraction(self.actual <= 0)
    elif self.cap:
        self.index = 1 - (self.actual - judged_by) / abs(judged_by)
    elif judged_by == line.start:
        beyond = self.actual <= line.start if line.end < line.start else self.actual >= line.start
        self.index = Fraction(beyond)
    else:
        self.index = (self.actual - line.start) / (judged_by - line.start)


def has_left(self: Standing) -> bool:
    """Has the line been anywhere but at its start by now?"""
    been = [value for place, value in self.line.points if place <= self.place] + [self.expected]
    return any(value != self.line.start for value in been)


def planned_span(self: Standing, stairs: bool):
    """First and last position at which the value was planned."""
    line = self.line.rising()
    low, high = line.start, line.end
    value = self.actual if line.points == self.line.points else -self.actual
    if self.cap and stairs:
        return line.last(value - 1) if value > low else line.points[0][0], line.last(min(value, high))
    if value >= high:
        return line.first(high) if value == high else line.last(high), line.last(high)
    if value < low:
        return line.points[0][0], line.points[0][0]
    return line.first(value), line.first(value + 1) if stairs else line.last(value)


def judge_days(self: Standing, stairs: bool) -> None:
    if not is_known(self.actual):
        self.days_behind = self.actual
    elif is_before_start(self, self.on):
        self.days_behind = NOT_STARTED
    elif self.line.turns_back():
        self.days_behind = OUT_OF_RANGE
    else:
        first, last = (days.moment(place, self.months) for place in planned_span(self, stairs))
        at = self.status if self.reached is None else self.reached
        apart = at - last if at > last else at - first if at < first else 0
        behind = rounded(Fraction(apart), Fraction(1, 10), self.plan.rounding.mode)
        self.days_behind = -behind if self.cap else behind


def judge_forecast(self: Standing) -> None:
    line = self.line
    unknown = first_unknown(self.index, self.actual)
    if unknown or line.start == line.end:
        self.forecast = unknown or OUT_OF_RANGE
        return
    planned = self.expected - line.start
    pace = Fraction(self.actual - line.start) / planned if planned else Fraction(0)
    if pace <= 0:
        self.forecast = OUT_OF_RANGE
        return
    self.forecast = line.start + (line.end - line.start) * pace
    clip(self)
    if self.reached is not None:
        return
    if line.turns_back():
        self.forecast_date = None
        return
    mirrored = line.rising()
    value = self.actual if mirrored.points == line.points else -self.actual
    first, last = mirrored.first(value), mirrored.last(value)
    planned = self.place if first <= self.place <= last else last if self.place > last else first
    planned = days.moment(planned, self.months)
    forecast = up(self.status + Fraction(self.due - planned) / pace)
    self.forecast_date = forecast if forecast <= days.LAST else None


def clip(self: Standing) -> None:
    if not self.indicator.percent:
        return
    inside = [self.line.start, self.line.end] + [value for _, value in self.values]
    if all(0 <= value <= 100 for value in inside) and not 0 <= self.forecast <= 100:
        self.forecast = min(max(self.forecast, Fraction(0)), Fraction(100))
        self.clipped = True


def judge_remaining(self: Standing) -> None:
    unknown = first_unknown(self.met, self.actual)
    if unknown:
        self.remaining = self.per_day = unknown
        return
    low, high, value = self.target.low, self.target.high, self.actual
    if self.met:
        self.remaining = Fraction(0)
    elif self.target.comparator in ("range", "equal"):
        self.remaining = max(low - value, value - high)
    else:
        self.remaining = max(Fraction(0), value - low if self.lower else low - value)
    if self.held or self.due is None:
        self.per_day = NO_PATH
    elif self.met:
        self.per_day = Fraction(0)
    elif self.on >= self.due or self.cap:
        self.per_day = OUT_OF_RANGE
    else:
        self.per_day = self.remaining / (self.due - self.on)


def reached_on(self: Standing) -> int | None:
    """The day on which the target was reached first, if it still is."""
    if self.met is not True or self.cap or self.held:
        return None
    return next(date for date, value in self.values if is_met(self, value))


def stand(indicator: Indicator, plan: Plan, on: int) -> Standing:
    self = Standing(indicator, plan, on)
    read_target(self)
    read_figures(self)
    if self.target is not None:
        self.met = is_met(self, self.actual) if is_known(self.actual) else NO_DATA
        read_held(self)
    else:
        self.met = NO_TARGET
    read_due(self)
    read_status(self)
    self.method = choose_method(self)
    self.rate = rate_of(self, self.actual)
    judge_met(self)
    if self.target is None:
        self.expected = self.expected_rate = self.index = self.days_behind = NO_TARGET
        self.forecast = self.remaining = self.per_day = NO_TARGET
        return self
    if has_line(self):
        self.reached = reached_on(self)
        follow_line(self)
    elif self.due is None and not self.held:
        if is_before_start(self, self.status):
            self.index = self.days_behind = self.forecast = NOT_STARTED
    else:
        requirement(self)
    if not is_known(self.actual):
        self.index = self.days_behind = self.forecast = NO_DATA
    self.expected_rate = rate_of(self, self.expected)
    judge_remaining(self)
    return self
