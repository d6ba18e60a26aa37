/* SPDX-License-Identifier: MIT */
/* Pieces of HTML. Text reaches a page through here and nowhere else. */
#pragma once

#include <glib.h>

/* Text that is only text, between tags and between double quotes: no markup, nothing invisible. */
void html_append_text (GString *out, const char *text);

/* <h2>Owners</h2> */
void html_append_element (GString *out, const char *tag, const char *text);

/*  name="text" */
void html_append_attribute (GString *out, const char *name, const char *text);

/*  data-value="0.9166666666666666": fewest digits that read back the same */
void html_append_value (GString *out, double value);
