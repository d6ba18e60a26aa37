# SPDX-License-Identifier: MIT
"""Bullet charts with matplotlib: python3 examples/bullet_charts.py [CHART.png]

Written in the cells of a notebook; run as a script it saves the drawing.
"""

# %% The report
import sys
from pathlib import Path

import matplotlib

matplotlib.use("Agg")  # a file, no screen; leave this out in a notebook
import matplotlib.pyplot as plt
import progress

chart = sys.argv[1] if len(sys.argv) > 1 else "bullet-charts.png"
plans = Path(__file__).parent / "plans"
plan = progress.load(plans / "ningbo-2024.yaml")
report = progress.evaluate(plan, as_of="2024-09-30", figures=plans / "ningbo-2024-sample-figures.csv")
print(report)

# %% What can be drawn: what is on a line and has left its start; the latest first
drawn = [item for item in report if item.rate and item.expected_rate and item.days_behind]
drawn = sorted(drawn, key=lambda item: item.days_behind, reverse=True)[:30]
COLOURS = {"green": "#2e7d32", "yellow": "#f9a825", "orange": "#ef6c00", "red": "#c62828", "grey": "#9e9e9e"}

# %% One bullet each: behind it the shares of what is expected at which lights change, before it the mark of what is
BANDS = ((0.60, "#c9c9c9"), (0.80, "#d9d9d9"), (0.95, "#e6e6e6"), (1.30, "#f3f3f3"))  # of the policy "default"


def bullet(axes, row, item):
    left = 0.0
    for share, grey in BANDS:
        axes.barh(row, item.expected_rate * share - left, left=left, height=0.8, color=grey)
        left = item.expected_rate * share
    axes.barh(row, item.rate.value, height=0.35, color=COLOURS[item.light])
    axes.plot([item.expected_rate] * 2, [row - 0.4, row + 0.4], color="black", linewidth=2)
    axes.text(1.27, row, f"{item.rate.display}  {item.light}", va="center", fontsize=8)


figure, axes = plt.subplots(figsize=(9, 1 + 0.4 * len(drawn)))
for row, item in enumerate(drawn):
    bullet(axes, row, item)
axes.set_yticks(range(len(drawn)), [item.id for item in drawn])
axes.set_xlim(0, 1.25)
axes.invert_yaxis()
axes.xaxis.set_major_formatter("{x:.0%}")
axes.set_title(f"Reached, and expected on {report.as_of} (black)", loc="left")
figure.savefig(chart, dpi=120, bbox_inches="tight")
print(f"{chart}: {len(drawn)} indicators")
