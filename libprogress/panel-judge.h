/* SPDX-License-Identifier: MIT */
/* A pair at a date becomes a row of text and what it gives to the row of its entity, by the same evaluation
 * as a report's. Most rows have been written before for another entity: same figures, same row. */
#pragma once

#include "panel-store.h"
#include "rollup.h"

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

/* variants: the plan of those that the store has; NULL: none. */
void panel_court_init (PanelCourt *self, ProgressPlan *plan, const ProgressPlan *variants,
                       const ProgressPolicy *policy, const PanelStore *store, const Day *dates,
                       guint n_dates);
void panel_court_clear (PanelCourt *self);

/* One thread's. */
typedef struct _PanelJudge PanelJudge;

PanelJudge *panel_judge_new (PanelCourt *court);
void panel_judge_free (PanelJudge *self);

/* Judges an indicator that is no part, and its parts, at all dates. Their rows, each with the entity's name
 * in front, go to out (NULL: nowhere), what the indicator gives at each date to outcomes (NULL: nowhere).
 * Returns how many rows there are: none when the entity has nothing to do with it. */
gint32 panel_judge_family (PanelJudge *self, gint32 entity, const ProgressIndicator *root,
                           const GString *name, GString *out, Outcome *outcomes);
