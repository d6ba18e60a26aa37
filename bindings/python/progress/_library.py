# SPDX-License-Identifier: MIT
"""The library itself: found, and told what each of its functions takes."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import weakref
from pathlib import Path
from typing import Any, Iterator, List

from ._interface import FUNCTIONS

SONAME = "libprogress.so.0"


def candidates() -> Iterator[str]:
    """Where the library may be, the most particular first."""
    chosen = os.environ.get("LIBPROGRESS")
    if chosen:
        yield chosen  # this one or none: it was asked for
        return
    yield str(Path(__file__).with_name(SONAME))
    yield SONAME
    found = ctypes.util.find_library("progress")
    if found and found != SONAME:
        yield found


def load() -> ctypes.CDLL:
    tried: List[str] = []
    for name in candidates():
        try:
            return bind(ctypes.CDLL(name))
        except OSError as error:
            tried.append(f"  {name}: {error}")
    raise ImportError(
        "libprogress was not found; install it, or give its path in the environment variable LIBPROGRESS. Tried:\n"
        + "\n".join(tried)
    )


def bind(library: ctypes.CDLL) -> ctypes.CDLL:
    """Without its types ctypes takes every result for an int, and cuts addresses in half."""
    for name, (result, arguments) in FUNCTIONS.items():
        try:
            function = getattr(library, name)
        except AttributeError:
            raise ImportError(f"{library._name} has no {name}(): it is not the version this package is for") from None
        function.restype, function.argtypes = result, arguments
    # GLib's own, found through our library: the same copy that made the error.
    library.g_error_free.argtypes = [ctypes.c_void_p]
    library.g_error_free.restype = None
    return library


lib = load()


def owned(handle: Any, unref: Any) -> Any:
    """A handle that lets go of its object when nobody holds the handle: not before a call that was given it ends."""
    weakref.finalize(handle, unref, type(handle).from_buffer_copy(handle))
    return handle
