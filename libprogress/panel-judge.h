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

#define PANEL_DOCKET 8

/* Entities that follow each other, at most PANEL_DOCKET of them, and a place for the answers on each. What
 * they are judged by is seldom at hand: it is sent for while the others are judged. */
typedef struct {
  gint32 first, n;
  GString *const *names; /* in front of a row */
  GString *const *rows;  /* NULL: none are written */
  Outcome *outcomes;     /* what the indicator gives, by place and date; NULL: nothing is added up */
  gint32 *n_rows;        /* 0: the entity has nothing to do with the indicator */
} PanelDocket;

/* Judges an indicator that is no part, and its parts, at all dates. */
void panel_judge_docket (PanelJudge *self, const ProgressIndicator *root, const PanelDocket *docket);
