# SPDX-License-Identifier: MIT
"""A plan, as it is written."""

from __future__ import annotations

import datetime
from typing import Any, Iterator, NoReturn, Optional, Tuple, Union

from ._convert import PathName, path_to_c, take, take_day, to_c, to_str
from ._errors import Diagnostic, call, diagnostics_of
from ._indicator import Indicator
from ._library import lib, owned


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
    def first_day(self) -> datetime.date:
        """Of its period."""
        return datetime.date.fromisoformat(take(lib.progress_plan_dup_first_day(self._handle)))

    @property
    def last_day(self) -> datetime.date:
        return datetime.date.fromisoformat(take(lib.progress_plan_dup_last_day(self._handle)))

    @property
    def points(self) -> bool:
        """Are weights points of an assessment?"""
        return bool(lib.progress_plan_has_points(self._handle))

    @property
    def owners(self) -> Tuple[str, ...]:
        n = lib.progress_plan_get_n_owners(self._handle)
        return tuple(to_str(lib.progress_plan_get_owner(self._handle, i)) for i in range(n))

    @property
    def groups(self) -> Tuple[str, ...]:
        """By their paths, "a/b", parents first."""
        n = lib.progress_plan_get_n_groups(self._handle)
        return tuple(to_str(lib.progress_plan_get_group(self._handle, i)) for i in range(n))

    @property
    def notes(self) -> Tuple[Diagnostic, ...]:
        """What is worth a look: assumed kinds, ambiguous periods, sums that disagree."""
        return diagnostics_of(lib.progress_plan_get_notes(self._handle))

    def to_yaml(self) -> str:
        """The whole plan as one file in canonical form, which is read as an equal plan; comments are not kept.

        Raises ValueError about an amount that is a fraction in every unit of the plan.
        """
        return take(call(lib.progress_plan_to_yaml, self._handle))

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
