/* SPDX-License-Identifier: MIT */
/* The table of indicators: one row each, with drawings, warnings, and how it was judged. Values stand beside
 * their texts for those who compute with them, first of all the page's own sorting. */
#include "html-page.h"

#include "amount.h"
#include "catalogue.h"
#include "html-chart.h"
#include "html.h"
#include "message.h"

/* How indicators were judged is told of up to so many; a larger page says where to ask. */
#define MAX_EXPLAINED 2000

typedef struct {
  Writer *writer;
  const ProgressStanding *standing;
  const Explanation *facts;
} Row;

/* A column of the table: what stands in a cell, and the number behind it; NULL: nothing of that kind. */
typedef struct {
  const char *heading;
  const char *name; /* a class of the style sheet */
  CellText text;
  void (*append) (const Row *row); /* what is more than text, after it */
  Exact (*number) (const ProgressStanding *standing);
} PageColumn;

/* ---- cells ---- */

static void
append_light (const Row *row)
{
  html_append_light (row->writer->out, (ProgressLight) row->standing->light, row->writer->language);
}

/* Of a part: whose; else the group. */
static const char *
place_of (const ProgressIndicator *indicator)
{
  const ProgressPlan *plan = indicator->plan;

  if (indicator->parent >= 0)
    return plan->indicators[indicator->parent].name;
  return indicator->group >= 0 ? plan->groups[indicator->group].path : NULL;
}

static void
append_name (const Row *row)
{
  const ProgressIndicator *indicator = row->standing->indicator;
  GString *out = row->writer->out;

  g_string_append (out, "<a href=\"#");
  html_append_text (out, indicator->id);
  g_string_append (out, "\">");
  html_append_text (out, indicator->name);
  g_string_append (out, "</a>");
  if (place_of (indicator) != NULL)
    html_append_element (out, "small", place_of (indicator));
}

static void
append_bullet (const Row *row)
{
  html_append_bullet (row->writer->out, row->facts, row->writer->language);
}

static void
append_timeline (const Row *row)
{
  g_autoptr (GString) date = g_string_new (NULL);

  html_append_timeline (row->writer->out, row->facts, row->writer->language);
  amount_append_day (date, row->standing->actual_date);
  if (exact_is_defined (exact_kept (row->standing->actual)))
    html_append_element (row->writer->out, "small", date->str);
}

static void
append_warning (const Row *row, RuleId rule)
{
  g_autoptr (GString) message = g_string_new (NULL);
  GString *out = row->writer->out;

  message_append (message, row->standing, rule, row->writer->language);
  g_string_append (out, "<p>");
  html_append_light (out, (ProgressLight) row->standing->lights[rule], row->writer->language);
  g_string_append_c (out, ' ');
  html_append_text (out, message->str);
  g_string_append (out, "</p>");
}

static gboolean
explains (const Writer *writer)
{
  return writer->rows->len <= MAX_EXPLAINED;
}

static void
append_remarks (const Row *row)
{
  RuleId rules[N_RULES];
  gint32 n = standing_warnings (row->standing, rules);
  GString *out = row->writer->out;

  for (gint32 i = 0; i < n; i++)
    append_warning (row, rules[i]);
  if (!explains (row->writer))
    return;
  g_string_append (out, "<details>");
  html_append_element (out, "summary", catalogue_text (row->writer->language, N_ ("How was this judged?")));
  explain_as_html (row->facts, row->writer->language, out);
  g_string_append (out, "</details>");
}

/* ---- the numbers behind them ---- */

static Exact
light_number (const ProgressStanding *standing)
{
  return exact_int (standing->light);
}

static Exact
actual_number (const ProgressStanding *standing)
{
  return exact_kept (standing->actual);
}

static Exact
rate_number (const ProgressStanding *standing)
{
  return exact_kept (standing->rate);
}

static Exact
expected_number (const ProgressStanding *standing)
{
  return exact_kept (standing->expected);
}

static Exact
days_number (const ProgressStanding *standing)
{
  return exact_kept (standing->days_behind);
}

static Exact
remaining_number (const ProgressStanding *standing)
{
  return exact_kept (standing->remaining);
}

/* The name is the row's heading; the last takes a line of its own. */
static const PageColumn columns[] = {
  { N_ ("Light"), "light", NULL, append_light, light_number },
  { N_ ("Indicator"), "name", NULL, append_name, NULL },
  { N_ ("Actual / target"), "progress", measured_cell, append_bullet, actual_number },
  { N_ ("Rate"), "rate", rate_cell, NULL, rate_number },
  { N_ ("Expected"), "expected", expected_cell, NULL, expected_number },
  { N_ ("Over time"), "time", NULL, append_timeline, NULL },
  { N_ ("Days"), "days", days_cell, NULL, days_number },
  { N_ ("Remaining"), "remaining", remaining_cell, NULL, remaining_number },
  { N_ ("Due"), "due", due_cell, NULL, NULL },
  { N_ ("Owner"), "owner", owner_cell, NULL, NULL },
  { N_ ("Remarks"), "remarks", NULL, append_remarks, NULL },
};

/* ---- rows ---- */

/* Roles are written out: a style sheet that lays out rows in its own way takes them away. */
static void
append_cell (const Row *row, const PageColumn *column)
{
  gboolean is_heading = column->append == append_name;
  GString *out = row->writer->out;
  Exact number =
      column->number != NULL ? column->number (row->standing) : exact_undefined (PROGRESS_REASON_NO_DATA);

  g_string_append_printf (out, "<%s role=\"%s\" class=\"%s\"", is_heading ? "th scope=\"row\"" : "td",
                          is_heading ? "rowheader" : "cell", column->name);
  if (exact_is_defined (number))
    html_append_value (out, exact_to_double (number));
  g_string_append_c (out, '>');
  if (column->text != NULL)
    html_append_cell (row->writer, column->text, row->standing);
  if (column->append != NULL)
    column->append (row);
  g_string_append (out, is_heading ? "</th>" : "</td>");
}

static void
append_number (GString *out, const char *name, Exact number)
{
  g_autoptr (GString) text = g_string_new (NULL);

  amount_append_exact (text, number);
  if (text->len > 0)
    html_append_attribute (out, name, text->str);
}

/* What an indicator is, for scripts and for those who read the page by a program. */
static void
append_row_data (const Row *row)
{
  static const char *const met[] = { [MET_NO] = "false", [MET_YES] = "true" };
  const ProgressStanding *standing = row->standing;
  const Target *target = standing->target;
  GString *out = row->writer->out;

  html_append_attribute (out, "id", standing->indicator->id);
  html_append_attribute (out, "data-light", progress_light_get_name ((ProgressLight) standing->light));
  if (standing->met != MET_UNKNOWN)
    html_append_attribute (out, "data-met", met[standing->met]);
  if (standing->indicator->group >= 0)
    g_string_append_printf (out, " data-group=\"%d\"", standing->indicator->group);
  if (target == NULL || target->pending)
    return;
  append_number (out, "data-target", exact_of (target->value));
  if (target->comparator == PROGRESS_COMPARATOR_RANGE)
    append_number (out, "data-high", exact_of (target->high));
}

static void
append_row (Writer *writer, const ProgressStanding *standing)
{
  g_auto (Explanation) facts = { 0 };
  Row row = { writer, standing, &facts };

  explanation_init (&facts, writer->report, standing);
  g_string_append (writer->out, "<tr role=\"row\"");
  append_row_data (&row);
  g_string_append (writer->out, standing->indicator->parent >= 0 ? " class=\"part\">" : ">");
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    append_cell (&row, &columns[i]);
  g_string_append (writer->out, "</tr>\n");
}

static void
append_header (Writer *self)
{
  g_string_append (self->out, "<thead role=\"rowgroup\"><tr role=\"row\">");
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_string_append_printf (self->out, "<th scope=\"col\" role=\"columnheader\" class=\"%s\">",
                              columns[i].name);
      html_append_words (self, columns[i].heading);
      g_string_append (self->out, "</th>");
    }
  g_string_append (self->out, "</tr></thead>\n");
}

static void
append_table (Writer *self)
{
  g_string_append (self->out,
                   "<table class=\"indicators\" role=\"table\" aria-labelledby=\":indicators\">\n");
  append_header (self);
  g_string_append (self->out, "<tbody role=\"rowgroup\">\n");
  for (guint i = 0; i < self->rows->len; i++)
    append_row (self, self->rows->pdata[i]);
  g_string_append (self->out, "</tbody></table>\n");
}

void
html_append_indicators (Writer *self)
{
  html_append_section_heading (self, "indicators", N_ ("section|Indicators"));
  if (self->rows->len == 0)
    {
      html_append_paragraph (self, N_ ("Nothing lags."));
      return;
    }
  html_append_legend (self);
  if (!explains (self))
    html_append_paragraph (
        self, N_ ("How each indicator was judged is left out of a page this large; progress-score "
                  "PLAN.yaml --explain ID tells it of one."));
  html_append_filter (self);
  append_table (self);
}

void
html_append_labels (GString *out, ProgressLanguage language)
{
  g_string_append (out, ":root {");
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    g_string_append_printf (out, " --label-%s: \"%s\";", columns[i].name,
                            catalogue_text (language, columns[i].heading));
  g_string_append (out, " }\n");
}
