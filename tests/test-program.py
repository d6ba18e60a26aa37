# SPDX-License-Identifier: MIT
"""progress-score as its users meet it: test-program.py PROGRAM

Exit codes, what goes to which stream, formats that others read, and the same bytes in every locale. One line
"ok - NAME" or "not ok - NAME" per test; the last line is "N passed, N failed".
"""

import csv
import datetime
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

import checks

PROGRAM = sys.argv[1]
FOLDER = Path(tempfile.mkdtemp(prefix="progress-score-"))

PLAN = """\
progress: 1
title: 宁波市省级以上改革试点
period: 2018
as-of: 2018-08-31
indicators:
  - {id: hub, name: 综合运输服务示范城市重点支撑项目, owner: 市交通委, unit: 个, target: 48, figures: {2018-08-31: 44}}
  - {id: lines, name: "Air, bus and \\"rail\\" lines | Luftbusverbindungen im ganzen Stadtgebiet", owner: 市交通委, unit: 条, target: 10, figures: {2018-08-31: 4}}
  - {id: satisfaction, name: 满意度, owner: 区民政局, unit: "%", target: ">90", figures: {2018-08-31: 90}}
  - {id: silent, name: 无数据项, unit: 家, target: 10}
"""
BAD_PLAN = "progress: 1\ntitle: T\nperiod: 2018\nindicators:\n  - {id: a, taget: 1}\n  - {id: b, target: 1, ownr: x}\n"


def write(name: str, text: str) -> str:
    path = FOLDER / name
    path.write_text(text, encoding="utf-8")
    return str(path)


HALF_PLAN = """\
progress: 1
title: Half a year
period: 2026
as-of: 2026-06-30
indicators:
  - {id: a, target: 100亿元, figures: {2026-06-30: 22}}
  - {id: b, target: 100亿元, figures: {2026-06-30: 42}}
"""

GOOD = write("good.yaml", PLAN)
HALF = write("half.yaml", HALF_PLAN)
BAD = write("bad.yaml", BAD_PLAN)


def run(*arguments: str, stdout=subprocess.PIPE, **environment: str) -> subprocess.CompletedProcess:
    environment = {**os.environ, **environment}
    return subprocess.run([PROGRAM, *arguments], stdout=stdout, stderr=subprocess.PIPE, env=environment, timeout=20)


def said(*arguments: str, code: int = 0) -> tuple[str, str]:
    """Standard output and error of a run that must end with a code."""
    done = run(*arguments)
    out, error = done.stdout.decode(), done.stderr.decode()
    assert done.returncode == code, f"exit {done.returncode}, not {code}: {error}"
    return out, error


def is_misuse(*arguments: str) -> str:
    out, error = said(*arguments, code=3)
    assert out == "", out
    assert error.startswith("progress-score: ") and error.count("\n") == 1, error
    return error


def width(text: str) -> int:
    """Columns of a terminal."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text
    )


# ---- misuse and help


def test_help():
    out, error = said("--help")
    assert error == ""
    for word in ("--as-of", "--figures", "--fail-on", "--explain", "--method", "--check", "Exit status", "PLAN.yaml"):
        assert word in out, word
    assert said("-h")[0] == out


def test_version():
    assert re.fullmatch(r"progress-score \d+\.\d+\.\d+\n", said("--version")[0])


def test_misuse():
    assert "PLAN.yaml" in is_misuse()
    assert "one plan" in is_misuse(GOOD, GOOD)
    assert "--nonsense" in is_misuse(GOOD, "--nonsense")
    assert "text, json, csv or markdown" in is_misuse(GOOD, "--format", "xml")
    assert "en or zh" in is_misuse(GOOD, "--lang", "de")
    assert "lagging" in is_misuse(GOOD, "--only", "green")
    assert "yellow, orange or red" in is_misuse(GOOD, "--fail-on", "grey")
    assert "2018-02-30" in is_misuse(GOOD, "--as-of", "2018-02-30")
    assert "yesterday" in is_misuse(GOOD, "--known-at", "yesterday")
    assert "nonsense" in is_misuse(GOOD, "--policy", "nonsense")


# ---- bad input


def test_bad_plan():
    out, error = said(BAD, code=2)
    lines = error.splitlines()
    assert out == ""
    assert len(lines) >= 2, error
    assert all(re.match(rf"{re.escape(BAD)}:\d+:\d+: error: ", line) for line in lines), error
    assert "'taget'" in lines[0] and "target" in lines[0], error


def test_many_faults():
    rows = "".join(f"  - {{id: i{n}, target: 1, ownr: x}}\n" for n in range(30))
    path = write("many.yaml", "progress: 1\ntitle: T\nperiod: 2018\nindicators:\n" + rows)
    lines = said(path, code=2)[1].splitlines()
    assert len(lines) == 21, len(lines)
    assert lines[-1] == "... and 10 more", lines[-1]


def test_missing_files():
    assert said("nowhere.yaml", code=2) == ("", "progress-score: nowhere.yaml: no such file\n")
    assert said(GOOD, "--figures", "nowhere.csv", code=2) == ("", "progress-score: nowhere.csv: no such file\n")
    assert said(str(FOLDER), code=2)[1] == f"progress-score: {FOLDER}: is a directory, not a file\n"


def test_bad_figures():
    path = write("bad.csv", "id,date,value\nhub,2018-09-30,many\n")
    out, error = said(GOOD, "--figures", path, code=2)
    assert out == "" and f"{path}:2:" in error and "'many'" in error, error


def test_check():
    out, error = said(GOOD, "--check")
    assert error == "" and out != ""
    assert all(": note: " in line for line in out.splitlines()[:-1]), out
    assert "0 problems" in out or "no " in out.splitlines()[-1], out
    assert said(BAD, "--check", code=2)[0] == ""


def test_check_prints_notes():
    plan = "progress: 1\ntitle: T\nperiod: 2018\nindicators:\n  - {id: a, target: pending}\n"
    out = said(write("noted.yaml", plan), "--check")[0]
    assert re.search(r"noted\.yaml:5:\d+: note: ", out), out


# ---- the date


def test_today_is_used_and_told():
    path = write("dateless.yaml", PLAN.replace("as-of: 2018-08-31\n", ""))
    before = datetime.date.today().isoformat()
    out, error = said(path)
    after = datetime.date.today().isoformat()
    assert before in out or after in out, out
    assert before in error or after in error, error
    assert error.count("\n") == 1, error


def test_as_of():
    assert "2018-06-30" in said(GOOD, "--as-of", "2018-06-30")[0]
    assert json.loads(said(GOOD, "--format", "json")[0])["as_of"] == "2018-08-31"


MAY = """\
progress: 1
title: Known at
period: 2026
as-of: 2026-05-31
indicators:
  - {id: a, target: 100亿元, figures: {2026-03: {value: 20, reported: 2026-04-10}, 2026-04: {value: 21, reported: 2026-05-10}}}
  - {id: b, target: 10%, combine: none, reported-as: level, parts: [{id: c, target: 5%}]}
"""


def test_what_was_published_in_may():
    """Figures and revisions that came later change no byte of it, not even a note."""
    later = MAY.replace(
        "{value: 21, reported: 2026-05-10}}",
        "[{value: 21, reported: 2026-05-10}, {value: 25, reported: 2026-06-10}, {value: 26, reported: 2026-07-10}], "
        "2026-05: {value: 250000, reported: 2026-06-10}}",
    )
    assert later != MAY
    may, now = write("may.yaml", MAY), write("now.yaml", later)
    revised = write("revised.csv", "id,date,value,reported\na,2026-03,22,2026-06-30\nc,2026-06,3,\n")
    for format in ["text", "json", "csv", "markdown"]:
        then = said(may, "--format", format)
        again = said(now, "--figures", revised, "--known-at", "2026-05-31", "--format", format)
        assert then == again, format
    json_now = json.loads(said(now, "--as-of", "2026-07-31", "--format", "json")[0])
    ids = [note["id"] for note in json_now["notes"]]
    assert ids.count("figure-revised") == 2 and ids.count("scale-suspect") == 1, ids
    first = json_now["indicators"][0]["actual"]
    assert first == {"value": "250000", "date": "2026-05-31"}, first


def test_policies():
    listed, error = said("--policy", "list")
    assert error == ""
    names = re.findall(r"^(\S+)$", listed, re.MULTILINE)
    assert names[0] == "default" and "wuhan" in names and "yinchuan-2025" in names, names
    assert len(re.findall(r"source: http", listed)) == len(names) - 1
    assert "武汉市" in said("--policy", "list", "--lang", "zh")[0]

    def lights(policy: str) -> list[str]:
        report = json.loads(said(HALF, "--policy", policy, "--format", "json")[0])
        assert report["policy"] == (names[0] if policy == "default" else Path(policy).stem)
        return [indicator["light"] for indicator in report["indicators"]]

    assert lights("yinchuan-2025") == ["yellow", "grey"]
    assert lights("wuhan") == ["red", "green"]
    assert lights("sanya-2022") == ["red", "yellow"]
    own = write("ours.yaml", "policy: {name: ours, bands: [{light: green, from: 0.3, inclusive: true}, {light: red}]}\n")
    assert lights(own) == ["green", "green"]

    assert "did you mean 'wuhan'" in is_misuse(HALF, "--policy", "wuha")
    out, error = said(HALF, "--policy", str(FOLDER / "none.yaml"), code=2)
    assert out == "" and "no such file" in error
    broken = write("broken.yaml", "policy:\n  bands: [{light: green, from: 1}, {light: red}]\n")
    out, error = said(HALF, "--policy", broken, code=2)
    assert out == "" and f"{broken}:2:32: error: does exactly '1' belong" in error, error


def test_notes_speak_chinese():
    assert "note: a: figures are taken as cumulative" in said(HALF, "--check")[0]
    assert "note: a: 数据按累计数理解" in said(HALF, "--check", "--lang", "zh")[0]
    suspect = write("suspect.csv", "id,date,value\na,2026-07-31,2200\n")
    assert f"{suspect}:2:14: note: a: " in said(HALF, "--check", "--figures", suspect)[0]


def test_known_at_and_figures():
    path = write("september.csv", "id,date,value,reported\nhub,2018-09-30,47,2018-10-08\n")
    base = [GOOD, "--figures", path, "--as-of", "2018-10-31", "--format", "json"]
    value = lambda *more: json.loads(said(*base, *more)[0])["indicators"][0]["actual"]["value"]
    assert value() == "47"
    assert value("--known-at", "2018-10-07") == "44"


# ---- lights and exit codes


def test_fail_on():
    said(GOOD, "--fail-on", "yellow", code=1)
    green = write("green.yaml", "\n".join(PLAN.splitlines()[:6]) + "\n")
    out, _ = said(green, "--fail-on", "yellow")
    assert "green" in out
    grey = write("grey.yaml", "\n".join(PLAN.splitlines()[:5] + PLAN.splitlines()[-1:]) + "\n")
    said(grey, "--fail-on", "yellow")


def test_only_lagging():
    report = json.loads(said(GOOD, "--format", "json", "--only", "lagging")[0])
    assert all(i["light"] in ("yellow", "orange", "red") for i in report["indicators"])
    assert 0 < len(report["indicators"]) < 4
    assert report["plan"]["indicators"] == 4


# ---- the audit trail


def plans() -> list[str]:
    return [str(path) for path in sorted(Path("examples").glob("*/*.yaml"))]


def ids(indicators: list[dict]) -> list[str]:
    return [id for i in indicators for id in (i["id"], *ids(i.get("parts", [])))]


def calculated(filled: str) -> float:
    return eval(re.sub(r"\|([^|]*)\|", r"abs(\1)", filled))


def test_explain_text():
    out = said(GOOD, "--explain", "hub")[0]
    for words in (
        "hub: 综合运输服务示范城市重点支撑项目\nAs of 2018-08-31\n",
        f"44个  counts  [{GOOD}:6]",
        "(a - s) / (j - s) = (44 - 0) / (31 - 0) = 1.419",
        "● green  index ≥ 0.95  <- 1.419",
    ):
        assert words in out, words
    assert "市交通委" in said(GOOD, "--explain", "hub", "--lang", "zh")[0]


def test_explain_refuses():
    assert "did you mean 'hub'" in is_misuse(GOOD, "--explain", "hup")
    assert "text or json" in is_misuse(GOOD, "--explain", "hub", "--format", "csv")


def test_explain_agrees_with_the_report():
    """Of every indicator: the same answers as the report's, and formulas that give them."""
    explained = 0
    for plan in plans():
        report = json.loads(said(plan, "--as-of", "2022-08-31" if "2022" in plan else "2018-08-31", "--format", "json")[0])
        for id in ids(report["indicators"])[::7]:
            trail = json.loads(said(plan, "--as-of", report["as_of"], "--explain", id, "--format", "json")[0])
            assert trail["id"] == id and trail["as_of"] == report["as_of"]
            for name in ("rate", "gap", "gap_pp", "schedule_index", "forecast", "required_per_day"):
                formula = trail[name]
                if "filled" not in formula or "undefined" in formula or formula.get("why"):
                    continue
                value = calculated(formula["filled"])
                assert abs(value - formula["value"]) <= 0.01 * max(1, abs(value)), (plan, id, name, formula)
                explained += 1
    assert explained > 50, explained


# ---- the assessment methods

ONE_DATA_SET = "examples/plans/one-data-set.yaml"


def side_by_side(*arguments: str) -> dict[str, list[str]]:
    """The cells of each method's row."""
    rows = [re.split(r"  +", line.strip()) for line in said(ONE_DATA_SET, "--method", "all", *arguments)[0].splitlines()]
    return {row[0]: row[1:] for row in rows if re.fullmatch(r"[a-z0-9_]+", row[0])}


def test_one_data_set_by_every_method():
    """50 in 2015, 60 in 2022, a target of 80 in 2030."""
    rows = side_by_side()
    for method, value, category in (
        ("completion_rate", "75.0%", "over_plan_percent -25.0%"),
        ("baseline_achievement", "33.3%", "behind time"),
        ("eurostat_target", "82.9%", "moderate progress towards the target"),
        ("statcan_target", "82.9%", "Progress made but acceleration needed"),
        ("unsd_2022", "82.9%", "Fair progress, but acceleration needed"),
        ("unsd_2023", "79.7%", "Fair progress but acceleration needed"),
        ("linear_pace", "71.4%", "Moderately improving"),
        ("escap_csi", "3.333", "Slow progress"),
        ("destatis", "60.0%", "cloud"),
    ):
        assert rows[method][0] == value and category in rows[method], (method, rows[method])
    for method, detail in (
        ("baseline_achievement", "time_share 46.7%"),
        ("eurostat_target", "cagr_actual 2.6388%, cagr_required 3.1830%"),
        ("statcan_target", "score 1.636"),
        ("unsd_2023", "score 2"),
        ("escap_csi", "expected 4.667"),
        ("destatis", "projected 68%"),
    ):
        assert detail in rows[method][-1], (method, rows[method])


def test_method_table_is_aligned():
    for language, heading in (("en", "Category"), ("zh", "评价")):
        lines = said(ONE_DATA_SET, "--method", "all", "--lang", language)[0].splitlines()
        header = next(line for line in lines if heading in line.split())
        column = width(header[: header.index(heading)])
        for row in (line for line in lines if line.startswith(("eurostat", "unsd", "destatis "))):
            before, cell = re.match(r"(\S+ +\S+ +)(\S)", row).groups()
            assert width(before) == column, (row, cell)


def test_method_by_name():
    out = said(ONE_DATA_SET, "--method", "unsd_2023")[0]
    assert "method: unsd_2023" in out and "79.7%" in out and "50%" in out and "80%" in out, out
    out = said(ONE_DATA_SET, "--method", "unsd_2023", "--lang", "zh")[0]
    assert "联合国" in out and "进展尚可但需加快" in out, out


def test_methods_of_a_plan_without_baselines():
    out = said(GOOD, "--method", "all")[0]
    assert "There is no indicator to be judged." in out and "hub, lines, satisfaction, silent" in out, out
    report = json.loads(said(GOOD, "--method", "all", "--format", "json")[0])
    assert report["indicators"] == []
    assert {row["id"]: row["reason"] for row in report["not_judged"]}["hub"] == "no-path"


def test_method_formats():
    report = json.loads(said(ONE_DATA_SET, "--method", "all", "--format", "json")[0])
    (indicator,) = report["indicators"]
    answers = {answer["method"]: answer for answer in indicator["assessments"]}
    assert indicator["baseline"] == {"value": "50", "date": "2015-12-31"}
    assert abs(answers["eurostat_target"]["value"] - 0.8290416352835777) < 1e-12
    assert answers["eurostat_target"]["category"]["name"] == "moderate_progress"
    assert answers["statcan_target"]["details"]["achieved"] == "no"
    rows = list(csv.DictReader(io.StringIO(said(ONE_DATA_SET, "--method", "all", "--format", "csv")[0], newline="")))
    assert {row["method"]: row["display"] for row in rows}["unsd_2022"] == "82.9%"
    assert all(None not in row and None not in row.values() for row in rows)
    out = said(ONE_DATA_SET, "--method", "all", "--format", "markdown")[0]
    table = [line for line in out.splitlines() if line.startswith("|")]
    cells = lambda line: len(re.findall(r"(?<!\\)\|", line))
    assert len({cells(line) for line in table}) == 1, out


def test_method_list():
    names = [line for line in said("--method", "list")[0].splitlines() if not line.startswith(" ")]
    assert "gbt8170_round" in names and len(names) == len(set(names)) > 40
    listed = json.loads(said("--method", "list", "--format", "json")[0])
    assert [method["method"] for method in listed] == names
    assert all(method["title"] and method["source"] for method in listed)
    rows = list(csv.DictReader(io.StringIO(said("--method", "list", "--format", "csv")[0], newline="")))
    assert [row["method"] for row in rows] == names
    assert "| `" not in said("--method", "list", "--format", "markdown", "--lang", "zh")[0]
    assert "可评价指标：是" in said("--method", "list", "--lang", "zh")[0]


def test_method_misuse():
    assert "there is no method 'nonsense'; write all, or one of eurostat_target, " in is_misuse(GOOD, "--method", "nonsense")
    assert "'ranking' does not judge indicators" in is_misuse(GOOD, "--method", "ranking")
    assert "one plan" in is_misuse("--method", "all")
    assert "--explain and --method" in is_misuse(GOOD, "--method", "all", "--explain", "hub")


def test_method_and_fail_on():
    said(ONE_DATA_SET, "--method", "all", "--fail-on", "orange", code=1)
    assert "enrolment" not in said(GOOD, "--method", "all", "--only", "lagging")[0]


# ---- output that cannot be written


def test_full_disk():
    if not os.path.exists("/dev/full"):
        return
    for arguments in ([GOOD], [GOOD, "--check"], ["--help"], ["--version"], [GOOD, "--fail-on", "yellow"], ["--method", "list"]):
        with open("/dev/full", "wb") as full:
            done = run(*arguments, stdout=full)
        assert done.returncode == 4, (arguments, done.returncode)
        assert b"could not be written" in done.stderr


def test_closed_pipe():
    reader, writer = os.pipe()
    os.close(reader)
    done = run(GOOD, stdout=writer)
    os.close(writer)
    assert done.returncode == 4, done.returncode


# ---- formats


def test_json():
    report = json.loads(said(GOOD, "--format", "json")[0])
    assert list(report) == [
        "progress", "library", "title", "as_of", "policy", "notes", "indicators", "owners", "groups", "plan",
    ]
    hub, _, _, silent = report["indicators"]
    assert hub["actual"] == {"value": "44", "date": "2018-08-31"}
    assert hub["target"] == {"comparator": "at-least", "value": "48", "due": "2018-12-31"}
    assert hub["rate"] == {"method": "ratio", "value": 44 / 48, "exact": "11/12", "display": "91.7%"}
    assert hub["remaining"] == "4"
    assert hub["days_behind"] == -91.6
    assert abs(hub["expected"]["value"] - 48 * 243 / 365) < 1e-12
    assert silent["actual"] == {"undefined": "no-data"} and "owner" not in silent and "final" not in silent
    assert silent["rate"] == {"method": "ratio", "undefined": "no-data"}
    assert [owner["name"] for owner in report["owners"]] == ["市交通委", "区民政局"]


def test_csv():
    rows = list(csv.DictReader(io.StringIO(said(GOOD, "--format", "csv")[0], newline="")))
    assert [row["id"] for row in rows] == ["hub", "lines", "satisfaction", "silent"]
    assert rows[0]["display"] == "91.7%" and rows[0]["value"] == "44" and rows[0]["light"] == "green"
    assert rows[1]["name"].startswith('Air, bus and "rail" lines |')
    assert rows[2]["display"] == "100.0% (not met)" and rows[2]["met"] == "false"
    assert rows[3]["rate"] == "" and rows[3]["reason"] == "no-data"
    assert all(None not in row and None not in row.values() for row in rows)


def test_stock_parsers_read_what_is_written():
    """No NaN, no key twice, no row that is longer than the header, whatever the names hold."""

    def once(pairs):
        assert len({key for key, _ in pairs}) == len(pairs), pairs
        return dict(pairs)

    def never(constant):
        raise AssertionError(f"{constant} is no JSON")

    plans = sorted(path for folder in ("tests/data/golden", "tests/data/hostile", "examples/plans") for path in Path(folder).glob("*.yaml"))
    assert len(plans) > 5
    for plan in plans:
        for language in ("en", "zh"):
            options = (plan, "--as-of", "2026-06-30", "--lang", language)
            report = json.loads(said(*options, "--format", "json")[0], object_pairs_hook=once, parse_constant=never)
            assert report["as_of"] == "2026-06-30"
            rows = list(csv.reader(io.StringIO(said(*options, "--format", "csv")[0], newline=""), strict=True))
            assert {len(row) for row in rows} == {len(rows[0])}, plan
            assert len(rows) - 1 >= len(report["indicators"]) > 0, plan


def test_text_is_aligned():
    for language, due in (("en", "Due"), ("zh", "期限")):
        out = said(GOOD, "--lang", language)[0]
        header = next(line for line in out.splitlines() if due in line.split())
        rows = [line for line in out.splitlines() if "2018-12-31  " in line or line.endswith("  2018-12-31")]
        column = width(header[: header.index(due)])
        assert len(rows) == 4, out
        for row in rows:
            assert width(row[: row.rindex("2018-12-31")]) == column, out


def test_text_says_everything():
    out = said(GOOD)[0]
    for words in ("● green", "○ grey", "100.0% (not met)", "91.6 ahead", "44 / 48个", "4个", "As of 2018-08-31"):
        assert words in out, words
    assert "\033" not in out
    assert not any(line != line.rstrip() for line in out.splitlines())
    chinese = said(GOOD, "--lang", "zh")[0]
    for words in ("● 绿", "○ 灰", "超前91.6天", "截至2018年8月31日"):
        assert words in chinese, words


def test_markdown():
    out = said(GOOD, "--format", "markdown")[0]
    table = [line for line in out.splitlines() if line.startswith("|")]
    cells = lambda line: len(re.findall(r"(?<!\\)\|", line))
    assert cells(table[0]) == cells(table[1]) == cells(table[2]) == cells(table[3]), out


# ---- the same everywhere


def test_locale_does_not_matter():
    for form in ("text", "json", "csv", "markdown"):
        for language in ("en", "zh"):
            for plan in ([GOOD], [ONE_DATA_SET, "--method", "all"]):
                arguments = (*plan, "--format", form, "--lang", language)
                plain = run(*arguments, LC_ALL="C").stdout
                assert plain
                for locale in ("de_DE.UTF-8", "zh_CN.GB18030"):
                    assert run(*arguments, LC_ALL=locale, LANGUAGE=locale).stdout == plain, (form, locale)


def test_errors_are_utf8_in_every_locale():
    path = write("坏.yaml", "progress: 1\ntitle: T\nperiod: 2018\nindicators:\n  - {id: a, target: 很多}\n")
    for locale in ("C", "de_DE.UTF-8", "zh_CN.GB18030"):
        assert "很多" in run(path, LC_ALL=locale).stderr.decode(), locale


if __name__ == "__main__":
    sys.exit(checks.run(checks.tests_of(globals()), FOLDER))
