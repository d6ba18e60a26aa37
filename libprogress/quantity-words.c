/* SPDX-License-Identifier: MIT */
#include "quantity-words.h"

#include <string.h>

const Fault fault_class_word = {
  "class-word",
  "this tells a class (65岁以上, 30-39岁, 县级以上), part of a name; a value is written '>=65岁'"
};
static const Fault ordinal = { "name-not-value", "an ordinal tells which one, not how many" };
static const Fault per_each = {
  "name-not-value", "what it is counted per belongs to the indicator's name or its unit: 人均60元 is 60元/人"
};
static const Fault vague = { "vague-quantity", "this is no number: write how many" };
static const Fault maximum = { "vague-quantity",
                               "高达 tells of a maximum that was reached, not of a target" };
static const Fault average = {
  "change-unclear", "a yearly average: write the total growth, or make the average itself the indicator"
};
static const Fault other_basis = { "change-unclear",
                                   "growth is read against the baseline, not the month before" };
static const Fault added = {
  "change-unclear", "so many more, or so many in all? Write '+5' for an amount added, '5' for the total"
};
const Fault fault_several = { "several-numbers",
                              "several values in one: give each its own indicator or part" };
static const Fault doubled = { "change-unclear", "write what it should grow to, or by how many percent" };
static const Fault negative = { "change-unclear", "write by how many percent it may fall" };
static const Fault state = { "vague-quantity",
                             "a state is no number: write 100%, or describe it under `deliverables`" };

enum {
  NOTHING,
  AT_LEAST,
  MORE_THAN,
  AT_MOST,
  LESS_THAN,
  EQUAL,
  HOLD,
  CAP,
  FALL_TO,
  SHRINK_TO,
  ABOUT,
  HEDGE,
  LAST_YEAR,
  RISE,
  RAISE,
  FALL,
  LOWER,
  FROM,
  BETWEEN,
  SHARE,
  TASK,
  ORDINAL,
  PER_EACH,
  VAGUE,
  MAXIMUM,
  AVERAGE,
  OTHER_BASIS,
  ADDED,
  SEVERAL,
  DOUBLED,
};

static const Meaning meanings[] = {
  [NOTHING] = { ROLE_NOTHING, PROGRESS_COMPARATOR_REACH, 0, NULL },
  [AT_LEAST] = { ROLE_COMPARE, PROGRESS_COMPARATOR_AT_LEAST, 0, NULL },
  [MORE_THAN] = { ROLE_COMPARE, PROGRESS_COMPARATOR_MORE_THAN, 0, NULL },
  [AT_MOST] = { ROLE_COMPARE, PROGRESS_COMPARATOR_AT_MOST, 0, NULL },
  [LESS_THAN] = { ROLE_COMPARE, PROGRESS_COMPARATOR_LESS_THAN, 0, NULL },
  [EQUAL] = { ROLE_COMPARE, PROGRESS_COMPARATOR_EQUAL, 0, NULL },
  [HOLD] = { ROLE_SUGGEST, PROGRESS_COMPARATOR_EQUAL, QUANTITY_HELD_WORD, NULL },
  [CAP] = { ROLE_SUGGEST, PROGRESS_COMPARATOR_AT_MOST, QUANTITY_HELD_WORD, NULL },
  [FALL_TO] = { ROLE_SUGGEST, PROGRESS_COMPARATOR_AT_MOST, QUANTITY_FALLING_WORD, NULL },
  /* also written of a ratio that is to rise towards 1: it decides no direction */
  [SHRINK_TO] = { ROLE_SUGGEST, PROGRESS_COMPARATOR_REACH, QUANTITY_FALLING_WORD, NULL },
  [ABOUT] = { ROLE_NOTHING, PROGRESS_COMPARATOR_REACH, QUANTITY_APPROXIMATE, NULL },
  [HEDGE] = { ROLE_HEDGE, PROGRESS_COMPARATOR_REACH, 0, NULL },
  [LAST_YEAR] = { ROLE_BASIS, PROGRESS_COMPARATOR_REACH, 0, NULL },
  [RISE] = { ROLE_RISE, PROGRESS_COMPARATOR_REACH, 0, NULL },
  [RAISE] = { ROLE_RISE, PROGRESS_COMPARATOR_REACH, QUANTITY_RAISED_WORD, NULL },
  [FALL] = { ROLE_FALL, PROGRESS_COMPARATOR_REACH, 0, NULL },
  [LOWER] = { ROLE_FALL, PROGRESS_COMPARATOR_REACH, QUANTITY_RAISED_WORD, NULL },
  [FROM] = { ROLE_FROM, PROGRESS_COMPARATOR_REACH, 0, NULL },
  [BETWEEN] = { ROLE_BETWEEN, PROGRESS_COMPARATOR_REACH, 0, NULL },
  [SHARE] = { ROLE_SHARE, PROGRESS_COMPARATOR_REACH, QUANTITY_HAS_PERCENT, NULL },
  [TASK] = { ROLE_NOTHING, PROGRESS_COMPARATOR_REACH, QUANTITY_OF_TASK, NULL },
  /* what looks like the start of a value, and is none */
  [ORDINAL] = { ROLE_REFUSED, PROGRESS_COMPARATOR_REACH, 0, &ordinal },
  [PER_EACH] = { ROLE_REFUSED, PROGRESS_COMPARATOR_REACH, 0, &per_each },
  [VAGUE] = { ROLE_REFUSED, PROGRESS_COMPARATOR_REACH, 0, &vague },
  [MAXIMUM] = { ROLE_REFUSED, PROGRESS_COMPARATOR_REACH, 0, &maximum },
  [AVERAGE] = { ROLE_REFUSED, PROGRESS_COMPARATOR_REACH, 0, &average },
  [OTHER_BASIS] = { ROLE_REFUSED, PROGRESS_COMPARATOR_REACH, 0, &other_basis },
  [ADDED] = { ROLE_REFUSED, PROGRESS_COMPARATOR_REACH, 0, &added },
  [SEVERAL] = { ROLE_REFUSED, PROGRESS_COMPARATOR_REACH, 0, &fault_several },
  [DOUBLED] = { ROLE_REFUSED, PROGRESS_COMPARATOR_REACH, 0, &doubled },
};

#define W(text, meaning)                                                                                     \
  {                                                                                                          \
    ENTRY (text), meaning                                                                                    \
  }

/* clang-format off */

/* Dictionaries: in the order of their bytes, and looked up by it. */
static const Word before[] = {
  W ("<", LESS_THAN), W ("<=", AT_MOST), W ("=", EQUAL), W ("==", EQUAL), W (">", MORE_THAN),
  W (">=", AT_LEAST), W ("a total of", NOTHING), W ("about", ABOUT), W ("above", MORE_THAN),
  W ("aim for", HEDGE), W ("almost", ABOUT), W ("approximately", ABOUT), W ("around", ABOUT),
  W ("at least", AT_LEAST), W ("at most", AT_MOST), W ("below", LESS_THAN), W ("between", BETWEEN),
  W ("decline of", FALL), W ("decrease by", FALL), W ("decrease of", FALL), W ("down", FALL),
  W ("down by", FALL), W ("down to", FALL_TO), W ("ensure", HEDGE), W ("equal to", EQUAL), W ("equals", EQUAL), W ("exactly", EQUAL),
  W ("exceed", MORE_THAN), W ("exceeding", MORE_THAN), W ("fall by", FALL), W ("fewer than", LESS_THAN),
  W ("from", FROM), W ("greater than", MORE_THAN), W ("grow by", RISE), W ("growth of", RISE),
  W ("held at", HOLD), W ("higher than", MORE_THAN), W ("increase by", RISE), W ("increase of", RISE),
  W ("keep at", HOLD), W ("keep within", CAP), W ("kept", HOLD), W ("kept at", HOLD), W ("kept within", CAP),
  W ("less than", LESS_THAN), W ("lower by", LOWER), W ("lower than", LESS_THAN), W ("lowered by", LOWER),
  W ("many", VAGUE), W ("max", AT_MOST), W ("maximum", AT_MOST), W ("min", AT_LEAST), W ("minimum", AT_LEAST),
  W ("more than", MORE_THAN), W ("narrowed to", SHRINK_TO), W ("nearly", ABOUT), W ("no fewer than", AT_LEAST),
  W ("no greater than", AT_MOST), W ("no less than", AT_LEAST), W ("no more than", AT_MOST),
  W ("not above", AT_MOST), W ("not below", AT_LEAST), W ("not exceeding", AT_MOST),
  W ("not fewer than", AT_LEAST), W ("not less than", AT_LEAST), W ("not more than", AT_MOST),
  W ("not over", AT_MOST), W ("not under", AT_LEAST), W ("over", MORE_THAN), W ("per", PER_EACH),
  W ("raise by", RAISE), W ("raised by", RAISE), W ("reach", NOTHING), W ("reaching", NOTHING), W ("reduction of", FALL), W ("rise by", RISE),
  W ("roughly", ABOUT), W ("several", VAGUE), W ("some", ABOUT), W ("some of", VAGUE), W ("stay at", HOLD),
  W ("to reach", NOTHING), W ("under", LESS_THAN), W ("up", RISE), W ("up by", RISE), W ("up to", AT_MOST),
  W ("within", AT_MOST), W ("~", ABOUT), W ("一半", VAGUE), W ("一批", VAGUE), W ("一系列", VAGUE), W ("上升", RAISE),
  W ("上升了", RAISE), W ("上升到", NOTHING), W ("上升至", NOTHING), W ("上涨", RISE), W ("下降", FALL),
  W ("下降了", FALL), W ("下降到", FALL_TO), W ("下降至", FALL_TO), W ("不低于", AT_LEAST),
  W ("不到", LESS_THAN), W ("不多于", AT_MOST), W ("不大于", AT_MOST), W ("不小于", AT_LEAST),
  W ("不少于", AT_LEAST), W ("不满", LESS_THAN), W ("不超", AT_MOST), W ("不超过", AT_MOST),
  W ("不足", LESS_THAN), W ("不高于", AT_MOST), W ("严格", NOTHING), W ("为", NOTHING), W ("争创", HEDGE),
  W ("争取", HEDGE), W ("亩均", PER_EACH), W ("人均", PER_EACH), W ("介于", BETWEEN), W ("从", FROM),
  W ("从原来的", FROM), W ("低于", LESS_THAN), W ("保持", HOLD), W ("保持在", HOLD), W ("全年任务数的", TASK),
  W ("全年任务的", TASK), W ("全年目标的", TASK), W ("全面完成", NOTHING), W ("共", NOTHING),
  W ("共计", NOTHING), W ("净增", ADDED), W ("减少", FALL), W ("减少了", FALL), W ("减少到", FALL_TO),
  W ("减少至", FALL_TO), W ("几", VAGUE), W ("分别", SEVERAL), W ("力争", HEDGE), W ("力求", HEDGE),
  W ("千分之", SHARE), W ("升至", NOTHING), W ("占", NOTHING), W ("占比", NOTHING), W ("压减", FALL),
  W ("压减到", FALL_TO), W ("压减至", FALL_TO), W ("压缩到", FALL_TO), W ("压缩至", FALL_TO),
  W ("压降", FALL), W ("压降到", FALL_TO), W ("压降至", FALL_TO), W ("双倍增", DOUBLED),
  W ("发展到", NOTHING), W ("合计", NOTHING), W ("同比", LAST_YEAR), W ("在", NOTHING), W ("均", NOTHING),
  W ("基本", NOTHING), W ("增加", RISE), W ("增加了", RISE), W ("增加到", NOTHING), W ("增加至", NOTHING),
  W ("增幅", RISE), W ("增至", NOTHING), W ("增速", RISE), W ("增长", RISE), W ("增长了", RISE),
  W ("增长到", NOTHING), W ("增长至", NOTHING), W ("多于", MORE_THAN), W ("多次", VAGUE),
  W ("大于", MORE_THAN), W ("大约", ABOUT), W ("完成", NOTHING), W ("实现", NOTHING), W ("小于", LESS_THAN),
  W ("少于", LESS_THAN), W ("巩固在", HOLD), W ("已", NOTHING), W ("已经", NOTHING), W ("年均", AVERAGE),
  W ("年度任务数的", TASK), W ("年度任务的", TASK), W ("年度目标的", TASK), W ("建成", NOTHING),
  W ("开展", NOTHING), W ("总工程量的", NOTHING), W ("总计", NOTHING), W ("总进度的", NOTHING),
  W ("户均", PER_EACH), W ("扩大到", NOTHING), W ("扩大至", NOTHING), W ("投入", NOTHING), W ("拟", HEDGE),
  W ("持续", NOTHING), W ("接近", ABOUT), W ("控制在", CAP), W ("提升", RAISE), W ("提升了", RAISE),
  W ("提升到", NOTHING), W ("提升至", NOTHING), W ("提高", RAISE), W ("提高了", RAISE), W ("提高到", NOTHING),
  W ("提高至", NOTHING), W ("数", VAGUE), W ("新增", ADDED), W ("新建", ADDED), W ("最低", AT_LEAST),
  W ("最多", AT_MOST), W ("最少", AT_LEAST), W ("最高", AT_MOST), W ("有望", HEDGE), W ("每", PER_EACH),
  W ("比上年", LAST_YEAR), W ("比上年同期", LAST_YEAR), W ("比去年", LAST_YEAR), W ("比去年同期", LAST_YEAR),
  W ("环比", OTHER_BASIS), W ("现有", NOTHING), W ("由", FROM), W ("由原", FROM), W ("由原来的", FROM),
  W ("百分", SHARE), W ("百分之", SHARE), W ("目标任务的", TASK), W ("确保", HEDGE), W ("稳定", NOTHING), W ("稳定在", HOLD),
  W ("突破", MORE_THAN), W ("第", ORDINAL), W ("等于", EQUAL), W ("累计", NOTHING), W ("约", ABOUT),
  W ("约为", ABOUT), W ("维持在", HOLD), W ("缩小到", SHRINK_TO), W ("缩小至", SHRINK_TO),
  W ("至多", AT_MOST), W ("至少", AT_LEAST), W ("若干", VAGUE), W ("覆盖", NOTHING), W ("计划", HEDGE),
  W ("认定", NOTHING), W ("设立", NOTHING), W ("超", MORE_THAN), W ("超过", MORE_THAN),
  W ("较上年", LAST_YEAR), W ("较上年同期", LAST_YEAR), W ("较去年", LAST_YEAR), W ("较去年同期", LAST_YEAR),
  W ("达", NOTHING), W ("达到", NOTHING), W ("近", ABOUT), W ("逾", MORE_THAN), W ("部分", VAGUE),
  W ("降低", LOWER), W ("降低了", LOWER), W ("降低到", FALL_TO), W ("降低至", FALL_TO), W ("降到", FALL_TO),
  W ("降幅", FALL), W ("降至", FALL_TO), W ("预计", HEDGE), W ("高于", MORE_THAN), W ("高达", MAXIMUM),
};

/* 由100元提高到200元: what stands between. */
static const Word between[] = {
  W ("down to", FALL_TO), W ("narrowed to", SHRINK_TO), W ("to", NOTHING), W ("up to", NOTHING), W ("上升到", NOTHING),
  W ("上升至", NOTHING), W ("下降到", FALL_TO), W ("下降至", FALL_TO), W ("减少到", FALL_TO),
  W ("减少至", FALL_TO), W ("到", NOTHING), W ("升至", NOTHING), W ("压减到", FALL_TO), W ("压减至", FALL_TO),
  W ("压缩到", FALL_TO), W ("压缩至", FALL_TO), W ("增加到", NOTHING), W ("增加至", NOTHING),
  W ("增至", NOTHING), W ("增长到", NOTHING), W ("增长至", NOTHING), W ("扩大到", NOTHING),
  W ("扩大至", NOTHING), W ("提升到", NOTHING), W ("提升至", NOTHING), W ("提高到", NOTHING),
  W ("提高至", NOTHING), W ("缩小到", SHRINK_TO), W ("缩小至", SHRINK_TO), W ("至", NOTHING),
  W ("调整为", NOTHING), W ("调整到", NOTHING), W ("调整至", NOTHING), W ("降低到", FALL_TO),
  W ("降低至", FALL_TO), W ("降到", FALL_TO), W ("降至", FALL_TO),
};

/* Looked up from the end of the text; few enough to be kept by meaning. */
static const Word after_chinese[] = {
  W ("以上", AT_LEAST), W ("及以上", AT_LEAST), W ("或以上", AT_LEAST),
  W ("以内", AT_MOST), W ("之内", AT_MOST), W ("内", AT_MOST),
  W ("以下", AT_MOST), W ("及以下", AT_MOST), W ("或以下", AT_MOST),
  W ("左右", ABOUT), W ("上下", ABOUT), W ("余", ABOUT), W ("多", ABOUT), W ("之间", BETWEEN),
};

static const Word after[] = {
  W ("or more", AT_LEAST), W ("or higher", AT_LEAST), W ("or above", AT_LEAST), W ("and above", AT_LEAST),
  W ("and over", AT_LEAST), W ("at least", AT_LEAST),
  W ("or less", AT_MOST), W ("or fewer", AT_MOST), W ("or lower", AT_MOST), W ("or below", AT_MOST),
  W ("and below", AT_MOST), W ("at most", AT_MOST),
  W ("on baseline", RISE), W ("on the baseline", RISE), W ("above baseline", RISE), W ("growth", RISE),
  W ("below baseline", FALL), W ("of target", TASK), W ("of the target", TASK),
};

#define SIZED(text) text, sizeof (text) - 1
#define WHOLE(text, form, comparator, flags, value) \
  { SIZED (text), QUANTITY_##form, PROGRESS_COMPARATOR_##comparator, flags, value, NULL }
#define UNSET(text) WHOLE (text, PENDING, REACH, 0, 0)
#define ZERO(text) WHOLE (text, VALUE, AT_MOST, QUANTITY_ZERO_WORD, 0)
#define WHOLE_TASK(text) WHOLE (text, VALUE, REACH, QUANTITY_OF_TASK | QUANTITY_HAS_PERCENT, 100)
#define GROWTH(text, comparator, percent) WHOLE (text, GROWTH, comparator, QUANTITY_HAS_PERCENT, percent)
#define NO_VALUE(text, fault) { SIZED (text), QUANTITY_VALUE, PROGRESS_COMPARATOR_REACH, 0, 0, &fault }

static const WholePhrase wholes[] = {
  UNSET ("pending"), UNSET ("tbd"), UNSET ("待下达"), UNSET ("待定"), UNSET ("另行下达"), UNSET ("下达任务"),
  UNSET ("市下达任务"), UNSET ("市下达指标"), UNSET ("市下达目标"), UNSET ("省下达任务"), UNSET ("省下达指标"),
  UNSET ("省下达目标"), UNSET ("上级下达任务"), UNSET ("宁波市下达的年度目标"),
  ZERO ("清零"), ZERO ("动态清零"), ZERO ("全部清零"), ZERO ("全面清零"), ZERO ("再次清零"), ZERO ("持续清零"),
  ZERO ("cleared"),
  WHOLE_TASK ("全年任务"), WHOLE_TASK ("全年任务数"), WHOLE_TASK ("全年指标"), WHOLE_TASK ("全年目标"),
  WHOLE_TASK ("年度任务"), WHOLE_TASK ("年度任务数"), WHOLE_TASK ("年度指标"), WHOLE_TASK ("年度目标"),
  WHOLE_TASK ("年度达标任务"), WHOLE_TASK ("年度投资任务数"),
  GROWTH ("零增长", AT_MOST, 0), GROWTH ("正增长", MORE_THAN, 0),
  GROWTH ("翻番", REACH, 100), GROWTH ("翻一番", REACH, 100), GROWTH ("翻两番", REACH, 300),
  GROWTH ("倍增", REACH, 100), GROWTH ("double", REACH, 100), GROWTH ("doubled", REACH, 100),
  NO_VALUE ("负增长", negative), NO_VALUE ("全覆盖", state), NO_VALUE ("应保尽保", state),
  NO_VALUE ("应配尽配", state), NO_VALUE ("应统尽统", state), NO_VALUE ("应报尽报", state),
  NO_VALUE ("全面推开", state),
};

/* clang-format on */

const Word *
word_before_number (const char *text, gsize length)
{
  return DICTIONARY_FIND (before, text, length, DICTIONARY_ANY_CASE);
}

/* A letter there would be the middle of a word: the "to" of "auto". */
static gboolean
begins_a_word (const char *text, gsize at)
{
  return at == 0 || !g_ascii_isalpha (text[at]) || !g_ascii_isalpha (text[at - 1]);
}

const Word *
word_between_values (const char *text, gsize length, gsize *at)
{
  for (*at = 0; *at < length; *at += (gsize) g_utf8_skip[(guchar) text[*at]])
    {
      const Word *word = NULL;
      if (!g_ascii_isdigit (text[*at]) && begins_a_word (text, *at))
        word = DICTIONARY_FIND (between, text + *at, length - *at, DICTIONARY_ANY_CASE);
      if (word != NULL)
        return word;
    }
  return NULL;
}

/* Both ends are as long. */
static gboolean
is_before_to (const char *text, gsize length)
{
  static const Entry chinese = ENTRY ("到"), english = ENTRY (" to");
  for (gsize i = 0; i < G_N_ELEMENTS (between); i++)
    {
      const Entry *entry = &between[i].entry;
      if (entry->length == length + chinese.length && entry->text[0] == g_ascii_tolower (text[0]) &&
          g_ascii_strncasecmp (entry->text, text, length) == 0 &&
          (strcmp (entry->text + length, chinese.text) == 0 ||
           strcmp (entry->text + length, english.text) == 0))
        return TRUE;
    }
  return FALSE;
}

gboolean
ends_before_to (const char *text, gsize length)
{
  for (gsize at = 0; at < length; at += (gsize) g_utf8_skip[(guchar) text[at]])
    if (!g_ascii_isdigit (text[at]) && begins_a_word (text, at) && is_before_to (text + at, length - at))
      return TRUE;
  return FALSE;
}

static const Word *
longest_at_end (const Word *words, gsize n, const char *text, gsize length)
{
  const Word *best = NULL;
  for (gsize i = 0; i < n; i++)
    {
      const Entry *entry = &words[i].entry;
      if (entry->length <= length && entry->text[entry->length - 1] == text[length - 1] &&
          (best == NULL || entry->length > best->entry.length) &&
          phrase_ends (text, length, entry->text, entry->length))
        best = &words[i];
    }
  return best;
}

const Word *
word_after_number (const char *text, gsize length)
{
  return (guchar) text[length - 1] < 0x80
             ? longest_at_end (after, G_N_ELEMENTS (after), text, length)
             : longest_at_end (after_chinese, G_N_ELEMENTS (after_chinese), text, length);
}

const Meaning *
word_meaning (const Word *word)
{
  return &meanings[word->meaning];
}

const WholePhrase *
whole_phrase (const char *text, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (wholes); i++)
    if (wholes[i].length == length && g_ascii_strncasecmp (wholes[i].text, text, length) == 0)
      return &wholes[i];
  return NULL;
}

/* Only words have spaces around them. */
gsize
range_mark_at (const char *text, gsize length, gsize at)
{
  static const Entry marks[] = { ENTRY ("-"),  ENTRY ("~"),  ENTRY (".."), ENTRY ("至"),
                                 ENTRY ("到"), ENTRY ("to"), ENTRY ("and") };
  static const char first_bytes[] = "- ~.ta\xE8\xE5";
  gsize begin = at;
  if (strchr (first_bytes, text[at]) == NULL)
    return 0;
  if (text[at] == ' ' && at + 1 < length)
    at++;
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (marks[i].text[0] == text[at] &&
        phrase_starts (text + at, length - at, marks[i].text, marks[i].length) && begins_a_word (text, at))
      {
        gsize end = at + marks[i].length;
        return (end < length && text[end] == ' ' ? end + 1 : end) - begin;
      }
  return 0;
}

/* ---- Names ---- */

static const Fault grade = { "class-word", "this is a class or a grade, part of a name, not a value" };
static const Fault version = { "name-not-value", "this is a version, part of a name" };
static const Fault name = { "name-not-value", "this is a name with a number in it, not a value" };
static const Fault more = { "unit-text",
                            "no unit begins with 余, 多 or 来: after a number they say 'some more'" };

typedef struct {
  Entry entry;
  const Fault *fault;
} NamePart;

/* clang-format off */
static const NamePart beginnings[] = {
  { ENTRY ("级"), &grade }, { ENTRY ("星级"), &grade }, { ENTRY ("类"), &grade }, { ENTRY ("号"), &name },
  { ENTRY ("届"), &name }, { ENTRY ("余"), &more }, { ENTRY ("多"), &more }, { ENTRY ("来"), &more },
};

static const NamePart endings[] = {
  { ENTRY ("级"), &grade }, { ENTRY ("类"), &grade }, { ENTRY ("强"), &grade }, { ENTRY ("版"), &version },
  { ENTRY ("版本"), &version }, { ENTRY ("学校"), &name }, { ENTRY ("小学"), &name }, { ENTRY ("中学"), &name },
  { ENTRY ("广场"), &name }, { ENTRY ("店"), &name }, { ENTRY ("省道"), &name }, { ENTRY ("国道"), &name },
  { ENTRY ("大道"), &name }, { ENTRY ("走廊"), &name }, { ENTRY ("集群"), &name }, { ENTRY ("圈"), &name },
  { ENTRY ("工程"), &name }, { ENTRY ("行动"), &name }, { ENTRY ("维"), &name }, { ENTRY ("热线"), &name },
  { ENTRY ("体系"), &name }, { ENTRY ("计划"), &name }, { ENTRY ("企业"), &name }, { ENTRY ("项目"), &name },
};
/* clang-format on */

static gboolean
contains (const char *text, gsize length, const char *word)
{
  return g_strstr_len (text, (gssize) length, word) != NULL;
}

const Fault *
name_fault (const char *text, gsize length)
{
  if (contains (text, length, "以上") || contains (text, length, "以下"))
    return &fault_class_word;
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (phrase_ends (text, length, endings[i].entry.text, endings[i].entry.length))
      return endings[i].fault;
  for (gsize i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (phrase_starts (text, length, beginnings[i].entry.text, beginnings[i].entry.length))
      return beginnings[i].fault;
  return NULL;
}
