# SPDX-License-Identifier: MIT
"""Reports as DataFrames, and DataFrames as CSV. The only module that needs pandas, which is imported when a frame is asked for."""

from __future__ import annotations

import io
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pandas  # type: ignore
from pandas import DataFrame as DataFrame

# Texts stay what they are: an id "007", a unit "NA".
NUMBERS = ("rate", "expected", "index", "gap", "gap_pp", "days_behind")
EXACT = ("value", "remaining")
DAYS = ("as_of", "date", "due")


def exact_column(texts: Any) -> Any:
    """Of "44" and, seldom, "2000/3"; "" does not exist."""
    are_ratios = texts.str.contains("/", regex=False)
    numbers = floats(texts.where(~are_ratios, ""))
    numbers[are_ratios] = texts[are_ratios].map(lambda text: float(Fraction(text)))
    return numbers


def floats(texts: Any) -> Any:
    """By Python: what pandas reads may be off by the last digit."""
    return texts.where(texts != "", "nan").map(float).astype("float64")


def frame_of(csv: str) -> DataFrame:
    """From what Report.to_csv() writes."""
    return typed(csv).set_index("id")


def panel_frame(csv: str) -> DataFrame:
    """From the rows of a panel."""
    return typed(csv)


def typed(csv: str) -> DataFrame:
    frame = pandas.read_csv(io.StringIO(csv), dtype="object", keep_default_na=False)
    for column in frame.columns.intersection(NUMBERS):
        frame[column] = floats(frame[column])
    for column in frame.columns.intersection(EXACT):
        frame[column] = exact_column(frame[column])
    for column in frame.columns.intersection(DAYS):
        frame[column] = pandas.to_datetime(frame[column])
    frame["met"] = frame["met"].map({"true": True, "false": False}).astype("boolean")
    return frame


# ---- frames that are read ----


def csv_of(frame: DataFrame) -> bytes:
    """As a CSV file would have it. A row whose value is missing says nothing; a day has no hours, a number no exponent."""
    table = frame
    if "value" in table and "numerator" not in table:
        table = table[table["value"].notna()]
    plain = {name: plain_column(column) for name, column in table.items()}
    return bytes(table.assign(**plain).to_csv(index=False).encode())


def plain_column(column: Any) -> Any:
    if pandas.api.types.is_datetime64_any_dtype(column):
        return column.dt.strftime("%Y-%m-%d")
    if pandas.api.types.is_float_dtype(column) and has_exponents(column.abs()):
        return column.map(lambda number: f"{Decimal(repr(number)):f}" if number == number else None)
    return column


def has_exponents(sizes: Any) -> bool:
    """Does Python print any of them with one?"""
    return bool(((sizes >= 1e16) | ((sizes < 1e-4) & (sizes > 0))).any())
