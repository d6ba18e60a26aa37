# SPDX-License-Identifier: MIT
"""A panel by score_panel(), and by the script one would write with pandas: bench-pandas.py [MILLION-LINES]

Both start at the same CSV file and end with a written one, in turns; the answers are compared row by row. Fails below
ten times the speed, or when a light, a rate or a display differs.
"""

import shutil
import sys
import tempfile
import time
from pathlib import Path

import numpy
import pandas
import progress

INDICATORS, DAYS = 200, ("2022-03-31", "2022-06-30", "2022-09-30", "2022-12-31")
AS_OF = "2022-09-30"
ROUNDS = 3
SHARED = Path("/dev/shm")  # in memory: a disk would be measured else
ASKED = 10


def target(n):
    return 50 + n


def write_panel(folder, entities):
    rows = "".join(
        f"  - {{id: ind-{n:03}, unit: 亿元, target: {target(n)}, reported-as: cumulative}}\n" for n in range(INDICATORS)
    )
    (folder / "plan.yaml").write_text(f"progress: 1\ntitle: Panel\nperiod: 2022\nindicators:\n{rows}", encoding="utf-8")
    with (folder / "figures.csv").open("w") as file:
        file.write("entity,indicator,date,value\n")
        for entity in range(entities):
            file.write(
                "".join(
                    f"county-{entity:05},ind-{n:03},{day},{(entity * 31 + n * 17) % 97 * (quarter + 1) / 4:.2f}\n"
                    for n in range(INDICATORS)
                    for quarter, day in enumerate(DAYS)
                )
            )


def by_progress(folder):
    plan = progress.load(folder / "plan.yaml")
    progress.score_panel(plan, folder / "figures.csv", AS_OF, output=folder / "progress.csv")


def by_pandas(folder):
    """The latest figure of each pair, its target, rate, line, gap and light."""
    figures = pandas.read_csv(folder / "figures.csv", parse_dates=["date"])
    figures = figures[figures.date <= AS_OF].sort_values("date")
    rows = figures.groupby(["entity", "indicator"], as_index=False).last()
    targets = pandas.DataFrame(
        {"indicator": [f"ind-{n:03}" for n in range(INDICATORS)], "target": [target(n) for n in range(INDICATORS)]}
    )
    rows = rows.merge(targets, on="indicator")
    passed = (pandas.Timestamp(AS_OF) - pandas.Timestamp("2021-12-31")).days
    rows["rate"] = rows.value / rows.target
    rows["display"] = rows.rate.map(lambda rate: f"{100 * rate:.1f}%")
    rows["expected"] = rows.target * passed / 365
    rows["index"] = rows.value / rows.expected
    rows["gap_pp"] = 100 * (rows.rate - rows.expected / rows.target)
    rows["days_behind"] = (passed - 365 * rows.rate).round(1)
    met = rows.value >= rows.target
    choices = [met | (rows["index"] >= 0.95), rows["index"] >= 0.8, rows["index"] >= 0.6]
    rows["light"] = numpy.select(choices, ["green", "yellow", "orange"], "red")
    rows.sort_values(["entity", "indicator"]).to_csv(folder / "pandas.csv", index=False)


def timed(work, folder):
    began = time.perf_counter()
    work(folder)
    return time.perf_counter() - began


def differences(folder):
    """How many rows differ: lights and rates not at all; a display may, where binary fractions round a tie wrongly."""
    ours = pandas.read_csv(folder / "progress.csv").sort_values(["entity", "indicator"], ignore_index=True)
    theirs = pandas.read_csv(folder / "pandas.csv")
    displays = (ours.display != theirs.display) & ~is_tie(theirs)
    rates = ~numpy.isclose(ours.rate, theirs.rate, rtol=1e-15)
    return len(ours) != len(theirs), (ours.light != theirs.light).sum(), rates.sum(), displays.sum()


def is_tie(rows):
    """Halfway between two displays, or just under 100%."""
    tenths = 1000 * rows.rate
    return ((tenths - numpy.floor(tenths) - 0.5).abs() < 1e-9) | ((tenths >= 999.5) & (tenths < 1000))


def main():
    lines = float(sys.argv[1] if len(sys.argv) > 1 else "2") * 1e6
    folder = Path(tempfile.mkdtemp(prefix="progress-pandas-", dir=SHARED if SHARED.exists() else None))
    try:
        write_panel(folder, round(lines / INDICATORS / len(DAYS)))
        rounds = [(timed(by_progress, folder), timed(by_pandas, folder)) for _ in range(ROUNDS)]
        ours, theirs = map(min, zip(*rounds))
        differ = differences(folder)
        print(f"{lines / 1e6:g} million lines: progress {ours:.2f} s, pandas {theirs:.2f} s: {theirs / ours:.1f} times")
        print("rows that differ: {1} lights, {2} rates, {3} displays".format(*differ))
        return theirs < ASKED * ours or any(differ)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(main())
