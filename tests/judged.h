/* SPDX-License-Identifier: MIT */
/* A plan from text, judged at a date, and what came out as words: the shortest way from an idea to a test
 * row. */
#pragma once

#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <string.h>

#include <progress.h>

#include "report.h"

static inline ProgressPlan *
plan_of (const char *label, const char *yaml)
{
  g_autoptr (GError) error = NULL;
  ProgressPlan *plan = progress_plan_new_from_data ("plan.yaml", yaml, -1, &error);

  cr_assert (plan != NULL, "%s: %s", label, error != NULL ? error->message : "no error");
  return plan;
}

static inline ProgressReport *
report_of (const char *label, const char *yaml, const char *as_of)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ProgressPlan) plan = plan_of (label, yaml);
  ProgressReport *report = progress_evaluate (plan, NULL, as_of, NULL, &error);

  cr_assert (report != NULL, "%s: %s", label, error != NULL ? error->message : "no error");
  return report;
}

/* name=11/12, name=4, or name=no-data */
static inline void
say_exact (GString *text, const char *name, Exact value)
{
  char number[EXACT_TEXT_SIZE];

  if (exact_is_defined (value))
    exact_format (value, number);
  else
    g_strlcpy (number, progress_reason_get_name (exact_reason (value)), sizeof number);
  g_string_append_printf (text, "%s=%s ", name, number);
}

static inline void
say_day (GString *text, const char *name, Day day)
{
  char date[DAY_TEXT_SIZE] = "none";

  if (day != DAY_NONE)
    day_format (day, date);
  g_string_append_printf (text, "%s=%s ", name, date);
}

/* Everything a test may ask about, as words between spaces. */
static inline char *
describe (const ProgressStanding *standing)
{
  static const char *const met[] = { "unknown", "no", "yes" };
  GString *text = g_string_new (" ");

  g_string_append_printf (text, "met=%s final=%s light=%s method=%s ", met[standing->met],
                          standing->is_final ? "yes" : "no", progress_light_get_name (standing->light),
                          progress_rate_method_get_name (standing->method));
  say_exact (text, "actual", exact_kept (standing->actual));
  say_exact (text, "rate", exact_kept (standing->rate));
  say_exact (text, "expected", exact_kept (standing->expected));
  say_exact (text, "expected_rate", exact_kept (standing->expected_rate));
  say_exact (text, "gap", standing_gap (standing));
  say_exact (text, "gap_pp", standing_gap_pp (standing));
  say_exact (text, "index", exact_kept (standing->index));
  say_exact (text, "days", exact_kept (standing->days_behind));
  say_exact (text, "remaining", exact_kept (standing->remaining));
  say_exact (text, "forecast", exact_kept (standing->forecast));
  say_exact (text, "per_day", exact_kept (standing->required_per_day));
  say_exact (text, "milestone", exact_kept (standing->milestone));
  say_exact (text, "by_milestone", exact_kept (standing->milestone_actual));
  say_day (text, "status", standing->status_date);
  say_day (text, "due", standing->due);
  say_day (text, "finish", standing->forecast_date);
  say_day (text, "reached", standing->reached_on);
  for (RuleId id = 0; id < N_RULES; id++)
    if (standing->lights[id] != PROGRESS_LIGHT_NONE)
      g_string_append_printf (text, "%s:%s ", rule_get_id (id),
                              progress_light_get_name (standing->lights[id]));
  return g_string_free (text, FALSE);
}

/* Every word of expected ("index=44/31 light=green overdue:red", "!overdue" for none of that id) must be
 * told. */
static inline void
expect_words (const char *label, const ProgressStanding *standing, const char *expected)
{
  g_autofree char *told = describe (standing);
  g_auto (GStrv) words = g_strsplit (expected, " ", -1);

  for (gsize i = 0; words[i] != NULL; i++)
    {
      gboolean absent = words[i][0] == '!';
      g_autofree char *word =
          absent ? g_strdup_printf (" %s:", words[i] + 1) : g_strdup_printf (" %s ", words[i]);
      gboolean is_told = strstr (told, word) != NULL;

      if (words[i][0] != '\0')
        cr_expect (is_told != absent, "%s: expected %s, told%s", label, words[i], told);
    }
}

/* One indicator, given by its keys, in a plan of one period. */
static inline void
expect_indicator (const char *label, const char *period, const char *keys, const char *as_of,
                  const char *expected)
{
  g_autofree char *yaml =
      g_strdup_printf ("progress: 1\ntitle: t\nperiod: %s\nindicators:\n  - {id: x, %s}\n", period, keys);
  g_autoptr (ProgressReport) report = report_of (label, yaml, as_of);

  expect_words (label, progress_report_find_standing (report, "x"), expected);
}
