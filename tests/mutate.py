#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Do the tests notice when the code is broken?

    mutate.py [--tests NAME,...] [--also NAME,...] [--lines FIRST-LAST] [--sample N] FILE.c ...

Breaks each file of libprogress/ in one small place after the other (a comparison, a constant, a sign, a connective, a
dropped statement), in a copy of the tree, builds, and runs the tests until one fails. A mutant that no test notices
survives: it is printed with its place. What does not compile is not counted; checks of a caller's mistakes (g_return_…)
and what frees memory are left alone.

--tests names the test programs to run, quickest first (default: all of tests/meson.build but the slow on-plan).
--also names tests of meson's that are no such programs, as batch: they are asked about what survived the others.
--sample tries only so many mutants, the same ones every time, of all the files together.
The last line is "N mutants, N killed, N survived".
"""

import argparse
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Iterator, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
SLOW = {"on-plan"}
SECONDS = 60  # of one test program: a mutant may never end
SECONDS_TO_BUILD = 300

# What is told apart before anything is replaced: comments, texts and directives are left alone.
TOKENS = re.compile(
    r"""(?P<skip>/\*.*?\*/|//[^\n]*|^\#[^\n]*(?:\\\n[^\n]*)*|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')
      | (?P<word>[A-Za-z_]\w*)
      | (?P<number>\d+(?:\.\d+)?(?:[eE]\d+)?[uUlL]*)
      | (?P<sign>->|\+\+|--|<<|>>|<=|>=|==|!=|&&|\|\||[-+*/%]=|[<>!+*/%-])""",
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
SWAPS = {
    "<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==", "&&": "||", "||": "&&",
    "+": "-", "-": "+", "TRUE": "FALSE", "FALSE": "TRUE", "MIN": "MAX", "MAX": "MIN",
}  # fmt: skip
# Checks of a caller's mistakes, room for one more than is needed, and what only a leak checker misses.
GUARD = re.compile(r"g_return_\w+ \(|g_new0? \(")
RELEASE = re.compile(r"^\s*(?:g_free|g_\w*unref|g_clear_pointer|\w+_unref|\w+_free|\w+_clear) \(")
STATEMENT = re.compile(r"^ {2,}(?!return\b|break;|continue;|default\b)[A-Za-z_*][^;{}\n]*;$", re.MULTILINE)
DECLARATION = re.compile(r"^ +(?:const |static |struct |g_auto\w* |gboolean |guint\d* |gint\d* |int |char |Exact |Number |Day )")


class Mutant(NamedTuple):
    line: int
    what: str
    text: str  # of the whole file


def line_at(text: str, at: int) -> str:
    return text[text.rfind("\n", 0, at) + 1 : text.find("\n", at)]


def is_operand_before(text: str) -> bool:
    return bool(re.search(r"[\w)\]]\s*$", text))


def replacement(match: re.Match, text: str) -> str | None:
    token = match.group()
    if match["number"] is not None:
        return str(int(token) + 1) if token.isdigit() else None
    if token == "!":
        return ""
    if token in "+-" and not is_operand_before(text[: match.start()]):
        return None
    if token in "<>" and "#include" in text[text.rfind("\n", 0, match.start()) : match.start()]:
        return None
    return SWAPS.get(token)


def mutants_of(text: str) -> Iterator[Mutant]:
    line_of = lambda at: text.count("\n", 0, at) + 1
    for match in TOKENS.finditer(text):
        skip = match["skip"] is not None or GUARD.search(line_at(text, match.start()))
        new = None if skip else replacement(match, text)
        if new is not None:
            what = f"'{match.group()}' -> '{new}'"
            yield Mutant(line_of(match.start()), what, text[: match.start()] + new + text[match.end() :])
    for match in STATEMENT.finditer(text):
        statement = match.group()
        if not (DECLARATION.match(statement) or GUARD.search(statement) or RELEASE.match(statement)):
            what = f"dropped '{statement.strip()}'"
            yield Mutant(line_of(match.start()), what, text[: match.start()] + "  ;" + text[match.end() :])


def run(*command: str, cwd: Path, seconds: int | None = SECONDS, **environment: str) -> bool:
    try:
        done = subprocess.run(
            command, cwd=cwd, env={**os.environ, **environment}, timeout=seconds,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


class Copy:
    """A copy of the tree that may be broken."""

    def __init__(self, tests: list[str], also: list[str]):
        self.folder = Path(tempfile.mkdtemp(prefix="libprogress-mutants-"))
        self.build = self.folder / "_build"
        self.tests = [f"tests/test-{name}" for name in tests]
        listed = subprocess.check_output(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, text=True)
        for name in listed.splitlines():
            if (ROOT / name).is_file():
                (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / name, self.folder / name)
        subprocess.check_call(
            ["meson", "setup", str(self.build), "--buildtype=debug", "-Dtests=enabled"],
            cwd=self.folder, stdout=subprocess.DEVNULL,
        )  # fmt: skip
        self.also = also
        self.programs = sorted({file for name in also for file in self.needed_by(name)})

    def told(self, what: str) -> list[dict]:
        return json.loads(subprocess.check_output(["meson", "introspect", what, self.build], text=True))

    def needed_by(self, name: str) -> list[str]:
        needed = next(test for test in self.told("--tests") if test["name"] == name)["depends"]
        files = [file for target in self.told("--targets") if target["id"] in needed for file in target["filename"]]
        return [os.path.relpath(file, self.build) for file in files]

    def builds(self) -> bool:
        return run("ninja", "-C", str(self.build), *self.tests, *self.programs, cwd=self.folder, seconds=SECONDS_TO_BUILD)

    def passes(self) -> bool:
        """Meson ends its tests itself when they take too long, with all that they have started."""
        data = str(self.folder / "tests/data")
        return all(
            run(str(self.build / test), "--quiet", cwd=self.folder, PROGRESS_TEST_DATA=data, G_DEBUG="fatal-criticals")
            for test in self.tests
        ) and all(
            run("meson", "test", "-C", str(self.build), "--no-rebuild", name, cwd=self.folder, seconds=None)
            for name in self.also
        )

    def close(self):
        shutil.rmtree(self.folder)


def all_tests() -> list[str]:
    stages = re.search(r"stages = \{(.*?)\n\}", (ROOT / "tests/meson.build").read_text(), re.DOTALL)[1]
    return [name for name in re.findall(r"'([\w-]+)'(?=[,\]])", stages) if name not in SLOW]


def within(mutant: Mutant, lines: str | None) -> bool:
    if lines is None:
        return True
    first, _, last = lines.partition("-")
    return int(first) <= mutant.line <= int(last or first)


def chosen_mutants(paths: list[Path], lines: str | None, sample: int | None) -> dict[Path, list[Mutant]]:
    every = [
        (path, mutant)
        for path in paths
        for mutant in mutants_of((ROOT / path).read_text(encoding="utf-8"))
        if within(mutant, lines)
    ]
    if sample is not None and sample < len(every):
        every = sorted(random.Random(1).sample(every, sample))
    return {path: [mutant for at, mutant in every if at == path] for path in paths}


def try_file(copy: Copy, path: Path, mutants: list[Mutant]) -> tuple[int, int]:
    """How many mutants could be built, and how many survived."""
    place = copy.folder / path
    whole = place.read_text(encoding="utf-8")
    tried = survived = 0
    for mutant in mutants:
        place.write_text(mutant.text, encoding="utf-8")
        if not copy.builds():
            continue
        tried += 1
        if copy.passes():
            survived += 1
            print(f"{path}:{mutant.line}: {mutant.what} survives", flush=True)
    place.write_text(whole, encoding="utf-8")
    return tried, survived


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--tests", type=lambda names: names.split(","), default=all_tests())
    parser.add_argument("--also", type=lambda names: names.split(","), default=[])
    parser.add_argument("--lines", help="only mutants of these lines, such as 20-80")
    parser.add_argument("--sample", type=int, help="how many mutants")
    options = parser.parse_args()
    paths = [path.resolve().relative_to(ROOT) for path in options.files]
    mutants = chosen_mutants(paths, options.lines, options.sample)

    copy = Copy(options.tests, options.also)
    try:
        if not (copy.builds() and copy.passes()):
            sys.exit("the tests do not pass before anything is broken")
        counts = [try_file(copy, path, mutants[path]) for path in paths]
    finally:
        copy.close()
    tried, survived = (sum(column) for column in zip(*counts))
    print(f"{tried} mutants, {tried - survived} killed, {survived} survived")
    return 1 if survived else 0


if __name__ == "__main__":
    sys.exit(main())
