/* SPDX-License-Identifier: MIT */
#pragma once

#include "model.h"

/* Gives the numbers of an indicator that is complete a common denominator. Values stay what they are. */
void plan_share_denominator (ProgressIndicator *indicator);

/* Collects the owners of a plan that is complete. */
void plan_number_owners (ProgressPlan *plan);
