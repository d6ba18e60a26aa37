/* SPDX-License-Identifier: MIT */
/* Numbers without a sign, at the start of a text in one spelling (phrase.h). */
#pragma once

#include "phrase.h"

typedef struct {
  Number value;
  gint32 decimals; /* written after the point: 12.0 has 1 */
  gsize used;      /* bytes read; 0: there is no number here */
} Numeral;

/* 12, 1,234.50, 010. NULL: read, or nothing there. */
const Fault *numeral_read_decimal (const char *text, gsize length, Numeral *out);

/* 八, 十五, 一百零三, 一万二千, 三点五. A closing 万 or 亿 is left to the unit: 两百 of 两百万. */
const Fault *numeral_read_chinese (const char *text, gsize length, Numeral *out);

/* Either of them. */
const Fault *numeral_read (const char *text, gsize length, Numeral *out);
