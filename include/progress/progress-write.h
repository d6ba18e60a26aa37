/* SPDX-License-Identifier: MIT */
#pragma once

#include <progress/progress-report.h>

G_BEGIN_DECLS

typedef enum {
  PROGRESS_WRITE_DEFAULT = 0,
  PROGRESS_WRITE_ONLY_LAGGING = 1 << 0, /* rows that are yellow or worse; roll-ups stay over all */
  PROGRESS_WRITE_COLOUR = 1 << 1,       /* terminal colours (text only) */
} ProgressWriteFlags;

/* The whole report as text, JSON, CSV or Markdown; UTF-8, the same bytes in every locale. */
PROGRESS_API char *progress_report_to_text (const ProgressReport *self, ProgressFormat format,
                                            ProgressLanguage language, ProgressWriteFlags flags);

/* One indicator, with its parts, as it stands in the JSON of its report. */
PROGRESS_API char *progress_standing_to_json (const ProgressStanding *self, ProgressLanguage language);

/* A bulletin for the owners: the league table, then for each owner what lags, by how much and how many days, who
 * has not reported, and what is due up to the end of the next month. format: text or Markdown. NULL: error (another
 * format). */
PROGRESS_API char *progress_report_to_bulletin (const ProgressReport *self, ProgressFormat format,
                                                ProgressLanguage language, ProgressWriteFlags flags, GError **error);

/* The audit trail of one indicator: its inputs and where they are written, the methods chosen and why, the line,
 * every formula with its numbers, thresholds, the reason of each warning. format: text or JSON. NULL: error (no
 * such id, another format). */
PROGRESS_API char *progress_report_explain (const ProgressReport *self, const char *id, ProgressFormat format,
                                            ProgressLanguage language, GError **error);

/* The whole report as a web page: one file that needs no network and no script, with drawings, a filter, and how
 * each indicator was judged (of up to 2,000). */
PROGRESS_API char *progress_report_to_html (const ProgressReport *self, ProgressLanguage language,
                                            ProgressWriteFlags flags);

/* The same as a workbook (.xlsx) with sheets for the plan, indicators, owners, groups, warnings and notes. It is
 * written beside path and then renamed: path is the whole workbook or what it was. FALSE: error (PROGRESS_ERROR_IO;
 * PROGRESS_ERROR_UNSUPPORTED in a library built without libxlsxwriter). */
PROGRESS_API gboolean progress_report_save_workbook (const ProgressReport *self, const char *path,
                                                     ProgressLanguage language, ProgressWriteFlags flags,
                                                     GError **error);

G_END_DECLS
