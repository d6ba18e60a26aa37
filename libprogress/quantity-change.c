/* SPDX-License-Identifier: MIT */
/* 增长15%, 提高2个百分点, 下降3%以上: a change of the baseline. */
#include "quantity-reader.h"

static const Fault by_amount = {
  "change-unclear",
  "a change by an amount: write '+5' for an amount added, or the total; growth is in percent"
};
static const Fault twice_negative = { "change-unclear", "a fall by a negative number" };
static const Fault out_of_range = { "number-range", "the growth does not fit" };

static gboolean
ends_with (const UnitWord *word, const char *end)
{
  return phrase_ends (word->entry.text, word->entry.length, end, strlen (end));
}

static gboolean
is_points (const UnitWord *word)
{
  return word->kind == UNIT_PERCENT && (ends_with (word, "百分点") || ends_with (word, "points") ||
                                        ends_with (word, "point") || ends_with (word, "pp"));
}

/* Growth is kept in percent: ‰ are tenths of it, 增长1倍 is 100 of it. */
static gboolean
to_percent (Quantity *out, const UnitWord *word)
{
  Number factor = word->kind == UNIT_PERCENT ? (Number){ 1, word->per_whole } : (Number){ 100, 1 };
  return number_multiply (out->value, factor, &out->value) &&
         number_multiply (out->other, factor, &out->other);
}

static ProgressComparator
mirrored (ProgressComparator comparator)
{
  static const ProgressComparator mirror[] = {
    [PROGRESS_COMPARATOR_REACH] = PROGRESS_COMPARATOR_REACH,
    [PROGRESS_COMPARATOR_AT_LEAST] = PROGRESS_COMPARATOR_AT_MOST,
    [PROGRESS_COMPARATOR_MORE_THAN] = PROGRESS_COMPARATOR_LESS_THAN,
    [PROGRESS_COMPARATOR_AT_MOST] = PROGRESS_COMPARATOR_AT_LEAST,
    [PROGRESS_COMPARATOR_LESS_THAN] = PROGRESS_COMPARATOR_MORE_THAN,
    [PROGRESS_COMPARATOR_EQUAL] = PROGRESS_COMPARATOR_EQUAL,
    [PROGRESS_COMPARATOR_RANGE] = PROGRESS_COMPARATOR_RANGE,
  };
  return mirror[comparator];
}

/* 下降3%以上 is a change of -3% or less, 下降3-5% one from -5% to -3%. */
static void
turn_down (Quantity *out)
{
  Number value = { -out->value.num, out->value.den };
  Number other = { -out->other.num, out->other.den };
  gboolean is_range = out->comparator == PROGRESS_COMPARATOR_RANGE;
  out->value = is_range ? other : value;
  out->other = is_range ? value : other;
  out->comparator = mirrored (out->comparator);
}

const Fault *
quantity_read_change (QuantityReader *self, const UnitWord *word)
{
  Quantity *out = self->out;
  gboolean is_multiple = word != NULL && self->change > 0 && ends_with (word, "倍");
  if (word == NULL || (word->kind != UNIT_PERCENT && !is_multiple))
    return &by_amount;
  if (self->change < 0 && out->value.num < 0)
    return &twice_negative;
  out->form = is_points (word) ? QUANTITY_POINTS : QUANTITY_GROWTH;
  out->flags |= QUANTITY_HAS_PERCENT;
  out->flags &= ~(guint32) QUANTITY_PLUS; /* +15% on baseline: the sign says which way */
  if (out->form == QUANTITY_POINTS)
    out->flags &= ~(guint32) QUANTITY_RAISED_WORD; /* points are said, nothing is undecided */
  else if (!to_percent (out, word))
    return &out_of_range;
  if (self->change < 0)
    turn_down (out);
  /* a fall is something to come down to, as with 降至 */
  if (out->value.num < 0 && out->comparator == PROGRESS_COMPARATOR_REACH)
    {
      out->comparator = PROGRESS_COMPARATOR_AT_MOST;
      out->flags |= QUANTITY_FALLING_WORD;
    }
  return NULL;
}
