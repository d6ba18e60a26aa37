/* SPDX-License-Identifier: MIT */
/* What evaluating would else work out again for every date. */
#include "plan-finish.h"

/* ---- owners ---- */

void
plan_number_owners (ProgressPlan *plan)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_direct_hash, g_direct_equal); /* owners are interned */
  g_autoptr (GPtrArray) owners = g_ptr_array_new ();

  for (gint32 i = 0; i < plan->n_indicators; i++)
    {
      ProgressIndicator *indicator = &plan->indicators[i];
      gpointer number;

      indicator->owner_index = -1;
      if (indicator->owner == NULL || indicator->parent >= 0)
        continue;
      if (!g_hash_table_lookup_extended (numbers, indicator->owner, NULL, &number))
        {
          number = GINT_TO_POINTER ((gint) owners->len);
          g_hash_table_insert (numbers, (gpointer) indicator->owner, number);
          g_ptr_array_add (owners, (gpointer) indicator->owner);
        }
      indicator->owner_index = GPOINTER_TO_INT (number);
    }
  plan->n_owners = (gint32) owners->len;
  plan->owners = arena_copy (plan->arena, owners->pdata, owners->len * sizeof (char *));
}

/* ---- shared denominators ---- */

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
  gint64 factor = den / number->den;

  if (den % number->den == 0 && ABS (number->num) <= NUMBER_LIMIT / factor)
    *number = (Number){ number->num * factor, den };
}

static gint64
shared_denominator (const ProgressIndicator *indicator)
{
  gint64 den = indicator->has_baseline ? widest (1, indicator->baseline) : 1;

  for (gint32 i = 0; i < indicator->n_targets; i++)
    den = widest (widest (den, indicator->targets[i].value), indicator->targets[i].high);
  for (gint32 i = 0; i < indicator->n_milestones; i++)
    if (indicator->milestones[i].basis != MILESTONE_SHARE)
      den = widest (den, indicator->milestones[i].value);
  for (gint32 i = 0; i < indicator->n_figures; i++)
    den = widest (den, indicator->figures[i].value);
  return den;
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
    if (milestones[i].basis != MILESTONE_SHARE)
      widen (&milestones[i].value, den);
  for (gint32 i = 0; i < indicator->n_figures; i++)
    widen (&figures[i].value, den);
}
