# SPDX-License-Identifier: MIT
"""The warnings of a standing, and its light. Section 8."""

from fractions import Fraction

import days
from exact import is_known, rounded
from judge import NOT_STARTED, NO_PATH, Standing, is_before_start, policy_of, value_on
from plan import Band, Policy

ORDER = [
    "no-data", "no-path", "behind-schedule", "requirement-missed", "milestone-missed", "overdue", "stale-data",
    "moving-away", "total-fell", "deliverable-late", "rate-mismatch", "undefined-band", "implausible",
]  # fmt: skip
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
        return {"undefined-band": "grey"}
    return {} if light in ("green", "none") else {"behind-schedule": light}


def requirement_missed(self: Standing) -> str | None:
    if self.cap:
        return "red" if self.met is False else None
    if self.line is not None or not self.held or not is_known(self.expected, self.actual):
        return None
    if self.by_target:
        return "yellow" if self.met is False else None
    return "yellow" if misses(self, self.actual, self.expected) else None


def misses(self: Standing, value, asked) -> bool:
    return value > asked if self.lower else value < asked


def milestone_missed(self: Standing) -> str | None:
    passed = [(due, value) for due, value, _ in self.milestones if due <= self.status]
    if not passed or not is_known(self.actual):
        return None
    in_a_row = 0
    for at, (due, asked) in enumerate(reversed(passed)):
        value = value_on(self, due) if at > 0 or self.cap else self.actual
        if value is None or not misses(self, value, asked):
            break
        in_a_row += 1
    if in_a_row == 0:
        return None
    return "yellow" if in_a_row == 1 else policy_of(self).graver_milestone


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


def stale_data(self: Standing) -> str | None:
    if not self.figures or self.target is None and False:
        return None
    latest = self.figures[-1].date
    if self.due is not None and latest >= self.due:
        return None
    if self.is_total and not self.cap and self.met is True:
        return None
    if self.indicator.frequency is None:
        return "yellow" if self.on - latest > policy_of(self).stale_days else None
    late = figures_late(self)
    return None if late == 0 else "yellow" if late == 1 else "orange"


def distance(self: Standing, value: Fraction) -> Fraction:
    return max(self.target.low - value, value - self.target.high, Fraction(0))


def went_wrong(self: Standing) -> dict[str, str]:
    """The last two figures."""
    if len(self.values) < 2:
        return {}
    (_, before), (_, after) = self.values[-2:]
    if self.is_total:
        return {"total-fell": "yellow"} if after < before else {}
    if self.target is not None and self.target.comparator in ("range", "equal"):
        away = distance(self, after) > distance(self, before)
    else:
        away = after > before if self.lower else after < before
    return {"moving-away": "yellow"} if away else {}


def raised(self: Standing) -> dict[str, str]:
    lights: dict[str, str] = {}
    is_due = self.due is not None and self.status >= self.due
    if self.target is not None and not is_known(self.actual):
        lights["no-data"] = "yellow" if self.due is not None and self.on >= self.due else "grey"
    if self.target is not None and is_known(self.actual) and self.expected == NO_PATH:
        lights["no-path"] = "grey"
    lights |= by_band(self)
    if missed := requirement_missed(self):
        lights["requirement-missed"] = missed
    if self.target is not None and (missed := milestone_missed(self)):
        lights["milestone-missed"] = missed
    if is_due and self.met is False:
        lights["overdue"] = "red"
    if stale := stale_data(self):
        lights["stale-data"] = stale
    lights |= went_wrong(self)
    if is_known(self.rate) and self.rate > policy_of(self).implausible:
        lights["implausible"] = "note"
    return lights


def is_not_started(self: Standing) -> bool:
    if self.target is None:
        return is_before_start(self, self.status)
    return NOT_STARTED in (self.index, self.expected) or is_before_start(self, self.status) or stands_at_start(self)


def stands_at_start(self: Standing) -> bool:
    from judge import has_left

    return self.line is not None and self.line.start != self.line.end and not has_left(self)


def warn(self: Standing) -> None:
    not_started = is_not_started(self) or self.target is None
    is_done = self.met is True and (not self.cap or self.final)
    lights = raised(self)
    if not_started or is_done:
        lights = {rule: light for rule, light in lights.items() if rule in DATA}
    worst = min(WORST_FIRST.index(light) for light in [*lights.values(), "green"])
    self.light = WORST_FIRST[worst]
    judged = self.met is True or is_known(self.index)
    if self.light == "green" and (not_started or not judged):
        self.light = "grey"
    self.lights = dict(sorted(lights.items(), key=lambda item: (WORST_FIRST.index(item[1]), ORDER.index(item[0]))))
