/* SPDX-License-Identifier: MIT */
/* How much is done, by a named method: exact and unclamped. Formulas and sources: docs/methods.md. */
#pragma once

#include "target.h"

/* Why an indicator is measured by its method. */
typedef enum {
  RATE_AS_WRITTEN,
  RATE_FOR_DELIVERABLES, /* nothing but deliverables */
  RATE_FOR_PARTS,        /* nothing but parts */
  RATE_FOR_NOTHING,      /* no target at all: a part of a sum */
  RATE_FOR_PENDING,      /* no target yet */
  RATE_FOR_TWO_SIDES,    /* a range, or exactly so much */
  RATE_FOR_WAY,          /* a level on its way from a baseline */
  RATE_FOR_HOLDING,      /* a level whose baseline satisfies the target already */
  RATE_FOR_NONE,         /* less is better, and none at all is the target */
  RATE_FOR_LESS,         /* less is better */
  RATE_FOR_MORE,         /* more is better */
} RateChoice;

RateChoice rate_choice_of (const ProgressIndicator *indicator, const Target *target);

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
