/* SPDX-License-Identifier: MIT */
#include "explain-page.h"

#define LABEL_WIDTH 18

void
page_say (Page *self, const char *text)
{
  g_string_append (self->row, text);
}

void
page_words (Page *self, const char *words)
{
  page_say (self, catalogue_text (self->language, words));
}

void
page_day (Page *self, Day day)
{
  amount_append_day (self->row, day);
}

void
page_amount (Page *self, Exact x)
{
  if (exact_is_defined (x))
    amount_append (self->row, &self->style, x);
  else
    page_say (self, write_reason (exact_reason (x), self->language));
}

void
page_number (Page *self, Exact x)
{
  if (exact_is_defined (x))
    amount_append_number (self->row, &self->style, x);
  else
    page_say (self, write_reason (exact_reason (x), self->language));
}

void
page_rate (Page *self, const ProgressStanding *standing)
{
  if (exact_is_defined (standing->rate))
    write_display (self->row, standing, self->language);
  else
    page_say (self, write_reason (exact_reason (standing->rate), self->language));
}

void
page_aside (Page *self, const char *words)
{
  page_say (self, " (");
  page_words (self, words);
  page_say (self, ")");
}

void
page_end_row_at (Page *self, const char *label, const char *place)
{
  GString *out = self->out;
  const char *name = label != NULL ? catalogue_text (self->language, label) : "";
  guint width = text_width (name);

  g_string_append (out, "  ");
  g_string_append (out, name);
  text_append_spaces (out, MAX (LABEL_WIDTH, width + 1) - width);
  text_append_plain (out, self->row->str);
  if (place[0] != '\0')
    {
      g_string_append (out, "  [");
      text_append_plain (out, place);
      g_string_append_c (out, ']');
    }
  g_string_append_c (out, '\n');
  g_string_truncate (self->row, 0);
}

void
page_end_row (Page *self, const char *label)
{
  page_end_row_at (self, label, "");
}

void
page_end_row_of (Page *self, const char *label, Place place)
{
  g_autoptr (GString) text = g_string_new (NULL);

  explanation_append_place (text, self->facts, place);
  page_end_row_at (self, label, text->str);
}

void
page_text_row (Page *self, const char *label, const char *text)
{
  if (text == NULL || text[0] == '\0')
    return;
  page_say (self, text);
  page_end_row (self, label);
}

void
page_heading (Page *self, const char *words)
{
  g_string_append_printf (self->out, "\n%s\n", catalogue_text (self->language, words));
}
