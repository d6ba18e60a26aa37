/* SPDX-License-Identifier: MIT */
/* Statistics Canada's progress measure, as Open SDG computes it. */
#include <string.h>

#include "method-growth.h"

#define STATCAN_EDITION "Open SDG 2.4.0 (October 2025), sdg-build commit 139fede"
#define STATCAN_SOURCE                                                                                       \
  "open-sdg/sdg-build, sdg/ProgressMeasure.py; open-sdg/open-sdg, docs/progress-methodology.md"

enum { ACHIEVED, ON_TRACK, ACCELERATION, LIMITED, DETERIORATION };

static const MethodCategory statcan_categories[] = {
  { "target_achieved", N_ ("Target achieved") },
  { "substantial_progress", N_ ("On track") },
  { "moderate_progress", N_ ("Progress made but acceleration needed") },
  { "limited_progress", N_ ("Limited progress") },
  { "deterioration", N_ ("Deterioration") },
};

/* ---- statcan_target ---- */

const MethodBand statcan_target_bands[] = {
  BAND_FROM (95, 100, ON_TRACK),
  BAND_FROM (60, 100, ACCELERATION),
  BAND_FROM (0, 1, LIMITED),
  BAND_REST (DETERIORATION),
};

enum { TARGET_BETTER = N_TARGET, TARGET_STRICT, TARGET_REPLACEMENT, TARGET_RATIO };

static const MethodParameter target_parameters[] = {
  TARGET_PARAMETERS,
  { "better", PROGRESS_METHOD_WORD, NULL, BETTER_WORDS, NULL },
  { "strict", PROGRESS_METHOD_WORD, "no", YES_WORDS, NULL },
  { "replacement", PROGRESS_METHOD_NUMBER, "0.001", NULL, NULL },
  { "ratio", PROGRESS_METHOD_NUMBER, "", NULL, NULL },
};

/* The published coefficients have four decimals, so that the lines meet at 0.00004 and not at 0. */
static Real
score_of_ratio (Real ratio)
{
  double r = ratio.value;

  if (!real_is_defined (ratio))
    return ratio;
  if (bands_find (statcan_target_bands, ratio) <= ACCELERATION)
    return real_of (MIN (7.1429 * r - 4.2857, 5));
  return real_of (MAX (4.1667 * r - 2.5, -5));
}

static const char *
name_replaced (const MethodArgument *in)
{
  gboolean baseline = real_is_defined (in[BASELINE].number) && in[BASELINE].number.value == 0;
  gboolean target = real_is_defined (in[TARGET].number) && in[TARGET].number.value == 0;

  if (baseline && target)
    return "baseline target";
  return baseline ? "baseline" : target ? "target" : NULL;
}

static void
statcan_target (const MethodArgument *in, ProgressMethodResult *out)
{
  Facts facts = facts_of (in, &in[TARGET_BETTER]);
  Real replacement = in[TARGET_REPLACEMENT].number;
  gboolean achieved;
  GrowthPair pair;
  Real ratio;

  facts.baseline = replace_zero (facts.baseline, replacement);
  facts.target = replace_zero (facts.target, replacement);
  achieved = facts_achieve (&facts, argument_is_yes (&in[TARGET_STRICT]));
  pair = growth_pair (&facts);
  pair.actual = statcan_growth (&facts);
  ratio = in[TARGET_RATIO].is_given ? in[TARGET_RATIO].number : statcan_ratio (&facts, &pair);

  result_real (out, "ratio", ratio, SHOWN_SHARE);
  result_real (out, "cagr_actual", pair.actual, SHOWN_GROWTH);
  result_real (out, "cagr_required", pair.required, SHOWN_GROWTH);
  result_real (out, "score", achieved ? real_of (5) : score_of_ratio (ratio), SHOWN_PLAIN);
  result_flag (out, "achieved", achieved);
  result_text (out, "replaced", name_replaced (in));
  out->category = achieved ? ACHIEVED : bands_find (statcan_target_bands, ratio);
}

const ProgressMethod method_statcan_target = {
  .name = "statcan_target",
  .title = N_ ("Growth against the growth required, with a score (Statistics Canada)"),
  .body = "Statistics Canada",
  .edition = STATCAN_EDITION,
  .source = STATCAN_SOURCE,
  .evidence = EVIDENCE_SOURCE,
  .judges = TRUE,
  PARAMETERS (target_parameters),
  CATEGORIES (statcan_categories),
  .compute = statcan_target,
};

/* ---- statcan_trend ---- */

/* Of growth over the limit's factor. */
static const MethodBand statcan_trend_bands[] = {
  BAND_FROM (15, 1000, ON_TRACK),
  BAND_FROM (5, 1000, ACCELERATION),
  BAND_FROM (0, 1, LIMITED),
  BAND_REST (DETERIORATION),
};

enum { TREND_BETTER = N_TWO_POINTS, TREND_LIMIT, TREND_REPLACEMENT, TREND_FACTOR, TREND_GROWTH };

static const MethodParameter trend_parameters[] = {
  TWO_POINT_PARAMETERS,
  { "better", PROGRESS_METHOD_WORD, NULL, BETTER_WORDS, NULL },
  { "limit", PROGRESS_METHOD_NUMBER, "", NULL, NULL },
  { "replacement", PROGRESS_METHOD_NUMBER, "0.001", NULL, NULL },
  { "limit_factor", PROGRESS_METHOD_NUMBER, "", NULL, NULL },
  { "growth", PROGRESS_METHOD_NUMBER, "", NULL, NULL },
};

/* How much of the thresholds is left for a value that starts near a limit it cannot pass. */
static Real
factor_near (double baseline, double limit)
{
  double b = fabs (baseline), l = fabs (limit);

  if (b >= 2 * l)
    return real_of (1);
  return real_computed (1 - pow (b <= l ? b / l : (2 * l - b) / l, 4.44));
}

/* Only a limit in the wanted direction matters. */
static gboolean
limit_is_ahead (Real baseline, Real limit, Real direction)
{
  return !real_is_defined (direction) || (limit.value - baseline.value) * direction.value >= 0;
}

Real
statcan_limit_factor (const Facts *facts, Real limit)
{
  if (limit.reason == PROGRESS_REASON_NO_DATA)
    return real_of (1);
  if (!real_is_defined (limit) || !real_is_defined (facts->baseline))
    return real_is_defined (limit) ? facts->baseline : limit;
  if (!limit_is_ahead (facts->baseline, limit, facts->direction))
    return real_of (1);
  return factor_near (facts->baseline.value, limit.value);
}

/* Thresholds above 0 shrink by the factor: so growth is measured in it, and what is lost stays as it is. At
 * the limit itself all that is not lost is on track. */
gint32
statcan_judge_trend (Real progress, Real factor)
{
  if (!real_is_defined (progress) || !real_is_defined (factor))
    return -1;
  if (real_units (progress.value) < 0)
    return DETERIORATION;
  if (factor.value <= 0)
    return ON_TRACK;
  return bands_find (statcan_trend_bands, real_divide (progress, factor));
}

static Real
score_of_progress (Real progress, Real factor)
{
  double p = progress.value, c = factor.value;

  switch (statcan_judge_trend (progress, factor))
    {
    case ON_TRACK:
      return real_of (c <= 0 ? 5 : MIN (500 * p / c - 5, 5));
    case ACCELERATION:
      return real_of (250 * p / c - 1.25);
    case LIMITED:
      return real_of (500 * p / c - 2.5);
    case DETERIORATION:
      return real_of (MAX (125 * p - 2.5, -5));
    default:
      return real_is_defined (progress) ? factor : progress;
    }
}

/* Growth in the wanted direction; growth that was given already is, where no direction was. */
static Real
progress_of (const MethodArgument *in, const Facts *facts, Real growth)
{
  if (!in[TREND_GROWTH].is_given)
    return real_multiply (statcan_sign (facts), growth);
  return in[TREND_BETTER].is_given ? real_multiply (facts->direction, growth) : growth;
}

static void
statcan_trend (const MethodArgument *in, ProgressMethodResult *out)
{
  Facts facts = facts_of (in, &in[TREND_BETTER]);
  Real growth, progress, factor;

  facts.baseline = replace_zero (facts.baseline, in[TREND_REPLACEMENT].number);
  growth = in[TREND_GROWTH].is_given ? in[TREND_GROWTH].number : statcan_growth (&facts);
  progress = progress_of (in, &facts, growth);
  factor = in[TREND_FACTOR].is_given ? in[TREND_FACTOR].number
                                     : statcan_limit_factor (&facts, in[TREND_LIMIT].number);

  result_real (out, "progress", progress, SHOWN_GROWTH);
  result_real (out, "growth", growth, SHOWN_GROWTH);
  result_real (out, "score", score_of_progress (progress, factor), SHOWN_PLAIN);
  result_real (out, "limit_factor", factor, SHOWN_PLAIN);
  result_real (out, "high", real_multiply (factor, real_of (0.015)), SHOWN_GROWTH);
  result_real (out, "medium", real_multiply (factor, real_of (0.005)), SHOWN_GROWTH);
  out->category = statcan_judge_trend (progress, factor);
}

const ProgressMethod method_statcan_trend = {
  .name = "statcan_trend",
  .title = N_ ("Growth in the wanted direction, near a limit too (Statistics Canada, no target)"),
  .body = "Statistics Canada",
  .edition = STATCAN_EDITION,
  .source = STATCAN_SOURCE,
  .evidence = EVIDENCE_SOURCE,
  .judges = TRUE,
  PARAMETERS (trend_parameters),
  CATEGORIES (statcan_categories),
  .compute = statcan_trend,
};

/* ---- statcan_mean ---- */

static const MethodBand score_bands[] = {
  BAND_FROM (25, 10, ON_TRACK),
  BAND_FROM (0, 1, ACCELERATION),
  BAND_FROM (-25, 10, LIMITED),
  BAND_REST (DETERIORATION),
};

enum { MEAN_SCORES, MEAN_ACHIEVED };

static const MethodParameter mean_parameters[] = {
  { "scores", PROGRESS_METHOD_SERIES, NULL, NULL, NULL },
  { "achieved", PROGRESS_METHOD_LIST, "", NULL, "scores" },
};

static gboolean
all_achieved (const MethodArgument *achieved)
{
  for (gint32 i = 0; i < achieved->n; i++)
    if (strcmp (achieved->items[i], "yes") != 0)
      return FALSE;
  return achieved->n > 0;
}

static void
statcan_mean (const MethodArgument *in, ProgressMethodResult *out)
{
  Real sum = real_of (0), n = real_of (0), mean;

  for (gint32 i = 0; i < in[MEAN_SCORES].n; i++)
    if (!isnan (in[MEAN_SCORES].series[i]))
      {
        sum = real_add (sum, real_of (in[MEAN_SCORES].series[i]));
        n = real_add (n, real_of (1));
      }
  mean = n.value > 0 ? real_divide (sum, n) : real_undefined (PROGRESS_REASON_NO_DATA);

  result_real (out, "score", mean, SHOWN_PLAIN);
  result_real (out, "scores", n, SHOWN_PLAIN);
  out->category = all_achieved (&in[MEAN_ACHIEVED]) ? ACHIEVED : bands_find (score_bands, mean);
}

const ProgressMethod method_statcan_mean = {
  .name = "statcan_mean",
  .title = N_ ("Mean score of an indicator's series (Statistics Canada)"),
  .body = "Statistics Canada",
  .edition = STATCAN_EDITION,
  .source = STATCAN_SOURCE,
  .evidence = EVIDENCE_SOURCE,
  PARAMETERS (mean_parameters),
  CATEGORIES (statcan_categories),
  .compute = statcan_mean,
};

/* ---- statcan_parity, statcan_two_sided ---- */

/* A transformed series exists as a whole or not at all. */
static void
transform (const MethodArgument *values, const MethodArgument *in, ProgressMethodResult *out,
           Real (*change) (Real value, const MethodArgument *in))
{
  g_autofree double *changed = g_new (double, (gsize) MAX (values->n, 1));
  Real one = real_undefined (PROGRESS_REASON_NO_DATA);

  for (gint32 i = 0; i < values->n; i++)
    {
      one = change (real_of (values->series[i]), in);
      changed[i] = one.value;
      if (!real_is_defined (one))
        break;
    }
  result_series (out, "transformed", real_is_defined (one) ? g_steal_pointer (&changed) : NULL,
                 real_is_defined (one) ? values->n : 0, one.reason);
}

static const MethodParameter parity_parameters[] = {
  { "values", PROGRESS_METHOD_SERIES, NULL, NULL, NULL },
  { "low", PROGRESS_METHOD_NUMBER, "0.97", NULL, NULL },
  { "high", PROGRESS_METHOD_NUMBER, "1.03", NULL, NULL },
};

static Real
parity_of (Real value, const MethodArgument *in)
{
  if (!real_is_defined (value))
    return value;
  if (value.value <= 0)
    return real_undefined (PROGRESS_REASON_OUT_OF_RANGE);
  if (value.value >= in[1].number.value && value.value <= in[2].number.value)
    return real_of (1);
  return value.value >= 1 ? value : real_computed (1 / value.value);
}

static void
statcan_parity (const MethodArgument *in, ProgressMethodResult *out)
{
  transform (&in[0], in, out, parity_of);
}

const ProgressMethod method_statcan_parity = {
  .name = "statcan_parity",
  .title = N_ ("Parity index as a distance from 1 (Statistics Canada)"),
  .body = "Statistics Canada",
  .edition = STATCAN_EDITION,
  .source = STATCAN_SOURCE,
  .evidence = EVIDENCE_SOURCE,
  PARAMETERS (parity_parameters),
  .compute = statcan_parity,
};

static const MethodParameter two_sided_parameters[] = {
  { "values", PROGRESS_METHOD_SERIES, NULL, NULL, NULL },
  { "target", PROGRESS_METHOD_NUMBER, NULL, NULL, NULL },
  { "least", PROGRESS_METHOD_NUMBER, "", NULL, NULL },
};

static Real
reflected (Real value, const MethodArgument *in)
{
  Real away = real_subtract (value, in[1].number);

  if (real_is_defined (value) && real_is_defined (in[2].number) && value.value < in[2].number.value)
    return real_undefined (PROGRESS_REASON_OUT_OF_RANGE);
  away.value = fabs (away.value);
  return real_add (in[1].number, away);
}

static void
statcan_two_sided (const MethodArgument *in, ProgressMethodResult *out)
{
  transform (&in[0], in, out, reflected);
}

const ProgressMethod method_statcan_two_sided = {
  .name = "statcan_two_sided",
  .title = N_ ("Values reflected above a target approached from both sides (Statistics Canada)"),
  .body = "Statistics Canada",
  .edition = STATCAN_EDITION,
  .source = STATCAN_SOURCE,
  .evidence = EVIDENCE_SOURCE,
  PARAMETERS (two_sided_parameters),
  .compute = statcan_two_sided,
};
