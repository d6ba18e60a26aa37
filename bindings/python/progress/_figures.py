# SPDX-License-Identifier: MIT
"""What has been counted, apart from the plan."""

from __future__ import annotations

import datetime
import os
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any, FrozenSet, Iterable, Mapping, NoReturn, Optional, Tuple, Union

from ._convert import Day, Number, PathName, day_to_c, number_to_c, optional_day_to_c, path_to_c
from ._convert import take_day, take_fraction, to_c, to_optional_str
from ._errors import Diagnostic, call, diagnostics_of
from ._interface import FigureFlags
from ._library import lib, owned
from ._plan import Plan
from ._words import word

if TYPE_CHECKING:
    from ._frame import DataFrame

    # id -> date or period -> value
    FigureTable = Mapping[str, Mapping[Day, Number]]
    FigureSource = Union["Figures", PathName, FigureTable, DataFrame]


@dataclass(frozen=True)
class Figure:
    """One that is known, in the indicator's unit: of the period from ``first`` to ``date``, known from ``reported`` on
    (None: its own date)."""

    date: Optional[datetime.date]
    first: Optional[datetime.date]
    value: Optional[Fraction]
    flags: FrozenSet[str]
    reported: Optional[datetime.date]
    reported_rate: Optional[Fraction]
    numerator: Optional[Fraction]
    denominator: Optional[Fraction]
    note: Optional[str]


class Figures:
    """The plan's own figures and those added. Adding is for one thread; many may evaluate what nobody adds to."""

    __slots__ = ("_handle", "plan")
    _handle: Any

    def __init__(self, plan: Plan, known_at: Optional[Day] = None) -> None:
        if not isinstance(plan, Plan):
            raise TypeError(f"figures are for a progress.Plan, not {type(plan).__name__}")
        self.plan = plan
        self._handle = owned(lib.progress_figures_new(plan._handle), lib.progress_figures_unref)
        if known_at is not None:
            self.set_known_at(known_at)

    def add(self, id: str, date: Day, value: Number, reported: Optional[Day] = None) -> "Figures":
        """One figure: ``value`` as in a plan ("44", "1.6万", "9/10", "+5") or a number."""
        call(
            lib.progress_figures_add,
            self._handle,
            to_c(id, "an id"),
            day_to_c(date, "a figure's date"),
            number_to_c(value, "a figure's value"),
            optional_day_to_c(reported, "the day a figure was reported"),
        )
        return self

    def add_csv(self, path: PathName) -> "Figures":
        """All of a file with the columns id,date,value and perhaps reported, reported_rate, provisional, numerator,
        denominator, note; or nothing of it, and PlanError says what is wrong on which line."""
        call(lib.progress_figures_add_csv, self._handle, path_to_c(path))
        return self

    def add_csv_text(self, text: Union[str, bytes], name: str = "<figures>") -> "Figures":
        """The same from memory."""
        data = text.encode() if isinstance(text, str) else text
        call(lib.progress_figures_add_csv_data, self._handle, to_c(name, "a name"), data, len(data))
        return self

    def add_table(self, table: "FigureTable") -> "Figures":
        """From id -> date -> value."""
        for id, series in table.items():
            for date, value in series.items():
                self.add(id, date, value)
        return self

    def add_frame(self, frame: "DataFrame", name: str = "<DataFrame>") -> "Figures":
        """From a DataFrame with the columns of a CSV file."""
        from ._frame import csv_of

        return self.add_csv_text(csv_of(frame), name)

    def set_known_at(self, day: Optional[Day]) -> None:
        """Only figures known by then count; None: all."""
        call(lib.progress_figures_set_known_at, self._handle, optional_day_to_c(day, "known_at"))

    def of(self, id: str) -> Tuple[Figure, ...]:
        """All that is known of an indicator, by date and then by day of report."""
        indicator = self.plan[id]._handle
        return tuple(self._figure(indicator, i) for i in range(lib.progress_figures_get_n(self._handle, indicator)))

    def _figure(self, *which: Any) -> Figure:
        flags = lib.progress_figures_get_flags(self._handle, *which)
        return Figure(
            date=take_day(lib.progress_figures_dup_date(self._handle, *which)),
            first=take_day(lib.progress_figures_dup_first(self._handle, *which)),
            value=take_fraction(lib.progress_figures_dup_value(self._handle, *which)),
            flags=frozenset(word(FigureFlags, flag) for flag in FigureFlags if flags & flag),
            reported=take_day(lib.progress_figures_dup_reported(self._handle, *which)),
            reported_rate=take_fraction(lib.progress_figures_dup_reported_rate(self._handle, *which)),
            numerator=take_fraction(lib.progress_figures_dup_numerator(self._handle, *which)),
            denominator=take_fraction(lib.progress_figures_dup_denominator(self._handle, *which)),
            note=to_optional_str(lib.progress_figures_get_note(self._handle, *which)),
        )

    @property
    def notes(self) -> Tuple[Diagnostic, ...]:
        """The plan's notes, and what is worth a look about the figures that are known."""
        return diagnostics_of(lib.progress_figures_get_notes(self._handle))

    def __reduce__(self) -> NoReturn:
        raise TypeError("figures live in the C library and cannot be pickled; pass their file")

    def __repr__(self) -> str:
        return f"<progress.Figures for {self.plan.title!r}>"


def read_figures(plan: Plan, source: "Union[FigureSource, Iterable[PathName]]") -> Figures:
    """From whatever holds figures."""
    if isinstance(source, Figures):
        return source
    figures = Figures(plan)
    if isinstance(source, (str, os.PathLike)):
        return figures.add_csv(source)
    if isinstance(source, Mapping):
        return figures.add_table(source)
    if hasattr(source, "to_csv") and hasattr(source, "columns"):
        return figures.add_frame(source)
    if isinstance(source, Iterable) and not isinstance(source, bytes):
        for path in source:
            figures.add_csv(path)
        return figures
    raise TypeError(
        "figures must be progress.Figures, the path of a CSV file or a list of them, a DataFrame, or a dict of dicts, "
        f"not {type(source).__name__}"
    )
