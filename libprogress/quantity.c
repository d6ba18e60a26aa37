/* SPDX-License-Identifier: MIT */
/* The order of reading: words after the number are taken off the end, words before it off the start; what is
 * left is a whole phrase (清零), or a number, a range, counts, each with its unit. */
#include "quantity.h"

#include <string.h>

#include "numeral.h"
#include "quantity-words.h"
#include "unit-words.h"

typedef struct {
  Phrase phrase;
  gsize at, end;  /* what is not yet read */
  gsize fault_at; /* where it went wrong */
  Quantity *out;
  const Word *basis; /* 同比 */
  const Word *share; /* 百分之; its place is share_at */
  gsize share_at;
  int change;          /* 1: a growth word was read, -1: a falling one */
  gboolean from;       /* 由 was read */
  gboolean between;    /* 之间 was read */
  gboolean led;        /* a word stood before the number */
  gboolean closed;     /* a comparator stood after it */
  gboolean suggested;  /* the comparator is what 保持在, 控制在, 降至 suggest */
  gboolean bare_scale; /* 万名, 百余家: no digit before the scale */
} Reader;

/* One number with the unit written after it: [from, to) of the phrase; from == to: none. */
typedef struct {
  Number value;
  gint32 decimals;
  gsize from, to;
} Amount;

static const Fault no_number = { "number-missing", "there is no number here that could be read" };
static const Fault class_word = {
  "class-word", "this tells a class (65岁以上, 县级以上) and belongs to a name; a value is written '>=65岁'"
};
static const Fault disagree = { "comparators-disagree", "two comparators that disagree: keep one" };
static const Fault plus_compared = { "comparators-disagree",
                                     "an amount that is added ('+5') has no comparator" };
static const Fault range_compared = { "comparators-disagree", "a range has no further comparator" };
static const Fault range_order = { "range-order", "a range is written from its low end to its high end" };
static const Fault range_unit = { "range-unit", "the unit of a range stands after its second number" };
static const Fault no_range = { "range-order", "'between' needs two numbers, as in 85-90" };
static const Fault noun = { "name-not-value",
                            "after the unit a name begins: write only the number and its unit" };
static const Fault change_amount = {
  "change-unclear",
  "a change by an amount: write '+5' for an amount added, or the total; growth is in percent"
};
static const Fault change_sign = { "change-unclear", "a fall by a negative number" };
static const Fault no_growth = { "change-unclear",
                                 "compared with last year, but no growth word (增长, 下降) follows" };
static const Fault counts_words = {
  "counts", "counts such as 9/10 stand alone, with whole numbers and an optional unit"
};
static const Fault counts_zero = { "counts", "counts of nothing: the second number is 0" };
static const Fault from_without_to = { "from-to", "after 由 (from) there is no 到 (to)" };
static const Fault leftover = { "number-format", "a number p/q or a decimal, and nothing else" };

static const Fault *
fail_at (Reader *self, gsize at, const Fault *fault)
{
  self->fault_at = at;
  return fault;
}

/* ---- Comparators ---- */

static gboolean
same_side (ProgressComparator a, ProgressComparator b)
{
  gboolean a_low = a == PROGRESS_COMPARATOR_AT_LEAST || a == PROGRESS_COMPARATOR_MORE_THAN;
  gboolean b_low = b == PROGRESS_COMPARATOR_AT_LEAST || b == PROGRESS_COMPARATOR_MORE_THAN;
  return b != PROGRESS_COMPARATOR_EQUAL && a_low == b_low;
}

/* What is only suggested gives way to what is said: 保持在95%以上 is at least, 控制在低于5% less than. */
static const Fault *
compare_by (Reader *self, ProgressComparator comparator, gboolean suggested)
{
  ProgressComparator before = self->out->comparator;
  if (comparator == PROGRESS_COMPARATOR_REACH || comparator == before)
    return NULL;
  if (before == PROGRESS_COMPARATOR_REACH ||
      (self->suggested && (before == PROGRESS_COMPARATOR_EQUAL || same_side (before, comparator))))
    {
      self->out->comparator = comparator;
      self->suggested = suggested;
      return NULL;
    }
  if (suggested && (comparator == PROGRESS_COMPARATOR_EQUAL || same_side (comparator, before)))
    return NULL;
  return &disagree;
}

/* ---- Words ---- */

static void
keep_hedge (Reader *self, const Word *word)
{
  if (self->out->hedge == NULL)
    self->out->hedge =
        phrase_span (&self->phrase, self->at, self->at + word->length, &self->out->hedge_length);
}

static const Fault *
take_word (Reader *self, const Word *word)
{
  self->out->flags |= word->flags;
  switch ((WordRole) word->role)
    {
    case WORD_HEDGE:
      keep_hedge (self, word);
      return NULL;
    case WORD_BASIS:
      self->basis = word;
      return NULL;
    case WORD_RISE:
      self->change = 1;
      return NULL;
    case WORD_FALL:
      self->change = -1;
      return NULL;
    case WORD_FROM:
      self->from = TRUE;
      return NULL;
    case WORD_SHARE:
      self->share = word;
      self->share_at = self->at;
      return NULL;
    case WORD_BETWEEN:
      self->between = TRUE;
      return NULL;
    case WORD_REFUSED:
      return word->fault;
    case WORD_PLAIN:
    case WORD_EXACTLY:
    case WORD_LEVEL:
    case WORD_ABOUT:
    case WORD_TASK:
      break;
    }
  return compare_by (self, (ProgressComparator) word->comparator, word->role == WORD_LEVEL);
}

static const Fault *
take_words_after (Reader *self)
{
  const Word *word;
  while ((word = word_after_number (self->phrase.text + self->at, self->end - self->at)) != NULL)
    {
      self->end -= word->length;
      const Fault *fault = take_word (self, word);
      if (fault != NULL)
        return fail_at (self, self->end, fault);
      self->closed = self->closed || word->comparator != PROGRESS_COMPARATOR_REACH;
    }
  return NULL;
}

/* A digit ends the words; the blank after a word of letters goes with it. */
static const Fault *
take_words_before (Reader *self)
{
  while (self->at < self->end && !g_ascii_isdigit (self->phrase.text[self->at]))
    {
      const char *rest = self->phrase.text + self->at;
      const Word *word = word_before_number (rest, self->end - self->at);
      if (word == NULL || whole_phrase (rest, self->end - self->at) != NULL)
        return NULL;
      const Fault *fault = take_word (self, word);
      if (fault != NULL)
        return fail_at (self, self->at, fault);
      self->led = TRUE;
      self->at += word->length;
      if (self->phrase.text[self->at] == ' ')
        self->at++;
    }
  return NULL;
}

/* ---- Numbers ---- */

static const Fault *
skip_about (Reader *self, gsize *at, gsize end)
{
  static const char *const marks[] = { "余", "多", "来" };
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (phrase_starts (self->phrase.text + *at, end - *at, marks[i], strlen (marks[i])))
      {
        *at += strlen (marks[i]);
        self->out->flags |= QUANTITY_APPROXIMATE;
      }
  return NULL;
}

/* Digits, a Chinese numeral, or a scale that stands for one of it: 万名. */
static const Fault *
read_number (Reader *self, gsize *at, gsize end, Amount *out)
{
  static const char scales[] = "百千万亿";
  const char *text = self->phrase.text + *at;
  Numeral numeral;
  gsize used;
  const Fault *fault = numeral_read (text, end - *at, &numeral);
  if (fault != NULL)
    return fail_at (self, *at, fault);
  self->bare_scale =
      *at < end && g_strstr_len (scales, -1, (char[4]){ text[0], text[1], text[2], 0 }) != NULL;
  if (numeral.used == 0)
    {
      if (!self->bare_scale || unit_scale_at (text, end - *at, &used) == 1)
        return fail_at (self, *at, self->closed ? &class_word : &no_number);
      numeral.value = NUMBER_ONE;
    }
  *at += numeral.used;
  out->value = numeral.value;
  out->decimals = numeral.decimals;
  return skip_about (self, at, end);
}

static gboolean
starts_number (const char *text, gsize length)
{
  Numeral numeral;
  return length > 0 && numeral_read (text, length, &numeral) == NULL && numeral.used > 0;
}

/* Where the range mark is that a number follows: at once (1-2家), or after a unit (85%-90%). */
static gsize
find_range_mark (const Reader *self, gsize from, gsize *mark_size)
{
  const char *text = self->phrase.text;
  for (gsize at = from; at < self->end; at += (gsize) g_utf8_skip[(guchar) text[at]])
    {
      *mark_size = range_mark_at (text + at, self->end - at);
      gsize next = at + *mark_size;
      if (*mark_size > 0 && next < self->end &&
          (g_ascii_isdigit (text[next]) || (at == from && starts_number (text + next, self->end - next))))
        return at;
    }
  *mark_size = 0;
  return self->end;
}

/* [sign] number, up to its unit. */
static const Fault *
read_signed (Reader *self, Amount *out)
{
  const char sign = self->at < self->end ? self->phrase.text[self->at] : '\0';
  if (sign == '+' || sign == '-')
    self->at++;
  const Fault *fault = read_number (self, &self->at, self->end, out);
  if (sign == '+')
    self->out->flags |= QUANTITY_PLUS;
  if (sign == '-')
    out->value.num = -out->value.num;
  return fault;
}

/* ---- Units ---- */

/* What follows a known unit may be a bracket, what it is per, or a second counting word; not a name. */
static const Fault *
check_after_unit_word (const char *text, gsize length, const UnitWord *word)
{
  const char *rest = text + word->length;
  gsize left = length - word->length;
  if (left == 0 || rest[0] == '(' || rest[0] == '/')
    return NULL;
  if ((guchar) rest[0] < 0x80 || word->kind == UNIT_PERCENT)
    return &noun;
  const UnitWord *second = unit_word_at (rest, left);
  if (second != NULL && second->length == left)
    return NULL;
  return g_utf8_strlen (rest, (gssize) left) > 1 ? &noun : NULL;
}

static gboolean
contains (const char *text, gsize length, const char *word)
{
  return g_strstr_len (text, (gssize) length, word) != NULL;
}

/* The unit at [from, to); *word is what it is known as. */
static const Fault *
check_unit (Reader *self, gsize from, gsize to, const UnitWord **word)
{
  const char *text = self->phrase.text + from;
  gsize length = to - from;
  gsize used, at;

  *word = NULL;
  if (length > 0 && (contains (text, length, "以上") || contains (text, length, "以下")))
    return fail_at (self, from, &class_word);
  const Fault *fault = unit_label_fault (text, length, &at);
  if (fault != NULL)
    return fail_at (self, from + at, fault);
  unit_scale_at (text, length, &used);
  text += used;
  length -= used;
  if (length == 0)
    return NULL;
  *word = unit_word_at (text, length);
  fault = name_ending (text, length);
  if (fault == NULL && *word != NULL)
    fault = check_after_unit_word (text, length, *word);
  if (fault != NULL)
    return fail_at (self, from + used, fault);
  if (*word != NULL && (*word)->length != length)
    *word = NULL;
  if (*word != NULL && (*word)->kind == UNIT_PERCENT)
    self->out->flags |= QUANTITY_HAS_PERCENT;
  return NULL;
}

/* ---- Growth ---- */

static gboolean
is_points (const UnitWord *word)
{
  static const char *const points[] = { "百分点", "points", "point", "pp" };
  for (gsize i = 0; i < G_N_ELEMENTS (points); i++)
    if (phrase_ends (word->text, word->length, points[i], strlen (points[i])))
      return word->kind == UNIT_PERCENT;
  return FALSE;
}

static ProgressComparator
mirrored (ProgressComparator comparator)
{
  switch (comparator)
    {
    case PROGRESS_COMPARATOR_AT_LEAST:
      return PROGRESS_COMPARATOR_AT_MOST;
    case PROGRESS_COMPARATOR_AT_MOST:
      return PROGRESS_COMPARATOR_AT_LEAST;
    case PROGRESS_COMPARATOR_MORE_THAN:
      return PROGRESS_COMPARATOR_LESS_THAN;
    case PROGRESS_COMPARATOR_LESS_THAN:
      return PROGRESS_COMPARATOR_MORE_THAN;
    case PROGRESS_COMPARATOR_REACH:
    case PROGRESS_COMPARATOR_EQUAL:
    case PROGRESS_COMPARATOR_RANGE:
      break;
    }
  return comparator;
}

/* 下降3%以上 is a change of -3% or less, 下降3-5% one from -5% to -3%. */
static const Fault *
turn_down (Quantity *out)
{
  if (out->value.num < 0)
    return &change_sign;
  out->value.num = -out->value.num;
  out->other.num = -out->other.num;
  out->comparator = mirrored (out->comparator);
  if (out->comparator == PROGRESS_COMPARATOR_RANGE)
    {
      Number low = out->other;
      out->other = out->value;
      out->value = low;
    }
  return NULL;
}

/* Growth is kept in percent: ‰ are tenths of it, 1倍 is 100 of it. */
static gboolean
growth_in_percent (Quantity *out, const UnitWord *word)
{
  Number factor = word->kind == UNIT_PERCENT ? (Number){ 1, word->per_whole } : (Number){ 100, 1 };
  out->flags |= QUANTITY_HAS_PERCENT;
  return number_multiply (out->value, factor, &out->value) &&
         number_multiply (out->other, factor, &out->other);
}

static const Fault *
read_change (Reader *self, const UnitWord *word)
{
  static const Fault range = { "number-range", "the growth does not fit" };
  Quantity *out = self->out;
  gboolean is_multiple = word != NULL && strcmp (word->text, "倍") == 0 && self->change > 0;
  if (word == NULL || (word->kind != UNIT_PERCENT && !is_multiple))
    return &change_amount;
  out->form = is_points (word) ? QUANTITY_POINTS : QUANTITY_GROWTH;
  if (out->form == QUANTITY_GROWTH && !growth_in_percent (out, word))
    return &range;
  out->flags &= ~(guint32) QUANTITY_PLUS;
  const Fault *fault = self->change < 0 ? turn_down (out) : NULL;
  /* a fall is a value to come down to, as with 降至 */
  if (out->value.num < 0 && out->comparator == PROGRESS_COMPARATOR_REACH)
    {
      out->comparator = PROGRESS_COMPARATOR_AT_MOST;
      out->flags |= QUANTITY_FALLING_WORD;
    }
  return fault;
}

/* ---- The forms ---- */

static void
keep_unit (Reader *self, gsize from, gsize to)
{
  if (self->share != NULL && from == to)
    {
      from = self->share_at;
      to = from + self->share->length;
    }
  if (from < to)
    self->out->unit = phrase_span (&self->phrase, from, to, &self->out->unit_length);
}

static const Fault *
read_whole_phrase (Reader *self, const WholePhrase *whole)
{
  if (whole->fault != NULL)
    return fail_at (self, self->at, whole->fault);
  self->out->form = (QuantityForm) whole->form;
  self->out->flags |= whole->flags;
  self->out->value = (Number){ whole->value, 1 };
  return compare_by (self, (ProgressComparator) whole->comparator, FALSE);
}

/* 9/10: of whole things, and nothing said about comparing. */
static const Fault *
read_counts (Reader *self, Amount first)
{
  Amount second = { NUMBER_ZERO, 0, 0, 0 };
  const UnitWord *word;
  gsize used;
  gsize slash = self->at++;
  const Fault *fault = read_number (self, &self->at, self->end, &second);
  if (fault == NULL)
    fault = check_unit (self, self->at, self->end, &word);
  if (fault != NULL)
    return fault;
  unit_scale_at (self->phrase.text + self->at, self->end - self->at, &used);
  if (self->out->comparator != PROGRESS_COMPARATOR_REACH || self->out->flags != 0 || self->change != 0 ||
      used > 0 || first.value.den != 1 || second.value.den != 1 || first.value.num < 0)
    return fail_at (self, slash, &counts_words);
  if (second.value.num == 0)
    return fail_at (self, slash + 1, &counts_zero);
  self->out->form = QUANTITY_COUNTS;
  self->out->value = first.value;
  self->out->other = second.value;
  keep_unit (self, self->at, self->end);
  return NULL;
}

/* The second number of a range, after its mark; the first has been read up to its unit. */
static const Fault *
read_range (Reader *self, gsize mark, gsize mark_size)
{
  Quantity *out = self->out;
  Amount high = { NUMBER_ZERO, 0, 0, 0 };
  const UnitWord *word;
  gsize unit_from = self->at;
  const Fault *fault = check_unit (self, unit_from, mark, &word);
  if (fault != NULL)
    return fault;
  self->at = mark + mark_size;
  fault = read_number (self, &self->at, self->end, &high);
  if (fault != NULL)
    return fault;
  if (out->flags & QUANTITY_PLUS)
    return fail_at (self, mark, &plus_compared);
  gboolean two_units = unit_from < mark;
  if (two_units && self->at == self->end)
    return fail_at (self, unit_from, &range_unit);
  gsize size = mark - unit_from;
  gboolean same_unit =
      !two_units || (size == self->end - self->at &&
                     memcmp (self->phrase.text + unit_from, self->phrase.text + self->at, size) == 0);
  if (same_unit && number_compare (out->value, high.value) > 0)
    return fail_at (self, mark, &range_order);
  out->other = high.value;
  if (two_units)
    {
      out->other_unit = phrase_span (&self->phrase, self->at, self->end, &out->other_unit_length);
      out->unit = phrase_span (&self->phrase, unit_from, mark, &out->unit_length);
    }
  if (out->comparator != PROGRESS_COMPARATOR_REACH && !self->suggested)
    return fail_at (self, mark, &range_compared);
  out->comparator = PROGRESS_COMPARATOR_RANGE;
  return NULL;
}

static const Fault *
check_class (const Reader *self, const UnitWord *word)
{
  gboolean is_age = word != NULL && phrase_ends (word->text, word->length, "岁", strlen ("岁"));
  gboolean is_range = self->out->comparator == PROGRESS_COMPARATOR_RANGE;
  return !self->led && ((is_age && (self->closed || is_range)) || (self->bare_scale && self->closed))
             ? &class_word
             : NULL;
}

static const Fault *
read_values (Reader *self)
{
  Quantity *out = self->out;
  Amount amount = { NUMBER_ZERO, 0, 0, 0 };
  const UnitWord *word;
  gsize mark_size;
  const Fault *fault = read_signed (self, &amount);
  if (fault != NULL)
    return fault;
  out->value = amount.value;
  out->decimals = amount.decimals;
  if (self->at + 1 < self->end && self->phrase.text[self->at] == '/' &&
      g_ascii_isdigit (self->phrase.text[self->at + 1]))
    return read_counts (self, amount);
  gsize mark = find_range_mark (self, self->at, &mark_size);
  if (mark_size > 0 && (fault = read_range (self, mark, mark_size)) != NULL)
    return fault;
  gsize unit_from = self->at;
  if (self->phrase.text[unit_from] == ' ' && unit_from < self->end)
    unit_from++;
  fault = check_unit (self, unit_from, self->end, &word);
  if (fault != NULL)
    return fault;
  if (out->unit == NULL)
    keep_unit (self, unit_from, self->end);
  fault = check_class (self, word);
  if (fault == NULL && self->between && out->comparator != PROGRESS_COMPARATOR_RANGE)
    fault = &no_range;
  if (fault == NULL && (out->flags & QUANTITY_PLUS) && self->change == 0 &&
      out->comparator != PROGRESS_COMPARATOR_REACH)
    fault = &plus_compared;
  if (fault == NULL && self->change != 0)
    fault = read_change (self, word);
  return fault;
}

/* 由100元提高到200元 */
static const Fault *
read_from_to (Reader *self)
{
  Quantity *out = self->out;
  gsize at;
  gsize end = self->end;
  const Word *word = word_between_values (self->phrase.text + self->at, self->end - self->at, &at);
  if (word == NULL)
    return fail_at (self, self->at, &from_without_to);
  self->end = self->at + at;
  const Fault *fault = read_values (self);
  if (fault != NULL)
    return fault;
  Number baseline = out->value;
  out->other_unit = out->unit;
  out->other_unit_length = out->unit_length;
  out->unit = NULL;
  self->at = self->end + word->length;
  self->end = end;
  fault = take_word (self, word);
  if (fault == NULL)
    fault = take_words_before (self);
  if (fault == NULL)
    fault = read_values (self);
  out->form = QUANTITY_FROM_TO;
  out->other = baseline;
  return fault;
}

static const Fault *
read_quantity (Reader *self)
{
  const Fault *fault = take_words_after (self);
  if (fault == NULL)
    fault = take_words_before (self);
  if (fault != NULL)
    return fault;
  const WholePhrase *whole = whole_phrase (self->phrase.text + self->at, self->end - self->at);
  if (whole != NULL)
    return read_whole_phrase (self, whole);
  if (self->basis != NULL && self->change == 0)
    return &no_growth;
  return self->from ? read_from_to (self) : read_values (self);
}

gboolean
quantity_parse (const char *text, gssize length, Quantity *out, ParseFailure *failure)
{
  Reader self;
  gsize offset = 0;
  gsize size = length < 0 ? strlen (text) : (gsize) length;

  memset (out, 0, sizeof *out);
  out->value = out->other = NUMBER_ZERO;
  memset ((char *) &self + sizeof self.phrase, 0, sizeof self - sizeof self.phrase);
  self.out = out;
  const Fault *fault = phrase_read (&self.phrase, text, (gssize) size, &offset);
  if (fault == NULL)
    {
      self.end = self.phrase.length;
      fault = read_quantity (&self);
      if (fault != NULL)
        offset = self.fault_at > 0 ? phrase_offset (&self.phrase, self.fault_at) : 0;
    }
  return fault == NULL || parse_failure_set (failure, fault, text, size, offset);
}

gboolean
quantity_parse_number (const char *text, gssize length, Number *out, ParseFailure *failure)
{
  Phrase phrase;
  Numeral numeral, below = { NUMBER_ONE, 0, 0 };
  gsize offset = 0;
  gsize size = length < 0 ? strlen (text) : (gsize) length;
  const Fault *fault = phrase_read (&phrase, text, (gssize) size, &offset);
  if (fault != NULL)
    return parse_failure_set (failure, fault, text, size, offset);
  gsize at = phrase.text[0] == '-' ? 1 : 0;
  fault = numeral_read_decimal (phrase.text + at, phrase.length - at, &numeral);
  if (fault == NULL)
    {
      at += numeral.used;
      gboolean is_ratio = numeral.used > 0 && at < phrase.length && phrase.text[at] == '/';
      if (is_ratio)
        fault = numeral_read_decimal (phrase.text + at + 1, phrase.length - at - 1, &below);
      at += is_ratio ? 1 + below.used : 0;
      if (fault == NULL &&
          (numeral.used == 0 || at < phrase.length || !number_divide (numeral.value, below.value, out)))
        fault = &leftover;
    }
  if (fault != NULL)
    return parse_failure_set (failure, fault, text, size, 0);
  if (phrase.text[0] == '-')
    out->num = -out->num;
  return TRUE;
}
