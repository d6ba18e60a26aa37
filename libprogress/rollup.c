/* SPDX-License-Identifier: MIT */
#include "rollup.h"

#include <math.h>

#include "evaluate.h"
#include "rules.h"

/* Ratio of totals of one unit. */
typedef struct {
  Exact done;
  Exact of;
} Pool;

/* Sums of doubles carry noise in the last places, which must not decide a light or a rank. */
#define NOISE   1e12
#define EXTREME 1e6 /* a mean index beyond it lies in the same band */

/* ---- adding one indicator ---- */

static void
count_light (ProgressRollup *row, ProgressLight light)
{
  switch (light)
    {
    case PROGRESS_LIGHT_YELLOW:
      row->yellow++;
      break;
    case PROGRESS_LIGHT_ORANGE:
      row->orange++;
      break;
    case PROGRESS_LIGHT_RED:
      row->red++;
      break;
    case PROGRESS_LIGHT_GREY:
      row->grey++;
      break;
    case PROGRESS_LIGHT_GREEN:
    case PROGRESS_LIGHT_NOTE:
    case PROGRESS_LIGHT_NONE:
    default:
      row->green++;
    }
}

/* Those not started, and those without a path yet, are not asked for. */
static gboolean
is_countable (const ProgressStanding *standing)
{
  return !standing->not_started && exact_reason (exact_kept (standing->index)) != PROGRESS_REASON_NO_PATH;
}

Outcome
rollup_outcome (const ProgressStanding *standing, double cap)
{
  gboolean has_rate = exact_is_defined (exact_kept (standing->rate)),
           has_index = exact_is_defined (exact_kept (standing->index));
  double rate = has_rate ? exact_to_double (exact_kept (standing->rate)) : 0;

  return (Outcome){
    .met = standing->met,
    .light = standing->light,
    .is_countable = is_countable (standing),
    .weight = exact_to_double (exact_of (standing->indicator->weight)),
    .has_rate = has_rate,
    .has_index = has_index || standing->met == MET_YES,
    .points = CLAMP (rate, 0, 1),
    .rate = MIN (rate, cap),
    .index = has_index ? MIN (exact_to_double (exact_kept (standing->index)), cap) : 1,
  };
}

static void
count (ProgressRollup *row, const Outcome *outcome)
{
  row->indicators++;
  row->met += outcome->met == MET_YES;
  count_light (row, (ProgressLight) outcome->light);
  if (!outcome->is_countable)
    return;
  row->countable++;
  row->judged += outcome->met != MET_UNKNOWN;
}

void
rollup_sum_add (RollupSum *sum, const Outcome *outcome)
{
  count (sum->row, outcome);
  sum->row->points_possible += outcome->weight;
  sum->row->points_earned += outcome->weight * outcome->points;
  if (outcome->has_rate)
    {
      sum->rates += (long double) outcome->weight * outcome->rate;
      sum->rate_weights += outcome->weight;
    }
  if (outcome->has_index)
    {
      sum->indices += (long double) outcome->weight * outcome->index;
      sum->index_weights += outcome->weight;
    }
}

static void
add_to_pool (RollupSum *sum, const Unit *unit, Exact done, Exact of)
{
  Pool *pool;

  if (sum->pools == NULL)
    sum->pools = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  pool = g_hash_table_lookup (sum->pools, unit);
  if (pool == NULL)
    {
      pool = g_new (Pool, 1);
      *pool = (Pool){ exact_int (0), exact_int (0) };
      g_hash_table_insert (sum->pools, (gpointer) unit, pool);
    }
  pool->done = exact_add (pool->done, done);
  pool->of = exact_add (pool->of, of);
}

/* Counts (9 of 10) and running totals can be pooled; levels cannot. */
static void
add_pooled (RollupSum *sum, const ProgressStanding *standing)
{
  const ProgressIndicator *indicator = standing->indicator;
  const FigureDetail *detail = standing->figure != NULL ? standing->figure->detail : NULL;

  if (detail != NULL && detail->has_counts)
    add_to_pool (sum, indicator->unit, exact_of (detail->numerator), exact_of (detail->denominator));
  else if (indicator->reported_as != PROGRESS_REPORTED_LEVEL && standing->method == PROGRESS_RATE_RATIO &&
           exact_is_defined (exact_kept (standing->rate)))
    add_to_pool (sum, indicator->unit, exact_kept (standing->actual), exact_of (standing->target->value));
}

static void
add_standing (RollupSum *sum, const ProgressStanding *standing, const Outcome *outcome)
{
  rollup_sum_add (sum, outcome);
  add_pooled (sum, standing);
}

/* ---- finishing a row ---- */

static int
compare_pooled (gconstpointer a, gconstpointer b)
{
  return strcmp (((const PooledRate *) a)->unit->label, ((const PooledRate *) b)->unit->label);
}

static void
finish_pools (RollupSum *sum)
{
  GHashTableIter iter;
  gpointer unit, value;

  if (sum->pools == NULL)
    return;
  sum->row->pooled = g_new (PooledRate, g_hash_table_size (sum->pools));
  g_hash_table_iter_init (&iter, sum->pools);
  while (g_hash_table_iter_next (&iter, &unit, &value))
    sum->row->pooled[sum->row->n_pooled++] =
        (PooledRate){ unit, exact_divide (((Pool *) value)->done, ((Pool *) value)->of) };
  qsort (sum->row->pooled, (gsize) sum->row->n_pooled, sizeof (PooledRate), compare_pooled);
  g_hash_table_unref (sum->pools);
}

static void
finish_mean (long double sum, long double weights, gboolean low_coverage, double *mean,
             ProgressReason *reason)
{
  *reason = low_coverage  ? PROGRESS_REASON_LOW_COVERAGE
            : weights > 0 ? PROGRESS_REASON_NONE
                          : PROGRESS_REASON_NO_DATA;
  *mean = weights > 0 ? (double) (sum / weights) : 0.0;
}

static ProgressLight
light_of_mean (const ProgressRollup *row, const ProgressPolicy *policy, ProgressLight otherwise)
{
  Exact mean = { (Wide) llrint (CLAMP (row->mean_index, -EXTREME, EXTREME) * NOISE), (Wide) NOISE };

  if (row->mean_index_reason == PROGRESS_REASON_NO_DATA)
    return otherwise;
  return band_light (&policy->bands[policy_band (policy, mean)]);
}

static ProgressLight
light_of_worst (const ProgressRollup *row)
{
  if (row->red > 0)
    return PROGRESS_LIGHT_RED;
  if (row->orange > 0)
    return PROGRESS_LIGHT_ORANGE;
  if (row->yellow > 0)
    return PROGRESS_LIGHT_YELLOW;
  return row->grey > 0 ? PROGRESS_LIGHT_GREY : PROGRESS_LIGHT_GREEN;
}

static ProgressLight
light_of_row (const ProgressRollup *row, const ProgressPolicy *policy, RollupLight by)
{
  ProgressLight light = light_of_worst (row);

  if (row->grey == row->indicators)
    return PROGRESS_LIGHT_GREY;
  if (by == ROLLUP_ESCALATE)
    light = progress_escalate (row->yellow, row->orange, row->red);
  else if (by == ROLLUP_MEAN)
    light = light_of_mean (row, policy, light);
  return row->low_coverage ? light_worse (light, PROGRESS_LIGHT_YELLOW) : light;
}

void
rollup_sum_finish (RollupSum *sum, const ProgressPolicy *policy, RollupLight by)
{
  ProgressRollup *row = sum->row;
  /* a mean of indices can only be judged by bands over an index */
  const ProgressPolicy *bands = policy->basis == BASIS_INDEX ? policy : policy_default ();

  row->coverage = row->countable > 0 ? (Exact){ row->judged, row->countable }
                                     : exact_undefined (PROGRESS_REASON_NOT_STARTED);
  row->low_coverage =
      row->countable > 0 && exact_compare (row->coverage, exact_of (policy->coverage_floor)) < 0;
  row->points_earned = rint (row->points_earned * NOISE) / NOISE;
  row->points_possible = rint (row->points_possible * NOISE) / NOISE;
  finish_mean (sum->rates, sum->rate_weights, row->low_coverage, &row->mean_rate, &row->mean_rate_reason);
  finish_mean (sum->indices, sum->index_weights, row->low_coverage, &row->mean_index,
               &row->mean_index_reason);
  if (sum->index_weights <= 0)
    row->mean_index_reason = PROGRESS_REASON_NO_DATA;
  row->light = (guint8) light_of_row (row, bands, by);
  finish_pools (sum);
}

/* ---- ranks ---- */

typedef struct {
  gint32 parent;
  gint32 index;
  double value;
} Ranked;

static int
siblings_larger_first (gconstpointer a, gconstpointer b)
{
  const Ranked *x = a, *y = b;

  if (x->parent != y->parent)
    return x->parent < y->parent ? -1 : 1;
  return (x->value < y->value) - (x->value > y->value);
}

static double
rank_value (const ProgressRollup *row)
{
  return rint (row->mean_rate * NOISE) / NOISE;
}

/* Competition rank (1224) by mean rate among rows with the same parent; rows without a mean have none. */
void
rollup_rank (ProgressRollup *rows, gint32 n, const Group *groups)
{
  g_autofree Ranked *ranked = g_new (Ranked, (gsize) n);
  gint32 n_ranked = 0, first = 0;

  for (gint32 i = 0; i < n; i++)
    if (rows[i].mean_rate_reason == PROGRESS_REASON_NONE)
      ranked[n_ranked++] = (Ranked){ groups != NULL ? groups[i].parent : -1, i, rank_value (&rows[i]) };
  if (n_ranked > 0)
    qsort (ranked, (gsize) n_ranked, sizeof (Ranked), siblings_larger_first);

  for (gint32 i = 0; i < n_ranked; i++)
    {
      gboolean is_sibling = i > 0 && ranked[i].parent == ranked[i - 1].parent;

      if (!is_sibling)
        first = i;
      rows[ranked[i].index].rank = is_sibling && ranked[i].value >= ranked[i - 1].value
                                       ? rows[ranked[i - 1].index].rank
                                       : i - first + 1;
    }
}

/* ---- the whole report ---- */

static void
add_all (ProgressReport *report, RollupSum *owners, RollupSum *groups, RollupSum *whole, double cap)
{
  const ProgressPlan *plan = report->plan;

  for (gint32 i = 0; i < plan->n_indicators; i++)
    {
      const ProgressStanding *standing = &report->standings[i];
      const ProgressIndicator *indicator = standing->indicator;
      Outcome outcome = rollup_outcome (standing, cap);

      if (indicator->parent >= 0)
        continue;
      add_standing (whole, standing, &outcome);
      if (indicator->owner_index >= 0)
        add_standing (&owners[indicator->owner_index], standing, &outcome);
      for (gint32 group = indicator->group; group >= 0; group = plan->groups[group].parent)
        add_standing (&groups[group], standing, &outcome);
    }
}

void
rollup_report (ProgressReport *report)
{
  const ProgressPlan *plan = report->plan;
  const ProgressPolicy *policy = report->policy;
  g_autofree RollupSum *owners = g_new0 (RollupSum, (gsize) plan->n_owners);
  g_autofree RollupSum *groups = g_new0 (RollupSum, (gsize) plan->n_groups);
  RollupSum whole = { .row = &report->plan_rollup };

  report->n_owners = plan->n_owners;
  report->owners = g_new0 (ProgressRollup, (gsize) plan->n_owners);
  report->groups = g_new0 (ProgressRollup, (gsize) plan->n_groups);
  report->plan_rollup = (ProgressRollup){ .report = report, .name = plan->title };
  for (gint32 i = 0; i < plan->n_owners; i++)
    {
      report->owners[i] = (ProgressRollup){ .report = report, .name = plan->owners[i] };
      owners[i].row = &report->owners[i];
    }
  for (gint32 i = 0; i < plan->n_groups; i++)
    {
      report->groups[i] = (ProgressRollup){ .report = report, .name = plan->groups[i].path };
      groups[i].row = &report->groups[i];
    }
  add_all (report, owners, groups, &whole, exact_to_double (exact_of (policy->cap)));

  for (gint32 i = 0; i < report->n_owners; i++)
    rollup_sum_finish (&owners[i], policy, policy->owners);
  for (gint32 i = 0; i < plan->n_groups; i++)
    rollup_sum_finish (&groups[i], policy, policy->groups);
  rollup_sum_finish (&whole, policy, policy->plan);
  rollup_rank (report->owners, report->n_owners, NULL);
  rollup_rank (report->groups, plan->n_groups, plan->groups);
}
