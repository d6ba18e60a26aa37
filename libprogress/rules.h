/* SPDX-License-Identifier: MIT */
/* The warning registry: one row per rule, each a predicate over one standing. Ids are never renamed or
 * reused. */
#pragma once

#include "evaluate.h"

typedef enum {
  RULE_JUDGES,      /* silent before the work has started and once the target is met (a cap: once final) */
  RULE_CHECKS_DATA, /* always speaks */
} RuleKind;

/* What a policy may set about a rule, and what holds when it does not. */
typedef struct {
  const char *id;
  RuleKind kind;
  ProgressLight light;  /* NONE: the band's */
  ProgressLight graver; /* of the rule's graver case; NONE: it has none */
  const char *number;   /* what its number is called in a policy; NULL: it has none */
  const char *help;     /* when it speaks, a sentence for people, ending without a full stop */
} RuleInfo;

const RuleInfo *rule_info (RuleId rule);

/* The light of a rule under a policy, and that of its graver case. */
ProgressLight policy_rule_light (const ProgressPolicy *self, RuleId rule);
ProgressLight policy_rule_graver_light (const ProgressPolicy *self, RuleId rule);

/* Raises the warnings of a standing that is judged and followed, and gives its light: the worst of them. */
void rules_apply (Judgement *self);

/* The worse of two lights, in the order red, orange, yellow, grey; green and none below them. */
ProgressLight light_worse (ProgressLight a, ProgressLight b);

/* What the bands of a basis are over: the index, percentage points or days. */
Exact policy_basis_value (const ProgressStanding *standing, Basis basis);
