/* SPDX-License-Identifier: MIT */
/* No false alarm on a plan that is on plan, and every slip seen at once: the targets of real plans carried
 * out to the letter, and 10, 30 and 60 days late. What is planned for a day is worked out here a second time,
 * in floating point and from the entries of the plan, so that a wrong line cannot excuse itself. */
#include "judged.h"

#include <math.h>

#include "policy.h"
#include "target.h"

#define NEARLY 1e-7
#define MONTH  30
#define AFTER  65 /* days judged after the end: the latest slip and a little more */

/* ---- what is planned ---- */

typedef enum {
  WAY_LINE,  /* from the start value to the target */
  WAY_CAP,   /* a total that may not be used up early */
  WAY_STEPS, /* a level asked for by milestones, or to be held */
  WAY_FREE,  /* nothing is asked for before the due date */
} Way;

typedef struct {
  double at; /* days, or months */
  double value;
} Point;

#define MAX_POINTS 64

typedef struct {
  const ProgressIndicator *indicator;
  Way way;
  gboolean in_months;
  double start, target, reached; /* reached: what satisfies the target, >90 included */
  double thing;                  /* one whole thing in the unit; 0: need not be whole */
  Day due;
  Point points[MAX_POINTS];
  int n_points;
  Day milestones[MAX_POINTS];
  double asked[MAX_POINTS];
  int n_milestones;
} Schedule;

static double
plain (Number number)
{
  return (double) number.num / (double) number.den;
}

/* Days, or months of equal length since the year 0. */
static double
place_of (const Schedule *self, Day day)
{
  int year, month, day_of_month;

  if (!self->in_months)
    return day;
  day_to_ymd (day, &year, &month, &day_of_month);
  return year * 12 + month - 1 + (double) day_of_month / days_in_month (year, month);
}

static double
day_at (const Schedule *self, double at)
{
  int months = (int) floor (at + NEARLY);

  if (!self->in_months)
    return at;

  int length = days_in_month (months / 12, months % 12 + 1);

  return day_from_ymd (months / 12, months % 12 + 1, 1) - 1 + (at - months) * length;
}

static void
add_to_line (Schedule *self, Day day, double value)
{
  double at = place_of (self, day);

  if (self->n_points > 0 && self->points[self->n_points - 1].at > at - NEARLY)
    self->n_points--;
  self->points[self->n_points++] = (Point){ at, value };
}

static void
ask (Schedule *self, const Milestone *milestone, double before)
{
  double value = plain (milestone->value);

  if (milestone->basis == PROGRESS_MILESTONE_SHARE)
    value = self->start + (self->target - self->start) * value;
  else if (milestone->basis == PROGRESS_MILESTONE_INCREMENT)
    value += before;

  if (milestone->begins != DAY_NONE &&
      place_of (self, milestone->begins - 1) > self->points[self->n_points - 1].at)
    add_to_line (self, milestone->begins - 1, before);
  add_to_line (self, milestone->date, value);
  self->milestones[self->n_milestones] = milestone->date;
  self->asked[self->n_milestones++] = value;
}

static gboolean
is_whole (const Schedule *self, double value)
{
  double things = value * plain (self->indicator->unit->factor);

  return fabs (things - round (things)) < NEARLY;
}

static gboolean
is_in_whole_things (const Schedule *self)
{
  if (self->indicator->unit->kind != UNIT_COUNT || !is_whole (self, self->start) ||
      !is_whole (self, self->target))
    return FALSE;
  for (int i = 0; i < self->n_milestones; i++)
    if (!is_whole (self, self->asked[i]))
      return FALSE;
  return TRUE;
}

static Way
way_of (const ProgressIndicator *indicator, Day due)
{
  gboolean is_level = indicator->reported_as == PROGRESS_REPORTED_LEVEL;

  if (indicator->held)
    return WAY_STEPS;
  if (due == DAY_NONE)
    return WAY_FREE;
  if (!is_level)
    return indicator->better == PROGRESS_BETTER_LOWER ? WAY_CAP : WAY_LINE;
  if (indicator->has_baseline)
    return WAY_LINE;
  return indicator->n_milestones > 0 ? WAY_STEPS : WAY_FREE;
}

/* Past a limit that is not included, by one thing or a trifle. */
static double
just_past (const Schedule *self, ProgressComparator comparator)
{
  double little = self->thing > 0 ? self->thing : 1e-6 * fmax (1, fabs (self->target));

  if (comparator == PROGRESS_COMPARATOR_MORE_THAN)
    return self->target + little;
  return comparator == PROGRESS_COMPARATOR_LESS_THAN ? self->target - little : self->target;
}

static Schedule
schedule_of (const ProgressIndicator *indicator, gboolean in_months)
{
  const Target *target = &indicator->targets[0];
  gboolean starts_at_baseline = indicator->reported_as == PROGRESS_REPORTED_LEVEL && indicator->has_baseline;
  Schedule self = {
    .indicator = indicator,
    .in_months = in_months,
    .start = starts_at_baseline ? plain (indicator->baseline) : 0,
    .target = plain (target->value),
    .due = indicator->dues[0].date,
  };

  self.way = way_of (indicator, self.due);
  add_to_line (&self, indicator->origin, self.start);
  for (gint32 i = 0; i < indicator->n_milestones; i++)
    ask (&self, &indicator->milestones[i], i == 0 ? self.start : self.asked[i - 1]);
  if (self.due != DAY_NONE)
    add_to_line (&self, self.due, self.target);
  self.thing = is_in_whole_things (&self) ? 1 / plain (indicator->unit->factor) : 0;
  self.reached = just_past (&self, target->comparator);
  return self;
}

static double
line_at (const Schedule *self, Day day)
{
  double at = place_of (self, day);
  int i = 1;

  if (at <= self->points[0].at)
    return self->points[0].value;
  while (i < self->n_points && self->points[i].at < at - NEARLY)
    i++;
  if (i == self->n_points)
    return self->points[i - 1].value;

  const Point *from = &self->points[i - 1], *to = &self->points[i];

  return from->value + (to->value - from->value) * (at - from->at) / (to->at - from->at);
}

/* ---- carrying it out ---- */

static gboolean
is_falling (const Schedule *self)
{
  return self->target < self->start;
}

/* Whole things, once they are whole. */
static double
whole_part (const Schedule *self, double value)
{
  double things = self->thing > 0 ? value / self->thing : 0;

  if (self->thing == 0)
    return value;
  return self->thing * (is_falling (self) ? ceil (things - NEARLY) : floor (things + NEARLY));
}

static double
asked_on (const Schedule *self, Day day)
{
  gboolean is_held = self->indicator->held || self->indicator->better == PROGRESS_BETTER_LOWER;
  double value = self->n_milestones == 0 ? self->reached : is_held ? self->asked[0] : self->start;

  for (int i = 0; i < self->n_milestones && self->milestones[i] <= day; i++)
    value = self->asked[i];
  return self->due != DAY_NONE && day >= self->due ? self->reached : value;
}

static double
far_off (const Schedule *self)
{
  return self->indicator->better == PROGRESS_BETTER_LOWER ? 2 * self->target + 1 : self->target / 2;
}

/* What there is at the end of a day when everything goes as planned. */
static double
on_plan (const Schedule *self, Day day)
{
  gboolean is_over = self->due != DAY_NONE && day >= self->due;

  switch (self->way)
    {
    case WAY_LINE:
      return is_over ? self->reached : whole_part (self, line_at (self, day));
    case WAY_CAP:
      return fmin (self->reached, whole_part (self, line_at (self, day)));
    case WAY_STEPS:
      return asked_on (self, day);
    case WAY_FREE:
    default:
      return is_over ? self->reached : far_off (self);
    }
}

/* Slow work is behind; an allowance is behind when it is used up fast. */
static double
with_slip (const Schedule *self, Day day, int slip)
{
  return on_plan (self, self->way == WAY_CAP ? day + slip : day - slip);
}

/* ---- what must come out ---- */

/* The last day (with its fraction) on which the line has not passed a value; the first, with `first`. */
static double
planned_day (const Schedule *self, double value, gboolean first)
{
  double sign = is_falling (self) ? -1 : 1, margin = first ? -NEARLY : NEARLY;
  int i = 1;

  if ((self->points[0].value - value) * sign > margin)
    return day_at (self, self->points[0].at);
  while (i < self->n_points && (self->points[i].value - value) * sign <= margin)
    i++;
  if (i == self->n_points)
    return day_at (self, self->points[i - 1].at);

  const Point *from = &self->points[i - 1], *to = &self->points[i];

  return day_at (self, from->at + (to->at - from->at) * (value - from->value) / (to->value - from->value));
}

static double
slip_of_work (const Schedule *self, Day day, double value)
{
  double sign = is_falling (self) ? -1 : 1;
  double next = self->thing > 0 ? planned_day (self, value + sign * self->thing, TRUE)
                                : planned_day (self, value, FALSE);

  return fmax (0, day - next);
}

static double
slip_of_cap (const Schedule *self, Day day, double value)
{
  double first =
      self->thing > 0 ? planned_day (self, value - self->thing, FALSE) : planned_day (self, value, TRUE);

  return fmax (0, first - day);
}

/* Does the line rise (or fall) from that day on? */
static gboolean
is_moving (const Schedule *self, Day day)
{
  return day >= self->indicator->origin && fabs (line_at (self, day + 1) - line_at (self, day)) > NEARLY;
}

/* ---- a plan carried out ---- */

static const int slips[] = { 0, 10, 30, 60 };
#define N_SLIPS G_N_ELEMENTS (slips)

typedef struct {
  const char *file;
  ProgressPlan *plan;
  ProgressPolicy *policy;
  Schedule *schedules; /* one per indicator */
  gboolean *counts;    /* is it carried out and judged? */
  ProgressFigures *figures[N_SLIPS];
  GArray *days; /* of Day: judged */
  int targets, judged, green;
} Trial;

/* Days judged: the whole period and a little more, and the days around every due date. */
static int
compare_days (gconstpointer a, gconstpointer b)
{
  return *(const Day *) a - *(const Day *) b;
}

static void
add_days (GArray *days, Day first, Day last)
{
  for (Day day = first; day <= last; day++)
    g_array_append_val (days, day);
}

static GArray *
days_to_judge (const ProgressPlan *plan)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (Day));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Day last = plan->last + AFTER;

  add_days (days, plan->first - 2, last);
  for (gint32 i = 0; i < plan->n_indicators; i++)
    {
      Day due = plan->indicators[i].dues[0].date;

      if (due > last && g_hash_table_add (seen, GINT_TO_POINTER (due)))
        for (gsize s = 0; s < N_SLIPS; s++)
          add_days (days, due + slips[s] - 2, due + slips[s] + 1);
    }
  g_array_sort (days, compare_days);
  for (guint d = days->len - 1; d > 0; d--)
    if (g_array_index (days, Day, d) == g_array_index (days, Day, d - 1))
      g_array_remove_index (days, d);
  return days;
}

/* Reported last, so that it counts in place of a figure of the plan's own. */
static void
report_figure (ProgressFigures *figures, const char *id, Day day, double value)
{
  g_autoptr (GError) error = NULL;
  char date[DAY_TEXT_SIZE], text[64];

  day_format (day, date);
  g_ascii_formatd (text, sizeof text, "%.7f", value);
  cr_assert (progress_figures_add (figures, id, date, text, "2099-12-31", &error) != FALSE, "%s: %s", id,
             error != NULL ? error->message : "");
}

/* A sum is what its parts are: the first of them does all the work. */
static void
report_progress (ProgressFigures *figures, const ProgressIndicator *indicator, Day day, double value)
{
  if (indicator->n_parts == 0 || indicator->combine != COMBINE_SUM)
    {
      report_figure (figures, indicator->id, day, value);
      return;
    }
  for (const ProgressIndicator *part = indicator + 1; part <= indicator + indicator->n_below;
       part += 1 + part->n_below)
    report_progress (
        figures, part, day,
        part == indicator + 1 ? value * plain (indicator->unit->factor) / plain (part->unit->factor) : 0);
}

/* What has changed is reported the same day, what has not after a month; where the plan has figures, which
 * must not count, every day. */
static void
carry_out_one (const Trial *trial, gint32 i, int slip, ProgressFigures *figures)
{
  const Schedule *schedule = &trial->schedules[i];
  Day pause = schedule->indicator->n_figures > 0 ? 0 : MONTH;
  Day reported = trial->plan->first - MONTH;
  double last = 0;

  for (guint d = 0; d < trial->days->len; d++)
    {
      Day day = g_array_index (trial->days, Day, d);
      double value = with_slip (schedule, day, slip);

      if (day < trial->plan->first || (day < reported + pause && value == last))
        continue;
      report_progress (figures, schedule->indicator, day, value);
      reported = day;
      last = value;
    }
}

static ProgressFigures *
carry_out (const Trial *trial, int slip)
{
  ProgressFigures *figures = progress_figures_new (trial->plan);

  for (gint32 i = 0; i < trial->plan->n_indicators; i++)
    if (trial->counts[i])
      carry_out_one (trial, i, slip, figures);
  return figures;
}

/* Steps that are not figures cannot be carried out here. */
static ProgressLight
light_of_numbers (const ProgressStanding *standing)
{
  ProgressLight light = PROGRESS_LIGHT_NONE;

  for (RuleId id = 0; id < N_RULES; id++)
    if (id != RULE_DELIVERABLE_LATE)
      light = MAX (light, standing->lights[id]);
  return light > PROGRESS_LIGHT_NOTE ? light : PROGRESS_LIGHT_GREEN;
}

/* Is there something to judge: has the line left its start, the first milestone passed? */
static gboolean
is_under_way (const Schedule *self, Day day)
{
  if (day <= self->indicator->origin)
    return FALSE;
  if (self->way == WAY_FREE)
    return self->due != DAY_NONE && day >= self->due;
  if (self->way == WAY_STEPS)
    return self->indicator->held || day >= self->milestones[0];
  return fabs (line_at (self, day) - self->start) > NEARLY;
}

static void
expect_no_alarm (Trial *trial, const Schedule *schedule, const ProgressStanding *standing, Day day)
{
  ProgressLight light = light_of_numbers (standing);
  char date[DAY_TEXT_SIZE];
  g_autofree char *told = light >= PROGRESS_LIGHT_YELLOW ? describe (standing) : NULL;

  day_format (day, date);
  trial->judged++;
  cr_expect (light <= PROGRESS_LIGHT_GREY, "%s: %s on %s:%s", trial->file, schedule->indicator->id, date,
             told);
  if (!is_under_way (schedule, day))
    {
      cr_expect (standing->light == PROGRESS_LIGHT_GREY || schedule->indicator->n_deliverables > 0,
                 "%s: %s is not grey on %s", trial->file, schedule->indicator->id, date);
      return;
    }
  trial->green++;
  cr_expect (light == PROGRESS_LIGHT_GREEN, "%s: %s is grey on %s", trial->file, schedule->indicator->id,
             date);
}

static gboolean
is_milestone (const Schedule *self, Day day)
{
  for (int i = 0; i < self->n_milestones; i++)
    if (self->milestones[i] == day)
      return TRUE;
  return day == self->due;
}

static void
expect_days (const Trial *trial, const Schedule *schedule, const ProgressStanding *standing, Day day,
             int slip)
{
  double value = with_slip (schedule, day, slip), told = exact_to_double (exact_kept (standing->days_behind));
  gboolean is_cap = schedule->way == WAY_CAP;
  double days = is_cap ? slip_of_cap (schedule, day, value) : slip_of_work (schedule, day, value);
  char date[DAY_TEXT_SIZE];

  day_format (day, date);
  cr_expect (exact_is_defined (exact_kept (standing->days_behind)) && fabs (told - days) < 0.051,
             "%s: %s is %.1f days behind on %s, not %.3f (slip %d, %.9g)", trial->file,
             schedule->indicator->id, told, date, days, slip, value);
  if (slip == 0)
    cr_expect (told == 0, "%s: %s is %.1f days behind on %s", trial->file, schedule->indicator->id, told,
               date);
  if (schedule->thing == 0 && !is_cap && is_moving (schedule, day - slip))
    cr_expect (fabs (told - slip) < NEARLY, "%s: %s is %.1f days behind on %s, slipped by %d", trial->file,
               schedule->indicator->id, told, date, slip);
}

/* A total is overdue from its due date until it is reached, so many days later. */
static void
expect_overdue (const Trial *trial, const Schedule *schedule, const ProgressStanding *standing, Day day,
                int slip)
{
  gboolean is_overdue = standing->lights[RULE_OVERDUE] != PROGRESS_LIGHT_NONE;
  gboolean is_late = schedule->due != DAY_NONE && schedule->way != WAY_CAP && day >= schedule->due &&
                     !target_is_met_by (standing->target, schedule->indicator, exact_kept (standing->actual));
  char date[DAY_TEXT_SIZE];

  day_format (day, date);
  cr_expect (is_overdue == is_late, "%s: %s on %s, slipped by %d", trial->file, schedule->indicator->id, date,
             slip);
  if (schedule->way == WAY_LINE && is_late)
    cr_expect (day - schedule->due < slip, "%s: %s on %s", trial->file, schedule->indicator->id, date);
  if (schedule->way == WAY_LINE && schedule->start != schedule->target && day == schedule->due && slip > 0)
    cr_expect (is_late || schedule->n_milestones > 0 || schedule->thing > 0, "%s: %s on %s", trial->file,
               schedule->indicator->id, date);
}

static void
judge_one (Trial *trial, gint32 i, Day day, const ProgressStanding *const standings[N_SLIPS])
{
  const Schedule *schedule = &trial->schedules[i];
  gboolean has_line = schedule->way == WAY_LINE || schedule->way == WAY_CAP;
  char date[DAY_TEXT_SIZE];

  day_format (day, date);
  expect_no_alarm (trial, schedule, standings[0], day);
  for (gsize s = 0; s < N_SLIPS; s++)
    {
      expect_overdue (trial, schedule, standings[s], day, slips[s]);
      if (has_line && is_milestone (schedule, day))
        expect_days (trial, schedule, standings[s], day, slips[s]);
      if (s > 0)
        cr_expect (light_of_numbers (standings[s]) >= light_of_numbers (standings[s - 1]),
                   "%s: %s on %s is better when it slips by %d", trial->file, schedule->indicator->id, date,
                   slips[s]);
    }
}

static void
judge_day (Trial *trial, Day day)
{
  ProgressReport *reports[N_SLIPS];
  char date[DAY_TEXT_SIZE];

  day_format (day, date);
  for (gsize s = 0; s < N_SLIPS; s++)
    {
      reports[s] = progress_evaluate (trial->plan, trial->figures[s], date, trial->policy, NULL);
      cr_assert (reports[s] != NULL, "%s", date);
    }
  for (gint32 i = 0; i < trial->plan->n_indicators; i++)
    if (trial->counts[i])
      {
        const ProgressStanding *standings[N_SLIPS];

        for (gsize s = 0; s < N_SLIPS; s++)
          standings[s] = &reports[s]->standings[i];
        judge_one (trial, i, day, standings);
      }
  for (gsize s = 0; s < N_SLIPS; s++)
    progress_report_unref (reports[s]);
}

static void
run (Trial *trial)
{
  for (gsize s = 0; s < N_SLIPS; s++)
    trial->figures[s] = carry_out (trial, slips[s]);
  for (guint d = 0; d < trial->days->len; d++)
    judge_day (trial, g_array_index (trial->days, Day, d));
  for (gsize s = 0; s < N_SLIPS; s++)
    progress_figures_unref (trial->figures[s]);
}

static gboolean
has_number (const ProgressIndicator *indicator)
{
  return indicator->n_targets > 0 && !indicator->targets[0].pending;
}

/* 0: has figures of its own; else a sum, and what its parts do is up to it: 1 at the top, more below. */
static int
round_of (const ProgressIndicator *indicator)
{
  int level = 1;

  if (indicator->n_parts == 0 || indicator->combine != COMBINE_SUM)
    return 0;
  for (gint32 i = indicator->parent; i >= 0; i = indicator->plan->indicators[i].parent)
    level++;
  return level;
}

#define ROUNDS 3

static void
run_all (Trial *trial)
{
  ProgressPlan *plan = trial->plan;

  trial->schedules = g_new0 (Schedule, plan->n_indicators);
  trial->counts = g_new0 (gboolean, plan->n_indicators);
  trial->days = days_to_judge (plan);
  for (gint32 i = 0; i < plan->n_indicators; i++)
    if (has_number (&plan->indicators[i]))
      trial->schedules[i] = schedule_of (&plan->indicators[i], trial->policy->months);

  for (int round = 0; round < ROUNDS; round++)
    {
      int n = 0;

      for (gint32 i = 0; i < plan->n_indicators; i++)
        n += trial->counts[i] = has_number (&plan->indicators[i]) && round_of (&plan->indicators[i]) == round;
      if (n > 0)
        run (trial);
      trial->targets += n;
    }
  g_array_unref (trial->days);
  g_free (trial->schedules);
  g_free (trial->counts);
}

static void
expect_on_plan (const char *file, int targets)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ProgressPlan) plan = progress_plan_new_from_file (file, &error);
  g_autoptr (ProgressPolicy) policy = policy_copy (policy_default ());
  Trial trial = { .file = file, .plan = plan, .policy = policy };

  cr_assert (plan != NULL, "%s: %s", file, error != NULL ? error->message : "");
  run_all (&trial);
  cr_log_info ("%s: %d targets, %d days judged on plan, %d of them green", file, trial.targets, trial.judged,
               trial.green);
  cr_expect (trial.targets >= targets, "%s: only %d targets", file, trial.targets);
}

Test (on_plan, ningbo_2018)
{
  expect_on_plan ("examples/plans/ningbo-2018.yaml", 30);
}

Test (on_plan, ningbo_2024)
{
  expect_on_plan ("examples/plans/ningbo-2024.yaml", 130);
}

Test (on_plan, fenghua_2022)
{
  expect_on_plan ("examples/plans/fenghua-2022.yaml", 250);
}

/* ---- plans nobody wrote ---- */

static const struct {
  const char *period; /* and what else the head says */
  int first_year, first_month, months;
} periods[] = {
  { "2026", 2026, 1, 12 },
  { "2024", 2024, 1, 12 }, /* a leap year */
  { "2023-04..2024-03\nyear-starts: 4", 2023, 4, 12 },
  { "2021..2023", 2021, 1, 36 },
  { "2023-11..2024-04", 2023, 11, 6 },
};

/* How an indicator is written, and its numbers: a baseline of at most that (0: none), a target so far from
 * it. */
static const struct {
  const char *keys, *comparator;
  int baseline, span;
  gboolean is_falling;
} kinds[] = {
  { "unit: 亿元", "", 0, 900, FALSE },
  { "unit: 个", "", 0, 40, FALSE },
  { "unit: 个", ">", 0, 9, FALSE },
  { "unit: 起, reported-as: cumulative", "<=", 0, 12, FALSE },
  { "unit: 吨, reported-as: cumulative", "<=", 0, 500, FALSE },
  { "unit: '%'", "", 30, 60, FALSE },
  { "unit: 微克/立方米, better: lower", "", 30, 40, TRUE },
  { "unit: 个, better: lower, reported-as: level", "", 4, 30, TRUE },
  { "unit: '%', held: true", ">=", 0, 80, FALSE },
  { "unit: '%'", ">=", 0, 80, FALSE },
};

/* The last day of the n-th month of a period; every third some days before it. */
static Day
day_of_month (gsize period, int n, GRand *random)
{
  int month = periods[period].first_year * 12 + periods[period].first_month - 1 + n;
  Day day = day_from_ymd ((month + 1) / 12, (month + 1) % 12 + 1, 1) - 1;

  return g_rand_int_range (random, 0, 3) == 0 ? day - g_rand_int_range (random, 0, 28) : day;
}

static void
say_key (GString *text, gsize period, int month, GRand *random)
{
  char first[DAY_TEXT_SIZE], last[DAY_TEXT_SIZE];
  Day day = day_of_month (period, month, random);

  day_format (day, last);
  day_format (day - g_rand_int_range (random, 0, 75), first);
  if (g_rand_boolean (random))
    g_string_append_printf (text, "%s..", first); /* may begin before the milestone before it */
  g_string_append (text, last);
}

/* Milestones from start to target, with plateaus, in the months from `from` to `until`; in two ways to write
 * them. */
static void
say_milestones (GString *text, gsize period, int from, int until, int start, int target, gboolean may_add,
                GRand *random)
{
  int value = start, sign = target < start ? -1 : 1;
  const char *comma = "";

  g_string_append (text, ", milestones: {");
  for (int month = from; month < until; month += g_rand_int_range (random, 1, 5))
    {
      int step = g_rand_int_range (random, 0, 3) * abs (target - value) / 5;

      value += sign * step;
      g_string_append (text, comma);
      say_key (text, period, month, random);
      if (may_add && g_rand_boolean (random))
        g_string_append_printf (text, ": +%d", step);
      else
        g_string_append_printf (text, ": {value: %d}", value);
      comma = ", ";
    }
  g_string_append_c (text, '}');
}

static void
say_indicator (GString *text, gsize period, int n, GRand *random)
{
  gsize kind = (gsize) n % G_N_ELEMENTS (kinds);
  int low = kinds[kind].baseline > 0 ? g_rand_int_range (random, 1, kinds[kind].baseline) : 0;
  int high = low + g_rand_int_range (random, 1, kinds[kind].span);
  int start = kinds[kind].is_falling ? high : low, target = kinds[kind].is_falling ? low : high;
  int from = g_rand_int_range (random, 0, periods[period].months - 2);
  int until = g_rand_int_range (random, from + 2, periods[period].months + 1);
  char first[DAY_TEXT_SIZE], last[DAY_TEXT_SIZE];

  day_format (day_of_month (period, from, random), first);
  day_format (day_of_month (period, until - 1, random), last);
  g_string_append_printf (text, "  - {id: x%d, %s, target: '%s%d', start: %s, due: %s", n, kinds[kind].keys,
                          kinds[kind].comparator, target, first, last);
  if (kinds[kind].baseline > 0)
    g_string_append_printf (text, ", baseline: %d", start);
  if (g_rand_boolean (random))
    say_milestones (text, period, from + 1, until - 1, start, target,
                    start < target && (low > 0 || strchr (kinds[kind].keys, '%') == NULL), random);
  g_string_append (text, "}\n");
}

#define PLANS      2
#define INDICATORS 40

static char *
random_plan (gsize period, guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "progress: 1\ntitle: t\nperiod: %s\nindicators:\n", periods[period].period);
  for (int n = 0; n < INDICATORS; n++)
    say_indicator (text, period, n, random);
  return g_string_free (text, FALSE);
}

Test (on_plan, plans_nobody_wrote)
{
  for (guint32 i = 0; i < PLANS * G_N_ELEMENTS (periods); i++)
    {
      g_autofree char *yaml = random_plan (i % G_N_ELEMENTS (periods), i);
      g_autofree char *label = g_strdup_printf ("plan %u", i);
      g_autoptr (ProgressPlan) plan = plan_of (label, yaml);
      g_autoptr (ProgressPolicy) policy = policy_copy (policy_default ());
      Trial trial = { .file = label, .plan = plan, .policy = policy };

      policy->months = i % 2 != 0;
      run_all (&trial);
      cr_expect (trial.targets == INDICATORS, "%s", label);
    }
}
