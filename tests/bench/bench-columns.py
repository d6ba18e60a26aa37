# SPDX-License-Identifier: MIT
"""Scoring columns against numpy: bench-columns.py LIBRARY [ROWS]

Both judge the same arrays on one core, taking turns, the best of several rounds; both must give the same rates,
indices and lights. Who is not ten times as fast as numpy fails.
"""

import ctypes
import sys
import time
from ctypes import POINTER, c_double, c_int8, c_int64, c_size_t, c_uint8, c_void_p

try:
    import numpy
except ImportError:
    numpy = None

ROUNDS = 5
ASKED = 10
NUMBERS = ("value", "start", "expected", "target")
GREEN, GREY, YELLOW, ORANGE, RED = 10, 20, 30, 40, 50
NOISE = numpy.finfo(float).eps if numpy else 0  # 2 units in the last place of a number between 0.5 and 1


class Columns(ctypes.Structure):
    _fields_ = [
        ("size", c_size_t),
        ("n", c_int64),
        *((name, POINTER(c_double)) for name in NUMBERS),
        ("better", POINTER(c_int8)),
        ("rate", POINTER(c_double)),
        ("index", POINTER(c_double)),
        ("light", POINTER(c_uint8)),
    ]


def facts(n: int) -> dict:
    """Totals, levels on their way, caps and held levels, on and off their schedules; some without a figure."""
    random = numpy.random.default_rng(1)
    start = numpy.where(random.random(n) < 0.5, 0.0, random.integers(1, 100, n))
    target = numpy.where(random.random(n) < 0.1, start, random.integers(1, 200, n))
    expected = numpy.where(target == start, target, start + (target - start) * random.random(n))
    value = expected * random.uniform(0.5, 1.1, n)
    value[random.random(n) < 0.01] = numpy.nan
    better = random.integers(0, 2, n).astype(numpy.int8)
    return {"value": value, "start": start, "expected": expected, "target": target, "better": better}


class Library:
    """The library's answers, into arrays that are kept."""

    def __init__(self, path: str, columns: dict):
        self.score = ctypes.CDLL(path).progress_score_columns
        self.score.argtypes = [POINTER(Columns), c_void_p]
        n = len(columns["value"])
        self.answers = {"rate": numpy.empty(n), "index": numpy.empty(n), "light": numpy.empty(n, numpy.uint8)}
        self.table = Columns(size=ctypes.sizeof(Columns), n=n)
        types = dict(Columns._fields_)
        for name, column in (columns | self.answers).items():
            setattr(self.table, name, column.ctypes.data_as(types[name]))

    def run(self):
        if not self.score(ctypes.byref(self.table), None):
            raise SystemExit("progress_score_columns() refused the columns")
        return self.answers


class Numpy:
    """The same answers, as one writes them over whole arrays."""

    def __init__(self, columns: dict):
        self.columns = columns

    def run(self):
        c = self.columns
        sign = numpy.where(c["better"] != 0, -1.0, 1.0)
        value, start, expected, target = (c[name] * sign for name in NUMBERS)
        way = target > start
        cap = (target < start) & (start == 0)
        rate = self.position(value, numpy.where(way, start, target - abs(target)), target)
        index = self.position(value, numpy.where(way, start, expected - abs(expected)), expected)
        held, met = ~(way | cap), value >= target
        satisfied = numpy.where(numpy.isnan(value), numpy.nan, value >= 0)
        rate[cap & (sign > 0)] = numpy.nan
        rate = numpy.where((start == 0) & (target == 0) & (sign < 0), satisfied, rate)
        index = numpy.where(held & (expected == 0), satisfied, index)
        green = numpy.where(held, index >= 1, index >= 0.95 - NOISE)
        light = numpy.select(
            [numpy.isnan(index), cap & ~met, green | (met & ~cap), index >= 0.8 - NOISE, index >= 0.6 - NOISE],
            [GREY, RED, GREEN, YELLOW, ORANGE],
            RED,
        ).astype(numpy.uint8)
        return {"rate": rate, "index": index, "light": light}

    @staticmethod
    def position(value, origin, end):
        with numpy.errstate(divide="ignore", invalid="ignore"):
            position = (value - origin) / (end - origin)
        position[~numpy.isfinite(position)] = numpy.nan
        return position


def differ(ours: dict, theirs: dict) -> int:
    """Rows whose answers are not the same."""
    unlike = numpy.zeros(len(ours["light"]), bool)
    for name, one in ours.items():
        other = theirs[name]
        unlike |= (one != other) & ~(numpy.isnan(one) & numpy.isnan(other))
    return int(unlike.sum())


def seconds(run) -> float:
    begin = time.perf_counter()
    run()
    return time.perf_counter() - begin


def main() -> int:
    if numpy is None:
        print("numpy is not installed (Debian: python3-numpy): nothing to compare with")
        return 0
    n = int(sys.argv[2]) if len(sys.argv) > 2 else 5_000_000
    columns = facts(n)
    ours, theirs = Library(sys.argv[1], columns), Numpy(columns)
    pairs = [(seconds(ours.run), seconds(theirs.run)) for _ in range(ROUNDS)]
    fast, slow = (min(times) for times in zip(*pairs))
    wrong = differ(ours.run(), theirs.run())
    print(f"columns {n / fast / 1e6:6.1f} million rows/s   numpy {n / slow / 1e6:6.1f}   ratio {slow / fast:5.1f}")
    print(f"{wrong} of {n} rows differ")
    return 1 if wrong or slow < ASKED * fast else 0


if __name__ == "__main__":
    sys.exit(main())
