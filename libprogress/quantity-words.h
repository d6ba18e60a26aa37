/* SPDX-License-Identifier: MIT */
/* The words around a number: a form of the documents is a row of one of these tables. */
#pragma once

#include "dictionary.h"
#include "phrase.h"

typedef enum {
  ROLE_NOTHING, /* a verb or a place that changes nothing: 达到 完成 在 */
  ROLE_COMPARE, /* says how to compare: 不低于 超过 以上 */
  ROLE_SUGGEST, /* says what is done, and suggests how to compare: 保持在 降至. A word that says so wins */
  ROLE_HEDGE,   /* 力争: kept as text */
  ROLE_BASIS,   /* 同比: a growth word must follow */
  ROLE_RISE,    /* 增长 */
  ROLE_FALL,    /* 下降 */
  ROLE_FROM,    /* 由 从 */
  ROLE_BETWEEN, /* 之间: says that it is a range */
  ROLE_SHARE,   /* 百分之: stands for a unit */
  ROLE_REFUSED, /* 人均 第 若干: fault says why */
} WordRole;

typedef struct {
  WordRole role;
  ProgressComparator comparator;
  guint16 flags; /* QuantityFlags */
  const Fault *fault;
} Meaning;

typedef struct {
  Entry entry;
  guint8 meaning; /* see word_meaning() */
} Word;

/* A phrase that is a quantity as a whole: 清零, 零增长, 待下达. */
typedef struct {
  char text[40];
  guint8 length;
  guint8 form;       /* QuantityForm */
  guint8 comparator; /* ProgressComparator */
  guint16 flags;     /* QuantityFlags */
  guint16 value;
  const Fault *fault;
} WholePhrase;

/* Faults that are found in more than one place. */
extern const Fault fault_class_word;
extern const Fault fault_several;

/* The longest word; NULL: none. */
const Word *word_before_number (const char *text, gsize length);             /* text begins with it */
const Word *word_after_number (const char *text, gsize length);              /* text ends with it */
const Word *word_between_values (const char *text, gsize length, gsize *at); /* 由A提高到B: in text, at *at */
/* Text ends with what 到 or "to" would make another such word of: "up", 提高. */
gboolean ends_before_to (const char *text, gsize length);
const Meaning *word_meaning (const Word *word);

const WholePhrase *whole_phrase (const char *text, gsize length);

/* A range mark in text at `at` ("-", "~", "..", "至", " to "): its bytes; 0: none. */
gsize range_mark_at (const char *text, gsize length, gsize at);

/* Why text, found where a unit should be, is part of a name: 广场 of 776广场, 级 of 二级以上医院. NULL: it is
 * not. */
const Fault *name_fault (const char *text, gsize length);
