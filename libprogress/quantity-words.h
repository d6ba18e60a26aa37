/* SPDX-License-Identifier: MIT */
/* The words around a number: a form of the documents is a row of one of these tables. */
#pragma once

#include "phrase.h"

typedef enum {
  WORD_PLAIN,    /* a verb or a place that changes nothing: 达到 完成 在 */
  WORD_EXACTLY,  /* says how to compare: 不低于 超过 以上 */
  WORD_LEVEL,    /* says what is done, and suggests how to compare: 保持在 降至. A word that says so wins */
  WORD_ABOUT,    /* 近 约 左右 */
  WORD_HEDGE,    /* 力争: kept as text */
  WORD_BASIS,    /* 同比: a growth word must follow */
  WORD_RISE,     /* 增长 */
  WORD_FALL,     /* 下降 */
  WORD_FROM,     /* 由 从 */
  WORD_SHARE,    /* 百分之 千分之: stands for a unit */
  WORD_TASK,     /* 全年任务数的: what follows is a share of the target */
  WORD_BETWEEN,  /* 之间: closes a range */
  WORD_REFUSED,  /* 人均 第 若干: fault says why */
} WordRole;

typedef struct {
  char text[28];
  guint8 length;
  guint8 role;       /* WordRole */
  guint8 comparator; /* ProgressComparator */
  guint16 flags;     /* QuantityFlags */
  const Fault *fault;
} Word;

/* A phrase that is a quantity as a whole. */
typedef struct {
  char text[40];
  guint8 length;
  guint8 form;       /* QuantityForm */
  guint8 comparator; /* ProgressComparator */
  guint16 flags;     /* QuantityFlags */
  guint16 value;
  const Fault *fault;
} WholePhrase;

/* The longest of them; NULL: none. */
const Word *word_before_number (const char *text, gsize length);   /* text begins with it */
const Word *word_after_number (const char *text, gsize length);    /* text ends with it */
const Word *word_between_values (const char *text, gsize length, gsize *at); /* 由A提高到B: in text, at *at */
const WholePhrase *whole_phrase (const char *text, gsize length);

/* A range mark text begins with ("-", "~", "..", "至"): its bytes; 0: none. */
gsize range_mark_at (const char *text, gsize length);

/* The name that text, what is left after a number, belongs to: 广场 of 776广场, 级 of 5A级. NULL: none. */
const Fault *name_ending (const char *text, gsize length);
