/* SPDX-License-Identifier: MIT */
/* Assessments as tables: side by side, or indicator by indicator; for people, and as CSV. */
#include <string.h>

#include "amount.h"
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

  amount_append (cell, &style, standing->actual);
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
    g_string_append (cell, self->method->categories[self->result->category].wording[writer->language]);
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
  { { "Value", "数值" }, TRUE, 0, value_cell }, { { "Category", "评价" }, FALSE, 0, category_cell },         \
  {                                                                                                          \
    { "From", "计算依据" }, FALSE, 0, details_cell                                                           \
  }

static const Column side_by_side[] = { { { "Method", "方法" }, FALSE, 0, method_cell }, ANSWER_COLUMNS };

static const Column by_one_method[] = {
  { { "Indicator", "指标" }, FALSE, 36, name_cell },
  { { "Baseline", "基数" }, TRUE, 0, baseline_cell },
  { { "Actual", "实际" }, TRUE, 0, actual_cell },
  { { "Target", "目标" }, TRUE, 0, target_cell },
  ANSWER_COLUMNS,
};

static const Columns side_by_side_columns = { side_by_side, G_N_ELEMENTS (side_by_side) };
static const Columns one_method_columns = { by_one_method, G_N_ELEMENTS (by_one_method) };

/* ---- text and Markdown ---- */

static gboolean
is_chinese (const AssessWriter *self)
{
  return self->writer.language == PROGRESS_LANGUAGE_CHINESE;
}

/* The date, and which method. */
static void
append_subtitle (AssessWriter *self)
{
  GString *out = self->writer.out;
  const ProgressMethod *first = self->methods->pdata[0];

  g_string_append (out, is_chinese (self) ? "截至" : "As of ");
  amount_append_date (out, self->writer.report->as_of, self->writer.language);
  if (self->methods->len > 1)
    g_string_append (out, is_chinese (self) ? "，各评价方法并列" : ", judged by every method");
  else
    g_string_append_printf (out, is_chinese (self) ? "，方法：%s（%s）" : ", method: %s (%s)", first->name,
                            first->title[self->writer.language]);
}

/* "from 50% on 2015-12-31 to 60% on 2022-12-31, target 80% by 2030-12-31" */
static void
append_facts (AssessWriter *self, const Evidence *evidence)
{
  static const char *const words[][2] = {
    { "from ", "由" },           { " on ", "（" }, { " to ", "）到" }, { " on ", "（" },
    { ", target ", "），目标" }, { " by ", "（" }, { "", "）" },
  };
  const ProgressStanding *standing = evidence->standing;
  ProgressLanguage language = self->writer.language;
  AmountStyle style = amount_style_of (standing, language);
  GString *out = self->writer.out;

  g_string_append (out, words[0][language]);
  amount_append (out, &style, exact_of (standing->indicator->baseline));
  g_string_append (out, words[1][language]);
  amount_append_date (out, evidence->baseline_date, language);
  g_string_append (out, words[2][language]);
  amount_append (out, &style, standing->actual);
  g_string_append (out, words[3][language]);
  amount_append_date (out, standing->actual_date, language);
  g_string_append (out, words[4][language]);
  amount_append_target (out, &style, standing->target);
  g_string_append (out, words[5][language]);
  amount_append_date (out, standing->due, language);
  g_string_append (out, words[6][language]);
}

static void
append_left_out (AssessWriter *self)
{
  GString *out = self->writer.out;

  if (self->left_out->len == 0)
    return;
  g_string_append (out, is_chinese (self)
                            ? "缺少基数、目标或水平值序列，未评价："
                            : "Not judged, for want of a baseline, a target or a series of levels: ");
  for (guint i = 0; i < self->left_out->len; i++)
    {
      const Evidence *evidence = self->left_out->pdata[i];

      g_string_append_printf (out, "%s%s", i > 0 ? ", " : "", evidence->standing->indicator->id);
    }
  g_string_append_c (out, '\n');
}

/* A name, in the way of the format. */
typedef void (*AppendName) (GString *out, const char *name);
typedef void (*AppendTable) (Writer *writer, Columns columns, const GPtrArray *items);

static void
append_tables (AssessWriter *self, const char *before_name, AppendName append_name, AppendTable append_table)
{
  if (self->methods->len == 1)
    {
      g_autoptr (GPtrArray) items = assessments_of_all (self);

      append_table (&self->writer, one_method_columns, items);
      return;
    }
  for (guint i = 0; i < self->judged->len; i++)
    {
      const Evidence *evidence = self->judged->pdata[i];
      g_autoptr (GPtrArray) items = assessments_of (self, evidence);

      g_string_append (self->writer.out, before_name);
      append_name (self->writer.out, evidence->standing->indicator->name);
      g_string_append (self->writer.out, is_chinese (self) ? "：" : ": ");
      append_facts (self, evidence);
      g_string_append (self->writer.out, "\n\n");
      append_table (&self->writer, side_by_side_columns, items);
      if (i + 1 < self->judged->len)
        g_string_append_c (self->writer.out, '\n');
    }
}

static void
write_page (AssessWriter *self, const char *before_title, const char *before_name, AppendName append_name,
            AppendTable append_table)
{
  GString *out = self->writer.out;

  g_string_append (out, before_title);
  append_name (out, self->writer.report->plan->title);
  g_string_append (out, *before_title != '\0' ? "\n\n" : "\n");
  append_subtitle (self);
  g_string_append (out, "\n\n");
  if (self->judged->len > 0)
    append_tables (self, before_name, append_name, append_table);
  else
    g_string_append (out, is_chinese (self) ? "无可评价的指标。\n" : "There is no indicator to be judged.\n");
  if (self->left_out->len > 0)
    g_string_append_c (out, '\n');
  append_left_out (self);
}

void
write_assess_text (AssessWriter *self)
{
  write_page (self, "", "", text_append_plain, text_append_table);
}

void
write_assess_markdown (AssessWriter *self)
{
  write_page (self, "# ", "## ", markdown_append_escaped, markdown_append_table);
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
