/* SPDX-License-Identifier: MIT */
/* What every reader demands of a text before it looks at it: UTF-8, no NUL, at most 1 GiB. */
#pragma once

#include "diagnostics.h"

#define TEXT_SIZE_LIMIT ((gsize) 1 << 30)

#define TEXT_BYTE_ORDER_MARK "\xef\xbb\xbf"

/* Steps over a byte order mark. FALSE: diagnostics say what is wrong and where. */
gboolean text_guard (const char *name, const char **text, gsize *length, ProgressDiagnostics *diagnostics);

/* The same of a piece of a text, which begins after so many lines. diagnostics NULL: only to know. */
gboolean text_guard_piece (const char *name, const char *text, gsize length, guint32 lines_before,
                           ProgressDiagnostics *diagnostics);

/* In normal form (NFC), as ids and names are compared; owned by the caller. NULL: not UTF-8. */
char *text_normal (const char *text);

/* The line and column, in characters, of a byte in valid UTF-8. */
Place text_place (const char *text, gsize offset);
