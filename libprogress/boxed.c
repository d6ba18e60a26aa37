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
