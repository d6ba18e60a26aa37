# SPDX-License-Identifier: MIT
"""progress-batch as its users meet it: test-batch.py BATCH-PROGRAM SCORE-PROGRAM [LINES]

Every row is what progress-score says of the same plan and figures; the bytes do not depend on threads, on the order of
lines or on how they are split over files; bad lines are told where they are; files are whole or what they were.

One line "ok - NAME" or "not ok - NAME" per test; the last line is "N passed, N failed".
"""

import csv
import ctypes
import hashlib
import io
import json
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import checks

BATCH, SCORE = sys.argv[1], sys.argv[2]
LINES = int(sys.argv[3]) if len(sys.argv) > 3 else 100_000
FOLDER = Path(tempfile.mkdtemp(prefix="progress-batch-"))
SHARED_COLUMNS = ("as_of date value target met method rate display reason expected index gap_pp days_behind light"
                  " warnings").split()
COLUMNS = ["entity", "indicator", *SHARED_COLUMNS]
ROLLUP_COLUMNS = "entity,as_of,indicators,judged,met,green,yellow,orange,red,grey,coverage,mean_rate,light,rank"

# Every kind of indicator that is judged in a way of its own.
PLAN = """\
progress: 1
title: 全省 panel
period: 2022
as-of: 2022-09-30
indicators:
  - {id: money, unit: 亿元, target: 80, owner: A}
  - {id: things, unit: 个, target: 48, milestones: {2022-Q1: 10, 2022-Q2: 24, 2022-10: 40}, owner: A}
  - {id: steps, unit: 家, target: 30, milestones: {every-month: +2}, frequency: monthly}
  - {id: range-of-work, unit: 公里, target: 60, milestones: {4-6月: 30, 2022-09: 45}}
  - {id: level, unit: "%", target: 95%, baseline: 80%, milestones: {2022-Q2: 88%}}
  - {id: level-falls, unit: "%", target: <=4%, baseline: 6%}
  - {id: held, unit: "%", target: ">=90%"}
  - {id: held-below, unit: "%", target: "<5%", frequency: quarterly}
  - {id: between, unit: "%", target: 40-60%}
  - {id: exactly, unit: "%", target: "=50%"}
  - {id: cap, unit: 起, target: <=60, reported-as: cumulative, milestones: {2022-Q2: 25}}
  - {id: none-at-all, unit: 起, target: 0, better: lower, reported-as: cumulative}
  - {id: months, unit: 万元, target: 60, reported-as: per-period, milestones: {2022-Q2: 30}}
  - {id: 中文指标, name: "a, b", unit: 万人, target: 1.6万人, frequency: monthly, lag: 10}
  - {id: pending, target: pending, unit: 个, reported-as: cumulative}
  - {id: revised, unit: 亿元, target: [{value: 90}, {value: 60, from: 2022-08-01, reason: 年中调整}]}
  - {id: moved, unit: 亿元, target: 70, due: [2022-06, {value: 2022-11, from: 2022-06-15}]}
  - {id: rounded, unit: "%", target: 50.0%, judge: rounded, rounding: {digits: 2, mode: half-even}}
  - {id: late-start, unit: 个, target: 40, start: 2022-07-01}
  - {id: papers, deliverables: [{what: 方案, due: 2022-04, done: 2022-05-02}, {what: 报告, due: 2022-08}]}
  - {id: stairs, unit: 个, target: 40, milestones: {2022-Q1: 10, 2022-Q3: 30}, expected: step}
  - {id: grows, unit: 万人, target: 90, baseline: 50, reported-as: level, expected: compound}
  - {id: like-last-year, unit: 亿元, target: 60, expected: last-year, last-year: {2021-03: 5, 2021-09: 30, 2021: 50}}
  - {id: fraction, unit: "%", target: 66%, policy: yinchuan-2025}
  - {id: weighed, unit: 个, target: 64, weight: 3}
  - {id: no-unit, target: 20, reported-as: level}
  - id: whole
    unit: 亿元
    target: 90
    combine: sum
    parts: [{id: whole-a, target: 40}, {id: whole-b}]
  - id: middle
    combine: mean
    parts: [{id: middle-a, unit: 个, target: 30}, {id: middle-b, unit: "%", target: ">=70%", weight: 2}]
  - id: all-of
    unit: "%"
    combine: all
    parts: [{id: all-a, target: 60%}, {id: all-b, target: 30%}]
"""
INDICATORS = [line.split("id: ")[1].split(",")[0].split("}")[0] for line in PLAN.splitlines() if "- {id: " in line]
INDICATORS += ["whole-a", "whole-b", "middle-a", "middle-b", "all-a", "all-b"]
LEVELS = {"level", "level-falls", "held", "held-below", "between", "exactly", "rounded", "fraction"}
WHOLE = {"things", "steps", "cap", "none-at-all", "late-start", "stairs", "weighed", "middle-a", "pending"}
DATES = [f"2022-{month:02d}-{day}" for month, day in ((1, 31), (2, 28), (3, 31), (4, 30), (5, 31), (6, 30), (7, 15),
         (7, 31), (8, 31), (9, 15), (9, 30), (10, 31), (11, 30), (12, 31))] + ["2021-12-31", "2022-07-01"]


def write(name: str, text) -> str:
    path = FOLDER / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return str(path)


def value_of(source: random.Random, indicator: str, date: str) -> str:
    part = (int(date[5:7]) + source.random()) / 12
    if indicator == "months":
        return str(source.choice([0, 3, 5, 6, 7.5, -1]))
    if indicator == "fraction":
        return f"{source.randint(1, 60)}/90"
    if indicator in LEVELS or indicator.startswith("all-"):
        return source.choice(["50", "50.004", "49.996", "4.9", "5", "60", "101", "90%", f"{100 * source.random():.2f}"])
    if indicator == "none-at-all":
        return source.choice(["0", "0", "1", "2"])
    if indicator in WHOLE:
        return str(source.choice([int(60 * part), int(60 * part), 10, 24, 30, 40, 48, 12.5]))
    if indicator == "中文指标":
        return source.choice(["0.8", "1.6万", "9000人", f"{1.6 * part:.3f}"])
    return f"{90 * part:.{source.choice([0, 1, 2, 3])}f}"


def figures(n_lines: int, seed: int) -> list[tuple[str, str, str, str]]:
    """entity, indicator, date, value: sorted neither by indicator nor by date."""
    source = random.Random(seed)
    lines, entity = [], 0
    while len(lines) < n_lines:
        rows = []
        for indicator in INDICATORS:
            if indicator == "papers" or source.random() < 0.06:
                continue
            dates = source.sample(DATES, source.randint(1, len(DATES)))
            if indicator == "steps" and source.random() < 0.5:  # added up, in the order of days
                rows += [(indicator, date, source.choice(["+2", "+3", "+0"])) for date in sorted(dates)]
                continue
            rows += [(indicator, date, value_of(source, indicator, date)) for date in dates]
        lines += [(f"县{entity:04d}", *row) for row in rows]
        entity += 1
    return lines


def as_csv(lines, header="entity,indicator,date,value") -> str:
    return header + "\n" + "".join(",".join(line) + "\n" for line in lines)


PLAN_FILE = write("plan.yaml", PLAN)
ONE_TARGET = write("one-target.yaml", "progress: 1\ntitle: t\nperiod: 2022\nas-of: 2022-12-31\nindicators:\n"
                   "  - {id: a, unit: 个, target: 100}\n")
SMALL = figures(6_000, 1)
SMALL_FILE = write("small.csv", as_csv(SMALL))
ENTITIES = list(dict.fromkeys(line[0] for line in SMALL))
ENTITY_FILE = write("entities.csv", "entity,group\n" + "".join(f"{e},市{i % 3}\n" for i, e in enumerate(ENTITIES)))


def run(*arguments: str, stdin: bytes | None = None, **more) -> subprocess.CompletedProcess:
    return subprocess.run([BATCH, *arguments], input=stdin, capture_output=True, timeout=240, **more)


def said(*arguments: str, code: int = 0, stdin: bytes | None = None, **more) -> tuple[bytes, str]:
    done = run(*arguments, stdin=stdin, **more)
    assert done.returncode == code, f"exit {done.returncode}, not {code}: {done.stderr.decode()[:2000]}"
    return done.stdout, done.stderr.decode()


def rows_of(text: bytes) -> list[dict]:
    rows = list(csv.DictReader(io.StringIO(text.decode())))
    return rows


# ---- the same as progress-score


def score(lines, as_of: str) -> list[dict]:
    figures_file = write("one.csv", as_csv([line[1:] for line in lines], "id,date,value"))
    done = subprocess.run([SCORE, PLAN_FILE, "--figures", figures_file, "--as-of", as_of, "--format", "csv"],
                          capture_output=True, timeout=60)
    assert done.returncode == 0, done.stderr.decode()
    return rows_of(done.stdout)


def compare(lines, dates: list[str], every: int) -> int:
    """Compares every so many-th entity; returns how many rows."""
    by_entity: dict[str, list] = {}
    for line in lines:
        by_entity.setdefault(line[0], []).append(line)
    out, _ = said(PLAN_FILE, write("compared.csv", as_csv(lines)), "--as-of", ",".join(dates))
    panel: dict[tuple, list] = {}
    for row in rows_of(out):
        panel.setdefault((row["entity"], row["as_of"]), []).append(row)
    n = 0
    for entity in list(by_entity)[::every]:
        for date in dates:
            expected = score(by_entity[entity], date)
            found = panel[entity, date]
            assert [row["id"] for row in expected] == [row["indicator"] for row in found]
            for want, have in zip(expected, found):
                for column in SHARED_COLUMNS:
                    assert want[column] == have[column], (entity, want["id"], date, column, want, have)
            n += len(found)
    return n


def test_equals_progress_score():
    lines = figures(LINES, 2)
    n = compare(lines, ["2022-09-30"], 1)
    assert n >= len({line[0] for line in lines}) * len(INDICATORS), n


def test_equals_progress_score_at_many_dates():
    dates = ["2021-12-31", "2022-01-31", "2022-06-30", "2022-07-20", "2022-10-20", "2022-12-31", "2023-02-01"]
    assert compare(figures(4_000, 3), dates, 1) > 2_000


def test_columns():
    out, error = said(PLAN_FILE, SMALL_FILE)
    assert error == ""
    assert out.split(b"\n")[0].decode() == ",".join(COLUMNS)
    assert [row["entity"] for row in rows_of(out)][0] == ENTITIES[0]


# ---- the same bytes


def test_threads():
    outputs = {said(PLAN_FILE, SMALL_FILE, "--threads", n, "--as-of", "2022-06..2022-12")[0] for n in "1238"}
    assert len(outputs) == 1


def without_additions(lines):
    """Additions must come in the order of days."""
    added = {line[:2] for line in lines if line[3].startswith("+")}
    return [line for line in lines if line[:2] not in added]


def test_any_order_of_lines_and_files():
    lines = without_additions(SMALL)
    straight = said(PLAN_FILE, write("a.csv", as_csv(lines)), "--entities", ENTITY_FILE)[0]
    for seed in range(3):
        source = random.Random(seed)
        shuffled = source.sample(lines, len(lines))
        cut = len(lines) // 3
        parts = [write(f"part{i}.csv", as_csv(shuffled[i * cut : (i + 1) * cut if i < 2 else None])) for i in range(3)]
        assert said(PLAN_FILE, *parts, "--entities", ENTITY_FILE)[0] == straight
        assert said(PLAN_FILE, "-", "--entities", ENTITY_FILE, stdin=as_csv(shuffled).encode())[0] == straight


def test_any_way_of_writing_csv():
    straight = said(PLAN_FILE, SMALL_FILE)[0]
    text = as_csv(SMALL)
    quoted = "\n".join(",".join(f'"{field}"' for field in line.split(",")) for line in text.splitlines())
    turned = as_csv([(v, d, i, e) for e, i, d, v in SMALL], "value,date,indicator,entity")
    for name, other in {
        "crlf": text.replace("\n", "\r\n"),
        "bom": "\ufeff" + text,
        "no last line end": text.rstrip("\n"),
        "empty lines": text.replace("\n", "\n\n"),
        "comments": "# from the counties\n# and the towns\n\n" + text,
        "quoted": quoted,
        "quoted, CRLF": quoted.replace("\n", "\r\n"),
        "turned around": turned,
    }.items():
        assert said(PLAN_FILE, write("other.csv", other))[0] == straight, name


def test_quoted_names():
    lines = [('"a, ""b"""', "money", "2022-06-30", "3"), ('"two\nlines"', "money", "2022-06-30", "4")]
    rows = rows_of(said(PLAN_FILE, write("quoted.csv", as_csv(lines)))[0])
    assert {row["entity"] for row in rows} == {'a, "b"', "two\nlines"}
    assert [row["value"] for row in rows if row["indicator"] == "money"] == ["3", "4"]


def test_normal_forms_are_one_entity():
    lines = [("Ulm\u00e9", "money", "2022-06-30", "3"), ("Ulme\u0301", "money", "2022-09-30", "4")]
    rows = rows_of(said(PLAN_FILE, write("nfc.csv", as_csv(lines)))[0])
    assert len({row["entity"] for row in rows}) == 1


def test_reported_replaces():
    lines = [("a", "money", "2022-06-30", "3", "2022-07-05"), ("a", "money", "2022-06-30", "5", "2022-08-01"),
             ("a", "money", "2022-03-31", "2", "")]
    rows = rows_of(said(PLAN_FILE, write("r.csv", as_csv(lines, "entity,indicator,date,value,reported")))[0])
    assert rows[0]["value"] == "5", rows[0]


def test_counts():
    lines = [("a", "fraction", "2022-06-30", "", "9", "10"), ("b", "fraction", "2022-06-30", "", "1", "3")]
    file = write("c.csv", as_csv(lines, "entity,indicator,date,value,numerator,denominator"))
    rows = [row for row in rows_of(said(PLAN_FILE, file)[0]) if row["indicator"] == "fraction"]
    assert [row["value"] for row in rows] == ["90", "100/3"], rows


def test_dates_are_listed_or_months():
    out = rows_of(said(PLAN_FILE, SMALL_FILE, "--as-of", "2022-01..2022-12")[0])
    ends = [f"2022-{m:02d}-{d}" for m, d in zip(range(1, 13), (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31))]
    assert [row["as_of"] for row in out[:12]] == ends
    singles = [rows_of(said(PLAN_FILE, SMALL_FILE, "--as-of", end)[0]) for end in ends[5:7]]
    assert [row for row in out if row["as_of"] == ends[5]] == singles[0]
    assert [row for row in out if row["as_of"] == ends[6]] == singles[1]


# ---- entities, roll-ups, manifest


def test_entities_order_and_silent_ones():
    names = ["silent", *reversed(ENTITIES)]
    listed = write("listed.csv", "entity,name\n" + "".join(f"{name},x\n" for name in names))
    rows = rows_of(said(PLAN_FILE, SMALL_FILE, "--entities", listed)[0])
    assert list(dict.fromkeys(row["entity"] for row in rows)) == names
    assert {row["reason"] for row in rows if row["entity"] == "silent" and row["indicator"] == "money"} == {"no-data"}


def test_unknown_entity():
    listed = write("few.csv", "entity\n" + "".join(f"{name}\n" for name in ENTITIES[1:]))
    _, error = said(PLAN_FILE, SMALL_FILE, "--entities", listed, code=2)
    assert f"small.csv:2:1: error: there is no entity '{ENTITIES[0]}' in the list; did you mean" in error, error
    _, error = said(PLAN_FILE, SMALL_FILE, "--entities", write("twice.csv", "entity\na\na\n"), code=2)
    assert "twice.csv:3:1: error: 'a' is in the list already" in error, error


def test_rollup():
    both = FOLDER / "both.csv"
    said(PLAN_FILE, SMALL_FILE, "--entities", ENTITY_FILE, "--output", str(FOLDER / "rows.csv"), "--rollup", str(both))
    alone = said(PLAN_FILE, SMALL_FILE, "--entities", ENTITY_FILE, "--rollup", "-")[0]
    assert both.read_bytes() == alone
    assert alone.split(b"\n")[0].decode() == ROLLUP_COLUMNS
    rollup = {row["entity"]: row for row in rows_of(alone)}
    assert list(rollup) == [*ENTITIES, "group:市0", "group:市1", "group:市2"]
    parts = {"whole-a", "whole-b", "middle-a", "middle-b", "all-a", "all-b"}
    for entity in ENTITIES:
        rows = [row for row in rows_of((FOLDER / "rows.csv").read_bytes())
                if row["entity"] == entity and row["indicator"] not in parts]
        one = rollup[entity]
        assert int(one["indicators"]) == len(rows)
        for light in ("green", "yellow", "orange", "red", "grey"):
            assert int(one[light]) == sum(row["light"] == light for row in rows)
        assert int(one["met"]) == sum(row["met"] == "true" for row in rows)
    for column in ("indicators", "judged", "met", "green", "red"):
        total = sum(int(rollup[entity][column]) for entity in ENTITIES)
        assert total == sum(int(rollup[f"group:市{i}"][column]) for i in range(3))
    ranked = sorted((row for name, row in rollup.items() if row["rank"] and not name.startswith("group:")),
                    key=lambda row: -float(row["mean_rate"]))
    assert [int(row["rank"]) for row in ranked] == list(range(1, len(ranked) + 1))


def test_groups_are_of_their_entities():
    listed = write("groups.csv", "entity,group\nw,N\nx,\ny,S\nz,N\n")
    file = write("w.csv", as_csv([("w", "a", "2022-06-30", "3")]))
    rows = rows_of(said(ONE_TARGET, file, "--entities", listed, "--rollup", "-")[0])
    counts = {row["entity"]: row["indicators"] for row in rows if row["entity"].startswith("group:")}
    assert counts == {"group:N": "2", "group:S": "1"}, rows


def test_light_of_a_group_is_of_its_mean_index():
    """0.9 is yellow, and 1 green; the mean of both is just green."""
    listed = write("one-group.csv", "entity,group\nx,both\ny,both\n")
    file = write("two.csv", as_csv([("x", "a", "2022-12-31", "90"), ("y", "a", "2022-12-31", "100")]))
    rows = rows_of(said(ONE_TARGET, file, "--entities", listed, "--rollup", "-")[0])
    assert {row["entity"]: row["light"] for row in rows} == {"x": "yellow", "y": "green", "group:both": "green"}, rows


def test_rollup_equals_the_plan_row_of_progress_score():
    entity = ENTITIES[0]
    lines = [line for line in SMALL if line[0] == entity]
    one = rows_of(said(PLAN_FILE, write("entity.csv", as_csv(lines)), "--rollup", "-")[0])[0]
    figures_file = write("entity-score.csv", as_csv([line[1:] for line in lines], "id,date,value"))
    done = subprocess.run([SCORE, PLAN_FILE, "--figures", figures_file, "--format", "json"], capture_output=True)
    plan = json.loads(done.stdout)["plan"]
    assert int(one["indicators"]) == plan["indicators"] and int(one["met"]) == plan["met"]
    assert float(one["coverage"]) == plan["coverage"] and one["light"] == plan["light"]
    mean = plan["mean_rate"]
    assert one["mean_rate"] == ("" if isinstance(mean, dict) else repr(mean)), (one, mean)


def test_manifest():
    out, manifest = str(FOLDER / "m-rows.csv"), FOLDER / "manifest.json"
    said(PLAN_FILE, SMALL_FILE, "--entities", ENTITY_FILE, "-o", out, "--manifest", str(manifest))
    told = json.loads(manifest.read_text())
    sums = {name: hashlib.sha256(Path(name).read_bytes()).hexdigest() for name in (PLAN_FILE, SMALL_FILE, ENTITY_FILE)}
    assert told["plan"] == {"file": PLAN_FILE, "sha256": sums[PLAN_FILE]}
    assert told["figures"] == [
        {"file": SMALL_FILE, "bytes": Path(SMALL_FILE).stat().st_size, "sha256": sums[SMALL_FILE]}
    ]
    assert told["entities"]["sha256"] == sums[ENTITY_FILE]
    assert told["policy"]["name"] == "default" and told["as_of"] == ["2022-09-30"]
    assert told["n_lines"] == len(SMALL) and told["n_entities"] == len(ENTITIES) and told["n_skipped"] == 0
    assert told["n_rows"] == len(rows_of(Path(out).read_bytes()))


def test_manifest_counts_what_was_skipped():
    manifest = FOLDER / "skipped.json"
    lines = [("a", "mony", "2022-06-30", "3"), ("a", "money", "", "3"), ("a", "mony", "2022-07-31", "3"),
             ("a", "money", "2022-06-30", "3")]
    said(PLAN_FILE, write("skipped.csv", as_csv(lines)), "--skip-bad", "--manifest", str(manifest))
    told = json.loads(manifest.read_text())
    assert told["skipped"] == {"unknown-id": 2, "no-date": 1}, told
    assert told["n_skipped"] == 3 and told["n_lines"] == 4, told


# ---- what holds for single entities


# What an indicator may say of its own, and what a county may say instead.
VARIED = {
    "amount": ("unit: 亿元, target: {target}{baseline}{start}{due}{weight}{milestones}", ["80", "60.5", "100"], []),
    "things": ("unit: 个, target: {target}{start}{due}{weight}{milestones}", ["48", "30", "≥51个"], []),
    "level": ('unit: "%", target: "{target}"{baseline}{due}{milestones}', ["95", "90%", "70~80"], ["80", "75.5"]),
    "falls": ('unit: "%", target: "{target}"{baseline}{weight}', ["<=4", "<=3.5%"], ["6", "2"]),
    "grows": ("unit: 亿元, target: {target}{baseline}", ["增长15%", "增长8%以上"], ["50", "66"]),
    "cap": ("unit: 起, reported-as: cumulative, target: {target}{milestones}", ["<=60", "<=20"], []),
}
VARIED_KEYS = ("target", "baseline", "start", "due", "weight", "2022-Q2", "2022-11")


def varied_plan(said: dict[str, dict[str, str]]) -> str:
    text = "progress: 1\ntitle: varied\nperiod: 2022\ndefaults: {weight: 2, owner: A}\nindicators:\n"
    for indicator, (form, targets, baselines) in VARIED.items():
        own = {"target": targets[0], **({"baseline": baselines[0]} if baselines else {}), **said.get(indicator, {})}
        points = {key: own[key] for key in ("2022-Q2", "2022-11") if key in own}
        written = {key: f", {key}: {own[key]}" if key in own else "" for key in ("baseline", "start", "due", "weight")}
        milestones = ", milestones: {" + ", ".join(f"{key}: {text}" for key, text in points.items()) + "}"
        text += f"  - {{id: {indicator}, " + form.format(
            target=own["target"], milestones=milestones if points else "", **written
        ) + "}\n"
    return text


def own_values(source: random.Random) -> dict[str, dict[str, str]]:
    said = {}
    for indicator, (form, targets, baselines) in VARIED.items():
        choices = {"target": targets, "baseline": baselines, "weight": ["1", "0.5"], "start": ["2022-02-01"],
                   "due": ["2022-11-30", "2023-02"], "2022-Q2": ["15", "22"], "2022-11": ["28.5"]}
        able = [key for key in VARIED_KEYS if "{" + ("milestones" if key[0] == "2" else key) + "}" in form and choices[key]]
        if indicator in ("level", "falls"):
            able = [key for key in able if key[0] != "2"]
        said[indicator] = {key: source.choice(choices[key]) for key in able if source.random() < 0.4}
    return said


def test_targets_of_single_entities():
    source = random.Random(8)
    plan = write("varied.yaml", varied_plan({}))
    entities = {f"e{i}": own_values(source) for i in range(60)}
    rows = [[entity, indicator, *(said.get(key, "") for key in VARIED_KEYS)]
            for entity, all_said in entities.items() for indicator, said in all_said.items()]
    targets = write("targets.csv", as_csv([[f'"{cell}"' for cell in row] for row in rows],
                                          "entity,indicator," + ",".join(VARIED_KEYS)))
    lines = [(entity, indicator, date, f"{source.random() * 90:.1f}" if indicator != "things" else str(source.randint(1, 50)))
             for entity in entities for indicator in VARIED for date in source.sample(DATES[:14], 5)]
    file = write("varied.csv", as_csv(lines))
    for date in ("2022-06-30", "2022-09-30", "2022-12-31"):
        panel: dict[str, list] = {}
        for row in rows_of(said(plan, file, "--targets", targets, "--as-of", date)[0]):
            panel.setdefault(row["entity"], []).append(row)
        rollup = {row["entity"]: row for row in
                  rows_of(said(plan, file, "--targets", targets, "--as-of", date, "--rollup", "-")[0])}
        for entity, all_said in entities.items():
            own_plan = write("own.yaml", varied_plan(all_said))
            own_file = write("own.csv", as_csv([line[1:] for line in lines if line[0] == entity], "id,date,value"))
            done = subprocess.run([SCORE, own_plan, "--figures", own_file, "--as-of", date, "--format", "csv"],
                                  capture_output=True)
            assert done.returncode == 0, (done.stderr.decode(), varied_plan(all_said))
            for want, have in zip(rows_of(done.stdout), panel[entity], strict=True):
                for column in SHARED_COLUMNS:
                    assert want[column] == have[column], (all_said, entity, want["id"], date, column, want, have)
            done = subprocess.run([SCORE, own_plan, "--figures", own_file, "--as-of", date, "--format", "json"],
                                  capture_output=True)
            mean = json.loads(done.stdout)["plan"]["mean_rate"]
            assert rollup[entity]["mean_rate"] == ("" if isinstance(mean, dict) else repr(mean)), (entity, all_said)


# The same of wholes and their parts: what an entity says of one matters to the other.
WHOLES = {
    "sum": ("unit: 亿元, combine: sum{target}{due}{weight}{milestones}", ["90", "70.5"], ("sum-a", "sum-b", "sum-c")),
    "sum-a": ("unit: 亿元{target}{start}{due}", ["40", "4000000万元"], ()),
    "sum-b": ("unit: 亿元{target}{milestones}", ["30", "20.5"], ()),
    "sum-c": ("unit: 亿元, combine: sum{target}", ["20"], ("sum-c-1", "sum-c-2")),
    "sum-c-1": ("unit: 亿元{target}", ["15", "9"], ()),
    "sum-c-2": ("unit: 亿元{target}{weight}", ["5", "3"], ()),
    "mean": ('unit: "%", combine: mean{target}{due}{milestones}', ["95%"], ("mean-a", "mean-b")),
    "mean-a": ('unit: "%", reported-as: level{target}{baseline}{weight}', ['"90%"', '"≥70%"'], ()),
    "mean-b": ('unit: "%", reported-as: level{target}{due}{weight}', ['"80%"', '"<=60%"'], ()),
    "all": ('unit: "%", reported-as: level, combine: all{target}{baseline}', ["60%"], ("all-a", "all-b")),
    "all-a": ("{target}{due}", ["60%", "40%"], ()),
    "all-b": ("{target}{baseline}{milestones}", ["30%", "85%"], ()),
    "none": ("unit: 个, combine: none{target}", ["30", "48"], ("none-a",)),
    "none-a": ("unit: 个{target}{start}", ["12"], ()),
}
NEEDS_TARGET = {"sum-a", "sum-b", "sum-c-1", "sum-c-2", "mean-a", "mean-b", "all-a", "all-b", "none", "none-a"}
PARTS = {part for _, _, parts in WHOLES.values() for part in parts}


def whole_entry(indicator: str, said: dict[str, dict[str, str]]) -> str:
    form, targets, parts = WHOLES[indicator]
    own = {**({"target": targets[0]} if indicator in NEEDS_TARGET else {}), **said.get(indicator, {})}
    points = ", ".join(f"{key}: {own[key]}" for key in ("2022-Q2", "2022-11") if key in own)
    written = {key: f", {key}: {own[key]}" if key in own else "" for key in VARIED_KEYS[:5]}
    text = form.format(milestones=f", milestones: {{{points}}}" if points else "", **written)
    kept = [whole_entry(part, said) for part in parts if said.get(part, {}).get("applies") != "false"]
    return "{id: " + indicator + ", " + text.removeprefix(", ") + (f", parts: [{', '.join(kept)}]" if parts else "") + "}"


def plan_of_wholes(said: dict[str, dict[str, str]]) -> str:
    text = "progress: 1\ntitle: wholes\nperiod: 2022\nindicators:\n"
    return text + "".join(f"  - {whole_entry(indicator, said)}\n" for indicator in WHOLES if indicator not in PARTS
                          and said.get(indicator, {}).get("applies") != "false")


def own_wholes(source: random.Random) -> dict[str, dict[str, str]]:
    said = {}
    for indicator, (form, targets, _) in WHOLES.items():
        choices = {"target": targets, "baseline": ["20"], "weight": ["3", "0.5"], "start": ["2022-02-01"],
                   "due": ["2022-11-30", "2023-02"], "2022-Q2": ["15", "22"], "2022-11": ["28.5"]}
        able = [key for key in VARIED_KEYS if "{" + ("milestones" if key[0] == "2" else key) + "}" in form]
        said[indicator] = {key: source.choice(choices[key]) for key in able if source.random() < 0.3}
        if indicator in ("sum", "mean", "sum-b", "sum-c-1", "mean-b") and source.random() < 0.1:
            said[indicator] = {"applies": "false"}
    return said


def parts_that_apply(said: dict[str, dict[str, str]]) -> list[str]:
    left_out = {name for name in WHOLES if said[name].get("applies") == "false"}
    for name, (_, _, parts) in WHOLES.items():
        left_out |= set(parts) if name in left_out else set()
    return [name for name in WHOLES if name not in left_out]


def expect_rows_of_own_plan(rows: list[dict[str, str]], plan: str, lines: list[tuple[str, ...]], date: str) -> None:
    own_plan, own_file = write("own.yaml", plan), write("own.csv", as_csv(lines, "id,date,value"))
    done = subprocess.run([SCORE, own_plan, "--figures", own_file, "--as-of", date, "--format", "csv"], capture_output=True)
    assert done.returncode == 0, (done.stderr.decode(), plan)
    for want, have in zip(rows_of(done.stdout), rows, strict=True):
        assert want["id"] == have["indicator"], (want, have)
        for column in SHARED_COLUMNS:
            assert want[column] == have[column], (plan, want["id"], date, column, want, have)


def test_targets_of_wholes_and_parts():
    source = random.Random(9)
    plan = write("wholes.yaml", plan_of_wholes({}))
    entities = {f"e{i}": own_wholes(source) for i in range(80)}
    rows = [[entity, indicator, *(said.get(key, "") for key in (*VARIED_KEYS, "applies"))]
            for entity, all_said in entities.items() for indicator, said in all_said.items()]
    source.shuffle(rows)
    targets = write("whole-targets.csv", as_csv([[cell if cell[:1] == '"' else f'"{cell}"' for cell in row] for row in rows],
                                                "entity,indicator," + ",".join(VARIED_KEYS) + ",applies"))
    lines = [(entity, indicator, date, f"{source.random() * 50:.1f}" if indicator != "none-a" else str(source.randint(1, 50)))
             for entity, all_said in entities.items() for indicator in parts_that_apply(all_said)
             for date in source.sample(DATES[:14], 4)]
    file = write("wholes.csv", as_csv(lines))
    for date in ("2022-06-30", "2022-12-31"):
        panel: dict[str, list] = {}
        for row in rows_of(said(plan, file, "--targets", targets, "--as-of", date)[0]):
            panel.setdefault(row["entity"], []).append(row)
        for entity, all_said in entities.items():
            own_lines = [line[1:] for line in lines if line[0] == entity]
            expect_rows_of_own_plan(panel[entity], plan_of_wholes(all_said), own_lines, date)


def test_units_of_single_entities_are_the_plan_s():
    """Figures of all entities are told in one unit: a target in another is converted."""
    plan = write("unit.yaml", "progress: 1\ntitle: t\nperiod: 2022\nindicators: [{id: inv, target: 20亿元}, {id: bare, target: 20}]\n")
    file = write("unit.csv", as_csv([("a", "inv", "2022-06-30", "0.25"), ("a", "inv", "2022-03-31", "1000万元"),
                                     ("b", "inv", "2022-06-30", "0.25")]))
    targets = write("unit-targets.csv", "entity,indicator,target\na,inv,5000万元\n")
    rows = rows_of(said(plan, file, "--targets", targets, "--as-of", "2022-04-30,2022-06-30")[0])
    told = [(row["value"], row["target"], row["display"]) for row in rows if (row["entity"], row["indicator"]) == ("a", "inv")]
    assert told == [("0.1", "0.5", "20.0%"), ("0.25", "0.5", "50.0%")], told
    targets = write("unit-targets.csv", "entity,indicator,target\na,bare,1.6万\n")
    _, error = said(plan, file, "--targets", targets, "--as-of", "2022-06-30", code=2)
    assert ":2:8: error: 'bare' is told in '万' here, but has no unit in the plan" in error, error


def test_indicators_that_do_not_apply():
    targets = write("applies.csv", f"entity,indicator,applies\n{ENTITIES[0]},money,true\n{ENTITIES[1]},middle,false\nsilent,money,false\n")
    lines = [line for line in SMALL if line[:2] not in ((ENTITIES[1], "middle-a"), (ENTITIES[1], "middle-b"), (ENTITIES[1], "middle"))]
    rows = rows_of(said(PLAN_FILE, write("apply.csv", as_csv(lines)), "--targets", targets)[0])
    have = {(row["entity"], row["indicator"]) for row in rows}
    assert (ENTITIES[0], "money") in have and ("silent", "money") not in have and ("silent", "things") in have
    assert not {(ENTITIES[1], name) for name in ("middle", "middle-a", "middle-b")} & have
    for entity, indicator in (("silent", "money"), (ENTITIES[1], "middle-a")):
        file = write("apply.csv", as_csv([(entity, indicator, "2022-06-30", "3")]))
        _, error = said(PLAN_FILE, file, "--targets", targets, code=2)
        assert f"apply.csv:2:1: error: '{indicator}' does not apply to '{entity}'" in error, error


def test_parts_of_single_entities_may_be_many():
    def plan_of(n: int) -> str:
        parts = "".join(f"    - {{id: p{i}, target: 3}}\n" for i in range(n))
        return write("many.yaml", f"progress: 1\ntitle: t\nperiod: 2022\nindicators:\n- id: whole\n  combine: sum\n  parts:\n{parts}")

    file = write("many.csv", as_csv([("a", "p0", "2022-06-30", "1")]))
    targets = write("many-targets.csv", "entity,indicator,target,applies\na,p7,5,\na,p8,,false\n")
    rows = rows_of(said(plan_of(1000), file, "--targets", targets, "--as-of", "2022-06-30")[0])
    assert len(rows) == 1000 and rows[0]["target"] == str(3 * 999 + 2), rows[0]
    _, error = said(plan_of(1001), file, "--targets", targets, "--as-of", "2022-06-30", code=2)
    assert "many-targets.csv:2:3: error: 'whole' has 1001 parts; of one with more than 1000 only 'applies' can be said" in error, error


def test_bad_targets():
    for text, place, message in (
        ("entity,indicator,taget\n", ":1:18:", "unknown column 'taget'"),
        ("entity,indicator,target,target\n", ":1:25:", "a second column 'target'"),
        ("entity,target\na,3\n", ":1:1:", "no column 'entity' or 'indicator'"),
        ("entity,indicator,target\na,mony,3\n", ":2:3:", "there is no indicator 'mony' in the plan; did you mean 'money'?"),
        ("entity,indicator,target\na,money,3%\n", ":2:9:", "'3%' does not convert to"),
        ("entity,indicator,due\na,money,2021-06\n", ":2:9:", "'2021-06' is before the plan's period"),
        ("entity,indicator,2022-Q5\n", ":1:18:", "unknown column '2022-Q5'"),
        ("entity,indicator,2022-Q2\na,money,much\n", ":2:9:", "much"),
        ("entity,indicator,weight\na,money,-1\n", ":2:9:", "-1"),
        ("entity,indicator,applies\na,money,maybe\n", ":2:9:", "'maybe' must be true or false"),
        ("entity,indicator,target\na,money,3\na,money,4\n", ":3:3:", "'money' of 'a' has a line already"),
        ("entity,indicator,target\na,whole-a,3\na,whole-a,4\n", ":3:3:", "'whole-a' of 'a' has a line already"),
        ("entity,indicator,target\na,whole,70\na,whole-a,3%\na,whole-b,5\n", ":3:11:", "'3%' does not convert to"),
        ("entity,indicator,applies\na,middle-a,false\na,middle-b,false\n", ":3:12:", "all parts of 'middle' are left out"),
        ("", ":1:1:", "the file is empty"),
    ):
        out, error = said(PLAN_FILE, SMALL_FILE, "--targets", write("bad-targets.csv", text), code=2)
        assert out == b"" and f"bad-targets.csv{place}" in error and message in error, (text, error)
    skipped = write("bad-targets.csv", "entity,indicator,target\na,mony,3\na,money,4\na,whole,70\na,whole-a,3%\na,whole-b,x\n")
    rows, error = said(PLAN_FILE, SMALL_FILE, "--targets", skipped, "--skip-bad")
    assert "unknown-id 1" in error and "bad-target 2" in error, error
    assert {(row["entity"], row["target"]) for row in rows_of(rows) if row["indicator"] == "whole"} >= {("a", "70"), (ENTITIES[0], "90")}


# ---- bad input


BAD = [
    ("stray quote", 'a,money,2022-06-30,3"4\n', ":2:", "a quote inside a field", "csv-syntax"),
    ("after quote", 'a,"money"x,2022-06-30,3\n', ":2:", "after the closing quote", "csv-syntax"),
    ("CR in a field", "a,money,2022-06-30,3\r4\n", ":2:20:", "'3?4'", None),
    ("unknown indicator", "a,mony,2022-06-30,3\n", ":2:3:", "there is no indicator 'mony' in the plan; did you mean 'money'?",
     "unknown-id"),
    ("quotes inside an id", 'a,"mo""ney",2022-06-30,3\n', ":2:3:", """there is no indicator 'mo"ney'""", "unknown-id"),
    ("quotes inside a value", '"""a""",money,2022-06-30,"3""4"\n', ":2:26:", """'3"4'""", None),
    ("no such date", "a,money,2022-06-31,3\n", ":2:9:", "2022-06-31", None),
    ("no date", "a,money,,3\n", ":2:9:", "a figure needs a date, such as 2018-08-31", "no-date"),
    ("no value", "a,money,2022-06-30,\n", ":2:20:", "a figure needs a value, such as 44 or 9/10", "no-value"),
    ("no entity", ",money,2022-06-30,3\n", ":2:1:", "a figure needs an entity", "bad-entity"),
    ("not a number", "a,money,2022-06-30,N/A\n", ":2:20:", "N/A", None),
    ("exponent", "a,money,2022-06-30,1e5\n", ":2:20:", "1e5", None),
    ("a target", "a,money,2022-06-30,>=4\n", ":2:20:", "'>=4' is a target", "not-a-figure"),
    ("too large", "a,money,2022-06-30,99999999999999999999\n", ":2:20:", "18", None),
    ("wrong unit", "a,money,2022-06-30,3%\n", ":2:20:", "'3%' does not convert to '亿元'", "unit-mismatch"),
    ("too few fields", "a,money,2022-06-30\n", ":2:1:", "3 fields, but the header names 4", "wrong-field-count"),
    ("cut off in the last line", "a,money,2022-06-30,3\na,money,2022-0", ":3:1:", "3 fields, but", "wrong-field-count"),
    ("too many fields", "a,money,2022-06-30,3,4\n", ":2:1:", "5 fields, but the header names 4", "wrong-field-count"),
    ("many fields", "a,money,2022-06-30" + ",4" * 40 + "\n", ":2:1:", "43 fields, but", "wrong-field-count"),
    ("twice", "a,money,2022-06-30,3\na,money,2022-06-30,3\n", ":3:1:", "'money' of 'a' on 2022-06-30 is told a second time",
     "duplicate-figure"),
    ("overlap", "a,months,2022-06-30,3\na,months,2022-Q2,3\n", ":3:1:", "overlaps", "overlapping-periods"),
    ("field of a megabyte", "a,money,2022-06-30," + "9" * 1_000_000 + "\n", ":2:20:", "999", None),
    ("name of a megabyte", "a" * 1_000_000 + ",money,2022-06-30,3\n", ":2:1:", "name of 1000000 bytes", "bad-entity"),
    ("late addition", "".join(f"a,money,2022-{m:02d}-01,{m}\n" for m in range(1, 9)) + "a,money,2022-02-02,+1\n", ":10:1:",
     "sort the lines by date", "late-addition"),
]
FATAL = [
    ("quote never closed", 'a,"money,2022-06-30,3\nb,money,2022-06-30,3\n', ":2:3:", "the quote that opens here is never closed"),
    ("NUL", "a,money,2022-06-30,3\na,mo\0ney,2022-06-30,3\n", ":3:5:", "a NUL byte"),
    ("GB18030", "entity,indicator,date,value\n县城,money,2022-06-30,3\n".encode("gb18030"), ":2:1:", "this looks like GB18030"),
    ("not UTF-8", b"entity,indicator,date,value\na\xff,money,2022-06-30,3\n", ":2:2:", "byte 0xFF is not UTF-8"),
    ("UTF-16", "entity,indicator,date,value\n".encode("utf-16"), ":1:", "this looks like UTF-16"),
    ("row of two megabytes", "a,money,2022-06-30," + "9" * 2_000_000 + "\n", ":2:1:", "a row of more than 1 MiB"),
    ("missing column", b"entity,indicator,date\na,money,2022-06-30\n", ":1:1:", "the column 'value' is missing"),
    ("unknown column", b"entity,indicator,date,valu\n", ":1:23:", "unknown column 'valu'; did you mean 'value'?"),
    ("CR alone", b"entity,indicator,date,value\ra,money,2022-06-30,3\r", ":1:1:", "carriage return"),
    ("empty", b"", ":1:1:", "the file is empty"),
]


def bad_file(text) -> str:
    header = "entity,indicator,date,value\n"
    return write("bad.csv", text if isinstance(text, bytes) else header + text)


def test_bad_lines():
    output = FOLDER / "kept.csv"
    for name, text, place, message, _ in BAD:
        output.write_text("before")
        out, error = said(PLAN_FILE, bad_file(text), "-o", str(output), code=2)
        assert f"bad.csv{place}" in error and message in error, (name, error)
        assert out == b"" and output.read_text() == "before", name


def test_bad_files():
    for name, text, place, message in FATAL:
        for more in ([], ["--skip-bad"]):
            out, error = said(PLAN_FILE, bad_file(text), *more, code=2)
            assert f"bad.csv{place}" in error and message in error, (name, error)
            assert out == b"", name


def test_places_in_large_files():
    """Lines are counted through chunks, quotes and line ends inside them."""
    good = "".join(f'"c{i}","money",2022-06-30,{i}\n' for i in range(60_000))
    text = good + '"a\nb",money,2022-06-30,1\nx,money,2022-06-30,bad\n' + good.replace('"c', '"d') + "y,money,2022-06-30,bad\n"
    for n in "123":
        _, error = said(PLAN_FILE, bad_file(text), "--threads", n, code=2)
        assert "bad.csv:60004:20:" in error and "bad.csv:120005:20:" in error, error


def test_skip_bad():
    good = as_csv(SMALL)
    kinds: dict[str, int] = {}
    text = good
    for name, lines, _, _, kind in BAD:
        if kind in ("wrong-field-count", "unknown-id", "no-date", "csv-syntax", "bad-entity", "unit-mismatch") and "\n" in lines[-1:]:
            if name not in ("twice", "overlap", "late addition"):
                text += lines
                kinds[kind] = kinds.get(kind, 0) + 1
    outputs = set()
    for n in "13":
        out, error = said(PLAN_FILE, write("skip.csv", text), "--skip-bad", "--threads", n)
        outputs.add(out)
        for kind, count in kinds.items():
            assert f"{kind} {count}" in error, (kind, count, error)
        assert f"{sum(kinds.values())} of " in error, error
    assert outputs == {said(PLAN_FILE, SMALL_FILE)[0]}


def test_missing_files():
    for arguments in ((PLAN_FILE, "nowhere.csv"), ("nowhere.yaml", SMALL_FILE), (PLAN_FILE, SMALL_FILE, "--entities", "nowhere.csv"),
                      (PLAN_FILE, str(FOLDER))):
        out, error = said(*arguments, code=2)
        assert out == b"" and ("no such file" in error or "is a directory" in error), error


def test_folder_is_told_at_once():
    """When its columns are looked for, not again when its rows are."""
    _, error = said(PLAN_FILE, str(FOLDER), code=2)
    assert len(error.splitlines()) == 1 and error.endswith("is a directory, not a file\n"), error


def test_misuse():
    for arguments, message in (((), "PLAN.yaml FIGURES.csv"), ((PLAN_FILE,), "PLAN.yaml FIGURES.csv"),
                               ((PLAN_FILE, SMALL_FILE, "--as-of", "2022-02-30"), "2022-02-30"),
                               ((PLAN_FILE, SMALL_FILE, "--as-of", "2022-12..2022-01"), "2022-12..2022-01"),
                               ((PLAN_FILE, SMALL_FILE, "--as-of", "2022-06-30,2022-06"), "twice"),
                               ((PLAN_FILE, SMALL_FILE, "--as-of", ""), "no date"),
                               ((PLAN_FILE, SMALL_FILE, "--threads", "-1"), "--threads"),
                               ((PLAN_FILE, SMALL_FILE, "-o", "x", "--rollup", "x"), "two outputs"),
                               ((PLAN_FILE, SMALL_FILE, "--nonsense"), "--nonsense")):
        out, error = said(*arguments, code=3)
        assert out == b"" and error.startswith("progress-batch: ") and message in error, (arguments, error)


# ---- output that cannot be written


def limit_files():
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))


def leftovers(name: str) -> list[str]:
    return [path.name for path in FOLDER.glob(f"{name}?*")]


def test_full_disk():
    output = FOLDER / "full.csv"
    output.write_text("before")
    _, error = said(PLAN_FILE, SMALL_FILE, "-o", str(output), code=4, preexec_fn=limit_files)
    assert "could not be written" in error and output.read_text() == "before" and leftovers("full.csv") == []
    _, error = said(PLAN_FILE, SMALL_FILE, "-o", "/dev/full", code=4)
    assert "No space left" in error and Path("/dev/full").is_char_device(), error
    for option in ("--rollup", "--manifest"):
        said(PLAN_FILE, SMALL_FILE, "-o", str(output), option, "/dev/full", code=4)
        assert output.read_text() == "before" and leftovers("full.csv") == [], option


def test_full_standard_output():
    with open("/dev/full", "wb") as full:
        done = subprocess.run([BATCH, PLAN_FILE, SMALL_FILE], stdout=full, stderr=subprocess.PIPE, timeout=60)
    assert done.returncode == 4 and b"standard output: could not be written" in done.stderr, done


def test_no_folder():
    _, error = said(PLAN_FILE, SMALL_FILE, "-o", "/nowhere/x.csv", code=4)
    assert "/nowhere/x.csv: could not be written" in error


def test_closed_pipe():
    process = subprocess.Popen([BATCH, PLAN_FILE, SMALL_FILE, "--as-of", "2022-01..2022-12"], stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE)
    process.stdout.read(100)
    process.stdout.close()
    process.stderr.read()
    assert process.wait(60) == 4


def test_links_and_modes_stay():
    target, link = FOLDER / "target.csv", FOLDER / "link.csv"
    target.write_text("before")
    target.chmod(0o640)
    link.symlink_to(target)
    said(PLAN_FILE, SMALL_FILE, "-o", str(link))
    assert link.is_symlink() and target.read_bytes() == said(PLAN_FILE, SMALL_FILE)[0]
    assert target.stat().st_mode & 0o777 == 0o640


# ---- stopped on the way


def large_file() -> str:
    path = FOLDER / "large.csv"
    if not path.exists():
        with path.open("w") as file:
            file.write("entity,indicator,date,value\n")
            for i in range(400):
                file.write("".join(f"{i}-{line[0]},{line[1]},{line[2]},{line[3]}\n" for line in SMALL[:1500]))
    return str(path)


def test_killed_at_any_moment():
    output = FOLDER / "killed.csv"
    whole = None
    started = time.monotonic()
    said(PLAN_FILE, large_file(), "-o", str(output))
    whole, needed = output.read_bytes(), time.monotonic() - started
    source = random.Random(5)
    for _ in range(12):
        output.write_text("before")
        process = subprocess.Popen([BATCH, PLAN_FILE, large_file(), "-o", str(output)], stderr=subprocess.DEVNULL)
        time.sleep(needed * source.random() * 1.2)
        process.send_signal(signal.SIGKILL)
        process.wait(60)
        assert output.read_bytes() in (b"before", whole)
    for path in FOLDER.glob("killed.csv.*"):
        path.unlink()


def test_stopped_by_hand():
    output = FOLDER / "stopped.csv"
    for number in (signal.SIGINT, signal.SIGTERM):
        output.write_text("before")
        process = subprocess.Popen([BATCH, PLAN_FILE, large_file(), "-", "-o", str(output)], stdin=subprocess.PIPE,
                                   stderr=subprocess.PIPE)
        time.sleep(0.3)
        process.send_signal(number)
        process.stdin.close()
        process.stderr.read()
        assert process.wait(60) == -number
        assert output.read_text() == "before" and leftovers("stopped.csv") == []


def test_stopped_while_it_waits():
    """A pipe that stays open and silent holds nobody up, not even one who reads it alone, or has read nothing yet."""
    output = FOLDER / "waits.csv"
    for n, text in ((1, as_csv(SMALL * 20)), (3, as_csv(SMALL * 20)), (2, "entity,indi"), (1, "")):
        process = subprocess.Popen([BATCH, PLAN_FILE, "-", "-o", str(output), "--threads", str(n)], stdin=subprocess.PIPE,
                                   stderr=subprocess.PIPE)
        process.stdin.write(text.encode())
        process.stdin.flush()
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == -signal.SIGINT
        process.stdin.close()
        assert not output.exists() and leftovers("waits.csv") == []


def test_signal_to_a_thread_that_waits():
    """It ends one wait; where nobody looks after the thread it must not begin another."""
    send = getattr(ctypes.CDLL(None), "tgkill", None)
    if send is None:  # only some systems can choose the thread
        return
    process = subprocess.Popen([BATCH, PLAN_FILE, "-", "-o", str(FOLDER / "told.csv"), "--threads", "1"],
                               stdin=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdin.write(as_csv(SMALL * 20).encode())
    process.stdin.flush()
    time.sleep(0.5)
    threads = {int(path.name) for path in Path(f"/proc/{process.pid}/task").iterdir()}
    (reader,) = threads - {process.pid}
    send(process.pid, reader, signal.SIGINT)
    try:
        assert process.wait(10) == -signal.SIGINT
    finally:
        process.kill()
        process.stdin.close()


def test_bar_on_a_terminal():
    master, slave = os.openpty()
    process = subprocess.Popen([BATCH, PLAN_FILE, large_file(), "-o", "/dev/null"], stderr=slave)
    os.close(slave)
    shown = b""
    try:
        while piece := os.read(master, 4096):
            shown += piece
    except OSError:
        pass
    assert process.wait(120) == 0
    assert b"reading [" in shown and b"judging [" in shown and b"MB/s" in shown and b"s left" in shown, shown[:300]


if __name__ == "__main__":
    sys.exit(checks.run(checks.tests_of(globals()), FOLDER))
