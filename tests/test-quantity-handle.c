/* SPDX-License-Identifier: MIT */
/* The quantity that callers hold, and what they are told when there is none. */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <progress/progress-quantity.h>

typedef struct {
  const char *text;
  ProgressQuantityForm form;
  ProgressComparator comparator;
  guint flags;
  const char *value, *other, *unit, *other_unit, *hedge; /* "-": NULL */
  gint32 decimals;
} Row;

static const Row rows[] = {
  { "48", PROGRESS_QUANTITY_VALUE, PROGRESS_COMPARATOR_REACH, 0, "48", "-", "", "", "-", 0 },
  { "不低于95.0%", PROGRESS_QUANTITY_VALUE, PROGRESS_COMPARATOR_AT_LEAST, PROGRESS_QUANTITY_PERCENT, "95",
    "-", "%", "%", "-", 1 },
  { "力争近1.6万人", PROGRESS_QUANTITY_VALUE, PROGRESS_COMPARATOR_REACH, PROGRESS_QUANTITY_APPROXIMATE, "1.6",
    "-", "万人", "万人", "力争", 1 },
  { "控制在3.5%以内", PROGRESS_QUANTITY_VALUE, PROGRESS_COMPARATOR_AT_MOST,
    PROGRESS_QUANTITY_HELD | PROGRESS_QUANTITY_PERCENT, "3.5", "-", "%", "%", "-", 1 },
  { "8000万元-1亿元", PROGRESS_QUANTITY_VALUE, PROGRESS_COMPARATOR_RANGE, 0, "8000", "1", "万元", "亿元", "-",
    0 },
  { "下降3%", PROGRESS_QUANTITY_GROWTH, PROGRESS_COMPARATOR_AT_MOST,
    PROGRESS_QUANTITY_FALLING | PROGRESS_QUANTITY_PERCENT, "-3", "-", "%", "%", "-", 0 },
  { "提高2个百分点", PROGRESS_QUANTITY_POINTS, PROGRESS_COMPARATOR_REACH, PROGRESS_QUANTITY_PERCENT, "2", "-",
    "个百分点", "个百分点", "-", 0 },
  { "由100元提高到200元", PROGRESS_QUANTITY_FROM_TO, PROGRESS_COMPARATOR_REACH, 0, "200", "100", "元", "元",
    "-", 0 },
  { "9/10", PROGRESS_QUANTITY_COUNTS, PROGRESS_COMPARATOR_REACH, 0, "9", "10", "", "", "-", 0 },
  { "+10", PROGRESS_QUANTITY_VALUE, PROGRESS_COMPARATOR_REACH, PROGRESS_QUANTITY_ADDED, "10", "-", "", "",
    "-", 0 },
  { "清零", PROGRESS_QUANTITY_VALUE, PROGRESS_COMPARATOR_AT_MOST, PROGRESS_QUANTITY_ZERO, "0", "-", "", "",
    "-", 0 },
  { "提高5%", PROGRESS_QUANTITY_GROWTH, PROGRESS_COMPARATOR_REACH,
    PROGRESS_QUANTITY_RAISED | PROGRESS_QUANTITY_PERCENT, "5", "-", "%", "%", "-", 0 },
  { "全年任务数的50%", PROGRESS_QUANTITY_VALUE, PROGRESS_COMPARATOR_REACH,
    PROGRESS_QUANTITY_OF_TARGET | PROGRESS_QUANTITY_PERCENT, "50", "-", "%", "%", "-", 0 },
  { "待下达", PROGRESS_QUANTITY_PENDING, PROGRESS_COMPARATOR_REACH, 0, "-", "-", "", "", "-", 0 },
};

static char *
text_or_dash (const char *text)
{
  return (char *) (text != NULL ? text : "-");
}

Test (quantity_handle, tells_what_was_read)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const Row *row = &rows[i];
      g_autofree char *caller_s = g_strdup (row->text);
      g_autoptr (ProgressQuantity) q = progress_quantity_parse (caller_s, NULL);
      cr_assert (ne (ptr, q, NULL), "%s", row->text);
      memset (caller_s, '#', strlen (caller_s)); /* nothing is borrowed from the caller */
      cr_expect (eq (int, progress_quantity_get_form (q), row->form), "%s", row->text);
      cr_expect (eq (int, progress_quantity_get_comparator (q), row->comparator), "%s", row->text);
      cr_expect (eq (int, progress_quantity_get_flags (q), (int) row->flags), "%s", row->text);
      cr_expect (eq (i32, progress_quantity_get_decimals (q), row->decimals), "%s", row->text);
      cr_expect (eq (str, text_or_dash (progress_quantity_get_value (q)), (char *) row->value), "%s",
                 row->text);
      cr_expect (eq (str, text_or_dash (progress_quantity_get_other (q)), (char *) row->other), "%s",
                 row->text);
      cr_expect (eq (str, (char *) progress_quantity_get_unit (q), (char *) row->unit), "%s", row->text);
      cr_expect (eq (str, (char *) progress_quantity_get_other_unit (q), (char *) row->other_unit), "%s",
                 row->text);
      cr_expect (eq (str, text_or_dash (progress_quantity_get_hedge (q)), (char *) row->hedge), "%s",
                 row->text);
    }
}

Test (quantity_handle, is_written_back_after_the_caller_s_text_is_gone)
{
  g_autofree char *caller_s = g_strdup ("力争达到１．６ 万人以上");
  g_autoptr (ProgressQuantity) q = progress_quantity_parse (caller_s, NULL);
  memset (caller_s, '#', strlen (caller_s));
  g_autofree char *chinese = progress_quantity_to_text (q, PROGRESS_LANGUAGE_CHINESE);
  g_autofree char *english = progress_quantity_to_text (q, PROGRESS_LANGUAGE_ENGLISH);
  cr_expect (eq (str, chinese, "力争不低于1.6万人"));
  cr_expect (eq (str, english, "力争 at least 1.6万人"));
}

Test (quantity_handle, lives_as_long_as_its_references)
{
  ProgressQuantity *q = progress_quantity_parse ("48个", NULL);
  cr_expect (eq (ptr, progress_quantity_ref (q), q));
  progress_quantity_unref (q);
  cr_expect (eq (str, (char *) progress_quantity_get_unit (q), "个"));
  progress_quantity_unref (q);
  progress_quantity_unref (NULL);
}

static const struct {
  const char *text, *id;
  gint32 column;
  const char *message;
} refused[] = {
  { "65岁以上", "class-word", 1,
    "'65岁以上': this tells a class (65岁以上, 30-39岁, 县级以上), part of a name; a value is written "
    "'>=65岁'" },
  { "12对24所", "several-numbers", 4,
    "'12对24所': at '24所': a second number: write one quantity, or use `parts`" },
  { "累计新建500家", "change-unclear", 3,
    "'累计新建500家': at '新建500家': so many more, or so many in all? Write '+5' for an amount added, '5' "
    "for the total" },
  { "", "empty-text", 1, "'': nothing is written here" },
  { "5\xff", "text-encoding", 2, "'5?': at '?': this is not UTF-8" },
};

Test (quantity_handle, says_what_is_wrong_and_where)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ProgressQuantity) q = progress_quantity_parse (refused[i].text, &error);
      cr_expect (eq (ptr, q, NULL), "%s", refused[i].text);
      cr_assert (eq (int, g_error_matches (error, PROGRESS_ERROR, PROGRESS_ERROR_ARGUMENT), TRUE), "%s",
                 refused[i].text);
      cr_expect (eq (str, error->message, (char *) refused[i].message), "%s", refused[i].text);
      const ProgressDiagnostics *found = progress_error_get_diagnostics (error);
      cr_expect (eq (i32, progress_diagnostics_get_count (found), 1), "%s", refused[i].text);
      cr_expect (eq (str, (char *) progress_diagnostics_get_id (found, 0), (char *) refused[i].id), "%s",
                 refused[i].text);
      cr_expect (eq (i32, progress_diagnostics_get_column (found, 0), refused[i].column), "%s",
                 refused[i].text);
    }
}
