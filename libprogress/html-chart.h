/* SPDX-License-Identifier: MIT */
/* Small drawings of one indicator as SVG, 100 units wide and stretched to the place they get: lines keep
 * their width. Colours are the style sheet's. Where there is nothing to draw nothing is appended. */
#pragma once

#include "explain.h"

/* Stephen Few's bullet chart: a bar for the actual value, a mark for the expected one, a line for the target,
 * ticks for the milestones, and a shade where the target is met. An indicator without a unit is drawn by its
 * rate. */
void html_append_bullet (GString *out, const Explanation *facts, ProgressLanguage language);

/* The figures over time against the planned line; of deliverables, when each is due and whether it is done.
 */
void html_append_timeline (GString *out, const Explanation *facts, ProgressLanguage language);

/* ---- what the drawings share ---- */

/* <svg class="bullet" viewBox="0 0 100 16" …>, named for those who cannot see it. */
void html_begin_drawing (GString *out, const char *name, int height, const char *label);
void html_end_drawing (GString *out);

/* Coordinates in a path, with one decimal: "M12.5 8", "L20 8", "H40". */
void html_append_point (GString *out, char command, double x, double y);
void html_append_step (GString *out, char command, double to);

/* A path; its class says what it shows. Nothing where it has no data. */
void html_append_path (GString *out, const char *name, const char *data);
