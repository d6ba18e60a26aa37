/* SPDX-License-Identifier: MIT */
#include "method-points.h"

#include <stdlib.h>

static int
compare_points (const void *a, const void *b)
{
  double left = ((const Point *) a)->time, right = ((const Point *) b)->time;

  return (left > right) - (left < right);
}

Points
points_of (const MethodArgument *times, const MethodArgument *values)
{
  gint32 n = times != NULL ? times->n : values->n;
  Points points = { g_new (Point, (gsize) n + 1), 0, PROGRESS_REASON_NONE };

  for (gint32 i = 0; i < n; i++)
    {
      Point point = { times != NULL ? times->series[i] : i, values->series[i] };

      if (!isnan (point.time) && !isnan (point.value))
        points.items[points.n++] = point;
    }
  qsort (points.items, (gsize) points.n, sizeof (Point), compare_points);
  if (points.n < 2)
    points.fault = points.n == 0 ? PROGRESS_REASON_NO_DATA : PROGRESS_REASON_TOO_FEW_POINTS;
  else if (points.items[0].time >= points.items[points.n - 1].time)
    points.fault = PROGRESS_REASON_ZERO_SPAN;
  return points;
}

void
points_clear (Points *self)
{
  g_free (self->items);
}

Trend
trend_undefined (ProgressReason reason)
{
  return (Trend){ real_undefined (reason), 0, 0 };
}

Real
trend_at (const Trend *self, Real time)
{
  Real rise = real_multiply (self->slope, real_subtract (time, real_of (self->time)));

  return real_add (rise, real_computed (self->value));
}

Trend
trend_by_least_squares (const Points *points, const double *weights)
{
  double sum = 0, time = 0, value = 0, across = 0, along = 0;

  if (points->fault != PROGRESS_REASON_NONE)
    return trend_undefined (points->fault);
  for (gint32 i = 0; i < points->n; i++)
    {
      double w = weights != NULL ? weights[i] : 1;

      sum += w;
      time += w * points->items[i].time;
      value += w * points->items[i].value;
    }
  time /= sum;
  value /= sum;
  for (gint32 i = 0; i < points->n; i++)
    {
      double w = weights != NULL ? weights[i] : 1, t = points->items[i].time - time;

      across += w * t * (points->items[i].value - value);
      along += w * t * t;
    }
  return (Trend){ real_computed (across / along), time, value };
}

void
result_forecast (ProgressMethodResult *out, const MethodArgument *in, const char *name, Real forecast)
{
  Real low = in[LOW_LIMIT].number, high = in[HIGH_LIMIT].number;
  Real cut = forecast;

  if (real_is_defined (cut) && real_is_defined (low) && cut.value < low.value)
    cut = low;
  if (real_is_defined (cut) && real_is_defined (high) && cut.value > high.value)
    cut = high;
  result_real (out, name, cut, SHOWN_AMOUNT);
  if (real_is_defined (cut) && cut.value != forecast.value)
    result_flag (out, "clipped", TRUE);
}

void
result_trend (ProgressMethodResult *out, const MethodArgument *in, const Trend *trend)
{
  result_real (out, "slope", trend->slope, SHOWN_PLAIN);
  result_real (out, "intercept", trend_at (trend, real_of (0)), SHOWN_PLAIN);
  result_forecast (out, in, "forecast", trend_at (trend, in[AT].number));
}
