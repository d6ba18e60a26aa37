#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes a plan of N indicators, each with four milestones and two figures, to standard output."""
import sys

OWNERS = ["市交通委", "市发改委", "市住建局", "市教育局", "市卫生健康委", "市民政局", "市人力社保局", "市体育局"]
UNITS = ["个", "亿元", "万人", "套", "公里"]


def indicator(n):
    target = 40 + n % 960
    quarter = target / 4
    done = quarter * (1 + n % 5 * 0.25)
    return (
        f"  - id: ind-{n:07d}\n"
        f"    name: 重点项目完成数第{n}号\n"
        f"    owner: {OWNERS[n % len(OWNERS)]}\n"
        f"    unit: {UNITS[n % len(UNITS)]}\n"
        f"    target: {target}\n"
        f"    milestones: {{2026-Q1: {quarter:g}, 2026-Q2: {2 * quarter:g}, "
        f"2026-Q3: {3 * quarter:g}, 2026-Q4: {target}}}\n"
        f"    figures: {{2026-03-31: {quarter:g}, 2026-06-30: {done:g}}}\n"
    )


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    out = sys.stdout
    out.reconfigure(encoding="utf-8")
    out.write("progress: 1\ntitle: benchmark\nperiod: 2026\nas-of: 2026-09-30\nindicators:\n")
    for n in range(count):
        out.write(indicator(n))


main()
