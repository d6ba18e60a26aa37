# SPDX-License-Identifier: MIT
"""The first example says the same in every language: test-first.py SOURCE BUILD LANGUAGE...

One line "ok - NAME" or "not ok - NAME" per test; the last line is "N passed, N failed". A language that is not installed
is a skip, and the exit status then 77; tests/run.sh installs all of them.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SOURCE, BUILD = map(Path, sys.argv[1:3])
LANGUAGES = sys.argv[3:]
EXAMPLES, GIR = SOURCE / "examples", BUILD / "bindings" / "introspection"
LIBRARY = BUILD / "libprogress"
ENVIRONMENT = {
    **os.environ,
    "LC_ALL": "C.UTF-8",
    "LIBPROGRESS": str(LIBRARY / "libprogress.so.0"),
    "LD_LIBRARY_PATH": str(LIBRARY),
    "GI_TYPELIB_PATH": str(GIR),
}
EXPECTED = "11/12 = 91.7%, green\n-91.6 days behind\n"


class Missing(Exception):
    pass


def run(*command: object) -> str:
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=60, env=ENVIRONMENT)
    if done.returncode != 0 or "CRITICAL" in done.stderr:
        raise AssertionError(f"{command[0]} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def need(tool: str) -> str:
    path = shutil.which(tool)
    if path is None:
        raise Missing(tool)
    return path


def python_with_gi() -> str:
    """The system's: PyGObject is a package of it."""
    for python in ("/usr/bin/python3", sys.executable):
        if Path(python).exists() and subprocess.run([python, "-c", "import gi"], capture_output=True).returncode == 0:
            return python
    raise Missing("python3-gi")


def says_the_same(*command: object) -> None:
    said = run(*command)
    assert said == EXPECTED, f"said {said!r}"


def vala() -> None:
    compiler, folder = need("valac"), Path(tempfile.mkdtemp(prefix="progress-vala-"))
    options = [f"-I{SOURCE / 'include'}", f"-I{BUILD / 'include'}", f"-L{LIBRARY}", "-lprogress", "-w"]
    passed = [word for option in options for word in ("-X", option)]
    vapi = ["--vapidir", GIR, "--pkg", "libprogress"]
    try:
        run(compiler, "--directory", folder, *vapi, *passed, "-o", "first", EXAMPLES / "first.vala")
        says_the_same(folder / "first")
    finally:
        shutil.rmtree(folder)


def introspection_is_whole() -> None:
    """Every function of the headers, but for the two over columns of C and the methods, which are found by name."""
    text = "\n".join(path.read_text() for path in (SOURCE / "include" / "progress").glob("*.h"))
    functions = set(re.findall(r"^PROGRESS_API (?!ProgressMethodCall)[^(;]*?(\w+) \(", text, re.MULTILINE))
    gir = (GIR / "Progress-0.gir").read_text()
    seen = set(re.findall(r'(?:c:identifier|glib:get-type)="(progress_\w+)"', gir))
    hidden = set(re.findall(r'c:identifier="(progress_\w+)"[^>]*?introspectable="0"', gir))
    assert functions <= seen, f"not in the GIR: {sorted(functions - seen)}"
    assert hidden == {"progress_free", "progress_score_columns", "progress_method_apply_columns"}, hidden


TESTS = {
    "c": lambda: says_the_same(BUILD / "examples" / "first"),
    "ctypes": lambda: says_the_same(sys.executable, EXAMPLES / "first-ctypes.py"),
    "pygobject": lambda: says_the_same(python_with_gi(), EXAMPLES / "first-pygobject.py"),
    "gjs": lambda: says_the_same(need("gjs"), EXAMPLES / "first-gjs.js"),
    "vala": vala,
    "introspection": lambda: print(run(python_with_gi(), SOURCE / "tests" / "introspection.py"), end=""),
    "gir": introspection_is_whole,
}


def main() -> int:
    passed = failed = missing = 0
    for name in LANGUAGES:
        try:
            TESTS[name]()
        except Missing as tool:
            print(f"skipped - {name}: there is no {tool}; sh tests/run.sh installs it")
            missing += 1
        except (AssertionError, subprocess.SubprocessError) as error:
            print(f"not ok - {name}: {error}")
            failed += 1
        else:
            print(f"ok - {name}")
            passed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 77 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
