/* SPDX-License-Identifier: MIT */
/* Means for roll-ups. What is missing is said, and never counts as 0 unless that is asked for. */
#include "method.h"

static const MethodParameter pair_parameters[] = {
  { "values", PROGRESS_METHOD_SERIES, NULL, NULL, NULL },
  { "weights", PROGRESS_METHOD_SERIES, "", NULL, "values" },
};

/* Equal, where none are given. */
static double
weight_of (const MethodArgument *weights, gint32 i)
{
  return weights->series != NULL ? weights->series[i] : 1;
}

/* A weight below 0, or one that is missing. */
static gboolean
has_bad_weight (const MethodArgument *weights)
{
  for (gint32 i = 0; i < weights->n; i++)
    if (!(weights->series[i] >= 0))
      return TRUE;
  return FALSE;
}

/* Sums in long double: what the last places of doubles lose is far below what is shown. */
typedef struct {
  long double sum, weight;
  gint32 present;
} Sum;

static Real
sum_mean (const Sum *self)
{
  if (self->present == 0)
    return real_undefined (PROGRESS_REASON_NO_DATA);
  if (self->weight <= 0)
    return real_undefined (PROGRESS_REASON_ZERO_SPAN);
  return real_computed ((double) (self->sum / self->weight));
}

/* ---- weighted_mean ---- */

enum { MEAN_VALUES, MEAN_WEIGHTS, MEAN_MISSING, MEAN_CAP, MEAN_CAPPED, MEAN_AVAILABILITY };

static const MethodParameter mean_parameters[] = {
  { "values", PROGRESS_METHOD_SERIES, NULL, NULL, NULL },
  { "weights", PROGRESS_METHOD_SERIES, "", NULL, "values" },
  { "missing", PROGRESS_METHOD_WORD, "reweight", "reweight|zero", NULL },
  { "cap", PROGRESS_METHOD_NUMBER, "", NULL, NULL },
  { "capped", PROGRESS_METHOD_WORD, "before", "before|after", NULL },
  { "min_availability", PROGRESS_METHOD_NUMBER, "0", NULL, NULL },
};

static double
capped (double x, const MethodArgument *cap, gboolean now)
{
  return now && real_is_defined (cap->number) ? MIN (x, cap->number.value) : x;
}

static Sum
sum_of (const MethodArgument *in)
{
  gboolean zero = in[MEAN_MISSING].word == 1, before = in[MEAN_CAPPED].word == 0;
  Sum sum = { 0 };

  for (gint32 i = 0; i < in[MEAN_VALUES].n; i++)
    {
      double x = in[MEAN_VALUES].series[i], w = weight_of (&in[MEAN_WEIGHTS], i);

      if (!isnan (x))
        {
          sum.sum += (long double) w * capped (x, &in[MEAN_CAP], before);
          sum.present++;
        }
      if (!isnan (x) || zero)
        sum.weight += w;
    }
  return sum;
}

/* Enough is present at the floor itself. */
static Real
mean_of (const MethodArgument *in, const Sum *sum, Real availability)
{
  Real above = real_subtract (availability, in[MEAN_AVAILABILITY].number), mean = sum_mean (sum);

  if (has_bad_weight (&in[MEAN_WEIGHTS]))
    return real_undefined (PROGRESS_REASON_OUT_OF_RANGE);
  if (!real_is_defined (mean))
    return mean;
  if (real_is_defined (above) && real_units (above.value) < 0)
    return real_undefined (PROGRESS_REASON_LOW_COVERAGE);
  mean.value = capped (mean.value, &in[MEAN_CAP], in[MEAN_CAPPED].word == 1);
  return mean;
}

static void
weighted_mean (const MethodArgument *in, ProgressMethodResult *out)
{
  Sum sum = sum_of (in);
  Real n = real_of (in[MEAN_VALUES].n);
  Real availability =
      n.value > 0 ? real_divide (real_of (sum.present), n) : real_undefined (PROGRESS_REASON_NO_DATA);

  result_real (out, "mean", mean_of (in, &sum, availability), SHOWN_PLAIN);
  result_real (out, "availability", availability, SHOWN_SHARE);
}

const ProgressMethod method_weighted_mean = {
  .name = "weighted_mean",
  .title = N_ ("Weighted mean, with a cap and a floor of availability"),
  .body = "",
  .edition = "",
  .source = "COINr, Aggregate, dat_thresh: search.r-project.org/CRAN/refmans/COINr/html/Aggregate.coin.html",
  .evidence = EVIDENCE_SOURCE,
  PARAMETERS (mean_parameters),
  .compute = weighted_mean,
};

/* ---- geometric_mean, harmonic_mean ---- */

/* Means of what a function makes of the values: only those above 0 have one. */
static Real
mean_through (const MethodArgument *in, double (*to) (double))
{
  Sum sum = { 0 };

  if (has_bad_weight (&in[1]))
    return real_undefined (PROGRESS_REASON_OUT_OF_RANGE);
  for (gint32 i = 0; i < in[0].n; i++)
    {
      double x = in[0].series[i], w = weight_of (&in[1], i);

      if (isnan (x))
        continue;
      if (x <= 0)
        return real_undefined (PROGRESS_REASON_OUT_OF_RANGE);
      sum.sum += (long double) w * to (x);
      sum.weight += w;
      sum.present++;
    }
  return sum_mean (&sum);
}

static double
reciprocal (double x)
{
  return 1 / x;
}

static void
geometric_mean (const MethodArgument *in, ProgressMethodResult *out)
{
  Real mean = mean_through (in, log);

  result_real (out, "mean", real_is_defined (mean) ? real_computed (exp (mean.value)) : mean, SHOWN_PLAIN);
}

const ProgressMethod method_geometric_mean = {
  .name = "geometric_mean",
  .title = N_ ("Geometric mean"),
  .body = "",
  .edition = "",
  .source = "COINr, a_gmean: a value that is not above 0 is an error",
  .evidence = EVIDENCE_SOURCE,
  PARAMETERS (pair_parameters),
  .compute = geometric_mean,
};

static void
harmonic_mean (const MethodArgument *in, ProgressMethodResult *out)
{
  result_real (out, "mean", real_divide (real_of (1), mean_through (in, reciprocal)), SHOWN_PLAIN);
}

const ProgressMethod method_harmonic_mean = {
  .name = "harmonic_mean",
  .title = N_ ("Harmonic mean"),
  .body = "",
  .edition = "",
  .source = "COINr, a_hmean",
  .evidence = EVIDENCE_SOURCE,
  PARAMETERS (pair_parameters),
  .compute = harmonic_mean,
};

/* ---- ratio_of_sums ---- */

static const MethodParameter sums_parameters[] = {
  { "values", PROGRESS_METHOD_DECIMALS, NULL, NULL, NULL },
  { "targets", PROGRESS_METHOD_DECIMALS, NULL, NULL, "values" },
};

typedef struct {
  Exact values, targets; /* summed */
  Exact ratios;          /* summed exactly, as long as that fits */
  long double about;     /* the same sum, when it does not */
  ProgressReason fault;  /* of a ratio */
  gint32 n;
} Totals;

/* Pairs of which either is missing are left out. */
static void
add_pair (Totals *self, Exact value, Exact target)
{
  Exact ratio = exact_divide_or (value, target, PROGRESS_REASON_ZERO_TARGET);

  if (exact_reason (value) == PROGRESS_REASON_NO_DATA || exact_reason (target) == PROGRESS_REASON_NO_DATA)
    return;
  self->values = exact_add (self->values, value);
  self->targets = exact_add (self->targets, target);
  self->ratios = exact_add (self->ratios, ratio);
  self->n++;
  if (exact_is_defined (ratio))
    self->about += exact_to_double (ratio);
  else
    self->fault = exact_reason (ratio);
}

/* Many different denominators have no common one that fits: then the mean is the nearest double. */
static void
tell_mean (ProgressMethodResult *out, const Totals *totals)
{
  Exact n = exact_int (totals->n);

  if (totals->n == 0 || totals->fault != PROGRESS_REASON_NONE)
    result_exact (out, "mean_of_ratios_percent",
                  exact_undefined (totals->n == 0 ? PROGRESS_REASON_NO_DATA : totals->fault), SHOWN_PERCENT);
  else if (exact_is_defined (totals->ratios))
    result_exact (out, "mean_of_ratios_percent",
                  exact_multiply (exact_int (100), exact_divide (totals->ratios, n)), SHOWN_PERCENT);
  else
    result_real (out, "mean_of_ratios_percent", real_computed ((double) (100 * totals->about / totals->n)),
                 SHOWN_PERCENT);
}

static void
ratio_of_sums (const MethodArgument *in, ProgressMethodResult *out)
{
  Totals totals = { .values = exact_int (0), .targets = exact_int (0), .ratios = exact_int (0) };
  Exact ratio;

  for (gint32 i = 0; i < MIN (in[0].n, in[1].n); i++)
    add_pair (&totals, in[0].exacts[i], in[1].exacts[i]);
  ratio = totals.n == 0 ? exact_undefined (PROGRESS_REASON_NO_DATA)
                        : exact_divide_or (totals.values, totals.targets, PROGRESS_REASON_ZERO_TARGET);
  result_exact (out, "ratio", ratio, SHOWN_SHARE);
  result_exact (out, "percent", exact_multiply (ratio, exact_int (100)), SHOWN_PERCENT);
  tell_mean (out, &totals);
}

const ProgressMethod method_ratio_of_sums = {
  .name = "ratio_of_sums",
  .title = N_ ("Ratio of sums, beside the mean of ratios"),
  .body = "",
  .edition = "",
  .source = "Common arithmetic",
  .evidence = EVIDENCE_SOURCE,
  PARAMETERS (sums_parameters),
  .compute = ratio_of_sums,
};

/* ---- missing_share ---- */

static const MethodParameter missing_parameters[] = {
  { "indicators", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "missing", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "most", PROGRESS_METHOD_DECIMAL, "0.2", NULL, NULL },
};

static const MethodCategory missing_categories[] = {
  { "computed", N_ ("an index is computed") },
  { "not_computed", N_ ("too much is missing for an index") },
};

static void
missing_share (const MethodArgument *in, ProgressMethodResult *out)
{
  Exact share = exact_divide_or (in[1].exact, in[0].exact, PROGRESS_REASON_NO_DATA);

  result_exact (out, "missing_share", share, SHOWN_SHARE);
  if (!exact_is_defined (share) || !exact_is_defined (in[2].exact))
    return;
  out->category = exact_compare (share, in[2].exact) > 0 ? 1 : 0;
  result_flag (out, "index_computed", out->category == 0);
}

const ProgressMethod method_missing_share = {
  .name = "missing_share",
  .title = N_ ("Is too much missing for an index?"),
  .body = "",
  .edition = "",
  .source = "SDG Index, dashboards.sdgindex.org/chapters/methodology: none above 20% missing",
  .evidence = EVIDENCE_SOURCE,
  PARAMETERS (missing_parameters),
  CATEGORIES (missing_categories),
  .compute = missing_share,
};
