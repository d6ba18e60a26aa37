/* SPDX-License-Identifier: MIT */
/* parse(print(q)) = q: for every phrase that is read, and for random quantities of every form, in both
 * languages. */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include "quantity-equal.h"
#include "quantity-text.h"

static const ProgressLanguage both[] = { PROGRESS_LANGUAGE_ENGLISH, PROGRESS_LANGUAGE_CHINESE };

static char *
print (const Quantity *quantity, ProgressLanguage language)
{
  GString *text = g_string_new (NULL);
  quantity_format (quantity, language, text);
  return g_string_free (text, FALSE);
}

/* What does not survive being printed and read; NULL: all of it does. */
static char *
find_difference (UnitTable *units, const Quantity *quantity)
{
  for (gsize i = 0; i < G_N_ELEMENTS (both); i++)
    {
      g_autofree char *text = print (quantity, both[i]);
      Quantity again;
      ParseFailure failure;
      if (!quantity_parse (text, -1, &again, &failure))
        return failure.message;
      if (!quantities_equal (units, quantity, &again))
        return g_strdup_printf ("'%s' is another quantity", text);
    }
  return NULL;
}

static const struct {
  const char *phrase, *chinese, *english;
} rows[] = {
  { "48个", "48个", "48个" },
  { "1,234.50", "1234.50", "1234.50" },
  { "12 new schools", "12 new schools", "12 new schools" },
  { "１．６ 万人", "1.6万人", "1.6万人" },
  { "3万余元", "约3万元", "about 3万元" },
  { "2百多分", "约2百多分", "about 2百多分" },
  { "95百分比", "95%", "95%" },
  { "千分之三", "3‰", "3‰" },
  { "达到90%以上", "不低于90%", "at least 90%" },
  { "突破2万人", "超过2万人", "more than 2万人" },
  { "3.5%以内", "不超过3.5%", "at most 3.5%" },
  { "低于3.5%", "低于3.5%", "less than 3.5%" },
  { "=100%", "等于100%", "exactly 100%" },
  { "保持在100%", "保持在100%", "kept at 100%" },
  { "巩固在83%以上", "保持在不低于83%", "kept at no less than 83%" },
  { "控制在6%以内", "控制在6%", "kept within 6%" },
  { "降至18.59平方米/万元", "降至18.59平方米/万元", "down to 18.59平方米/万元" },
  { "缩小到0.8", "缩小到0.8", "narrowed to 0.8" },
  { "85-90%", "在85~90%之间", "between 85 and 90%" },
  { "-5..-3", "在-5~-3之间", "between -5 and -3" },
  { "8000万元-1亿元", "在8000万元~1亿元之间", "between 8000万元 and 1亿元" },
  { "保持在85-90%", "保持在85~90%", "kept at 85 to 90%" },
  { "达到30-39岁", "在30~39岁之间", "between 30 and 39岁" },
  { "近3亿元", "约3亿元", "about 3亿元" },
  { "增长15%以上", "增长不低于15%", "growth of at least 15%" },
  { "增长1倍", "增长100%", "growth of 100%" },
  { "增长5‰", "增长0.5%", "growth of 0.5%" },
  { "下降3%", "下降3%", "decline of 3%" },
  { "下降3%以上", "下降不低于3%", "decline of at least 3%" },
  { "下降3-5%", "下降3~5%", "decline of 3 to 5%" },
  { "提高5%", "提高5%", "raised by 5%" },
  { "提高2个百分点", "增长2个百分点", "up 2 percentage points" },
  { "下降2个百分点", "下降2个百分点", "down 2 percentage points" },
  { "零增长", "增长不超过0%", "growth of at most 0%" },
  { "翻番", "增长100%", "growth of 100%" },
  { "由100元提高到200元以上", "由100元到不低于200元", "from 100元 to at least 200元" },
  { "由5%降至3%", "由5%降至3%", "from 5% down to 3%" },
  { "由零增加到5个", "由0到5个", "from 0 to 5个" },
  { "保持动态清零", "保持清零", "kept cleared" },
  { "完成市下达任务", "待下达", "pending" },
  { "全年任务数的50%左右", "约全年任务数的50%", "about 50% of target" },
  { "9/10个", "9/10个", "9/10个" },
  { "+10", "+10", "+10" },
  { "力争40个以上", "力争不低于40个", "力争 at least 40个" },
  { "aim for 40", "aim for 40", "aim for 40" },
};

Test (quantity_text, has_one_spelling_in_each_language)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Quantity quantity;
      ParseFailure failure = { NULL, 0, NULL };
      gboolean read = quantity_parse (rows[i].phrase, -1, &quantity, &failure);
      cr_assert (eq (int, read, TRUE), "%s: %s", rows[i].phrase, failure.message);
      g_autofree char *chinese = print (&quantity, PROGRESS_LANGUAGE_CHINESE);
      g_autofree char *english = print (&quantity, PROGRESS_LANGUAGE_ENGLISH);
      cr_expect (eq (str, chinese, (char *) rows[i].chinese), "%s", rows[i].phrase);
      cr_expect (eq (str, english, (char *) rows[i].english), "%s", rows[i].phrase);
    }
}

Test (quantity_text, every_phrase_survives)
{
  g_autoptr (UnitTable) units = unit_table_new ();
  g_autofree char *contents = NULL;
  gint32 n = 0;
  cr_assert (
      eq (int, g_file_get_contents ("tests/data/phrases/quantities.txt", &contents, NULL, NULL), TRUE));
  g_auto (GStrv) lines = g_strsplit (contents, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      if (lines[i][0] == '\0' || lines[i][0] == '#')
        continue;
      g_auto (GStrv) row = g_strsplit (lines[i], " => ", 2);
      Quantity quantity;
      ParseFailure failure;
      cr_assert (eq (int, quantity_parse (row[0], -1, &quantity, &failure), TRUE), "%s", row[0]);
      g_autofree char *difference = find_difference (units, &quantity);
      cr_expect (eq (ptr, difference, NULL), "%s: %s", row[0], difference);
      n++;
    }
  cr_expect (ge (i32, n, 400));
}

/* ---- Random quantities ---- */

static const char *const unit_texts[] = {
  NULL,       "个",      "万人",      "亿元",      "平方米/万元", "km",   "new schools", "万套(间)",
  "k people", "million", "岁",        "年",        "家(次)",      "%",    "‰",           "个百分点",
  "小学生",   "点",      "m2/person", "例/10万人", "个工作日",    "分钟", "μg/m3",       "bn yuan",
};
#define FIRST_PERCENT 13
#define LAST_PERCENT  15

static const char *const hedges[] = { NULL, NULL, NULL, "力争", "确保", "拟", "aim for" };

static gint32
length_of (const char *text)
{
  return text == NULL ? 0 : (gint32) strlen (text);
}

/* As many digits as chance has it, 18 at most; so many of them decimals. */
static Number
random_number (GRand *chance, gint32 decimals)
{
  gint32 n_digits = MAX (g_rand_int_range (chance, 1, 19), decimals);
  gint64 num = 0, den = 1;
  for (gint32 i = 0; i < n_digits; i++)
    num = num * 10 + g_rand_int_range (chance, 0, 10);
  for (gint32 i = 0; i < decimals; i++)
    den *= 10;
  return (Number){ num, den };
}

static void
swap_if_backwards (Quantity *q)
{
  if (number_compare (q->value, q->other) <= 0)
    return;
  Number value = q->value;
  q->value = q->other;
  q->other = value;
}

static void
set_unit (Quantity *q, gint32 index)
{
  q->unit = unit_texts[index];
  q->unit_length = length_of (q->unit);
  if (index >= FIRST_PERCENT && index <= LAST_PERCENT)
    q->flags |= QUANTITY_HAS_PERCENT;
}

/* The words that suggest how to compare, as far as they agree with how it is compared. */
static void
set_words (Quantity *q, GRand *chance)
{
  gboolean is_reach = q->comparator == PROGRESS_COMPARATOR_REACH;
  if (g_rand_boolean (chance))
    q->flags |= QUANTITY_APPROXIMATE;
  if (g_rand_int_range (chance, 0, 4) == 0)
    q->flags |= QUANTITY_FALLING_WORD;
  if (!is_reach && g_rand_int_range (chance, 0, 4) == 0)
    q->flags |= QUANTITY_HELD_WORD;
}

static void
make_value (Quantity *q, GRand *chance)
{
  set_unit (q, g_rand_int_range (chance, 0, G_N_ELEMENTS (unit_texts)));
  set_words (q, chance);
  q->comparator = g_rand_int_range (chance, 0, PROGRESS_COMPARATOR_RANGE + 1);
  q->flags &= q->comparator == PROGRESS_COMPARATOR_REACH ? ~(guint32) QUANTITY_HELD_WORD : ~0u;
  if (g_rand_boolean (chance))
    q->value.num = -q->value.num;
  else if (q->comparator == PROGRESS_COMPARATOR_REACH && g_rand_boolean (chance))
    q->flags |= QUANTITY_PLUS;
  if ((q->flags & QUANTITY_HAS_PERCENT) && g_rand_boolean (chance))
    q->flags |= QUANTITY_OF_TASK;
  if (q->comparator != PROGRESS_COMPARATOR_RANGE)
    {
      q->other = NUMBER_ZERO;
      return;
    }
  swap_if_backwards (q);
}

static void
make_zero (Quantity *q, GRand *chance)
{
  q->value = q->other = NUMBER_ZERO;
  q->decimals = 0;
  q->comparator = PROGRESS_COMPARATOR_AT_MOST;
  set_words (q, chance);
  q->flags |= QUANTITY_ZERO_WORD;
}

/* A fall without a comparator is something to come down to. */
static void
make_change (Quantity *q, GRand *chance)
{
  gboolean is_points = q->form == QUANTITY_POINTS;
  set_unit (q, is_points ? LAST_PERCENT : FIRST_PERCENT);
  q->comparator = g_rand_int_range (chance, 0, PROGRESS_COMPARATOR_RANGE + 1);
  set_words (q, chance);
  if (!is_points && g_rand_boolean (chance))
    q->flags |= QUANTITY_RAISED_WORD;
  if (g_rand_boolean (chance))
    q->value.num = -q->value.num;
  if (q->comparator != PROGRESS_COMPARATOR_RANGE)
    q->other = NUMBER_ZERO;
  else
    swap_if_backwards (q);
  if (q->value.num < 0 && q->comparator == PROGRESS_COMPARATOR_REACH)
    {
      q->comparator = PROGRESS_COMPARATOR_AT_MOST;
      q->flags |= QUANTITY_FALLING_WORD;
    }
}

static void
make_from_to (Quantity *q, GRand *chance)
{
  set_unit (q, g_rand_int_range (chance, 0, G_N_ELEMENTS (unit_texts)));
  q->other_unit = g_rand_boolean (chance) ? q->unit : NULL;
  q->other_unit_length = length_of (q->other_unit);
  q->comparator = g_rand_int_range (chance, 0, PROGRESS_COMPARATOR_RANGE);
  set_words (q, chance);
}

static gint64
whole_part (Number number)
{
  return number.num / number.den;
}

static void
make_counts (Quantity *q)
{
  set_unit (q, 1);
  q->value = (Number){ whole_part (q->value), 1 };
  q->other = (Number){ whole_part (q->other) + 1, 1 };
}

static void
make_pending (Quantity *q, GRand *chance)
{
  q->value = q->other = NUMBER_ZERO;
  q->decimals = 0;
  q->comparator = g_rand_int_range (chance, 0, PROGRESS_COMPARATOR_RANGE);
  set_words (q, chance);
}

static Quantity
random_quantity (GRand *chance)
{
  Quantity q = { .form = g_rand_int_range (chance, 0, QUANTITY_PENDING + 1) };
  q.decimals = g_rand_boolean (chance) ? 0 : g_rand_int_range (chance, 0, 18);
  q.value = random_number (chance, q.decimals);
  q.other = random_number (chance, q.decimals);
  q.hedge = hedges[g_rand_int_range (chance, 0, G_N_ELEMENTS (hedges))];
  q.hedge_length = length_of (q.hedge);
  if (q.form == QUANTITY_VALUE && g_rand_int_range (chance, 0, 10) == 0)
    make_zero (&q, chance);
  else if (q.form == QUANTITY_VALUE)
    make_value (&q, chance);
  else if (q.form == QUANTITY_GROWTH || q.form == QUANTITY_POINTS)
    make_change (&q, chance);
  else if (q.form == QUANTITY_FROM_TO)
    make_from_to (&q, chance);
  else if (q.form == QUANTITY_COUNTS)
    make_counts (&q);
  else
    make_pending (&q, chance);
  return q;
}

/* 1950年 is a date. */
static gboolean
is_date (const Quantity *q)
{
  gint64 years[] = { whole_part (q->value), q->other_unit != NULL ? whole_part (q->other) : 0 };
  gboolean is_year = q->unit != NULL && strcmp (q->unit, "年") == 0;
  return is_year && ((years[0] >= 1900 && years[0] < 2200) || (years[1] >= 1900 && years[1] < 2200));
}

#define RANDOM_QUANTITIES 100000

Test (quantity_text, random_quantities_survive, .timeout = 60)
{
  g_autoptr (UnitTable) units = unit_table_new ();
  g_autoptr (GRand) chance = g_rand_new_with_seed (20221122);
  gint32 n_forms[QUANTITY_PENDING + 1] = { 0 };
  gint32 n_wrong = 0;
  for (gint32 i = 0; i < RANDOM_QUANTITIES && n_wrong < 10; i++)
    {
      Quantity quantity = random_quantity (chance);
      if (is_date (&quantity))
        continue;
      g_autofree char *difference = find_difference (units, &quantity);
      cr_expect (eq (ptr, difference, NULL), "%d: %s", i, difference);
      n_wrong += difference != NULL;
      n_forms[quantity.form]++;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (n_forms); i++)
    cr_expect (ge (i32, n_forms[i], RANDOM_QUANTITIES / 10), "form %d", (int) i);
}
