# SPDX-License-Identifier: MIT
"""Indicators without a number of their own: things to be delivered, and parts. Sections 4, 6 and 7."""


from exact import Number, Undefined, is_known
from fraction import Fraction
from judge import (
    NO_DATA, NO_TARGET, NOT_STARTED, Standing, choose_method, due_of, first_unknown, is_done, is_due, is_met, judge_met, policy_of,
    rate_of, read_figures, read_target,
)  # fmt: skip
from plan import Indicator, Plan
from schedule import (
    follow_line, has_line, is_before_start, judge_remaining, reached_on, read_due, read_held, read_status, requirement,
)  # fmt: skip


# ---- deliverables


def stand_on_deliverables(self: Standing) -> None:
    things = self.indicator.deliverables
    whole = sum(thing.weight for thing in things)
    done = sum(thing.weight for thing in things if is_done(thing, self.on))
    due = [thing for thing in things if is_due(self, thing)]
    self.met = all(is_done(thing, self.on) for thing in things)
    self.final = self.met
    self.rate = done / whole
    self.expected_rate = sum((thing.weight for thing in due), Fraction(0)) / whole
    if not due:
        self.index = self.days_behind = NOT_STARTED
        return
    self.index = done / sum(thing.weight for thing in due)
    self.days_behind = Fraction(max((self.on - due_of(self, thing) for thing in due if not is_done(thing, self.on)), default=0))


# ---- parts


def all_met(self: Standing) -> bool | Undefined:
    verdicts = [part.met for part in self.parts]
    if False in verdicts:
        return False
    return first_unknown(*verdicts) or True


def mean(self: Standing, values: list[Number]) -> Number:
    """Of those that there are, each capped, by weight."""
    cap = policy_of(self).cap
    known = [(min(value, cap), part.indicator.weight) for value, part in zip(values, self.parts) if is_known(value)]
    weights = sum(weight for _, weight in known)
    return sum(value * weight for value, weight in known) / weights if known else values[-1]


def smallest(values: list[Number]) -> Number:
    return first_unknown(*values) or min(values)


def furthest_behind(self: Standing) -> Number:
    days = [part.days_behind for part in self.parts]
    return first_unknown(*days) or max(days)


def stand_on_parts(self: Standing) -> None:
    rates = [part.rate for part in self.parts]
    expected = [part.expected_rate for part in self.parts]
    indices = [part.index for part in self.parts]
    self.met = all_met(self)
    self.final = self.met is True and all(part.final for part in self.parts)
    self.status = max(part.status for part in self.parts)
    self.days_behind = furthest_behind(self)
    if self.indicator.combine == "mean":
        self.coverage = Fraction(sum(is_known(rate) for rate in rates), len(rates))
        self.rate, self.expected_rate, self.index = mean(self, rates), mean(self, expected), mean(self, indices)
    else:
        self.rate, self.expected_rate, self.index = smallest(rates), smallest(expected), smallest(indices)


# ---- all of it


def stand_on_others(self: Standing) -> None:
    self.method, self.status = choose_method(self), self.on
    if self.indicator.parts:
        stand_on_parts(self)
    else:
        stand_on_deliverables(self)


def stand(indicator: Indicator, plan: Plan, on: int) -> Standing:
    self = Standing(indicator, plan, on)
    self.parts = [stand(part, plan, on) for part in indicator.parts]
    read_target(self)
    read_figures(self)
    if self.target is not None:
        self.met = is_met(self, self.actual) if is_known(self.actual) else NO_DATA
        read_held(self)
    else:
        self.met = NO_TARGET
    read_due(self)
    read_status(self)
    if self.is_composed:
        stand_on_others(self)
        return self
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
