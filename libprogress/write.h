/* SPDX-License-Identifier: MIT */
/* What the formats share: which rows there are, and the words and cells of the tables. */
#pragma once

#include <progress/progress-write.h>

#include "report.h"

/* One report on its way to one text. */
typedef struct {
  const ProgressReport *report;
  ProgressLanguage language;
  ProgressWriteFlags flags;
  GString *out;
  GPtrArray *rows; /* the ProgressStandings that are shown, in the plan's order */
} Writer;

/* By format: each writes the whole report. */
void write_text (Writer *self);
void write_json (Writer *self);
void write_csv (Writer *self);
void write_markdown (Writer *self);

/* Is the standing shown at all? */
gboolean writer_shows (const Writer *self, const ProgressStanding *standing);
/* Fills rows, which is empty. */
void writer_collect_rows (Writer *self);

/* A column of a table for people; item is a ProgressStanding or a ProgressRollup. */
typedef struct {
  const char *heading; /* in English */
  gboolean is_number;  /* aligned to the right */
  guint widest;        /* where a narrow table cuts it; 0: never */
  void (*append) (GString *cell, const Writer *writer, gconstpointer item);
} Column;

typedef struct {
  const Column *columns;
  guint n_columns;
  ProgressLight (*light_of) (gconstpointer item);
} Columns;

/* Pointers to each of n roll-ups, as the items of a table. */
GPtrArray *rollup_items (const ProgressRollup *rollups, gint32 n);
/* The owners by rank, those without one last. */
GPtrArray *league_items (const ProgressReport *report);

extern const Columns standing_columns;
extern const Columns grouped_columns; /* the same with the group in front */
extern const Columns lagging_columns; /* of one owner: what lags, and by how much */
extern const Columns owner_columns;
extern const Columns group_columns;

/* "91.7%"; "100.0% (not met)" where it alone would mislead; nothing when there is no rate. */
void write_display (GString *cell, const ProgressStanding *standing, ProgressLanguage language);
/* What is to be said beside a rate that does exist: " (not met)", or nothing. */
const char *write_not_met (const ProgressStanding *standing, ProgressLanguage language);
/* "no data": why a number does not exist; "" for one that does. */
const char *write_reason (ProgressReason reason, ProgressLanguage language);
/* "▲ yellow": never colour alone. */
void write_light (GString *cell, ProgressLight light, ProgressLanguage language);
/* The cells of an indicator that a page shows as well; item is a ProgressStanding. */
void measured_cell (GString *cell, const Writer *writer, gconstpointer item);
void rate_cell (GString *cell, const Writer *writer, gconstpointer item);
void expected_cell (GString *cell, const Writer *writer, gconstpointer item);
void days_cell (GString *cell, const Writer *writer, gconstpointer item);
void remaining_cell (GString *cell, const Writer *writer, gconstpointer item);
void due_cell (GString *cell, const Writer *writer, gconstpointer item);
void owner_cell (GString *cell, const Writer *writer, gconstpointer item);
/* The cells of a roll-up that the summary says as well; item is a ProgressRollup. */
void mean_rate_cell (GString *cell, const Writer *writer, gconstpointer item);
void coverage_cell (GString *cell, const Writer *writer, gconstpointer item);
/* The sentence about the whole plan that ends a report. */
void write_plan_summary (Writer *self);
/* The policy and the date everything was judged at. */
void write_subtitle (Writer *self);

/* What a page is made of, in text for a terminal or in Markdown. */
typedef struct {
  void (*heading) (Writer *self, guint level, const char *text); /* level 1: of the page */
  void (*paragraph) (Writer *self, const char *text);
  void (*table) (Writer *self, Columns columns, const GPtrArray *items);
  void (*list) (Writer *self, const GPtrArray *texts);
} Markup;

extern const Markup text_markup;
extern const Markup markdown_markup;

/* Each piece ends with an empty line: after the last one it is too much. */
void writer_end_page (Writer *self);

/* Text as part of Markdown, and as a field of CSV. */
void markdown_append_escaped (GString *out, const char *text);
void csv_append_field (GString *out, const char *text);

/* Columns that a text takes up in a terminal. */
guint text_width (const char *text);
/* Text on one line; a control character of a name must not reach the terminal. */
void text_append_plain (GString *out, const char *text);
void text_append_spaces (GString *out, guint n);
