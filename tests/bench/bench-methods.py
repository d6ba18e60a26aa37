# SPDX-License-Identifier: MIT
"""What judging costs: bench-methods.py LIBRARY

A million series by methods of compound growth, on one core, the best of several rounds: value, category and status of
each. Where numpy is installed, the same by numpy stands beside it, and must give the same answers. Ten million a
second is asked for; who is slower fails.
"""

import ctypes
import random
import sys
import time
from array import array
from ctypes import POINTER, c_char_p, c_double, c_int32, c_uint32, c_void_p

try:
    import numpy
except ImportError:
    numpy = None

N = 1_000_000
ROUNDS = 7
ASKED = 10e6
METHODS = ("eurostat_target", "statcan_target", "statcan_trend", "unsd_2022", "unsd_2023", "compound_growth")
FACTS = ("baseline", "baseline_time", "value", "time", "target", "target_time")
# ProgressReason
NO_DATA, ZERO_TARGET, ZERO_SPAN, SIGN_CHANGE, TOO_FEW_POINTS, OUT_OF_RANGE, ZERO_BASELINE = 2, 3, 5, 9, 10, 12, 13


class Columns(ctypes.Structure):
    _fields_ = [
        ("size", c_uint32),
        ("n", c_int32),
        *((name, POINTER(c_double)) for name in FACTS),
        ("better", POINTER(c_int32)),
        ("limit", POINTER(c_double)),
        ("replacement", c_double),
        ("result", POINTER(c_double)),
        ("category", POINTER(c_int32)),
        ("status", POINTER(c_int32)),
    ]


def facts() -> dict[str, array]:
    """Series that rise and fall, from 2015 to some year, with targets on either side."""
    random.seed(2015)
    baseline = [random.uniform(10, 90) for _ in range(N)]
    return {
        "baseline": array("d", baseline),
        "baseline_time": array("d", [2015.0]) * N,
        "value": array("d", (b * random.uniform(0.8, 1.3) for b in baseline)),
        "time": array("d", (random.randint(2018, 2024) for _ in range(N))),
        "target": array("d", (b * random.uniform(0.5, 1.9) for b in baseline)),
        "target_time": array("d", [2030.0]) * N,
    }


class Library:
    """The library's answers, into arrays that are kept."""

    def __init__(self, path: str, columns: dict[str, array]):
        self.library = ctypes.CDLL(path)
        self.library.progress_method_find.restype = c_void_p
        self.library.progress_method_find.argtypes = [c_char_p]
        self.library.progress_method_apply_columns.argtypes = [c_void_p, POINTER(Columns), c_void_p]
        self.better, self.category, self.status = (array("i", [0]) * N for _ in range(3))
        self.result = array("d", [0.0]) * N
        self.table = Columns(size=ctypes.sizeof(Columns), n=N)
        for name, column in (*columns.items(), ("result", self.result)):
            setattr(self.table, name, self.pointer(column, c_double))
        self.table.category = self.pointer(self.category, c_int32)
        self.table.status = self.pointer(self.status, c_int32)

    @staticmethod
    def pointer(column: array, kind):
        return ctypes.cast(column.buffer_info()[0], POINTER(kind))

    def run(self, name: str) -> None:
        # only Statistics Canada has to be told what is better
        self.table.better = self.pointer(self.better, c_int32) if name.startswith("statcan") else None
        self.library.progress_method_apply_columns(
            self.library.progress_method_find(name.encode()), ctypes.byref(self.table), None
        )


class Numpy:
    """The same answers, as one writes them over whole arrays."""

    def __init__(self, columns: dict[str, array]):
        for name, column in columns.items():
            setattr(self, name, numpy.frombuffer(column))

    def growth(self, to, to_time, at_once=TOO_FEW_POINTS):
        years = to_time - self.baseline_time
        missing = numpy.isnan(self.baseline) | numpy.isnan(to) | numpy.isnan(years)
        endless = numpy.isinf(self.baseline) | numpy.isinf(to) | numpy.isinf(years)
        crosses = (to != 0) & ((self.baseline < 0) != (to < 0))
        status = numpy.select(
            [missing, endless, self.baseline == 0, crosses, years == 0, years < 0],
            [NO_DATA, OUT_OF_RANGE, ZERO_BASELINE, SIGN_CHANGE, at_once, OUT_OF_RANGE],
            0,
        )
        return (to / self.baseline) ** (1 / years) - 1, status

    def classed(self, number, status, bounds, best, met=False):
        number_at = numpy.round(number, 12)
        passed = [number_at >= bound for bound in bounds]
        choices = [0, -1, *range(best, best + len(bounds))]
        category = numpy.select([met | numpy.zeros(N, bool), status != 0, *passed], choices, best + len(bounds))
        return number, category, status

    def achieved(self):
        return (self.value == self.target) | ((self.value > self.target) == (self.target > self.baseline))

    def ratio(self, bounds, best):
        actual, status = self.growth(self.value, self.time)
        required, other = self.growth(self.target, self.target_time, OUT_OF_RANGE)
        other = numpy.select([self.target == 0, required == 0], [ZERO_TARGET, ZERO_SPAN], other)
        status = numpy.where(status != 0, status, other)
        return self.classed(actual / required, status, bounds, best, self.achieved())

    def gain(self):
        actual, status = self.growth(self.value, self.time)
        status = numpy.where(self.target == self.baseline, ZERO_SPAN, status)
        expected = self.value * (1 + actual) ** (self.target_time - self.time)
        ratio = (expected - self.baseline) / (self.target - self.baseline)
        return self.classed(ratio, status, (0.95, 0.1), 0, self.achieved())

    def run(self, name: str):
        """Value, category and status; nothing where there is no such method here."""
        if name == "eurostat_target":
            return self.ratio((0.95, 0.6, 0), 0)
        if name == "unsd_2022":
            return self.ratio((0.95, 0.5, -0.1), 1)
        if name == "unsd_2023":
            return self.gain()
        if name == "statcan_trend":
            return self.classed(*self.growth(self.value, self.time), (0.015, 0.005, 0), 1)
        return None


def fastest(run) -> float:
    """Assessments a second."""
    times = []
    for _ in range(ROUNDS):
        begin = time.process_time()
        run()
        times.append(time.process_time() - begin)
    return N / min(times)


def differ(ours: Library, theirs) -> int:
    """Answers that are not the same."""
    value, category, status = theirs
    same = numpy.isclose(ours.result, value, rtol=1e-6, atol=1e-12) | (status != 0)
    return int(numpy.sum(~same | (category != numpy.array(ours.category)) | (status != numpy.array(ours.status))))


def main() -> int:
    columns = facts()
    ours, theirs = Library(sys.argv[1], columns), Numpy(columns) if numpy else None
    wrong = False
    for name in METHODS:
        speed = fastest(lambda: ours.run(name))
        line = f"{name:16} {speed / 1e6:6.1f} million a second"
        wrong = wrong or speed < ASKED
        if theirs and theirs.run(name):
            other, different = fastest(lambda: theirs.run(name)), differ(ours, theirs.run(name))
            line += f"   numpy {other / 1e6:6.1f}   ratio {speed / other:4.1f}   {different} of {N} answers differ"
            wrong = wrong or different > 0
        print(line)
    if not theirs:
        print("numpy is not installed (Debian: python3-numpy): nothing to compare with")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
