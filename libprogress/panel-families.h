/* SPDX-License-Identifier: MIT */
/* What is said of an entity about an indicator and its parts, which belong together: a part may matter to its
 * whole, so they become variants when all lines are read. An indicator without parts is done at once. */
#pragma once

#include "panel-bad.h"
#include "panel-store.h"
#include "plan-variants.h"

/* Of an indicator with more parts, on all levels, nothing can be said but that it does not apply. */
#define MOST_PARTS_OF_VARIANT 1000

/* What one line says. */
typedef struct {
  gint32 entity;
  const ProgressIndicator *indicator;
  Place place; /* of the indicator's id */
  const VariantCell *cells;
  guint n_cells;
} PanelSaying;

typedef struct {
  PlanVariants *variants;
  PanelVariant none;   /* of what does not apply */
  GPtrArray *kept;     /* Relatives, owned */
  GHashTable *by_text; /* all cells as one text -> Relatives: many entities share them */
  GPtrArray *waiting;  /* Family, owned, by first line */
  GHashTable *by_pair; /* pair of entity and indicator -> Family that waits */
  GStringChunk *texts; /* of those */
  const ProgressPlan *plan;
  PanelStore *store;
  PanelBad *bad;
  const char *file; /* being read */
  const Day *dates;
  guint n_dates;
  gboolean keeps_all;
} PanelFamilies;

/* keeps_all: as the store. FALSE: error. */
gboolean panel_families_init (PanelFamilies *self, const ProgressPlan *plan, const Day *dates, guint n_dates,
                              gboolean keeps_all, GError **error);
void panel_families_clear (PanelFamilies *self);

/* Lines of a file follow. What is wrong with them are bad lines, and what they say is the store's. */
void panel_families_begin (PanelFamilies *self, const char *file, PanelStore *store, PanelBad *bad);
void panel_families_add (PanelFamilies *self, const PanelSaying *saying);
/* No more lines. */
void panel_families_settle (PanelFamilies *self);
