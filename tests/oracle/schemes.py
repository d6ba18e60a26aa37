# SPDX-License-Identifier: MIT
"""Random policies: a preset by its name, or a table."""


from exact import canonical
from fraction import Fraction
from plan import Band, Policy
from policies import PRESETS
from writer import Dice

STEPS = {
    "index": [Fraction(n, 100) for n in (110, 100, 95, 90, 80, 60, 50, 0)],
    "pp": [Fraction(n) for n in (5, 0, -1, -5, -10, -30)],
    "days": [Fraction(n) for n in (-10, 0, 7, 15, 30, 90)],
}
LIGHTS = ["green", "none", "undefined", "yellow", "orange"]
RULES = [
    "no-data", "no-path", "behind-schedule", "requirement-missed", "milestone-missed", "overdue", "stale-data", "moving-away",
    "total-fell", "deliverable-late", "rate-mismatch", "undefined-band", "implausible",
]  # fmt: skip
GRAVER = {"no-data", "requirement-missed", "milestone-missed", "stale-data", "deliverable-late"}
GRAVE = ["note", "grey", "yellow", "orange", "red"]


def a_policy(dice: Dice, name: str) -> tuple[Policy, str]:
    """And how it is written."""
    if dice.often(0.6):
        preset = dice.one_of(PRESETS)
        return preset, preset.name
    policy = Policy(name, "index", [])
    keys = [f"name: {name}", write_bands(dice, policy)]
    for write in (write_rules, write_rollup, write_numbers):
        keys += write(dice, policy)
    return policy, "{" + ", ".join(keys) + "}"


def write_bands(dice: Dice, policy: Policy) -> str:
    policy.basis = dice.one_of(list(STEPS))
    n = dice.one_of([1, 2, 3])
    lights = sorted(dice.random.sample(LIGHTS, n), key=LIGHTS.index)
    if lights[0] == "undefined":
        lights[0] = "green"
    steps = sorted(dice.random.sample(range(len(STEPS[policy.basis])), n))
    policy.bands = [Band(light, STEPS[policy.basis][step], dice.often(0.6)) for light, step in zip(lights, steps)]
    policy.bands.append(Band("red", None))
    texts = [
        f"{{light: {band.light}, from: {canonical(band.worst)}, inclusive: {'true' if band.inclusive else 'false'}}}"
        for band in policy.bands[:-1]
    ]
    return f"basis: {policy.basis}, bands: [{', '.join(texts)}, {{light: red}}]"


def write_rules(dice: Dice, policy: Policy) -> list[str]:
    texts = [write_rule(dice, policy, rule) for rule in dice.random.sample(RULES, dice.one_of([0, 0, 1, 2, 4]))]
    return ["rules: {" + ", ".join(texts) + "}"] if texts else []


def write_rule(dice: Dice, policy: Policy, rule: str) -> str:
    keys = write_limit(dice, policy, rule)
    if rule == "behind-schedule" or dice.often(0.25):
        policy.rules[rule] = ("off", "off")
        keys.append('light: "off"')
    elif not keys or dice.often(0.6):
        keys += write_lights(dice, policy, rule)
    return f"{rule}: {{{', '.join(keys)}}}"


def write_limit(dice: Dice, policy: Policy, rule: str) -> list[str]:
    match rule:
        case "stale-data":
            policy.stale_days = dice.one_of([30, 60, 100, 200])
            return [f"days: {policy.stale_days}"]
        case "milestone-missed":
            policy.in_a_row = dice.one_of([2, 2, 3])
            return [f"in-a-row: {policy.in_a_row}"]
        case "implausible":
            policy.implausible = dice.one_of([Fraction(1), Fraction(6, 5), Fraction(3)])
            return [f"above: {canonical(policy.implausible)}"]
    return []


def write_lights(dice: Dice, policy: Policy, rule: str) -> list[str]:
    """The graver case is one step worse unless it is written."""
    light = dice.one_of(GRAVE)
    if rule not in GRAVER:
        policy.rules[rule] = (light, None)
        return [f"light: {light}"]
    graver = GRAVE[max(GRAVE.index(light), dice.day(0, 4))]
    policy.rules[rule] = (light, graver)
    return [f"light: {light}", f"graver: {graver}"]


def write_rollup(dice: Dice, policy: Policy) -> list[str]:
    ways = {row: dice.one_of(["escalate", "mean", "worst"]) for row in ("owners", "groups", "plan") if dice.often(0.4)}
    for row, way in ways.items():
        setattr(policy, row, way)
    return ["rollup-light: {" + ", ".join(f"{row}: {way}" for row, way in ways.items()) + "}"] if ways else []


def write_numbers(dice: Dice, policy: Policy) -> list[str]:
    keys = []
    if dice.often(0.3):
        policy.months = True
        keys.append("time-basis: months")
    if dice.often(0.2):
        policy.cap = dice.one_of([Fraction(1), Fraction(6, 5), Fraction(9, 10)])
        keys.append(f"cap: {canonical(policy.cap)}")
    if dice.often(0.2):
        policy.floor = dice.one_of([Fraction(0), Fraction(1, 2), Fraction(1)])
        keys.append(f"coverage-floor: {canonical(policy.floor)}")
    return keys
