# SPDX-License-Identifier: MIT
"""mypy --strict is content with the package and with a script that uses it, and not with a wrong one."""

import subprocess
import sys

import pytest
from conftest import ROOT

PACKAGE = ROOT / "bindings" / "python"
CONSUMER = '''
from fractions import Fraction
from typing import List, Union
import progress

plan: progress.Plan = progress.load("plan.yaml")
report = progress.evaluate(plan, as_of="2018-08-31", figures="august.csv", policy="wuhan")
item = report["hub-projects"]
exact: Union[Fraction, progress.Undefined] = item.rate.exact
late: List[str] = [each.id for each in report if each.light in ("orange", "red")]
index = item.schedule_index
if not isinstance(index, progress.Undefined):
    print(index + 1.0)
lights = report.plan.lights
print(lights["green"] + 1, report.owners["A"].name, progress.round("6.25", digits=1))
value = progress.methods.eurostat_target(base=50, target=80).value
'''


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    return tmp_path_factory.mktemp("mypy")


def mypy(cache, *arguments):
    command = [sys.executable, "-m", "mypy", "--strict", "--python-version", "3.9", "--cache-dir", cache, *arguments]
    return subprocess.run(command, capture_output=True, text=True, cwd=PACKAGE, env={"MYPYPATH": str(PACKAGE)})


def test_the_package(cache):
    done = mypy(cache, "progress")
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_consumer(cache, tmp_path):
    (tmp_path / "consumer.py").write_text(CONSUMER)
    done = mypy(cache, tmp_path / "consumer.py")
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_consumer_that_is_wrong(cache, tmp_path):
    """What is undefined must be thought of; so must the type of an argument."""
    (tmp_path / "wrong.py").write_text(CONSUMER + 'print(item.gap + 1.0)\nprogress.evaluate("plan.yaml")\n')
    done = mypy(cache, tmp_path / "wrong.py")
    assert "Unsupported operand types" in done.stdout and 'expected "Plan"' in done.stdout
    assert "Found 2 errors" in done.stdout
