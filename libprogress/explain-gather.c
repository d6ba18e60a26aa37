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
  return self->indicator->plan->notes;
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

static Words
kind_words (const Explanation *self)
{
  static const char *const written[] = { "as written", "按计划所写" };
  static const char *const assumed[] = { "assumed: see the note assumed-kind", "推定：见assumed-kind提示" };

  return has_note (self, "assumed-kind") ? assumed : written;
}

static Words
held_words (const Explanation *self)
{
  static const char *const total[] = { "a total is asked for at its dates", "累计数按节点和期限考核" };
  static const char *const held[] = { "its target is asked for at every date", "每个时点均须达到目标" };
  static const char *const reach[] = { "its target is to be reached by the due date", "到期限时达到目标" };

  if (self->indicator->held)
    return held;
  return self->indicator->reported_as == PROGRESS_REPORTED_LEVEL ? reach : total;
}

static Words
method_words (const Explanation *self)
{
  static const char *const words[][2] = {
    [RATE_AS_WRITTEN] = { "as written in the plan", "按计划所写" },
    [RATE_FOR_DELIVERABLES] = { "there are only deliverables", "仅有成果清单" },
    [RATE_FOR_PARTS] = { "there are only parts", "仅有分项" },
    [RATE_FOR_PENDING] = { "the target is not set yet", "目标待定" },
    [RATE_FOR_TWO_SIDES] = { "the target has two sides", "目标为区间或定值" },
    [RATE_FOR_WAY] = { "a level with a baseline on the worse side of its target", "水平值，起始值劣于目标" },
    [RATE_FOR_HOLDING] = { "its baseline satisfies the target: one to hold", "起始值已达标，须予保持" },
    [RATE_FOR_NONE] = { "lower is better and the target is 0", "越低越好且目标为零" },
    [RATE_FOR_LESS] = { "lower is better", "越低越好" },
    [RATE_FOR_MORE] = { "higher is better, and there is no baseline to start from",
                        "越高越好，且不从起始值算起" },
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
  const char *const words[2];
} roles[] = {
  [ROLE_COUNTS] = { "counts", { "counts", "计入" } },
  [ROLE_REPLACED] = { "replaced", { "replaced by one reported later", "已被后报数替代" } },
  [ROLE_LATER] = { "later", { "after the judged date", "晚于评价日期" } },
  [ROLE_NOT_KNOWN] = { "not-known", { "not yet reported by the known-at date", "截至查询日期尚未报送" } },
  [ROLE_BEFORE] = { "before-period", { "before the plan's period", "早于计划期" } },
  [ROLE_OF_SUM] = { "parts-count", { "its parts' figures count instead", "以分项数据合计为准" } },
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

static Words
status_words (Explanation *self)
{
  static const char *const parts[] = { "the latest of its parts'", "取各分项中最晚的状态日期" };
  static const char *const sum[] = { "a sum is as old as the oldest of its parts",
                                     "合计以最早的分项日期为准" };
  static const char *const cap[] = { "a cap is judged up to its due date", "控制量评价至期限为止" };
  static const char *const plain[] = { "the judged date, as no frequency is declared",
                                       "评价日期（未规定报送频率）" };
  static const char *const silent[] = { "the judged date, as there is no figure yet",
                                        "评价日期（尚无数据）" };
  static const char *const late[] = { "the judged date, as a figure is late", "评价日期（有数据逾期未报）" };
  static const char *const latest[] = { "the latest figure's, as the next is not late yet",
                                        "最近一期数据的日期（下一期尚未逾期）" };
  const ProgressStanding *standing = self->standing;
  const ProgressIndicator *indicator = self->indicator;

  if (standing->method == PROGRESS_RATE_PARTS)
    return parts;
  if (is_cap (indicator) && standing->status_date == standing->due && self->evaluation.as_of > standing->due)
    return cap;
  if (is_sum_of_parts (indicator))
    return sum;
  if (indicator->frequency == 0 || standing->method == PROGRESS_RATE_DELIVERABLES)
    return plain;
  if (standing->actual_date == DAY_NONE)
    return silent;
  if (standing->late_figures > 0)
    return late;
  if (standing->due == DAY_NONE || standing->actual_date < standing->due)
    self->next_figure_due =
        period_end_after (standing->actual_date, indicator->frequency, indicator->plan->year_starts) +
        indicator->lag;
  return latest;
}

/* ---- the light ---- */

static Words
policy_words (const Explanation *self)
{
  static const char *const given[] = { "given for this report", "为本报告指定" };
  static const char *const own[] = { "the indicator's own", "指标自定" };
  static const char *const plan[] = { "the plan's", "计划所定" };

  if (self->evaluation.policy != NULL)
    return given;
  return self->indicator->policy != NULL ? own : plan;
}

static Words
light_words (const Explanation *self)
{
  static const char *const warnings[] = { "the worst of its warnings", "取各预警中最重者" };
  static const char *const parts[] = { "the worst of its parts'", "取各分项中最重者" };
  static const char *const not_started[] = { "not started: only the data are checked", "未启动：仅检查数据" };
  static const char *const unknown[] = { "whether it is met cannot be known", "无法判断是否达标" };
  static const char *const met[] = { "met, and no warning is raised", "已达标，无预警" };
  static const char *const fine[] = { "no warning is raised", "无预警" };
  static const char *const no_index[] = { "there is no index to judge by", "无进度指数可依" };
  const ProgressStanding *standing = self->standing;
  ProgressLight worst = PROGRESS_LIGHT_NONE;

  for (RuleId id = 0; id < N_RULES; id++)
    worst = light_worse (worst, standing->lights[id]);
  if (worst > PROGRESS_LIGHT_NOTE && worst == standing->light)
    return warnings;
  if (standing->not_started)
    return not_started;
  if (standing->met == MET_UNKNOWN)
    return unknown;
  if (standing->light > PROGRESS_LIGHT_GREY)
    return parts;
  if (standing->met == MET_YES)
    return met;
  return standing->light == PROGRESS_LIGHT_GREY ? no_index : fine;
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

  self->reported_as_why = kind_words (self);
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
