/* SPDX-License-Identifier: MIT */
/* The tables of owners and of groups. */
#include "html-page.h"

#include "catalogue.h"
#include "html.h"

/* Points are shown where the plan has them. */
static gboolean
is_used (const Writer *self, const Column *column, const GPtrArray *items)
{
  g_autoptr (GString) cell = g_string_new (NULL);

  for (guint i = 0; i < items->len && cell->len == 0; i++)
    column->append (cell, self, items->pdata[i]);
  return cell->len > 0;
}

static void
append_header (Writer *self, Columns columns, const gboolean *used)
{
  g_string_append (self->out, "<thead><tr>");
  for (guint i = 0; i < columns.n_columns; i++)
    {
      if (!used[i])
        continue;
      g_string_append (self->out, columns.columns[i].is_number ? "<th scope=\"col\" class=\"number\">"
                                                               : "<th scope=\"col\">");
      html_append_words (self, columns.columns[i].heading);
      g_string_append (self->out, "</th>");
    }
  g_string_append (self->out, "</tr></thead>\n");
}

/* The light comes first, and the name it heads the row with second. */
static void
append_row (Writer *self, Columns columns, const gboolean *used, gconstpointer item)
{
  g_string_append (self->out, "<tr><td>");
  html_append_light (self->out, columns.light_of (item), self->language);
  g_string_append (self->out, "</td><th scope=\"row\">");
  html_append_cell (self, columns.columns[1].append, item);
  g_string_append (self->out, "</th>");
  for (guint i = 2; i < columns.n_columns; i++)
    {
      if (!used[i])
        continue;
      g_string_append (self->out, "<td class=\"number\">");
      html_append_cell (self, columns.columns[i].append, item);
      g_string_append (self->out, "</td>");
    }
  g_string_append (self->out, "</tr>\n");
}

static void
append_table (Writer *self, const char *id, Columns columns, const GPtrArray *items)
{
  g_autofree gboolean *used = g_new (gboolean, columns.n_columns);

  for (guint i = 0; i < columns.n_columns; i++)
    used[i] = is_used (self, &columns.columns[i], items);
  g_string_append_printf (self->out,
                          "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\":%s\">"
                          "<table class=\"rollup\" aria-labelledby=\":%s\">\n",
                          id, id);
  append_header (self, columns, used);
  g_string_append (self->out, "<tbody>\n");
  for (guint i = 0; i < items->len; i++)
    append_row (self, columns, used, items->pdata[i]);
  g_string_append (self->out, "</tbody></table></div>\n");
}

static void
append_section (Writer *self, const char *id, const char *words, Columns columns, const GPtrArray *items)
{
  if (items->len == 0)
    return;
  g_string_append (self->out, "<section>\n");
  html_append_section_heading (self, id, words);
  append_table (self, id, columns, items);
  g_string_append (self->out, "</section>\n");
}

void
html_append_rollups (Writer *self)
{
  const ProgressReport *report = self->report;
  g_autoptr (GPtrArray) owners = league_items (report);
  g_autoptr (GPtrArray) groups = rollup_items (report->groups, report->plan->n_groups);

  append_section (self, "owners", N_ ("Owners"), owner_columns, owners);
  append_section (self, "groups", N_ ("Groups"), group_columns, groups);
}
