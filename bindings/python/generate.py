# SPDX-License-Identifier: MIT
"""Writes progress/_interface.py, the table of all that crosses between C and Python, from the public headers.

    python3 bindings/python/generate.py            # writes it
    python3 bindings/python/generate.py --check    # exits with 1 when the headers say something else by now

A table written by hand would be right on the day it was written, and a wrong type in it is a crash. The package needs
neither this program nor the headers.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Iterator, NamedTuple

HERE = Path(__file__).resolve().parent
HEADERS = HERE.parent.parent / "include" / "progress"
TABLE = HERE / "progress" / "_interface.py"

SCALARS = {
    "void": "None",
    "double": "c_double",
    "gboolean": "c_int32",
    "gint8": "c_int8",
    "guint8": "c_uint8",
    "gint32": "c_int32",
    "guint32": "c_uint32",
    "gint64": "c_int64",
    "guint64": "c_uint64",
    "gsize": "c_size_t",
    "gssize": "c_ssize_t",
    "GQuark": "c_uint32",
    "GType": "c_size_t",
    "GType": "c_size_t",
    "gpointer": "c_void_p",
    "gconstpointer": "c_void_p",
    "const char*": "c_char_p",
    "char*": "c_void_p",  # owned by the caller: c_char_p would lose the address that has to be freed
}

HEAD = '''\
# SPDX-License-Identifier: MIT
# fmt: off
"""What crosses between C and Python. Written by generate.py from the headers; not to be edited."""

from __future__ import annotations

from ctypes import CFUNCTYPE, POINTER, Structure
from ctypes import c_char_p, c_double, c_int, c_int8, c_int32, c_int64, c_size_t, c_ssize_t, c_uint8, c_uint32, c_uint64
from ctypes import c_void_p
from enum import IntEnum
from typing import Any, Dict, Tuple

__all__ = ["CFUNCTYPE", "c_int8", "c_int64", "c_uint8", "c_uint64", "FUNCTIONS", "GError"]


class GError(Structure):
    _fields_ = [("domain", c_uint32), ("code", c_int), ("message", c_char_p)]
'''


class Function(NamedTuple):
    name: str
    result: str
    arguments: str


class Interface:
    """The declarations of all headers."""

    def __init__(self, text: str) -> None:
        text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
        self.text = re.sub(r"G_GNUC_[A-Z_]+(?: \([^)]*\))?", "", text)
        self.opaque = re.findall(r"typedef struct _(\w+) \1;", self.text)
        self.enums = re.findall(r"typedef enum \{([^}]*)\} (\w+);", self.text)
        self.structs = re.findall(r"typedef struct \{([^}]*)\} (\w+);", self.text)
        self.callbacks = re.findall(r"typedef ([\w ]+?[ *]+)\(\*(\w+)\) \(([^)]*)\);", self.text)
        self.shapes = {
            name: (result, arguments)
            for result, name, arguments in re.findall(r"typedef ([\w ]+?[ *]+)(\w+) \(([^)]*)\);", self.text)
        }

    def functions(self) -> Iterator[Function]:
        pattern = r"^PROGRESS_API ([\w ]+?[\s*]+)(\w+)(?: \(([^)]*)\))?\s*;"
        for result, name, arguments in re.findall(pattern, self.text, re.MULTILINE):
            shape = self.shapes.get(result.strip())
            yield Function(name, *(shape if shape is not None else (result, arguments)))

    def python_type(self, declared: str) -> str:
        """Of a C type, without the name of what has it: "const ProgressPlan *"."""
        declared = re.sub(r"\s*\*", "*", " ".join(declared.split()))
        plain = declared.replace("const ", "")
        if declared in SCALARS or plain in SCALARS:
            return SCALARS.get(declared) or SCALARS[plain]
        if plain in (name for _, name in self.enums):
            return "c_int32"
        if plain in (name for _, name, _ in self.callbacks) or self.is_struct(plain):
            return plain
        if not plain.endswith("*"):
            raise SystemExit(f"{TABLE.name}: what is '{declared}' in Python?")
        return f"POINTER({self.python_type(declared[:-1])})"

    def is_struct(self, name: str) -> bool:
        return name == "GError" or name in self.opaque or name in (struct for _, struct in self.structs)

    def argument_types(self, arguments: str) -> list[str]:
        if arguments.strip() == "void":
            return []
        return [self.python_type(re.sub(r"\w+\s*$", "", argument)) for argument in arguments.split(",")]

    def fields(self, body: str) -> Iterator[tuple[str, str]]:
        """Name and type of each member; "const double *a, *b" are two."""
        for line in filter(None, map(str.strip, body.split(";"))):
            first, *others = line.split(",")
            base = re.sub(r"[\s*]*\w+$", "", first)
            for declarator in (first[len(base) :], *others):
                stars, name = re.fullmatch(r"([\s*]*)(\w+)", declarator.strip()).groups()  # type: ignore[union-attr]
                yield name, self.python_type(base + stars)


# ---- writing ----


def write_enum(body: str, name: str) -> str:
    """Without the words that all members have in common: Light.GREEN."""
    members = re.findall(r"(\w+) = ([^,]+)", body)
    prefix = common_prefix([member for member, _ in members])
    lines = [f"    {member[len(prefix) :]} = {value.strip()}" for member, value in members]
    return "\n".join([f"class {name.removeprefix('Progress')}(IntEnum):", *lines])


def common_prefix(names: list[str]) -> str:
    """Whole words only: PROGRESS_LIGHT_."""
    prefix = ""
    for words in zip(*(name.split("_") for name in names)):
        if len(set(words)) > 1:
            break
        prefix += words[0] + "_"
    return prefix


def write_struct(name: str, fields: Iterator[tuple[str, str]]) -> str:
    lines = [f'        ("{member}", {type_}),' for member, type_ in fields]
    return "\n".join([f"class {name}(Structure):", "    _fields_ = [", *lines, "    ]"])


def write_function(interface: Interface, function: Function) -> str:
    arguments = ", ".join(interface.argument_types(function.arguments))
    return f"    \"{function.name}\": ({interface.python_type(function.result)}, [{arguments}]),"


def write_table(interface: Interface) -> str:
    classes = [f"class {name}(Structure):\n    pass" for name in interface.opaque]
    classes += [write_struct(name, interface.fields(body)) for body, name in interface.structs]
    classes += [write_enum(*enum) for enum in interface.enums]
    callbacks = [
        f"{name} = CFUNCTYPE({', '.join([interface.python_type(result), *interface.argument_types(arguments)])})\n"
        for result, name, arguments in interface.callbacks
    ]
    rows = [write_function(interface, function) for function in sorted(interface.functions())]
    table = ["FUNCTIONS: Dict[str, Tuple[Any, Any]] = {", *rows, "}"]
    return "\n\n\n".join([HEAD.rstrip(), *classes, *callbacks, "\n".join(table)]) + "\n"


def main() -> int:
    headers = sorted(HEADERS.glob("*.h")) + sorted(HEADERS.glob("*.h.in"))
    table = write_table(Interface("\n".join(header.read_text() for header in headers)))
    if "--check" not in sys.argv[1:]:
        TABLE.write_text(table)
    elif table != TABLE.read_text():
        print("The headers have changed; now type: python3 bindings/python/generate.py", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
