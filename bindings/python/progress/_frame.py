# SPDX-License-Identifier: MIT
"""A report as a DataFrame. The only module that needs pandas, which is imported when a frame is asked for."""

from __future__ import annotations

import io
from fractions import Fraction
from typing import Union

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
