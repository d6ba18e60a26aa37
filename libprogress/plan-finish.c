/* SPDX-License-Identifier: MIT */
/* What evaluating would else work out again for every date. */
#include "plan-finish.h"

#include "line.h"

/* Six decimals: more would make the numbers themselves large. */
#define SHARED_LIMIT 1000000

static gint64
widest (gint64 den, Number number)
{
  return number.den > den && number.den <= SHARED_LIMIT && number.den % den == 0 ? number.den : den;
}

static void
widen (Number *number, gint64 den)
{
  gint64 factor = number->den == 1 ? den : den / number->den;
  Wide num = wide_small_product (number->num, factor);

  if (factor * number->den == den && num >= -NUMBER_LIMIT && num <= NUMBER_LIMIT)
    *number = (Number){ (gint64) num, den };
}

static gint64
shared_denominator (const ProgressIndicator *indicator)
{
  gint64 den = indicator->has_baseline ? widest (1, indicator->baseline) : 1;

  for (gint32 i = 0; i < indicator->n_targets; i++)
    den = widest (widest (den, indicator->targets[i].value), indicator->targets[i].high);
  for (gint32 i = 0; i < indicator->n_milestones; i++)
    if (indicator->milestones[i].basis != PROGRESS_MILESTONE_SHARE)
      den = widest (den, indicator->milestones[i].value);
  for (gint32 i = 0; i < indicator->n_figures; i++)
    den = widest (den, indicator->figures[i].value);
  return den;
}

void
plan_make_room_for (ProgressPlan *plan, const ProgressIndicator *indicator)
{
  plan->most_milestones = MAX (plan->most_milestones, indicator->n_milestones);
  plan->most_points = MAX (plan->most_points, LINE_ROOM (indicator));
}

/* The arrays are constant for everybody but those who build them. */
void
plan_share_denominator (ProgressIndicator *indicator)
{
  gint64 den = shared_denominator (indicator);
  Target *targets = (Target *) indicator->targets;
  Milestone *milestones = (Milestone *) indicator->milestones;
  Figure *figures = (Figure *) indicator->figures;

  if (den == 1)
    return;
  if (indicator->has_baseline)
    widen (&indicator->baseline, den);
  for (gint32 i = 0; i < indicator->n_targets; i++)
    {
      widen (&targets[i].value, den);
      widen (&targets[i].high, den);
    }
  for (gint32 i = 0; i < indicator->n_milestones; i++)
    if (milestones[i].basis != PROGRESS_MILESTONE_SHARE)
      widen (&milestones[i].value, den);
  for (gint32 i = 0; i < indicator->n_figures; i++)
    widen (&figures[i].value, den);
}
