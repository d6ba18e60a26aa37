# SPDX-License-Identifier: MIT
"""One plan, many entities: counties, bureaus, schools. What progress-batch does, from files or DataFrames."""

from __future__ import annotations

import datetime
import os
import threading
from ctypes import byref, c_int64
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Callable, Dict, Iterable, List, Mapping, Optional, Union

from ._convert import Day, PathName, day_to_c, path_to_c, to_str
from ._errors import call
from ._interface import PanelPhase, ProgressPanelWatch
from ._library import lib, owned
from ._plan import Plan
from ._policy import Policy
from ._words import words

if TYPE_CHECKING:
    from ._frame import DataFrame

    Table = Union[PathName, DataFrame]

PHASES = words(PanelPhase)


@dataclass(frozen=True)
class Panel:
    """What a run came to: ``bad`` counts the lines that were skipped by what was wrong with them."""

    lines: int
    entities: int
    rows: int
    bad: Dict[str, int]


class Watch:
    """Lets a run be stopped: by Ctrl-C, or because the caller's own watch raised an exception."""

    def __init__(self, tell: Optional[Callable[[str, int, int], object]]) -> None:
        self.tell = tell
        self.stopped = False
        self.error: Optional[BaseException] = None
        self.callback = ProgressPanelWatch(self.look)

    def look(self, phase: int, done: int, total: int, data: Any) -> int:
        try:
            if self.tell is not None:
                self.tell(PHASES[phase], done, total)
        except BaseException as error:
            self.error = error
        return not self.stopped and self.error is None


def score_panel(
    plan: Plan,
    figures: "Union[Table, Iterable[Table]]",
    as_of: Union[Day, Iterable[Day], None] = None,
    *,
    output: Optional[PathName] = None,
    entities: "Optional[Table]" = None,
    targets: "Optional[Table]" = None,
    rollup: Optional[PathName] = None,
    manifest: Optional[PathName] = None,
    policy: "Union[Policy, PathName, Mapping[str, Any], None]" = None,
    threads: int = 0,
    skip_bad: bool = False,
    watch: Optional[Callable[[str, int, int], object]] = None,
) -> "Union[Panel, DataFrame]":
    """Judges every indicator of every entity.

    ``figures`` (entity, indicator, date, value), ``entities`` (entity, perhaps name, group) and ``targets`` (entity,
    indicator, and what holds for that entity alone) are CSV files or DataFrames; of figures there may be several. ``as_of`` is a day, several, or "2024-01..2024-12". With ``output``
    the rows go to that file, whole or not at all, and a Panel says how many; without, they come as a DataFrame. With
    ``rollup`` alone no rows are made. ``watch`` is called about ten times a second with phase, done and total.
    """
    if not isinstance(plan, Plan):
        raise TypeError(f"score_panel() takes a progress.Plan, not {type(plan).__name__}; see progress.load()")
    panel = owned(lib.progress_panel_new(plan._handle), lib.progress_panel_unref)
    for table in tables(figures):
        give(table, panel, lib.progress_panel_add_figures, lib.progress_panel_add_figures_data)
    if entities is not None:
        give(entities, panel, lib.progress_panel_set_entities, lib.progress_panel_set_entities_data)
    if targets is not None:
        give(targets, panel, lib.progress_panel_set_targets, lib.progress_panel_set_targets_data)
    if as_of is not None:
        call(lib.progress_panel_set_as_of, panel, days_to_c(as_of))
    if policy is not None:
        rule = policy if isinstance(policy, Policy) else Policy(policy)
        lib.progress_panel_set_policy(panel, rule._handle)
    for setter, path in (
        (lib.progress_panel_set_output, output),
        (lib.progress_panel_set_rollup, rollup),
        (lib.progress_panel_set_manifest, manifest),
    ):
        if path is not None:
            setter(panel, path_to_c(path))
    wants_frame = output is None and rollup is None
    lib.progress_panel_set_keep_output(panel, wants_frame)
    lib.progress_panel_set_threads(panel, threads)
    lib.progress_panel_set_skip_bad(panel, skip_bad)
    run(panel, Watch(watch))
    return frame_of(panel) if wants_frame else outcome(panel)


# ---- what is read ----


def tables(figures: "Union[Table, Iterable[Table]]") -> "List[Table]":
    if isinstance(figures, (str, os.PathLike)) or hasattr(figures, "columns"):
        return [figures]
    return list(figures)


def give(table: "Table", panel: Any, by_path: Any, by_data: Any) -> None:
    if hasattr(table, "to_csv"):
        from ._frame import csv_of

        data = csv_of(table)
        by_data(panel, b"<DataFrame>", data, len(data))
    else:
        by_path(panel, path_to_c(table))


def days_to_c(as_of: Union[Day, Iterable[Day]]) -> bytes:
    if isinstance(as_of, (str, datetime.date)):
        return day_to_c(as_of, "as_of")
    return b",".join(day_to_c(day, "as_of") for day in as_of)


# ---- running ----


def run(panel: Any, watch: Watch) -> None:
    """In a thread of its own where Ctrl-C could arrive, which only comes to a thread that runs Python."""
    lib.progress_panel_set_watch(panel, watch.callback, None)
    if threading.current_thread() is threading.main_thread():
        run_beside(panel, watch)
    else:
        call_panel(panel, watch)


def call_panel(panel: Any, watch: Watch) -> None:
    try:
        call(lib.progress_panel_run, panel)
    except Exception:
        if watch.error is not None:
            raise watch.error
        raise


LONGEST_START = 1  # second
BETWEEN_LOOKS = 0.1


def run_beside(panel: Any, watch: Watch) -> None:
    errors: List[BaseException] = []
    begun = threading.Event()
    ended = threading.Event()  # a join that was interrupted takes the thread for ended

    def work() -> None:
        begun.set()
        try:
            call_panel(panel, watch)
        except BaseException as error:
            errors.append(error)
        finally:
            ended.set()

    try:
        threading.Thread(target=work, name="progress-panel").start()
        while not ended.wait(BETWEEN_LOOKS):  # what comes just before a wait does not end it
            pass
    except KeyboardInterrupt:
        watch.stopped = True
        if begun.wait(LONGEST_START):  # else it came before there was a thread
            ended.wait()
        raise
    if errors:
        raise errors[0]


# ---- what came of it ----


def outcome(panel: Any) -> Panel:
    kinds = range(lib.progress_panel_get_n_bad_kinds(panel))
    return Panel(
        lines=lib.progress_panel_get_n_lines(panel),
        entities=lib.progress_panel_get_n_entities(panel),
        rows=lib.progress_panel_get_n_rows(panel),
        bad={
            to_str(lib.progress_panel_get_bad_kind(panel, index)): lib.progress_panel_get_bad_count(panel, index)
            for index in kinds
        },
    )


def frame_of(panel: Any) -> "DataFrame":
    """Its ``attrs["panel"]`` is the Panel."""
    from ._frame import panel_frame

    frame = panel_frame(to_str(lib.progress_panel_get_output(panel, byref(c_int64()))))
    frame.attrs["panel"] = outcome(panel)
    return frame
