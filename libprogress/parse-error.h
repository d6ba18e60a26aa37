/* SPDX-License-Identifier: MIT */
/* What a parser refused, as an error for callers. */
#pragma once

#include "quantity.h"

/* Sets error, PROGRESS_ERROR_ARGUMENT with one diagnostic whose column is the character of text where it went
 * wrong, and clears failure. */
void parse_failure_to_error (ParseFailure *failure, const char *text, GError **error);

/* The same for an argument that is not a text to be parsed. */
void argument_error (const char *id, const char *message, GError **error);
