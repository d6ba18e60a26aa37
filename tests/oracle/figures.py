# SPDX-License-Identifier: MIT
"""Random figures: plain, added, counted, reported later, with a rate, and revised."""


import days
from exact import canonical, rounded
from fraction import Fraction
from plan import Figure
from writer import Writer


def write_figures(w: Writer) -> None:
    dates = figure_dates(w)
    if not dates:
        return
    top = w.indicator.targets[0].high if w.indicator.targets else Fraction(w.top)
    texts = [f"{days.text(day)}: {one_day(w, day, top, len(dates))}" for day in dates]
    w.key("figures: {" + ", ".join(texts) + "}")


def figure_dates(w: Writer) -> list[int]:
    dice, plan = w.dice, w.plan
    if dice.often(0.4):
        ends = days.period_ends(plan.first - 20, plan.last, 1)
        return sorted(dice.random.sample(ends, min(len(ends), dice.one_of([1, 2, 4, 6]))))
    return sorted({dice.day(plan.first - 20, plan.last + 40) for _ in range(dice.one_of([0, 1, 1, 2, 3, 5]))})


def one_day(w: Writer, day: int, top: Fraction, n: int) -> str:
    """One figure, or the same day reported twice."""
    first = Figure(day, figure_value(w, top, n))
    text = figure_text(w, first)
    w.indicator.figures.append(first)
    if first.reported is None or not w.dice.often(0.3):
        return text
    later = Figure(day, figure_value(w, top, n), reported=first.reported + w.dice.day(1, 60))
    w.indicator.figures.append(later)
    revised = f"{{value: {canonical(later.value)}, reported: {days.text(later.reported)}}}"
    return f"[{text}, {revised}]" if w.dice.often(0.5) else f"[{revised}, {text}]"


def figure_value(w: Writer, top: Fraction, n: int) -> Fraction:
    if w.dice.often(0.15):
        return whole_or_not(w, Fraction(top))  # exact hits
    scale = Fraction(w.dice.random.randint(0, 130), 100)
    return whole_or_not(w, top * scale / (n if w.indicator.kind == "per-period" else 1))


def whole_or_not(w: Writer, value: Fraction) -> Fraction:
    decimals = w.decimals + w.dice.one_of([0, 0, 0, 1]) * (not w.indicator.counting)
    return Fraction(int(value * 10**decimals), 10**decimals)


def figure_text(w: Writer, figure: Figure) -> str:
    value = value_text(w, figure)
    more = report_text(w, figure) + rate_text(w, figure)
    return "{value: " + value + more + "}" if more else value


def value_text(w: Writer, figure: Figure) -> str:
    if w.indicator.percent and w.indicator.kind == "level" and w.dice.often(0.15):
        of = w.dice.one_of([3, 7, 8, 10, 12])
        figure.counts = w.dice.day(0, of), of
        figure.value = 100 * Fraction(*figure.counts)
        return f"{figure.counts[0]}/{of}"
    if can_be_added(w) and w.dice.often(0.1):
        figure.added, figure.value = True, whole_or_not(w, figure.value / 4)
        return f"+{canonical(figure.value)}"
    return canonical(figure.value)


def can_be_added(w: Writer) -> bool:
    """What the first one is added to must be known."""
    return w.indicator.kind == "cumulative" or (w.indicator.kind == "level" and w.indicator.baseline is not None)


def report_text(w: Writer, figure: Figure) -> str:
    if not w.dice.often(0.15):
        return ""
    figure.reported = figure.date + w.dice.day(0, 40)
    return f", reported: {days.text(figure.reported)}"


def rate_text(w: Writer, figure: Figure) -> str:
    """Often the rate of the simplest method, in one of the ways in which it may be rounded; sometimes one step off."""
    target = w.indicator.targets[0].low if w.indicator.targets else Fraction(0)
    if target <= 0 or not w.dice.often(0.1):
        return ""
    figure.rate_decimals = w.dice.one_of([0, 1, 1, 2])
    step = Fraction(1, 10**figure.rate_decimals)
    figure.reported_rate = rounded(100 * figure.value / target, step, w.dice.one_of(["half-up", "half-even", "down"]))
    figure.reported_rate += w.dice.one_of([0, 0, 0, step])
    written = w.plain(figure.reported_rate, figure.rate_decimals)
    return f", reported-rate: {written}{w.dice.one_of(['', '%'])}"
