/* SPDX-License-Identifier: MIT */
/* Each form is one function; the words of a language are one row. Everything that tells how to compare stands
 * before the number: behind it, 以上 could belong to a class (65岁以上). */
#include "quantity-text.h"

#include "phrase.h"
#include "quantity-reader.h"
#include "unit-words.h"

#define N_COMPARATORS (PROGRESS_COMPARATOR_RANGE + 1)

typedef struct {
  const char *compared[N_COMPARATORS];
  const char *held[N_COMPARATORS];   /* QUANTITY_HELD_WORD */
  const char *fallen[N_COMPARATORS]; /* QUANTITY_FALLING_WORD */
  const char *held_too;              /* before another word */
  const char *after_hedge;
  const char *about;
  const char *growth[2], *raised[2], *points[2]; /* up, down */
  const char *task_before, *task_after;
  const char *between[3], *to; /* a range that stands alone, and one after other words */
  const char *from, *until, *until_fallen, *until_narrowed;
  const char *zero, *pending, *percentage_points;
} Language;

/* clang-format off */
static const Language languages[] = {
  [PROGRESS_LANGUAGE_ENGLISH] = {
    .compared = { "", "at least ", "more than ", "at most ", "less than ", "exactly ", "" },
    .held = { "kept at ", "kept at no less than ", "kept at more than ", "kept within ", "kept at less than ",
              "kept at ", "kept at " },
    .fallen = { "narrowed to ", "narrowed to at least ", "narrowed to more than ", "down to ",
                "down to less than ", "narrowed to exactly ", "narrowed to " },
    .held_too = "kept ", .after_hedge = " ", .about = "about ",
    .growth = { "growth of ", "decline of " }, .raised = { "raised by ", "lowered by " },
    .points = { "up ", "down " },
    .task_before = "", .task_after = " of target",
    .between = { "between ", " and ", "" }, .to = " to ",
    .from = "from ", .until = " to ", .until_fallen = " down to ", .until_narrowed = " narrowed to ",
    .zero = "cleared", .pending = "pending", .percentage_points = "percentage points",
  },
  [PROGRESS_LANGUAGE_CHINESE] = {
    .compared = { "", "不低于", "超过", "不超过", "低于", "等于", "" },
    .held = { "保持在", "保持在不低于", "保持在超过", "控制在", "控制在低于", "保持在", "保持在" },
    .fallen = { "缩小到", "缩小到不低于", "缩小到超过", "降至", "降至低于", "缩小到等于", "缩小到" },
    .held_too = "保持", .after_hedge = "", .about = "约",
    .growth = { "增长", "下降" }, .raised = { "提高", "降低" }, .points = { "增长", "下降" },
    .task_before = "全年任务数的", .task_after = "",
    .between = { "在", "~", "之间" }, .to = "~",
    .from = "由", .until = "到", .until_fallen = "降至", .until_narrowed = "缩小到",
    .zero = "清零", .pending = "待下达", .percentage_points = "个百分点",
  },
};
/* clang-format on */

/* ---- Numbers and units ---- */

/* With so many decimals, of which the last may be zeros. */
static void
append_number (GString *out, Number value, gint32 decimals)
{
  char text[NUMBER_TEXT_SIZE];
  number_format (value, text);
  const char *point = strchr (text, '.');
  gint32 written = point == NULL ? 0 : (gint32) strlen (point + 1);
  g_string_append (out, text);
  if (written == 0 && decimals > 0)
    g_string_append_c (out, '.');
  for (; written < decimals; written++)
    g_string_append_c (out, '0');
}

static const char *
percent_label (const UnitWord *word, const Language *language)
{
  if (word->per_whole > 1)
    return "‰";
  return unit_word_is_points (word) ? language->percentage_points : "%";
}

/* A space stands before letters: 48 projects. */
static void
append_label (GString *out, const char *scale, const char *name)
{
  if (g_ascii_isalpha (scale[0] != '\0' ? scale[0] : name[0]))
    g_string_append_c (out, ' ');
  g_string_append (out, scale);
  g_string_append (out, name);
}

/* 百 and 分 are a hundred points, 百分 is percent. */
static gboolean
is_other_word_together (const char *scale, const char *name)
{
  g_autofree char *both = g_strconcat (scale, name, NULL);
  const UnitWord *word = unit_word_at (both, strlen (both));

  return scale[0] != '\0' && word != NULL && word->entry.length == strlen (both);
}

/* In one spelling; of percent and its words, one word; without the 余 of 万余元, unless it keeps words apart.
 */
static void
append_unit (GString *out, const Language *language, const char *unit, gint32 length)
{
  Phrase phrase;
  char scale[UNIT_SCALE_SIZE];
  gsize offset, used;
  if (unit == NULL || phrase_read (&phrase, unit, length, &offset) != NULL)
    return;
  const UnitWord *word = unit_word_at (phrase.text, phrase.length);
  if (word != NULL && word->kind == UNIT_PERCENT && word->entry.length == phrase.length)
    {
      append_label (out, percent_label (word, language), "");
      return;
    }
  unit_scale_at (phrase.text, phrase.length, &used);
  unit_scale_plain (phrase.text, used, scale);
  if (is_other_word_together (scale, phrase.text + used))
    append_label (out, phrase.text, "");
  else
    append_label (out, scale, phrase.text + used);
}

/* ---- Words before the number ---- */

static void
append_about (GString *out, const Language *language, guint32 flags)
{
  if (flags & QUANTITY_APPROXIMATE)
    g_string_append (out, language->about);
}

static void
append_compared (GString *out, const Language *language, const Quantity *self)
{
  gboolean is_held = (self->flags & QUANTITY_HELD_WORD) != 0;
  gboolean is_falling = (self->flags & QUANTITY_FALLING_WORD) != 0;
  if (is_held && is_falling)
    g_string_append (out, language->held_too);
  g_string_append (out, (is_falling ? language->fallen
                         : is_held  ? language->held
                                    : language->compared)[self->comparator]);
}

/* ---- Forms ---- */

/* The low end has a unit of its own where the high one has another. */
static void
append_range (GString *out, const Language *language, const Quantity *self, const char *mark)
{
  append_number (out, self->value, self->decimals);
  if (self->other_unit != NULL)
    append_unit (out, language, self->unit, self->unit_length);
  g_string_append (out, mark);
  append_number (out, self->other, self->decimals);
  if (self->other_unit != NULL)
    append_unit (out, language, self->other_unit, self->other_unit_length);
  else
    append_unit (out, language, self->unit, self->unit_length);
}

static void
append_amount (GString *out, const Language *language, const Quantity *self)
{
  if (self->comparator == PROGRESS_COMPARATOR_RANGE)
    {
      append_range (out, language, self, language->to);
      return;
    }
  if (self->flags & QUANTITY_PLUS)
    g_string_append_c (out, '+');
  append_number (out, self->value, self->decimals);
  append_unit (out, language, self->unit, self->unit_length);
}

/* Alone, 30~39岁 would tell a class. */
static void
append_lone_range (GString *out, const Language *language, const Quantity *self)
{
  g_string_append (out, language->between[0]);
  if (self->flags & QUANTITY_OF_TASK)
    g_string_append (out, language->task_before);
  append_range (out, language, self, language->between[1]);
  g_string_append (out, language->between[2]);
}

static void
append_held_too (GString *out, const Language *language, guint32 flags)
{
  if (flags & QUANTITY_HELD_WORD)
    g_string_append (out, language->held_too);
  if (flags & QUANTITY_FALLING_WORD)
    g_string_append (out, language->fallen[PROGRESS_COMPARATOR_REACH]);
}

static void
append_zero (GString *out, const Language *language, const Quantity *self)
{
  append_held_too (out, language, self->flags);
  append_about (out, language, self->flags);
  g_string_append (out, language->zero);
}

static void
append_value (GString *out, const Language *language, const Quantity *self)
{
  gsize before = out->len;
  gboolean is_of_task = (self->flags & QUANTITY_OF_TASK) != 0;
  append_compared (out, language, self);
  append_about (out, language, self->flags);
  if (out->len == before && self->comparator == PROGRESS_COMPARATOR_RANGE)
    append_lone_range (out, language, self);
  else
    {
      g_string_append (out, is_of_task ? language->task_before : "");
      append_amount (out, language, self);
    }
  g_string_append (out, is_of_task ? language->task_after : "");
}

static const char *
change_word (const Language *language, const Quantity *self, gboolean falls)
{
  if (self->form == QUANTITY_POINTS)
    return language->points[falls];
  return (self->flags & QUANTITY_RAISED_WORD ? language->raised : language->growth)[falls];
}

static void
append_change (GString *out, const Language *language, const Quantity *self)
{
  Quantity shown = *self;
  gboolean is_range = self->comparator == PROGRESS_COMPARATOR_RANGE;
  gboolean falls = self->value.num < 0 && (!is_range || self->other.num <= 0);
  /* a fall is to be come down to unless it says how to compare */
  gboolean is_plain_fall =
      falls && self->comparator == PROGRESS_COMPARATOR_AT_MOST &&
      (self->flags & (QUANTITY_FALLING_WORD | QUANTITY_HELD_WORD)) == QUANTITY_FALLING_WORD;
  if (falls)
    quantity_turn_down (&shown);
  if (is_plain_fall)
    shown.comparator = PROGRESS_COMPARATOR_REACH;
  else
    append_held_too (out, language, self->flags);
  g_string_append (out, change_word (language, self, falls));
  g_string_append (out, language->compared[shown.comparator]);
  append_about (out, language, self->flags);
  append_amount (out, language, &shown);
}

static void
append_from_to (GString *out, const Language *language, const Quantity *self)
{
  gboolean is_falling = (self->flags & QUANTITY_FALLING_WORD) != 0;
  gboolean is_fallen = is_falling && self->comparator == PROGRESS_COMPARATOR_AT_MOST;
  if (self->flags & QUANTITY_HELD_WORD)
    g_string_append (out, language->held_too);
  g_string_append (out, language->from);
  append_number (out, self->other, 0);
  append_unit (out, language, self->other_unit, self->other_unit_length);
  g_string_append (out, is_fallen    ? language->until_fallen
                        : is_falling ? language->until_narrowed
                                     : language->until);
  g_string_append (out, is_fallen ? "" : language->compared[self->comparator]);
  append_about (out, language, self->flags);
  append_amount (out, language, self);
}

static void
append_counts (GString *out, const Language *language, const Quantity *self)
{
  append_number (out, self->value, self->decimals);
  g_string_append_c (out, '/');
  append_number (out, self->other, 0);
  append_unit (out, language, self->unit, self->unit_length);
}

static void
append_pending (GString *out, const Language *language, const Quantity *self)
{
  append_compared (out, language, self);
  append_about (out, language, self->flags);
  g_string_append (out, language->pending);
}

/* 力争, as it was written. */
static void
append_hedge (GString *out, const Language *language, const char *hedge, gint32 length)
{
  Phrase phrase;
  gsize offset;
  if (hedge == NULL || phrase_read (&phrase, hedge, length, &offset) != NULL)
    return;
  g_string_append (out, phrase.text);
  g_string_append (out, g_ascii_isalpha (phrase.text[0]) ? " " : language->after_hedge);
}

void
quantity_format (const Quantity *self, ProgressLanguage language, GString *out)
{
  static void (*const forms[]) (GString *, const Language *, const Quantity *) = {
    [QUANTITY_VALUE] = append_value,   [QUANTITY_GROWTH] = append_change,
    [QUANTITY_POINTS] = append_change, [QUANTITY_FROM_TO] = append_from_to,
    [QUANTITY_COUNTS] = append_counts, [QUANTITY_PENDING] = append_pending,
  };
  const Language *words = &languages[language];
  gboolean is_zero = (self->flags & QUANTITY_ZERO_WORD) != 0;
  append_hedge (out, words, self->hedge, self->hedge_length);
  (is_zero ? append_zero : forms[self->form]) (out, words, self);
}
