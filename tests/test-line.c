/* SPDX-License-Identifier: MIT */
/* The planned value over time, on random lines: what reading off and reading back must always agree on. */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <string.h>

#include "line.h"

#define MILESTONES 6
#define LINES      20000

typedef struct {
  ProgressPlan plan;
  ProgressIndicator indicator;
  Milestone milestones[MILESTONES];
  Asked asked[MILESTONES];
  LinePoint points[2 * MILESTONES + 2];
  Line line;
  Day due;
  int direction;
} Drawn;

/* A line with up to six milestones, rising or falling, some of them the work of a range with a wait before
 * it. */
static void
draw_random (Drawn *self, GRand *random, Timeline timeline)
{
  Day day = day_from_ymd (2026, 1, 1) - 1;
  gint64 value = g_rand_int_range (random, -50, 50);
  Exact start = exact_int (value);
  gint32 n = g_rand_int_range (random, 0, MILESTONES + 1);

  memset (self, 0, sizeof *self);
  self->plan.first = day + 1;
  self->direction = g_rand_boolean (random) ? 1 : -1;
  self->indicator = (ProgressIndicator){ .plan = &self->plan, .origin = day, .milestones = self->milestones };
  for (gint32 i = 0; i < n; i++)
    {
      Day begins = day + g_rand_int_range (random, 1, 30);

      day = begins + g_rand_int_range (random, 0, 40);
      value += self->direction * g_rand_int_range (random, 0, 20);
      self->milestones[i] = (Milestone){ .begins = g_rand_boolean (random) ? begins : DAY_NONE,
                                         .date = day,
                                         .value = { value, 1 } };
    }
  self->indicator.n_milestones = n;
  self->due = day + g_rand_int_range (random, 1, 60);
  value += self->direction * g_rand_int_range (random, 1, 20);
  n = line_ask (&self->indicator, start, exact_int (value), self->due, self->asked);
  cr_assert (line_draw (&self->line, &self->indicator, timeline, start, exact_int (value), self->due,
                        self->asked, n, self->points));
}

static void
expect_value (const Drawn *drawn, Day day, Exact value, const char *what)
{
  cr_expect (exact_compare (line_value (&drawn->line, day), value) == 0, "%s on day %d", what, day);
}

Test (line, goes_through_every_milestone_and_waits_for_work_to_begin)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  Drawn drawn;

  for (int i = 0; i < LINES; i++)
    {
      draw_random (&drawn, random, i % 2 == 0 ? TIMELINE_DAYS : TIMELINE_MONTHS);
      for (gint32 m = 0; m < drawn.indicator.n_milestones; m++)
        {
          const Milestone *milestone = &drawn.milestones[m];
          Exact before = m == 0 ? drawn.points[0].value : exact_of (drawn.milestones[m - 1].value);

          expect_value (&drawn, milestone->date, exact_of (milestone->value), "milestone");
          if (milestone->begins != DAY_NONE)
            expect_value (&drawn, milestone->begins - 1, before, "eve of the work");
        }
      expect_value (&drawn, drawn.due + 100, drawn.points[drawn.line.n_points - 1].value, "after the end");
    }
}

Test (line, planned_days_are_the_inverse_of_the_line)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2);
  Drawn drawn;

  for (int i = 0; i < LINES; i++)
    {
      draw_random (&drawn, random, i % 2 == 0 ? TIMELINE_DAYS : TIMELINE_MONTHS);
      Day day = g_rand_int_range (random, drawn.indicator.origin, drawn.due + 1);
      PlannedDays planned = line_days_of (&drawn.line, line_value (&drawn.line, day));

      cr_expect (exact_compare (planned.first, exact_int (day)) <= 0, "day %d", day);
      cr_expect (exact_compare (planned.last, exact_int (day)) >= 0, "day %d", day);
      if (exact_compare (planned.first, planned.last) != 0)
        {
          Day first = (Day) exact_ceil (planned.first).num, last = (Day) exact_floor (planned.last).num;

          expect_value (&drawn, first, line_value (&drawn.line, day), "first day of a plateau");
          expect_value (&drawn, last, line_value (&drawn.line, day), "last day of a plateau");
        }
    }
}

/* The same number of things on the staircase from the day of the one until the day of the next. */
Test (line, whole_things_are_held_until_the_next_is_due)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  Drawn drawn;

  for (int i = 0; i < LINES; i++)
    {
      draw_random (&drawn, random, TIMELINE_DAYS);
      Day day = g_rand_int_range (random, drawn.indicator.origin, drawn.due + 1);
      Exact e = line_value (&drawn.line, day);
      Exact down = drawn.direction > 0 ? exact_floor (e) : exact_ceil (e);
      Exact up = drawn.direction > 0 ? exact_ceil (e) : exact_floor (e);
      PlannedDays planned = line_days_of_whole (&drawn.line, down, exact_int (1), FALSE);
      PlannedDays allowed = line_days_of_whole (&drawn.line, up, exact_int (1), TRUE);

      cr_expect (exact_compare (planned.first, exact_int (day)) <= 0, "day %d of a plan", day);
      cr_expect (exact_compare (planned.last, exact_int (day)) >= 0, "day %d of a plan", day);
      cr_expect (exact_compare (allowed.first, exact_int (day)) <= 0, "day %d of an allowance", day);
      cr_expect (exact_compare (allowed.last, exact_int (day)) >= 0, "day %d of an allowance", day);
    }
}

Test (line, leaves_its_start_on_the_first_day_it_differs)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  Drawn drawn;

  for (int i = 0; i < LINES; i++)
    {
      draw_random (&drawn, random, TIMELINE_DAYS);
      for (Day day = drawn.indicator.origin - 1; day <= drawn.due; day++)
        {
          gboolean differs = exact_compare (line_value (&drawn.line, day), drawn.points[0].value) != 0;

          cr_assert (differs == line_has_left_start (&drawn.line, day), "day %d", day);
        }
    }
}
