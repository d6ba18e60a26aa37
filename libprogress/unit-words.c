/* SPDX-License-Identifier: MIT */
#include "unit-words.h"

#include <string.h>

#define COUNT(text)                                                                                          \
  {                                                                                                          \
    ENTRY (text), UNIT_COUNT, 1                                                                              \
  }
#define MEASURE(text)                                                                                        \
  {                                                                                                          \
    ENTRY (text), UNIT_MEASURE, 1                                                                            \
  }
#define PURE(text)                                                                                           \
  {                                                                                                          \
    ENTRY (text), UNIT_NONE, 1                                                                               \
  } /* an index, a multiple, a score */
#define PERCENT(text)                                                                                        \
  {                                                                                                          \
    ENTRY (text), UNIT_PERCENT, 1                                                                            \
  }
#define PERMILLE(text)                                                                                       \
  {                                                                                                          \
    ENTRY (text), UNIT_PERCENT, 10                                                                           \
  }

/* A label that is not here counts things. Counting words are here because a noun after one (2家直播基地) is a
 * name, and because a longer word (人次) must win over a shorter one (人). In the order of their bytes. */
/* clang-format off */
static const UnitWord words[] = {
  MEASURE ("$"), PERCENT ("%"), MEASURE ("A"), MEASURE ("CNY"), MEASURE ("EUR"), MEASURE ("GB"),
  MEASURE ("GBP"), MEASURE ("GJ"), MEASURE ("GW"), MEASURE ("GWh"), MEASURE ("Gbps"), MEASURE ("HKD"),
  MEASURE ("J"), MEASURE ("JPY"), MEASURE ("L"), MEASURE ("MJ"), MEASURE ("MW"), MEASURE ("MWh"),
  MEASURE ("Mbps"), MEASURE ("RMB"), MEASURE ("TB"), MEASURE ("TJ"), MEASURE ("TWh"), MEASURE ("USD"),
  MEASURE ("V"), MEASURE ("W"), MEASURE ("Wh"), MEASURE ("cm"), MEASURE ("dB"), MEASURE ("day"),
  MEASURE ("days"), MEASURE ("dollars"), MEASURE ("euro"), MEASURE ("euros"), MEASURE ("g"), MEASURE ("h"),
  MEASURE ("ha"), MEASURE ("hectares"), MEASURE ("hour"), MEASURE ("hours"), PURE ("index"), MEASURE ("kV"),
  MEASURE ("kW"), MEASURE ("kWh"), MEASURE ("kg"), MEASURE ("km"), MEASURE ("km2"), MEASURE ("km²"),
  MEASURE ("l"), MEASURE ("liters"), MEASURE ("litres"), MEASURE ("m"), MEASURE ("m2"), MEASURE ("m3"),
  MEASURE ("mg"), MEASURE ("min"), MEASURE ("minutes"), MEASURE ("mm"), MEASURE ("month"), MEASURE ("months"),
  MEASURE ("ms"), MEASURE ("m²"), MEASURE ("m³"), PERCENT ("pct"), COUNT ("people"), PERCENT ("per cent"),
  PERMILLE ("per mille"), PERCENT ("percent"), PERCENT ("percentage point"), PERCENT ("percentage points"),
  PERMILLE ("permille"), COUNT ("persons"), PURE ("point"), PURE ("points"), PERCENT ("pp"), MEASURE ("s"),
  MEASURE ("seconds"), MEASURE ("t"), MEASURE ("tCO2"), MEASURE ("tCO2e"), MEASURE ("tce"), PURE ("times"),
  MEASURE ("tonnes"), MEASURE ("tons"), MEASURE ("weeks"), MEASURE ("working days"), MEASURE ("year"),
  MEASURE ("years"), MEASURE ("yuan"), MEASURE ("£"), MEASURE ("¥"), MEASURE ("°C"), MEASURE ("μg"),
  PERMILLE ("‰"), MEASURE ("€"), MEASURE ("℃"), MEASURE ("㎡"), COUNT ("个"), PERCENT ("个百分点"),
  MEASURE ("亩"), COUNT ("亩次"), COUNT ("人"), COUNT ("人天"), COUNT ("人日"), COUNT ("人次"),
  MEASURE ("人民币"), COUNT ("件"), COUNT ("件次"), COUNT ("份"), COUNT ("位"), COUNT ("例"), COUNT ("例次"),
  PURE ("倍"), MEASURE ("元"), MEASURE ("兆"), MEASURE ("兆瓦"), MEASURE ("兆瓦时"), MEASURE ("克"),
  MEASURE ("公斤"), MEASURE ("公里"), MEASURE ("公顷"), COUNT ("册"), COUNT ("册次"), PURE ("分"),
  MEASURE ("分贝"), MEASURE ("分钟"), COUNT ("匹"), COUNT ("区"), MEASURE ("千伏"), MEASURE ("千伏安"),
  MEASURE ("千克"), PERMILLE ("千分之"), MEASURE ("千焦"), MEASURE ("千瓦"), MEASURE ("千瓦时"),
  MEASURE ("千米"), MEASURE ("升"), COUNT ("单"), COUNT ("卷"), MEASURE ("厘米"), COUNT ("县"), COUNT ("口"),
  COUNT ("只"), COUNT ("台"), COUNT ("台套"), COUNT ("台次"), MEASURE ("吉焦"), MEASURE ("吉瓦"),
  COUNT ("名"), MEASURE ("吨"), MEASURE ("吨标准煤"), MEASURE ("吨标煤"), MEASURE ("周"), MEASURE ("周岁"),
  COUNT ("团"), COUNT ("场"), COUNT ("场次"), COUNT ("块"), COUNT ("堂"), COUNT ("处"), COUNT ("大"),
  MEASURE ("天"), COUNT ("头"), COUNT ("头次"), COUNT ("套"), COUNT ("字"), COUNT ("学位"), MEASURE ("学时"),
  COUNT ("宗"), COUNT ("家"), COUNT ("家次"), COUNT ("对"), COUNT ("封"), MEASURE ("小时"), COUNT ("层"),
  MEASURE ("岁"), MEASURE ("工作日"), COUNT ("市"), COUNT ("幢"), MEASURE ("平方"), MEASURE ("平方公里"),
  MEASURE ("平方千米"), MEASURE ("平方米"), MEASURE ("平米"), MEASURE ("年"), COUNT ("床"), COUNT ("床位"),
  MEASURE ("度"), MEASURE ("度电"), COUNT ("座"), MEASURE ("延米"), COUNT ("张"), COUNT ("张床"), COUNT ("张床位"),
  MEASURE ("微克"), MEASURE ("微米"), COUNT ("户"), COUNT ("户次"), COUNT ("所"), COUNT ("托位"),
  COUNT ("批"), COUNT ("批次"), COUNT ("把"), MEASURE ("担"), PURE ("指数"), COUNT ("支"), MEASURE ("斤"),
  MEASURE ("方"), COUNT ("方面"), MEASURE ("日"), MEASURE ("日元"), MEASURE ("月"), COUNT ("期"),
  COUNT ("本"), COUNT ("村"), COUNT ("条"), COUNT ("条次"), COUNT ("枚"), COUNT ("架"), COUNT ("架次"),
  COUNT ("标准箱"), COUNT ("标箱"), COUNT ("栋"), COUNT ("株"), COUNT ("根"), COUNT ("棵"), COUNT ("次"),
  MEASURE ("欧元"), COUNT ("款"), COUNT ("段"), MEASURE ("毫克"), MEASURE ("毫升"), MEASURE ("毫秒"),
  MEASURE ("毫米"), COUNT ("泊位"), MEASURE ("海里"), MEASURE ("港元"), MEASURE ("焦"), COUNT ("片"),
  COUNT ("班"), COUNT ("班次"), MEASURE ("瓦"), COUNT ("瓶"), PERCENT ("百分"), PERCENT ("百分之"), PERCENT ("百分比"),
  PERCENT ("百分点"), COUNT ("盏"), COUNT ("省"), COUNT ("种"), MEASURE ("秒"), MEASURE ("秒钟"),
  MEASURE ("立方"), MEASURE ("立方米"), COUNT ("笔"), COUNT ("箱"), COUNT ("篇"), COUNT ("篇次"),
  MEASURE ("米"), COUNT ("组"), MEASURE ("美元"), COUNT ("羽"), COUNT ("艘"), COUNT ("艘次"), COUNT ("节"),
  MEASURE ("英镑"), COUNT ("街道"), COUNT ("袋"), COUNT ("课"), MEASURE ("课时"), COUNT ("起"),
  COUNT ("车位"), COUNT ("车次"), COUNT ("轮"), COUNT ("辆"), COUNT ("辆次"), COUNT ("道"), COUNT ("部"),
  MEASURE ("里"), COUNT ("镇"), COUNT ("门"), COUNT ("间"), COUNT ("队"), COUNT ("面"), COUNT ("页"),
  MEASURE ("顷"), COUNT ("项"),
};
/* clang-format on */

const UnitWord *
unit_word_at (const char *text, gsize length)
{
  return DICTIONARY_FIND (words, text, length, DICTIONARY_EXACT);
}

gboolean
unit_word_is_points (const UnitWord *word)
{
  static const Entry endings[] = { ENTRY ("百分点"), ENTRY ("points"), ENTRY ("point"), ENTRY ("pp") };
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (word->kind == UNIT_PERCENT &&
        phrase_ends (word->entry.text, word->entry.length, endings[i].text, endings[i].length))
      return TRUE;
  return FALSE;
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

/* The bytes of 余, 多 or 来 that text begins with: 余 of 3万余元. */
static gsize
more_at (const char *text, gsize length)
{
  static const Entry more[] = { ENTRY ("余"), ENTRY ("多"), ENTRY ("来") };
  for (gsize i = 0; i < G_N_ELEMENTS (more); i++)
    if (phrase_starts (text, length, more[i].text, more[i].length))
      return more[i].length;
  return 0;
}

gsize
unit_scale_plain (const char *scale, gsize used, char plain[UNIT_SCALE_SIZE])
{
  gsize length = 0;
  for (gsize at = 0; at < used && length + 1 < UNIT_SCALE_SIZE;)
    {
      gsize more = more_at (scale + at, used - at);
      if (more == 0)
        plain[length++] = scale[at++];
      at += more;
    }
  plain[length] = '\0';
  return length;
}

/* The part of a Chinese scale that begins at *used, and the 余 after it. */
static gint64
take_part (const ScaleWord *scales, gsize n, const char *text, gsize length, gsize *used)
{
  gint64 times = take_scale (scales, n, text, length, used);
  if (times > 1)
    *used += more_at (text + *used, length - *used);
  return times;
}

gint64
unit_scale_at (const char *text, gsize length, gsize *used)
{
  *used = 0;
  if (length == 0)
    return 1;
  if ((guchar) text[0] < 0x80)
    return unit_word_at (text, length) != NULL ? 1 : english_scale_at (text, length, used);
  gint64 times = take_part (hundreds, G_N_ELEMENTS (hundreds), text, length, used);
  times *= take_part (myriads, G_N_ELEMENTS (myriads), text, length, used);
  return times * take_part (hundred_millions, G_N_ELEMENTS (hundred_millions), text, length, used);
}

/* ---- What cannot be a unit ---- */

static const Fault too_long = { "unit-text",
                                "too long for a unit: at most " G_STRINGIFY (UNIT_LABEL_MOST) " bytes" };
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
  if ((guchar) text[0] >= 0xE4 && (guchar) text[0] <= 0xE9)
    return TRUE; /* a Chinese character */
  gunichar c = g_utf8_get_char_validated (text, (gssize) length);
  return !((c >= 0x2018 && c <= 0x201F) || c == 0x2026 || (c >= 0x3001 && c <= 0x301B));
}

/* The 2 of m2 and CO2, and the number after "/": 例/10万人. */
static gboolean
digit_belongs (const char *text, gsize length, gsize at)
{
  gsize first = at;
  while (first > 0 && g_ascii_isdigit (text[first - 1]))
    first--;
  if (first == 0 || text[first - 1] == '/')
    return first > 0;
  gboolean is_single = first == at && (at + 1 == length || !g_ascii_isdigit (text[at + 1]));
  gboolean is_power = text[at] == '2' || text[at] == '3';
  gboolean is_product = text[at - 1] == 'x' || text[at - 1] == 'X'; /* 5x3 */
  return is_single && is_power && !is_product && (g_ascii_isalpha (text[at - 1]) || text[at - 1] == '^');
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
  if (length > 0 && strchr ("/.-_^& )", text[0]) != NULL)
    return &stray_mark;
  for (; *at < length && depth >= 0; *at += (gsize) g_utf8_skip[(guchar) text[*at]])
    {
      depth += (text[*at] == '(') - (text[*at] == ')');
      if (g_ascii_isdigit (text[*at]))
        {
          if (!digit_belongs (text, length, *at))
            return &stray_number;
        }
      else if (!can_be_in_unit (text + *at, length - *at))
        return &stray_mark;
    }
  return depth == 0 ? NULL : &open_bracket;
}
