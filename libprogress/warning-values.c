/* SPDX-License-Identifier: MIT */
#include "warning-values.h"

static void
add (WarningValues *values, NamedValue value)
{
  g_return_if_fail (values->n < MAX_VALUES);

  values->items[values->n++] = value;
}

static void
add_number (WarningValues *values, const char *name, ValueKind kind, Exact number)
{
  if (exact_is_defined (number))
    add (values, (NamedValue){ .name = name, .kind = kind, .number = number });
}

/* Numbers of which only those above 0 are worth a word: what is missing, how late. */
static void
add_positive (WarningValues *values, const char *name, ValueKind kind, Exact number)
{
  if (exact_is_defined (number) && exact_sign (number) > 0)
    add_number (values, name, kind, number);
}

static void
add_day (WarningValues *values, const char *name, Day day)
{
  if (day != DAY_NONE)
    add (values, (NamedValue){ .name = name, .kind = VALUE_DATE, .day = day });
}

static void
add_text (WarningValues *values, const char *name, const char *text)
{
  add (values, (NamedValue){ .name = name, .kind = VALUE_TEXT, .text = text });
}

static gboolean
has_target (const ProgressStanding *standing)
{
  return standing->target != NULL && !standing->target->pending;
}

static void
add_target (WarningValues *values)
{
  if (has_target (values->standing))
    add_number (values, "target", VALUE_TARGET, exact_of (values->standing->target->value));
}

static void
add_actual (WarningValues *values)
{
  add_number (values, "actual", VALUE_STATED, exact_kept (values->standing->actual));
}

/* Days from a day up to the status date. */
static void
add_days_since (WarningValues *values, const char *name, Day day)
{
  if (day != DAY_NONE)
    add_positive (values, name, VALUE_DAYS, exact_int (values->standing->status_date - day));
}

static void
add_schedule (WarningValues *values)
{
  Exact gap_pp = standing_gap_pp (values->standing);

  add_number (values, "schedule_index", VALUE_INDEX, exact_kept (values->standing->index));
  if (exact_sign (gap_pp) < 0)
    add_number (values, "gap_pp", VALUE_POINTS, gap_pp);
  add_positive (values, "days_behind", VALUE_DAYS, exact_kept (values->standing->days_behind));
}

static void
no_data (WarningValues *values)
{
  add_day (values, "date", values->standing->status_date);
  add_target (values);
  add_day (values, "due", values->standing->due);
}

static void
no_path (WarningValues *values)
{
  add_target (values);
  add_day (values, "due", values->standing->due);
}

static void
behind_schedule (WarningValues *values)
{
  const ProgressStanding *standing = values->standing;
  gboolean allowance = standing->course == COURSE_ALLOWANCE;

  add_day (values, "date", standing->status_date);
  add_actual (values);
  add_number (values, allowance ? "allowance" : "expected", VALUE_COMPUTED, exact_kept (standing->expected));
  if (!exact_is_defined (exact_kept (standing->actual)))
    {
      add_number (values, "rate", VALUE_RATE, exact_kept (standing->rate));
      add_number (values, "expected_rate", VALUE_RATE, exact_kept (standing->expected_rate));
    }
  add_schedule (values);
}

static void
cap_exceeded (WarningValues *values)
{
  Exact cap = exact_of (values->standing->target->value);

  add_number (values, "cap", VALUE_BOUND, cap);
  add_positive (values, "excess", VALUE_DIFFERENCE,
                exact_subtract (exact_kept (values->standing->actual), cap));
}

static void
requirement_missed (WarningValues *values)
{
  const ProgressStanding *standing = values->standing;

  add_day (values, "date", standing->actual_date);
  add_actual (values);
  if (!has_target (standing))
    return;
  if (standing->is_cap)
    cap_exceeded (values);
  else if (standing->target->comparator == PROGRESS_COMPARATOR_RANGE ||
           !exact_is_defined (exact_kept (standing->expected)))
    add_target (values);
  else
    {
      add_number (values, "required", VALUE_BOUND, exact_kept (standing->expected));
      add_positive (values, "shortfall", VALUE_DIFFERENCE, exact_abs (standing_gap (standing)));
    }
}

static void
milestone_missed (WarningValues *values)
{
  const ProgressStanding *standing = values->standing;

  add_day (values, "milestone_date", standing->milestone_date);
  add_number (values, "milestone", VALUE_STATED, exact_kept (standing->milestone));
  add_number (values, "actual", VALUE_STATED, exact_kept (standing->milestone_actual));
  add_positive (
      values, "shortfall", VALUE_DIFFERENCE,
      exact_abs (exact_subtract (exact_kept (standing->milestone), exact_kept (standing->milestone_actual))));
  if (standing->milestones_missed > 1)
    add_number (values, "in_a_row", VALUE_COUNT, exact_int (standing->milestones_missed));
}

static void
overdue (WarningValues *values)
{
  const ProgressStanding *standing = values->standing;

  add_day (values, "due", standing->due);
  add_actual (values);
  add_target (values);
  if (!has_target (standing))
    add_number (values, "rate", VALUE_RATE, exact_kept (standing->rate));
  add_positive (values, "remaining", VALUE_DIFFERENCE, exact_kept (standing->remaining));
  add_days_since (values, "days_overdue", standing->due);
}

static void
stale_data (WarningValues *values)
{
  const ProgressStanding *standing = values->standing;

  add_day (values, "last_figure", standing->actual_date);
  add_days_since (values, "age", standing->actual_date);
  add_positive (values, "late_figures", VALUE_COUNT, exact_int (standing->late_figures));
  add_day (values, "figure_due", standing->figure_due);
}

static void
moved (WarningValues *values)
{
  add_number (values, "previous", VALUE_STATED, exact_kept (values->standing->previous));
  add_actual (values);
  add_day (values, "date", values->standing->actual_date);
  add_target (values);
}

static gboolean
is_late (const Deliverable *deliverable, Day date)
{
  return deliverable->due != DAY_NONE && deliverable->due <= date &&
         (deliverable->done == DAY_NONE || deliverable->done > date);
}

static void
deliverable_late (WarningValues *values)
{
  const ProgressStanding *standing = values->standing;
  const ProgressIndicator *indicator = standing->indicator;
  Day date = MAX (standing->status_date, standing->deliverable_due);
  const Deliverable *oldest = NULL;
  gint32 late = 0;

  for (gint32 i = 0; i < indicator->n_deliverables; i++)
    if (is_late (&indicator->deliverables[i], date))
      {
        late++;
        if (oldest == NULL && indicator->deliverables[i].due == standing->deliverable_due)
          oldest = &indicator->deliverables[i];
      }
  if (oldest != NULL)
    add_text (values, "deliverable", oldest->what);
  add_day (values, "due", standing->deliverable_due);
  add_days_since (values, "days_late", standing->deliverable_due);
  if (late > 1)
    add_number (values, "late", VALUE_COUNT, exact_int (late));
}

static void
rate_mismatch (WarningValues *values)
{
  const Figure *figure = values->standing->figure;

  if (figure == NULL || figure->detail == NULL)
    return;
  add_day (values, "date", figure->date);
  add_number (values, "reported_rate", VALUE_PERCENT, exact_of (figure->detail->reported_rate));
  add_number (values, "recomputed_rate", VALUE_PERCENT, exact_kept (values->standing->recomputed_rate));
}

static void
undefined_band (WarningValues *values)
{
  add_schedule (values);
}

static void
implausible (WarningValues *values)
{
  add_number (values, "rate", VALUE_RATE, exact_kept (values->standing->rate));
  add_actual (values);
  add_target (values);
}

static void (*const collectors[N_RULES]) (WarningValues *values) = {
  [RULE_NO_DATA] = no_data,
  [RULE_NO_PATH] = no_path,
  [RULE_BEHIND_SCHEDULE] = behind_schedule,
  [RULE_REQUIREMENT_MISSED] = requirement_missed,
  [RULE_MILESTONE_MISSED] = milestone_missed,
  [RULE_OVERDUE] = overdue,
  [RULE_STALE_DATA] = stale_data,
  [RULE_MOVING_AWAY] = moved,
  [RULE_TOTAL_FELL] = moved,
  [RULE_DELIVERABLE_LATE] = deliverable_late,
  [RULE_RATE_MISMATCH] = rate_mismatch,
  [RULE_UNDEFINED_BAND] = undefined_band,
  [RULE_IMPLAUSIBLE] = implausible,
};

void
warning_values_collect (WarningValues *self, const ProgressStanding *standing, RuleId rule)
{
  *self = (WarningValues){ .standing = standing };
  collectors[rule](self);
}
