/* SPDX-License-Identifier: MIT */
/* Any bytes as what holds for single entities of a panel: they are read, and now and then whole panels are
 * judged by them. What is not skipped is refused, and nothing else is. */
#include <glib/gstdio.h>
#include <progress.h>

#include "fuzz.h"
#include "panel-targets.h"

static const char plan_text[] =
    "progress: 1\ntitle: t\nperiod: 2022-01..2023-12\nas-of: 2022-09-30\nindicators:\n"
    "  - {id: a, unit: 亿元, target: 80, milestones: {2022-Q2: 30, every-quarter: +5}}\n"
    "  - {id: b, unit: \"%\", target: \">=50%\", baseline: {value: 20%, date: 2021-12-31}, due: 2022-12}\n"
    "  - {id: c, unit: 个, target: 10, reported-as: per-period, start: 2022-02}\n"
    "  - {id: d, unit: 个, combine: sum, parts: [{id: e, target: 5}, {id: f, combine: mean, target: 4, "
    "parts: [{id: m, target: 2}, {id: n}]}]}\n"
    "  - {id: g, unit: 亿元, target: 同比增长15%, baseline: 40, expected: compound}\n"
    "  - {id: h, unit: 件, target: <=3, reported-as: level, frequency: monthly}\n"
    "  - {id: i, target: [{value: 20亿元}, {value: 18亿元, from: 2022-06-01}], due: [2022-12, {value: "
    "2023-06, "
    "from: 2022-08-01}]}\n"
    "  - {id: j, deliverables: [{what: x, due: 2022-04, done: true}]}\n"
    "  - {id: k, unit: 个, target: 9, expected: last-year, last-year: {2021-06: 3, 2021: 8}, due: 2022-12}\n";

static const char figures_text[] = "entity,indicator,date,value\n"
                                   "x,a,2022-06-30,31\nx,b,2022-06-30,30%\nx,c,2022-Q2,3\nx,e,2022-06-30,2\n"
                                   "x,g,2022-06-30,41\nx,h,2022-06-30,4\nx,i,2022-06-30,9\nx,k,2022-06-30,4\n"
                                   "y,a,2022-09-30,1\ny,h,2022-09-30,0\n";

static char *plan_path;
static ProgressPlan *plan;

static void
forget_plan (void)
{
  g_remove (plan_path);
  g_free (plan_path);
  progress_plan_unref (plan);
}

/* What holds for single entities needs a plan that can be read once more. */
static void
read_plan (void)
{
  g_autoptr (GError) error = NULL;
  int file = g_file_open_tmp ("fuzz-XXXXXX.yaml", &plan_path, &error);

  g_assert_no_error (error);
  g_close (file, NULL);
  atexit (forget_plan);
  g_file_set_contents (plan_path, plan_text, -1, &error);
  g_assert_no_error (error);
  plan = progress_plan_new_from_file (plan_path, &error);
  g_assert_no_error (error);
}

static ProgressPanel *
new_panel (const guint8 *data, gsize size, gboolean skip_bad)
{
  ProgressPanel *panel = progress_panel_new (plan);

  progress_panel_add_figures_data (panel, "figures.csv", figures_text, -1);
  progress_panel_set_entities_data (panel, "entities.csv", "entity\nx\ny\nz\n", -1);
  progress_panel_set_targets_data (panel, "fuzz.csv", (const char *) data, (gssize) size);
  progress_panel_set_keep_output (panel, TRUE);
  progress_panel_set_skip_bad (panel, skip_bad);
  progress_panel_set_threads (panel, 1);
  return panel;
}

/* What comes out; NULL: an error, which says something. */
static const char *
run (ProgressPanel *panel)
{
  g_autoptr (GError) error = NULL;
  gint64 length;

  if (progress_panel_run (panel, &error))
    return progress_panel_get_output (panel, &length);
  g_assert (error != NULL && *error->message != '\0');
  return NULL;
}

/* ---- whole panels ---- */

static void
judge (const guint8 *data, gsize size)
{
  g_autoptr (ProgressPanel) skips = new_panel (data, size, TRUE);
  g_autoptr (ProgressPanel) refuses = new_panel (data, size, FALSE);
  const char *some = run (skips);
  const char *all = run (refuses);

  if (some != NULL && progress_panel_get_n_bad_lines (skips) == 0)
    g_assert (g_strcmp0 (all, some) == 0 && g_utf8_validate (some, -1, NULL));
  else
    g_assert (all == NULL);
}

/* ---- only reading ---- */

#define PLANS_KEPT 1000

/* A panel reads the plan once more, which takes longer than all that is tested here: so that is kept for so
 * many inputs. */
static PanelFamilies *
kept_families (void)
{
  static PanelFamilies families;
  static guint n_read;

  if (n_read++ % PLANS_KEPT == 0)
    {
      panel_families_clear (&families);
      g_assert (panel_families_init (&families, plan, &plan->as_of, 1, FALSE, NULL));
    }
  return &families;
}

static void
forget_variants (PanelFamilies *families)
{
  g_hash_table_remove_all (families->by_text);
  g_ptr_array_set_size (families->kept, 0);
}

static void
read_targets (const guint8 *data, gsize size)
{
  PanelFamilies *families = kept_families ();
  PanelStore *store = panel_store_new (plan, families->dates, families->n_dates, families->keeps_all);
  PanelBad bad;
  gboolean ok;

  panel_bad_init (&bad);
  panel_store_entity (store, "x");
  panel_store_close_list (store);
  ok = panel_targets_read (families, "fuzz.csv", (const char *) data, size, store, &bad);
  g_assert (ok || diagnostics_has_errors (bad.diagnostics));
  panel_bad_clear (&bad);
  panel_store_free (store);
  forget_variants (families);
}

#define ONE_IN 8

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  if (plan == NULL)
    read_plan ();
  if (size % ONE_IN == 0)
    judge (data, size);
  else
    read_targets (data, size);
  return 0;
}
