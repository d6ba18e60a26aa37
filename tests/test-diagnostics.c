/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <string.h>

#include "diagnostics.h"

static const struct {
  const char *label;
  gboolean is_note;
  const char *file;
  Place place;
  const char *text;
} texts[] = {
  { "a place in a file", FALSE, "a.yaml", { 3, 14 }, "a.yaml:3:14: error: 'x' is wrong" },
  { "a file as a whole", FALSE, "a.yaml", { 0, 0 }, "a.yaml: error: 'x' is wrong" },
  { "no file", FALSE, NULL, { 0, 0 }, "error: 'x' is wrong" },
  { "a note", TRUE, "a.yaml", { 1, 1 }, "a.yaml:1:1: note: hub: 'x' is wrong" },
};

static Diagnostic
note_of (const char *id, const char *file, Place place)
{
  return (Diagnostic){ .id = id, .file = file, .place = place, .indicator = "hub" };
}

Test (diagnostics, are_written_with_their_place)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (ProgressDiagnostics) list = diagnostics_new ();

      if (texts[i].is_note)
        diagnostics_note (list, note_of ("wrong", texts[i].file, texts[i].place), "'%s' is wrong", "x");
      else
        diagnostics_error (list, "wrong", texts[i].file, texts[i].place, "'%s' is wrong", "x");
      g_autofree char *text = progress_diagnostics_to_text (list, 0, PROGRESS_LANGUAGE_ENGLISH);
      cr_expect (eq (str, text, (char *) texts[i].text), "%s", texts[i].label);
    }
}

static const struct {
  const char *label, *message, *kept;
} messages[] = {
  { "plain", "'市交通委' is wrong", "'市交通委' is wrong" },
  { "control characters", "'a\nb\x1b[1m\x7f' is wrong", "'a?b?[1m?' is wrong" },
  { "C1 control characters",
    "'\xc2\x9b"
    "31m\xc2\xb7' is wrong",
    "'?31m\xc2\xb7' is wrong" },
  { "not UTF-8", "'\xe9' is wrong", "'\xef\xbf\xbd' is wrong" },
};

Test (diagnostics, keep_a_message_to_one_clean_line)
{
  for (gsize i = 0; i < G_N_ELEMENTS (messages); i++)
    {
      g_autoptr (ProgressDiagnostics) list = diagnostics_new ();

      diagnostics_error (list, "wrong", "a.yaml", (Place){ 1, 1 }, "%s", messages[i].message);
      cr_expect (eq (str, (char *) progress_diagnostics_get_message (list, 0, PROGRESS_LANGUAGE_ENGLISH),
                     (char *) messages[i].kept),
                 "%s", messages[i].label);
    }
}

Test (diagnostics, cut_a_long_quotation_in_its_middle)
{
  g_autoptr (ProgressDiagnostics) list = diagnostics_new ();
  g_autofree char *long_text = g_strnfill (1000000, 'x');

  memcpy (long_text + 1000, "市", strlen ("市"));
  diagnostics_error (list, "wrong", "a.yaml", (Place){ 1, 1 }, "'%s' is wrong; write 5", long_text);
  const char *message = progress_diagnostics_get_message (list, 0, PROGRESS_LANGUAGE_ENGLISH);
  cr_expect (lt (u64, strlen (message), 500));
  cr_expect (g_str_has_prefix (message, "'xxx"));
  cr_expect (g_str_has_suffix (message, "xxx' is wrong; write 5"));
  cr_expect (g_utf8_validate (message, -1, NULL));
}

Test (diagnostics, keep_twenty_errors_and_all_notes)
{
  g_autoptr (ProgressDiagnostics) list = diagnostics_new ();

  for (guint i = 0; i < 50; i++)
    {
      diagnostics_error (list, "wrong", "a.yaml", (Place){ i + 1, 1 }, "error %u", i);
      diagnostics_note (list, note_of ("odd", "a.yaml", (Place){ i + 1, 1 }), "note %u", i);
    }
  cr_expect (eq (i32, progress_diagnostics_get_count (list), 20 + 50));
  cr_expect (eq (i32, progress_diagnostics_get_omitted (list), 30));
  cr_expect (
      eq (str, (char *) progress_diagnostics_get_message (list, 69, PROGRESS_LANGUAGE_ENGLISH), "note 49"));
}

Test (diagnostics, answer_for_one_entry)
{
  g_autoptr (ProgressDiagnostics) list = diagnostics_new ();

  cr_expect (not(diagnostics_has_errors (list)));
  diagnostics_note_static (list, note_of ("assumed-kind", "a.yaml", (Place){ 2, 3 }), "counted up");
  cr_expect (not(diagnostics_has_errors (list)), "a note is no error");
  cr_expect (eq (str, (char *) progress_diagnostics_get_id (list, 0), "assumed-kind"));
  cr_expect (eq (str, (char *) progress_diagnostics_get_file (list, 0), "a.yaml"));
  cr_expect (eq (str, (char *) progress_diagnostics_get_indicator (list, 0), "hub"));
  cr_expect (eq (i32, progress_diagnostics_get_line (list, 0), 2));
  cr_expect (eq (i32, progress_diagnostics_get_column (list, 0), 3));
  cr_expect (eq (i32, progress_diagnostics_get_omitted (list), 0));
}

/* The list outlives what made it, in the error and in its copies. */
Test (diagnostics, travel_in_an_error)
{
  ProgressDiagnostics *list = diagnostics_new ();
  g_autoptr (GError) error = NULL;

  diagnostics_note_static (list, note_of ("odd", "a.yaml", (Place){ 1, 1 }), "a note first");
  diagnostics_error (list, "wrong", "a.yaml", (Place){ 2, 5 }, "first");
  diagnostics_error (list, "wrong", "a.yaml", (Place){ 3, 5 }, "second");
  diagnostics_to_error (list, PROGRESS_ERROR_INVALID, &error);
  diagnostics_unref (list);

  cr_expect (g_error_matches (error, PROGRESS_ERROR, PROGRESS_ERROR_INVALID));
  cr_expect (eq (str, error->message, "a.yaml:2:5: error: first"));

  g_autoptr (GError) copy = g_error_copy (error);
  g_clear_error (&error);
  const ProgressDiagnostics *all = progress_error_get_diagnostics (copy);
  cr_assert (all != NULL);
  cr_expect (eq (i32, progress_diagnostics_get_count (all), 3));
  cr_expect (
      eq (str, (char *) progress_diagnostics_get_message (all, 2, PROGRESS_LANGUAGE_ENGLISH), "second"));
}

Test (diagnostics, say_no_place_where_there_is_none)
{
  g_autoptr (ProgressDiagnostics) list = diagnostics_new ();
  g_autoptr (GError) error = NULL;

  diagnostics_error (list, "wrong", NULL, (Place){ 0, 0 }, "first");
  diagnostics_to_error (list, PROGRESS_ERROR_ARGUMENT, &error);
  cr_expect (eq (str, error->message, "first"));
  diagnostics_to_error (list, PROGRESS_ERROR_ARGUMENT, NULL);
}

Test (diagnostics, are_not_in_foreign_errors)
{
  g_autoptr (GError) foreign = g_error_new_literal (G_CONVERT_ERROR, G_CONVERT_ERROR_FAILED, "x");
  g_autoptr (GError) bare = g_error_new_literal (PROGRESS_ERROR, PROGRESS_ERROR_IO, "x");

  cr_expect (progress_error_get_diagnostics (foreign) == NULL);
  cr_expect (progress_error_get_diagnostics (bare) == NULL);
}
