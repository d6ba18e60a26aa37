# SPDX-License-Identifier: MIT
"""Random starts, due dates, milestones and planned lines."""

from datetime import date

import days
from exact import canonical
from fraction import Fraction
from plan import Indicator, Milestone
from writer import Writer


def write_start(w: Writer) -> None:
    if w.dice.often(0.2):
        w.indicator.start = w.dice.day(w.plan.first, w.plan.middle - 30)
        w.key(f"start: {days.text(w.indicator.start)}")


def write_dates(w: Writer) -> None:
    indicator, dice, plan = w.indicator, w.dice, w.plan
    middle = plan.middle
    write_start(w)
    if dice.often(0.25):
        due = dice.day(middle + 5, plan.last + 30)
        indicator.dues = [(due, None)]
        if dice.often(0.2):
            later, since = dice.day(middle + 5, plan.last + 90), dice.day(plan.first + 10, middle)
            indicator.dues.append((later, since))
            w.key(f"due: [{days.text(due)}, {{value: {days.text(later)}, from: {days.text(since)}}}]")
        else:
            w.key(f"due: {days.text(due)}")
    elif dice.often(0.02):
        indicator.dues = [(None, None)]
        w.key("due: pending")


def write_milestones(w: Writer) -> None:
    indicator, dice, plan = w.indicator, w.dice, w.plan
    if not indicator.targets or len(indicator.targets) > 1 or not dice.often(0.4):
        return
    target = indicator.targets[0]
    if target.comparator in ("equal", "range"):
        return
    first = (indicator.start or plan.first) + 5
    last = min([due for due, _ in indicator.dues if due is not None] + [plan.last]) - 2
    dates = sorted({dice.day(first, last) for _ in range(dice.one_of([1, 2, 3, 4]))})
    start = indicator.baseline if indicator.kind == "level" and indicator.baseline is not None else Fraction(0)
    shares = not indicator.percent and not (indicator.kind == "level" and indicator.baseline is None) and dice.often(0.25)
    if shares:
        amounts = sorted(Fraction(dice.random.randint(0, 19), 20) for _ in dates)
        indicator.milestones = [Milestone(day, amount, "share") for day, amount in zip(dates, amounts)]
        texts = [f"{canonical(amount * 100)}%" for amount in amounts]
    else:
        low, high = sorted([start, target.low])
        values = [low + dice.number(0, 1000, 0) / 1000 * (high - low) for _ in dates]
        values = [Fraction(int(value * 10**w.decimals), 10**w.decimals) for value in values]
        if not dice.often(0.05):
            values.sort(reverse=target.low < start)
        indicator.milestones = [Milestone(day, value) for day, value in zip(dates, values)]
        texts = [canonical(value) for value in values]
        if indicator.kind != "level" and dice.often(0.2):
            write_added(indicator, texts)
    keys = []
    for milestone in indicator.milestones:
        if dice.often(0.15):
            milestone.first = max(milestone.due - dice.day(3, 40), first)
            keys.append(f"{days.text(milestone.first)}..{days.text(milestone.due)}")
        else:
            keys.append(days.text(milestone.due))
    w.key("milestones: {" + ", ".join(f"{key}: {text}" for key, text in zip(keys, texts)) + "}")


def write_added(indicator: Indicator, texts: list[str]) -> None:
    before = Fraction(0)
    for at, milestone in enumerate(indicator.milestones):
        if milestone.amount >= before:
            total, milestone.how = milestone.amount, "added"
            milestone.amount -= before
            texts[at] = f"+{canonical(milestone.amount)}"
            before = total
        else:
            before = milestone.amount


def write_expected(w: Writer) -> None:
    indicator, dice = w.indicator, w.dice
    choices = ["straight", "step"]
    if w.has("baseline") and not indicator.milestones:
        choices.append("compound")
    if has_last_year(w):
        choices += ["last-year"] * 3
    if not dice.often(0.2):
        return
    indicator.expected = dice.one_of(choices)
    w.key(f"expected: {indicator.expected}")
    if indicator.expected == "last-year":
        write_last_year(w)


def has_last_year(w: Writer) -> bool:
    """Nothing says how a year's curve fits into another span: totals that run through one year."""
    plan, indicator = w.plan, w.indicator
    first, last = date.fromordinal(plan.first), date.fromordinal(plan.last)
    is_a_year = first.year == last.year and (first.month, first.day, last.month) == (1, 1, 12)
    return is_a_year and indicator.kind != "level" and not (indicator.milestones or indicator.dues or indicator.start)


def write_last_year(w: Writer) -> None:
    """Running totals at ends of months; those of this year are the same ends a year later."""
    dice, year = w.dice, date.fromordinal(w.plan.first).year
    months = sorted(dice.random.sample(range(1, 12), dice.one_of([0, 1, 2, 4]))) + [12]
    total, texts = Fraction(0), []
    for month in months:
        total += dice.day(1 if month == 12 else 0, 40)
        w.indicator.last_year.append((days.month_end(year, month), total))
        texts.append(f"{year - 1}-{month:02}: {canonical(total)}" if dice.often(0.7) else f"{month}月: {canonical(total)}")
    w.key("last-year: {" + ", ".join(texts) + "}")
