/* SPDX-License-Identifier: MIT */
/* progress-report: reads a plan, judges it at a date and writes a page or a workbook for people.
 * Uses nothing but <progress.h>. */
#include <string.h>

#include "options.h"

typedef struct {
  Options common;
  char *output;
} ReportOptions;

static void
report_options_clear (ReportOptions *self)
{
  options_clear (&self->common);
  g_free (self->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ReportOptions, report_options_clear)

static gboolean
write_page (const ReportOptions *options, const ProgressReport *report, GError **error)
{
  char *page = progress_report_to_html (report, options->common.language, options->common.flags);
  gboolean written = g_file_set_contents (options->output, page, -1, error);

  progress_free (page);
  return written;
}

static gboolean
write_workbook (const ReportOptions *options, const ProgressReport *report, GError **error)
{
  return progress_report_save_workbook (report, options->output, options->common.language,
                                        options->common.flags, error);
}

/* What is written follows from the name of the file. */
typedef struct {
  const char *ending;
  gboolean (*write) (const ReportOptions *options, const ProgressReport *report, GError **error);
} Kind;

static const Kind kinds[] = { { ".html", write_page }, { ".xlsx", write_workbook } };

static const Kind *
kind_of (const char *output)
{
  for (gsize i = 0; output != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_suffix (output, kinds[i].ending))
      return &kinds[i];
  return NULL;
}

static GOptionContext *
option_context_new (ReportOptions *self)
{
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->output, "Write this page, or this workbook",
      "FILE.html|FILE.xlsx" },
    G_OPTION_ENTRY_NULL,
  };
  GOptionContext *context = g_option_context_new ("PLAN.yaml");

  g_option_context_set_summary (context,
                                "Writes how far a plan's indicators have come as a page to publish, or a "
                                "workbook\nto send.");
  g_option_context_set_description (
      context,
      "Exit status:\n"
      "  0  all went well\n"
      "  2  bad input: what is wrong is on standard error, nothing was written\n"
      "  3  misuse: an unknown option, a date that does not exist, a file of another kind\n"
      "  4  the file could not be written; one of that name is as it was\n"
      "\n"
      "Examples:\n"
      "  progress-report plan.yaml -o report.html\n"
      "  progress-report plan.yaml --figures august.csv --as-of 2022-08-31 --lang zh -o report.html\n"
      "  progress-report plan.yaml --policy wuhan -o report.xlsx\n");
  g_option_context_add_main_entries (context, entries, NULL);
  options_add (&self->common, context);
  return context;
}

static gboolean
read_options (ReportOptions *self, GOptionContext *context, int *argc, char ***argv)
{
  if (!options_parse (context, argc, argv))
    return FALSE;
  if (self->common.help || self->common.version)
    return TRUE;
  if (!options_read_words (&self->common))
    return FALSE;
  if (options_list_policies (&self->common))
    return TRUE;
  if (!options_check_plan (&self->common))
    return FALSE;
  if (kind_of (self->output) == NULL)
    complain ("say what to write: -o FILE.html or -o FILE.xlsx");
  return kind_of (self->output) != NULL;
}

static int
write_report (const ReportOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ProgressPlan) plan = progress_plan_new_from_file (options->common.plans[0], &error);
  g_autoptr (ProgressFigures) figures =
      plan != NULL ? options_read_figures (&options->common, plan, &error) : NULL;
  g_autoptr (ProgressReport) report =
      figures != NULL ? options_evaluate (&options->common, plan, figures, &error) : NULL;

  if (report == NULL)
    return report_error (error, options->common.language);
  if (kind_of (options->output)->write (options, report, &error))
    return EXIT_FINE;
  complain ("%s", error->message);
  return g_error_matches (error, PROGRESS_ERROR, PROGRESS_ERROR_UNSUPPORTED) ? EXIT_MISUSE : EXIT_NOT_WRITTEN;
}

int
main (int argc, char **argv)
{
  g_auto (ReportOptions) options = { 0 };
  g_autoptr (GOptionContext) context = option_context_new (&options);

  g_set_prgname ("progress-report");
  if (!read_options (&options, context, &argc, &argv))
    return EXIT_MISUSE;
  if (options.common.help)
    return print_help (context);
  if (options.common.version)
    return print_version ();
  if (options_list_policies (&options.common))
    return print_policies (options.common.language);
  return write_report (&options);
}
