# SPDX-License-Identifier: MIT
"""The examples in Python do what they say."""

import importlib.util
import signal
import subprocess
import sys

import distributed
import progress
import pytest
from conftest import ROOT


def run(name, *arguments, **options):
    command = [sys.executable, ROOT / "examples" / name, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, **options)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_bullet_charts(tmp_path):
    chart = tmp_path / "chart.png"
    assert "30 indicators" in run("bullet_charts.py", chart)
    assert chart.read_bytes().startswith(b"\x89PNG") and chart.stat().st_size > 20_000


# ---- on a cluster ----

PLAN = """\
progress: 1
title: T
period: 2022
indicators:
  - {id: a, target: 50亿元}
  - {id: b, target: 30个}
"""


@pytest.fixture(scope="module")
def panel(tmp_path_factory):
    """A plan, its panel in 12 parts by entity, and what one machine makes of them."""
    folder = tmp_path_factory.mktemp("panel")
    (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
    parts = [folder / f"figures-{part:02}.csv" for part in range(12)]
    for part, path in enumerate(parts):
        entities = range(500 * part, 500 * (part + 1))
        rows = "".join(f"e{n},a,2022-06-30,{n % 60}\ne{n},b,2022-06-30,{n % 31}\n" for n in entities if n % 9)
        path.write_text(f"entity,indicator,date,value\n{rows}")
    plan = progress.load(folder / "plan.yaml")
    progress.score_panel(plan, parts, "2022-06-30", output=folder / "rows.csv", rollup=folder / "rollup.csv")
    return folder, parts


def check(panel, found):
    for name in ("rows.csv", "rollup.csv"):
        assert (found / name).read_bytes() == (panel[0] / name).read_bytes()


def test_a_cluster_gives_the_bytes_of_one_machine(panel, tmp_path):
    folder, parts = panel
    said = run("dask_score.py", folder / "plan.yaml", *parts, "--as-of", "2022-06-30", "--folder", tmp_path / "out")
    assert "in 12 parts" in said
    check(panel, tmp_path / "out")


def test_a_killed_worker_changes_nothing(panel, tmp_path):
    spec = importlib.util.spec_from_file_location("dask_score", ROOT / "examples" / "dask_score.py")
    example = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(example)
    folder, parts = panel
    with example.cluster(2) as (client, workers):
        futures, outputs, rollups = example.submit(client, folder / "plan.yaml", parts, "2022-06-30", tmp_path)
        distributed.wait(futures, return_when="FIRST_COMPLETED")
        workers[0].send_signal(signal.SIGKILL)
        client.gather(futures)
        assert workers[0].wait(20) == -signal.SIGKILL and len(client.scheduler_info()["workers"]) == 1
    example.put_together(outputs, tmp_path / "rows.csv")
    example.rank(rollups, tmp_path / "rollup.csv")
    check(panel, tmp_path)
