/* SPDX-License-Identifier: MIT */
/* One plan, eight threads, each with figures of its own: threads PLAN.yaml SECONDS. What a thread answers is
 * what was answered before there were threads. Built with ThreadSanitizer by tests/threads.sh. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <progress.h>

#define N_THREADS 8

typedef struct {
  ProgressPlan *plan;
  int number;
  gint64 end;     /* in microseconds */
  char *expected; /* of this number, by one thread */
  gint64 n_reports;
  gboolean differs;
} Worker;

/* The report of a plan with figures that depend on a number; owned by the caller. */
static char *
judge (ProgressPlan *plan, int number)
{
  g_autoptr (ProgressFigures) figures = progress_figures_new (plan);
  g_autoptr (ProgressReport) report = NULL;

  for (gint32 i = 0; i < progress_plan_get_n_indicators (plan); i++)
    {
      g_autofree char *value = g_strdup_printf ("%d", number * 7 + i % 40);
      const char *id = progress_indicator_get_id (progress_plan_get_indicator (plan, i));

      progress_figures_add (figures, id, "2018-09-30", value, "2018-10-09", NULL);
    }
  report = progress_evaluate (plan, figures, "2018-10-31", NULL, NULL);
  return progress_report_to_text (report, PROGRESS_FORMAT_JSON, (ProgressLanguage) (number % 2),
                                  PROGRESS_WRITE_DEFAULT);
}

static gpointer
work (gpointer data)
{
  Worker *self = data;

  while (!self->differs && (self->n_reports == 0 || g_get_monotonic_time () < self->end))
    {
      g_autofree char *found = judge (self->plan, self->number);

      self->differs = strcmp (found, self->expected) != 0;
      self->n_reports++;
    }
  return NULL;
}

int
main (int argc, char **argv)
{
  g_autoptr (ProgressPlan) plan = argc > 2 ? progress_plan_new_from_file (argv[1], NULL) : NULL;
  Worker workers[N_THREADS];
  GThread *threads[N_THREADS];
  gint64 n_reports = 0;
  int n_wrong = 0;

  if (plan == NULL)
    return 2;
  for (int i = 0; i < N_THREADS; i++)
    workers[i] = (Worker){ .plan = plan, .number = i, .expected = judge (plan, i) };
  for (int i = 0; i < N_THREADS; i++)
    {
      workers[i].end = g_get_monotonic_time () + atoi (argv[2]) * G_USEC_PER_SEC;
      threads[i] = g_thread_new (NULL, work, &workers[i]);
    }
  for (int i = 0; i < N_THREADS; i++)
    {
      g_thread_join (threads[i]);
      n_reports += workers[i].n_reports;
      n_wrong += workers[i].differs;
      progress_free (workers[i].expected);
    }
  printf ("%d threads, %" G_GINT64_FORMAT " reports, %d wrong\n", N_THREADS, n_reports, n_wrong);
  return n_wrong == 0 ? 0 : 1;
}
