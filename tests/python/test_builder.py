# SPDX-License-Identifier: MIT
"""Plans built in code are the plans of a file."""

import datetime
from decimal import Decimal

import progress
import pytest


def test_a_plan_of_one_line():
    plan = progress.builder("2018 reform pilots", "2018").set("hub-projects", target="48个").build()
    assert plan.title == "2018 reform pilots" and [indicator.id for indicator in plan] == ["hub-projects"]


FILE = """\
progress: 1
title: T
period: 2018
as-of: 2018-08-31
rounding: {digits: 2, mode: half-even}
events: {开/幕: 2018-10-10}
indicators:
  - name: 交通
    indicators:
      - {id: hub, reported-as: cumulative, unit: 个, target: 48, milestones: {2018-Q2: 24, 2018-Q3: 40}, figures: {2018-08-31: 44}}
  - {id: rate, target: 95.5%, baseline: {value: 80%, date: 2017-12-31}, figures: {2018-08-31: {value: 9/10, provisional: true}}}
  - {id: paper, deliverables: [{what: draft, due: 2018-06, done: true}, {what: final, due: 2018-10, weight: 2}]}
"""


def test_the_same_as_a_file():
    built = (
        progress.builder("T", "2018")
        .set(as_of=datetime.date(2018, 8, 31), rounding={"digits": 2, "mode": "half-even"})
        .set(events={"开/幕": "2018-10-10"})
        .set("hub", group="交通", reported_as="cumulative", unit="个", target=48)
        .set("hub", milestones={"2018-Q2": 24, "2018-Q3": "40"}, figures={datetime.date(2018, 8, 31): Decimal(44)})
        .set("rate", {"target": "95.5%", "baseline/value": "80%", "baseline/date": "2017-12-31"})
        .set("rate", figures={"2018-08-31": {"value": "9/10", "provisional": True}})
        .set("paper", deliverables=[{"what": "draft", "due": "2018-06", "done": True}])
        .set("paper", {"deliverables/1": {"what": "final", "due": "2018-10", "weight": 2}})
        .build()
    )
    written = progress.evaluate(progress.loads(FILE)).to_dict()
    assert progress.evaluate(built).to_dict() == written


def test_what_is_wrong_names_id_key_and_value():
    builder = progress.builder("T", "2018")
    with pytest.raises(progress.PlanError, match="did you mean 'target'") as caught:
        builder.set("hub", taget="48个")
    assert (caught.value.diagnostics[0].indicator, caught.value.diagnostics[0].key) == ("hub", "taget")
    with pytest.raises(progress.PlanError) as caught:
        builder.set("hub", target="90-85").build()
    assert caught.value.diagnostics[0].key == "target" and "90-85" in str(caught.value)


def test_a_builder_builds_once():
    builder = progress.builder("T", "2018").set("a", target=1, unit="个")
    builder.build()
    with pytest.raises(progress.ArgumentError, match="begin another"):
        builder.set("b", target=2)
    with pytest.raises(progress.ArgumentError, match="begin another"):
        builder.build()


def test_the_wrong_type_is_told():
    with pytest.raises(TypeError, match="target"):
        progress.builder("T", "2018").set("a", target=object())
    with pytest.raises(TypeError, match="title"):
        progress.builder(2018, "2018")
