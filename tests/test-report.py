# SPDX-License-Identifier: MIT
"""progress-report as its users meet it: test-report.py REPORT-PROGRAM SCORE-PROGRAM yes|no

What the page and the workbook say is what the JSON of progress-score says, of every indicator; names stay names; a file
is whole or not written. The last argument is whether the library can write workbooks.

One line "ok - NAME" or "not ok - NAME" per test; the last line is "N passed, N failed".
"""

import datetime
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import zipfile
from fractions import Fraction
from html.parser import HTMLParser
from pathlib import Path

import checks

REPORT, SCORE, WORKBOOKS = sys.argv[1], sys.argv[2], sys.argv[3] == "yes"
FOLDER = Path(tempfile.mkdtemp(prefix="progress-report-"))
PLANS = Path("examples/plans")
HOSTILE = "tests/data/hostile/names.yaml"

# The municipal plans, and those in which a rate is not what it seems or a number is no decimal.
MUNICIPAL = {
    "ningbo-2018": [str(PLANS / "ningbo-2018.yaml")],
    "ningbo-2024": [str(PLANS / "ningbo-2024.yaml"), "--figures", str(PLANS / "ningbo-2024-sample-figures.csv")],
    "fenghua-2022": [
        *(str(PLANS / "fenghua-2022.yaml"), "--figures", str(PLANS / "fenghua-2022-sample-figures.csv")),
        *("--as-of", "2022-08-31"),
    ],
}
ROUNDED = """\
progress: 1
title: Rounded
period: 2026
as-of: 2026-06-30
indicators:
  - {id: just-under, target: 10000个, figures: {2026-06-30: 9996}}
  - {id: not-met, unit: "%", target: ">90", figures: {2026-06-30: 90}}
  - {id: even, target: 16个, rounding: {digits: 1, mode: half-even}, figures: {2026-06-30: 1}}
  - {id: fine, target: 48个, rounding: {digits: 3, mode: half-up}, figures: {2026-06-30: 44}}
  - {id: range, unit: "%", target: 85-90%, figures: {2026-06-30: 87}}
  - {id: third, target: 3亿元, figures: {2026-06-30: 1}}
  - {id: about, target: 近3万人, reported-as: cumulative, figures: {2026-06-30: 1}}
  - {id: silent, target: 10个}
"""


def write(name: str, text: str) -> str:
    path = FOLDER / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def run(program: str, *arguments: str, **more) -> subprocess.CompletedProcess:
    return subprocess.run([program, *arguments], capture_output=True, timeout=60, **more)


def said(program: str, *arguments: str, code: int = 0, **more) -> tuple[str, str]:
    """Standard output and error of a run that must end with a code."""
    done = run(program, *arguments, **more)
    out, error = done.stdout.decode(), done.stderr.decode()
    assert done.returncode == code, f"exit {done.returncode}, not {code}: {error}"
    return out, error


def cases() -> dict[str, list[str]]:
    return {**MUNICIPAL, "rounded": [write("rounded.yaml", ROUNDED)], "hostile": [HOSTILE]}


def json_of(arguments: list[str], language: str = "en") -> dict:
    return json.loads(said(SCORE, *arguments, "--format", "json", "--lang", language)[0])


def all_of(indicators: list[dict]) -> list[dict]:
    return [one for i in indicators for one in (i, *all_of(i.get("parts", [])))]


def number(value) -> float | None:
    """The number of a JSON value: exact ones are texts; what is undefined is none."""
    return None if value is None or isinstance(value, dict) else float(Fraction(value))


# ---- reading a page


class Page(HTMLParser):
    """The rows of the table of indicators, the elements there are, and the attributes that could do something."""

    def __init__(self, html: str):
        super().__init__()
        self.rows: dict[str, dict] = {}
        self.tags: dict[str, int] = {}
        self.attributes: set[str] = set()
        self.addresses: list[str] = []
        self.lang = self.title = ""
        self.row = self.cell = None
        self.inside: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.tags[tag] = self.tags.get(tag, 0) + 1
        self.attributes |= set(values)
        self.addresses += [values[name] for name in ("href", "src") if name in values]
        if tag == "html":
            self.lang = values["lang"]
        if tag == "tr" and "id" in values:
            self.row = self.rows[values["id"]] = {**values, "warnings": []}
        if tag in ("td", "th") and self.row is not None:
            self.cell = self.row[values["class"]] = {"value": number(values.get("data-value")), "text": ""}
        if tag == "p" and self.cell is not None:
            self.row["warnings"].append("")
        if tag not in ("meta", "input", "path"):
            self.inside.append(tag)

    def handle_endtag(self, tag):
        while self.inside and self.inside.pop() != tag:
            pass
        self.cell = None if tag in ("td", "th") else self.cell
        self.row = None if tag == "tr" else self.row

    def handle_data(self, data):
        if self.inside[-1:] == ["title"]:
            self.title += data
        if self.cell is None or "svg" in self.inside or "details" in self.inside:
            return
        if "p" in self.inside and "b" not in self.inside:
            self.row["warnings"][-1] += data
        elif "small" not in self.inside and "i" not in self.inside:
            self.cell["text"] += data


def html_of(arguments: list[str], *more: str, name: str = "report.html") -> str:
    path = FOLDER / name
    said(REPORT, *arguments, *more, "-o", str(path))
    return path.read_text(encoding="utf-8")


def page_of(arguments: list[str], *more: str) -> Page:
    return Page(html_of(arguments, *more))


def compare_row(row: dict, indicator: dict):
    rate, target = indicator["rate"], indicator.get("target", {})
    met = indicator["met"]
    suffix = " (not met)" if met is False and number(rate.get("value")) is not None and rate["value"] >= 1 else ""
    pairs = {
        "light": (row["data-light"], indicator["light"]),
        "light in words": (row["light"]["text"].strip(), indicator["light"]),
        "met": (row.get("data-met"), None if isinstance(met, dict) else str(met).lower()),
        "actual": (row["progress"]["value"], number(indicator.get("actual", {}).get("value"))),
        "target": (number(row.get("data-target")), number(target.get("value", target.get("low")))),
        "high": (number(row.get("data-high")), number(target.get("high"))),
        "rate": (row["rate"]["value"], number(rate.get("value"))),
        "display": (row["rate"]["text"], rate["display"] + suffix if "display" in rate else rate["undefined"].replace("-", " ")),
        "expected": (row["expected"]["value"], number(indicator["expected"].get("value"))),
        "days": (row["days"]["value"], number(indicator["days_behind"])),
        "remaining": (row["remaining"]["value"], number(indicator.get("remaining"))),
        "due": (row["due"]["text"] or None, target.get("due", row["due"]["text"] or None)),
        "owner": (row["owner"]["text"], shown(indicator.get("owner", ""))),
        "warnings": ([text.strip() for text in row["warnings"]], [shown(w["message"]) for w in indicator["warnings"]]),
    }
    for name, (is_value, wanted) in pairs.items():
        assert is_value == wanted, f"{indicator['id']}: {name} is {is_value!r}, not {wanted!r}"


HIDDEN = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")


def shown(text: str) -> str:
    """What is left of a text that hides something."""
    text = re.sub("[\x00-\x1f\x7f-\x9f\u2028\u2029]", " ", HIDDEN.sub("", text))
    return text.replace("\ufdd0", "\ufffd")


def test_page_says_what_the_json_says():
    for name, arguments in cases().items():
        indicators = all_of(json_of(arguments)["indicators"])
        rows = page_of(arguments).rows
        assert list(rows) == [i["id"] for i in indicators], name
        for indicator in indicators:
            compare_row(rows[indicator["id"]], indicator)
            if name == "hostile":
                assert rows[indicator["id"]]["name"]["text"] == shown(indicator["name"]), indicator["id"]


# ---- reading a workbook


def book_of(arguments: list[str], *more: str, name: str = "report.xlsx"):
    import openpyxl

    path = FOLDER / name
    said(REPORT, *arguments, *more, "-o", str(path))
    return openpyxl.load_workbook(path)


def rows_of(sheet) -> list[dict]:
    headings, *rows = sheet.iter_rows()
    return [dict(zip((cell.value for cell in headings), row)) for row in rows]


def unescaped(text: str | None) -> str:
    return (text or "").replace("_x005F", "")


def is_close(a, b) -> bool:
    """Workbooks keep 16 digits of a number."""
    return a is b is None or (a is not None and b is not None and abs(a - b) <= 1e-15 * max(abs(a), abs(b)))


def day(text: str | None):
    return text and datetime.datetime.fromisoformat(text)


def compare_cells(row: dict, indicator: dict):
    rate, target, met = indicator["rate"], indicator.get("target", {}), indicator["met"]
    numbers = {
        "Actual": indicator.get("actual", {}).get("value"),
        "Target": target.get("value", target.get("low")),
        "Upper end": target.get("high"),
        "Rate, unrounded": rate.get("value"),
        "Expected": indicator["expected"].get("value"),
        "Expected rate": indicator["expected"].get("rate"),
        "Gap": indicator.get("gap"),
        "Gap in points": indicator["gap_pp"],
        "Index": indicator["schedule_index"],
        "Days behind": indicator["days_behind"],
        "Remaining": indicator.get("remaining"),
        "Forecast": indicator.get("forecast", {}).get("value"),
        "Needed per day": indicator.get("required_per_day"),
    }
    for name, wanted in numbers.items():
        cell = row[name]
        assert is_close(cell.value, number(wanted)), f"{indicator['id']}: {name} is {cell.value}, not {wanted}"
        assert cell.value is None or (cell.data_type == "n" and cell.number_format != "General"), (indicator["id"], name)
    assert row["Due"].value == day(target.get("due", row["Due"].value and row["Due"].value.isoformat()))
    assert row["Figure of"].value == day(indicator.get("actual", {}).get("date"))
    assert row["Met"].value == {True: "yes", False: "no"}.get(met if isinstance(met, bool) else None)
    assert row["Light"].value.split()[1] == indicator["light"]
    assert unescaped(row["Indicator"].value) == shown(indicator["name"])
    compare_published(row["Rate"], rate, met)


def compare_published(cell, rate: dict, met):
    """A rate is the number that is published, with the decimals it is published with."""
    if "display" not in rate:
        assert cell.value == rate["undefined"].replace("-", " "), cell.value
        return
    percent = rate["display"].rstrip("%")
    decimals = len(percent.partition(".")[2])
    suffix = '" (not met)"' if met is False and rate["value"] >= 1 else ""
    assert cell.data_type == "n" and is_close(cell.value, float(Fraction(percent) / 100)), (cell.value, rate)
    assert cell.number_format == "0" + ("." + "0" * decimals if decimals else "") + "%" + suffix, cell.number_format


def test_workbook_says_what_the_json_says():
    for name, arguments in cases().items():
        report = json_of(arguments)
        indicators = all_of(report["indicators"])
        book = book_of(arguments)
        rows = rows_of(book["Indicators"])
        assert [row["Id"].value for row in rows] == [i["id"] for i in indicators], name
        for row, indicator in zip(rows, indicators):
            compare_cells(row, indicator)
        warnings = [(r["Id"].value, r["Warning"].value, unescaped(r["In words"].value)) for r in rows_of(book["Warnings"])]
        assert warnings == [(i["id"], w["id"], shown(w["message"])) for i in indicators for w in i["warnings"]], name
        notes = [(r["Note"].value, r["Indicator"].value, r["In words"].value) for r in rows_of(book["Notes"])]
        assert notes == [(n["id"], n.get("indicator"), shown(n["message"])) for n in report["notes"]], name
        compare_owners(rows_of(book["Owners"]), report["owners"])


def compare_owners(rows: list[dict], owners: list[dict]):
    by_name = {row["Owner"].value: row for row in rows}
    ranks = [row["Rank"].value for row in rows]
    assert ranks == sorted(ranks, key=lambda rank: (rank is None, rank)), ranks
    for owner in owners:
        row = by_name[shown(owner["name"])]
        counts = {"Indicators": owner["indicators"], "Met": owner["met"], "Rank": owner.get("rank")}
        counts |= {light.capitalize(): n for light, n in owner["lights"].items()}
        assert {name: row[name].value for name in counts} == counts, owner
        assert row["Light"].value.split()[1] == owner["light"]
        for name, key in (("Mean rate", "mean_rate"), ("Coverage", "coverage")):
            if not isinstance(owner[key], dict):
                assert abs(row[name].value - owner[key]) <= 0.00051 and "%" in row[name].number_format, owner


def test_workbook_is_made_for_work():
    book = book_of(MUNICIPAL["ningbo-2024"])
    assert book.sheetnames == ["Overview", "Indicators", "Owners", "Groups", "Warnings", "Notes"]
    first = {row[0].value: row[1] for row in book.worksheets[0].iter_rows() if row[0].value}
    assert first["As of"].value == book.properties.created == datetime.datetime(2024, 9, 30)
    assert first["Policy"].value == "default"
    for sheet in book.worksheets[1:]:
        assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref.startswith("A1:"), sheet.title
        colours = [rule for rules in sheet.conditional_formatting for rule in rules.rules]
        assert len({rule.formula[0] for rule in colours}) == 5, sheet.title


def test_workbook_speaks_chinese():
    book = book_of(MUNICIPAL["fenghua-2022"], "--lang", "zh")
    texts = [cell.value for row in book.worksheets[1].iter_rows(max_row=1) for cell in row]
    assert book.sheetnames[0] == "概况" and not any(re.search("[A-Za-z]", text) for text in texts), texts


def test_same_workbook_every_time():
    first, second = (FOLDER / name for name in ("first.xlsx", "second.xlsx"))
    said(REPORT, *MUNICIPAL["ningbo-2018"], "-o", str(first))
    said(REPORT, *MUNICIPAL["ningbo-2018"], "-o", str(second), env={**os.environ, "TZ": "Asia/Shanghai", "LC_ALL": "de_DE.UTF-8"})
    assert first.read_bytes() == second.read_bytes()


# ---- names stay names


def test_hostile_page():
    html = html_of([HOSTILE])
    page = Page(html)
    assert page.tags["script"] == 1 and page.tags["style"] == 1
    known = {"html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "h3", "p", "nav", "a", "main", "section", "dl",
             "div", "dt", "dd", "b", "i", "small", "svg", "path", "ul", "li", "span", "table", "thead", "tbody", "tr", "th", "td",
             "form", "fieldset", "legend", "label", "input", "select", "option", "button", "output", "details", "summary", "cite",
             "footer", "script"}  # fmt: skip
    assert set(page.tags) <= known, set(page.tags) - known
    assert not {name for name in page.attributes if name.startswith("on")} and "style" not in page.attributes
    assert all(address.startswith("#") for address in page.addresses)
    assert not HIDDEN.search(html)
    assert page.title == "<script>document.title='taken over'</script> & \"title\" \ufffd"
    assert "Content-Security-Policy" in html and "default-src 'none'" in html


def test_page_needs_nothing():
    for arguments in MUNICIPAL.values():
        html = html_of(arguments)
        assert all(address.startswith("#") for address in Page(html).addresses)
        assert not re.search(r"url\(|@import|https?://", html.replace("http://example.invalid", ""))


def test_hostile_workbook():
    import openpyxl

    path = FOLDER / "hostile.xlsx"
    said(REPORT, HOSTILE, "-o", str(path))
    cells = [cell for sheet in openpyxl.load_workbook(path) for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    assert any(cell.value == "=1+1" and cell.data_type == "s" for cell in cells)
    assert not any(cell.hyperlink for cell in cells)
    assert not any(HIDDEN.search(str(cell.value)) for cell in cells)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    assert not any(HIDDEN.search(text) or re.search("[\x00-\x08\ufffe]", text) for text in parts.values())
    assert not any("<f>" in text or "<f " in text for name, text in parts.items() if "worksheets/" in name)
    assert "_x005F_x0041_ is not A" in parts["xl/sharedStrings.xml"]


# ---- what a page carries


def test_languages():
    for language, tag, word in (("en", "en", "Owners"), ("zh", "zh-CN", "责任单位")):
        html = html_of(MUNICIPAL["fenghua-2022"], "--lang", language)
        assert Page(html).lang == tag and word in html
    body = re.sub("<script>.*</script>|<style>.*</style>", "", html, flags=re.DOTALL)
    for word in ("Indicator", "Remaining", "Behind schedule", "How was this judged", ">green<"):
        assert word not in body, word


def test_how_each_was_judged():
    html = html_of(MUNICIPAL["ningbo-2018"])
    assert html.count("<details>") == len(Page(html).rows) + 1
    assert "(44 - 0) / (31 - 0) = 1.419" in html and "<cite>ningbo-2018.yaml:" in html
    assert str(PLANS) not in html


def test_large_pages_are_brief():
    for count, is_told in ((2000, True), (2001, False)):
        plan = said(sys.executable, "tests/bench/generate-plan.py", str(count))[0]
        html = html_of([write("large.yaml", plan)])
        assert len(Page(html).rows) == count
        assert ("How was this judged?" in html) is is_told
        assert ("progress-score PLAN.yaml --explain ID" in html) is not is_told


def test_only_lagging():
    report = json_of([*MUNICIPAL["ningbo-2024"], "--only", "lagging"])
    assert set(page_of(MUNICIPAL["ningbo-2024"], "--only", "lagging").rows) == {i["id"] for i in all_of(report["indicators"])}
    green = write("green.yaml", ROUNDED[: ROUNDED.index("  - {id: not-met")])
    assert "Nothing lags." in html_of([green], "--only", "lagging")


def test_page_is_the_same_in_every_locale():
    plain = html_of(MUNICIPAL["ningbo-2018"])
    for locale in ("C", "de_DE.UTF-8", "zh_CN.GB18030"):
        path = FOLDER / "locale.html"
        said(REPORT, *MUNICIPAL["ningbo-2018"], "-o", str(path), env={**os.environ, "LC_ALL": locale})
        assert path.read_text(encoding="utf-8") == plain, locale


# ---- the program


def test_help():
    out, error = said(REPORT, "--help")
    assert error == "" and all(word in out for word in ("--as-of", "--figures", "--lang", "-o, --output", "Exit status"))
    assert re.fullmatch(r"progress-report \d+\.\d+\.\d+\n", said(REPORT, "--version")[0])
    assert "yinchuan-2025" in said(REPORT, "--policy", "list")[0]


def test_misuse():
    plan = write("plan.yaml", ROUNDED)
    for arguments, word in (
        ([plan], "-o FILE.html"),
        ([plan, "-o", str(FOLDER / "report.pdf")], "-o FILE.html"),
        (["-o", str(FOLDER / "x.html")], "give one plan"),
        ([plan, "--lang", "de", "-o", str(FOLDER / "x.html")], "en or zh"),
        ([plan, "--as-of", "2026-02-30", "-o", str(FOLDER / "x.html")], "2026-02-30"),
        ([plan, "--nonsense"], "--nonsense"),
    ):
        out, error = said(REPORT, *arguments, code=3)
        assert out == "" and error.startswith("progress-report: ") and word in error, error
    assert not (FOLDER / "x.html").exists()


def test_bad_input():
    path = write("bad.yaml", "progress: 1\ntitle: T\nperiod: 2018\nindicators:\n  - {id: a, taget: 1}\n")
    out, error = said(REPORT, path, "-o", str(FOLDER / "bad.html"), code=2)
    assert out == "" and f"{path}:5:" in error and "'taget'" in error
    assert not (FOLDER / "bad.html").exists()


def endings() -> list[str]:
    return [".html", ".xlsx"] if WORKBOOKS else [".html"]


def test_policy_and_date():
    html = html_of(MUNICIPAL["fenghua-2022"], "--policy", "wuhan")
    assert "As of 2022-08-31, policy: wuhan" in html and "<li>wuhan</li>" in html


def limit_file_size():
    resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000))


def test_no_half_file():
    """Where there is no room the file is as it was, and nothing is left beside it."""
    for ending in endings():
        folder = Path(tempfile.mkdtemp(dir=FOLDER))
        path = folder / f"kept{ending}"
        path.write_text("as it was")
        error = said(REPORT, *MUNICIPAL["ningbo-2018"], "-o", str(path), code=4, preexec_fn=limit_file_size, restore_signals=False)[1]
        told = [line for line in error.splitlines() if not line.startswith("libgcov ")]  # it has no room either
        assert told[-1].startswith("progress-report: "), error  # libxlsxwriter says more above it
        assert path.read_text() == "as it was" and list(folder.iterdir()) == [path], list(folder.iterdir())


def test_no_such_folder():
    for ending in endings():
        assert "nowhere" in said(REPORT, *MUNICIPAL["ningbo-2018"], "-o", f"nowhere/x{ending}", code=4)[1]


def test_file_can_be_read_by_others():
    for ending in endings():
        path = FOLDER / f"mode{ending}"
        said(REPORT, *MUNICIPAL["ningbo-2018"], "-o", str(path), umask=0o022)
        assert path.stat().st_mode & 0o777 == 0o644, oct(path.stat().st_mode)


def test_without_workbooks():
    path = FOLDER / "none.xlsx"
    error = said(REPORT, *MUNICIPAL["ningbo-2018"], "-o", str(path), code=3)[1]
    assert "libxlsxwriter" in error and "-Dxlsx=enabled" in error and not path.exists(), error


def main() -> int:
    tests = checks.tests_of(globals())
    tests = {name: test for name, test in tests.items() if "workbook" not in name or WORKBOOKS != (name == "test_without_workbooks")}
    return checks.run(tests, FOLDER)


if __name__ == "__main__":
    sys.exit(main())
