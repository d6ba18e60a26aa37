# SPDX-License-Identifier: MIT
"""What a program does when the system fails it: test-faults.py FAULTS.so PROGRESS-SCORE PROGRESS-REPORT

Whatever happens, there is either the whole answer, or exit status 2 or 4, a message that names the file, and nothing
else: no output, no half of a file. One line "ok - NAME" or "not ok - NAME" per test; the last line is "N passed, N
failed".
"""

import os
import resource
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import checks

FAULTS, SCORE, REPORT = sys.argv[1:4]
FOLDER = Path(tempfile.mkdtemp(prefix="progress-faults-"))
NOBODY = 65534

PLAN = """\
progress: 1
title: Faults
period: 2018
as-of: 2018-08-31
policy: {bands: [{light: green, from: 0.9, inclusive: true}, {light: red}]}
defaults: {owner: A, milestones: {2018-06: 10}}
indicators:
  - {id: hub, unit: 个, target: 48, figures: {2018-08-31: 44}}
  - {id: level, target: "100%", figures: {2018-08-31: 9/10}}
  - name: a
    indicators:
      - {id: whole, combine: all, parts: [{id: part, target: 1.6万人}]}
"""
FIGURES = "id,date,value\nhub,2018-07-31,40\nlevel,2018-07-31,80%\n"


def write(name: str, text: str) -> str:
    path = FOLDER / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def run(*command: str, fault: str | None = None, file: str = "", **options) -> subprocess.CompletedProcess:
    environment = {**os.environ}
    if fault is not None:
        environment |= {"LD_PRELOAD": FAULTS, "PROGRESS_FAULT": fault, "PROGRESS_FAULT_FILE": Path(file).name, "PROGRESS_FAULT_PATH": file}
    return subprocess.run(command, capture_output=True, timeout=20, env=environment, **options)


def score(fault: str, file: str) -> subprocess.CompletedProcess:
    plan, figures = write("plan.yaml", PLAN), write("figures.csv", FIGURES)
    return run(SCORE, plan, "--figures", figures, "--format", "json", fault=fault, file=str(FOLDER / file))


def whole() -> bytes:
    plan, figures = write("plan.yaml", PLAN), write("figures.csv", FIGURES)
    return run(SCORE, plan, "--figures", figures, "--format", "json").stdout


def is_refused(done: subprocess.CompletedProcess, *words: str) -> None:
    assert done.returncode == 2, (done.returncode, done.stderr)
    assert done.stdout == b"", done.stdout[:200]
    assert all(word in done.stderr.decode() for word in words), done.stderr


# ---- reading


def test_short_reads():
    for file in ("plan.yaml", "figures.csv"):
        done = score("short", file)
        assert (done.returncode, done.stdout) == (0, whole()), (file, done.stderr)


def test_interrupted_reads():
    for file in ("plan.yaml", "figures.csv"):
        done = score("interrupt", file)
        assert (done.returncode, done.stdout) == (0, whole()), (file, done.stderr)


def test_bad_disk():
    for file, size in (("plan.yaml", len(PLAN)), ("figures.csv", len(FIGURES))):
        for n in range(0, size, 16):
            is_refused(score(f"broken {n}", file), f"{file}: Input/output error")


def test_file_that_shrinks():
    """What is left is read as what it is."""
    for file in ("plan.yaml", "figures.csv"):
        done = score("shrink", file)
        assert done.returncode in (0, 2), (done.returncode, done.stderr)
        if done.returncode == 2:
            is_refused(done, file)


# ---- libyaml


def fails_until_it_does_not(fault: str, fewest: int) -> None:
    """The fault at the first occasion, the second, ... until it has no occasion."""
    expected, n = whole(), 0
    while (done := score(f"{fault} {n}", "plan.yaml")).returncode != 0:
        is_refused(done, "plan.yaml", "not enough memory to read this")
        n += 1
    assert done.stdout == expected
    assert n >= fewest, n


def test_every_event_of_libyaml():
    fails_until_it_does_not("event", 90)


def test_every_allocation_of_libyaml():
    fails_until_it_does_not("memory", 100)


# ---- what is no file, or may not be read


def test_directory():
    plan = write("plan.yaml", PLAN)
    is_refused(run(SCORE, str(FOLDER)), "is a directory, not a file")
    is_refused(run(SCORE, plan, "--figures", str(FOLDER)), "is a directory, not a file")
    is_refused(run(SCORE, plan, "--policy", str(FOLDER)), "is a directory, not a file")


def test_permissions():
    path = Path(write("secret.yaml", PLAN))
    path.chmod(0)
    FOLDER.chmod(0o755)
    options = {"user": NOBODY} if os.geteuid() == 0 else {}
    is_refused(run(SCORE, str(path), **options), "secret.yaml: permission denied")


def test_empty_files():
    plan, empty = write("plan.yaml", PLAN), write("empty", "")
    is_refused(run(SCORE, empty), "empty")
    is_refused(run(SCORE, plan, "--figures", empty), "empty")
    is_refused(run(SCORE, plan, "--policy", empty + "/../empty"), "empty")


def test_device_without_end():
    is_refused(run(SCORE, "/dev/zero"), "/dev/zero: larger than 1 GiB")


def test_pipe():
    plan = write("plan.yaml", PLAN)
    done = run(SCORE, "/dev/stdin", "--format", "json", input=PLAN.encode())
    assert done.stdout == run(SCORE, plan, "--format", "json").stdout, done.stderr


# ---- writing


def limited() -> None:
    """As when a quota is reached."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))


def test_disk_that_fills_up():
    """A report is the new one or the old one, and nothing lies beside it."""
    plan = write("plan.yaml", PLAN)
    for ending in ("html", "xlsx"):
        folder = FOLDER / ending
        folder.mkdir()
        report = folder / f"report.{ending}"
        report.write_text("the old one")
        done = run(REPORT, plan, "-o", str(report), preexec_fn=limited, restore_signals=False)
        if b"without" in done.stderr:
            continue  # a library without workbooks
        assert done.returncode == 4, (ending, done.returncode, done.stderr)
        assert report.read_text() == "the old one"
        assert [path.name for path in folder.iterdir()] == [report.name]


def test_nowhere_to_write():
    plan = write("plan.yaml", PLAN)
    for ending in ("html", "xlsx"):
        done = run(REPORT, plan, "-o", str(FOLDER / "none" / f"report.{ending}"))
        assert done.returncode == 4 and b"report" in done.stderr, (ending, done.stderr)


def test_full_disk():
    plan = write("plan.yaml", PLAN)
    for form in ("text", "json", "csv", "markdown"):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([SCORE, plan, "--format", form], stdout=full, stderr=subprocess.PIPE, timeout=20)
        assert done.returncode == 4 and b"could not be written" in done.stderr, (form, done.stderr)


if __name__ == "__main__":
    sys.exit(checks.run(checks.tests_of(globals()), FOLDER))
