/* SPDX-License-Identifier: MIT */
/* A panel from its files to its files:
 *
 *   csv-rows           text into rows, as fast as it can be looked through
 *   panel-input        files, pipes and memory into chunks of rows
 *   panel-lines        a chunk into figures
 *   panel-prune        which figures can still matter
 *   panel-store        what is known of each pair
 *   panel-entities     who must report, and in which group
 *   panel-targets      what holds for single entities
 *   panel-read         all chunks into the store, by several threads
 *   panel-situation    what is the same for all entities, and verdicts that were given before
 *   panel-memory       which pairs come again, sent for before they are needed
 *   panel-judge        a pair into a row
 *   panel-row          the columns of a row
 *   panel-rollup       rows of entities and groups
 *   panel-output       files that are whole or what they were
 *   panel-write        all rows into the output, by several threads
 *   panel-manifest     what it was computed from
 *   panel-run          all of that in its order
 *   panel              what is to be done, and what came of it
 *   panel-dates, panel-bad                dates, lines that are wrong
 *   panel-crew, panel-turns               threads, and what is finished in order */
#pragma once

#include <progress/progress-panel.h>

#include "panel-bad.h"
#include "panel-output.h"

/* Something to be read: a file, or a text. */
typedef struct {
  char *name;
  GBytes *data; /* NULL: the file of that name */
} PanelText;

/* What has come of it. */
typedef struct {
  PanelBad bad;
  gint64 n_lines, n_rows;
  gint32 n_entities;
  PanelOutput *kept; /* NULL: nothing is kept */
} PanelResult;

struct _ProgressPanel {
  gatomicrefcount ref_count;
  ProgressPlan *plan;
  GArray *dates;                 /* Day; NULL: the plan's */
  ProgressPolicy *policy;        /* NULL: the plan's */
  GPtrArray *figures;            /* PanelText */
  PanelText *entities, *targets; /* NULL: none */
  char *output, *rollup, *manifest;
  gboolean keep_output, skip_bad;
  gint32 n_threads;
  ProgressPanelWatch watch;
  gpointer watch_data;
  PanelResult result;
};

/* A new result, of which nothing has come yet. */
void panel_forget_result (ProgressPanel *self);
