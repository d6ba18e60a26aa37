# SPDX-License-Identifier: MIT
"""What a plan's indicators stand at on a day."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Any, Dict, Iterable, Iterator, Mapping, NoReturn, Optional, Union

from ._convert import Day, PathName, optional_day_to_c, path_to_c, take, to_c
from ._errors import call
from ._figures import Figures, read_figures
from ._html import report_table
from ._interface import Format, WriteFlags
from ._item import Item
from ._library import lib, owned
from ._plan import Plan
from ._policy import Policy
from ._rollup import Rollup, Rollups
from ._words import language_of

if TYPE_CHECKING:
    from ._figures import FigureSource
    from ._frame import DataFrame


class Report:
    """The answers, which never change. A sequence of items in the plan's order, also found by their id."""

    __slots__ = ("_handle", "_plan")
    _handle: Any
    _plan: Plan

    def __init__(self, *arguments: object) -> None:
        raise TypeError("a report is made by progress.evaluate()")

    @classmethod
    def _take(cls, handle: Any, plan: Plan) -> "Report":
        self = cls.__new__(cls)
        self._handle = owned(handle, lib.progress_report_unref)
        self._plan = plan
        return self

    @property
    def as_of(self) -> datetime.date:
        """The end of this day is what everything was judged at."""
        return datetime.date.fromisoformat(take(lib.progress_report_dup_as_of(self._handle)))

    # ---- items ----

    def __len__(self) -> int:
        return int(lib.progress_report_get_n_standings(self._handle))

    def __getitem__(self, key: Union[str, int]) -> Item:
        if isinstance(key, str):
            handle = lib.progress_report_find_standing(self._handle, to_c(key, "an id"))
            if not handle:
                raise KeyError(key)
        else:
            handle = lib.progress_report_get_standing(self._handle, range(len(self))[key])
        return Item(self, handle)

    def __iter__(self) -> Iterator[Item]:
        handle, get = self._handle, lib.progress_report_get_standing
        return (Item(self, get(handle, index)) for index in range(len(self)))

    def __contains__(self, id: object) -> bool:
        return isinstance(id, str) and bool(lib.progress_report_find_standing(self._handle, to_c(id, "an id")))

    # ---- roll-ups ----

    @property
    def plan(self) -> Rollup:
        """The plan as a whole."""
        return Rollup(self, lib.progress_report_get_plan_rollup(self._handle))

    @property
    def owners(self) -> Rollups:
        return Rollups(self, lib.progress_report_get_owner, lib.progress_report_get_n_owners(self._handle))

    @property
    def groups(self) -> Rollups:
        return Rollups(self, lib.progress_report_get_group, lib.progress_report_get_n_groups(self._handle))

    # ---- written ----

    def to_json(self, lang: str = "en") -> str:
        return self._write(Format.JSON, lang)

    def to_dict(self, lang: str = "en") -> Dict[str, Any]:
        """What the JSON says: exact numbers are texts, and what is undefined is {"undefined": reason}."""
        return dict(json.loads(self.to_json(lang)))

    def to_text(self, lang: str = "en", only_lagging: bool = False) -> str:
        return self._write(Format.TEXT, lang, only_lagging)

    def to_csv(self, lang: str = "en", only_lagging: bool = False) -> str:
        return self._write(Format.CSV, lang, only_lagging)

    def to_markdown(self, lang: str = "en", only_lagging: bool = False) -> str:
        return self._write(Format.MARKDOWN, lang, only_lagging)

    def _write(self, format: Format, lang: str, only_lagging: bool = False) -> str:
        flags = WriteFlags.ONLY_LAGGING if only_lagging else WriteFlags.DEFAULT
        return take(lib.progress_report_to_text(self._handle, format, language_of(lang), flags))

    def to_html(self, lang: str = "en") -> str:
        """A web page: one file that needs no network and no script."""
        return take(lib.progress_report_to_html(self._handle, language_of(lang), WriteFlags.DEFAULT))

    def save_workbook(self, path: PathName, lang: str = "en") -> None:
        """The same as a workbook (.xlsx)."""
        call(lib.progress_report_save_workbook, self._handle, path_to_c(path), language_of(lang), WriteFlags.DEFAULT)

    def bulletin(self, lang: str = "en") -> str:
        """For the owners: what lags, and what is due next month, as Markdown."""
        return take(
            call(
                lib.progress_report_to_bulletin, self._handle, Format.MARKDOWN, language_of(lang), WriteFlags.DEFAULT
            )
        )

    def to_pandas(self) -> "DataFrame":
        """A row for each indicator, by id. What is undefined is missing there, and the column reason says why."""
        from ._frame import frame_of

        return frame_of(self.to_csv())

    def _repr_html_(self) -> str:
        return report_table(self)

    def __reduce__(self) -> NoReturn:
        raise TypeError("a report lives in the C library and cannot be pickled; pickle its to_dict()")

    def __repr__(self) -> str:
        lights = ", ".join(f"{n} {light}" for light, n in self.plan.lights.items() if n > 0)
        return f"<progress.Report {self._plan.title!r} as of {self.as_of}: {lights}>"


def evaluate(
    plan: Plan,
    as_of: Optional[Day] = None,
    *,
    figures: "Union[FigureSource, Iterable[PathName], None]" = None,
    policy: "Union[Policy, PathName, Mapping[str, Any], None]" = None,
    known_at: Optional[Day] = None,
) -> Report:
    """Judges every indicator at the end of a day (default: the plan's own).

    ``figures``: Figures, the path of a CSV file or a list of them, a DataFrame with the same columns, or
    {id: {date: value}}; they count beside the plan's own. ``policy``: a Policy, a preset's name, a path, or a table.
    ``known_at``: only figures known by then count.
    """
    if not isinstance(plan, Plan):
        raise TypeError(f"evaluate() takes a progress.Plan, not {type(plan).__name__}; see progress.load()")
    judged = gather(plan, figures, known_at)
    rule = Policy(policy) if policy is not None and not isinstance(policy, Policy) else policy
    handle = call(
        lib.progress_evaluate,
        plan._handle,
        judged._handle if judged is not None else None,
        optional_day_to_c(as_of, "as_of"),
        rule._handle if rule is not None else None,
    )
    return Report._take(handle, plan)


def gather(
    plan: Plan, source: "Union[FigureSource, Iterable[PathName], None]", known_at: Optional[Day]
) -> Optional[Figures]:
    if source is None:
        return Figures(plan, known_at) if known_at is not None else None
    figures = read_figures(plan, source)
    if figures.plan is not plan:
        raise ValueError("these figures are for another plan")
    if known_at is not None:
        if figures is source:
            raise TypeError("known_at belongs to the Figures that were given: Figures(plan, known_at=...)")
        figures.set_known_at(known_at)
    return figures
