# SPDX-License-Identifier: MIT
"""What is at a limit is taken, what is one past it is refused at once, by name: test-limits.py PROGRAM [SECONDS]

The limits are those of docs/numbers.md. One line "ok - NAME" or "not ok - NAME" per test; the last line is "N passed, N
failed".
"""

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import checks

PROGRAM = sys.argv[1]
FOLDER = Path(tempfile.mkdtemp(prefix="progress-limits-"))
HEAD = "progress: 1\ntitle: Limits\nperiod: 2018\nas-of: 2018-08-31\n"
AT_ONCE = float((sys.argv + ["1"])[2])  # seconds; sanitizers need more


def run(*arguments: str) -> tuple[int, str, float]:
    """Exit status, standard error, and the seconds of a processor that it took, whatever else the machine does."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, timeout=120)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return done.returncode, done.stderr.decode(), after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def written(text: str, name: str = "plan.yaml") -> str:
    path = FOLDER / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def is_taken(text: str) -> None:
    code, error, _ = run(written(text))
    assert code == 0, error


def is_refused(text: str, *words: str) -> None:
    is_refused_file([written(text)], *words)


def is_refused_file(arguments: list[str], *words: str) -> None:
    code, error, took = run(*arguments)
    assert code == 2, (code, error)
    assert all(word in error for word in words), (words, error)
    assert took < AT_ONCE, f"{took:.2f} s"


def one(keys: str, head: str = HEAD) -> str:
    return f"{head}indicators:\n- {{id: x, {keys}}}\n"


# ---- the file


def sparse(name: str, start: str, size: int) -> str:
    """A comment without end, which takes no room on the disk."""
    path = FOLDER / name
    with path.open("wb") as file:
        file.write(start.encode())
        file.truncate(size)
    return str(path)


def test_file_size():
    text = one("target: 48") + "#"
    is_refused_file([sparse("huge.yaml", text, (1 << 30) + 1)], "1 GiB")


def test_csv_size():
    plan = written(one("target: 48"), "small.yaml")
    is_refused_file([plan, "--figures", sparse("huge.csv", "id,date,value\n", (1 << 30) + 1)], "1 GiB")


def test_nothing_at_all():
    is_refused("", "empty")


def test_csv_fields():
    plan = written(one("target: 48"), "small.yaml")
    header = "id,date,value,note"
    row = lambda n: f"x,2018-06-30,5,n{',' * (n - 4)}\n"
    wide = written(header + "," * (1024 - 4) + "\n" + row(1024), "wide.csv")
    code, error, _ = run(plan, "--figures", wide)
    assert "1024 fields" not in error, error
    is_refused_file([plan, "--figures", written(header + "," * (1025 - 4) + "\n", "wider.csv")], "more than 1024 fields")


# ---- depth


def nested_groups(levels: int) -> str:
    """Each group is two levels of YAML: a list, and a mapping in it."""
    lines, indent = [], ""
    for level in range(levels):
        lines += [f"{indent}indicators:", f"{indent}- name: g{level}"]
        indent += "  "
    return HEAD + "\n".join(lines + [f"{indent}indicators:", f"{indent}- {{id: x, target: 48}}"]) + "\n"


def test_depth_of_yaml():
    # the plan, 14 groups of two levels, and the last list with its indicator: 1 + 28 + 2
    is_taken(nested_groups(14))
    is_refused(nested_groups(15), "nested deeper than 32 levels")


def parts(levels: int) -> str:
    inner = "{id: p0, target: 1}"
    for level in range(1, levels + 1):
        inner = f"{{id: p{level}, combine: all, parts: [{inner}]}}"
    return f"{HEAD}indicators:\n- {inner}\n"


def test_levels_of_parts():
    is_taken(parts(2))
    is_refused(parts(3), "parts", "two levels")


# ---- how many


def test_many_indicators():
    """Limited by memory only."""
    rows = "".join(f"- {{id: i{n}, target: 48个, figures: {{2018-06: 20}}}}\n" for n in range(50_000))
    is_taken(f"{HEAD}indicators:\n{rows}")


def test_repeated_items():
    """What is inherited is counted: every-month in defaults, over many indicators."""
    month = "defaults: {target: 48亿元, milestones: {every-month: 1}}\n"
    head = HEAD.replace("period: 2018\n", "period: 1000..9999\n").replace("2018-08-31", "5000-01-01")
    rows = "".join(f"- id: i{n}\n" for n in range(2))
    is_refused(f"{head}{month}indicators:\n{rows}", "items")


def test_bands():
    band = lambda n: f"{{light: yellow, from: {100 - n}, inclusive: true}}"
    policy = lambda n: f"policy: {{bands: [{', '.join(map(band, range(n - 1)))}, {{light: red}}]}}\n"
    is_taken(one("target: 48", HEAD + policy(8)))
    is_refused(one("target: 48", HEAD + policy(9)), "8")


def test_errors_that_are_kept():
    rows = "".join(f"- {{id: i{n}, targget: 1}}\n" for n in range(100_000))
    code, error, _ = run(written(f"{HEAD}indicators:\n{rows}"))
    assert code == 2 and error.count("\n") == 21 and "more" in error.splitlines()[-1], error[-200:]


# ---- numbers and texts


def test_digits():
    is_taken(one("target: 123456789012345678"))
    is_refused(one("target: 1234567890123456789"), "18 significant digits")
    is_taken(one("target: 0.123456789012345678"))
    is_refused(one("target: 0.1234567890123456789"), "18 significant digits")
    is_refused(one("target: 0.0000000000000000000"), "18 decimals")


def test_largest_value():
    is_taken(one("target: 9000000万亿个, unit: 个"))
    is_refused(one("target: 9000001万亿个, unit: 个"), "18 digits")


def test_length_of_a_text():
    unit = lambda n: f"48 {'u' * n}"
    is_taken(one(f"target: {unit(64)}"))
    is_refused(one(f"target: {unit(65)}"), "64")
    is_refused(one(f"target: {unit(300)}"), "at most 256 bytes")


def test_chain_of_units():
    named = lambda i: "unit" + "abcdefghijklmnopqrstuvwxyz"[i]
    chain = lambda n: "units: {" + ", ".join(f"{named(i)}: {{factor: 1, of: {named(i + 1) if i + 1 < n else '个'}}}" for i in range(n)) + "}\n"
    is_taken(one("target: 48 unita", HEAD + chain(16)))
    is_refused(one("target: 48 unita", HEAD + chain(17)), "16")


def test_small_numbers():
    is_taken(one("target: 48, frequency: monthly, lag: 3660"))
    is_refused(one("target: 48, frequency: monthly, lag: 3661"), "3660")
    is_taken(one("target: 48, rounding: {digits: 12}"))
    is_refused(one("target: 48, rounding: {digits: 13}"), "12")


def test_dates():
    is_taken(one("target: 48, due: 9999-12-31"))
    is_refused(one("target: 48, due: 10000-01-01"), "10000")
    is_refused(one("target: 48, baseline: {value: 1, date: 0000-12-31}"), "0000")


if __name__ == "__main__":
    sys.exit(checks.run(checks.tests_of(globals()), FOLDER))
