# SPDX-License-Identifier: MIT
"""A plan as the oracle sees it: what its texts mean, without the texts."""

from dataclasses import dataclass, field

from fraction import Fraction


@dataclass
class Target:
    """One value of a target; low and high differ for a range only."""

    comparator: str  # "reach" is a bare number
    low: Fraction
    high: Fraction
    decimals: int = 0
    since: int | None = None  # day from which it counts; None: from the beginning
    keeps: bool = False  # written with 保持在
    falls: bool = False  # written with 降至


@dataclass
class Milestone:
    due: int
    amount: Fraction
    how: str = "total"  # "added" to the point before, or a "share" of the target
    first: int | None = None  # first day of a dash range
    repeated: bool = False  # by every-quarter


@dataclass
class Figure:
    date: int
    value: Fraction
    first: int | None = None  # first day of its period, for amounts of a period
    reported: int | None = None
    reported_rate: Fraction | None = None
    rate_decimals: int = 0
    counts: tuple[int, int] | None = None
    added: bool = False  # "+5"


@dataclass
class Deliverable:
    due: int | None
    done: int | bool | None  # a day, True without one, or not
    weight: Fraction = Fraction(1)


@dataclass
class Rounding:
    digits: int = 1
    mode: str = "half-up"
    interval: Fraction | None = None


@dataclass
class Band:
    light: str
    worst: Fraction | None = None
    inclusive: bool = True


@dataclass
class Policy:
    name: str
    basis: str
    bands: list[Band]
    months: bool = False
    in_a_row: int = 2
    cap: Fraction = Fraction(1)
    floor: Fraction = Fraction(4, 5)
    owners: str = "escalate"
    groups: str = "mean"
    plan: str = "mean"
    stale_days: int = 100
    implausible: Fraction = Fraction(2)
    rules: dict[str, tuple[str, str | None]] = field(default_factory=dict)  # light ("off" too), graver


@dataclass
class Indicator:
    id: str
    unit: str = ""
    counting: bool = False
    percent: bool = False
    kind: str = "level"
    better: str | None = None
    targets: list[Target] | None = None
    pending: bool = False
    baseline: Fraction | None = None
    baseline_date: int | None = None
    held: bool | None = None
    start: int | None = None
    dues: list[tuple[int | None, int | None]] = field(default_factory=list)  # (day or pending, since)
    milestones: list[Milestone] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    frequency: str | None = None
    lag: int = 20
    deliverables: list[Deliverable] = field(default_factory=list)
    rate: str | None = None
    expected: str = "auto"
    last_year: list[tuple[int, Fraction]] = field(default_factory=list)
    weight: Fraction = Fraction(1)
    owner: str | None = None
    group: str | None = None
    policy: Policy | None = None
    rounded: bool | None = None
    rounding: Rounding | None = None
    combine: str | None = None
    parts: list["Indicator"] = field(default_factory=list)


@dataclass
class Plan:
    title: str
    first: int
    last: int
    indicators: list[Indicator]
    policy: Policy
    year_starts: int = 1
    rounded: bool = False
    rounding: Rounding = field(default_factory=Rounding)
    points: bool = False
    known_at: int | None = None

    @property
    def middle(self) -> int:
        return (self.first + self.last) // 2
