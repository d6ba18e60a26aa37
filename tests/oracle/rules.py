# SPDX-License-Identifier: MIT
"""The warnings of a standing, and its light. Section 8."""

from collections.abc import Iterator

import days
from exact import is_known, rounded
from fraction import Fraction
from judge import NO_PATH, NOT_STARTED, Standing, due_of, is_done, is_due, policy_of, value_on
from plan import Band, Figure, Policy
from schedule import has_left, is_before_start

ORDER = [
    "no-data", "no-path", "behind-schedule", "requirement-missed", "milestone-missed", "overdue", "stale-data",
    "moving-away", "total-fell", "deliverable-late", "rate-mismatch", "undefined-band", "implausible",
]  # fmt: skip
DEFAULT = {
    "no-data": ("grey", "yellow"), "no-path": ("grey", None), "requirement-missed": ("yellow", "red"),
    "milestone-missed": ("yellow", "orange"), "overdue": ("red", None), "stale-data": ("yellow", "orange"),
    "moving-away": ("yellow", None), "total-fell": ("yellow", None), "deliverable-late": ("yellow", "orange"),
    "rate-mismatch": ("yellow", None), "implausible": ("note", None),
}  # fmt: skip
DATA = {"stale-data", "total-fell", "rate-mismatch", "implausible"}
WORST_FIRST = ["red", "orange", "yellow", "grey", "green", "note"]


def basis_value(self: Standing):
    """What the bands are over, better values being larger."""
    match policy_of(self).basis:
        case "pp":
            return self.gap_pp
        case "days":
            return -self.days_behind if is_known(self.days_behind) else self.days_behind
    return self.index


def band_of(policy: Policy, value: Fraction) -> Band:
    sign = -1 if policy.basis == "days" else 1
    for band in policy.bands:
        if band.worst is None:
            return band
        worst = sign * band.worst
        if value > worst or (value == worst and band.inclusive):
            return band
    return policy.bands[-1]


def by_band(self: Standing) -> dict[str, str]:
    value = basis_value(self)
    if not is_known(value, self.index):
        return {}
    light = band_of(policy_of(self), value).light
    if light == "undefined":
        return {"undefined-band": policy_of(self).rules.get("undefined-band", ("grey", None))[0]}
    return {} if light in ("green", "none") else {"behind-schedule": light}


def requirement_missed(self: Standing) -> tuple[str, bool] | None:
    if self.cap:
        return ("requirement-missed", True) if self.met is False else None
    if self.line is not None or not self.held or not is_known(self.expected, self.actual):
        return None
    missed = self.met is False if self.by_target else misses(self, self.actual, self.expected)
    return ("requirement-missed", False) if missed else None


def misses(self: Standing, value, asked) -> bool:
    return value > asked if self.lower else value < asked


def milestone_missed(self: Standing) -> tuple[str, bool] | None:
    passed = [(due, value) for due, value, _ in self.milestones if due <= self.status]
    if not passed or not is_known(self.actual):
        return None
    in_a_row = 0
    for at, (due, asked) in enumerate(reversed(passed)):
        value = value_on(self, due) if at > 0 or self.cap else self.actual
        if value is None or not misses(self, value, asked):
            break
        in_a_row += 1
    return ("milestone-missed", in_a_row >= policy_of(self).in_a_row) if in_a_row > 0 else None


def deliverable_late(self: Standing) -> tuple[str, bool] | None:
    late = [self.on - due_of(self, thing) for thing in self.indicator.deliverables if is_due(self, thing) and not is_done(thing, self.on)]
    return ("deliverable-late", max(late) > 30) if late else None


def reported(self: Standing) -> Figure | None:
    """The figure in force, if a rate was reported with it."""
    figure = self.figures[-1] if self.figures else None
    return figure if figure is not None and figure.reported_rate is not None else None


def agreements(self: Standing, figure: Figure) -> list[str]:
    if not is_known(self.rate):
        return []
    step = Fraction(1, 10**figure.rate_decimals)
    return [mode for mode in ("half-up", "half-even", "down") if rounded(100 * self.rate, step, mode) == figure.reported_rate]


def rate_mismatch(self: Standing) -> tuple[str, bool] | None:
    """One way of rounding is enough."""
    figure = reported(self)
    return ("rate-mismatch", False) if figure is not None and is_known(self.rate) and not agreements(self, figure) else None


def figures_late(self: Standing) -> int:
    """How many figures are missing on the judged day."""
    latest, months = self.figures[-1].date, days.MONTHS[self.indicator.frequency]
    late = 0
    end = days.next_period_end(latest, months, self.plan.year_starts)
    while end + self.indicator.lag < self.on:
        late += 1
        if self.due is not None and end >= self.due:
            break
        end = days.next_period_end(end, months, self.plan.year_starts)
    return late


def stale_data(self: Standing) -> tuple[str, bool] | None:
    if not self.figures:
        return None
    latest = self.figures[-1].date
    if self.due is not None and latest >= self.due:
        return None
    if self.is_total and not self.cap and self.met is True:
        return None
    if self.indicator.frequency is None:
        return ("stale-data", False) if self.on - latest > policy_of(self).stale_days else None
    late = figures_late(self)
    return ("stale-data", late > 1) if late > 0 else None


def distance(self: Standing, value: Fraction) -> Fraction:
    return max(self.target.low - value, value - self.target.high, Fraction(0))


def went_wrong(self: Standing) -> tuple[str, bool] | None:
    """The last two figures."""
    if len(self.values) < 2:
        return None
    (_, before), (_, after) = self.values[-2:]
    if self.is_total:
        return ("total-fell", False) if after < before else None
    if self.target is not None and self.target.comparator in ("range", "equal"):
        away = distance(self, after) > distance(self, before)
    else:
        away = after > before if self.lower else after < before
    return ("moving-away", False) if away else None


def asked_and_told(self: Standing) -> Iterator[tuple[str, bool] | None]:
    """What needs a target that is set."""
    if self.target is None:
        return
    is_due = self.due is not None and self.on >= self.due
    if not is_known(self.actual):
        yield "no-data", is_due
    elif self.expected == NO_PATH:
        yield "no-path", False
    yield milestone_missed(self)


def told_of_parts(self: Standing) -> Iterator[tuple[str, bool] | None]:
    if not self.parts or self.target is not None:
        return
    if self.index == NO_PATH:
        yield "no-path", False


def told(self: Standing) -> Iterator[tuple[str, bool] | None]:
    """Rules that speak, and whether it is their graver case."""
    yield from asked_and_told(self)
    yield from told_of_parts(self)
    yield requirement_missed(self)
    if self.due is not None and self.status >= self.due and self.met is False:
        yield "overdue", False
    yield stale_data(self)
    yield went_wrong(self)
    yield deliverable_late(self)
    yield rate_mismatch(self)
    if is_known(self.rate) and self.rate > policy_of(self).implausible:
        yield "implausible", False


def raised(self: Standing) -> dict[str, str]:
    own = policy_of(self).rules
    lights = {}
    for rule, is_grave in filter(None, told(self)):
        light, graver = own.get(rule, DEFAULT[rule])
        lights[rule] = graver if is_grave else light
    lights |= by_band(self)
    return {rule: light for rule, light in lights.items() if own.get(rule, ("", None))[0] != "off"}


def is_not_started(self: Standing) -> bool:
    if self.is_composed and self.parts:
        return all(is_not_started(part) for part in self.parts)
    if self.is_composed:
        return self.index == NOT_STARTED
    if self.target is None:
        return is_before_start(self, self.status)
    return NOT_STARTED in (self.index, self.expected) or is_before_start(self, self.status) or stands_at_start(self)


def stands_at_start(self: Standing) -> bool:
    return self.line is not None and self.line.start != self.line.end and not has_left(self)


def is_silent(self: Standing, rule: str) -> bool:
    """Of the rules that judge. Late deliverables are late, also while nobody has set the target beside them."""
    is_done = self.met is True and (not self.cap or self.final)
    return is_done or is_not_started(self) or (self.target is None and not self.is_composed and rule != "deliverable-late")


def warn(self: Standing) -> None:
    for part in self.parts:
        warn(part)
    not_started = is_not_started(self) or (self.target is None and not self.is_composed)
    lights = {rule: light for rule, light in raised(self).items() if rule in DATA or not is_silent(self, rule)}
    worst = min(WORST_FIRST.index(light) for light in [*lights.values(), "green"])
    self.light = WORST_FIRST[worst]
    judged = self.met is True or is_known(self.met, self.index)
    if self.light == "green" and (not_started or not judged):
        self.light = "grey"
    if self.is_composed and self.parts and self.indicator.combine != "mean":
        self.light = min([self.light, *(part.light for part in self.parts)], key=WORST_FIRST.index)
    self.lights = dict(sorted(lights.items(), key=lambda item: (WORST_FIRST.index(item[1]), ORDER.index(item[0]))))
