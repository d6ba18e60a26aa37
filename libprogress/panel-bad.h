/* SPDX-License-Identifier: MIT */
/* Lines that are wrong: told, the first of them, and counted by kind. */
#pragma once

#include "diagnostics.h"

typedef struct {
  const char *id; /* static */
  gint64 n;
} PanelBadKind;

typedef struct {
  ProgressDiagnostics *diagnostics;
  GArray *kinds; /* PanelBadKind, in the order they were met */
  gint64 n;
} PanelBad;

void panel_bad_init (PanelBad *self);
void panel_bad_clear (PanelBad *self);

/* message is taken over. */
void panel_bad_add (PanelBad *self, const char *id, const char *file, Place place, char *message);
