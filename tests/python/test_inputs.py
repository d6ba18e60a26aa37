# SPDX-License-Identifier: MIT
"""Plans, figures, policies and dates in all the forms they come in, and what is said of wrong ones."""

import datetime
import pickle
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pandas
import progress
import pytest
from conftest import NINGBO, PLAN

BAD = "progress: 1\ntitle: T\nperiod: 2018\nindicators:\n  - {id: a, taget: 1}\n  - {id: b, target: 1, ownr: x}\n"


def rate(plan, id="silent", **arguments):
    return progress.evaluate(plan, **arguments)[id].rate.exact


@pytest.mark.parametrize("path", sorted(NINGBO.parent.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_plan_is_written_and_read_again(path):
    text = progress.load(path).to_yaml()
    assert progress.loads(text).to_yaml() == text
    assert len(progress.loads(text)) == len(progress.load(path))


def test_a_plan_and_its_indicators(plan):
    assert [indicator.id for indicator in plan] == ["hub", "lines", "share", "silent"]
    assert (plan.title, plan.as_of, len(plan)) == ("Four kinds", datetime.date(2018, 8, 31), 4)
    assert plan["share"].reported_as == "level" and plan["hub"].reported_as == "cumulative"
    assert plan["hub"].parent is None and plan["hub"].group is None and "hub" in plan
    assert {note.id for note in plan.notes} >= {"assumed-kind"}


RICH = """\
progress: 1
title: T
period: 2018
points: true
indicators:
  - name: G
    indicators:
      - id: hub
        owner: A
        support: [B, C]
        reported-as: cumulative
        unit: 个
        weight: 3
        source: 文件
        target: [{value: 50}, {value: 48, from: 2018-06-01, reason: 年中调整}]
        milestones: {2018-Q2: 24, 8-10月: +10}
        figures: {2018-08-31: {value: 44, reported: 2018-09-05, reported-rate: 91.7%, provisional: true, note: n}}
      - {id: paper, owner: B, deliverables: [{what: draft, due: 2018-06, done: 2018-05-02, weight: 2}, {what: final, due: 2018-10}]}
  - {id: share, owner: C, target: 85~90%, baseline: {value: 80%, date: 2017-12-31}, figures: {2018-08-31: 9/10}}
"""


def test_all_that_an_indicator_says():
    plan = progress.loads(RICH)
    hub, paper, share = plan
    day = datetime.date
    assert (plan.first_day, plan.last_day, plan.points) == (day(2018, 1, 1), day(2018, 12, 31), True)
    assert plan.owners == ("A", "B", "C") and plan.groups == ("G",)
    assert (hub.support, hub.weight, hub.source, hub.note, hub.group) == (("B", "C"), 3, "文件", None, "G")
    assert (hub.better, hub.held, hub.rate_method, hub.start) == ("higher", False, "auto", day(2018, 1, 1))
    assert [(target.value, target.since, target.reason) for target in hub.targets] == [
        (50, None, None),
        (48, day(2018, 6, 1), "年中调整"),
    ]
    assert hub.milestones == (
        progress.Milestone(day(2018, 6, 30), Fraction(24), "total", None),
        progress.Milestone(day(2018, 10, 31), Fraction(10), "increment", day(2018, 8, 1)),
    )
    assert [due.day for due in hub.dues] == [day(2018, 12, 31)]
    assert paper.deliverables[0] == progress.Deliverable(
        "draft", None, day(2018, 6, 30), True, day(2018, 5, 2), Fraction(2)
    )
    assert (share.targets[0].comparator, share.targets[0].high, share.baseline) == ("range", 90, 80)
    assert share.baseline_date == day(2017, 12, 31) and hub.baseline is None and hub.parts == ()


def test_all_that_a_figure_says():
    plan = progress.loads(RICH)
    (figure,) = progress.Figures(plan).of("hub")
    assert (figure.value, figure.date, figure.reported) == (44, datetime.date(2018, 8, 31), datetime.date(2018, 9, 5))
    assert figure.flags == {"provisional"} and figure.reported_rate == Fraction("91.7") and figure.note == "n"
    (share,) = progress.Figures(plan).of("share")
    assert (share.numerator, share.denominator, share.value) == (9, 10, 90)


def test_from_memory_and_from_files(tmp_path):
    path = tmp_path / "计划.yaml"
    path.write_text(PLAN, encoding="utf-8")
    for plan in (progress.load(path), progress.load(str(path)), progress.loads(PLAN.encode())):
        assert plan.title == "Four kinds"


def test_all_that_is_wrong_is_told():
    with pytest.raises(progress.PlanError, match="did you mean 'target'") as caught:
        progress.loads(BAD, "bad.yaml")
    first, *others = caught.value.diagnostics
    assert (first.id, first.file, first.line, first.column) == ("unknown-key", "bad.yaml", 5, 13)
    assert len(others) == 2 and str(caught.value).count("bad.yaml:") == 3 and isinstance(caught.value, ValueError)
    assert pickle.loads(pickle.dumps(caught.value)).diagnostics == caught.value.diagnostics


def test_a_file_that_is_not_there():
    with pytest.raises(progress.PlanError, match="/nowhere.yaml: no such file") as caught:
        progress.load("/nowhere.yaml")
    assert isinstance(caught.value, OSError)


def test_figures_in_every_form(plan, tmp_path):
    csv = "id,date,value\nsilent,2018-08-31,5\n"
    path = tmp_path / "figures.csv"
    path.write_text(csv)
    frame = pandas.DataFrame({"id": ["silent"], "date": [datetime.date(2018, 8, 31)], "value": [5]})
    for source in (
        path,
        str(path),
        [path],
        frame,
        {"silent": {"2018-08-31": 5}},
        {"silent": {datetime.date(2018, 8, 31): Decimal("5.0")}},
        progress.Figures(plan).add("silent", datetime.datetime(2018, 8, 31, 12), "5家"),
        progress.Figures(plan).add_csv_text(csv),
    ):
        assert rate(plan, figures=source) == Fraction(1, 2)


def test_what_frames_have_and_files_do_not(plan):
    """Missing numbers, moments, numbers that Python prints with an exponent."""
    frame = pandas.DataFrame(
        {
            "id": ["silent", "silent", "share"],
            "date": pandas.to_datetime(["2018-08-30 12:00", "2018-08-31", "2018-08-31"]),
            "value": [1e-5, float("nan"), 90.5],
        }
    )
    report = progress.evaluate(plan, "2018-08-31", figures=progress.Figures(plan).add_frame(frame[:2]))
    assert report["silent"].actual == Fraction(1, 10**5) and str(report["silent"].actual_date) == "2018-08-30"
    with pytest.raises(progress.PlanError, match="<DataFrame>:3:.*'share' on 2018-08-31 is 90.5 here, but 90 in four"):
        progress.Figures(plan).add_frame(frame)


def test_figures_that_are_wrong(plan):
    with pytest.raises(progress.PlanError, match="<figures>:2:") as caught:
        progress.Figures(plan).add_csv_text("id,date,value\nsilent,2018-08-31,many\n")
    assert caught.value.diagnostics[0].line == 2
    with pytest.raises(progress.ArgumentError, match="did you mean 'silent'"):
        progress.Figures(plan).add("silen", "2018-08-31", 5)
    with pytest.raises(ValueError, match="finite"):
        progress.Figures(plan).add("silent", "2018-08-31", float("nan"))
    with pytest.raises(ValueError, match="another plan"):
        progress.evaluate(progress.loads(PLAN), figures=progress.Figures(plan))


def test_what_was_known_on_a_day(plan):
    late = {"silent": {"2018-08-31": 5}}
    assert rate(plan, figures=late, known_at="2018-08-30") == progress.Undefined("no-data")
    figures = progress.Figures(plan, known_at="2018-09-04").add("silent", "2018-08-31", 5, reported="2018-09-05")
    assert rate(plan, figures=figures) == progress.Undefined("no-data")
    figures.set_known_at("2018-09-05")
    assert rate(plan, figures=figures) == Fraction(1, 2)
    assert rate(plan, "hub", known_at=datetime.date(2018, 8, 30)) == progress.Undefined("no-data")


def test_policies(plan, tmp_path):
    table = {"name": "strict", "bands": [{"light": "green", "from": 1, "inclusive": True}, {"light": "red"}]}
    (tmp_path / "strict.yaml").write_text(progress.Policy(table).to_yaml())
    for policy in (table, tmp_path / "strict.yaml", str(tmp_path / "strict.yaml"), progress.Policy(table)):
        assert progress.evaluate(plan, policy=policy)["lines"].light == "red"
    assert progress.policies()[0] == "default" and progress.Policy("wuhan").source
    with pytest.raises(progress.ArgumentError, match="wuhan"):
        progress.evaluate(plan, policy="wuha")
    with pytest.raises(progress.PlanError):
        progress.Policy({"bands": "none"})


@pytest.mark.parametrize("as_of", ["2018-13-31", "yesterday", ""])
def test_dates_that_do_not_exist(plan, as_of):
    with pytest.raises(progress.ArgumentError, match="date"):
        progress.evaluate(plan, as_of)


def test_dates_in_every_form(plan):
    for day in ("2018-08-31", datetime.date(2018, 8, 31), datetime.datetime(2018, 8, 31, 23, 59)):
        assert progress.evaluate(plan, day).as_of == datetime.date(2018, 8, 31)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda plan, report: progress.evaluate(report),
        lambda plan, report: progress.evaluate("plan.yaml"),
        lambda plan, report: progress.evaluate(plan, figures=report),
        lambda plan, report: progress.evaluate(plan, figures=b"figures.csv"),
        lambda plan, report: progress.evaluate(plan, as_of=2018),
        lambda plan, report: progress.evaluate(plan, policy=3),
        lambda plan, report: progress.Figures(report),
        lambda plan, report: progress.load(3),
        lambda plan, report: progress.loads(3),
        lambda plan, report: progress.parse_quantity(3),
        lambda plan, report: progress.round(None),
        lambda plan, report: progress.round(True),
        lambda plan, report: progress.Plan(),
        lambda plan, report: progress.Report(),
    ],
)
def test_the_wrong_type_is_told(plan, report, wrong):
    with pytest.raises(TypeError, match="not|by progress"):
        wrong(plan, report)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda plan, report: progress.parse_quantity("48\0"),
        lambda plan, report: progress.load("a\0b"),
        lambda plan, report: report["\ud800"],
        lambda plan, report: report["hub\0"],
        lambda plan, report: report.to_json("de"),
        lambda plan, report: progress.round("6.25", mode="up"),
        lambda plan, report: progress.round("6.25", 99),
        lambda plan, report: progress.round("6.2.5"),
    ],
)
def test_the_wrong_value_is_told(plan, report, wrong):
    with pytest.raises(ValueError):
        wrong(plan, report)


def test_paths_of_pathlib():
    assert progress.load(Path(NINGBO)).title == progress.load(str(NINGBO)).title


def test_a_report_keeps_the_figures_it_was_made_of(plan):
    figures = progress.Figures(plan).add("silent", "2018-08-30", 4)
    first = progress.evaluate(plan, figures=figures)
    before = first.to_json(), first["silent"].explain()
    figures.add("silent", "2018-08-31", 5).set_known_at("2018-08-01")
    assert (first.to_json(), first["silent"].explain()) == before
    assert rate(plan, figures=figures) == progress.Undefined("no-data")
