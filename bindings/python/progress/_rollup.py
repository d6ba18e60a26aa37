# SPDX-License-Identifier: MIT
"""Owners, groups and the plan as a whole."""

from __future__ import annotations

from ctypes import byref, c_double
from typing import TYPE_CHECKING, Any, Callable, Dict, Iterator, NamedTuple, Optional, Tuple, Union

from ._convert import number_of, to_str
from ._interface import Light as LightCode
from ._library import lib
from ._undefined import BY_REASON, Undefined
from ._words import word

if TYPE_CHECKING:
    from ._report import Report

SHOWN = (LightCode.GREEN, LightCode.YELLOW, LightCode.ORANGE, LightCode.RED, LightCode.GREY)


class Points(NamedTuple):
    earned: float
    possible: float


class Rollup:
    """All indicators of one owner, of one group, or of the plan."""

    __slots__ = ("_report", "_handle")

    def __init__(self, report: "Report", handle: Any) -> None:
        self._report = report
        self._handle = handle

    @property
    def name(self) -> str:
        """The owner; the path of a group; the plan's title."""
        return to_str(lib.progress_rollup_get_name(self._handle))

    @property
    def indicators(self) -> int:
        return int(lib.progress_rollup_get_n_indicators(self._handle))

    @property
    def met(self) -> int:
        return int(lib.progress_rollup_get_n_met(self._handle))

    @property
    def lights(self) -> Dict[str, int]:
        """How many indicators have each light."""
        return {word(LightCode, light): lib.progress_rollup_get_n_light(self._handle, light) for light in SHOWN}

    @property
    def light(self) -> str:
        return word(LightCode, lib.progress_rollup_get_light(self._handle))

    @property
    def rank(self) -> Optional[int]:
        """Among its like, from 1."""
        return lib.progress_rollup_get_rank(self._handle) or None

    @property
    def mean_rate(self) -> Union[float, Undefined]:
        """Weighted, each rate counting up to 1."""
        return number_of(lib.progress_rollup_get_mean_rate, self._handle)

    @property
    def coverage(self) -> Union[float, Undefined]:
        """The share of the indicators that could be judged."""
        return number_of(lib.progress_rollup_get_coverage, self._handle)

    @property
    def points(self) -> Points:
        """What was earned of the weights; a plan's ``points`` says whether they are meant as such."""
        earned = lib.progress_rollup_get_points_earned(self._handle)
        return Points(earned, lib.progress_rollup_get_points_possible(self._handle))

    @property
    def pooled(self) -> Dict[str, Union[float, Undefined]]:
        """The ratio of totals, for each unit in which there are totals or counts."""
        return dict(self._pooled(index) for index in range(lib.progress_rollup_get_n_pooled(self._handle)))

    def _pooled(self, index: int) -> Tuple[str, Union[float, Undefined]]:
        value = c_double()
        reason = lib.progress_rollup_get_pooled_rate(self._handle, index, byref(value))
        unit = to_str(lib.progress_rollup_get_pooled_unit(self._handle, index))
        return unit, BY_REASON[reason] if reason else value.value

    def __repr__(self) -> str:
        return f"<progress.Rollup {self.name!r}: {self.light}, {self.met} of {self.indicators} met>"


class Rollups:
    """A sequence of them, also found by name: ``report.owners["市交通委"]``."""

    __slots__ = ("_report", "_get", "_n")

    def __init__(self, report: "Report", get: Callable[..., Any], n: int) -> None:
        self._report = report
        self._get = get
        self._n = n

    def __len__(self) -> int:
        return self._n

    def __getitem__(self, key: Union[str, int]) -> Rollup:
        if isinstance(key, str):
            for rollup in self:
                if rollup.name == key:
                    return rollup
            raise KeyError(key)
        return Rollup(self._report, self._get(self._report._handle, range(self._n)[key]))

    def __iter__(self) -> Iterator[Rollup]:
        return (self[index] for index in range(self._n))

    def __contains__(self, name: object) -> bool:
        return any(rollup.name == name for rollup in self)

    def __repr__(self) -> str:
        return repr(list(self))
