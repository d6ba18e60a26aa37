/* SPDX-License-Identifier: MIT */
/* Assessments as tables: side by side, or indicator by indicator; for people, and as CSV. */
#include <string.h>

#include "amount.h"
#include "catalogue.h"
#include "write-assess.h"

/* ---- cells ---- */

static void
method_cell (GString *cell, const Writer *writer G_GNUC_UNUSED, gconstpointer item)
{
  g_string_append (cell, ((const Assessment *) item)->method->name);
}

static void
name_cell (GString *cell, const Writer *writer G_GNUC_UNUSED, gconstpointer item)
{
  g_string_append (cell, ((const Assessment *) item)->evidence->standing->indicator->name);
}

static void
baseline_cell (GString *cell, const Writer *writer, gconstpointer item)
{
  const ProgressStanding *standing = ((const Assessment *) item)->evidence->standing;
  AmountStyle style = amount_style_of (standing, writer->language);

  amount_append (cell, &style, exact_of (standing->indicator->baseline));
}

static void
actual_cell (GString *cell, const Writer *writer, gconstpointer item)
{
  const ProgressStanding *standing = ((const Assessment *) item)->evidence->standing;
  AmountStyle style = amount_style_of (standing, writer->language);

  amount_append (cell, &style, exact_kept (standing->actual));
}

static void
target_cell (GString *cell, const Writer *writer, gconstpointer item)
{
  const ProgressStanding *standing = ((const Assessment *) item)->evidence->standing;
  AmountStyle style = amount_style_of (standing, writer->language);

  amount_append_target (cell, &style, standing->target);
}

/* The value, or why there is none. */
static void
value_cell (GString *cell, const Writer *writer, gconstpointer item)
{
  const Assessment *self = item;
  ProgressReason status = progress_method_result_get_status (self->result);

  if (status != PROGRESS_REASON_NONE)
    g_string_append (cell, write_reason (status, writer->language));
  else
    assess_append_shown (cell, self->evidence, &self->result->details[0], writer->language);
}

static void
category_cell (GString *cell, const Writer *writer, gconstpointer item)
{
  const Assessment *self = item;

  if (self->result->category >= 0)
    g_string_append (
        cell, catalogue_text (writer->language, self->method->categories[self->result->category].wording));
}

/* Does a detail say no more than the value? */
static gboolean
repeats_value (const ProgressMethodResult *result, const MethodDetail *detail)
{
  return result->details[0].shown == SHOWN_SHARE && strcmp (detail->name, "percent") == 0;
}

/* The intermediate numbers, by their names. */
static void
details_cell (GString *cell, const Writer *writer, gconstpointer item)
{
  const Assessment *self = item;

  for (gint32 i = 1; i < self->result->n_details; i++)
    {
      const MethodDetail *detail = &self->result->details[i];

      if (!detail->is_number || !real_is_defined (detail->number) || repeats_value (self->result, detail))
        continue;
      g_string_append_printf (cell, "%s%s ", cell->len > 0 ? ", " : "", detail->name);
      assess_append_shown (cell, self->evidence, detail, writer->language);
    }
}

#define ANSWER_COLUMNS                                                                                       \
  { N_ ("Value"), TRUE, 0, value_cell }, { N_ ("Category"), FALSE, 0, category_cell },                       \
  {                                                                                                          \
    N_ ("From"), FALSE, 0, details_cell                                                                      \
  }

static const Column side_by_side[] = { { N_ ("Method"), FALSE, 0, method_cell }, ANSWER_COLUMNS };

static const Column by_one_method[] = {
  { N_ ("Indicator"), FALSE, 36, name_cell },
  { N_ ("Baseline"), TRUE, 0, baseline_cell },
  { N_ ("Actual"), TRUE, 0, actual_cell },
  { N_ ("Target"), TRUE, 0, target_cell },
  ANSWER_COLUMNS,
};

/* An assessment has no light. */
static ProgressLight
no_light (gconstpointer item G_GNUC_UNUSED)
{
  return PROGRESS_LIGHT_NONE;
}

static const Columns side_by_side_columns = { side_by_side, G_N_ELEMENTS (side_by_side), no_light };
static const Columns one_method_columns = { by_one_method, G_N_ELEMENTS (by_one_method), no_light };

/* ---- text and Markdown ---- */

static G_GNUC_FORMAT (2) const char *words (const AssessWriter *self, const char *english)
{
  return catalogue_text (self->writer.language, english);
}

/* The date, and which method. */
static void
append_subtitle (AssessWriter *self, const Markup *markup)
{
  const ProgressMethod *first = self->methods->pdata[0];
  g_autoptr (GString) text = g_string_new (words (self, N_ ("As of ")));

  amount_append_date (text, self->writer.report->as_of, self->writer.language);
  if (self->methods->len > 1)
    g_string_append (text, words (self, N_ (", judged by every method")));
  else
    g_string_append_printf (text, words (self, N_ (", method: %s (%s)")), first->name,
                            words (self, first->title));
  markup->paragraph (&self->writer, text->str);
}

/* "From 50% on 2015-12-31 to 60% on 2022-12-31, target 80% by 2030-12-31" */
static void
append_facts (AssessWriter *self, const Evidence *evidence, const Markup *markup)
{
  const ProgressStanding *standing = evidence->standing;
  ProgressLanguage language = self->writer.language;
  AmountStyle style = amount_style_of (standing, language);
  GString *texts[6];
  g_autofree char *facts = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    texts[i] = g_string_new (NULL);
  amount_append (texts[0], &style, exact_of (standing->indicator->baseline));
  amount_append_date (texts[1], evidence->baseline_date, language);
  amount_append (texts[2], &style, exact_kept (standing->actual));
  amount_append_date (texts[3], standing->actual_date, language);
  amount_append_target (texts[4], &style, standing->target);
  amount_append_date (texts[5], standing->due, language);
  facts = g_strdup_printf (words (self, N_ ("From %s on %s to %s on %s, target %s by %s")), texts[0]->str,
                           texts[1]->str, texts[2]->str, texts[3]->str, texts[4]->str, texts[5]->str);
  markup->paragraph (&self->writer, facts);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_string_free (texts[i], TRUE);
}

static void
append_left_out (AssessWriter *self, const Markup *markup)
{
  g_autoptr (GString) text = NULL;

  if (self->left_out->len == 0)
    return;
  text = g_string_new (
      words (self, N_ ("Not judged, for want of a baseline, a target or a series of levels: ")));
  for (guint i = 0; i < self->left_out->len; i++)
    {
      const Evidence *evidence = self->left_out->pdata[i];

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", evidence->standing->indicator->id);
    }
  markup->paragraph (&self->writer, text->str);
}

/* By one method all indicators in one table, by all methods a table for each. */
static void
append_tables (AssessWriter *self, const Markup *markup)
{
  if (self->methods->len == 1 && self->judged->len > 0)
    {
      g_autoptr (GPtrArray) items = assessments_of_all (self);

      markup->table (&self->writer, one_method_columns, items);
      return;
    }
  for (guint i = 0; i < self->judged->len; i++)
    {
      const Evidence *evidence = self->judged->pdata[i];
      g_autoptr (GPtrArray) items = assessments_of (self, evidence);

      markup->heading (&self->writer, 2, evidence->standing->indicator->name);
      append_facts (self, evidence, markup);
      markup->table (&self->writer, side_by_side_columns, items);
    }
}

static void
write_page (AssessWriter *self, const Markup *markup)
{
  markup->heading (&self->writer, 1, self->writer.report->plan->title);
  append_subtitle (self, markup);
  append_tables (self, markup);
  if (self->judged->len == 0)
    markup->paragraph (&self->writer, words (self, N_ ("There is no indicator to be judged.")));
  append_left_out (self, markup);
  writer_end_page (&self->writer);
}

void
write_assess_text (AssessWriter *self)
{
  write_page (self, &text_markup);
}

void
write_assess_markdown (AssessWriter *self)
{
  write_page (self, &markdown_markup);
}

/* ---- CSV ---- */

static void
id_field (GString *field, const Writer *writer G_GNUC_UNUSED, gconstpointer item)
{
  g_string_append (field, ((const Assessment *) item)->evidence->standing->indicator->id);
}

static void
result_field (GString *field, const Writer *writer G_GNUC_UNUSED, gconstpointer item)
{
  const Assessment *self = item;

  if (progress_method_result_get_status (self->result) == PROGRESS_REASON_NONE)
    g_string_append (field, self->result->details[0].text);
}

static void
reason_field (GString *field, const Writer *writer G_GNUC_UNUSED, gconstpointer item)
{
  ProgressReason status = progress_method_result_get_status (((const Assessment *) item)->result);

  if (status != PROGRESS_REASON_NONE)
    g_string_append (field, progress_reason_get_name (status));
}

static void
word_field (GString *field, const Writer *writer G_GNUC_UNUSED, gconstpointer item)
{
  const Assessment *self = item;

  if (self->result->category >= 0)
    g_string_append (field, self->method->categories[self->result->category].name);
}

static const struct {
  const char *name;
  void (*append) (GString *field, const Writer *writer, gconstpointer item);
} fields[] = {
  { "id", id_field },         { "name", name_cell },        { "baseline", baseline_cell },
  { "actual", actual_cell },  { "target", target_cell },    { "method", method_cell },
  { "value", result_field },  { "display", value_cell },    { "reason", reason_field },
  { "category", word_field }, { "wording", category_cell }, { "from", details_cell },
};

void
write_assess_csv (AssessWriter *self)
{
  g_autoptr (GPtrArray) items = assessments_of_all (self);
  g_autoptr (GString) field = g_string_new (NULL);
  GString *out = self->writer.out;

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "," : "", fields[i].name);
  g_string_append_c (out, '\n');
  for (guint row = 0; row < items->len; row++)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
        {
          g_string_truncate (field, 0);
          fields[i].append (field, &self->writer, items->pdata[row]);
          g_string_append (out, i > 0 ? "," : "");
          csv_append_field (out, field->str);
        }
      g_string_append_c (out, '\n');
    }
}
