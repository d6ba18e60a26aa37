/* SPDX-License-Identifier: MIT */
/* The list of those who must report, and the groups they are in. */
#pragma once

#include "panel-bad.h"
#include "panel-store.h"

typedef struct {
  GArray *groups;   /* gint32: by entity of the store; -1: none */
  GPtrArray *names; /* of groups, in the order they are first seen */
  TextTable by_name;
  Arena *arena;
} PanelEntities;

void panel_entities_init (PanelEntities *self);
void panel_entities_clear (PanelEntities *self);

/* Reads entity[,name][,group] into the store, and closes its list. An empty list is refused: diagnostics of
 * bad. FALSE: it is no such file. */
gboolean panel_entities_read (PanelEntities *self, const char *name, const char *data, gsize size,
                              PanelStore *store, PanelBad *bad);
