# SPDX-License-Identifier: MIT
"""The rule by which lights are given."""

from __future__ import annotations

import json
import os
from pathlib import PurePath
from typing import Any, List, Mapping, NoReturn, Optional, Union

from ._convert import PathName, path_to_c, take, to_c, to_optional_str, to_str
from ._errors import call
from ._library import lib, owned

ENGLISH = 0


class Policy:
    """A preset ("default", "wuhan"), a file, or a table of one's own. Never changes; any thread may use it."""

    __slots__ = ("_handle",)
    _handle: Any

    def __init__(self, source: "Union[PathName, Mapping[str, Any]]") -> None:
        self._handle = owned(read(source), lib.progress_policy_unref)

    @property
    def name(self) -> str:
        return to_str(lib.progress_policy_get_name(self._handle))

    @property
    def source(self) -> Optional[str]:
        """Where it was published."""
        return to_optional_str(lib.progress_policy_get_source(self._handle))

    def to_yaml(self) -> str:
        """The whole table, as a policy file."""
        return take(lib.progress_policy_to_yaml(self._handle))

    def __reduce__(self) -> NoReturn:
        raise TypeError("a policy lives in the C library and cannot be pickled; pass its name or to_yaml()")

    def __str__(self) -> str:
        return take(lib.progress_policy_to_text(self._handle, ENGLISH))

    def __repr__(self) -> str:
        return f"<progress.Policy {self.name!r}>"


def read(source: "Union[PathName, Mapping[str, Any]]") -> Any:
    if isinstance(source, Mapping):
        table = json.dumps(source, ensure_ascii=False).encode()  # JSON is YAML too
        return call(lib.progress_policy_new_from_data, b"<policy>", table, len(table))
    if is_file(source):
        return call(lib.progress_policy_new_from_file, path_to_c(source))
    return call(lib.progress_policy_new_preset, to_c(os.fspath(source), "a policy's name"))


def is_file(source: PathName) -> bool:
    """A name has neither a folder nor an ending, as for progress-score."""
    if isinstance(source, os.PathLike):
        return True
    if not isinstance(source, str):
        raise TypeError(f"a policy is a preset's name, a path or a dict, not {type(source).__name__}")
    return os.sep in source or PurePath(source).suffix in (".yaml", ".yml")


def policies() -> List[str]:
    """The presets by name, the library's own first."""
    return [to_str(lib.progress_policy_get_preset_name(i)) for i in range(lib.progress_policy_get_n_presets())]
