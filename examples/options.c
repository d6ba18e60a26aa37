/* SPDX-License-Identifier: MIT */
#include "options.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static const Word languages[] = { { "en", PROGRESS_LANGUAGE_ENGLISH },
                                  { "zh", PROGRESS_LANGUAGE_CHINESE },
                                  { NULL, 0 } };
static const Word rows[] = { { "lagging", PROGRESS_WRITE_ONLY_LAGGING }, { NULL, 0 } };

void
options_clear (Options *self)
{
  g_strfreev (self->plans);
  g_strfreev (self->figures);
  g_free (self->as_of);
  g_free (self->known_at);
  g_free (self->policy);
  g_free (self->language_word);
  g_free (self->only_word);
}

void
options_add (Options *self, GOptionContext *context)
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
    { "lang", 0, 0, G_OPTION_ARG_STRING, &self->language_word, "en (default) or zh", "LANGUAGE" },
    { "only", 0, 0, G_OPTION_ARG_STRING, &self->only_word, "List only what is yellow, orange or red",
      "lagging" },
    { "version", 0, 0, G_OPTION_ARG_NONE, &self->version, "Print the version", NULL },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &self->help, "Print this help", NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->plans, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, NULL);
}

/* ---- telling ---- */

/* Messages are UTF-8 whatever the locale: not g_printerr(). */
void
complain (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  fprintf (stderr, "%s: %s\n", g_get_prgname (), message);
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

int
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
int
print (const char *text)
{
  if (fputs (text, stdout) != EOF && fflush (stdout) == 0)
    return EXIT_FINE;
  if (errno != EPIPE)
    complain ("the output could not be written: %s", g_strerror (errno));
  return EXIT_NOT_WRITTEN;
}

int
print_help (GOptionContext *context)
{
  g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

  return print (help);
}

int
print_version (void)
{
  g_autofree char *text = g_strdup_printf ("%s %s\n", g_get_prgname (), progress_get_version ());

  return print (text);
}

/* ---- reading options ---- */

/* "text, json, csv or markdown" */
static char *
list_words (const Word *words)
{
  GString *list = g_string_new (words[0].word);

  for (gsize i = 1; words[i].word != NULL; i++)
    g_string_append_printf (list, "%s%s", words[i + 1].word != NULL ? ", " : " or ", words[i].word);
  return g_string_free (list, FALSE);
}

gboolean
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

gboolean
options_parse (GOptionContext *context, int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;

  if (g_option_context_parse (context, argc, argv, &error))
    return TRUE;
  complain ("%s; see %s --help", error->message, g_get_prgname ());
  return FALSE;
}

gboolean
options_check_plan (const Options *self)
{
  if (self->plans != NULL && self->plans[1] == NULL)
    return TRUE;
  complain ("give one plan: %s PLAN.yaml; see %s --help", g_get_prgname (), g_get_prgname ());
  return FALSE;
}

gboolean
options_read_words (Options *self)
{
  gint32 language = PROGRESS_LANGUAGE_ENGLISH, flags = PROGRESS_WRITE_DEFAULT;

  if (!read_word ("--lang", self->language_word, languages, &language) ||
      !read_word ("--only", self->only_word, rows, &flags))
    return FALSE;
  self->language = (ProgressLanguage) language;
  self->flags = (ProgressWriteFlags) flags;
  return TRUE;
}

/* ---- from files to a report ---- */

ProgressFigures *
options_read_figures (const Options *self, ProgressPlan *plan, GError **error)
{
  g_autoptr (ProgressFigures) figures = progress_figures_new (plan);

  for (char **path = self->figures; path != NULL && *path != NULL; path++)
    if (!progress_figures_add_csv (figures, *path, error))
      return NULL;
  if (self->known_at != NULL && !progress_figures_set_known_at (figures, self->known_at, error))
    return NULL;
  return g_steal_pointer (&figures);
}

/* The day to judge at. Only a program may ask the clock, and it says so. */
static char *
choose_as_of (const Options *self, const ProgressPlan *plan)
{
  char *as_of = self->as_of != NULL ? g_strdup (self->as_of) : progress_plan_dup_as_of (plan);

  if (as_of == NULL)
    {
      g_autoptr (GDateTime) now = g_date_time_new_now_local ();

      as_of = g_strdup_printf ("%04d-%02d-%02d", g_date_time_get_year (now), g_date_time_get_month (now),
                               g_date_time_get_day_of_month (now));
      complain ("neither --as-of nor the plan names a date: judged at today's, %s", as_of);
    }
  return as_of;
}

ProgressPolicy *
read_policy (const char *policy, GError **error)
{
  /* a name has neither a folder nor an ending */
  gboolean is_file =
      strchr (policy, '/') != NULL || g_str_has_suffix (policy, ".yaml") || g_str_has_suffix (policy, ".yml");

  return is_file ? progress_policy_new_from_file (policy, error) : progress_policy_new_preset (policy, error);
}

ProgressReport *
options_evaluate (const Options *self, ProgressPlan *plan, ProgressFigures *figures, GError **error)
{
  g_autoptr (ProgressPolicy) policy = NULL;
  g_autofree char *as_of = NULL;

  if (self->policy != NULL && (policy = read_policy (self->policy, error)) == NULL)
    return NULL;
  as_of = choose_as_of (self, plan);
  return progress_evaluate (plan, figures, as_of, policy, error);
}

gboolean
options_list_policies (const Options *self)
{
  return g_strcmp0 (self->policy, "list") == 0;
}

int
print_policies (ProgressLanguage language)
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
