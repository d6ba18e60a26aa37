# SPDX-License-Identifier: MIT
"""Numbers that may not exist, and numbers as they are written."""

from typing import NamedTuple

from fraction import Fraction
from plan import Rounding


class Undefined(NamedTuple):
    reason: str


Number = Fraction | Undefined


def is_known(*values) -> bool:
    return not any(isinstance(value, Undefined) for value in values)


def canonical(value: Fraction) -> str:
    """Without zeros at the end; p/q if it does not end."""
    rest, decimals = value.denominator, 0
    for prime in (2, 5):
        power = 0
        while rest % prime == 0:
            rest //= prime
            power += 1
        decimals = max(decimals, power)
    if rest != 1:
        return f"{value.numerator}/{value.denominator}"
    digits = str(abs(value.numerator) * 10**decimals // value.denominator).rjust(decimals + 1, "0")
    whole, fraction = digits[: len(digits) - decimals], digits[len(digits) - decimals :]
    return ("-" if value < 0 else "") + whole + ("." + fraction if fraction else "")


def rounded(value: Fraction, step: Fraction, mode: str) -> Fraction:
    """To a multiple of step, by magnitude."""
    steps = abs(value) / step
    down = steps.numerator // steps.denominator
    rest = steps - down
    up = mode != "down" and (rest > Fraction(1, 2) or (rest == Fraction(1, 2) and (mode == "half-up" or down % 2 == 1)))
    magnitude = (down + up) * step
    return -magnitude if value < 0 else magnitude


def decimals_of(step: Fraction) -> int:
    text = canonical(step)
    return len(text.partition(".")[2])


def display(rate: Fraction, rounding: Rounding) -> str:
    """As a percentage, never 100% while less."""
    step = rounding.interval if rounding.interval is not None else Fraction(1, 10**rounding.digits)
    shown = rounded(rate * 100, step, rounding.mode)
    while rate < 1 and shown >= 100:
        shown -= step
    places = decimals_of(step)
    return f"{'-' if shown < 0 else ''}{int(abs(shown))}" + (
        "." + str(int((abs(shown) - int(abs(shown))) * 10**places)).rjust(places, "0") if places else ""
    ) + "%"
