# SPDX-License-Identifier: MIT
"""A plan built in code, with the keys, the grammar and the messages of a plan file."""

from __future__ import annotations

import datetime
from typing import Any, Iterator, Mapping, Optional, Sequence, Tuple

from ._convert import day_to_c, number_to_c, to_c
from ._errors import call
from ._library import lib, owned
from ._plan import Plan


class Builder:
    """Made by progress.builder(). The order of calls does not matter; indicators stand as they were first named."""

    __slots__ = ("_handle",)
    _handle: Any

    def __init__(self, title: str, period: str) -> None:
        handle = lib.progress_builder_new(to_c(title, "a title"), to_c(period, "a period"))
        self._handle = owned(handle, lib.progress_builder_unref)

    def set(self, id: Optional[str] = None, keys: Optional[Mapping[str, Any]] = None, /, **more: Any) -> "Builder":
        """Sets keys of an indicator, or without an id of the plan: ``set("hub", target="48个", reported_as="level",
        milestones={"2018-Q2": 24})``, ``set(as_of="2018-08-31")``. A key that is no Python name goes in a dict. With
        ``group="a/b"`` an indicator is in a group, with ``part_of="hub"`` a part of another one.
        """
        where = None if id is None else to_c(id, "an id")
        named = {key.replace("_", "-"): value for key, value in more.items()}
        for key, value in {**(keys or {}), **named}.items():
            for path, text in flat(key, value):
                call(lib.progress_builder_set, self._handle, where, path, text)
        return self

    def build(self) -> Plan:
        """The plan; PlanError has all that is wrong with it. The builder has then done its work."""
        return Plan._take(call(lib.progress_builder_end, lib.progress_builder_ref(self._handle)))


def builder(title: str, period: str) -> Builder:
    """Begins a plan: ``builder("2018 reform pilots", "2018").set("hub", target="48个").build()``."""
    return Builder(title, period)


def flat(path: str, value: Any) -> Iterator[Tuple[bytes, bytes]]:
    """What is inside a value has a path of its own: "milestones/2018-Q2", "deliverables/0/what"."""
    if isinstance(value, Mapping):
        inside = [(escape(key), each) for key, each in value.items()]
    elif isinstance(value, Sequence) and not isinstance(value, (str, bytes)):
        inside = [(str(index), each) for index, each in enumerate(value)]
    else:
        yield to_c(path, "a key"), scalar(value, path)
        return
    for name, each in inside:
        yield from flat(f"{path}/{name}", each)


def escape(key: Any) -> str:
    """A '/' in a name is not the path's."""
    name = key.isoformat() if isinstance(key, datetime.date) else str(key)
    return name.replace("~", "~0").replace("/", "~1")


def scalar(value: Any, path: str) -> bytes:
    if isinstance(value, bool):
        return b"true" if value else b"false"
    if isinstance(value, datetime.date):
        return day_to_c(value, path)
    return number_to_c(value, path)
