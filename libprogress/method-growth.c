/* SPDX-License-Identifier: MIT */
/* Eurostat's assessment, the growth it rests on, and growth judged without a target. */
#include "method-growth.h"

/* ---- eurostat_target ---- */

enum { EUROSTAT_SIGNIFICANT, EUROSTAT_MODERATE, EUROSTAT_INSUFFICIENT, EUROSTAT_AWAY };

static const MethodCategory eurostat_categories[] = {
  { "significant_progress", N_ ("significant progress towards the target") },
  { "moderate_progress", N_ ("moderate progress towards the target") },
  { "insufficient_progress", N_ ("insufficient progress towards the target") },
  { "movement_away", N_ ("movement away from the target") },
};

const MethodBand eurostat_bands[] = {
  BAND_FROM (95, 100, EUROSTAT_SIGNIFICANT),
  BAND_FROM (60, 100, EUROSTAT_MODERATE),
  BAND_FROM (0, 1, EUROSTAT_INSUFFICIENT),
  BAND_REST (EUROSTAT_AWAY),
};

enum { EUROSTAT_BETTER = N_TARGET, EUROSTAT_STRICT, EUROSTAT_RATIO };

static const MethodParameter eurostat_parameters[] = {
  TARGET_PARAMETERS,
  { "better", PROGRESS_METHOD_WORD, "", BETTER_WORDS, NULL },
  { "strict", PROGRESS_METHOD_WORD, "no", YES_WORDS, NULL },
  { "ratio", PROGRESS_METHOD_NUMBER, "", NULL, NULL },
};

static void
eurostat_target (const MethodArgument *in, ProgressMethodResult *out)
{
  Facts facts = facts_of (in, &in[EUROSTAT_BETTER]);
  GrowthPair pair = growth_pair (&facts);
  Real ratio = in[EUROSTAT_RATIO].is_given ? in[EUROSTAT_RATIO].number : growth_ratio (&facts, &pair);
  gboolean achieved = facts_achieve (&facts, argument_is_yes (&in[EUROSTAT_STRICT]));

  result_real (out, "ratio", ratio, SHOWN_SHARE);
  result_real (out, "cagr_actual", pair.actual, SHOWN_GROWTH);
  result_real (out, "cagr_required", pair.required, SHOWN_GROWTH);
  result_flag (out, "achieved", achieved);
  out->category = achieved ? EUROSTAT_SIGNIFICANT : bands_find (eurostat_bands, ratio);
}

const ProgressMethod method_eurostat_target = {
  .name = "eurostat_target",
  .title = N_ ("Growth against the growth required (Eurostat, with a target)"),
  .body = "Eurostat",
  .edition = "EU SDG indicators with a quantitative target, 2019 and after",
  .source =
      "Names and windows: IISD, Eurostat reports on monitoring SDG trends in the EU context. Thresholds as "
      "restated by Statistics Canada in open-sdg, docs/progress-methodology.md",
  .evidence = EVIDENCE_RESTATED,
  .judges = TRUE,
  PARAMETERS (eurostat_parameters),
  CATEGORIES (eurostat_categories),
  .compute = eurostat_target,
};

/* ---- growth_trend ---- */

static const MethodCategory trend_categories[] = {
  { "significant_progress", N_ ("significant progress") },
  { "moderate_progress", N_ ("moderate progress") },
  { "moderate_movement_away", N_ ("moderate movement away") },
  { "significant_movement_away", N_ ("significant movement away") },
};

const MethodBand growth_trend_bands[] = {
  BAND_FROM (1, 100, 0),
  BAND_FROM (0, 1, 1),
  BAND_FROM (-1, 100, 2),
  BAND_REST (3),
};

enum { TREND_BETTER = N_TWO_POINTS, TREND_GROWTH };

static const MethodParameter trend_parameters[] = {
  TWO_POINT_PARAMETERS,
  { "better", PROGRESS_METHOD_WORD, NULL, BETTER_WORDS, NULL },
  { "growth", PROGRESS_METHOD_NUMBER, "", NULL, NULL },
};

/* Growth a year, as given or from two points. */
static Real
growth_of (const MethodArgument *in, const MethodArgument *given)
{
  if (given->is_given)
    return given->number;
  return growth_between (in[BASELINE].number, in[BASELINE_TIME].number, in[VALUE].number, in[TIME].number);
}

static void
growth_trend (const MethodArgument *in, ProgressMethodResult *out)
{
  Real growth = growth_of (in, &in[TREND_GROWTH]);
  Real progress = real_multiply (argument_direction (&in[TREND_BETTER]), growth);

  result_real (out, "progress", progress, SHOWN_GROWTH);
  result_real (out, "growth", growth, SHOWN_GROWTH);
  out->category = bands_find (growth_trend_bands, progress);
}

const ProgressMethod method_growth_trend = {
  .name = "growth_trend",
  .title = N_ ("Growth in the wanted direction, in four classes"),
  .body = "",
  .edition = "",
  .source =
      "General knowledge of how the EU's indicators without a target are classed; which class owns exactly "
      "0 and exactly -1 % was not read anywhere",
  .evidence = EVIDENCE_GENERAL,
  .judges = TRUE,
  PARAMETERS (trend_parameters),
  CATEGORIES (trend_categories),
  .compute = growth_trend,
};

/* ---- compound_growth ---- */

enum { COMPOUND_AT = N_TWO_POINTS };

static const MethodParameter compound_parameters[] = {
  TWO_POINT_PARAMETERS,
  { "at", PROGRESS_METHOD_TIME, "", NULL, NULL },
};

static void
compound_growth (const MethodArgument *in, ProgressMethodResult *out)
{
  Real growth =
      growth_between (in[BASELINE].number, in[BASELINE_TIME].number, in[VALUE].number, in[TIME].number);
  Real years = real_subtract (in[COMPOUND_AT].number, in[TIME].number);

  result_real (out, "growth", growth, SHOWN_GROWTH);
  result_real (out, "forecast", grown_by (in[VALUE].number, growth, years), SHOWN_AMOUNT);
}

const ProgressMethod method_compound_growth = {
  .name = "compound_growth",
  .title = N_ ("Compound annual growth rate"),
  .body = "",
  .edition = "",
  .source = "The growth that Eurostat, Statistics Canada and the UN Statistics Division judge by",
  .evidence = EVIDENCE_SOURCE,
  .judges = TRUE,
  PARAMETERS (compound_parameters),
  .compute = compound_growth,
};
