/* SPDX-License-Identifier: MIT */
/* Any bytes as a CSV file of figures for a plan with every kind of indicator. */
#include <progress.h>

#include "fuzz.h"

static const char plan_text[] = "progress: 1\n"
                                "title: fuzz\n"
                                "period: 2018\n"
                                "indicators:\n"
                                "  - {id: total, target: 48个}\n"
                                "  - {id: level, target: \"100%\"}\n"
                                "  - {id: amount, target: 12亿元, reported-as: per-period}\n";

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static ProgressPlan *plan; /* read once: it is not what is tested */

  if (plan == NULL)
    plan = progress_plan_new_from_data ("plan.yaml", plan_text, -1, NULL);
  g_autoptr (ProgressFigures) figures = progress_figures_new (plan);

  if (progress_figures_add_csv_data (figures, "fuzz.csv", (const char *) data, (gssize) size, NULL))
    progress_report_unref (progress_evaluate (plan, figures, "2018-08-31", NULL, NULL));
  return 0;
}
