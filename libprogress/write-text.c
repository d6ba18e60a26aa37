/* SPDX-License-Identifier: MIT */
/* A report for the terminal: columns aligned by what characters take up there, not by their number. */
#include <string.h>

#include "message.h"
#include "write.h"

#define GAP "  "

/* A table once its cells are written: cells row by row, the headings first. */
typedef struct {
  Columns columns;
  GPtrArray *cells;
  guint *widths; /* 0: nothing stands in the column, it is left out */
} Table;

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

static void
table_init (Table *self, const Writer *writer, Columns columns, const GPtrArray *items)
{
  self->columns = columns;
  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->widths = g_new0 (guint, columns.n_columns);
  for (guint i = 0; i < columns.n_columns; i++)
    g_ptr_array_add (self->cells, g_strdup (columns.columns[i].heading[writer->language]));
  for (guint i = 0; i < items->len; i++)
    table_add (self, writer, items->pdata[i]);
}

static void
table_clear (Table *self)
{
  g_ptr_array_unref (self->cells);
  g_free (self->widths);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Table, table_clear)

static const char *
table_cell (const Table *self, guint row, guint column)
{
  return g_ptr_array_index (self->cells, row * self->columns.n_columns + column);
}

/* A column is as wide as its heading, if anything stands in it. */
static guint
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

/* The first column is the light: colour is its. */
static void
append_line (GString *out, const Table *table, guint row, const char *colour)
{
  for (guint i = 0; i < table->columns.n_columns; i++)
    {
      guint width = table_width (table, i);

      if (width == 0)
        continue;
      append_cell (out, table_cell (table, row, i), i == 0 ? colour : NULL, width,
                   table->columns.columns[i].is_number);
      g_string_append (out, GAP);
    }
  trim_end (out);
  g_string_append_c (out, '\n');
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

/* A grey row without a rate says why in the place of the rate. */
static gboolean
speaks_for_itself (const ProgressStanding *standing)
{
  return standing->light == PROGRESS_LIGHT_GREY && !exact_is_defined (standing->rate);
}

/* The warnings of a row, moved in below its light. */
static void
append_warnings (Writer *self, const ProgressStanding *standing, guint indent)
{
  RuleId rules[N_RULES];
  gint32 n = speaks_for_itself (standing) ? 0 : standing_warnings (standing, rules);

  for (gint32 i = 0; i < n; i++)
    {
      g_autoptr (GString) message = g_string_new (NULL);

      message_append (message, standing, rules[i], self->language);
      text_append_spaces (self->out, indent);
      text_append_plain (self->out, message->str);
      g_string_append_c (self->out, '\n');
    }
}

/* A group's name above the first of its rows. */
static void
append_group (Writer *self, const ProgressIndicator *indicator, gint32 *group)
{
  if (indicator->group == *group)
    return;
  *group = indicator->group;
  g_string_append_c (self->out, '\n');
  if (*group < 0)
    return;
  text_append_plain (self->out, indicator->plan->groups[*group].path);
  g_string_append_c (self->out, '\n');
}

static void
append_standings (Writer *self)
{
  gint32 group = -1;
  g_auto (Table) table;

  table_init (&table, self, standing_columns, self->rows);
  append_line (self->out, &table, 0, NULL);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const ProgressStanding *standing = self->rows->pdata[i];

      append_group (self, standing->indicator, &group);
      append_line (self->out, &table, i + 1, colour_of (self, standing->light));
      append_warnings (self, standing, table_width (&table, 0) + (guint) strlen (GAP));
    }
  g_string_append_c (self->out, '\n');
}

void
text_append_table (Writer *self, Columns columns, const GPtrArray *items)
{
  g_auto (Table) table;

  table_init (&table, self, columns, items);
  for (guint row = 0; row <= items->len; row++)
    append_line (self->out, &table, row, NULL);
}

static void
append_rollups (Writer *self, Columns columns, const ProgressRollup *rollups, gint32 n)
{
  g_autoptr (GPtrArray) items = rollup_items (rollups, n);
  g_auto (Table) table;

  table_init (&table, self, columns, items);
  if (n == 0)
    return;
  append_line (self->out, &table, 0, NULL);
  for (gint32 i = 0; i < n; i++)
    append_line (self->out, &table, (guint) i + 1, colour_of (self, rollups[i].light));
  g_string_append_c (self->out, '\n');
}

void
write_text (Writer *self)
{
  const ProgressReport *report = self->report;
  gboolean chinese = self->language == PROGRESS_LANGUAGE_CHINESE;

  text_append_plain (self->out, report->plan->title);
  g_string_append_c (self->out, '\n');
  write_subtitle (self);
  g_string_append (self->out, "\n\n");
  if (self->rows->len > 0)
    append_standings (self);
  else
    g_string_append (self->out, chinese ? "无滞后指标。\n\n" : "Nothing lags.\n\n");
  append_rollups (self, owner_columns, report->owners, report->n_owners);
  append_rollups (self, group_columns, report->groups, report->plan->n_groups);
  write_plan_summary (self);
  g_string_append_c (self->out, '\n');
}
