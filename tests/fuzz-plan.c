/* SPDX-License-Identifier: MIT */
/* Any bytes as a plan; what is accepted is also judged and written. */
#include <progress.h>

#include "fuzz.h"

static void
write_all (const ProgressReport *report)
{
  static const ProgressLanguage languages[] = { PROGRESS_LANGUAGE_ENGLISH, PROGRESS_LANGUAGE_CHINESE };
  static const ProgressFormat formats[] = { PROGRESS_FORMAT_TEXT, PROGRESS_FORMAT_JSON, PROGRESS_FORMAT_CSV,
                                            PROGRESS_FORMAT_MARKDOWN };

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (languages); j++)
      progress_free (progress_report_to_text (report, formats[i], languages[j], PROGRESS_WRITE_DEFAULT));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (ProgressPlan) plan =
      progress_plan_new_from_data ("fuzz.yaml", (const char *) data, (gssize) size, NULL);
  g_autoptr (ProgressReport) report =
      plan != NULL ? progress_evaluate (plan, NULL, "2018-08-31", NULL, NULL) : NULL;

  if (report != NULL)
    write_all (report);
  return 0;
}
