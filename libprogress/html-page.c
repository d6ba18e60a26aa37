/* SPDX-License-Identifier: MIT */
/* A report as a page of its own: one file that needs nothing else, not even a script. */
#include "html-page.h"

#include <progress/progress-version.h>
#include <string.h>

#include "amount.h"
#include "catalogue.h"
#include "html.h"

/* ---- the headline ---- */

static void
begin_fact (Writer *self, const char *words)
{
  g_string_append (self->out, "<div><dt>");
  html_append_words (self, words);
  g_string_append (self->out, "</dt><dd>");
}

static void
end_fact (Writer *self)
{
  g_string_append (self->out, "</dd></div>\n");
}

static void
append_facts (Writer *self)
{
  const ProgressRollup *plan = &self->report->plan_rollup;

  g_string_append (self->out, "<dl class=\"facts\">\n");
  begin_fact (self, N_ ("The whole plan"));
  html_append_light (self->out, (ProgressLight) plan->light, self->language);
  end_fact (self);
  begin_fact (self, N_ ("Met"));
  g_string_append_printf (self->out, "%d<small> / %d</small>", plan->met, plan->indicators);
  end_fact (self);
  begin_fact (self, N_ ("Mean rate"));
  html_append_cell (self, mean_rate_cell, plan);
  end_fact (self);
  begin_fact (self, N_ ("Coverage"));
  if (exact_is_defined (plan->coverage))
    html_append_cell (self, coverage_cell, plan);
  else
    g_string_append (self->out, write_reason (exact_reason (plan->coverage), self->language));
  end_fact (self);
  g_string_append (self->out, "</dl>\n");
}

typedef struct {
  ProgressLight light;
  gint32 n;
} Count;

#define N_COUNTS 5

/* A bar, of which each light has its share. */
static void
append_shares (Writer *self, const Count counts[N_COUNTS])
{
  gint32 before = 0;

  g_string_append_printf (
      self->out,
      "<svg class=\"share\" viewBox=\"0 0 %d 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\">",
      MAX (1, self->report->plan_rollup.indicators));
  for (gsize i = 0; i < N_COUNTS; i++)
    {
      if (counts[i].n > 0)
        g_string_append_printf (self->out, "<path class=\"%s\" d=\"M%d 0h%dv1h-%dz\"/>",
                                progress_light_get_name (counts[i].light), before, counts[i].n, counts[i].n);
      before += counts[i].n;
    }
  g_string_append (self->out, "</svg>\n");
}

/* The same in words. */
static void
append_counts (Writer *self, const Count counts[N_COUNTS])
{
  g_string_append (self->out, "<ul class=\"lights\">\n");
  for (gsize i = 0; i < N_COUNTS; i++)
    {
      g_string_append (self->out, "<li>");
      html_append_light (self->out, counts[i].light, self->language);
      g_string_append_printf (self->out, " <span>%d</span></li>\n", counts[i].n);
    }
  g_string_append (self->out, "</ul>\n");
}

static void
append_lights (Writer *self)
{
  const ProgressRollup *plan = &self->report->plan_rollup;
  const Count counts[N_COUNTS] = { { PROGRESS_LIGHT_GREEN, plan->green },
                                   { PROGRESS_LIGHT_YELLOW, plan->yellow },
                                   { PROGRESS_LIGHT_ORANGE, plan->orange },
                                   { PROGRESS_LIGHT_RED, plan->red },
                                   { PROGRESS_LIGHT_GREY, plan->grey } };

  append_shares (self, counts);
  append_counts (self, counts);
}

static void
append_masthead (Writer *self)
{
  g_autoptr (GString) subtitle = g_string_new (NULL);
  Writer aside = *self;

  aside.out = subtitle;
  write_subtitle (&aside);
  g_string_append (self->out, "<body>\n<header>\n");
  html_append_element (self->out, "h1", self->report->plan->title);
  html_append_element (self->out, "p", subtitle->str);
  g_string_append (self->out, "</header>\n");
}

static void
append_link (Writer *self, const char *id, const char *words)
{
  g_string_append_printf (self->out, "<a href=\"#:%s\">", id);
  html_append_words (self, words);
  g_string_append (self->out, "</a>\n");
}

static void
append_contents (Writer *self)
{
  g_string_append (self->out, "<nav");
  html_append_attribute (self->out, "aria-label", catalogue_text (self->language, N_ ("Contents")));
  g_string_append (self->out, ">\n");
  if (self->report->n_owners > 0)
    append_link (self, "owners", N_ ("Owners"));
  if (self->report->plan->n_groups > 0)
    append_link (self, "groups", N_ ("Groups"));
  append_link (self, "indicators", N_ ("section|Indicators"));
  append_link (self, "method", N_ ("Rules and notes"));
  g_string_append (self->out, "</nav>\n");
}

/* ---- rules and notes ---- */

/* The policy in words, line by line; the first is its name. */
static void
append_policy (Writer *self)
{
  g_autofree char *text = progress_policy_to_text (self->report->policy, self->language);
  g_auto (GStrv) lines = g_strsplit (g_strchomp (text), "\n", -1);

  g_string_append (self->out, "<ul class=\"policy\">\n");
  for (gsize i = 0; lines[i] != NULL; i++)
    html_append_element (self->out, "li", g_strstrip (lines[i]));
  g_string_append (self->out, "</ul>\n");
}

static void
append_note (Writer *self, const ProgressDiagnostics *notes, gint32 i)
{
  const char *indicator = progress_diagnostics_get_indicator (notes, i);

  g_string_append (self->out, "<li>");
  if (indicator != NULL)
    {
      g_string_append (self->out, "<a href=\"#");
      html_append_text (self->out, indicator);
      g_string_append (self->out, "\">");
      html_append_text (self->out, indicator);
      g_string_append (self->out, "</a> ");
    }
  html_append_text (self->out, progress_diagnostics_get_message (notes, i, self->language));
  g_string_append (self->out, "</li>\n");
}

static void
append_notes (Writer *self)
{
  const ProgressDiagnostics *notes = report_notes (self->report);
  gint32 n = progress_diagnostics_get_count (notes);
  g_autofree char *summary =
      g_strdup_printf (catalogue_plural (self->language, n, N_ ("%d note on the plan and its figures"),
                                         N_ ("%d notes on the plan and its figures")),
                       n);

  if (n == 0)
    return;
  g_string_append (self->out, "<details>");
  html_append_element (self->out, "summary", summary);
  g_string_append (self->out, "<ul>\n");
  for (gint32 i = 0; i < n; i++)
    append_note (self, notes, i);
  g_string_append (self->out, "</ul></details>\n");
}

static void
append_rules (Writer *self)
{
  g_string_append (self->out, "<section>\n");
  html_append_section_heading (self, "method", N_ ("Rules and notes"));
  html_append_paragraph (self,
                         N_ ("Lights are given by this policy, and by warnings; an indicator's light is the "
                             "worst of its warnings."));
  append_policy (self);
  append_notes (self);
  g_string_append (self->out, "</section>\n");
}

/* ---- the page ---- */

static void
append_body (Writer *self)
{
  append_masthead (self);
  append_contents (self);
  g_string_append (self->out, "<main>\n<section class=\"headline\">\n");
  append_facts (self);
  append_lights (self);
  g_string_append (self->out, "</section>\n");
  html_append_rollups (self);
  g_string_append (self->out, "<section>\n");
  html_append_indicators (self);
  g_string_append (self->out, "</section>\n");
  append_rules (self);
  g_string_append_printf (self->out, "</main>\n<footer>libprogress %s</footer>\n", progress_get_version ());
}

char *
progress_report_to_html (const ProgressReport *self, ProgressLanguage language, ProgressWriteFlags flags)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (language == PROGRESS_LANGUAGE_ENGLISH || language == PROGRESS_LANGUAGE_CHINESE, NULL);

  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  Writer writer = { self, language, flags, g_string_new (NULL), rows };

  writer_collect_rows (&writer);
  html_append_head (&writer);
  append_body (&writer);
  html_append_foot (&writer);
  return g_string_free (writer.out, FALSE);
}
