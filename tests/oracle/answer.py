# SPDX-License-Identifier: MIT
"""A standing in the words of progress-score's JSON: exact numbers as texts, the others as they are."""

import days
from exact import Undefined, canonical, display, is_known
from judge import Standing, rounding_of
from rules import agreements, reported


def number(value):
    return {"undefined": value.reason} if isinstance(value, Undefined) else value


def exact_text(value):
    return {"undefined": value.reason} if isinstance(value, Undefined) else canonical(value)


def rate_answer(self: Standing) -> dict:
    if not is_known(self.rate):
        return {"method": self.method, "undefined": self.rate.reason}
    return {
        "method": self.method,
        "value": self.rate,
        "exact": canonical_rate(self.rate),
        "display": display(self.rate, rounding_of(self)),
    }


def canonical_rate(rate) -> str:
    return str(rate.numerator) if rate.denominator == 1 else f"{rate.numerator}/{rate.denominator}"


def target_answer(self: Standing) -> dict:
    if self.target is None:
        return {"undefined": "no-target"}
    target = self.target
    comparator = {"reach": "at-most" if self.lower else "at-least"}.get(target.comparator, target.comparator)
    answer = {"comparator": comparator}
    if comparator == "range":
        answer |= {"low": canonical(target.low), "high": canonical(target.high)}
    else:
        answer["value"] = canonical(target.low)
    if self.due is not None:
        answer["due"] = days.text(self.due)
    return answer


def forecast_answer(self: Standing) -> dict:
    if not is_known(self.forecast):
        return {"undefined": self.forecast.reason}
    answer = {"value": self.forecast}
    if self.clipped:
        answer["clipped"] = True
    if self.reached is not None:
        answer["reached_on"] = days.text(self.reached)
    elif self.forecast_date is not None:
        answer["date"] = days.text(self.forecast_date)
    return answer


def schedule_answer(self: Standing) -> dict:
    if is_known(self.expected):
        expected = {"value": self.expected, "rate": number(self.expected_rate)}
    else:
        expected = number(self.expected)
    return {
        "expected": expected,
        "gap": number(self.gap),
        "gap_pp": number(self.gap_pp),
        "schedule_index": number(self.index),
        "days_behind": number(self.days_behind),
        "forecast": forecast_answer(self),
        "required_per_day": number(self.per_day),
    }


def reported_answer(self: Standing) -> dict:
    figure = reported(self)
    if figure is None:
        return {}
    said = {"value": canonical(figure.reported_rate), "digits": figure.rate_decimals, "agrees": agreements(self, figure)}
    return {"reported_rate": said}


def actual_answer(self: Standing) -> dict:
    if not is_known(self.actual):
        return {"undefined": self.actual.reason}
    return {"value": canonical(self.actual), "date": days.text(self.values[-1][0])}


def others_answer(self: Standing) -> dict:
    """Of what has no number of its own."""
    rate = rate_answer(self) | ({"coverage": self.coverage} if self.coverage is not None else {})
    known = is_known(self.expected_rate)
    return {
        "rate": rate,
        "expected": {"rate": self.expected_rate} if known else number(self.expected_rate),
        "gap_pp": number(self.gap_pp),
        "schedule_index": number(self.index),
        "days_behind": number(self.days_behind),
    }


def figure_answer(self: Standing) -> dict:
    """Of a part of a sum that has no target."""
    return {"reported_as": self.indicator.kind, "actual": actual_answer(self)} if is_known(self.actual) else {}


def number_answer(self: Standing) -> dict:
    return {
        "reported_as": self.indicator.kind,
        "actual": actual_answer(self),
        "target": target_answer(self),
        "remaining": exact_text(self.remaining),
        "rate": rate_answer(self),
        **reported_answer(self),
        **schedule_answer(self),
    }


def answer(self: Standing) -> dict:
    indicator = self.indicator
    said = {"id": indicator.id, "met": number(self.met), "status_date": days.text(self.status), "light": self.light}
    for key, value in (("group", indicator.group), ("owner", indicator.owner), ("unit", indicator.unit)):
        if value:
            said[key] = value
    if is_known(self.met):
        said["final"] = self.final
    if self.is_composed:
        said |= others_answer(self)
    elif self.target is None and not self.indicator.pending:
        said |= others_answer(self) | figure_answer(self)
    else:
        said |= number_answer(self)
    said["warnings"] = [{"id": rule, "light": light} for rule, light in self.lights.items()]
    if self.parts:
        said["parts"] = [answer(part) for part in self.parts]
    return said
