/* SPDX-License-Identifier: MIT */
/* Each plan of tests/data/refused, and each policy of tests/data/refused-policies, is refused, at once, with
 * what its .error file says: `LINE COLUMN ID`, then the message. The files are the specification of what is
 * refused. */
#include <progress.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <string.h>

#define PLANS    "tests/data/refused"
#define POLICIES "tests/data/refused-policies"

typedef gboolean (*Reads) (const char *path, GError **error);

static gboolean
reads_plan (const char *path, GError **error)
{
  g_autoptr (ProgressPlan) plan = progress_plan_new_from_file (path, error);

  return plan != NULL;
}

static gboolean
reads_policy (const char *path, GError **error)
{
  g_autoptr (ProgressPolicy) policy = progress_policy_new_from_file (path, error);

  return policy != NULL;
}

static char *
first_error (const GError *error)
{
  const ProgressDiagnostics *diagnostics = error != NULL ? progress_error_get_diagnostics (error) : NULL;

  if (diagnostics == NULL)
    return g_strdup (error != NULL ? error->message : "accepted\n");
  return g_strdup_printf ("%d %d %s\n%s\n", progress_diagnostics_get_line (diagnostics, 0),
                          progress_diagnostics_get_column (diagnostics, 0),
                          progress_diagnostics_get_id (diagnostics, 0),
                          progress_diagnostics_get_message (diagnostics, 0, PROGRESS_LANGUAGE_ENGLISH));
}

static void
check_file (const char *folder, const char *name, Reads reads)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (".yaml"));
  g_autofree char *error_path = g_strconcat (stem, ".error", NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  cr_assert (g_file_get_contents (error_path, &expected, NULL, NULL), "%s is missing", error_path);

  gint64 begin = g_get_monotonic_time ();
  gboolean accepted = reads (path, &error);
  gint64 took = g_get_monotonic_time () - begin;
  g_autofree char *found = first_error (error);

  cr_expect (not(accepted), "%s was accepted", name);
  cr_expect (eq (str, found, expected), "%s", name);
  cr_expect (lt (i64, took, G_USEC_PER_SEC), "%s took %d ms", name, (int) (took / 1000));
}

static void
check_folder (const char *folder, guint fewest, Reads reads)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  cr_assert (dir != NULL, "run from the project's folder");
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    if (g_str_has_suffix (name, ".yaml"))
      {
        check_file (folder, name, reads);
        n++;
      }
  cr_expect (ge (u32, n, fewest), "%s holds %u files", folder, n);
}

Test (refused, says_what_is_wrong_with_each_plan)
{
  check_folder (PLANS, 120, reads_plan);
}

Test (refused, says_what_is_wrong_with_each_policy)
{
  check_folder (POLICIES, 35, reads_policy);
}

/* An .error without its .yaml would never be looked at. */
Test (refused, has_a_file_for_each_error)
{
  g_autoptr (GDir) dir = g_dir_open (PLANS, 0, NULL);

  cr_assert (dir != NULL);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    if (g_str_has_suffix (name, ".error"))
      {
        g_autofree char *stem = g_strndup (name, strlen (name) - strlen (".error"));
        g_autofree char *path = g_strconcat (PLANS "/", stem, ".yaml", NULL);
        cr_expect (g_file_test (path, G_FILE_TEST_EXISTS), "%s is missing", path);
      }
}

Test (refused, collects_twenty_errors_and_counts_the_others)
{
  g_autoptr (GString) text = g_string_new ("progress: 1\ntitle: T\nperiod: 2018\nindicators:\n");
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 50; i++)
    g_string_append_printf (text, "- {id: a%d, target: many}\n", i);
  cr_assert (progress_plan_new_from_data ("t.yaml", text->str, -1, &error) == NULL);

  const ProgressDiagnostics *diagnostics = progress_error_get_diagnostics (error);
  cr_expect (eq (i32, progress_diagnostics_get_count (diagnostics), 20));
  cr_expect (eq (i32, progress_diagnostics_get_omitted (diagnostics), 30));
  for (gint32 i = 0; i < 20; i++)
    cr_expect (eq (i32, progress_diagnostics_get_line (diagnostics, i), i + 5));
}

Test (refused, a_file_that_is_not_there)
{
  g_autoptr (GError) error = NULL;

  cr_expect (progress_plan_new_from_file (PLANS "/none.yaml", &error) == NULL);
  cr_expect (g_error_matches (error, PROGRESS_ERROR, PROGRESS_ERROR_IO) != 0);
}

/* --- hostile files: little text must not become much work --- */

static gint64
load_time (const char *text)
{
  g_autoptr (GError) error = NULL;
  gint64 begin = g_get_monotonic_time ();
  ProgressPlan *plan = progress_plan_new_from_data ("t.yaml", text, -1, &error);
  gint64 took = g_get_monotonic_time () - begin;

  g_clear_pointer (&plan, progress_plan_unref);
  return took;
}

static char *
many_unknown_keys (void)
{
  GString *text = g_string_new ("progress: 1\ntitle: T\nperiod: 2018\nindicators:\n- id: a\n  target: 5\n");

  for (int i = 0; i < 50000; i++)
    g_string_append_printf (text, "  milestone%d: 5\n", i);
  return g_string_free (text, FALSE);
}

static char *
inherited_milestones (void)
{
  GString *text =
      g_string_new ("progress: 1\ntitle: T\nperiod: 1000..9999\ndefaults:\n  unit: 个\n  milestones:\n");

  for (int i = 0; i < 2000; i++)
    g_string_append_printf (text, "    %04d-%02d: 5\n", 1000 + i / 12, 1 + i % 12);
  g_string_append (text, "indicators:\n");
  for (int i = 0; i < 4000; i++)
    g_string_append_printf (text, "- {id: a%d, target: 5}\n", i);
  return g_string_free (text, FALSE);
}

static char *
every_month_of_nine_thousand_years (void)
{
  GString *text = g_string_new ("progress: 1\ntitle: T\nperiod: 1000..9999\ndefaults: {unit: 个, milestones: "
                                "{every-month: 5}}\nindicators:\n");

  for (int i = 0; i < 4000; i++)
    g_string_append_printf (text, "- {id: a%d, target: 5}\n", i);
  return g_string_free (text, FALSE);
}

/* Texts of "Ab" and "BA" all have the same sum under the usual hash of strings. */
static char *
colliding_ids (void)
{
  GString *text = g_string_new ("progress: 1\ntitle: T\nperiod: 2018\nindicators:\n");

  for (int i = 0; i < 20000; i++)
    {
      g_string_append (text, "- {target: 5, reported-as: level, id: ");
      for (int bit = 0; bit < 15; bit++)
        g_string_append (text, (i >> bit) & 1 ? "Ab" : "BA");
      g_string_append (text, "}\n");
    }
  return g_string_free (text, FALSE);
}

Test (refused, hostile_files_take_little_time)
{
  static const struct {
    const char *label;
    char *(*write) (void);
  } rows[] = {
    { "many unknown keys", many_unknown_keys },
    { "inherited milestones", inherited_milestones },
    { "every month of nine thousand years", every_month_of_nine_thousand_years },
    { "colliding ids", colliding_ids },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = rows[i].write ();
      gint64 took = load_time (text);
      cr_expect (lt (i64, took, 5 * G_USEC_PER_SEC), "%s: %d ms", rows[i].label, (int) (took / 1000));
    }
}
