# SPDX-License-Identifier: MIT
"""Days are ordinals of the Gregorian calendar; a date means the end of that day."""

import calendar
from datetime import date
from functools import cache

from fraction import Fraction

LAST = date.max.toordinal()
MONTHS = {"monthly": 1, "quarterly": 3, "half-yearly": 6, "yearly": 12}


def day(year: int, month: int, of_month: int) -> int:
    return date(year, month, of_month).toordinal()


@cache
def month_end(year: int, month: int) -> int:
    """Months past December run on into the years that follow."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return day(year, month, calendar.monthrange(year, month)[1])


def text(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()


def period_ends(first: int, last: int, months: int, year_starts: int = 1) -> list[int]:
    """The ends, from first to last, of the periods of so many months into which (fiscal) years fall."""
    ends, year, month = [], date.fromordinal(first).year - 2, year_starts - 1 + months
    while (end := month_end(year, month)) <= last:
        if end >= first:
            ends.append(end)
        month += months
    return ends


def next_period_end(after: int, months: int, year_starts: int = 1) -> int:
    return period_ends(after + 1, after + 400, months, year_starts)[0]


def position(ordinal: int, in_months: bool) -> Fraction | int:
    """Where the end of a day lies in time: in days, or in months of equal length."""
    if not in_months:
        return ordinal
    at = date.fromordinal(ordinal)
    return 12 * at.year + at.month - 1 + Fraction(at.day, calendar.monthrange(at.year, at.month)[1])


def moment(place: Fraction, in_months: bool) -> Fraction:
    """A position in days."""
    if not in_months:
        return place
    whole = place.numerator // place.denominator
    year, month = whole // 12, whole % 12 + 1
    return day(year, month, 1) - 1 + (place - whole) * calendar.monthrange(year, month)[1]

