/* SPDX-License-Identifier: MIT */
/* A plan is the same whether its indicators are bound while it is read or after, and whatever the order of
 * its keys. */
#include "plan-binder.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <string.h>

#include <progress.h>

/* --- all that can be seen of a plan --- */

static void
show_notes (GString *out, const ProgressPlan *plan, gboolean with_places)
{
  const ProgressDiagnostics *notes = progress_plan_get_notes (plan);

  for (gint32 i = 0; i < progress_diagnostics_get_count (notes); i++)
    {
      g_autofree char *text =
          with_places ? progress_diagnostics_to_text (notes, i, PROGRESS_LANGUAGE_ENGLISH)
                      : g_strdup (progress_diagnostics_get_message (notes, i, PROGRESS_LANGUAGE_ENGLISH));
      g_string_append_printf (out, "%s\n", text);
    }
}

/* Places change with the order of keys. */
static char *
show (ProgressPlan *plan, gboolean with_places)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ProgressReport) report = progress_evaluate (plan, NULL, "2018-08-31", NULL, &error);
  GString *out = g_string_new (NULL);

  cr_assert (report != NULL, "%s", error != NULL ? error->message : "");
  g_autofree char *json = progress_report_to_text (report, PROGRESS_FORMAT_JSON, PROGRESS_LANGUAGE_ENGLISH,
                                                   PROGRESS_WRITE_DEFAULT);
  g_string_append (out, json);
  for (gint32 i = 0; i < progress_plan_get_n_indicators (plan); i++)
    g_string_append_printf (out, "%d ", with_places ? (int) plan->indicators[i].place.line : i);
  g_string_append_c (out, '\n');
  show_notes (out, plan, with_places);
  return g_string_free (out, FALSE);
}

static ProgressPlan *
read_as_it_comes (const char *text, gsize length)
{
  TextPieces pieces = text_pieces_of_text (text, length);

  return plan_new_as_read ("t.yaml", &pieces, FALSE);
}

static ProgressPlan *
read_whole (const char *text, gsize length)
{
  g_autoptr (GError) error = NULL;
  ProgressPlan *plan = plan_new_from_whole ("t.yaml", text, length, FALSE, &error);

  cr_assert (plan != NULL, "%s\n%.400s", error != NULL ? error->message : "", text);
  return plan;
}

static void
expect_both_ways (const char *label, const char *text, gsize length)
{
  g_autoptr (ProgressPlan) as_read = read_as_it_comes (text, length);
  g_autoptr (ProgressPlan) whole = read_whole (text, length);

  cr_assert (as_read != NULL, "%s is not bound as it is read", label);
  g_autofree char *found = show (as_read, TRUE), *expected = show (whole, TRUE);
  cr_expect (eq (str, found, expected), "%s", label);
}

/* --- as it is read, and as a whole --- */

static int
expect_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  int n = 0;

  cr_assert (dir != NULL, "%s", folder);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;
      gsize length;

      if (!g_str_has_suffix (name, ".yaml"))
        continue;
      cr_assert (g_file_get_contents (path, &text, &length, NULL), "%s", path);
      expect_both_ways (path, text, length);
      n++;
    }
  return n;
}

Test (plan_order, every_file_is_the_same_plan_both_ways)
{
  cr_expect (ge (int, expect_folder ("tests/data/accepted"), 4));
  cr_expect (ge (int, expect_folder ("tests/data/golden"), 1));
  cr_expect (ge (int, expect_folder ("examples/plans"), 3));
}

#define HEAD "progress: 1\ntitle: T\nperiod: 2018\n"

/* Far more than is read at once: items, groups in groups, parts, texts. */
static char *
large_plan (void)
{
  GString *text = g_string_new (HEAD "defaults: {owner: A, milestones: {2018-Q2: 20%}}\nindicators:\n");
  g_autofree char *long_text = g_strnfill (100000, 'x');

  for (int i = 0; i < 3000; i++)
    g_string_append_printf (text, "- {id: a%d, target: %d 个, figures: {2018-03: %d, 2018-06: %d}}\n", i,
                            i + 9, i, i + 2);
  g_string_append_printf (text, "- {id: long, target: 5, note: \"%s\"}\n", long_text);
  for (int i = 0; i < 300; i++)
    {
      g_string_append_printf (text, "- name: g%d\n  owner: B\n  indicators:\n  - name: h\n    indicators:\n",
                              i % 7);
      g_string_append_printf (text, "    - id: p%d\n      unit: 个\n      combine: sum\n      parts:\n", i);
      for (int part = 0; part < 1 + i % 40; part++)
        g_string_append_printf (text,
                                "      - {id: p%d-%d, combine: sum, parts: [{id: p%d-%d-0, target: 1个}, "
                                "{id: p%d-%d-1, target: 2个}]}\n",
                                i, part, i, part, i, part);
    }
  g_string_append (text, "totals: [{name: all, value: 21个, of: [a0, a1, 3个]}]\n");
  return g_string_free (text, FALSE);
}

Test (plan_order, a_large_plan)
{
  g_autofree char *text = large_plan ();

  expect_both_ways ("a large plan", text, strlen (text));
}

static const struct {
  const char *label;
  const char *text;
} as_read[] = {
  { "a byte order mark", "\xef\xbb\xbf" HEAD "indicators: [{id: a, target: 5}]\n" },
  { "flow", "{progress: 1, title: T, period: 2018, indicators: [{id: a, target: 5}], totals: []}" },
  { "line ends", "progress: 1\r\ntitle: T\r\nperiod: 2018\r\nindicators:\r\n- id: a\r\n  target: 5\r\n" },
  { "markers", "--- # a plan\n" HEAD "indicators: [{id: a, target: 5}]\n...\n" },
  { "a list within the head", HEAD "defaults: {support: [x, y]}\nindicators: [{id: a, target: 5}]\n" },
  { "totals first", HEAD "totals: [{name: t, value: 5, of: [a]}]\nindicators: [{id: a, target: 5}]\n" },
  { "totals last", HEAD "indicators: [{id: a, target: 5}]\ntotals: [{name: t, value: 6, of: [a]}]\n" },
  { "a text in lines", HEAD "indicators:\n- id: a\n  target: 5\n  note: |\n    one\n    two\n" },
  { "a percent sign in a line", HEAD "indicators:\n- id: a\n  target: 5\n  note: \"one\n    % two\"\n" },
};

Test (plan_order, is_bound_as_it_is_read)
{
  for (gsize i = 0; i < G_N_ELEMENTS (as_read); i++)
    expect_both_ways (as_read[i].label, as_read[i].text, strlen (as_read[i].text));
}

/* In order, but nothing for a reader that sees no more than a piece. */
static const struct {
  const char *label;
  const char *text;
} only_whole[] = {
  { "a key too late", "progress: 1\ntitle: T\nindicators: [{id: a, target: 5}]\nperiod: 2018\n" },
  { "a folded text", HEAD "indicators:\n- id: a\n  target: 5\n  note: >\n    one\n    two\n" },
  { "a directive", "%YAML 1.1\n---\n" HEAD "indicators: [{id: a, target: 5}]\n" },
  { "a percent sign that begins a line",
    HEAD "indicators:\n- id: a\n  target: 5\n  note: \"one\n\n% two\"\n" },
};

Test (plan_order, is_read_as_a_whole)
{
  for (gsize i = 0; i < G_N_ELEMENTS (only_whole); i++)
    {
      const char *text = only_whole[i].text;
      g_autoptr (ProgressPlan) as_it_comes = read_as_it_comes (text, strlen (text));
      g_autoptr (ProgressPlan) whole = read_whole (text, strlen (text));
      g_autoptr (ProgressPlan) plan = progress_plan_new_from_data ("t.yaml", text, -1, NULL);

      cr_expect (as_it_comes == NULL, "%s", only_whole[i].label);
      cr_assert (plan != NULL, "%s", only_whole[i].label);
      g_autofree char *found = show (plan, TRUE), *expected = show (whole, TRUE);
      cr_expect (eq (str, found, expected), "%s", only_whole[i].label);
    }
}

/* Items that are inherited are paid for by what the file holds, wherever in it. */
Test (plan_order, later_entries_pay_for_what_earlier_ones_inherit)
{
  g_autoptr (GString) text = g_string_new (HEAD "defaults:\n  milestones:\n");

  for (int month = 1; month <= 12; month++)
    for (int day = 1; day <= 28; day++)
      g_string_append_printf (text, "    2018-%02d-%02d: 1\n", month, day);
  g_string_append (text, "indicators:\n");
  for (int i = 0; i < 30; i++)
    g_string_append_printf (text, "- {id: a%d, target: 5}\n", i);
  for (int i = 0; i < 3000; i++)
    g_string_append_printf (text, "- {id: b%d, target: 5, milestones: {2018-Q2: 2}}\n", i);

  g_autoptr (ProgressPlan) plan = progress_plan_new_from_data ("t.yaml", text->str, -1, NULL);
  cr_expect (plan != NULL);
}

/* --- whatever the order of keys --- */

static const char *const keys[] = {
  "progress: 1\n",
  "title: T\n",
  "year-starts: 4\n",
  "year-named: end\n",
  "period: 2018\n",
  "as-of: 2018-08-31\n",
  "events: {亚运会: 2018-03-10}\n",
  "units: {亩: {factor: 2000/3, of: 平方米}}\n",
  "rounding: {digits: 3, mode: down}\n",
  "judge: rounded\n",
  "policy: default\n",
  "points: true\n",
  "defaults: {owner: A, weight: 2}\n",
  "indicators:\n"
  "- {id: a, target: 10亩, due: 亚运会, figures: {2017-Q3: 1, 8月前: 3000平方米}}\n"
  "- {id: b, target: 0.5, reported-as: level, baseline: 0.1, figures: {2018-01: 0.25}}\n"
  "- {name: G, indicators: [{id: c, owner: B, unit: 亩, combine: sum, parts: [{id: d, target: 1亩}, {id: e, "
  "target: 2亩}]}]}\n",
  "totals: [{name: t, value: 11亩, of: [a, c]}]\n",
};

/* The keys from the n-th on, then those before: each is first once, and last. */
static char *
rotated (gsize n)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_string_append (text, keys[(n + i) % G_N_ELEMENTS (keys)]);
  return g_string_free (text, FALSE);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Notes follow the file, so the lines are sorted; a list's last line has no comma. */
static char *
sorted_lines (char *text)
{
  g_auto (GStrv) lines = g_strsplit (g_strdelimit (text, ",", '\n'), "\n", -1);

  qsort (lines, g_strv_length (lines), sizeof *lines, compare_lines);
  return g_strjoinv ("\n", lines);
}

static char *
show_rotated (gsize n)
{
  g_autofree char *text = rotated (n);
  g_autoptr (GError) error = NULL;
  g_autoptr (ProgressPlan) plan = progress_plan_new_from_data ("t.yaml", text, -1, &error);

  cr_assert (plan != NULL, "%s\n%s", error != NULL ? error->message : "", text);
  g_autofree char *shown = show (plan, FALSE);
  return sorted_lines (shown);
}

Test (plan_order, the_order_of_keys_is_free)
{
  g_autofree char *expected = show_rotated (0);

  for (gsize n = 1; n < G_N_ELEMENTS (keys); n++)
    {
      g_autofree char *found = show_rotated (n);
      cr_expect (eq (str, found, expected), "from %s", keys[n]);
    }
}

/* --- what is wrong is told in the order of the table, then of the file --- */

static const struct {
  const char *label;
  const char *text;
  const char *errors; /* line and id of each */
} wrong[] = {
  { "an entry and a later key", HEAD "indicators:\n- {id: a, target: many}\nunits: {亩: 5}\n",
    "6 wrong-type 5 vague-quantity " },
  { "an entry and a later unknown key", HEAD "indicators:\n- {id: a, target: 5, Owner: x}\nowner: 5\n",
    "6 unknown-key 5 unknown-key " },
  { "a key twice", HEAD "indicators:\n- {id: a, target: many}\ntitle: U\n",
    "6 duplicate-key 5 vague-quantity " },
  { "the list twice", HEAD "indicators:\n- {id: a, target: 5}\nindicators:\n- {id: b, target: 5}\n",
    "6 duplicate-key " },
  { "a key twice in an entry", HEAD "indicators:\n- {id: a, target: 5, id: b}\n- {id: c, target: many}\n",
    "5 duplicate-key 6 vague-quantity " },
  { "an id twice", HEAD "indicators:\n- {id: a, target: 5}\n- {id: a, target: 5}\n", "6 duplicate-id " },
  { "an entry, then no YAML", HEAD "indicators:\n- {id: a, target: many}\n- {id: b\n", "7 yaml-syntax " },
  { "an entry, then no UTF-8", HEAD "indicators:\n- {id: a, target: many}\n- {id: \xff}\n", "6 not-utf8 " },
  { "an entry, then a NUL", HEAD "indicators:\n- {id: a, target: many}\n- {id: \"\\0\"}\n", "6 nul-byte " },
  { "an entry, then a tag", HEAD "indicators:\n- {id: a, target: many}\n%TAG ! x\n", "6 tag " },
  { "a list that is empty", HEAD "indicators: []\ntotals: 5\n", "5 wrong-type " },
  { "no list", HEAD "indicators: {a: 1}\n", "4 wrong-type " },
  { "an empty file", "", "1 empty-file " },
  { "a mark alone", "\xef\xbb\xbf", "1 empty-file " },
};

static char *
show_errors (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ProgressPlan) plan = progress_plan_new_from_data ("t.yaml", text, -1, &error);
  const ProgressDiagnostics *errors = progress_error_get_diagnostics (error);
  GString *out = g_string_new (NULL);

  cr_assert (plan == NULL && errors != NULL, "%s", text);
  for (gint32 i = 0; i < progress_diagnostics_get_count (errors); i++)
    g_string_append_printf (out, "%d %s ", progress_diagnostics_get_line (errors, i),
                            progress_diagnostics_get_id (errors, i));
  return g_string_free (out, FALSE);
}

Test (plan_order, tells_what_is_wrong_in_one_order)
{
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *errors = show_errors (wrong[i].text);
      cr_expect (eq (str, errors, (char *) wrong[i].errors), "%s", wrong[i].label);
    }
}

Test (plan_order, counts_all_errors_wherever_they_are)
{
  g_autoptr (GString) text = g_string_new (HEAD "indicators:\n");
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 5000; i++)
    g_string_append_printf (text, "- {id: a%d, target: %s}\n", i, i >= 4950 ? "many" : "5");
  g_string_append (text, "colour: red\n");
  cr_assert (progress_plan_new_from_data ("t.yaml", text->str, -1, &error) == NULL);

  const ProgressDiagnostics *errors = progress_error_get_diagnostics (error);
  cr_expect (eq (i32, progress_diagnostics_get_count (errors), 20));
  cr_expect (eq (i32, progress_diagnostics_get_omitted (errors), 31));
  cr_expect (eq (i32, progress_diagnostics_get_line (errors, 0), 5005));
  cr_expect (eq (i32, progress_diagnostics_get_line (errors, 1), 4955));
}
