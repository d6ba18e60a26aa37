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
  ProgressLight light; /* NONE: the rule's own */
  Number number;       /* stale-data: days; milestone-missed: in-a-row; implausible: above; else unused */
} RuleSetting;

typedef enum {
  ROLLUP_ESCALATE,
  ROLLUP_MEAN,
  ROLLUP_WORST,
} RollupLight;

struct _ProgressPolicy {
  gatomicrefcount ref_count;
  char *name;
  char *source; /* where the scheme is published; NULL: none */
  Basis basis;
  gint32 n_bands;
  Band bands[MAX_BANDS];
  RuleSetting rules[N_RULES];
  gboolean months; /* time-basis: months; else days */
  Number cap;      /* rates and indices are cut here before averaging */
  Number coverage_floor;
  RollupLight owners, groups, plan;
};

/* The preset `default`; never NULL, owned by the caller. */
ProgressPolicy *policy_new_default (void);
