/* SPDX-License-Identifier: MIT */
#include "panel-judge.h"

#include <string.h>

#include "evaluate.h"
#include "panel-row.h"

struct _PanelJudge {
  PanelCourt *court;
  Evaluation evaluation;
  FigureList *lists;           /* by indicator */
  GArray *figures;             /* Figure: of a family */
  gboolean is_expanded;        /* they are those of the indicator being judged */
  ProgressStanding *standings; /* of a family, by date */
  Arena *aside;                /* numbers too large for a standing; only until its row is written */
  PanelRows rows;
  PanelMemory memory;
  PanelVerdict *verdicts; /* on a case, by date */
  gsize n_remembered;     /* bytes */
};

static gint32
largest_family (const ProgressPlan *plan)
{
  gint32 most = 0;

  for (gint32 i = 0; i < plan->n_indicators; i++)
    most = MAX (most, plan->indicators[i].n_below + 1);
  return most;
}

PanelJudge *
panel_judge_new (PanelCourt *court)
{
  PanelJudge *self = g_new0 (PanelJudge, 1);

  self->court = court;
  self->lists = g_new0 (FigureList, (gsize) court->plan->n_indicators);
  self->evaluation = (Evaluation){ .plan = court->plan,
                                   .lists = self->lists,
                                   .policy = court->policy,
                                   .known_at = DAY_LAST,
                                   .aside = &self->aside,
                                   .leaves_out = LEAVE_FORECAST | (court->has_rows ? 0 : LEAVE_DAYS) };
  evaluation_make_room (&self->evaluation, court->roomiest);
  self->figures = g_array_sized_new (FALSE, FALSE, sizeof (Figure), 16);
  self->standings = g_new (ProgressStanding, (gsize) largest_family (court->plan) * court->n_dates);
  panel_rows_init (&self->rows, (gsize) court->plan->n_indicators * court->n_dates);
  self->verdicts = g_new (PanelVerdict, court->n_dates);
  panel_memory_init (&self->memory, court);
  return self;
}

/* Verdicts that are remembered go with it: only when all threads have judged. */
void
panel_judge_free (PanelJudge *self)
{
  evaluation_clear_room (&self->evaluation);
  g_free (self->lists);
  g_array_unref (self->figures);
  g_free (self->standings);
  arena_free (self->aside);
  panel_rows_clear (&self->rows);
  g_free (self->verdicts);
  panel_memory_clear (&self->memory);
  g_free (self);
}

/* ---- evaluating ---- */

/* Gives the evaluation the figures of an indicator and all below. */
static void
expand_figures (PanelJudge *self, gint32 entity, const ProgressIndicator *root)
{
  const PanelStore *store = self->court->store;
  gint32 n;

  g_array_set_size (self->figures, 0);
  for (gint32 i = 0; i <= root->n_below; i++)
    {
      const PanelFigure *figures = panel_store_figures (store, entity, root[i].index, &n);

      self->lists[root[i].index].n = n;
      g_array_set_size (self->figures, self->figures->len + (guint) n);
      for (gint32 f = 0; f < n; f++)
        panel_store_expand (store, &figures[f],
                            &g_array_index (self->figures, Figure, self->figures->len - (guint) (n - f)));
    }
  n = 0;
  for (gint32 i = 0; i <= root->n_below; n += self->lists[root[i++].index].n)
    self->lists[root[i].index].items = &g_array_index (self->figures, Figure, n);
}

/* Parts stand behind their indicator, so the last one goes first. */
static void
evaluate (PanelJudge *self, const ProgressIndicator *root, Day as_of, ProgressStanding *standings)
{
  self->evaluation.as_of = as_of;
  for (gint32 i = root->n_below; i >= 0; i--)
    evaluation_judge (&self->evaluation, &standings[i], &root[i]);
}

static inline void
forget_aside (PanelJudge *self)
{
  if (G_UNLIKELY (self->aside != NULL))
    arena_free (g_steal_pointer (&self->aside));
}

/* Where the answers on an entity go. */
typedef struct {
  gint32 entity;
  const GString *name;
  GString *out;        /* NULL: nowhere */
  PanelRollup *rollup; /* NULL: nowhere */
} Answers;

static void
write_row (PanelJudge *self, const Answers *answers, const ProgressStanding *standing, guint date)
{
  gsize situation = (gsize) standing->indicator->index * self->court->n_dates + date;

  if (answers->out == NULL)
    return;
  panel_row_append_text (answers->out, answers->name->str, answers->name->len);
  panel_row_append (&self->rows, answers->out, standing, self->court->dates[date], situation);
}

static void
add_up (const PanelJudge *self, const Answers *answers, const ProgressStanding *standing, guint date,
        Outcome *outcome)
{
  if (answers->rollup == NULL)
    return;
  *outcome = rollup_outcome (standing, self->court->cap);
  panel_rollup_add (answers->rollup, answers->entity, date, outcome);
}

static gsize
size_so_far (const Answers *answers)
{
  return answers->out != NULL ? answers->out->len : 0;
}

/* ---- one indicator ---- */

static void
give_again (const Answers *answers, const PanelNode *node, guint date)
{
  const char *text = panel_node_texts (node);

  for (guint i = 0; i < node->key.n_dates; i++)
    {
      const PanelVerdict *verdict = &node->verdicts[i];

      if (answers->out != NULL)
        {
          panel_row_append_text (answers->out, answers->name->str, answers->name->len);
          panel_row_append_text (answers->out, text, verdict->size);
          text += verdict->size;
        }
      if (answers->rollup != NULL)
        panel_rollup_add (answers->rollup, answers->entity, date + i, &verdict->outcome);
    }
}

static void
judge_anew (PanelJudge *self, const ProgressIndicator *indicator, const Answers *answers, guint date,
            PanelVerdict *verdict)
{
  gsize row = size_so_far (answers);

  if (!self->is_expanded)
    expand_figures (self, answers->entity, indicator);
  self->is_expanded = TRUE;
  evaluate (self, indicator, self->court->dates[date], self->standings);
  write_row (self, answers, self->standings, date);
  verdict->size = answers->out != NULL ? (guint32) (size_so_far (answers) - row - answers->name->len) : 0;
  add_up (self, answers, self->standings, date, &verdict->outcome);
  forget_aside (self);
}

static void
judge_dates_anew (PanelJudge *self, const ProgressIndicator *indicator, const Answers *answers, guint date,
                  guint n)
{
  for (guint i = 0; i < n; i++)
    judge_anew (self, indicator, answers, date + i, &self->verdicts[i]);
}

static void
judge_case (PanelJudge *self, const ProgressIndicator *indicator, const PanelCase *one,
            const Answers *answers)
{
  const PanelNode *known = panel_memory_find (&self->memory, indicator, one);
  gsize row = size_so_far (answers);

  if (known != NULL)
    {
      give_again (answers, known, one->date);
      return;
    }
  judge_dates_anew (self, indicator, answers, one->date, one->n_dates);
  panel_memory_add (&self->memory, indicator, one, self->verdicts,
                    answers->out != NULL ? answers->out->str + row : NULL, answers->name->len);
}

/* What holds for one entity hardly ever holds for two. */
static void
judge_variant (PanelJudge *self, const ProgressIndicator *variant, const Answers *answers)
{
  self->is_expanded = FALSE;
  judge_dates_anew (self, variant, answers, 0, self->court->n_dates);
}

static void
judge_alone (PanelJudge *self, const ProgressIndicator *indicator, const PanelCase *cases,
             const Answers *answers)
{
  self->is_expanded = FALSE;
  for (guint date = 0; date < self->court->n_dates; date += (cases++)->n_dates)
    judge_case (self, indicator, cases, answers);
}

/* ---- a family ---- */

static void
judge_together (PanelJudge *self, const ProgressIndicator *root, const Answers *answers)
{
  const PanelCourt *court = self->court;
  gint32 n = root->n_below + 1;
  Outcome outcome;

  expand_figures (self, answers->entity, root);
  for (guint date = 0; date < court->n_dates; date++)
    evaluate (self, root, court->dates[date], &self->standings[date * (guint) n]);
  for (gint32 i = 0; i < n; i++)
    for (guint date = 0; date < court->n_dates; date++)
      write_row (self, answers, &self->standings[date * (guint) n + (guint) i], date);
  for (guint date = 0; date < court->n_dates; date++)
    add_up (self, answers, &self->standings[date * (guint) n], date, &outcome);
  forget_aside (self);
}

/* Returns the number of rows. */
static gint32
judge_place (PanelJudge *self, const ProgressIndicator *root, const PanelDocket *docket, gint32 place)
{
  Answers answers = { docket->first + place, docket->names[place],
                      docket->rows != NULL ? docket->rows[place] : NULL, docket->rollup };
  const PanelVariant *variant = panel_store_variant (self->court->store, answers.entity, root->index);
  const ProgressIndicator *judged = variant != NULL ? variant->indicator : root;

  if (judged == NULL)
    return 0;
  if (judged->n_below > 0)
    judge_together (self, judged, &answers);
  else if (variant != NULL)
    judge_variant (self, judged, &answers);
  else
    judge_alone (self, root, panel_memory_cases (&self->memory, place), &answers);
  return (judged->n_below + 1) * (gint32) self->court->n_dates;
}

gint32
panel_judge_docket (PanelJudge *self, const ProgressIndicator *root, const PanelDocket *docket)
{
  gint32 n_rows = 0;

  panel_memory_prepare (&self->memory, root, docket->first, docket->n);
  for (gint32 i = 0; i < docket->n; i++)
    n_rows += judge_place (self, root, docket, i);
  return n_rows;
}
