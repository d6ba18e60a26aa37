#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Does progress-score say what a slow, independent computation says? run.py PROGRAM [--indicators N] [--seed SEED]

Random plans are judged by both, and every answer is compared, field by field. Mismatches are printed with the seed that
makes their plan. The last line is "N indicators, N plans, N mismatches, N s, seed SEED".
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import days
from answer import answer
from compare import differences
from composed import stand
from generate import a_plan
from rollup import roll_up
from rules import warn

OF_A_PLAN = 200
SHOWN = 20  # mismatches of a plan


def found_by(program: str, path: Path, on: int, known_at: int | None) -> dict | str:
    command = [program, str(path), "--as-of", days.text(on), "--format", "json"]
    command += ["--known-at", days.text(known_at)] if known_at is not None else []
    done = subprocess.run(command, capture_output=True, timeout=60)
    return json.loads(done.stdout) if done.returncode == 0 else done.stderr.decode()


def reduced(indicator: dict) -> dict:
    """Without what is only for people."""
    kept = {key: value for key, value in indicator.items() if key != "name"}
    kept["warnings"] = [{"id": warning["id"], "light": warning["light"]} for warning in indicator["warnings"]]
    if "parts" in kept:
        kept["parts"] = [reduced(part) for part in kept["parts"]]
    return kept


def in_any_order(rows: dict | list[dict]) -> dict | list[dict]:
    """Nothing says which unit is pooled first."""
    if isinstance(rows, list):
        return [in_any_order(row) for row in rows]
    return rows | {"pooled": sorted(rows.get("pooled", []), key=lambda pool: pool.get("unit", ""))}


def mismatches_of(plan, entries: list[str], on: int, found: dict) -> Iterator[str]:
    standings = [stand(indicator, plan, on) for indicator in plan.indicators]
    for standing in standings:
        warn(standing)
    for entry, standing, other in zip(entries, standings, found["indicators"]):
        for what in differences(answer(standing), reduced(other)):
            yield f"{entry}\n   {what}"
    for level, rows in roll_up(standings, plan).items():
        for what in differences(in_any_order(rows), in_any_order(found[level])):
            yield f"{level}\n   {what}"


def compare_plan(program: str, seed: int, folder: Path) -> list[str]:
    plan, entries, text, on = a_plan(seed, OF_A_PLAN)
    path = folder / f"plan-{seed}.yaml"
    path.write_text(text, encoding="utf-8")
    found = found_by(program, path, on, plan.known_at)
    path.unlink()
    where = f"seed {seed} on {days.text(on)}: "
    if isinstance(found, str):
        return [f"{where}refused: {found}"]
    return [where + what for what in mismatches_of(plan, entries, on, found)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--indicators", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1, help="of the first plan; the next has the next")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()
    begin, mismatches, plans = time.monotonic(), 0, -(-options.indicators // OF_A_PLAN)
    with tempfile.TemporaryDirectory(prefix="progress-oracle-") as folder, ProcessPoolExecutor(options.jobs) as pool:
        seeds = range(options.seed, options.seed + plans)
        for said in pool.map(compare_plan, [options.program] * plans, seeds, [Path(folder)] * plans, chunksize=10):
            mismatches += len(said)
            for line in said[:SHOWN]:
                print(line, flush=True)
    took = time.monotonic() - begin
    print(f"{plans * OF_A_PLAN} indicators, {plans} plans, {mismatches} mismatches, {took:.0f} s, seed {options.seed}")
    return 1 if mismatches else 0


if __name__ == "__main__":
    sys.exit(main())
