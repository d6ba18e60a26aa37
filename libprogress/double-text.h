/* SPDX-License-Identifier: MIT */
/* Doubles as text: quickly, and in any locale. */
#pragma once

#include <glib.h>

#define DOUBLE_TEXT_SIZE G_ASCII_DTOSTR_BUF_SIZE

/* Writes a finite number as the first of %.15g, %.16g and %.17g that reads back the same: "20", "13.3", "-0",
 * "1e+15"; byte for byte what the C library writes in the C locale. Returns the length. */
gsize double_text (double value, char text[DOUBLE_TEXT_SIZE]);
