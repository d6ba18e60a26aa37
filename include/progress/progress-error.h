/* SPDX-License-Identifier: MIT */
#pragma once

#include <progress/progress-types.h>

G_BEGIN_DECLS

/* Few codes: only what a caller would branch on. What is wrong in detail is in the diagnostics. */
typedef enum {
  PROGRESS_ERROR_IO = 10,          /* a file could not be read or written */
  PROGRESS_ERROR_SYNTAX = 20,      /* it is not YAML or CSV, or a part of them that is refused */
  PROGRESS_ERROR_INVALID = 30,     /* it can be read, but is not a valid plan, policy or figure */
  PROGRESS_ERROR_ARGUMENT = 40,    /* an argument of the call: a date, an id, a name */
  PROGRESS_ERROR_UNSUPPORTED = 50, /* this build of the library cannot do it */
  PROGRESS_ERROR_OUTPUT = 60,      /* what was computed could not be written */
  PROGRESS_ERROR_STOPPED = 70,     /* by who watches it */
} ProgressError;

#define PROGRESS_ERROR (progress_error_quark ())
PROGRESS_API GQuark progress_error_quark (void);

/* A list of what was found wrong (or, for a plan, worth noting), in the order it was found. A copy outlives what it is
 * about. */
typedef struct _ProgressDiagnostics ProgressDiagnostics;
PROGRESS_API ProgressDiagnostics *progress_diagnostics_copy (const ProgressDiagnostics *self);
PROGRESS_API void progress_diagnostics_free (ProgressDiagnostics *self);
PROGRESS_API GType progress_diagnostics_get_type (void);

/* All that was found wrong; borrowed from the error. NULL: it has none, being of another domain. */
PROGRESS_API const ProgressDiagnostics *progress_error_get_diagnostics (const GError *error);

PROGRESS_API gint32 progress_diagnostics_get_count (const ProgressDiagnostics *self);
/* Errors found beyond the 20 that are kept. */
PROGRESS_API gint32 progress_diagnostics_get_omitted (const ProgressDiagnostics *self);
/* Of entry index. Notes have a message in every language; errors are in English where there is no translation. file,
 * indicator and key may be NULL; the key is that of a plan built in code, "milestones/2018-Q2", of the indicator or of
 * the plan. line and column count from 1; 0: none. */
PROGRESS_API const char *progress_diagnostics_get_id (const ProgressDiagnostics *self, gint32 index);
PROGRESS_API const char *progress_diagnostics_get_message (const ProgressDiagnostics *self, gint32 index,
                                                           ProgressLanguage language);
PROGRESS_API const char *progress_diagnostics_get_file (const ProgressDiagnostics *self, gint32 index);
PROGRESS_API const char *progress_diagnostics_get_indicator (const ProgressDiagnostics *self, gint32 index);
PROGRESS_API const char *progress_diagnostics_get_key (const ProgressDiagnostics *self, gint32 index);
PROGRESS_API gint32 progress_diagnostics_get_line (const ProgressDiagnostics *self, gint32 index);
PROGRESS_API gint32 progress_diagnostics_get_column (const ProgressDiagnostics *self, gint32 index);
/* "file:line:column: error: message", or "indicator/key: error: message". */
PROGRESS_API char *progress_diagnostics_to_text (const ProgressDiagnostics *self, gint32 index,
                                                 ProgressLanguage language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ProgressDiagnostics, progress_diagnostics_free)

G_END_DECLS
