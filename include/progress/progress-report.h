/* SPDX-License-Identifier: MIT */
#pragma once

#include <progress/progress-figures.h>
#include <progress/progress-policy.h>

G_BEGIN_DECLS

/* What a plan's indicators stand at on a date. Immutable, reference counted. */
typedef struct _ProgressReport ProgressReport;
/* One indicator at the report's date: met, rate, display, light, and the schedule. */
typedef struct _ProgressStanding ProgressStanding;
/* An owner, a group, or the whole plan. */
typedef struct _ProgressRollup ProgressRollup;

/* Judges every indicator. A pure function of its arguments. figures NULL: the plan's own, else as they are now:
 * what is added later is not in the report; as_of "YYYY-MM-DD", NULL: the plan's as-of; policy NULL: the plan's.
 * NULL: error (PROGRESS_ERROR_ARGUMENT). */
PROGRESS_API ProgressReport *progress_evaluate (ProgressPlan *plan, ProgressFigures *figures, const char *as_of,
                                                ProgressPolicy *policy, GError **error) G_GNUC_WARN_UNUSED_RESULT;
PROGRESS_API ProgressReport *progress_report_ref (ProgressReport *self);
PROGRESS_API void progress_report_unref (ProgressReport *self);
PROGRESS_API GType progress_report_get_type (void);
PROGRESS_API char *progress_report_dup_as_of (const ProgressReport *self);

/* In the plan's order; the parts of an indicator follow it. NULL: there is none of that id. */
PROGRESS_API gint32 progress_report_get_n_standings (const ProgressReport *self);
PROGRESS_API const ProgressStanding *progress_report_get_standing (const ProgressReport *self, gint32 index);
PROGRESS_API const ProgressStanding *progress_report_find_standing (const ProgressReport *self, const char *id);

PROGRESS_API ProgressStanding *progress_standing_ref (const ProgressStanding *self);
PROGRESS_API void progress_standing_unref (ProgressStanding *self);
PROGRESS_API GType progress_standing_get_type (void);
PROGRESS_API const ProgressIndicator *progress_standing_get_indicator (const ProgressStanding *self);
PROGRESS_API ProgressLight progress_standing_get_light (const ProgressStanding *self);
/* 1 met, 0 not met, -1 unknown (no target or no data). */
PROGRESS_API gint32 progress_standing_get_met (const ProgressStanding *self);
/* Can that still change? A total that is reached stays reached; a cap is final on its due date. */
PROGRESS_API gboolean progress_standing_is_final (const ProgressStanding *self);
PROGRESS_API ProgressRateMethod progress_standing_get_rate_method (const ProgressStanding *self);

/* Numbers that may not exist: PROGRESS_REASON_NONE and *value is set, or the reason why not and *value is untouched.
 * A rate of 1 is all done, and may be below 0 or above 1. expected is the planned line on the status date; gap = actual
 * - expected, gap_pp = 100 (rate - expected_rate), in percentage points. schedule_index is (actual - start) / (expected
 * - start); days_behind, with one decimal, how far the actual value is from its place on the line, below 0 when ahead.
 * remaining is what is missing, forecast the value at the due date. Amounts are in the unit. */
PROGRESS_API ProgressReason progress_standing_get_actual (const ProgressStanding *self, double *value);
PROGRESS_API ProgressReason progress_standing_get_rate (const ProgressStanding *self, double *value);
PROGRESS_API ProgressReason progress_standing_get_expected (const ProgressStanding *self, double *value);
PROGRESS_API ProgressReason progress_standing_get_expected_rate (const ProgressStanding *self, double *value);
PROGRESS_API ProgressReason progress_standing_get_gap (const ProgressStanding *self, double *value);
PROGRESS_API ProgressReason progress_standing_get_gap_pp (const ProgressStanding *self, double *value);
PROGRESS_API ProgressReason progress_standing_get_schedule_index (const ProgressStanding *self, double *value);
PROGRESS_API ProgressReason progress_standing_get_days_behind (const ProgressStanding *self, double *value);
PROGRESS_API ProgressReason progress_standing_get_remaining (const ProgressStanding *self, double *value);
PROGRESS_API ProgressReason progress_standing_get_forecast (const ProgressStanding *self, double *value);
PROGRESS_API ProgressReason progress_standing_get_required_per_day (const ProgressStanding *self, double *value);

/* NULL: does not exist (the numbers above say why). */
PROGRESS_API char *progress_standing_dup_actual (const ProgressStanding *self);       /* "44", canonical */
PROGRESS_API char *progress_standing_dup_rate_exact (const ProgressStanding *self);   /* "11/12" */
PROGRESS_API char *progress_standing_dup_rate_display (const ProgressStanding *self); /* "91.7%" */
PROGRESS_API char *progress_standing_dup_actual_date (const ProgressStanding *self);
PROGRESS_API char *progress_standing_dup_status_date (const ProgressStanding *self);
PROGRESS_API char *progress_standing_dup_due (const ProgressStanding *self);
PROGRESS_API char *progress_standing_dup_forecast_date (const ProgressStanding *self);
PROGRESS_API char *progress_standing_dup_reached_on (const ProgressStanding *self);

/* The ways of rounding by which the computed rate gives the one reported with the figure (reported-rate), at its
 * own decimals: a bit 1 << PROGRESS_ROUNDING_… each. 0: none does (the warning rate-mismatch), or none was
 * reported. */
PROGRESS_API guint32 progress_standing_get_reported_rate_modes (const ProgressStanding *self);

/* Warnings, the worst first. */
PROGRESS_API gint32 progress_standing_get_n_warnings (const ProgressStanding *self);
PROGRESS_API const char *progress_standing_get_warning_id (const ProgressStanding *self, gint32 index);
PROGRESS_API ProgressLight progress_standing_get_warning_light (const ProgressStanding *self, gint32 index);
/* A sentence made from the warning's values. */
PROGRESS_API char *progress_standing_dup_warning_message (const ProgressStanding *self, gint32 index,
                                                          ProgressLanguage language);

/* The values it is made from, by name ("days_behind"), as in JSON: exact numbers, or the shortest that read back
 * the same, dates, texts. */
PROGRESS_API gint32 progress_standing_get_n_warning_values (const ProgressStanding *self, gint32 warning);
PROGRESS_API const char *progress_standing_get_warning_value_name (const ProgressStanding *self, gint32 warning,
                                                                   gint32 index);
PROGRESS_API char *progress_standing_dup_warning_value (const ProgressStanding *self, gint32 warning, gint32 index);

PROGRESS_API const ProgressRollup *progress_report_get_plan_rollup (const ProgressReport *self);
PROGRESS_API gint32 progress_report_get_n_owners (const ProgressReport *self);
PROGRESS_API const ProgressRollup *progress_report_get_owner (const ProgressReport *self, gint32 index);
PROGRESS_API gint32 progress_report_get_n_groups (const ProgressReport *self);
PROGRESS_API const ProgressRollup *progress_report_get_group (const ProgressReport *self, gint32 index);

PROGRESS_API ProgressRollup *progress_rollup_ref (const ProgressRollup *self);
PROGRESS_API void progress_rollup_unref (ProgressRollup *self);
PROGRESS_API GType progress_rollup_get_type (void);
PROGRESS_API const char *progress_rollup_get_name (const ProgressRollup *self);
PROGRESS_API gint32 progress_rollup_get_n_indicators (const ProgressRollup *self);
PROGRESS_API gint32 progress_rollup_get_n_met (const ProgressRollup *self);
PROGRESS_API gint32 progress_rollup_get_n_light (const ProgressRollup *self, ProgressLight light);
PROGRESS_API ProgressLight progress_rollup_get_light (const ProgressRollup *self);
PROGRESS_API gint32 progress_rollup_get_rank (const ProgressRollup *self); /* from 1; 0: none */
PROGRESS_API ProgressReason progress_rollup_get_mean_rate (const ProgressRollup *self, double *value);
PROGRESS_API ProgressReason progress_rollup_get_coverage (const ProgressRollup *self, double *value);

/* What was earned of the weights: points, where progress_plan_has_points(). */
PROGRESS_API double progress_rollup_get_points_earned (const ProgressRollup *self);
PROGRESS_API double progress_rollup_get_points_possible (const ProgressRollup *self);
/* Ratios of totals, one for each unit in which there are totals or counts. */
PROGRESS_API gint32 progress_rollup_get_n_pooled (const ProgressRollup *self);
PROGRESS_API const char *progress_rollup_get_pooled_unit (const ProgressRollup *self, gint32 index);
PROGRESS_API ProgressReason progress_rollup_get_pooled_rate (const ProgressRollup *self, gint32 index, double *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ProgressReport, progress_report_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ProgressStanding, progress_standing_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ProgressRollup, progress_rollup_unref)

G_END_DECLS
