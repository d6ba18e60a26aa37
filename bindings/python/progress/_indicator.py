# SPDX-License-Identifier: MIT
"""One indicator, as its plan says it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Optional, Tuple

from ._convert import take_day, take_fraction, to_optional_str, to_str
from ._interface import Better, Comparator, MilestoneBasis, RateMethod, ReportedAs
from ._library import lib
from ._words import word

if TYPE_CHECKING:
    from ._plan import Plan


@dataclass(frozen=True)
class Target:
    """What is to be reached from the day ``since`` on (None: from the first). ``value`` is None while it is pending, and
    the low end of a range, whose high one is ``high``; ``text`` is as written."""

    text: str
    comparator: str
    value: Optional[Fraction]
    high: Optional[Fraction]
    since: Optional[datetime.date]
    reason: Optional[str]


@dataclass(frozen=True)
class Due:
    """``day`` is None while it is pending."""

    day: Optional[datetime.date]
    since: Optional[datetime.date]
    reason: Optional[str]


@dataclass(frozen=True)
class Milestone:
    """``basis``: "total" (or level) to have reached, "increment" on the point before, "share" of the way. ``begins`` is
    the first day of the work, where it is that of a range."""

    date: datetime.date
    value: Fraction
    basis: str
    begins: Optional[datetime.date]


@dataclass(frozen=True)
class Deliverable:
    """``done_on`` is None, too, when only that it is done is known."""

    what: str
    start: Optional[datetime.date]
    due: Optional[datetime.date]
    done: bool
    done_on: Optional[datetime.date]
    weight: Fraction


class Indicator:
    """What is to be reached, and whose it is. What is reached is in a report."""

    __slots__ = ("_plan", "_handle")

    def __init__(self, plan: "Plan", handle: Any) -> None:
        self._plan = plan
        self._handle = handle

    @property
    def id(self) -> str:
        return to_str(lib.progress_indicator_get_id(self._handle))

    @property
    def name(self) -> str:
        return to_str(lib.progress_indicator_get_name(self._handle))

    @property
    def owner(self) -> Optional[str]:
        return to_optional_str(lib.progress_indicator_get_owner(self._handle))

    @property
    def support(self) -> Tuple[str, ...]:
        """Who helps."""
        n = lib.progress_indicator_get_n_supporters(self._handle)
        return tuple(to_str(lib.progress_indicator_get_supporter(self._handle, i)) for i in range(n))

    @property
    def unit(self) -> str:
        """Empty where there is none."""
        return to_str(lib.progress_indicator_get_unit(self._handle))

    @property
    def group(self) -> Optional[str]:
        """The path of the groups it is in: "a/b"."""
        return to_optional_str(lib.progress_indicator_get_group(self._handle))

    @property
    def source(self) -> Optional[str]:
        return to_optional_str(lib.progress_indicator_get_source(self._handle))

    @property
    def note(self) -> Optional[str]:
        return to_optional_str(lib.progress_indicator_get_note(self._handle))

    @property
    def weight(self) -> Fraction:
        weight = take_fraction(lib.progress_indicator_dup_weight(self._handle))
        return Fraction(1) if weight is None else weight

    @property
    def parent(self) -> Optional["Indicator"]:
        """The indicator this one is a part of."""
        handle = lib.progress_indicator_get_parent(self._handle)
        return Indicator(self._plan, handle) if handle else None

    @property
    def parts(self) -> Tuple["Indicator", ...]:
        n = lib.progress_indicator_get_n_parts(self._handle)
        return tuple(Indicator(self._plan, lib.progress_indicator_get_part(self._handle, i)) for i in range(n))

    # ---- how it is judged ----

    @property
    def reported_as(self) -> str:
        """What a figure is: "level", "cumulative" or "per-period"."""
        return word(ReportedAs, lib.progress_indicator_get_reported_as(self._handle))

    @property
    def better(self) -> str:
        """ "higher" or "lower"."""
        return word(Better, lib.progress_indicator_get_better(self._handle))

    @property
    def held(self) -> bool:
        """Must the target be satisfied at every date?"""
        return bool(lib.progress_indicator_is_held(self._handle))

    @property
    def rate_method(self) -> str:
        """As written; an item's rate has the one that was used."""
        return word(RateMethod, lib.progress_indicator_get_rate_method(self._handle))

    # ---- what is to be reached, and when ----

    @property
    def start(self) -> Optional[datetime.date]:
        """The first day of work."""
        return take_day(lib.progress_indicator_dup_start(self._handle))

    @property
    def baseline(self) -> Optional[Fraction]:
        return take_fraction(lib.progress_indicator_dup_baseline(self._handle))

    @property
    def baseline_date(self) -> Optional[datetime.date]:
        return take_day(lib.progress_indicator_dup_baseline_date(self._handle))

    @property
    def targets(self) -> Tuple[Target, ...]:
        """All that the target has been, the last one being the latest."""
        return tuple(self._target(i) for i in range(lib.progress_indicator_get_n_targets(self._handle)))

    def _target(self, index: int) -> Target:
        return Target(
            to_str(lib.progress_indicator_get_target_text(self._handle, index)),
            word(Comparator, lib.progress_indicator_get_target_comparator(self._handle, index)),
            take_fraction(lib.progress_indicator_dup_target_value(self._handle, index)),
            take_fraction(lib.progress_indicator_dup_target_high(self._handle, index)),
            take_day(lib.progress_indicator_dup_target_from(self._handle, index)),
            to_optional_str(lib.progress_indicator_get_target_reason(self._handle, index)),
        )

    @property
    def dues(self) -> Tuple[Due, ...]:
        """All due dates it has had."""
        return tuple(self._due(i) for i in range(lib.progress_indicator_get_n_dues(self._handle)))

    def _due(self, index: int) -> Due:
        return Due(
            take_day(lib.progress_indicator_dup_due(self._handle, index)),
            take_day(lib.progress_indicator_dup_due_from(self._handle, index)),
            to_optional_str(lib.progress_indicator_get_due_reason(self._handle, index)),
        )

    @property
    def milestones(self) -> Tuple[Milestone, ...]:
        """By date."""
        return tuple(self._milestone(i) for i in range(lib.progress_indicator_get_n_milestones(self._handle)))

    def _milestone(self, index: int) -> Milestone:
        date = take_day(lib.progress_indicator_dup_milestone_date(self._handle, index))
        value = take_fraction(lib.progress_indicator_dup_milestone_value(self._handle, index))
        assert date is not None and value is not None
        basis = word(MilestoneBasis, lib.progress_indicator_get_milestone_basis(self._handle, index))
        return Milestone(date, value, basis, take_day(lib.progress_indicator_dup_milestone_begins(self._handle, index)))

    @property
    def deliverables(self) -> Tuple[Deliverable, ...]:
        return tuple(self._deliverable(i) for i in range(lib.progress_indicator_get_n_deliverables(self._handle)))

    def _deliverable(self, index: int) -> Deliverable:
        return Deliverable(
            to_str(lib.progress_indicator_get_deliverable(self._handle, index)),
            take_day(lib.progress_indicator_dup_deliverable_start(self._handle, index)),
            take_day(lib.progress_indicator_dup_deliverable_due(self._handle, index)),
            bool(lib.progress_indicator_is_deliverable_done(self._handle, index)),
            take_day(lib.progress_indicator_dup_deliverable_done(self._handle, index)),
            take_fraction(lib.progress_indicator_dup_deliverable_weight(self._handle, index)) or Fraction(1),
        )

    def __repr__(self) -> str:
        return f"<progress.Indicator {self.id!r}: {self.name}>"
