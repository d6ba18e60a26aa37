/* SPDX-License-Identifier: MIT */
/* An indicator at a date: what the answers depend on of an entity's figures, so that equal cases are judged
 * once. */
#pragma once

#include "line.h"
#include "panel-store.h"
#include "rollup.h"
#include "target.h"

/* An indicator at a date: what evaluating it needs that is the same for all entities. */
typedef struct _PanelSituation PanelSituation;

/* What threads share. */
typedef struct {
  ProgressPlan *plan;
  const ProgressPolicy *policy; /* NULL: the plan's */
  const ProgressPlan *roomiest; /* that has the largest indicator */
  const PanelStore *store;
  const Day *dates; /* ascending */
  guint n_dates;
  PanelSituation *situations; /* by indicator, then date */
  double cap;
  gboolean has_rows; /* are rows written at all? */
} PanelCourt;

/* All that evaluating reads out of the figures of a pair. Two pairs with equal keys have equal rows. */
typedef struct {
  gint64 num;      /* of the latest value */
  guint64 missed;  /* which milestones were missed at their own dates */
  Day date;        /* of the latest figure; DAY_NONE: there is none */
  Day reached;     /* when the target was first met, if it is met now */
  guint32 hash;    /* of all the rest */
  guint16 n_dates; /* as long as there is no later figure, all of this holds */
  guint8 decimals;
  gint8 change; /* of the latest value from the one before: 1, 0, -1; NO_CHANGE: there was none before */
  guint8 is_whole;
} PanelKey;

/* What was given at a date: the row behind the entity's name, and what the entity is rolled up by. */
typedef struct {
  Outcome outcome;
  guint32 size; /* of the row's text */
} PanelVerdict;

typedef struct _PanelNode PanelNode;

/* Verdicts that were given before, at as many dates as their key holds for; then the texts of their rows. */
struct _PanelNode {
  PanelKey key;
  PanelNode *next; /* with the same hash */
  PanelVerdict verdicts[];
};

static inline gsize
panel_node_size (guint n_dates)
{
  return sizeof (PanelNode) + sizeof (PanelVerdict) * n_dates;
}

static inline const char *
panel_node_texts (const PanelNode *self)
{
  return (const char *) self + panel_node_size (self->key.n_dates);
}

struct _PanelSituation {
  const ProgressIndicator *indicator;
  const Target *target; /* in force; NULL: none, or pending */
  Day as_of;
  Day first;             /* no figure before it counts */
  gboolean is_compact;   /* its cases have keys */
  gboolean is_like_last; /* the same figures have the same key as at the date before */
  Asked *asked;          /* by milestones */
  gint32 n_asked;
  PanelNode **nodes; /* atomic, by hash */
  guint n_buckets;   /* a power of two */
};

/* variants: the plan of those that the store has; NULL: none. */
void panel_court_init (PanelCourt *self, ProgressPlan *plan, const ProgressPlan *variants,
                       const ProgressPolicy *policy, const PanelStore *store, const Day *dates,
                       guint n_dates);
void panel_court_clear (PanelCourt *self);

/* last: the same indicator at the date before; NULL: there is none. */
void panel_situation_init (PanelSituation *self, const PanelSituation *last, const PanelCourt *court,
                           const ProgressIndicator *indicator, Day as_of);
void panel_situation_clear (PanelSituation *self);

/* The key of a pair's figures, by date, of which none is after the judged one. FALSE: there is none, each
 * case is judged by itself. */
gboolean panel_situation_key (const PanelSituation *self, const PanelFigure *figures, gint32 n,
                              PanelKey *key);

/* The key is complete: for how many dates it holds. */
void panel_key_hold (PanelKey *key, guint n_dates);

/* Where the verdict on a key may be found, in memory that is seldom at hand. */
static inline PanelNode **
panel_situation_bucket (const PanelSituation *self, const PanelKey *key)
{
  return &self->nodes[key->hash & (self->n_buckets - 1)];
}

/* NULL: not given yet. */
const PanelNode *panel_situation_find (const PanelSituation *self, const PanelKey *key);
/* From any thread; the node stays as long as the situation. */
void panel_situation_add (PanelSituation *self, PanelNode *node);
