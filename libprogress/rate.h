/* SPDX-License-Identifier: MIT */
/* How much is done, by a named method: exact and unclamped. Formulas and sources: docs/methods.md. */
#pragma once

#include "target.h"

/* The method an indicator is measured by: as written, or for `auto` by what there is. target NULL: it has
 * none. */
ProgressRateMethod rate_method_of (const ProgressIndicator *indicator, const Target *target);

/* The rate of a value (an actual or an expected one). An undefined value hands its reason on. method is one
 * that needs a target, which is not pending. */
Exact rate_of (ProgressRateMethod method, const ProgressIndicator *indicator, const Target *target,
               Exact value);

/* Weight of the deliverables done, or due, by the end of a day; and of all. */
Exact deliverables_done (const ProgressIndicator *indicator, Day day);
Exact deliverables_due (const ProgressIndicator *indicator, Day day);
Exact deliverables_all (const ProgressIndicator *indicator);
/* The due date of the oldest one due and not done by the end of a day; DAY_NONE: none is. */
Day deliverables_oldest_late (const ProgressIndicator *indicator, Day day);
