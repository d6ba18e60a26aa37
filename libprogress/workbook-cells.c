/* SPDX-License-Identifier: MIT */
/* Cells of a workbook. */
#include "workbook.h"

#include <string.h>

#include "amount.h"
#include "catalogue.h"
#include "visible.h"

#define LONGEST_TEXT 16000 /* characters: half of what a cell can hold, as some count twice */
#define FIRST_YEAR   1900  /* of a workbook's calendar */

static void
note_error (const Cell *self, lxw_error error)
{
  if (self->book->error == LXW_NO_ERROR)
    self->book->error = error;
}

static lxw_format *
format_of (const Cell *self, const char *number_format)
{
  Book *book = self->book;
  lxw_format *format = g_hash_table_lookup (book->formats, number_format);

  if (format != NULL)
    return format;
  format = workbook_add_format (book->workbook);
  format_set_num_format (format, number_format);
  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  g_hash_table_insert (book->formats, g_strdup (number_format), format);
  return format;
}

/* ---- text ---- */

/* In a workbook _x0041_ means A. The underscore itself has such a spelling too. */
static gboolean
is_escape (const char *text)
{
  return text[0] == '_' && text[1] == 'x' && strspn (text + 2, "0123456789abcdefABCDEF") >= 4 &&
         text[6] == '_';
}

static char *
escaped (const char *text)
{
  GString *out = g_string_new (NULL);

  for (; *text != '\0'; text++)
    {
      g_string_append (out, is_escape (text) ? "_x005F" : "");
      g_string_append_c (out, *text);
    }
  return g_string_free (out, FALSE);
}

static void
append_character (GString *out, gunichar c)
{
  g_string_append_unichar (out, c);
}

char *
book_text (const char *text)
{
  g_autoptr (GString) shown = g_string_new (NULL);

  visible_append (shown, text, append_character);
  if (g_utf8_strlen (shown->str, (gssize) shown->len) > LONGEST_TEXT)
    {
      g_string_truncate (shown, (gsize) (g_utf8_offset_to_pointer (shown->str, LONGEST_TEXT) - shown->str));
      g_string_append (shown, "…");
    }
  return escaped (shown->str);
}

static void
write_string (const Cell *self, const char *text, lxw_format *format)
{
  g_autofree char *shown = book_text (text);

  if (shown[0] != '\0')
    note_error (self, worksheet_write_string (self->sheet, self->row, self->column, shown, format));
}

void
cell_text (const Cell *self, const char *text)
{
  write_string (self, text, self->book->text);
}

void
cell_words (const Cell *self, const char *english)
{
  cell_text (self, catalogue_text (self->book->writer->language, english));
}

void
cell_title (const Cell *self, const char *text)
{
  write_string (self, text, self->book->title);
}

void
cell_heading (const Cell *self, const char *english)
{
  write_string (self, catalogue_text (self->book->writer->language, english), self->book->heading);
}

void
cell_light (const Cell *self, ProgressLight light)
{
  g_autoptr (GString) text = g_string_new (NULL);

  write_light (text, light, self->book->writer->language);
  cell_text (self, text->str);
}

/* ---- numbers ---- */

void
cell_number (const Cell *self, double x, const char *format)
{
  note_error (self,
              worksheet_write_number (self->sheet, self->row, self->column, x, format_of (self, format)));
}

void
cell_exact (const Cell *self, Exact x, const char *format)
{
  if (exact_is_defined (x))
    cell_number (self, exact_to_double (x), format);
}

static void
append_decimals (GString *format, const char *number)
{
  const char *point = strchr (number, '.');

  for (gsize i = point != NULL ? strspn (point + 1, "0123456789") : 0, first = i; i > 0; i--)
    g_string_append (format, i == first ? ".0" : "0");
}

char *
amount_format (const ProgressStanding *standing, Exact x, const char *prefix)
{
  AmountStyle style = amount_style_of (standing, PROGRESS_LANGUAGE_CHINESE);
  g_autoptr (GString) number = g_string_new (NULL);
  GString *format = g_string_new (NULL);

  if (prefix[0] != '\0')
    g_string_append_printf (format, "\"%s\"", prefix);
  g_string_append (format, "#,##0");
  amount_append_number (number, &style, x);
  append_decimals (format, number->str);
  return g_string_free (format, FALSE);
}

void
cell_amount (const Cell *self, const ProgressStanding *standing, Exact x)
{
  g_autofree char *format = amount_format (standing, x, "");

  cell_exact (self, x, format);
}

void
cell_published_rate (const Cell *self, const char *published, const char *suffix)
{
  g_autofree char *number = g_strndup (published, strcspn (published, "%"));
  g_autofree char *hundredth = g_strconcat (number, "e-2", NULL); /* so that it is rounded once */
  g_autoptr (GString) format = g_string_new ("0");

  append_decimals (format, number);
  g_string_append_c (format, '%');
  if (suffix[0] != '\0')
    g_string_append_printf (format, "\"%s\"", suffix);
  cell_number (self, g_ascii_strtod (hundredth, NULL), format->str);
}

void
cell_share (const Cell *self, const ProgressRollup *rollup,
            void (*append) (GString *cell, const Writer *writer, gconstpointer item))
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *percent;

  append (text, self->book->writer, rollup);
  percent = strchr (text->str, '%');
  if (percent != NULL)
    cell_published_rate (self, text->str, percent + 1);
  else
    cell_text (self, text->str);
}

void
cell_day (const Cell *self, Day day)
{
  g_autoptr (GString) text = g_string_new (NULL);
  lxw_datetime date = { 0 };

  if (day == DAY_NONE)
    return;
  day_to_ymd (day, &date.year, &date.month, &date.day);
  amount_append_day (text, day);
  if (date.year < FIRST_YEAR)
    cell_text (self, text->str);
  else
    note_error (self, worksheet_write_datetime (self->sheet, self->row, self->column, &date,
                                                format_of (self, "yyyy-mm-dd")));
}
