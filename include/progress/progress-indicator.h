/* SPDX-License-Identifier: MIT */
/* One indicator, as its plan says it; amounts are in its unit. Its figures are in ProgressFigures, what it stands at in
 * ProgressStanding. */
#pragma once

#include <progress/progress-plan.h>

G_BEGIN_DECLS

PROGRESS_API ProgressIndicator *progress_indicator_ref (const ProgressIndicator *self);
PROGRESS_API void progress_indicator_unref (ProgressIndicator *self);
PROGRESS_API GType progress_indicator_get_type (void);

PROGRESS_API const char *progress_indicator_get_id (const ProgressIndicator *self);
PROGRESS_API const char *progress_indicator_get_name (const ProgressIndicator *self);
PROGRESS_API const char *progress_indicator_get_owner (const ProgressIndicator *self); /* nullable */
PROGRESS_API gint32 progress_indicator_get_n_supporters (const ProgressIndicator *self);
PROGRESS_API const char *progress_indicator_get_supporter (const ProgressIndicator *self, gint32 index);
PROGRESS_API const char *progress_indicator_get_group (const ProgressIndicator *self);  /* "a/b"; nullable */
PROGRESS_API const char *progress_indicator_get_unit (const ProgressIndicator *self);   /* "": none */
PROGRESS_API const char *progress_indicator_get_source (const ProgressIndicator *self); /* nullable */
PROGRESS_API const char *progress_indicator_get_note (const ProgressIndicator *self);   /* nullable */
PROGRESS_API char *progress_indicator_dup_weight (const ProgressIndicator *self);
/* What it is a part of; NULL: it is not a part. */
PROGRESS_API const ProgressIndicator *progress_indicator_get_parent (const ProgressIndicator *self);
PROGRESS_API gint32 progress_indicator_get_n_parts (const ProgressIndicator *self);
PROGRESS_API const ProgressIndicator *progress_indicator_get_part (const ProgressIndicator *self, gint32 index);

PROGRESS_API ProgressReportedAs progress_indicator_get_reported_as (const ProgressIndicator *self);
PROGRESS_API ProgressBetter progress_indicator_get_better (const ProgressIndicator *self);
/* Must the target be satisfied at every date? */
PROGRESS_API gboolean progress_indicator_is_held (const ProgressIndicator *self);
/* As written; the one that was used is the standing's. */
PROGRESS_API ProgressRateMethod progress_indicator_get_rate_method (const ProgressIndicator *self);
/* The first day of work. */
PROGRESS_API char *progress_indicator_dup_start (const ProgressIndicator *self);
PROGRESS_API char *progress_indicator_dup_baseline (const ProgressIndicator *self);      /* NULL: none */
PROGRESS_API char *progress_indicator_dup_baseline_date (const ProgressIndicator *self); /* NULL: not said */

/* The values that the target has had: from is the first day on which one counts, NULL for the first. value is NULL
 * while it is pending; high is that of a range, else NULL; text is as written; reason NULL: none given. None at all:
 * deliverables or parts only. */
PROGRESS_API gint32 progress_indicator_get_n_targets (const ProgressIndicator *self);
PROGRESS_API const char *progress_indicator_get_target_text (const ProgressIndicator *self, gint32 index);
PROGRESS_API ProgressComparator progress_indicator_get_target_comparator (const ProgressIndicator *self, gint32 index);
PROGRESS_API char *progress_indicator_dup_target_value (const ProgressIndicator *self, gint32 index);
PROGRESS_API char *progress_indicator_dup_target_high (const ProgressIndicator *self, gint32 index);
PROGRESS_API char *progress_indicator_dup_target_from (const ProgressIndicator *self, gint32 index);
PROGRESS_API const char *progress_indicator_get_target_reason (const ProgressIndicator *self, gint32 index);

/* The due dates it has had, at least one; NULL: pending. reason NULL: none given. */
PROGRESS_API gint32 progress_indicator_get_n_dues (const ProgressIndicator *self);
PROGRESS_API char *progress_indicator_dup_due (const ProgressIndicator *self, gint32 index);
PROGRESS_API char *progress_indicator_dup_due_from (const ProgressIndicator *self, gint32 index);
PROGRESS_API const char *progress_indicator_get_due_reason (const ProgressIndicator *self, gint32 index);

/* By date, each due at the end of it. begins: the first day of the work, of a dash range (4-6月), else NULL. */
PROGRESS_API gint32 progress_indicator_get_n_milestones (const ProgressIndicator *self);
PROGRESS_API char *progress_indicator_dup_milestone_date (const ProgressIndicator *self, gint32 index);
PROGRESS_API char *progress_indicator_dup_milestone_begins (const ProgressIndicator *self, gint32 index);
PROGRESS_API ProgressMilestoneBasis progress_indicator_get_milestone_basis (const ProgressIndicator *self,
                                                                            gint32 index);
PROGRESS_API char *progress_indicator_dup_milestone_value (const ProgressIndicator *self, gint32 index);

/* start NULL: not said. done: the day, NULL when only that it is done is known, or it is not. */
PROGRESS_API gint32 progress_indicator_get_n_deliverables (const ProgressIndicator *self);
PROGRESS_API const char *progress_indicator_get_deliverable (const ProgressIndicator *self, gint32 index);
PROGRESS_API char *progress_indicator_dup_deliverable_start (const ProgressIndicator *self, gint32 index);
PROGRESS_API char *progress_indicator_dup_deliverable_due (const ProgressIndicator *self, gint32 index);
PROGRESS_API gboolean progress_indicator_is_deliverable_done (const ProgressIndicator *self, gint32 index);
PROGRESS_API char *progress_indicator_dup_deliverable_done (const ProgressIndicator *self, gint32 index);
PROGRESS_API char *progress_indicator_dup_deliverable_weight (const ProgressIndicator *self, gint32 index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ProgressIndicator, progress_indicator_unref)

G_END_DECLS
