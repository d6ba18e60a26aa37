/* SPDX-License-Identifier: MIT */
/* Pairs that come again: equal figures, equal rows. What is remembered of them is seldom at hand, so it is
 * sent for some time before it is needed. */
#pragma once

#include "panel-situation.h"

/* Entities that follow each other, at most so many, are prepared together. */
#define PANEL_DOCKET 8

/* A pair as it may have been judged before, from a date on. */
typedef struct {
  PanelKey key;
  guint16 date;
  guint16 n_dates;
  gboolean has_key;
} PanelCase;

/* One thread's. */
typedef struct {
  PanelCourt *court;
  PanelCase *cases; /* by place of an entity: as many for each as there are dates */
  Arena *arena;
  gsize n_bytes;
  guint cases_to_try;
  guint n_cases, n_known; /* cases so far, and those that had been before; at most cases_to_try */
} PanelMemory;

void panel_memory_init (PanelMemory *self, PanelCourt *court);
/* What it has added to situations goes with it: only when all threads have judged. */
void panel_memory_clear (PanelMemory *self);

/* Sends for what is known of an indicator of n entities, and for the figures of the n after them. */
void panel_memory_prepare (PanelMemory *self, const ProgressIndicator *indicator, gint32 first, gint32 n);

/* Of an entity that was prepared, from the first date to the last; those without a key are new. */
static inline const PanelCase *
panel_memory_cases (const PanelMemory *self, gint32 place)
{
  return &self->cases[(guint) place * self->court->n_dates];
}

/* NULL: it is new. */
const PanelNode *panel_memory_find (PanelMemory *self, const ProgressIndicator *indicator,
                                    const PanelCase *one);

/* rows: the texts of all verdicts, each with so many bytes in front that are not part of it. */
void panel_memory_add (PanelMemory *self, const ProgressIndicator *indicator, const PanelCase *one,
                       const PanelVerdict *verdicts, const char *rows, gsize in_front);
