/* SPDX-License-Identifier: MIT */
/* A plan as the file it could be read from: what these files share.
 *
 *   plan-yaml.c       the plan, its groups, and what is written once
 *   indicator-yaml.c  an indicator: every key that its parent, or nobody, does not say already
 *   figures-yaml.c    amounts in the indicator's unit, and figures */
#pragma once

#include "model.h"
#include "yaml-writer.h"

typedef struct {
  const ProgressPlan *plan;
  YamlWriter *yaml;
  char *unwritable; /* why not; owned. NULL: all could be written so far */
} PlanWriter;

/* plan-yaml.c */
void plan_write_day (PlanWriter *self, const char *key, Day day);
void plan_write_number (PlanWriter *self, const char *key, Number number);
void plan_write_optional (PlanWriter *self, const char *key, const char *text); /* nothing for NULL */
void plan_write_rounding (PlanWriter *self, const Rounding *rounding);
void plan_write_policy (PlanWriter *self, const ProgressPolicy *policy);
gboolean roundings_are_equal (const Rounding *a, const Rounding *b);

/* indicator-yaml.c: with its parts. */
void plan_write_indicator (PlanWriter *self, const ProgressIndicator *indicator);

/* figures-yaml.c */
/* An amount as it can be read: in the indicator's unit, or where that needs a fraction, in one where it does
 * not. Owned by the caller; NULL: there is none, and unwritable says so. */
char *plan_amount_text (PlanWriter *self, const ProgressIndicator *indicator, Number value);
void plan_write_figures (PlanWriter *self, const ProgressIndicator *indicator);
