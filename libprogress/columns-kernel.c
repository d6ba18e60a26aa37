/* SPDX-License-Identifier: MIT */
/* A row is some thirty selections and two divisions, without a branch (therefore & and not &&): compilers
 * turn the loop into vectors. What is written here is fitted to what they make of it; `meson test --benchmark
 * columns` tells. */
#include "columns-kernel.h"

#include <float.h>
#include <math.h>
#include <stdbool.h>

/* One loop for each kind of processor, chosen when the library is loaded. */
#ifdef PROCESSORS
#define FOR_EVERY_PROCESSOR __attribute__ ((target_clones (PROCESSORS, "avx2", "default")))
#else
#define FOR_EVERY_PROCESSOR
#endif

/* Inlined into every one of these loops, or it would be compiled for the least processor only. */
#define ALWAYS_INLINE __attribute__ ((always_inline)) inline

/* Where less is better all numbers are mirrored at zero: then more is better in every row. */
typedef struct {
  double value, start, expected, target;
  double only_lower; /* 0 where less is better, NaN where more is: added to what exists for the former only */
} Row;

/* What a row is; at most one of both. */
typedef struct {
  bool is_way; /* to be reached */
  bool is_cap;
  double only_held; /* 0 for what is to be held, NaN for what has a line, which may not have started */
} Kind;

/* A value on a scale that begins at 0, the origin, and has 1 at the end of its span. */
typedef struct {
  double done, span;
} Position;

typedef struct {
  double rate, index, light;
} Score;

/* The bands of the policy default. Binary noise is given the better side: see the header. */
#define FROM(x) ((x) -DBL_EPSILON) /* 2 units in the last place of a number between 0.5 and 1 */

/* 0, or NaN for what is NaN or infinite: once added, an unknown number spreads, and -0 is 0. */
static ALWAYS_INLINE double
unknown (double x)
{
  return x - x;
}

/* The scale of what is not to be reached begins as far below `end` as `end` is from zero: at zero, or at
 * twice `end`, which is not rounded either. */
static ALWAYS_INLINE Position
position_of (const Row *row, Kind kind, double end)
{
  double origin = kind.is_way ? row->start : end - fabs (end);

  return (Position){ row->value - origin, end - origin };
}

/* Nothing spans a target of 0 that is to be held. Running totals have their own methods, `binary` and
 * `ratio`, for targets of zero and below. */
static ALWAYS_INLINE double
rate_of (const Row *row, Kind kind)
{
  Position at = position_of (row, kind, row->target);
  double of_total = row->start == 0 ? row->only_lower : NAN;
  double binary = row->value >= 0 ? 1 : 0;
  double rate = at.span == 0 ? binary + of_total : at.done / at.span;

  return rate + unknown (rate) + (kind.is_cap ? row->only_lower : 0);
}

static ALWAYS_INLINE double
index_of (const Row *row, Kind kind)
{
  Position at = position_of (row, kind, row->expected);
  double satisfied = at.done >= 0 ? 1 : 0;
  double index = at.span == 0 ? satisfied + kind.only_held : at.done / at.span;

  return index + unknown (index) + unknown (row->expected);
}

static ALWAYS_INLINE double
light_of (const Row *row, Kind kind, double index)
{
  bool is_met = row->value >= row->target;
  double decided = kind.is_cap ? PROGRESS_LIGHT_RED : PROGRESS_LIGHT_GREEN;
  double green_from = kind.only_held == 0 ? 1 : FROM (0.95);
  double light = index >= FROM (0.6) ? PROGRESS_LIGHT_ORANGE : PROGRESS_LIGHT_RED;

  light = index >= FROM (0.8) ? PROGRESS_LIGHT_YELLOW : light;
  light = index >= green_from ? PROGRESS_LIGHT_GREEN : light;
  light = kind.is_cap != is_met ? decided : light; /* a target that is met, a cap that is exceeded */
  return isnan (index) ? PROGRESS_LIGHT_GREY : light;
}

static ALWAYS_INLINE Kind
kind_of (const Row *row, double way)
{
  bool is_way = way > 0;
  bool is_cap = (way < 0) & (row->start == 0);

  return (Kind){ is_way, is_cap, (is_way | is_cap) ? NAN : 0 };
}

static ALWAYS_INLINE Score
score (Row row)
{
  double way = row.target - row.start;
  Kind kind = kind_of (&row, way);
  double known = unknown (way) + unknown (row.value);
  double index = index_of (&row, kind) + known;

  return (Score){ rate_of (&row, kind) + known, index, light_of (&row, kind, index) };
}

/* Rows that are scored between reading a line of the cache of one byte a row, and writing one. What a loop
 * has in bytes is widened before and narrowed after it, so that its vectors hold as many rows of every
 * column. More rows would push the columns out of the nearest cache. */
#define BLOCK 64

typedef struct {
  double sign[BLOCK]; /* 1: more is better, -1: less is */
  double only_lower[BLOCK];
  gint32 light[BLOCK];
} Block;

static ALWAYS_INLINE void
read_better (Block *self, gsize n, const gint8 *better)
{
  for (gsize i = 0; i < n; i++)
    {
      bool is_lower = better != NULL && better[i] != PROGRESS_BETTER_HIGHER;

      self->sign[i] = is_lower ? -1 : 1;
      self->only_lower[i] = is_lower ? 0 : NAN;
    }
}

static ALWAYS_INLINE void
score_block (Block *restrict self, gsize n, const double *restrict value, const double *restrict start,
             const double *restrict expected, const double *restrict target, double *restrict rate,
             double *restrict index)
{
  for (gsize i = 0; i < n; i++)
    {
      double d = self->sign[i];
      Score one =
          score ((Row){ value[i] * d, start[i] * d, expected[i] * d, target[i] * d, self->only_lower[i] });

      rate[i] = one.rate;
      index[i] = one.index;
      self->light[i] = (gint32) one.light;
    }
}

static ALWAYS_INLINE void
write_lights (const Block *self, gsize n, guint8 *light)
{
  for (gsize i = 0; i < n; i++)
    light[i] = (guint8) self->light[i];
}

FOR_EVERY_PROCESSOR
static void
score_rows (const ProgressScoreColumns *self)
{
  Block block;

  read_better (&block, BLOCK, NULL);
  for (gint64 i = 0; i < self->n; i += BLOCK)
    {
      gsize n = (gsize) MIN (BLOCK, self->n - i);

      if (self->better != NULL)
        read_better (&block, n, self->better + i);
      score_block (&block, n, self->value + i, self->start + i, self->expected + i, self->target + i,
                   self->rate + i, self->index + i);
      write_lights (&block, n, self->light + i);
    }
}

/* clang 14 gives a function of many versions no name that other files could call. */
void
columns_kernel (const ProgressScoreColumns *self)
{
  score_rows (self);
}
