/* SPDX-License-Identifier: MIT */
/* The order of reading: words after the number are taken off the end, words before it off the start; what is
 * left is a whole phrase (清零), or a number, a range, counts, each with its unit. */
#include "quantity.h"

#include "numeral.h"
#include "quantity-reader.h"

static const Fault plus_compared = { "comparators-disagree",
                                     "an amount that is added ('+5') has no comparator" };
static const Fault range_compared = { "comparators-disagree", "a range has no further comparator" };
static const Fault date = { "name-not-value",
                            "this is a date; how long something takes is written 3年, 6个月" };
static const Fault range_order = { "range-order", "a range is written from its low end to its high end" };
static const Fault range_unit = { "range-unit", "the unit of a range stands after its second number" };
static const Fault no_range = { "range-order", "'between' needs two numbers, as in 85-90" };
static const Fault no_growth = { "change-unclear",
                                 "compared with last year: by how much does it grow (增长) or fall (下降)?" };
static const Fault no_share = { "unit-text", "a share of the year's task is a percentage" };
static const Fault unit_twice = { "unit-text", "百分之 (percent) is the unit: no other follows" };
static const Fault counts_words = {
  "counts", "counts such as 9/10 stand alone: whole numbers, and a unit without a scale"
};
static const Fault counts_zero = { "counts", "counts of nothing: the second number is 0" };
static const Fault no_to = { "from-to", "after 由 (from) there is no 到 (to) with its number" };
static const Fault whole_share = { "unit-text", "this says it all: no share stands before it" };
static const Fault whole_range = { "from-to", "this is no number: from-to and ranges need two" };
static const Fault whole_change = { "change-unclear", "this cannot grow or fall: write it alone" };
static const Fault two_changes = { "from-to",
                                   "between the two numbers stands one word, as in 由100元提高到200元" };
static const Fault task_from_to = { "from-to",
                                    "shares of the year's task are milestones: write the last one" };
static const Fault not_a_number = { "number-format", "a number p/q or a decimal, and nothing else" };

/* What the words before a whole phrase may not say: 百分之清零, 由清零, 下降翻番, 同比待下达. */
static const Fault *
check_whole (const QuantityReader *self, const WholePhrase *whole)
{
  gboolean is_growth = whole->form == QUANTITY_GROWTH;
  if (whole->fault != NULL)
    return whole->fault;
  if (self->share_to > 0 || ((self->out->flags & QUANTITY_OF_TASK) && !(whole->flags & QUANTITY_OF_TASK)))
    return &whole_share;
  if (self->from || self->between)
    return &whole_range;
  if (self->change < 0 || ((self->change > 0 || self->last_year) && !is_growth))
    return &whole_change;
  return NULL;
}

static const Fault *
read_whole_phrase (QuantityReader *self, const WholePhrase *whole)
{
  Quantity *out = self->out;
  const Fault *fault = check_whole (self, whole);
  if (fault != NULL)
    return quantity_fail (self, self->at, fault);
  out->form = (QuantityForm) whole->form;
  out->flags |= whole->flags;
  out->value = (Number){ whole->value, 1 };
  if (whole->flags & QUANTITY_HAS_PERCENT)
    {
      out->unit = "%";
      out->unit_length = 1;
    }
  return quantity_compare (self, (ProgressComparator) whole->comparator, FALSE);
}

static void
skip_space (QuantityReader *self)
{
  if (self->at < self->end && self->phrase.text[self->at] == ' ')
    self->at++;
}

static void
keep_unit (QuantityReader *self, gsize from, gsize to)
{
  if (from == to)
    {
      from = self->share_from;
      to = self->share_to;
    }
  if (from < to)
    self->out->unit = phrase_span (&self->phrase, from, to, &self->out->unit_length);
}

/* ---- 9/10 ---- */

static gboolean
is_count (Number value)
{
  return value.num >= 0 && number_is_whole (value);
}

static const Fault *
read_counts (QuantityReader *self)
{
  Quantity *out = self->out;
  const UnitWord *word;
  gint32 decimals;
  gsize used;
  gsize slash = self->at++;
  const Fault *fault = quantity_read_number (self, &out->other, &decimals);
  if (fault != NULL)
    return fault;
  skip_space (self);
  fault = quantity_check_unit (self, self->at, self->end, &word);
  if (fault != NULL)
    return fault;
  unit_scale_at (self->phrase.text + self->at, self->end - self->at, &used);
  if (out->comparator != PROGRESS_COMPARATOR_REACH || out->flags != 0 || self->change != 0 || self->between ||
      used > 0 || !is_count (out->value) || !is_count (out->other))
    return quantity_fail (self, slash, &counts_words);
  if (out->other.num == 0)
    return quantity_fail (self, slash + 1, &counts_zero);
  out->form = QUANTITY_COUNTS;
  keep_unit (self, self->at, self->end);
  return NULL;
}

/* ---- 85-90% ---- */

static gboolean
begins_with_number (const char *text, gsize length)
{
  Numeral numeral;
  return length > 0 && numeral_read (text, length, &numeral) == NULL && numeral.used > 0;
}

/* Where the range mark is: right here (1-2家, 三至五家), or after a unit and before a digit (85%-90%,
 * -5..-3). */
static gboolean
is_followed_by_number (const QuantityReader *self, gsize mark, gsize size)
{
  const char *next = self->phrase.text + mark + size;
  gsize left = self->end - mark - size;
  if (left == 0)
    return FALSE;
  if (next[0] == '-' && self->phrase.text[mark] != '-')
    return left > 1 && g_ascii_isdigit (next[1]);
  return g_ascii_isdigit (next[0]) || (mark == self->at && begins_with_number (next, left));
}

static gsize
find_range_mark (const QuantityReader *self, gsize *size)
{
  const char *text = self->phrase.text;
  for (gsize at = self->at; at < self->end; at += (gsize) g_utf8_skip[(guchar) text[at]])
    {
      *size = range_mark_at (text, self->end, at);
      if (*size > 0 && is_followed_by_number (self, at, *size))
        return at;
    }
  *size = 0;
  return self->end;
}

/* A number with its unit as far as it is known without a plan's own units: a scale, and what it scales. */
typedef struct {
  Exact value;
  const char *base;
  gsize length;
  gboolean is_share;
} End;

static End
end_of_range (Number value, const char *unit, gsize length)
{
  gsize used;
  gint64 times = unit_scale_at (unit, length, &used);
  const UnitWord *word = unit_word_at (unit + used, length - used);
  gboolean is_share = word != NULL && word->kind == UNIT_PERCENT;
  Exact scaled = exact_multiply (exact_of (value), exact_int (times));
  if (is_share)
    scaled = exact_divide (scaled, exact_int (word->per_whole));
  return (End){ scaled, unit + used, length - used, is_share };
}

/* 50-10, 90%-85百分比, 2万元-8000元. An end in a unit of another kind is left to whoever can convert. */
static gboolean
is_backwards (const QuantityReader *self, gsize unit_from, gsize unit_to)
{
  const char *text = self->phrase.text;
  gsize size = unit_to - unit_from;
  if (size == 0 || (size == self->end - self->at && memcmp (text + unit_from, text + self->at, size) == 0))
    return number_compare (self->out->value, self->out->other) > 0;
  End low = end_of_range (self->out->value, text + unit_from, unit_to - unit_from);
  End high = end_of_range (self->out->other, text + self->at, self->end - self->at);
  gboolean same = low.length == high.length && memcmp (low.base, high.base, low.length) == 0;
  /* the unit of 10万-50万元 is left out at its low end */
  if (!same && !(low.is_share && high.is_share) && low.length > 0)
    return FALSE;
  return exact_compare (low.value, high.value) > 0;
}

/* The first number has been read; its own unit, if it has one, is [at, mark). */
static const Fault *
read_range (QuantityReader *self, gsize mark, gsize mark_size)
{
  Quantity *out = self->out;
  const UnitWord *word;
  gint32 decimals;
  if (self->at < mark)
    skip_space (self);
  gsize unit_from = self->at;
  const Fault *fault = quantity_check_unit (self, unit_from, mark, &word);
  if (fault != NULL)
    return fault;
  self->at = mark + mark_size;
  fault = quantity_read_number (self, &out->other, &decimals);
  if (fault != NULL)
    return fault;
  skip_space (self);
  if (out->comparator != PROGRESS_COMPARATOR_REACH && !self->suggested)
    return quantity_fail (self, mark, &range_compared);
  if (unit_from < mark && self->at == self->end)
    return quantity_fail (self, unit_from, &range_unit);
  if (is_backwards (self, unit_from, mark))
    return quantity_fail (self, mark, &range_order);
  out->comparator = PROGRESS_COMPARATOR_RANGE;
  out->decimals = MAX (out->decimals, decimals);
  if (unit_from == mark)
    return NULL;
  out->unit = phrase_span (&self->phrase, unit_from, mark, &out->unit_length);
  out->other_unit = phrase_span (&self->phrase, self->at, self->end, &out->other_unit_length);
  return NULL;
}

/* ---- A number with its unit ---- */

/* 65岁以上, 30-39岁, 百人以上 with nothing before them tell who is meant, not how much. */
static gboolean
is_class (const QuantityReader *self, const UnitWord *word)
{
  gboolean is_range = self->out->comparator == PROGRESS_COMPARATOR_RANGE;
  gboolean is_age = word != NULL && phrase_ends (word->entry.text, word->entry.length, "岁", strlen ("岁"));
  return !self->led && ((is_age && (self->closed || is_range)) || (self->bare_scale && self->closed));
}

/* 2018年 and 6月 tell when; how long is written 3年 and 6个月. */
static gboolean
is_date (const QuantityReader *self, const UnitWord *word)
{
  Number value = self->out->value;
  if (word == NULL || strcmp (word->entry.text, "月") == 0)
    return word != NULL;
  return strcmp (word->entry.text, "年") == 0 && value.den == 1 && value.num >= 1900 && value.num < 2200;
}

static const Fault *
check_value (QuantityReader *self, gsize unit_from, const UnitWord *word)
{
  const Quantity *out = self->out;
  gboolean is_range = out->comparator == PROGRESS_COMPARATOR_RANGE;
  if (is_class (self, word))
    return &fault_class_word;
  if (is_date (self, word))
    return &date;
  if (self->between && !is_range)
    return &no_range;
  if ((out->flags & QUANTITY_PLUS) && self->change == 0 && out->comparator != PROGRESS_COMPARATOR_REACH)
    return &plus_compared;
  if ((out->flags & QUANTITY_OF_TASK) && !(out->flags & QUANTITY_HAS_PERCENT))
    return &no_share;
  if (self->share_to > 0 && unit_from < self->end)
    return &unit_twice;
  return NULL;
}

static const Fault *
read_value (QuantityReader *self)
{
  Quantity *out = self->out;
  const UnitWord *word;
  gsize mark_size;
  const char *text = self->phrase.text;
  const Fault *fault = quantity_read_number (self, &out->value, &out->decimals);
  if (fault != NULL)
    return fault;
  if (self->at + 1 < self->end && text[self->at] == '/' && g_ascii_isdigit (text[self->at + 1]))
    return read_counts (self);
  gsize mark = find_range_mark (self, &mark_size);
  if (mark_size > 0)
    fault = read_range (self, mark, mark_size);
  if (fault != NULL)
    return fault;
  skip_space (self);
  fault = quantity_check_unit (self, self->at, self->end, &word);
  if (fault != NULL)
    return fault;
  if (out->unit == NULL)
    keep_unit (self, self->at, self->end);
  if (self->share_to > 0 && word == NULL)
    word = unit_word_at (text + self->share_from, self->share_to - self->share_from);
  fault = check_value (self, self->at, word);
  return fault != NULL || self->change == 0 ? fault : quantity_read_change (self, word);
}

/* ---- 由100元提高到200元 ---- */

static gboolean
is_plain_value (const Quantity *out)
{
  return out->form == QUANTITY_VALUE && out->comparator != PROGRESS_COMPARATOR_RANGE &&
         !(out->flags & QUANTITY_PLUS);
}

/* How to compare is said of the target: the 零 of 由零提高到5 suggests nothing. */
static const Fault *
read_baseline (QuantityReader *self, gsize end)
{
  Quantity *out = self->out;
  gsize whole_end = self->end;
  ProgressComparator comparator = out->comparator;
  gboolean suggested = self->suggested;
  self->end = end > self->at && self->phrase.text[end - 1] == ' ' ? end - 1 : end;
  if (ends_before_to (self->phrase.text + self->at, self->end - self->at))
    return quantity_fail (self, self->at, &two_changes);
  const Fault *fault = read_value (self);
  if (fault != NULL)
    return fault;
  if (!is_plain_value (out))
    return quantity_fail (self, 0, &no_to);
  out->comparator = comparator;
  self->suggested = suggested;
  out->other = out->value;
  out->other_unit = out->unit;
  out->other_unit_length = out->unit_length;
  out->unit = NULL;
  out->unit_length = 0;
  self->at = end;
  self->end = whole_end;
  return NULL;
}

static const Fault *
read_from_to (QuantityReader *self)
{
  Quantity *out = self->out;
  gsize offset;
  const Word *to = word_between_values (self->phrase.text + self->at, self->end - self->at, &offset);
  if (to == NULL)
    return quantity_fail (self, self->at, &no_to);
  const Fault *fault = read_baseline (self, self->at + offset);
  if (fault != NULL)
    return fault;
  Number baseline = out->other;
  fault = quantity_take_word (self, to);
  if (fault != NULL)
    return quantity_fail (self, self->at, fault);
  self->at += to->entry.length;
  skip_space (self);
  fault = quantity_read_words_before (self);
  if (fault == NULL)
    fault = read_value (self);
  if (fault != NULL)
    return fault;
  if (!is_plain_value (out))
    return quantity_fail (self, 0, &no_to);
  if (out->flags & QUANTITY_OF_TASK)
    return quantity_fail (self, 0, &task_from_to);
  out->form = QUANTITY_FROM_TO;
  out->other = baseline;
  return NULL;
}

/* ---- All of it ---- */

static const Fault *
read_quantity (QuantityReader *self)
{
  const Fault *fault = quantity_read_words_after (self);
  if (fault == NULL)
    fault = quantity_read_words_before (self);
  if (fault != NULL)
    return fault;
  const char *rest = self->phrase.text + self->at;
  const WholePhrase *whole = g_ascii_isdigit (rest[0]) ? NULL : whole_phrase (rest, self->end - self->at);
  if (whole != NULL)
    return read_whole_phrase (self, whole);
  if (self->last_year && self->change == 0)
    return quantity_fail (self, 0, &no_growth);
  return self->from ? read_from_to (self) : read_value (self);
}

/* Most figures are digits and nothing else: read where they stand. */
static gboolean
read_plain (const char *text, gsize length, Quantity *out)
{
  gsize sign = length > 0 && text[0] == '-' ? 1 : 0;
  Numeral numeral;
  if (numeral_read_decimal (text + sign, length - sign, &numeral) != NULL || numeral.used == 0 ||
      numeral.used + sign < length)
    return FALSE;
  out->value.num = sign == 1 ? -numeral.value.num : numeral.value.num;
  out->value.den = numeral.value.den;
  out->decimals = numeral.decimals;
  return TRUE;
}

gboolean
quantity_parse (const char *text, gssize length, Quantity *out, ParseFailure *failure)
{
  static const Quantity nothing = { .value = { 0, 1 }, .other = { 0, 1 } };
  QuantityReader self;
  gsize offset = 0;
  gsize size = length < 0 ? strlen (text) : (gsize) length;

  *out = nothing;
  if (read_plain (text, size, out))
    return TRUE;
  memset ((char *) &self + sizeof self.phrase, 0, sizeof self - sizeof self.phrase);
  self.out = out;
  const Fault *fault = phrase_read (&self.phrase, text, (gssize) size, &offset);
  if (fault != NULL)
    return parse_failure_set (failure, fault, text, size, offset);
  self.end = self.phrase.length;
  fault = read_quantity (&self);
  if (fault == NULL)
    return TRUE;
  offset = self.fault_at > 0 ? phrase_offset (&self.phrase, self.fault_at) : 0;
  return parse_failure_set (failure, fault, text, size, offset);
}

/* ---- p/q ---- */

#define EIGHTEEN_DIGITS G_GINT64_CONSTANT (1000000000000000000) /* the first number with more */

static const Fault ratio_too_fine = {
  "number-range", "the fraction does not fit: at most 18 digits above and below its line"
};

/* Else it could not be written back. */
static gboolean
is_short_ratio (Number ratio)
{
  Exact reduced = exact_reduce (exact_of (ratio));

  return reduced.num < EIGHTEEN_DIGITS && reduced.den < EIGHTEEN_DIGITS;
}

static const Fault *
read_ratio (const char *text, gsize length, Number *out)
{
  Numeral above, below = { NUMBER_ONE, 0, 0 };
  const Fault *fault = numeral_read_decimal (text, length, &above);
  if (fault != NULL)
    return fault;
  text += above.used;
  length -= above.used;
  if (above.used > 0 && length > 1 && text[0] == '/')
    {
      fault = numeral_read_decimal (text + 1, length - 1, &below);
      length -= 1 + below.used;
    }
  if (fault != NULL)
    return fault;
  if (above.used == 0 || length > 0 || !number_divide (above.value, below.value, out))
    return &not_a_number;
  return is_short_ratio (*out) ? NULL : &ratio_too_fine;
}

gboolean
quantity_parse_number (const char *text, gssize length, Number *out, ParseFailure *failure)
{
  Phrase phrase;
  gsize offset = 0;
  gsize size = length < 0 ? strlen (text) : (gsize) length;
  const Fault *fault = phrase_read (&phrase, text, (gssize) size, &offset);
  if (fault != NULL)
    return parse_failure_set (failure, fault, text, size, offset);
  gsize sign = phrase.text[0] == '-' ? 1 : 0;
  fault = read_ratio (phrase.text + sign, phrase.length - sign, out);
  if (fault != NULL)
    return parse_failure_set (failure, fault, text, size, 0);
  if (sign == 1)
    out->num = -out->num;
  return TRUE;
}
