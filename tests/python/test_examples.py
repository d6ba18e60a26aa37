# SPDX-License-Identifier: MIT
"""The examples in Python do what they say."""

import subprocess
import sys

from conftest import ROOT


def run(name, *arguments, **options):
    command = [sys.executable, ROOT / "examples" / name, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, **options)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_bullet_charts(tmp_path):
    chart = tmp_path / "chart.png"
    assert "30 indicators" in run("bullet_charts.py", chart)
    assert chart.read_bytes().startswith(b"\x89PNG") and chart.stat().st_size > 20_000
