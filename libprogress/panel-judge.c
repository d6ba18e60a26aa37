/* SPDX-License-Identifier: MIT */
#include "panel-judge.h"

#include <string.h>

#include "evaluate.h"
#include "panel-row.h"
#include "panel-situation.h"

/* What verdicts may take up in memory, of one thread. When values hardly repeat, remembering them is no use.
 */
#define MEMORY_OF_VERDICTS ((gsize) 96 * 1024 * 1024)

struct _PanelJudge {
  PanelCourt *court;
  Evaluation evaluation;
  FigureList *lists;           /* by indicator */
  GArray *figures;             /* Figure: of a family */
  ProgressStanding *standings; /* of a family */
  GPtrArray *verdicts;         /* of a family, see panel_judge_family() */
  GPtrArray *passing;          /* those of them that are not remembered */
  GString *row, *scratch;
  Arena *remembered;
  gsize n_remembered; /* bytes */
};

void
panel_court_init (PanelCourt *self, ProgressPlan *plan, const ProgressPlan *variants,
                  const ProgressPolicy *policy, const PanelStore *store, const Day *dates, guint n_dates)
{
  const ProgressPolicy *in_force = policy != NULL ? policy : plan->policy;

  *self = (PanelCourt){ .plan = plan,
                        .policy = policy,
                        .roomiest = variants != NULL ? variants : plan,
                        .store = store,
                        .dates = dates,
                        .n_dates = n_dates,
                        .cap = exact_to_double (exact_of (in_force->cap)) };
  self->situations = g_new (PanelSituation, (gsize) plan->n_indicators * n_dates);
  for (gint32 i = 0; i < plan->n_indicators; i++)
    for (guint date = 0; date < n_dates; date++)
      panel_situation_init (&self->situations[(guint) i * n_dates + date], self, &plan->indicators[i],
                            dates[date]);
}

void
panel_court_clear (PanelCourt *self)
{
  for (gsize i = 0; i < (gsize) self->plan->n_indicators * self->n_dates; i++)
    panel_situation_clear (&self->situations[i]);
  g_free (self->situations);
}

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
  self->evaluation = (Evaluation){
    .plan = court->plan, .lists = self->lists, .policy = court->policy, .known_at = DAY_LAST
  };
  evaluation_make_room (&self->evaluation, court->roomiest);
  self->figures = g_array_sized_new (FALSE, FALSE, sizeof (Figure), 16);
  self->standings = g_new (ProgressStanding, (gsize) largest_family (court->plan));
  self->verdicts = g_ptr_array_new ();
  self->passing = g_ptr_array_new_with_free_func (g_free);
  self->row = g_string_new (NULL);
  self->scratch = g_string_new (NULL);
  self->remembered = arena_new ();
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
  g_ptr_array_unref (self->verdicts);
  g_ptr_array_unref (self->passing);
  g_string_free (self->row, TRUE);
  g_string_free (self->scratch, TRUE);
  arena_free (self->remembered);
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
  for (gint32 i = root->index; i <= root->index + root->n_below; i++)
    {
      const PanelFigure *figures = panel_store_figures (store, entity, i, &n);

      self->lists[i].n = n;
      g_array_set_size (self->figures, self->figures->len + (guint) n);
      for (gint32 f = 0; f < n; f++)
        panel_store_expand (store, &figures[f],
                            &g_array_index (self->figures, Figure, self->figures->len - (guint) (n - f)));
    }
  n = 0;
  for (gint32 i = root->index; i <= root->index + root->n_below; n += self->lists[i++].n)
    self->lists[i].items = &g_array_index (self->figures, Figure, n);
}

/* Parts stand behind their indicator, so the last one goes first. */
static void
evaluate (PanelJudge *self, const ProgressIndicator *root, Day as_of)
{
  self->evaluation.as_of = as_of;
  for (gint32 i = root->n_below; i >= 0; i--)
    evaluation_judge (&self->evaluation, &self->standings[i], &root[i]);
}

static void
write_verdict (const PanelJudge *self, const ProgressStanding *standing, PanelVerdict *verdict)
{
  verdict->outcome = rollup_outcome (standing, self->court->cap);
  verdict->size = (guint32) self->row->len;
  memcpy (verdict->text, self->row->str, self->row->len);
}

static void
write_row (PanelJudge *self, const ProgressStanding *standing, Day as_of)
{
  g_string_truncate (self->row, 0);
  panel_row_append (self->row, self->scratch, standing, as_of);
}

static const PanelVerdict *
pass_on (PanelJudge *self, const ProgressStanding *standing, Day as_of)
{
  PanelVerdict *verdict;

  write_row (self, standing, as_of);
  verdict = g_malloc (sizeof *verdict + self->row->len);
  write_verdict (self, standing, verdict);
  g_ptr_array_add (self->passing, verdict);
  return verdict;
}

static const PanelVerdict *
remember (PanelJudge *self, PanelSituation *situation, const PanelKey *key)
{
  PanelNode *node;
  gsize size;

  write_row (self, self->standings, situation->as_of);
  size = sizeof *node + self->row->len;
  node = arena_alloc (self->remembered, size);
  node->key = *key;
  write_verdict (self, self->standings, &node->verdict);
  self->n_remembered += size;
  panel_situation_add (situation, node);
  return &node->verdict;
}

/* ---- one indicator ---- */

static const PanelVerdict *
judge_alone (PanelJudge *self, gint32 entity, const ProgressIndicator *indicator, guint date,
             const PanelFigure *figures, gint32 n)
{
  PanelSituation *situation =
      &self->court->situations[(guint) indicator->index * self->court->n_dates + date];
  const PanelVerdict *known;
  PanelKey key;
  gboolean has_key = panel_situation_key (situation, figures, n, &key);

  if (has_key && (known = panel_situation_find (situation, &key)) != NULL)
    return known;
  expand_figures (self, entity, indicator);
  evaluate (self, indicator, situation->as_of);
  return has_key && self->n_remembered < MEMORY_OF_VERDICTS
             ? remember (self, situation, &key)
             : pass_on (self, self->standings, situation->as_of);
}

/* By what holds for one entity: that hardly ever happens to two. */
static const PanelVerdict *
judge_variant (PanelJudge *self, gint32 entity, const ProgressIndicator *indicator, guint date)
{
  Day as_of = self->court->dates[date];

  expand_figures (self, entity, indicator);
  evaluate (self, indicator, as_of);
  return pass_on (self, self->standings, as_of);
}

static void
judge_at_all_dates (PanelJudge *self, gint32 entity, const ProgressIndicator *indicator,
                    const PanelVariant *variant)
{
  gint32 n;
  const PanelFigure *figures = panel_store_figures (self->court->store, entity, indicator->index, &n);

  for (guint date = 0; date < self->court->n_dates; date++)
    g_ptr_array_index (self->verdicts, date) =
        (gpointer) (variant != NULL ? judge_variant (self, entity, variant->indicator, date)
                                    : judge_alone (self, entity, indicator, date, figures, n));
}

/* ---- a family ---- */

static void
judge_together (PanelJudge *self, gint32 entity, const ProgressIndicator *root)
{
  const PanelCourt *court = self->court;

  expand_figures (self, entity, root);
  for (guint date = 0; date < court->n_dates; date++)
    {
      evaluate (self, root, court->dates[date]);
      for (gint32 i = 0; i <= root->n_below; i++)
        g_ptr_array_index (self->verdicts, (guint) i * court->n_dates + date) =
            (gpointer) pass_on (self, &self->standings[i], court->dates[date]);
    }
}

const PanelVerdict *const *
panel_judge_family (PanelJudge *self, gint32 entity, const ProgressIndicator *root)
{
  const PanelCourt *court = self->court;
  const PanelVariant *variant = panel_store_variant (court->store, entity, root->index);

  if (variant != NULL && variant->indicator == NULL)
    return NULL;
  if (self->passing->len > 0)
    g_ptr_array_set_size (self->passing, 0);
  g_ptr_array_set_size (self->verdicts, (gint) ((guint) (root->n_below + 1) * court->n_dates));
  if (root->n_below > 0)
    judge_together (self, entity, root);
  else
    judge_at_all_dates (self, entity, root, variant);
  return (const PanelVerdict *const *) (gpointer) self->verdicts->pdata;
}
