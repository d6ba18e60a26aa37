/* SPDX-License-Identifier: MIT */
#include "unit-words.h"

#include <string.h>

#define COUNT(text)                                                                                          \
  {                                                                                                          \
    text, sizeof (text) - 1, UNIT_COUNT, 1                                                                   \
  }
#define MEASURE(text)                                                                                        \
  {                                                                                                          \
    text, sizeof (text) - 1, UNIT_MEASURE, 1                                                                 \
  }
#define PURE(text)                                                                                           \
  {                                                                                                          \
    text, sizeof (text) - 1, UNIT_NONE, 1                                                                    \
  }
#define PERCENT(text)                                                                                        \
  {                                                                                                          \
    text, sizeof (text) - 1, UNIT_PERCENT, 1                                                                 \
  }
#define PERMILLE(text)                                                                                       \
  {                                                                                                          \
    text, sizeof (text) - 1, UNIT_PERCENT, 10                                                                \
  }

/* A label that is not here counts things. Counting words are here because a noun after one (2家直播基地) is a
 * name, and because a longer word (人次) must win over a shorter one (人). */
static const UnitWord words[] = {
  /* shares */
  PERCENT ("%"),
  PERMILLE ("‰"),
  PERCENT ("个百分点"),
  PERCENT ("百分点"),
  PERCENT ("百分比"),
  PERCENT ("百分之"),
  PERMILLE ("千分之"),
  PERCENT ("percent"),
  PERCENT ("per cent"),
  PERCENT ("pct"),
  PERCENT ("percentage points"),
  PERCENT ("percentage point"),
  PERCENT ("pp"),
  PERMILLE ("per mille"),
  PERMILLE ("permille"),
  /* pure numbers: an index, a multiple, a score */
  PURE ("指数"),
  PURE ("index"),
  PURE ("倍"),
  PURE ("times"),
  PURE ("分"),
  PURE ("points"),
  PURE ("point"),
  /* money */
  MEASURE ("元"),
  MEASURE ("人民币"),
  MEASURE ("美元"),
  MEASURE ("欧元"),
  MEASURE ("日元"),
  MEASURE ("港元"),
  MEASURE ("英镑"),
  MEASURE ("yuan"),
  MEASURE ("CNY"),
  MEASURE ("RMB"),
  MEASURE ("USD"),
  MEASURE ("EUR"),
  MEASURE ("GBP"),
  MEASURE ("JPY"),
  MEASURE ("HKD"),
  MEASURE ("dollars"),
  MEASURE ("euros"),
  MEASURE ("euro"),
  MEASURE ("¥"),
  MEASURE ("$"),
  MEASURE ("€"),
  MEASURE ("£"),
  /* length, area, volume */
  MEASURE ("米"),
  MEASURE ("千米"),
  MEASURE ("公里"),
  MEASURE ("里"),
  MEASURE ("厘米"),
  MEASURE ("毫米"),
  MEASURE ("微米"),
  MEASURE ("海里"),
  MEASURE ("延米"),
  MEASURE ("m"),
  MEASURE ("km"),
  MEASURE ("cm"),
  MEASURE ("mm"),
  MEASURE ("平方米"),
  MEASURE ("平方千米"),
  MEASURE ("平方公里"),
  MEASURE ("平方"),
  MEASURE ("平米"),
  MEASURE ("亩"),
  MEASURE ("公顷"),
  MEASURE ("顷"),
  MEASURE ("㎡"),
  MEASURE ("m2"),
  MEASURE ("m²"),
  MEASURE ("km2"),
  MEASURE ("km²"),
  MEASURE ("ha"),
  MEASURE ("hectares"),
  MEASURE ("立方米"),
  MEASURE ("立方"),
  MEASURE ("方"),
  MEASURE ("升"),
  MEASURE ("毫升"),
  MEASURE ("m3"),
  MEASURE ("m³"),
  MEASURE ("L"),
  MEASURE ("l"),
  MEASURE ("litres"),
  MEASURE ("liters"),
  /* weight */
  MEASURE ("吨"),
  MEASURE ("吨标准煤"),
  MEASURE ("吨标煤"),
  MEASURE ("公斤"),
  MEASURE ("千克"),
  MEASURE ("克"),
  MEASURE ("毫克"),
  MEASURE ("微克"),
  MEASURE ("斤"),
  MEASURE ("担"),
  MEASURE ("t"),
  MEASURE ("kg"),
  MEASURE ("g"),
  MEASURE ("mg"),
  MEASURE ("μg"),
  MEASURE ("tonnes"),
  MEASURE ("tons"),
  MEASURE ("tCO2"),
  MEASURE ("tCO2e"),
  /* energy, power, rates of data, temperature, sound */
  MEASURE ("千瓦"),
  MEASURE ("千瓦时"),
  MEASURE ("瓦"),
  MEASURE ("兆瓦"),
  MEASURE ("兆瓦时"),
  MEASURE ("吉瓦"),
  MEASURE ("千伏"),
  MEASURE ("千伏安"),
  MEASURE ("度电"),
  MEASURE ("焦"),
  MEASURE ("千焦"),
  MEASURE ("吉焦"),
  MEASURE ("W"),
  MEASURE ("kW"),
  MEASURE ("MW"),
  MEASURE ("GW"),
  MEASURE ("Wh"),
  MEASURE ("kWh"),
  MEASURE ("MWh"),
  MEASURE ("GWh"),
  MEASURE ("TWh"),
  MEASURE ("J"),
  MEASURE ("MJ"),
  MEASURE ("GJ"),
  MEASURE ("TJ"),
  MEASURE ("V"),
  MEASURE ("kV"),
  MEASURE ("A"),
  MEASURE ("tce"),
  MEASURE ("Mbps"),
  MEASURE ("Gbps"),
  MEASURE ("兆"),
  MEASURE ("GB"),
  MEASURE ("TB"),
  MEASURE ("度"),
  MEASURE ("℃"),
  MEASURE ("°C"),
  MEASURE ("分贝"),
  MEASURE ("dB"),
  /* time */
  MEASURE ("年"),
  MEASURE ("月"),
  MEASURE ("周"),
  MEASURE ("日"),
  MEASURE ("天"),
  MEASURE ("工作日"),
  MEASURE ("小时"),
  MEASURE ("学时"),
  MEASURE ("课时"),
  MEASURE ("分钟"),
  MEASURE ("秒"),
  MEASURE ("秒钟"),
  MEASURE ("毫秒"),
  MEASURE ("岁"),
  MEASURE ("周岁"),
  MEASURE ("years"),
  MEASURE ("year"),
  MEASURE ("months"),
  MEASURE ("month"),
  MEASURE ("weeks"),
  MEASURE ("days"),
  MEASURE ("day"),
  MEASURE ("working days"),
  MEASURE ("hours"),
  MEASURE ("hour"),
  MEASURE ("h"),
  MEASURE ("minutes"),
  MEASURE ("min"),
  MEASURE ("seconds"),
  MEASURE ("s"),
  MEASURE ("ms"),
  /* counting words */
  COUNT ("个"),
  COUNT ("家"),
  COUNT ("条"),
  COUNT ("项"),
  COUNT ("件"),
  COUNT ("名"),
  COUNT ("人"),
  COUNT ("位"),
  COUNT ("户"),
  COUNT ("所"),
  COUNT ("座"),
  COUNT ("处"),
  COUNT ("场"),
  COUNT ("次"),
  COUNT ("台"),
  COUNT ("套"),
  COUNT ("幢"),
  COUNT ("栋"),
  COUNT ("宗"),
  COUNT ("批"),
  COUNT ("份"),
  COUNT ("起"),
  COUNT ("篇"),
  COUNT ("支"),
  COUNT ("辆"),
  COUNT ("根"),
  COUNT ("张"),
  COUNT ("节"),
  COUNT ("期"),
  COUNT ("对"),
  COUNT ("单"),
  COUNT ("例"),
  COUNT ("种"),
  COUNT ("类"),
  COUNT ("大"),
  COUNT ("方面"),
  COUNT ("本"),
  COUNT ("册"),
  COUNT ("部"),
  COUNT ("间"),
  COUNT ("门"),
  COUNT ("艘"),
  COUNT ("架"),
  COUNT ("头"),
  COUNT ("只"),
  COUNT ("羽"),
  COUNT ("匹"),
  COUNT ("株"),
  COUNT ("棵"),
  COUNT ("盏"),
  COUNT ("块"),
  COUNT ("片"),
  COUNT ("段"),
  COUNT ("道"),
  COUNT ("口"),
  COUNT ("层"),
  COUNT ("级"),
  COUNT ("号"),
  COUNT ("届"),
  COUNT ("轮"),
  COUNT ("班"),
  COUNT ("堂"),
  COUNT ("课"),
  COUNT ("组"),
  COUNT ("队"),
  COUNT ("团"),
  COUNT ("村"),
  COUNT ("镇"),
  COUNT ("街道"),
  COUNT ("县"),
  COUNT ("市"),
  COUNT ("区"),
  COUNT ("省"),
  COUNT ("床"),
  COUNT ("张床"),
  COUNT ("床位"),
  COUNT ("学位"),
  COUNT ("托位"),
  COUNT ("车位"),
  COUNT ("泊位"),
  COUNT ("标箱"),
  COUNT ("标准箱"),
  COUNT ("封"),
  COUNT ("箱"),
  COUNT ("袋"),
  COUNT ("瓶"),
  COUNT ("笔"),
  COUNT ("款"),
  COUNT ("枚"),
  COUNT ("面"),
  COUNT ("把"),
  COUNT ("卷"),
  COUNT ("页"),
  COUNT ("字"),
  COUNT ("人次"),
  COUNT ("场次"),
  COUNT ("家次"),
  COUNT ("篇次"),
  COUNT ("户次"),
  COUNT ("件次"),
  COUNT ("批次"),
  COUNT ("车次"),
  COUNT ("班次"),
  COUNT ("架次"),
  COUNT ("艘次"),
  COUNT ("辆次"),
  COUNT ("台次"),
  COUNT ("例次"),
  COUNT ("册次"),
  COUNT ("亩次"),
  COUNT ("头次"),
  COUNT ("条次"),
  COUNT ("台套"),
  COUNT ("人天"),
  COUNT ("人日"),
};

/* A word of letters ends where the letters do: "m" is not in "months", nor "t" in "towns". */
static gboolean
ends_here (const UnitWord *word, const char *text, gsize length)
{
  if (word->length == length || !g_ascii_isalpha (word->text[0]))
    return TRUE;
  char next = text[word->length];
  return !g_ascii_isalnum (next) && next != ' ';
}

const UnitWord *
unit_word_at (const char *text, gsize length)
{
  const UnitWord *best = NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const UnitWord *word = &words[i];
      if (word->text[0] == text[0] && (best == NULL || word->length > best->length) &&
          phrase_starts (text, length, word->text, word->length) && ends_here (word, text, length))
        best = word;
    }
  return best;
}

/* ---- Scales ---- */

typedef struct {
  char text[12];
  guint8 length;
  gboolean needs_unit; /* k alone could be anything */
  gint64 times;
} ScaleWord;

#define SCALE(text, times)                                                                                   \
  {                                                                                                          \
    text, sizeof (text) - 1, FALSE, G_GINT64_CONSTANT (times)                                                \
  }
#define SHORT_SCALE(text, times)                                                                             \
  {                                                                                                          \
    text, sizeof (text) - 1, TRUE, G_GINT64_CONSTANT (times)                                                 \
  }

/* One of each, in this order: 百万, 万亿, 千亿. */
static const ScaleWord hundreds[] = { SCALE ("十", 10), SCALE ("百", 100), SCALE ("千", 1000) };
static const ScaleWord myriads[] = { SCALE ("万", 10000) };
static const ScaleWord hundred_millions[] = { SCALE ("亿", 100000000) };

static const ScaleWord english[] = {
  SCALE ("hundred", 100),
  SCALE ("thousand", 1000),
  SCALE ("million", 1000000),
  SCALE ("billion", 1000000000),
  SCALE ("trillion", 1000000000000),
  SHORT_SCALE ("k", 1000),
  SHORT_SCALE ("M", 1000000),
  SHORT_SCALE ("mn", 1000000),
  SHORT_SCALE ("bn", 1000000000),
  SHORT_SCALE ("tn", 1000000000000),
};

/* 千 of 千瓦 is no scale, nor 百 of 百分点. */
static gint64
take_scale (const ScaleWord *scales, gsize n, const char *text, gsize length, gsize *used)
{
  for (gsize i = 0; i < n; i++)
    if (phrase_starts (text + *used, length - *used, scales[i].text, scales[i].length) &&
        unit_word_at (text + *used, length - *used) == NULL)
      {
        *used += scales[i].length;
        return scales[i].times;
      }
  return 1;
}

static gint64
english_scale_at (const char *text, gsize length, gsize *used)
{
  for (gsize i = 0; i < G_N_ELEMENTS (english); i++)
    {
      const ScaleWord *scale = &english[i];
      if (!phrase_starts (text, length, scale->text, scale->length))
        continue;
      gboolean alone = scale->length == length;
      if (alone ? scale->needs_unit : g_ascii_isalnum (text[scale->length]))
        continue;
      *used = scale->length;
      if (!alone && text[*used] == ' ')
        ++*used;
      return scale->times;
    }
  return 1;
}

/* 余 and 多 of 3万余元 say how exact the number is, not what it counts. */
static void
skip_more (const char *text, gsize length, gsize *used)
{
  static const char *const more[] = { "余", "多" };
  for (gsize i = 0; i < G_N_ELEMENTS (more); i++)
    if (phrase_starts (text + *used, length - *used, more[i], strlen (more[i])))
      *used += strlen (more[i]);
}

gint64
unit_scale_at (const char *text, gsize length, gsize *used)
{
  *used = 0;
  if (length == 0)
    return 1;
  if ((guchar) text[0] < 0x80)
    return unit_word_at (text, length) != NULL ? 1 : english_scale_at (text, length, used);
  gint64 times = take_scale (hundreds, G_N_ELEMENTS (hundreds), text, length, used);
  times *= take_scale (myriads, G_N_ELEMENTS (myriads), text, length, used);
  times *= take_scale (hundred_millions, G_N_ELEMENTS (hundred_millions), text, length, used);
  if (*used > 0)
    skip_more (text, length, used);
  return times;
}

/* ---- What cannot be a unit ---- */

static const Fault too_long = { "unit-text", "too long for a unit" };
static const Fault stray_mark = { "unit-text", "this cannot be part of a unit" };
static const Fault stray_number = { "several-numbers",
                                    "a second number: write one quantity, or use `parts`" };
static const Fault open_bracket = { "unit-text", "brackets do not match" };
static const Fault short_scale = { "unit-text", "k, M and bn need a unit after them, as in '16k people'" };

/* Letters, and the few marks units are written with. Of what is not ASCII only quotes, brackets and full
 * stops are refused. */
static gboolean
can_be_in_unit (const char *text, gsize length)
{
  if ((guchar) text[0] < 0x80)
    return g_ascii_isalpha (text[0]) || strchr (" %/().-_^$&", text[0]) != NULL;
  gunichar c = g_utf8_get_char_validated (text, (gssize) length);
  return !((c >= 0x2018 && c <= 0x201F) || c == 0x2026 || (c >= 0x3001 && c <= 0x301B));
}

/* m2, CO2, and the number after "/": 例/10万人. */
static gboolean
digit_belongs (const char *text, gsize at)
{
  gsize first = at;
  while (first > 0 && g_ascii_isdigit (text[first - 1]))
    first--;
  return first > 0 && (g_ascii_isalpha (text[first - 1]) || text[first - 1] == '^' || text[first - 1] == '/');
}

static gboolean
is_short_scale (const char *text, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (english); i++)
    if (english[i].needs_unit && english[i].length == length && memcmp (english[i].text, text, length) == 0)
      return TRUE;
  return FALSE;
}

const Fault *
unit_label_fault (const char *text, gsize length, gsize *at)
{
  int depth = 0;
  *at = 0;
  if (length > UNIT_LABEL_MOST)
    return &too_long;
  if (is_short_scale (text, length))
    return &short_scale;
  for (; *at < length && depth >= 0; *at += (gsize) g_utf8_skip[(guchar) text[*at]])
    {
      depth += (text[*at] == '(') - (text[*at] == ')');
      if (g_ascii_isdigit (text[*at]))
        {
          if (!digit_belongs (text, *at))
            return &stray_number;
        }
      else if (!can_be_in_unit (text + *at, length - *at))
        return &stray_mark;
    }
  return depth == 0 ? NULL : &open_bracket;
}
