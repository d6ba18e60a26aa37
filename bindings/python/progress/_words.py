# SPDX-License-Identifier: MIT
"""The stable words of the file formats, for the numbers that cross: "half-even", "at-least", "green"."""

from __future__ import annotations

from enum import IntEnum
from typing import Dict, Type, TypeVar

from ._interface import Language

Members = TypeVar("Members", bound=IntEnum)


def words(kind: Type[IntEnum]) -> Dict[int, str]:
    return {int(member): member.name.lower().replace("_", "-") for member in kind}


def word(kind: Type[IntEnum], value: int) -> str:
    return kind(value).name.lower().replace("_", "-")


def meaning(kind: Type[Members], value: str, what: str, *but: Members) -> Members:
    """The member that a word means; ``but`` are those a caller cannot choose."""
    known = {word(kind, member): member for member in kind if member not in but}
    if value not in known:
        raise ValueError(f"{what} {value!r} is unknown; write {' or '.join(map(repr, known))}")
    return known[value]


LANGUAGES = {"en": Language.ENGLISH, "zh": Language.CHINESE}


def language_of(lang: str) -> Language:
    if lang not in LANGUAGES:
        raise ValueError(f"lang {lang!r} is unknown; write 'en' or 'zh'")
    return LANGUAGES[lang]
