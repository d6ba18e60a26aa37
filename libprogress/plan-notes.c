/* SPDX-License-Identifier: MIT */
/* What is worth noting about a finished plan, whatever the date. */
#include "plan-binder.h"
#include "target.h"

/* --- targets and due dates that changed --- */

static gboolean
is_lower (const ProgressIndicator *indicator, const Target *target, const Target *before)
{
  if (target->pending || before->pending)
    return FALSE;
  return number_compare (target->value, before->value) * better_sign (indicator) < 0;
}

static void
note_targets (PlanBinder *binder, const ProgressIndicator *indicator)
{
  const Target *last = indicator->n_targets > 0 ? &indicator->targets[indicator->n_targets - 1] : NULL;
  char day[DAY_TEXT_SIZE];

  if (last != NULL && last->pending)
    binder_note (binder, "target-pending", last->place, indicator, "the target is not set yet: '%s'",
                 last->written);
  for (gint32 i = 1; i < indicator->n_targets; i++)
    {
      const Target *target = &indicator->targets[i], *before = target - 1;

      if (!is_lower (indicator, target, before))
        continue;
      day_format (target->from, day);
      binder_note (binder, "target-lowered", target->place, indicator,
                   "the target asks for less from %s: '%s' instead of '%s'", day, target->written,
                   before->written);
    }
}

static void
note_dues (PlanBinder *binder, const ProgressIndicator *indicator)
{
  char from[DAY_TEXT_SIZE], day[DAY_TEXT_SIZE] = "pending", before[DAY_TEXT_SIZE];

  for (gint32 i = 1; i < indicator->n_dues; i++)
    {
      const Due *due = &indicator->dues[i], *earlier = due - 1;

      if (earlier->date == DAY_NONE || (due->date != DAY_NONE && due->date <= earlier->date))
        continue;
      day_format (due->from, from);
      day_format (earlier->date, before);
      if (due->date != DAY_NONE)
        day_format (due->date, day);
      binder_note (binder, "due-extended", due->place, indicator, "the due date is %s instead of %s from %s",
                   day, before, from);
    }
}

/* --- figures --- */

static Place
figure_place (const Figure *figure)
{
  return (Place){ figure->line, figure->column };
}

static void
note_revised (PlanBinder *binder, const ProgressIndicator *indicator, const Figure *figure,
              const Figure *before)
{
  char day[DAY_TEXT_SIZE], value[NUMBER_TEXT_SIZE], old[NUMBER_TEXT_SIZE];

  if (figure->date != before->date || number_compare (figure->value, before->value) == 0)
    return;
  day_format (figure->date, day);
  number_format (figure->value, value);
  number_format (before->value, old);
  binder_note (binder, "figure-revised", figure_place (figure), indicator,
               "the figure for %s was revised from %s to %s", day, old, value);
}

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

  if (ratio < 0.9 * scales[0])
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    if (ratio >= 0.9 * scales[i] && ratio <= 1.1 * scales[i])
      return scales[i];
  return 0;
}

static void
note_scale (PlanBinder *binder, const ProgressIndicator *indicator, const Figure *figure, Number other,
            const char *other_name)
{
  char day[DAY_TEXT_SIZE], value[NUMBER_TEXT_SIZE], beside[NUMBER_TEXT_SIZE];

  day_format (figure->date, day);
  number_format (figure->value, value);
  number_format (other, beside);
  binder_note (binder, "scale-suspect", figure_place (figure), indicator,
               "the figure for %s, %s, is about %.0f times %s, %s: is the unit '%s' right?", day, value,
               slipped_scale (figure->value, other), other_name, beside, indicator->unit->label);
}

static void
note_figures (PlanBinder *binder, const ProgressIndicator *indicator)
{
  const Target *target =
      indicator->n_targets > 0 && !indicator->targets[0].pending ? indicator->targets : NULL;

  for (gint32 i = 0; i < indicator->n_figures; i++)
    {
      const Figure *figure = &indicator->figures[i];
      const Figure *before = i > 0 ? figure - 1 : NULL;

      if (before != NULL)
        note_revised (binder, indicator, figure, before);
      if (figure->flags & FIGURE_INCREMENT)
        continue;
      if (before != NULL && slipped_scale (figure->value, before->value) > 0)
        note_scale (binder, indicator, figure, before->value, "the one before");
      else if (target != NULL && slipped_scale (figure->value, target->value) > 0)
        note_scale (binder, indicator, figure, target->value, "the target");
    }
}

/* --- all --- */

static void (*const checks[]) (PlanBinder *binder, const ProgressIndicator *indicator) = {
  note_targets, note_dues, note_milestones, note_figures, note_parts,
};

void
note_indicator (PlanBinder *binder, const ProgressIndicator *indicator)
{
  for (gsize i = 0; i < G_N_ELEMENTS (checks); i++)
    checks[i](binder, indicator);
}
