/* SPDX-License-Identifier: MIT */
/* A page of rows: what it is about on the left, what it is and where it is written on the right. */
#pragma once

#include "amount.h"
#include "explain.h"
#include "write.h"

#define PAGE_DIGITS 3 /* decimals of a number that has no end */

typedef struct _Page Page;

/* How a page is written: as text, or as a part of a web page. */
typedef struct {
  void (*heading) (Page *page, const char *text);
  void (*row) (Page *page, const char *label, const char *text, const char *place); /* "": none */
} PageForm;

struct _Page {
  const Explanation *facts;
  ProgressLanguage language;
  AmountStyle style;
  const PageForm *form;
  GString *out;
  GString *row; /* the right side of the row that is being written */
};

Page page_of (const Explanation *facts, ProgressLanguage language, const PageForm *form, GString *out);
void page_clear (Page *self);

/* These add to the row. Numbers that do not exist say why. */
void page_say (Page *self, const char *text);
void page_words (Page *self, const char *words);
void page_aside (Page *self, const char *words); /* in brackets */
void page_day (Page *self, Day day);
void page_amount (Page *self, Exact x);
void page_number (Page *self, Exact x);                        /* without its unit */
void page_rate (Page *self, const ProgressStanding *standing); /* as published */

/* These end it; label NULL: it goes on with what the row above is about. */
void page_end_row (Page *self, const char *label);
void page_end_row_at (Page *self, const char *label, const char *place);
void page_end_row_of (Page *self, const char *label, Place place);

/* A row of its own, if there is such a text. */
void page_text_row (Page *self, const char *label, const char *text);
void page_heading (Page *self, const char *words);

/* The first section: what was planned and what was reported. */
void page_write_inputs (Page *self);
/* That one and all others. */
void page_write_sections (Page *self);
