# SPDX-License-Identifier: MIT
"""A report in a notebook: a small table with lights. Whole pages are written by the library, Report.to_html()."""

from __future__ import annotations

from html import escape
from itertools import islice
from typing import TYPE_CHECKING, List

from ._undefined import Undefined

if TYPE_CHECKING:
    from ._item import Item
    from ._report import Report

MOST_ROWS = 60
COLOURS = {"green": "#2e7d32", "yellow": "#f9a825", "orange": "#ef6c00", "red": "#c62828", "grey": "#9e9e9e"}
HEADING = ("Light", "Indicator", "Actual", "Rate", "Days behind", "Due", "Owner")


def light_cell(light: str) -> str:
    """A dot with its word beside it: not everybody sees colours."""
    return f'<span style="color:{COLOURS[light]}">&#9679;</span> {light}'


def shown(value: object) -> str:
    if isinstance(value, Undefined):
        return f"<i>{escape(value.reason)}</i>"
    return escape("" if value is None else str(value))


def amount(item: "Item") -> str:
    actual = item.actual
    return shown(actual if isinstance(actual, Undefined) or not item.unit else f"{actual} {item.unit}")


def rate(item: "Item") -> str:
    """100% of a target that is not met would mislead without the words."""
    value = item.rate.value
    reached = not isinstance(value, Undefined) and value >= 1
    return shown(item.rate.display) + (" (not met)" if reached and item.met is False else "")


def row(item: "Item") -> str:
    texts = (item.days_behind, item.due, item.owner)
    cells = (light_cell(item.light), escape(item.name), amount(item), rate(item), *map(shown, texts))
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def report_table(report: "Report") -> str:
    lines: List[str] = [
        f"<table><caption>{escape(report.plan.name)}, {report.as_of}</caption>",
        "<thead><tr>" + "".join(f"<th>{name}</th>" for name in HEADING) + "</tr></thead><tbody>",
        *(row(item) for item in islice(report, MOST_ROWS)),
        "</tbody></table>",
    ]
    if len(report) > MOST_ROWS:
        lines.append(f"<p>and {len(report) - MOST_ROWS} more</p>")
    return "\n".join(lines)
