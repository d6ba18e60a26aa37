/* SPDX-License-Identifier: MIT */
/* What is known of each pair of entity and indicator: the figures that can still matter for the dates that
 * are to be judged, and which dates have been told. Its size grows with the pairs, not with the lines.
 *
 * A figure can be put away when no date that is judged looks at it: it is neither one of the last two up to a
 * date or a milestone, nor the first to meet the target, nor the first that is no whole number. Then
 * evaluating what is left gives the same answers, by the same code. Figures that are added up are all kept.
 */
#pragma once

#include "panel-prune.h"

typedef enum {
  STORE_ADDED,
  STORE_DUPLICATE,
  STORE_OVERLAP,
  STORE_LATE_ADDITION,
  STORE_NOT_APPLIED, /* the entity has nothing to do with the indicator: kept nowhere */
} StoreResult;

/* What holds for one entity instead of what the plan says. */
typedef struct {
  const ProgressIndicator *indicator; /* NULL: it has nothing to do with it */
  PanelRule rule;
} PanelVariant;

typedef struct _PanelStore PanelStore;

/* keeps_all: some figures may replace others. */
PanelStore *panel_store_new (const ProgressPlan *plan, const Day *dates, guint n_dates, gboolean keeps_all);
void panel_store_free (PanelStore *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PanelStore, panel_store_free)

/* The entity of a name, made when it is new; ENTITY_UNKNOWN: it is not in the list, which is complete. */
gint32 panel_store_entity (PanelStore *self, const char *name);
/* From now on there are no others. */
void panel_store_close_list (PanelStore *self);
gint32 panel_store_n_entities (const PanelStore *self);
const char *panel_store_entity_name (const PanelStore *self, gint32 entity);

/* Before any figure of the pair is added. The variant stays the caller's. */
void panel_store_set_variant (PanelStore *self, gint32 entity, gint32 indicator, const PanelVariant *variant);
/* NULL: what the plan says. */
const PanelVariant *panel_store_variant (const PanelStore *self, gint32 entity, gint32 indicator);

/* odd: those of the thread that read the figure, which are copied when they are kept. */
StoreResult panel_store_add (PanelStore *self, gint32 entity, gint32 indicator, const PanelFigure *figure,
                             const Figure *odd);

/* The figures of a pair, by date; n: how many. */
const PanelFigure *panel_store_figures (const PanelStore *self, gint32 entity, gint32 indicator, gint32 *n);
/* Sends for them: they are asked for soon. */
void panel_store_fetch (const PanelStore *self, gint32 entity, gint32 indicator);
const Figure *panel_store_odd (const PanelStore *self, const PanelFigure *figure);

/* The same as the evaluation wants it. */
void panel_store_expand (const PanelStore *self, const PanelFigure *figure, Figure *out);
