/* SPDX-License-Identifier: MIT */
/* Ranks, by each rule for ties, and the correlation of ranks. */
#include <stdlib.h>

#include "method.h"
#include "rounding.h"

/* ---- ranks ---- */

typedef enum {
  RANK_COMPETITION, /* 1 2 2 4 */
  RANK_MODIFIED,    /* 1 3 3 4 */
  RANK_DENSE,       /* 1 2 2 3 */
  RANK_FRACTIONAL,  /* 1 2.5 2.5 4 */
  RANK_ORDINAL,     /* 1 2 3 4, in the order given */
} RankRule;

typedef struct {
  double key; /* ascending is better */
  gint32 place;
} Ranked;

static int
compare_ranked (const void *a, const void *b)
{
  const Ranked *left = a, *right = b;

  if (left->key < right->key || left->key > right->key)
    return left->key < right->key ? -1 : 1;
  return left->place - right->place;
}

/* The present values, sorted; returns how many. */
static gint32
sort_ranked (const double *values, gint32 n, gboolean ascending, Ranked *sorted)
{
  gint32 present = 0;

  for (gint32 i = 0; i < n; i++)
    if (!isnan (values[i]))
      sorted[present++] = (Ranked){ ascending ? values[i] : -values[i], i };
  qsort (sorted, (gsize) present, sizeof (Ranked), compare_ranked);
  return present;
}

/* The rank of place i, in a group of equals from first to last. */
static double
rank_in_group (RankRule rule, gint32 i, gint32 first, gint32 last, gint32 groups)
{
  switch (rule)
    {
    case RANK_MODIFIED:
      return last + 1;
    case RANK_DENSE:
      return groups + 1;
    case RANK_FRACTIONAL:
      return (first + last) / 2.0 + 1;
    case RANK_ORDINAL:
      return i + 1;
    case RANK_COMPETITION:
    default:
      return first + 1;
    }
}

/* One rank per value, owned by the caller; 0 for one that is missing. */
static double *
ranks_of (const double *values, gint32 n, gboolean ascending, RankRule rule)
{
  g_autofree Ranked *sorted = g_new (Ranked, (gsize) n);
  double *ranks = g_new0 (double, (gsize) n);
  gint32 present = sort_ranked (values, n, ascending, sorted), groups = 0;

  for (gint32 first = 0, last; first < present; first = last + 1, groups++)
    {
      for (last = first; last + 1 < present && sorted[last + 1].key <= sorted[first].key; last++)
        continue;
      for (gint32 i = first; i <= last; i++)
        ranks[sorted[i].place] = rank_in_group (rule, i, first, last, groups);
    }
  return ranks;
}

/* ---- ranking ---- */

enum { RANKING_VALUES, RANKING_ORDER, RANKING_DECIMALS };

static const MethodParameter ranking_parameters[] = {
  { "values", PROGRESS_METHOD_DECIMALS, NULL, NULL, NULL },
  { "order", PROGRESS_METHOD_WORD, "descending", "descending|ascending", NULL },
  { "decimals", PROGRESS_METHOD_DECIMAL, "", NULL, NULL },
};

static void
tell_ranks (ProgressMethodResult *out, const char *name, const double *values, gint32 n, gboolean ascending,
            RankRule rule)
{
  if (n > 0)
    result_series (out, name, ranks_of (values, n, ascending, rule), n, PROGRESS_REASON_NONE);
  else
    result_series (out, name, NULL, 0, PROGRESS_REASON_NO_DATA);
}

/* Rounded to so many decimals, from the decimals that were given; NaN for what is missing. */
static double *
rounded_values (const MethodArgument *values, Exact decimals)
{
  double *numbers = g_new (double, (gsize) MAX (values->n, 1));
  Number step = NUMBER_ONE;

  for (gint32 i = 0; exact_compare (exact_int (i), decimals) < 0; i++)
    step.den *= 10;
  for (gint32 i = 0; i < values->n; i++)
    {
      Exact x = exact_round (values->exacts[i], step, PROGRESS_ROUNDING_HALF_UP);

      numbers[i] = exact_is_defined (x) ? exact_to_double (x) : values->series[i];
    }
  return numbers;
}

#define MOST_DECIMALS 12

static gboolean
are_decimals (Exact decimals)
{
  return exact_is_defined (decimals) && exact_sign (decimals) >= 0 &&
         exact_compare (decimals, exact_int (MOST_DECIMALS)) <= 0;
}

static void
ranking (const MethodArgument *in, ProgressMethodResult *out)
{
  static const struct {
    const char *name;
    RankRule rule;
  } rules[] = {
    { "competition", RANK_COMPETITION }, { "modified", RANK_MODIFIED }, { "dense", RANK_DENSE },
    { "fractional", RANK_FRACTIONAL },   { "ordinal", RANK_ORDINAL },
  };
  const MethodArgument *values = &in[RANKING_VALUES];
  Exact decimals = in[RANKING_DECIMALS].exact;
  gboolean ascending = in[RANKING_ORDER].word == 1;

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    tell_ranks (out, rules[i].name, values->series, values->n, ascending, rules[i].rule);
  if (!are_decimals (decimals))
    return;

  g_autofree double *rounded = rounded_values (values, decimals);

  tell_ranks (out, "competition_rounded", rounded, values->n, ascending, RANK_COMPETITION);
}

const ProgressMethod method_ranking = {
  .name = "ranking",
  .title = N_ ("Ranks by each rule for ties"),
  .body = "",
  .edition = "",
  .source = "docs.scipy.org, scipy.stats.rankdata",
  .evidence = EVIDENCE_SOURCE,
  PARAMETERS (ranking_parameters),
  .compute = ranking,
};

/* ---- rank_correlation ---- */

enum { TIMES, VALUES };

static const MethodParameter correlation_parameters[] = {
  { "times", PROGRESS_METHOD_SERIES, NULL, NULL, "values" },
  { "values", PROGRESS_METHOD_SERIES, NULL, NULL, NULL },
};

/* Pearson's correlation of numbers with the same mean: the ranks of n things. */
static Real
correlation (const double *a, const double *b, gint32 n)
{
  double mean = (n + 1) / 2.0, both = 0, one = 0, other = 0;

  for (gint32 i = 0; i < n; i++)
    {
      both += (a[i] - mean) * (b[i] - mean);
      one += (a[i] - mean) * (a[i] - mean);
      other += (b[i] - mean) * (b[i] - mean);
    }
  if (one == 0 || other == 0)
    return real_undefined (PROGRESS_REASON_ZERO_SPAN);
  return real_computed (both / sqrt (one * other));
}

static Real
correlation_of_ranks (const double *times, const double *values, gint32 n)
{
  g_autofree double *a = ranks_of (times, n, TRUE, RANK_FRACTIONAL);
  g_autofree double *b = ranks_of (values, n, TRUE, RANK_FRACTIONAL);

  return correlation (a, b, n);
}

/* Points of which either number is missing are left out. */
static void
rank_correlation (const MethodArgument *in, ProgressMethodResult *out)
{
  g_autofree double *times = g_new (double, (gsize) in[TIMES].n + 1),
                    *values = g_new (double, (gsize) in[TIMES].n + 1);
  Real rho;
  gint32 n = 0;

  for (gint32 i = 0; i < in[TIMES].n; i++)
    if (!isnan (in[TIMES].series[i]) && !isnan (in[VALUES].series[i]))
      {
        times[n] = in[TIMES].series[i];
        values[n++] = in[VALUES].series[i];
      }
  if (n < 2)
    rho = real_undefined (n == 0 ? PROGRESS_REASON_NO_DATA : PROGRESS_REASON_TOO_FEW_POINTS);
  else
    rho = correlation_of_ranks (times, values, n);
  result_real (out, "rho", rho, SHOWN_PLAIN);
}

const ProgressMethod method_rank_correlation = {
  .name = "rank_correlation",
  .title = N_ ("Rank correlation of a series with time"),
  .body = "",
  .edition = "",
  .source = "Spearman's rho; its use for trends by the OECD is general knowledge",
  .evidence = EVIDENCE_GENERAL,
  .judges = TRUE,
  PARAMETERS (correlation_parameters),
  .compute = rank_correlation,
};
