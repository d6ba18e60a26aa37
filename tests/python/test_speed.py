# SPDX-License-Identifier: MIT
"""Python loses none of the speed that anybody would notice."""

import time

import progress


def test_100_000_indicators_and_every_light_in_2_seconds():
    kinds = ('unit: 个, target: {n}', 'unit: "%", target: ">=90%", baseline: 50%', 'unit: 亿元, target: {n}')
    rows = "".join(
        f"- {{id: i{n}, owner: o{n % 50}, {kinds[n % 3].format(n=n + 1)}, figures: {{2018-08-31: {n % 100}}}}}\n"
        for n in range(100_000)
    )
    plan = progress.loads(f"progress: 1\ntitle: T\nperiod: 2018\ndefaults: {{reported-as: level}}\nindicators:\n{rows}")
    began = time.perf_counter()
    report = progress.evaluate(plan, "2018-08-31")
    lights = [item.light for item in report]
    taken = time.perf_counter() - began
    assert len(lights) == 100_000 and {light: lights.count(light) for light in set(lights)} == {
        light: n for light, n in report.plan.lights.items() if n > 0
    }
    assert taken < 2, f"{taken:.2f} s"
