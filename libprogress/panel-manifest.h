/* SPDX-License-Identifier: MIT */
/* What a panel was computed from, so that it can be told later whether it still is: as JSON. */
#pragma once

#include "panel-input.h"
#include "panel.h"

/* The result's counts are known, all inputs have been read. */
void panel_manifest_append (const ProgressPanel *panel, const PanelInput *input, const GArray *dates,
                            GString *out);
