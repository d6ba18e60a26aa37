# SPDX-License-Identifier: MIT
"""Rates, displays and lights of 100,000 random indicators equal what model.py makes of them."""

import datetime
from fractions import Fraction

import model
import progress
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from model import Case

# Where a light changes, and a hair beside it.
FACTORS = [Fraction(text) for text in ("0", "0.6", "0.8", "0.95", "1", "0.599999", "0.799999", "0.949999", "1.000001")]
MODES = ["half-up", "half-even", "down"]
A_CASE = 9  # bytes: Hypothesis draws a fixed number of bytes at once, and structures piece by piece
A_PLAN = 190  # cases: as an integer, which Hypothesis makes of them to report a failure, Python prints no more


def amount(raw, low, high, digits):
    """One of the decimals from low to high with so many digits, by 4 bytes."""
    steps = (high - low) * 10**digits + 1
    return low + Fraction(int.from_bytes(raw, "big") % steps, 10**digits)


def things(a, b):
    return Case("things", amount(a, 1, 500, 0), None, amount(b, 0, 600, 0))


def money(a, b):
    return Case("money", amount(a, 1, 9999, 2), None, amount(b, 0, 12000, 3))


def held(a, b):
    return Case("held", amount(a, 1, 90, 1), None, amount(b, 0, 120, 2))


def rising(a, b):
    baseline = amount(a[:2], 20, 60, 1)
    return Case("rising", baseline + amount(a[2:], 1, 19, 1), baseline, amount(b, 0, 80, 2))


def falling(a, b):
    baseline = amount(a[:2], 20, 60, 1)
    return Case("falling", baseline - amount(a[2:], 1, 19, 1), baseline, amount(b, 0, 80, 2))


KINDS = [things, money, held, rising, falling]


def money_at_a_limit(a, b, day):
    """So much a day that what is expected on any day is a whole number."""
    a_day = 1 + int.from_bytes(a, "big") % 50
    value = a_day * (day - model.EVE).days * FACTORS[b[0] % len(FACTORS)]
    return Case("money", Fraction(a_day * model.YEAR), None, value)


def case_of(raw, day):
    kind, a, b = raw[0], raw[1:5], raw[5:9]
    case = money_at_a_limit(a, b, day) if kind % 6 == 5 else KINDS[kind % 6](a, b)
    return case if kind < 240 else Case(case.kind, case.target, case.baseline, None)


def judge(raw, day, digits, mode):
    indicators = [case_of(raw[at : at + A_CASE], day) for at in range(0, len(raw) - A_CASE + 1, A_CASE)]
    head = f"progress: 1\ntitle: T\nperiod: 2018\nrounding: {{digits: {digits}, mode: {mode}}}\nindicators:\n"
    rows = "".join(model.yaml(case, f"i{n}", day) for n, case in enumerate(indicators))
    for item, case in zip(progress.evaluate(progress.loads(head + rows), day), indicators):
        compare(item, case, day, digits, mode)
    return len(indicators)


def compare(item, case, day, digits, mode):
    assert item.light == model.light(case, day), case
    if case.value is None:
        assert item.rate.exact == item.met == progress.Undefined("no-data")
        return
    assert item.met is model.is_met(case), case
    assert item.rate.exact == model.rate(case), case
    assert item.rate.display == model.display(model.rate(case), digits, mode), case


def test_100_000_indicators():
    judged = 0

    @settings(max_examples=550, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.binary(min_size=A_CASE * A_PLAN, max_size=A_CASE * A_PLAN), st.integers(0, 364), st.integers(0, 8))
    def some(raw, after, rounding):
        nonlocal judged
        day = datetime.date(2018, 1, 1) + datetime.timedelta(days=after)
        judged += judge(raw, day, rounding // 3, MODES[rounding % 3])

    some()
    for kind in range(len(KINDS)):  # and the last day, which is the one most lights depend on
        judge(bytes([kind, 0, 9, 0, 9, 0, 0, 9, 9]) * 100, model.DUE, 1, "half-up")
    assert judged >= 100_000
