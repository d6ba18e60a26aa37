/* SPDX-License-Identifier: MIT */
/* Memory in large pieces: in huge pages where the system has them. On many machines touching memory for the
 * first time costs more than what is then done in it. */
#pragma once

#include <glib.h>

gpointer huge_pages_new (gsize size);               /* zeroed, aligned for any type */
void huge_pages_free (gpointer memory, gsize size); /* NULL: nothing; size: as asked for */
