/* SPDX-License-Identifier: MIT */
/* What reading one quantity costs, in nanoseconds of processor time: the best of several rounds. Fails when a
 * plain number takes 100 or more, or a phrase 500 or more. */
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
};

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
      double best = cost (rows[i].text);
      for (gint32 round = 1; round < ROUNDS; round++)
        best = MIN (best, cost (rows[i].text));
      slow = slow || best >= rows[i].limit;
      printf ("%6.1f ns of %3.0f  %s\n", best, rows[i].limit, rows[i].text);
    }
  return slow ? EXIT_FAILURE : EXIT_SUCCESS;
}
