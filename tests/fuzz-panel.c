/* SPDX-License-Identifier: MIT */
/* Any bytes as the figures of a panel: rows, or an error that says why not; the same for one thread and for
 * two. */
#include <progress.h>
#include <string.h>

#include "fuzz.h"

static const char plan_text[] = "progress: 1\ntitle: t\nperiod: 2022\nas-of: 2022-09-30\nindicators:\n"
                                "  - {id: a, unit: 亿元, target: 80, milestones: {2022-Q2: 30}}\n"
                                "  - {id: b, unit: \"%\", target: \">=50%\", baseline: 20%}\n"
                                "  - {id: c, unit: 个, target: 10, reported-as: per-period}\n"
                                "  - {id: d, unit: 个, combine: sum, target: 9, parts: [{id: e}, {id: f}]}\n";

/* What comes out; NULL: an error, which says something. */
static char *
run (ProgressPlan *plan, const guint8 *data, gsize size, gint32 n_threads)
{
  g_autoptr (ProgressPanel) panel = progress_panel_new (plan);
  g_autoptr (GError) error = NULL;
  gint64 length;

  progress_panel_add_figures_data (panel, "fuzz.csv", (const char *) data, (gssize) size);
  progress_panel_set_keep_output (panel, TRUE);
  progress_panel_set_skip_bad (panel, TRUE);
  progress_panel_set_threads (panel, n_threads);
  if (progress_panel_run (panel, &error))
    return g_strdup (progress_panel_get_output (panel, &length));
  g_assert (error != NULL && *error->message != '\0');
  return NULL;
}

#define ONE_IN 16

/* Threads take longer to begin than most inputs to be read, so two are tried with one input in so many. Which
 * of them does what is chance; where inputs must be the same again there is one (tests/fuzz.py). */
static gboolean
is_for_two (gsize size)
{
  return size % ONE_IN == 0 && g_strcmp0 (g_getenv ("FUZZ_AGAIN"), "1") != 0;
}

static void
compare_with_two (ProgressPlan *plan, const guint8 *data, gsize size, const char *one)
{
  g_autofree char *two = run (plan, data, size, 2);

  g_assert (g_strcmp0 (one, two) == 0);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static ProgressPlan *plan; /* read once: it is not what is tested */

  if (plan == NULL)
    plan = progress_plan_new_from_data ("plan.yaml", plan_text, -1, NULL);
  g_autofree char *one = run (plan, data, size, 1);

  if (is_for_two (size))
    compare_with_two (plan, data, size, one);
  g_assert (one == NULL || g_utf8_validate (one, -1, NULL));
  return 0;
}
