# SPDX-License-Identifier: MIT
"""Where an indicator should be by now, how far it is from there, and when it will arrive. Section 7."""


import days
from exact import Number, is_known, rounded
from fraction import Fraction
from judge import (
    NO_DATA, NO_PATH, NOT_STARTED, OUT_OF_RANGE, Standing, first_unknown, in_force, interval_rate, is_met, relative_rate,
    satisfies, start_value,
)  # fmt: skip
from line import eve_of_start, line_of, milestone_values
from plan import Figure


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


def reported_figures(self: Standing) -> list[Figure]:
    """Of a sum those of its parts: halves that add up to a whole are halves."""
    if self.indicator.combine == "sum":
        return [figure for part in self.parts for figure in reported_figures(part)]
    return self.figures


def whole_things(self: Standing) -> bool:
    indicator = self.indicator
    if not indicator.counting:
        return False
    numbers = [self.target.low, self.target.high]
    numbers += [value for _, value, _ in milestone_values(indicator, start_value(self), self.target.low)]
    numbers += [figure.value for figure in reported_figures(self)]
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
