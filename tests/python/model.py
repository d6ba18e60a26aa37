# SPDX-License-Identifier: MIT
"""What a few kinds of indicators must come to, worked out once more with nothing but fractions.

Each has one figure, on the judged day, in a plan of 2018 with the default policy. The kinds: an amount of money in
total, a number of things in total, a level that rises or falls from a baseline, and one that is to be held.
"""

import datetime
from dataclasses import dataclass
from fractions import Fraction
from typing import Optional

YEAR = 365
EVE = datetime.date(2017, 12, 31)
DUE = datetime.date(2018, 12, 31)
BANDS = (("green", Fraction(95, 100)), ("yellow", Fraction(80, 100)), ("orange", Fraction(60, 100)))
GRAVER = ("green", "yellow", "orange", "red")


@dataclass(frozen=True)
class Case:
    kind: str
    target: Fraction
    baseline: Optional[Fraction]
    value: Optional[Fraction]

    @property
    def sign(self) -> int:
        return -1 if self.kind in ("falling", "held") else 1


def decimal(x: Fraction) -> str:
    """A fraction that is a decimal, in full."""
    digits = 0
    while (x * 10**digits).denominator != 1:
        digits += 1
    whole = str(abs(int(x * 10**digits))).rjust(digits + 1, "0")
    return ("-" if x < 0 else "") + whole[: len(whole) - digits] + ("." + whole[-digits:] if digits else "")


def yaml(case: Case, name: str, day: datetime.date) -> str:
    unit, reported = {"money": ("亿元", "cumulative"), "things": ("个", "cumulative")}.get(case.kind, ("%", "level"))
    comparator = "<=" if case.sign < 0 else ">="
    row = f'- {{id: {name}, unit: "{unit}", reported-as: {reported}, target: "{comparator}{decimal(case.target)}"'
    if case.baseline is not None:
        row += f", baseline: {decimal(case.baseline)}"
    if case.value is not None:
        row += f", figures: {{{day}: {decimal(case.value)}}}"
    return row + "}\n"


# ---- the answers ----


def is_met(case: Case) -> bool:
    return case.sign * (case.value - case.target) >= 0


def rate(case: Case) -> Fraction:
    if case.baseline is not None:
        return (case.value - case.baseline) / (case.target - case.baseline)
    if case.kind == "held":
        return 1 + case.sign * (case.value - case.target) / abs(case.target)
    return case.value / case.target


def display(rate: Fraction, digits: int, mode: str) -> str:
    scaled = rate * 100 * 10**digits
    if mode == "half-up":
        rounded = int(abs(scaled) + Fraction(1, 2)) * (-1 if scaled < 0 else 1)
    else:
        rounded = round(scaled) if mode == "half-even" else int(scaled)
    if rate < 1:
        rounded = min(rounded, 100 * 10**digits - 1)
    text = f"{abs(rounded):0{digits + 1}d}"
    whole, rest = (text[:-digits], "." + text[-digits:]) if digits else (text, "")
    return f"{'-' if rounded < 0 else ''}{whole}{rest}%"


def index(case: Case, day: datetime.date) -> Fraction:
    """Against the line from the eve of the year to its end; a held level against its target."""
    if case.kind == "held":
        return rate(case)
    start = case.baseline or Fraction(0)
    expected = start + (case.target - start) * Fraction((day - EVE).days, YEAR)
    if case.kind == "things":
        expected = Fraction(int(expected))
    if expected == start:
        return Fraction(int(case.sign * (case.value - start) >= 0))
    return (case.value - start) / (expected - start)


def light(case: Case, day: datetime.date) -> str:
    if case.value is None:
        return "grey" if day < DUE else "yellow"
    if is_met(case):
        return "green"
    if day >= DUE:
        return "red"
    band = next((name for name, worst in BANDS if index(case, day) >= worst), "red")
    least = "yellow" if case.kind == "held" else "green"
    return max(band, least, key=GRAVER.index)
