/* SPDX-License-Identifier: MIT */
/* Everything a reader found wrong with an input, and everything worth noting about a plan: one list type.
 * Errors: the first 20 are kept, the rest counted. Notes: all are kept. */
#pragma once

#include <stdbool.h>

#include <progress/progress-error.h>

#include "cold.h"

/* Where something was written. line 0: not from a file (built in code), or the file as a whole. */
typedef struct {
  guint32 line;
  guint32 column;
} Place;

#define N_LANGUAGES 2

typedef struct {
  const char *id; /* stable, static: "unknown-key", "assumed-kind" */
  const char *file;
  guint32 nth_file; /* 0: the plan's own, else the n-th that figures were read from */
  bool is_note;
  bool is_about_figures; /* so that it depends on which figures are known */
  Place place;
  const char *indicator; /* borrowed from the plan; NULL: the plan as a whole */
  const char *key;       /* "milestones/2018-Q2", of a plan that is built in code; NULL */
  /* By language, ASCII quotes around what was found. NULL: the English one, by way of the catalogue. */
  const char *messages[N_LANGUAGES];
} Diagnostic;

#define DIAGNOSTICS_KEPT 20

ProgressDiagnostics *diagnostics_new (void);
ProgressDiagnostics *diagnostics_ref (ProgressDiagnostics *self);
void diagnostics_unref (ProgressDiagnostics *self);

COLD void diagnostics_error (ProgressDiagnostics *self, const char *id, const char *file, Place place,
                             const char *format, ...) G_GNUC_PRINTF (5, 6);
/* Adds a note in every language the format has a translation for. Of note, all but the messages is set;
 * its indicator stays the caller's, who keeps it as long as the notes. */
void diagnostics_note (ProgressDiagnostics *self, Diagnostic note, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
void diagnostics_note_va (ProgressDiagnostics *self, Diagnostic note, const char *format, va_list arguments)
    G_GNUC_PRINTF (3, 0);
/* The same with a static message. */
void diagnostics_note_static (ProgressDiagnostics *self, Diagnostic note, const char *message);
/* Copies the notes of another list that are about figures, or those that are not. */
void diagnostics_copy_notes (ProgressDiagnostics *self, const ProgressDiagnostics *from,
                             gboolean about_figures);
Place diagnostics_get_place (const ProgressDiagnostics *self, gint32 index);
/* Tells where in a plan that is built in code an entry stands, instead of its place. NULL: not known. */
void diagnostics_locate (ProgressDiagnostics *self, gint32 index, const char *indicator, const char *key);
/* Brings notes in the order of what they are about: by file, then by place. */
void diagnostics_sort (ProgressDiagnostics *self);
gboolean diagnostics_has_errors (const ProgressDiagnostics *self);
/* What the first error says, in English, without its place. There is one. */
const char *diagnostics_first_message (const ProgressDiagnostics *self);
Place diagnostics_first_place (const ProgressDiagnostics *self);

/* "file:line:column: error: message" or "file:line:column: note: indicator: message" of one entry, and
 * "indicator/key: error: message" when it was built in code; owned by the caller. */
char *diagnostic_to_text (const Diagnostic *self, ProgressLanguage language);

/* Sets error from the first error; the error keeps the whole list alive for progress_error_get_diagnostics().
 */
void diagnostics_to_error (ProgressDiagnostics *self, ProgressError code, GError **error);
