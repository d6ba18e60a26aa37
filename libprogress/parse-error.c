/* SPDX-License-Identifier: MIT */
#include "parse-error.h"

#include "diagnostics.h"

/* The character that byte offset is in or before, from 1. text may be anything but UTF-8. */
static guint32
character_at (const char *text, gsize offset)
{
  guint32 n = 1;
  for (gsize i = 0; i < offset; i++)
    n += ((guchar) text[i] & 0xC0) != 0x80;
  return n;
}

static void
set_error (const char *id, Place place, const char *message, GError **error)
{
  g_autoptr (ProgressDiagnostics) diagnostics = diagnostics_new ();
  diagnostics_error (diagnostics, id, NULL, place, "%s", message);
  diagnostics_to_error (diagnostics, PROGRESS_ERROR_ARGUMENT, error);
}

void
parse_failure_to_error (ParseFailure *failure, const char *text, GError **error)
{
  set_error (failure->id, (Place){ 0, character_at (text, failure->offset) }, failure->message, error);
  parse_failure_clear (failure);
}

void
argument_error (const char *id, const char *message, GError **error)
{
  set_error (id, (Place){ 0, 0 }, message, error);
}
