# SPDX-License-Identifier: MIT
"""Counts what Meson's testlog.json tells: every Criterion test and every script once.

Prints "N passed, N failed" and exits non-zero when anything failed, or when nothing ran. Where everything
needed is installed nothing has a reason to be skipped: a skipped test counts as failed. So does a leak, which
Criterion does not see: it is found after the test has ended.
"""

import json
import re
import sys
from pathlib import Path


def count(run: dict) -> tuple[int, int]:
    """Passed and failed of one test program: its TAP lines, or the program itself."""
    lines = re.findall(r"^(not ok|ok)\b(?!.*# *(?:skip))", run.get("stdout", ""), re.MULTILINE | re.IGNORECASE)
    passed, failed = lines.count("ok"), lines.count("not ok")
    if run["result"] != "OK" or "LeakSanitizer: detected" in run.get("stderr", ""):
        return passed, max(failed, 1)
    return max(passed, 1), failed


def main(log: Path) -> int:
    runs = [json.loads(line) for line in log.read_text().splitlines()] if log.exists() else []
    passed = failed = 0
    for run in runs:
        good, bad = count(run)
        passed += good
        failed += bad
        if bad:
            print(f"{run['name']}: {run['result']}", file=sys.stderr)
    print(f"{passed} passed, {failed} failed")
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
