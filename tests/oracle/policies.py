# SPDX-License-Identifier: MIT
"""The published schemes, and the default."""


from fraction import Fraction
from plan import Band, Policy


def bands(*rows) -> list[Band]:
    return [Band(light, None if worst is None else Fraction(worst, 100), inclusive) for light, worst, inclusive in rows]


DEFAULT = Policy(
    "default", "index", bands(("green", 95, True), ("yellow", 80, True), ("orange", 60, True), ("red", None, True))
)
PRESETS = [
    DEFAULT,
    Policy(
        "yinchuan-2025",
        "pp",
        bands(("green", 0, True), ("undefined", -1000, False), ("yellow", -3000, True), ("red", None, True)),
        months=True,
    ),
    Policy("wuhan", "index", bands(("none", 80, True), ("yellow", 60, True), ("red", None, True)), months=True),
    Policy("sanya-2022", "index", bands(("green", 100, True), ("yellow", 50, True), ("red", None, True)), months=True),
    Policy("sanya-2022-monthly-tasks", "index", bands(("none", None, True)), months=True,
           rules={"milestone-missed": ("yellow", "red")}),
    Policy("tianjin-2022-bonds", "index", bands(("green", 100, True), ("yellow", 70, True), ("red", None, True)), months=True),
    Policy(
        "shenzhen-company-days",
        "days",
        bands(("none", 0, True), ("yellow", 700, True), ("orange", 1500, False), ("red", None, True)),
    ),
]
