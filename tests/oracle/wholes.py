# SPDX-License-Identifier: MIT
"""Random indicators that are made of others, or of things to be delivered."""

from collections.abc import Callable

import days
from exact import canonical
from fraction import Fraction
from plan import Deliverable, Target
from schemes import a_policy
from times import write_start
from writer import Writer

Write = Callable[[Writer], None]


def write_deliverables(w: Writer) -> None:
    dice = w.dice
    w.key("deliverables: [" + ", ".join(deliverable(w, number) for number in range(dice.one_of([1, 1, 2, 3]))) + "]")


def deliverable(w: Writer, number: int) -> str:
    dice, plan = w.dice, w.plan
    thing = Deliverable(None, None)
    keys = [f"what: w{number}"]
    if dice.often(0.8):
        thing.due = dice.day(plan.first, plan.last + 20)
        keys.append(f"due: {days.text(thing.due)}")
    if dice.often(0.3):
        thing.done = True
        keys.append("done: true")
    elif dice.often(0.5):
        thing.done = (thing.due or plan.last) + dice.day(-40, 40)
        keys.append(f"done: {days.text(thing.done)}")
    if dice.often(0.3):
        thing.weight = dice.one_of([Fraction(2), Fraction(1, 3), Fraction(5, 2)])
        keys.append(f"weight: {thing.weight}")
    w.indicator.deliverables.append(thing)
    return "{" + ", ".join(keys) + "}"


def write_frame(w: Writer) -> None:
    """What parts inherit."""
    indicator, dice, plan = w.indicator, w.dice, w.plan
    write_start(w)
    if dice.often(0.25):
        due = dice.day(plan.middle + 5, plan.last + 30)
        indicator.dues = [(due, None)]
        w.key(f"due: {days.text(due)}")
    if dice.often(0.7):
        indicator.owner = dice.one_of(["A", "B", "C"])
        w.key(f"owner: {indicator.owner}")
    if dice.often(0.1):
        indicator.policy, text = a_policy(dice, f"of-{indicator.id}")
        w.key(f"policy: {text}")


def write_weight(w: Writer) -> None:
    if w.dice.often(0.3):
        w.indicator.weight = w.dice.one_of([Fraction(2), Fraction(1, 2), Fraction(3)])
        w.key(f"weight: {canonical(w.indicator.weight)}")


def part_writer(w: Writer, number: int) -> Writer:
    """One that has what is inherited already."""
    part, whole = Writer(w.dice, w.plan, f"{w.indicator.id}p{number}"), w.indicator
    own = part.indicator
    own.start, own.dues, own.owner, own.policy, own.rounded = whole.start, list(whole.dues), whole.owner, whole.policy, whole.rounded
    part.is_part = True
    return part


def write_parts(w: Writer, combine: str, write: Write) -> None:
    indicator = w.indicator
    indicator.combine = combine
    texts = []
    for number in range(w.dice.one_of([1, 2, 2, 3])):
        part = part_writer(w, number)
        write(part)
        indicator.parts.append(part.indicator)
        texts.append(part.text())
    w.key(f"combine: {combine}")
    w.key("parts: [" + ", ".join(texts) + "]")


# ---- sums: amounts of one unit


def write_amount(w: Writer, comparator: str, top: int) -> None:
    value = w.dice.number(1, top, w.decimals)
    text = w.plain(value, w.decimals)
    w.indicator.targets = [Target(comparator, value, value, len(text.partition(".")[2]))]
    w.key(f"target: \"{'≥' if comparator == 'at-least' else '不超过' if comparator == 'at-most' else ''}{text}\"")


def write_sum(w: Writer, write_unit: Write, write_figures: Write) -> None:
    dice, indicator = w.dice, w.indicator
    while not w.unit:
        w.keys = w.keys[:1]
        write_unit(w)
    indicator.kind = dice.one_of(["level", "cumulative", "cumulative", "per-period"])
    comparator = dice.one_of(["reach", "at-least", "at-least", "at-most"])
    has_target = dice.often(0.6)
    w.key(f"reported-as: {indicator.kind}")
    if has_target:
        write_amount(w, comparator, 3 * w.top)
    else:
        indicator.rounded = False
        w.key("judge: full")
    write_frame(w)
    write_weight(w)

    def write_part(part: Writer) -> None:
        own = part.indicator
        own.unit, own.counting, own.percent, own.kind = indicator.unit, indicator.counting, indicator.percent, indicator.kind
        part.unit, part.decimals, part.top = w.unit, w.decimals, w.top
        if not has_target or dice.often(0.7):
            write_amount(part, comparator, w.top)
        write_figures(part)
        write_weight(part)

    write_parts(w, "sum", write_part)


# ---- the others


def write_whole(w: Writer, numbers: list[Write], write_unit: Write, write_figures: Write, depth: int = 0) -> None:
    combine = w.dice.one_of(["sum", "sum", "mean", "mean", "all", "all", "none"])
    if combine == "sum":
        write_sum(w, write_unit, write_figures)
        return
    write_frame(w)
    write_weight(w)

    def write_part(part: Writer) -> None:
        if depth == 0 and w.dice.often(0.15):
            write_whole(part, numbers, write_unit, write_figures, 1)
        elif w.dice.often(0.1):
            write_deliverables(part)
        else:
            for write in numbers:
                write(part)

    write_parts(w, combine, write_part)
