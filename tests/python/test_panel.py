# SPDX-License-Identifier: MIT
"""Panels from files and DataFrames: the rows of progress-batch, and of single evaluations; runs that are stopped."""

import csv
import io
import os
import re
import signal
import subprocess
import threading

import pandas
import progress
import pytest
from conftest import PLAN
from test_lifetimes import resident

BATCH = os.environ["PROGRESS_BATCH"]
DAYS = ("2018-06-30", "2018-08-31")
ROWS = [
    (f"county-{entity:02}", id, day, str((7 * entity + 3 * number + month) % 60 + 1))
    for entity in range(20)
    for number, id in enumerate(("hub", "lines", "share"))
    for month, day in enumerate(DAYS)
    if (entity + number) % 7
]


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("panel")
    (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
    write(folder / "figures.csv", ROWS)
    write(folder / "a.csv", ROWS[:50])
    write(folder / "b.csv", ROWS[50:])
    (folder / "entities.csv").write_text("entity,name,group\n" + "".join(f"county-{n:02},C,g{n % 2}\n" for n in range(21)))
    return folder


def write(path, rows):
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows([("entity", "indicator", "date", "value"), *rows])


def frame(rows=ROWS):
    return pandas.DataFrame(rows, columns=["entity", "indicator", "date", "value"]).astype({"value": "float64"})


def test_a_file_is_that_of_the_program(files, plan):
    done = progress.score_panel(
        plan, files / "figures.csv", DAYS, output=files / "ours.csv", rollup=files / "rollup.csv", entities=files / "entities.csv"
    )
    command = [BATCH, "plan.yaml", "figures.csv", "--as-of", ",".join(DAYS), "--entities", "entities.csv"]
    subprocess.run([*command, "--output", "theirs.csv", "--rollup", "theirs-rollup.csv"], cwd=files, check=True)
    assert (files / "ours.csv").read_bytes() == (files / "theirs.csv").read_bytes()
    assert (files / "rollup.csv").read_bytes() == (files / "theirs-rollup.csv").read_bytes()
    assert (done.lines, done.entities, done.bad) == (len(ROWS), 21, {})
    assert done.rows == 21 * 4 * 2 == (files / "ours.csv").read_text().count("\n") - 1


def test_every_row_is_that_of_an_evaluation(plan):
    rows = progress.score_panel(plan, frame(), DAYS)
    assert len(rows) == 20 * 4 * 2 and rows.attrs["panel"].rows == len(rows)
    empty = progress.loads(re.sub(", figures: {.*?}", "", PLAN))
    for (entity, day), found in rows.groupby(["entity", "as_of"]):
        table = {}
        for name, id, date, value in ROWS:
            if name == entity:
                table.setdefault(id, {})[date] = value
        report = progress.evaluate(empty, day.date(), figures=table)
        for (_, row), item in zip(found.iterrows(), report):
            assert (row.indicator, row.light) == (item.id, item.light)
            assert row.display.replace(" (not met)", "") == (item.rate.display or "")
            assert row.reason == getattr(item.rate.exact, "reason", "")
            assert row.rate == item.rate.value or (pandas.isna(row.rate) and not item.rate)
            assert row["index"] == item.schedule_index or pandas.isna(row["index"])


def test_targets_of_single_entities(files):
    plan = progress.load(files / "plan.yaml")
    targets = pandas.DataFrame({"entity": ["county-01", "county-02"], "indicator": "hub", "target": [100.0, None]})
    own = progress.score_panel(plan, frame(), "2018-08-31", targets=targets).set_index(["entity", "indicator"])
    plain = progress.score_panel(plan, frame(), "2018-08-31").set_index(["entity", "indicator"])
    assert own.target["county-01", "hub"] == "100" and own.target["county-02", "hub"] == "48"
    assert own.rate["county-01", "hub"] == own.value["county-01", "hub"] / 100
    rest = [name for name in plain.index if name[0] != "county-01"]
    assert own.loc[rest].equals(plain.loc[rest])


def test_the_same_from_every_source(files, plan):
    whole = progress.score_panel(plan, files / "figures.csv", "2018-08-31")
    for source in (frame(), [files / "a.csv", str(files / "b.csv")], [frame(ROWS[:50]), files / "b.csv"]):
        for threads in (1, 2, 8):
            pandas.testing.assert_frame_equal(progress.score_panel(plan, source, "2018-08-31", threads=threads), whole)


def test_bad_lines(files, plan):
    bad = frame([*ROWS, ("county-99", "nothing", "2018-08-31", "1"), ("county-00", "hub", "2018-02-30", "1")])
    with pytest.raises(progress.PlanError, match="<DataFrame>:") as caught:
        progress.score_panel(plan, bad)
    assert {diagnostic.line for diagnostic in caught.value.diagnostics} == {len(ROWS) + 2, len(ROWS) + 3}
    skipped = progress.score_panel(plan, bad, skip_bad=True).attrs["panel"]
    assert sum(skipped.bad.values()) == 2 and skipped.lines == len(bad)


def test_nothing_is_half_written(files, plan):
    output = files / "kept.csv"
    output.write_text("kept\n")
    write(files / "bad.csv", [("county-00", "nothing", "2018-08-31", "1")])
    with pytest.raises(progress.PlanError):
        progress.score_panel(plan, files / "bad.csv", output=output)
    with pytest.raises(progress.FileError):
        progress.score_panel(plan, files / "figures.csv", output=files / "nowhere" / "out.csv")
    assert output.read_text() == "kept\n" and not list(files.glob("kept.csv?*"))


def test_the_wrong_type_is_told(plan, report):
    with pytest.raises(TypeError, match="progress.Plan"):
        progress.score_panel(report, frame())
    with pytest.raises(TypeError):
        progress.score_panel(plan, 3)
    with pytest.raises(progress.ArgumentError):
        progress.score_panel(plan, frame(), "yesterday")


# ---- long runs ----


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    path = tmp_path_factory.mktemp("large") / "figures.csv"
    text = io.StringIO()
    text.write("entity,indicator,date,value\n")
    for entity in range(100_000):
        for day in DAYS:
            text.write(f"c{entity},hub,{day},{entity % 50}\nc{entity},lines,{day},{entity % 11}\n")
    path.write_text(text.getvalue())
    return path


def test_a_watch_sees_it_run(large, plan, tmp_path):
    seen = []
    progress.score_panel(plan, large, output=tmp_path / "out.csv", threads=1, watch=lambda *told: seen.append(told))
    assert all(phase in ("reading", "judging") and 0 <= done for phase, done, total in seen)


def test_an_exception_of_the_watch_stops_it(large, plan, tmp_path):
    def watch(phase, done, total):
        raise LookupError(phase)

    with pytest.raises(LookupError):
        progress.score_panel(plan, large, output=tmp_path / "out.csv", threads=1, watch=watch)
    assert not list(tmp_path.iterdir())


def test_ctrl_c_stops_it(large, plan, tmp_path):
    """An interrupt arrives while the library works, and again while it does not in the main thread."""

    def interrupt(*told):
        if not interrupted:
            interrupted.append(told)
            os.kill(os.getpid(), signal.SIGINT)

    interrupted = []
    with pytest.raises(KeyboardInterrupt):
        progress.score_panel(plan, large, output=tmp_path / "out.csv", threads=1, watch=interrupt)
    assert interrupted and not list(tmp_path.iterdir())


def test_threads_run_panels_of_their_own(files, plan):
    whole = progress.score_panel(plan, frame(), "2018-08-31")
    found = []
    work = lambda: found.append(progress.score_panel(plan, frame(), "2018-08-31", threads=1))  # noqa: E731
    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8 and all(each.equals(whole) for each in found)


def test_runs_do_not_add_up(files, plan):
    """The threads' own heaps come and go; what each of 300 runs kept would be more."""
    for _ in range(100):
        progress.score_panel(plan, files / "figures.csv", "2018-08-31", output=files / "grown.csv")
    before = resident()
    for _ in range(300):
        progress.score_panel(plan, files / "figures.csv", "2018-08-31", output=files / "grown.csv")
    assert resident() - before < 30_000_000


