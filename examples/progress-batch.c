/* SPDX-License-Identifier: MIT */
/* progress-batch: one plan, many entities: reads their figures and writes how far each has come.
 * Uses nothing but <progress.h>. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "options.h"

typedef struct {
  char **paths; /* the plan, then figures */
  char *as_of, *entities, *targets, *policy;
  char *output, *rollup, *manifest;
  gint threads;
  gboolean skip_bad;
  gboolean version, help;
} BatchOptions;

static void
batch_options_clear (BatchOptions *self)
{
  g_strfreev (self->paths);
  g_free (self->as_of);
  g_free (self->entities);
  g_free (self->targets);
  g_free (self->policy);
  g_free (self->output);
  g_free (self->rollup);
  g_free (self->manifest);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BatchOptions, batch_options_clear)

static GOptionContext *
option_context_new (BatchOptions *self)
{
  const GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &self->as_of,
      "Judge at the end of these days: 2024-06-30,2024-12-31, or 2024-01..2024-12 for the end of each month "
      "(default: the plan's as-of)",
      "DATES" },
    { "entities", 0, 0, G_OPTION_ARG_FILENAME, &self->entities,
      "Who must report: entity[,name][,group]; silent ones appear, and groups are rolled up", "FILE.csv" },
    { "targets", 0, 0, G_OPTION_ARG_FILENAME, &self->targets,
      "Targets of single entities: entity,indicator and any of target,baseline,start,due,weight,applies and "
      "periods "
      "of milestones",
      "FILE.csv" },
    { "policy", 0, 0, G_OPTION_ARG_FILENAME, &self->policy,
      "Give lights by this policy instead of the plan's", "NAME|FILE.yaml" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->output,
      "Write a line for each entity, indicator and date (default: standard output, unless there is --rollup)",
      "FILE.csv" },
    { "rollup", 0, 0, G_OPTION_ARG_FILENAME, &self->rollup, "Write a line for each entity and date",
      "FILE.csv" },
    { "manifest", 0, 0, G_OPTION_ARG_FILENAME, &self->manifest,
      "Write what it was computed from: checksums, counts, versions", "FILE.json" },
    { "threads", 0, 0, G_OPTION_ARG_INT, &self->threads, "How many to use (default: one for each processor)",
      "N" },
    { "skip-bad", 0, 0, G_OPTION_ARG_NONE, &self->skip_bad,
      "Count lines that are wrong instead of refusing them", NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &self->version, "Print the version", NULL },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &self->help, "Print this help", NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->paths, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  GOptionContext *context = g_option_context_new ("PLAN.yaml FIGURES.csv...");

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (
      context,
      "Judges many entities (counties, bureaus, schools) by one plan. Figures are CSV with the columns\n"
      "entity,indicator,date,value and any of reported,numerator,denominator; - is standard input or\n"
      "output. Files are whole when they appear, or stay what they were.");
  g_option_context_set_description (
      context,
      "Exit status:\n"
      "  0  all went well\n"
      "  2  bad input: what is wrong is on standard error, nothing is written\n"
      "  3  misuse: an unknown option, a date that does not exist\n"
      "  4  the output could not be written\n"
      "\n"
      "Examples:\n"
      "  progress-batch plan.yaml june.csv --as-of 2024-06-30 --output rows.csv\n"
      "  zcat figures.csv.gz | progress-batch plan.yaml - --as-of 2024-01..2024-12 --rollup counties.csv\n"
      "  progress-batch plan.yaml q1.csv q2.csv --entities counties.csv --targets targets.csv -o rows.csv\n");
  g_option_context_add_main_entries (context, entries, NULL);
  return context;
}

static gboolean
read_options (BatchOptions *self, GOptionContext *context, int *argc, char ***argv)
{
  if (!options_parse (context, argc, argv))
    return FALSE;
  if (self->help || self->version)
    return TRUE;
  if (self->paths == NULL || self->paths[1] == NULL)
    {
      complain ("give a plan and figures: %s PLAN.yaml FIGURES.csv...; see %s --help", g_get_prgname (),
                g_get_prgname ());
      return FALSE;
    }
  if (self->threads >= 0)
    return TRUE;
  complain ("--threads %d: write a number above 0", self->threads);
  return FALSE;
}

/* ---- while it runs ---- */

static volatile sig_atomic_t signal_caught;

/* The first one is waited for; who insists is obeyed at once. */
static void
catch_signal (int number)
{
  if (signal_caught != 0)
    {
      signal (number, SIG_DFL);
      raise (number);
    }
  signal_caught = number;
}

/* A bar with the rate and the time that is left, on a terminal only. */
typedef struct {
  gboolean is_shown;
  gint32 phase;
  gint64 began; /* of the phase: monotonic, microseconds */
} Bar;

#define BAR_WIDTH 30

static void
begin_phase (Bar *self, gint32 phase)
{
  if (self->phase == phase)
    return;
  self->phase = phase;
  self->began = g_get_monotonic_time ();
}

static void
print_rate (const Bar *self, gint64 done, double seconds)
{
  double rate = (double) done / seconds;

  if (self->phase == PROGRESS_PANEL_READING)
    fprintf (stderr, " %.0f MB/s", rate / 1e6);
  else
    fprintf (stderr, " %.0f entities/s", rate);
}

static void
print_bar (Bar *self, gint64 done, gint64 total)
{
  double seconds = (double) MAX (g_get_monotonic_time () - self->began, 1) / G_USEC_PER_SEC;
  double part = total > 0 ? CLAMP ((double) done / (double) total, 0, 1) : 0;
  int filled = (int) (part * BAR_WIDTH);

  fprintf (stderr, "\r%s ", self->phase == PROGRESS_PANEL_READING ? "reading" : "judging");
  if (total > 0)
    fprintf (stderr, "[%.*s%*s] %3.0f%%", filled, "##############################", BAR_WIDTH - filled, "",
             part * 100);
  else
    fprintf (stderr, "%.0f MB", (double) done / 1e6);
  print_rate (self, done, seconds);
  if (part > 0)
    fprintf (stderr, ", %.0f s left", seconds / part - seconds);
  fputs ("\033[K", stderr);
}

static gboolean
watch (gint32 phase, gint64 done, gint64 total, gpointer data)
{
  Bar *bar = data;

  begin_phase (bar, phase);
  if (bar->is_shown)
    print_bar (bar, done, total);
  return signal_caught == 0;
}

/* ---- running ---- */

static void
set_up (ProgressPanel *panel, const BatchOptions *options)
{
  for (char **path = options->paths + 1; *path != NULL; path++)
    progress_panel_add_figures (panel, *path);
  if (options->entities != NULL)
    progress_panel_set_entities (panel, options->entities);
  if (options->targets != NULL)
    progress_panel_set_targets (panel, options->targets);
  if (options->output != NULL || options->rollup == NULL)
    progress_panel_set_output (panel, options->output != NULL ? options->output : "-");
  progress_panel_set_rollup (panel, options->rollup);
  progress_panel_set_manifest (panel, options->manifest);
  progress_panel_set_threads (panel, options->threads);
  progress_panel_set_skip_bad (panel, options->skip_bad);
}

static gboolean
set_up_policy (ProgressPanel *panel, const char *name, GError **error)
{
  g_autoptr (ProgressPolicy) policy = NULL;

  if (name == NULL)
    return TRUE;
  policy = read_policy (name, error);
  progress_panel_set_policy (panel, policy);
  return policy != NULL;
}

static void
tell_skipped (const ProgressPanel *panel)
{
  g_autoptr (GString) kinds = g_string_new (NULL);

  if (progress_panel_get_n_bad_lines (panel) == 0)
    return;
  for (gint32 i = 0; i < progress_panel_get_n_bad_kinds (panel); i++)
    g_string_append_printf (kinds, "%s%s %" G_GINT64_FORMAT, i > 0 ? ", " : "",
                            progress_panel_get_bad_kind (panel, i), progress_panel_get_bad_count (panel, i));
  complain ("%" G_GINT64_FORMAT " of %" G_GINT64_FORMAT " lines were skipped: %s",
            progress_panel_get_n_bad_lines (panel), progress_panel_get_n_lines (panel), kinds->str);
}

/* The signal ends the program as it would have, now that nothing is left behind. */
static int
end_by_signal (void)
{
  signal (signal_caught, SIG_DFL);
  raise (signal_caught);
  return EXIT_NOT_WRITTEN;
}

static int
report_failure (const GError *error)
{
  if (signal_caught != 0)
    return end_by_signal ();
  if (!g_error_matches (error, PROGRESS_ERROR, PROGRESS_ERROR_OUTPUT))
    return report_error (error, PROGRESS_LANGUAGE_ENGLISH);
  complain ("%s", error->message);
  return EXIT_NOT_WRITTEN;
}

static int
run (ProgressPanel *panel, const BatchOptions *options)
{
  g_autoptr (GError) error = NULL;
  Bar bar = { .is_shown = isatty (STDERR_FILENO) != 0 };
  gboolean ok;

  if ((options->as_of != NULL && !progress_panel_set_as_of (panel, options->as_of, &error)) ||
      !set_up_policy (panel, options->policy, &error))
    return report_error (error, PROGRESS_LANGUAGE_ENGLISH);
  set_up (panel, options);
  progress_panel_set_watch (panel, watch, &bar);
  ok = progress_panel_run (panel, &error);
  if (bar.is_shown)
    fputs ("\r\033[K", stderr);
  if (!ok)
    return report_failure (error);
  tell_skipped (panel);
  return EXIT_FINE;
}

static int
batch (const BatchOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ProgressPlan) plan = progress_plan_new_from_file (options->paths[0], &error);
  g_autoptr (ProgressPanel) panel = plan != NULL ? progress_panel_new (plan) : NULL;

  return panel != NULL ? run (panel, options) : report_error (error, PROGRESS_LANGUAGE_ENGLISH);
}

int
main (int argc, char **argv)
{
  g_auto (BatchOptions) options = { 0 };
  g_autoptr (GOptionContext) context = option_context_new (&options);

  g_set_prgname ("progress-batch");
  signal (SIGPIPE, SIG_IGN); /* a reader that went away is an error of writing, not a silent death */
  signal (SIGINT, catch_signal);
  signal (SIGTERM, catch_signal);
  signal (SIGXFSZ, SIG_IGN); /* so is a file that may not grow */
  if (!read_options (&options, context, &argc, &argv))
    return EXIT_MISUSE;
  if (options.help)
    return print_help (context);
  if (options.version)
    return print_version ();
  return batch (&options);
}
