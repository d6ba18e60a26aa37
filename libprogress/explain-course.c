/* SPDX-License-Identifier: MIT */
/* What an indicator is followed by, and the points of its line or of what is required. */
#include "explain-gather.h"

static Words
words_without_course (const Explanation *self)
{
  static const char *const deliverables[] = { "the weight of the deliverables due by the status date",
                                              "按到期成果的权重" };
  static const char *const parts[] = { "what its parts are expected to have done", "按各分项的时序要求" };
  static const char *const no_target[] = { "there is no target to follow", "目标未定" };
  static const char *const no_due[] = { "its due date is pending", "期限待定" };
  static const char *const no_path[] = {
    "a level with neither baseline nor milestones: nothing is asked for before its due date",
    "水平值，既无起始值也无节点：期限前不作要求"
  };
  static const char *const too_large[] = { "its numbers are too large to compute with",
                                           "数值过大，无法计算" };

  if (self->standing->method == PROGRESS_RATE_DELIVERABLES)
    return deliverables;
  if (self->standing->method == PROGRESS_RATE_PARTS)
    return parts;
  if (self->target == NULL)
    return no_target;
  if (self->standing->due == DAY_NONE)
    return no_due;
  return self->indicator->reported_as == PROGRESS_REPORTED_LEVEL ? no_path : too_large;
}

static Words
words_of_requirement (const ProgressIndicator *indicator)
{
  static const char *const held[] = { "to be held: asked for at every date", "须保持：每个时点均有要求" };
  static const char *const milestones[] = { "a level without a baseline: the last milestone due is asked for",
                                            "水平值，无起始值：按最近到期节点要求" };
  static const char *const at_due[] = { "a level with neither baseline nor milestones: asked for once due",
                                        "水平值，既无起始值也无节点：到期后按目标要求" };

  if (is_to_be_held (indicator))
    return held;
  return indicator->n_milestones > 0 ? milestones : at_due;
}

static Words
course_words (const Explanation *self)
{
  static const char *const total[] = { "a total on its way from 0 to its target", "累计数，由零至目标" };
  static const char *const level[] = { "a level on its way from its baseline to its target",
                                       "水平值，由起始值至目标" };
  static const char *const cap[] = { "a cap: the line is what may be used up by then",
                                     "控制量：时序线为届时可用的限额" };

  switch ((Course) self->standing->course)
    {
    case COURSE_LINE:
      return self->indicator->reported_as == PROGRESS_REPORTED_LEVEL ? level : total;
    case COURSE_ALLOWANCE:
      return cap;
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
  const char *const words[2];
} sources[] = {
  [FROM_START] = { "start", { "start", "起点" } },
  [FROM_BEGIN] = { "work-begins", { "work begins the day after", "次日开工" } },
  [FROM_MILESTONE] = { "milestone", { "milestone", "节点" } },
  [FROM_LAST_YEAR] = { "last-year", { "last year's curve", "上年同期曲线" } },
  [FROM_TARGET] = { "target", { "target", "目标" } },
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
    add_point (self, day, value, FROM_MILESTONE, milestone->place);
  else
    add_point (self, day, value, FROM_BEGIN, beginning != NULL ? beginning->place : (Place){ 0 });
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
  if (!exact_is_defined (standing->actual) || !exact_is_defined (standing->days_behind))
    return;
  self->judgement.planned = line_days_of (&self->judgement.line, standing->actual);
  self->planned = schedule_judged_days (&self->judgement);
  self->planned_against = standing->reached_on != DAY_NONE ? standing->reached_on : standing->status_date;
}
