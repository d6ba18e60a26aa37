/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include "quantity.h"
#include "unit.h"

static const struct {
  const char *text, *label, *base;
  gint64 num, den;
  UnitClass kind;
} labels[] = {
  { "", "", "", 1, 1, UNIT_NONE },
  { "  ", "", "", 1, 1, UNIT_NONE },
  { "指数", "指数", "指数", 1, 1, UNIT_NONE },
  { "倍", "倍", "倍", 1, 1, UNIT_NONE },
  { "分", "分", "分", 1, 1, UNIT_NONE },
  { "万", "万", "", 10000, 1, UNIT_NONE },
  { "万亿", "万亿", "", 1000000000000, 1, UNIT_NONE },
  { "million", "million", "", 1000000, 1, UNIT_NONE },
  { "个", "个", "个", 1, 1, UNIT_COUNT },
  { "人次", "人次", "人次", 1, 1, UNIT_COUNT },
  { "家(次)", "家(次)", "家(次)", 1, 1, UNIT_COUNT },
  { "家（次）", "家(次)", "家(次)", 1, 1, UNIT_COUNT },
  { "projects", "projects", "projects", 1, 1, UNIT_COUNT },
  { "new schools", "new schools", "new schools", 1, 1, UNIT_COUNT },
  { "万人", "万人", "人", 10000, 1, UNIT_COUNT },
  { "万 人", "万人", "人", 10000, 1, UNIT_COUNT },
  { "万余人", "万人", "人", 10000, 1, UNIT_COUNT },
  { "万多亿元", "万亿元", "元", 1000000000000, 1, UNIT_MEASURE },
  { "千支", "千支", "支", 1000, 1, UNIT_COUNT },
  { "十人", "十人", "人", 10, 1, UNIT_COUNT },
  { "百人", "百人", "人", 100, 1, UNIT_COUNT },
  { "万套(间)", "万套(间)", "套(间)", 10000, 1, UNIT_COUNT },
  { "(万套(间))", "万套(间)", "套(间)", 10000, 1, UNIT_COUNT },
  { "(万人次)", "万人次", "人次", 10000, 1, UNIT_COUNT },
  { "k people", "k people", "people", 1000, 1, UNIT_COUNT },
  { "M people", "M people", "people", 1000000, 1, UNIT_COUNT },
  { "元", "元", "元", 1, 1, UNIT_MEASURE },
  { "亿元", "亿元", "元", 100000000, 1, UNIT_MEASURE },
  { "百亿元", "百亿元", "元", 10000000000, 1, UNIT_MEASURE },
  { "十万元", "十万元", "元", 100000, 1, UNIT_MEASURE },
  { "万美元", "万美元", "美元", 10000, 1, UNIT_MEASURE },
  { "bn yuan", "bn yuan", "yuan", 1000000000, 1, UNIT_MEASURE },
  { "千瓦", "千瓦", "千瓦", 1, 1, UNIT_MEASURE },
  { "万千瓦", "万千瓦", "千瓦", 10000, 1, UNIT_MEASURE },
  { "亿千瓦时", "亿千瓦时", "千瓦时", 100000000, 1, UNIT_MEASURE },
  { "千克", "千克", "千克", 1, 1, UNIT_MEASURE },
  { "平方公里", "平方公里", "平方公里", 1, 1, UNIT_MEASURE },
  { "亩", "亩", "亩", 1, 1, UNIT_MEASURE },
  { "km2", "km2", "km2", 1, 1, UNIT_MEASURE },
  { "kWh", "kWh", "kWh", 1, 1, UNIT_MEASURE },
  { "工作日", "工作日", "工作日", 1, 1, UNIT_MEASURE },
  { "个工作日", "个工作日", "工作日", 1, 1, UNIT_MEASURE },
  { "个月", "个月", "月", 1, 1, UNIT_MEASURE },
  { "小时", "小时", "小时", 1, 1, UNIT_MEASURE },
  { "分钟", "分钟", "分钟", 1, 1, UNIT_MEASURE },
  { "%", "%", "%", 1, 1, UNIT_PERCENT },
  { "％", "%", "%", 1, 1, UNIT_PERCENT },
  { "‰", "‰", "%", 1, 10, UNIT_PERCENT },
  { "percent", "percent", "%", 1, 1, UNIT_PERCENT },
  { "百分比", "百分比", "%", 1, 1, UNIT_PERCENT },
  { "个百分点", "个百分点", "%", 1, 1, UNIT_PERCENT },
  { "千分之", "千分之", "%", 1, 10, UNIT_PERCENT },
  { "万元/人", "万元/人", "元/人", 10000, 1, UNIT_RATE },
  { "平方米/万元", "平方米/万元", "平方米/元", 1, 10000, UNIT_RATE },
  { "件/万人", "件/万人", "件/人", 1, 10000, UNIT_RATE },
  { "万件/万人", "万件/万人", "件/人", 1, 1, UNIT_RATE },
  { "公里/百平方公里", "公里/百平方公里", "公里/平方公里", 1, 100, UNIT_RATE },
  { "例/10万人", "例/10万人", "例/人", 1, 100000, UNIT_RATE },
  { "立方/小时", "立方/小时", "立方/小时", 1, 1, UNIT_RATE },
  { "m3/person/day", "m3/person/day", "m3/person/day", 1, 1, UNIT_RATE },
  { "套(间/户)", "套(间/户)", "套(间/户)", 1, 1, UNIT_COUNT },
};

Test (unit, reads_labels)
{
  g_autoptr (UnitTable) table = unit_table_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *message = NULL;
      const Unit *unit = unit_table_lookup (table, labels[i].text, -1, &message);
      cr_assert (ne (ptr, (void *) unit, NULL), "%s: %s", labels[i].text, message);
      cr_expect (eq (str, (char *) unit->label, (char *) labels[i].label), "%s", labels[i].text);
      cr_expect (eq (str, (char *) unit->base, (char *) labels[i].base), "%s", labels[i].text);
      cr_expect (eq (i64, unit->factor.num, labels[i].num), "%s", labels[i].text);
      cr_expect (eq (i64, unit->factor.den, labels[i].den), "%s", labels[i].text);
      cr_expect (eq (int, (int) unit->kind, (int) labels[i].kind), "%s", labels[i].text);
    }
}

Test (unit, one_label_is_one_pointer)
{
  g_autoptr (UnitTable) table = unit_table_new ();
  const char text[] = "万人 and more";
  char *message = NULL;
  const Unit *unit = unit_table_lookup (table, text, strlen ("万人"), &message);
  cr_expect (eq (ptr, (void *) unit, (void *) unit_table_lookup (table, "万　人", -1, &message)));
  cr_expect (ne (ptr, (void *) unit, (void *) unit_table_lookup (table, "人", -1, &message)));
}

static const struct {
  const char *text, *message;
} refused[] = {
  { "/人", "'/人': this cannot be part of a unit" },
  { "件/", "'件/': a unit with a '/' needs something on both sides" },
  { "件//人", "'件//人': a unit with a '/' needs something on both sides" },
  { "套(间", "'套(间': brackets do not match" },
  { "套)间(", "'套)间(': at '间(': brackets do not match" },
  { "12个", "'12个': a second number: write one quantity, or use `parts`" },
  { "个3", "'个3': at '3': a second number: write one quantity, or use `parts`" },
  { "“个”", "'“个”': this cannot be part of a unit" },
  { "个,家", "'个,家': at ',家': this cannot be part of a unit" },
  { "k", "'k': k, M and bn need a unit after them, as in '16k people'" },
  { "人\001", "'人?': at '?': control characters do not belong here" },
  { "\xff", "'?': this is not UTF-8" },
  { "件/99999999999999999999人",
    "'件/99999999999999999999人': the number does not fit: at most 18 significant digits" },
  { "公里公里公里公里公里公里公里公里公里公里公里",
    "'公里公里公里公里公里公里公里公里公里公里公里': too long for a unit: at most 64 bytes" },
};

Test (unit, refuses_what_cannot_be_one)
{
  g_autoptr (UnitTable) table = unit_table_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *message = NULL;
      const Unit *unit = unit_table_lookup (table, refused[i].text, -1, &message);
      cr_expect (eq (ptr, (void *) unit, NULL), "%s", refused[i].text);
      cr_expect (eq (str, message == NULL ? (char *) "" : message, (char *) refused[i].message), "%s",
                 refused[i].text);
    }
}

/* value given in `from`, as a number of `to`; "" when they do not convert. */
static const struct {
  const char *value, *from, *to, *result;
} conversions[] = {
  { "1.6", "万人", "人", "16000" },
  { "16000", "人", "万人", "1.6" },
  { "15960", "人", "万人", "1.596" },
  { "1.6", "万", "人", "16000" },
  { "1.6", "万", "万人", "1.6" },
  { "5000", "万", "亿元", "0.5" },
  { "9", "", "亿元", "9" },
  { "6733", "万元", "亿元", "0.6733" },
  { "0.1", "亿元", "万元", "1000" },
  { "3", "‰", "%", "0.3" },
  { "0.3", "percent", "‰", "3" },
  { "2", "个百分点", "%", "2" },
  { "100", "个工作日", "工作日", "100" },
  { "8.67", "件/千人", "件/万人", "86.7" },
  { "1.6", "万", "件/万人", "16000" },
  { "1.6", "万", "万元/人", "1.6" },
  { "18.59", "平方米/万元", "平方米/亿元", "185900" },
  { "3", "亩", "平方米", "2000" },
  { "1", "万亩", "平方米", "20000000/3" },
  { "2000", "平方米", "亩", "3" },
  { "1.6", "万", "亩", "16000" },
  { "2", "顷垧", "亩", "30" },
  { "1", "吨/亩", "吨/万平方米", "15" },
  { "5", "个", "家", "" },
  { "5", "名", "人", "" },
  { "5", "小时", "分钟", "" },
  { "5", "%", "个", "" },
  { "5", "个", "", "" },
  { "5", "万人", "万", "" },
  { "5", "元", "元/人", "" },
  { "999999999999999999", "亿元", "元", "overflow" },
};

Test (unit, converts)
{
  g_autoptr (UnitTable) table = unit_table_new ();
  char *message = NULL;
  cr_assert (eq (int, unit_table_define (table, "顷垧", (Number){ 15, 1 }, "亩", &message), TRUE));
  cr_assert (eq (int, unit_table_define (table, "亩", (Number){ 2000, 3 }, "平方米", &message), TRUE));
  for (gsize i = 0; i < G_N_ELEMENTS (conversions); i++)
    {
      Number value, result;
      ParseFailure failure;
      gboolean overflow;
      char text[NUMBER_TEXT_SIZE] = "";
      cr_assert (eq (int, quantity_parse_number (conversions[i].value, -1, &value, &failure), TRUE));
      const Unit *from = unit_table_lookup (table, conversions[i].from, -1, &message);
      const Unit *to = unit_table_lookup (table, conversions[i].to, -1, &message);
      if (unit_convert (value, from, to, &result, &overflow))
        number_format (result, text);
      else if (overflow)
        g_strlcpy (text, "overflow", sizeof text);
      cr_expect (eq (str, text, (char *) conversions[i].result), "%s %s -> %s", conversions[i].value,
                 conversions[i].from, conversions[i].to);
    }
}

/* In this order, into one table. */
static const struct {
  const char *label, *of, *message;
  gint64 num;
} definitions[] = {
  { "标箱", "标准箱", "", 1 },
  { "亩", "平方米", "", 667 },
  { "亩", "公顷", "'亩': this unit is already in use", 1 },
  { "甲", "乙", "", 2 },
  { "乙", "丙", "", 2 },
  { "丙", "万甲", "'丙': this unit is defined by itself, or by a chain of more than 16 units", 2 },
  { "丁", "丁", "'丁': this unit is defined by itself, or by a chain of more than 16 units", 2 },
  { "%", "分", "'%': this is read already: a share, a scale or a rate cannot be defined", 2 },
  { "万人", "人", "'万人': this is read already: a share, a scale or a rate cannot be defined", 2 },
  { "个/人", "个", "'个/人': this is read already: a share, a scale or a rate cannot be defined", 2 },
  { "户", "12人", "'户': a second number: write one quantity, or use `parts`", 2 },
  { "户", "人", "'户': a unit's factor must be greater than 0", 0 },
  { "户", "人", "'户': a unit's factor must be greater than 0", -3 },
  { "", "人", "'': nothing is written here", 3 },
  { "户", "", "'': nothing is written here", 3 },
};

Test (unit, defines_the_plans_own)
{
  g_autoptr (UnitTable) table = unit_table_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (definitions); i++)
    {
      g_autofree char *message = NULL;
      Number factor = { definitions[i].num, 1 };
      gboolean defined = unit_table_define (table, definitions[i].label, factor, definitions[i].of, &message);
      cr_expect (eq (int, defined, definitions[i].message[0] == '\0'), "%s", definitions[i].label);
      cr_expect (eq (str, defined ? (char *) "" : message, (char *) definitions[i].message), "%s of %s",
                 definitions[i].label, definitions[i].of);
    }
  char *message = NULL;
  const Unit *unit = unit_table_lookup (table, "万甲", -1, &message);
  cr_expect (eq (str, (char *) unit->base, "丙"));
  cr_expect (eq (i64, unit->factor.num, 40000));
}

Test (unit, knows_the_measure_of_its_own_units)
{
  g_autoptr (UnitTable) table = unit_table_new ();
  char *message = NULL;
  cr_assert (eq (int, unit_table_define (table, "标田", (Number){ 2000, 3 }, "平方米", &message), TRUE));
  cr_expect (eq (int, (int) unit_table_lookup (table, "万标田", -1, &message)->kind, (int) UNIT_MEASURE));
}
