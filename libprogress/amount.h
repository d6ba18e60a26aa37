/* SPDX-License-Identifier: MIT */
/* Amounts and dates as people read them: 48个, ≤5%, 2.5个百分点, 2018年8月31日. */
#pragma once

#include "report.h"

/* How the amounts of one indicator are written. */
typedef struct {
  const Unit *unit;
  gint8 digits; /* decimals of amounts that were computed and have no end, or a late one */
  ProgressLanguage language;
  gboolean is_brief;   /* for a cell: pp for percentage points */
  gboolean is_grouped; /* 16,000: as English is read */
} AmountStyle;

AmountStyle amount_style_of (const ProgressStanding *standing, ProgressLanguage language);

/* All append nothing for what is undefined. */
void amount_append_number (GString *out, const AmountStyle *style, Exact x); /* "44" */
void amount_append (GString *out, const AmountStyle *style, Exact x);        /* "44个" */
void amount_append_difference (GString *out, const AmountStyle *style,
                               Exact x);                           /* "4个", "2.5个百分点"; no sign */
void amount_append_about (GString *out, const AmountStyle *style); /* "about ", "约" */
void amount_append_bound (GString *out, const AmountStyle *style, ProgressComparator comparator,
                          Exact x);                            /* "≤5%" */
const char *amount_bound_sign (ProgressComparator comparator); /* "≤"; "": none is needed */
void amount_append_target (GString *out, const AmountStyle *style,
                           const Target *target); /* "≤5%", "85~90%" */

/* x rounded to so many decimals. */
void amount_append_rounded (GString *out, Exact x, gint8 digits, ProgressRounding mode);

/* The canonical text of the file formats: a decimal, or p/q where it does not end. */
void amount_append_exact (GString *out, Exact x);
/* A target without its comparator in the same: "90", "85..90". */
void amount_append_plain_target (GString *out, const Target *target);

/* "2018-08-31"; nothing for DAY_NONE. */
void amount_append_day (GString *out, Day day);
/* The same in a language: "2018年8月31日". */
void amount_append_date (GString *out, Day day, ProgressLanguage language);
