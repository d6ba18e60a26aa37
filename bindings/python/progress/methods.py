# SPDX-License-Identifier: MIT
"""The assessment methods of official bodies, by name and edition.

    >>> import progress
    >>> result = progress.methods.eurostat_target(
    ...     base=50, base_year=2015, value=60, year=2022, target=80, target_year=2030
    ... )
    >>> round(result.value, 3), result.category
    (0.829, 'moderate_progress')

Each is a function of named inputs; ``help(progress.methods.unsd_2023)`` says which, ``names()`` lists them all. A point
may be written ``base, base_year`` or ``baseline, baseline_time``, and its time ``year`` or ``time``.
"""

from __future__ import annotations

import math
from ctypes import POINTER, byref, c_double, c_int32
from fractions import Fraction
from typing import Any, Callable, Dict, List, Optional, Sequence, Tuple, Union

from ._convert import number_of, number_to_c, to_c, to_optional_str, to_str
from ._errors import call
from ._interface import Language, ProgressMethodInput
from ._library import lib, owned
from ._undefined import BY_REASON, Undefined

Input = Any
Detail = Union[str, float, Tuple[float, ...], Undefined]

# What people write who think in years.
ALIASES = {"base": "baseline", "base_year": "baseline_time", "year": "time", "target_year": "target_time"}


class Result:
    """``value`` is a float, or Undefined; ``category`` the body's own word for it, or None. ``details`` has all values by
    name, ``exact`` their texts: "11/12" and "12.10" are not what a float can say."""

    def __init__(self, handle: Any) -> None:
        self.method = to_str(lib.progress_method_get_name(lib.progress_method_result_get_method(handle)))
        self.value: Union[float, Undefined] = number_of(lib.progress_method_result_get_value, handle)
        self.category: Optional[str] = category_of(handle)
        names = detail_names(handle)
        self.details: Dict[str, Detail] = {to_str(name): detail_of(handle, name) for name in names}
        self.exact: Dict[str, Optional[str]] = {to_str(name): text_of(handle, name) for name in names}

    def __getitem__(self, name: str) -> Detail:
        return self.details[name]

    def __float__(self) -> float:
        if isinstance(self.value, Undefined):
            raise ValueError(f"{self.method} has no value: {self.value.reason}")
        return self.value

    def __repr__(self) -> str:
        return f"<progress.methods.Result of {self.method}: {self.value}, {self.category}>"


def category_of(handle: Any) -> Optional[str]:
    index = lib.progress_method_result_get_category(handle)
    if index < 0:
        return None
    return to_str(lib.progress_method_get_category_name(lib.progress_method_result_get_method(handle), index))


def detail_names(handle: Any) -> List[bytes]:
    n = lib.progress_method_result_get_n_details(handle)
    return [lib.progress_method_result_get_detail_name(handle, index) for index in range(n)]


def text_of(handle: Any, name: bytes) -> Optional[str]:
    return to_optional_str(lib.progress_method_result_get_text(handle, name))


def detail_of(handle: Any, name: bytes) -> Detail:
    """A series, a number, a word, or why there is none."""
    n, value = c_int32(), c_double()
    series = lib.progress_method_result_get_series(handle, name, byref(n))
    if series:
        return tuple(series[: n.value])
    reason = lib.progress_method_result_get_number(handle, name, byref(value))
    if not reason:
        return value.value
    text = text_of(handle, name)
    return BY_REASON[reason] if text is None else text


# ---- inputs ----


def input_of(name: str, value: Input) -> ProgressMethodInput:
    """A text, a number or a series of numbers in which None is missing. Exact numbers go as their text."""
    known = ALIASES.get(name, name).encode()
    if isinstance(value, str):
        return ProgressMethodInput(name=known, text=to_c(value, name))
    if isinstance(value, bool):
        return ProgressMethodInput(name=known, text=b"yes" if value else b"no")
    if isinstance(value, float) and not isinstance(value, bool):
        return ProgressMethodInput(name=known, number=value)
    if isinstance(value, int) or hasattr(value, "as_tuple") or isinstance(value, Fraction):
        return ProgressMethodInput(name=known, text=number_to_c(value, name))
    if hasattr(value, "isoformat"):
        return ProgressMethodInput(name=known, text=to_c(value.isoformat()[:10], name))
    return series_of(known, value)


def series_of(name: bytes, value: Sequence[Optional[float]]) -> ProgressMethodInput:
    if all(isinstance(each, str) for each in value):
        return ProgressMethodInput(name=name, text=to_c(" ".join(map(str, value)), "a list"))
    numbers = [math.nan if each is None else float(each) for each in value]
    series = (c_double * len(numbers))(*numbers)
    return ProgressMethodInput(name=name, series=series, n_series=len(numbers))


def apply(name: str, **inputs: Input) -> Result:
    """A method by its name."""
    method = lib.progress_method_find(to_c(name, "a method's name"))
    if not method:
        raise ValueError(f"there is no method {name!r}; progress.methods.names() lists them")
    given = [input_of(key, value) for key, value in inputs.items() if value is not None]
    handle = call(lib.progress_method_apply, method, (ProgressMethodInput * len(given))(*given), len(given))
    return Result(owned(handle, lib.progress_method_result_unref))


# ---- the methods themselves ----


def names() -> List[str]:
    """All of them."""
    count = lib.progress_method_get_count()
    return [to_str(lib.progress_method_get_name(lib.progress_method_get(index))) for index in range(count)]


def inputs_text(method: Any) -> str:
    lines = []
    for index in range(lib.progress_method_get_n_inputs(method)):
        name = to_str(lib.progress_method_get_input_name(method, index))
        words = to_optional_str(lib.progress_method_get_input_words(method, index))
        default = to_optional_str(lib.progress_method_get_input_default(method, index))
        says = [f"one of {words}"] if words else []
        says += [] if default is None else [f"default {default}" if default else "may be missing"]
        lines.append(f"    {name}" + (f": {', '.join(says)}" if says else ""))
    return "\n".join(lines)


def describe(method: Any) -> str:
    title = to_str(lib.progress_method_get_title(method, Language.ENGLISH))
    source = to_str(lib.progress_method_get_source(method))
    count = lib.progress_method_get_n_categories(method)
    categories = ", ".join(to_str(lib.progress_method_get_category_name(method, index)) for index in range(count))
    paragraphs = [title, f"Inputs:\n{inputs_text(method)}", f"Categories: {categories}" if categories else "", source]
    return "\n\n".join(filter(None, paragraphs))


def __getattr__(name: str) -> Callable[..., Result]:
    method = None if name.startswith("_") else lib.progress_method_find(name.encode())
    if not method:
        raise AttributeError(f"module {__name__!r} has no method {name!r}; names() lists them")

    def function(**inputs: Input) -> Result:
        return apply(name, **inputs)

    function.__name__ = function.__qualname__ = name
    function.__doc__ = describe(method)
    return function


def __dir__() -> List[str]:
    return sorted(["apply", "names", "Result", *names()])
