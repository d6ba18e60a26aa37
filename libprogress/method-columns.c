/* SPDX-License-Identifier: MIT */
/* The methods of compound growth over arrays: nothing is allocated, and each row goes through the same lines
 * as a single question does. */
#include "method-growth.h"
#include "parse-error.h"

typedef struct {
  Real value;
  gint32 category;
} Verdict;

/* What a row needs besides its facts. */
typedef struct {
  Real limit;
  Real replacement;
} Options;

typedef Verdict (*Judge) (Facts *facts, const Options *options);

/* ---- one row, by each method ---- */

static inline Verdict
judged (Real value, const MethodBand *bands, gboolean achieved)
{
  return (Verdict){ value, achieved ? CATEGORY_OF_ACHIEVED : bands_find (bands, value) };
}

static Verdict
judge_eurostat (Facts *facts, const Options *options G_GNUC_UNUSED)
{
  GrowthPair pair = growth_pair (facts);

  return judged (growth_ratio (facts, &pair), eurostat_bands, facts_achieve (facts, FALSE));
}

static Verdict
judge_unsd_2022 (Facts *facts, const Options *options G_GNUC_UNUSED)
{
  GrowthPair pair = growth_pair (facts);

  return judged (growth_ratio (facts, &pair), unsd_2022_bands, facts_achieve (facts, FALSE));
}

static Verdict
judge_unsd_2023 (Facts *facts, const Options *options G_GNUC_UNUSED)
{
  Real growth = growth_between (facts->baseline, facts->baseline_time, facts->value, facts->time);

  if (facts->target_time.reason == PROGRESS_REASON_NO_DATA)
    facts->target_time = real_of (UNSD_TARGET_TIME);

  Real expected = grown_by (facts->value, growth, real_subtract (facts->target_time, facts->time));

  return judged (gain_ratio (facts, expected), unsd_2023_bands, facts_achieve (facts, FALSE));
}

static Verdict
judge_statcan_target (Facts *facts, const Options *options)
{
  GrowthPair pair;

  facts->baseline = replace_zero (facts->baseline, options->replacement);
  facts->target = replace_zero (facts->target, options->replacement);
  pair = growth_pair (facts);
  pair.actual = statcan_growth (facts);
  return judged (statcan_ratio (facts, &pair), statcan_target_bands, facts_achieve (facts, FALSE));
}

static Verdict
judge_statcan_trend (Facts *facts, const Options *options)
{
  Real progress;

  facts->baseline = replace_zero (facts->baseline, options->replacement);
  progress = real_multiply (statcan_sign (facts), statcan_growth (facts));
  return (Verdict){ progress, statcan_judge_trend (progress, statcan_limit_factor (facts, options->limit)) };
}

static Real
progress_of (const Facts *facts)
{
  return real_multiply (facts->direction,
                        growth_between (facts->baseline, facts->baseline_time, facts->value, facts->time));
}

static Verdict
judge_growth_trend (Facts *facts, const Options *options G_GNUC_UNUSED)
{
  return judged (progress_of (facts), growth_trend_bands, FALSE);
}

static Verdict
judge_unsd_2023_trend (Facts *facts, const Options *options G_GNUC_UNUSED)
{
  return judged (progress_of (facts), unsd_2023_trend_bands, FALSE);
}

static Verdict
judge_compound_growth (Facts *facts, const Options *options G_GNUC_UNUSED)
{
  return (Verdict){ growth_between (facts->baseline, facts->baseline_time, facts->value, facts->time), -1 };
}

static const struct {
  const ProgressMethod *method;
  Judge judge;
} judges[] = {
  { &method_eurostat_target, judge_eurostat },    { &method_statcan_target, judge_statcan_target },
  { &method_statcan_trend, judge_statcan_trend }, { &method_unsd_2022, judge_unsd_2022 },
  { &method_unsd_2023, judge_unsd_2023 },         { &method_unsd_2023_trend, judge_unsd_2023_trend },
  { &method_growth_trend, judge_growth_trend },   { &method_compound_growth, judge_compound_growth },
};

/* ---- all rows ---- */

static inline Real
column_at (const double *column, gint32 i)
{
  return column != NULL ? real_of (column[i]) : real_undefined (PROGRESS_REASON_NO_DATA);
}

static inline Facts
facts_at (const ProgressMethodColumns *columns, gint32 i)
{
  Real direction = real_undefined (PROGRESS_REASON_NO_DATA);

  if (columns->better != NULL)
    direction = real_of (columns->better[i] == PROGRESS_BETTER_LOWER ? -1 : 1);
  return (Facts){
    column_at (columns->baseline, i),
    column_at (columns->baseline_time, i),
    column_at (columns->value, i),
    column_at (columns->time, i),
    column_at (columns->target, i),
    column_at (columns->target_time, i),
    direction,
  };
}

static void
judge_all (const ProgressMethodColumns *columns, Judge judge)
{
  Options options = { .replacement = real_of (columns->replacement > 0 || columns->replacement < 0
                                                  ? columns->replacement
                                                  : STATCAN_REPLACEMENT) };

  for (gint32 i = 0; i < columns->n; i++)
    {
      Facts facts = facts_at (columns, i);

      options.limit = column_at (columns->limit, i);

      Verdict verdict = judge (&facts, &options);

      if (columns->result != NULL && real_is_defined (verdict.value))
        columns->result[i] = verdict.value.value;
      if (columns->status != NULL)
        columns->status[i] = (gint32) verdict.value.reason;
      if (columns->category != NULL)
        columns->category[i] = verdict.category;
    }
}

gboolean
progress_method_apply_columns (const ProgressMethod *self, const ProgressMethodColumns *columns,
                               GError **error)
{
  g_return_val_if_fail (self != NULL && columns != NULL && columns->n >= 0, FALSE);
  g_return_val_if_fail (columns->size >= sizeof (ProgressMethodColumns), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (judges); i++)
    if (judges[i].method == self)
      {
        judge_all (columns, judges[i].judge);
        return TRUE;
      }

  g_autofree char *message = g_strdup_printf ("%s cannot be applied to columns", self->name);

  argument_error ("no-columns", message, error);
  return FALSE;
}
