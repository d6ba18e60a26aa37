# SPDX-License-Identifier: MIT
"""The examples of the package's README and of its modules run, and print what stands there."""

import doctest

from conftest import NINGBO, ROOT
from progress import methods


def test_the_readme(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plan.yaml").write_bytes(NINGBO.read_bytes())
    readme = ROOT / "bindings" / "python" / "README.md"
    failed, tried = doctest.testfile(str(readme), module_relative=False, optionflags=doctest.ELLIPSIS)
    assert failed == 0 and tried > 20


def test_the_modules():
    failed, tried = doctest.testmod(methods)
    assert failed == 0 and tried > 0
