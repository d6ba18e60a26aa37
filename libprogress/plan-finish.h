/* SPDX-License-Identifier: MIT */
#pragma once

#include "model.h"

/* So that evaluating has room for the indicator, which is complete. */
void plan_make_room_for (ProgressPlan *plan, const ProgressIndicator *indicator);

/* Gives the numbers of an indicator that is complete a common denominator. Values stay what they are. */
void plan_share_denominator (ProgressIndicator *indicator);
