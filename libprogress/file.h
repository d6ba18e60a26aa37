/* SPDX-License-Identifier: MIT */
/* Files as they are read. */
#pragma once

#include <stdio.h>

#include <glib.h>

/* All of a file; free data with g_free(). FALSE: PROGRESS_ERROR_IO, "plan.yaml: no such file". */
gboolean file_read (const char *path, char **data, gsize *length, GError **error);

/* A file that can be read twice. NULL: it is none, or cannot be opened; file_read() says why. */
FILE *file_open (const char *path, gsize *length);

/* A new, empty file in the same folder, to be renamed to path once it is whole; its name is the caller's. -1:
 * errno says why not. */
int file_new_beside (const char *path, char **name);
