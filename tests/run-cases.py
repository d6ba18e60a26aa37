# SPDX-License-Identifier: MIT
"""Worked cases against the library: run-cases.py FILE.yaml... [--driver PROGRAM]

A case has a `method`, `inputs` and what is `expected`, perhaps with `abs_tol`; or, in the format of peers.yaml,
`columns` and `rows`. Inputs go to the library through tests/method-driver.c, its answers come back and are compared:
nothing is computed here. tests/case_names.py says which method of the library a case means; a method of the library
may also be named as such. A method that nobody knows is a failure.

Prints each failure, the peers' cases that the library has no function for ("not offered: ID"), and last "N passed,
N failed". The driver is the one built last below this folder's parent; when there is none it is built.
"""

import re
import subprocess
import sys
from itertools import zip_longest
from pathlib import Path
from typing import Any, Iterator

import yaml

from case_names import INPUTS, METHODS, PEERS, PHRASES, REASONS, SAID, WORDS, Call

ROOT = Path(__file__).resolve().parent.parent
TOLERANCE = 1e-9


# ---- the driver


def find_driver() -> Path:
    """The driver of the build that was made last."""
    built = [path for path in ROOT.glob("_build*/tests/method-driver") if path.is_file()]
    if built:
        return max(built, key=lambda path: path.stat().st_mtime)
    build = ROOT / "_build-cases"
    for command in (["meson", "setup", build, "-Dtests=enabled"], ["ninja", "-C", build, "tests/method-driver"]):
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return build / "tests" / "method-driver"


class Answer:
    """What the library said to one call."""

    def __init__(self, lines: list[str]):
        self.error = self.category = None
        self.status = "none"
        self.texts: dict[str, str] = {}
        self.numbers: dict[str, float] = {}
        self.series: dict[str, list[float]] = {}
        self.undefined: dict[str, str] = {}
        for line in lines:
            self.read(*line.split(" ", 1))

    def read(self, kind: str, rest: str = "") -> None:
        name, _, value = rest.partition(" ")
        if kind in ("error", "status", "category"):
            setattr(self, kind, rest)
        elif kind == "number":
            self.numbers[name] = float(value)
        elif kind == "series":
            self.series[name] = [float(number) for number in value.split()]
        else:
            (self.texts if kind == "text" else self.undefined)[name] = value

    def get(self, name: str) -> Any:
        """A word, a text, a number, a series; a pair where either may be meant; None for what does not exist."""
        if name == "@category":
            return self.category
        if name == "@status":
            return (self.category, self.status)
        return self.series.get(name, self.texts.get(name))


class Driver:
    def __init__(self, program: Path):
        self.process = subprocess.Popen(
            [program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8", errors="replace"
        )
        listed = [line.split(" ", 1) for line in self.ask("list\n")]
        self.methods = {rest for kind, rest in listed if kind == "method"}

    def ask(self, question: str) -> list[str]:
        self.process.stdin.write(f"{question}.\n")
        self.process.stdin.flush()
        lines = []
        for line in self.process.stdout:
            if line == ".\n":
                return lines
            lines.append(line.rstrip("\n"))
        raise RuntimeError("the driver has gone away")

    def apply(self, method: str, inputs: dict[str, str]) -> Answer:
        return Answer(self.ask(f"apply {method}\n" + "".join(f"{name} {text}\n" for name, text in inputs.items())))


# ---- names and words


def written(value: Any) -> str:
    """A value of YAML as the library reads it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return " ".join("-" if item is None else written(item) for item in value)
    return "" if value is None else str(value)


def worded(name: str, text: str) -> str:
    return WORDS.get(name, {}).get(text, text)


def fill(source: str, case: dict[str, Any], known: dict[str, Any], number: str) -> str:
    """An input of a call that lists its inputs."""
    if source == "#":
        return number
    if source.startswith("$"):
        return written(case.get(source[1:]))
    if source.startswith("@"):
        return written(known.get(source[1:]))
    return source.format_map({name: written(value) for name, value in case.items()})


def inputs_of(call: Call, case: dict[str, Any], known: dict[str, Any], number: str) -> dict[str, str]:
    if call.only is not None:
        given = {name: fill(source, case, known, number) for name, source in call.only.items()}
    else:
        given = {name: fill(source, case, known, number) for name, source in call.constants.items()}
        for name, value in case.items():
            name = call.inputs.get(name, INPUTS.get(name, name))
            if name:
                given[name] = written(value)
    return {name: worded(name, text) for name, text in given.items()}


def number_in(call: Call, expected: dict[str, Any]) -> str:
    """The number that stands for "#" in a name that is expected: 2022 of expected_by_2022."""
    patterns = [re.escape(name).replace(r"\#", r"(\d+)") for name in call.out if "#" in name]
    found = [re.fullmatch(pattern, name) for pattern in patterns for name in expected]
    return next((match[1] for match in found if match), "")


def answers_of(driver: Driver, calls: list[Call], case: dict[str, Any], expected: dict[str, Any]) -> dict[str, Any]:
    """What the library answers, by the case's own names."""
    known: dict[str, Any] = {}
    for call in calls:
        if any(written(case.get(name)) != value for name, value in call.when.items()):
            continue
        number = number_in(call, expected)
        answer = driver.apply(call.method, inputs_of(call, case, known, number))
        if answer.error:
            raise ValueError(answer.error)
        for name, place in call.out.items():
            known[name.replace("#", number)] = answer.get(place)
        for name in {*answer.texts, *answer.series, *answer.undefined}:
            known.setdefault(name, answer.get(name))
    return known


# ---- comparing


def is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def same_words(said: str, expected: str) -> bool:
    for other, usual in PHRASES.items():
        said, expected = said.replace(other, usual), expected.replace(other, usual)
    plain = expected.split("(")[0]
    if plain.startswith("undefined_"):  # for a reason of its own naming
        return said in REASONS
    return said in (expected, plain) or said.replace("-", "_") == plain or plain in SAID.get(said, ())


def agrees(said: Any, expected: Any, tolerance: float) -> bool:
    if isinstance(said, tuple):
        return any(agrees(one, expected, tolerance) for one in said)
    if isinstance(said, list):
        wanted = expected if isinstance(expected, list) else [expected]
        return all(agrees(one, other, tolerance) for one, other in zip_longest(said, wanted))
    if expected is None or said is None:
        return said is expected or "none" in SAID.get(said, ()) or (said is None and expected == "error")
    if isinstance(expected, list) and all(item is None for item in expected):
        return said is None
    if isinstance(expected, bool):
        return said == written(expected)
    if is_number(expected):
        numerator, _, denominator = str(said).partition("/")
        try:
            return abs(float(numerator) / float(denominator or 1) - expected) <= tolerance
        except ValueError:
            return False
    return same_words(str(said), str(expected))


# ---- cases


def faults_of(driver: Driver, calls: list[Call], case: dict, expected: dict, tolerance: float) -> list[str]:
    try:
        known = answers_of(driver, calls, case, expected)
    except (ValueError, KeyError) as error:
        return [str(error)]
    faults = []
    for name, wanted in expected.items():
        if name not in known:
            faults.append(f"{name}: the library has no such answer")
        elif not agrees(known[name], wanted, tolerance):
            faults.append(f"{name}: {known[name]}, expected {wanted}")
    return faults


def calls_of(driver: Driver, method: str) -> list[Call] | None:
    if method in METHODS:
        return METHODS[method]
    return [Call(method, out={"status": "@status", "category": "@category"})] if method in driver.methods else None


def run_case(driver: Driver, case: dict) -> Iterator[tuple[str, list[str]]]:
    calls = calls_of(driver, case["method"])
    if calls is None:
        yield case["id"], [f"no method is called {case['method']}"]
        return
    tolerance = case.get("abs_tol", TOLERANCE)
    yield case["id"], faults_of(driver, calls, case.get("inputs") or {}, case["expected"], tolerance)


def run_rows(driver: Driver, case: dict) -> Iterator[tuple[str, list[str]]]:
    """Columns that a call answers are expected, the others are given."""
    calls = PEERS[case["id"]]
    answered = {name for call in calls for name in call.out}
    for row in case["rows"]:
        cells = dict(zip(case["columns"], row, strict=True))
        given = {name: value for name, value in cells.items() if name not in answered or f"${name}" in str(calls)}
        expected = {name: value for name, value in cells.items() if name not in given}
        faults = faults_of(driver, calls, given, expected, case.get("tolerance", TOLERANCE))
        yield f"{case['id']} {row}", faults if expected else ["nothing is expected"]


def run_file(driver: Driver, path: str) -> Iterator[tuple[str, list[str]]]:
    for case in yaml.safe_load(Path(path).read_text(encoding="utf-8"))["cases"]:
        if "rows" not in case:
            yield from run_case(driver, case)
        elif case["id"] in PEERS:
            yield from run_rows(driver, case)
        else:
            print(f"not offered: {case['id']}")


def main(arguments: list[str]) -> int:
    program = None
    if "--driver" in arguments:
        place = arguments.index("--driver")
        program = Path(arguments[place + 1])
        del arguments[place : place + 2]
    if not arguments:
        sys.exit("Usage: run-cases.py FILE.yaml... [--driver PROGRAM]")
    driver = Driver(program or find_driver())
    passed = failed = 0
    for path in arguments:
        for name, faults in run_file(driver, path):
            passed, failed = passed + (not faults), failed + bool(faults)
            if faults:
                print(f"not ok - {name}: {'; '.join(faults)}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
