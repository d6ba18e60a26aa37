/* SPDX-License-Identifier: MIT */
/* A period is one moment ([year] part [ending]: 2022年二季度前) or two of them with a dash between. Moments
 * are read from tables of words and turned into days by the plan's own year. */
#include "period.h"

#include <string.h>

#include "numeral.h"
#include "quantity-words.h"

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
  const char *text;
  gsize length;
  gsize at;
} Scanner;

typedef struct {
  Day first, last;
} Days;

static const Fault unknown = { "period", "no period: write 2022, 2022-Q2, 2022-H1, 2022-06, 2022-06-30, "
                                         "2022-04..2022-06, 6月底前, 4-6月, 二季度, or an event's name" };
static const Fault leftover = { "period", "this does not belong to a period" };
static const Fault no_such_date = { "no-such-date", "there is no such date" };
static const Fault no_year = {
  "year-missing", "which year? A plan of more than one year needs it: write 2022-06, 2022年6月"
};
static const Fault not_in_year = { "year-missing",
                                   "which year? It is not within the plan's year: write 2022-06, 2022年6月" };
static const Fault crosses = { "period-order",
                               "it would run from one year into the next: write both ends with their year" };
static const Fault backwards = { "period-order", "it ends before it begins" };
static const Fault one_year = { "year-missing", "write the year at both ends, or only at the first" };
static const Fault two_digits = { "period", "months are written with two digits (2022-06) or with 月" };
static const Fault short_year = { "period", "a year has four digits; how long something takes is no period" };
static const Fault duration = { "period", "how long something takes is no period: write when it ends" };
static const Fault other_date = { "period", "dates are written 2022-06-30 or 2022年6月30日" };
static const Fault vague = { "vague-period", "not exact: write the day, or 上旬, 中旬, 下旬" };
static const Fault a_start = { "period",
                               "this tells when something begins: write that under `start`, as a date" };
static const Fault recurrence = {
  "period", "this comes again and again: as a milestone write every-quarter or every-month"
};
static const Fault alternatives = { "vague-period", "two dates: choose one" };
static const Fault relative_year = { "year-missing", "write the year in digits" };
static const Fault range_ending = { "period", "a range ends with its last day: without 前" };

/* ---- Words ---- */

typedef struct {
  char text[16];
  const Fault *fault; /* NULL: the word is read */
  int value, number;
} PeriodWord;

/* Before a period, and of no consequence. */
static const PeriodWord leads[] = {
  { "截至", NULL, 0, 0 },
  { "截止到", NULL, 0, 0 },
  { "截止", NULL, 0, 0 },
  { "到", NULL, 0, 0 },
  { "至", NULL, 0, 0 },
  { "于", NULL, 0, 0 },
  { "在", NULL, 0, 0 },
  { "今年", NULL, 0, 0 },
  { "本年度", NULL, 0, 0 },
  { "当年", NULL, 0, 0 },
  { "by ", NULL, 0, 0 },
  { "每", &recurrence, 0, 0 },
  { "按", &recurrence, 0, 0 },
  { "every", &recurrence, 0, 0 },
  { "明年", &relative_year, 0, 0 },
  { "去年", &relative_year, 0, 0 },
  { "上年", &relative_year, 0, 0 },
  { "自", &a_start, 0, 0 },
  { "从", &a_start, 0, 0 },
  { "为期", &duration, 0, 0 },
};

#define AS_ENDING -1 /* 年 alone says nothing: 年底, 年内 */

/* Parts of a year that have a name: value is the Step, number which one. */
static const PeriodWord parts[] = {
  { "全年", NULL, STEP_YEAR, 0 },
  { "年度", NULL, STEP_YEAR, 0 },
  { "上半年", NULL, STEP_HALF, 1 },
  { "下半年", NULL, STEP_HALF, 2 },
  { "年", NULL, STEP_YEAR, AS_ENDING },
  { "Q1", NULL, STEP_QUARTER, 1 },
  { "Q2", NULL, STEP_QUARTER, 2 },
  { "Q3", NULL, STEP_QUARTER, 3 },
  { "Q4", NULL, STEP_QUARTER, 4 },
  { "H1", NULL, STEP_HALF, 1 },
  { "H2", NULL, STEP_HALF, 2 },
  { "月底", &vague, 0, 0 },
  { "月末", &vague, 0, 0 },
  { "半年度", &vague, 0, 0 },
  { "年初", &vague, 0, 0 },
  { "年中", &vague, 0, 0 },
  { "年前", &vague, 0, 0 },
};

/* After a number: value is the Step. */
static const PeriodWord counters[] = {
  { "月份", NULL, STEP_MONTH, 0 }, { "月", NULL, STEP_MONTH, 0 }, { "季度", NULL, STEP_QUARTER, 0 },
  { "日", NULL, STEP_DAY, 0 },     { "号", NULL, STEP_DAY, 0 },   { "个月", &duration, 0, 0 },
  { "年", &short_year, 0, 0 },     { "天", &duration, 0, 0 },     { "个季度", &duration, 0, 0 },
};

static const PeriodWord thirds[] = {
  { "上旬", NULL, 1, 0 },
  { "中旬", NULL, 2, 0 },
  { "下旬", NULL, 3, 0 },
};

/* value is the Ending. */
static const PeriodWord endings[] = {
  { "底前", NULL, ENDING_LAST, 0 },
  { "底之前", NULL, ENDING_LAST, 0 },
  { "底以前", NULL, ENDING_LAST, 0 },
  { "底", NULL, ENDING_LAST, 0 },
  { "末前", NULL, ENDING_LAST, 0 },
  { "末", NULL, ENDING_LAST, 0 },
  { "前", NULL, ENDING_BEFORE, 0 },
  { "之前", NULL, ENDING_BEFORE, 0 },
  { "以前", NULL, ENDING_BEFORE, 0 },
  { "内", NULL, ENDING_NONE, 0 },
  { "初", &vague, 0, 0 },
  { "中", &vague, 0, 0 },
  { "起", &a_start, 0, 0 },
  { "以来", &a_start, 0, 0 },
};

static gboolean
scanner_done (const Scanner *self)
{
  return self->at >= self->length;
}

/* The longest word of the table that comes next, read; NULL: none. */
static const PeriodWord *
scan_word (Scanner *self, const PeriodWord *words, gsize n)
{
  const PeriodWord *best = NULL;
  gsize size = 0;
  for (gsize i = 0; i < n; i++)
    {
      gsize word_size = strlen (words[i].text);
      if (word_size > size && word_size <= self->length - self->at &&
          g_ascii_strncasecmp (self->text + self->at, words[i].text, word_size) == 0)
        {
          best = &words[i];
          size = word_size;
        }
    }
  self->at += size;
  return best;
}

#define SCAN_WORD(scanner, words) scan_word ((scanner), (words), G_N_ELEMENTS (words))

static gboolean
scan_text (Scanner *self, const char *text)
{
  gsize size = strlen (text);
  if (!phrase_starts (self->text + self->at, self->length - self->at, text, size))
    return FALSE;
  self->at += size;
  return TRUE;
}

static gsize
count_digits (const Scanner *self, gsize at)
{
  gsize n = 0;
  while (at + n < self->length && g_ascii_isdigit (self->text[at + n]))
    n++;
  return n;
}

/* Exactly n digits. -1: they are not there. */
static int
scan_digits (Scanner *self, gsize n)
{
  int value = 0;
  if (count_digits (self, self->at) != n)
    return -1;
  for (; n > 0; n--)
    value = value * 10 + (self->text[self->at++] - '0');
  return value;
}

/* A small whole number in digits or Chinese. 0: there is none. */
static int
scan_number (Scanner *self)
{
  Numeral numeral;
  const char *text = self->text + self->at;
  if (count_digits (self, self->at) > 2 || numeral_read (text, self->length - self->at, &numeral) != NULL)
    return 0;
  if (numeral.used == 0 || numeral.value.den != 1 || numeral.value.num > 99)
    return 0;
  self->at += numeral.used;
  return (int) numeral.value.num;
}

/* ---- Reading a moment ---- */

/* -06 or -06-30 after a year. */
static gboolean
scan_iso (Scanner *self, Moment *out)
{
  Scanner ahead = *self;
  int month = scan_text (&ahead, "-") ? scan_digits (&ahead, 2) : -1;
  if (month < 0)
    return FALSE;
  *self = ahead;
  out->step = STEP_MONTH;
  out->number = month;
  int day = scan_text (&ahead, "-") ? scan_digits (&ahead, 2) : -1;
  if (day >= 0)
    {
      *self = ahead;
      out->step = STEP_DAY;
      out->day = day;
    }
  return TRUE;
}

/* 2022, 2022年, 2022年度, or nothing. */
static const Fault *
scan_year (Scanner *self, Moment *out)
{
  gsize digits = count_digits (self, self->at);
  if (digits < 4)
    return NULL;
  if (digits > 4 || (out->year = scan_digits (self, 4)) == 0)
    return digits > 4 ? &other_date : &no_such_date;
  out->step = STEP_YEAR;
  out->number = out->year;
  if (self->at + 1 < self->length && strchr ("./", self->text[self->at]) != NULL &&
      g_ascii_isdigit (self->text[self->at + 1]))
    return &other_date;
  if (scan_text (self, "年"))
    scan_text (self, "度");
  return NULL;
}

/* 6月, 6月30日, 9月上旬, 二季度, or a number that waits for what follows the dash. */
static const Fault *
scan_numbered_part (Scanner *self, Moment *out)
{
  scan_text (self, "第");
  gsize start = self->at;
  int number = scan_number (self);
  if (self->at == start)
    return scanner_done (self) ? NULL : &unknown;
  const PeriodWord *counter = SCAN_WORD (self, counters);
  if (counter != NULL && counter->fault != NULL)
    return counter->fault;
  out->step = counter == NULL ? STEP_NUMBER : (Step) counter->value;
  out->number = out->step == STEP_DAY ? 0 : number;
  out->day = out->step == STEP_DAY ? number : 0;
  if (out->step != STEP_MONTH)
    return NULL;
  const PeriodWord *third = SCAN_WORD (self, thirds);
  Scanner ahead = *self;
  int day = third == NULL ? scan_number (&ahead) : 0;
  if (third != NULL)
    {
      out->step = STEP_TEN_DAYS;
      out->day = third->value;
    }
  else if (ahead.at > self->at && (scan_text (&ahead, "日") || scan_text (&ahead, "号")))
    {
      *self = ahead;
      out->step = STEP_DAY;
      out->day = day;
    }
  return NULL;
}

/* What follows a year, or stands alone: an ISO month, a named part, a numbered one. */
static const Fault *
scan_part (Scanner *self, Moment *out)
{
  gboolean has_year = out->year != 0;
  Scanner ahead = *self;
  if (has_year && scan_iso (self, out))
    return NULL;
  if (has_year)
    scan_text (&ahead, "-");
  const PeriodWord *part = SCAN_WORD (&ahead, parts);
  if (part != NULL)
    {
      *self = ahead;
      out->step = (Step) part->value;
      out->number = part->number;
      return part->fault;
    }
  gboolean is_next = !scanner_done (self) &&
                     (g_ascii_isdigit (self->text[self->at]) || (guchar) self->text[self->at] >= 0x80);
  if (has_year && (!is_next || range_mark_at (self->text + self->at, self->length - self->at) > 0))
    return NULL;
  ahead = *self;
  const Fault *fault = scan_numbered_part (&ahead, out);
  if (has_year && fault == &unknown)
    return NULL; /* perhaps an ending: 2022年底 */
  *self = ahead;
  return fault;
}

static const Fault *
scan_moment (Scanner *self, Moment *out)
{
  *out = (Moment){ 0, STEP_NUMBER, 0, 0, ENDING_NONE };
  const Fault *fault = scan_year (self, out);
  if (fault == NULL)
    fault = scan_part (self, out);
  if (fault != NULL)
    return fault;
  const PeriodWord *ending = SCAN_WORD (self, endings);
  if (ending == NULL)
    return out->number == AS_ENDING ? &unknown : NULL;
  out->ending = (Ending) ending->value;
  return ending->fault;
}

/* ---- From moments to days ---- */

/* The first day of the n-th month (0: the first) after the (fiscal) year begins; DAY_NONE beyond the
 * calendar. */
static Day
fiscal_day (const PeriodContext *context, int year, int month)
{
  int index = context->year_starts - 1 + month;
  if (context->year_named_by_end && context->year_starts > 1)
    year--;
  return day_from_ymd (year + index / 12, index % 12 + 1, 1);
}

static gboolean
fiscal_part (const PeriodContext *context, int year, int number, int months, Days *out)
{
  if (number < 1 || number > 12 / months)
    return FALSE;
  out->first = fiscal_day (context, year, (number - 1) * months);
  if (out->first == DAY_NONE)
    return FALSE;
  out->last = period_end_after (out->first, months, context->year_starts);
  return out->last != DAY_NONE;
}

/* Months and days are the calendar's, also in a fiscal year. */
static gboolean
calendar_part (const Moment *moment, int year, Days *out)
{
  if (moment->number < 1 || moment->number > 12)
    return FALSE;
  int last = days_in_month (year, moment->number);
  int from = 1;
  int to = last;
  if (moment->step == STEP_DAY)
    from = to = moment->day;
  else if (moment->step == STEP_TEN_DAYS)
    {
      from = moment->day * 10 - 9;
      to = moment->day == 3 ? last : moment->day * 10;
    }
  if (from < 1 || to > last)
    return FALSE;
  out->first = day_from_ymd (year, moment->number, from);
  out->last = day_from_ymd (year, moment->number, to);
  return out->first != DAY_NONE && out->last != DAY_NONE;
}

static gboolean
days_in_year (const PeriodContext *context, const Moment *moment, int year, Days *out)
{
  switch (moment->step)
    {
    case STEP_YEAR:
      return fiscal_part (context, year, 1, 12, out);
    case STEP_HALF:
      return fiscal_part (context, year, moment->number, 6, out);
    case STEP_QUARTER:
      return fiscal_part (context, year, moment->number, 3, out);
    case STEP_MONTH:
    case STEP_TEN_DAYS:
    case STEP_DAY:
      return calendar_part (moment, year, out);
    case STEP_NUMBER:
      break;
    }
  return FALSE;
}

/* The year that a text without one means: the (fiscal) year the plan lies in, or the twelve months from the
 * plan's first month on when a plan of at most a year lies in two. */
static gboolean
plan_year (const PeriodContext *context, Days *out)
{
  int year, month, day;
  if (context->plan_first == DAY_NONE || context->plan_last == DAY_NONE)
    return FALSE;
  day_to_ymd (context->plan_first, &year, &month, &day);
  for (int candidate = year - 1; candidate <= year + 1; candidate++)
    if (candidate > 0 && fiscal_part (context, candidate, 1, 12, out) && out->first <= context->plan_first &&
        context->plan_last <= out->last)
      return TRUE;
  out->first = day_from_ymd (year, month, 1);
  out->last = period_end_after (context->plan_first, 12, month);
  return out->last != DAY_NONE && context->plan_last <= out->last;
}

static const Fault *
days_without_year (const PeriodContext *context, const Moment *moment, Days *out)
{
  Days window;
  int year, month, day;
  gboolean exists = FALSE;
  if (!plan_year (context, &window))
    return &no_year;
  day_to_ymd (window.first, &year, &month, &day);
  for (int candidate = MAX (year - 1, 1); candidate <= year + 2; candidate++)
    {
      gboolean found = days_in_year (context, moment, candidate, out);
      exists = exists || found;
      if (found && window.first <= out->first && out->last <= window.last)
        return NULL;
    }
  return exists && moment->step != STEP_DAY ? &not_in_year : &no_such_date;
}

static const Fault *
days_of (const PeriodContext *context, const Moment *moment, Days *out)
{
  if (moment->step == STEP_NUMBER || (moment->step == STEP_DAY && moment->number == 0))
    return &unknown;
  if (moment->year == 0)
    return days_without_year (context, moment, out);
  return days_in_year (context, moment, moment->year, out) ? NULL : &no_such_date;
}

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
    return &no_such_date;
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
    return &unknown;
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
  const Fault *fault = scan_moment (self, &last);
  if (fault == NULL && !scanner_done (self))
    fault = &leftover;
  if (fault == NULL)
    fault = complete_range (first, &last);
  if (fault == NULL)
    fault = days_of (context, first, &from);
  if (fault == NULL)
    fault = days_of (context, &last, &to);
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
  const PeriodWord *lead;
  if (strstr (self->text, "或") != NULL)
    return &alternatives;
  while ((lead = SCAN_WORD (self, leads)) != NULL)
    if (lead->fault != NULL)
      return lead->fault;
  const Fault *fault = scan_moment (self, &moment);
  if (fault != NULL)
    return fault;
  gsize mark = range_mark_at (self->text + self->at, self->length - self->at);
  if (mark > 0)
    {
      self->at += mark;
      return read_range (self, context, &moment, out);
    }
  if (!scanner_done (self))
    return &leftover;
  fault = days_of (context, &moment, &days);
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
      if (!phrase_ends (phrase->text, phrase->length, before[i], size))
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

Day
period_end_after (Day day, int months, gint32 year_starts)
{
  int year, month, day_of_month;
  day_to_ymd (day, &year, &month, &day_of_month);
  /* counted from a year before, so that nothing is negative */
  int since = (year + 1) * 12 + month - year_starts;
  int end = (since / months + 1) * months + year_starts - 13;
  for (;; end += months)
    {
      int end_year = (end - 1) / 12;
      int end_month = (end - 1) % 12 + 1;
      if (end_year > 9999)
        return DAY_NONE;
      Day last =
          end_year < 1 ? DAY_NONE : day_from_ymd (end_year, end_month, days_in_month (end_year, end_month));
      if (last > day)
        return last;
    }
}
