/* SPDX-License-Identifier: MIT */
/* Asks the library's methods what standard input says, for tests/run-cases.py:
 *
 *   apply eurostat_target          status none
 *   baseline 50                    category moderate_progress
 *   ...                            number ratio 0.82904163532...
 *   .                              text achieved yes
 *                                  .
 *
 * A line is a word and the rest; an empty rest is none. Knows nothing about any method. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <progress.h>

#define MOST_INPUTS 32

typedef struct {
  const ProgressMethod *method;
  ProgressMethodInput inputs[MOST_INPUTS];
  gint32 n;
} Question;

static void
print_detail (const ProgressMethodResult *result, const char *name)
{
  double number = 0;
  gint32 n;
  const double *series = progress_method_result_get_series (result, name, &n);
  const char *text = progress_method_result_get_text (result, name);
  ProgressReason reason = progress_method_result_get_number (result, name, &number);

  if (series != NULL)
    printf ("series %s", name);
  for (gint32 i = 0; i < n; i++)
    printf (" %.17g", series[i]);
  if (series != NULL)
    printf ("\n");
  if (text != NULL)
    printf ("text %s %s\n", name, text);
  if (reason == PROGRESS_REASON_NONE)
    printf ("number %s %.17g\n", name, number);
  if (series == NULL && text == NULL)
    printf ("undefined %s %s\n", name, progress_reason_get_name (reason));
}

static void
answer (Question *question)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ProgressMethodResult) result =
      progress_method_apply (question->method, question->inputs, question->n, &error);
  gint32 category;

  if (result == NULL)
    {
      printf ("error %s\n", error->message);
      return;
    }
  printf ("status %s\n", progress_reason_get_name (progress_method_result_get_status (result)));
  category = progress_method_result_get_category (result);
  if (category >= 0)
    printf ("category %s\n", progress_method_get_category_name (question->method, category));
  for (gint32 i = 0; i < progress_method_result_get_n_details (result); i++)
    print_detail (result, progress_method_result_get_detail_name (result, i));
}

static void
question_clear (Question *self)
{
  for (gint32 i = 0; i < self->n; i++)
    {
      g_free ((char *) self->inputs[i].name);
      g_free ((char *) self->inputs[i].text);
    }
  *self = (Question){ 0 };
}

/* Everything there is to know about the methods, for those who must not keep lists of their own. */
static void
list_methods (void)
{
  for (gint32 i = 0; i < progress_method_get_count (); i++)
    {
      const ProgressMethod *method = progress_method_get (i);

      printf ("method %s\nevidence %s\nbody %s\n", progress_method_get_name (method),
              progress_method_get_evidence (method), progress_method_get_body (method));
      for (gint32 j = 0; j < progress_method_get_n_inputs (method); j++)
        printf ("input %s\n", progress_method_get_input_name (method, j));
      for (gint32 j = 0; j < progress_method_get_n_categories (method); j++)
        printf ("category %s\n", progress_method_get_category_name (method, j));
    }
}

static void
take (Question *self, const char *word, const char *rest)
{
  if (strcmp (word, "list") == 0)
    list_methods ();
  else if (strcmp (word, "apply") == 0)
    self->method = progress_method_find (rest);
  else if (self->n < MOST_INPUTS)
    self->inputs[self->n++] = (ProgressMethodInput){ .name = g_strdup (word), .text = g_strdup (rest) };
}

int
main (void)
{
  char line[65536];
  Question question = { 0 };

  while (fgets (line, sizeof line, stdin) != NULL)
    {
      char *rest;

      g_strchomp (line);
      if (strcmp (line, ".") == 0)
        {
          if (question.method != NULL)
            answer (&question);
          puts (".");
          fflush (stdout);
          question_clear (&question);
          continue;
        }
      rest = strchr (line, ' ');
      if (rest != NULL)
        *rest++ = '\0';
      take (&question, line, rest != NULL ? rest : "");
    }
  question_clear (&question);
  return EXIT_SUCCESS;
}
