#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Is every line that no test runs accounted for? uncovered.py REPORT LIST [--update]

REPORT is what gcovr prints; LIST says, under headings that are reasons, which lines are left: "file.c: text of the line".
A line that is not in the list is printed: write a test for it, or put it under the reason why there is none. --update
writes the list anew: what is run by now is dropped, what is not listed goes under "# not sorted yet", which never passes.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = "libprogress/"
UNSORTED = "# not sorted yet"


def lines_of(ranges: str) -> Iterator[int]:
    for part in filter(None, ranges.split(",")):
        first, _, last = part.partition("-")
        yield from range(int(first), int(last or first) + 1)


def left_by(report: Path) -> list[str]:
    """Columns: file, lines, run, percent, ranges of lines that were not run."""
    rows = re.findall(rf"^{FOLDER}(\S+)\s+\d+\s+\d+\s+\d+%\s+([\d,-]+)$", report.read_text(), re.MULTILINE)
    left = {}
    for name, ranges in rows:
        text = (ROOT / FOLDER / name).read_text(encoding="utf-8").splitlines()
        left |= dict.fromkeys(f"{name}: {text[at - 1].strip()}" for at in lines_of(ranges))
    return list(left)


def listed_in(path: Path) -> dict[str, list[str]]:
    sections, reason = {}, ""
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else []:
        if line.startswith("#"):
            reason = line
            sections[reason] = []
        elif line:
            sections[reason].append(line)
    return sections


def updated(sections: dict[str, list[str]], left: list[str]) -> dict[str, list[str]]:
    known = {line for lines in sections.values() for line in lines}
    kept = {reason: [line for line in lines if line in left] for reason, lines in sections.items()}
    kept[UNSORTED] = kept.get(UNSORTED, []) + [line for line in left if line not in known]
    return {reason: lines for reason, lines in kept.items() if lines}


def main() -> int:
    report, path = Path(sys.argv[1]), Path(sys.argv[2])
    left, sections = left_by(report), listed_in(path)
    if "--update" in sys.argv:
        sections = updated(sections, left)
        path.write_text("\n\n".join("\n".join([reason, *lines]) for reason, lines in sections.items()) + "\n", encoding="utf-8")
    known = {line for reason, lines in sections.items() for line in lines if reason != UNSORTED}
    missing = [line for line in left if line not in known]
    for line in missing:
        print(f"not run by any test, and not in {path.name}: {line}")
    print(f"{len(left)} lines are left, {len(missing)} of them without a reason")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
