/* SPDX-License-Identifier: MIT */
/* The first sheet: what was judged, when, by which policy, and how the plan stands as a whole. */
#include "workbook.h"

#include <progress/progress-version.h>

#include "catalogue.h"

#define LABEL_WIDTH  24
#define VALUE_WIDTH  14 /* texts go on beyond it */
#define TITLE_HEIGHT 28

/* Moves to the next row; what it is about stands in front of the value. */
static Cell
next_row (Cell *at, const char *label)
{
  Cell value = *at;

  if (label != NULL)
    cell_words (at, label);
  value.column = 1;
  at->row++;
  return value;
}

static void
count_row (Cell *at, const char *label, gint32 n)
{
  Cell value = next_row (at, label);

  cell_number (&value, n, "0");
}

/* Its bands and rules; the first line is its name. */
static void
policy_rows (Cell *at, const ProgressReport *report)
{
  g_autofree char *text = progress_policy_to_text (report->policy, at->book->writer->language);
  g_auto (GStrv) lines = g_strsplit (g_strchomp (text), "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      Cell value = next_row (at, i == 0 ? N_ ("Policy") : NULL);

      cell_text (&value, g_strstrip (lines[i]));
    }
}

static void
head_rows (Cell *at, const ProgressReport *report)
{
  Cell title = next_row (at, NULL), value;

  title.column = 0;
  cell_title (&title, report->plan->title);
  at->row++;
  value = next_row (at, N_ ("As of"));
  cell_day (&value, report->as_of);
  policy_rows (at, report);
  at->row++;
}

static void
count_rows (Cell *at, const ProgressRollup *plan)
{
  count_row (at, N_ ("Indicators"), plan->indicators);
  count_row (at, N_ ("Met"), plan->met);
  count_row (at, N_ ("Green"), plan->green);
  count_row (at, N_ ("Yellow"), plan->yellow);
  count_row (at, N_ ("Orange"), plan->orange);
  count_row (at, N_ ("Red"), plan->red);
  count_row (at, N_ ("Grey"), plan->grey);
}

static void
plan_rows (Cell *at, const ProgressRollup *plan)
{
  Cell value = next_row (at, N_ ("The whole plan"));

  cell_light (&value, (ProgressLight) plan->light);
  count_rows (at, plan);
  value = next_row (at, N_ ("Mean rate"));
  cell_share (&value, plan, mean_rate_cell);
  value = next_row (at, N_ ("Coverage"));
  cell_share (&value, plan, coverage_cell);
  at->row++;
}

void
book_add_overview (Book *self)
{
  const ProgressReport *report = self->writer->report;
  lxw_worksheet *sheet =
      workbook_add_worksheet (self->workbook, catalogue_text (self->writer->language, N_ ("Overview")));
  g_autofree char *version = g_strconcat ("libprogress ", progress_get_version (), NULL);
  Cell at = { self, sheet, 0, 0 }, value;

  worksheet_set_column (sheet, 0, 0, LABEL_WIDTH, NULL);
  worksheet_set_column (sheet, 1, 1, VALUE_WIDTH, NULL);
  worksheet_set_row (sheet, 0, TITLE_HEIGHT, NULL);
  head_rows (&at, report);
  book_colour_lights (self, sheet, at.row, at.row, 1);
  plan_rows (&at, &report->plan_rollup);
  value = next_row (&at, NULL);
  cell_text (&value, version);
  book_set_up_paper (sheet);
}
