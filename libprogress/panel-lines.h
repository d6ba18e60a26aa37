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
  gint32 entity; /* among the reader's names */
  gint32 indicator;
  PanelFigure figure;
  guint32 line; /* of the chunk, from 0 */
} PanelLine;

/* A row that is none of figures. */
typedef struct {
  const char *id; /* the kind: static */
  char *message;
  guint32 line;
  guint32 at;        /* where in the chunk */
  gboolean is_fatal; /* what follows cannot be told apart */
} PanelBadLine;

/* The name of an entity, and which one of the store it is. */
typedef struct {
  const char *text;
  gint32 entity; /* ENTITY_UNKNOWN: not in the list */
} PanelName;

#define ENTITY_UNKNOWN (-2)

typedef struct _PanelReader PanelReader;

/* A chunk, and what it says. */
typedef struct {
  PanelBuffer buffer;
  PanelChunk chunk;
  const PanelReader *reader; /* that has read it */
  GPtrArray *new_names;      /* of entities that it had not met before */
  PanelLine *lines;
  guint n_figures; /* lines that say one */
  gsize room;      /* for lines */
  GArray *odd;     /* Figure */
  GArray *bad;     /* PanelBadLine */
  guint32 n_lines; /* in the chunk */
} PanelBatch;

void panel_batch_init (PanelBatch *self);
void panel_batch_clear (PanelBatch *self);

/* A date as it was written, with what it is. */
typedef struct {
  char text[DAY_TEXT_SIZE - 1];
  Day day; /* DAY_NONE: none */
} PanelDay;

#define PANEL_DAYS 64

/* One thread's reading. */
struct _PanelReader {
  const ProgressPlan *plan;
  PanelBatch *batch;
  CsvRows rows;
  TextTable names;           /* of entities; values count them */
  GArray *known;             /* PanelName: those of batches that were taken, for whoever takes the next one */
  gint32 entity, indicator;  /* of the row before: the next one is likely about them too */
  CsvSpan entity_name;       /* of that one */
  PanelDay days[PANEL_DAYS]; /* by some of their digits */
  guint32 *id_sizes;         /* of indicators */
  Arena *arena;              /* details of odd figures, and texts */
  GString *scratch[N_FIGURE_FIELDS];
};

/* It must stay until all that it has read is taken. */
PanelReader *panel_reader_new (const ProgressPlan *plan);
void panel_reader_free (PanelReader *self);

/* Fills a batch from its chunk. */
void panel_reader_read (PanelReader *self, PanelBatch *batch);
