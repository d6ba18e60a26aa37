/* SPDX-License-Identifier: MIT */
/* The words units are made of: scales (万, million), known units (平方公里, 人次), and what cannot be one.
 * All texts here are in one spelling (phrase.h). */
#pragma once

#include "dictionary.h"
#include "phrase.h"
#include "unit.h"

#define UNIT_LABEL_MOST 64 /* bytes */

typedef struct {
  Entry entry;
  guint8 kind;      /* UnitClass */
  guint8 per_whole; /* percent kinds: how many of it are in one %; else 1 */
} UnitWord;

/* The longest known unit text begins with; NULL: none. */
const UnitWord *unit_word_at (const char *text, gsize length);
gboolean unit_word_is_points (const UnitWord *word); /* 个百分点 */

/* The scale text begins with: 10000 for 万人, with *used its bytes; 1 and 0 without one. */
gint64 unit_scale_at (const char *text, gsize length, gsize *used);

/* A scale of so many bytes without its 余, 多 or 来 (万亿 of 万多亿), which say how exact the number is, not
 * what it counts. Returns its length; plain has room for any scale. */
#define UNIT_SCALE_SIZE 24
gsize unit_scale_plain (const char *scale, gsize used, char plain[UNIT_SCALE_SIZE]);

/* NULL: text can be a unit's label. Else what is wrong with it, at *at. */
const Fault *unit_label_fault (const char *text, gsize length, gsize *at);
