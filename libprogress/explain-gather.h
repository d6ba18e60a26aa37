/* SPDX-License-Identifier: MIT */
/* The steps of gathering, in this order. */
#pragma once

#include "explain.h"

/* What the indicator is followed by, and its points. */
void explanation_gather_course (Explanation *self);

/* The numbers that stand in formulas. */
void explanation_find_letters (Explanation *self);

/* Which formulas the standing was computed by. */
void explanation_choose_formulas (Explanation *self);
