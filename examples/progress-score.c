/* SPDX-License-Identifier: MIT */
/* progress-score: reads a plan, judges it at a date and prints how far everything has come.
 * Uses nothing but <progress.h>. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "options.h"

typedef struct {
  Options common;
  char *format_word, *fail_on_word;
  char *explain; /* an indicator's id */
  gboolean bulletin;
  char *method; /* an assessment method, "all" or "list" */
  gboolean check;
  ProgressFormat format;
  ProgressLight fail_on; /* PROGRESS_LIGHT_NONE: not asked for */
} ScoreOptions;

static const Word formats[] = { { "text", PROGRESS_FORMAT_TEXT },
                                { "json", PROGRESS_FORMAT_JSON },
                                { "csv", PROGRESS_FORMAT_CSV },
                                { "markdown", PROGRESS_FORMAT_MARKDOWN },
                                { NULL, 0 } };
static const Word lights[] = { { "yellow", PROGRESS_LIGHT_YELLOW },
                               { "orange", PROGRESS_LIGHT_ORANGE },
                               { "red", PROGRESS_LIGHT_RED },
                               { NULL, 0 } };

static void
score_options_clear (ScoreOptions *self)
{
  options_clear (&self->common);
  g_free (self->format_word);
  g_free (self->fail_on_word);
  g_free (self->explain);
  g_free (self->method);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ScoreOptions, score_options_clear)

static GOptionContext *
option_context_new (ScoreOptions *self)
{
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &self->format_word, "text (default), json, csv or markdown",
      "FORMAT" },
    { "bulletin", 0, 0, G_OPTION_ARG_NONE, &self->bulletin,
      "Write a bulletin of owners: what lags, and what is due next month (text or markdown)", NULL },
    { "explain", 0, 0, G_OPTION_ARG_STRING, &self->explain,
      "Show where one indicator's answers come from: inputs, formulas, thresholds (text or json)", "ID" },
    { "method", 0, 0, G_OPTION_ARG_STRING, &self->method,
      "Judge by a published assessment method, or by all side by side; list describes them",
      "NAME|all|list" },
    { "fail-on", 0, 0, G_OPTION_ARG_STRING, &self->fail_on_word,
      "Exit with 1 if an indicator is yellow, orange or red, or worse", "LIGHT" },
    { "check", 0, 0, G_OPTION_ARG_NONE, &self->check,
      "Only say what is wrong with, or notable in, the plan and its figures", NULL },
    G_OPTION_ENTRY_NULL,
  };
  GOptionContext *context = g_option_context_new ("PLAN.yaml");

  g_option_context_set_summary (
      context, "Says how far a plan's indicators have come: done, expected, behind by how many\n"
               "days, whose, and how bad.");
  g_option_context_set_description (
      context, "Exit status:\n"
               "  0  all went well\n"
               "  1  an indicator has reached the light of --fail-on\n"
               "  2  bad input: what is wrong is on standard error, nothing on standard output\n"
               "  3  misuse: an unknown option, a date or an indicator that does not exist\n"
               "  4  the output could not be written\n"
               "\n"
               "Examples:\n"
               "  progress-score plan.yaml --as-of 2018-08-31\n"
               "  progress-score plan.yaml --figures august.csv --only lagging --lang zh\n"
               "  progress-score plan.yaml --policy wuhan\n"
               "  progress-score plan.yaml --format json > report.json\n"
               "  progress-score plan.yaml --bulletin --lang zh --format markdown\n"
               "  progress-score plan.yaml --explain hub-projects\n"
               "  progress-score plan.yaml --method eurostat_target\n"
               "  progress-score plan.yaml --check\n");
  g_option_context_add_main_entries (context, entries, NULL);
  options_add (&self->common, context);
  return context;
}

static gboolean
read_words (ScoreOptions *self)
{
  gint32 format = PROGRESS_FORMAT_TEXT, fail_on = PROGRESS_LIGHT_NONE;

  if (!read_word ("--format", self->format_word, formats, &format) ||
      !read_word ("--fail-on", self->fail_on_word, lights, &fail_on))
    return FALSE;
  self->format = (ProgressFormat) format;
  self->fail_on = (ProgressLight) fail_on;
  return options_read_words (&self->common);
}

static gboolean
lists_methods (const ScoreOptions *self)
{
  return g_strcmp0 (self->method, "list") == 0;
}

static gboolean
read_options (ScoreOptions *self, GOptionContext *context, int *argc, char ***argv)
{
  if (!options_parse (context, argc, argv))
    return FALSE;
  if (self->common.help || self->common.version)
    return TRUE;
  if (self->explain != NULL && self->method != NULL)
    {
      complain ("--explain and --method are two different outputs; give one of them");
      return FALSE;
    }
  if (!lists_methods (self) && !options_list_policies (&self->common) && !options_check_plan (&self->common))
    return FALSE;
  return read_words (self);
}

static int
print_notes (const ProgressDiagnostics *notes, ProgressLanguage language)
{
  gint32 n = progress_diagnostics_get_count (notes);
  g_autoptr (GString) text = g_string_new (NULL);

  for (gint32 i = 0; i < n; i++)
    {
      char *line = progress_diagnostics_to_text (notes, i, language);

      g_string_append_printf (text, "%s\n", line);
      progress_free (line);
    }
  if (n == 0)
    g_string_append (text, "no problems found\n");
  else
    g_string_append_printf (text, "no errors found, %d note%s\n", n, n == 1 ? "" : "s");
  return print (text->str);
}

static gboolean
light_reached (const ProgressReport *report, ProgressLight light)
{
  for (gint32 i = 0; i < progress_report_get_n_standings (report); i++)
    if (progress_standing_get_light (progress_report_get_standing (report, i)) >= light)
      return TRUE;
  return FALSE;
}

/* https://no-color.org: set and not empty means none. */
static gboolean
wants_colour (void)
{
  const char *no_colour = g_getenv ("NO_COLOR");
  const char *terminal = g_getenv ("TERM");

  return isatty (STDOUT_FILENO) && (no_colour == NULL || *no_colour == '\0') &&
         (terminal == NULL || strcmp (terminal, "dumb") != 0);
}

/* The whole report, a bulletin, the audit trail of one indicator, or what another method says. */
static char *
write_report (const ScoreOptions *options, const ProgressReport *report, GError **error)
{
  ProgressWriteFlags flags =
      options->common.flags | (wants_colour () ? PROGRESS_WRITE_COLOUR : PROGRESS_WRITE_DEFAULT);

  if (options->explain != NULL)
    return progress_report_explain (report, options->explain, options->format, options->common.language,
                                    error);
  if (options->bulletin)
    return progress_report_to_bulletin (report, options->format, options->common.language, flags, error);
  if (options->method != NULL)
    return progress_report_assess_to_text (report, options->method, options->format, options->common.language,
                                           flags, error);
  return progress_report_to_text (report, options->format, options->common.language, flags);
}

static int
print_report (const ScoreOptions *options, const ProgressReport *report)
{
  g_autoptr (GError) error = NULL;
  char *text = write_report (options, report, &error);
  int code;

  if (text == NULL)
    return report_error (error, options->common.language);
  code = print (text);
  progress_free (text);
  if (code == EXIT_FINE && options->fail_on != PROGRESS_LIGHT_NONE &&
      light_reached (report, options->fail_on))
    code = EXIT_LIGHT_REACHED;
  return code;
}

static int
score (const ScoreOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ProgressPlan) plan = progress_plan_new_from_file (options->common.plans[0], &error);
  g_autoptr (ProgressFigures) figures =
      plan != NULL ? options_read_figures (&options->common, plan, &error) : NULL;
  g_autoptr (ProgressReport) report = NULL;

  if (figures == NULL)
    return report_error (error, options->common.language);
  if (options->check)
    return print_notes (progress_figures_get_notes (figures), options->common.language);
  report = options_evaluate (&options->common, plan, figures, &error);
  if (report == NULL)
    return report_error (error, options->common.language);
  return print_report (options, report);
}

static int
print_methods (const ScoreOptions *options)
{
  char *text = progress_methods_to_text (options->format, options->common.language);
  int code = print (text);

  progress_free (text);
  return code;
}

int
main (int argc, char **argv)
{
  g_auto (ScoreOptions) options = { 0 };
  g_autoptr (GOptionContext) context = option_context_new (&options);

  g_set_prgname ("progress-score");
  signal (SIGPIPE, SIG_IGN); /* a reader that went away is an error of writing, not a silent death */
  if (!read_options (&options, context, &argc, &argv))
    return EXIT_MISUSE;
  if (options.common.help)
    return print_help (context);
  if (options.common.version)
    return print_version ();
  if (options_list_policies (&options.common))
    return print_policies (options.common.language);
  if (lists_methods (&options))
    return print_methods (&options);
  return score (&options);
}
