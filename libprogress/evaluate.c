/* SPDX-License-Identifier: MIT */
/* The plan's indicators at one date, one after the other; then roll up. */
#include "evaluate.h"

#include "rollup.h"

/* ---- one indicator ---- */

void
evaluation_make_room (Evaluation *self, const ProgressPlan *plan)
{
  self->asked = g_new (Asked, (gsize) plan->most_milestones + 1);
  self->points = g_new (LinePoint, (gsize) plan->most_points);
}

void
evaluation_clear_room (Evaluation *self)
{
  g_clear_pointer (&self->asked, g_free);
  g_clear_pointer (&self->points, g_free);
}

/* Nearly always narrow numbers do. */
void
evaluation_judge (const Evaluation *self, ProgressStanding *standing, const ProgressIndicator *indicator)
{
  judgement_make_narrow (self, standing, indicator);
  if (narrow_take_overflow ())
    judgement_make (self, standing, indicator);
}

/* ---- the whole plan ---- */

#define AHEAD      4
#define CACHE_LINE 64

/* memory NULL: there is none, as of an indicator without milestones. */
static void
fetch (gconstpointer memory, gsize size)
{
  if (memory == NULL)
    return;
  for (const char *at = memory, *end = at + size; at < end; at += CACHE_LINE)
    __builtin_prefetch (at);
}

static void
fetch_to_write (gpointer memory, gsize size)
{
  for (char *at = memory, *end = at + size; at < end; at += CACHE_LINE)
    __builtin_prefetch (at, 1);
}

/* A large plan comes from main memory: what is judged soon is asked for now. */
static void
fetch_ahead (const ProgressPlan *plan, ProgressStanding *standings, gint32 i)
{
  const ProgressIndicator *soon = &plan->indicators[MAX (i - AHEAD, 0)];

  fetch (&plan->indicators[MAX (i - 2 * AHEAD, 0)], sizeof *soon);
  fetch (soon->targets, sizeof (Target));
  fetch (soon->milestones, sizeof (Milestone) * (gsize) MIN (soon->n_milestones, AHEAD));
  fetch (soon->figures, sizeof (Figure) * (gsize) MIN (soon->n_figures, AHEAD));
  fetch_to_write (&standings[soon->index], sizeof (ProgressStanding));
}

/* Parts stand behind their indicator, so the last one goes first. */
static void
evaluate_all (Evaluation *self, ProgressReport *report)
{
  evaluation_make_room (self, self->plan);
  for (gint32 i = self->plan->n_indicators - 1; i >= 0; i--)
    {
      fetch_ahead (self->plan, report->standings, i);
      evaluation_judge (self, &report->standings[i], &self->plan->indicators[i]);
    }
  evaluation_clear_room (self);
}

static Day
judged_day (const ProgressPlan *plan, const char *as_of, GError **error)
{
  Day day = as_of != NULL ? day_parse (as_of, strlen (as_of)) : plan->as_of;

  if (day == DAY_NONE && as_of != NULL)
    g_set_error (error, PROGRESS_ERROR, PROGRESS_ERROR_ARGUMENT, "'%s' is not a date like 2018-08-31", as_of);
  else if (day == DAY_NONE)
    g_set_error_literal (error, PROGRESS_ERROR, PROGRESS_ERROR_ARGUMENT,
                         "no date to judge at: the plan has no 'as-of' and none was given");
  return day;
}

ProgressReport *
progress_evaluate (ProgressPlan *plan, ProgressFigures *figures, const char *as_of, ProgressPolicy *policy,
                   GError **error)
{
  g_return_val_if_fail (plan != NULL, NULL);
  g_return_val_if_fail (figures == NULL || figures->plan == plan, NULL);

  Day day = judged_day (plan, as_of, error);
  if (day == DAY_NONE)
    return NULL;

  ProgressReport *report = report_new (plan, figures, policy, day);
  Evaluation evaluation = {
    .plan = plan,
    .figures = figures,
    .policy = policy,
    .as_of = day,
    .known_at = figures != NULL ? figures_known_at (figures) : DAY_LAST,
    .aside = &report->aside,
  };

  evaluate_all (&evaluation, report);
  rollup_report (report);
  return report;
}
