/* SPDX-License-Identifier: MIT */
/* Figures, one by one. */
#include "figures.h"

/* NULL: a wrong call. */
static const Figure *
figure_at (const ProgressFigures *self, const ProgressIndicator *indicator, gint32 index)
{
  g_return_val_if_fail (self != NULL && indicator != NULL && indicator->plan == self->plan, NULL);

  FigureList list = figures_of (self, indicator);
  g_return_val_if_fail (index >= 0 && index < list.n, NULL);
  return &list.items[index];
}

gint32
progress_figures_get_n (const ProgressFigures *self, const ProgressIndicator *indicator)
{
  g_return_val_if_fail (self != NULL && indicator != NULL && indicator->plan == self->plan, 0);

  return figures_of (self, indicator).n;
}

static char *
dup_reported_rate (const FigureDetail *detail)
{
  return detail->has_reported_rate ? number_dup (detail->reported_rate) : NULL;
}

#define GETTER(type, name, value, nothing)                                                                   \
  type progress_figures_##name (const ProgressFigures *self, const ProgressIndicator *indicator,             \
                                gint32 index)                                                                \
  {                                                                                                          \
    const Figure *figure = figure_at (self, indicator, index);                                               \
                                                                                                             \
    return figure != NULL ? value : nothing;                                                                 \
  }

/* Few figures have details. */
#define DETAIL_GETTER(type, name, value) GETTER (type, name, figure->detail != NULL ? value : NULL, NULL)

GETTER (char *, dup_first, day_dup (figure->first), NULL)
GETTER (char *, dup_date, day_dup (figure->date), NULL)
GETTER (char *, dup_value, number_dup (figure->value), NULL)
GETTER (ProgressFigureFlags, get_flags, (ProgressFigureFlags) figure->flags, PROGRESS_FIGURE_PLAIN)
GETTER (char *, dup_reported, day_dup (figure->reported), NULL)
DETAIL_GETTER (char *, dup_numerator,
               figure->detail->has_counts ? number_dup (figure->detail->numerator) : NULL)
DETAIL_GETTER (char *, dup_denominator,
               figure->detail->has_counts ? number_dup (figure->detail->denominator) : NULL)
DETAIL_GETTER (char *, dup_reported_rate, dup_reported_rate (figure->detail))
DETAIL_GETTER (const char *, get_note, figure->detail->note)
