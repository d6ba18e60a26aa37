/* SPDX-License-Identifier: MIT */
/* Everything a reader found wrong with an input, and everything worth noting about a plan: one list type.
 * Errors: the first 20 are kept, the rest counted. Notes: all are kept. */
#pragma once

#include <progress/progress-error.h>

#include "cold.h"

/* Where something was written. line 0: not from a file (built in code), or the file as a whole. */
typedef struct {
  guint32 line;
  guint32 column;
} Place;

typedef struct {
  const char *id; /* stable, static: "unknown-key", "assumed-kind" */
  gboolean is_note;
  char *file;
  Place place;
  const char *indicator; /* borrowed from the plan; NULL: the plan as a whole */
  const char *message;   /* English, ASCII quotes around what was found */
} Diagnostic;

#define DIAGNOSTICS_KEPT 20

ProgressDiagnostics *diagnostics_new (void);
ProgressDiagnostics *diagnostics_ref (ProgressDiagnostics *self);
void diagnostics_unref (ProgressDiagnostics *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ProgressDiagnostics, diagnostics_unref)

COLD void diagnostics_error (ProgressDiagnostics *self, const char *id, const char *file, Place place,
                             const char *format, ...) G_GNUC_PRINTF (5, 6);
/* indicator stays the caller's, who keeps it as long as the notes. */
void diagnostics_note (ProgressDiagnostics *self, const char *id, const char *file, Place place,
                       const char *indicator, const char *message);
/* The same with a message that needs no copy. */
void diagnostics_note_static (ProgressDiagnostics *self, const char *id, const char *file, Place place,
                              const char *indicator, const char *message);
gboolean diagnostics_has_errors (const ProgressDiagnostics *self);

/* "file:line:column: error: message" or "file:line:column: note: indicator: message" of one entry; owned by
 * the caller. */
char *diagnostic_to_text (const Diagnostic *self);

/* Sets error from the first error; the error keeps the whole list alive for progress_error_get_diagnostics().
 */
void diagnostics_to_error (ProgressDiagnostics *self, ProgressError code, GError **error);
