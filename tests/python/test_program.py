# SPDX-License-Identifier: MIT
"""python -m progress against progress-score: the same bytes, the same exit codes."""

import os
import signal
import subprocess
import sys

import pytest
from conftest import NINGBO, PLAN

SCORE = os.environ["PROGRESS_SCORE"]
BAD = "progress: 1\ntitle: T\nperiod: 2018\nindicators:\n" + "".join(f"  - {{id: i{n}, taget: 1}}\n" for n in range(30))


def run(command, arguments, **options):
    done = subprocess.run([*command, *arguments], stdout=options.pop("stdout", -1), stderr=-1, timeout=60, **options)
    return done.returncode, done.stdout, done.stderr.decode().replace("python -m progress", "progress-score")


def both(*arguments, **options):
    return run([sys.executable, "-m", "progress"], arguments, **options), run([SCORE], arguments, **options)


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("files")
    texts = {
        "bad.yaml": BAD,
        "four.yaml": PLAN,
        "undated.yaml": PLAN.replace("as-of: 2018-08-31\n", ""),
        "figures.csv": "id,date,value\nsilent,2018-08-31,5\n",
        "bad.csv": "id,date,value\nsilent,2018-08-31,many\n",
        "strict.yaml": "bands: [{light: green, from: 1, inclusive: true}, {light: red}]\n",
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


SAME = """\
--as-of 2018-08-31
--as-of=2018-12-31 --format json
--format csv --lang zh
--format markdown --only lagging
--check
--check --lang zh
--bulletin --format markdown
--bulletin --format csv
--explain hub-projects
--explain hub-projects --format json --lang zh
--explain nothing
--method all
--method list --format json
--method nothing
--policy list --lang zh
--policy wuhan
--policy nothing
--fail-on red
--fail-on yellow --as-of 2019-02-01
--as-of 2018-02-30
--known-at tomorrow
"""


@pytest.mark.parametrize("options", SAME.splitlines())
def test_the_same(options):
    ours, theirs = both(NINGBO, *options.split())
    assert ours == theirs


@pytest.mark.parametrize(
    "arguments",
    [
        "four.yaml --figures figures.csv --figures figures.csv",
        "four.yaml --figures bad.csv",
        "four.yaml --figures nowhere.csv",
        "four.yaml --policy strict.yaml",
        "four.yaml --policy ./strict.yaml --fail-on red",
        "--only lagging four.yaml",
        "bad.yaml",
        "nowhere.yaml",
        "undated.yaml",
    ],
)
def test_the_same_of_other_files(files, arguments):
    ours, theirs = both(*arguments.split(), cwd=files, env={**os.environ, "PYTHONSAFEPATH": "1"})
    assert ours == theirs


@pytest.mark.parametrize("arguments", ["", "a.yaml b.yaml", "a.yaml --nope", "a.yaml --format xml", "a.yaml --explain a --method b", "a.yaml --lang de"])
def test_misuse(arguments):
    ours, theirs = both(*arguments.split())
    assert ours[:2] == theirs[:2] == (3, b"")
    assert ours[2].count("\n") == 1 and ours[2].startswith("progress-score: ")


def test_every_option_is_there():
    ours, theirs = both("--help")
    options = {word for word in theirs[1].decode().split() if word.startswith("--")}
    assert {option.partition("=")[0] for option in options} <= set(ours[1].decode().replace(",", " ").split())


def test_the_version():
    ours, theirs = both("--version")
    assert ours[1].split()[-1] == theirs[1].split()[-1]


def test_a_full_disk():
    with open("/dev/full", "wb") as full:
        ours, theirs = both(NINGBO, stdout=full)
    assert ours == theirs and ours[0] == 4


def test_a_reader_that_went_away():
    for command in ([sys.executable, "-m", "progress"], [SCORE]):
        read, write = os.pipe()
        os.close(read)
        assert run(command, [NINGBO], stdout=write) == (4, None, "")
        os.close(write)


def test_the_same_bytes_in_every_locale():
    locale = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    assert both(NINGBO, env=locale)[0] == both(NINGBO)[1]


def test_an_interrupt_ends_it_as_it_ends_a_program():
    """Reading a pipe that never ends."""
    with subprocess.Popen([sys.executable, "-m", "progress", "/dev/stdin"], stdin=subprocess.PIPE) as process:
        process.stdin.write(b"progress: 1\n")
        process.stdin.flush()
        while b"stdin" not in open(f"/proc/{process.pid}/cmdline", "rb").read():
            pass
        wait_until_reading(process.pid)
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == -signal.SIGINT


def wait_until_reading(pid):
    """The library sleeps in a read of the pipe."""
    import time

    for _ in range(500):
        if "pipe" in open(f"/proc/{pid}/wchan").read():
            return
        time.sleep(0.02)
