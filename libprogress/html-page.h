/* SPDX-License-Identifier: MIT */
/* The parts of a report's page, in their order. */
#pragma once

#include "write.h"

/* The opening tags, with the style sheet and what a browser may do with the page: run its own script, and
 * nothing else. */
void html_append_head (Writer *self);
/* Owners by rank, and groups. */
void html_append_rollups (Writer *self);
/* The table of indicators, and what belongs to it: */
void html_append_indicators (Writer *self);
/* what its drawings show, */
void html_append_legend (Writer *self);
/* and a filter, which the script shows and makes work. */
void html_append_filter (Writer *self);
/* The script, and the closing tags. */
void html_append_foot (Writer *self);

/* ---- what the parts share ---- */

/* A text of the catalogue; as a paragraph; as the heading of a section. Ids of indicators have no colon,
 * those of sections begin with one. */
void html_append_words (Writer *self, const char *english);
void html_append_paragraph (Writer *self, const char *english);
void html_append_section_heading (Writer *self, const char *id, const char *english);

/* "■ red", of which only the word is read aloud. */
void html_append_light (GString *out, ProgressLight light, ProgressLanguage language);

/* What a cell says. */
typedef void (*CellText) (GString *cell, const Writer *writer, gconstpointer item);
void html_append_cell (Writer *self, CellText append, gconstpointer item);

/* The columns' names for the style sheet, which shows them where there is no room for a table. */
void html_append_labels (GString *out, ProgressLanguage language);
