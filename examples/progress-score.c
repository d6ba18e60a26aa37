/* SPDX-License-Identifier: MIT */
/* progress-score: reads a plan, judges it at a date and prints how far everything has come.
 * Uses nothing but <progress.h>. */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <progress.h>

enum {
  EXIT_FINE = 0,
  EXIT_LIGHT_REACHED = 1, /* --fail-on */
  EXIT_BAD_INPUT = 2,
  EXIT_MISUSE = 3,
  EXIT_NOT_WRITTEN = 4,
};

typedef struct {
  char **plans; /* what stands without an option: exactly one */
  char *as_of;
  char *known_at;
  char **figures;
  char *policy;
  char *format_word, *language_word, *only_word, *fail_on_word;
  char *explain; /* an indicator's id */
  gboolean bulletin;
  char *method; /* an assessment method, "all" or "list" */
  gboolean check;
  gboolean version;
  gboolean help;
  ProgressFormat format;
  ProgressLanguage language;
  ProgressLight fail_on; /* PROGRESS_LIGHT_NONE: not asked for */
  ProgressWriteFlags flags;
} Options;

typedef struct {
  const char *word;
  gint32 value;
} Word;

static const Word formats[] = { { "text", PROGRESS_FORMAT_TEXT },
                                { "json", PROGRESS_FORMAT_JSON },
                                { "csv", PROGRESS_FORMAT_CSV },
                                { "markdown", PROGRESS_FORMAT_MARKDOWN },
                                { NULL, 0 } };
static const Word languages[] = { { "en", PROGRESS_LANGUAGE_ENGLISH },
                                  { "zh", PROGRESS_LANGUAGE_CHINESE },
                                  { NULL, 0 } };
static const Word rows[] = { { "lagging", PROGRESS_WRITE_ONLY_LAGGING }, { NULL, 0 } };
static const Word lights[] = { { "yellow", PROGRESS_LIGHT_YELLOW },
                               { "orange", PROGRESS_LIGHT_ORANGE },
                               { "red", PROGRESS_LIGHT_RED },
                               { NULL, 0 } };

static void
options_clear (Options *self)
{
  g_strfreev (self->plans);
  g_strfreev (self->figures);
  g_free (self->as_of);
  g_free (self->known_at);
  g_free (self->policy);
  g_free (self->format_word);
  g_free (self->language_word);
  g_free (self->only_word);
  g_free (self->fail_on_word);
  g_free (self->explain);
  g_free (self->method);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static GOptionContext *
option_context_new (Options *self)
{
  const GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &self->as_of,
      "Judge at the end of this day (default: the plan's as-of, else today)", "YYYY-MM-DD" },
    { "known-at", 0, 0, G_OPTION_ARG_STRING, &self->known_at, "Use only figures reported by this day",
      "YYYY-MM-DD" },
    { "figures", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->figures,
      "Read figures from a CSV file too (id,date,value); may be repeated", "FILE.csv" },
    { "policy", 0, 0, G_OPTION_ARG_FILENAME, &self->policy,
      "Give lights by this policy instead of the plan's; list describes the presets", "NAME|FILE.yaml" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &self->format_word, "text (default), json, csv or markdown",
      "FORMAT" },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &self->language_word, "en (default) or zh", "LANGUAGE" },
    { "only", 0, 0, G_OPTION_ARG_STRING, &self->only_word, "List only what is yellow, orange or red",
      "lagging" },
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
    { "version", 0, 0, G_OPTION_ARG_NONE, &self->version, "Print the version", NULL },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &self->help, "Print this help", NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->plans, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  GOptionContext *context = g_option_context_new ("PLAN.yaml");

  g_option_context_set_help_enabled (context, FALSE);
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
  return context;
}

/* Messages are UTF-8 whatever the locale: not g_printerr(). */
G_GNUC_PRINTF (1, 2)
static void
complain (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  fprintf (stderr, "progress-score: %s\n", message);
}

/* "text, json, csv or markdown" */
static char *
list_words (const Word *words)
{
  GString *list = g_string_new (words[0].word);

  for (gsize i = 1; words[i].word != NULL; i++)
    g_string_append_printf (list, "%s%s", words[i + 1].word != NULL ? ", " : " or ", words[i].word);
  return g_string_free (list, FALSE);
}

/* The value of an option's word, which may not have been given. */
static gboolean
read_word (const char *option, const char *word, const Word *words, gint32 *value)
{
  g_autofree char *list = NULL;

  if (word == NULL)
    return TRUE;
  for (gsize i = 0; words[i].word != NULL; i++)
    if (strcmp (words[i].word, word) == 0)
      {
        *value = words[i].value;
        return TRUE;
      }
  list = list_words (words);
  complain ("%s '%s' is unknown; write %s", option, word, list);
  return FALSE;
}

static gboolean
read_words (Options *self)
{
  gint32 format = PROGRESS_FORMAT_TEXT, language = PROGRESS_LANGUAGE_ENGLISH;
  gint32 flags = PROGRESS_WRITE_DEFAULT, fail_on = PROGRESS_LIGHT_NONE;

  if (!read_word ("--format", self->format_word, formats, &format) ||
      !read_word ("--lang", self->language_word, languages, &language) ||
      !read_word ("--only", self->only_word, rows, &flags) ||
      !read_word ("--fail-on", self->fail_on_word, lights, &fail_on))
    return FALSE;
  self->format = (ProgressFormat) format;
  self->language = (ProgressLanguage) language;
  self->flags = (ProgressWriteFlags) flags;
  self->fail_on = (ProgressLight) fail_on;
  return TRUE;
}

static gboolean
lists_policies (const Options *self)
{
  return g_strcmp0 (self->policy, "list") == 0;
}

static gboolean
lists_methods (const Options *self)
{
  return g_strcmp0 (self->method, "list") == 0;
}

static gboolean
read_options (Options *self, GOptionContext *context, int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;

  if (!g_option_context_parse (context, argc, argv, &error))
    {
      complain ("%s; see progress-score --help", error->message);
      return FALSE;
    }
  if (self->help || self->version)
    return TRUE;
  if (self->explain != NULL && self->method != NULL)
    {
      complain ("--explain and --method are two different outputs; give one of them");
      return FALSE;
    }
  if (!lists_methods (self) && !lists_policies (self) && (self->plans == NULL || self->plans[1] != NULL))
    {
      complain ("give one plan: progress-score PLAN.yaml; see progress-score --help");
      return FALSE;
    }
  return read_words (self);
}

/* All that is wrong with the input, one line each. */
static void
list_diagnostics (const ProgressDiagnostics *diagnostics, ProgressLanguage language)
{
  for (gint32 i = 0; i < progress_diagnostics_get_count (diagnostics); i++)
    {
      char *line = progress_diagnostics_to_text (diagnostics, i, language);

      fprintf (stderr, "%s\n", line);
      progress_free (line);
    }
  if (progress_diagnostics_get_omitted (diagnostics) > 0)
    fprintf (stderr, "... and %d more\n", progress_diagnostics_get_omitted (diagnostics));
}

static int
report_error (const GError *error, ProgressLanguage language)
{
  const ProgressDiagnostics *diagnostics = progress_error_get_diagnostics (error);

  if (g_error_matches (error, PROGRESS_ERROR, PROGRESS_ERROR_ARGUMENT))
    {
      complain ("%s", error->message);
      return EXIT_MISUSE;
    }
  if (diagnostics != NULL)
    list_diagnostics (diagnostics, language);
  else
    complain ("%s", error->message);
  return EXIT_BAD_INPUT;
}

/* A full disk and a reader that went away are found here, and nowhere later. Who went away need not be told.
 */
static int
print (const char *text)
{
  if (fputs (text, stdout) != EOF && fflush (stdout) == 0)
    return EXIT_FINE;
  if (errno != EPIPE)
    complain ("the output could not be written: %s", g_strerror (errno));
  return EXIT_NOT_WRITTEN;
}

static ProgressFigures *
read_figures (const Options *options, ProgressPlan *plan, GError **error)
{
  g_autoptr (ProgressFigures) figures = progress_figures_new (plan);

  for (char **path = options->figures; path != NULL && *path != NULL; path++)
    if (!progress_figures_add_csv (figures, *path, error))
      return NULL;
  if (options->known_at != NULL && !progress_figures_set_known_at (figures, options->known_at, error))
    return NULL;
  return g_steal_pointer (&figures);
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

/* The day to judge at. Only a program may ask the clock, and it says so. */
static char *
choose_as_of (const Options *options, const ProgressPlan *plan)
{
  char *as_of = options->as_of != NULL ? g_strdup (options->as_of) : progress_plan_dup_as_of (plan);

  if (as_of == NULL)
    {
      g_autoptr (GDateTime) now = g_date_time_new_now_local ();

      as_of = g_strdup_printf ("%04d-%02d-%02d", g_date_time_get_year (now), g_date_time_get_month (now),
                               g_date_time_get_day_of_month (now));
      complain ("neither --as-of nor the plan names a date: judged at today's, %s", as_of);
    }
  return as_of;
}

/* A name has neither a folder nor an ending. */
static ProgressPolicy *
read_policy (const char *policy, GError **error)
{
  gboolean is_file =
      strchr (policy, '/') != NULL || g_str_has_suffix (policy, ".yaml") || g_str_has_suffix (policy, ".yml");

  return is_file ? progress_policy_new_from_file (policy, error) : progress_policy_new_preset (policy, error);
}

static ProgressReport *
evaluate (const Options *options, ProgressPlan *plan, ProgressFigures *figures, GError **error)
{
  g_autoptr (ProgressPolicy) policy = NULL;
  g_autofree char *as_of = NULL;

  if (options->policy != NULL && (policy = read_policy (options->policy, error)) == NULL)
    return NULL;
  as_of = choose_as_of (options, plan);
  return progress_evaluate (plan, figures, as_of, policy, error);
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
write_report (const Options *options, const ProgressReport *report, GError **error)
{
  ProgressWriteFlags flags =
      options->flags | (wants_colour () ? PROGRESS_WRITE_COLOUR : PROGRESS_WRITE_DEFAULT);

  if (options->explain != NULL)
    return progress_report_explain (report, options->explain, options->format, options->language, error);
  if (options->bulletin)
    return progress_report_to_bulletin (report, options->format, options->language, flags, error);
  if (options->method != NULL)
    return progress_report_assess_to_text (report, options->method, options->format, options->language, flags,
                                           error);
  return progress_report_to_text (report, options->format, options->language, flags);
}

static int
print_report (const Options *options, const ProgressReport *report)
{
  g_autoptr (GError) error = NULL;
  char *text = write_report (options, report, &error);
  int code;

  if (text == NULL)
    return report_error (error, options->language);
  code = print (text);
  progress_free (text);
  if (code == EXIT_FINE && options->fail_on != PROGRESS_LIGHT_NONE &&
      light_reached (report, options->fail_on))
    code = EXIT_LIGHT_REACHED;
  return code;
}

static int
score (const Options *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ProgressPlan) plan = progress_plan_new_from_file (options->plans[0], &error);
  g_autoptr (ProgressFigures) figures = plan != NULL ? read_figures (options, plan, &error) : NULL;
  g_autoptr (ProgressReport) report = NULL;

  if (figures == NULL)
    return report_error (error, options->language);
  if (options->check)
    return print_notes (progress_figures_get_notes (figures), options->language);
  report = evaluate (options, plan, figures, &error);
  if (report == NULL)
    return report_error (error, options->language);
  return print_report (options, report);
}

static int
list_policies (ProgressLanguage language)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (gint32 i = 0; i < progress_policy_get_n_presets (); i++)
    {
      g_autoptr (ProgressPolicy) policy =
          progress_policy_new_preset (progress_policy_get_preset_name (i), NULL);
      char *text = progress_policy_to_text (policy, language);

      g_string_append_printf (list, "%s%s", i > 0 ? "\n" : "", text);
      progress_free (text);
    }
  return print (list->str);
}

static int
print_help (GOptionContext *context)
{
  g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

  return print (help);
}

static int
print_methods (const Options *options)
{
  char *text = progress_methods_to_text (options->format, options->language);
  int code = print (text);

  progress_free (text);
  return code;
}

static int
print_version (void)
{
  g_autofree char *text = g_strdup_printf ("progress-score %s\n", progress_get_version ());

  return print (text);
}

int
main (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  g_autoptr (GOptionContext) context = option_context_new (&options);

  signal (SIGPIPE, SIG_IGN); /* a reader that went away is an error of writing, not a silent death */
  if (!read_options (&options, context, &argc, &argv))
    return EXIT_MISUSE;
  if (options.help)
    return print_help (context);
  if (options.version)
    return print_version ();
  if (lists_policies (&options))
    return list_policies (options.language);
  if (lists_methods (&options))
    return print_methods (&options);
  return score (&options);
}
