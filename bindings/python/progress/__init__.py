# SPDX-License-Identifier: MIT
"""Targets, and how far they have come.

    plan = progress.load("plan.yaml")
    report = progress.evaluate(plan, as_of="2018-08-31")
    item = report["hub-projects"]
    item.rate.exact, item.rate.display, item.met, item.light, item.days_behind

What cannot be computed is an ``Undefined`` with a reason: false, and never NaN.
"""

from . import methods
from ._builder import Builder, builder
from ._errors import ArgumentError, Diagnostic, Error, FileError, PlanError, UnsupportedError
from ._figures import Figures
from ._item import Item, Rate
from ._item import Warning as Warning
from ._library import lib as _lib
from ._plan import Indicator, Plan, load, loads
from ._policy import Policy, policies
from ._quantity import Period, Quantity, escalate, parse_period, parse_quantity
from ._quantity import round as round
from ._report import Report, evaluate
from ._rollup import Rollup
from ._undefined import Undefined

__version__: str = _lib.progress_get_version().decode()

# Without round and Warning, which would hide Python's own.
__all__ = [
    "ArgumentError",
    "Builder",
    "Diagnostic",
    "Error",
    "Figures",
    "FileError",
    "Indicator",
    "Item",
    "Period",
    "Plan",
    "PlanError",
    "Policy",
    "Quantity",
    "Rate",
    "Report",
    "Rollup",
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
]
