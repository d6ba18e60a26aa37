# SPDX-License-Identifier: MIT
"""Columns from numpy: nothing is copied that need not be, and nothing is written where it may not."""

import subprocess
import sys

import numpy
import progress
import pytest

N = 1000


@pytest.fixture
def table():
    random = numpy.random.default_rng(1)
    target = random.integers(1, 200, N).astype(float)
    expected = target * random.random(N)
    return {"value": expected * random.uniform(0.5, 1.1, N), "start": numpy.zeros(N), "expected": expected, "target": target}


def names(scores):
    return [progress.LIGHTS[light] for light in scores.light]


def test_what_it_scores(table):
    rate, index, light = progress.score_columns(**table)
    assert numpy.array_equal(rate, table["value"] / table["target"])
    assert numpy.array_equal(index, table["value"] / table["expected"])
    worst = numpy.select([index >= 0.95, index >= 0.8, index >= 0.6], [10, 30, 40], 50)
    assert numpy.array_equal(light, numpy.where(rate >= 1, 10, worst)) and len(set(light)) == 4


def test_the_same_as_the_exact_path():
    """Lights of totals on the straight line of a year, as a plan has them."""
    values = numpy.arange(0, 100, 0.5)
    rows = "".join(f"- {{id: i{n}, target: 73亿元, figures: {{2018-08-31: {value}}}}}\n" for n, value in enumerate(values))
    plan = progress.loads(f"progress: 1\ntitle: T\nperiod: 2018\nindicators:\n{rows}")
    report = progress.evaluate(plan, "2018-08-31")
    scores = progress.score_columns(values, 0, 73 * 243 / 365, 73)
    assert names(scores) == [item.light for item in report]
    assert scores.rate.tolist() == [item.rate.value for item in report]
    assert numpy.allclose(scores.index, [item.schedule_index for item in report], rtol=1e-15)


def test_into_the_arrays_of_the_caller(table):
    wanted = progress.score_columns(**table)
    out = progress.Scores(numpy.zeros(N), numpy.zeros(N), numpy.zeros(N, dtype=numpy.uint8))
    given = progress.score_columns(**table, out=out)
    for array, mine, fresh in zip(given, out, wanted):
        assert array is mine and numpy.array_equal(mine, fresh)


def test_other_types_and_shapes(table):
    wanted = progress.score_columns(**table)
    strided = {name: numpy.repeat(column, 2)[::2] for name, column in table.items()}
    square = {name: column.reshape(10, 100) for name, column in table.items()}
    lists = {name: column.tolist() for name, column in table.items()}
    for other in (strided, lists, {**table, "start": 0}, square):
        scores = progress.score_columns(**other)
        assert all(numpy.array_equal(a.ravel(), b) for a, b in zip(scores, wanted))
    assert progress.score_columns(**square).light.shape == (10, 100)
    assert progress.score_columns([], [], [], []).light.size == 0
    assert names(progress.score_columns([None, 5], 0, 5, 10)) == ["grey", "green"]
    assert names(progress.score_columns(numpy.array([5], dtype="i2"), 0, 5, 10)) == ["green"]


def test_what_is_better():
    falling = {"value": [4.0, 6.0], "start": 5, "expected": 5, "target": 5}
    for better in ("lower", [1, 1], numpy.array([True, True]), numpy.array([1, 1], dtype="i8")):
        assert names(progress.score_columns(**falling, better=better))[0] == "green"
    assert names(progress.score_columns(**falling, better=[1, 0])) == ["green", "green"]
    assert progress.score_columns(**falling).index.tolist() == [0.8, 1.2]
    for wrong in ([1, 2], [0.5, 1], "up", ["lower", "lower"]):
        with pytest.raises(ValueError, match="better"):
            progress.score_columns(**falling, better=wrong)


def test_columns_that_differ_in_length(table):
    with pytest.raises(ValueError, match=r"value \(1000,\).*target \(999,\)"):
        progress.score_columns(**{**table, "target": table["target"][1:]})


@pytest.mark.parametrize(
    "wrong",
    [
        lambda table: (numpy.zeros(N), numpy.zeros(N), numpy.zeros(N)),
        lambda table: (numpy.zeros(N - 1), numpy.zeros(N), numpy.zeros(N, dtype="u1")),
        lambda table: (numpy.zeros(2 * N)[::2], numpy.zeros(N), numpy.zeros(N, dtype="u1")),
        lambda table: (numpy.zeros(N, dtype="f4"), numpy.zeros(N), numpy.zeros(N, dtype="u1")),
        lambda table: ([0.0] * N, numpy.zeros(N), numpy.zeros(N, dtype="u1")),
        lambda table: (table["value"], numpy.zeros(N), numpy.zeros(N, dtype="u1")),
        lambda table: (numpy.zeros(N), table["target"], numpy.zeros(N, dtype="u1")),
        lambda table: (table["start"].view(), table["start"].view(), numpy.zeros(N, dtype="u1")),
        lambda table: (frozen(), numpy.zeros(N), numpy.zeros(N, dtype="u1")),
    ],
)
def test_arrays_it_may_not_write_to(table, wrong):
    before = {name: column.copy() for name, column in table.items()}
    with pytest.raises(ValueError, match="out: "):
        progress.score_columns(**table, out=wrong(table))
    assert all(numpy.array_equal(before[name], column) for name, column in table.items())


def frozen():
    array = numpy.zeros(N)
    array.flags.writeable = False
    return array


def test_only_what_needs_numpy_imports_it():
    says = "import sys, progress; print('numpy' in sys.modules); progress.Scores; print('numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", says], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
