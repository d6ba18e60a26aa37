# SPDX-License-Identifier: MIT
"""Owners, groups and the plan: rows over all indicators below. Section 10."""


from exact import Undefined, is_known
from fraction import Fraction
from judge import NO_PATH, NOT_STARTED, Standing
from plan import Plan, Policy
from policies import DEFAULT
from rules import WORST_FIRST, band_of, is_not_started

LIGHTS = ["green", "yellow", "orange", "red", "grey"]
LOW_COVERAGE = Undefined("low-coverage")


def counts(self: Standing) -> bool:
    """Not when it has not started, nor when there is a value and nothing says where it should be by now."""
    return not (is_not_started(self) or self.index == NO_PATH)


def coverage_of(rows: list[Standing]):
    counted = [row for row in rows if counts(row)]
    if not counted:
        return NOT_STARTED
    return Fraction(sum(is_known(row.met) for row in counted), len(counted))


def weighted_mean(pairs: list[tuple[Fraction, Fraction]]):
    weights = sum(weight for _, weight in pairs)
    return sum(value * weight for value, weight in pairs) / weights if weights else None


def mean_rate_of(rows: list[Standing], policy: Policy, coverage):
    if is_known(coverage) and coverage < policy.floor:
        return LOW_COVERAGE
    rated = [(min(row.rate, policy.cap), row.indicator.weight) for row in rows if is_known(row.rate)]
    mean = weighted_mean(rated)
    return Undefined("no-data") if mean is None else mean


def escalated(lights: dict[str, int]) -> str:
    points = lights["yellow"] + 2 * lights["orange"]
    if lights["red"] or points >= 3:
        return "red"
    return "orange" if points == 2 else "yellow" if points == 1 else "green"


def worst(rows: list[Standing]) -> str:
    return min((row.light for row in rows), key=WORST_FIRST.index)


def by_mean(rows: list[Standing], policy: Policy) -> str:
    indices = []
    for row in rows:
        if is_known(row.index):
            indices.append((min(row.index, policy.cap), row.indicator.weight))
        elif row.met is True:
            indices.append((Fraction(1), row.indicator.weight))
    mean = weighted_mean(indices)
    if mean is None:
        return worst(rows)
    bands = policy if policy.basis == "index" else DEFAULT
    mean = Fraction(round(mean * 10**12), 10**12)
    light = band_of(bands, mean).light
    return {"none": "green", "undefined": "grey"}.get(light, light)


def light_of(rows: list[Standing], lights: dict[str, int], way: str, policy: Policy, coverage) -> str:
    if lights["grey"] == len(rows):
        return "grey"
    light = {"escalate": lambda: escalated(lights), "mean": lambda: by_mean(rows, policy), "worst": lambda: worst(rows)}[way]()
    if is_known(coverage) and coverage < policy.floor and light in ("green", "grey"):
        return "yellow"
    return light


def points_of(rows: list[Standing]) -> dict:
    earned = Fraction(0)
    for row in rows:
        if is_known(row.rate):
            earned += row.indicator.weight * min(max(row.rate, Fraction(0)), Fraction(1))
    return {"earned": earned, "possible": sum((row.indicator.weight for row in rows), Fraction(0))}


def pooled_of(rows: list[Standing]) -> list[dict]:
    """Ratios of totals, by unit: running totals by the method ratio, and figures with their counts."""
    sums: dict[str, list[Fraction]] = {}
    for row in rows:
        counted = row.figures[-1].counts if row.figures else None
        if counted is not None:
            above, below = (Fraction(part) for part in counted)
        elif row.is_total and row.method == "ratio" and is_known(row.rate):
            above, below = row.actual, row.target.low
        else:
            continue
        pool = sums.setdefault(row.indicator.unit, [Fraction(0), Fraction(0)])
        pool[0] += above
        pool[1] += below
    return [{"unit": unit, "rate": above / below} if unit else {"rate": above / below} for unit, (above, below) in sums.items() if below]


def row_of(name: str, rows: list[Standing], way: str, plan: Plan) -> dict:
    policy = plan.policy
    lights = {light: sum(row.light == light for row in rows) for light in LIGHTS}
    coverage = coverage_of(rows)
    mean = mean_rate_of(rows, policy, coverage)
    row = {
        "name": name,
        "indicators": len(rows),
        "met": sum(row.met is True for row in rows),
        "lights": lights,
        "coverage": {"undefined": coverage.reason} if not is_known(coverage) else coverage,
        "mean_rate": {"undefined": mean.reason} if not is_known(mean) else mean,
        "light": light_of(rows, lights, way, policy, coverage),
    }
    if plan.points:
        row["points"] = points_of(rows)
    if pooled := pooled_of(rows):
        row["pooled"] = pooled
    return row


def rank(rows: list[dict]) -> None:
    means = [round(float(row["mean_rate"]), 12) for row in rows if not isinstance(row["mean_rate"], dict)]
    for row in rows:
        if not isinstance(row["mean_rate"], dict):
            row["rank"] = 1 + sum(mean > round(float(row["mean_rate"]), 12) for mean in means)


def owners_of(standings: list[Standing], plan: Plan) -> list[dict]:
    names = dict.fromkeys(s.indicator.owner for s in standings if s.indicator.owner is not None)
    rows = [
        row_of(name, [s for s in standings if s.indicator.owner == name], plan.policy.owners, plan) for name in names
    ]
    rank(rows)
    return rows


def groups_of(standings: list[Standing], plan: Plan) -> list[dict]:
    paths: dict[str, None] = {}
    for standing in standings:
        steps = standing.indicator.group.split("/") if standing.indicator.group else []
        for depth in range(len(steps)):
            paths["/".join(steps[: depth + 1])] = None
    rows = {}
    for path in paths:
        inside = [s for s in standings if s.indicator.group and (s.indicator.group + "/").startswith(path + "/")]
        rows[path] = row_of(path, inside, plan.policy.groups, plan)
    for parent in {path.rpartition("/")[0] for path in rows}:
        rank([row for path, row in rows.items() if path.rpartition("/")[0] == parent])
    return list(rows.values())


def roll_up(standings: list[Standing], plan: Plan) -> dict:
    return {
        "owners": owners_of(standings, plan),
        "groups": groups_of(standings, plan),
        "plan": row_of(plan.title, standings, plan.policy.plan, plan),
    }
