/* SPDX-License-Identifier: MIT */
/* One quantity as public documents write it: [comparator] number [scale] [unit] [comparator]. */
#pragma once

#include "exact.h"

typedef enum {
  QUANTITY_VALUE, /* a number (or, with PROGRESS_COMPARATOR_RANGE, two) */
  QUANTITY_GROWTH, /* 增长15%以上: value is the change in percent (the unit is %), negative for 下降; on the
                      baseline */
  QUANTITY_POINTS,  /* 提高2个百分点: value is added to the baseline, in points */
  QUANTITY_FROM_TO, /* 由100元提高到200元: other is the baseline, value the target */
  QUANTITY_COUNTS,  /* 9/10: value of other */
  QUANTITY_PENDING, /* 待下达, pending: not set yet */
} QuantityForm;

typedef enum {
  QUANTITY_APPROXIMATE = 1 << 0,  /* 近, 约, 左右, 余, 多 */
  QUANTITY_PLUS = 1 << 1,         /* written with a leading "+": an amount added */
  QUANTITY_HELD_WORD = 1 << 2,    /* 保持 稳定在 巩固在 控制在: to be satisfied at every date */
  QUANTITY_FALLING_WORD = 1 << 3, /* 降至 缩小到 压减至: to be reached */
  QUANTITY_ZERO_WORD = 1 << 4,    /* 清零: at most 0, a level */
  QUANTITY_HAS_PERCENT = 1 << 5,  /* %, percent, ‰ or 个百分点 was written at the value */
  QUANTITY_RAISED_WORD = 1 << 6,  /* 提高5%, 降低5%: on a % indicator, points or percent? */
  QUANTITY_OF_TASK = 1 << 7,      /* 全年任务数的50%: a share of the target, whatever the unit */
} QuantityFlags;

typedef struct {
  QuantityForm form : 8;
  ProgressComparator comparator : 8;
  guint16 flags;    /* QuantityFlags */
  gint32 decimals;  /* written after the point of value: 12.0 has 1 */
  Number value;     /* in `unit`; a range's low end */
  Number other;     /* a range's high end, the baseline of from-to, the denominator of counts */
  const char *unit; /* borrowed from the text, scale included ("万人", "亿元", "%"); "%" of a whole phrase
                       (翻番); NULL: none */
  const char *other_unit; /* the same of `other` in from-to and ranges, where written separately; else NULL */
  const char *hedge;      /* 力争 争取 确保 拟, kept as text, borrowed; NULL: none */
  gint32 unit_length, other_unit_length, hedge_length;
} Quantity;

/* What a parser says when it refuses. id is static; message is English, owned, and quotes the text. */
typedef struct {
  const char *id;
  gsize offset; /* byte of the text where it went wrong */
  char *message;
} ParseFailure;

void parse_failure_clear (ParseFailure *self);

/* Reads all of text (length -1: to the NUL). No allocation for plain numbers. FALSE: *failure is set. */
gboolean quantity_parse (const char *text, gssize length, Quantity *out, ParseFailure *failure);

/* An exact decimal or p/q without comparator or unit: "2000/3", "0.95". For weights, factors, thresholds. */
gboolean quantity_parse_number (const char *text, gssize length, Number *out, ParseFailure *failure);
