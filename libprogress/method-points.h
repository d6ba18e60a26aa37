/* SPDX-License-Identifier: MIT */
/* The points of a short series, a line through them, and what the methods of trends share. */
#pragma once

#include "method.h"

enum { TIMES, VALUES, AT, LOW_LIMIT, HIGH_LIMIT, N_TREND };

#define TREND_PARAMETERS                                                                                     \
  { "times", PROGRESS_METHOD_SERIES, NULL, NULL, "values" },                                                 \
      { "values", PROGRESS_METHOD_SERIES, NULL, NULL, NULL },                                                \
      { "at", PROGRESS_METHOD_TIME, "", NULL, NULL },                                                        \
      { "low_limit", PROGRESS_METHOD_NUMBER, "", NULL, NULL },                                               \
  {                                                                                                          \
    "high_limit", PROGRESS_METHOD_NUMBER, "", NULL, NULL                                                     \
  }

typedef struct {
  double time, value;
} Point;

typedef struct {
  Point *items; /* by time */
  gint32 n;
  ProgressReason fault; /* why there is no trend */
} Points;

/* Points of which either number is missing are left out. times NULL: those of consecutive years, 0 the first.
 */
Points points_of (const MethodArgument *times, const MethodArgument *values);
void points_clear (Points *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Points, points_clear)

/* Through (time, value) with a slope: around the middle of the points, where it is computed best. */
typedef struct {
  Real slope;
  double time, value;
} Trend;

Trend trend_undefined (ProgressReason reason);
Real trend_at (const Trend *self, Real time);

/* weights NULL: all alike. */
Trend trend_by_least_squares (const Points *points, const double *weights);

/* The forecast, cut at limits that the value cannot pass; where it was, that is told too. */
void result_forecast (ProgressMethodResult *out, const MethodArgument *in, const char *name, Real forecast);
/* Slope, intercept and forecast. */
void result_trend (ProgressMethodResult *out, const MethodArgument *in, const Trend *trend);
