/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <string.h>

#include <progress/progress-error.h>

#include "policy.h"

static const struct {
  const char *label;
  gint32 yellow, orange, red;
  ProgressLight light;
} escalations[] = {
  { "nothing", 0, 0, 0, PROGRESS_LIGHT_GREEN },
  { "one yellow", 1, 0, 0, PROGRESS_LIGHT_YELLOW },
  { "two yellow", 2, 0, 0, PROGRESS_LIGHT_ORANGE },
  { "three yellow", 3, 0, 0, PROGRESS_LIGHT_RED },
  { "one orange", 0, 1, 0, PROGRESS_LIGHT_ORANGE },
  { "an orange and a yellow", 1, 1, 0, PROGRESS_LIGHT_RED },
  { "two orange", 0, 2, 0, PROGRESS_LIGHT_RED },
  { "one red", 0, 0, 1, PROGRESS_LIGHT_RED },
  { "below zero", -5, -1, -1, PROGRESS_LIGHT_GREEN },
  { "a debt is no credit", 2, -1, 0, PROGRESS_LIGHT_ORANGE },
  { "very many", G_MAXINT32, G_MAXINT32, 0, PROGRESS_LIGHT_RED },
};

Test (policy, escalates)
{
  for (gsize i = 0; i < G_N_ELEMENTS (escalations); i++)
    cr_expect (eq (int,
                   (int) progress_escalate (escalations[i].yellow, escalations[i].orange, escalations[i].red),
                   (int) escalations[i].light),
               "%s", escalations[i].label);
}

static const struct {
  ProgressLight light;
  gboolean has_from;
  Number from;
} bands[] = {
  { PROGRESS_LIGHT_GREEN, TRUE, { 19, 20 } },
  { PROGRESS_LIGHT_YELLOW, TRUE, { 4, 5 } },
  { PROGRESS_LIGHT_ORANGE, TRUE, { 3, 5 } },
  { PROGRESS_LIGHT_RED, FALSE, { 0, 1 } },
};

static gboolean
is_number (Number a, gint64 num, gint64 den)
{
  return a.num * den == num * a.den;
}

Test (policy, default_is_the_written_one)
{
  g_autoptr (ProgressPolicy) policy = progress_policy_new_preset ("default", NULL);

  cr_assert (policy != NULL);
  cr_expect (eq (str, (char *) progress_policy_get_name (policy), "default"));
  cr_expect (eq (int, (int) policy->basis, BASIS_INDEX));
  cr_assert (eq (i32, policy->n_bands, G_N_ELEMENTS (bands)));
  for (gsize i = 0; i < G_N_ELEMENTS (bands); i++)
    {
      const Band *band = &policy->bands[i];
      cr_expect (eq (int, (int) band->light, (int) bands[i].light), "band %zu", i);
      cr_expect (eq (int, band->has_from, bands[i].has_from), "band %zu", i);
      cr_expect (eq (int, band->has_from && !band->inclusive, FALSE), "band %zu", i);
      cr_expect (band->has_from ? is_number (band->from, bands[i].from.num, bands[i].from.den) : TRUE,
                 "band %zu", i);
    }
  for (gsize i = 0; i < N_RULES; i++)
    cr_expect (not(policy->rules[i].off), "rule %zu", i);
  cr_expect (is_number (policy->rules[RULE_STALE_DATA].number, 100, 1));
  cr_expect (is_number (policy->rules[RULE_MILESTONE_MISSED].number, 2, 1));
  cr_expect (is_number (policy->rules[RULE_IMPLAUSIBLE].number, 2, 1));
  cr_expect (not(policy->months));
  cr_expect (is_number (policy->cap, 1, 1));
  cr_expect (is_number (policy->coverage_floor, 4, 5));
  cr_expect (eq (int, (int) policy->owners, ROLLUP_ESCALATE));
  cr_expect (eq (int, (int) policy->groups, ROLLUP_MEAN));
  cr_expect (eq (int, (int) policy->plan, ROLLUP_MEAN));
}

Test (policy, unknown_preset_names_those_there_are)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ProgressPolicy) policy = progress_policy_new_preset ("strict", &error);

  cr_expect (policy == NULL);
  cr_assert (g_error_matches (error, PROGRESS_ERROR, PROGRESS_ERROR_ARGUMENT));
  cr_expect (strstr (error->message, "'strict'") != NULL);
  cr_expect (strstr (error->message, "'default'") != NULL);
}

Test (policy, is_counted)
{
  ProgressPolicy *policy = policy_new_default ();

  cr_expect (progress_policy_ref (policy) == policy);
  progress_policy_unref (policy);
  cr_expect (eq (str, (char *) progress_policy_get_name (policy), "default"));
  progress_policy_unref (policy);
}
