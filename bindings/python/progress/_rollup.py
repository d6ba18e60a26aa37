# SPDX-License-Identifier: MIT
"""Owners, groups and the plan as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable, Dict, Iterator, Optional, Union

from ._convert import number_of, to_str
from ._interface import Light as LightCode
from ._library import lib
from ._undefined import Undefined
from ._words import word

if TYPE_CHECKING:
    from ._report import Report

SHOWN = (LightCode.GREEN, LightCode.YELLOW, LightCode.ORANGE, LightCode.RED, LightCode.GREY)


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
