/* SPDX-License-Identifier: MIT */
/* Trends of short series, and where they lead: least squares, the two ends, Theil and Sen. */
#include <stdlib.h>

#include "method-points.h"

static const MethodParameter trend_parameters[] = { TREND_PARAMETERS };

/* ---- trend_least_squares ---- */

static void
trend_least_squares (const MethodArgument *in, ProgressMethodResult *out)
{
  g_auto (Points) points = points_of (&in[TIMES], &in[VALUES]);
  Trend trend = trend_by_least_squares (&points, NULL);

  result_trend (out, in, &trend);
}

const ProgressMethod method_trend_least_squares = {
  .name = "trend_least_squares",
  .title = N_ ("Least squares"),
  .body = "",
  .edition = "",
  .source = "Common statistics",
  .evidence = EVIDENCE_SOURCE,
  .judges = TRUE,
  PARAMETERS (trend_parameters),
  .compute = trend_least_squares,
};

/* ---- trend_endpoints ---- */

static void
trend_endpoints (const MethodArgument *in, ProgressMethodResult *out)
{
  g_auto (Points) points = points_of (&in[TIMES], &in[VALUES]);
  Trend trend = trend_undefined (points.fault);

  if (points.fault == PROGRESS_REASON_NONE)
    {
      Point first = points.items[0], last = points.items[points.n - 1];

      trend = (Trend){ real_computed ((last.value - first.value) / (last.time - first.time)), last.time,
                       last.value };
    }
  result_trend (out, in, &trend);
}

const ProgressMethod method_trend_endpoints = {
  .name = "trend_endpoints",
  .title = N_ ("From the first point to the last"),
  .body = "",
  .edition = "",
  .source = "Common statistics",
  .evidence = EVIDENCE_SOURCE,
  .judges = TRUE,
  PARAMETERS (trend_parameters),
  .compute = trend_endpoints,
};

/* ---- trend_theil_sen ---- */

/* So many points have eight million pairs. */
#define MOST_POINTS 4096

static int
compare_doubles (const void *a, const void *b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

/* Sorts what it is given. Of an even number, the mean of the middle two. */
static double
median (double *values, gsize n)
{
  qsort (values, n, sizeof (double), compare_doubles);
  return n % 2 != 0 ? values[n / 2] : values[n / 2 - 1] / 2 + values[n / 2] / 2;
}

/* Pairs of one time have no slope, and are left out. */
static Real
median_slope (const Points *points)
{
  gsize n = 0, room = (gsize) points->n * (gsize) (points->n - 1) / 2;
  g_autofree double *slopes = g_new (double, room);

  for (gint32 i = 0; i < points->n; i++)
    for (gint32 j = i + 1; j < points->n; j++)
      {
        Point a = points->items[i], b = points->items[j];

        if (b.time > a.time)
          slopes[n++] = (b.value - a.value) / (b.time - a.time);
      }
  return real_computed (median (slopes, n));
}

/* What is left of the values once the slope is taken off, measured from a time. */
static double
median_rest (const Points *points, double slope, double from)
{
  g_autofree double *rests = g_new (double, (gsize) points->n);

  for (gint32 i = 0; i < points->n; i++)
    rests[i] = points->items[i].value - slope * (points->items[i].time - from);
  return median (rests, (gsize) points->n);
}

static double
median_time (const Points *points)
{
  const Point *middle = &points->items[points->n / 2];

  return points->n % 2 != 0 ? middle->time : (middle[-1].time + middle->time) / 2;
}

static void
trend_theil_sen (const MethodArgument *in, ProgressMethodResult *out)
{
  g_auto (Points) points = points_of (&in[TIMES], &in[VALUES]);
  Trend separate, joint;

  if (points.fault == PROGRESS_REASON_NONE && points.n > MOST_POINTS)
    points.fault = PROGRESS_REASON_OUT_OF_RANGE;
  separate = joint = trend_undefined (points.fault);
  if (points.fault == PROGRESS_REASON_NONE)
    {
      separate.slope = joint.slope = median_slope (&points);
      separate.time = joint.time = median_time (&points);
      separate.value = median_rest (&points, 0, 0);
      joint.value = median_rest (&points, joint.slope.value, joint.time);
    }
  result_trend (out, in, &separate);
  result_real (out, "intercept_joint", trend_at (&joint, real_of (0)), SHOWN_PLAIN);
  result_forecast (out, in, "forecast_joint", trend_at (&joint, in[AT].number));
}

const ProgressMethod method_trend_theil_sen = {
  .name = "trend_theil_sen",
  .title = N_ ("Theil and Sen: the median of all slopes"),
  .body = "",
  .edition = "",
  .source = "docs.scipy.org, scipy.stats.theilslopes (separate and joint intercepts)",
  .evidence = EVIDENCE_SOURCE,
  .judges = TRUE,
  PARAMETERS (trend_parameters),
  .compute = trend_theil_sen,
};
