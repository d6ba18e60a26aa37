/* SPDX-License-Identifier: MIT */
/* What scoring columns costs, against the memory's own speed: progress_score_columns() and a STREAM-like
 * triad take turns on one core, over arrays far larger than the caches. Usage: bench-columns [ROWS [ROUNDS]].
 * Fails below 80 % of the triad's bandwidth. */
#include <stdio.h>
#include <stdlib.h>

#include <progress.h>

#define ASKED 0.80

typedef struct {
  gint64 n;
  double *value, *start, *expected, *target, *rate, *index;
  gint8 *better;
  guint8 *light;
} Table;

static double
seconds (void)
{
  return (double) g_get_monotonic_time () / G_USEC_PER_SEC;
}

/* Totals, levels on their way, caps and held levels, on and off their schedules. */
static void
fill (Table *self)
{
  GRand *rand = g_rand_new_with_seed (1);

  for (gint64 i = 0; i < self->n; i++)
    {
      self->start[i] = g_rand_boolean (rand) ? 0 : g_rand_int_range (rand, 1, 100);
      self->target[i] = g_rand_int_range (rand, 1, 200);
      self->expected[i] = self->start[i] + (self->target[i] - self->start[i]) * g_rand_double (rand);
      self->value[i] = self->expected[i] * g_rand_double_range (rand, 0.5, 1.1);
      self->better[i] = g_rand_boolean (rand);
    }
  g_rand_free (rand);
}

static Table
table_new (gint64 n)
{
  gsize rows = (gsize) n;
  Table self = {
    n,
    g_new0 (double, rows),
    g_new0 (double, rows),
    g_new0 (double, rows),
    g_new0 (double, rows),
    g_new0 (double, rows),
    g_new0 (double, rows),
    g_new0 (gint8, rows),
    g_new0 (guint8, rows),
  };

  fill (&self);
  return self;
}

static void
table_clear (Table *self)
{
  g_free (self->value);
  g_free (self->start);
  g_free (self->expected);
  g_free (self->target);
  g_free (self->rate);
  g_free (self->index);
  g_free (self->better);
  g_free (self->light);
}

/* a = b + s c. Bytes a second. */
static double
run_triad (const Table *table)
{
  double *restrict a = table->rate;
  const double *restrict b = table->value, *restrict c = table->target;
  gint64 n = table->n;
  double begin = seconds ();

  for (gint64 i = 0; i < n; i++)
    a[i] = b[i] + 3.0 * c[i];
  return (double) n * 3 * sizeof (double) / (seconds () - begin);
}

static double
run_columns (const Table *table, gboolean either)
{
  ProgressScoreColumns columns = {
    sizeof columns,
    table->n,
    table->value,
    table->start,
    table->expected,
    table->target,
    either ? table->better : NULL,
    table->rate,
    table->index,
    table->light,
  };
  gsize row = 6 * sizeof (double) + sizeof (guint8) + (either ? sizeof (gint8) : 0);
  double begin = seconds ();

  progress_score_columns (&columns, NULL);
  return (double) table->n * (double) row / (seconds () - begin);
}

int
main (int argc, char **argv)
{
  Table table = table_new (argc > 1 ? g_ascii_strtoll (argv[1], NULL, 10) : 20 * 1000 * 1000);
  int rounds = argc > 2 ? atoi (argv[2]) : 7;
  double triad = 0, higher = 0, either = 0;

  for (int i = 0; i < rounds; i++)
    {
      triad = MAX (triad, run_triad (&table));
      higher = MAX (higher, run_columns (&table, FALSE));
      either = MAX (either, run_columns (&table, TRUE));
    }
  table_clear (&table);
  printf ("triad                   %5.1f GB/s\n", triad / 1e9);
  printf ("columns, higher better  %5.1f GB/s  %4.0f million rows/s  %.2f of the triad\n", higher / 1e9,
          higher / 49 / 1e6, higher / triad);
  printf ("columns, either better  %5.1f GB/s  %4.0f million rows/s  %.2f of the triad\n", either / 1e9,
          either / 50 / 1e6, either / triad);
  return MIN (higher, either) < ASKED * triad;
}
