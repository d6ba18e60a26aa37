/* SPDX-License-Identifier: MIT */
#pragma once

#include <progress/progress-error.h>

G_BEGIN_DECLS

/* A plan: indicators with targets, milestones and perhaps figures. Read once, never changed, safe to share between
 * threads. Reference counted. */
typedef struct _ProgressPlan ProgressPlan;

/* One indicator of a plan, or one part of an indicator: progress-indicator.h. */
typedef struct _ProgressIndicator ProgressIndicator;

/* Reads a plan file: YAML with the keys progress: 1, title, period and indicators, a list of {id: hub, target: 48个}
 * with the keys that progress-builder.h lists; docs/plan-format.md says more. NULL: error says the first thing wrong,
 * progress_error_get_diagnostics() all of them. */
PROGRESS_API ProgressPlan *progress_plan_new_from_file (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same from memory: length bytes (-1: to the NUL) of UTF-8; name is what diagnostics call it. */
PROGRESS_API ProgressPlan *progress_plan_new_from_data (const char *name, const char *data, gssize length,
                                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
PROGRESS_API ProgressPlan *progress_plan_ref (ProgressPlan *self);
PROGRESS_API void progress_plan_unref (ProgressPlan *self);
PROGRESS_API GType progress_plan_get_type (void);

PROGRESS_API const char *progress_plan_get_title (const ProgressPlan *self);
/* Of its period. */
PROGRESS_API char *progress_plan_dup_first_day (const ProgressPlan *self);
PROGRESS_API char *progress_plan_dup_last_day (const ProgressPlan *self);
/* Are weights points of an assessment? */
PROGRESS_API gboolean progress_plan_has_points (const ProgressPlan *self);
/* The date the plan itself asks to be judged at; NULL: none. */
PROGRESS_API char *progress_plan_dup_as_of (const ProgressPlan *self);
/* What was found when the plan was built and is worth a look: assumed kinds, ambiguous periods, sums that disagree. */
PROGRESS_API const ProgressDiagnostics *progress_plan_get_notes (const ProgressPlan *self);

/* Indicators in file order; the parts of an indicator follow it. */
PROGRESS_API gint32 progress_plan_get_n_indicators (const ProgressPlan *self);
PROGRESS_API const ProgressIndicator *progress_plan_get_indicator (const ProgressPlan *self, gint32 index);
/* NULL: there is none of that id. */
PROGRESS_API const ProgressIndicator *progress_plan_find_indicator (const ProgressPlan *self, const char *id);
/* The paths of groups ("a/b"), parents first; the owners of indicators, as they are first met. */
PROGRESS_API gint32 progress_plan_get_n_groups (const ProgressPlan *self);
PROGRESS_API const char *progress_plan_get_group (const ProgressPlan *self, gint32 index);
PROGRESS_API gint32 progress_plan_get_n_owners (const ProgressPlan *self);
PROGRESS_API const char *progress_plan_get_owner (const ProgressPlan *self, gint32 index);

/* The whole plan as one file in canonical form, which is read as an equal plan: with what was inherited or assumed
 * written out, and without comments. NULL: error (PROGRESS_ERROR_ARGUMENT) names an amount that is
 * a fraction in every unit of the plan. */
PROGRESS_API char *progress_plan_to_yaml (const ProgressPlan *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ProgressPlan, progress_plan_unref)

G_END_DECLS
