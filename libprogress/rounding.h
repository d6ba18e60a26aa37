/* SPDX-License-Identifier: MIT */
/* Rounding once, from the exact value, to a multiple of an interval (GB/T 8170-2008, ISO 80000-1 annex B). */
#pragma once

#include "exact-round.h"

typedef struct {
  gint8 digits; /* decimals shown, -1: not set */
  ProgressRounding mode;
  gboolean has_interval; /* round to multiples of interval instead of 10^-digits (0.5, 0.2, 20) */
  Number interval;       /* in display units */
} Rounding;

#define ROUNDING_DEFAULT ((Rounding){ 1, PROGRESS_ROUNDING_HALF_UP, FALSE, { 1, 1 } })

/* 10^-digits. */
Number rounding_step (const Rounding *rounding);

/* x rounded and written with the decimals of the step, never "-0.0"; an undefined x as its reason
 * ("no-data"). */
#define ROUNDED_TEXT_SIZE 64
gsize rounding_format (const Rounding *rounding, Exact x, char text[ROUNDED_TEXT_SIZE]);

/* A rate (1 is all done) as published: percent, rounded once, and one rounding step under 100 % rather than
 * 100 % while the rate is below 1. "91.7%". */
gsize rounding_format_rate (const Rounding *rounding, Exact rate, char text[ROUNDED_TEXT_SIZE]);
