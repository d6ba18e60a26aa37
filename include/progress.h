/* SPDX-License-Identifier: MIT */
/* libprogress: targets, and how far they have come.
 *
 * A plan is read from a file,
 *
 *   ProgressPlan *plan = progress_plan_new_from_file ("plan.yaml", &error);
 *
 * or built in code, with the keys of a file:
 *
 *   ProgressBuilder *builder = progress_builder_new ("2018 reform pilots", "2018");
 *   progress_builder_set (builder, "hub-projects", "target", "48个", &error);
 *   ProgressPlan *plan = progress_builder_end (builder, &error);
 *
 * It never changes. Figures may stand in it or come one by one; a report is what it all stands at on a date:
 *
 *   ProgressFigures *figures = progress_figures_new (plan);
 *   progress_figures_add (figures, "hub-projects", "2018-08-31", "44", NULL, &error);
 *   ProgressReport *report = progress_evaluate (plan, figures, "2018-08-31", NULL, &error);
 *
 *   const ProgressStanding *hub = progress_report_find_standing (report, "hub-projects");
 *   char *rate = progress_standing_dup_rate_display (hub);            "91.7%"
 *   ProgressLight light = progress_standing_get_light (hub);          green
 *   double days;
 *   if (progress_standing_get_days_behind (hub, &days) == PROGRESS_REASON_NONE)
 *     printf ("%.1f days behind", days);                              -91.6: ahead
 *
 * What holds for all functions:
 *
 * - Who calls new, dup, to, copy or ref owns what comes back: progress_free() for texts, unref for the rest, or
 *   g_autoptr(). What get and find return is borrowed, and lives as long as what was asked; a reference to a part (an
 *   indicator, a standing, a roll-up) is one to its whole. NULL is possible where it is said, and only there.
 * - A list has get_n_…, and an index from 0 to n - 1.
 * - Texts are UTF-8. Days are "YYYY-MM-DD", amounts exact: "44", "0.5", "2000/3". A number that may not exist says why.
 * - error may be NULL. A wrong call (NULL where there must be something, an index that is none) is a bug, and reported
 *   by g_critical(). Any thread may evaluate.
 *
 * The headers below stand in the order of work: read a plan or build one, add figures, choose a policy, evaluate,
 * write. Each can be included alone.
 */
#pragma once

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
