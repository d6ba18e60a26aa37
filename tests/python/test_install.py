# SPDX-License-Identifier: MIT
"""The package as it is installed: by Meson, which puts the library beside it, and by pip."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import progress
import pytest
from conftest import NINGBO, ROOT

SOURCE = ROOT / "bindings" / "python"
FILES = {path.name for path in (SOURCE / "progress").iterdir() if path.is_file()}


def run(*command, **variables):
    kept = {name: value for name, value in os.environ.items() if name not in ("LIBPROGRESS", "PYTHONPATH")}
    done = subprocess.run(command, capture_output=True, text=True, env={**kept, **variables})
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_by_meson(tmp_path):
    build = Path(os.environ["PROGRESS_BUILD"])
    run("meson", "install", "-C", str(build), "--no-rebuild", "--quiet", "--destdir", str(tmp_path))
    (package,) = tmp_path.rglob("progress/__init__.py")
    assert FILES <= {path.name for path in package.parent.iterdir()}
    folder = str(package.parent.parent)
    says = "import progress; print(progress.__file__, progress._lib._name)"
    assert run(sys.executable, "-c", says, PYTHONPATH=folder).split() == [
        str(package),
        str(package.with_name("libprogress.so.0")),
    ]


@pytest.fixture(scope="module")
def venv(tmp_path_factory):
    """A virtual environment with the system's packages, and this one installed without a network."""
    folder = tmp_path_factory.mktemp("venv")
    shutil.copytree(SOURCE, folder / "source", ignore=shutil.ignore_patterns("build", "*.egg-info", "__pycache__"))
    run("/usr/bin/python3", "-m", "venv", "--system-site-packages", str(folder / "venv"))
    python = str(folder / "venv" / "bin" / "python")
    run(python, "-m", "pip", "install", "-q", "--no-index", "--no-build-isolation", str(folder / "source"))
    return python


def test_by_pip(venv):
    library = os.environ["LIBPROGRESS"]
    printed = run(venv, "-m", "progress", str(NINGBO), LIBPROGRESS=library)
    assert printed == run(os.environ["PROGRESS_SCORE"], str(NINGBO))
    place = Path(run(venv, "-c", "import progress; print(progress.__file__)", LIBPROGRESS=library).strip())
    assert "venv" in str(place) and FILES <= {path.name for path in place.parent.iterdir()}


def test_its_version_is_the_librarys(venv):
    assert f"Version: {progress.__version__}\n" in run(venv, "-m", "pip", "show", "libprogress")
