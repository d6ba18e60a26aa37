/* SPDX-License-Identifier: MIT */
/* Adding up: by owner, by group, for the plan, over all indicators below (not means of means). */
#pragma once

#include "report.h"

/* What one indicator gives to every row above it. An indicator that is met but has no index weighs 1; one
 * that is not met and has none is left out. */
typedef struct {
  guint8 met;   /* Met */
  guint8 light; /* ProgressLight */
  bool is_countable;
  bool has_rate, has_index;
  double weight;
  double points; /* 0..1 of its weight */
  double rate;   /* capped */
  double index;  /* capped */
} Outcome;

Outcome rollup_outcome (const ProgressStanding *standing, double cap);

/* What a row adds up on its way to a mean. Zeroed, but for the row, which is zeroed as well. */
typedef struct {
  ProgressRollup *row;
  long double rates, rate_weights;
  long double indices, index_weights;
  GHashTable *pools; /* Unit -> Pool; NULL until there is one */
} RollupSum;

void rollup_sum_add (RollupSum *sum, const Outcome *outcome);
void rollup_sum_finish (RollupSum *sum, const ProgressPolicy *policy, RollupLight by);

/* Competition rank (1224) by mean rate among rows with the same parent (of groups; NULL: all are siblings);
 * rows without a mean have none. */
void rollup_rank (ProgressRollup *rows, gint32 n, const Group *groups);

/* Fills owners, groups and plan_rollup of a report whose standings are done. */
void rollup_report (ProgressReport *report);
