/* SPDX-License-Identifier: MIT */
/* Indicators of a plan, judged by the methods. */
#include "asked.h"

#define HEAD "progress: 1\ntitle: T\nperiod: 2016..2030\nas-of: 2022-12-31\nindicators:\n"
#define WAY  "reported-as: level, baseline: {value: 50, date: 2015}"

static ProgressReport *
evaluate (const char *indicators)
{
  g_autofree char *text = g_strconcat (HEAD, indicators, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ProgressPlan) plan = progress_plan_new_from_data ("plan.yaml", text, -1, &error);
  ProgressReport *report;

  cr_assert (plan != NULL, "%s: %s", indicators, error->message);
  report = progress_evaluate (plan, NULL, NULL, NULL, &error);
  cr_assert (report != NULL);
  return report;
}

static const struct {
  const char *label, *indicator, *method, *answers;
} rows[] = {
  { "one data set", WAY ", target: 80, figures: {2022: 60}", "eurostat_target",
    "ratio=0.8290416352835777; category=moderate_progress" },
  { "ESCAP's year is the baseline's", WAY ", target: 80, figures: {2022: 60}", "escap_csi",
    "csi=10/3; expected=4.66666666667" },
  { "a baseline without a date stands at the start",
    "reported-as: level, baseline: 50, target: 80, figures: {2022: 60}", "eurostat_target",
    "ratio=0.8290416352835777" },
  { "the series begins with the baseline", WAY ", target: 80, figures: {2014: 99, 2015: 98, 2022: 60}",
    "trend_least_squares", "slope=1.42857142857" },
  { "not what was reported later", WAY ", target: 80, figures: {2022: 60, 2023: 99}", "unsd_2023",
    "ratio=0.7966647643502279" },
  { "a fall",
    "reported-as: level, baseline: {value: 20, date: 2015}, target: at most 10, figures: {2022: 15}",
    "statcan_target", "ratio=0.89162578157" },
  { "more than", WAY ", target: more than 60, figures: {2022: 60}", "statcan_target", "achieved=no" },
  { "at least", WAY ", target: at least 60, figures: {2022: 60}", "statcan_target",
    "category=target_achieved" },
  { "near all of a share", WAY ", unit: \"%\", target: 100%, figures: {2022: 99.2%}", "unsd_2023",
    "achieved=yes" },
  { "not of a number", WAY ", unit: 个, target: 100, figures: {2022: 99}", "unsd_2023", "achieved=no" },
  { "no baseline", "reported-as: level, target: 80, figures: {2022: 60}", "eurostat_target",
    "status=no-path; category=-" },
  { "no figures", WAY ", target: 80", "eurostat_target", "status=no-data" },
  { "no target yet", WAY ", target: pending, figures: {2022: 60}", "eurostat_target", "status=no-target" },
  { "only a figure from before", WAY ", target: 80, figures: {2014: 49}", "eurostat_target",
    "status=too-few-points" },
  { "a running total", "reported-as: cumulative, unit: 个, baseline: 50, target: 80, figures: {2022: 60}",
    "eurostat_target", "status=no-path" },
  { "a range", WAY ", target: 85~90, figures: {2022: 60}", "eurostat_target", "status=no-path" },
  { "no due date", WAY ", target: 80, due: pending, figures: {2022: 60}", "eurostat_target",
    "status=no-path" },
};

Test (assess, judges_what_can_be_judged)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *indicator = g_strdup_printf ("  - {id: a, %s}\n", rows[i].indicator);
      g_autoptr (ProgressReport) report = evaluate (indicator);
      g_autoptr (ProgressMethodResult) result =
          progress_report_assess (report, "a", progress_method_find (rows[i].method), NULL);

      cr_assert (result != NULL, "%s", rows[i].label);
      expect_result (rows[i].label, result, rows[i].answers);
    }
}

Test (assess, every_judging_method_takes_a_plan)
{
  g_autoptr (ProgressReport) report =
      evaluate ("  - {id: a, " WAY ", target: 80, figures: {2019: 52, 2020: 54, 2021: 57, 2022: 60}}\n");
  gint32 judged = 0;

  for (gint32 i = 0; i < progress_method_get_count (); i++)
    if (progress_method_judges_indicators (progress_method_get (i)))
      {
        g_autoptr (ProgressMethodResult) result =
            progress_report_assess (report, "a", progress_method_get (i), NULL);

        cr_assert (result != NULL);
        cr_expect (eq (int, (int) progress_method_result_get_status (result), PROGRESS_REASON_NONE), "%s",
                   progress_method_get_name (progress_method_get (i)));
        judged++;
      }
  cr_expect (gt (i32, judged, 15));
}

Test (assess, refuses_what_is_not_there)
{
  g_autoptr (ProgressReport) report = evaluate ("  - {id: a, " WAY ", target: 80, figures: {2022: 60}}\n");
  g_autoptr (GError) unknown = NULL, other = NULL, absent = NULL;

  cr_expect (progress_report_assess (report, "b", progress_method_find ("destatis"), &unknown) == NULL);
  cr_assert (g_error_matches (unknown, PROGRESS_ERROR, PROGRESS_ERROR_ARGUMENT));
  cr_expect (progress_report_assess (report, "a", progress_method_find ("ranking"), &other) == NULL);
  cr_assert (g_error_matches (other, PROGRESS_ERROR, PROGRESS_ERROR_ARGUMENT));
  cr_expect (strstr (other->message,
                     "'ranking' does not judge indicators; write all, or one of eurostat_target") != NULL);
  cr_expect (progress_report_assess_to_text (report, "eurostat", PROGRESS_FORMAT_TEXT,
                                             PROGRESS_LANGUAGE_ENGLISH, PROGRESS_WRITE_DEFAULT,
                                             &absent) == NULL);
  cr_assert (g_error_matches (absent, PROGRESS_ERROR, PROGRESS_ERROR_ARGUMENT));
  cr_expect (strstr (absent->message, "there is no method 'eurostat'") != NULL);
}

Test (assess, every_format_tells_answers_and_reasons)
{
  static const struct {
    ProgressFormat format;
    const char *answer, *reason;
  } formats[] = {
    { PROGRESS_FORMAT_TEXT, "moderate progress", "too few points" },
    { PROGRESS_FORMAT_MARKDOWN, "moderate progress", "too few points" },
    { PROGRESS_FORMAT_JSON, "\"moderate_progress\"", "\"too-few-points\"" },
    { PROGRESS_FORMAT_CSV, "moderate_progress", "too-few-points" },
  };
  g_autoptr (ProgressReport) report = evaluate ("  - {id: a, " WAY ", target: 80, figures: {2022: 60}}\n");

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *text = progress_report_assess_to_text (
          report, "all", formats[i].format, PROGRESS_LANGUAGE_ENGLISH, PROGRESS_WRITE_DEFAULT, NULL);

      cr_assert (text != NULL);
      cr_expect (strstr (text, formats[i].answer) != NULL && strstr (text, formats[i].reason) != NULL, "%s",
                 text);
    }
}
