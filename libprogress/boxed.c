/* SPDX-License-Identifier: MIT */
/* What is reference counted, as types of GObject: a copy is a reference. So values of theirs can be
 * properties, go through signals, and be held by languages that read introspection data. */
#include <progress/progress-builder.h>
#include <progress/progress-methods.h>
#include <progress/progress-panel.h>
#include <progress/progress-quantity.h>

G_DEFINE_BOXED_TYPE (ProgressPlan, progress_plan, progress_plan_ref, progress_plan_unref)
G_DEFINE_BOXED_TYPE (ProgressBuilder, progress_builder, progress_builder_ref, progress_builder_unref)
G_DEFINE_BOXED_TYPE (ProgressFigures, progress_figures, progress_figures_ref, progress_figures_unref)
G_DEFINE_BOXED_TYPE (ProgressPolicy, progress_policy, progress_policy_ref, progress_policy_unref)
G_DEFINE_BOXED_TYPE (ProgressReport, progress_report, progress_report_ref, progress_report_unref)
G_DEFINE_BOXED_TYPE (ProgressQuantity, progress_quantity, progress_quantity_ref, progress_quantity_unref)
G_DEFINE_BOXED_TYPE (ProgressPanel, progress_panel, progress_panel_ref, progress_panel_unref)
G_DEFINE_BOXED_TYPE (ProgressMethodResult, progress_method_result, progress_method_result_ref,
                     progress_method_result_unref)

/* Parts of these, and what is about them. */
G_DEFINE_BOXED_TYPE (ProgressIndicator, progress_indicator, progress_indicator_ref, progress_indicator_unref)
G_DEFINE_BOXED_TYPE (ProgressStanding, progress_standing, progress_standing_ref, progress_standing_unref)
G_DEFINE_BOXED_TYPE (ProgressRollup, progress_rollup, progress_rollup_ref, progress_rollup_unref)
G_DEFINE_BOXED_TYPE (ProgressDiagnostics, progress_diagnostics, progress_diagnostics_copy,
                     progress_diagnostics_free)

/* Methods are static. */
static ProgressMethod *
same_method (const ProgressMethod *self)
{
  return (ProgressMethod *) self;
}

static void
leave_method (ProgressMethod *self)
{
  (void) self;
}

G_DEFINE_BOXED_TYPE (ProgressMethod, progress_method, same_method, leave_method)
