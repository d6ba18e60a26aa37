/* SPDX-License-Identifier: MIT */
#include <progress/progress-types.h>

typedef struct {
  int value;
  const char *name;
} Word;

static const Word lights[] = {
  { PROGRESS_LIGHT_NONE, "none" }, { PROGRESS_LIGHT_NOTE, "note" },     { PROGRESS_LIGHT_GREEN, "green" },
  { PROGRESS_LIGHT_GREY, "grey" }, { PROGRESS_LIGHT_YELLOW, "yellow" }, { PROGRESS_LIGHT_ORANGE, "orange" },
  { PROGRESS_LIGHT_RED, "red" },
};

static const Word reasons[] = {
  { PROGRESS_REASON_NONE, "none" },
  { PROGRESS_REASON_NO_TARGET, "no-target" },
  { PROGRESS_REASON_NO_DATA, "no-data" },
  { PROGRESS_REASON_ZERO_TARGET, "zero-target" },
  { PROGRESS_REASON_NEGATIVE_TARGET, "negative-target" },
  { PROGRESS_REASON_ZERO_SPAN, "zero-span" },
  { PROGRESS_REASON_ALREADY_MET, "already-met" },
  { PROGRESS_REASON_NOT_STARTED, "not-started" },
  { PROGRESS_REASON_NO_PATH, "no-path" },
  { PROGRESS_REASON_SIGN_CHANGE, "sign-change" },
  { PROGRESS_REASON_TOO_FEW_POINTS, "too-few-points" },
  { PROGRESS_REASON_LOW_COVERAGE, "low-coverage" },
  { PROGRESS_REASON_OUT_OF_RANGE, "out-of-range" },
  { PROGRESS_REASON_ZERO_BASELINE, "zero-baseline" },
  { PROGRESS_REASON_NEGATIVE_BASELINE, "negative-baseline" },
};

static const Word comparators[] = {
  { PROGRESS_COMPARATOR_REACH, "reach" },         { PROGRESS_COMPARATOR_AT_LEAST, "at-least" },
  { PROGRESS_COMPARATOR_MORE_THAN, "more-than" }, { PROGRESS_COMPARATOR_AT_MOST, "at-most" },
  { PROGRESS_COMPARATOR_LESS_THAN, "less-than" }, { PROGRESS_COMPARATOR_EQUAL, "equal" },
  { PROGRESS_COMPARATOR_RANGE, "range" },
};

static const Word kinds[] = {
  { PROGRESS_REPORTED_LEVEL, "level" },
  { PROGRESS_REPORTED_CUMULATIVE, "cumulative" },
  { PROGRESS_REPORTED_PER_PERIOD, "per-period" },
};

static const Word modes[] = {
  { PROGRESS_ROUNDING_HALF_UP, "half-up" },
  { PROGRESS_ROUNDING_HALF_EVEN, "half-even" },
  { PROGRESS_ROUNDING_DOWN, "down" },
};

static const Word methods[] = {
  { PROGRESS_RATE_AUTO, "auto" },
  { PROGRESS_RATE_RATIO, "ratio" },
  { PROGRESS_RATE_RELATIVE, "relative" },
  { PROGRESS_RATE_FROM_BASELINE, "from-baseline" },
  { PROGRESS_RATE_INTERVAL, "interval" },
  { PROGRESS_RATE_BINARY, "binary" },
  { PROGRESS_RATE_DELIVERABLES, "deliverables" },
  { PROGRESS_RATE_PARTS, "parts" },
};

/* A value of no word is a caller's mistake; it still gets a string, as promised. */
static const char *
find_word (const Word *words, gsize n_words, int value)
{
  for (gsize i = 0; i < n_words; i++)
    if (words[i].value == value)
      return words[i].name;
  g_return_val_if_reached ("unknown");
}

#define FIND_WORD(words, value) find_word ((words), G_N_ELEMENTS (words), (int) (value))

const char *
progress_light_get_name (ProgressLight light)
{
  return FIND_WORD (lights, light);
}

const char *
progress_reason_get_name (ProgressReason reason)
{
  return FIND_WORD (reasons, reason);
}

const char *
progress_comparator_get_name (ProgressComparator comparator)
{
  return FIND_WORD (comparators, comparator);
}

const char *
progress_reported_as_get_name (ProgressReportedAs reported_as)
{
  return FIND_WORD (kinds, reported_as);
}

const char *
progress_rounding_get_name (ProgressRounding rounding)
{
  return FIND_WORD (modes, rounding);
}

const char *
progress_rate_method_get_name (ProgressRateMethod method)
{
  return FIND_WORD (methods, method);
}

void
progress_free (gpointer text)
{
  g_free (text);
}
