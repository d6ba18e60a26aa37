/* SPDX-License-Identifier: MIT */
/* Any bytes as a plan; what is accepted is also judged and written. */
#include <progress.h>

#include "fuzz.h"
#include "plan-binder.h"

/* What is bound as it is read is the same plan when it is read as a whole. */
static void
compare_ways (const char *text, gsize size)
{
  TextPieces pieces = text_pieces_of_text (text, size);
  g_autoptr (ProgressPlan) as_read = plan_new_as_read ("fuzz.yaml", &pieces, FALSE);
  g_autoptr (ProgressPlan) whole =
      as_read != NULL ? plan_new_from_whole ("fuzz.yaml", text, size, FALSE, NULL) : NULL;

  if (as_read == NULL)
    return;
  g_assert (whole != NULL && whole->n_indicators == as_read->n_indicators);
  for (gint32 i = 0; i < whole->n_indicators; i++)
    g_assert (g_str_equal (whole->indicators[i].id, as_read->indicators[i].id) &&
              whole->indicators[i].place.line == as_read->indicators[i].place.line);
  g_assert (progress_diagnostics_get_count (whole->notes) == progress_diagnostics_get_count (as_read->notes));
}

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

  if (plan != NULL)
    compare_ways ((const char *) data, size);
  if (report != NULL)
    write_all (report);
  return 0;
}
