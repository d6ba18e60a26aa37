# SPDX-License-Identifier: MIT
"""What the documentation prints is what the program prints: test-tour.py PROGRAM [--update]

In README.md and the pages below docs/ a block of YAML or CSV that begins with "# NAME" is a file, and a block marked
"console" is commands ("$ progress-score NAME") with all they say after them; a line "..." stands for any lines.
A file of examples/ is compared with what stands there. Every plan of examples/tour/ must be shown. Pages do not
see each other's files. --update writes what the program says into the pages instead of comparing.

One line "ok - NAME" or "not ok - NAME" per command or file; the last line is "N passed, N failed".
"""

import difflib
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Iterator, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = Path(sys.argv[1]).resolve()
UPDATE = "--update" in sys.argv[2:]
NAMED = re.compile(r"# (?P<name>[\w./-]+\.(?:yaml|csv))$")
ANY = "..."


class Block(NamedTuple):
    """A fenced block: lines[first:last] of its page are its content."""

    kind: str
    first: int
    last: int


class Command(NamedTuple):
    """One command of a console block: lines[first:last] of its page are its output."""

    text: str
    first: int
    last: int


def blocks(lines: list[str]) -> Iterator[Block]:
    first = kind = None
    for i, line in enumerate(lines):
        if not line.startswith("```"):
            continue
        if first is None:
            first, kind = i + 1, line[3:].strip()
        else:
            yield Block(kind, first, i)
            first = None


def commands(lines: list[str], block: Block) -> list[Command]:
    starts = [i for i in range(block.first, block.last) if lines[i].startswith("$ ")]
    ends = [*starts[1:], block.last]
    return [Command(lines[i][2:], i + 1, end) for i, end in zip(starts, ends)]


def run(command: str, folder: Path) -> list[str]:
    """What a reader would see: both streams, in the program's own folder and without colours."""
    environment = {**os.environ, "PATH": f"{PROGRAM.parent}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        ["sh", "-c", command], cwd=folder, env=environment, timeout=60, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    return [line.rstrip() for line in done.stdout.decode().splitlines()]


def agrees(shown: list[str], said: list[str]) -> bool:
    """Is what was said shown, where a line "..." may stand for any number of lines?"""
    if ANY not in shown:
        return shown == said
    pattern = "".join(r"(?:.*\n)*?" if line == ANY else re.escape(line) + r"\n" for line in shown)
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in said)) is not None


class Page:
    def __init__(self, path: Path, folder: Path):
        self.path, self.folder = path, folder
        self.lines = path.read_text(encoding="utf-8").splitlines()
        self.changes: list[tuple[Command, list[str]]] = []
        (folder / "_build").mkdir()
        (folder / "_build" / "examples").symlink_to(PROGRAM.parent)
        (folder / "examples").symlink_to(ROOT / "examples")

    def place(self, line: int) -> str:
        return f"{self.path.relative_to(ROOT)}:{line + 1}"

    def check(self) -> Iterator[tuple[str, list[str]]]:
        """The name of each thing checked, and what differs in it."""
        for block in blocks(self.lines):
            if block.kind in ("yaml", "csv"):
                yield from self.check_file(block)
            elif block.kind == "console":
                for command in commands(self.lines, block):
                    yield f"{self.place(command.first - 1)} {command.text}", self.check_command(command)
        if self.changes:
            self.update()

    def check_file(self, block: Block) -> Iterator[tuple[str, list[str]]]:
        content = self.lines[block.first : block.last]
        named = NAMED.match(content[0]) if content else None
        if named is None:
            return
        name = named["name"]
        if name.startswith("examples/"):
            yield f"{self.place(block.first)} {name}", differences(content[1:], (ROOT / name).read_text().splitlines())
        else:
            content = content[1:] if name.endswith(".csv") else content
            (self.folder / name).write_text("\n".join(content) + "\n", encoding="utf-8")

    def check_command(self, command: Command) -> list[str]:
        shown, said = self.lines[command.first : command.last], run(command.text, self.folder)
        if agrees([line.rstrip() for line in shown], said):
            return []
        if UPDATE and ANY not in shown:
            self.changes.append((command, said))
            return []
        return differences(shown, said)

    def update(self) -> None:
        for command, said in reversed(self.changes):
            self.lines[command.first : command.last] = said
        self.path.write_text("\n".join(self.lines) + "\n", encoding="utf-8")


def differences(shown: list[str], said: list[str]) -> list[str]:
    return list(difflib.unified_diff(shown, said, "shown", "said", lineterm="", n=1))


def check_tour() -> Iterator[tuple[str, list[str]]]:
    """Every plan of the tour is good, and the tour shows it."""
    tour = (ROOT / "docs" / "tour.md").read_text(encoding="utf-8")
    for plan in sorted((ROOT / "examples" / "tour").glob("*.yaml")):
        name = str(plan.relative_to(ROOT))
        yield f"{name} is shown", [] if f"# {name}\n" in tour else [f"{name} is not in docs/tour.md"]
        errors = [line for line in run(f"progress-score --check {name}", ROOT) if ": error: " in line]
        yield f"{name} is good", errors


def main() -> int:
    if not os.access(PROGRAM, os.X_OK):
        sys.exit(f"there is no program {PROGRAM}")
    passed = failed = 0
    with tempfile.TemporaryDirectory(prefix="progress-tour-") as scratch:
        pages = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
        checks = [Page(path, Path(tempfile.mkdtemp(dir=scratch))).check() for path in pages]
        for name, wrong in (result for check in [*checks, check_tour()] for result in check):
            print(f"{'not ok' if wrong else 'ok'} - {name}")
            print(*(f"    {line}" for line in wrong), sep="\n", end="\n" if wrong else "")
            passed, failed = passed + (not wrong), failed + bool(wrong)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
