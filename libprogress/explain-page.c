/* SPDX-License-Identifier: MIT */
#include "explain-page.h"

Page
page_of (const Explanation *facts, ProgressLanguage language, const PageForm *form, GString *out)
{
  Page page = { .facts = facts,
                .language = language,
                .style = amount_style_of (facts->standing, language),
                .form = form,
                .out = out,
                .row = g_string_new (NULL) };

  page.style.digits = MAX (PAGE_DIGITS, page.style.digits);
  return page;
}

void
page_clear (Page *self)
{
  g_string_free (self->row, TRUE);
}

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
  if (exact_is_defined (exact_kept (standing->rate)))
    write_display (self->row, standing, self->language);
  else
    page_say (self, write_reason (exact_reason (exact_kept (standing->rate)), self->language));
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
  self->form->row (self, label != NULL ? catalogue_text (self->language, label) : "", self->row->str, place);
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
  self->form->heading (self, catalogue_text (self->language, words));
}
