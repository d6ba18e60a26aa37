# SPDX-License-Identifier: MIT
"""docs/quantities.md says what the library reads: test-quantities.py LIBRARY [--update]

Each row of a table that begins with "written" is read by the library, through ctypes as any binding would: a quantity
is read as its canonical English (or refused, with its reason), a period in a plan of 2022 as its days. --update
writes what the library says into the page instead of comparing.

One line "ok - ROW" or "not ok - ROW" per row; the last line is "N passed, N failed".
"""

import ctypes
import sys
from ctypes import POINTER, byref, c_char_p, c_int32, c_void_p
from pathlib import Path

PAGE = Path(__file__).resolve().parent.parent / "docs" / "quantities.md"
LIBRARY = ctypes.CDLL(sys.argv[1])
UPDATE = "--update" in sys.argv[2:]
ENGLISH = 0


class GError(ctypes.Structure):
    _fields_ = [("domain", ctypes.c_uint32), ("code", ctypes.c_int), ("message", c_char_p)]


Error = POINTER(GError)


def function(name, result, *arguments):
    found = getattr(LIBRARY, name)
    found.restype, found.argtypes = result, arguments
    return found


free = function("progress_free", None, c_void_p)
parse = function("progress_quantity_parse", c_void_p, c_char_p, POINTER(Error))
unref = function("progress_quantity_unref", None, c_void_p)
to_text = function("progress_quantity_to_text", c_void_p, c_void_p, c_int32)
parse_period = function(
    "progress_period_parse", c_int32, c_char_p, c_char_p, c_int32,
    POINTER(c_void_p), POINTER(c_void_p), POINTER(c_void_p), POINTER(c_int32), POINTER(Error),
)  # fmt: skip


def take(text: int | None) -> str | None:
    """The caller's string, as Python's."""
    if text is None:
        return None
    copy = ctypes.string_at(text).decode()
    free(text)
    return copy


def reason(error: Error) -> str:
    """What would be right, without the text that was refused, which stands beside it."""
    return error.contents.message.decode().rsplit("': ", 1)[-1]


def read_quantity(written: str) -> list[str]:
    error = Error()
    quantity = parse(written.encode(), byref(error))
    if quantity is None:
        return [reason(error)]
    text = take(to_text(quantity, ENGLISH))
    unref(quantity)
    return [text]


def read_period(written: str) -> list[str]:
    days, is_range, error = [c_void_p() for _ in range(3)], c_int32(), Error()
    if not parse_period(written.encode(), b"2022", 1, *map(byref, days), byref(is_range), byref(error)):
        return [reason(error)]
    first, last, otherwise = (take(day.value) for day in days)
    return ["" if first == last else first, last, f"or {otherwise}" if otherwise else "range" if is_range.value else ""]


# The first cells of a table's heading, and what reads its rows.
READERS = {
    ("written", "read as"): read_quantity,
    ("written", "refused"): read_quantity,
    ("written", "first", "last", ""): read_period,
    ("written", "no period"): read_period,
}


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def main() -> int:
    lines, passed, failed, reader = PAGE.read_text().splitlines(), 0, 0, None
    for number, line in enumerate(lines):
        row = cells(line)
        if not line.startswith("|"):
            reader = None
        elif reader is None:
            reader = READERS[tuple(row)]
        elif not line.startswith("|-"):
            wanted = [row[0], *reader(row[0].strip("`"))]
            good = row == wanted
            print(f"{'ok' if good or UPDATE else 'not ok'} - {row[0]}" + ("" if good else f": {wanted[1:]}"))
            passed, failed = passed + good, failed + (not good)
            lines[number] = f"| {' | '.join(wanted)} |"
    if UPDATE:
        PAGE.write_text("\n".join(lines) + "\n")
    print(f"{passed} passed, {failed} failed")
    return 0 if UPDATE or (passed > 0 and failed == 0) else 1


if __name__ == "__main__":
    sys.exit(main())
