# SPDX-License-Identifier: MIT
"""The short job by pandas: pandas_job.py FOLDER OUTPUT. Trusts that the figures of a pair are in order."""

import sys

import numpy
import pandas

folder, output = sys.argv[1:]
figures = pandas.read_csv(f"{folder}/figures.csv")
targets = pandas.read_csv(f"{folder}/targets.csv", index_col="indicator")["target"]
latest = figures[figures["date"] <= "2022-09-30"].drop_duplicates(["entity", "indicator"], keep="last")
target = latest["indicator"].map(targets)
index = latest["value"] / (target * 273 / 365)
light = numpy.select([index >= 0.95, index >= 0.8, index >= 0.6], ["green", "yellow", "orange"], "red")
rate = (100 * latest["value"] / target).round(1)
latest[["entity", "indicator", "value"]].assign(rate=rate, light=light).to_csv(output, index=False)
