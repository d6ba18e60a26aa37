/* SPDX-License-Identifier: MIT */
/* What is worth noting about a finished plan, whatever the date. */
#include "figure-notes.h"
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
    binder_note (binder, "target-pending", last->place, indicator, N_ ("the target is not set yet: '%s'"),
                 last->written);
  for (gint32 i = 1; i < indicator->n_targets; i++)
    {
      const Target *target = &indicator->targets[i], *before = target - 1;

      if (!is_lower (indicator, target, before))
        continue;
      day_format (target->from, day);
      binder_note (binder, "target-lowered", target->place, indicator,
                   N_ ("the target asks for less from %s: '%s' instead of '%s'"), day, target->written,
                   before->written);
    }
}

static void
note_dues (PlanBinder *binder, const ProgressIndicator *indicator)
{
  char from[DAY_TEXT_SIZE], day[DAY_TEXT_SIZE], before[DAY_TEXT_SIZE];

  for (gint32 i = 1; i < indicator->n_dues; i++)
    {
      const Due *due = &indicator->dues[i], *earlier = due - 1;

      if (earlier->date == DAY_NONE || (due->date != DAY_NONE && due->date <= earlier->date))
        continue;
      day_format (due->from, from);
      day_format (earlier->date, before);
      if (due->date == DAY_NONE)
        {
          binder_note (binder, "due-extended", due->place, indicator,
                       N_ ("the due date is pending instead of %s from %s"), before, from);
          continue;
        }
      day_format (due->date, day);
      binder_note (binder, "due-extended", due->place, indicator,
                   N_ ("the due date is %s instead of %s from %s"), day, before, from);
    }
}

/* --- figures --- */

static void
note_figures (PlanBinder *binder, const ProgressIndicator *indicator)
{
  figure_notes_add (binder->plan->notes, indicator, NULL);
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
