/* SPDX-License-Identifier: MIT */
/* The dates a panel is judged at, as a program is told: 2024-06-30,2024-12-31 or 2024-01..2024-12. */
#pragma once

#include "model.h"

/* Of Day, ascending. text NULL: the plan's as-of. NULL: error (PROGRESS_ERROR_ARGUMENT). */
GArray *panel_dates_parse (const ProgressPlan *plan, const char *text, GError **error);
