# SPDX-License-Identifier: MIT
"""44 of 48, judged, through introspection: needs PyGObject and Progress-0.typelib."""

import gi

gi.require_version("Progress", "0")
from gi.repository import Progress  # noqa: E402

builder = Progress.Builder.new("2018 reform pilots", "2018")
builder.set("hub-projects", "target", "48个")
builder.set("hub-projects", "figures/2018-08-31", "44")
plan = builder.end()

report = Progress.evaluate(plan, None, "2018-08-31", None)
hub = report.find_standing("hub-projects")
print(f"{hub.dup_rate_exact()} = {hub.dup_rate_display()}, {Progress.light_get_name(hub.get_light())}")

reason, days = hub.get_days_behind()
if reason == Progress.Reason.NONE:
    print(f"{days:.1f} days behind")
