/* SPDX-License-Identifier: MIT */
/* A quantity while it is read: shared by the files that read its parts (quantity-parts.c), growth
 * (quantity-change.c) and the forms as a whole (quantity.c). */
#pragma once

#include "phrase.h"
#include "quantity-words.h"
#include "unit-words.h"

typedef struct {
  Phrase phrase;
  gsize at, end;  /* what is not yet read */
  gsize fault_at; /* where it went wrong */
  Quantity *out;
  int change;                 /* 1: a growth word was read, -1: a falling one */
  gboolean last_year;         /* 同比: a growth word must follow */
  gboolean from;              /* 由 was read */
  gboolean between;           /* 之间 was read */
  gboolean led;               /* a word stood before the number */
  gboolean closed;            /* a comparator stood after it */
  gboolean suggested;         /* the comparator is what 保持在, 控制在, 降至 suggest */
  gboolean bare_scale;        /* 万名, 百余家: no digit before the scale */
  gsize share_from, share_to; /* 百分之 */
} QuantityReader;

/* Each of these returns NULL, or the fault, with fault_at set. */
const Fault *quantity_fail (QuantityReader *self, gsize at, const Fault *fault);
const Fault *quantity_read_words_after (QuantityReader *self);
const Fault *quantity_read_words_before (QuantityReader *self);
const Fault *quantity_take_word (QuantityReader *self, const Word *word);
const Fault *quantity_compare (QuantityReader *self, ProgressComparator comparator, gboolean suggested);

/* [sign] number. What follows it, at `at`, is a mark or a unit. */
const Fault *quantity_read_number (QuantityReader *self, Number *value, gint32 *decimals);

/* The unit at [from, to); *word is what it is known as, NULL when it is none of the known ones. */
const Fault *quantity_check_unit (QuantityReader *self, gsize from, gsize to, const UnitWord **word);

/* Makes the value that was read a change: growth in percent, or points. word: its unit. */
const Fault *quantity_read_change (QuantityReader *self, const UnitWord *word);

/* 下降 as 增长 by a negative number, and back: 下降3%以上 is a change of -3% or less, 下降3-5% one from -5%
 * to -3%. */
void quantity_turn_down (Quantity *out);
