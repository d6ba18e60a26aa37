/* SPDX-License-Identifier: MIT */
#include "actual.h"

FigureWalk
figure_walk (const ProgressIndicator *indicator, FigureList list, Day until, Day known_at)
{
  return (FigureWalk){
    .indicator = indicator,
    .list = list,
    .until = until,
    .known_at = known_at,
    .value = exact_undefined (PROGRESS_REASON_NO_DATA),
  };
}

/* Of the figures for one date the one reported last, as far as that is known, counts. */
static const Figure *
choose (FigureWalk *self)
{
  Day date = self->list.items[self->next].date;
  const Figure *chosen = NULL;

  for (; self->next < self->list.n && self->list.items[self->next].date == date; self->next++)
    {
      const Figure *figure = &self->list.items[self->next];

      if (figure_is_known (figure, self->known_at))
        chosen = figure;
    }
  return chosen;
}

static gboolean
counts (const ProgressIndicator *indicator, const Figure *figure)
{
  return indicator->reported_as == PROGRESS_REPORTED_LEVEL || figure->date >= indicator->plan->first;
}

static void
take_value (FigureWalk *self, const Figure *figure)
{
  const ProgressIndicator *indicator = self->indicator;
  gboolean adds =
      indicator->reported_as == PROGRESS_REPORTED_PER_PERIOD || figure->flags & PROGRESS_FIGURE_ADDED;
  /* the first step of a level is taken from its baseline, of a total from nothing */
  gboolean from_baseline = indicator->reported_as == PROGRESS_REPORTED_LEVEL && indicator->has_baseline;

  if (adds && exact_is_defined (self->value))
    self->value = exact_add (self->value, exact_of (figure->value));
  else if (adds && from_baseline)
    self->value = exact_add (exact_of (indicator->baseline), exact_of (figure->value));
  else
    self->value = exact_of (figure->value);
}

gboolean
figure_walk_next (FigureWalk *self)
{
  while (self->next < self->list.n && self->list.items[self->next].date <= self->until)
    {
      const Figure *figure = choose (self);

      if (figure == NULL || !counts (self->indicator, figure))
        continue;
      take_value (self, figure);
      self->figure = figure;
      return TRUE;
    }
  return FALSE;
}

Exact
actual_at (const ProgressIndicator *indicator, FigureList list, Day day, Day known_at)
{
  FigureWalk walk = figure_walk (indicator, list, day, known_at);

  while (figure_walk_next (&walk))
    continue;
  return walk.value;
}
