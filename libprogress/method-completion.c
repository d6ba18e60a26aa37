/* SPDX-License-Identifier: MIT */
/* Completion rates and the scores made of them, exact. Which form is meant is part of the name: the same
 * figures give 90.9 % by one and 90.0 % by another. */
#include "method.h"

#define KPI_SOURCE                                                                                           \
  "iklangarut.com/html/2021/0709/5124233340003304.shtm (a carmaker's rules for scoring indicators)"

static Exact
percent (Exact share)
{
  return exact_multiply (share, exact_int (100));
}

static void
tell_rate (ProgressMethodResult *out, Exact rate)
{
  result_exact (out, "rate", rate, SHOWN_SHARE);
  result_exact (out, "percent", percent (rate), SHOWN_PERCENT);
}

/* ---- completion_rate, completion_rate_inverse, completion_rate_signed ---- */

enum { RATE_VALUE, RATE_TARGET, RATE_BETTER };

static const MethodParameter rate_parameters[] = {
  { "value", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "target", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
};

static const MethodParameter signed_parameters[] = {
  { "value", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "target", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "better", PROGRESS_METHOD_WORD, NULL, BETTER_WORDS, NULL },
};

/* a / t */
static Exact
rate_of (Exact value, Exact target)
{
  if (exact_is_defined (target) && exact_sign (target) < 0)
    return exact_undefined (PROGRESS_REASON_NEGATIVE_TARGET);
  return exact_divide_or (value, target, PROGRESS_REASON_ZERO_TARGET);
}

static void
completion_rate (const MethodArgument *in, ProgressMethodResult *out)
{
  Exact rate = rate_of (in[RATE_VALUE].exact, in[RATE_TARGET].exact);

  tell_rate (out, rate);
  result_exact (out, "over_plan_percent", percent (exact_subtract (rate, exact_int (1))), SHOWN_PERCENT);
}

const ProgressMethod method_completion_rate = {
  .name = "completion_rate",
  .title = N_ ("Value over target"),
  .body = "",
  .edition = "",
  .source = "General knowledge; the wording of 完成计划 and 超计划: data.acmr.com.cn, dictionary of "
            "statistical terms",
  .evidence = EVIDENCE_GENERAL,
  .judges = TRUE,
  PARAMETERS (rate_parameters),
  .compute = completion_rate,
};

/* t / a */
static void
completion_rate_inverse (const MethodArgument *in, ProgressMethodResult *out)
{
  Exact value = in[RATE_VALUE].exact, target = in[RATE_TARGET].exact;
  Exact rate = exact_divide_or (target, value, PROGRESS_REASON_OUT_OF_RANGE);

  if (exact_is_defined (target) && exact_sign (target) < 0)
    rate = exact_undefined (PROGRESS_REASON_NEGATIVE_TARGET);
  else if (exact_is_defined (value) && exact_sign (value) < 0)
    rate = exact_undefined (PROGRESS_REASON_OUT_OF_RANGE);
  tell_rate (out, rate);
}

const ProgressMethod method_completion_rate_inverse = {
  .name = "completion_rate_inverse",
  .title = N_ ("Target over value, where less is better"),
  .body = "",
  .edition = "",
  .source = "General knowledge",
  .evidence = EVIDENCE_GENERAL,
  PARAMETERS (rate_parameters),
  .compute = completion_rate_inverse,
};

/* d (a - t) / |t| */
static Exact
lead_of (const MethodArgument *in)
{
  Exact value = in[RATE_VALUE].exact, target = in[RATE_TARGET].exact;
  Exact lead = in[RATE_BETTER].word == 1 ? exact_subtract (target, value) : exact_subtract (value, target);

  if (in[RATE_BETTER].word < 0)
    return exact_undefined (PROGRESS_REASON_NO_DATA);
  return exact_divide_or (lead, exact_abs (target), PROGRESS_REASON_ZERO_TARGET);
}

static void
completion_rate_signed (const MethodArgument *in, ProgressMethodResult *out)
{
  tell_rate (out, exact_add (exact_int (1), lead_of (in)));
}

const ProgressMethod method_completion_rate_signed = {
  .name = "completion_rate_signed",
  .title = N_ ("One, and the lead over the target's size"),
  .body = "",
  .edition = "",
  .source = "General knowledge; for less is better it is the mirrored form 2 - a/t",
  .evidence = EVIDENCE_GENERAL,
  .judges = TRUE,
  PARAMETERS (signed_parameters),
  .compute = completion_rate_signed,
};

/* ---- normalise ---- */

enum { NORMAL_VALUE, NORMAL_WORST, NORMAL_BEST, NORMAL_SCALE, NORMAL_CLIP };

static const MethodParameter normalise_parameters[] = {
  { "value", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "worst", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "best", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "scale", PROGRESS_METHOD_DECIMAL, "1", NULL, NULL },
  { "clip", PROGRESS_METHOD_WORD, "no", YES_WORDS, NULL },
};

static Exact
clipped (Exact x, Exact low, Exact high)
{
  if (!exact_is_defined (x))
    return x;
  return exact_compare (x, low) < 0 ? low : exact_compare (x, high) > 0 ? high : x;
}

static void
normalise (const MethodArgument *in, ProgressMethodResult *out)
{
  Exact worst = in[NORMAL_WORST].exact;
  Exact share = exact_divide_or (exact_subtract (in[NORMAL_VALUE].exact, worst),
                                 exact_subtract (in[NORMAL_BEST].exact, worst), PROGRESS_REASON_ZERO_SPAN);

  if (argument_is_yes (&in[NORMAL_CLIP]))
    share = clipped (share, exact_int (0), exact_int (1));
  result_exact (out, "score", exact_multiply (share, in[NORMAL_SCALE].exact), SHOWN_PLAIN);
}

const ProgressMethod method_normalise = {
  .name = "normalise",
  .title = N_ ("Between the worst and the best"),
  .body = "",
  .edition = "",
  .source = "Public code; the SDG Index uses it with the scale 100, clipped",
  .evidence = EVIDENCE_SOURCE,
  PARAMETERS (normalise_parameters),
  .compute = normalise,
};

/* ---- normalise_interval ---- */

enum { INTERVAL_VALUE, INTERVAL_LOW, INTERVAL_HIGH, INTERVAL_MIN, INTERVAL_MAX };

static const MethodParameter interval_parameters[] = {
  { "value", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "low", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "high", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "min", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "max", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
};

/* How far outside the interval; 0 inside. */
static Exact
outside_by (Exact x, Exact low, Exact high)
{
  if (exact_compare (x, low) < 0)
    return exact_subtract (low, x);
  return exact_compare (x, high) > 0 ? exact_subtract (x, high) : exact_int (0);
}

/* Both sides by the wider of the two margins. */
static Exact
interval_score (const MethodArgument *in)
{
  Exact x = in[INTERVAL_VALUE].exact, low = in[INTERVAL_LOW].exact, high = in[INTERVAL_HIGH].exact;
  Exact below = exact_subtract (low, in[INTERVAL_MIN].exact);
  Exact above = exact_subtract (in[INTERVAL_MAX].exact, high);
  Exact room = exact_add (exact_add (x, below), above), away;

  if (!exact_is_defined (room))
    return room;
  if (exact_compare (low, high) > 0)
    return exact_undefined (PROGRESS_REASON_OUT_OF_RANGE);
  away = outside_by (x, low, high);
  if (exact_sign (away) == 0)
    return exact_int (1);
  room = exact_compare (below, above) > 0 ? below : above;
  if (exact_sign (room) <= 0)
    return exact_undefined (PROGRESS_REASON_ZERO_SPAN);
  return exact_subtract (exact_int (1), exact_divide (away, room));
}

static void
normalise_interval (const MethodArgument *in, ProgressMethodResult *out)
{
  result_exact (out, "score", interval_score (in), SHOWN_PLAIN);
}

const ProgressMethod method_normalise_interval = {
  .name = "normalise_interval",
  .title = N_ ("Inside an interval, and how far outside it"),
  .body = "",
  .edition = "",
  .source = "General knowledge of 适度指标",
  .evidence = EVIDENCE_GENERAL,
  PARAMETERS (interval_parameters),
  .compute = normalise_interval,
};

/* ---- points_by_completion ---- */

enum { POINTS_VALUE, POINTS_TARGET, POINTS_WEIGHT, POINTS_REVIEW };

static const MethodParameter points_parameters[] = {
  { "value", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "target", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "weight", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "review_from_percent", PROGRESS_METHOD_DECIMAL, "30", NULL, NULL },
};

static const MethodCategory points_categories[] = {
  { "full", N_ ("target met, full points") },
  { "part", N_ ("points by completion") },
  { "over_30pct_review", N_ ("far above the target: to be explained") },
};

static void
points_by_completion (const MethodArgument *in, ProgressMethodResult *out)
{
  Exact rate = rate_of (in[POINTS_VALUE].exact, in[POINTS_TARGET].exact);
  Exact over = percent (exact_subtract (rate, exact_int (1)));
  Exact limit = in[POINTS_REVIEW].exact;

  result_exact (out, "score",
                exact_multiply (in[POINTS_WEIGHT].exact, clipped (rate, exact_int (0), exact_int (1))),
                SHOWN_PLAIN);
  result_exact (out, "deviation_percent", over, SHOWN_PERCENT);
  if (!exact_is_defined (over))
    return;
  out->category = exact_sign (over) < 0 ? 1 : 0;
  if (exact_is_defined (limit) && exact_sign (over) >= 0 && exact_compare (over, limit) >= 0)
    out->category = 2;
}

const ProgressMethod method_points_by_completion = {
  .name = "points_by_completion",
  .title = N_ ("Points by completion, with a review of what is far above"),
  .body = "",
  .edition = "",
  .source = "General knowledge of the self-evaluation of budget projects (财预〔2020〕10号)",
  .evidence = EVIDENCE_GENERAL,
  PARAMETERS (points_parameters),
  CATEGORIES (points_categories),
  .compute = points_by_completion,
};

/* ---- points_linear ---- */

enum { LINEAR_POINTS = RATE_BETTER + 1, LINEAR_MIN, LINEAR_MAX };

static const MethodParameter linear_parameters[] = {
  { "value", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "target", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "better", PROGRESS_METHOD_WORD, NULL, BETTER_WORDS, NULL },
  { "points_per_5_percent", PROGRESS_METHOD_DECIMAL, "5", NULL, NULL },
  { "min", PROGRESS_METHOD_DECIMAL, "0", NULL, NULL },
  { "max", PROGRESS_METHOD_DECIMAL, "120", NULL, NULL },
};

static void
points_linear (const MethodArgument *in, ProgressMethodResult *out)
{
  Exact lead = lead_of (in);
  Exact gained = exact_multiply (exact_multiply (lead, exact_int (20)), in[LINEAR_POINTS].exact);
  Exact score = exact_add (exact_int (100), gained);

  if (exact_is_defined (in[LINEAR_MIN].exact) && exact_is_defined (in[LINEAR_MAX].exact))
    score = clipped (score, in[LINEAR_MIN].exact, in[LINEAR_MAX].exact);
  result_exact (out, "score", score, SHOWN_PLAIN);
  result_exact (out, "deviation_percent", percent (lead), SHOWN_PERCENT);
}

const ProgressMethod method_points_linear = {
  .name = "points_linear",
  .title = N_ ("A hundred points, more or less for each 5 percent"),
  .body = "",
  .edition = "",
  .source = KPI_SOURCE,
  .evidence = EVIDENCE_SOURCE,
  PARAMETERS (linear_parameters),
  .compute = points_linear,
};

/* ---- achieved ---- */

static const MethodCategory achieved_categories[] = {
  { "achieved", N_ ("achieved") },
  { "not_achieved", N_ ("not achieved") },
};

/* Is a value at the target enough, or must it be passed? Bodies differ: both are answered. */
static void
achieved (const MethodArgument *in, ProgressMethodResult *out)
{
  Exact value = in[RATE_VALUE].exact, target = in[RATE_TARGET].exact;
  Exact ahead = in[RATE_BETTER].word == 1 ? exact_subtract (target, value) : exact_subtract (value, target);

  if (in[RATE_BETTER].word < 0)
    ahead = exact_undefined (PROGRESS_REASON_NO_DATA);
  result_exact (out, "ahead", ahead, SHOWN_AMOUNT);
  if (!exact_is_defined (ahead))
    return;
  result_flag (out, "at_or_past", exact_sign (ahead) >= 0);
  result_flag (out, "past", exact_sign (ahead) > 0);
  out->category = exact_sign (ahead) >= 0 ? 0 : 1;
}

const ProgressMethod method_achieved = {
  .name = "achieved",
  .title = N_ ("Is the target reached, and is it passed?"),
  .body = "",
  .edition = "",
  .source = "At the target is enough: Statistics Canada, UN ESCAP. It must be passed: UNDP SDG Push",
  .evidence = EVIDENCE_SOURCE,
  PARAMETERS (signed_parameters),
  CATEGORIES (achieved_categories),
  .compute = achieved,
};
