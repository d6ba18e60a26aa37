/* SPDX-License-Identifier: MIT */
#include "numeral.h"
#include "quantity-reader.h"

static const Fault no_number = { "number-missing",
                                 "no number begins here: write only a comparator, a number and its unit" };
static const Fault disagree = { "comparators-disagree", "two comparators that disagree: keep one" };
static const Fault noun = { "name-not-value",
                            "after the unit a name begins: write only the number and its unit" };

const Fault *
quantity_fail (QuantityReader *self, gsize at, const Fault *fault)
{
  self->fault_at = at;
  return fault;
}

/* ---- Comparators ---- */

static gboolean
is_lower_bound (ProgressComparator comparator)
{
  return comparator == PROGRESS_COMPARATOR_AT_LEAST || comparator == PROGRESS_COMPARATOR_MORE_THAN;
}

/* What a word suggests gives way to what another says: 保持在95%以上 is at least, 控制在低于5% less than. */
static gboolean
gives_way (ProgressComparator suggested, ProgressComparator said)
{
  return suggested == PROGRESS_COMPARATOR_EQUAL ||
         (said != PROGRESS_COMPARATOR_EQUAL && is_lower_bound (suggested) == is_lower_bound (said));
}

const Fault *
quantity_compare (QuantityReader *self, ProgressComparator comparator, gboolean suggested)
{
  ProgressComparator before = self->out->comparator;
  if (comparator == PROGRESS_COMPARATOR_REACH || comparator == before)
    return NULL;
  if (before == PROGRESS_COMPARATOR_REACH || (self->suggested && gives_way (before, comparator)))
    {
      self->out->comparator = comparator;
      self->suggested = suggested;
      return NULL;
    }
  return suggested && gives_way (comparator, before) ? NULL : &disagree;
}

/* ---- Words ---- */

static void
keep_hedge (QuantityReader *self, gsize size)
{
  Quantity *out = self->out;
  if (out->hedge == NULL)
    out->hedge = phrase_span (&self->phrase, self->at, self->at + size, &out->hedge_length);
}

const Fault *
quantity_take_word (QuantityReader *self, const Word *word)
{
  const Meaning *meaning = word_meaning (word);
  self->out->flags |= meaning->flags;
  switch (meaning->role)
    {
    case ROLE_HEDGE:
      keep_hedge (self, word->entry.length);
      break;
    case ROLE_BASIS:
      self->last_year = TRUE;
      break;
    case ROLE_RISE:
      self->change = 1;
      break;
    case ROLE_FALL:
      self->change = -1;
      break;
    case ROLE_FROM:
      self->from = TRUE;
      break;
    case ROLE_SHARE:
      self->share_from = self->at;
      self->share_to = self->at + word->entry.length;
      break;
    case ROLE_BETWEEN:
      self->between = TRUE;
      break;
    case ROLE_NOTHING:
    case ROLE_COMPARE:
    case ROLE_SUGGEST:
    case ROLE_REFUSED:
      break;
    }
  if (meaning->fault != NULL)
    return meaning->fault;
  return quantity_compare (self, meaning->comparator, meaning->role == ROLE_SUGGEST);
}

/* 90%以上, 7分钟左右, 5 or more. Most numbers end with a digit or %, and have no word after them. */
const Fault *
quantity_read_words_after (QuantityReader *self)
{
  const char *text = self->phrase.text;
  while (self->at < self->end && !g_ascii_isdigit (text[self->end - 1]) && text[self->end - 1] != '%')
    {
      const Word *word = word_after_number (text + self->at, self->end - self->at);
      if (word == NULL)
        return NULL;
      self->end -= word->entry.length;
      const Fault *fault = quantity_take_word (self, word);
      if (fault != NULL)
        return quantity_fail (self, self->end, fault);
      self->closed = self->closed || word_meaning (word)->comparator != PROGRESS_COMPARATOR_REACH;
      if (self->end > self->at && text[self->end - 1] == ' ')
        self->end--;
    }
  return NULL;
}

const Fault *
quantity_read_words_before (QuantityReader *self)
{
  const char *text = self->phrase.text;
  while (self->at < self->end && !g_ascii_isdigit (text[self->at]))
    {
      const Word *word = word_before_number (text + self->at, self->end - self->at);
      if (word == NULL)
        return NULL;
      const Fault *fault = quantity_take_word (self, word);
      if (fault != NULL)
        return quantity_fail (self, self->at, fault);
      self->led = TRUE;
      self->at += word->entry.length;
      if (self->at < self->end && text[self->at] == ' ')
        self->at++;
    }
  return NULL;
}

/* ---- Numbers ---- */

static gboolean
skip (QuantityReader *self, const char *mark)
{
  gsize size = strlen (mark);
  if (!phrase_starts (self->phrase.text + self->at, self->end - self->at, mark, size))
    return FALSE;
  self->at += size;
  return TRUE;
}

/* 余 多 来 between number and unit: 10余家. */
static void
skip_more (QuantityReader *self)
{
  if (skip (self, "余") || skip (self, "多") || skip (self, "来"))
    self->out->flags |= QUANTITY_APPROXIMATE;
}

static gboolean
begins_with_scale (const char *text, gsize length)
{
  static const Entry scales[] = { ENTRY ("百"), ENTRY ("千"), ENTRY ("万"), ENTRY ("亿") };
  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    if (phrase_starts (text, length, scales[i].text, scales[i].length))
      return TRUE;
  return FALSE;
}

static const Fault *
missing_number (const QuantityReader *self)
{
  if (strstr (self->phrase.text, "、") != NULL) /* 职工85、城乡居民69 */
    return &fault_several;
  return self->closed ? &fault_class_word : &no_number;
}

/* Digits, a Chinese numeral, or a scale that stands for one of it: 万名. */
static const Fault *
read_unsigned (QuantityReader *self, Numeral *numeral)
{
  const char *text = self->phrase.text + self->at;
  gsize length = self->end - self->at;
  gsize used;
  const Fault *fault = numeral_read (text, length, numeral);
  if (fault != NULL)
    return quantity_fail (self, self->at, fault);
  self->bare_scale = begins_with_scale (text, length);
  if (numeral->used == 0 && self->bare_scale && unit_scale_at (text, length, &used) > 1)
    numeral->value = NUMBER_ONE;
  else if (numeral->used == 0)
    return quantity_fail (self, self->at, missing_number (self));
  self->at += numeral->used;
  skip_more (self);
  /* 零事故: none at all, nobody wants more. The digit 0 tells nothing of the kind. */
  gboolean is_none = numeral->value.num == 0 && phrase_starts (text, length, "零", strlen ("零"));
  return is_none ? quantity_compare (self, PROGRESS_COMPARATOR_AT_MOST, TRUE) : NULL;
}

const Fault *
quantity_read_number (QuantityReader *self, Number *value, gint32 *decimals)
{
  Numeral numeral;
  gboolean is_added = skip (self, "+");
  gboolean is_negative = !is_added && skip (self, "-");
  const Fault *fault = read_unsigned (self, &numeral);
  if (fault != NULL)
    return fault;
  if (is_added)
    self->out->flags |= QUANTITY_PLUS;
  *value = numeral.value;
  *decimals = numeral.decimals;
  if (is_negative)
    value->num = -value->num;
  return NULL;
}

/* ---- Units ---- */

/* The unit up to what it is per, or its bracket. */
static gsize
name_length (const char *text, gsize length)
{
  gsize end = 0;
  while (end < length && text[end] != '/' && text[end] != '(')
    end++;
  return end;
}

#define LONGEST_UNKNOWN 3 /* characters of a Chinese unit that is not known: longer ones are names */

static gboolean
is_long_name (const char *text, gsize length)
{
  return length > 0 && (guchar) text[0] >= 0xE4 && g_utf8_strlen (text, (gssize) length) > LONGEST_UNKNOWN;
}

/* A second counting word may follow a known unit (人次, 个工作日), not a name. */
static const Fault *
check_name (const char *text, gsize length, const UnitWord *word)
{
  const char *rest = text + (word != NULL ? word->entry.length : 0);
  gsize left = length - (gsize) (rest - text);
  const UnitWord *second = left > 0 ? unit_word_at (rest, left) : NULL;
  gboolean is_pair = second != NULL && second->entry.length == left && second->kind != UNIT_PERCENT;
  if (left == 0 || (is_pair && word != NULL && word->kind == UNIT_COUNT))
    return NULL;
  const Fault *fault = name_fault (text, length);
  if (word != NULL && (fault == NULL || strcmp (fault->id, noun.id) == 0))
    return &noun;
  return fault == NULL && is_long_name (text, length) ? &noun : fault;
}

const Fault *
quantity_check_unit (QuantityReader *self, gsize from, gsize to, const UnitWord **word)
{
  const char *text = self->phrase.text + from;
  gsize length = to - from;
  gsize used, at;
  char scale[UNIT_SCALE_SIZE];

  *word = NULL;
  if (length == 0)
    return NULL;
  unit_scale_at (text, length, &used);
  if (used > 0 && unit_scale_plain (text, used, scale) < used) /* 3万余元 */
    self->out->flags |= QUANTITY_APPROXIMATE;
  const UnitWord *known = unit_word_at (text + used, length - used);
  if (known == NULL || known->entry.length < length - used)
    {
      const Fault *fault = unit_label_fault (text, length, &at);
      if (fault != NULL)
        return quantity_fail (self, from + at, fault);
      fault = check_name (text + used, name_length (text + used, length - used), known);
      return fault == NULL ? NULL : quantity_fail (self, from + used, fault);
    }
  *word = known;
  if (known->kind == UNIT_PERCENT)
    self->out->flags |= QUANTITY_HAS_PERCENT;
  return NULL;
}
