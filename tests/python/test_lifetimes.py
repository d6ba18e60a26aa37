# SPDX-License-Identifier: MIT
"""Nothing lives too long or too short, any thread may ask, and a wrong handle is refused instead of followed."""

import ctypes
import gc
import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import progress
import pytest
from conftest import NINGBO, PLAN
from progress._library import lib

SMALL = "progress: 1\ntitle: T\nperiod: 2018\nindicators:\n- {id: a, unit: 个, target: 48, figures: {2018-06-30: 20}}\n"


def resident():
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGESIZE")


def judge():
    return progress.evaluate(progress.loads(SMALL), "2018-06-30")["a"].light


def test_100_000_cycles_without_growth():
    for _ in range(2_000):
        judge()
    gc.collect()
    before = resident()
    for _ in range(100_000):
        judge()
    assert resident() - before < 2_000_000  # 20 bytes a cycle would be more


def test_failed_cycles_without_growth():
    def fail():
        with pytest.raises(progress.PlanError):
            progress.loads(SMALL.replace("target", "taget"))

    for _ in range(1_000):
        fail()
    before = resident()
    for _ in range(20_000):
        fail()
    assert resident() - before < 2_000_000


def test_what_is_held_keeps_alive_what_it_needs():
    """Items, owners and iterators outlive the names of their report and plan."""
    item = progress.evaluate(progress.loads(PLAN))["hub"]
    owner = progress.evaluate(progress.loads(PLAN)).owners["A"]
    items = iter(progress.evaluate(progress.loads(PLAN)))
    indicator = progress.loads(PLAN)["hub"]
    for _ in range(100):
        progress.evaluate(progress.loads(PLAN.replace("48", "1048")))
    gc.collect()
    assert (item.rate.display, item.id, item.indicator.name) == ("91.7%", "hub", "hub")
    assert (owner.name, owner.indicators, indicator.id) == ("A", 2, "hub")
    assert [each.rate.display for each in items][:2] == ["91.7%", "40.0%"]


def test_a_handle_outlives_its_object_for_a_call():
    text = lib.progress_policy_to_yaml(progress.Policy("wuhan")._handle)
    assert b"wuhan" in ctypes.string_at(text)
    lib.progress_free(text)


@pytest.mark.parametrize("wrong", [5, b"plan", "plan", 1.5, ctypes.c_void_p(5), ctypes.c_int(5), object()])
def test_what_is_no_handle_is_refused(wrong):
    with pytest.raises(ctypes.ArgumentError):
        lib.progress_plan_get_title(wrong)


def test_a_handle_of_another_type_is_refused(plan, report):
    with pytest.raises(ctypes.ArgumentError, match="LP_ProgressPlan instance instead of LP_ProgressReport"):
        lib.progress_plan_get_title(report._handle)
    with pytest.raises(ctypes.ArgumentError):
        lib.progress_report_get_n_standings(plan._handle)
    with pytest.raises(ctypes.ArgumentError):
        lib.progress_standing_get_light(report._handle)


def test_8_threads_judge_one_plan():
    plan = progress.load(NINGBO)
    days = [f"2018-{month:02}-15" for month in range(1, 13)]

    def texts(_):
        return [progress.evaluate(plan, day).to_json() for day in days]

    alone = texts(0)
    with ThreadPoolExecutor(8) as pool:
        assert all(each == alone for each in pool.map(texts, range(32)))


def test_8_threads_load_and_drop():
    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(lambda _: judge(), range(4_000))) == {judge()}


def test_other_threads_run_while_a_plan_is_read():
    """A long call holds the interpreter no longer than a moment."""
    rows = "".join(f"- {{id: i{n}, unit: 个, target: {n + 1}}}\n" for n in range(100_000))
    text = f"progress: 1\ntitle: T\nperiod: 2018\nindicators:\n{rows}".encode()
    thread = threading.Thread(target=progress.loads, args=[text])
    longest, last = 0.0, time.perf_counter()
    began = last
    thread.start()
    while thread.is_alive():
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
    assert longest < (last - began) / 2


def test_what_cannot_be_found_leaves_nothing_behind(tmp_path):
    before = len(os.listdir("/proc/self/fd"))
    for _ in range(100):
        with pytest.raises(progress.FileError):
            progress.load(tmp_path / "none.yaml")
    assert len(os.listdir("/proc/self/fd")) == before
