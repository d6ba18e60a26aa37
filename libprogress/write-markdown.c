/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "catalogue.h"
#include "message.h"
#include "write.h"

/* Characters that Markdown would read as its own, or that would end the cell. */
void
markdown_append_escaped (GString *out, const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    {
      if (strchr ("\\|*_`<>[]#~&", *c) != NULL)
        g_string_append_c (out, '\\');
      g_string_append_c (out, g_ascii_iscntrl (*c) ? ' ' : *c);
    }
}

static gboolean
is_used (const Writer *writer, const Column *column, const GPtrArray *items)
{
  g_autoptr (GString) cell = g_string_new (NULL);

  for (guint i = 0; i < items->len && cell->len == 0; i++)
    column->append (cell, writer, g_ptr_array_index (items, i));
  return cell->len > 0;
}

/* The columns in which anything stands. */
static GPtrArray *
used_columns (const Writer *writer, Columns columns, const GPtrArray *items)
{
  GPtrArray *used = g_ptr_array_new ();

  for (guint i = 0; i < columns.n_columns; i++)
    if (is_used (writer, &columns.columns[i], items))
      g_ptr_array_add (used, (gpointer) &columns.columns[i]);
  return used;
}

static void
append_header (Writer *self, const GPtrArray *columns)
{
  for (guint i = 0; i < columns->len; i++)
    g_string_append_printf (self->out, "| %s ",
                            catalogue_text (self->language, ((const Column *) columns->pdata[i])->heading));
  g_string_append (self->out, "|\n");
  for (guint i = 0; i < columns->len; i++)
    g_string_append (self->out, ((const Column *) columns->pdata[i])->is_number ? "|---:" : "|---");
  g_string_append (self->out, "|\n");
}

static void
append_row (Writer *self, const GPtrArray *columns, gconstpointer item)
{
  g_autoptr (GString) cell = g_string_new (NULL);

  for (guint i = 0; i < columns->len; i++)
    {
      g_string_truncate (cell, 0);
      ((const Column *) columns->pdata[i])->append (cell, self, item);
      g_string_append (self->out, "| ");
      markdown_append_escaped (self->out, cell->str);
      g_string_append_c (self->out, ' ');
    }
  g_string_append (self->out, "|\n");
}

static void
append_table (Writer *self, Columns columns, const GPtrArray *items)
{
  g_autoptr (GPtrArray) used = used_columns (self, columns, items);

  if (items->len == 0)
    return;
  append_header (self, used);
  for (guint i = 0; i < items->len; i++)
    append_row (self, used, items->pdata[i]);
  g_string_append_c (self->out, '\n');
}

static void
append_item (Writer *self, const ProgressStanding *standing, RuleId rule)
{
  g_autoptr (GString) message = g_string_new (NULL);

  message_append (message, standing, rule, self->language);
  g_string_append (self->out, "- ");
  write_light (self->out, standing->lights[rule], self->language);
  g_string_append (self->out, " **");
  markdown_append_escaped (self->out, standing->indicator->name);
  g_string_append (self->out, "** ");
  markdown_append_escaped (self->out, message->str);
  g_string_append_c (self->out, '\n');
}

/* What the rows are warned of, one item each. */
static void
append_warnings (Writer *self)
{
  gsize before = self->out->len;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const ProgressStanding *standing = self->rows->pdata[i];
      RuleId rules[N_RULES];
      gint32 n = standing_warnings (standing, rules);

      for (gint32 w = 0; w < n; w++)
        append_item (self, standing, rules[w]);
    }
  if (self->out->len > before)
    g_string_append_c (self->out, '\n');
}

static void
append_heading (Writer *self, guint level, const char *text)
{
  for (guint i = 0; i < level; i++)
    g_string_append_c (self->out, '#');
  g_string_append_c (self->out, ' ');
  markdown_append_escaped (self->out, text);
  g_string_append (self->out, "\n\n");
}

static void
append_paragraph (Writer *self, const char *text)
{
  markdown_append_escaped (self->out, text);
  g_string_append (self->out, "\n\n");
}

static void
append_list (Writer *self, const GPtrArray *texts)
{
  for (guint i = 0; i < texts->len; i++)
    {
      g_string_append (self->out, "- ");
      markdown_append_escaped (self->out, texts->pdata[i]);
      g_string_append_c (self->out, '\n');
    }
  g_string_append_c (self->out, '\n');
}

void
write_markdown (Writer *self)
{
  const ProgressReport *report = self->report;
  g_autoptr (GPtrArray) owners = rollup_items (report->owners, report->n_owners);
  g_autoptr (GPtrArray) groups = rollup_items (report->groups, report->plan->n_groups);

  append_heading (self, 1, report->plan->title);
  write_subtitle (self);
  g_string_append (self->out, "\n\n");
  append_table (self, grouped_columns, self->rows);
  append_warnings (self);
  append_table (self, owner_columns, owners);
  append_table (self, group_columns, groups);
  write_plan_summary (self);
  g_string_append_c (self->out, '\n');
}

const Markup markdown_markup = { append_heading, append_paragraph, append_table, append_list };
