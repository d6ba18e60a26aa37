/* SPDX-License-Identifier: MIT */
#pragma once

#include <progress/progress-error.h>

G_BEGIN_DECLS

/* One quantity as public documents write it: 不低于95%, 1.6万人, 控制在3.5%以内, at least 63. Immutable, reference
 * counted; docs/quantities.md lists every form. */
typedef struct _ProgressQuantity ProgressQuantity;

typedef enum {
  PROGRESS_QUANTITY_VALUE = 0,   /* a number; with PROGRESS_COMPARATOR_RANGE two: value and other */
  PROGRESS_QUANTITY_GROWTH = 1,  /* 增长15%: value is the change in percent, below 0 for 下降 */
  PROGRESS_QUANTITY_POINTS = 2,  /* 提高2个百分点: value is the change in percentage points */
  PROGRESS_QUANTITY_FROM_TO = 3, /* 由100元提高到200元: other is the baseline */
  PROGRESS_QUANTITY_COUNTS = 4,  /* 9/10: value of other */
  PROGRESS_QUANTITY_PENDING = 5, /* 待下达: there is no number yet */
} ProgressQuantityForm;

typedef enum {
  PROGRESS_QUANTITY_PLAIN = 0,
  PROGRESS_QUANTITY_APPROXIMATE = 1 << 0, /* 近 约 左右 余 */
  PROGRESS_QUANTITY_ADDED = 1 << 1,       /* +10: an amount added */
  PROGRESS_QUANTITY_HELD = 1 << 2,        /* 保持 稳定在 巩固在 控制在 */
  PROGRESS_QUANTITY_FALLING = 1 << 3,     /* 降至 缩小到 压减至 */
  PROGRESS_QUANTITY_ZERO = 1 << 4,        /* 清零 */
  PROGRESS_QUANTITY_PERCENT = 1 << 5,     /* % or one of its words stands at the value */
  PROGRESS_QUANTITY_RAISED = 1 << 6,      /* 提高5%: of a percentage, points or percent? */
  PROGRESS_QUANTITY_OF_TARGET = 1 << 7,   /* 全年任务数的50%: a share of the target */
} ProgressQuantityFlags;

/* Reads all of text. NULL: error (PROGRESS_ERROR_ARGUMENT) quotes it and says what would be right; its diagnostics
 * give the id ("class-word") and, as the column, the character where it went wrong. */
PROGRESS_API ProgressQuantity *progress_quantity_parse (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;
PROGRESS_API ProgressQuantity *progress_quantity_ref (ProgressQuantity *self);
PROGRESS_API void progress_quantity_unref (ProgressQuantity *self);
PROGRESS_API GType progress_quantity_get_type (void);

PROGRESS_API ProgressQuantityForm progress_quantity_get_form (const ProgressQuantity *self);
PROGRESS_API ProgressComparator progress_quantity_get_comparator (const ProgressQuantity *self);
PROGRESS_API ProgressQuantityFlags progress_quantity_get_flags (const ProgressQuantity *self);
/* Exact and canonical, in the unit as written: "1.6" of 1.6万人. NULL: pending. */
PROGRESS_API const char *progress_quantity_get_value (const ProgressQuantity *self);
/* A range's high end, the baseline of from-to, the second number of counts. NULL: none. */
PROGRESS_API const char *progress_quantity_get_other (const ProgressQuantity *self);
/* Written after the point: 1 for 12.0%. */
PROGRESS_API gint32 progress_quantity_get_decimals (const ProgressQuantity *self);
/* As written, with its scale: "万人". "": none. */
PROGRESS_API const char *progress_quantity_get_unit (const ProgressQuantity *self);
/* The same of the other number, where it has one of its own; else the unit. */
PROGRESS_API const char *progress_quantity_get_other_unit (const ProgressQuantity *self);
/* 力争 争取 确保 拟. NULL: none. */
PROGRESS_API const char *progress_quantity_get_hedge (const ProgressQuantity *self);
/* In one canonical spelling, which reads back as the same quantity. */
PROGRESS_API char *progress_quantity_to_text (const ProgressQuantity *self, ProgressLanguage language);

/* A period as documents write it: 2022-Q2, 6月底前, 4-6月, 2022-04..2022-06. within is the period it is part of
 * ("2022"), which lends it its year; NULL: none. year_starts is the month (1 to 12) in which years, halves and
 * quarters begin. Sets *first and *last to "YYYY-MM-DD", and *otherwise to the last day under the other reading
 * where there are two (6月前: May, or June), else to NULL, all of them the caller's. *is_range: written as a dash
 * range (4-6月). Any of these may be NULL. FALSE: error as above, and nothing is set. */
PROGRESS_API gboolean progress_period_parse (const char *text, const char *within, gint32 year_starts, char **first,
                                             char **last, char **otherwise, gboolean *is_range, GError **error);

/* An exact number, a decimal or p/q, rounded once to so many digits after the point (0 to 18): "13.25" to 1 digit
 * is "13.3" half-up and "13.2" half-even. NULL: error (PROGRESS_ERROR_ARGUMENT). */
PROGRESS_API char *progress_round (const char *number, gint32 digits, ProgressRounding mode,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ProgressQuantity, progress_quantity_unref)

G_END_DECLS
