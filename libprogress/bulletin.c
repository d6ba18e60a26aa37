/* SPDX-License-Identifier: MIT */
/* A bulletin of owners: for each what lags, by how much and how many days, who has not reported, and what is
 * due next month. Written once, in the pieces of a markup. */
#include <string.h>

#include "amount.h"
#include "catalogue.h"
#include "coming.h"
#include "message.h"
#include "write.h"

/* What is told of one owner, or of what nobody owns. */
typedef struct {
  const ProgressRollup *rollup; /* NULL: nobody named */
  GPtrArray *lagging;           /* standings */
  GPtrArray *silent;            /* standings without a figure that have begun */
  GArray *coming;               /* Coming */
} Section;

typedef struct {
  Writer *writer;
  const Markup *markup;
  Section *sections; /* one an owner, and a last one for nobody */
  guint n_sections;
  Day until;
} Bulletin;

/* ---- gathering ---- */

/* A part is told where its indicator is. */
static Section *
section_of (const Bulletin *self, const ProgressIndicator *indicator)
{
  while (indicator->parent >= 0)
    indicator = &indicator->plan->indicators[indicator->parent];
  return &self->sections[indicator->owner_index >= 0 ? (guint) indicator->owner_index : self->n_sections - 1];
}

static void
gather (Bulletin *self, const ProgressStanding *standing)
{
  Section *section = section_of (self, standing->indicator);

  if (standing->light >= PROGRESS_LIGHT_YELLOW)
    g_ptr_array_add (section->lagging, (gpointer) standing);
  else if (standing->lights[RULE_NO_DATA] != PROGRESS_LIGHT_NONE)
    g_ptr_array_add (section->silent, (gpointer) standing);
  coming_collect (section->coming, self->writer->report, standing, self->until);
}

static void
bulletin_init (Bulletin *self, Writer *writer, const Markup *markup)
{
  const ProgressReport *report = writer->report;

  *self = (Bulletin){ writer, markup, NULL, (guint) report->n_owners + 1, coming_until (report->as_of) };
  self->sections = g_new0 (Section, self->n_sections);
  for (guint i = 0; i < self->n_sections; i++)
    self->sections[i] = (Section){ i + 1 < self->n_sections ? &report->owners[i] : NULL, g_ptr_array_new (),
                                   g_ptr_array_new (), g_array_new (FALSE, FALSE, sizeof (Coming)) };
  for (gint32 i = 0; i < report->plan->n_indicators; i++)
    gather (self, &report->standings[i]);
  for (guint i = 0; i < self->n_sections; i++)
    coming_sort (self->sections[i].coming);
}

static void
bulletin_clear (Bulletin *self)
{
  for (guint i = 0; i < self->n_sections; i++)
    {
      g_ptr_array_unref (self->sections[i].lagging);
      g_ptr_array_unref (self->sections[i].silent);
      g_array_unref (self->sections[i].coming);
    }
  g_free (self->sections);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Bulletin, bulletin_clear)

/* ---- the whole ---- */

static G_GNUC_FORMAT (2) const char *words (const Bulletin *self, const char *english)
{
  return catalogue_text (self->writer->language, english);
}

/* A paragraph that functions writing into the page make. */
static void
append_paragraph (Bulletin *self, void (*write) (Writer *writer))
{
  g_autoptr (GString) text = g_string_new (NULL);
  Writer aside = *self->writer;

  aside.out = text;
  write (&aside);
  self->markup->paragraph (self->writer, text->str);
}

static void
append_counts (Bulletin *self)
{
  const ProgressRollup *plan = &self->writer->report->plan_rollup;
  g_autofree char *text =
      g_strdup_printf (words (self, N_ ("Lights: %d green, %d yellow, %d orange, %d red, %d grey.")),
                       plan->green, plan->yellow, plan->orange, plan->red, plan->grey);

  self->markup->paragraph (self->writer, text);
}

static void
append_league (Bulletin *self)
{
  const ProgressReport *report = self->writer->report;
  g_autoptr (GPtrArray) owners = league_items (report);

  if (owners->len == 0)
    return;
  self->markup->heading (self->writer, 2, words (self, N_ ("Owners")));
  self->markup->table (self->writer, owner_columns, owners);
}

/* ---- one owner ---- */

static void
append_heading (Bulletin *self, const Section *section)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (section->rollup != NULL)
    {
      write_light (text, (ProgressLight) section->rollup->light, self->writer->language);
      g_string_append_printf (text, "  %s", section->rollup->name);
    }
  else
    g_string_append (text, words (self, N_ ("Nobody named")));
  self->markup->heading (self->writer, 2, text->str);
}

/* "Jobs / New jobs": of many works, which one. */
static void
append_name (GString *out, const ProgressIndicator *indicator)
{
  if (indicator->group >= 0)
    g_string_append_printf (out, "%s / ", indicator->plan->groups[indicator->group].name);
  g_string_append (out, indicator->name);
}

/* "Jobs / New jobs: Behind schedule: …" */
static void
add_sentences (const Bulletin *self, const ProgressStanding *standing, GPtrArray *list)
{
  RuleId rules[N_RULES];
  gint32 n = standing_warnings (standing, rules);

  for (gint32 i = 0; i < n; i++)
    {
      GString *text = g_string_new (NULL);

      append_name (text, standing->indicator);
      g_string_append (text, words (self, N_ (": ")));
      message_append (text, standing, rules[i], self->writer->language);
      g_ptr_array_add (list, g_string_free (text, FALSE));
    }
}

static void
append_lagging (Bulletin *self, const Section *section)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);

  if (section->lagging->len == 0)
    return;
  self->markup->table (self->writer, lagging_columns, section->lagging);
  for (guint i = 0; i < section->lagging->len; i++)
    add_sentences (self, section->lagging->pdata[i], list);
  if (list->len > 0)
    self->markup->list (self->writer, list);
}

/* "No figures yet: roads, rails" */
static void
append_silent (Bulletin *self, const Section *section)
{
  g_autoptr (GString) text = NULL;

  if (section->silent->len == 0)
    return;
  text = g_string_new (words (self, N_ ("No figures yet: ")));
  for (guint i = 0; i < section->silent->len; i++)
    {
      const ProgressStanding *standing = section->silent->pdata[i];

      g_string_append (text, i > 0 ? words (self, N_ (", ")) : "");
      append_name (text, standing->indicator);
    }
  self->markup->paragraph (self->writer, text->str);
}

static void
append_asked (GString *out, const Bulletin *self, const Coming *coming)
{
  const ProgressStanding *standing = coming->standing;
  AmountStyle style = amount_style_of (standing, self->writer->language);
  g_autoptr (GString) asked = g_string_new (NULL), actual = g_string_new (NULL),
                      missing = g_string_new (NULL);
  Exact rest = coming->is_target ? exact_kept (standing->remaining)
                                 : exact_subtract (coming->asked, exact_kept (standing->actual));

  if (coming->is_target)
    amount_append_target (asked, &style, standing->target);
  else
    amount_append (asked, &style, coming->asked);
  amount_append (actual, &style, exact_kept (standing->actual));
  amount_append_difference (missing, &style, rest);
  if (exact_is_defined (exact_kept (standing->actual)))
    g_string_append_printf (out, words (self, N_ ("%s is asked for; %s so far, %s missing")), asked->str,
                            actual->str, missing->str);
  else
    g_string_append_printf (out, words (self, N_ ("%s is asked for; no figure so far")), asked->str);
}

/* "2022-09-30  Jobs / New jobs: 8000人 is asked for; 6000人 so far, 2000人 missing" */
static char *
text_of_coming (const Bulletin *self, const Coming *coming)
{
  GString *text = g_string_new (NULL);

  amount_append_date (text, coming->date, self->writer->language);
  g_string_append (text, "  ");
  append_name (text, coming->standing->indicator);
  g_string_append (text, words (self, N_ (": ")));
  if (coming->deliverable != NULL)
    g_string_append_printf (text, words (self, N_ ("\"%s\"")), coming->deliverable->what);
  else
    append_asked (text, self, coming);
  return g_string_free (text, FALSE);
}

static void
append_coming (Bulletin *self, const Section *section)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) heading = NULL, until = g_string_new (NULL);

  if (section->coming->len == 0)
    return;
  heading = g_string_new (NULL);
  amount_append_date (until, self->until, self->writer->language);
  g_string_append_printf (heading, words (self, N_ ("Due by %s:")), until->str);
  self->markup->heading (self->writer, 3, heading->str);
  for (guint i = 0; i < section->coming->len; i++)
    g_ptr_array_add (list, text_of_coming (self, &g_array_index (section->coming, Coming, i)));
  self->markup->list (self->writer, list);
}

static gboolean
has_news (const Section *section)
{
  return section->lagging->len > 0 || section->silent->len > 0 || section->coming->len > 0;
}

static void
append_section (Bulletin *self, const Section *section)
{
  append_heading (self, section);
  append_lagging (self, section);
  append_silent (self, section);
  append_coming (self, section);
}

/* ---- all owners ---- */

static ProgressLight
light_of_section (const Section *section)
{
  return section->rollup != NULL ? (ProgressLight) section->rollup->light : PROGRESS_LIGHT_NONE;
}

/* The worst first, in the plan's order within one light; what nobody owns comes last. */
static int
compare_sections (gconstpointer a, gconstpointer b)
{
  const Section *x = *(const Section *const *) a, *y = *(const Section *const *) b;

  return (light_of_section (x) < light_of_section (y)) - (light_of_section (x) > light_of_section (y));
}

/* Nobody is left out: those of whom nothing is to be told are named. */
static void
append_the_others (Bulletin *self, const GPtrArray *sections)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < sections->len; i++)
    {
      const Section *section = sections->pdata[i];

      if (section->rollup == NULL || has_news (section))
        continue;
      g_string_append (text, text->len > 0 ? words (self, N_ (", ")) : "");
      g_string_append (text, section->rollup->name);
    }
  if (text->len == 0)
    return;
  g_string_prepend (text, words (self, N_ ("Nothing lags, and nothing is due next month: ")));
  self->markup->paragraph (self->writer, text->str);
}

static void
append_sections (Bulletin *self)
{
  g_autoptr (GPtrArray) sections = g_ptr_array_new ();

  for (guint i = 0; i < self->n_sections; i++)
    g_ptr_array_add (sections, &self->sections[i]);
  g_ptr_array_sort (sections, compare_sections);
  for (guint i = 0; i < sections->len; i++)
    if (has_news (sections->pdata[i]))
      append_section (self, sections->pdata[i]);
  append_the_others (self, sections);
}

static void
write_bulletin (Writer *writer, const Markup *markup)
{
  g_auto (Bulletin) bulletin = { 0 };
  g_autofree char *title =
      g_strdup_printf (catalogue_text (writer->language, N_ ("Bulletin: %s")), writer->report->plan->title);

  bulletin_init (&bulletin, writer, markup);
  markup->heading (writer, 1, title);
  append_paragraph (&bulletin, write_subtitle);
  append_paragraph (&bulletin, write_plan_summary);
  append_counts (&bulletin);
  append_league (&bulletin);
  append_sections (&bulletin);
  writer_end_page (writer);
}

char *
progress_report_to_bulletin (const ProgressReport *self, ProgressFormat format, ProgressLanguage language,
                             ProgressWriteFlags flags, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (language == PROGRESS_LANGUAGE_ENGLISH || language == PROGRESS_LANGUAGE_CHINESE, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  Writer writer = { self, language, flags, NULL, NULL };

  if (format != PROGRESS_FORMAT_TEXT && format != PROGRESS_FORMAT_MARKDOWN)
    {
      g_set_error_literal (error, PROGRESS_ERROR, PROGRESS_ERROR_ARGUMENT,
                           "a bulletin is written as text or markdown only");
      return NULL;
    }
  writer.out = g_string_new (NULL);
  write_bulletin (&writer, format == PROGRESS_FORMAT_TEXT ? &text_markup : &markdown_markup);
  return g_string_free (writer.out, FALSE);
}
