/* SPDX-License-Identifier: MIT */
/* What a warning says, before it is put into words: values with names. */
#pragma once

#include "report.h"

/* What a value is decides how a sentence and how JSON write it. */
typedef enum {
  VALUE_STATED,     /* an amount that was reported or planned: "44个", JSON "44" */
  VALUE_COMPUTED,   /* an amount on the line: "32.0个", JSON 31.956 */
  VALUE_DIFFERENCE, /* between two amounts: "4个", "2个百分点", JSON "4" */
  VALUE_BOUND,      /* an amount under the target's comparator: "≤5%", JSON "5" */
  VALUE_TARGET,     /* the target: "85~90%", JSON "85..90" */
  VALUE_INDEX,      /* 0.84: cut, so that it never seems to reach the next band */
  VALUE_POINTS,     /* percentage points, "12.5", without sign */
  VALUE_RATE,       /* "91.7%", JSON 0.91666 */
  VALUE_PERCENT,    /* "91.70%" with the decimals of the reported rate, JSON 91.7 */
  VALUE_DAYS,       /* "41.5 days" */
  VALUE_COUNT,
  VALUE_DATE,
  VALUE_TEXT,
} ValueKind;

typedef struct {
  const char *name;
  ValueKind kind;
  Exact number;
  Day day;
  const char *text;
} NamedValue;

#define MAX_VALUES 8

typedef struct {
  const ProgressStanding *standing;
  guint n;
  NamedValue items[MAX_VALUES];
} WarningValues;

/* The values of a rule that was raised; those that do not exist are left out. */
void warning_values_collect (WarningValues *self, const ProgressStanding *standing, RuleId rule);
