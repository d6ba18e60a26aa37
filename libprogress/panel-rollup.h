/* SPDX-License-Identifier: MIT */
/* A row for each entity, and each group of entities, at each date: over all its indicators. */
#pragma once

#include "panel-store.h"
#include "rollup.h"

typedef struct {
  const PanelStore *store;
  const ProgressPolicy *policy;
  const Day *dates;
  guint n_dates;
  gint32 n_entities;
  ProgressRollup *rows; /* by date, then entity */
  RollupSum *sums;      /* the same */
  const gint32 *groups; /* by entity, -1: none; NULL: nobody has one */
  const char *const *group_names;
  gint32 n_groups;
} PanelRollup;

void panel_rollup_init (PanelRollup *self, const PanelStore *store, const ProgressPolicy *policy,
                        const Day *dates, guint n_dates);
void panel_rollup_clear (PanelRollup *self);

/* What one indicator of an entity gives; each entity's by one thread, in the plan's order. */
static inline void
panel_rollup_add (PanelRollup *self, gint32 entity, guint date, const Outcome *outcome)
{
  rollup_sum_add (&self->sums[(gsize) date * (gsize) self->n_entities + (gsize) entity], outcome);
}

/* Means, lights and ranks, and all rows as text: "entity,as_of,indicators,…". */
void panel_rollup_append (PanelRollup *self, GString *out);
