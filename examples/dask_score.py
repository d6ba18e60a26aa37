# SPDX-License-Identifier: MIT
"""Scores a panel on a Dask cluster: python3 examples/dask_score.py PLAN.yaml PARTS... --as-of DATE --folder OUT

PARTS are the panel's CSV files, partitioned by entity: no entity is in two of them. Each is one task, which writes its
own part of the answer, whole or not at all; so a task may run again, and a worker may die. What needs all entities,
their ranks, is a second step. The parts put together are, byte for byte, what one machine writes.

With --scheduler ADDRESS an existing cluster is used; else --workers processes are started on this machine.
"""

import argparse
import contextlib
import csv
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import progress
from distributed import Client

# ---- a task ----


def score_part(plan_text, part, as_of, output, rollup):
    """Judges the entities of one file; returns how many rows that made."""
    plan = progress.loads(plan_text)
    return progress.score_panel(plan, part, as_of, output=output, rollup=rollup, threads=1).rows


# ---- the second step ----


def rank(rollups, output):
    """Puts the parts of the roll-up together, and gives every entity its rank on its day among all of them."""
    rows = [row for part in rollups for row in csv.DictReader(Path(part).open(encoding="utf-8", newline=""))]
    for day in dict.fromkeys(row["as_of"] for row in rows):
        judged = [row for row in rows if row["as_of"] == day]
        places = places_of([row["mean_rate"] for row in judged])
        for row in judged:
            row["rank"] = places.get(row["mean_rate"], "")
    with Path(output).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def places_of(rates):
    """The competition rank, 1 2 2 4, of each rate. As in the library, what differs at the 13th decimal is noise."""
    steps = {rate: round(float(rate) * 1e12) for rate in set(rates) if rate}
    firsts = {}
    for place, step in enumerate(sorted((steps[rate] for rate in rates if rate), reverse=True), start=1):
        firsts.setdefault(step, place)
    return {rate: firsts[step] for rate, step in steps.items()}


def put_together(parts, output):
    """One file: the head of the first part, and the rows of all."""
    with Path(output).open("wb") as file:
        for number, part in enumerate(parts):
            head, _, rows = Path(part).read_bytes().partition(b"\n")
            file.write(rows if number else head + b"\n" + rows)


# ---- the cluster ----


@contextlib.contextmanager
def cluster(n_workers):
    """A scheduler and workers on this machine, each a process of its own with one thread; gives a client, and the
    workers' processes."""
    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as ended:
        file = ["--scheduler-file", f"{folder}/scheduler.json"]
        start(ended, "dask_scheduler", *file, "--host", "127.0.0.1", "--port", "0", "--no-dashboard")
        alone = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--memory-limit", "0", "--local-directory", folder)
        workers = [start(ended, "dask_worker", *file, *alone) for _ in range(n_workers)]
        with Client(scheduler_file=file[1], timeout=60) as client:
            client.wait_for_workers(n_workers)
            yield client, workers


def start(ended, program, *options):
    command = [sys.executable, "-m", f"distributed.cli.{program}", *options]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    ended.callback(process.wait)
    ended.callback(process.terminate)
    return process


# ---- all of it ----


def submit(client, plan, parts, as_of, folder):
    """A task for each part; gives the futures, and the names of the parts and roll-ups that they write."""
    text = Path(plan).read_bytes()
    outputs = [f"{folder}/part-{number:05}.csv" for number in range(len(parts))]
    rollups = [f"{folder}/rollup-{number:05}.csv" for number in range(len(parts))]
    tasks = zip(map(os.path.abspath, parts), outputs, rollups)
    return [client.submit(score_part, text, part, as_of, *files) for part, *files in tasks], outputs, rollups


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("plan", metavar="PLAN.yaml")
    options.add_argument("parts", metavar="PART.csv", nargs="+")
    options.add_argument("--as-of", metavar="DATE", required=True)
    options.add_argument("--folder", default=".", help="where the answer is written: rows.csv and rollup.csv")
    options.add_argument("--workers", type=int, default=2, help="how many to start (default: 2)")
    options.add_argument("--scheduler", metavar="ADDRESS", help="a cluster that is there already")
    chosen = options.parse_args()
    folder = os.path.abspath(chosen.folder)
    os.makedirs(folder, exist_ok=True)
    there = contextlib.nullcontext((Client(chosen.scheduler), [])) if chosen.scheduler else cluster(chosen.workers)
    with there as (client, _):
        began = time.perf_counter()
        futures, outputs, rollups = submit(client, chosen.plan, chosen.parts, chosen.as_of, folder)
        rows = sum(client.gather(futures))
        print(f"{rows} rows in {len(outputs)} parts: {time.perf_counter() - began:.2f} s")
    put_together(outputs, f"{folder}/rows.csv")
    rank(rollups, f"{folder}/rollup.csv")


if __name__ == "__main__":
    main()
