/* SPDX-License-Identifier: MIT */
#include "coming.h"

#include "evaluate.h"
#include "target.h"

typedef struct {
  GArray *coming;
  const ProgressStanding *standing;
  Day after, until;
} Collector;

static void
add (const Collector *self, Coming coming)
{
  coming.standing = self->standing;
  if (coming.date > self->after && coming.date <= self->until)
    g_array_append_val (self->coming, coming);
}

static gboolean
is_reached (const ProgressStanding *standing, Exact asked)
{
  return exact_is_defined (exact_kept (standing->actual)) &&
         exact_compare (exact_kept (standing->actual), asked) * better_sign (standing->indicator) >= 0;
}

static void
add_milestones (const Collector *self, const Judgement *judgement)
{
  const ProgressStanding *standing = self->standing;
  g_autofree Asked *asked = g_new (Asked, (gsize) standing->indicator->n_milestones + 1);
  gint32 n = line_ask (standing->indicator, judgement->start, judgement->aim, standing->due, asked);

  for (gint32 i = 0; i < n && exact_is_defined (asked[i].value); i++)
    if (asked[i].date != standing->due && !is_reached (standing, asked[i].value))
      add (self, (Coming){ .date = asked[i].date, .asked = asked[i].value });
}

static void
add_target (const Collector *self, const Judgement *judgement)
{
  if (self->standing->met != MET_YES && self->standing->due != DAY_NONE)
    add (self, (Coming){ .date = self->standing->due, .is_target = TRUE, .asked = judgement->aim });
}

static void
add_deliverables (const Collector *self)
{
  const ProgressIndicator *indicator = self->standing->indicator;

  for (gint32 i = 0; i < indicator->n_deliverables; i++)
    {
      const Deliverable *deliverable = &indicator->deliverables[i];
      gboolean is_done = deliverable->done != DAY_NONE && deliverable->done <= self->after;

      if (deliverable->due != DAY_NONE && !is_done)
        add (self, (Coming){ .date = deliverable->due, .deliverable = deliverable });
    }
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  const Coming *x = a, *y = b;

  return (x->date > y->date) - (x->date < y->date);
}

void
coming_collect (GArray *coming, const ProgressReport *report, const ProgressStanding *standing, Day until)
{
  ProgressStanding copy = *standing;
  Evaluation evaluation = { .plan = report->plan, .figures = report->figures, .as_of = report->as_of };
  Collector collector = { coming, standing, report->as_of, until };
  Judgement judgement;

  judgement_init (&judgement, &evaluation, &copy);
  if (judgement.target != NULL && standing->course != COURSE_ALLOWANCE)
    {
      add_milestones (&collector, &judgement);
      add_target (&collector, &judgement);
    }
  add_deliverables (&collector);
}

void
coming_sort (GArray *coming)
{
  g_array_sort (coming, compare_dates);
}

Day
coming_until (Day day)
{
  int year, month, day_of_month;
  Day after; /* the first day of the month after next */

  day_to_ymd (day, &year, &month, &day_of_month);
  after = day_from_ymd (year + (month + 1) / 12, (month + 1) % 12 + 1, 1);
  return after != DAY_NONE ? after - 1 : DAY_LAST;
}
