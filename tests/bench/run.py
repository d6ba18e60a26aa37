#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures libprogress beside its peers, in one run on the same files: run.py BUILD [--entities 12500] [--rounds 3]

BUILD is a build folder with the benchmarks; an optimised one, for figures to be published. A scratch folder on a tmpfs
(--scratch, else one of /dev/shm) gets the files and the peers of the npm registry. What cannot be had is "not
measured". Every contestant is a process that starts on the same CSV and ends with a closed CSV beside it; they take
turns, the fastest round of each counts, and each must give the same rates and lights, the long job also the same days
and expected values.
"""

import argparse
import csv
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple, Optional

HERE = Path(__file__).resolve().parent
PEERS = HERE / "peers"
PACKAGES = ("@duckdb/node-api@1.5.6-r.1", "nodejs-polars@0.26.1", "nodejs-polars-linux-x64-gnu@0.26.1")
AS_OF = "2022-09-30"


class Contestant(NamedTuple):
    name: str
    job: str  # long: all that is asked of DuckDB too; short: latest, rate, light
    command: list
    output: str = "peer.csv"
    standard_input: Optional[Path] = None
    to_standard_output: bool = False


class Cost(NamedTuple):
    seconds: float
    processor: float  # seconds, of all cores: what others do at the same time changes it least
    peak: int  # bytes


# ---- the files and the peers ----


def python_with(module: str) -> Optional[str]:
    for python in (sys.executable, "/usr/bin/python3"):
        done = subprocess.run([python, "-c", f"import {module}"], capture_output=True)
        if done.returncode == 0:
            return python
    return None


def install_peers(scratch: Path) -> Path:
    """Where the peers are; those that could not be installed are not there."""
    folder = scratch / "npm"
    folder.mkdir()
    (folder / "package.json").write_text('{"private": true}\n')
    for source in PEERS.glob("*.mjs"):
        shutil.copy(source, folder)
    npm = shutil.which("npm")
    if npm:
        options = ["install", "--no-audit", "--no-fund", "--silent", "--prefix", folder]
        subprocess.run([npm, *options, *PACKAGES], capture_output=True)
    return folder


def contestants(build: Path, folder: Path, npm: Path) -> list:
    output = str(folder / "peer.csv")
    batch = [build / "examples" / "progress-batch", folder / "plan.yaml", folder / "figures.csv"]
    all_of_them = [Contestant("libprogress", "long", [*batch, "--as-of", AS_OF, "--output", folder / "ours.csv"], "ours.csv")]
    for name, job, package in (("duckdb", "long", "@duckdb/node-api"), ("polars", "short", "nodejs-polars")):
        if (npm / "node_modules" / package).is_dir() and shutil.which("node"):
            all_of_them.append(Contestant(name, job, ["node", npm / f"{name}.mjs", folder, output]))
    if python_with("pandas"):
        all_of_them.append(
            Contestant("pandas", "short", [python_with("pandas"), PEERS / "pandas_job.py", folder, output])
        )
    if shutil.which("sqlite3"):
        all_of_them.append(
            Contestant("sqlite3", "short", ["sqlite3", ":memory:"], standard_input=PEERS / "latest.sql")
        )
    if shutil.which("mawk"):
        command = ["mawk", "-f", PEERS / "latest.awk", folder / "targets.csv", folder / "figures.csv"]
        all_of_them.append(Contestant("mawk", "short", command, to_standard_output=True))
    return all_of_them


# ---- running ----

MEMORY = 1_500_000_000  # bytes: more than any contestant uses


def have_memory_at_hand() -> None:
    """Uses memory and gives it back: a host that had taken unused pages finds them now, not in the next run."""
    subprocess.run([sys.executable, "-c", f"b'x' * {MEMORY}"], check=True)


def run(contestant: Contestant, folder: Path) -> Optional[Cost]:
    """None: it failed."""
    output = folder / contestant.output
    output.unlink(missing_ok=True)
    have_memory_at_hand()
    source = open(contestant.standard_input or os.devnull, "rb")
    target = open(output if contestant.to_standard_output else os.devnull, "wb")
    with source, target:
        begin = time.perf_counter()
        process = subprocess.Popen(contestant.command, cwd=folder, stdin=source, stdout=target)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.perf_counter() - begin
    if process.returncode != 0:
        return None
    return Cost(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


# ---- the answers ----


def answer(row: dict, job: str) -> str:
    """One row in one spelling, whoever wrote it."""
    rate = float(row["rate"] if "display" not in row else row["display"].rstrip("%"))
    words = [row["entity"], row["indicator"], f"{float(row['value']):.2f}", f"{rate:.1f}", row["light"]]
    if job == "long":
        days = float(row["days_behind"] if "days_behind" in row else row["days"])
        words += [row["date"], f"{float(row['target']):.2f}", f"{float(row['expected']):.6f}", f"{days:.1f}"]
    return ",".join(words)


def digest(path: Path, job: str) -> tuple:
    """How many rows there are, and what they add up to, in any order."""
    total, n = 0, 0
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            total += int.from_bytes(hashlib.blake2b(answer(row, job).encode(), digest_size=8).digest(), "little")
            n += 1
    return n, total


# ---- the table ----


def measure(all_of_them: list, folder: Path, rounds: int) -> dict:
    costs, digests = {}, {}
    for turn in range(rounds):
        for contestant in all_of_them:
            cost = run(contestant, folder)
            if cost is None:
                continue
            costs.setdefault(contestant.name, []).append(cost)
            if turn == 0:
                jobs = ("long", "short") if contestant.output == "ours.csv" else (contestant.job,)
                digests.update({(contestant.name, job): digest(folder / contestant.output, job) for job in jobs})
    return {
        c.name: (c.job, Cost(*map(min, zip(*costs[c.name]))), digests[c.name, c.job] == digests["libprogress", c.job])
        for c in all_of_them
        if c.name in costs
    }


def print_table(results: dict) -> bool:
    """False: an answer is another one."""
    ours = results["libprogress"][1]
    print(f"{'':12} {'job':6} {'seconds':>8} {'ratio':>6} {'processor s':>12} {'ratio':>6} {'peak MB':>8}  answers")
    for name in ("libprogress", "duckdb", "polars", "pandas", "sqlite3", "mawk"):
        if name not in results:
            print(f"{name:12} not measured")
            continue
        job, cost, same = results[name]
        print(
            f"{name:12} {job:6} {cost.seconds:8.2f} {cost.seconds / ours.seconds:6.1f} {cost.processor:12.2f} "
            f"{cost.processor / ours.processor:6.1f} {cost.peak / 1e6:8.0f}  {'the same' if same else 'DIFFERENT'}"
        )
    return all(same for _, _, same in results.values())


def run_others(build: Path) -> None:
    """The benchmarks that bring their own peer: bare libyaml, the triad, numpy."""
    bench = build / "tests" / "bench"
    library = build / "libprogress" / "libprogress.so"
    commands = [
        [bench / "bench-load", bench / "large-plan.yaml"],
        [bench / "bench-columns"],
        [python_with("numpy") or sys.executable, HERE / "bench-columns.py", library],
    ]
    for command in commands:
        print(f"\n{command[-1].name if len(command) == 1 else Path(command[-2]).name}", flush=True)
        if subprocess.run(command).returncode not in (0, 1):
            print("not measured")


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("build", type=Path)
    options.add_argument("--entities", type=int, default=12_500)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--scratch", default="/dev/shm" if os.path.isdir("/dev/shm") else None)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="progress-bench-", dir=asked.scratch) as scratch:
        folder = Path(scratch) / "panel"
        subprocess.run([sys.executable, HERE / "generate-panel.py", folder, str(asked.entities)], check=True)
        npm = install_peers(Path(scratch))
        size = (folder / "figures.csv").stat().st_size
        print(f"{asked.entities * 800 / 1e6:.1f} million lines, {size / 1e6:.0f} MB, judged at {AS_OF}", flush=True)
        same = print_table(measure(contestants(asked.build.resolve(), folder, npm), folder, asked.rounds))
    run_others(asked.build.resolve())
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
