/* SPDX-License-Identifier: MIT */
/* Shares of a straight way: UN ESCAP's index, the pace of a straight line, what is achieved of the change. */
#include "method-growth.h"

/* ---- escap_csi ---- */

static const MethodCategory csi_categories[] = {
  { "on_track", N_ ("On-track") },
  { "slow_progress", N_ ("Slow progress") },
  { "regression", N_ ("Regression") },
};

static const MethodBand csi_bands[] = {
  BAND_ABOVE (9, 1, 0),
  BAND_ABOVE (0, 1, 1),
  BAND_REST (2),
};

enum {
  CSI_BASELINE,
  CSI_BASE_YEAR,
  CSI_VALUE,
  CSI_TIME,
  CSI_TARGET,
  CSI_TARGET_TIME,
  CSI_BETTER,
  CSI_PARITY
};

static const MethodParameter csi_parameters[] = {
  { "baseline", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "baseline_time", PROGRESS_METHOD_TIME, "2015", NULL, NULL },
  { "value", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "time", PROGRESS_METHOD_TIME, "", NULL, NULL },
  { "target", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "target_time", PROGRESS_METHOD_TIME, "2030", NULL, NULL },
  { "better", PROGRESS_METHOD_WORD, NULL, BETTER_WORDS, NULL },
  { "parity", PROGRESS_METHOD_WORD, "no", YES_WORDS, NULL },
};

/* 10 for a target that is reached. From one point only that can be told. */
static Exact
csi_directed (const MethodArgument *in)
{
  Exact value = in[CSI_VALUE].exact, target = in[CSI_TARGET].exact, baseline = in[CSI_BASELINE].exact;
  Exact gone = exact_subtract (value, baseline), span = exact_subtract (target, baseline);
  gboolean falls = in[CSI_BETTER].word == 1;
  Exact ahead = falls ? exact_subtract (target, value) : exact_subtract (value, target);

  if (in[CSI_BETTER].word < 0)
    return exact_undefined (PROGRESS_REASON_NO_DATA);
  if (!exact_is_defined (ahead))
    return ahead;
  if (exact_sign (ahead) >= 0)
    return exact_int (10);
  if (!in[CSI_BASELINE].is_given)
    return exact_undefined (PROGRESS_REASON_TOO_FEW_POINTS);
  if (exact_is_defined (span) && exact_sign (span) == 0)
    return exact_undefined (PROGRESS_REASON_ZERO_SPAN);
  return exact_divide (exact_multiply (exact_int (falls ? -10 : 10), gone), exact_abs (span));
}

/* Parity is approached from either side: what is left of the distance. */
static Exact
csi_parity (const MethodArgument *in)
{
  Exact left = exact_abs (exact_subtract (in[CSI_TARGET].exact, in[CSI_VALUE].exact));
  Exact span = exact_abs (exact_subtract (in[CSI_TARGET].exact, in[CSI_BASELINE].exact));

  if (exact_is_defined (left) && exact_sign (left) == 0)
    return exact_int (10);
  if (exact_is_defined (span) && exact_sign (span) == 0)
    return exact_undefined (PROGRESS_REASON_ZERO_SPAN);
  return exact_subtract (exact_int (10), exact_multiply (exact_int (10), exact_divide (left, span)));
}

/* The share of the time that is gone. */
static Real
time_share (const MethodArgument *in)
{
  Real gone = real_subtract (in[TIME].number, in[BASELINE_TIME].number);
  Real span = real_subtract (in[TARGET_TIME].number, in[BASELINE_TIME].number);

  if (real_is_defined (span) && span.value <= 0)
    return real_undefined (PROGRESS_REASON_ZERO_SPAN);
  return real_divide (gone, span);
}

static void
escap_csi (const MethodArgument *in, ProgressMethodResult *out)
{
  Exact index = argument_is_yes (&in[CSI_PARITY]) ? csi_parity (in) : csi_directed (in);

  result_exact (out, "csi", index, SHOWN_PLAIN);
  result_real (out, "expected", real_multiply (real_of (10), time_share (in)), SHOWN_PLAIN);
  out->category = bands_find_exact (csi_bands, index);
}

const ProgressMethod method_escap_csi = {
  .name = "escap_csi",
  .title = N_ ("Current Status Index, 0 to 10 (UN ESCAP)"),
  .body = "UN ESCAP",
  .edition =
      "SDG progress assessment; base year 2015 in the current notes, 2000 in the old ones: baseline_time",
  .source = "data.unescap.org, Progress Assessment Methodology; formula as in spalmas/SDG-MENARO (UNICEF), "
            "03_progress_assessment/progress_assessment_functions.R",
  .evidence = EVIDENCE_RESTATED,
  .judges = TRUE,
  PARAMETERS (csi_parameters),
  CATEGORIES (csi_categories),
  .compute = escap_csi,
};

/* ---- linear_pace ---- */

static const MethodCategory pace_categories[] = {
  { "on_track_or_maintaining", N_ ("On track or maintaining achievement") },
  { "moderately_improving", N_ ("Moderately improving") },
  { "stagnating", N_ ("Stagnating") },
  { "decreasing", N_ ("Decreasing") },
};

static const MethodBand pace_bands[] = {
  BAND_FROM (1, 1, 0),
  BAND_FROM (50, 100, 1),
  BAND_FROM (0, 1, 2),
  BAND_REST (3),
};

enum { PACE_BETTER = N_TARGET, PACE_STRICT, PACE_RATIO };

static const MethodParameter pace_parameters[] = {
  TARGET_PARAMETERS,
  { "better", PROGRESS_METHOD_WORD, "", BETTER_WORDS, NULL },
  { "strict", PROGRESS_METHOD_WORD, "no", YES_WORDS, NULL },
  { "ratio", PROGRESS_METHOD_NUMBER, "", NULL, NULL },
};

/* Change a year. */
static Real
change_between (Real from, Real from_time, Real to, Real to_time)
{
  Real years = real_subtract (to_time, from_time);

  if (real_is_defined (years) && years.value <= 0)
    return real_undefined (years.value == 0 ? PROGRESS_REASON_TOO_FEW_POINTS : PROGRESS_REASON_OUT_OF_RANGE);
  return real_divide (real_subtract (to, from), years);
}

/* Where baseline and target are the same there is nothing to be made: held, or lost. */
static gint32
category_of_pace (const Facts *facts, Real ratio, gboolean achieved)
{
  if (achieved)
    return 0;
  if (ratio.reason == PROGRESS_REASON_ZERO_SPAN && real_is_defined (facts->value))
    return 3;
  return bands_find (pace_bands, ratio);
}

static void
linear_pace (const MethodArgument *in, ProgressMethodResult *out)
{
  Facts facts = facts_of (in, &in[PACE_BETTER]);
  GrowthPair pair = {
    change_between (facts.baseline, facts.baseline_time, facts.value, facts.time),
    change_between (facts.baseline, facts.baseline_time, facts.target, facts.target_time),
  };
  Real ratio = in[PACE_RATIO].is_given ? in[PACE_RATIO].number : growth_ratio (&facts, &pair);
  gboolean achieved = facts_achieve (&facts, argument_is_yes (&in[PACE_STRICT]));

  result_real (out, "ratio", ratio, SHOWN_SHARE);
  result_real (out, "rate", pair.actual, SHOWN_PLAIN);
  result_real (out, "required", pair.required, SHOWN_PLAIN);
  result_flag (out, "achieved", achieved);
  out->category = category_of_pace (&facts, ratio, achieved);
}

const ProgressMethod method_linear_pace = {
  .name = "linear_pace",
  .title = N_ ("Change a year against the change required"),
  .body = "",
  .edition = "",
  .source =
      "General knowledge of the trend arrows of the SDG Index (Sustainable Development Solutions Network)",
  .evidence = EVIDENCE_GENERAL,
  .judges = TRUE,
  PARAMETERS (pace_parameters),
  CATEGORIES (pace_categories),
  .compute = linear_pace,
};

/* ---- baseline_achievement ---- */

static const MethodCategory share_categories[] = {
  { "ahead", N_ ("ahead of time") },
  { "on_schedule", N_ ("pace|on time") },
  { "behind", N_ ("behind time") },
};

enum { SHARE_FLOOR = N_TARGET, SHARE_CAP };

static const MethodParameter share_parameters[] = {
  { "baseline", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "baseline_time", PROGRESS_METHOD_TIME, "", NULL, NULL },
  { "value", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "time", PROGRESS_METHOD_TIME, "", NULL, NULL },
  { "target", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "target_time", PROGRESS_METHOD_TIME, "", NULL, NULL },
  { "floor", PROGRESS_METHOD_DECIMAL, "", NULL, NULL },
  { "cap", PROGRESS_METHOD_DECIMAL, "", NULL, NULL },
};

static Exact
clamp (Exact x, const MethodArgument *floor, const MethodArgument *cap)
{
  if (!exact_is_defined (x))
    return x;
  if (exact_is_defined (floor->exact) && exact_compare (x, floor->exact) < 0)
    return floor->exact;
  return exact_is_defined (cap->exact) && exact_compare (x, cap->exact) > 0 ? cap->exact : x;
}

static Exact
share_achieved (Exact baseline, Exact value, Exact target)
{
  Exact span = exact_subtract (target, baseline);

  if (exact_is_defined (span) && exact_sign (span) == 0)
    return exact_undefined (PROGRESS_REASON_ZERO_SPAN);
  return exact_divide (exact_subtract (value, baseline), span);
}

/* What is missing in the unit; nothing, once the target is reached. */
static Exact
still_missing (const MethodArgument *in, Exact share)
{
  if (exact_is_defined (share) && exact_compare (share, exact_int (1)) >= 0)
    return exact_int (0);
  return exact_abs (exact_subtract (in[TARGET].exact, in[VALUE].exact));
}

static gint32
category_of_gap (Real gap)
{
  gint64 units = real_units (gap.value);

  if (!real_is_defined (gap))
    return -1;
  return units > 0 ? 0 : units == 0 ? 1 : 2;
}

static void
baseline_achievement (const MethodArgument *in, ProgressMethodResult *out)
{
  Exact share = share_achieved (in[BASELINE].exact, in[VALUE].exact, in[TARGET].exact);
  Exact shown = clamp (share, &in[SHARE_FLOOR], &in[SHARE_CAP]);
  Real time = time_share (in);
  Real gap = real_subtract (real_of_exact (share), time);

  result_exact (out, "share", shown, SHOWN_SHARE);
  result_exact (out, "percent", exact_multiply (shown, exact_int (100)), SHOWN_PERCENT);
  result_exact (out, "remaining", still_missing (in, share), SHOWN_PLAIN);
  result_real (out, "time_share", time, SHOWN_SHARE);
  result_real (out, "gap_points", real_multiply (gap, real_of (100)), SHOWN_PLAIN);
  out->category = category_of_gap (gap);
}

const ProgressMethod method_baseline_achievement = {
  .name = "baseline_achievement",
  .title = N_ ("Share of the planned change, beside the share of time"),
  .body = "",
  .edition = "",
  .source =
      "General knowledge: percent achieved in results frameworks; set against the share of time it is the "
      "consistency method (目标一致法) named at scholarmate.com/S/SQa03Z",
  .evidence = EVIDENCE_GENERAL,
  .judges = TRUE,
  PARAMETERS (share_parameters),
  CATEGORIES (share_categories),
  .compute = baseline_achievement,
};
