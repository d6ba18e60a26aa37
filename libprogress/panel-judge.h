/* SPDX-License-Identifier: MIT */
/* A pair at a date becomes a row of text and what it gives to the row of its entity, by the same evaluation
 * as a report's. Most rows have been written before for another entity: same figures, same row. */
#pragma once

#include "panel-store.h"
#include "rollup.h"

/* What is written of a pair, behind the entity's name. */
typedef struct {
  Outcome outcome;
  guint32 size;
  char text[];
} PanelVerdict;

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

/* Judges an indicator that is no part, and its parts, at all dates. The verdict of the i-th of them at the
 * n-th date is at i * n_dates + n; they last until the next call. */
const PanelVerdict *const *panel_judge_family (PanelJudge *self, gint32 entity,
                                               const ProgressIndicator *root);
