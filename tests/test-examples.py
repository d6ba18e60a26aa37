# SPDX-License-Identifier: MIT
"""The examples do what they say: test-examples.py FOLDER-OF-PROGRAMS.

One line "ok - NAME" or "not ok - NAME" per test; the last line is "N passed, N failed".
"""

import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAMS = Path(sys.argv[1])
FOLDER = Path(tempfile.mkdtemp(prefix="progress-examples-"))
PLAN = FOLDER / "plan.yaml"
PLAN.write_text(
    """\
progress: 1
title: Pilots
period: 2018
indicators:
- {id: hub, owner: Transport bureau, target: 48个, milestones: {2018-06: 24}, figures: {2018-08-31: 30}}
- {id: jobs, owner: Labour bureau, target: 1.6万人, figures: {2018-08-31: 9200人}}
- name: Schools
  indicators:
  - {id: places, owner: Labour bureau, target: 10个, figures: {2018-08-31: 10}}
""",
    encoding="utf-8",
)


def run(name: str, *arguments: str, **options) -> subprocess.CompletedProcess:
    return subprocess.run([PROGRAMS / name, *map(str, arguments)], capture_output=True, text=True, timeout=20, **options)


def one_owner() -> bool:
    lines = run("one-owner", PLAN, "2018-08-31", "Labour bureau").stdout.splitlines()
    return len(lines) == 2 and lines[0].startswith("yellow: jobs, 57.5%, remaining 0.68万人, 33.1 days") and "places" in lines[1]


def custom_policy() -> bool:
    return run("custom-policy", PLAN, "2018-08-31").stdout.split() == ["green", "hub", "red", "jobs", "green", "places"]


def watcher() -> bool:
    done = run("watcher", PLAN, "2018-10-31", input="jobs 2018-10-20 1.6万\nnobody 2018-10 3\njobs 2018-10-25 1.7万\n")
    return done.stdout == "jobs: green, was orange\n" and "there is no indicator 'nobody'" in done.stderr


def milestone_of(identity: str, date: str, value: str) -> subprocess.CompletedProcess:
    return run("add-milestone", PLAN, identity, date, value)


def adds_to_milestones() -> bool:
    return "milestones:\n    2018-09: 36\n    2018-06-30: 24\n" in milestone_of("hub", "2018-09", "36").stdout


def adds_the_first_milestone() -> bool:
    text = milestone_of("places", "2018-09", "8").stdout
    return "  - id: places\n    milestones:\n      2018-09: 8\n    owner: Labour bureau\n" in text and text.count("milestones") == 2


def refuses_a_milestone() -> bool:
    done = milestone_of("hub", "2019-09", "36")
    return done.returncode == 1 and done.stdout == "" and "'2019-09' is not between" in done.stderr


def from_database() -> bool:
    if not (PROGRAMS / "from-database").exists():
        return True  # built without SQLite
    with sqlite3.connect(FOLDER / "pilots.db") as database:
        database.execute("CREATE TABLE target (id, key, value)")
        database.execute("CREATE TABLE figure (id, date, value)")
        keys = [("hub", "milestones/2018-06", "24"), (None, "as-of", "2018-08-31"), ("hub", "target", "48个")]
        database.executemany("INSERT INTO target VALUES (?, ?, ?)", keys)
        database.execute("INSERT INTO figure VALUES ('hub', '2018-08-31', '44')")
    page = run("from-database", FOLDER / "pilots.db", "Pilots", "2018").stdout
    return page.startswith("Pilots\nAs of 2018-08-31") and "91.7%" in page


TESTS = [one_owner, custom_policy, watcher, adds_to_milestones, adds_the_first_milestone, refuses_a_milestone, from_database]

if __name__ == "__main__":
    failed = [test.__name__ for test in TESTS if not test()]
    for test in TESTS:
        print(f"{'not ok' if test.__name__ in failed else 'ok'} - {test.__name__}")
    print(f"{len(TESTS) - len(failed)} passed, {len(failed)} failed")
    sys.exit(1 if failed else 0)
