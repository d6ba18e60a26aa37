/* SPDX-License-Identifier: MIT */
/* A chunk of rows becomes figures: which entity, which indicator, when, how much. Whole threads do this side
 * by side; what depends on the lines before is left to the store. */
#pragma once

#include "csv-rows.h"
#include "figures.h"
#include "panel-input.h"

/* A figure as it is kept: 12 bytes, for there are millions. */
typedef struct {
  gint64 num;        /* of num / 10^decimals; odd: which of the odd figures */
  guint32 date : 24; /* a Day, never DAY_NONE */
  guint32 decimals : 7;
  guint32 odd : 1; /* a fraction, an addition, one that says when it was reported, or for which period */
} __attribute__ ((packed, aligned (4))) PanelFigure;

static inline PanelFigure
panel_figure (gint64 num, Day date, guint decimals)
{
  return (PanelFigure){ .num = num, .date = (guint32) date & 0xffffff, .decimals = decimals & 0x7f };
}

static inline PanelFigure
panel_figure_odd (gint64 which, Day date)
{
  return (PanelFigure){ .num = which, .date = (guint32) date & 0xffffff, .odd = TRUE };
}

typedef struct {
  gint32 entity; /* in the thread's own list of names */
  gint32 indicator;
  PanelFigure figure;
  guint32 line; /* of the chunk, from 0 */
  guint32 at;   /* where its value stands in the chunk */
} PanelLine;

/* A row that is none of figures. */
typedef struct {
  const char *id; /* the kind: static */
  char *message;
  guint32 line;
  guint32 at;        /* where in the chunk */
  gboolean is_fatal; /* what follows cannot be told apart */
} PanelBadLine;

/* Names of entities as one thread has met them, and what they are to all. */
typedef struct {
  TextTable table; /* values are indices */
  GPtrArray *texts;
  GArray *shared; /* gint32: which entity of the store; ENTITY_NEW: not asked yet; ENTITY_UNKNOWN */
} PanelNames;

enum {
  ENTITY_NEW = -1,
  ENTITY_UNKNOWN = -2, /* not in the list */
};

/* A date as it was written, with what it is. */
typedef struct {
  char text[DAY_TEXT_SIZE - 1];
  Day day; /* DAY_NONE: none */
} PanelDay;

#define PANEL_DAYS 64

/* One thread's reading. */
typedef struct {
  const ProgressPlan *plan;
  CsvRows rows;
  PanelNames names;
  gint32 entity, indicator;  /* of the row before: the next one is likely about them too */
  CsvSpan entity_name;       /* of that one */
  PanelDay days[PANEL_DAYS]; /* by some of their digits */
  guint32 *id_sizes;         /* of indicators */
  Arena *arena;              /* details of odd figures, and texts */
  GArray *lines;             /* PanelLine */
  GArray *odd;               /* Figure */
  GArray *bad;               /* PanelBadLine */
  GString *scratch[N_FIGURE_FIELDS];
  guint32 n_lines; /* in the chunk */
} PanelReader;

void panel_reader_init (PanelReader *self, const ProgressPlan *plan);
void panel_reader_clear (PanelReader *self);

/* Fills lines, odd, bad and n_lines from a chunk. */
void panel_reader_read (PanelReader *self, const PanelChunk *chunk);

const char *panel_reader_entity (const PanelReader *self, gint32 entity);
