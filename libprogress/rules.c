/* SPDX-License-Identifier: MIT */
#include "rules.h"

/* Judging rules are silent before the work has started and once the target is met (a cap: once final). Data
 * rules always speak. */
typedef enum {
  JUDGING,
  DATA,
} RuleKind;

typedef struct {
  const char *id;
  RuleKind kind;
  ProgressLight (*raise) (const Judgement *judgement); /* NONE: not raised */
} Rule;

/* ---- bands ---- */

/* Does the value reach a band's worst value? For days, worse is larger. */
static gboolean
band_reaches (const Band *band, Basis basis, Exact value)
{
  int side = exact_compare (value, exact_of (band->from));

  if (!band->has_from)
    return TRUE;
  if (basis == BASIS_DAYS)
    side = -side;
  return band->inclusive ? side >= 0 : side > 0;
}

gint32
policy_band (const ProgressPolicy *policy, Exact value)
{
  gint32 i = 0;

  if (!exact_is_defined (value))
    return -1;
  while (i < policy->n_bands - 1 && !band_reaches (&policy->bands[i], policy->basis, value))
    i++;
  return i;
}

ProgressLight
band_light (const Band *band)
{
  if (band->undefined)
    return PROGRESS_LIGHT_GREY;
  return band->light == PROGRESS_LIGHT_NONE ? PROGRESS_LIGHT_GREEN : band->light;
}

Exact
policy_basis_value (const ProgressStanding *standing, Basis basis)
{
  if (basis == BASIS_PP)
    return standing_gap_pp (standing);
  return basis == BASIS_DAYS ? standing->days_behind : standing->index;
}

/* ---- the rules ---- */

static gboolean
is_due (const ProgressStanding *standing)
{
  return standing->due != DAY_NONE && standing->status_date >= standing->due;
}

static ProgressLight
no_data (const Judgement *self)
{
  const ProgressStanding *standing = self->standing;

  if (self->target == NULL || exact_is_defined (standing->actual))
    return PROGRESS_LIGHT_NONE;
  return is_due (standing) ? PROGRESS_LIGHT_YELLOW : PROGRESS_LIGHT_GREY;
}

static ProgressLight
no_path (const Judgement *self)
{
  return exact_reason (self->standing->index) == PROGRESS_REASON_NO_PATH ? PROGRESS_LIGHT_GREY
                                                                         : PROGRESS_LIGHT_NONE;
}

static ProgressLight
behind_schedule (const Judgement *self)
{
  const Band *band = self->standing->band >= 0 ? &self->policy->bands[self->standing->band] : NULL;

  if (band == NULL || band->undefined || band_light (band) == PROGRESS_LIGHT_GREEN)
    return PROGRESS_LIGHT_NONE;
  return band->light;
}

static ProgressLight
undefined_band (const Judgement *self)
{
  const ProgressStanding *standing = self->standing;

  return standing->band >= 0 && self->policy->bands[standing->band].undefined ? PROGRESS_LIGHT_GREY
                                                                              : PROGRESS_LIGHT_NONE;
}

/* A held level that fails, however little; a cap that is exceeded, which nothing can repair. */
static ProgressLight
requirement_missed (const Judgement *self)
{
  const ProgressStanding *standing = self->standing;

  if (standing->course == COURSE_ALLOWANCE)
    return standing->met == MET_NO ? PROGRESS_LIGHT_RED : PROGRESS_LIGHT_NONE;
  return standing->requirement_failed && is_to_be_held (self->indicator) ? PROGRESS_LIGHT_YELLOW
                                                                         : PROGRESS_LIGHT_NONE;
}

static ProgressLight
milestone_missed (const Judgement *self)
{
  gint32 missed = self->standing->milestones_missed;
  Exact in_a_row = exact_of (self->policy->rules[RULE_MILESTONE_MISSED].number);

  if (missed == 0)
    return PROGRESS_LIGHT_NONE;
  return exact_compare (exact_int (missed), in_a_row) >= 0 ? PROGRESS_LIGHT_ORANGE : PROGRESS_LIGHT_YELLOW;
}

static ProgressLight
overdue (const Judgement *self)
{
  return is_due (self->standing) && self->standing->met == MET_NO ? PROGRESS_LIGHT_RED : PROGRESS_LIGHT_NONE;
}

/* Has the indicator come to its end, so that nobody owes a figure any more? */
static gboolean
is_finished (const Judgement *self)
{
  const ProgressStanding *standing = self->standing;
  gboolean is_total = self->indicator->reported_as != PROGRESS_REPORTED_LEVEL;
  gboolean reached_for_good = is_total && standing->met == MET_YES && standing->course != COURSE_ALLOWANCE;

  return reached_for_good || (standing->due != DAY_NONE && standing->actual_date >= standing->due);
}

static ProgressLight
stale_data (const Judgement *self)
{
  const ProgressStanding *standing = self->standing;
  Exact age = exact_int (self->evaluation->as_of - standing->actual_date);

  if (standing->figure == NULL || is_finished (self))
    return PROGRESS_LIGHT_NONE;
  if (self->indicator->frequency != 0)
    return standing->late_figures == 0   ? PROGRESS_LIGHT_NONE
           : standing->late_figures == 1 ? PROGRESS_LIGHT_YELLOW
                                         : PROGRESS_LIGHT_ORANGE;
  return exact_compare (age, exact_of (self->policy->rules[RULE_STALE_DATA].number)) > 0
             ? PROGRESS_LIGHT_YELLOW
             : PROGRESS_LIGHT_NONE;
}

static ProgressLight
moving_away (const Judgement *self)
{
  const ProgressStanding *standing = self->standing;
  int change;

  if (self->indicator->reported_as != PROGRESS_REPORTED_LEVEL || self->target == NULL ||
      !exact_is_defined (standing->previous) || !exact_is_defined (standing->actual))
    return PROGRESS_LIGHT_NONE;

  if (target_is_two_sided (self->target))
    change = exact_compare (target_distance (self->target, self->indicator, standing->previous),
                            target_distance (self->target, self->indicator, standing->actual));
  else
    change = exact_compare (standing->actual, standing->previous) * better_sign (self->indicator);
  return change < 0 ? PROGRESS_LIGHT_YELLOW : PROGRESS_LIGHT_NONE;
}

static ProgressLight
total_fell (const Judgement *self)
{
  const ProgressStanding *standing = self->standing;

  if (self->indicator->reported_as == PROGRESS_REPORTED_LEVEL || !exact_is_defined (standing->previous) ||
      !exact_is_defined (standing->actual))
    return PROGRESS_LIGHT_NONE;
  return exact_compare (standing->actual, standing->previous) < 0 ? PROGRESS_LIGHT_YELLOW
                                                                  : PROGRESS_LIGHT_NONE;
}

#define LONG_LATE 30 /* days */

static ProgressLight
deliverable_late (const Judgement *self)
{
  Day due = self->standing->deliverable_due;

  if (due == DAY_NONE)
    return PROGRESS_LIGHT_NONE;
  return self->evaluation->as_of - due > LONG_LATE ? PROGRESS_LIGHT_ORANGE : PROGRESS_LIGHT_YELLOW;
}

/* Does no way of rounding the computed rate to the reported one's decimals give the reported one? */
static ProgressLight
rate_mismatch (const Judgement *self)
{
  static const ProgressRounding modes[] = { PROGRESS_ROUNDING_HALF_UP, PROGRESS_ROUNDING_HALF_EVEN,
                                            PROGRESS_ROUNDING_DOWN };
  const ProgressStanding *standing = self->standing;

  if (!exact_is_defined (standing->recomputed_rate))
    return PROGRESS_LIGHT_NONE;

  const FigureDetail *detail = standing->figure->detail;
  Rounding rounding = { .digits = (gint8) detail->reported_digits };

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    if (exact_compare (exact_round (standing->recomputed_rate, rounding_step (&rounding), modes[i]),
                       exact_of (detail->reported_rate)) == 0)
      return PROGRESS_LIGHT_NONE;
  return PROGRESS_LIGHT_YELLOW;
}

static ProgressLight
implausible (const Judgement *self)
{
  Exact above = exact_of (self->policy->rules[RULE_IMPLAUSIBLE].number);
  Exact rate = self->standing->rate;

  return exact_is_defined (rate) && exact_compare (rate, above) > 0 ? PROGRESS_LIGHT_NOTE
                                                                    : PROGRESS_LIGHT_NONE;
}

static const Rule rules[N_RULES] = {
  [RULE_NO_DATA] = { "no-data", JUDGING, no_data },
  [RULE_NO_PATH] = { "no-path", JUDGING, no_path },
  [RULE_BEHIND_SCHEDULE] = { "behind-schedule", JUDGING, behind_schedule },
  [RULE_REQUIREMENT_MISSED] = { "requirement-missed", JUDGING, requirement_missed },
  [RULE_MILESTONE_MISSED] = { "milestone-missed", JUDGING, milestone_missed },
  [RULE_OVERDUE] = { "overdue", JUDGING, overdue },
  [RULE_STALE_DATA] = { "stale-data", DATA, stale_data },
  [RULE_MOVING_AWAY] = { "moving-away", JUDGING, moving_away },
  [RULE_TOTAL_FELL] = { "total-fell", DATA, total_fell },
  [RULE_DELIVERABLE_LATE] = { "deliverable-late", JUDGING, deliverable_late },
  [RULE_RATE_MISMATCH] = { "rate-mismatch", DATA, rate_mismatch },
  [RULE_UNDEFINED_BAND] = { "undefined-band", JUDGING, undefined_band },
  [RULE_IMPLAUSIBLE] = { "implausible", DATA, implausible },
};

const char *
rule_get_id (RuleId rule)
{
  return rules[rule].id;
}

/* ---- the light ---- */

/* Grey is less grave than a colour, and worse than green: it hides nothing and praises nothing. */
ProgressLight
light_worse (ProgressLight a, ProgressLight b)
{
  return MAX (a, b);
}

/* Silent: nothing can be said of the work any more, or nothing yet. A cap speaks until it is decided. */
static gboolean
is_silent (const Judgement *self)
{
  const ProgressStanding *standing = self->standing;
  gboolean is_cap = standing->course == COURSE_ALLOWANCE;

  return standing->not_started || (standing->met == MET_YES && (!is_cap || standing->is_final));
}

static ProgressLight
light_of_rule (const Judgement *self, RuleId id, gboolean silent)
{
  const RuleSetting *setting = &self->policy->rules[id];

  if (setting->off || (silent && rules[id].kind == JUDGING))
    return PROGRESS_LIGHT_NONE;

  ProgressLight light = rules[id].raise (self);
  return light != PROGRESS_LIGHT_NONE && setting->light != PROGRESS_LIGHT_NONE ? setting->light : light;
}

/* Without a warning: green, but grey where there is nothing to judge yet, or nothing to judge by. */
static ProgressLight
light_without_warning (const Judgement *self)
{
  const ProgressStanding *standing = self->standing;

  if (standing->not_started || standing->met == MET_UNKNOWN)
    return PROGRESS_LIGHT_GREY;
  return standing->met == MET_YES || exact_is_defined (standing->index) ? PROGRESS_LIGHT_GREEN
                                                                        : PROGRESS_LIGHT_GREY;
}

/* An indicator that is met when all its parts are is no better than the worst of them. */
static ProgressLight
light_of_parts (const Judgement *self)
{
  ProgressLight light = PROGRESS_LIGHT_NONE;

  if (self->standing->method != PROGRESS_RATE_PARTS || self->indicator->combine != COMBINE_ALL)
    return light;
  for (gint32 i = 1; i <= self->indicator->n_below; i++)
    light = light_worse (light, self->standing[i].light);
  return light;
}

void
rules_apply (Judgement *self)
{
  ProgressStanding *standing = self->standing;
  gboolean silent = is_silent (self);
  ProgressLight light = PROGRESS_LIGHT_NONE;

  standing->band = policy_band (self->policy, policy_basis_value (standing, self->policy->basis));
  for (RuleId id = 0; id < N_RULES; id++)
    {
      standing->lights[id] = (guint8) light_of_rule (self, id, silent);
      light = light_worse (light, standing->lights[id]);
    }
  if (light <= PROGRESS_LIGHT_NOTE)
    light = light_without_warning (self);
  standing->light = (guint8) light_worse (light, light_of_parts (self));
}
