/* SPDX-License-Identifier: MIT */
/* 增长15%, 提高2个百分点, 下降3%以上: a change of the baseline. */
#include "quantity-reader.h"

static const Fault by_amount = {
  "change-unclear",
  "a change by an amount: write '+5' for an amount added, or the total; growth is in percent"
};
static const Fault twice_negative = { "change-unclear", "a fall by a negative number" };
static const Fault out_of_range = { "number-range", "the growth does not fit" };
static const Fault two_units = { "range-unit", "both ends of a change are in one unit" };
static const Fault of_task = { "change-unclear",
                               "a share of the year's task does not grow: write what is to be reached" };

#define LONGEST G_GINT64_CONSTANT (1000000000000000000) /* the first number of more than 18 digits */

static gboolean
scale (Number *value, Number factor)
{
  return number_multiply (*value, factor, value) && value->num < LONGEST && value->num > -LONGEST;
}

/* Growth is kept in percent, whatever it was written in: ‰ are tenths of it, 增长1倍 is 100 of it. */
static gboolean
to_percent (Quantity *out, const UnitWord *word)
{
  gboolean is_multiple = word->kind != UNIT_PERCENT;
  Number factor = is_multiple ? (Number){ 100, 1 } : (Number){ 1, word->per_whole };
  out->decimals = is_multiple ? MAX (out->decimals - 2, 0) : out->decimals + (word->per_whole > 1 ? 1 : 0);
  out->unit = "%";
  out->unit_length = 1;
  out->other_unit = NULL;
  out->other_unit_length = 0;
  return scale (&out->value, factor) && scale (&out->other, factor);
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

void
quantity_turn_down (Quantity *out)
{
  Number value = { -out->value.num, out->value.den };
  Number other = { -out->other.num, out->other.den };
  gboolean is_range = out->comparator == PROGRESS_COMPARATOR_RANGE;
  out->value = is_range ? other : value;
  out->other = is_range ? value : other;
  out->comparator = mirrored (out->comparator);
}

/* What was read, in the unit known as word, as a change: the fault if it is none. */
static const Fault *
check_change (const QuantityReader *self, const UnitWord *word)
{
  const Quantity *out = self->out;
  gsize scale_size;
  gboolean is_multiple = word != NULL && self->change > 0 && strcmp (word->entry.text, "倍") == 0;
  if (word == NULL || (word->kind != UNIT_PERCENT && !is_multiple))
    return &by_amount;
  unit_scale_at (self->phrase.text + self->at, self->end - self->at, &scale_size);
  if (scale_size > 0)
    return &by_amount;
  if (out->other_unit != NULL && (out->unit_length != out->other_unit_length ||
                                  memcmp (out->unit, out->other_unit, (gsize) out->unit_length) != 0))
    return &two_units;
  if (out->flags & QUANTITY_OF_TASK)
    return &of_task;
  return self->change < 0 && out->value.num < 0 ? &twice_negative : NULL;
}

const Fault *
quantity_read_change (QuantityReader *self, const UnitWord *word)
{
  Quantity *out = self->out;
  const Fault *fault = check_change (self, word);
  if (fault != NULL)
    return fault;
  out->form = unit_word_is_points (word) ? QUANTITY_POINTS : QUANTITY_GROWTH;
  out->flags |= QUANTITY_HAS_PERCENT;
  out->flags &= (guint16) ~QUANTITY_PLUS; /* +15% on baseline: the sign says which way */
  if (out->form == QUANTITY_POINTS)
    out->flags &= (guint16) ~QUANTITY_RAISED_WORD; /* points are said, nothing is undecided */
  else if (!to_percent (out, word))
    return &out_of_range;
  if (self->change < 0)
    quantity_turn_down (out);
  /* a fall is something to come down to, as with 降至 */
  if (out->value.num < 0 && out->comparator == PROGRESS_COMPARATOR_REACH)
    {
      out->comparator = PROGRESS_COMPARATOR_AT_MOST;
      out->flags |= QUANTITY_FALLING_WORD;
    }
  return NULL;
}
