# SPDX-License-Identifier: MIT
"""What the library shows: test-interface.py LIBRARY ARCHIVE HEADER-FOLDERS...

The shared library exports exactly the functions that the public headers declare, all of them progress_*, and so does the
archive (empty: there is none that hides anything). Each header compiles alone, in C and in C++.
"""

import re
import subprocess
import sys
from pathlib import Path

LIBRARY, ARCHIVE, *FOLDERS = sys.argv[1:]
HEADERS = sorted(header for folder in FOLDERS for header in Path(folder, "progress").glob("*.h"))


def symbols(*arguments: str) -> set[str]:
    nm = subprocess.run(["nm", "--defined-only", *arguments], capture_output=True, text=True, check=True)
    return {line.split()[2] for line in nm.stdout.splitlines() if len(line.split()) == 3}


def exported() -> set[str]:
    return symbols("-D", LIBRARY)


def declared() -> set[str]:
    names = set()
    for header in HEADERS:
        names.update(re.findall(r"^PROGRESS_API [^(;]*?(\w+)(?: \(|;)", header.read_text(), re.MULTILINE))
    return names


def compile_alone(header: Path, language: str) -> str:
    """What the compiler says to a file that includes nothing else; empty when it is content."""
    flags = subprocess.run(["pkg-config", "--cflags", "gobject-2.0"], capture_output=True, text=True, check=True)
    folders = [f"-I{folder}" for folder in FOLDERS]
    command = ["cc", "-fsyntax-only", "-Wall", "-Wextra", "-Werror", "-x", language, *flags.stdout.split(), *folders, "-"]
    source = f"#include <{header}>\n#include <{header}>\n"
    return subprocess.run(command, input=source, capture_output=True, text=True).stderr


def faults() -> list[str]:
    found = [f"{name} is exported, but no header declares it" for name in exported() - declared()]
    found += [f"{name} is declared, but not exported" for name in declared() - exported()]
    found += [f"{name} does not begin with progress_" for name in exported() if not name.startswith("progress_")]
    if ARCHIVE:
        found += [f"{name} is global in only one of library and archive" for name in exported() ^ symbols("-g", ARCHIVE)]
    names = [Path("progress.h"), *(Path("progress") / header.name for header in HEADERS)]
    for name in names:
        for language in ("c", "c++"):
            complaint = compile_alone(name, language)
            found += [f"{name} does not compile alone as {language}: {complaint}"] if complaint else []
    return found if HEADERS else ["no headers were found"]


if __name__ == "__main__":
    problems = sorted(faults())
    print("\n".join(problems) or f"{len(exported())} functions, {len(HEADERS)} headers")
    sys.exit(1 if problems else 0)
