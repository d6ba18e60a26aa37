/* SPDX-License-Identifier: MIT */
/* Periods as documents write them: 2018, 2022-Q2, 2022-04..2022-06, 6月底前, 二季度, 4-6月. */
#pragma once

#include "date.h"
#include "quantity.h"

typedef struct {
  Day first;
  Day last;          /* "due 2018-06" means its last day */
  gboolean is_range; /* written as a dash range: work *of* that range, nothing is expected before first */
  Day otherwise; /* 6月前 may mean the end of May (last) or of June (this): a note names both; else DAY_NONE
                  */
} Period;

/* What a period's text may lean on. */
typedef struct {
  Day plan_first,
      plan_last;      /* the plan's own period, for texts without a year; DAY_NONE: there is none yet */
  gint32 year_starts; /* month 1 to 12 in which the (fiscal) year starts */
  gboolean year_named_by_end; /* fiscal 2022 is the year that ends in 2022 */
  GHashTable *events;         /* name -> GINT_TO_POINTER (Day); NULL: none */
} PeriodContext;

#define PERIOD_CONTEXT_DEFAULT ((PeriodContext){ DAY_NONE, DAY_NONE, 1, FALSE, NULL })

/* Reads all of text (length -1: to the NUL): a period, a date, or an event's name (its day). */
gboolean period_parse (const char *text, gssize length, const PeriodContext *context, Period *out,
                       ParseFailure *failure);

/* The calendar's own periods, following year_starts: months 1, 3, 6 or 12 in a unit (month, quarter, half,
 * year). period_end_after: the last day of the unit that ends first strictly after day. */
Day period_end_after (Day day, int months, gint32 year_starts);
