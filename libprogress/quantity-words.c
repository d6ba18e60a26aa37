/* SPDX-License-Identifier: MIT */
#include "quantity-words.h"

#include <string.h>

#define SIZED(text) text, sizeof (text) - 1
#define PLAIN(text)                                                                                          \
  {                                                                                                          \
    SIZED (text), WORD_PLAIN, PROGRESS_COMPARATOR_REACH, 0, NULL                                             \
  }
#define EXACTLY(text, comparator)                                                                            \
  {                                                                                                          \
    SIZED (text), WORD_EXACTLY, PROGRESS_COMPARATOR_##comparator, 0, NULL                                    \
  }
#define LEVEL(text, comparator, flags)                                                                       \
  {                                                                                                          \
    SIZED (text), WORD_LEVEL, PROGRESS_COMPARATOR_##comparator, flags, NULL                                  \
  }
#define FORM(text, role, flags)                                                                              \
  {                                                                                                          \
    SIZED (text), role, PROGRESS_COMPARATOR_REACH, flags, NULL                                               \
  }
#define ABOUT(text) FORM (text, WORD_ABOUT, QUANTITY_APPROXIMATE)
#define HEDGE(text) FORM (text, WORD_HEDGE, 0)
#define REFUSED(text, fault)                                                                                 \
  {                                                                                                          \
    SIZED (text), WORD_REFUSED, PROGRESS_COMPARATOR_REACH, 0, &fault                                         \
  }

static const Fault ordinal = { "name-not-value", "an ordinal tells which one, not how many" };
static const Fault per_each = {
  "name-not-value", "what it is counted per belongs to the indicator's name or its unit: 人均60元 is 60元/人"
};
static const Fault vague = { "vague-quantity", "this is no number: write how many" };
static const Fault maximum = {
  "vague-quantity", "this tells of a maximum that was reached, not of a target: write the number alone"
};
static const Fault average = {
  "change-unclear",
  "a yearly average needs the years it runs over: write the total growth, or make the average the indicator"
};
static const Fault other_basis = { "change-unclear", "growth is read against the baseline only" };
static const Fault added = {
  "change-unclear", "so many more, or so many in all? Write '+5' for an amount added, '5' for the total"
};
static const Fault several = { "several-numbers",
                               "several values in one: give each its own indicator or part" };
static const Fault doubled_twice = { "change-unclear",
                                     "write what it should grow to, or by how many percent" };
static const Fault state = { "vague-quantity",
                             "a state is no number: write 100%, or describe it under `deliverables`" };

static const Word before[] = {
  /* no change of meaning */
  PLAIN ("达到"),
  PLAIN ("达"),
  PLAIN ("均达到"),
  PLAIN ("均达"),
  PLAIN ("均在"),
  PLAIN ("均"),
  PLAIN ("已达到"),
  PLAIN ("已达"),
  PLAIN ("已"),
  PLAIN ("完成"),
  PLAIN ("基本完成"),
  PLAIN ("已完成"),
  PLAIN ("全面完成"),
  PLAIN ("基本"),
  PLAIN ("实现"),
  PLAIN ("基本实现"),
  PLAIN ("在"),
  PLAIN ("为"),
  PLAIN ("占"),
  PLAIN ("占比达"),
  PLAIN ("占比"),
  PLAIN ("累计"),
  PLAIN ("累计达"),
  PLAIN ("累计达到"),
  PLAIN ("累计完成"),
  PLAIN ("共计"),
  PLAIN ("共"),
  PLAIN ("合计"),
  PLAIN ("总计"),
  PLAIN ("覆盖"),
  PLAIN ("提高到"),
  PLAIN ("提高至"),
  PLAIN ("提升到"),
  PLAIN ("提升至"),
  PLAIN ("增加到"),
  PLAIN ("增加至"),
  PLAIN ("增长到"),
  PLAIN ("增长至"),
  PLAIN ("增至"),
  PLAIN ("升至"),
  PLAIN ("上升到"),
  PLAIN ("上升至"),
  PLAIN ("扩大到"),
  PLAIN ("扩大至"),
  PLAIN ("发展到"),
  PLAIN ("总工程量的"),
  PLAIN ("总进度的"),
  PLAIN ("reach"),
  PLAIN ("reaching"),
  PLAIN ("to reach"),
  /* at least */
  EXACTLY (">=", AT_LEAST),
  EXACTLY ("不低于", AT_LEAST),
  EXACTLY ("不少于", AT_LEAST),
  EXACTLY ("不小于", AT_LEAST),
  EXACTLY ("至少", AT_LEAST),
  EXACTLY ("至少达到", AT_LEAST),
  EXACTLY ("至少完成", AT_LEAST),
  EXACTLY ("最少", AT_LEAST),
  EXACTLY ("最低", AT_LEAST),
  EXACTLY ("at least", AT_LEAST),
  EXACTLY ("no less than", AT_LEAST),
  EXACTLY ("not less than", AT_LEAST),
  EXACTLY ("no fewer than", AT_LEAST),
  EXACTLY ("not fewer than", AT_LEAST),
  EXACTLY ("not below", AT_LEAST),
  EXACTLY ("minimum", AT_LEAST),
  /* more than */
  EXACTLY (">", MORE_THAN),
  EXACTLY ("超过", MORE_THAN),
  EXACTLY ("超", MORE_THAN),
  EXACTLY ("突破", MORE_THAN),
  EXACTLY ("逾", MORE_THAN),
  EXACTLY ("大于", MORE_THAN),
  EXACTLY ("高于", MORE_THAN),
  EXACTLY ("多于", MORE_THAN),
  EXACTLY ("more than", MORE_THAN),
  EXACTLY ("over", MORE_THAN),
  EXACTLY ("above", MORE_THAN),
  EXACTLY ("greater than", MORE_THAN),
  EXACTLY ("higher than", MORE_THAN),
  EXACTLY ("exceeding", MORE_THAN),
  /* at most */
  EXACTLY ("<=", AT_MOST),
  EXACTLY ("不超过", AT_MOST),
  EXACTLY ("不高于", AT_MOST),
  EXACTLY ("不大于", AT_MOST),
  EXACTLY ("不多于", AT_MOST),
  EXACTLY ("不超", AT_MOST),
  EXACTLY ("至多", AT_MOST),
  EXACTLY ("最多", AT_MOST),
  EXACTLY ("最高", AT_MOST),
  EXACTLY ("at most", AT_MOST),
  EXACTLY ("up to", AT_MOST),
  EXACTLY ("no more than", AT_MOST),
  EXACTLY ("not more than", AT_MOST),
  EXACTLY ("not over", AT_MOST),
  EXACTLY ("not above", AT_MOST),
  EXACTLY ("not exceeding", AT_MOST),
  EXACTLY ("within", AT_MOST),
  EXACTLY ("maximum", AT_MOST),
  /* less than */
  EXACTLY ("<", LESS_THAN),
  EXACTLY ("低于", LESS_THAN),
  EXACTLY ("小于", LESS_THAN),
  EXACTLY ("少于", LESS_THAN),
  EXACTLY ("不到", LESS_THAN),
  EXACTLY ("不足", LESS_THAN),
  EXACTLY ("不满", LESS_THAN),
  EXACTLY ("less than", LESS_THAN),
  EXACTLY ("fewer than", LESS_THAN),
  EXACTLY ("lower than", LESS_THAN),
  EXACTLY ("under", LESS_THAN),
  EXACTLY ("below", LESS_THAN),
  /* equal */
  EXACTLY ("=", EQUAL),
  EXACTLY ("==", EQUAL),
  EXACTLY ("等于", EQUAL),
  EXACTLY ("exactly", EQUAL),
  EXACTLY ("equal to", EQUAL),
  /* held: to be satisfied at every date */
  LEVEL ("保持在", EQUAL, QUANTITY_HELD_WORD),
  LEVEL ("保持", EQUAL, QUANTITY_HELD_WORD),
  LEVEL ("持续保持在", EQUAL, QUANTITY_HELD_WORD),
  LEVEL ("稳定在", EQUAL, QUANTITY_HELD_WORD),
  LEVEL ("稳定保持在", EQUAL, QUANTITY_HELD_WORD),
  LEVEL ("巩固在", EQUAL, QUANTITY_HELD_WORD),
  LEVEL ("持续巩固在", EQUAL, QUANTITY_HELD_WORD),
  LEVEL ("维持在", EQUAL, QUANTITY_HELD_WORD),
  LEVEL ("keep at", EQUAL, QUANTITY_HELD_WORD),
  LEVEL ("held at", EQUAL, QUANTITY_HELD_WORD),
  LEVEL ("控制在", AT_MOST, QUANTITY_HELD_WORD),
  LEVEL ("严格控制在", AT_MOST, QUANTITY_HELD_WORD),
  /* to be reached from above */
  LEVEL ("降至", AT_MOST, QUANTITY_FALLING_WORD),
  LEVEL ("降到", AT_MOST, QUANTITY_FALLING_WORD),
  LEVEL ("下降至", AT_MOST, QUANTITY_FALLING_WORD),
  LEVEL ("下降到", AT_MOST, QUANTITY_FALLING_WORD),
  LEVEL ("降低至", AT_MOST, QUANTITY_FALLING_WORD),
  LEVEL ("降低到", AT_MOST, QUANTITY_FALLING_WORD),
  LEVEL ("减少至", AT_MOST, QUANTITY_FALLING_WORD),
  LEVEL ("减少到", AT_MOST, QUANTITY_FALLING_WORD),
  LEVEL ("压减至", AT_MOST, QUANTITY_FALLING_WORD),
  LEVEL ("压减到", AT_MOST, QUANTITY_FALLING_WORD),
  LEVEL ("压缩至", AT_MOST, QUANTITY_FALLING_WORD),
  LEVEL ("压缩到", AT_MOST, QUANTITY_FALLING_WORD),
  /* 缩小到 was also written of a ratio that is to rise towards 1: it decides no direction */
  LEVEL ("缩小到", REACH, QUANTITY_FALLING_WORD),
  LEVEL ("缩小至", REACH, QUANTITY_FALLING_WORD),
  /* about */
  ABOUT ("近"),
  ABOUT ("约"),
  ABOUT ("大约"),
  ABOUT ("约为"),
  ABOUT ("接近"),
  ABOUT ("~"),
  ABOUT ("about"),
  ABOUT ("around"),
  ABOUT ("roughly"),
  ABOUT ("approximately"),
  ABOUT ("nearly"),
  ABOUT ("almost"),
  /* hedges */
  HEDGE ("力争"),
  HEDGE ("争取"),
  HEDGE ("争创"),
  HEDGE ("确保"),
  HEDGE ("拟"),
  HEDGE ("预计"),
  HEDGE ("计划"),
  HEDGE ("力求"),
  HEDGE ("有望"),
  /* growth on the baseline */
  FORM ("同比", WORD_BASIS, 0),
  FORM ("较上年", WORD_BASIS, 0),
  FORM ("比上年", WORD_BASIS, 0),
  FORM ("较去年", WORD_BASIS, 0),
  FORM ("比去年", WORD_BASIS, 0),
  FORM ("较去年同期", WORD_BASIS, 0),
  FORM ("比去年同期", WORD_BASIS, 0),
  FORM ("较上年同期", WORD_BASIS, 0),
  FORM ("比上年同期", WORD_BASIS, 0),
  FORM ("增长", WORD_RISE, 0),
  FORM ("增长了", WORD_RISE, 0),
  FORM ("增加", WORD_RISE, 0),
  FORM ("增加了", WORD_RISE, 0),
  FORM ("增幅", WORD_RISE, 0),
  FORM ("增速", WORD_RISE, 0),
  FORM ("增幅达", WORD_RISE, 0),
  FORM ("增速达", WORD_RISE, 0),
  FORM ("提高", WORD_RISE, QUANTITY_RAISED_WORD),
  FORM ("提升", WORD_RISE, QUANTITY_RAISED_WORD),
  FORM ("上升", WORD_RISE, QUANTITY_RAISED_WORD),
  FORM ("提高了", WORD_RISE, QUANTITY_RAISED_WORD),
  FORM ("下降", WORD_FALL, 0),
  FORM ("下降了", WORD_FALL, 0),
  FORM ("减少", WORD_FALL, 0),
  FORM ("减少了", WORD_FALL, 0),
  FORM ("降幅", WORD_FALL, 0),
  FORM ("压减", WORD_FALL, 0),
  FORM ("降低", WORD_FALL, QUANTITY_RAISED_WORD),
  FORM ("降低了", WORD_FALL, QUANTITY_RAISED_WORD),
  FORM ("growth of", WORD_RISE, 0),
  FORM ("grow by", WORD_RISE, 0),
  FORM ("increase of", WORD_RISE, 0),
  FORM ("increase by", WORD_RISE, 0),
  FORM ("up by", WORD_RISE, 0),
  FORM ("fall by", WORD_FALL, 0),
  FORM ("decrease of", WORD_FALL, 0),
  FORM ("decrease by", WORD_FALL, 0),
  FORM ("down by", WORD_FALL, 0),
  FORM ("decline of", WORD_FALL, 0),
  /* from-to, shares */
  FORM ("由", WORD_FROM, 0),
  FORM ("由原", WORD_FROM, 0),
  FORM ("由原来的", WORD_FROM, 0),
  FORM ("从", WORD_FROM, 0),
  FORM ("从原来的", WORD_FROM, 0),
  FORM ("from", WORD_FROM, 0),
  FORM ("百分之", WORD_SHARE, QUANTITY_HAS_PERCENT),
  FORM ("千分之", WORD_SHARE, QUANTITY_HAS_PERCENT),
  FORM ("全年任务数的", WORD_TASK, QUANTITY_OF_TASK),
  FORM ("年度任务数的", WORD_TASK, QUANTITY_OF_TASK),
  FORM ("全年任务的", WORD_TASK, QUANTITY_OF_TASK),
  FORM ("年度任务的", WORD_TASK, QUANTITY_OF_TASK),
  FORM ("全年目标的", WORD_TASK, QUANTITY_OF_TASK),
  FORM ("年度目标的", WORD_TASK, QUANTITY_OF_TASK),
  /* what looks like the start of a value, and is none */
  REFUSED ("第", ordinal),
  REFUSED ("人均", per_each),
  REFUSED ("户均", per_each),
  REFUSED ("亩均", per_each),
  REFUSED ("每", per_each),
  REFUSED ("若干", vague),
  REFUSED ("部分", vague),
  REFUSED ("数", vague),
  REFUSED ("几", vague),
  REFUSED ("多次", vague),
  REFUSED ("一批", vague),
  REFUSED ("一系列", vague),
  REFUSED ("高达", maximum),
  REFUSED ("占比高达", maximum),
  REFUSED ("年均", average),
  REFUSED ("环比", other_basis),
  REFUSED ("新增", added),
  REFUSED ("新建", added),
  REFUSED ("净增", added),
  REFUSED ("分别", several),
  REFUSED ("双倍增", doubled_twice),
};

static const Word after[] = {
  EXACTLY ("以上", AT_LEAST),
  EXACTLY ("及以上", AT_LEAST),
  EXACTLY ("或以上", AT_LEAST),
  EXACTLY (" or more", AT_LEAST),
  EXACTLY (" or higher", AT_LEAST),
  EXACTLY (" or above", AT_LEAST),
  EXACTLY (" and above", AT_LEAST),
  EXACTLY (" and over", AT_LEAST),
  EXACTLY ("or more", AT_LEAST),
  EXACTLY ("or higher", AT_LEAST),
  EXACTLY ("or above", AT_LEAST),
  EXACTLY ("and above", AT_LEAST),
  EXACTLY ("and over", AT_LEAST),
  EXACTLY ("以内", AT_MOST),
  EXACTLY ("之内", AT_MOST),
  EXACTLY ("内", AT_MOST),
  EXACTLY ("以下", AT_MOST),
  EXACTLY ("及以下", AT_MOST),
  EXACTLY ("或以下", AT_MOST),
  EXACTLY (" or less", AT_MOST),
  EXACTLY (" or fewer", AT_MOST),
  EXACTLY (" or lower", AT_MOST),
  EXACTLY (" or below", AT_MOST),
  EXACTLY (" and below", AT_MOST),
  EXACTLY ("or less", AT_MOST),
  EXACTLY ("or fewer", AT_MOST),
  EXACTLY ("or lower", AT_MOST),
  EXACTLY ("or below", AT_MOST),
  EXACTLY ("and below", AT_MOST),
  ABOUT ("左右"),
  ABOUT ("上下"),
  ABOUT ("余"),
  ABOUT ("多"),
  FORM ("之间", WORD_BETWEEN, 0),
  FORM ("on baseline", WORD_RISE, 0),
  FORM (" on baseline", WORD_RISE, 0),
  FORM ("on the baseline", WORD_RISE, 0),
  FORM (" on the baseline", WORD_RISE, 0),
  FORM ("above baseline", WORD_RISE, 0),
  FORM (" above baseline", WORD_RISE, 0),
  FORM ("below baseline", WORD_FALL, 0),
  FORM (" below baseline", WORD_FALL, 0),
  FORM (" growth", WORD_RISE, 0),
  FORM ("growth", WORD_RISE, 0),
};

/* 由100元提高到200元: what stands between. */
static const Word between[] = {
  PLAIN ("提高到"),
  PLAIN ("提高至"),
  PLAIN ("提升到"),
  PLAIN ("提升至"),
  PLAIN ("增加到"),
  PLAIN ("增加至"),
  PLAIN ("增长到"),
  PLAIN ("增长至"),
  PLAIN ("上升到"),
  PLAIN ("上升至"),
  PLAIN ("扩大到"),
  PLAIN ("扩大至"),
  PLAIN ("增至"),
  PLAIN ("升至"),
  PLAIN ("调整到"),
  PLAIN ("调整为"),
  PLAIN ("调整至"),
  LEVEL ("下降到", AT_MOST, QUANTITY_FALLING_WORD),
  LEVEL ("下降至", AT_MOST, QUANTITY_FALLING_WORD),
  LEVEL ("降低到", AT_MOST, QUANTITY_FALLING_WORD),
  LEVEL ("降低至", AT_MOST, QUANTITY_FALLING_WORD),
  LEVEL ("降到", AT_MOST, QUANTITY_FALLING_WORD),
  LEVEL ("降至", AT_MOST, QUANTITY_FALLING_WORD),
  LEVEL ("减少到", AT_MOST, QUANTITY_FALLING_WORD),
  LEVEL ("减少至", AT_MOST, QUANTITY_FALLING_WORD),
  LEVEL ("压减到", AT_MOST, QUANTITY_FALLING_WORD),
  LEVEL ("压减至", AT_MOST, QUANTITY_FALLING_WORD),
  LEVEL ("压缩到", AT_MOST, QUANTITY_FALLING_WORD),
  LEVEL ("压缩至", AT_MOST, QUANTITY_FALLING_WORD),
  LEVEL ("缩小到", REACH, QUANTITY_FALLING_WORD),
  LEVEL ("缩小至", REACH, QUANTITY_FALLING_WORD),
  PLAIN ("到"),
  PLAIN ("至"),
  PLAIN (" to "),
  PLAIN ("to "),
  PLAIN ("to"),
};

#define WHOLE(text, form, comparator, flags, value)                                                          \
  {                                                                                                          \
    SIZED (text), QUANTITY_##form, PROGRESS_COMPARATOR_##comparator, flags, value, NULL                      \
  }
#define PENDING(text)                   WHOLE (text, PENDING, REACH, 0, 0)
#define ZERO(text)                      WHOLE (text, VALUE, AT_MOST, QUANTITY_ZERO_WORD, 0)
#define TASK(text)                      WHOLE (text, VALUE, REACH, QUANTITY_OF_TASK | QUANTITY_HAS_PERCENT, 100)
#define GROWTH(text, comparator, value) WHOLE (text, GROWTH, comparator, QUANTITY_HAS_PERCENT, value)
#define NO_VALUE(text, fault)                                                                                \
  {                                                                                                          \
    SIZED (text), QUANTITY_VALUE, PROGRESS_COMPARATOR_REACH, 0, 0, &fault                                    \
  }

static const WholePhrase wholes[] = {
  PENDING ("pending"),
  PENDING ("待下达"),
  PENDING ("待定"),
  PENDING ("市下达任务"),
  PENDING ("市下达指标"),
  PENDING ("市下达目标"),
  PENDING ("省下达任务"),
  PENDING ("上级下达任务"),
  PENDING ("下达任务"),
  PENDING ("宁波市下达的年度目标"),
  ZERO ("清零"),
  ZERO ("动态清零"),
  ZERO ("全部清零"),
  ZERO ("再次清零"),
  ZERO ("全面清零"),
  TASK ("全年任务数"),
  TASK ("年度任务数"),
  TASK ("全年任务"),
  TASK ("年度任务"),
  TASK ("全年指标"),
  TASK ("年度指标"),
  TASK ("全年目标"),
  TASK ("年度目标"),
  TASK ("年度达标任务"),
  TASK ("年度投资任务数"),
  WHOLE ("百分百", VALUE, REACH, QUANTITY_HAS_PERCENT, 100),
  GROWTH ("零增长", AT_MOST, 0),
  GROWTH ("正增长", MORE_THAN, 0),
  GROWTH ("翻番", REACH, 100),
  GROWTH ("翻一番", REACH, 100),
  GROWTH ("翻两番", REACH, 300),
  GROWTH ("倍增", REACH, 100),
  NO_VALUE ("全覆盖", state),
  NO_VALUE ("应保尽保", state),
  NO_VALUE ("应配尽配", state),
  NO_VALUE ("应统尽统", state),
  NO_VALUE ("应报尽报", state),
  NO_VALUE ("全面推开", state),
};

/* ---- Finding ---- */

/* The first three bytes tell almost all words apart: a character, or the start of a word of letters. */
static gboolean
may_begin (const char *text, gsize length, const Word *word)
{
  return word->length <= length && word->text[0] == text[0] &&
         (word->length < 3 || (word->text[2] == text[2] && word->text[1] == text[1]));
}

/* A word of letters is written in any case, and does not end inside a longer one. */
static gboolean
begins_with (const char *text, gsize length, const Word *word)
{
  if (!g_ascii_isalpha (word->text[0]))
    return may_begin (text, length, word) && memcmp (text, word->text, word->length) == 0;
  return word->length <= length && g_ascii_strncasecmp (text, word->text, word->length) == 0 &&
         (word->length == length || !g_ascii_isalpha (text[word->length]));
}

const Word *
word_before_number (const char *text, gsize length)
{
  const Word *best = NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (before); i++)
    if ((best == NULL || before[i].length > best->length) && begins_with (text, length, &before[i]))
      best = &before[i];
  return best;
}

const Word *
word_after_number (const char *text, gsize length)
{
  const Word *best = NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (after); i++)
    if ((best == NULL || after[i].length > best->length) &&
        phrase_ends (text, length, after[i].text, after[i].length))
      best = &after[i];
  return best;
}

const Word *
word_between_values (const char *text, gsize length, gsize *at)
{
  for (*at = 0; *at < length; *at += (gsize) g_utf8_skip[(guchar) text[*at]])
    for (gsize i = 0; i < G_N_ELEMENTS (between); i++)
      if (phrase_starts (text + *at, length - *at, between[i].text, between[i].length))
        return &between[i];
  return NULL;
}

const WholePhrase *
whole_phrase (const char *text, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (wholes); i++)
    if (wholes[i].length == length && g_ascii_strncasecmp (wholes[i].text, text, length) == 0)
      return &wholes[i];
  return NULL;
}

gsize
range_mark_at (const char *text, gsize length)
{
  static const char *const marks[] = { "-", "~", "..", "至", "到", " to " };
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (phrase_starts (text, length, marks[i], strlen (marks[i])))
      return strlen (marks[i]);
  return 0;
}

/* ---- Names ---- */

static const Fault grade = { "class-word", "this is a class or a grade, part of a name, not a value" };
static const Fault version = { "name-not-value", "this is a version, part of a name" };
static const Fault place = { "name-not-value", "this is a name with a number in it, not a value" };

static const struct {
  char text[12];
  const Fault *fault;
} endings[] = {
  { "级", &grade },     { "星级", &grade }, { "类", &grade },   { "强", &grade },   { "版", &version },
  { "版本", &version }, { "学校", &place }, { "小学", &place }, { "中学", &place }, { "广场", &place },
  { "店", &place },     { "省道", &place }, { "国道", &place }, { "大道", &place }, { "走廊", &place },
  { "集群", &place },   { "圈", &place },   { "工程", &place }, { "行动", &place }, { "维", &place },
  { "号", &place },     { "届", &place },   { "热线", &place }, { "体系", &place },
};

const Fault *
name_ending (const char *text, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (phrase_ends (text, length, endings[i].text, strlen (endings[i].text)))
      return endings[i].fault;
  return NULL;
}
