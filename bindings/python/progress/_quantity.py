# SPDX-License-Identifier: MIT
"""Small pure functions: a quantity, a period, a rounded number, an escalated light."""

from __future__ import annotations

import datetime
from ctypes import byref, c_int32, c_void_p
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, FrozenSet, Optional

from ._convert import Number, number_to_c, take, take_day, to_c, to_optional_str, to_str
from ._errors import call
from ._interface import Comparator, Language, QuantityFlags, QuantityForm, Rounding
from ._interface import Light as LightCode
from ._library import lib, owned
from ._words import meaning, word


@dataclass(frozen=True)
class Quantity:
    """What a document says: ``form`` "value", "growth", "points", "from-to", "counts" or "pending"; ``other`` is a
    range's high end, the baseline of from-to, the second number of counts."""

    form: str
    comparator: str
    value: Optional[Fraction]
    other: Optional[Fraction]
    unit: str
    other_unit: str
    decimals: int
    flags: FrozenSet[str]
    hedge: Optional[str]
    text: str

    def __str__(self) -> str:
        return self.text


def parse_quantity(text: str) -> Quantity:
    """Reads all of a text: "不低于95%", "1.6万人", "at least 63". ArgumentError says what would be right."""
    handle = call(lib.progress_quantity_parse, to_c(text, "a quantity"))
    return quantity_of(owned(handle, lib.progress_quantity_unref))


def quantity_of(handle: Any) -> Quantity:
    flags = lib.progress_quantity_get_flags(handle)
    return Quantity(
        form=word(QuantityForm, lib.progress_quantity_get_form(handle)),
        comparator=word(Comparator, lib.progress_quantity_get_comparator(handle)),
        value=fraction(lib.progress_quantity_get_value(handle)),
        other=fraction(lib.progress_quantity_get_other(handle)),
        unit=to_str(lib.progress_quantity_get_unit(handle)),
        other_unit=to_str(lib.progress_quantity_get_other_unit(handle)),
        decimals=lib.progress_quantity_get_decimals(handle),
        flags=frozenset(word(QuantityFlags, flag) for flag in QuantityFlags if flags & flag),
        hedge=to_optional_str(lib.progress_quantity_get_hedge(handle)),
        text=take(lib.progress_quantity_to_text(handle, Language.ENGLISH)),
    )


def fraction(exact: Optional[bytes]) -> Optional[Fraction]:
    return None if exact is None else Fraction(exact.decode())


@dataclass(frozen=True)
class Period:
    """Both days belong to it. ``otherwise`` is its last day under the other reading, where there are two (6月前)."""

    first: datetime.date
    last: datetime.date
    otherwise: Optional[datetime.date]
    is_range: bool


def parse_period(text: str, within: Optional[str] = None, year_starts: int = 1) -> Period:
    """Reads "2022-Q2", "6月底前", "4-6月"; ``within`` is the period it is part of, which lends it its year."""
    days, is_range = [c_void_p() for _ in range(3)], c_int32()
    outer = None if within is None else to_c(within, "within")
    call(
        lib.progress_period_parse, to_c(text, "a period"), outer, year_starts, *map(byref, days), byref(is_range)
    )
    first, last, otherwise = (take_day(day.value) for day in days)
    assert first is not None and last is not None
    return Period(first, last, otherwise, bool(is_range.value))


def round(number: Number, digits: int = 0, mode: str = "half-up") -> str:
    """Once, from the exact number: round("6.25", digits=1, mode="half-even") is "6.2". mode: also "down"."""
    return take(
        call(lib.progress_round, number_to_c(number, "the number"), digits, meaning(Rounding, mode, "the mode"))
    )


def escalate(yellow: int, orange: int = 0, red: int = 0) -> str:
    """Haishu's rule for an owner's light: 1 yellow is yellow, 2 are orange, 3 are red; an orange counts twice."""
    return word(LightCode, lib.progress_escalate(yellow, orange, red))
