# SPDX-License-Identifier: MIT
"""Random plans that are valid: what they mean, for the oracle, and as text, for the program."""


import days
from exact import canonical
from figures import write_figures
from fraction import Fraction
from plan import Indicator, Plan, Rounding
from policies import DEFAULT
from schemes import a_policy
from targets import write_baseline, write_held, write_rate, write_target, write_unit
from times import write_dates, write_expected, write_milestones
from wholes import write_deliverables, write_frame, write_weight, write_whole
from writer import Dice, Writer


def period_of(dice: Dice) -> tuple[str, int, int]:
    year = dice.one_of([2020, 2022, 2023])
    text, first, last = dice.one_of(
        [
            (f"{year}", days.day(year, 1, 1), days.day(year, 12, 31)),
            (f"{year}", days.day(year, 1, 1), days.day(year, 12, 31)),
            (f"{year}-H1", days.day(year, 1, 1), days.day(year, 6, 30)),
            (f"{year}-01..{year + 1}-12", days.day(year, 1, 1), days.day(year + 1, 12, 31)),
            (f"{year}-03-15..{year}-10-31", days.day(year, 3, 15), days.day(year, 10, 31)),
        ]
    )
    return text, first, last


def write_rest(w: Writer) -> None:
    indicator, dice = w.indicator, w.dice
    if dice.often(0.35):
        indicator.frequency = dice.one_of(list(days.MONTHS))
        w.key(f"frequency: {indicator.frequency}")
        if dice.often(0.3):
            indicator.lag = dice.one_of([0, 1, 15, 40])
            w.key(f"lag: {indicator.lag}")
    if dice.often(0.3):
        nothing = Fraction(1) if w.is_part else Fraction(0)  # a mean over nothing is nobody's
        indicator.weight = dice.one_of([Fraction(2), Fraction(1, 2), nothing, Fraction(3)])
        w.key(f"weight: {canonical(indicator.weight)}")
    if dice.often(0.7):
        indicator.owner = dice.one_of(["A", "B", "C", "市交通局"])
        w.key(f"owner: {indicator.owner}")
    if not w.has("judge") and dice.often(0.1):
        indicator.rounded = dice.often(0.7)
        w.key(f"judge: {'rounded' if indicator.rounded else 'full'}")
    if dice.often(0.08):
        indicator.policy, text = a_policy(dice, f"of-{indicator.id}")
        w.key(f"policy: {text}")


NUMBER = [
    write_unit, write_target, write_baseline, write_held, write_dates, write_milestones, write_expected, write_figures, write_rest,
    write_rate,
]  # fmt: skip


def an_indicator(dice: Dice, plan: Plan, number: int) -> tuple[Indicator, str]:
    writer = Writer(dice, plan, f"i{number}")
    if dice.often(0.08):
        write_whole(writer, NUMBER, write_unit, write_figures)
    elif dice.often(0.04):
        write_frame(writer)
        write_weight(writer)
        write_deliverables(writer)
    else:
        for write in NUMBER:
            write(writer)
        if dice.often(0.08):
            write_deliverables(writer)
    return writer.indicator, writer.text()


def rounding_of(dice: Dice) -> tuple[Rounding, str]:
    mode = dice.one_of(["half-up", "half-even", "down"])
    if dice.often(0.2):
        interval = dice.one_of([Fraction(1, 2), Fraction(1, 5), Fraction(20)])
        return Rounding(1, mode, interval), f"{{interval: {canonical(interval)}, mode: {mode}}}"
    digits = dice.one_of([0, 1, 1, 2, 3])
    return Rounding(digits, mode), f"{{digits: {digits}, mode: {mode}}}"


def put_into(indicator: Indicator, group: str | None) -> None:
    indicator.group = group
    for part in indicator.parts:
        put_into(part, group)


def grouped(dice: Dice, plan: Plan, entries: list[str]) -> list[str]:
    """Runs of indicators go into groups, and into groups of groups."""
    lines, path = [], ""
    for indicator, entry in zip(plan.indicators, entries):
        if dice.often(0.15):
            path = dice.one_of(["", "", "a", "a/x", "a/y", "b", "b/x"])
            lines += [f"{'  ' * depth}- name: {name}\n{'  ' * depth}  indicators:" for depth, name in enumerate(filter(None, path.split("/")))]
        put_into(indicator, path or None)
        lines.append(f"{'  ' * len(path.split('/') if path else [])}- {entry}")
    return lines


def a_plan(seed: int, indicators: int) -> tuple[Plan, list[str], str, int]:
    """A plan, the text of each of its indicators and of the whole, and the day to judge it on."""
    dice = Dice(seed)
    period, first, last = period_of(dice)
    plan = Plan(f"plan {seed}", first, last, [], DEFAULT)
    header = ["progress: 1", f"title: {plan.title}", f"period: {period}"]
    if dice.often(0.3):
        plan.rounding, text = rounding_of(dice)
        header.append(f"rounding: {text}")
    if dice.often(0.2):
        plan.rounded = True
        header.append("judge: rounded")
    if dice.often(0.3):
        plan.points = True
        header.append("points: true")
    if dice.often(0.4):
        plan.policy, text = a_policy(dice, "of-the-plan")
        header.append(f"policy: {text}")
    if dice.often(0.3):
        plan.known_at = dice.day(first, last + 40)
    entries = []
    for number in range(indicators):
        indicator, text = an_indicator(dice, plan, number)
        plan.indicators.append(indicator)
        entries.append(text)
    on = dice.day(first - 10, last + 60) if dice.often(0.7) else dice.one_of(days.period_ends(first, last, 1))
    return plan, entries, "\n".join(header + ["indicators:"] + grouped(dice, plan, entries)) + "\n", on
