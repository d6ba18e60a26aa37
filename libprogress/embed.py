# SPDX-License-Identifier: MIT
"""Files as C strings: embed.py NAME=FILE... writes a header in which each is `static const char NAME[]`."""

import sys


def literal(line: str) -> str:
    escaped = line.replace("\\", "\\\\").replace('"', '\\"').replace("?", "\\?")
    return f'  "{escaped}\\n"'


for argument in sys.argv[1:]:
    name, _, path = argument.partition("=")
    with open(path, encoding="utf-8") as file:
        lines = "\n".join(literal(line) for line in file.read().splitlines())
    print(f"static const char {name}[] =\n{lines};")
