/* SPDX-License-Identifier: MIT */
/* Adding up: by owner, by group, for the plan, over all indicators below (not means of means). */
#pragma once

#include "report.h"

/* Fills owners, groups and plan_rollup of a report whose standings are done. */
void rollup_report (ProgressReport *report);
