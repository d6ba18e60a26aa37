/* SPDX-License-Identifier: MIT */
/* The trend in which late points weigh more, and the gap it leaves at the end. */
#include "method-points.h"

/* ---- time_weights ---- */

static const MethodParameter weights_parameters[] = {
  { "times", PROGRESS_METHOD_SERIES, NULL, NULL, NULL },
  { "at", PROGRESS_METHOD_TIME, NULL, NULL, NULL },
};

/* The later a time, the more it weighs: (T - first) / (T - t). At T itself there is no weight. */
static double *
weigh_times (const Points *points, Real at, ProgressReason *fault)
{
  double *weights;

  *fault = !real_is_defined (at) ? at.reason
           : points->n == 0      ? PROGRESS_REASON_NO_DATA
                                 : PROGRESS_REASON_NONE;
  if (*fault == PROGRESS_REASON_NONE && points->items[points->n - 1].time >= at.value)
    *fault = PROGRESS_REASON_OUT_OF_RANGE;
  if (*fault != PROGRESS_REASON_NONE)
    return NULL;
  weights = g_new (double, (gsize) points->n);
  for (gint32 i = 0; i < points->n; i++)
    weights[i] = (at.value - points->items[0].time) / (at.value - points->items[i].time);
  return weights;
}

static void
time_weights (const MethodArgument *in, ProgressMethodResult *out)
{
  g_auto (Points) points = points_of (&in[0], &in[0]);
  ProgressReason fault;
  double *weights = weigh_times (&points, in[1].number, &fault);

  result_series (out, "weights", weights, weights != NULL ? points.n : 0, fault);
}

const ProgressMethod method_time_weights = {
  .name = "time_weights",
  .title = N_ ("Weights that grow towards a year"),
  .body = "",
  .edition = "",
  .source = "spalmas/SDG-MENARO (UNICEF), 03_progress_assessment/progress_assessment_functions.R",
  .evidence = EVIDENCE_RESTATED,
  PARAMETERS (weights_parameters),
  .compute = time_weights,
};

/* ---- trend_time_weighted ---- */

enum { WEIGHTED_SCALE = N_TREND, WEIGHTED_BASELINE, WEIGHTED_TARGET, WEIGHTED_BETTER };

static const MethodParameter weighted_parameters[] = {
  TREND_PARAMETERS,
  { "scale", PROGRESS_METHOD_NUMBER, "", NULL, NULL },
  { "baseline", PROGRESS_METHOD_NUMBER, "", NULL, NULL },
  { "target", PROGRESS_METHOD_NUMBER, "", NULL, NULL },
  { "better", PROGRESS_METHOD_WORD, "", BETTER_WORDS, NULL },
};

enum { MAINTAIN, ACCELERATE, REVERSE };

static const MethodCategory weighted_categories[] = {
  { "maintain", N_ ("maintain progress") },
  { "accelerate", N_ ("accelerate progress") },
  { "reverse", N_ ("reverse trend") },
};

/* Of the gap in percent. */
static const MethodBand gap_bands[] = {
  BAND_ABOVE (100, 1, REVERSE),
  BAND_ABOVE (10, 1, ACCELERATE),
  BAND_REST (MAINTAIN),
};

/* A share between 0 and scale on the axis where it is unbounded; at its ends it has no place there. */
static void
to_logits (Points *points, double scale)
{
  for (gint32 i = 0; i < points->n; i++)
    {
      double share = points->items[i].value / scale;

      if (!(share > 0 && share < 1))
        points->fault = PROGRESS_REASON_OUT_OF_RANGE;
      points->items[i].value = log (share / (1 - share));
    }
}

static Real
from_logit (Real logit, double scale)
{
  return real_is_defined (logit) ? real_computed (scale / (1 + exp (-logit.value))) : logit;
}

/* How much of the way from the baseline is still missing at the end; nothing, if the target is reached. */
static Real
missing_percent (Real baseline, Real target, Real forecast, Real direction)
{
  Real span = real_subtract (target, baseline), missing = real_subtract (target, forecast);
  double d;

  if (!real_is_defined (span) || !real_is_defined (missing))
    return real_is_defined (span) ? missing : span;
  if (span.value == 0)
    return real_undefined (PROGRESS_REASON_ZERO_SPAN);
  d = real_is_defined (direction) ? direction.value : span.value;
  if (missing.value * (d > 0 ? 1 : -1) <= 0)
    return real_of (0);
  return real_computed (100 * fabs (missing.value / span.value));
}

static void
trend_time_weighted (const MethodArgument *in, ProgressMethodResult *out)
{
  g_auto (Points) points = points_of (&in[TIMES], &in[VALUES]);
  Real baseline = in[WEIGHTED_BASELINE].number, scale = in[WEIGHTED_SCALE].number, forecast, gap;
  ProgressReason fault;
  g_autofree double *weights = weigh_times (&points, in[AT].number, &fault);
  Trend trend;

  if (points.fault == PROGRESS_REASON_NONE)
    points.fault = fault;
  if (!in[WEIGHTED_BASELINE].is_given && points.n > 0)
    baseline = real_of (points.items[0].value);
  if (real_is_defined (scale))
    to_logits (&points, scale.value);
  trend = trend_by_least_squares (&points, weights);
  forecast = trend_at (&trend, in[AT].number);
  if (real_is_defined (scale))
    forecast = from_logit (forecast, scale.value);
  gap = missing_percent (baseline, in[WEIGHTED_TARGET].number, forecast,
                         argument_direction (&in[WEIGHTED_BETTER]));

  result_real (out, "slope", trend.slope, SHOWN_PLAIN);
  result_forecast (out, in, "forecast", forecast);
  result_real (out, "gap_percent", gap, SHOWN_PERCENT);
  out->category = bands_find (gap_bands, gap);
}

const ProgressMethod method_trend_time_weighted = {
  .name = "trend_time_weighted",
  .title = N_ ("Least squares that weighs late points more, and the gap it leaves"),
  .body = "",
  .edition = "",
  .source = "UNECE, technical notes of the SDG progress assessment, "
            "w3.unece.org/sdg2022/technical-notes.html; weights "
            "as in spalmas/SDG-MENARO (UNICEF); cut-offs 10 and 100 from general knowledge",
  .evidence = EVIDENCE_GENERAL,
  .judges = TRUE,
  PARAMETERS (weighted_parameters),
  CATEGORIES (weighted_categories),
  .compute = trend_time_weighted,
};
