# SPDX-License-Identifier: MIT
"""The table of what crosses equals the headers and the exported symbols; the library is found, or what was tried told."""

import os
import subprocess
import sys

import progress
from conftest import ROOT
from progress import _library
from progress._interface import FUNCTIONS

LIBRARY = os.environ["LIBPROGRESS"]


def exported():
    nm = subprocess.run(["nm", "-D", "--defined-only", LIBRARY], capture_output=True, text=True, check=True)
    return {line.split()[2] for line in nm.stdout.splitlines()}


def imported(library):
    environment = {**os.environ, "LIBPROGRESS": library}
    command = [sys.executable, "-c", "import progress"]
    return subprocess.run(command, capture_output=True, text=True, env=environment)


def test_the_table_has_what_is_exported():
    assert set(FUNCTIONS) == exported()


def test_the_table_is_what_the_headers_say():
    generate = ROOT / "bindings" / "python" / "generate.py"
    done = subprocess.run([sys.executable, generate, "--check"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_every_function_knows_its_types():
    for name, (result, arguments) in FUNCTIONS.items():
        function = getattr(_library.lib, name)
        assert function.argtypes == arguments and function.restype is result


def test_the_version_is_the_librarys():
    assert progress.__version__ == _library.lib.progress_get_version().decode()


def test_a_library_that_is_not_there():
    done = imported("/nowhere/libprogress.so.0")
    assert done.returncode != 0
    assert "/nowhere/libprogress.so.0: cannot open" in done.stderr and "LIBPROGRESS" in done.stderr


def test_a_library_that_is_another():
    done = imported("libc.so.6")
    assert "ImportError: libc.so.6 has no progress_" in done.stderr


def test_all_that_is_tried(monkeypatch):
    monkeypatch.delenv("LIBPROGRESS")
    beside, soname, *_ = _library.candidates()
    assert beside.endswith("progress/libprogress.so.0") and soname == "libprogress.so.0"
