# SPDX-License-Identifier: MIT
"""A plan, as it is written."""

from __future__ import annotations

import datetime
from typing import Any, Iterator, NoReturn, Optional, Tuple, Union

from ._convert import PathName, path_to_c, take_day, to_c, to_optional_str, to_str
from ._errors import Diagnostic, call, diagnostics_of
from ._interface import ReportedAs
from ._library import lib, owned
from ._words import word


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
    def unit(self) -> str:
        """Empty where there is none."""
        return to_str(lib.progress_indicator_get_unit(self._handle))

    @property
    def group(self) -> Optional[str]:
        """The path of the groups it is in: "a/b"."""
        return to_optional_str(lib.progress_indicator_get_group(self._handle))

    @property
    def reported_as(self) -> str:
        """What a figure is: "level", "cumulative" or "per-period"."""
        return word(ReportedAs, lib.progress_indicator_get_reported_as(self._handle))

    @property
    def parent(self) -> Optional["Indicator"]:
        """The indicator this one is a part of."""
        handle = lib.progress_indicator_get_parent(self._handle)
        return Indicator(self._plan, handle) if handle else None

    def __repr__(self) -> str:
        return f"<progress.Indicator {self.id!r}: {self.name}>"


class Plan:
    """Indicators with targets, milestones and perhaps figures. Never changes; any thread may use it.

    A sequence of its indicators in the order of the file, which are also found by their id: ``plan["hub-projects"]``.
    """

    __slots__ = ("_handle",)
    _handle: Any

    def __init__(self, *arguments: object) -> None:
        raise TypeError("a plan is read by progress.load() or progress.loads()")

    @classmethod
    def _take(cls, handle: Any) -> "Plan":
        self = cls.__new__(cls)
        self._handle = owned(handle, lib.progress_plan_unref)
        return self

    @property
    def title(self) -> str:
        return to_str(lib.progress_plan_get_title(self._handle))

    @property
    def as_of(self) -> Optional[datetime.date]:
        """The day the plan itself asks to be judged at."""
        return take_day(lib.progress_plan_dup_as_of(self._handle))

    @property
    def notes(self) -> Tuple[Diagnostic, ...]:
        """What is worth a look: assumed kinds, ambiguous periods, sums that disagree."""
        return diagnostics_of(lib.progress_plan_get_notes(self._handle))

    def __len__(self) -> int:
        return int(lib.progress_plan_get_n_indicators(self._handle))

    def __getitem__(self, key: Union[str, int]) -> Indicator:
        if isinstance(key, str):
            handle = lib.progress_plan_find_indicator(self._handle, to_c(key, "an id"))
            if not handle:
                raise KeyError(key)
        else:
            handle = lib.progress_plan_get_indicator(self._handle, range(len(self))[key])
        return Indicator(self, handle)

    def __iter__(self) -> Iterator[Indicator]:
        return (self[index] for index in range(len(self)))

    def __contains__(self, id: object) -> bool:
        return isinstance(id, str) and bool(lib.progress_plan_find_indicator(self._handle, to_c(id, "an id")))

    def __reduce__(self) -> NoReturn:
        raise TypeError("a plan lives in the C library and cannot be pickled; pass its file or its text")

    def __repr__(self) -> str:
        return f"<progress.Plan {self.title!r}: {len(self)} indicators>"


def load(path: PathName) -> Plan:
    """Reads a plan file. Raises PlanError with all that is wrong in it."""
    return Plan._take(call(lib.progress_plan_new_from_file, path_to_c(path)))


def loads(text: Union[str, bytes], name: str = "<text>") -> Plan:
    """Reads a plan from memory; ``name`` is what diagnostics call it. Bytes must be UTF-8."""
    if not isinstance(text, (str, bytes)):
        raise TypeError(f"a plan's text must be a str or bytes, not {type(text).__name__}")
    data = text.encode() if isinstance(text, str) else text
    return Plan._take(call(lib.progress_plan_new_from_data, to_c(name, "a name"), data, len(data)))
