# SPDX-License-Identifier: MIT
"""The pages of docs/methods/ and the registry speak of the same methods: test-method-pages.py DRIVER

There is one page for each method and none beside. It names every input and every category, has all its sections, and
the pages' examples hold: they are cases, and run. The index links to every page, and the other pages' links lead
somewhere.

One line "ok - NAME" or "not ok - NAME" per page; the last line is "N passed, N failed".
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "docs" / "methods"
DRIVER = sys.argv[1]
SECTIONS = ("## Formula", "## Edges", "## Source", "## Example", "## Neighbours")


def registry() -> dict[str, dict[str, list[str]]]:
    """By name: what each method says about itself."""
    said = subprocess.run([DRIVER], input="list\n.\n", capture_output=True, text=True, check=True).stdout
    methods, facts = {}, {}
    for line in said.splitlines():
        kind, _, rest = line.partition(" ")
        if kind == "method":
            facts = methods[rest] = {"input": [], "category": [], "body": [], "evidence": []}
        elif kind in facts:
            facts[kind].append(rest)
    return methods


def example(text: str) -> dict:
    """The page's example, as a case."""
    found = re.search(r"## Example\n\n```yaml\n(.*?)```", text, re.DOTALL)
    return yaml.safe_load(found[1]) if found else {}


def broken_links(text: str) -> list[str]:
    links = re.findall(r"\]\(([^)#]+)", text)
    return [f"{link} leads nowhere" for link in links if "://" not in link and not (PAGES / link).exists()]


def page_faults(name: str, text: str, facts: dict[str, list[str]]) -> list[str]:
    found = [] if text.startswith(f"# {name}\n") else ["it does not begin with its name"]
    found += [f"there is no {section[3:]}" for section in SECTIONS if f"\n{section}\n" not in text]
    found += [f"`{word}` is not mentioned" for word in facts["input"] + facts["category"] if f"`{word}`" not in text]
    found += [f"it does not name {body}" for body in facts["body"] if body not in text]
    found += [] if example(text).get("method") == name else ["there is no example of this method"]
    return found + broken_links(text)


def failed_examples(texts: dict[str, str]) -> dict[str, str]:
    """What the library says to the examples that do not hold, by page."""
    cases = [{"id": name, **example(text)} for name, text in texts.items()]
    with tempfile.NamedTemporaryFile("w", suffix=".yaml", encoding="utf-8") as file:
        yaml.safe_dump({"cases": cases}, file, allow_unicode=True)
        file.flush()
        command = [sys.executable, ROOT / "tests" / "run-cases.py", file.name, "--driver", DRIVER]
        done = subprocess.run(command, capture_output=True, text=True)
    if not re.search(r"^\d+ passed, \d+ failed$", done.stdout, re.MULTILINE):
        sys.exit(done.stderr)
    return dict(re.findall(r"^not ok - (\w+): (.*)$", done.stdout, re.MULTILINE))


def index_faults(methods: dict) -> list[str]:
    text = (PAGES / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"\[`(\w+)`\]\(\1\.md\)", text)
    pages = {path.stem for path in PAGES.glob("*.md")} - {"README"}
    found = [] if listed == list(methods) else ["the index and the registry differ"]
    return found + [f"{page}.md is no method" for page in sorted(pages - set(methods))] + broken_links(text)


def main() -> int:
    methods = registry()
    texts = {name: (PAGES / f"{name}.md").read_text(encoding="utf-8") for name in methods if (PAGES / f"{name}.md").exists()}
    checks = {"index": index_faults(methods)}
    for name, facts in methods.items():
        checks[name] = page_faults(name, texts[name], facts) if name in texts else ["there is no page"]
    for name, fault in failed_examples(texts).items():
        checks[name].append(fault)
    for name, found in checks.items():
        print(f"{'not ok' if found else 'ok'} - {name}")
        print(*(f"    {fault}" for fault in found), sep="\n", end="\n" if found else "")
    failed = sum(bool(found) for found in checks.values())
    print(f"{len(checks) - failed} passed, {failed} failed")
    return 1 if failed or len(methods) < 2 else 0


if __name__ == "__main__":
    sys.exit(main())
