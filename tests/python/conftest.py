# SPDX-License-Identifier: MIT
"""What the tests of the Python package share. LIBPROGRESS says which library, PROGRESS_SCORE which program."""

from pathlib import Path

import progress
import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
NINGBO = ROOT / "examples" / "plans" / "ningbo-2018.yaml"

PLAN = """\
progress: 1
title: Four kinds
period: 2018
as-of: 2018-08-31
indicators:
  - {id: hub, owner: A, unit: 个, target: 48, figures: {2018-08-31: 44}}
  - {id: lines, owner: A, unit: 条, target: 10, figures: {2018-08-31: 4}}
  - {id: share, owner: B, unit: "%", target: ">90", figures: {2018-08-31: 90}}
  - {id: silent, owner: B, unit: 家, target: 10}
"""


def pytest_report_teststatus(report, config):
    """A line for each test, as TAP has it: tests/count.py counts them. A skipped test counts as failed."""
    if report.when == "call" or not report.passed:
        good = report.passed and report.when == "call"
        return report.outcome, f"{'ok' if good else 'not ok'} - {report.nodeid}\n", report.outcome.upper()
    return "", "", ""


@pytest.fixture(scope="session")
def plan():
    return progress.loads(PLAN, "four.yaml")


@pytest.fixture(scope="session")
def report(plan):
    return progress.evaluate(plan)


@pytest.fixture(scope="session")
def ningbo():
    return progress.evaluate(progress.load(NINGBO), as_of="2018-08-31")
