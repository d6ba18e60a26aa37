# SPDX-License-Identifier: MIT
"""What a language sees through introspection data; run by test-first.py with the system's Python, which has PyGObject."""

import gi

gi.require_version("Progress", "0")
from gi.repository import GLib, Progress  # noqa: E402

PLAN = """\
progress: 1
title: Pilots
period: 2018
as-of: 2018-12-31
indicators:
- {id: hub, target: 48个, figures: {2018-08-31: 44}}
"""


def plan():
    return Progress.Plan.new_from_data("plan.yaml", PLAN, -1)


def parts_keep_their_whole():
    hub = Progress.evaluate(plan(), None, None, None).find_standing("hub")
    notes, indicator = plan().get_notes(), plan().get_indicator(0)
    assert hub.dup_rate_exact() == "11/12" and hub.get_indicator().get_id() == "hub"
    assert notes.get_id(0) == "assumed-kind" and notes.get_indicator(0) == "hub"
    assert indicator.get_target_text(0) == "48个"


def what_may_be_missing_is_none():
    assert plan().get_indicator(0).get_owner() is None
    assert plan().find_indicator("nobody") is None
    assert Progress.Method.find("nothing") is None


def errors_are_those_of_the_library():
    try:
        Progress.Plan.new_from_data("plan.yaml", "a: 1\n", -1)
    except GLib.Error as error:
        assert error.matches(Progress.error_quark(), Progress.Error.INVALID), error
        assert error.message.startswith("plan.yaml:1:1: error: unknown key 'a'"), error.message
    else:
        raise AssertionError("the plan was accepted")


def a_builder_is_taken():
    builder = Progress.Builder.new("Pilots", "2018")
    builder.set("hub", "target", "48个")
    builder.set(None, "as-of", "2018-08-31")
    assert builder.end().dup_as_of() == "2018-08-31"


def several_things_come_back():
    found = Progress.period_parse("6月前", "2018", 1)
    assert (found.first, found.last, found.otherwise, found.is_range) == ("2018-05-31", "2018-05-31", "2018-06-30", False), found


def arrays_go_in():
    inputs = [Progress.MethodInput() for _ in range(2)]
    inputs[0].name, inputs[0].number = "value", 44
    inputs[1].name, inputs[1].number = "target", 48
    assert Progress.Method.find("completion_rate").apply(inputs).get_text("rate") == "11/12"


def a_panel_is_watched():
    panel, seen = Progress.Panel.new(plan()), []
    panel.add_figures_data("figures.csv", "entity,indicator,date,value\nA,hub,2018-06-30,12\n", -1)
    panel.set_keep_output(True)
    panel.set_watch(lambda phase, done, total: seen.append(phase) or True)
    panel.run()
    assert panel.get_n_rows() == 1 and "A,hub,2018-12-31" in panel.get_output()[0]
    assert seen, "the watch was not called"


for check in [value for name, value in list(globals().items()) if callable(value) and name not in ("plan", "check") and "_" in name]:
    check()
    print(f"ok - {check.__name__.replace('_', ' ')}")
