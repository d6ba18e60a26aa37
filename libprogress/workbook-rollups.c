/* SPDX-License-Identifier: MIT */
/* The sheets of owners and of groups. */
#include "workbook.h"

#include "catalogue.h"

/* ---- owners and groups ---- */

static void
light (const Cell *cell, gconstpointer item)
{
  cell_light (cell, (ProgressLight) ((const ProgressRollup *) item)->light);
}

static void
name (const Cell *cell, gconstpointer item)
{
  cell_text (cell, ((const ProgressRollup *) item)->name);
}

/* A column that shows one count of a roll-up. */
#define COUNT(member)                                                                                        \
  static void member (const Cell *cell, gconstpointer item)                                                  \
  {                                                                                                          \
    cell_number (cell, ((const ProgressRollup *) item)->member, "0");                                        \
  }

COUNT (indicators)
COUNT (met)
COUNT (green)
COUNT (yellow)
COUNT (orange)
COUNT (red)
COUNT (grey)

static void
coverage (const Cell *cell, gconstpointer item)
{
  cell_share (cell, item, coverage_cell);
}

static void
mean_rate (const Cell *cell, gconstpointer item)
{
  cell_share (cell, item, mean_rate_cell);
}

static void
points_earned (const Cell *cell, gconstpointer item)
{
  if (cell->book->writer->report->plan->points)
    cell_number (cell, ((const ProgressRollup *) item)->points_earned, "0.00");
}

static void
points_possible (const Cell *cell, gconstpointer item)
{
  if (cell->book->writer->report->plan->points)
    cell_number (cell, ((const ProgressRollup *) item)->points_possible, "0.00");
}

static void
rank (const Cell *cell, gconstpointer item)
{
  gint32 number = ((const ProgressRollup *) item)->rank;

  if (number > 0)
    cell_number (cell, number, "0");
}

#define ROLLUP_COLUMNS(words)                                                                                \
  { N_ ("Light"), 10, light }, { (words), 40, name }, { N_ ("Indicators"), 11, indicators },                 \
      { N_ ("Met"), 8, met }, { N_ ("Green"), 8, green }, { N_ ("Yellow"), 8, yellow },                      \
      { N_ ("Orange"), 8, orange }, { N_ ("Red"), 8, red }, { N_ ("Grey"), 8, grey },                        \
      { N_ ("Coverage"), 11, coverage }, { N_ ("Mean rate"), 18, mean_rate },                                \
      { N_ ("Points"), 9, points_earned }, { N_ ("Points possible"), 14, points_possible },                  \
  {                                                                                                          \
    N_ ("Rank"), 8, rank                                                                                     \
  }

static const SheetColumn owner_sheet[] = { ROLLUP_COLUMNS (N_ ("Owner")) };
static const SheetColumn group_sheet[] = { ROLLUP_COLUMNS (N_ ("Group")) };

void
book_add_rollups (Book *self)
{
  const ProgressReport *report = self->writer->report;
  g_autoptr (GPtrArray) owners = league_items (report);
  g_autoptr (GPtrArray) groups = rollup_items (report->groups, report->plan->n_groups);

  book_add_sheet (self, N_ ("Owners"), owner_sheet, G_N_ELEMENTS (owner_sheet), owners);
  if (groups->len > 0)
    book_add_sheet (self, N_ ("Groups"), group_sheet, G_N_ELEMENTS (group_sheet), groups);
}
