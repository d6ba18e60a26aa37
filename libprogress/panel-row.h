/* SPDX-License-Identifier: MIT */
/* A row of a panel: the columns of a report's CSV, with the entity in front. */
#pragma once

#include "report.h"

/* "entity,indicator,…" and a line end. */
void panel_row_append_header (GString *out);

/* What follows the entity, from the comma to the line end. scratch is anybody's. */
void panel_row_append (GString *out, GString *scratch, const ProgressStanding *standing, Day as_of);
