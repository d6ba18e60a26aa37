/* SPDX-License-Identifier: MIT */
/* From an open file to a sealed plan and all its answers, against libyaml's bare event loop over the same
 * file in the same run, one thread. Usage: bench-load PLAN.yaml [ROUNDS]; generate-plan.py writes plans of
 * any size. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>
#include <progress.h>
#include <yaml.h>

typedef struct {
  double bare, load, evaluate, again; /* seconds; again: the same plan a second time */
  double ratio; /* of what is measured one after the other: slow minutes count in both */
  gint32 indicators;
} Round;

static double
seconds (void)
{
  return (double) g_get_monotonic_time () / G_USEC_PER_SEC;
}

static double
bare_loop (const char *path)
{
  double begin = seconds ();
  gboolean done = FALSE;
  yaml_parser_t parser;
  yaml_event_t event;
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, NULL) || !yaml_parser_initialize (&parser))
    g_error ("%s cannot be read", path);
  yaml_parser_set_input_string (&parser, (const unsigned char *) text, length);
  while (!done && yaml_parser_parse (&parser, &event))
    {
      done = event.type == YAML_STREAM_END_EVENT;
      yaml_event_delete (&event);
    }
  yaml_parser_delete (&parser);
  return seconds () - begin;
}

static double
resident_bytes (void)
{
  g_autofree char *text = NULL;

  g_file_get_contents ("/proc/self/statm", &text, NULL, NULL);
  return g_ascii_strtod (strchr (text, ' '), NULL) * (double) sysconf (_SC_PAGESIZE);
}

static double
peak_bytes (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (double) usage.ru_maxrss * 1024;
}

static void
print_memory (double before, gint32 n)
{
  printf ("memory: %.0f bytes an indicator at the peak of loading, %.0f once loaded (%d indicators)\n",
          (peak_bytes () - before) / n, (resident_bytes () - before) / n, n);
}

/* Judges the plan; returns the seconds that took. */
static double
evaluate_once (ProgressPlan *plan)
{
  g_autoptr (GError) error = NULL;
  double start = seconds ();
  g_autoptr (ProgressReport) report = progress_evaluate (plan, NULL, NULL, NULL, &error);

  if (report == NULL)
    g_error ("%s", error->message);
  return seconds () - start;
}

/* The host of a virtual machine takes back pages that nobody uses, and getting them again takes thirty times
 * as long as clearing them: more than either loop. Both are to find memory at hand, so another process has
 * just used it. */
#define MEMORY_FOR_A_BYTE 8 /* of the file: a plan and its report have about five */

static void
use_memory (gsize size)
{
  char *memory = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

  if (memory == MAP_FAILED)
    return;
#ifdef MADV_HUGEPAGE
  madvise (memory, size, MADV_HUGEPAGE);
#endif
  memset (memory, 1, size);
}

static void
have_memory_at_hand (const char *path)
{
  GStatBuf status;
  pid_t user;

  if (g_stat (path, &status) != 0)
    g_error ("%s cannot be read", path);
  user = fork ();
  if (user == 0)
    {
      use_memory ((gsize) status.st_size * MEMORY_FOR_A_BYTE);
      _exit (0);
    }
  waitpid (user, NULL, 0);
}

static Round
run_round (const char *path, gboolean is_first)
{
  g_autoptr (GError) error = NULL;
  double before = resident_bytes (), begin = seconds ();
  g_autoptr (ProgressPlan) plan = progress_plan_new_from_file (path, &error);
  Round round = { .load = seconds () - begin };

  if (plan == NULL)
    g_error ("%s", error->message);
  if (is_first)
    print_memory (before, progress_plan_get_n_indicators (plan));
  round.indicators = progress_plan_get_n_indicators (plan);
  round.evaluate = evaluate_once (plan);
  round.again = evaluate_once (plan);
  return round;
}

static int
smaller_first (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
median (const Round *rounds, int n, gsize member)
{
  g_autofree double *values = g_new (double, (gsize) n);

  for (int i = 0; i < n; i++)
    values[i] = G_STRUCT_MEMBER (double, &rounds[i], member);
  qsort (values, (gsize) n, sizeof *values, smaller_first);
  return values[n / 2];
}

int
main (int argc, char **argv)
{
  int n = argc > 2 ? MAX (1, atoi (argv[2])) : 5;
  g_autofree Round *rounds = g_new (Round, (gsize) n);

  if (argc < 2)
    {
      fprintf (stderr, "usage: bench-load PLAN.yaml [ROUNDS]\n");
      return 2;
    }
  for (int i = 0; i < n; i++)
    {
      have_memory_at_hand (argv[1]);
      rounds[i] = run_round (argv[1], i == 0);
      rounds[i].bare = bare_loop (argv[1]);
      rounds[i].ratio = (rounds[i].load + rounds[i].evaluate) / rounds[i].bare;
    }

  double bare = median (rounds, n, G_STRUCT_OFFSET (Round, bare));
  double load = median (rounds, n, G_STRUCT_OFFSET (Round, load));
  double evaluate = median (rounds, n, G_STRUCT_OFFSET (Round, evaluate));
  double again = median (rounds, n, G_STRUCT_OFFSET (Round, again));

  printf ("medians of %d rounds: bare libyaml %.3f s, load %.3f s, evaluate %.3f s, once more %.3f s\n", n,
          bare, load, evaluate, again);
  printf ("evaluating alone: %.0f indicators a second\n", rounds[0].indicators / again);
  printf ("load and evaluate: %.2f times bare libyaml\n", median (rounds, n, G_STRUCT_OFFSET (Round, ratio)));
  return 0;
}
