/* SPDX-License-Identifier: MIT */
#pragma once

#include <progress/progress-report.h>

G_BEGIN_DECLS

typedef enum {
  PROGRESS_WRITE_DEFAULT = 0,
  PROGRESS_WRITE_ONLY_LAGGING = 1 << 0,   /* rows that are yellow or worse; roll-ups stay over all */
  PROGRESS_WRITE_COLOUR = 1 << 1,         /* terminal colours (text only) */
} ProgressWriteFlags;

/* The whole report as text, JSON, CSV or Markdown; UTF-8, the same bytes in every locale. progress_free(). */
PROGRESS_API char *progress_report_to_text (const ProgressReport *self, ProgressFormat format, ProgressLanguage language, ProgressWriteFlags flags);

G_END_DECLS
