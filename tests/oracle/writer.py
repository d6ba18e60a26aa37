# SPDX-License-Identifier: MIT
"""What random plans are made with: chance, and an indicator with the keys it is written with."""

import random

from fraction import Fraction
from plan import Indicator, Plan


class Dice:
    """One source of chance."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def one_of(self, choices):
        return self.random.choice(choices)

    def often(self, share: float) -> bool:
        return self.random.random() < share

    def number(self, low: int, high: int, decimals: int) -> Fraction:
        """On a grid, so that ties and exact hits happen."""
        return Fraction(self.random.randint(low * 10**decimals, high * 10**decimals), 10**decimals)

    def day(self, first: int, last: int) -> int:
        return self.random.randint(first, last)


class Writer:
    """An indicator and the keys it is written with."""

    def __init__(self, dice: Dice, plan: Plan, name: str):
        self.dice, self.plan = dice, plan
        self.indicator = Indicator(name)
        self.keys = [f"id: {name}"]
        self.unit, self.decimals, self.top = "", 0, 100
        self.is_part = False

    def key(self, text: str) -> None:
        self.keys.append(text)

    def has(self, key: str) -> bool:
        return any(text.startswith(f"{key}:") for text in self.keys)

    def text(self) -> str:
        return "{" + ", ".join(self.keys) + "}"

    def value(self, low: int = 0, high: int | None = None) -> Fraction:
        return self.dice.number(low, self.top if high is None else high, self.decimals)

    @staticmethod
    def plain(value: Fraction, decimals: int) -> str:
        """With its zeros: decimals as written count."""
        digits = str(abs(value.numerator) * 10**decimals // value.denominator).rjust(decimals + 1, "0")
        return ("-" if value < 0 else "") + (f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits)
