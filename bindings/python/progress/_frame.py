# SPDX-License-Identifier: MIT
"""Reports as DataFrames, and DataFrames as CSV. The only module that needs pandas, which is imported when a frame is asked for."""

from __future__ import annotations

import io
from decimal import Decimal
from fractions import Fraction
from typing import Any, Union

import pandas  # type: ignore
from pandas import DataFrame as DataFrame

# Texts stay what they are: an id "007", a unit "NA".
NUMBERS = ("rate", "expected", "index", "gap", "gap_pp", "days_behind")
EXACT = ("value", "remaining")
DAYS = ("as_of", "date", "due")


def number(exact: str) -> Union[float, None]:
    """"44", "2000/3"; "" does not exist."""
    return float(Fraction(exact)) if exact else None


def frame_of(csv: str) -> DataFrame:
    """From what Report.to_csv() writes."""
    frame = pandas.read_csv(io.StringIO(csv), dtype="object", keep_default_na=False).set_index("id")
    for column in NUMBERS:
        frame[column] = pandas.to_numeric(frame[column]).astype("float64")
    for column in EXACT:
        frame[column] = frame[column].map(number).astype("float64")
    for column in DAYS:
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
