/* SPDX-License-Identifier: MIT */
/* The written rule by which lights are given: bands over a basis, settings of the warning rules, roll-up
 * choices. */
#pragma once

#include <progress/progress-policy.h>

#include "exact.h"

/* The registry's order: also the order of warnings of one light. Ids are in rules.c. */
typedef enum {
  RULE_NO_DATA,
  RULE_NO_PATH,
  RULE_BEHIND_SCHEDULE,
  RULE_REQUIREMENT_MISSED,
  RULE_MILESTONE_MISSED,
  RULE_OVERDUE,
  RULE_STALE_DATA,
  RULE_MOVING_AWAY,
  RULE_TOTAL_FELL,
  RULE_DELIVERABLE_LATE,
  RULE_RATE_MISMATCH,
  RULE_UNDEFINED_BAND,
  RULE_IMPLAUSIBLE,
  N_RULES,
} RuleId;

typedef enum {
  BASIS_INDEX, /* the schedule index */
  BASIS_PP,    /* rate minus expected rate, in percentage points */
  BASIS_DAYS,  /* days behind: a worse value is larger */
} Basis;

typedef struct {
  ProgressLight light; /* NONE: the scheme publishes no light here, shown as green */
  gboolean undefined;  /* a gap of the scheme: grey with undefined-band */
  gboolean has_from;   /* the last band has none */
  gboolean inclusive;  /* the worst value belongs to this band */
  Number from;         /* the band's worst value */
} Band;                /* best first */

#define MAX_BANDS 8

typedef struct {
  gboolean off;
  ProgressLight light;  /* NONE: the rule's own */
  ProgressLight graver; /* of the rule's graver case; NONE: follows from light */
  Number number;        /* what the registry calls it: days, in-a-row, above; else unused */
} RuleSetting;

typedef enum {
  ROLLUP_ESCALATE,
  ROLLUP_MEAN,
  ROLLUP_WORST,
} RollupLight;

struct _ProgressPolicy {
  gatomicrefcount ref_count;
  char *name;
  const char *title; /* of a preset, in English: what it judges and whose it is; NULL: none */
  char *source;      /* where the scheme is published; NULL: not said */
  Basis basis;
  gint32 n_bands;
  Band bands[MAX_BANDS];
  RuleSetting rules[N_RULES];
  gboolean months; /* time-basis: months; else days */
  Number cap;      /* rates and indices are cut here before averaging */
  Number coverage_floor;
  RollupLight owners, groups, plan;
};

/* Immutable, and no copy: what is not the caller's to change need not be the caller's to free. NULL: no such
 * preset. */
const ProgressPolicy *policy_preset (const char *name);
const ProgressPolicy *policy_default (void);

/* "there is no policy 'x'; the presets are: …"; owned by the caller. */
char *policy_no_such_preset (const char *name);

/* Owned by the caller, and the caller's to change until it is given away. */
ProgressPolicy *policy_copy (const ProgressPolicy *self);

/* policy-presets.c */
extern const ProgressPolicy policy_presets[];
extern const gsize policy_n_presets;

/* The band a value of the policy's basis lies in; -1: the value is undefined. */
gint32 policy_band (const ProgressPolicy *self, Exact value);

/* What a band shows: its light; grey where the scheme leaves it undefined, green where it publishes none. */
ProgressLight band_light (const Band *band);
