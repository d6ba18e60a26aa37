# SPDX-License-Identifier: MIT
"""The planned value over time: straight between points, in days or in months of equal length."""

import math
from typing import NamedTuple

from days import position
from fraction import Fraction
from plan import Indicator, Plan


class Line(NamedTuple):
    points: list[tuple[Fraction, Fraction]]  # position, value
    step: bool = False
    power: bool = False  # growth at a constant rate between the first and the last

    @property
    def start(self) -> Fraction:
        return self.points[0][1]

    @property
    def end(self) -> Fraction:
        return self.points[-1][1]

    def at(self, place) -> Fraction:
        points = self.points
        if place <= points[0][0]:
            return points[0][1]
        for (before, low), (after, high) in zip(points, points[1:]):
            if place < after:
                if self.step:
                    return low
                share = Fraction(place - before) / (after - before)
                return self.grown(low, high, share)
        return points[-1][1]

    def grown(self, low: Fraction, high: Fraction, share: Fraction) -> Fraction:
        if self.power:
            return Fraction(float(low) * (float(high) / float(low)) ** float(share))
        return low + (high - low) * share

    def share(self, low: Fraction, high: Fraction, value: Fraction) -> Fraction:
        """The other way round, also for a line that was mirrored."""
        if self.power:
            return Fraction(math.log(float(value / low)) / math.log(float(high / low)))
        return Fraction(value - low) / (high - low)

    def turns_back(self) -> bool:
        values = [value for _, value in self.points]
        return values != sorted(values) and values != sorted(values, reverse=True)

    def rising(self) -> "Line":
        """The same, mirrored if it falls."""
        if self.end >= self.start:
            return self
        return self._replace(points=[(place, -value) for place, value in self.points])

    def first(self, value: Fraction):
        """The first position at which a line that rises has reached a value."""
        points = self.points
        if value <= points[0][1]:
            return points[0][0]
        for (before, low), (after, high) in zip(points, points[1:]):
            if high >= value:
                if self.step:
                    return after
                return before + (after - before) * self.share(low, high, value)
        return points[-1][0]

    def last(self, value: Fraction):
        """The last position at which a line that rises has not gone beyond a value."""
        points = self.points
        for (before, low), (after, high) in zip(points, points[1:]):
            if high > value:
                if self.step:
                    return after
                return max(before, before + (after - before) * self.share(low, high, value))
        return points[-1][0]


def milestone_values(indicator: Indicator, start: Fraction, target: Fraction) -> list[tuple[int, Fraction, int | None]]:
    """(due, value, first day of its range), by date; one written for itself replaces a repeated one of its day."""
    by_day = {}
    for milestone in sorted(indicator.milestones, key=lambda m: not m.repeated):
        by_day[milestone.due] = milestone
    values, before = [], start
    for due in sorted(by_day):
        milestone = by_day[due]
        value = {
            "total": milestone.amount,
            "added": before + milestone.amount,
            "share": start + milestone.amount * (target - start),
        }[milestone.how]
        values.append((due, value, milestone.first))
        before = value
    return values


def eve_of_start(indicator: Indicator, plan: Plan) -> int:
    if indicator.expected != "straight" and indicator.start is not None:
        return indicator.start - 1
    if indicator.kind == "level" and indicator.baseline_date is not None:
        return indicator.baseline_date
    return plan.first - 1


def last_year_line(indicator: Indicator, plan: Plan, target: Fraction, due: int, months: bool) -> Line:
    """Last year's running totals, a year later, scaled so that they end in the target."""
    total = indicator.last_year[-1][1]
    points = [(position(plan.first - 1, months), Fraction(0))]
    points += [(position(day, months), value * target / total) for day, value in indicator.last_year]
    points[-1] = (position(due, months), target)
    return Line(points)


def line_of(indicator: Indicator, plan: Plan, target: Fraction, start: Fraction, due: int, months: bool) -> Line:
    if indicator.expected == "last-year":
        return last_year_line(indicator, plan, target, due, months)
    eve = eve_of_start(indicator, plan)
    points = [(eve, start)]
    if indicator.expected != "straight":
        for day, value, first in milestone_values(indicator, start, target):
            if day > due:
                break
            if first is not None and first - 1 > points[-1][0]:
                points.append((first - 1, points[-1][1]))
            if day < due:
                points.append((day, value))
    points.append((due, target))
    power = indicator.expected == "compound" and start != 0 and target / start > 0
    return Line(
        [(position(day, months), value) for day, value in points],
        step=indicator.expected == "step",
        power=power,
    )
