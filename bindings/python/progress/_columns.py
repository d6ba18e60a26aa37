# SPDX-License-Identifier: MIT
"""Whole tables at memory speed: numpy arrays in, numpy arrays out. The only module that needs numpy."""

from __future__ import annotations

from ctypes import POINTER, byref, c_double, c_int8, c_uint8, sizeof
from typing import Any, Dict, NamedTuple, Optional, Tuple, Union

import numpy
from numpy.typing import ArrayLike, NDArray

from ._errors import call
from ._interface import Better, ProgressScoreColumns
from ._library import lib
from ._words import meaning

Doubles = NDArray[numpy.float64]
Codes = NDArray[numpy.uint8]

POINTERS: Dict[Any, Any] = {numpy.float64: POINTER(c_double), numpy.int8: POINTER(c_int8), numpy.uint8: POINTER(c_uint8)}


class Scores(NamedTuple):
    """``light`` has the numbers of progress.LIGHTS; what is undefined is NaN, and its light grey."""

    rate: Doubles
    index: Doubles  # type: ignore[assignment]  # of a tuple it is a method, for which nobody asks here
    light: Codes


def score_columns(
    value: ArrayLike,
    start: ArrayLike,
    expected: ArrayLike,
    target: ArrayLike,
    better: Union[str, ArrayLike, None] = None,
    out: Optional[Tuple[Doubles, Doubles, Codes]] = None,
) -> Scores:
    """Rate, schedule index and light of every row; NaN is a number that is not known.

    Contiguous arrays of float64 are read where they are; others are converted, and a single number stands for a whole
    column. ``better``: "higher" (the default), "lower", or for each row 0 (higher) or 1 (lower). ``out``: arrays for
    rate, index (float64) and light (uint8) to write into, as an earlier call returned them.
    """
    named = {"value": value, "start": start, "expected": expected, "target": target}
    arrays = {name: numpy.asarray(each, dtype=numpy.float64) for name, each in named.items()}
    shape = common_shape(arrays)
    columns = {name: spread(each, shape) for name, each in arrays.items()}
    if better is not None:
        columns["better"] = spread(directions(better), shape)
    scores = results(shape) if out is None else checked(out, shape, columns)
    pointers = {name: pointer(each) for name, each in {**columns, **scores._asdict()}.items()}
    table = ProgressScoreColumns(size=sizeof(ProgressScoreColumns), n=scores.rate.size, **pointers)
    call(lib.progress_score_columns, byref(table))
    return scores


def common_shape(arrays: "dict[str, NDArray[Any]]") -> "tuple[int, ...]":
    try:
        return numpy.broadcast_shapes(*(each.shape for each in arrays.values()))
    except ValueError:
        shapes = ", ".join(f"{name} {each.shape}" for name, each in arrays.items())
        raise ValueError(f"the columns differ in length: {shapes}") from None


def spread(array: NDArray[Any], shape: "tuple[int, ...]") -> NDArray[Any]:
    """As C reads it: itself, if it is so already."""
    return numpy.ascontiguousarray(numpy.broadcast_to(array, shape)).reshape(shape)


def directions(better: Union[str, ArrayLike]) -> NDArray[Any]:
    if isinstance(better, str):
        return numpy.asarray(meaning(Better, better, "better"), dtype=numpy.int8)
    codes = numpy.asarray(better)
    if codes.dtype.kind not in "bui" or (codes.size and not 0 <= codes.min() <= codes.max() <= 1):
        raise ValueError("better must be 'higher', 'lower', or an array of 0 (higher) and 1 (lower)")
    return codes.astype(numpy.int8, copy=False)


def results(shape: "tuple[int, ...]") -> Scores:
    return Scores(numpy.empty(shape), numpy.empty(shape), numpy.empty(shape, dtype=numpy.uint8))


def checked(out: Any, shape: "tuple[int, ...]", columns: "dict[str, NDArray[Any]]") -> Scores:
    """Where C may write."""
    scores = Scores(*out)
    for name, array in scores._asdict().items():
        kind = numpy.uint8 if name == "light" else numpy.float64
        if not isinstance(array, numpy.ndarray) or array.dtype != kind or array.shape != shape:
            raise ValueError(f"out: {name} must be an array of {shape} {kind.__name__}")
        if not array.flags.c_contiguous or not array.flags.writeable:
            raise ValueError(f"out: {name} must be contiguous and writeable")
        for other, column in {**columns, **scores._asdict()}.items():
            if other != name and numpy.may_share_memory(array, column):
                raise ValueError(f"out: {name} must not share memory with {other}")
    return scores


def pointer(array: NDArray[Any]) -> Any:
    return array.ctypes.data_as(POINTERS[array.dtype.type])
