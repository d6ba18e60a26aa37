/* SPDX-License-Identifier: MIT */
/* Whole tables at memory speed: arrays of numbers in, arrays of rates, indices and lights out. */
#pragma once

#include <progress/progress-types.h>

G_BEGIN_DECLS

/* All arrays are the caller's, of n numbers each, and do not overlap. A number that is not known is NaN (an
 * infinite one is not known either): what needs it is NaN, and the light is grey.
 *
 * What a row is follows from where its line starts.
 *
 * To be reached: the target is on the better side of the start. A total, which starts at 0, or a level on its
 * way from its baseline. rate = (value - start) / (target - start), index likewise with expected.
 *
 * A cap: the start is 0 and the target on its worse side. A total with an allowance.
 *
 * To be held: else. A level whose baseline satisfies the target already; without a baseline, give the target
 * as the start. expected is what is required on the day, mostly the target.
 *
 * Caps and what is to be held: rate = 1 + d (value - target) / |target|, index likewise with expected; d is
 * 1, or -1 where less is better. These are the rates that `rate: auto` chooses. Where it has none rate is
 * NaN: for a cap below 0 where more is better, and for a target of 0 that is to be held; but where start and
 * target are 0 and less is better it is 1 when met, else 0. A row whose line is still at its start has not
 * started: its index is NaN and its light grey. Where 0 is required, the index is 1 when the value is as
 * good, else 0.
 *
 * The light is that of the rules behind-schedule and requirement-missed under the policy default; the other
 * rules look at dates and earlier figures, which are not here. Green is what is met (not a cap), and an index
 * from 0.95; where it is to be held, from 1. A cap that is exceeded is red. An index counts as 0.95, 0.8 or
 * 0.6 from 2 units in its last place below: 19.095 of 20.1 is 95%, and only in binary a little less. */
typedef struct {
  gsize size; /* sizeof (ProgressScoreColumns): members may be added at the end */
  gint64 n;
  const double *value;
  const double *start;
  const double *expected; /* as it is judged: of whole things, a whole number of them */
  const double *target;
  const gint8 *better; /* 0: higher, else lower, as in ProgressBetter. NULL: higher for all */
  double *rate;        /* unclamped */
  double *index;       /* the schedule index */
  guint8 *light;       /* ProgressLight: green, grey, yellow, orange or red */
} ProgressScoreColumns;

/* Nothing is allocated, and a row has the same answer, to the last bit, wherever it stands and on every processor.
 * Any thread may ask for any part of a table. FALSE: error (PROGRESS_ERROR_ARGUMENT: the size is not one of this
 * struct, n is negative, or an array other than better is NULL while n is not 0). */
PROGRESS_API gboolean progress_score_columns (const ProgressScoreColumns *columns, GError **error);

G_END_DECLS
