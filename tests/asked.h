/* SPDX-License-Identifier: MIT */
/* Questions to the assessment methods and what they must answer, as lines of a table:
 *
 *   { "half way", "unsd_2022", "ratio=0.5", "ratio=0.5; category=fair_progress_acceleration_needed" }
 *
 * Inputs and answers stand between semicolons. An answer is a number (to 1e-9 of itself), a text, or a
 * series;
 * "=!zero-span" is one that does not exist, and why; "category" and "status" are the result's, "category=-"
 * is none. */
#pragma once

#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include <progress.h>

typedef struct {
  const char *label;
  const char *method;
  const char *inputs;
  const char *answers;
} Asked;

static ProgressMethodResult *
ask (const char *name, const char *inputs, GError **error)
{
  const ProgressMethod *method = progress_method_find (name);
  g_auto (GStrv) pairs = g_strsplit (inputs, "; ", -1);
  ProgressMethodInput items[16];
  gint32 n = 0;

  cr_assert (method != NULL, "%s", name);
  for (char **pair = pairs; *pair != NULL && **pair != '\0'; pair++)
    {
      char *equals = strchr (*pair, '=');

      cr_assert (equals != NULL && n < 16, "%s", *pair);
      *equals = '\0';
      items[n++] = (ProgressMethodInput){ .name = *pair, .text = equals + 1 };
    }
  return progress_method_apply (method, items, n, error);
}

static gboolean
is_near (double a, double b)
{
  return fabs (a - b) <= 1e-9 * fmax (1, fabs (b));
}

/* "11/12" and "0.5". */
static gboolean
read_double (const char *text, double *out)
{
  char *end;

  *out = g_ascii_strtod (text, &end);
  if (end == text)
    return FALSE;
  if (*end == '/')
    *out /= g_ascii_strtod (end + 1, &end);
  return *end == '\0';
}

static gboolean
series_is (const ProgressMethodResult *result, const char *name, const char *expected)
{
  g_auto (GStrv) numbers = g_strsplit (expected, " ", -1);
  gint32 n;
  const double *series = progress_method_result_get_series (result, name, &n);

  if (series == NULL || (gint32) g_strv_length (numbers) != n)
    return FALSE;
  for (gint32 i = 0; i < n; i++)
    if (!is_near (series[i], g_ascii_strtod (numbers[i], NULL)))
      return FALSE;
  return TRUE;
}

static gboolean
category_is (const ProgressMethodResult *result, const char *expected)
{
  gint32 category = progress_method_result_get_category (result);

  if (category < 0)
    return strcmp (expected, "-") == 0;
  return strcmp (expected, progress_method_get_category_name (progress_method_result_get_method (result),
                                                              category)) == 0;
}

static gboolean
answer_is (const ProgressMethodResult *result, const char *name, const char *expected)
{
  const char *text = progress_method_result_get_text (result, name);
  double number, wanted;
  ProgressReason reason = progress_method_result_get_number (result, name, &number);

  if (strcmp (name, "category") == 0)
    return category_is (result, expected);
  if (strcmp (name, "status") == 0)
    return strcmp (expected, progress_reason_get_name (progress_method_result_get_status (result))) == 0;
  if (*expected == '!')
    return text == NULL && strcmp (progress_reason_get_name (reason), expected + 1) == 0;
  if (series_is (result, name, expected))
    return TRUE;
  if (reason == PROGRESS_REASON_NONE && read_double (expected, &wanted) && is_near (number, wanted))
    return TRUE;
  return text != NULL && strcmp (text, expected) == 0;
}

static void
expect_result (const char *label, const ProgressMethodResult *result, const char *expected)
{
  g_auto (GStrv) answers = g_strsplit (expected, "; ", -1);

  for (char **answer = answers; *answer != NULL; answer++)
    {
      char *equals = strchr (*answer, '=');
      const char *text;

      cr_assert (equals != NULL, "%s: %s", label, *answer);
      *equals = '\0';
      text = progress_method_result_get_text (result, *answer);
      cr_expect (answer_is (result, *answer, equals + 1), "%s, %s: %s expected, %s found", label, *answer,
                 equals + 1, text != NULL ? text : "nothing");
    }
}

G_GNUC_UNUSED static void
expect_answers (const Asked *row)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ProgressMethodResult) result = ask (row->method, row->inputs, &error);

  cr_assert (result != NULL, "%s: %s", row->label, error != NULL ? error->message : "no result");
  expect_result (row->label, result, row->answers);
}

/* Each row of a table. */
#define EXPECT_ANSWERS(rows)                                                                                 \
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)                                                            \
  expect_answers (&(rows)[i])
