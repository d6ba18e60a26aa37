/* SPDX-License-Identifier: MIT */
/* The words the library answers in. Values are frozen: new ones are added, none is renumbered or reused. */
#pragma once

#include <progress/progress-macros.h>

G_BEGIN_DECLS

/* The answer a reader sees first. Ordered by how grave it is, apart from grey: cannot be judged. */
typedef enum {
  PROGRESS_LIGHT_NONE = 0, /* no light: a rule that was not raised, a band without a published light */
  PROGRESS_LIGHT_NOTE = 5, /* worth saying, never changes a light */
  PROGRESS_LIGHT_GREEN = 10,
  PROGRESS_LIGHT_GREY = 20,
  PROGRESS_LIGHT_YELLOW = 30,
  PROGRESS_LIGHT_ORANGE = 40,
  PROGRESS_LIGHT_RED = 50,
} ProgressLight;

/* Why a number does not exist. */
typedef enum {
  PROGRESS_REASON_NONE = 0, /* it does exist */
  PROGRESS_REASON_NO_TARGET = 1,
  PROGRESS_REASON_NO_DATA = 2,
  PROGRESS_REASON_ZERO_TARGET = 3,
  PROGRESS_REASON_NEGATIVE_TARGET = 4,
  PROGRESS_REASON_ZERO_SPAN = 5,
  PROGRESS_REASON_ALREADY_MET = 6,
  PROGRESS_REASON_NOT_STARTED = 7,
  PROGRESS_REASON_NO_PATH = 8,
  PROGRESS_REASON_SIGN_CHANGE = 9,
  PROGRESS_REASON_TOO_FEW_POINTS = 10,
  PROGRESS_REASON_LOW_COVERAGE = 11,
  PROGRESS_REASON_OUT_OF_RANGE = 12,
  PROGRESS_REASON_ZERO_BASELINE = 13,
  PROGRESS_REASON_NEGATIVE_BASELINE = 14,
} ProgressReason;

typedef enum {
  PROGRESS_COMPARATOR_REACH = 0, /* a bare number: at-least or at-most, by what is better */
  PROGRESS_COMPARATOR_AT_LEAST = 1,
  PROGRESS_COMPARATOR_MORE_THAN = 2,
  PROGRESS_COMPARATOR_AT_MOST = 3,
  PROGRESS_COMPARATOR_LESS_THAN = 4,
  PROGRESS_COMPARATOR_EQUAL = 5,
  PROGRESS_COMPARATOR_RANGE = 6, /* both ends included */
} ProgressComparator;

typedef enum { PROGRESS_BETTER_HIGHER = 0, PROGRESS_BETTER_LOWER = 1 } ProgressBetter;

/* What a figure is. */
typedef enum {
  PROGRESS_REPORTED_LEVEL = 0,      /* a stock, rate, index, standard at its date */
  PROGRESS_REPORTED_CUMULATIVE = 1, /* a running total since the start of the period */
  PROGRESS_REPORTED_PER_PERIOD = 2, /* the amount of its own period */
} ProgressReportedAs;

/* What the value of a milestone is. */
typedef enum {
  PROGRESS_MILESTONE_TOTAL = 0,     /* the total, or level, to have reached */
  PROGRESS_MILESTONE_INCREMENT = 1, /* +10: added to the point before */
  PROGRESS_MILESTONE_SHARE = 2,     /* of the way from the start value to the target: 0.5 */
} ProgressMilestoneBasis;

typedef enum {
  PROGRESS_FIGURE_PLAIN = 0,
  PROGRESS_FIGURE_ADDED = 1 << 0, /* +5: adds to the total before */
  PROGRESS_FIGURE_PROVISIONAL = 1 << 1,
  PROGRESS_FIGURE_APPROXIMATE = 1 << 2,
} ProgressFigureFlags;

typedef enum {
  PROGRESS_ROUNDING_HALF_UP = 0,   /* ties away from zero */
  PROGRESS_ROUNDING_HALF_EVEN = 1, /* ties to the even multiple: GB/T 8170, ISO 80000-1 rule A */
  PROGRESS_ROUNDING_DOWN = 2,      /* towards zero */
} ProgressRounding;

typedef enum {
  PROGRESS_RATE_AUTO = 0,
  PROGRESS_RATE_RATIO = 1,
  PROGRESS_RATE_RELATIVE = 2,
  PROGRESS_RATE_FROM_BASELINE = 3,
  PROGRESS_RATE_INTERVAL = 4,
  PROGRESS_RATE_BINARY = 5,
  PROGRESS_RATE_DELIVERABLES = 6,
  PROGRESS_RATE_PARTS = 7,
} ProgressRateMethod;

typedef enum {
  PROGRESS_FORMAT_TEXT = 0,
  PROGRESS_FORMAT_JSON = 1,
  PROGRESS_FORMAT_CSV = 2,
  PROGRESS_FORMAT_MARKDOWN = 3,
} ProgressFormat;

typedef enum {
  PROGRESS_LANGUAGE_ENGLISH = 0,
  PROGRESS_LANGUAGE_CHINESE = 1,
} ProgressLanguage;

/* The stable words of the file formats: "green", "no-data", "at-least", … Never NULL; the string is static. */
PROGRESS_API const char *progress_light_get_name (ProgressLight light);
PROGRESS_API const char *progress_reason_get_name (ProgressReason reason);
PROGRESS_API const char *progress_comparator_get_name (ProgressComparator comparator);
PROGRESS_API const char *progress_reported_as_get_name (ProgressReportedAs reported_as);
PROGRESS_API const char *progress_rounding_get_name (ProgressRounding rounding);
PROGRESS_API const char *progress_rate_method_get_name (ProgressRateMethod method);

/* Frees a string that a function of this library returned as owned by the caller; NULL is fine. */
PROGRESS_API void progress_free (gpointer text);

G_END_DECLS
