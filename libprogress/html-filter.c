/* SPDX-License-Identifier: MIT */
/* What the table of indicators can be filtered by: light, owner, group, text. */
#include "html-page.h"

#include "catalogue.h"
#include "html.h"

static const ProgressLight lights[] = { PROGRESS_LIGHT_RED, PROGRESS_LIGHT_ORANGE, PROGRESS_LIGHT_YELLOW,
                                        PROGRESS_LIGHT_GREEN, PROGRESS_LIGHT_GREY };

static void
append_lights (Writer *self)
{
  g_string_append (self->out, "<fieldset><legend>");
  html_append_words (self, N_ ("Light"));
  g_string_append (self->out, "</legend>");
  for (gsize i = 0; i < G_N_ELEMENTS (lights); i++)
    {
      g_string_append_printf (self->out,
                              "<label><input type=\"checkbox\" name=\"light\" value=\"%s\" checked> ",
                              progress_light_get_name (lights[i]));
      html_append_light (self->out, lights[i], self->language);
      g_string_append (self->out, "</label>\n");
    }
  g_string_append (self->out, "</fieldset>\n");
}

static void
begin_choice (Writer *self, const char *words, const char *name)
{
  g_string_append (self->out, "<label>");
  html_append_words (self, words);
  g_string_append_printf (self->out, " <select name=\"%s\"><option value=\"\">", name);
  html_append_words (self, N_ ("All"));
  g_string_append (self->out, "</option>\n");
}

static void
end_choice (Writer *self)
{
  g_string_append (self->out, "</select></label>\n");
}

/* The value is written out: of its text a browser would take the spaces together. */
static void
append_owner (Writer *self, const char *owner)
{
  g_string_append (self->out, "<option");
  html_append_attribute (self->out, "value", owner);
  g_string_append_c (self->out, '>');
  html_append_text (self->out, owner);
  g_string_append (self->out, "</option>\n");
}

/* Those of the rows: a part may have another owner than its indicator. */
static void
append_owners (Writer *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  begin_choice (self, N_ ("Owner"), "owner");
  for (guint i = 0; i < self->rows->len; i++)
    {
      const char *owner = ((const ProgressStanding *) self->rows->pdata[i])->indicator->owner;

      if (owner != NULL && g_hash_table_add (seen, (gpointer) owner))
        append_owner (self, owner);
    }
  end_choice (self);
}

static int
depth_of (const Group *groups, gint32 group)
{
  int depth = 0;

  for (gint32 above = groups[group].parent; above >= 0; above = groups[above].parent)
    depth++;
  return depth;
}

/* Numbers as in the rows' data-group; data-in is the group above. */
static void
append_groups (Writer *self)
{
  const ProgressPlan *plan = self->report->plan;

  begin_choice (self, N_ ("Group"), "group");
  for (gint32 i = 0; i < plan->n_groups; i++)
    {
      g_string_append_printf (self->out, "<option value=\"%d\" data-in=\"%d\">", i, plan->groups[i].parent);
      for (int n = depth_of (plan->groups, i); n > 0; n--)
        g_string_append (self->out, "· ");
      html_append_text (self->out, plan->groups[i].name);
      g_string_append (self->out, "</option>\n");
    }
  end_choice (self);
}

static void
append_search (Writer *self)
{
  g_string_append (self->out, "<label>");
  html_append_words (self, N_ ("Text"));
  g_string_append (self->out, " <input type=\"search\" name=\"text\" autocomplete=\"off\"></label>\n");
  g_string_append (self->out, "<button type=\"reset\">");
  html_append_words (self, N_ ("Show all"));
  g_string_append (self->out, "</button>\n<output aria-live=\"polite\"");
  html_append_attribute (self->out, "data-text",
                         catalogue_text (self->language, N_ ("%d of %d indicators shown")));
  g_string_append (self->out, "></output>\n");
}

void
html_append_filter (Writer *self)
{
  g_string_append (self->out, "<form class=\"filter\" hidden>\n");
  append_lights (self);
  append_owners (self);
  if (self->report->plan->n_groups > 0)
    append_groups (self);
  append_search (self);
  g_string_append (self->out, "</form>\n");
}
