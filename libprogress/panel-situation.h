/* SPDX-License-Identifier: MIT */
/* An indicator at a date: what the answers depend on of an entity's figures, so that equal cases are judged
 * once. */
#pragma once

#include "line.h"
#include "panel-judge.h"
#include "target.h"

/* All that evaluating reads out of the figures of a pair. Two pairs with equal keys have equal rows. */
typedef struct {
  gint64 num; /* of the latest value */
  guint32 form;
  Day date;     /* of the latest figure; DAY_NONE: there is none */
  Day reached;  /* when the target was first met, if it is met now */
  gint8 change; /* of the latest value from the one before: 1, 0, -1; NO_CHANGE: there was none before */
  guint8 is_whole;
  guint64 missed; /* which milestones were missed at their own dates */
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
  Day first;           /* no figure before it counts */
  gboolean is_compact; /* its cases have keys */
  Asked *asked;        /* by milestones */
  gint32 n_asked;
  PanelNode **nodes; /* atomic, by hash */
  guint n_buckets;   /* a power of two */
};

void panel_situation_init (PanelSituation *self, const PanelCourt *court, const ProgressIndicator *indicator,
                           Day as_of);
void panel_situation_clear (PanelSituation *self);

/* The key of a pair's figures, by date. FALSE: there is none, each case is judged by itself. */
gboolean panel_situation_key (const PanelSituation *self, const PanelFigure *figures, gint32 n,
                              PanelKey *key);

/* NULL: not given yet. */
const PanelNode *panel_situation_find (const PanelSituation *self, const PanelKey *key);
/* From any thread; the node stays as long as the situation. */
void panel_situation_add (PanelSituation *self, PanelNode *node);
