# SPDX-License-Identifier: MIT
"""Texts, dates and numbers on their way between C and Python."""

from __future__ import annotations

import datetime
import os
from ctypes import byref, c_double, string_at
from decimal import Decimal
from fractions import Fraction
from typing import Any, Optional, Union

from ._library import lib
from ._undefined import BY_REASON, Undefined

PathName = Union[str, "os.PathLike[str]"]
Day = Union[str, datetime.date]
Number = Union[str, int, float, Fraction, Decimal]


# ---- to C ----


def to_c(value: str, what: str) -> bytes:
    """C would take a NUL for the end of the text."""
    if not isinstance(value, str):
        raise TypeError(f"{what} must be a str, not {type(value).__name__}")
    if "\0" in value:
        raise ValueError(f"{what} {value!r} has a NUL in it")
    return value.encode()


def path_to_c(path: PathName) -> bytes:
    if not isinstance(path, (str, os.PathLike)):
        raise TypeError(f"a path must be a str or an os.PathLike, not {type(path).__name__}")
    encoded = os.fsencode(path)
    if b"\0" in encoded:
        raise ValueError(f"the path {os.fspath(path)!r} has a NUL in it")
    return encoded


def day_to_c(day: Day, what: str) -> bytes:
    """A datetime is its day."""
    if isinstance(day, datetime.date):
        return datetime.date.isoformat(day).encode()
    return to_c(day, what)


def optional_day_to_c(day: Optional[Day], what: str) -> Optional[bytes]:
    return None if day is None else day_to_c(day, what)


def number_to_c(number: Number, what: str) -> bytes:
    """A float is what Python prints: 6.25 and not the binary fraction behind it."""
    if isinstance(number, bool) or not isinstance(number, (str, int, float, Fraction, Decimal)):
        raise TypeError(f"{what} must be a number or its text, not {type(number).__name__}")
    if isinstance(number, float):
        number = Decimal(repr(number))
    if isinstance(number, Decimal):
        if not number.is_finite():
            raise ValueError(f"{what} is {number}; it must be a finite number")
        number = f"{number:f}"
    return to_c(str(number), what)


# ---- from C ----


def to_str(borrowed: bytes) -> str:
    return borrowed.decode()


def to_optional_str(borrowed: Optional[bytes]) -> Optional[str]:
    return None if borrowed is None else borrowed.decode()


def take(owned: int) -> str:
    """A text that is ours to free."""
    try:
        return string_at(owned).decode()
    finally:
        lib.progress_free(owned)


def take_optional(owned: Optional[int]) -> Optional[str]:
    return None if owned is None else take(owned)


def take_day(owned: Optional[int]) -> Optional[datetime.date]:
    return None if owned is None else datetime.date.fromisoformat(take(owned))


def take_fraction(owned: Optional[int]) -> Optional[Fraction]:
    return None if owned is None else Fraction(take(owned))


def number_of(getter: Any, handle: Any) -> Union[float, Undefined]:
    """From a getter that gives a reason, or sets a number."""
    value = c_double()
    reason = getter(handle, byref(value))
    return BY_REASON[reason] if reason else value.value
