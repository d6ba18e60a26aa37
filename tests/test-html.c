/* SPDX-License-Identifier: MIT */
/* The drawings of a page: where each bar, line and dot lies. */
#include "judged.h"

#include "html-chart.h"

#define PLAN "progress: 1\ntitle: t\nperiod: 2026\nindicators:\n  - {id: x, %s}\n"

/* The drawing of an indicator given by its keys, on a day. */
static char *
drawn (const char *keys, const char *as_of, void (*append) (GString *, const Explanation *, ProgressLanguage))
{
  g_autofree char *yaml = g_strdup_printf (PLAN, keys);
  g_autoptr (ProgressReport) report = report_of (keys, yaml, as_of);
  g_auto (Explanation) facts = { 0 };
  GString *out = g_string_new (NULL);

  explanation_init (&facts, report, &report->standings[0]);
  append (out, &facts, PROGRESS_LANGUAGE_ENGLISH);
  return g_string_free (out, FALSE);
}

typedef struct {
  const char *label;
  const char *keys;
  const char *as_of;
  const char *paths; /* CLASS DATA, one a line; a "!CLASS" must not be there */
} Row;

static void
expect_paths (const Row *row, const char *drawing)
{
  g_auto (GStrv) paths = g_strsplit (row->paths, "\n", -1);

  for (gsize i = 0; paths[i] != NULL; i++)
    {
      gboolean absent = paths[i][0] == '!';
      gsize length = strcspn (paths[i], " ");
      g_autofree char *path = absent ? g_strdup_printf ("<path class=\"%s\"", paths[i] + 1)
                                     : g_strdup_printf ("<path class=\"%.*s\" d=\"%s\"/>", (int) length,
                                                        paths[i], paths[i] + length + 1);

      cr_expect (absent != (strstr (drawing, path) != NULL), "%s: %s is %s in %s", row->label, path,
                 absent ? "" : "not", drawing);
    }
}

static void
expect_rows (const Row *rows, gsize n, void (*append) (GString *, const Explanation *, ProgressLanguage))
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *drawing = drawn (rows[i].keys, rows[i].as_of, append);

      expect_paths (&rows[i], drawing);
    }
}

/* The scale ends 4% beyond the target: 100 / 1.04 is 96.2. */
static const Row bullets[] = {
  { "a total on its way", "target: 100个, milestones: {2026-06: 50}, figures: {2026-06-30: 25}", "2026-06-30",
    "way M0 3H96.2V13H0z\n"
    "zone M96.2 0H100V16H96.2z\n"
    "actual M0 5.5H24V10.5H0z\n"
    "tick M48.1 13V16\n"
    "target M96.2 0V16\n"
    "expected M48.1 2.5V13.5\n"
    "!beyond" },
  { "a level from its baseline falls to the right",
    "unit: \"%\", reported-as: level, target: \"<=20\", baseline: 40, figures: {2026-12-31: 30}",
    "2026-12-31",
    "way M0 3H96.2V13H0z\n"
    "zone M96.2 0H100V16H96.2z\n"
    "actual M0 5.5H48.1V10.5H0z" },
  { "a level to hold below", "unit: \"%\", target: \"<=5\", figures: {2026-06-30: 4}", "2026-06-30",
    "zone M0 0H96.2V16H0z\n"
    "actual M0 5.5H76.9V10.5H0z" },
  { "less than", "unit: \"%\", target: \"<5\", figures: {2026-06-30: 4}", "2026-06-30",
    "zone M0 0H96.2V16H0z" },
  { "more than", "unit: \"%\", target: \">80\", figures: {2026-06-30: 40}", "2026-06-30",
    "zone M96.2 0H100V16H96.2z" },
  { "a range", "unit: \"%\", target: 50-80%, figures: {2026-06-30: 40}", "2026-06-30",
    "zone M60.1 0H96.2V16H60.1z\n"
    "target M60.1 0V16M96.2 0V16" },
  { "exactly", "unit: \"%\", target: \"=100%\", figures: {2026-06-30: 50}", "2026-06-30",
    "!zone\ntarget M96.2 0V16" },
  { "far beyond its target", "target: 10个, figures: {2026-06-30: 90}", "2026-06-30",
    "target M48.1 0V16\n"
    "actual M0 5.5H100V10.5H0z\n"
    "beyond M95 4.5L98.5 8L95 11.5" },
  { "far beyond a small one", "unit: 亿元, target: 0.1, figures: {2026-06-30: 5}", "2026-06-30",
    "target M48.1 0V16\n"
    "beyond M95 4.5L98.5 8L95 11.5" },
  { "nothing asked, nothing reported", "unit: 个, reported-as: level, target: 清零", "2026-06-30",
    "target M0 0V16\n"
    "!way\n"
    "!actual" },
  { "a level asked for by its milestones",
    "unit: \"%\", target: 80%, milestones: {2026-03: 100, 2026-06: 50}, figures: {2026-06-30: 40}",
    "2026-06-30",
    "target M76.9 0V16\n"
    "tick M96.2 13V16M48.1 13V16" },
  { "a negative target", "unit: \"%\", reported-as: level, target: -10%, figures: {2026-06-30: 10}",
    "2026-06-30",
    "way M0 3H48.1V13H0z\n"
    "target M0 0V16\n"
    "zone M0 0H100V16H0z\n"
    "actual M48.1 5.5H96.2V10.5H48.1z" },
  { "below zero", "unit: \"%\", target: 10%, figures: {2026-06-30: -10}", "2026-06-30",
    "actual M0 5.5H48.1V10.5H0z\n"
    "way M48.1 3H96.2V13H48.1z" },
  { "nothing at all", "unit: 个, reported-as: level, target: 清零, figures: {2026-06-30: 2}", "2026-06-30",
    "target M0 0V16\n"
    "actual M0 5.5H96.2V10.5H0z\n"
    "!zone" },
  { "no figure", "target: 10个", "2026-06-30", "!actual\ntarget M96.2 0V16" },
  { "deliverables by their rate",
    "deliverables: [{what: a, due: 2026-03, done: 2026-03-01}, {what: b, due: 2026-12}]", "2026-06-30",
    "actual M0 5.5H48.1V10.5H0z\n"
    "target M96.2 0V16\n"
    "expected M48.1 2.5V13.5" },
  { "parts without figures", "unit: 个, combine: all, parts: [{id: a, target: 5}, {id: b, target: 5}]",
    "2026-06-30", "!target\n!expected" },
  { "a pending target", "unit: 个, target: pending, figures: {2026-06-30: 2}", "2026-06-30",
    "!target\n!actual" },
};

Test (bullet, lies_where_its_values_are)
{
  expect_rows (bullets, G_N_ELEMENTS (bullets), html_append_bullet);
}

/* The year from the eve of its first day (1) to its last (99); values from 29 up to 3. */
static const Row timelines[] = {
  { "against a line", "target: 100个, figures: {2026-07-02: 50, 2026-09-30: 60}", "2026-09-30",
    "plan M1 29L99 3\n"
    "figures M50.1 16L74.3 13.4\n"
    "dots M50.1 16h.01M74.3 13.4h.01\n"
    "today M74.3 0V32" },
  { "milestones", "target: 100亿元, milestones: {2026-06-30: 80}", "2026-06-30", "plan M1 29L49.6 8.2L99 3" },
  { "steps", "target: 100亿元, expected: step, milestones: {2026-06-30: 80}", "2026-06-30",
    "plan M1 29H1V29H49.6V8.2H99V3H99" },
  { "held at every date", "unit: \"%\", target: 90%, held: true, figures: {2026-06-30: 80}", "2026-07-31",
    "plan M1 3H99V3H99\ndots M49.6 29h.01\n!ahead" },
  { "figures of one day are one dot",
    "unit: \"%\", target: 90%, figures: {2026-06-29: 70, 2026-06-30: 80, 2026-07-01: 85}", "2026-07-01",
    "figures M49.3 29L49.9 9.5" },
  { "a figure of before the period", "unit: \"%\", target: 90%, figures: {2025-06-30: 20, 2026-06-30: 80}",
    "2026-06-30", "dots M49.6 29h.01" },
  { "growth at a constant rate",
    "unit: 亿元, reported-as: level, baseline: {value: 100, date: 2025-12-31}, target: 400, expected: "
    "compound",
    "2026-06-30",
    "plan M1 29L9.1 28L17.1 26.8L25.4 25.4L33.5 23.9L41.8 22.2L49.9 20.4L57.9 18.3L66.2 15.9L74.3 13.2L82.6 "
    "10.2L90.7 6.9L99 3" },
  { "a figure after the due date", "unit: \"%\", target: 90%, due: 2026-07-01, figures: {2026-12-31: 80}",
    "2026-12-31", "dots M99 29h.01\nplan M49.9 3H49.9V3H99\n!today" },
  { "a figure of the first day", "unit: \"%\", target: 90%, figures: {2026-01-01: 70, 2026-12-31: 80}",
    "2026-12-31", "dots M1.3 29h.01M99 16h.01\n!today" },
  { "before the first day", "target: 10个", "2025-12-31", "!today" },
  { "nothing to draw", "target: 10个, due: pending", "2026-06-30", "!today" },
  { "on the first day", "target: 10个", "2026-01-01", "today M1.3 0V32" },
  { "a pending due date", "target: 10个, due: pending, figures: {2026-06-30: 4}", "2026-06-30",
    "!ahead\n!plan" },
  { "done, or due, on the judged day",
    "deliverables: [{what: a, due: 2026-12-31, done: 2026-06-30}, {what: b, due: 2026-06-30}]", "2026-06-30",
    "done M99 16h.01\nlate M49.6 16h.01\n!ahead" },
  { "only a target", "unit: \"%\", target: 90%", "2026-06-30", "!plan\n!figures\n!dots\nahead M99 16h.01" },
  { "a sum of parts",
    "unit: 个, target: 10, combine: sum, parts: [{id: a, target: 5, figures: {2026-06-30: 1}}, "
    "{id: b, target: 5, figures: {2026-06-30: 1}}]",
    "2026-06-30", "dots M49.6 23.8h.01\n!figures" },
  { "deliverables",
    "deliverables: [{what: a, due: 2026-03-31, done: 2026-03-01}, {what: b, due: 2026-06-30}, {what: c, due: "
    "2026-12-31}]",
    "2026-07-31",
    "done M25.2 16h.01\n"
    "late M49.6 16h.01\n"
    "ahead M99 16h.01\n"
    "plan M1 16H99" },
  { "not done by then", "deliverables: [{what: a, due: 2026-12-31, done: 2026-08-01}]", "2026-07-31",
    "!done\n!late\nahead M99 16h.01" },
};

Test (timeline, shows_figures_against_the_plan)
{
  expect_rows (timelines, G_N_ELEMENTS (timelines), html_append_timeline);
}

Test (drawings, are_named)
{
  g_autofree char *bullet =
      drawn ("target: 16000个, figures: {2026-06-30: 8000}", "2026-06-30", html_append_bullet);
  g_autofree char *rate = drawn ("deliverables: [{what: a, due: 2026-12}]", "2026-06-30", html_append_bullet);
  g_autofree char *time = drawn ("target: 10个", "2026-06-30", html_append_timeline);
  g_autofree char *steps =
      drawn ("deliverables: [{what: a, due: 2026-12}]", "2026-06-30", html_append_timeline);

  cr_expect (g_str_has_prefix (
      bullet, "<svg class=\"bullet\" viewBox=\"0 0 100 16\" preserveAspectRatio=\"none\" role=\"img\""));
  cr_expect (strstr (bullet, "\"><path class=\"way\"") != NULL, "%s", bullet);
  cr_expect (g_str_has_suffix (bullet, "/></svg>"), "%s", bullet);
  cr_expect (strstr (bullet, "aria-label=\"Actual 8,000个; expected 7,934.2个; target 16,000个\"") != NULL,
             "%s", bullet);
  cr_expect (strstr (rate, "aria-label=\"Actual 0.0%; expected 0.0%\"") != NULL, "%s", rate);
  cr_expect (strstr (time, "aria-label=\"No figure; planned up to 2026-12-31\"") != NULL, "%s", time);
  cr_expect (strstr (steps, "aria-label=\"0 of 1 deliverables done\"") != NULL, "%s", steps);
}
