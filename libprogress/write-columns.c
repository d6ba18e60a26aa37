/* SPDX-License-Identifier: MIT */
/* The columns of the tables for people: what stands in each cell. */
#include "amount.h"
#include "catalogue.h"
#include "target.h"
#include "write.h"

static void
light_cell (GString *cell, const Writer *writer, gconstpointer item)
{
  const ProgressStanding *standing = item;

  write_light (cell, standing->light, writer->language);
}

static void
group_cell (GString *cell, G_GNUC_UNUSED const Writer *writer, gconstpointer item)
{
  const ProgressIndicator *indicator = ((const ProgressStanding *) item)->indicator;

  if (indicator->group >= 0)
    g_string_append (cell, indicator->plan->groups[indicator->group].path);
}

/* The innermost group, by its own name: of many works, which one. */
static void
own_group_cell (GString *cell, G_GNUC_UNUSED const Writer *writer, gconstpointer item)
{
  const ProgressIndicator *indicator = ((const ProgressStanding *) item)->indicator;

  if (indicator->group >= 0)
    g_string_append (cell, indicator->plan->groups[indicator->group].name);
}

/* Parts stand below their indicator, moved in. */
static void
name_cell (GString *cell, G_GNUC_UNUSED const Writer *writer, gconstpointer item)
{
  const ProgressIndicator *indicator = ((const ProgressStanding *) item)->indicator;
  const ProgressIndicator *all = indicator->plan->indicators;

  for (gint32 above = indicator->parent; above >= 0; above = all[above].parent)
    g_string_append (cell, "· ");
  g_string_append (cell, indicator->name);
}

void
measured_cell (GString *cell, const Writer *writer, gconstpointer item)
{
  const ProgressStanding *standing = item;
  Exact actual = exact_kept (standing->actual);
  AmountStyle style = amount_style_of (standing, writer->language);

  if (standing->figure != NULL && (standing->figure->flags & PROGRESS_FIGURE_APPROXIMATE) != 0)
    amount_append_about (cell, &style);
  if (standing->target == NULL || standing->target->pending)
    {
      amount_append (cell, &style, actual);
      return;
    }
  if (exact_is_defined (actual))
    amount_append_number (cell, &style, actual);
  else
    g_string_append_c (cell, '-');
  g_string_append (cell, " / ");
  amount_append_target (cell, &style, standing->target);
}

void
rate_cell (GString *cell, const Writer *writer, gconstpointer item)
{
  const ProgressStanding *standing = item;

  if (exact_is_defined (exact_kept (standing->rate)))
    write_display (cell, standing, writer->language);
  else
    g_string_append (cell, write_reason (exact_reason (exact_kept (standing->rate)), writer->language));
}

void
expected_cell (GString *cell, const Writer *writer, gconstpointer item)
{
  const ProgressStanding *standing = item;
  AmountStyle style = amount_style_of (standing, writer->language);
  char text[ROUNDED_TEXT_SIZE];

  if (exact_is_defined (exact_kept (standing->expected)))
    amount_append (cell, &style, exact_kept (standing->expected));
  else if (exact_is_defined (exact_kept (standing->expected_rate)))
    {
      rounding_format_rate (standing_rounding (standing), exact_kept (standing->expected_rate), text);
      g_string_append (cell, text);
    }
}

void
days_cell (GString *cell, const Writer *writer, gconstpointer item)
{
  Exact days = exact_kept (((const ProgressStanding *) item)->days_behind);
  g_autoptr (GString) number = g_string_new (NULL);
  int sign;

  if (!exact_is_defined (days))
    return;
  sign = exact_sign (days);
  amount_append_rounded (number, exact_abs (days), 1, PROGRESS_ROUNDING_HALF_UP);
  if (sign == 0)
    g_string_append (cell, catalogue_text (writer->language, N_ ("on time")));
  else
    g_string_append_printf (
        cell, catalogue_text (writer->language, sign < 0 ? N_ ("%s ahead") : N_ ("%s behind")), number->str);
}

/* What is missing; once nothing is, whether that can still change. */
void
remaining_cell (GString *cell, const Writer *writer, gconstpointer item)
{
  const ProgressStanding *standing = item;
  AmountStyle style = amount_style_of (standing, writer->language);

  style.is_brief = TRUE;
  if (standing->met == MET_YES)
    g_string_append (cell,
                     catalogue_text (writer->language, standing->is_final ? N_ ("met") : N_ ("met so far")));
  else
    amount_append_difference (cell, &style, exact_kept (standing->remaining));
}

void
due_cell (GString *cell, G_GNUC_UNUSED const Writer *writer, gconstpointer item)
{
  amount_append_day (cell, ((const ProgressStanding *) item)->due);
}

void
owner_cell (GString *cell, G_GNUC_UNUSED const Writer *writer, gconstpointer item)
{
  const ProgressIndicator *indicator = ((const ProgressStanding *) item)->indicator;

  if (indicator->owner != NULL)
    g_string_append (cell, indicator->owner);
}

static void
rollup_light_cell (GString *cell, const Writer *writer, gconstpointer item)
{
  write_light (cell, ((const ProgressRollup *) item)->light, writer->language);
}

/* A group stands below the one it is in, moved in, by its own name. */
static void
group_name_cell (GString *cell, const Writer *writer, gconstpointer item)
{
  const ProgressReport *report = writer->report;
  gssize index = (const ProgressRollup *) item - report->groups;
  const Group *groups = report->plan->groups;

  for (gint32 above = groups[index].parent; above >= 0; above = groups[above].parent)
    g_string_append (cell, "· ");
  g_string_append (cell, groups[index].name);
}

static void
rollup_name_cell (GString *cell, G_GNUC_UNUSED const Writer *writer, gconstpointer item)
{
  g_string_append (cell, ((const ProgressRollup *) item)->name);
}

/* A column that shows one count of a roll-up. */
#define COUNT_CELL(member)                                                                                   \
  static void member##_cell (GString *cell, G_GNUC_UNUSED const Writer *writer, gconstpointer item)          \
  {                                                                                                          \
    g_string_append_printf (cell, "%d", ((const ProgressRollup *) item)->member);                            \
  }

COUNT_CELL (indicators)
COUNT_CELL (met)
COUNT_CELL (green)
COUNT_CELL (yellow)
COUNT_CELL (orange)
COUNT_CELL (red)
COUNT_CELL (grey)

/* Means are doubles: what they are apart from the noise in their last digits is what is to be rounded. */
static Exact
exact_of_double (double x)
{
  const gint64 scale = 1000000000000;

  return (Exact){ (Wide) (x * (double) scale + (x < 0 ? -0.5 : 0.5)), scale };
}

static void
append_share (GString *cell, const Writer *writer, Exact share)
{
  char text[ROUNDED_TEXT_SIZE];

  rounding_format_rate (&writer->report->plan->rounding, share, text);
  g_string_append (cell, text);
}

void
mean_rate_cell (GString *cell, const Writer *writer, gconstpointer item)
{
  const ProgressRollup *rollup = item;
  Exact mean = exact_of_double (rollup->mean_rate);

  if (rollup->mean_rate_reason != PROGRESS_REASON_NONE)
    {
      g_string_append (cell, write_reason (rollup->mean_rate_reason, writer->language));
      return;
    }
  append_share (cell, writer, mean);
  if (exact_compare (mean, exact_int (1)) >= 0 && rollup->met < rollup->judged)
    g_string_append (cell, catalogue_text (writer->language, N_ (" (not all met)")));
}

void
coverage_cell (GString *cell, const Writer *writer, gconstpointer item)
{
  const ProgressRollup *rollup = item;

  if (exact_is_defined (rollup->coverage))
    append_share (cell, writer, rollup->coverage);
}

static void
rank_cell (GString *cell, G_GNUC_UNUSED const Writer *writer, gconstpointer item)
{
  const ProgressRollup *rollup = item;

  if (rollup->rank > 0)
    g_string_append_printf (cell, "%d", rollup->rank);
}

static void
points_cell (GString *cell, const Writer *writer, gconstpointer item)
{
  const ProgressRollup *rollup = item;

  if (!writer->report->plan->points)
    return;
  amount_append_rounded (cell, exact_of_double (rollup->points_earned), 2, PROGRESS_ROUNDING_HALF_UP);
  g_string_append (cell, " / ");
  amount_append_rounded (cell, exact_of_double (rollup->points_possible), 2, PROGRESS_ROUNDING_HALF_UP);
}

/* By how much an indicator lags, in its unit: nothing for one that does not. */
static void
short_cell (GString *cell, const Writer *writer, gconstpointer item)
{
  const ProgressStanding *standing = item;
  AmountStyle style = amount_style_of (standing, writer->language);
  Exact gap = standing_gap (standing);

  style.is_brief = TRUE;
  if (exact_is_defined (gap) && exact_sign (gap) * better_sign (standing->indicator) < 0)
    amount_append_difference (cell, &style, gap);
}

/* The group comes first: a table that shows groups as headings leaves it out. */
static const Column standing_column_list[] = {
  { N_ ("Group"), FALSE, 24, group_cell },    { N_ ("Light"), FALSE, 0, light_cell },
  { N_ ("Indicator"), FALSE, 36, name_cell }, { N_ ("Actual / target"), TRUE, 0, measured_cell },
  { N_ ("Rate"), TRUE, 0, rate_cell },        { N_ ("Expected"), TRUE, 0, expected_cell },
  { N_ ("Days"), TRUE, 0, days_cell },        { N_ ("Remaining"), TRUE, 0, remaining_cell },
  { N_ ("Due"), FALSE, 0, due_cell },         { N_ ("Owner"), FALSE, 20, owner_cell },
};

#define ROLLUP_COLUMNS(name, name_cell_of)                                                                   \
  { N_ ("Light"), FALSE, 0, rollup_light_cell }, { (name), FALSE, 36, name_cell_of },                        \
      { N_ ("Indicators"), TRUE, 0, indicators_cell }, { N_ ("Met"), TRUE, 0, met_cell },                    \
      { N_ ("Green"), TRUE, 0, green_cell }, { N_ ("Yellow"), TRUE, 0, yellow_cell },                        \
      { N_ ("Orange"), TRUE, 0, orange_cell }, { N_ ("Red"), TRUE, 0, red_cell },                            \
      { N_ ("Grey"), TRUE, 0, grey_cell }, { N_ ("Coverage"), TRUE, 0, coverage_cell },                      \
      { N_ ("Mean rate"), TRUE, 0, mean_rate_cell }, { N_ ("Points"), TRUE, 0, points_cell },                \
  {                                                                                                          \
    N_ ("Rank"), TRUE, 0, rank_cell                                                                          \
  }

static const Column owner_column_list[] = { ROLLUP_COLUMNS (N_ ("Owner"), rollup_name_cell) };
static const Column group_column_list[] = { ROLLUP_COLUMNS (N_ ("Group"), group_name_cell) };

static const Column lagging_column_list[] = {
  { N_ ("Light"), FALSE, 0, light_cell },        { N_ ("Group"), FALSE, 20, own_group_cell },
  { N_ ("Indicator"), FALSE, 32, name_cell },    { N_ ("Actual / target"), TRUE, 0, measured_cell },
  { N_ ("Rate"), TRUE, 0, rate_cell },           { N_ ("Expected"), TRUE, 0, expected_cell },
  { N_ ("Short of it"), TRUE, 0, short_cell },   { N_ ("Days"), TRUE, 0, days_cell },
  { N_ ("Remaining"), TRUE, 0, remaining_cell }, { N_ ("Due"), FALSE, 0, due_cell },
};

static ProgressLight
light_of_standing (gconstpointer item)
{
  return (ProgressLight) ((const ProgressStanding *) item)->light;
}

static ProgressLight
light_of_rollup (gconstpointer item)
{
  return (ProgressLight) ((const ProgressRollup *) item)->light;
}

#define COLUMNS(list, from, light_of)                                                                        \
  {                                                                                                          \
    (list) + (from), G_N_ELEMENTS (list) - (from), (light_of)                                                \
  }

const Columns standing_columns = COLUMNS (standing_column_list, 1, light_of_standing);
const Columns grouped_columns = COLUMNS (standing_column_list, 0, light_of_standing);
const Columns lagging_columns = COLUMNS (lagging_column_list, 0, light_of_standing);
const Columns owner_columns = COLUMNS (owner_column_list, 0, light_of_rollup);
const Columns group_columns = COLUMNS (group_column_list, 0, light_of_rollup);

GPtrArray *
rollup_items (const ProgressRollup *rollups, gint32 n)
{
  GPtrArray *items = g_ptr_array_new ();

  for (gint32 i = 0; i < n; i++)
    g_ptr_array_add (items, (gpointer) &rollups[i]);
  return items;
}

static int
compare_ranks (gconstpointer a, gconstpointer b)
{
  const ProgressRollup *x = *(const ProgressRollup *const *) a, *y = *(const ProgressRollup *const *) b;
  gint32 last = G_MAXINT32, left = x->rank > 0 ? x->rank : last, right = y->rank > 0 ? y->rank : last;

  return (left > right) - (left < right);
}

GPtrArray *
league_items (const ProgressReport *report)
{
  GPtrArray *owners = rollup_items (report->owners, report->n_owners);

  g_ptr_array_sort (owners, compare_ranks);
  return owners;
}
