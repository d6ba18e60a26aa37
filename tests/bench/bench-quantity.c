/* SPDX-License-Identifier: MIT */
/* What reading one quantity costs, in nanoseconds of processor time: the best of several rounds. Fails when a
 * plain number takes 100 or more, or a phrase 500 or more, or when anything is allocated. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "quantity.h"

#define ROUNDS 15
#define TIMES  20000

static const struct {
  const char *text;
  double limit;
} rows[] = {
  { "48", 100 },
  { "-0.5", 100 },
  { "1234567.89", 100 },
  { "1,234,567", 100 },
  { "15960人", 500 },
  { "1.6万人", 500 },
  { "达到90%以上", 500 },
  { "同比增长15%以上", 500 },
  { "由100元提高到200元", 500 },
  { "压减至100个工作日以内", 500 },
  { "力争持续保持在18.59平方米/万元以上", 500 },
  { "8000万元-1亿元", 500 },
  { "48 projects", 500 },
  { "at least 1.5 million people", 500 },
};

/* glibc's allocator, counted: what is defined here goes before the library's own. */
extern void *__libc_malloc (size_t size);
void *malloc (size_t size);
static gint32 n_allocations;

void *
malloc (size_t size)
{
  n_allocations++;
  return __libc_malloc (size);
}

static double
now (void)
{
  struct timespec time;
  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e9 + (double) time.tv_nsec;
}

static double
cost (const char *text)
{
  Quantity quantity;
  ParseFailure failure;
  double begin = now ();
  for (gint32 i = 0; i < TIMES; i++)
    if (!quantity_parse (text, -1, &quantity, &failure))
      g_error ("%s", failure.message);
  return (now () - begin) / TIMES;
}

int
main (void)
{
  gboolean slow = FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gint32 before = n_allocations;
      double best = cost (rows[i].text);
      for (gint32 round = 1; round < ROUNDS; round++)
        best = MIN (best, cost (rows[i].text));
      gint32 allocated = n_allocations - before;
      slow = slow || best >= rows[i].limit || allocated > 0;
      printf ("%6.1f ns of %3.0f, %d allocations  %s\n", best, rows[i].limit, (int) allocated, rows[i].text);
    }
  return slow ? EXIT_FAILURE : EXIT_SUCCESS;
}
