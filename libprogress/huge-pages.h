/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* Says that size bytes at memory, just allocated, will all be used: the system may then hand them out in
 * pages of megabytes, and touching them for the first time costs a quarter. Small blocks, and systems without
 * such pages, are left alone. */
void huge_pages_advise (gpointer memory, gsize size);
