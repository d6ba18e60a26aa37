# SPDX-License-Identifier: MIT
"""Where two answers differ: exact numbers and words to the letter, the others as far as a double goes."""

from collections.abc import Iterator

from fraction import Fraction

NEAR = 1e-11


def differences(expected, found, where: str = "") -> Iterator[str]:
    if isinstance(expected, dict) and isinstance(found, dict):
        for key in expected.keys() | found.keys():
            if key not in expected or key not in found:
                yield f"{where}.{key}: {shown(expected.get(key, 'absent'))}, found {found.get(key, 'absent')}"
            else:
                yield from differences(expected[key], found[key], f"{where}.{key}")
    elif isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        for at, (one, other) in enumerate(zip(expected, found)):
            yield from differences(one, other, f"{where}[{at}]")
    elif not agree(expected, found):
        yield f"{where}: {shown(expected)}, found {found}"


def agree(expected, found) -> bool:
    if isinstance(expected, bool) or isinstance(found, bool) or not isinstance(expected, (int, Fraction)):
        return expected == found and type(expected) is type(found)
    if not isinstance(found, (int, float)):
        return False
    return abs(float(expected) - found) <= NEAR * max(1.0, abs(float(expected)))


def shown(value) -> str:
    return str(value) if not isinstance(value, Fraction) else f"{value} = {float(value)}"
