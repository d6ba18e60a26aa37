/* SPDX-License-Identifier: MIT */
/* An indicator at a date: what the answers depend on of an entity's figures, so that equal cases are judged
 * once. */
#pragma once

#include "line.h"
#include "panel-judge.h"
#include "target.h"

/* All that evaluating reads out of the figures of a pair. Two pairs with equal keys have equal rows. */
typedef struct {
  gint64 num;     /* of the latest value */
  guint64 missed; /* which milestones were missed at their own dates */
  Day date;       /* of the latest figure; DAY_NONE: there is none */
  Day reached;    /* when the target was first met, if it is met now */
  guint32 hash;   /* of all the rest */
  guint8 decimals;
  gint8 change; /* of the latest value from the one before: 1, 0, -1; NO_CHANGE: there was none before */
  guint8 is_whole;
} PanelKey;

typedef struct _PanelNode PanelNode;

/* A verdict that was given before: its row behind the entity's name, and what it gives to the entity's. */
struct _PanelNode {
  PanelKey key;
  PanelNode *next; /* with the same hash */
  Outcome outcome;
  guint32 size;
  char text[];
};

struct _PanelSituation {
  const ProgressIndicator *indicator;
  const Target *target; /* in force; NULL: none, or pending */
  Day as_of;
  Day first;             /* no figure before it counts */
  gboolean is_compact;   /* its cases have keys */
  gboolean is_like_last; /* keys of the same figures are those of the situation before it */
  Asked *asked;          /* by milestones */
  gint32 n_asked;
  PanelNode **nodes; /* atomic, by hash */
  guint n_buckets;   /* a power of two */
};

/* last: the same indicator at the date before; NULL: there is none. */
void panel_situation_init (PanelSituation *self, const PanelSituation *last, const PanelCourt *court,
                           const ProgressIndicator *indicator, Day as_of);
void panel_situation_clear (PanelSituation *self);

/* The key of a pair's figures, by date, of which none is after the judged one. FALSE: there is none, each
 * case is judged by itself. */
gboolean panel_situation_key (const PanelSituation *self, const PanelFigure *figures, gint32 n,
                              PanelKey *key);

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
