/* SPDX-License-Identifier: MIT */
/* A moment: one end of a period as it is written, [year] part [ending]: 2022年二季度前. */
#pragma once

#include "period.h"
#include "phrase.h"

typedef enum { STEP_NUMBER, STEP_YEAR, STEP_HALF, STEP_QUARTER, STEP_MONTH, STEP_TEN_DAYS, STEP_DAY } Step;

typedef enum {
  ENDING_NONE,   /* the period as a whole */
  ENDING_LAST,   /* 底 底前 末: its last day */
  ENDING_BEFORE, /* 前: by the eve of it, or by its end? */
} Ending;

typedef struct {
  int year;   /* 0: not written */
  Step step;  /* NUMBER: a number whose 月 or 季度 follows after the dash */
  int number; /* which half, quarter, month; the year when step is YEAR */
  int day;    /* of the month; or which ten days of it */
  Ending ending;
} Moment;

typedef struct {
  Day first, last;
} Days;

typedef struct {
  const char *text;
  gsize length;
  gsize at;
} Scanner;

extern const Fault fault_no_period;
extern const Fault fault_no_such_date;

/* These return NULL, or the fault. */
const Fault *moment_skip_leads (Scanner *scanner); /* 截至 到 by: of no consequence */
const Fault *moment_read (Scanner *scanner, Moment *out);
const Fault *moment_days (const Moment *self, const PeriodContext *context, Days *out);
