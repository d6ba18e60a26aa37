/* SPDX-License-Identifier: MIT */
#include "write-assess.h"

#include "amount.h"

/* ---- values as people read them ---- */

static Exact
exact_of_detail (const MethodDetail *detail)
{
  return exact_is_defined (detail->exact) ? detail->exact : method_exact_of_double (detail->number.value);
}

/* Percent with so many decimals. */
static void
append_percent (GString *out, Exact percent, gint8 digits)
{
  amount_append_rounded (out, percent, digits, PROGRESS_ROUNDING_HALF_UP);
  g_string_append_c (out, '%');
}

void
assess_append_shown (GString *out, const Evidence *evidence, const MethodDetail *detail,
                     ProgressLanguage language)
{
  const Rounding *rounding = standing_rounding (evidence->standing);
  AmountStyle style = amount_style_of (evidence->standing, language);
  Exact x = exact_of_detail (detail);
  char text[ROUNDED_TEXT_SIZE];

  if (!exact_is_defined (x)) /* too large for all of these */
    {
      g_string_append (out, detail->text);
      return;
    }
  switch (detail->shown)
    {
    case SHOWN_SHARE:
      rounding_format_rate (rounding, x, text);
      g_string_append (out, text);
      break;
    case SHOWN_PERCENT:
      append_percent (out, x, 1);
      break;
    case SHOWN_GROWTH:
      append_percent (out, exact_multiply (x, exact_int (100)), 4);
      break;
    case SHOWN_AMOUNT:
      amount_append (out, &style, x);
      break;
    case SHOWN_PLAIN:
    default:
      amount_append_exact (out, exact_round (x, (Number){ 1, 1000 }, PROGRESS_ROUNDING_HALF_UP));
    }
}

/* ---- items ---- */

static void
assessment_free (gpointer data)
{
  Assessment *self = data;

  progress_method_result_unref (self->result);
  g_free (self);
}

static void
add_assessments (const AssessWriter *self, const Evidence *evidence, GPtrArray *items)
{
  for (guint i = 0; i < self->methods->len; i++)
    {
      Assessment *one = g_new (Assessment, 1);

      *one = (Assessment){ evidence, self->methods->pdata[i], NULL };
      one->result = evidence_assess (evidence, one->method);
      g_ptr_array_add (items, one);
    }
}

GPtrArray *
assessments_of (const AssessWriter *self, const Evidence *evidence)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (assessment_free);

  add_assessments (self, evidence, items);
  return items;
}

GPtrArray *
assessments_of_all (const AssessWriter *self)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (assessment_free);

  for (guint i = 0; i < self->judged->len; i++)
    add_assessments (self, self->judged->pdata[i], items);
  return items;
}

/* ---- the whole ---- */

static void
evidence_free (gpointer data)
{
  evidence_clear (data);
  g_free (data);
}

static void
gather_all (AssessWriter *self)
{
  const ProgressReport *report = self->writer.report;

  for (gint32 i = 0; i < report->plan->n_indicators; i++)
    {
      Evidence *evidence;

      if (!writer_shows (&self->writer, &report->standings[i]))
        continue;
      evidence = g_new (Evidence, 1);
      evidence_gather (evidence, report, &report->standings[i]);
      g_ptr_array_add (evidence->fault == PROGRESS_REASON_NONE ? self->judged : self->left_out, evidence);
    }
}

char *
progress_report_assess_to_text (const ProgressReport *self, const char *name, ProgressFormat format,
                                ProgressLanguage language, ProgressWriteFlags flags, GError **error)
{
  static void (*const writers[]) (AssessWriter *) = {
    [PROGRESS_FORMAT_TEXT] = write_assess_text,
    [PROGRESS_FORMAT_JSON] = write_assess_json,
    [PROGRESS_FORMAT_CSV] = write_assess_csv,
    [PROGRESS_FORMAT_MARKDOWN] = write_assess_markdown,
  };

  g_return_val_if_fail (self != NULL && name != NULL, NULL);
  g_return_val_if_fail ((guint) format < G_N_ELEMENTS (writers), NULL);
  g_return_val_if_fail (language == PROGRESS_LANGUAGE_ENGLISH || language == PROGRESS_LANGUAGE_CHINESE, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  g_autoptr (GPtrArray) methods = assess_find_methods (name, error);
  g_autoptr (GPtrArray) judged = g_ptr_array_new_with_free_func (evidence_free);
  g_autoptr (GPtrArray) left_out = g_ptr_array_new_with_free_func (evidence_free);

  if (methods == NULL)
    return NULL;

  AssessWriter writer = {
    { self, language, flags, g_string_new (NULL), NULL }, name, methods, judged, left_out
  };

  gather_all (&writer);
  writers[format](&writer);
  return g_string_free (writer.writer.out, FALSE);
}
