/* SPDX-License-Identifier: MIT */
/* The audit trail as a part of a web page: under each heading a list. */
#include "explain-page.h"

#include <string.h>

#include "html.h"

static void
append_heading (Page *self, const char *text)
{
  g_string_append (self->out, self->out->len > 0 ? "</ul>" : "");
  html_append_element (self->out, "h3", text);
  g_string_append (self->out, "<ul>");
}

/* A page is shown to others: the folders of the one who made it are not theirs to see. */
static const char *
without_folders (const char *place)
{
  const char *slash = strrchr (place, '/');

  return slash != NULL ? slash + 1 : place;
}

/* A row without a label goes on with what the one above is about. */
static void
append_row (Page *self, const char *label, const char *text, const char *place)
{
  g_string_append (self->out, "<li>");
  if (label[0] != '\0')
    html_append_element (self->out, "b", label);
  html_append_text (self->out, text);
  if (place[0] != '\0')
    {
      g_string_append_c (self->out, ' ');
      html_append_element (self->out, "cite", without_folders (place));
    }
  g_string_append (self->out, "</li>");
}

static const PageForm html_form = { append_heading, append_row };

void
explain_as_html (const Explanation *self, ProgressLanguage language, GString *out)
{
  g_autoptr (GString) sections = g_string_new (NULL);
  Page page = page_of (self, language, &html_form, sections);

  page_write_sections (&page);
  page_clear (&page);
  g_string_append_printf (out, "%s</ul>", sections->str);
}
