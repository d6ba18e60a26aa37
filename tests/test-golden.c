/* SPDX-License-Identifier: MIT */
/* Whole reports, byte for byte: data/golden/NAME.yaml must give NAME.txt, NAME.zh.txt, NAME.json, NAME.csv
 * and NAME.md, the bulletins NAME.bulletin.zh.txt and NAME.bulletin.md, and the explanations of all
 * indicators NAME.explain.json and NAME.explain.zh.txt. With PROGRESS_WRITE_GOLDEN set the files are written
 * instead: look at the difference before it is kept. */
#include <glib/gstdio.h>

#include "judged.h"

typedef struct {
  const char *suffix;
  ProgressFormat format;
  ProgressLanguage language;
} Output;

static const Output formats[] = {
  { ".txt", PROGRESS_FORMAT_TEXT, PROGRESS_LANGUAGE_ENGLISH },
  { ".zh.txt", PROGRESS_FORMAT_TEXT, PROGRESS_LANGUAGE_CHINESE },
  { ".json", PROGRESS_FORMAT_JSON, PROGRESS_LANGUAGE_ENGLISH },
  { ".csv", PROGRESS_FORMAT_CSV, PROGRESS_LANGUAGE_ENGLISH },
  { ".md", PROGRESS_FORMAT_MARKDOWN, PROGRESS_LANGUAGE_ENGLISH },
};

static const Output bulletins[] = {
  { ".bulletin.zh.txt", PROGRESS_FORMAT_TEXT, PROGRESS_LANGUAGE_CHINESE },
  { ".bulletin.md", PROGRESS_FORMAT_MARKDOWN, PROGRESS_LANGUAGE_ENGLISH },
};

static void
expect_file (const char *path, const char *text)
{
  g_autofree char *kept = NULL;

  if (g_getenv ("PROGRESS_WRITE_GOLDEN") != NULL)
    cr_assert (g_file_set_contents (path, text, -1, NULL) != FALSE, "%s", path);
  cr_assert (g_file_get_contents (path, &kept, NULL, NULL) != FALSE, "%s is missing", path);
  cr_expect (eq (str, (char *) text, kept), "%s", path);
}

static void
expect_bulletins (const ProgressReport *report, const char *stem)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bulletins); i++)
    {
      g_autofree char *file = g_strconcat (stem, bulletins[i].suffix, NULL);
      g_autofree char *text = progress_report_to_bulletin (report, bulletins[i].format, bulletins[i].language,
                                                           PROGRESS_WRITE_DEFAULT, NULL);

      cr_assert (text != NULL, "%s", file);
      expect_file (file, text);
    }
}

/* Of all indicators, one after the other. */
static void
expect_explanations (const ProgressReport *report, const char *stem)
{
  static const Output explanations[] = {
    { ".explain.json", PROGRESS_FORMAT_JSON, PROGRESS_LANGUAGE_ENGLISH },
    { ".explain.zh.txt", PROGRESS_FORMAT_TEXT, PROGRESS_LANGUAGE_CHINESE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (explanations); i++)
    {
      g_autofree char *file = g_strconcat (stem, explanations[i].suffix, NULL);
      g_autoptr (GString) all = g_string_new (NULL);

      for (gint32 k = 0; k < report->plan->n_indicators; k++)
        {
          g_autofree char *one = progress_report_explain (
              report, report->plan->indicators[k].id, explanations[i].format, explanations[i].language, NULL);
          g_string_append (all, one);
        }
      g_string_replace (all, progress_get_version (), "VERSION", 0);
      expect_file (file, all->str);
    }
}

static void
expect_report (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (".yaml"));
  g_autoptr (ProgressPlan) plan = progress_plan_new_from_file (path, &error);

  cr_assert (plan != NULL, "%s", error != NULL ? error->message : path);
  g_autoptr (ProgressReport) report = progress_evaluate (plan, NULL, NULL, NULL, &error);
  cr_assert (report != NULL, "%s", error != NULL ? error->message : path);

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *file = g_strconcat (stem, formats[i].suffix, NULL);
      g_autofree char *text =
          progress_report_to_text (report, formats[i].format, formats[i].language, PROGRESS_WRITE_DEFAULT);

      expect_file (file, text);
    }
  expect_bulletins (report, stem);
  expect_explanations (report, stem);
}

Test (golden, reports_are_what_they_were)
{
  g_autofree char *folder = g_build_filename (g_getenv ("PROGRESS_TEST_DATA"), "golden", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  int plans = 0;

  cr_assert (dir != NULL && g_chdir (folder) == 0, "%s", folder); /* places are told without it */
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".yaml"))
      {
        expect_report (name);
        plans++;
      }
  cr_assert (plans > 0, "no plan in %s", folder);
}
