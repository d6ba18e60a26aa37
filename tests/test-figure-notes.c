/* SPDX-License-Identifier: MIT */
/* What is worth noting about figures, from a plan and from CSV, as far as they are known. */
#include "judged.h"

/* Plans are compared with what a CSV file adds to them: `id`s of the notes with file:line, in order. */
static const struct {
  const char *label;
  const char *keys; /* of the indicator x, on line 5 */
  const char *csv;  /* lines after the header; NULL: none */
  const char *known_at;
  const char *notes;
} rows[] = {
#define TOTAL "target: 20亿元, reported-as: cumulative, "
  { "nothing to note", TOTAL "figures: {2026-03: 5}", "x,2026-04,6,\n", NULL, "" },
  { "90 times the target", TOTAL "figures: {2026-03: 1800}", NULL, NULL, "scale-suspect plan.yaml:5" },
  { "just under", TOTAL "figures: {2026-03: 1799.9}", NULL, NULL, "" },
  { "110 times", TOTAL "figures: {2026-03: 2200}", NULL, NULL, "scale-suspect plan.yaml:5" },
  { "just over", TOTAL "figures: {2026-03: 2200.1}", NULL, NULL, "" },
  { "万元 for 亿元", TOTAL "figures: {2026-03: 200000}", NULL, NULL, "scale-suspect plan.yaml:5" },
  { "a hair less than 0.9 of that", TOTAL "figures: {2026-03: 179999}", NULL, NULL, "" },
  { "元 for 亿元", TOTAL "figures: {2026-03: 2000000000}", NULL, NULL, "scale-suspect plan.yaml:5" },
  { "in CSV", TOTAL "figures: {2026-03: 5}", "x,2026-04,52000,\n", NULL, "scale-suspect f.csv:2" },
  { "in CSV, beside one in CSV", TOTAL "figures: {2026-03: 0.05}", "x,2026-04,0.06,\nx,2026-05,6,\n", NULL,
    "scale-suspect f.csv:3" },
  { "a step is not compared", TOTAL "figures: {2026-03: 0.05, 2026-04: +5}", NULL, NULL, "" },
  { "a pending target has no scale",
    "target: pending, unit: 亿元, reported-as: cumulative, figures: {2026-03: 2000}", NULL, NULL,
    "target-pending plan.yaml:5" },
  { "revised",
    TOTAL "figures: {2026-03: [{value: 5, reported: 2026-04-10}, {value: 6, reported: 2026-05-10}]}", NULL,
    NULL, "figure-revised plan.yaml:5" },
  { "revised later than known",
    TOTAL "figures: {2026-03: [{value: 5, reported: 2026-04-10}, {value: 6, reported: 2026-05-10}]}", NULL,
    "2026-05-09", "" },
  { "known on the day",
    TOTAL "figures: {2026-03: [{value: 5, reported: 2026-04-10}, {value: 6, reported: 2026-05-10}]}", NULL,
    "2026-05-10", "figure-revised plan.yaml:5" },
  { "reported again, the same",
    TOTAL "figures: {2026-03: [{value: 5, reported: 2026-04-10}, {value: 5, reported: 2026-05-10}]}", NULL,
    NULL, "" },
  { "revised by CSV", TOTAL "figures: {2026-03: 5}", "x,2026-03,6,2026-05-10\n", NULL,
    "figure-revised f.csv:2" },
  { "revised by CSV, not known yet", TOTAL "figures: {2026-03: 5}", "x,2026-03,6,2026-05-10\n", "2026-05-09",
    "" },
  { "a suspect that is not known yet", TOTAL "figures: {2026-03: {value: 2000, reported: 2026-05-10}}", NULL,
    "2026-05-09", "" },
  { "the plan's notes stay", "target: 20亿元, figures: {2026-03: 5}", "x,2026-04,60000,\n", "2026-03-31",
    "assumed-kind plan.yaml:5" },
#define PARTS(whole, part)                                                                                   \
  TOTAL "combine: none, figures: " whole ", parts: [{id: y, target: 10亿元, figures: " part "}]"
  { "a part as large as the whole", PARTS ("{2026-03: 5}", "{2026-03: 5}"), NULL, NULL, "" },
  { "larger", PARTS ("{2026-03: 5}", "{2026-03: 5.1}"), NULL, NULL, "part-exceeds-whole plan.yaml:5" },
  { "in another unit", PARTS ("{2026-03: 5}", "{2026-03: 51000万元}"), NULL, NULL,
    "part-exceeds-whole plan.yaml:5" },
  { "on another day", PARTS ("{2026-03: 5}", "{2026-04: 6}"), NULL, NULL, "" },
  { "put right since", PARTS ("{2026-03: 5, 2026-04: 7}", "{2026-03: 5.1, 2026-04: 6}"), NULL, NULL, "" },
  { "not known to be put right", PARTS ("{2026-03: 5, 2026-04: 7}", "{2026-03: 5.1, 2026-04: 6}"), NULL,
    "2026-04-15", "part-exceeds-whole plan.yaml:5" },
  { "in CSV", PARTS ("{2026-03: 5}", "{2026-03: 5}"), "y,2026-04,7,\nx,2026-04,6,\n", NULL,
    "part-exceeds-whole f.csv:2" },
  { "levels may",
    "target: 20%, combine: none, reported-as: level, figures: {2026-03: 5%}, parts: [{id: y, "
    "target: 10%, figures: {2026-03: 6%}}]",
    NULL, NULL, "" },
  { "a mean may",
    "combine: mean, parts: [{id: y, target: 10亿元, reported-as: cumulative, figures: {2026-03: 6}}]", NULL,
    NULL, "" },
};

static ProgressFigures *
figures_for (const char *label, const char *keys, const char *csv, const char *known_at)
{
  g_autofree char *yaml =
      g_strdup_printf ("progress: 1\ntitle: t\nperiod: 2026\nindicators:\n  - {id: x, %s}\n", keys);
  g_autofree char *text = g_strconcat ("id,date,value,reported\n", csv, NULL);
  g_autoptr (ProgressPlan) plan = plan_of (label, yaml);
  g_autoptr (GError) error = NULL;
  ProgressFigures *figures = progress_figures_new (plan);

  if (csv != NULL)
    cr_assert (progress_figures_add_csv_data (figures, "f.csv", text, -1, &error), "%s: %s", label,
               error != NULL ? error->message : "");
  cr_assert (progress_figures_set_known_at (figures, known_at, NULL));
  return figures;
}

static char *
show (const ProgressDiagnostics *notes)
{
  GString *text = g_string_new (NULL);

  for (gint32 i = 0; i < progress_diagnostics_get_count (notes); i++)
    g_string_append_printf (text, "%s%s %s:%d", i > 0 ? ", " : "", progress_diagnostics_get_id (notes, i),
                            progress_diagnostics_get_file (notes, i),
                            progress_diagnostics_get_line (notes, i));
  return g_string_free (text, FALSE);
}

Test (figure_notes, are_raised_at_their_limits)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (ProgressFigures) figures =
          figures_for (rows[i].label, rows[i].keys, rows[i].csv, rows[i].known_at);
      g_autofree char *notes = show (progress_figures_get_notes (figures));

      cr_expect (eq (str, notes, (char *) rows[i].notes), "%s", rows[i].label);
    }
}

/* Whether the plan's own figures are asked for through the plan or with nothing added, the notes are the
 * same.
 */
Test (figure_notes, are_those_of_the_plan_when_nothing_is_added)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (ProgressFigures) figures = figures_for (rows[i].label, rows[i].keys, NULL, NULL);
      g_autofree char *of_plan = show (progress_plan_get_notes (figures->plan));
      g_autofree char *of_figures = show (progress_figures_get_notes (figures));

      cr_expect (eq (str, of_plan, of_figures), "%s", rows[i].label);
    }
}

Test (figure_notes, follow_what_is_added)
{
  g_autoptr (ProgressFigures) figures = figures_for ("grows", TOTAL "figures: {2026-03: 5}", NULL, NULL);
  const char *added[] = { "50000", "6" };
  gint32 counts[] = { 1, 0 };

  cr_expect (eq (i32, progress_diagnostics_get_count (progress_figures_get_notes (figures)), 0));
  for (gsize i = 0; i < G_N_ELEMENTS (added); i++)
    {
      g_autoptr (ProgressFigures) one = figures_for ("one", TOTAL "figures: {2026-03: 5}", NULL, NULL);

      cr_expect (eq (i32, progress_diagnostics_get_count (progress_figures_get_notes (one)), 0));
      cr_assert (progress_figures_add (one, "x", "2026-05", added[i], NULL, NULL));
      cr_expect (eq (i32, progress_diagnostics_get_count (progress_figures_get_notes (one)), counts[i]));
    }
}

Test (figure_notes, speak_two_languages)
{
  g_autoptr (ProgressFigures) figures =
      figures_for ("languages", TOTAL "figures: {2026-03: 5}", "x,2026-04,50000,\n", NULL);
  const ProgressDiagnostics *notes = progress_figures_get_notes (figures);

  cr_assert (eq (i32, progress_diagnostics_get_count (notes), 1));
  cr_expect (eq (
      str, (char *) progress_diagnostics_get_message (notes, 0, PROGRESS_LANGUAGE_ENGLISH),
      "the figure for 2026-04-30, 50000, is about 10000 times the one before, 5: is the unit '亿元' right?"));
  cr_expect (eq (str, (char *) progress_diagnostics_get_message (notes, 0, PROGRESS_LANGUAGE_CHINESE),
                 "2026-04-30的数据50000约为上一数据的10000倍（上一数据为5），请核实计量单位“亿元”"));
  cr_expect (eq (str, (char *) progress_diagnostics_get_indicator (notes, 0), "x"));
}
