# SPDX-License-Identifier: MIT
"""What one indicator stands at."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Dict, Iterator, List, Optional, Tuple, Union

from ._convert import number_of, take, take_day, take_optional, to_c, to_str
from ._errors import call
from ._interface import Format, Language
from ._interface import Light as LightCode
from ._interface import RateMethod
from ._indicator import Indicator
from ._library import lib
from ._undefined import Undefined
from ._words import language_of, word, words

if TYPE_CHECKING:
    from ._report import Report

# The lights by their numbers, as arrays have them.
LIGHTS = words(LightCode)
NO_DATA = Undefined("no-data")


@dataclass(frozen=True)
class Rate:
    """How much is done, by a named method. True when it exists."""

    method: str
    exact: Union[Fraction, Undefined]
    value: Union[float, Undefined]
    display: Union[str, Undefined]

    def __bool__(self) -> bool:
        return not isinstance(self.exact, Undefined)

    def __str__(self) -> str:
        return str(self.display)


@dataclass(frozen=True)
class Warning:
    """``id`` never changes its meaning; ``message`` is a sentence for people, made from the ``values``."""

    id: str
    light: str
    message: str
    values: Dict[str, str]

    def __str__(self) -> str:
        return self.message


class Item:
    """One indicator at the report's date: met, rate, light, and where it is on its line."""

    __slots__ = ("_report", "_handle")

    def __init__(self, report: "Report", handle: Any) -> None:
        self._report = report
        self._handle = handle

    # ---- what it is ----

    @property
    def indicator(self) -> Indicator:
        return Indicator(self._report._plan, lib.progress_standing_get_indicator(self._handle))

    @property
    def id(self) -> str:
        return self.indicator.id

    @property
    def name(self) -> str:
        return self.indicator.name

    @property
    def owner(self) -> Optional[str]:
        return self.indicator.owner

    @property
    def unit(self) -> str:
        return self.indicator.unit

    @property
    def group(self) -> Optional[str]:
        return self.indicator.group

    # ---- the four answers ----

    @property
    def met(self) -> Union[bool, Undefined]:
        """Does the value satisfy the target?"""
        met = lib.progress_standing_get_met(self._handle)
        if met >= 0:
            return bool(met)
        rate = number_of(lib.progress_standing_get_rate, self._handle)
        return rate if isinstance(rate, Undefined) else NO_DATA

    @property
    def final(self) -> bool:
        """Can ``met`` no longer change?"""
        return bool(lib.progress_standing_is_final(self._handle))

    @property
    def rate(self) -> Rate:
        value = number_of(lib.progress_standing_get_rate, self._handle)
        method = word(RateMethod, lib.progress_standing_get_rate_method(self._handle))
        if isinstance(value, Undefined):
            return Rate(method, value, value, value)
        exact = Fraction(take(lib.progress_standing_dup_rate_exact(self._handle)))
        return Rate(method, exact, value, take(lib.progress_standing_dup_rate_display(self._handle)))

    @property
    def light(self) -> str:
        """"green", "yellow", "orange", "red", or "grey": cannot be judged."""
        return LIGHTS[lib.progress_standing_get_light(self._handle)]

    @property
    def warnings(self) -> List[Warning]:
        """Why it has that light, the worst first."""
        return [self._warning(index) for index in range(lib.progress_standing_get_n_warnings(self._handle))]

    def _warning(self, index: int, language: Language = Language.ENGLISH) -> Warning:
        return Warning(
            to_str(lib.progress_standing_get_warning_id(self._handle, index)),
            LIGHTS[lib.progress_standing_get_warning_light(self._handle, index)],
            take(lib.progress_standing_dup_warning_message(self._handle, index, language)),
            dict(self._warning_values(index)),
        )

    def _warning_values(self, index: int) -> Iterator[Tuple[str, str]]:
        for value in range(lib.progress_standing_get_n_warning_values(self._handle, index)):
            name = lib.progress_standing_get_warning_value_name(self._handle, index, value)
            yield to_str(name), take(lib.progress_standing_dup_warning_value(self._handle, index, value))

    # ---- the value and its line ----

    @property
    def actual(self) -> Union[Fraction, Undefined]:
        """The value that counts, in the unit."""
        exact = take_optional(lib.progress_standing_dup_actual(self._handle))
        if exact is not None:
            return Fraction(exact)
        reason = number_of(lib.progress_standing_get_actual, self._handle)
        return reason if isinstance(reason, Undefined) else NO_DATA

    @property
    def actual_date(self) -> Optional[datetime.date]:
        return take_day(lib.progress_standing_dup_actual_date(self._handle))

    @property
    def status_date(self) -> Optional[datetime.date]:
        """The day at which it is held against its line."""
        return take_day(lib.progress_standing_dup_status_date(self._handle))

    @property
    def due(self) -> Optional[datetime.date]:
        return take_day(lib.progress_standing_dup_due(self._handle))

    @property
    def expected(self) -> Union[float, Undefined]:
        """The planned value at the status date, in the unit."""
        return number_of(lib.progress_standing_get_expected, self._handle)

    @property
    def expected_rate(self) -> Union[float, Undefined]:
        return number_of(lib.progress_standing_get_expected_rate, self._handle)

    @property
    def gap(self) -> Union[float, Undefined]:
        """Actual less expected, in the unit."""
        return number_of(lib.progress_standing_get_gap, self._handle)

    @property
    def gap_pp(self) -> Union[float, Undefined]:
        """The same in percentage points of completion."""
        return number_of(lib.progress_standing_get_gap_pp, self._handle)

    @property
    def remaining(self) -> Union[float, Undefined]:
        """What is still missing, in the unit."""
        return number_of(lib.progress_standing_get_remaining, self._handle)

    @property
    def schedule_index(self) -> Union[float, Undefined]:
        """1 is on plan, below 1 behind it."""
        return number_of(lib.progress_standing_get_schedule_index, self._handle)

    @property
    def days_behind(self) -> Union[float, Undefined]:
        """Below 0: ahead."""
        return number_of(lib.progress_standing_get_days_behind, self._handle)

    @property
    def forecast(self) -> Union[float, Undefined]:
        """The value at the due date, at the pace so far along the plan."""
        return number_of(lib.progress_standing_get_forecast, self._handle)

    @property
    def forecast_date(self) -> Optional[datetime.date]:
        return take_day(lib.progress_standing_dup_forecast_date(self._handle))

    @property
    def reached_on(self) -> Optional[datetime.date]:
        return take_day(lib.progress_standing_dup_reached_on(self._handle))

    @property
    def required_per_day(self) -> Union[float, Undefined]:
        """What is left, for each remaining day."""
        return number_of(lib.progress_standing_get_required_per_day, self._handle)

    def to_dict(self, lang: str = "en") -> Dict[str, Any]:
        """What the report's JSON says of it, with its parts."""
        return dict(json.loads(take(lib.progress_standing_to_json(self._handle, language_of(lang)))))

    # ---- why ----

    def explain(self, lang: str = "en") -> str:
        """The audit trail: inputs and where they are written, methods, the line, every formula with its numbers."""
        return self._explain(Format.TEXT, language_of(lang))

    def explain_dict(self) -> Dict[str, Any]:
        """The same as data."""
        return dict(json.loads(self._explain(Format.JSON, Language.ENGLISH)))

    def _explain(self, format: Format, language: Language) -> str:
        report = self._report
        return take(call(lib.progress_report_explain, report._handle, to_c(self.id, "an id"), format, language))

    def __repr__(self) -> str:
        met = self.met if isinstance(self.met, Undefined) else "met" if self.met else "not met"
        return f"<progress.Item {self.id!r}: {self.light}, {self.rate}, {met}>"
