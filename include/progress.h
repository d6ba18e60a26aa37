/* SPDX-License-Identifier: MIT */
/* libprogress: targets, and how far they have come.
 *
 *   ProgressPlan *plan = progress_plan_new_from_file ("plan.yaml", &error);
 *   ProgressReport *report = progress_evaluate (plan, NULL, "2018-08-31", NULL, &error);
 *   const ProgressStanding *hub = progress_report_find_standing (report, "hub-projects");
 *   char *rate = progress_standing_dup_rate_display (hub);          "91.7%"
 *
 * The headers below stand in the order of work: read a plan, add figures, choose a policy, evaluate, write.
 */
#pragma once

#define PROGRESS_H_INSIDE

#include <progress/progress-types.h>
#include <progress/progress-version.h>
#include <progress/progress-error.h>
#include <progress/progress-quantity.h>
#include <progress/progress-plan.h>
#include <progress/progress-indicator.h>
#include <progress/progress-builder.h>
#include <progress/progress-figures.h>
#include <progress/progress-policy.h>
#include <progress/progress-report.h>
#include <progress/progress-write.h>
#include <progress/progress-methods.h>
#include <progress/progress-columns.h>
#include <progress/progress-panel.h>

#undef PROGRESS_H_INSIDE
