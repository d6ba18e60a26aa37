# SPDX-License-Identifier: MIT
"""Quantities, periods, rounding, escalation and the assessment methods."""

import datetime
from decimal import Decimal
from fractions import Fraction

import progress
import pytest
from progress import methods

POINTS = {"base": 50, "base_year": 2015, "value": 60, "year": 2022, "target": 80, "target_year": 2030}


def test_a_quantity():
    quantity = progress.parse_quantity("不低于95%")
    assert (quantity.comparator, quantity.value, quantity.unit) == ("at-least", 95, "%")
    assert str(quantity) == "at least 95%" and quantity == progress.parse_quantity("≥95%")
    assert progress.parse_quantity("近1.6万人").value == Fraction(8, 5)
    assert progress.parse_quantity("近1.6万人").flags == {"approximate"}
    assert progress.parse_quantity("85-90%").other == 90
    assert progress.parse_quantity("待下达").form == "pending"


def test_what_is_no_quantity():
    with pytest.raises(progress.ArgumentError, match="low end") as caught:
        progress.parse_quantity("90-85")
    assert (caught.value.diagnostics[0].id, caught.value.diagnostics[0].column) == ("range-order", 3)


def test_a_period():
    period = progress.parse_period("6月前", "2022")
    assert (period.last, period.otherwise) == (datetime.date(2022, 5, 31), datetime.date(2022, 6, 30))
    assert progress.parse_period("4-6月", within="2022").is_range
    assert progress.parse_period("2022-Q1", year_starts=4).first == datetime.date(2022, 4, 1)


@pytest.mark.parametrize("number", ["6.25", 6.25, Decimal("6.25"), Fraction(25, 4)])
def test_rounding(number):
    assert progress.round(number, digits=1) == "6.3"
    assert progress.round(number, digits=1, mode="half-even") == progress.round(number, digits=1, mode="down") == "6.2"


def test_floats_are_what_they_print_as():
    assert progress.round(2.675, 2) == "2.68" and progress.round(1e-7, 8) == "0.00000010"


def test_escalation():
    assert [progress.escalate(yellow) for yellow in range(4)] == ["green", "yellow", "orange", "red"]
    assert progress.escalate(1, 1) == progress.escalate(0, 0, 1) == "red"


def test_a_method():
    result = methods.eurostat_target(**POINTS)
    assert result.value == float(result) == pytest.approx(0.82904, abs=1e-5)
    assert (result.category, result.method) == ("moderate_progress", "eurostat_target")
    assert result["cagr_actual"] == pytest.approx((60 / 50) ** (1 / 7) - 1) and "ratio" in result.details


def test_the_names_of_the_c_interface_do_too():
    same = {"baseline": 50, "baseline_time": 2015, "value": 60, "time": 2022, "target": 80, "target_time": 2030}
    assert methods.eurostat_target(**same).value == methods.eurostat_target(**POINTS).value


def test_a_method_without_a_value():
    result = methods.eurostat_target(**{**POINTS, "base": 0})
    assert isinstance(result.value, progress.Undefined)
    with pytest.raises(ValueError, match=result.value.reason):
        float(result)


def test_series_and_texts():
    trend = methods.trend_theil_sen(times=[2018, 2019, 2020], values=[1, None, 5])
    assert trend.value == 2.0
    (ranks, *_) = methods.ranking(values=[3, 5, 3]).details.values()
    assert ranks == (2.0, 1.0, 2.0)
    assert methods.gbt8170_round(value=Decimal("12.1498"), interval="0.1").exact["rounded"] == "12.1"


def test_every_method_can_be_asked_for_and_says_what_it_takes():
    for name in methods.names():
        assert "Inputs:" in getattr(methods, name).__doc__ and name in dir(methods)


def test_what_is_no_method():
    with pytest.raises(AttributeError, match="names"):
        methods.eurostat
    with pytest.raises(ValueError, match="names"):
        methods.apply("eurostat")
    with pytest.raises(progress.ArgumentError, match="bas"):
        methods.eurostat_target(bas=50)
