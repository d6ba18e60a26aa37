/* SPDX-License-Identifier: MIT */
/* What the plan and the figures say of an indicator, and where. */
#include "explain-page.h"

#define MAX_FIGURES 12 /* the latest ones; JSON has all */

static void
write_kind (Page *self)
{
  static const char *const better[][2] = { { "higher", "越高越好" }, { "lower", "越低越好" } };
  static const char *const held[][2] = { { "no", "否" }, { "yes", "是" } };
  static const char *const kinds[][2] = { { "level", "水平值" },
                                          { "cumulative", "累计数" },
                                          { "per-period", "当期数" } };
  const Explanation *facts = self->facts;
  const ProgressIndicator *indicator = facts->indicator;

  if (indicator->n_targets == 0)
    return;
  page_words (self, kinds[indicator->reported_as]);
  page_aside (self, facts->reported_as_why);
  page_end_row (self, WORDS ("reported as", "数据口径"));
  page_words (self, better[indicator->better]);
  page_end_row (self, WORDS ("better", "优劣方向"));
  page_words (self, held[indicator->held ? 1 : 0]);
  page_aside (self, facts->held_why);
  page_end_row (self, WORDS ("held", "须保持"));
}

/* What a revision says of itself: since when it is in force, and why. */
static void
say_revision (Page *self, Day from, const char *reason)
{
  if (from != DAY_FIRST)
    {
      page_words (self, WORDS (", in force from ", "，生效日期"));
      page_day (self, from);
    }
  if (reason != NULL)
    g_string_append_printf (self->row, " (%s)", reason);
}

static void
write_target (Page *self, const Target *target, Words label)
{
  if (target->pending)
    page_words (self, WORDS ("pending", "待定"));
  else
    amount_append_target (self->row, &self->style, target);
  if (!target->pending)
    g_string_append_printf (self->row, " (%s), ", progress_comparator_get_name (target->comparator));
  else
    page_say (self, ", ");
  g_string_append_printf (
      self->row, self->language == PROGRESS_LANGUAGE_CHINESE ? "原文“%s”" : "written '%s'", target->written);
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
                  &indicator->targets[i] == in_force ? WORDS ("target (t)", "目标(t)")
                                                     : WORDS ("  not in force", "  未生效"));
}

static void
write_due (Page *self, const Due *due, Words label)
{
  if (due->date == DAY_NONE)
    page_words (self, WORDS ("pending", "待定"));
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
                            ? WORDS ("the end of the plan's period", "计划期末")
                            : WORDS ("that milestone asks for the whole target", "该节点要求完成全部目标"));
      page_end_row (self, WORDS ("due", "期限"));
      return;
    }
  for (gint32 i = 0; i < indicator->n_dues; i++)
    {
      gboolean in_force = indicator->dues[i].from <= as_of &&
                          (i + 1 == indicator->n_dues || indicator->dues[i + 1].from > as_of);

      write_due (self, &indicator->dues[i],
                 in_force ? WORDS ("due", "期限") : WORDS ("  not in force", "  未生效"));
    }
}

static void
write_baseline (Page *self)
{
  const ProgressIndicator *indicator = self->facts->indicator;

  page_day (self, indicator->origin);
  page_aside (self, WORDS ("the end of this day", "当日终了"));
  page_end_row (self, WORDS ("starts from", "起算日"));
  if (!indicator->has_baseline)
    return;
  page_amount (self, exact_of (indicator->baseline));
  if (indicator->baseline_date != DAY_NONE)
    {
      page_words (self, WORDS (" on ", "，"));
      page_day (self, indicator->baseline_date);
    }
  page_end_row (self, WORDS ("baseline (b)", "起始值(b)"));
}

static void
write_figure (Page *self, const ExplainedFigure *explained, gboolean is_first)
{
  const Figure *figure = explained->figure;
  g_autoptr (GString) place = g_string_new (NULL);

  page_day (self, figure->date);
  page_say (self, figure->flags & FIGURE_INCREMENT ? "  +" : "  ");
  if (figure->flags & FIGURE_APPROXIMATE)
    amount_append_about (self->row, &self->style);
  page_amount (self, exact_of (figure->value));
  page_say (self, "  ");
  page_words (self, explained->role_words);
  if (exact_is_defined (explained->value) && exact_compare (explained->value, exact_of (figure->value)) != 0)
    {
      page_words (self, WORDS (", in all ", "，合计"));
      page_amount (self, explained->value);
    }
  if (figure->reported != DAY_NONE)
    {
      page_words (self, WORDS (", reported ", "，报送于"));
      page_day (self, figure->reported);
    }
  if (figure->flags & FIGURE_PROVISIONAL)
    page_words (self, WORDS (", provisional", "，初步数"));
  explanation_append_figure_place (place, self->facts, figure);
  page_end_row_at (self, is_first ? WORDS ("figures", "数据") : NULL, place->str);
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
                          self->language == PROGRESS_LANGUAGE_CHINESE
                              ? "另有更早的%d条，见JSON格式"
                              : "%d earlier ones are left out; JSON has all",
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
      if (exact_is_defined (part->actual))
        {
          amount_append (self->row, &style, part->actual);
          page_say (self, "  ");
        }
      page_rate (self, part);
      page_say (self, "  ");
      write_light (self->row, part->light, self->language);
      page_end_row_of (self, i == indicator->index + 1 ? WORDS ("parts", "分项") : NULL,
                       part->indicator->place);
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
      page_words (self, WORDS ("due ", "期限"));
      page_day (self, deliverable->due);
      page_say (self, "  ");
      page_words (self,
                  deliverable->done == DAY_NONE ? WORDS ("not done", "未完成") : WORDS ("done ", "完成"));
      if (deliverable->done != DAY_FIRST)
        page_day (self, deliverable->done);
      page_end_row_of (self, i == 0 ? WORDS ("deliverables", "成果") : NULL, deliverable->place);
    }
}

static void
write_actual (Page *self)
{
  const ProgressStanding *standing = self->facts->standing;

  if (self->facts->indicator->n_targets > 0 || exact_is_defined (standing->actual))
    {
      page_amount (self, standing->actual);
      if (standing->actual_date != DAY_NONE)
        {
          page_words (self, WORDS (" on ", "，"));
          page_day (self, standing->actual_date);
        }
      if (exact_is_defined (standing->actual) && standing->figure == NULL)
        page_aside (self, WORDS ("the sum of its parts", "各分项之和"));
      page_end_row (self, WORDS ("actual (a)", "实际(a)"));
    }
  page_day (self, standing->status_date);
  page_aside (self, self->facts->status_why);
  if (self->facts->next_figure_due != DAY_NONE)
    {
      page_words (self, WORDS ("; next due ", "；下一期应报日期"));
      page_day (self, self->facts->next_figure_due);
    }
  page_end_row (self, WORDS ("status date", "状态日期"));
}

void
page_write_inputs (Page *self)
{
  const ProgressIndicator *indicator = self->facts->indicator;
  const ProgressIndicator *parent = progress_indicator_get_parent (indicator);

  page_heading (self, WORDS ("Inputs", "输入"));
  page_text_row (self, WORDS ("owner", "责任单位"), indicator->owner);
  page_text_row (self, WORDS ("group", "类别"), progress_indicator_get_group (indicator));
  page_text_row (self, WORDS ("part of", "所属指标"), parent != NULL ? parent->id : NULL);
  page_text_row (self, WORDS ("source", "来源"), indicator->source);
  write_kind (self);
  write_targets (self);
  write_dues (self);
  write_baseline (self);
  write_figures (self);
  write_parts (self);
  write_deliverables (self);
  write_actual (self);
}
