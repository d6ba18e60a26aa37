/* SPDX-License-Identifier: MIT */
#include "rules.h"

#include "reported-rate.h"

typedef enum {
  SILENT,
  RAISED,
  GRAVER, /* the rule's graver case */
} Finding;

typedef struct {
  RuleInfo info;
  Finding (*look) (const Judgement *judgement);
} Rule;

Exact
policy_basis_value (const ProgressStanding *standing, Basis basis)
{
  if (basis == BASIS_PP)
    return standing_gap_pp (standing);
  return basis == BASIS_DAYS ? exact_kept (standing->days_behind) : exact_kept (standing->index);
}

/* ---- the rules ---- */

static inline Finding
raised_if (gboolean condition)
{
  return condition ? RAISED : SILENT;
}

static inline Finding
graver_if (gboolean condition)
{
  return condition ? GRAVER : RAISED;
}

static gboolean
is_due (const ProgressStanding *standing)
{
  return standing->due != DAY_NONE && standing->status_date >= standing->due;
}

/* The policy's number for a rule. */
static Exact
limit (const Judgement *self, RuleId rule)
{
  return exact_of (self->policy->rules[rule].number);
}

static Finding
no_data (const Judgement *self)
{
  if (self->target == NULL || exact_is_defined (exact_kept (self->standing->actual)))
    return SILENT;
  return graver_if (is_due (self->standing));
}

static Finding
no_path (const Judgement *self)
{
  return raised_if (exact_reason (exact_kept (self->standing->index)) == PROGRESS_REASON_NO_PATH);
}

/* NULL: not judged by a band. */
static const Band *
band_of (const Judgement *self)
{
  return self->standing->band >= 0 ? &self->policy->bands[self->standing->band] : NULL;
}

static Finding
behind_schedule (const Judgement *self)
{
  const Band *band = band_of (self);

  return raised_if (band != NULL && !band->undefined && band_light (band) != PROGRESS_LIGHT_GREEN);
}

static Finding
undefined_band (const Judgement *self)
{
  const Band *band = band_of (self);

  return raised_if (band != NULL && band->undefined);
}

/* A held level that fails, however little; a cap that is exceeded, which nothing can repair. */
static Finding
requirement_missed (const Judgement *self)
{
  const ProgressStanding *standing = self->standing;

  if (standing->is_cap)
    return standing->met == MET_NO ? GRAVER : SILENT;
  return raised_if (standing->requirement_failed && is_to_be_held (self->indicator));
}

static Finding
milestone_missed (const Judgement *self)
{
  gint32 missed = self->standing->milestones_missed;

  if (missed == 0)
    return SILENT;
  return graver_if (exact_compare (exact_int (missed), limit (self, RULE_MILESTONE_MISSED)) >= 0);
}

static Finding
overdue (const Judgement *self)
{
  return raised_if (is_due (self->standing) && self->standing->met == MET_NO);
}

/* Has the indicator come to its end, so that nobody owes a figure any more? */
static gboolean
is_finished (const Judgement *self)
{
  const ProgressStanding *standing = self->standing;
  gboolean is_total = self->indicator->reported_as != PROGRESS_REPORTED_LEVEL;
  gboolean reached_for_good = is_total && standing->met == MET_YES && !standing->is_cap;

  return reached_for_good || (standing->due != DAY_NONE && standing->actual_date >= standing->due);
}

static Finding
stale_data (const Judgement *self)
{
  const ProgressStanding *standing = self->standing;
  Exact age = exact_int (self->evaluation->as_of - standing->actual_date);

  if (standing->figure == NULL &&
      !(is_sum_of_parts (self->indicator) && exact_is_defined (exact_kept (standing->actual))))
    return SILENT;
  if (is_finished (self))
    return SILENT;
  if (self->indicator->frequency == 0)
    return raised_if (exact_compare (age, limit (self, RULE_STALE_DATA)) > 0);
  return standing->late_figures == 0 ? SILENT : graver_if (standing->late_figures > 1);
}

static Finding
moving_away (const Judgement *self)
{
  const ProgressStanding *standing = self->standing;
  Exact previous = exact_kept (standing->previous), actual = exact_kept (standing->actual);
  int change;

  if (self->indicator->reported_as != PROGRESS_REPORTED_LEVEL || self->target == NULL ||
      !exact_is_defined (previous) || !exact_is_defined (actual))
    return SILENT;

  if (target_is_two_sided (self->target))
    change = exact_compare (target_distance (self->target, self->indicator, previous),
                            target_distance (self->target, self->indicator, actual));
  else
    change = exact_compare (actual, previous) * better_sign (self->indicator);
  return raised_if (change < 0);
}

static Finding
total_fell (const Judgement *self)
{
  const ProgressStanding *standing = self->standing;

  if (self->indicator->reported_as == PROGRESS_REPORTED_LEVEL ||
      !exact_is_defined (exact_kept (standing->previous)) ||
      !exact_is_defined (exact_kept (standing->actual)))
    return SILENT;
  return raised_if (exact_compare (exact_kept (standing->actual), exact_kept (standing->previous)) < 0);
}

#define LONG_LATE 30 /* days */

static Finding
deliverable_late (const Judgement *self)
{
  Day due = self->standing->deliverable_due;

  if (due == DAY_NONE)
    return SILENT;
  return graver_if (self->evaluation->as_of - due > LONG_LATE);
}

/* Does no way of rounding the computed rate to the reported one's decimals give the reported one? */
static Finding
rate_mismatch (const Judgement *self)
{
  const ProgressStanding *standing = self->standing;

  return raised_if (exact_is_defined (exact_kept (standing->recomputed_rate)) &&
                    standing_agreeing_modes (standing) == 0);
}

static Finding
implausible (const Judgement *self)
{
  Exact rate = exact_kept (self->standing->rate);

  return raised_if (exact_is_defined (rate) && exact_compare (rate, limit (self, RULE_IMPLAUSIBLE)) > 0);
}

/* ---- the registry ---- */

#define NO_LIGHT PROGRESS_LIGHT_NONE
#define NOTE     PROGRESS_LIGHT_NOTE
#define GREY     PROGRESS_LIGHT_GREY
#define YELLOW   PROGRESS_LIGHT_YELLOW
#define ORANGE   PROGRESS_LIGHT_ORANGE
#define RED      PROGRESS_LIGHT_RED

static const Rule rules[N_RULES] = {
  [RULE_NO_DATA] = { { "no-data", RULE_JUDGES, GREY, YELLOW, NULL,
                       "No figure lies on or before the judged date" },
                     no_data },
  [RULE_NO_PATH] = { { "no-path", RULE_JUDGES, GREY, NO_LIGHT, NULL,
                       "There is a figure and a target, but nothing says where the value should be by now" },
                     no_path },
  [RULE_BEHIND_SCHEDULE] = { { "behind-schedule", RULE_JUDGES, NO_LIGHT, NO_LIGHT, NULL,
                               "Less is done than should be by now; its lights are those of the bands" },
                             behind_schedule },
  [RULE_REQUIREMENT_MISSED] = { { "requirement-missed", RULE_JUDGES, YELLOW, RED, NULL,
                                  "A level that must be satisfied at every date is not; or a cap is "
                                  "exceeded" },
                                requirement_missed },
  [RULE_MILESTONE_MISSED] = { { "milestone-missed", RULE_JUDGES, YELLOW, ORANGE, "in-a-row",
                                "The latest value is worse than the last milestone that is due" },
                              milestone_missed },
  [RULE_OVERDUE] = { { "overdue", RULE_JUDGES, RED, NO_LIGHT, NULL,
                       "The due date has come and the target is not met" },
                     overdue },
  [RULE_STALE_DATA] = { { "stale-data", RULE_CHECKS_DATA, YELLOW, ORANGE, "days",
                          "The latest figure is too old" },
                        stale_data },
  [RULE_MOVING_AWAY] = { { "moving-away", RULE_JUDGES, YELLOW, NO_LIGHT, NULL,
                           "A level's last change went the wrong way" },
                         moving_away },
  [RULE_TOTAL_FELL] = { { "total-fell", RULE_CHECKS_DATA, YELLOW, NO_LIGHT, NULL,
                          "A running total became smaller" },
                        total_fell },
  [RULE_DELIVERABLE_LATE] = { { "deliverable-late", RULE_JUDGES, YELLOW, ORANGE, NULL,
                                "Something was to be delivered by now and is not done" },
                              deliverable_late },
  [RULE_RATE_MISMATCH] = { { "rate-mismatch", RULE_CHECKS_DATA, YELLOW, NO_LIGHT, NULL,
                             "The rate that was reported with a figure is not the one that follows from it" },
                           rate_mismatch },
  [RULE_UNDEFINED_BAND] = { { "undefined-band", RULE_JUDGES, GREY, NO_LIGHT, NULL,
                              "The scheme that gives the lights says nothing about this value" },
                            undefined_band },
  [RULE_IMPLAUSIBLE] = { { "implausible", RULE_CHECKS_DATA, NOTE, NO_LIGHT, "above",
                           "The rate is so high that the figure or its unit is probably wrong" },
                         implausible },
};

const RuleInfo *
rule_info (RuleId rule)
{
  return &rules[rule].info;
}

const char *
rule_get_id (RuleId rule)
{
  return rules[rule].info.id;
}

/* One step; a note stays one. */
static ProgressLight
next_worse (ProgressLight light)
{
  static const ProgressLight steps[] = { GREY, YELLOW, ORANGE, RED };

  for (gsize i = 0; i + 1 < G_N_ELEMENTS (steps); i++)
    if (steps[i] == light)
      return steps[i + 1];
  return light;
}

ProgressLight
policy_rule_light (const ProgressPolicy *self, RuleId rule)
{
  ProgressLight light = self->rules[rule].light;

  return light != NO_LIGHT ? light : rules[rule].info.light;
}

/* Unless it is written it keeps its distance from the light of the plain case. */
ProgressLight
policy_rule_graver_light (const ProgressPolicy *self, RuleId rule)
{
  const RuleInfo *info = &rules[rule].info;
  ProgressLight light = policy_rule_light (self, rule);

  if (self->rules[rule].graver != NO_LIGHT)
    return self->rules[rule].graver;
  return light == info->light ? info->graver : next_worse (light);
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

  return standing->not_started || (standing->met == MET_YES && (!standing->is_cap || standing->is_final));
}

static ProgressLight
light_of_rule (const Judgement *self, RuleId id, gboolean silent)
{
  if (self->policy->rules[id].off || (silent && rules[id].info.kind == RULE_JUDGES))
    return NO_LIGHT;

  switch (rules[id].look (self))
    {
    case RAISED:
      return id == RULE_BEHIND_SCHEDULE ? band_of (self)->light : policy_rule_light (self->policy, id);
    case GRAVER:
      return policy_rule_graver_light (self->policy, id);
    case SILENT:
    default:
      return NO_LIGHT;
    }
}

/* Without a warning: green, but grey where there is nothing to judge yet, or nothing to judge by. */
static ProgressLight
light_without_warning (const Judgement *self)
{
  const ProgressStanding *standing = self->standing;

  if (standing->not_started || standing->met == MET_UNKNOWN)
    return PROGRESS_LIGHT_GREY;
  return standing->met == MET_YES || exact_is_defined (exact_kept (standing->index)) ? PROGRESS_LIGHT_GREEN
                                                                                     : PROGRESS_LIGHT_GREY;
}

/* An indicator that is met when all its parts are is no better than the worst of them; a mean may be. */
static ProgressLight
light_of_parts (const Judgement *self)
{
  ProgressLight light = PROGRESS_LIGHT_NONE;

  if (self->standing->method != PROGRESS_RATE_PARTS || self->indicator->combine == COMBINE_MEAN)
    return light;
  for (gint32 i = 1; i <= self->indicator->n_below; i += 1 + self->standing[i].indicator->n_below)
    light = light_worse (light, self->standing[i].light);
  return light;
}

/* Where there is no index nothing is behind: some of its parts may still have a gap. */
static gint32
find_band (const Judgement *self)
{
  if (!exact_is_defined (exact_kept (self->standing->index)))
    return -1;
  return policy_band (self->policy, policy_basis_value (self->standing, self->policy->basis));
}

void
rules_apply (Judgement *self)
{
  ProgressStanding *standing = self->standing;
  gboolean silent = is_silent (self);
  ProgressLight light = PROGRESS_LIGHT_NONE;

  standing->band = (gint8) find_band (self);
  for (RuleId id = 0; id < N_RULES; id++)
    {
      standing->lights[id] = (guint8) light_of_rule (self, id, silent);
      light = light_worse (light, standing->lights[id]);
    }
  if (light <= PROGRESS_LIGHT_NOTE)
    light = light_without_warning (self);
  standing->light = (guint8) light_worse (light, light_of_parts (self));
}
