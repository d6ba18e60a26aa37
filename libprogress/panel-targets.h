/* SPDX-License-Identifier: MIT */
/* What holds for single entities: entity,indicator and any of target,baseline,start,due,weight,applies and
 * periods of milestones. An empty cell keeps what the plan says. */
#pragma once

#include "panel-bad.h"
#include "panel-store.h"
#include "plan-variants.h"

typedef struct {
  PlanVariants *variants;
  GPtrArray *kept;     /* PanelVariant, owned */
  GHashTable *by_text; /* index and cells as one text -> PanelVariant: many entities share one */
  const Day *dates;
  guint n_dates;
  gboolean keeps_all;
} PanelTargets;

/* keeps_all: as the store. FALSE: error. */
gboolean panel_targets_init (PanelTargets *self, const ProgressPlan *plan, const Day *dates, guint n_dates,
                             gboolean keeps_all, GError **error);
void panel_targets_clear (PanelTargets *self);

/* Sets variants of the store. Lines that are wrong are bad lines. FALSE: it is no such file, diagnostics of
 * bad say why. */
gboolean panel_targets_read (PanelTargets *self, const char *name, const char *data, gsize size,
                             const ProgressPlan *plan, PanelStore *store, PanelBad *bad);
