/* SPDX-License-Identifier: MIT */
/* Text as a reader sees it: what a page, or a sheet, shows of a name that a plan made up. */
#pragma once

#include <glib.h>

/* Calls `append` with each character that is shown. Marks that nobody sees but that turn the text around
 * (bidi controls) or make two names look the same (zero-width marks) are left out; a line break or another
 * control character is a space; what is no character at all is U+FFFD. */
void visible_append (GString *out, const char *text, void (*append) (GString *out, gunichar c));
