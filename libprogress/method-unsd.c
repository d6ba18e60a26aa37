/* SPDX-License-Identifier: MIT */
/* The Progress Chart of the United Nations Statistics Division: each edition is a method of its own. */
#include "method-growth.h"

#define UNSD "United Nations Statistics Division"
#define SOURCE_2022                                                                                          \
  "UNDP SDG Push, getStatus(), after the Progress Chart Technical Note 2022; "                               \
  "cwtravisyip/unsd_global_database, int_func.py"
#define SOURCE_2023                                                                                          \
  "EUSTAT-DES/site, _pages/en/metodologia.md (Basque statistics office), after the Progress "                \
  "Chart Technical Note 2023"

/* ---- 2022 ---- */

enum { MET_2022, ON_TRACK_2022, FAIR_2022, LIMITED_2022, DETERIORATION_2022 };

static const MethodCategory categories_2022[] = {
  { "target_met", N_ ("Target met") },
  { "on_track", N_ ("Substantial progress/on track") },
  { "fair_progress_acceleration_needed", N_ ("Fair progress, but acceleration needed") },
  { "limited_or_no_progress", N_ ("Limited or no progress") },
  { "deterioration", N_ ("Deterioration") },
};

const MethodBand unsd_2022_bands[] = {
  BAND_FROM (95, 100, ON_TRACK_2022),
  BAND_FROM (50, 100, FAIR_2022),
  BAND_FROM (-10, 100, LIMITED_2022),
  BAND_REST (DETERIORATION_2022),
};

enum { BETTER_2022 = N_TARGET, STRICT_2022, RATIO_2022 };

static const MethodParameter parameters_2022[] = {
  TARGET_PARAMETERS,
  { "better", PROGRESS_METHOD_WORD, "", BETTER_WORDS, NULL },
  { "strict", PROGRESS_METHOD_WORD, "no", YES_WORDS, NULL },
  { "ratio", PROGRESS_METHOD_NUMBER, "", NULL, NULL },
};

/* What UNDP's page shows for the same facts. It divides by a required growth of 0 and reads the infinity, and
 * calls a target met only once it is passed. */
static const char *
undp_label (const Facts *facts, const GrowthPair *pair)
{
  static const char *const labels[] = {
    [ON_TRACK_2022] = "On Track",
    [FAIR_2022] = "Fair progress but acceleration needed",
    [LIMITED_2022] = "Limited or No Progress",
    [DETERIORATION_2022] = "Deterioration",
  };
  Real gone = real_subtract (facts->value, facts->baseline);
  Real ratio = real_divide (pair->actual, pair->required);

  if (facts_achieve (facts, TRUE))
    return "Target Achieved";
  if (facts_stand (facts) && gone.value != 0)
    return labels[gone.value * facts->baseline.value > 0 ? ON_TRACK_2022 : DETERIORATION_2022];
  return real_is_defined (ratio) ? labels[bands_find (unsd_2022_bands, ratio)] : "Insufficient Data";
}

static void
unsd_2022 (const MethodArgument *in, ProgressMethodResult *out)
{
  Facts facts = facts_of (in, &in[BETTER_2022]);
  GrowthPair pair = growth_pair (&facts);
  Real ratio = in[RATIO_2022].is_given ? in[RATIO_2022].number : growth_ratio (&facts, &pair);
  gboolean achieved = facts_achieve (&facts, argument_is_yes (&in[STRICT_2022]));

  result_real (out, "ratio", ratio, SHOWN_SHARE);
  result_real (out, "cagr_actual", pair.actual, SHOWN_GROWTH);
  result_real (out, "cagr_required", pair.required, SHOWN_GROWTH);
  result_flag (out, "achieved", achieved);
  result_text (out, "undp_label", undp_label (&facts, &pair));
  out->category = achieved ? MET_2022 : bands_find (unsd_2022_bands, ratio);
}

const ProgressMethod method_unsd_2022 = {
  .name = "unsd_2022",
  .title = N_ ("Growth against the growth required (UN Progress Chart 2022)"),
  .body = UNSD,
  .edition = "SDG Progress Chart 2022",
  .source = SOURCE_2022,
  .evidence = EVIDENCE_RESTATED,
  .judges = TRUE,
  PARAMETERS (parameters_2022),
  CATEGORIES (categories_2022),
  .compute = unsd_2022,
};

/* ---- 2022, no target ---- */

const MethodBand unsd_2022_trend_bands[] = {
  BAND_ABOVE (1, 100, ON_TRACK_2022),
  BAND_ABOVE (5, 1000, FAIR_2022),
  BAND_REST (LIMITED_2022),
};

enum { TREND_BETTER = N_TWO_POINTS, TREND_GROWTH, TREND_LEAST };

static const MethodParameter trend_parameters_2022[] = {
  TWO_POINT_PARAMETERS,
  { "better", PROGRESS_METHOD_WORD, NULL, BETTER_WORDS, NULL },
  { "growth", PROGRESS_METHOD_NUMBER, "", NULL, NULL },
  { "deterioration_below", PROGRESS_METHOD_NUMBER, "-0.01", NULL, NULL },
};

static Real
growth_of (const MethodArgument *in)
{
  if (in[TREND_GROWTH].is_given)
    return in[TREND_GROWTH].number;
  return growth_between (in[BASELINE].number, in[BASELINE_TIME].number, in[VALUE].number, in[TIME].number);
}

/* The sources disagree on where deterioration begins: the caller sees and sets it. */
static void
unsd_2022_trend (const MethodArgument *in, ProgressMethodResult *out)
{
  Real growth = growth_of (in);
  Real progress = real_multiply (argument_direction (&in[TREND_BETTER]), growth);
  Real above = real_subtract (progress, in[TREND_LEAST].number);

  result_real (out, "progress", progress, SHOWN_GROWTH);
  result_real (out, "growth", growth, SHOWN_GROWTH);
  out->category = bands_find (unsd_2022_trend_bands, progress);
  if (real_is_defined (above) && real_units (above.value) < 0)
    out->category = DETERIORATION_2022;
}

const ProgressMethod method_unsd_2022_trend = {
  .name = "unsd_2022_trend",
  .title = N_ ("Growth in the wanted direction (UN Progress Chart 2022, no target)"),
  .body = UNSD,
  .edition = "SDG Progress Chart 2022",
  .source = SOURCE_2022,
  .evidence = EVIDENCE_RESTATED,
  .judges = TRUE,
  PARAMETERS (trend_parameters_2022),
  CATEGORIES (categories_2022),
  .compute = unsd_2022_trend,
};

/* ---- 2023 ---- */

enum { ON_TRACK_2023, FAIR_2023, STAGNATION_2023 };

static const MethodCategory categories_2023[] = {
  { "target_met_or_on_track", N_ ("Target met or on track") },
  { "fair_progress_acceleration_needed", N_ ("Fair progress but acceleration needed") },
  { "stagnation_or_regression", N_ ("Stagnation or regression") },
};

const MethodBand unsd_2023_bands[] = {
  BAND_FROM (95, 100, ON_TRACK_2023),
  BAND_FROM (10, 100, FAIR_2023),
  BAND_REST (STAGNATION_2023),
};

enum { BETTER_2023 = N_TARGET, STRICT_2023, BOUND_2023, MARGIN_2023, RATIO_2023 };

static const MethodParameter parameters_2023[] = {
  TWO_POINT_PARAMETERS,
  { "target", PROGRESS_METHOD_NUMBER, NULL, NULL, NULL },
  { "target_time", PROGRESS_METHOD_TIME, "2030", NULL, NULL },
  { "better", PROGRESS_METHOD_WORD, "", BETTER_WORDS, NULL },
  { "strict", PROGRESS_METHOD_WORD, "no", YES_WORDS, NULL },
  { "bound", PROGRESS_METHOD_NUMBER, "", NULL, NULL },
  { "margin", PROGRESS_METHOD_NUMBER, "1", NULL, NULL },
  { "ratio", PROGRESS_METHOD_NUMBER, "", NULL, NULL },
};

/* A target that is the bound of a scale (0 % or 100 %) counts as met within a margin of it. */
static gboolean
is_near_bound (const Facts *facts, Real bound, Real margin)
{
  Real short_by = real_subtract (facts->target, facts->value);

  return real_is_defined (bound) && real_is_defined (margin) && real_is_defined (short_by) &&
         facts->target.value == bound.value && real_units (fabs (short_by.value) - margin.value) <= 0;
}

/* 3, 2, 1 for the classes, the best first. */
static Real
score_2023 (gint32 category)
{
  return category >= 0 ? real_of (3 - category) : real_undefined (PROGRESS_REASON_NO_DATA);
}

static void
unsd_2023 (const MethodArgument *in, ProgressMethodResult *out)
{
  Facts facts = facts_of (in, &in[BETTER_2023]);
  Real growth = growth_between (facts.baseline, facts.baseline_time, facts.value, facts.time);
  Real expected = grown_by (facts.value, growth, real_subtract (facts.target_time, facts.time));
  Real ratio = in[RATIO_2023].is_given ? in[RATIO_2023].number : gain_ratio (&facts, expected);
  gboolean achieved = facts_achieve (&facts, argument_is_yes (&in[STRICT_2023])) ||
                      is_near_bound (&facts, in[BOUND_2023].number, in[MARGIN_2023].number);

  out->category = achieved ? ON_TRACK_2023 : bands_find (unsd_2023_bands, ratio);
  result_real (out, "ratio", ratio, SHOWN_SHARE);
  result_real (out, "cagr_actual", growth, SHOWN_GROWTH);
  result_real (out, "expected", expected, SHOWN_AMOUNT);
  result_real (out, "score", score_2023 (out->category), SHOWN_PLAIN);
  result_flag (out, "achieved", achieved);
}

const ProgressMethod method_unsd_2023 = {
  .name = "unsd_2023",
  .title = N_ ("Expected gain against the gain needed (UN Progress Chart 2023)"),
  .body = UNSD,
  .edition = "SDG Progress Chart 2023",
  .source = SOURCE_2023,
  .evidence = EVIDENCE_RESTATED,
  .judges = TRUE,
  PARAMETERS (parameters_2023),
  CATEGORIES (categories_2023),
  .compute = unsd_2023,
};

/* ---- 2023, no target ---- */

const MethodBand unsd_2023_trend_bands[] = {
  BAND_FROM (2, 100, ON_TRACK_2023),
  BAND_FROM (5, 1000, FAIR_2023),
  BAND_REST (STAGNATION_2023),
};

static const MethodParameter trend_parameters_2023[] = {
  TWO_POINT_PARAMETERS,
  { "better", PROGRESS_METHOD_WORD, NULL, BETTER_WORDS, NULL },
  { "growth", PROGRESS_METHOD_NUMBER, "", NULL, NULL },
};

static void
unsd_2023_trend (const MethodArgument *in, ProgressMethodResult *out)
{
  Real growth = growth_of (in);
  Real progress = real_multiply (argument_direction (&in[TREND_BETTER]), growth);

  out->category = bands_find (unsd_2023_trend_bands, progress);
  result_real (out, "progress", progress, SHOWN_GROWTH);
  result_real (out, "growth", growth, SHOWN_GROWTH);
  result_real (out, "score", score_2023 (out->category), SHOWN_PLAIN);
}

const ProgressMethod method_unsd_2023_trend = {
  .name = "unsd_2023_trend",
  .title = N_ ("Growth in the wanted direction (UN Progress Chart 2023, no target)"),
  .body = UNSD,
  .edition = "SDG Progress Chart 2023",
  .source = SOURCE_2023,
  .evidence = EVIDENCE_RESTATED,
  .judges = TRUE,
  PARAMETERS (trend_parameters_2023),
  CATEGORIES (categories_2023),
  .compute = unsd_2023_trend,
};
