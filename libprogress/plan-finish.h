/* SPDX-License-Identifier: MIT */
#pragma once

#include "model.h"

/* Numbers the owners and gives each indicator's numbers a common denominator. Values stay what they are. */
void plan_finish (ProgressPlan *plan);
