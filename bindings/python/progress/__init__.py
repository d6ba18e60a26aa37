# SPDX-License-Identifier: MIT
"""Targets, and how far they have come.

    plan = progress.load("plan.yaml")
    report = progress.evaluate(plan, as_of="2018-08-31")
    item = report["hub-projects"]
    item.rate.exact, item.rate.display, item.met, item.light, item.days_behind

What cannot be computed is an ``Undefined`` with a reason: false, and never NaN.
"""

from typing import TYPE_CHECKING

from . import methods
from ._builder import Builder, builder
from ._errors import ArgumentError, Diagnostic, Error, FileError, PlanError, StoppedError, UnsupportedError
from ._figures import Figure, Figures
from ._indicator import Deliverable, Due, Indicator, Milestone, Target
from ._item import LIGHTS, Item, Rate
from ._item import Warning as Warning
from ._library import lib as _lib
from ._panel import Panel, score_panel
from ._plan import Plan, load, loads
from ._policy import Policy, policies
from ._quantity import Period, Quantity, escalate, parse_period, parse_quantity
from ._quantity import round as round
from ._report import Report, evaluate
from ._rollup import Points, Rollup
from ._undefined import Undefined

if TYPE_CHECKING:
    from ._columns import Scores, score_columns
else:

    def __getattr__(name: str) -> object:
        """Only what needs numpy imports it."""
        if name not in ("Scores", "score_columns"):
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from . import _columns

        return getattr(_columns, name)


__version__: str = _lib.progress_get_version().decode()

# Without round and Warning, which would hide Python's own.
__all__ = [
    "ArgumentError",
    "Builder",
    "Deliverable",
    "Diagnostic",
    "Due",
    "Error",
    "Figure",
    "Figures",
    "FileError",
    "Indicator",
    "Item",
    "LIGHTS",
    "Milestone",
    "Panel",
    "Period",
    "Plan",
    "PlanError",
    "Points",
    "Policy",
    "Quantity",
    "Rate",
    "Report",
    "Rollup",
    "Scores",
    "StoppedError",
    "Target",
    "Undefined",
    "UnsupportedError",
    "builder",
    "escalate",
    "evaluate",
    "load",
    "loads",
    "methods",
    "parse_period",
    "parse_quantity",
    "policies",
    "score_columns",
    "score_panel",
]
