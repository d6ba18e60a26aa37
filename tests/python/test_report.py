# SPDX-License-Identifier: MIT
"""What is read from a report, and what it is written as."""

import datetime
import json
import math
import pickle
from fractions import Fraction

import progress
import pytest
from conftest import PLAN, ROOT

PLANS = sorted((ROOT / "examples").glob("*/*.yaml"))


def test_the_example_of_the_readme(ningbo):
    item = ningbo["hub-projects"]
    assert item.rate.exact == Fraction(11, 12)
    assert (item.rate.display, item.rate.method) == ("91.7%", "ratio")
    assert (item.met, item.light, item.days_behind) == (False, "green", -91.6)
    assert item.schedule_index == pytest.approx(44 / 31)  # 31 whole projects were due
    assert (item.id, item.owner, item.unit) == ("hub-projects", "市交通委", "个")


def test_values_and_dates(report):
    item = report["hub"]
    assert (item.actual, item.remaining) == (44, 4.0)
    assert item.actual_date == item.status_date == report.as_of == datetime.date(2018, 8, 31)
    assert item.due == datetime.date(2018, 12, 31)
    assert item.gap == pytest.approx(44 - item.expected)
    assert item.gap_pp == pytest.approx(100 * (11 / 12 - item.expected_rate))
    assert item.required_per_day == pytest.approx(4 / 122)


def test_what_is_undefined_says_why(report):
    item = report["silent"]
    assert item.rate.exact == item.rate.display == item.met == item.actual == progress.Undefined("no-data")
    assert not item.schedule_index and not item.rate and repr(item.gap) == "progress.Undefined('no-data')"
    with pytest.raises(TypeError):
        item.gap + 1  # nothing can be computed with it


def test_undefined_never_changes():
    undefined = progress.Undefined("no-path")
    with pytest.raises(AttributeError):
        undefined.reason = "no-data"
    assert pickle.loads(pickle.dumps(undefined)) == undefined != progress.Undefined("no-data")
    assert len({undefined, progress.Undefined("no-path")}) == 1


def test_warnings_the_worst_first(report):
    (warning,) = report["lines"].warnings
    assert (warning.id, warning.light) == ("behind-schedule", "orange")
    assert str(warning) == warning.message and "behind" in warning.message
    assert warning.values["days_behind"] == "60.5"


def test_items_by_place_and_by_id(report):
    assert [item.id for item in report] == ["hub", "lines", "share", "silent"]
    assert report[0].id == report["hub"].id and report[-1].id == "silent" and len(report) == 4
    assert "hub" in report and "nothing" not in report and 3 not in report
    with pytest.raises(KeyError):
        report["nothing"]
    with pytest.raises(IndexError):
        report[4]


def test_roll_ups(report):
    assert report.plan.lights == {"green": 1, "yellow": 0, "orange": 1, "red": 0, "grey": 2}
    assert [owner.name for owner in report.owners] == ["A", "B"]
    assert report.owners["A"].indicators == 2 and report.owners["A"].mean_rate == pytest.approx((44 / 48 + 0.4) / 2)
    assert "C" not in report.owners and len(report.groups) == 0
    with pytest.raises(KeyError):
        report.owners["C"]


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_items_say_what_the_json_says(path):
    """Every answer of every item, against the writer of the library."""
    plan = progress.load(path)
    found = progress.evaluate(plan, plan.as_of or "2022-10-15")
    said = {row["id"]: row for row in rows(found.to_dict()["indicators"])}
    assert [item.id for item in found] == list(said)
    for item in found:
        compare(item, said[item.id])
    for rollup, row in zip((found.plan, *found.owners, *found.groups), rollup_rows(found.to_dict())):
        compare_rollup(rollup, row)


def rows(indicators):
    for row in indicators:
        yield row
        yield from rows(row.get("parts", []))


def rollup_rows(report):
    return [report["plan"], *report["owners"], *report["groups"]]


def compare_rollup(rollup, row):
    assert (rollup.name, rollup.indicators, rollup.met, rollup.light) == tuple(
        row[key] for key in ("name", "indicators", "met", "light")
    )
    assert rollup.lights == row["lights"] and rollup.rank == row.get("rank")
    assert plain(rollup.mean_rate) == row["mean_rate"] and plain(rollup.coverage) == row["coverage"]
    assert "points" not in row or rollup.points._asdict() == row["points"]
    assert {unit: plain(rate) for unit, rate in rollup.pooled.items()} == {
        pooled["unit"]: pooled["rate"] for pooled in row.get("pooled", [])
    }


def plain(value):
    return {"undefined": value.reason} if isinstance(value, progress.Undefined) else value


def compare(item, row):
    assert item.to_dict() == row
    assert plain(item.met) == row["met"]
    assert item.light == row["light"]
    assert [warning.id for warning in item.warnings] == [warning["id"] for warning in row["warnings"]]
    assert item.rate.method == row["rate"]["method"]
    assert plain(item.rate.value) == row["rate"].get("value", {"undefined": row["rate"].get("undefined")})
    assert not item.rate or (str(item.rate.exact), item.rate.display) == (row["rate"]["exact"], row["rate"]["display"])
    for name in ("gap", "gap_pp", "schedule_index", "days_behind", "required_per_day"):
        assert name not in row or plain(getattr(item, name)) == row[name], name


def test_written(report):
    assert json.loads(report.to_json()) == report.to_dict() == pickle.loads(pickle.dumps(report.to_dict()))
    assert report.to_text().startswith("Four kinds\n") and "滞后" in report.to_text("zh")
    assert report.to_csv(only_lagging=True).count("\n") == 2 and "| hub |" in report.to_markdown()
    assert report.to_html().startswith("<!DOCTYPE html>") and report.bulletin().startswith("# ")


def test_a_workbook(report, tmp_path):
    report.save_workbook(tmp_path / "report.xlsx")
    assert (tmp_path / "report.xlsx").read_bytes().startswith(b"PK")
    with pytest.raises(progress.FileError, match="nowhere"):
        report.save_workbook(tmp_path / "nowhere" / "report.xlsx")


def test_explained(report):
    assert "44 / 48" in report["hub"].explain()
    assert report["hub"].explain_dict()["id"] == "hub"


def test_a_frame(report):
    frame = report.to_pandas()
    assert list(frame.index) == ["hub", "lines", "share", "silent"]
    assert frame.value["hub"] == 44 and math.isnan(frame.value["silent"]) and frame.reason["silent"] == "no-data"
    assert frame.met.tolist()[:3] == [False, False, False] and frame.met.isna()["silent"]
    assert frame.due["hub"] == datetime.datetime(2018, 12, 31)
    assert frame.display["share"] == "100.0% (not met)"


def test_a_notebook(report):
    table = report._repr_html_()
    assert table.count("<tr>") == 5 and "100.0% (not met)" in table and "<i>no-data</i>" in table
    hostile = PLAN.replace("Four kinds", "<script>").replace("owner: A", "owner: '<b>'")
    assert "<script>" not in progress.evaluate(progress.loads(hostile))._repr_html_()
    many = "".join(f"\n- {{id: i{n}, unit: 个, target: 1}}" for n in range(100))
    long = progress.loads(f"progress: 1\ntitle: T\nperiod: 2018\nindicators:{many}\n")
    assert "and 40 more" in progress.evaluate(long, "2018-06-30")._repr_html_()


def test_shown(report, plan):
    assert repr(report["hub"]) == "<progress.Item 'hub': green, 91.7%, not met>"
    assert repr(report) == "<progress.Report 'Four kinds' as of 2018-08-31: 1 green, 1 orange, 2 grey>"
    assert repr(plan) == "<progress.Plan 'Four kinds': 4 indicators>"


def test_what_cannot_be_pickled_says_what_can(report, plan):
    for thing in (report, plan, progress.Figures(plan), progress.Policy("default")):
        with pytest.raises(TypeError, match="cannot be pickled"):
            pickle.dumps(thing)
