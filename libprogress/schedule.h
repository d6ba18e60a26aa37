/* SPDX-License-Identifier: MIT */
/* What an indicator's schedule was computed from, for those who explain it: reports do not keep lines. */
#pragma once

#include "evaluate.h"

/* Draws the line of a standing's course, into the memory of its evaluation, and what its milestones ask for.
 * FALSE: its numbers are too large to compute with. */
gboolean schedule_draw (Judgement *self);

/* What a level must be at the status date: the last milestone due, else (when held) its first milestone or
 * its target. *by_target: the target itself is asked for. */
Exact schedule_requirement (const Judgement *self, gboolean *by_target);

/* The expected value as it is judged: whole things are expected in whole things, rounded in favour of the
 * one judged. */
Exact schedule_judged_value (const Judgement *self, Exact expected);

/* When the line, as it is judged, stands at the actual value. */
PlannedDays schedule_judged_days (const Judgement *self);
