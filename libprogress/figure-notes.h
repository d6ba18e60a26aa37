/* SPDX-License-Identifier: MIT */
/* What is worth noting about figures, as far as they are known: one that was revised, a slip of 万元 and
 * 亿元, a part larger than its whole. */
#pragma once

#include "figures.h"

/* Adds what there is about the figures of one indicator, and those of its parts beside its own. figures NULL:
 * the plan's own, all of them known. */
void figure_notes_add (ProgressDiagnostics *notes, const ProgressIndicator *indicator,
                       const ProgressFigures *figures);

/* Parts that are amounts are never larger than what they are a part of; of a mean, or of levels, they may be.
 */
gboolean parts_are_amounts (const ProgressIndicator *whole);

/* The value of a part in the unit of its whole. FALSE: it does not convert. */
gboolean part_in_unit_of (const ProgressIndicator *whole, const ProgressIndicator *part, Number value,
                          Number *out);
