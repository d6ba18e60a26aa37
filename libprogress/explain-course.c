/* SPDX-License-Identifier: MIT */
/* What an indicator is followed by, and the points of its line or of what is required. */
#include "explain-gather.h"

static const char *
words_without_course (const Explanation *self)
{

  if (self->standing->method == PROGRESS_RATE_DELIVERABLES)
    return N_ ("the weight of the deliverables due by the status date");
  if (self->standing->method == PROGRESS_RATE_PARTS)
    return N_ ("what its parts are expected to have done");
  if (self->target == NULL)
    return N_ ("there is no target to follow");
  if (self->standing->due == DAY_NONE)
    return N_ ("its due date is pending");
  return self->indicator->reported_as == PROGRESS_REPORTED_LEVEL
             ? N_ ("a level with neither baseline nor milestones: nothing is asked for before its due date")
             : N_ ("its numbers are too large to compute with");
}

static const char *
words_of_requirement (const ProgressIndicator *indicator)
{

  if (is_to_be_held (indicator))
    return N_ ("to be held: asked for at every date");
  return indicator->n_milestones > 0
             ? N_ ("a level without a baseline: the last milestone due is asked for")
             : N_ ("a level with neither baseline nor milestones: asked for once due");
}

static const char *
course_words (const Explanation *self)
{

  switch ((Course) self->standing->course)
    {
    case COURSE_LINE:
      return self->indicator->reported_as == PROGRESS_REPORTED_LEVEL
                 ? N_ ("a level on its way from its baseline to its target")
                 : N_ ("a total on its way from 0 to its target");
    case COURSE_ALLOWANCE:
      return N_ ("a cap: the line is what may be used up by then");
    case COURSE_REQUIREMENT:
      return words_of_requirement (self->indicator);
    case COURSE_NONE:
      break;
    }
  return words_without_course (self);
}

/* ---- the points ---- */

typedef enum {
  FROM_START,
  FROM_BEGIN,
  FROM_MILESTONE,
  FROM_LAST_YEAR,
  FROM_TARGET,
} Source;

static const struct {
  const char *id;
  const char *words;
} sources[] = {
  [FROM_START] = { "start", N_ ("start") },
  [FROM_BEGIN] = { "work-begins", N_ ("work begins the day after") },
  [FROM_MILESTONE] = { "milestone", N_ ("milestone") },
  [FROM_LAST_YEAR] = { "last-year", N_ ("last year's curve") },
  [FROM_TARGET] = { "target", N_ ("target") },
};

static void
add_point (Explanation *self, Day day, Exact value, Source source, Place place)
{
  self->points[self->n_points++] =
      (ExplainedPoint){ day, value, sources[source].id, sources[source].words, place };
}

static const Milestone *
find_milestone (const ProgressIndicator *indicator, Day day)
{
  for (gint32 i = 0; i < indicator->n_milestones; i++)
    if (indicator->milestones[i].date == day)
      return &indicator->milestones[i];
  return NULL;
}

static const Milestone *
find_beginning (const ProgressIndicator *indicator, Day day)
{
  for (gint32 i = 0; i < indicator->n_milestones; i++)
    if (indicator->milestones[i].begins - 1 == day)
      return &indicator->milestones[i];
  return NULL;
}

/* A point between the start and the target. */
static void
add_middle (Explanation *self, Day day, Exact value)
{
  const Milestone *milestone = find_milestone (self->indicator, day);
  const Milestone *beginning = find_beginning (self->indicator, day);

  if (self->indicator->expected == EXPECTED_LAST_YEAR)
    add_point (self, day, value, FROM_LAST_YEAR, (Place){ 0 });
  else if (milestone != NULL)
    add_point (self, day, value, FROM_MILESTONE, milestone_place (milestone));
  else
    add_point (self, day, value, FROM_BEGIN, beginning != NULL ? milestone_place (beginning) : (Place){ 0 });
}

static void
gather_line (Explanation *self)
{
  const Line *line = &self->judgement.line;

  for (gint32 i = 0; i < line->n_points; i++)
    {
      Day day = (Day) exact_floor (timeline_day (line->timeline, exact_int (line->points[i].at))).num;

      if (i == 0)
        add_point (self, day, line->points[i].value, FROM_START, (Place){ 0 });
      else if (i == line->n_points - 1)
        add_point (self, day, line->points[i].value, FROM_TARGET, self->target->place);
      else
        add_middle (self, day, line->points[i].value);
    }
}

/* What a level is asked for: its milestones, and its target at the due date. */
static void
gather_requirements (Explanation *self)
{
  const Judgement *judgement = &self->judgement;

  for (gint32 i = 0; i < judgement->n_asked; i++)
    {
      const Asked *asked = &self->evaluation.asked[i];

      if (asked->date != self->standing->due)
        add_middle (self, asked->date, asked->value);
    }
  if (self->standing->due != DAY_NONE)
    add_point (self, self->standing->due, judgement->aim, FROM_TARGET, self->target->place);
}

void
explanation_gather_course (Explanation *self)
{
  const ProgressStanding *standing = self->standing;
  gboolean has_line = standing->course == COURSE_LINE || standing->course == COURSE_ALLOWANCE;

  self->course_why = course_words (self);
  self->points = g_new0 (ExplainedPoint, (gsize) LINE_ROOM (self->indicator));
  self->planned.first = self->planned.last = exact_undefined (PROGRESS_REASON_NO_PATH);
  if (standing->course == COURSE_REQUIREMENT)
    gather_requirements (self);
  if (!has_line)
    return;

  gather_line (self);
  if (!exact_is_defined (exact_kept (standing->actual)) ||
      !exact_is_defined (exact_kept (standing->days_behind)))
    return;
  self->judgement.computed.actual = exact_kept (standing->actual);
  self->judgement.planned = line_days_of (&self->judgement.line, self->judgement.computed.actual);
  self->planned = schedule_judged_days (&self->judgement);
  self->planned_against = standing->reached_on != DAY_NONE ? standing->reached_on : standing->status_date;
}
