/* SPDX-License-Identifier: MIT */
/* A chunk of rows becomes figures: which entity, which indicator, when, how much. Whole threads do this side
 * by side; what depends on the lines before is left to the store. */
#pragma once

#include "csv-rows.h"
#include "figures.h"
#include "panel-input.h"

/* A figure as it is kept: 12 bytes, for there are millions. */
typedef struct {
  gint64 num;   /* of num / 10^decimals; odd: which of the odd figures */
  guint32 when; /* its Day, and from PANEL_DECIMALS on the decimals */
} __attribute__ ((packed, aligned (4))) PanelFigure;

#define PANEL_DECIMALS 24
#define PANEL_ODD      255 /* for decimals: a fraction, an addition, or one that says when or for which period */

static inline PanelFigure
panel_figure (gint64 num, Day date, guint decimals)
{
  return (PanelFigure){ num, (guint32) date | decimals << PANEL_DECIMALS };
}

static inline Day
panel_figure_date (const PanelFigure *self)
{
  return (Day) (self->when & ((1u << PANEL_DECIMALS) - 1));
}

static inline guint8
panel_figure_decimals (const PanelFigure *self)
{
  return (guint8) (self->when >> PANEL_DECIMALS);
}

static inline gboolean
panel_figure_is_odd (const PanelFigure *self)
{
  return panel_figure_decimals (self) == PANEL_ODD;
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
  GArray *lines;             /* PanelLine: room for more than there are */
  guint n_figures;           /* of them */
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
