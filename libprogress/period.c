/* SPDX-License-Identifier: MIT */
/* A period is one moment, or two of them with a dash between, or an event. */
#include "period.h"

#include <string.h>

#include "moment.h"
#include "quantity-words.h"

static const Fault leftover = { "period", "this does not belong to a period" };
static const Fault crosses = { "period-order",
                               "it would run from one year into the next: write both ends with their year" };
static const Fault backwards = { "period-order", "it ends before it begins" };
static const Fault one_year = { "year-missing", "write the year at both ends, or only at the first" };
static const Fault two_digits = { "period", "months are written with two digits (2022-06) or with 月" };
static const Fault alternatives = { "vague-period", "two dates: choose one" };
static const Fault range_ending = { "period", "a range ends with its last day: without 前" };

/* 6月前 is the end of May, or was the end of June meant? 6月30日前 is by that day: nobody means the 29th. */
static const Fault *
end_moment (const Moment *moment, Days days, Period *out)
{
  *out = (Period){ days.first, days.last, FALSE, DAY_NONE };
  if (moment->ending == ENDING_NONE)
    return NULL;
  out->first = days.last;
  if (moment->ending == ENDING_LAST || moment->step == STEP_DAY)
    return NULL;
  if (days.first == DAY_FIRST)
    return &fault_no_such_date;
  out->first = out->last = days.first - 1;
  out->otherwise = days.last;
  return NULL;
}

/* ---- Ranges ---- */

/* 4-6月, 2022年4月-6月, 6月1日-30日: each end takes from the other what it does not say. */
static const Fault *
complete_range (Moment *first, Moment *last)
{
  if (last->step == STEP_NUMBER)
    return &two_digits;
  if (first->step == STEP_NUMBER && last->step == STEP_DAY)
    return &fault_no_period;
  if (first->step == STEP_NUMBER)
    first->step = last->step;
  if (first->year == 0 && last->year != 0)
    return &one_year;
  if (last->year == 0)
    last->year = first->year;
  if (last->step == STEP_DAY && last->number == 0)
    last->number = first->step == STEP_DAY ? first->number : 0;
  return first->ending != ENDING_NONE || last->ending == ENDING_BEFORE ? &range_ending : NULL;
}

static const Fault *
read_range (Scanner *self, const PeriodContext *context, Moment *first, Period *out)
{
  Moment last;
  Days from, to;
  const Fault *fault = moment_read (self, &last);
  if (fault == NULL && self->at < self->length)
    fault = &leftover;
  if (fault == NULL)
    fault = complete_range (first, &last);
  if (fault == NULL)
    fault = moment_days (first, context, &from);
  if (fault == NULL)
    fault = moment_days (&last, context, &to);
  if (fault != NULL)
    return fault;
  if (to.last < from.first)
    return first->year == 0 ? &crosses : &backwards;
  *out = (Period){ from.first, to.last, TRUE, DAY_NONE };
  return NULL;
}

static const Fault *
read_period (Scanner *self, const PeriodContext *context, Period *out)
{
  Moment moment;
  Days days;
  if (strstr (self->text, "或") != NULL)
    return &alternatives;
  const Fault *fault = moment_skip_leads (self);
  if (fault == NULL)
    fault = moment_read (self, &moment);
  if (fault != NULL)
    return fault;
  gsize mark = range_mark_at (self->text, self->length, self->at);
  if (mark > 0)
    {
      self->at += mark;
      return read_range (self, context, &moment, out);
    }
  if (self->at < self->length)
    return &leftover;
  fault = moment_days (&moment, context, &days);
  return fault != NULL ? fault : end_moment (&moment, days, out);
}

/* ---- Events ---- */

/* 亚运会 is its day, 亚运会前 the eve of it, or was the day itself meant? */
static gboolean
find_event (const PeriodContext *context, const Phrase *phrase, Period *out)
{
  static const char *const before[] = { "", "之前", "以前", "前" };
  gpointer value;
  if (context->events == NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (before); i++)
    {
      gsize size = strlen (before[i]);
      if (size > 0 && !phrase_ends (phrase->text, phrase->length, before[i], size))
        continue;
      g_autofree char *name = g_strndup (phrase->text, phrase->length - size);
      if (!g_hash_table_lookup_extended (context->events, name, NULL, &value))
        continue;
      Day day = GPOINTER_TO_INT (value);
      Day eve = MAX (day - 1, DAY_FIRST);
      *out = size == 0 ? (Period){ day, day, FALSE, DAY_NONE } : (Period){ eve, eve, FALSE, day };
      return TRUE;
    }
  return FALSE;
}

gboolean
period_parse (const char *text, gssize length, const PeriodContext *context, Period *out,
              ParseFailure *failure)
{
  Phrase phrase;
  gsize offset = 0;
  gsize size = length < 0 ? strlen (text) : (gsize) length;
  Day day = day_parse (text, size);
  if (day != DAY_NONE) /* most figures have a plain date */
    {
      *out = (Period){ day, day, FALSE, DAY_NONE };
      return TRUE;
    }
  const Fault *fault = phrase_read (&phrase, text, (gssize) size, &offset);
  if (fault != NULL)
    return parse_failure_set (failure, fault, text, size, offset);
  if (find_event (context, &phrase, out))
    return TRUE;
  Scanner scanner = { phrase.text, phrase.length, 0 };
  fault = read_period (&scanner, context, out);
  if (fault == NULL)
    return TRUE;
  offset = fault == &leftover ? phrase_offset (&phrase, scanner.at) : 0;
  return parse_failure_set (failure, fault, text, size, offset);
}
