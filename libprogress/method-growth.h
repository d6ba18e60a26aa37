/* SPDX-License-Identifier: MIT */
/* Compound growth and what is made of it. In a header because one number and an array of them go through the
 * same lines: they agree to the last bit. */
#pragma once

#include "method.h"

/* Growth a year from one value to another: (to / from)^(1 / years) - 1. By log1p() and expm1(), which keep
 * small growth exact where the power would lose it against the 1. */
static inline Real
growth_between (Real from, Real from_time, Real to, Real to_time)
{
  Real years = real_subtract (to_time, from_time);

  if (!real_is_defined (from))
    return from;
  if (!real_is_defined (to))
    return to;
  if (from.value == 0)
    return real_undefined (PROGRESS_REASON_ZERO_BASELINE);
  if (to.value != 0 && (from.value < 0) != (to.value < 0))
    return real_undefined (PROGRESS_REASON_SIGN_CHANGE);
  if (!real_is_defined (years))
    return years;
  if (years.value <= 0)
    return real_undefined (years.value == 0 ? PROGRESS_REASON_TOO_FEW_POINTS : PROGRESS_REASON_OUT_OF_RANGE);
  return real_computed (expm1 (log1p ((to.value - from.value) / from.value) / years.value));
}

/* What a value becomes by growing on for some years. */
static inline Real
grown_by (Real value, Real growth, Real years)
{
  if (!real_is_defined (value))
    return value;
  if (!real_is_defined (growth))
    return growth;
  if (!real_is_defined (years))
    return years;
  return real_computed (value.value * pow (1 + growth.value, years.value));
}

/* The facts a method with a target judges by. */
typedef struct {
  Real baseline, baseline_time;
  Real value, time;
  Real target, target_time;
  Real direction; /* 1, -1; undefined: not said */
} Facts;

static inline Facts
facts_of (const MethodArgument *in, const MethodArgument *better)
{
  return (Facts){
    in[BASELINE].number,    in[BASELINE_TIME].number,    in[VALUE].number, in[TIME].number, in[TARGET].number,
    in[TARGET_TIME].number, argument_direction (better),
  };
}

/* Where it was not said, what is better is told by where the target lies. */
static inline Real
facts_direction (const Facts *self)
{
  Real way = real_subtract (self->target, self->baseline);

  if (real_is_defined (self->direction))
    return self->direction;
  if (!real_is_defined (way))
    return way;
  return way.value == 0 ? real_undefined (PROGRESS_REASON_ZERO_SPAN) : real_of (way.value > 0 ? 1 : -1);
}

/* Is the target reached (or, strictly, passed)? No, as long as that cannot be told. */
static inline gboolean
facts_achieve (const Facts *self, gboolean strict)
{
  Real direction = facts_direction (self);

  if (!real_is_defined (self->value) || !real_is_defined (self->target))
    return FALSE;
  if (self->value.value == self->target.value)
    return !strict;
  return real_is_defined (direction) && (self->value.value > self->target.value) == (direction.value > 0);
}

/* Was the target met at the start? From there its growth has the wrong sign. */
static inline gboolean
facts_began_achieved (const Facts *self)
{
  Real way = real_subtract (self->target, self->baseline);

  return real_is_defined (self->direction) && real_is_defined (way) && way.value * self->direction.value < 0;
}

typedef struct {
  Real actual, required; /* growth a year */
} GrowthPair;

static inline GrowthPair
growth_pair (const Facts *facts)
{
  GrowthPair pair = {
    growth_between (facts->baseline, facts->baseline_time, facts->value, facts->time),
    growth_between (facts->baseline, facts->baseline_time, facts->target, facts->target_time),
  };

  if (real_is_defined (facts->target) && facts->target.value == 0)
    pair.required = real_undefined (PROGRESS_REASON_ZERO_TARGET);
  else if (pair.required.reason == PROGRESS_REASON_TOO_FEW_POINTS)
    pair.required = real_undefined (PROGRESS_REASON_OUT_OF_RANGE);
  return pair;
}

/* Is there no way to go? Whatever the times. */
static inline gboolean
facts_stand (const Facts *self)
{
  Real way = real_subtract (self->target, self->baseline);

  return real_is_defined (self->value) && real_is_defined (way) && way.value == 0;
}

/* Growth over growth required. */
static inline Real
growth_ratio (const Facts *facts, const GrowthPair *pair)
{
  if (facts_stand (facts))
    return real_undefined (PROGRESS_REASON_ZERO_SPAN);
  if (facts_began_achieved (facts))
    return real_undefined (PROGRESS_REASON_ALREADY_MET);
  return real_divide (pair->actual, pair->required);
}

/* UNSD 2023: the gain expected at the target's time, over the gain needed. */
static inline Real
gain_ratio (const Facts *facts, Real expected)
{
  Real needed = real_subtract (facts->target, facts->baseline);

  if (facts_stand (facts))
    return real_undefined (PROGRESS_REASON_ZERO_SPAN);
  if (facts_began_achieved (facts))
    return real_undefined (PROGRESS_REASON_ALREADY_MET);
  return real_divide (real_subtract (expected, facts->baseline), needed);
}

/* ---- StatCan's own ---- */

/* Zero has no growth: something small stands for it. */
static inline Real
replace_zero (Real x, Real replacement)
{
  return real_is_defined (x) && x.value == 0 ? replacement : x;
}

/* Statistics Canada turns the direction round where all values are negative. */
static inline Real
statcan_sign (const Facts *facts)
{
  if (!real_is_defined (facts->baseline))
    return facts->baseline;
  return real_multiply (facts->direction, real_of (facts->baseline.value < 0 ? -1 : 1));
}

/* Its data need a year at least. */
static inline Real
statcan_growth (const Facts *facts)
{
  Real years = real_subtract (facts->time, facts->baseline_time);

  if (real_is_defined (years) && years.value < 1)
    return real_undefined (PROGRESS_REASON_TOO_FEW_POINTS);
  return growth_between (facts->baseline, facts->baseline_time, facts->value, facts->time);
}

static inline Real
statcan_ratio (const Facts *facts, const GrowthPair *pair)
{
  Real size = pair->required;

  if (facts_stand (facts))
    return real_undefined (PROGRESS_REASON_ZERO_SPAN);
  size.value = fabs (size.value);
  return real_multiply (statcan_sign (facts), real_divide (pair->actual, size));
}

/* Near a limit thresholds shrink by a factor. limit undefined: there is none. */
Real statcan_limit_factor (const Facts *facts, Real limit);
/* Growth in the wanted direction, judged near a limit. */
gint32 statcan_judge_trend (Real progress, Real factor);

/* What stands for a zero, unless the caller chooses. */
#define STATCAN_REPLACEMENT 0.001
/* Targets are of this year, unless the caller says another. */
#define UNSD_TARGET_TIME 2030

/* The best category of a method is its first, and a target that is reached has it. */
#define CATEGORY_OF_ACHIEVED 0

extern const MethodBand eurostat_bands[];
extern const MethodBand statcan_target_bands[];
extern const MethodBand unsd_2022_bands[];
extern const MethodBand unsd_2022_trend_bands[];
extern const MethodBand unsd_2023_bands[];
extern const MethodBand unsd_2023_trend_bands[];
extern const MethodBand growth_trend_bands[];
