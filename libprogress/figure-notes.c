/* SPDX-License-Identifier: MIT */
#include "figure-notes.h"

#include "catalogue.h"

typedef struct {
  ProgressDiagnostics *notes;
  const ProgressFigures *figures; /* NULL: the plan's own */
  const ProgressIndicator *indicator;
} Noter;

static FigureList
list_of (const Noter *self, const ProgressIndicator *indicator)
{
  return self->figures != NULL ? figures_of (self->figures, indicator)
                               : (FigureList){ indicator->figures, indicator->n_figures };
}

static gboolean
is_known (const Noter *self, const Figure *figure)
{
  return self->figures == NULL || figure_is_known (figure, figures_known_at (self->figures));
}

static Diagnostic
note_at (const Noter *self, const char *id, const ProgressIndicator *indicator, const Figure *figure)
{
  Diagnostic note = { .id = id, .is_about_figures = TRUE, .indicator = indicator->id };

  note.nth_file = figure->file;
  note.place = (Place){ figure->line, figure->column };
  if (figure->line != 0)
    note.file = figure->file == 0 ? indicator->plan->file : figures_file (self->figures, figure->file);
  return note;
}

/* ---- revisions ---- */

static void
note_revised (const Noter *self, const Figure *figure, const Figure *before)
{
  char day[DAY_TEXT_SIZE], value[NUMBER_TEXT_SIZE], old[NUMBER_TEXT_SIZE];

  if (figure->date != before->date || number_compare (figure->value, before->value) == 0)
    return;
  day_format (figure->date, day);
  number_format (figure->value, value);
  number_format (before->value, old);
  diagnostics_note (self->notes, note_at (self, "figure-revised", self->indicator, figure),
                    N_ ("the figure for %s was revised from %s to %s"), day, old, value);
}

/* ---- slips of scale ---- */

static double
ratio_of (Number a, Number b)
{
  return b.num > 0 ? ((double) a.num / (double) a.den) / ((double) b.num / (double) b.den) : 0;
}

/* 万元 written as 亿元 and the like; 0: no. */
static double
slipped_scale (Number value, Number other)
{
  static const double scales[] = { 1e2, 1e4, 1e8 };
  double ratio = ratio_of (value, other);

  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    if (ratio >= 0.9 * scales[i] && ratio <= 1.1 * scales[i])
      return scales[i];
  return 0;
}

static void
note_scale (const Noter *self, const Figure *figure, Number other, gboolean is_target)
{
  char day[DAY_TEXT_SIZE], value[NUMBER_TEXT_SIZE], beside[NUMBER_TEXT_SIZE];

  day_format (figure->date, day);
  number_format (figure->value, value);
  number_format (other, beside);
  diagnostics_note (
      self->notes, note_at (self, "scale-suspect", self->indicator, figure),
      is_target
          ? N_ ("the figure for %s, %s, is about %.0f times the target, %s: is the unit '%s' right?")
          : N_ ("the figure for %s, %s, is about %.0f times the one before, %s: is the unit '%s' right?"),
      day, value, slipped_scale (figure->value, other), beside, self->indicator->unit->label);
}

static void
look_at_scale (const Noter *self, const Figure *figure, const Figure *before)
{
  const Target *target = self->indicator->n_targets > 0 ? self->indicator->targets : NULL;

  if (figure->flags & PROGRESS_FIGURE_ADDED)
    return;
  if (before != NULL && slipped_scale (figure->value, before->value) > 0)
    note_scale (self, figure, before->value, FALSE);
  else if (target != NULL && !target->pending && slipped_scale (figure->value, target->value) > 0)
    note_scale (self, figure, target->value, TRUE);
}

/* ---- parts larger than their whole ---- */

gboolean
parts_are_amounts (const ProgressIndicator *whole)
{
  return whole->n_parts > 0 && (whole->combine == COMBINE_SUM || whole->combine == COMBINE_NONE) &&
         whole->reported_as != PROGRESS_REPORTED_LEVEL;
}

gboolean
part_in_unit_of (const ProgressIndicator *whole, const ProgressIndicator *part, Number value, Number *out)
{
  gboolean overflow = FALSE;

  return unit_convert (value, part->unit, whole->unit, out, &overflow);
}

/* The last known figure at or before an index; -1: none. */
static gint32
last_known (const Noter *self, FigureList list, gint32 i)
{
  while (i >= 0 && !is_known (self, &list.items[i]))
    i--;
  return i;
}

/* The figure of the part on the latest date that both have one for, if it is larger; else NULL. */
static const Figure *
exceeding_figure (const Noter *self, const ProgressIndicator *part)
{
  FigureList wholes = list_of (self, self->indicator), parts = list_of (self, part);
  gint32 w = last_known (self, wholes, wholes.n - 1), p = last_known (self, parts, parts.n - 1);
  Number value;

  while (w >= 0 && p >= 0 && wholes.items[w].date != parts.items[p].date)
    {
      if (wholes.items[w].date > parts.items[p].date)
        w = last_known (self, wholes, w - 1);
      else
        p = last_known (self, parts, p - 1);
    }
  if (w < 0 || p < 0 || ((wholes.items[w].flags | parts.items[p].flags) & PROGRESS_FIGURE_ADDED) != 0)
    return NULL;
  return part_in_unit_of (self->indicator, part, parts.items[p].value, &value) &&
                 number_compare (value, wholes.items[w].value) > 0
             ? &parts.items[p]
             : NULL;
}

static void
look_at_part (const Noter *self, const ProgressIndicator *part)
{
  const Figure *figure = part->reported_as != PROGRESS_REPORTED_LEVEL ? exceeding_figure (self, part) : NULL;
  char day[DAY_TEXT_SIZE];

  if (figure == NULL)
    return;
  day_format (figure->date, day);
  diagnostics_note (self->notes, note_at (self, "part-exceeds-whole", part, figure),
                    N_ ("the figure for %s exceeds that of the whole, '%s'"), day, self->indicator->id);
}

/* ---- all ---- */

static void
look_at_figures (const Noter *self, FigureList list)
{
  const Figure *before = NULL;

  for (gint32 i = 0; i < list.n; i++)
    {
      if (!is_known (self, &list.items[i]))
        continue;
      if (before != NULL)
        note_revised (self, &list.items[i], before);
      look_at_scale (self, &list.items[i], before);
      before = &list.items[i];
    }
}

void
figure_notes_add (ProgressDiagnostics *notes, const ProgressIndicator *indicator,
                  const ProgressFigures *figures)
{
  Noter noter = { notes, figures, indicator };

  look_at_figures (&noter, list_of (&noter, indicator));
  if (!parts_are_amounts (indicator))
    return;
  for (gint32 i = 1; i <= indicator->n_below; i += 1 + indicator[i].n_below)
    look_at_part (&noter, &indicator[i]);
}
