/* SPDX-License-Identifier: MIT */
#include "moment.h"

#include <string.h>

#include "numeral.h"
#include "quantity-words.h"

const Fault fault_no_period = { "period", "no period: write 2022, 2022-Q2, 2022-H1, 2022-06, 2022-06-30, "
                                          "2022-04..2022-06, 6月底前, 4-6月, 二季度, or an event's name" };
const Fault fault_no_such_date = { "no-such-date", "there is no such date" };
static const Fault short_year = { "period", "a year has four digits; how long something takes is no period" };
static const Fault duration = { "period", "how long something takes is no period: write when it ends" };
static const Fault other_date = { "period", "dates are written 2022-06-30 or 2022年6月30日" };
static const Fault vague = { "vague-period", "not exact: write the day, or 上旬, 中旬, 下旬" };
static const Fault a_start = { "period",
                               "this tells when something begins: write that under `start`, as a date" };
static const Fault recurrence = {
  "period", "this comes again and again: as a milestone write every-quarter or every-month"
};
static const Fault relative_year = { "year-missing", "write the year in digits" };

typedef struct {
  char text[16];
  const Fault *fault; /* NULL: the word is read */
  int value, number;
} PeriodWord;

/* clang-format off */

/* Before a period, and of no consequence. */
static const PeriodWord leads[] = {
  { "截至", NULL, 0, 0 }, { "截止到", NULL, 0, 0 }, { "截止", NULL, 0, 0 }, { "到", NULL, 0, 0 },
  { "至", NULL, 0, 0 }, { "于", NULL, 0, 0 }, { "在", NULL, 0, 0 }, { "今年", NULL, 0, 0 },
  { "本年度", NULL, 0, 0 }, { "当年", NULL, 0, 0 }, { "by ", NULL, 0, 0 }, { "每", &recurrence, 0, 0 },
  { "按", &recurrence, 0, 0 }, { "every", &recurrence, 0, 0 }, { "明年", &relative_year, 0, 0 },
  { "去年", &relative_year, 0, 0 }, { "上年", &relative_year, 0, 0 }, { "自", &a_start, 0, 0 },
  { "从", &a_start, 0, 0 }, { "为期", &duration, 0, 0 },
};

#define AS_ENDING -1 /* 年 alone says nothing: 年底, 年内 */

/* Parts of a year that have a name: value is the Step, number which one. */
static const PeriodWord parts[] = {
  { "全年", NULL, STEP_YEAR, 0 }, { "年度", NULL, STEP_YEAR, 0 }, { "上半年", NULL, STEP_HALF, 1 },
  { "下半年", NULL, STEP_HALF, 2 }, { "年", NULL, STEP_YEAR, AS_ENDING }, { "Q1", NULL, STEP_QUARTER, 1 },
  { "Q2", NULL, STEP_QUARTER, 2 }, { "Q3", NULL, STEP_QUARTER, 3 }, { "Q4", NULL, STEP_QUARTER, 4 },
  { "H1", NULL, STEP_HALF, 1 }, { "H2", NULL, STEP_HALF, 2 }, { "月底", &vague, 0, 0 },
  { "月末", &vague, 0, 0 }, { "半年度", &vague, 0, 0 }, { "年初", &vague, 0, 0 }, { "年中", &vague, 0, 0 },
  { "年前", &vague, 0, 0 },
};

/* After a number: value is the Step. */
static const PeriodWord counters[] = {
  { "月份", NULL, STEP_MONTH, 0 }, { "月", NULL, STEP_MONTH, 0 }, { "季度", NULL, STEP_QUARTER, 0 },
  { "日", NULL, STEP_DAY, 0 }, { "号", NULL, STEP_DAY, 0 }, { "个月", &duration, 0, 0 },
  { "年", &short_year, 0, 0 }, { "天", &duration, 0, 0 }, { "个季度", &duration, 0, 0 },
};

static const PeriodWord thirds[] = {
  { "上旬", NULL, 1, 0 }, { "中旬", NULL, 2, 0 }, { "下旬", NULL, 3, 0 },
};

/* value is the Ending. */
static const PeriodWord endings[] = {
  { "底前", NULL, ENDING_LAST, 0 }, { "底之前", NULL, ENDING_LAST, 0 }, { "底以前", NULL, ENDING_LAST, 0 },
  { "底", NULL, ENDING_LAST, 0 }, { "末前", NULL, ENDING_LAST, 0 }, { "末", NULL, ENDING_LAST, 0 },
  { "前", NULL, ENDING_BEFORE, 0 }, { "之前", NULL, ENDING_BEFORE, 0 }, { "以前", NULL, ENDING_BEFORE, 0 },
  { "内", NULL, ENDING_NONE, 0 }, { "初", &vague, 0, 0 }, { "中", &vague, 0, 0 }, { "起", &a_start, 0, 0 },
  { "以来", &a_start, 0, 0 },
};

/* clang-format on */

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
    return digits > 4 ? &other_date : &fault_no_such_date;
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
    return scanner_done (self) ? NULL : &fault_no_period;
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
  if (has_year && (!is_next || range_mark_at (self->text, self->length, self->at) > 0))
    return NULL;
  ahead = *self;
  const Fault *fault = scan_numbered_part (&ahead, out);
  if (has_year && fault == &fault_no_period)
    return NULL; /* perhaps an ending: 2022年底 */
  *self = ahead;
  return fault;
}

const Fault *
moment_skip_leads (Scanner *scanner)
{
  const PeriodWord *lead;
  while ((lead = SCAN_WORD (scanner, leads)) != NULL)
    if (lead->fault != NULL)
      return lead->fault;
  return NULL;
}

const Fault *
moment_read (Scanner *self, Moment *out)
{
  *out = (Moment){ 0, STEP_NUMBER, 0, 0, ENDING_NONE };
  const Fault *fault = scan_year (self, out);
  if (fault == NULL)
    fault = scan_part (self, out);
  if (fault != NULL)
    return fault;
  const PeriodWord *ending = SCAN_WORD (self, endings);
  if (ending == NULL)
    return out->number == AS_ENDING ? &fault_no_period : NULL;
  out->ending = (Ending) ending->value;
  return ending->fault;
}
