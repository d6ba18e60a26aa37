/* SPDX-License-Identifier: MIT */
#include "numeral.h"

#include <string.h>

#define DECIMALS_LIMIT  18
#define EIGHTEEN_DIGITS G_GINT64_CONSTANT (1000000000000000000) /* the first number with more */

static const Fault no_leading_digit = { "number-format", "a number begins with a digit: write 0.5" };
static const Fault no_decimals = { "number-format", "digits are missing after the point" };
static const Fault bad_comma = { "number-format",
                                 "commas group thousands, as in 1,234; decimals follow a point" };
static const Fault two_points = { "number-format", "a number has one decimal point" };
static const Fault exponent = { "number-format", "exponents are not read: write the number out" };
static const Fault gap = { "number-format", "a space ends a number: write 1000 or 1,000" };
static const Fault too_big = { "number-range", "the number does not fit: at most 18 significant digits" };
static const Fault too_fine = { "number-range", "the number does not fit: at most 18 decimals" };
static const Fault in_a_row = { "number-format",
                                "Chinese digits in a row (两三, 十四五) are not one number: write digits" };
static const Fault shortened = { "number-format",
                                 "this Chinese numeral is shortened or out of order: write digits" };

/* ---- 1,234.50 ---- */

/* Digits as they come. Zeros after the point count only once another digit follows. */
typedef struct {
  gint64 mantissa;
  gint64 scale; /* 10 for each decimal taken in */
  int waiting;  /* zeros after the point, not yet taken in */
} Digits;

static gboolean
is_digit (const char *text, gsize length, gsize at)
{
  return at < length && text[at] >= '0' && text[at] <= '9';
}

static gboolean
digits_push_whole (Digits *self, int digit)
{
  if (self->mantissa >= EIGHTEEN_DIGITS / 10)
    return FALSE;
  self->mantissa = self->mantissa * 10 + digit;
  return TRUE;
}

static gboolean
digits_push_decimal (Digits *self, int digit)
{
  self->waiting++;
  if (digit == 0)
    return TRUE;
  for (; self->waiting > 0; self->waiting--)
    {
      if (self->mantissa >= EIGHTEEN_DIGITS / 10 || self->scale >= EIGHTEEN_DIGITS)
        return FALSE;
      self->mantissa *= 10;
      self->scale *= 10;
    }
  self->mantissa += digit;
  return TRUE;
}

/* Three digits, then no fourth. */
static gboolean
is_group (const char *text, gsize length, gsize at)
{
  return is_digit (text, length, at) && is_digit (text, length, at + 1) && is_digit (text, length, at + 2) &&
         !is_digit (text, length, at + 3);
}

static const Fault *
read_digits (const char *text, gsize length, Digits *digits, gsize *at)
{
  for (; is_digit (text, length, *at); (*at)++)
    if (!digits_push_whole (digits, text[*at] - '0'))
      return &too_big;
  return NULL;
}

static const Fault *
read_whole_part (const char *text, gsize length, Digits *digits, gsize *at)
{
  const Fault *fault = read_digits (text, length, digits, at);
  if (fault == NULL && *at > 3 && *at < length && text[*at] == ',')
    return &bad_comma;
  while (fault == NULL && *at < length && text[*at] == ',')
    {
      if (!is_group (text, length, ++*at))
        return &bad_comma;
      fault = read_digits (text, length, digits, at);
    }
  return fault;
}

static const Fault *
read_decimal_part (const char *text, gsize length, Digits *digits, gsize *at, gint32 *decimals)
{
  /* ".." is a range mark, not a point */
  if (*at >= length || text[*at] != '.' || (*at + 1 < length && text[*at + 1] == '.'))
    return NULL;
  gsize first = ++*at;
  for (; is_digit (text, length, *at); (*at)++)
    if (!digits_push_decimal (digits, text[*at] - '0'))
      return &too_big;
  *decimals = (gint32) (*at - first);
  if (*decimals > DECIMALS_LIMIT) /* zeros, which are no part of the number and yet are written back */
    return &too_fine;
  return *decimals == 0 ? &no_decimals : NULL;
}

/* What looks like more of the number, but is not. */
static const Fault *
refuse_tail (const char *text, gsize length, gsize at)
{
  if (at >= length)
    return NULL;
  char c = text[at];
  if (c == '.' && is_digit (text, length, at + 1))
    return &two_points;
  if (c == ',')
    return &bad_comma;
  if (c == ' ' && is_digit (text, length, at + 1))
    return &gap;
  gboolean is_signed = at + 1 < length && (text[at + 1] == '+' || text[at + 1] == '-');
  if ((c == 'e' || c == 'E') && is_digit (text, length, at + (is_signed ? 2 : 1)))
    return &exponent;
  return NULL;
}

const Fault *
numeral_read_decimal (const char *text, gsize length, Numeral *out)
{
  Digits digits = { 0, 1, 0 };
  gsize at = 0;

  *out = (Numeral){ NUMBER_ZERO, 0, 0 };
  if (length > 1 && text[0] == '.' && g_ascii_isdigit (text[1]))
    return &no_leading_digit;
  if (!is_digit (text, length, 0))
    return NULL;
  const Fault *fault = read_whole_part (text, length, &digits, &at);
  if (fault == NULL)
    fault = read_decimal_part (text, length, &digits, &at, &out->decimals);
  if (fault == NULL)
    fault = refuse_tail (text, length, at);
  if (fault != NULL)
    return fault;
  out->value = (Number){ digits.mantissa, digits.scale };
  out->used = at;
  return NULL;
}

/* ---- 一百零三 ---- */

typedef struct {
  char text[4];
  gint64 times; /* 1: a digit, else what it multiplies by */
  int digit;
} Character;

static const Character characters[] = {
  { "零", 1, 0 },     { "〇", 1, 0 },         { "一", 1, 1 },  { "二", 1, 2 },   { "两", 1, 2 },
  { "三", 1, 3 },     { "四", 1, 4 },         { "五", 1, 5 },  { "六", 1, 6 },   { "七", 1, 7 },
  { "八", 1, 8 },     { "九", 1, 9 },         { "十", 10, 0 }, { "百", 100, 0 }, { "千", 1000, 0 },
  { "万", 10000, 0 }, { "亿", 100000000, 0 },
};

#define CHARACTER_SIZE 3 /* bytes, each of them */

static const Character *
character_at (const char *text, gsize length, gsize at)
{
  if (at + CHARACTER_SIZE > length || (guchar) text[at] < 0xE3)
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (characters); i++)
    if (memcmp (text + at, characters[i].text, CHARACTER_SIZE) == 0)
      return &characters[i];
  return NULL;
}

/* total of finished 万 and 亿, section below 万, and the digit that waits for its 十, 百 or 千. */
typedef struct {
  gint64 total, section, digit;
  gint64 last_times; /* the multiplier before; a smaller one must follow */
  gboolean waiting;  /* a digit is waiting */
  gboolean zero;     /* 零 stood before it */
} Sum;

static const Fault *
sum_push_digit (Sum *self, int digit)
{
  if (self->waiting)
    return &in_a_row;
  self->zero = self->zero || digit == 0;
  self->waiting = digit != 0;
  self->digit = digit;
  return NULL;
}

/* 十 百 千 */
static const Fault *
sum_push_times (Sum *self, gint64 times)
{
  if (self->last_times != 0 && times >= self->last_times)
    return &shortened;
  self->section += (self->waiting ? self->digit : 1) * times;
  self->last_times = times;
  self->waiting = self->zero = FALSE;
  return NULL;
}

/* 万 亿: what has been read so far counts that often. 亿 comes first, and each once. */
static const Fault *
sum_push_section (Sum *self, gint64 times)
{
  gint64 below = self->section + (self->waiting ? self->digit : 0);
  if (self->total % (times * 10000) != 0 || below == 0)
    return &shortened;
  self->total += below * times;
  self->section = 0;
  self->last_times = times;
  self->waiting = self->zero = FALSE;
  return NULL;
}

/* 一百二 says 120, 三万五 says 35000: left to the writer. 十五 and 一百零五 are plain. */
static const Fault *
sum_finish (const Sum *self, gint64 *value)
{
  if (self->waiting && self->last_times > 10 && !self->zero)
    return &shortened;
  *value = self->total + self->section + (self->waiting ? self->digit : 0);
  return NULL;
}

/* The 万 or 亿 at this place is the numeral's last, or its first: 万名. */
static gboolean
closes (const char *text, gsize length, gsize at)
{
  const Character *next = character_at (text, length, at + CHARACTER_SIZE);
  return at == 0 || next == NULL || next->times >= 10000;
}

static const Fault *
read_characters (const char *text, gsize length, gint64 *value, gsize *at)
{
  Sum sum = { 0 };
  const Fault *fault = NULL;
  const Character *c = character_at (text, length, 0);
  for (; c != NULL && fault == NULL; c = character_at (text, length, *at))
    {
      gboolean is_section = c->times >= 10000;
      if (is_section && sum.total == 0 && closes (text, length, *at))
        break; /* a scale of the unit: 两百万, 三万亿 */
      fault = c->times == 1 ? sum_push_digit (&sum, c->digit)
              : is_section  ? sum_push_section (&sum, c->times)
                            : sum_push_times (&sum, c->times);
      *at += CHARACTER_SIZE;
    }
  return fault != NULL ? fault : sum_finish (&sum, value);
}

/* 点五: digits one by one. */
static const Fault *
read_chinese_decimals (const char *text, gsize length, Digits *digits, gsize *at, gint32 *decimals)
{
  static const char point[] = "点";
  if (!phrase_starts (text + *at, length - *at, point, CHARACTER_SIZE))
    return NULL;
  const Character *c = character_at (text, length, *at + CHARACTER_SIZE);
  if (c == NULL || c->times != 1)
    return NULL; /* 点 is not a point here */
  *at += CHARACTER_SIZE;
  for (; c != NULL && c->times == 1; c = character_at (text, length, *at))
    {
      if (!digits_push_decimal (digits, c->digit))
        return &too_big;
      *at += CHARACTER_SIZE;
      ++*decimals;
    }
  return *decimals > DECIMALS_LIMIT ? &too_fine : NULL;
}

const Fault *
numeral_read_chinese (const char *text, gsize length, Numeral *out)
{
  Digits digits = { 0, 1, 0 };
  gsize at = 0;
  *out = (Numeral){ NUMBER_ZERO, 0, 0 };
  const Fault *fault = read_characters (text, length, &digits.mantissa, &at);
  if (fault == NULL && at > 0)
    fault = read_chinese_decimals (text, length, &digits, &at, &out->decimals);
  if (fault != NULL)
    return fault;
  out->value = (Number){ digits.mantissa, digits.scale };
  out->used = at;
  return NULL;
}

const Fault *
numeral_read (const char *text, gsize length, Numeral *out)
{
  const Fault *fault = numeral_read_decimal (text, length, out);
  return fault != NULL || out->used > 0 ? fault : numeral_read_chinese (text, length, out);
}
