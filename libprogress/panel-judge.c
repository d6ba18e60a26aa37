/* SPDX-License-Identifier: MIT */
#include "panel-judge.h"

#include <string.h>

#include "evaluate.h"
#include "panel-row.h"
#include "panel-situation.h"

/* What verdicts may take up in memory, of one thread: what is no longer in a processor's cache is judged anew
 * as quickly as it is fetched. */
#define MEMORY_OF_VERDICTS ((gsize) 32 * 1024 * 1024)

/* After so many pairs, at all dates, it is known whether it is any use to remember them: one in so many must
 * come again. */
#define PAIRS_TO_TRY 200000
#define ONE_IN       3

/* A pair at a date, as it may have been judged before. */
typedef struct {
  gboolean has_key;
  PanelKey key;
} PanelCase;

struct _PanelJudge {
  PanelCourt *court;
  Evaluation evaluation;
  FigureList *lists;           /* by indicator */
  GArray *figures;             /* Figure: of a family */
  gboolean is_expanded;        /* they are those of the indicator being judged */
  ProgressStanding *standings; /* of a family, by date */
  Arena *aside;                /* numbers too large for a standing; only until its row is written */
  PanelRows rows;
  PanelCase *cases; /* of a docket, by place and date */
  Arena *remembered;
  gsize n_remembered; /* bytes */
  guint cases_to_try;
  guint n_cases, n_known; /* cases so far, and those that had been before; at most cases_to_try */
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
      {
        PanelSituation *situation = &self->situations[(guint) i * n_dates + date];

        panel_situation_init (situation, date > 0 ? situation - 1 : NULL, self, &plan->indicators[i],
                              dates[date]);
      }
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
  self->cases_to_try = PAIRS_TO_TRY * court->n_dates;
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
  self->cases = g_new (PanelCase, (gsize) PANEL_DOCKET * court->n_dates);
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
  arena_free (self->aside);
  panel_rows_clear (&self->rows);
  g_free (self->cases);
  arena_free (self->remembered);
  g_free (self);
}

/* Of an indicator, by date. */
static PanelSituation *
situations_of (const PanelJudge *self, const ProgressIndicator *indicator)
{
  return &self->court->situations[(gsize) indicator->index * self->court->n_dates];
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

/* Where the answers of one case go. */
typedef struct {
  const GString *name;
  GString *out;      /* NULL: nowhere */
  Outcome *outcomes; /* NULL: nowhere */
} Answers;

static void
write_row (PanelJudge *self, const Answers *answers, const ProgressStanding *standing, guint date)
{
  gsize situation = (gsize) standing->indicator->index * self->court->n_dates + date;

  if (answers->out == NULL)
    return;
  g_string_append_len (answers->out, answers->name->str, (gssize) answers->name->len);
  panel_row_append (&self->rows, answers->out, standing, self->court->dates[date], situation);
}

static void
give (PanelJudge *self, const Answers *answers, const ProgressStanding *standing, guint date)
{
  write_row (self, answers, standing, date);
  if (answers->outcomes != NULL)
    answers->outcomes[date] = rollup_outcome (standing, self->court->cap);
}

/* ---- cases that come again ---- */

static gboolean
is_worth_remembering (const PanelJudge *self)
{
  return self->n_cases < self->cases_to_try || self->n_known >= self->cases_to_try / ONE_IN;
}

static void
count_case (PanelJudge *self, gboolean is_known)
{
  if (self->n_cases >= self->cases_to_try)
    return;
  self->n_cases++;
  self->n_known += is_known ? 1 : 0;
}

static void
give_again (const Answers *answers, const PanelNode *node, guint date)
{
  if (answers->out != NULL)
    {
      g_string_append_len (answers->out, answers->name->str, (gssize) answers->name->len);
      g_string_append_len (answers->out, node->text, (gssize) node->size);
    }
  if (answers->outcomes != NULL)
    answers->outcomes[date] = node->outcome;
}

/* What was just given: the row, without the name, is the end of the output. */
static void
remember (PanelJudge *self, PanelSituation *situation, const PanelKey *key, const Answers *answers, gsize row,
          guint date)
{
  gsize size = answers->out != NULL ? answers->out->len - row - answers->name->len : 0;
  PanelNode *node;

  if (self->n_remembered + sizeof *node + size > MEMORY_OF_VERDICTS)
    return;
  node = arena_alloc (self->remembered, sizeof *node + size);
  node->key = *key;
  node->size = (guint32) size;
  if (size > 0)
    memcpy (node->text, answers->out->str + row + answers->name->len, size);
  if (answers->outcomes != NULL)
    node->outcome = answers->outcomes[date];
  self->n_remembered += sizeof *node + size;
  panel_situation_add (situation, node);
}

/* ---- one indicator ---- */

static void
judge_anew (PanelJudge *self, gint32 entity, const ProgressIndicator *indicator, const Answers *answers,
            guint date)
{
  if (!self->is_expanded)
    expand_figures (self, entity, indicator);
  self->is_expanded = TRUE;
  evaluate (self, indicator, self->court->dates[date], self->standings);
  give (self, answers, self->standings, date);
  forget_aside (self);
}

static void
judge_case (PanelJudge *self, gint32 entity, const ProgressIndicator *indicator, const PanelCase *one,
            const Answers *answers, guint date)
{
  PanelSituation *situation = &situations_of (self, indicator)[date];
  gsize row = answers->out != NULL ? answers->out->len : 0;
  const PanelNode *known;

  if (!one->has_key)
    {
      judge_anew (self, entity, indicator, answers, date);
      return;
    }
  known = panel_situation_find (situation, &one->key);
  count_case (self, known != NULL);
  if (known != NULL)
    {
      give_again (answers, known, date);
      return;
    }
  judge_anew (self, entity, indicator, answers, date);
  remember (self, situation, &one->key, answers, row, date);
}

/* What holds for one entity hardly ever holds for two. */
static void
judge_alone (PanelJudge *self, gint32 entity, const ProgressIndicator *indicator, const PanelVariant *variant,
             const PanelCase *cases, const Answers *answers)
{
  self->is_expanded = FALSE;
  for (guint date = 0; date < self->court->n_dates; date++)
    if (variant != NULL)
      judge_anew (self, entity, variant->indicator, answers, date);
    else
      judge_case (self, entity, indicator, &cases[date], answers, date);
}

/* ---- what will be needed is sent for ---- */

static void
send_for_figures (const PanelJudge *self, const ProgressIndicator *indicator, gint32 first, gint32 n)
{
  const PanelStore *store = self->court->store;

  for (gint32 entity = first; entity < MIN (first + n, panel_store_n_entities (store)); entity++)
    panel_store_fetch (store, entity, indicator->index);
}

/* At dates between two figures a pair is the same case. */
static void
find_keys (const PanelJudge *self, gint32 entity, const ProgressIndicator *indicator, PanelCase *cases)
{
  const PanelSituation *situations = situations_of (self, indicator);
  gint32 n, seen = 0, before;
  const PanelFigure *figures = panel_store_figures (self->court->store, entity, indicator->index, &n);

  for (guint date = 0; date < self->court->n_dates; date++)
    {
      for (before = seen; seen < n && figures[seen].date <= situations[date].as_of;)
        seen++;
      if (date > 0 && seen == before && situations[date].is_like_last)
        cases[date] = cases[date - 1];
      else
        cases[date].has_key = panel_situation_key (&situations[date], figures, seen, &cases[date].key);
      if (cases[date].has_key)
        __builtin_prefetch (panel_situation_bucket (&situations[date], &cases[date].key));
    }
}

#define CACHE_LINE 64
#define MOST_LINES 4 /* of a verdict: all of one without a row, most of one with */

static void
send_for_verdicts (const PanelJudge *self, const ProgressIndicator *indicator, const PanelCase *cases)
{
  const PanelSituation *situations = situations_of (self, indicator);
  guint lines = self->court->has_rows ? MOST_LINES : MOST_LINES / 2;

  for (guint date = 0; date < self->court->n_dates; date++)
    if (cases[date].has_key)
      {
        const char *node =
            g_atomic_pointer_get ((gpointer *) panel_situation_bucket (&situations[date], &cases[date].key));

        for (guint line = 0; node != NULL && line < lines; line++)
          __builtin_prefetch (node + line * CACHE_LINE);
      }
}

/* In the order in which one thing leads to the next. */
static void
prepare (PanelJudge *self, const ProgressIndicator *root, const PanelDocket *docket)
{
  guint n_dates = self->court->n_dates;
  gboolean may_be_known = is_worth_remembering (self);

  send_for_figures (self, root, docket->first + docket->n, docket->n);
  memset (self->cases, 0, sizeof *self->cases * PANEL_DOCKET * n_dates);
  for (gint32 i = 0; i < docket->n && may_be_known; i++)
    find_keys (self, docket->first + i, root, &self->cases[(guint) i * n_dates]);
  for (gint32 i = 0; i < docket->n && may_be_known; i++)
    send_for_verdicts (self, root, &self->cases[(guint) i * n_dates]);
}

/* ---- a family ---- */

static void
judge_together (PanelJudge *self, gint32 entity, const ProgressIndicator *root, const Answers *answers)
{
  const PanelCourt *court = self->court;
  gint32 n = root->n_below + 1;

  expand_figures (self, entity, root);
  for (guint date = 0; date < court->n_dates; date++)
    evaluate (self, root, court->dates[date], &self->standings[date * (guint) n]);
  for (gint32 i = 0; i < n; i++)
    for (guint date = 0; date < court->n_dates; date++)
      write_row (self, answers, &self->standings[date * (guint) n + (guint) i], date);
  for (guint date = 0; answers->outcomes != NULL && date < court->n_dates; date++)
    answers->outcomes[date] = rollup_outcome (&self->standings[date * (guint) n], court->cap);
  forget_aside (self);
}

static gint32
judge_place (PanelJudge *self, const ProgressIndicator *root, const PanelDocket *docket, gint32 place)
{
  guint n_dates = self->court->n_dates, first = (guint) place * n_dates;
  gint32 entity = docket->first + place;
  const PanelVariant *variant = panel_store_variant (self->court->store, entity, root->index);
  Answers answers = { docket->names[place], docket->rows != NULL ? docket->rows[place] : NULL,
                      docket->outcomes != NULL ? &docket->outcomes[first] : NULL };

  if (variant != NULL && variant->indicator == NULL)
    return 0;
  if (root->n_below > 0)
    judge_together (self, entity, root, &answers);
  else
    judge_alone (self, entity, root, variant, &self->cases[first], &answers);
  return (root->n_below + 1) * (gint32) n_dates;
}

void
panel_judge_docket (PanelJudge *self, const ProgressIndicator *root, const PanelDocket *docket)
{
  prepare (self, root, docket);
  for (gint32 i = 0; i < docket->n; i++)
    docket->n_rows[i] = judge_place (self, root, docket, i);
}
