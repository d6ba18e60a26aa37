# SPDX-License-Identifier: MIT
"""What can go wrong, and the way from a GError to an exception."""

from __future__ import annotations

from ctypes import POINTER, byref
from dataclasses import dataclass
from typing import Any, Optional, Tuple, Type

from ._convert import take, to_optional_str, to_str
from ._interface import Error as Code
from ._interface import GError
from ._library import lib

ENGLISH = 0


@dataclass(frozen=True)
class Diagnostic:
    """One thing that is wrong or, among a plan's notes, worth a look. ``line`` and ``column`` count from 1; ``key`` is
    that of a plan built in code."""

    id: str
    message: str
    file: Optional[str]
    line: Optional[int]
    column: Optional[int]
    indicator: Optional[str]
    key: Optional[str]
    text: str

    def __str__(self) -> str:
        return self.text


class Error(Exception):
    """Of the library. ``diagnostics`` is everything that was found wrong, ``omitted`` how many more there were."""

    diagnostics: Tuple[Diagnostic, ...] = ()
    omitted: int = 0


class PlanError(Error, ValueError):
    """A plan, a policy or figures cannot be read, or say something impossible."""


class FileError(PlanError, OSError):
    """A file could not be opened, read or written."""


class ArgumentError(Error, ValueError):
    """An argument of the call is not right: a date, an id, a name, a quantity."""


class StoppedError(Error):
    """A long run was stopped by its watch."""


class UnsupportedError(Error, NotImplementedError):
    """This build of the library cannot do it."""


CLASSES = {
    Code.IO: FileError,
    Code.ARGUMENT: ArgumentError,
    Code.OUTPUT: FileError,
    Code.STOPPED: StoppedError,
    Code.UNSUPPORTED: UnsupportedError,
}


def call(function: Any, *arguments: Any) -> Any:
    """Calls a function whose last argument is a GError."""
    error = POINTER(GError)()
    result = function(*arguments, byref(error))
    if error:
        raise exception_of(error)
    return result


def exception_of(error: Any) -> Error:
    """Takes the error."""
    try:
        found = lib.progress_error_get_diagnostics(error)
        diagnostics = diagnostics_of(found)
        kind: Type[Error] = CLASSES.get(error.contents.code, PlanError)
        exception = kind(to_str(error.contents.message) if len(diagnostics) < 2 else "\n".join(map(str, diagnostics)))
        exception.diagnostics = diagnostics
        exception.omitted = lib.progress_diagnostics_get_omitted(found) if found else 0
        return exception
    finally:
        lib.g_error_free(error)


def diagnostics_of(found: Any) -> Tuple[Diagnostic, ...]:
    if not found:
        return ()
    return tuple(diagnostic_of(found, index) for index in range(lib.progress_diagnostics_get_count(found)))


def diagnostic_of(found: Any, index: int) -> Diagnostic:
    return Diagnostic(
        id=to_str(lib.progress_diagnostics_get_id(found, index)),
        message=to_str(lib.progress_diagnostics_get_message(found, index, ENGLISH)),
        file=to_optional_str(lib.progress_diagnostics_get_file(found, index)),
        line=lib.progress_diagnostics_get_line(found, index) or None,
        column=lib.progress_diagnostics_get_column(found, index) or None,
        indicator=to_optional_str(lib.progress_diagnostics_get_indicator(found, index)),
        key=to_optional_str(lib.progress_diagnostics_get_key(found, index)),
        text=take(lib.progress_diagnostics_to_text(found, index, ENGLISH)),
    )
