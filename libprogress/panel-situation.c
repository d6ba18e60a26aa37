/* SPDX-License-Identifier: MIT */
#include "panel-situation.h"

#include "evaluate.h"

#define NO_CHANGE       2
#define MOST_MILESTONES 64 /* bits of a key */
#define LEAST_BUCKETS   16
#define MOST_BUCKETS    4096
#define ALL_BUCKETS     524288 /* of all situations, about */

/* What milestones ask for, by the evaluation's own rules. */
static void
find_asked (PanelSituation *self, const PanelCourt *court)
{
  const ProgressIndicator *indicator = self->indicator;
  Evaluation evaluation = { .plan = court->plan, .policy = court->policy, .as_of = self->as_of };
  ProgressStanding standing = { .indicator = indicator, .target = target_in_force (indicator, self->as_of) };
  Judgement judgement;

  judgement_init (&judgement, &evaluation, &standing);
  self->target = judgement.target;
  if (self->target == NULL || indicator->n_milestones == 0)
    return;
  self->asked = g_new (Asked, (gsize) indicator->n_milestones);
  self->n_asked = line_ask (indicator, judgement.start, judgement.aim, due_in_force (indicator, self->as_of),
                            self->asked);
}

/* No entity brings more than one case. */
static guint
buckets_for (gint64 n_situations, gint32 n_entities)
{
  guint n = LEAST_BUCKETS;

  while (n < MOST_BUCKETS && n < (guint) n_entities && 2 * n * n_situations <= ALL_BUCKETS)
    n *= 2;
  return n;
}

static gboolean
ask_the_same (const PanelSituation *a, const PanelSituation *b)
{
  if (a->target != b->target || a->n_asked != b->n_asked)
    return FALSE;
  for (gint32 i = 0; i < a->n_asked; i++)
    if (a->asked[i].date != b->asked[i].date || exact_compare (a->asked[i].value, b->asked[i].value) != 0)
      return FALSE;
  return TRUE;
}

void
panel_situation_init (PanelSituation *self, const PanelSituation *last, const PanelCourt *court,
                      const ProgressIndicator *indicator, Day as_of)
{
  gboolean is_level = indicator->reported_as == PROGRESS_REPORTED_LEVEL;

  *self = (PanelSituation){ .indicator = indicator,
                            .as_of = as_of,
                            .first = is_level ? DAY_FIRST : indicator->plan->first };
  find_asked (self, court);
  self->is_compact = indicator->n_parts == 0 && indicator->parent < 0 &&
                     indicator->reported_as != PROGRESS_REPORTED_PER_PERIOD &&
                     self->n_asked <= MOST_MILESTONES;
  self->is_like_last = last != NULL && ask_the_same (self, last);
  self->n_buckets = buckets_for ((gint64) court->plan->n_indicators * court->n_dates,
                                 panel_store_n_entities (court->store));
  if (self->is_compact)
    self->nodes = g_new0 (PanelNode *, self->n_buckets);
}

void
panel_situation_clear (PanelSituation *self)
{
  g_free (self->asked);
  g_free (self->nodes);
}

/* ---- all of them ---- */

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

/* ---- keys ---- */

static Exact
value_of (const PanelFigure *figure)
{
  return exact_of (panel_figure_value (figure));
}

static gint8
change_of (const PanelSituation *self, const PanelFigure *before, const PanelFigure *after)
{
  const ProgressIndicator *indicator = self->indicator;

  if (self->target != NULL && target_is_two_sided (self->target))
    return (gint8) exact_compare (target_distance (self->target, indicator, value_of (before)),
                                  target_distance (self->target, indicator, value_of (after)));
  return (gint8) exact_compare (value_of (after), value_of (before));
}

static Day
reached_on (const PanelSituation *self, const PanelFigure *figures, gint32 n)
{
  if (self->target == NULL || !target_is_met_by (self->target, self->indicator, value_of (&figures[n - 1])))
    return DAY_NONE;
  for (gint32 i = 0; i < n; i++)
    if (target_is_met_by (self->target, self->indicator, value_of (&figures[i])))
      return panel_figure_date (&figures[i]);
  return DAY_NONE;
}

static gboolean
are_whole (const PanelSituation *self, const PanelFigure *figures, gint32 n)
{
  if (self->indicator->unit->kind != UNIT_COUNT)
    return FALSE;
  for (gint32 i = 0; i < n; i++)
    if (!is_whole_number_of (panel_figure_value (&figures[i]), self->indicator->unit))
      return FALSE;
  return TRUE;
}

static guint64
missed (const PanelSituation *self, const PanelFigure *figures, gint32 n)
{
  guint64 bits = 0;
  gint32 next = 0;

  for (gint32 i = 0; i < self->n_asked; i++)
    {
      int side;

      while (next < n && panel_figure_date (&figures[next]) <= self->asked[i].date)
        next++;
      if (next == 0)
        continue;
      side = exact_compare (value_of (&figures[next - 1]), self->asked[i].value);
      if (side != 0 && side != better_sign (self->indicator))
        bits |= (guint64) 1 << i;
    }
  return bits;
}

void
panel_key_hold (PanelKey *key, guint n_dates)
{
  guint64 hash = (guint64) key->num * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  key->n_dates = (guint16) n_dates;
  hash ^= (guint64) (guint32) key->date << 32 | (guint32) (key->reached ^ (Day) n_dates);
  hash ^= key->missed * G_GUINT64_CONSTANT (0xc2b2ae3d27d4eb4f);
  hash = (hash ^ hash >> 29) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  key->hash = (guint32) (hash >> 32);
}

gboolean
panel_situation_key (const PanelSituation *self, const PanelFigure *figures, gint32 n, PanelKey *key)
{
  const PanelFigure *latest;

  if (!self->is_compact)
    return FALSE;
  for (; n > 0 && panel_figure_date (figures) < self->first; n--)
    figures++;
  for (gint32 i = 0; i < n; i++)
    if (panel_figure_is_odd (&figures[i]))
      return FALSE;
  *key = (PanelKey){ .change = NO_CHANGE };
  if (n == 0)
    return TRUE;
  latest = &figures[n - 1];
  key->num = latest->num;
  key->decimals = panel_figure_decimals (latest);
  key->date = panel_figure_date (latest);
  key->reached = reached_on (self, figures, n);
  key->change = n > 1 ? change_of (self, latest - 1, latest) : NO_CHANGE;
  key->is_whole = (guint8) are_whole (self, figures, n);
  key->missed = missed (self, figures, n);
  return TRUE;
}

/* ---- verdicts ---- */

static gboolean
is_same (const PanelKey *a, const PanelKey *b)
{
  return a->hash == b->hash && a->num == b->num && a->decimals == b->decimals && a->date == b->date &&
         a->reached == b->reached && a->change == b->change && a->is_whole == b->is_whole &&
         a->n_dates == b->n_dates && a->missed == b->missed;
}

const PanelNode *
panel_situation_find (const PanelSituation *self, const PanelKey *key)
{
  for (const PanelNode *node = g_atomic_pointer_get (panel_situation_bucket (self, key)); node != NULL;
       node = node->next)
    if (is_same (&node->key, key))
      return node;
  return NULL;
}

/* Two threads may add the same: both are right. */
void
panel_situation_add (PanelSituation *self, PanelNode *node)
{
  PanelNode **bucket = panel_situation_bucket (self, &node->key);

  do
    node->next = g_atomic_pointer_get (bucket);
  while (!g_atomic_pointer_compare_and_exchange (bucket, node->next, node));
}
