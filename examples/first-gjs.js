// SPDX-License-Identifier: MIT
// 44 of 48, judged, through introspection: needs gjs and Progress-0.typelib.
imports.gi.versions.Progress = "0";
const { Progress } = imports.gi;

const builder = Progress.Builder.new("2018 reform pilots", "2018");
builder.set("hub-projects", "target", "48个");
builder.set("hub-projects", "figures/2018-08-31", "44");
const plan = builder.end();

const report = Progress.evaluate(plan, null, "2018-08-31", null);
const hub = report.find_standing("hub-projects");
print(`${hub.dup_rate_exact()} = ${hub.dup_rate_display()}, ${Progress.light_get_name(hub.get_light())}`);

const [reason, days] = hub.get_days_behind();
if (reason === Progress.Reason.NONE) print(`${days.toFixed(1)} days behind`);
