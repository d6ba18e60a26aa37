/* SPDX-License-Identifier: MIT */
/* What holds for single entities: entity,indicator and any of target,baseline,start,due,weight,applies and
 * periods of milestones. An empty cell keeps what the plan says. */
#pragma once

#include "panel-families.h"

/* Sets variants of the store. Lines that are wrong are bad lines. FALSE: it is no such file, diagnostics of
 * bad say why. */
gboolean panel_targets_read (PanelFamilies *families, const char *name, const char *data, gsize size,
                             PanelStore *store, PanelBad *bad);
