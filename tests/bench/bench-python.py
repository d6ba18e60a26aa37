# SPDX-License-Identifier: MIT
"""Columns from Python against the same from C, in turns: bench-python.py BENCH-COLUMNS

BENCH-COLUMNS is the benchmark in C, which takes turns with this, three rounds each. Fails when Python is slower than
90% of C.
"""

import re
import subprocess
import sys
import time

import numpy
import progress

ROWS = 20_000_000
TURNS = 5
ROUNDS = 3
ASKED = 0.90


def table():
    random = numpy.random.default_rng(1)
    target = random.integers(1, 200, ROWS).astype(float)
    expected = target * random.random(ROWS)
    return expected * random.uniform(0.5, 1.1, ROWS), numpy.zeros(ROWS), expected, target


def in_python(columns, out):
    """Million rows a second, the best of some rounds."""
    taken = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        progress.score_columns(*columns, out=out)
        taken.append(time.perf_counter() - began)
    return ROWS / min(taken) / 1e6


def in_c():
    done = subprocess.run([sys.argv[1], str(ROWS), str(ROUNDS)], capture_output=True, text=True)
    return float(re.search(r"higher better.*?(\d+) million rows/s", done.stdout).group(1))


def main():
    columns = table()
    out = progress.score_columns(*columns)
    rounds = [(in_python(columns, out), in_c()) for _ in range(TURNS)]
    python, c = (max(speeds) for speeds in zip(*rounds))
    print(f"columns from Python  {python:4.0f} million rows/s, from C {c:4.0f}: {python / c:.2f}")
    return python < ASKED * c


if __name__ == "__main__":
    sys.exit(main())
