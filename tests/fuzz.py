# SPDX-License-Identifier: MIT
"""The part of fuzz.sh that runs what was built: fuzz.py BUILD SECONDS [TARGET...]"""

import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
WORDS = ROOT / "tests/data/fuzz/words.txt"
LONGEST = 8192  # bytes of an input
SLOWEST = 5  # seconds for one


class Target(NamedTuple):
    name: str
    program: str
    seeds: list[str]


class Outcome(NamedTuple):
    target: Target
    executions: int
    seconds: int
    findings: list[str]
    log: Path


def targets_of(build: Path) -> list[Target]:
    """The replays know the seeds; the program that looks for more is called after them."""
    tests = json.loads(subprocess.check_output(["meson", "introspect", "--tests", build], text=True))
    return [
        Target(test["name"].removeprefix("fuzz-"), test["cmd"][0] + "-forever", test["cmd"][1:])
        for test in tests
        if test["name"].startswith("fuzz-")
    ]


def write_dictionary(path: Path) -> None:
    """libFuzzer wants every byte that is not ASCII escaped; the list is for people."""
    words = WORDS.read_text(encoding="utf-8").splitlines()
    escaped = ("".join(rf"\x{byte:02x}" for byte in word.encode()) for word in words if word and word[0] != "#")
    path.write_text("".join(f'"{word}"\n' for word in escaped))


def run(target: Target, build: Path, seconds: int) -> Outcome:
    corpus, findings = build / "corpus" / target.name, build / "findings" / target.name
    for folder in (corpus, findings):
        folder.mkdir(parents=True, exist_ok=True)
    before = set(findings.iterdir())
    log = build / f"fuzz-{target.name}.log"
    command = [
        target.program, f"-max_total_time={seconds}", f"-max_len={LONGEST}", f"-timeout={SLOWEST}",
        f"-dict={build}/words.dict", f"-artifact_prefix={findings}/", "-print_final_stats=1", "-reload=0",
        "-entropic=0",  # its bookkeeping takes ten times as long as a plan
        str(corpus), *target.seeds,
    ]  # fmt: skip
    sanitizers = {"UBSAN_OPTIONS": "halt_on_error=1:print_stacktrace=1:abort_on_error=1", "ASAN_OPTIONS": "detect_leaks=1"}
    with log.open("w") as out:
        code = subprocess.run(command, stdout=out, stderr=out, env={**os.environ, "G_SLICE": "always-malloc", **sanitizers}).returncode
    found = sorted(str(path) for path in set(findings.iterdir()) - before)
    text = log.read_text(errors="replace")
    executions = max(map(int, re.findall(r"(?:^#|number_of_executed_units: )(\d+)", text, re.MULTILINE)), default=0)
    took = re.search(r"in (\d+) second", text)
    return Outcome(target, executions, int(took[1]) if took else seconds, found or [f"see {log}"] * (code != 0), log)


def main() -> int:
    build, seconds, wanted = Path(sys.argv[1]).resolve(), int(sys.argv[2]), sys.argv[3:]
    targets = targets_of(build)
    unknown = set(wanted) - {target.name for target in targets}
    if unknown:
        sys.exit(f"fuzz.sh: there is no target {', '.join(sorted(unknown))}; there are {', '.join(t.name for t in targets)}")
    write_dictionary(build / "words.dict")
    chosen = [target for target in targets if not wanted or target.name in wanted]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        outcomes = list(pool.map(lambda target: run(target, build, seconds), chosen))
    for outcome in outcomes:
        print(f"{outcome.target.name:10} {outcome.executions:12,} executions {outcome.seconds:6} s {len(outcome.findings):3} new findings")
        for finding in outcome.findings:
            print(f"           {finding}")
    total = sum(len(outcome.findings) for outcome in outcomes)
    print(f"{len(outcomes)} targets, {sum(outcome.executions for outcome in outcomes):,} executions, {total} new findings")
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main())
