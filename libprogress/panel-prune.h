/* SPDX-License-Identifier: MIT */
/* Which figures of a pair can still matter: see panel-store.h. */
#pragma once

#include "panel-lines.h"

/* By what the figures of an indicator are put away. */
typedef struct {
  const ProgressIndicator *indicator;
  gboolean keeps_all;
  Day first;   /* no figure before it counts */
  Day last;    /* no figure after it is looked at */
  Day *bounds; /* dates and milestones up to which figures are looked at, ascending */
  guint n_bounds;
  const Target **targets; /* in force at one of the dates, and not pending */
  guint n_targets;
} PanelRule;

void panel_rule_init (PanelRule *self, const ProgressIndicator *indicator, const Day *dates, guint n_dates,
                      gboolean keeps_all);
void panel_rule_clear (PanelRule *self);

/* Leaves those of n figures, ascending by date, that matter; returns how many. */
guint panel_rule_prune (const PanelRule *self, PanelFigure *figures, guint n);

/* The value of a figure that is not odd. */
Number panel_figure_value (const PanelFigure *figure);
