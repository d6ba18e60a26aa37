/* SPDX-License-Identifier: MIT */
/* What the programs over a plan have in common: options, exit codes, and the way to a report. */
#pragma once

#include <progress.h>

enum {
  EXIT_FINE = 0,
  EXIT_LIGHT_REACHED = 1, /* --fail-on */
  EXIT_BAD_INPUT = 2,
  EXIT_MISUSE = 3,
  EXIT_NOT_WRITTEN = 4,
};

/* The options that say what is judged, and by what. */
typedef struct {
  char **plans; /* what stands without an option: exactly one */
  char *as_of;
  char *known_at;
  char **figures;
  char *policy;
  char *language_word, *only_word;
  gboolean version;
  gboolean help;
  ProgressLanguage language;
  ProgressWriteFlags flags;
} Options;

void options_clear (Options *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* Adds them to a program's own. */
void options_add (Options *self, GOptionContext *context);

/* Reads all options of a program. FALSE: misuse, which was told. */
gboolean options_parse (GOptionContext *context, int *argc, char ***argv);
/* The words of the common ones, and that there is one plan. FALSE: the same. */
gboolean options_check_plan (const Options *self);
gboolean options_read_words (Options *self);
/* --policy list */
gboolean options_list_policies (const Options *self);

/* A word that an option takes, and what it means. */
typedef struct {
  const char *word;
  gint32 value;
} Word;

/* The value of an option's word, which may not have been given. The list ends with NULL. */
gboolean read_word (const char *option, const char *word, const Word *words, gint32 *value);

/* ---- from files to a report ---- */

/* A preset by its name, or a file. NULL: error. */
ProgressPolicy *read_policy (const char *policy, GError **error);
ProgressFigures *options_read_figures (const Options *self, ProgressPlan *plan, GError **error);
ProgressReport *options_evaluate (const Options *self, ProgressPlan *plan, ProgressFigures *figures,
                                  GError **error);

/* ---- telling ---- */

/* "progress-score: …" on standard error. */
void complain (const char *format, ...) G_GNUC_PRINTF (1, 2);
/* Says what is wrong with the input; returns the exit code. */
int report_error (const GError *error, ProgressLanguage language);
/* Prints to standard output; returns the exit code. */
int print (const char *text);
int print_help (GOptionContext *context);
int print_version (void);
int print_policies (ProgressLanguage language);
