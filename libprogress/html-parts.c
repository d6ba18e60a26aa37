/* SPDX-License-Identifier: MIT */
/* What the parts of a page share. */
#include "html-page.h"

#include <string.h>

#include "catalogue.h"
#include "html.h"

void
html_append_words (Writer *self, const char *english)
{
  html_append_text (self->out, catalogue_text (self->language, english));
}

void
html_append_paragraph (Writer *self, const char *english)
{
  html_append_element (self->out, "p", catalogue_text (self->language, english));
}

void
html_append_section_heading (Writer *self, const char *id, const char *english)
{
  g_string_append_printf (self->out, "<h2 id=\":%s\">", id);
  html_append_words (self, english);
  g_string_append (self->out, "</h2>\n");
}

void
html_append_light (GString *out, ProgressLight light, ProgressLanguage language)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *word;

  write_light (text, light, language);
  word = text->str + strcspn (text->str, " ");
  g_string_append_printf (out, "<b class=\"light %s\"><i aria-hidden=\"true\">%.*s</i>%s</b>",
                          progress_light_get_name (light), (int) (word - text->str), text->str, word);
}

void
html_append_cell (Writer *self, CellText append, gconstpointer item)
{
  g_autoptr (GString) cell = g_string_new (NULL);

  append (cell, self, item);
  html_append_text (self->out, cell->str);
}
