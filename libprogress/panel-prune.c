/* SPDX-License-Identifier: MIT */
#include "panel-prune.h"

#include <stdlib.h>
#include <string.h>

#include "digits.h"
#include "evaluate.h"

/* Is the indicator, or one above it, a sum: then its figures are added to others, day by day. */
static gboolean
is_added_up (const ProgressIndicator *indicator)
{
  const ProgressIndicator *all = indicator->plan->indicators;

  for (const ProgressIndicator *at = indicator; at->parent >= 0; at = &all[at->parent])
    if (is_sum_of_parts (&all[at->parent]))
      return TRUE;
  return indicator->reported_as == PROGRESS_REPORTED_PER_PERIOD;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const Day *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

static void
find_bounds (PanelRule *self, const Day *dates, guint n_dates)
{
  const ProgressIndicator *indicator = self->indicator;
  guint n = 0;

  self->bounds = g_new (Day, n_dates + (gsize) indicator->n_milestones);
  for (guint i = 0; i < n_dates; i++)
    self->bounds[self->n_bounds++] = dates[i];
  for (gint32 i = 0; i < indicator->n_milestones; i++)
    if (indicator->milestones[i].date < self->last)
      self->bounds[self->n_bounds++] = indicator->milestones[i].date;
  qsort (self->bounds, self->n_bounds, sizeof (Day), compare_days);
  for (guint i = 0; i < self->n_bounds; i++)
    if (n == 0 || self->bounds[n - 1] != self->bounds[i])
      self->bounds[n++] = self->bounds[i];
  self->n_bounds = n;
}

static void
find_targets (PanelRule *self, const Day *dates, guint n_dates)
{
  self->targets = g_new (const Target *, n_dates);
  for (guint i = 0; i < n_dates; i++)
    {
      const Target *target = target_in_force (self->indicator, dates[i]);

      if (target == NULL || target->pending ||
          (self->n_targets > 0 && self->targets[self->n_targets - 1] == target))
        continue;
      self->targets[self->n_targets++] = target;
    }
}

void
panel_rule_init (PanelRule *self, const ProgressIndicator *indicator, const Day *dates, guint n_dates,
                 gboolean keeps_all)
{
  gboolean is_level = indicator->reported_as == PROGRESS_REPORTED_LEVEL;

  *self = (PanelRule){ .indicator = indicator,
                       .keeps_all = keeps_all || is_added_up (indicator),
                       .first = is_level ? DAY_FIRST : indicator->plan->first,
                       .last = dates[n_dates - 1] };
  find_bounds (self, dates, n_dates);
  find_targets (self, dates, n_dates);
}

void
panel_rule_clear (PanelRule *self)
{
  g_free (self->bounds);
  g_free (self->targets);
}

Number
panel_figure_value (const PanelFigure *figure)
{
  return (Number){ figure->num, powers_of_ten[panel_figure_decimals (figure)] };
}

/* The bound up to which a figure is looked at first. */
static guint
bound_of (const PanelRule *self, Day date)
{
  guint i = 0;

  while (self->bounds[i] < date)
    i++;
  return i;
}

/* Is it one of the last two up to a bound? */
static gboolean
is_among_last (const PanelRule *self, const PanelFigure *figures, guint i, guint n)
{
  return i + 2 >= n || bound_of (self, panel_figure_date (&figures[i])) !=
                           bound_of (self, panel_figure_date (&figures[i + 2]));
}

static gboolean
meets (const PanelRule *self, const PanelFigure *figure, guint target)
{
  return target_is_met_by (self->targets[target], self->indicator, exact_of (panel_figure_value (figure)));
}

/* Not a whole thing, or not a share: one such figure is enough for all. */
static gboolean
is_broken (const PanelRule *self, const PanelFigure *figure)
{
  const Unit *unit = self->indicator->unit;

  return unit->kind == UNIT_COUNT && !is_whole_number_of (panel_figure_value (figure), unit);
}

static gboolean
is_no_share (const PanelRule *self, const PanelFigure *figure)
{
  Number value = panel_figure_value (figure);

  return self->indicator->unit->kind == UNIT_PERCENT &&
         (value.num < 0 || number_compare (value, (Number){ 100, 1 }) > 0);
}

/* The first figure to do so is remembered as such. */
static void
keep_first_to_meet (const PanelRule *self, const PanelFigure *figures, guint n, gboolean *keeps)
{
  for (guint target = 0; target < self->n_targets; target++)
    for (guint i = 0; i < n; i++)
      if (meets (self, &figures[i], target))
        {
          keeps[i] = TRUE;
          break;
        }
}

static void
keep_first_that_is (const PanelRule *self, gboolean (*is) (const PanelRule *, const PanelFigure *),
                    const PanelFigure *figures, guint n, gboolean *keeps)
{
  for (guint i = 0; i < n; i++)
    if (is (self, &figures[i]))
      {
        keeps[i] = TRUE;
        return;
      }
}

#define FEW 16

guint
panel_rule_prune (const PanelRule *self, PanelFigure *figures, guint n)
{
  gboolean few[FEW], *keeps = n <= FEW ? few : g_new (gboolean, n);
  guint kept = 0;

  for (guint i = 0; i < n; i++)
    keeps[i] = is_among_last (self, figures, i, n);
  keep_first_to_meet (self, figures, n, keeps);
  keep_first_that_is (self, is_broken, figures, n, keeps);
  keep_first_that_is (self, is_no_share, figures, n, keeps);
  for (guint i = 0; i < n; i++)
    if (keeps[i])
      figures[kept++] = figures[i];
  if (keeps != few)
    g_free (keeps);
  return kept;
}
