/* SPDX-License-Identifier: MIT */
/* The assessment methods of official bodies, and the formulas around them, by name.
 *
 *   const ProgressMethodInput inputs[] = {
 *     { .name = "baseline", .number = 50 }, { .name = "baseline_time", .number = 2015 },
 *     { .name = "value", .number = 60 },    { .name = "time", .number = 2022 },
 *     { .name = "target", .number = 80 },   { .name = "target_time", .number = 2030 },
 *   };
 *   ProgressMethodResult *result = progress_method_eurostat_target (inputs, 6, &error);
 *   progress_method_result_get_value (result, &ratio);                        0.829
 *   progress_method_result_get_category (result)                              1
 *   progress_method_get_category_name (method, 1)                             "moderate_progress"
 *
 * Every method has this shape: named inputs, and a result with a value, a category in the body's own words, a
 * status (why there is no value) and the intermediate values by name. Nothing is ever NaN or infinite. Each
 * has a page in docs/methods/ with its formula, thresholds, edge rules and source. One that bears the name of
 * a body or a standard rests on its text, or on a restatement of it; what is general knowledge has a
 * descriptive name.
 */
#pragma once

#include <progress/progress-write.h>

G_BEGIN_DECLS

/* ---- which methods there are ---- */

/* One method; static, never freed. The texts are static too. */
typedef struct _ProgressMethod ProgressMethod;

PROGRESS_API GType progress_method_get_type (void);
PROGRESS_API gint32 progress_method_get_count (void);
PROGRESS_API const ProgressMethod *progress_method_get (gint32 index);
PROGRESS_API const ProgressMethod *progress_method_find (const char *name); /* NULL: there is none */

PROGRESS_API const char *progress_method_get_name (const ProgressMethod *self); /* "unsd_2023" */
PROGRESS_API const char *progress_method_get_title (const ProgressMethod *self, ProgressLanguage language);
PROGRESS_API const char *progress_method_get_body (const ProgressMethod *self); /* "": many use it */
PROGRESS_API const char *progress_method_get_edition (const ProgressMethod *self);
PROGRESS_API const char *progress_method_get_source (const ProgressMethod *self);
/* How well that is known: "source" (read), "restated" (by another body, or in code that cites it), "general"
 * (general knowledge). */
PROGRESS_API const char *progress_method_get_evidence (const ProgressMethod *self);
/* Can an indicator with a baseline, a target and a series be judged by it? */
PROGRESS_API gboolean progress_method_judges_indicators (const ProgressMethod *self);

typedef enum {
  PROGRESS_METHOD_NUMBER = 0,   /* a double */
  PROGRESS_METHOD_DECIMAL = 1,  /* exact: "12.1498", "2000/3"; a double by its shortest form */
  PROGRESS_METHOD_SERIES = 2,   /* doubles; NaN: missing */
  PROGRESS_METHOD_DECIMALS = 3, /* the same, exact */
  PROGRESS_METHOD_TIME = 4,     /* a year, the end of 2022 being 2022.0; as text also a date */
  PROGRESS_METHOD_DATE = 5,     /* a text, "2026-06-30" */
  PROGRESS_METHOD_WORD = 6,     /* a text, one of some words */
  PROGRESS_METHOD_LIST = 7,     /* a text: words or dates with spaces between */
} ProgressMethodKind;

/* What a method asks for: index 0 to n - 1. */
PROGRESS_API gint32 progress_method_get_n_inputs (const ProgressMethod *self);
PROGRESS_API const char *progress_method_get_input_name (const ProgressMethod *self, gint32 index);
PROGRESS_API ProgressMethodKind progress_method_get_input_kind (const ProgressMethod *self, gint32 index);
/* What is taken when it is not given. NULL: without it there is no value; "": it may be missing. */
PROGRESS_API const char *progress_method_get_input_default (const ProgressMethod *self, gint32 index);
/* The words to choose from, "higher|lower"; NULL: it is not a word. */
PROGRESS_API const char *progress_method_get_input_words (const ProgressMethod *self, gint32 index);

/* The categories it can give, the best first: index 0 to n - 1, frozen like enumerations. */
PROGRESS_API gint32 progress_method_get_n_categories (const ProgressMethod *self);
PROGRESS_API const char *progress_method_get_category_name (const ProgressMethod *self, gint32 index);
/* As the body words it, or our translation of that. */
PROGRESS_API const char *progress_method_get_category_wording (const ProgressMethod *self, gint32 index,
                                                               ProgressLanguage language);

/* ---- asking one ---- */

/* One input. Whatever its kind, it may be given as text ("50", "50 54 - 60" for a series in which one is missing).
 * Fixed: no member will be added. */
typedef struct {
  const char *name;
  double number;        /* counts when text and series are NULL; NaN: not given */
  const char *text;     /* borrowed for the call */
  const double *series; /* borrowed for the call */
  gint32 n_series;
} ProgressMethodInput;

/* What a method answered. Immutable, reference counted; its texts and series are borrowed and live as long as it
 * does. */
typedef struct _ProgressMethodResult ProgressMethodResult;

/* NULL: error (PROGRESS_ERROR_ARGUMENT) names an input that the method does not take, that is given twice or cannot
 * be read, or two series that differ in length. Numbers that make no sense are no error: the result says so in its
 * status. */
PROGRESS_API ProgressMethodResult *progress_method_apply (const ProgressMethod *self, const ProgressMethodInput *inputs,
                                                          gint32 n_inputs, GError **error) G_GNUC_WARN_UNUSED_RESULT;

PROGRESS_API ProgressMethodResult *progress_method_result_ref (ProgressMethodResult *self);
PROGRESS_API void progress_method_result_unref (ProgressMethodResult *self);
PROGRESS_API GType progress_method_result_get_type (void);

PROGRESS_API const ProgressMethod *progress_method_result_get_method (const ProgressMethodResult *self);
/* PROGRESS_REASON_NONE: there is a value. Otherwise why not; there may be a category all the same: a target that is
 * reached is reached, whatever the growth. */
PROGRESS_API ProgressReason progress_method_result_get_status (const ProgressMethodResult *self);
/* The same, and sets *value if there is one. A value that is a text (a rounded decimal) is set to the nearest
 * double. */
PROGRESS_API ProgressReason progress_method_result_get_value (const ProgressMethodResult *self, double *value);
/* Index of the category among its method's; -1: none. */
PROGRESS_API gint32 progress_method_result_get_category (const ProgressMethodResult *self);

/* All values by name, the method's own value first. */
PROGRESS_API gint32 progress_method_result_get_n_details (const ProgressMethodResult *self);
PROGRESS_API const char *progress_method_result_get_detail_name (const ProgressMethodResult *self, gint32 index);
/* A detail that is a number. PROGRESS_REASON_NO_DATA also for a name that this result does not have. */
PROGRESS_API ProgressReason progress_method_result_get_number (const ProgressMethodResult *self, const char *name,
                                                               double *value);
/* A number exactly where it is exact ("11/12", "12.10"), else in its shortest form; "yes" or "no"; a word. NULL:
 * does not exist, or is a series. */
PROGRESS_API const char *progress_method_result_get_text (const ProgressMethodResult *self, const char *name);
/* A detail that is a series of *n numbers. NULL: it is not, or does not exist. */
PROGRESS_API const double *progress_method_result_get_series (const ProgressMethodResult *self, const char *name,
                                                              gint32 *n);

/* ---- asking one for a whole table ---- */

/* Arrays in, arrays out, all the caller's and of n numbers; nothing is allocated. An array that is NULL has no
 * data, and NaN is no data. Where there is no value result is left as it was, and status says why; a row has the
 * same answer as a single question, to the last bit. */
typedef struct {
  guint32 size; /* sizeof (ProgressMethodColumns): members may be added at the end */
  gint32 n;
  const double *baseline, *baseline_time;
  const double *value, *time;
  const double *target, *target_time;
  const gint32 *better; /* ProgressBetter */
  const double *limit;  /* statcan_trend: a natural limit */
  double replacement;   /* statcan_*: stands for a zero; 0: the published 0.001 */
  double *result;
  gint32 *category; /* index among the method's, -1: none */
  gint32 *status;   /* ProgressReason */
} ProgressMethodColumns;

/* For the methods of compound growth: eurostat_target, statcan_target, statcan_trend, unsd_2022, unsd_2023,
 * unsd_2023_trend, growth_trend, compound_growth. FALSE: error, self is none of them. */
PROGRESS_API gboolean progress_method_apply_columns (const ProgressMethod *self, const ProgressMethodColumns *columns,
                                                     GError **error);

/* ---- asking one about a plan ---- */

/* The indicator of that id at the report's date, by a method that judges indicators: from its baseline to its
 * latest figure, against its target. The result's status says why not where there is no baseline, target or series
 * to judge by. NULL: error (PROGRESS_ERROR_ARGUMENT: no such id, or not such a method). */
PROGRESS_API ProgressMethodResult *progress_report_assess (const ProgressReport *self, const char *id,
                                                           const ProgressMethod *method,
                                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Every indicator that has a baseline, a target and a series, judged by a method of that name, or by "all" side by
 * side; as text, JSON, CSV or Markdown. flags as for progress_report_to_text(). NULL: error
 * (PROGRESS_ERROR_ARGUMENT) names the methods that judge indicators. */
PROGRESS_API char *progress_report_assess_to_text (const ProgressReport *self, const char *name, ProgressFormat format,
                                                   ProgressLanguage language, ProgressWriteFlags flags, GError **error);

/* All methods, with what they take and where they come from, in the same formats. */
PROGRESS_API char *progress_methods_to_text (ProgressFormat format, ProgressLanguage language);

/* ---- the methods ---- */

/* Each function is progress_method_apply() of the method of its name. Above each: what it takes -> its value, in
 * brackets what may be left out. better is "higher" or "lower", a flag "no" or "yes"; two points are baseline,
 * baseline_time, value, time. What else it answers: docs/methods/. */
typedef ProgressMethodResult *ProgressMethodCall (const ProgressMethodInput *inputs, gint32 n_inputs, GError **error);

/* Growth towards a target. two points, target, target_time, [better, strict] -> ratio to the growth required; or a
 * ratio, to be classed. */
PROGRESS_API ProgressMethodCall progress_method_eurostat_target;
PROGRESS_API ProgressMethodCall progress_method_unsd_2022;
/* and better, [replacement for a zero: 0.001] */
PROGRESS_API ProgressMethodCall progress_method_statcan_target;
/* the same, [target_time: 2030, bound, margin: 1] -> the gain expected over the gain needed */
PROGRESS_API ProgressMethodCall progress_method_unsd_2023;

/* Growth without a target. two points, better -> growth in the wanted direction; or a growth, to be classed. */
PROGRESS_API ProgressMethodCall progress_method_growth_trend;
PROGRESS_API ProgressMethodCall progress_method_unsd_2022_trend; /* [deterioration_below: -0.01] */
PROGRESS_API ProgressMethodCall progress_method_unsd_2023_trend;
PROGRESS_API ProgressMethodCall progress_method_statcan_trend; /* [limit, replacement: 0.001, limit_factor] */

/* What goes with Statistics Canada's. scores, [achieved: yes or no for each] -> mean score */
PROGRESS_API ProgressMethodCall progress_method_statcan_mean;
/* values, [low: 0.97, high: 1.03] -> the series transformed */
PROGRESS_API ProgressMethodCall progress_method_statcan_parity;
/* values, target, [least] -> the series transformed */
PROGRESS_API ProgressMethodCall progress_method_statcan_two_sided;

/* A straight way. baseline, value, target, better, [baseline_time: 2015, time, target_time: 2030, parity] -> 0 to
 * 10 */
PROGRESS_API ProgressMethodCall progress_method_escap_csi;
/* two points, target, target_time, [better, strict] -> ratio to the change required; or a ratio */
PROGRESS_API ProgressMethodCall progress_method_linear_pace;
/* baseline, value, target, [baseline_time, time, target_time, floor, cap] -> share of the planned change */
PROGRESS_API ProgressMethodCall progress_method_baseline_achievement;

/* Weather. values, target, target_time, and times or the time of the last, [better] -> share of the gap missed */
PROGRESS_API ProgressMethodCall progress_method_destatis;
/* values, [times], better -> average change; or average_change and last_change */
PROGRESS_API ProgressMethodCall progress_method_destatis_direction;
/* symbols -> the worst */
PROGRESS_API ProgressMethodCall progress_method_destatis_worst;

/* Earned value. planned, earned, [cost, budget; planned_share, earned_share of the budget] -> index */
PROGRESS_API ProgressMethodCall progress_method_earned_value;
/* planned (in total at the end of each period), earned, actual_time, [planned_duration, required_duration, budget:
 * 1, period_ends: dates, the first being the end of period 0] -> earned schedule in periods */
PROGRESS_API ProgressMethodCall progress_method_earned_schedule;
/* percent_complete, start, now, end -> percent of what is expected */
PROGRESS_API ProgressMethodCall progress_method_linear_schedule;

/* Rounding. value, interval, [mark: + or -] -> rounded, as text */
PROGRESS_API ProgressMethodCall progress_method_gbt8170_round;
/* value, interval or decimals, [factor: 1] -> half-up, as text */
PROGRESS_API ProgressMethodCall progress_method_rounding_rules;
/* value, low or high or both, [low_open, high_open, interval: the limit's last digit] -> rounded, as text */
PROGRESS_API ProgressMethodCall progress_method_limit_judgement;

/* Completion. value, target -> rate */
PROGRESS_API ProgressMethodCall progress_method_completion_rate;
PROGRESS_API ProgressMethodCall progress_method_completion_rate_inverse;
/* and better */
PROGRESS_API ProgressMethodCall progress_method_completion_rate_signed;
PROGRESS_API ProgressMethodCall progress_method_achieved;
/* value, worst, best, [scale: 1, clip] -> score */
PROGRESS_API ProgressMethodCall progress_method_normalise;
/* value, low, high, min, max -> score */
PROGRESS_API ProgressMethodCall progress_method_normalise_interval;
/* value, target, weight, [review_from_percent: 30] -> points */
PROGRESS_API ProgressMethodCall progress_method_points_by_completion;
/* value, target, better, [points_per_5_percent: 5, min: 0, max: 120] -> points */
PROGRESS_API ProgressMethodCall progress_method_points_linear;

/* Time. date, [year_starts: 1, the month] -> percent of the year gone */
PROGRESS_API ProgressMethodCall progress_method_time_progress;
/* completion_percent, time_percent or date, [basis: month or day, year_starts: 1] -> percentage points */
PROGRESS_API ProgressMethodCall progress_method_time_gap;

/* Change. two points, [at] -> growth a year */
PROGRESS_API ProgressMethodCall progress_method_compound_growth;
/* baseline, value -> growth; percentage points */
PROGRESS_API ProgressMethodCall progress_method_growth_rate;
PROGRESS_API ProgressMethodCall progress_method_percentage_points;

/* Trends. times, values, [at, low_limit, high_limit] -> slope a year */
PROGRESS_API ProgressMethodCall progress_method_trend_least_squares;
PROGRESS_API ProgressMethodCall progress_method_trend_theil_sen;
PROGRESS_API ProgressMethodCall progress_method_trend_endpoints;
/* and at, [target, better, baseline: the first value, scale of a bounded share] */
PROGRESS_API ProgressMethodCall progress_method_trend_time_weighted;
/* times, at -> the weights of that */
PROGRESS_API ProgressMethodCall progress_method_time_weights;
/* times, values -> rho, -1 to 1 */
PROGRESS_API ProgressMethodCall progress_method_rank_correlation;

/* Roll-ups. values, [weights: alike, missing: reweight or zero, cap, capped: before or after, min_availability: 0]
 * -> mean */
PROGRESS_API ProgressMethodCall progress_method_weighted_mean;
/* values, [weights: alike] -> mean */
PROGRESS_API ProgressMethodCall progress_method_geometric_mean;
PROGRESS_API ProgressMethodCall progress_method_harmonic_mean;
/* values, targets -> ratio */
PROGRESS_API ProgressMethodCall progress_method_ratio_of_sums;
/* indicators, missing, [most: 0.2] -> share */
PROGRESS_API ProgressMethodCall progress_method_missing_share;
/* values, [order: descending or ascending, decimals] -> ranks, 0 for what is missing */
PROGRESS_API ProgressMethodCall progress_method_ranking;

/* Published bands. scheme, and completion_percent with time_percent, or gap_points, ratio or days -> what is judged */
PROGRESS_API ProgressMethodCall progress_method_lamp;
/* percent -> percent */
PROGRESS_API ProgressMethodCall progress_method_percent_of_target;
/* done, [of: 1] -> score */
PROGRESS_API ProgressMethodCall progress_method_okr_grade;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ProgressMethodResult, progress_method_result_unref)

G_END_DECLS
