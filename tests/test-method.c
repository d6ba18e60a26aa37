/* SPDX-License-Identifier: MIT */
/* The registry, what may be given to a method, and that none of them ever answers with NaN. */
#include "asked.h"

static gboolean
is_said (const char *text)
{
  return text != NULL && text[0] != '\0';
}

/* ---- the registry ---- */

Test (method, each_says_what_it_is)
{
  cr_assert (gt (i32, progress_method_get_count (), 40));
  for (gint32 i = 0; i < progress_method_get_count (); i++)
    {
      const ProgressMethod *method = progress_method_get (i);
      const char *name = progress_method_get_name (method);

      cr_expect (progress_method_find (name) == method, "%s", name);
      for (gint32 language = 0; language <= PROGRESS_LANGUAGE_CHINESE; language++)
        cr_expect (is_said (progress_method_get_title (method, (ProgressLanguage) language)), "%s", name);
      cr_expect (is_said (progress_method_get_source (method)), "%s", name);
      cr_expect (gt (i32, progress_method_get_n_inputs (method), 0), "%s", name);
    }
  cr_expect (progress_method_find ("eurostat") == NULL);
}

/* A body's name may be borne only by what its text, or a restatement of it, says. */
Test (method, bears_a_name_by_right)
{
  static const char *const bodies[] = { "eurostat", "statcan", "unsd", "escap", "destatis", "gbt8170" };

  for (gint32 i = 0; i < progress_method_get_count (); i++)
    {
      const ProgressMethod *method = progress_method_get (i);
      const char *name = progress_method_get_name (method);
      gboolean named = FALSE;

      for (gsize j = 0; j < G_N_ELEMENTS (bodies); j++)
        named = named || g_str_has_prefix (name, bodies[j]);
      cr_expect (eq (int, named, is_said (progress_method_get_body (method))), "%s", name);
      if (named)
        cr_expect (ne (str, (char *) progress_method_get_evidence (method), "general"), "%s", name);
    }
}

Test (method, categories_have_words)
{
  for (gint32 i = 0; i < progress_method_get_count (); i++)
    {
      const ProgressMethod *method = progress_method_get (i);

      for (gint32 j = 0; j < progress_method_get_n_categories (method); j++)
        {
          cr_expect (is_said (progress_method_get_category_name (method, j)));
          cr_expect (is_said (progress_method_get_category_wording (method, j, PROGRESS_LANGUAGE_ENGLISH)));
          cr_expect (is_said (progress_method_get_category_wording (method, j, PROGRESS_LANGUAGE_CHINESE)));
        }
    }
}

/* ---- what is given ---- */

static const struct {
  const char *label, *method, *inputs, *message;
} refused[] = {
  { "a name that is not there", "eurostat_target", "basline=50",
    "'basline' is no input of eurostat_target, which takes baseline" },
  { "even when empty", "eurostat_target", "basline=", "'basline'" },
  { "twice", "eurostat_target", "baseline=50; baseline=51", "'baseline' is given twice" },
  { "no number", "eurostat_target", "baseline=fifty", "'fifty' (baseline) is not a number" },
  { "an exponent of nothing", "eurostat_target", "baseline=5e", "'5e' (baseline) is not a number" },
  { "no year", "eurostat_target", "time=2022-13-01",
    "'2022-13-01' (time) is not a year such as 2022 or a date" },
  { "no decimal", "completion_rate", "value=1,5x", "'1,5x' (value) is not a decimal such as 12.5" },
  { "no word", "statcan_target", "better=up", "'up' (better) is not one of the words higher|lower" },
  { "no date", "time_progress", "date=2026-02-30", "'2026-02-30' (date) is not a date such as 2026-06-30" },
  { "no series", "geometric_mean", "values=1 x", "'1 x' (values) is not numbers such as 50 54 60" },
  { "no decimals", "ratio_of_sums", "values=1 x; targets=1 2", "is not decimals such as 44 5.5" },
  { "not as long", "trend_theil_sen", "times=1 2; values=1", "'times' has 2 entries and 'values' has 1" },
  { "not as many words", "statcan_mean", "scores=1 2; achieved=yes",
    "'achieved' has 1 entries and 'scores' has 2" },
};

Test (method, refuses_what_it_cannot_read)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ProgressMethodResult) result = ask (refused[i].method, refused[i].inputs, &error);

      cr_expect (result == NULL, "%s", refused[i].label);
      cr_assert (g_error_matches (error, PROGRESS_ERROR, PROGRESS_ERROR_ARGUMENT), "%s", refused[i].label);
      cr_expect (strstr (error->message, refused[i].message) != NULL, "%s: %s", refused[i].label,
                 error->message);
    }
}

Test (method, a_word_cannot_be_a_number)
{
  const ProgressMethodInput input = { .name = "better", .number = 1 };
  g_autoptr (GError) error = NULL;
  g_autoptr (ProgressMethodResult) result = progress_method_statcan_target (&input, 1, &error);

  cr_expect (result == NULL);
  cr_assert (error != NULL);
  cr_expect (strstr (error->message, "'a number' (better)") != NULL, "%s", error->message);
}

static const Asked written[] = {
  { "shortest form", "completion_rate", "value=0.1; target=0.3", "rate=1/3" },
  { "as programs print", "completion_rate", "value=1.0e-09; target=1e-8", "rate=0.1" },
  { "a fraction", "completion_rate", "value=1/3; target=2/3", "rate=0.5" },
  { "with a sign", "completion_rate", "value=+5; target=10", "rate=0.5" },
  { "commas in a series", "geometric_mean", "values=2, 8", "mean=4" },
  { "not a number", "completion_rate", "value=nan; target=10", "rate=!no-data" },
  { "a default", "points_linear", "value=200; target=100; better=higher; max=", "score=120" },
};

Test (method, reads_numbers_as_they_are_written)
{
  EXPECT_ANSWERS (written);
}

Test (method, doubles_are_the_decimals_they_are_printed_as)
{
  const ProgressMethodInput inputs[] = { { .name = "value", .number = 0.1 },
                                         { .name = "target", .number = 0.3 } };
  g_autoptr (ProgressMethodResult) result = progress_method_completion_rate (inputs, 2, NULL);

  cr_assert (result != NULL);
  cr_expect (eq (str, (char *) progress_method_result_get_text (result, "rate"), "1/3"));
}

Test (method, results_are_counted_and_enumerated)
{
  g_autoptr (ProgressMethodResult) result = ask ("completion_rate", "value=44; target=48", NULL);
  ProgressMethodResult *second = progress_method_result_ref (result);
  double value = 0;
  gint32 n;

  cr_expect (second == result);
  progress_method_result_unref (second);
  cr_expect (eq (str, (char *) progress_method_result_get_detail_name (result, 0), "rate"));
  cr_expect (eq (i32, progress_method_result_get_n_details (result), 3));
  cr_expect (eq (int, (int) progress_method_result_get_value (result, &value), PROGRESS_REASON_NONE));
  cr_expect (epsilon_eq (dbl, value, 44 / 48.0, 1e-15));
  cr_expect (eq (int, (int) progress_method_result_get_number (result, "nonsense", &value),
                 PROGRESS_REASON_NO_DATA));
  cr_expect (progress_method_result_get_text (result, "nonsense") == NULL);
  cr_expect (progress_method_result_get_series (result, "rate", &n) == NULL);
  progress_method_result_unref (NULL);
}

Test (method, an_untouched_value_stays)
{
  g_autoptr (ProgressMethodResult) result = ask ("completion_rate", "value=44; target=0", NULL);
  double value = 7;

  cr_expect (eq (int, (int) progress_method_result_get_value (result, &value), PROGRESS_REASON_ZERO_TARGET));
  cr_expect (eq (dbl, value, 7));
}

/* ---- nothing is ever NaN ---- */

static const double hostile[] = { 0,      -0.0, 1,     -1,      0.5,  100,       -100,     1e308, -1e308,
                                  5e-324, NAN,  2e-16, 1.0 / 3, 2015, -INFINITY, INFINITY, 1e18,  1e15 };

static const double hostile_series[][4] = {
  { 0, 0, 0, 0 },         { NAN, NAN, NAN, NAN },     { 1, NAN, 3, 4 },        { -1e308, 1e308, 0, 1 },
  { 1, 2, INFINITY, 4 },  { 5e-324, 1e308, 1, 1e-9 }, { 2030, 2030, 2030, 1 }, { -5, -4, -3, -2 },
  { 0.1, 0.2, 0.3, 0.4 }, { 1e18, 1e17, 1e16, 1e15 },
};

static const char *const sane_texts[] = {
  [PROGRESS_METHOD_DATE] = "2026-06-30",
  [PROGRESS_METHOD_LIST] = "2025-12-31 2026-03-31 2026-06-30 2026-09-30",
};

static gboolean
takes_numbers (ProgressMethodKind kind)
{
  return kind != PROGRESS_METHOD_DATE && kind != PROGRESS_METHOD_WORD && kind != PROGRESS_METHOD_LIST;
}

static gboolean
takes_series (ProgressMethodKind kind)
{
  return kind == PROGRESS_METHOD_SERIES || kind == PROGRESS_METHOD_DECIMALS;
}

/* Something for every input, drawn from what is hostile. Words alternate. */
static gint32
fill (const ProgressMethod *method, GRand *rand, ProgressMethodInput *inputs, char **words)
{
  gint32 n = progress_method_get_n_inputs (method);

  for (gint32 i = 0; i < n; i++)
    {
      ProgressMethodKind kind = progress_method_get_input_kind (method, i);
      ProgressMethodInput *input = &inputs[i];

      *input = (ProgressMethodInput){ .name = progress_method_get_input_name (method, i) };
      if (kind == PROGRESS_METHOD_WORD)
        {
          g_auto (GStrv) choices = g_strsplit (progress_method_get_input_words (method, i), "|", -1);

          input->text = words[i] =
              g_strdup (choices[g_rand_int_range (rand, 0, (gint32) g_strv_length (choices))]);
        }
      else if (!takes_numbers (kind))
        input->text = sane_texts[kind];
      else if (takes_series (kind))
        {
          input->series = hostile_series[g_rand_int_range (rand, 0, G_N_ELEMENTS (hostile_series))];
          input->n_series = 4;
        }
      else
        input->number = hostile[g_rand_int_range (rand, 0, G_N_ELEMENTS (hostile))];
    }
  return n;
}

static gboolean
is_clean (const ProgressMethodResult *result)
{
  gint32 n_categories = progress_method_get_n_categories (progress_method_result_get_method (result));

  if (progress_method_result_get_category (result) >= MAX (n_categories, 0))
    return FALSE;
  for (gint32 i = 0; i < progress_method_result_get_n_details (result); i++)
    {
      const char *name = progress_method_result_get_detail_name (result, i);
      const char *text = progress_method_result_get_text (result, name);
      double number = 0;
      gint32 n;
      const double *series = progress_method_result_get_series (result, name, &n);
      ProgressReason reason = progress_method_result_get_number (result, name, &number);

      if (!isfinite (number) || (reason != PROGRESS_REASON_NONE && text == NULL && series == NULL &&
                                 strcmp (progress_reason_get_name (reason), "none") == 0))
        return FALSE;
      if (text != NULL &&
          (strcmp (text, "nan") == 0 || strcmp (text, "inf") == 0 || strcmp (text, "-inf") == 0))
        return FALSE;
      for (gint32 j = 0; j < n; j++)
        if (!isfinite (series[j]))
          return FALSE;
    }
  return TRUE;
}

#define TRIES 3000

Test (method, never_answers_with_nan, .timeout = 120)
{
  GRand *rand = g_rand_new_with_seed (20260630);

  for (gint32 i = 0; i < progress_method_get_count (); i++)
    for (gint32 try = 0; try < TRIES; try++)
      {
        ProgressMethodInput inputs[16];
        char *words[16] = { NULL };
        gint32 n = fill (progress_method_get (i), rand, inputs, words);
        g_autoptr (ProgressMethodResult) result =
            progress_method_apply (progress_method_get (i), inputs, n, NULL);

        cr_expect (result != NULL && is_clean (result), "%s, try %d",
                   progress_method_get_name (progress_method_get (i)), try);
        for (gint32 j = 0; j < n; j++)
          g_free (words[j]);
      }
  g_rand_free (rand);
}

/* A method that is asked nothing, or only nothing, says that there is no data. */
Test (method, has_a_status_for_nothing)
{
  for (gint32 i = 0; i < progress_method_get_count (); i++)
    {
      const ProgressMethod *method = progress_method_get (i);
      g_autoptr (ProgressMethodResult) result = progress_method_apply (method, NULL, 0, NULL);

      cr_assert (result != NULL);
      cr_expect (ne (int, (int) progress_method_result_get_status (result), PROGRESS_REASON_NONE), "%s",
                 progress_method_get_name (method));
      cr_expect (eq (i32, progress_method_result_get_category (result), -1), "%s",
                 progress_method_get_name (method));
    }
}
