/* SPDX-License-Identifier: MIT */
/* A pair at a date becomes a row of text and what it gives to the row of its entity, by the same evaluation
 * as a report's. Most rows have been written before for another entity: same figures, same row. */
#pragma once

#include "panel-memory.h"
#include "panel-rollup.h"

/* One thread's. */
typedef struct _PanelJudge PanelJudge;

PanelJudge *panel_judge_new (PanelCourt *court);
void panel_judge_free (PanelJudge *self);

/* Entities that follow each other, at most PANEL_DOCKET of them, and a place for the answers on each. What
 * they are judged by is seldom at hand: it is sent for while the others are judged. */
typedef struct {
  gint32 first, n;
  GString *const *names; /* in front of a row */
  GString *const *rows;  /* NULL: none are written */
  PanelRollup *rollup;   /* NULL: nothing is added up */
} PanelDocket;

/* Judges an indicator that is no part, and its parts, at all dates. Returns how many rows there are: none of
 * an entity that has nothing to do with it. */
gint32 panel_judge_docket (PanelJudge *self, const ProgressIndicator *root, const PanelDocket *docket);
