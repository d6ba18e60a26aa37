/* SPDX-License-Identifier: MIT */
/* Any bytes as a policy; what is accepted is the same when it is written back, and judges a plan. */
#include <progress.h>

#include "fuzz.h"

static const char plan_text[] =
    "progress: 1\n"
    "title: fuzz\n"
    "period: 2018\n"
    "points: true\n"
    "indicators:\n"
    "  - {id: total, owner: a, target: 48个, figures: {2018-06: 20, 2018-08: 31}}\n"
    "  - {id: cap, target: at most 5, reported-as: cumulative, figures: {2018-03: 6}}\n"
    "  - {id: level, target: \"100%\", figures: {2018-06: 80%, 2018-08: 79%}}\n"
    "  - {id: silent, owner: a, target: 12亿元}\n";

static void
compare_written (ProgressPolicy *policy)
{
  g_autofree char *written = progress_policy_to_yaml (policy);
  g_autoptr (ProgressPolicy) read = progress_policy_new_from_data ("written.yaml", written, -1, NULL);
  g_autofree char *again = read != NULL ? progress_policy_to_yaml (read) : NULL;

  g_assert_cmpstr (again, ==, written);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static ProgressPlan *plan; /* read once: it is not what is tested */
  g_autoptr (ProgressPolicy) policy =
      progress_policy_new_from_data ("fuzz.yaml", (const char *) data, (gssize) size, NULL);

  if (policy == NULL)
    return 0;
  if (plan == NULL)
    plan = progress_plan_new_from_data ("plan.yaml", plan_text, -1, NULL);
  g_autoptr (ProgressReport) report = progress_evaluate (plan, NULL, "2018-08-31", policy, NULL);

  compare_written (policy);
  progress_free (progress_policy_to_text (policy, PROGRESS_LANGUAGE_ENGLISH));
  progress_free (progress_report_to_text (report, PROGRESS_FORMAT_JSON, PROGRESS_LANGUAGE_CHINESE,
                                          PROGRESS_WRITE_DEFAULT));
  return 0;
}
