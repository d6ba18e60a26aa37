/* SPDX-License-Identifier: MIT */
/* A file that is written aside and renamed when it is whole; or a pipe, or memory, that is written as it
 * comes. */
#pragma once

#include <glib.h>

typedef struct {
  char *path;   /* as errors call it */
  char *final;  /* what the file is to be called; NULL: written as it comes */
  char *beside; /* what it is called until then; NULL: it is no more */
  int file;     /* -1: memory */
  gboolean is_closed_by_us;
  GString *memory;
} PanelOutput;

/* path "-": standard output; NULL: memory. NULL: error (PROGRESS_ERROR_OUTPUT). */
PanelOutput *panel_output_new (const char *path, GError **error);
/* What was not finished is gone. */
void panel_output_free (PanelOutput *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PanelOutput, panel_output_free)

/* One after the other. */
gboolean panel_output_write (PanelOutput *self, GString *const *texts, gsize n, GError **error);

/* All is on the disk. */
gboolean panel_output_sync (PanelOutput *self, GError **error);
/* From here on it is the file of that name. */
gboolean panel_output_finish (PanelOutput *self, GError **error);
