# SPDX-License-Identifier: MIT
"""What does not exist, and why."""

from __future__ import annotations

from typing import NoReturn

from ._interface import Reason


class Undefined:
    """A number that does not exist; ``reason`` says why. False, never NaN, and nothing can be computed with it."""

    __slots__ = ("reason",)
    reason: str

    def __init__(self, reason: str) -> None:
        object.__setattr__(self, "reason", reason)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"an Undefined never changes: {name} cannot be set")

    def __bool__(self) -> bool:
        return False

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Undefined) and self.reason == other.reason

    def __hash__(self) -> int:
        return hash((Undefined, self.reason))

    def __reduce__(self) -> "tuple[type, tuple[str]]":
        return (Undefined, (self.reason,))

    def __repr__(self) -> str:
        return f"progress.Undefined({self.reason!r})"

    def __str__(self) -> str:
        return f"undefined: {self.reason}"


# One for each reason: they never change.
BY_REASON = {int(reason): Undefined(reason.name.lower().replace("_", "-")) for reason in Reason}
