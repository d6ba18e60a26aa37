# SPDX-License-Identifier: MIT
"""Were the library and the programs built hardened? test-hardened.py yes|no FILE...

Of each file: addresses of functions are bound at the start and then read-only, and the stack is guarded. With 'yes' also
checked copies stand where the compiler could not see that there is room (_FORTIFY_SOURCE), in at least one of them.
"""

import re
import subprocess
import sys

FORTIFIED, *FILES = sys.argv[1:]


def readelf(option: str, file: str) -> str:
    return subprocess.run(["readelf", "--wide", option, file], capture_output=True, text=True, check=True).stdout


def faults(file: str) -> list[str]:
    asked = {
        "its table of addresses is not made read-only (RELRO)": "GNU_RELRO" in readelf("--segments", file),
        "functions are bound late (BIND_NOW)": re.search(r"BIND_NOW|FLAGS_1.* NOW", readelf("--dynamic", file)),
        "its stack is not guarded": "__stack_chk_fail" in readelf("--dyn-syms", file),
    }
    return [f"{file}: {what}" for what, is_so in asked.items() if not is_so]


def is_fortified(file: str) -> bool:
    return re.search(r"__\w+_chk\b", readelf("--dyn-syms", file).replace("__stack_chk_fail", "")) is not None


def main() -> int:
    found = [fault for file in FILES for fault in faults(file)]
    if FORTIFIED == "yes" and not any(map(is_fortified, FILES)):
        found.append("nothing was built with _FORTIFY_SOURCE")
    for fault in found:
        print(fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
