# SPDX-License-Identifier: MIT
"""Runs a module's test functions in the order in which they stand, and says of each what came of it."""

import shutil
import traceback
from pathlib import Path
from typing import Any, Callable, Dict

Tests = Dict[str, Callable[[], None]]


def tests_of(module: Dict[str, Any]) -> Tests:
    return {name: test for name, test in module.items() if name.startswith("test_")}


def run(tests: Tests, folder: Path) -> int:
    """The exit status. The folder, in which the tests have written, is removed."""
    failed = 0
    for name, test in tests.items():
        try:
            test()
            print(f"ok - {name}", flush=True)
        except Exception:
            failed += 1
            print(f"not ok - {name}\n{traceback.format_exc()}", flush=True)
    shutil.rmtree(folder, ignore_errors=True)
    print(f"{len(tests) - failed} passed, {failed} failed")
    return 1 if failed else 0
