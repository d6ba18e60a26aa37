/* SPDX-License-Identifier: MIT */
#include "table.h"

#include "catalogue.h"

typedef struct {
  ProgressLight light;
  const char *escape;
} LightColour;

static const LightColour light_colours[] = {
  { PROGRESS_LIGHT_GREEN, "\033[32m" },        { PROGRESS_LIGHT_YELLOW, "\033[33m" },
  { PROGRESS_LIGHT_ORANGE, "\033[38;5;208m" }, { PROGRESS_LIGHT_RED, "\033[31m" },
  { PROGRESS_LIGHT_GREY, "\033[90m" },
};

static guint
char_width (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

guint
text_width (const char *text)
{
  guint width = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    width += char_width (g_utf8_get_char (c));
  return width;
}

void
text_append_plain (GString *out, const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      g_string_append_unichar (out, g_unichar_iscntrl (character) ? ' ' : character);
    }
}

static void
trim_end (GString *out)
{
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
}

/* Cuts a cell to a width, the sign that it was cut included. */
static void
cut (GString *cell, guint widest)
{
  guint width = 0;
  const char *c = cell->str;

  if (widest == 0 || text_width (cell->str) <= widest)
    return;
  for (; width + char_width (g_utf8_get_char (c)) <= widest - 1; c = g_utf8_next_char (c))
    width += char_width (g_utf8_get_char (c));
  g_string_truncate (cell, (gsize) (c - cell->str));
  trim_end (cell);
  g_string_append (cell, "…");
}

static void
table_add (Table *self, const Writer *writer, gconstpointer item)
{
  g_autoptr (GString) cell = g_string_new (NULL);

  for (guint i = 0; i < self->columns.n_columns; i++)
    {
      const Column *column = &self->columns.columns[i];
      GString *plain = g_string_new (NULL);

      g_string_truncate (cell, 0);
      column->append (cell, writer, item);
      text_append_plain (plain, cell->str);
      cut (plain, column->widest);
      self->widths[i] = MAX (self->widths[i], text_width (plain->str));
      g_ptr_array_add (self->cells, g_string_free (plain, FALSE));
    }
}

void
table_init (Table *self, const Writer *writer, Columns columns, const GPtrArray *items)
{
  self->columns = columns;
  self->items = items;
  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->widths = g_new0 (guint, columns.n_columns);
  for (guint i = 0; i < columns.n_columns; i++)
    g_ptr_array_add (self->cells, g_strdup (catalogue_text (writer->language, columns.columns[i].heading)));
  for (guint i = 0; i < items->len; i++)
    table_add (self, writer, items->pdata[i]);
}

void
table_clear (Table *self)
{
  g_ptr_array_unref (self->cells);
  g_free (self->widths);
}

static const char *
table_cell (const Table *self, guint row, guint column)
{
  return g_ptr_array_index (self->cells, row * self->columns.n_columns + column);
}

/* A column is as wide as its heading, if anything stands in it. */
guint
table_width (const Table *self, guint column)
{
  return self->widths[column] == 0 ? 0
                                   : MAX (self->widths[column], text_width (table_cell (self, 0, column)));
}

void
text_append_spaces (GString *out, guint n)
{
  g_string_append_printf (out, "%*s", (int) n, "");
}

static void
append_cell (GString *out, const char *cell, const char *colour, guint width, gboolean right)
{
  guint space = width - MIN (width, text_width (cell));

  text_append_spaces (out, right ? space : 0);
  g_string_append_printf (out, "%s%s%s", colour != NULL ? colour : "", cell, colour != NULL ? "\033[0m" : "");
  text_append_spaces (out, right ? 0 : space);
}

static const char *
colour_of (const Writer *writer, ProgressLight light)
{
  if ((writer->flags & PROGRESS_WRITE_COLOUR) == 0)
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (light_colours); i++)
    if (light_colours[i].light == light)
      return light_colours[i].escape;
  return NULL;
}

void
table_append_row (GString *out, const Table *self, const Writer *writer, guint row)
{
  const char *colour =
      row > 0 ? colour_of (writer, self->columns.light_of (self->items->pdata[row - 1])) : NULL;

  for (guint i = 0; i < self->columns.n_columns; i++)
    {
      guint width = table_width (self, i);

      if (width == 0)
        continue;
      append_cell (out, table_cell (self, row, i), i == 0 ? colour : NULL, width,
                   self->columns.columns[i].is_number);
      g_string_append (out, GAP);
    }
  trim_end (out);
  g_string_append_c (out, '\n');
}

void
table_append (GString *out, const Table *self, const Writer *writer)
{
  for (guint row = 0; row <= self->items->len; row++)
    table_append_row (out, self, writer, row);
}
