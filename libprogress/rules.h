/* SPDX-License-Identifier: MIT */
/* The warning registry: one row per rule, each a predicate over one standing. Ids are never renamed or
 * reused. */
#pragma once

#include "evaluate.h"

/* Raises the warnings of a standing that is judged and followed, and gives its light: the worst of them. */
void rules_apply (Judgement *self);

/* The worse of two lights, in the order red, orange, yellow, grey; green and none below them. */
ProgressLight light_worse (ProgressLight a, ProgressLight b);

/* What the bands of a basis are over: the index, percentage points or days. */
Exact policy_basis_value (const ProgressStanding *standing, Basis basis);

/* The band a value of the policy's basis lies in; -1: the value is undefined. */
gint32 policy_band (const ProgressPolicy *policy, Exact value);

/* What a band shows: its light; grey where the scheme leaves it undefined, green where it publishes none. */
ProgressLight band_light (const Band *band);
