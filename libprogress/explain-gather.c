/* SPDX-License-Identifier: MIT */
/* Gathers what a standing was computed from. */
#include "actual.h"
#include "explain-gather.h"
#include "period.h"
#include "rate.h"
#include "rules.h"

#include <string.h>

/* ---- what the indicator is ---- */

static const ProgressDiagnostics *
notes_of (const Explanation *self)
{
  return report_notes (self->report);
}

static gboolean
has_note (const Explanation *self, const char *id)
{
  const ProgressDiagnostics *notes = notes_of (self);

  for (gint32 i = 0; i < progress_diagnostics_get_count (notes); i++)
    if (strcmp (progress_diagnostics_get_id (notes, i), id) == 0 &&
        g_strcmp0 (progress_diagnostics_get_indicator (notes, i), self->indicator->id) == 0)
      return TRUE;
  return FALSE;
}

const char *
explanation_kind_words (const Explanation *self)
{
  return has_note (self, "assumed-kind") ? N_ ("assumed: see the note assumed-kind") : N_ ("as written");
}

static const char *
held_words (const Explanation *self)
{

  if (self->indicator->held)
    return N_ ("its target is asked for at every date");
  return self->indicator->reported_as == PROGRESS_REPORTED_LEVEL
             ? N_ ("its target is to be reached by the due date")
             : N_ ("a total is asked for at its dates");
}

static const char *
method_words (const Explanation *self)
{
  static const char *const words[] = {
    [RATE_AS_WRITTEN] = N_ ("as written in the plan"),
    [RATE_FOR_DELIVERABLES] = N_ ("there are only deliverables"),
    [RATE_FOR_PARTS] = N_ ("there are only parts"),
    [RATE_FOR_NOTHING] = N_ ("a part of a sum, without a target of its own"),
    [RATE_FOR_PENDING] = N_ ("the target is not set yet"),
    [RATE_FOR_TWO_SIDES] = N_ ("the target has two sides"),
    [RATE_FOR_WAY] = N_ ("a level with a baseline on the worse side of its target"),
    [RATE_FOR_HOLDING] = N_ ("its baseline satisfies the target: one to hold"),
    [RATE_FOR_NONE] = N_ ("lower is better and the target is 0"),
    [RATE_FOR_LESS] = N_ ("lower is better"),
    [RATE_FOR_MORE] = N_ ("higher is better, and there is no baseline to start from"),
  };

  return words[rate_choice_of (self->indicator, self->standing->target)];
}

/* ---- figures ---- */

typedef enum {
  ROLE_COUNTS,
  ROLE_REPLACED,
  ROLE_LATER,
  ROLE_NOT_KNOWN,
  ROLE_BEFORE,
  ROLE_OF_SUM,
} Role;

static const struct {
  const char *id;
  const char *words;
} roles[] = {
  [ROLE_COUNTS] = { "counts", N_ ("counts") },
  [ROLE_REPLACED] = { "replaced", N_ ("replaced by one reported later") },
  [ROLE_LATER] = { "later", N_ ("after the judged date") },
  [ROLE_NOT_KNOWN] = { "not-known", N_ ("not yet reported by the known-at date") },
  [ROLE_BEFORE] = { "before-period", N_ ("before the plan's period") },
  [ROLE_OF_SUM] = { "parts-count", N_ ("its parts' figures count instead") },
};

/* Why the walk over the figures that count passed one by. */
static Role
role_passed_by (const Explanation *self, const Figure *figure)
{
  if (is_sum_of_parts (self->indicator))
    return ROLE_OF_SUM;
  if (figure->date > self->evaluation.as_of)
    return ROLE_LATER;
  if (!figure_is_known (figure, self->evaluation.known_at))
    return ROLE_NOT_KNOWN;
  if (self->indicator->reported_as != PROGRESS_REPORTED_LEVEL && figure->date < self->indicator->plan->first)
    return ROLE_BEFORE;
  return ROLE_REPLACED;
}

static void
gather_figures (Explanation *self)
{
  FigureList list = self->judgement.figures;
  FigureWalk walk = figure_walk (self->indicator, list, self->evaluation.as_of, self->evaluation.known_at);
  gboolean more = !is_sum_of_parts (self->indicator) && figure_walk_next (&walk);

  self->figures = g_new0 (ExplainedFigure, (gsize) list.n);
  self->n_figures = list.n;
  for (gint32 i = 0; i < list.n; i++)
    {
      gboolean counts = more && walk.figure == &list.items[i];
      Role role = counts ? ROLE_COUNTS : role_passed_by (self, &list.items[i]);
      Exact value = counts ? walk.value : exact_undefined (PROGRESS_REASON_NO_DATA);

      self->figures[i] = (ExplainedFigure){ &list.items[i], roles[role].id, roles[role].words, value };
      more = counts ? figure_walk_next (&walk) : more;
    }
}

/* ---- the status date ---- */

static gboolean
is_cap (const ProgressIndicator *indicator)
{
  return indicator->reported_as != PROGRESS_REPORTED_LEVEL && indicator->better == PROGRESS_BETTER_LOWER;
}

static const char *
status_words (Explanation *self)
{
  const ProgressStanding *standing = self->standing;
  const ProgressIndicator *indicator = self->indicator;

  if (standing->method == PROGRESS_RATE_PARTS)
    return N_ ("the latest of its parts'");
  if (is_cap (indicator) && standing->status_date == standing->due && self->evaluation.as_of > standing->due)
    return N_ ("a cap is judged up to its due date");
  if (is_sum_of_parts (indicator))
    return N_ ("a sum is as old as the oldest of its parts");
  if (indicator->frequency == 0 || standing->method == PROGRESS_RATE_DELIVERABLES)
    return N_ ("the judged date, as no frequency is declared");
  if (standing->actual_date == DAY_NONE)
    return N_ ("the judged date, as there is no figure yet");
  if (standing->late_figures > 0)
    return N_ ("the judged date, as a figure is late");
  if (standing->due == DAY_NONE || standing->actual_date < standing->due)
    self->next_figure_due =
        period_end_after (standing->actual_date, indicator->frequency, indicator->plan->year_starts) +
        indicator->lag;
  return N_ ("the latest figure's, as the next is not late yet");
}

/* ---- the light ---- */

static const char *
policy_words (const Explanation *self)
{

  if (self->evaluation.policy != NULL)
    return N_ ("given for this report");
  return self->indicator->policy != NULL ? N_ ("the indicator's own") : N_ ("the plan's");
}

static const char *
light_words (const Explanation *self)
{
  const ProgressStanding *standing = self->standing;
  ProgressLight worst = PROGRESS_LIGHT_NONE;

  for (RuleId id = 0; id < N_RULES; id++)
    worst = light_worse (worst, standing->lights[id]);
  if (worst > PROGRESS_LIGHT_NOTE && worst == standing->light)
    return N_ ("the worst of its warnings");
  if (standing->not_started)
    return N_ ("not started: only the data are checked");
  if (standing->met == MET_UNKNOWN)
    return N_ ("whether it is met cannot be known");
  if (standing->light > PROGRESS_LIGHT_GREY)
    return N_ ("the worst of its parts'");
  if (standing->met == MET_YES)
    return N_ ("met, and no warning is raised");
  return standing->light == PROGRESS_LIGHT_GREY ? N_ ("there is no index to judge by")
                                                : N_ ("no warning is raised");
}

/* ---- all of it ---- */

/* The same evaluation as the report's, with room for one line. */
static Evaluation
evaluation_again (const ProgressReport *report, const ProgressIndicator *indicator)
{
  return (Evaluation){
    .plan = report->plan,
    .figures = report->figures,
    .policy = report->policy_owned,
    .as_of = report->as_of,
    .known_at = report->figures != NULL ? figures_known_at (report->figures) : DAY_LAST,
    .asked = g_new (Asked, (gsize) indicator->n_milestones + 1),
    .points = g_new (LinePoint, (gsize) LINE_ROOM (indicator)),
  };
}

void
explanation_init (Explanation *self, const ProgressReport *report, const ProgressStanding *standing)
{
  *self = (Explanation){ .report = report, .standing = standing, .indicator = standing->indicator };
  self->copy = *standing;
  self->evaluation = evaluation_again (report, standing->indicator);
  judgement_init (&self->judgement, &self->evaluation, &self->copy);
  self->target = self->judgement.target;
  self->policy = self->judgement.policy;
  self->policy_from = policy_words (self);
  schedule_draw (&self->judgement);

  self->held_why = held_words (self);
  self->status_why = status_words (self);
  self->method_why = method_words (self);
  gather_figures (self);
  explanation_gather_course (self);
  explanation_find_letters (self);
  explanation_choose_formulas (self);
  self->basis = policy_basis_value (standing, self->policy->basis);
  self->light_why = light_words (self);
}

void
explanation_clear (Explanation *self)
{
  g_free (self->figures);
  g_free (self->points);
  g_free (self->evaluation.asked);
  g_free (self->evaluation.points);
}
