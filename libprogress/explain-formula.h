/* SPDX-License-Identifier: MIT */
/* Which formulas a standing was computed by, and the numbers in them. */
#pragma once

#include "explain.h"

void explanation_find_letters (Explanation *self);

/* Letters and course are known before. */
void explanation_choose_formulas (Explanation *self);
