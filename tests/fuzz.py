# SPDX-License-Identifier: MIT
"""The part of fuzz.sh that runs what was built: fuzz.py BUILD SECONDS|again [TARGET...]"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
WORDS = ROOT / "tests/data/fuzz/words.txt"
SLOWEST = 5  # seconds for one

# Bytes of an input, at most: what needs more to be found is found by fewer executions of a longer one, if at all.
LONGEST = {
    "builder": 512, "csv": 1024, "figures": 512, "judged": 128, "panel": 512, "period": 256, "plan": 2048,
    "policy": 1024, "quantity": 256, "targets": 512, "words": 256, "yaml": 2048,
}  # fmt: skip

# Memory that was freed is soon used again, and little is kept about who asked for it: twice as fast. A finding is
# looked at by the replay (tests/fuzz-replay.c) with all that the sanitizers can tell.
SANITIZERS = {
    "ASAN_OPTIONS": "detect_leaks=1:quarantine_size_mb=4:malloc_context_size=2:allocator_release_to_os_interval_ms=-1",
    "UBSAN_OPTIONS": "halt_on_error=1:print_stacktrace=1:abort_on_error=1",
}

# How many executions take about five seconds; of these each is the same every time.
AGAIN = {
    "builder": 10_000, "csv": 300_000, "figures": 60_000, "judged": 4_000, "panel": 40_000, "period": 300_000,
    "plan": 40_000, "policy": 60_000, "quantity": 150_000, "targets": 6_000, "words": 300_000, "yaml": 100_000,
}  # fmt: skip
AGAIN_AT_MOST = 600  # seconds, where a machine is slow


class Target(NamedTuple):
    name: str
    program: str
    seeds: list[str]


class Outcome(NamedTuple):
    target: Target
    executions: int
    seconds: int
    findings: list[str]


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


def at_fixed_addresses() -> list[str]:
    """Addresses are compared by the code too, and would be chance. Some containers do not allow it."""
    works = shutil.which("setarch") and subprocess.run(["setarch", "-R", "true"], capture_output=True).returncode == 0
    return ["setarch", "-R"] if works else []


def for_a_time(seconds: str, target: Target, corpus: Path) -> list[str]:
    """Goes on from what was learnt before, by chance."""
    return [f"-max_total_time={seconds}", f"-timeout={SLOWEST}", str(corpus), *target.seeds]


def again(target: Target, corpus: Path) -> list[str]:
    """From the seeds alone, in the order of their names, and always with the same chance."""
    files = sorted(str(file) for folder in target.seeds for file in Path(folder).iterdir() if file.is_file())
    return [
        "-seed=1", f"-runs={AGAIN[target.name]}", f"-max_total_time={AGAIN_AT_MOST}", f"-timeout={AGAIN_AT_MOST}",
        f"-seed_inputs={','.join(files)}", str(corpus),
    ]  # fmt: skip


def fuzz(target: Target, build: Path, how: str, corpus: Path, findings: Path) -> int:
    options = again(target, corpus) if how == "again" else for_a_time(how, target, corpus)
    command = [
        *at_fixed_addresses(), target.program, f"-max_len={LONGEST[target.name]}", f"-dict={build}/words.dict", f"-artifact_prefix={findings}/",
        "-print_final_stats=1", "-reload=0",
        "-entropic=0",  # its bookkeeping takes ten times as long as a plan
        *options,
    ]  # fmt: skip
    environment = {**os.environ, "G_SLICE": "always-malloc", "FUZZ_AGAIN": str(int(how == "again")), **SANITIZERS}
    with log_of(target, build).open("w") as out:
        return subprocess.run(command, stdout=out, stderr=out, env=environment).returncode


def log_of(target: Target, build: Path) -> Path:
    return build / f"fuzz-{target.name}.log"


def outcome_of(target: Target, build: Path, found: list[str], code: int) -> Outcome:
    log = log_of(target, build)
    text = log.read_text(errors="replace")
    executions = max(map(int, re.findall(r"(?:^#|number_of_executed_units: )(\d+)", text, re.MULTILINE)), default=0)
    took = re.search(r"in (\d+) second", text)
    return Outcome(target, executions, int(took[1]) if took else 0, found or [f"see {log}"] * (code != 0))


def run(target: Target, build: Path, how: str) -> Outcome:
    corpus, findings = build / "corpus" / target.name, build / "findings" / target.name
    for folder in (corpus, findings):
        folder.mkdir(parents=True, exist_ok=True)
    before = set(findings.iterdir())
    with tempfile.TemporaryDirectory(prefix="progress-fuzz-") as nothing:
        code = fuzz(target, build, how, Path(nothing) if how == "again" else corpus, findings)
    found = sorted(str(path) for path in set(findings.iterdir()) - before)
    return outcome_of(target, build, found, code)


def main() -> int:
    build, how, wanted = Path(sys.argv[1]).resolve(), sys.argv[2], sys.argv[3:]
    targets = targets_of(build)
    unknown = set(wanted) - {target.name for target in targets}
    if unknown:
        sys.exit(f"fuzz.sh: there is no target {', '.join(sorted(unknown))}; there are {', '.join(t.name for t in targets)}")
    write_dictionary(build / "words.dict")
    chosen = [target for target in targets if not wanted or target.name in wanted]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        outcomes = list(pool.map(lambda target: run(target, build, how), chosen))
    for outcome in outcomes:
        print(f"{outcome.target.name:10} {outcome.executions:12,} executions {outcome.seconds:6} s {len(outcome.findings):3} new findings")
        for finding in outcome.findings:
            print(f"           {finding}")
    total = sum(len(outcome.findings) for outcome in outcomes)
    print(f"{len(outcomes)} targets, {sum(outcome.executions for outcome in outcomes):,} executions, {total} new findings")
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main())
