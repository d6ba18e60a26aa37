/* SPDX-License-Identifier: MIT */
#include "report.h"

#include "amount.h"
#include "huge-pages.h"

static void
rollup_clear (ProgressRollup *self)
{
  g_free (self->pooled);
}

static void
rollups_free (ProgressRollup *rollups, gint32 n)
{
  for (gint32 i = 0; i < n; i++)
    rollup_clear (&rollups[i]);
  g_free (rollups);
}

static gsize
standings_size (const ProgressPlan *plan)
{
  return sizeof (ProgressStanding) * (gsize) plan->n_indicators + sizeof (ProgressReport *);
}

/* Where the report is that standings belong to. */
static ProgressReport **
behind_standings (const ProgressStanding *first, const ProgressPlan *plan)
{
  return (ProgressReport **) (gpointer) (first + plan->n_indicators);
}

ProgressReport *
standing_report (const ProgressStanding *self)
{
  return *behind_standings (self - self->indicator->index, self->indicator->plan);
}

/* What is left to a plan is for its next report. */
static void
leave_standings (ProgressPlan *plan, ProgressStanding *standings)
{
  huge_pages_free (g_atomic_pointer_exchange (&plan->spare, standings), standings_size (plan));
}

void
report_free_spare (ProgressPlan *plan)
{
  leave_standings (plan, NULL);
}

static void
report_free (ProgressReport *self)
{
  rollups_free (self->owners, self->n_owners);
  rollups_free (self->groups, self->plan->n_groups);
  rollup_clear (&self->plan_rollup);
  leave_standings (self->plan, self->standings);
  arena_free (self->aside);
  g_clear_pointer (&self->policy_owned, progress_policy_unref);
  g_clear_pointer (&self->figures, progress_figures_unref);
  progress_plan_unref (self->plan);
  g_free (self);
}

/* Fresh memory costs more than judging does: who evaluates again and again gets the same block each time. */
static ProgressStanding *
take_standings (ProgressPlan *plan)
{
  ProgressStanding *standings = g_atomic_pointer_exchange (&plan->spare, NULL);

  if (standings == NULL)
    standings = huge_pages_new (standings_size (plan));
  return standings;
}

ProgressReport *
report_new (ProgressPlan *plan, ProgressFigures *figures, ProgressPolicy *policy, Day as_of)
{
  ProgressReport *report = g_new0 (ProgressReport, 1);

  g_atomic_ref_count_init (&report->ref_count);
  report->plan = progress_plan_ref (plan);
  report->figures = figures != NULL ? figures_snapshot (figures) : NULL;
  report->policy_owned = policy != NULL ? progress_policy_ref (policy) : NULL;
  report->policy = policy != NULL ? policy : plan->policy;
  report->as_of = as_of;
  report->standings = take_standings (plan);
  *behind_standings (report->standings, plan) = report;
  return report;
}

const ProgressDiagnostics *
report_notes (const ProgressReport *self)
{
  return self->figures != NULL ? progress_figures_get_notes (self->figures) : self->plan->notes;
}

ProgressReport *
progress_report_ref (ProgressReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
progress_report_unref (ProgressReport *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    report_free (self);
}

/* A text of the caller's; NULL for an empty one. */
static char *
take_text (GString *text)
{
  return g_string_free (text, text->len == 0);
}

char *
progress_report_dup_as_of (const ProgressReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return day_dup (self->as_of);
}

gint32
progress_report_get_n_standings (const ProgressReport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->plan->n_indicators;
}

const ProgressStanding *
progress_report_get_standing (const ProgressReport *self, gint32 index)
{
  g_return_val_if_fail (self != NULL && index >= 0 && index < self->plan->n_indicators, NULL);

  return &self->standings[index];
}

const ProgressStanding *
progress_report_find_standing (const ProgressReport *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  const ProgressIndicator *indicator = progress_plan_find_indicator (self->plan, id);

  return indicator != NULL ? &self->standings[indicator->index] : NULL;
}

const ProgressIndicator *
progress_standing_get_indicator (const ProgressStanding *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->indicator;
}

ProgressLight
progress_standing_get_light (const ProgressStanding *self)
{
  g_return_val_if_fail (self != NULL, PROGRESS_LIGHT_GREY);

  return self->light;
}

gint32
progress_standing_get_met (const ProgressStanding *self)
{
  g_return_val_if_fail (self != NULL, -1);

  return self->met == MET_UNKNOWN ? -1 : self->met == MET_YES;
}

gboolean
progress_standing_is_final (const ProgressStanding *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_final;
}

ProgressRateMethod
progress_standing_get_rate_method (const ProgressStanding *self)
{
  g_return_val_if_fail (self != NULL, PROGRESS_RATE_AUTO);

  return self->method;
}

static ProgressReason
get_number (Exact x, double *value)
{
  g_return_val_if_fail (value != NULL, PROGRESS_REASON_OUT_OF_RANGE);

  if (exact_is_defined (x))
    *value = exact_to_double (x);
  return exact_reason (x);
}

/* Every number of a standing is asked for in the same way. */
#define NUMBER_GETTER(name, number)                                                                          \
  ProgressReason progress_standing_get_##name (const ProgressStanding *self, double *value)                  \
  {                                                                                                          \
    g_return_val_if_fail (self != NULL, PROGRESS_REASON_OUT_OF_RANGE);                                       \
                                                                                                             \
    return get_number (number, value);                                                                       \
  }

NUMBER_GETTER (actual, exact_kept (self->actual))
NUMBER_GETTER (rate, exact_kept (self->rate))
NUMBER_GETTER (expected, exact_kept (self->expected))
NUMBER_GETTER (expected_rate, exact_kept (self->expected_rate))
NUMBER_GETTER (gap, standing_gap (self))
NUMBER_GETTER (gap_pp, standing_gap_pp (self))
NUMBER_GETTER (schedule_index, exact_kept (self->index))
NUMBER_GETTER (days_behind, exact_kept (self->days_behind))
NUMBER_GETTER (remaining, exact_kept (self->remaining))
NUMBER_GETTER (forecast, exact_kept (self->forecast))
NUMBER_GETTER (required_per_day, exact_kept (self->required_per_day))

#define DAY_GETTER(name, day)                                                                                \
  char *progress_standing_dup_##name (const ProgressStanding *self)                                          \
  {                                                                                                          \
    g_return_val_if_fail (self != NULL, NULL);                                                               \
                                                                                                             \
    return day_dup (day);                                                                                    \
  }

DAY_GETTER (actual_date, self->actual_date)
DAY_GETTER (status_date, self->status_date)
DAY_GETTER (due, self->due)
DAY_GETTER (forecast_date, self->forecast_date)
DAY_GETTER (reached_on, self->reached_on)

char *
progress_standing_dup_actual (const ProgressStanding *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  GString *text = g_string_new (NULL);

  amount_append_exact (text, exact_kept (self->actual));
  return take_text (text);
}

char *
progress_standing_dup_rate_exact (const ProgressStanding *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  char text[EXACT_TEXT_SIZE];

  if (!exact_is_defined (exact_kept (self->rate)))
    return NULL;
  exact_format (exact_kept (self->rate), text);
  return g_strdup (text);
}

char *
progress_standing_dup_rate_display (const ProgressStanding *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  char text[ROUNDED_TEXT_SIZE];

  if (!exact_is_defined (exact_kept (self->rate)))
    return NULL;
  rounding_format_rate (standing_rounding (self), exact_kept (self->rate), text);
  return g_strdup (text);
}

gint32
standing_warnings (const ProgressStanding *self, RuleId rules[N_RULES])
{
  static const ProgressLight worst_first[] = { PROGRESS_LIGHT_RED,    PROGRESS_LIGHT_ORANGE,
                                               PROGRESS_LIGHT_YELLOW, PROGRESS_LIGHT_GREY,
                                               PROGRESS_LIGHT_GREEN,  PROGRESS_LIGHT_NOTE };
  gint32 n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (worst_first); i++)
    for (guint rule = 0; rule < N_RULES; rule++)
      if (self->lights[rule] == worst_first[i])
        rules[n++] = rule;
  return n;
}

const ProgressRollup *
progress_report_get_plan_rollup (const ProgressReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->plan_rollup;
}

gint32
progress_report_get_n_owners (const ProgressReport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_owners;
}

const ProgressRollup *
progress_report_get_owner (const ProgressReport *self, gint32 index)
{
  g_return_val_if_fail (self != NULL && index >= 0 && index < self->n_owners, NULL);

  return &self->owners[index];
}

gint32
progress_report_get_n_groups (const ProgressReport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->plan->n_groups;
}

const ProgressRollup *
progress_report_get_group (const ProgressReport *self, gint32 index)
{
  g_return_val_if_fail (self != NULL && index >= 0 && index < self->plan->n_groups, NULL);

  return &self->groups[index];
}
