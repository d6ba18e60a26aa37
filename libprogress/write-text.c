/* SPDX-License-Identifier: MIT */
/* A report for the terminal. */
#include <string.h>

#include "catalogue.h"
#include "message.h"
#include "table.h"

/* A grey row without a rate says why in the place of the rate. */
static gboolean
speaks_for_itself (const ProgressStanding *standing)
{
  return standing->light == PROGRESS_LIGHT_GREY && !exact_is_defined (exact_kept (standing->rate));
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
  table_append_row (self->out, &table, self, 0);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const ProgressStanding *standing = self->rows->pdata[i];

      append_group (self, standing->indicator, &group);
      table_append_row (self->out, &table, self, i + 1);
      append_warnings (self, standing, table_width (&table, 0) + (guint) strlen (GAP));
    }
  g_string_append_c (self->out, '\n');
}

static void
append_table (Writer *self, Columns columns, const GPtrArray *items)
{
  g_auto (Table) table;

  table_init (&table, self, columns, items);
  if (items->len == 0)
    return;
  table_append (self->out, &table, self);
  g_string_append_c (self->out, '\n');
}

void
write_text (Writer *self)
{
  const ProgressReport *report = self->report;
  g_autoptr (GPtrArray) owners = rollup_items (report->owners, report->n_owners);
  g_autoptr (GPtrArray) groups = rollup_items (report->groups, report->plan->n_groups);

  text_append_plain (self->out, report->plan->title);
  g_string_append_c (self->out, '\n');
  write_subtitle (self);
  g_string_append (self->out, "\n\n");
  if (self->rows->len > 0)
    append_standings (self);
  else
    g_string_append_printf (self->out, "%s\n\n", catalogue_text (self->language, N_ ("Nothing lags.")));
  append_table (self, owner_columns, owners);
  append_table (self, group_columns, groups);
  write_plan_summary (self);
  g_string_append_c (self->out, '\n');
}

/* ---- as a markup ---- */

/* A heading stands out by the line below it; of a part of a page, by its colon. */
static void
append_heading (Writer *self, guint level, const char *text)
{
  static const char lines[] = { '=', '-' };

  text_append_plain (self->out, text);
  if (level <= G_N_ELEMENTS (lines))
    {
      g_string_append_c (self->out, '\n');
      for (guint i = 0; i < text_width (text); i++)
        g_string_append_c (self->out, lines[level - 1]);
    }
  g_string_append (self->out, level <= G_N_ELEMENTS (lines) ? "\n\n" : "\n");
}

static void
append_paragraph (Writer *self, const char *text)
{
  text_append_plain (self->out, text);
  g_string_append (self->out, "\n\n");
}

static void
append_list (Writer *self, const GPtrArray *texts)
{
  for (guint i = 0; i < texts->len; i++)
    {
      g_string_append (self->out, "- ");
      text_append_plain (self->out, texts->pdata[i]);
      g_string_append_c (self->out, '\n');
    }
  g_string_append_c (self->out, '\n');
}

const Markup text_markup = { append_heading, append_paragraph, append_table, append_list };
