#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes a panel of any size into a folder.

plan.yaml has that many running totals (200) due at the end of 2022, targets.csv their targets for those who cannot
read a plan, and figures.csv a figure for each of them at each quarter's end, for every entity (12,500): 10 million
lines. No value lies on the edge of a band, nor is any rate or number of days halfway between two decimals: who
calculates in binary must come to the same answers.
"""

import argparse
from fractions import Fraction
from pathlib import Path

QUARTERS = ("2022-03-31", "2022-06-30", "2022-09-30", "2022-12-31")
PACES = 97  # from 0.4 to 1.2 of what is planned, so that no target is reached before the last quarter
JUDGED = Fraction(273, 365)  # of the year on 30 September
BANDS = (Fraction(95, 100), Fraction(80, 100), Fraction(60, 100))


def target_of(indicator: int) -> int:
    return 101 + 2 * indicator


def is_doubtful(cents: int, target: int) -> bool:
    share = Fraction(cents, 100 * target)
    halves = (share * 1000, share * 365 * 10)  # tenths of a percent, of a day
    return share / JUDGED in BANDS or any((2 * half).denominator == 1 for half in halves)


def figures(indicator: int, pace: int) -> list:
    """What follows the entity, line by line."""
    target, lines = target_of(indicator), []
    for quarter, date in enumerate(QUARTERS, 1):
        cents = target * 100 * quarter * (50 + pace) // (4 * 125)
        while is_doubtful(cents, target):
            cents += 1
        lines.append(f",ind-{indicator:03d},{date},{cents // 100}.{cents % 100:02d}\n")
    return lines


def write_plan(folder: Path, indicators: int) -> None:
    with open(folder / "plan.yaml", "w", encoding="utf-8") as plan, open(folder / "targets.csv", "w") as targets:
        plan.write("progress: 1\ntitle: panel\nperiod: 2022\n")
        plan.write("defaults: {unit: 万元, reported-as: cumulative}\nindicators:\n")
        targets.write("indicator,target\n")
        for i in range(indicators):
            plan.write(f"  - {{id: ind-{i:03d}, target: {target_of(i)}}}\n")
            targets.write(f"ind-{i:03d},{target_of(i)}\n")


def write_figures(folder: Path, entities: int, indicators: int) -> None:
    pieces = [[figures(i, pace) for pace in range(PACES)] for i in range(indicators)]
    with open(folder / "figures.csv", "w") as out:
        out.write("entity,indicator,date,value\n")
        for entity in range(entities):
            name = f"county-{entity:05d}"
            rows = (pieces[i][(entity * 31 + i * 7) % PACES] for i in range(indicators))
            out.write("".join(name + line for row in rows for line in row))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("folder", type=Path)
    options.add_argument("entities", type=int, nargs="?", default=12_500)
    options.add_argument("indicators", type=int, nargs="?", default=200)
    asked = options.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    write_plan(asked.folder, asked.indicators)
    write_figures(asked.folder, asked.entities, asked.indicators)


main()
