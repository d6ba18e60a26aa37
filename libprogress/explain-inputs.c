/* SPDX-License-Identifier: MIT */
/* What the plan and the figures say of an indicator, and where. */
#include "explain-page.h"

#define MAX_FIGURES 12 /* the latest ones; JSON has all */

static void
write_kind (Page *self)
{
  static const char *const better[] = { N_ ("higher"), N_ ("lower") };
  static const char *const held[] = { N_ ("no"), N_ ("yes") };
  static const char *const kinds[] = { N_ ("level"), N_ ("cumulative"), N_ ("per-period") };
  const Explanation *facts = self->facts;
  const ProgressIndicator *indicator = facts->indicator;

  if (indicator->n_targets == 0)
    return;
  page_words (self, kinds[indicator->reported_as]);
  page_aside (self, explanation_kind_words (facts));
  page_end_row (self, N_ ("reported as"));
  page_words (self, better[indicator->better]);
  page_end_row (self, N_ ("better"));
  page_words (self, held[indicator->held ? 1 : 0]);
  page_aside (self, facts->held_why);
  page_end_row (self, N_ ("held"));
}

/* What a revision says of itself: since when it is in force, and why. */
static void
say_revision (Page *self, Day from, const char *reason)
{
  if (from != DAY_FIRST)
    {
      page_words (self, N_ (", in force from "));
      page_day (self, from);
    }
  if (reason != NULL)
    g_string_append_printf (self->row, " (%s)", reason);
}

static void
write_target (Page *self, const Target *target, const char *label)
{
  if (target->pending)
    page_words (self, N_ ("pending"));
  else
    amount_append_target (self->row, &self->style, target);
  if (!target->pending)
    g_string_append_printf (self->row, " (%s), ", progress_comparator_get_name (target->comparator));
  else
    page_say (self, ", ");
  g_string_append_printf (self->row, catalogue_text (self->language, N_ ("written '%s'")), target->written);
  say_revision (self, target->from, target->reason);
  page_end_row_of (self, label, target->place);
}

static void
write_targets (Page *self)
{
  const ProgressIndicator *indicator = self->facts->indicator;
  const Target *in_force = self->facts->standing->target;

  for (gint32 i = 0; i < indicator->n_targets; i++)
    write_target (self, &indicator->targets[i],
                  &indicator->targets[i] == in_force ? N_ ("target (t)") : N_ ("  not in force"));
}

static void
write_due (Page *self, const Due *due, const char *label)
{
  if (due->date == DAY_NONE)
    page_words (self, N_ ("pending"));
  else
    page_day (self, due->date);
  say_revision (self, due->from, due->reason);
  page_end_row_of (self, label, due->place);
}

static void
write_dues (Page *self)
{
  const ProgressIndicator *indicator = self->facts->indicator;
  Day as_of = self->facts->report->as_of;

  if (!indicator->due_written)
    {
      page_day (self, self->facts->standing->due);
      page_aside (self, self->facts->standing->due == indicator->plan->last
                            ? N_ ("the end of the plan's period")
                            : N_ ("that milestone asks for the whole target"));
      page_end_row (self, N_ ("due"));
      return;
    }
  for (gint32 i = 0; i < indicator->n_dues; i++)
    {
      gboolean in_force = indicator->dues[i].from <= as_of &&
                          (i + 1 == indicator->n_dues || indicator->dues[i + 1].from > as_of);

      write_due (self, &indicator->dues[i], in_force ? N_ ("due") : N_ ("  not in force"));
    }
}

static void
write_baseline (Page *self)
{
  const ProgressIndicator *indicator = self->facts->indicator;

  page_day (self, indicator->origin);
  page_aside (self, N_ ("the end of this day"));
  page_end_row (self, N_ ("starts from"));
  if (!indicator->has_baseline)
    return;
  page_amount (self, exact_of (indicator->baseline));
  if (indicator->baseline_date != DAY_NONE)
    {
      page_words (self, N_ (" on "));
      page_day (self, indicator->baseline_date);
    }
  page_end_row (self, N_ ("baseline (b)"));
}

static void
write_figure (Page *self, const ExplainedFigure *explained, gboolean is_first)
{
  const Figure *figure = explained->figure;
  g_autoptr (GString) place = g_string_new (NULL);

  page_day (self, figure->date);
  page_say (self, figure->flags & PROGRESS_FIGURE_ADDED ? "  +" : "  ");
  if (figure->flags & PROGRESS_FIGURE_APPROXIMATE)
    amount_append_about (self->row, &self->style);
  page_amount (self, exact_of (figure->value));
  page_say (self, "  ");
  page_words (self, explained->role_words);
  if (exact_is_defined (explained->value) && exact_compare (explained->value, exact_of (figure->value)) != 0)
    {
      page_words (self, N_ (", in all "));
      page_amount (self, explained->value);
    }
  if (figure->reported != DAY_NONE)
    {
      page_words (self, N_ (", reported "));
      page_day (self, figure->reported);
    }
  if (figure->flags & PROGRESS_FIGURE_PROVISIONAL)
    page_words (self, N_ (", provisional"));
  explanation_append_figure_place (place, self->facts, figure);
  page_end_row_at (self, is_first ? N_ ("figures") : NULL, place->str);
}

static void
write_figures (Page *self)
{
  const Explanation *facts = self->facts;
  gint32 first = MAX (0, facts->n_figures - MAX_FIGURES);

  for (gint32 i = first; i < facts->n_figures; i++)
    write_figure (self, &facts->figures[i], i == first);
  if (first == 0)
    return;
  g_string_append_printf (self->row,
                          catalogue_plural (self->language, first,
                                            N_ ("%d earlier one is left out; JSON has all"),
                                            N_ ("%d earlier ones are left out; JSON has all")),
                          first);
  page_end_row (self, NULL);
}

static void
write_parts (Page *self)
{
  const ProgressIndicator *indicator = self->facts->indicator;
  const ProgressStanding *standings = self->facts->report->standings;
  gint32 last = indicator->index + indicator->n_below;

  for (gint32 i = indicator->index + 1; i <= last; i += 1 + standings[i].indicator->n_below)
    {
      const ProgressStanding *part = &standings[i];
      AmountStyle style = amount_style_of (part, self->language);

      g_string_append_printf (self->row, "%s  ", part->indicator->id);
      if (exact_is_defined (exact_kept (part->actual)))
        {
          amount_append (self->row, &style, exact_kept (part->actual));
          page_say (self, "  ");
        }
      page_rate (self, part);
      page_say (self, "  ");
      write_light (self->row, part->light, self->language);
      page_end_row_of (self, i == indicator->index + 1 ? N_ ("parts") : NULL, part->indicator->place);
    }
}

static void
write_deliverables (Page *self)
{
  const ProgressIndicator *indicator = self->facts->indicator;

  for (gint32 i = 0; i < indicator->n_deliverables; i++)
    {
      const Deliverable *deliverable = &indicator->deliverables[i];

      g_string_append_printf (self->row, "%s  ", deliverable->what);
      page_words (self, N_ ("due "));
      page_day (self, deliverable->due);
      page_say (self, "  ");
      page_words (self, deliverable->done == DAY_NONE ? N_ ("not done") : N_ ("done "));
      if (deliverable->done != DAY_FIRST)
        page_day (self, deliverable->done);
      page_end_row_of (self, i == 0 ? N_ ("deliverables") : NULL, deliverable->place);
    }
}

static void
write_actual (Page *self)
{
  const ProgressStanding *standing = self->facts->standing;
  Exact actual = exact_kept (standing->actual);

  if (self->facts->indicator->n_targets > 0 || exact_is_defined (actual))
    {
      page_amount (self, actual);
      if (standing->actual_date != DAY_NONE)
        {
          page_words (self, N_ (" on "));
          page_day (self, standing->actual_date);
        }
      if (exact_is_defined (actual) && standing->figure == NULL)
        page_aside (self, N_ ("the sum of its parts"));
      page_end_row (self, N_ ("actual (a)"));
    }
  page_day (self, standing->status_date);
  page_aside (self, self->facts->status_why);
  if (self->facts->next_figure_due != DAY_NONE)
    {
      page_words (self, N_ ("; next due "));
      page_day (self, self->facts->next_figure_due);
    }
  page_end_row (self, N_ ("status date"));
}

void
page_write_inputs (Page *self)
{
  const ProgressIndicator *indicator = self->facts->indicator;
  const ProgressIndicator *parent = progress_indicator_get_parent (indicator);

  page_heading (self, N_ ("Inputs"));
  page_text_row (self, N_ ("owner"), indicator->owner);
  page_text_row (self, N_ ("group"), progress_indicator_get_group (indicator));
  page_text_row (self, N_ ("part of"), parent != NULL ? parent->id : NULL);
  page_text_row (self, N_ ("source"), indicator->source);
  write_kind (self);
  write_targets (self);
  write_dues (self);
  write_baseline (self);
  write_figures (self);
  write_parts (self);
  write_deliverables (self);
  write_actual (self);
}
