/* SPDX-License-Identifier: MIT */
/* Rounding as GB/T 8170 has it, its neighbours, and the two ways to judge a value by a limit. */
#include <string.h>

#include "method.h"
#include "rounding.h"

#define GBT_SOURCE                                                                                           \
  "GB/T 8170-2008 as at daowen.com/book/content/214653640/12857750.html and "                                \
  "taxhnjx.com/yiqi/32/show_165924.html; GB 8170-87 at renrendoc.com/paper/264382832.html"

/* The interval as a step; FALSE: there is none, or it is not above 0. */
static gboolean
step_of (Exact interval, Number *step)
{
  return exact_is_defined (interval) && exact_sign (interval) > 0 && number_from_exact (interval, step);
}

/* What x is rounded to, as text with the decimals of the step. */
static Exact
round_to_text (Exact x, Number step, ProgressRounding mode, char text[ROUNDED_TEXT_SIZE])
{
  Rounding rounding = { 0, mode, TRUE, step };

  rounding_format (&rounding, x, text);
  return exact_round (x, step, mode);
}

static void
result_rounded (ProgressMethodResult *out, const char *name, Exact x, Exact interval, ProgressRounding mode)
{
  char text[ROUNDED_TEXT_SIZE] = "";
  Number step;
  Exact rounded = exact_undefined (PROGRESS_REASON_OUT_OF_RANGE);

  if (step_of (interval, &step))
    rounded = round_to_text (x, step, mode, text);
  result_decimal (out, name, exact_is_defined (x) ? rounded : x, text);
}

/* ---- gbt8170_round ---- */

enum { ROUND_VALUE, ROUND_INTERVAL, ROUND_MARK };

static const MethodParameter round_parameters[] = {
  { "value", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "interval", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "mark", PROGRESS_METHOD_WORD, "", "-|+", NULL },
};

/* Does x lie half way between two multiples? */
static gboolean
is_tie (Exact x, Exact interval)
{
  Exact twice = exact_divide (exact_multiply (x, exact_int (2)), interval);
  Exact whole = exact_floor (twice);

  return exact_is_defined (twice) && exact_compare (twice, whole) == 0 && whole.num % 2 != 0;
}

/* A value reported earlier has a mark when it was rounded then: (+) is a little more in truth, (-) a little
 * less. On a tie that decides; without a mark, the even multiple. Magnitudes are meant, the sign apart. */
static ProgressRounding
mode_by_mark (const MethodArgument *in)
{
  gint32 mark = in[ROUND_MARK].word;

  if (mark < 0 || !is_tie (in[ROUND_VALUE].exact, in[ROUND_INTERVAL].exact))
    return PROGRESS_ROUNDING_HALF_EVEN;
  return mark == 1 ? PROGRESS_ROUNDING_HALF_UP : PROGRESS_ROUNDING_DOWN;
}

/* The mark of the result: is the true magnitude more than what is written, or less? */
static const char *
mark_of (const MethodArgument *in, Exact rounded)
{
  static const char *const marks[] = { "-", "+" };
  int order;

  if (!exact_is_defined (rounded))
    return NULL;
  order = exact_compare (exact_abs (in[ROUND_VALUE].exact), exact_abs (rounded));
  if (order != 0)
    return order > 0 ? "+" : "-";
  return in[ROUND_MARK].word >= 0 ? marks[in[ROUND_MARK].word] : "";
}

/* As it is reported to be rounded once more: the mark stands where the last digit is a 5 and could be a tie.
 */
static char *
reported_text (const char *value, const char *mark)
{
  const char *last = value + strlen (value);

  while (last > value && (last[-1] == '0' || last[-1] == '.'))
    last--;
  if (*mark == '\0' || last == value || last[-1] != '5')
    return g_strdup (value);
  return g_strdup_printf ("%s(%s)", value, mark);
}

static void
gbt8170_round (const MethodArgument *in, ProgressMethodResult *out)
{
  g_autofree char *reported = NULL;
  const char *mark, *text;

  result_rounded (out, "rounded", in[ROUND_VALUE].exact, in[ROUND_INTERVAL].exact, mode_by_mark (in));
  mark = mark_of (in, out->details[0].exact);
  text = out->details[0].text;
  reported = text != NULL ? reported_text (text, mark) : NULL;
  result_text (out, "mark", mark);
  result_text (out, "reported", reported);
}

const ProgressMethod method_gbt8170_round = {
  .name = "gbt8170_round",
  .title = N_ ("Rounding, and rounding of reported values (GB/T 8170)"),
  .body = "Standardization Administration of China",
  .edition = "GB/T 8170-2008",
  .source = GBT_SOURCE,
  .evidence = EVIDENCE_RESTATED,
  PARAMETERS (round_parameters),
  .compute = gbt8170_round,
};

/* ---- rounding_rules ---- */

enum { RULES_VALUE, RULES_INTERVAL, RULES_DECIMALS, RULES_FACTOR };

static const MethodParameter rules_parameters[] = {
  { "value", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "interval", PROGRESS_METHOD_DECIMAL, "", NULL, NULL },
  { "decimals", PROGRESS_METHOD_DECIMAL, "", NULL, NULL },
  { "factor", PROGRESS_METHOD_DECIMAL, "1", NULL, NULL },
};

#define MOST_DECIMALS 18

/* The interval, or 10^-decimals. */
static Exact
interval_of (const MethodArgument *in)
{
  Exact decimals = in[RULES_DECIMALS].exact, interval = exact_int (1);

  if (in[RULES_INTERVAL].is_given || !exact_is_defined (decimals))
    return in[RULES_INTERVAL].exact;
  if (exact_sign (decimals) < 0 || exact_compare (decimals, exact_int (MOST_DECIMALS)) > 0 ||
      exact_compare (decimals, exact_floor (decimals)) != 0)
    return exact_undefined (PROGRESS_REASON_OUT_OF_RANGE);
  for (gint32 i = 0; exact_compare (exact_int (i), decimals) < 0; i++)
    interval = exact_divide (interval, exact_int (10));
  return interval;
}

/* What a program prints that keeps the number as a double: half-up of the binary number nearest to it. */
static void
tell_binary (ProgressMethodResult *out, Exact x, Exact interval)
{
  Exact tens = exact_divide (exact_int (1), interval);
  char format[16], text[ROUNDED_TEXT_SIZE + 32];
  int decimals = 0;

  for (; exact_is_defined (tens) && exact_compare (tens, exact_int (1)) > 0; decimals++)
    tens = exact_divide (tens, exact_int (10));
  if (!exact_is_defined (x) || !exact_is_defined (tens) || exact_compare (tens, exact_int (1)) != 0)
    {
      result_text (out, "binary", NULL);
      return;
    }
  g_snprintf (format, sizeof format, "%%.%df", decimals);
  result_text (out, "binary", g_ascii_formatd (text, sizeof text, format, exact_to_double (x)));
}

static void
rounding_rules (const MethodArgument *in, ProgressMethodResult *out)
{
  Exact x = exact_multiply (in[RULES_VALUE].exact, in[RULES_FACTOR].exact);
  Exact interval = interval_of (in);

  result_rounded (out, "half_up", x, interval, PROGRESS_ROUNDING_HALF_UP);
  result_rounded (out, "half_even", x, interval, PROGRESS_ROUNDING_HALF_EVEN);
  result_rounded (out, "down", x, interval, PROGRESS_ROUNDING_DOWN);
  tell_binary (out, x, interval);
}

const ProgressMethod method_rounding_rules = {
  .name = "rounding_rules",
  .title = N_ ("One number by each rounding rule"),
  .body = "",
  .edition = "",
  .source =
      "General knowledge of ISO 80000-1:2009 annex B (rule A: the even multiple, rule B: the higher one) and "
      "of half-up as statistics and finance use it",
  .evidence = EVIDENCE_GENERAL,
  PARAMETERS (rules_parameters),
  .compute = rounding_rules,
};

/* ---- limit_judgement ---- */

enum { LIMIT_VALUE, LIMIT_LOW, LIMIT_HIGH, LIMIT_LOW_OPEN, LIMIT_HIGH_OPEN, LIMIT_INTERVAL };

static const MethodParameter limit_parameters[] = {
  { "value", PROGRESS_METHOD_DECIMAL, NULL, NULL, NULL },
  { "low", PROGRESS_METHOD_DECIMAL, "", NULL, NULL },
  { "high", PROGRESS_METHOD_DECIMAL, "", NULL, NULL },
  { "low_open", PROGRESS_METHOD_WORD, "no", YES_WORDS, NULL },
  { "high_open", PROGRESS_METHOD_WORD, "no", YES_WORDS, NULL },
  { "interval", PROGRESS_METHOD_DECIMAL, "", NULL, NULL },
};

static const MethodCategory limit_categories[] = {
  { "conforms", N_ ("conforms by both") },
  { "differs", N_ ("the two disagree") },
  { "fails", N_ ("fails by both") },
};

static gboolean
is_inside (const MethodArgument *in, Exact x)
{
  Exact low = in[LIMIT_LOW].exact, high = in[LIMIT_HIGH].exact;
  int above = exact_is_defined (low) ? exact_compare (x, low) : 1;
  int below = exact_is_defined (high) ? exact_compare (high, x) : 1;

  return (above > 0 || (above == 0 && !argument_is_yes (&in[LIMIT_LOW_OPEN]))) &&
         (below > 0 || (below == 0 && !argument_is_yes (&in[LIMIT_HIGH_OPEN])));
}

/* One in the last digit that a limit is written with: 0.1 of "97.0". */
static Exact
last_digit_of (const MethodArgument *limit)
{
  const char *point = limit->text != NULL ? strchr (limit->text, '.') : NULL;
  Exact unit = exact_int (1);

  for (const char *c = point; c != NULL && g_ascii_isdigit (c[1]); c++)
    unit = exact_divide (unit, exact_int (10));
  return unit;
}

static Exact
limit_interval (const MethodArgument *in)
{
  if (in[LIMIT_INTERVAL].is_given)
    return in[LIMIT_INTERVAL].exact;
  return last_digit_of (in[LIMIT_LOW].is_given ? &in[LIMIT_LOW] : &in[LIMIT_HIGH]);
}

/* The value, as long as there is something to judge it by. */
static Exact
value_to_judge (const MethodArgument *in)
{
  Exact low = in[LIMIT_LOW].exact, high = in[LIMIT_HIGH].exact;

  if (!in[LIMIT_LOW].is_given && !in[LIMIT_HIGH].is_given)
    return exact_undefined (PROGRESS_REASON_NO_TARGET);
  if (in[LIMIT_LOW].is_given && !exact_is_defined (low))
    return low;
  return in[LIMIT_HIGH].is_given && !exact_is_defined (high) ? high : in[LIMIT_VALUE].exact;
}

static void
limit_judgement (const MethodArgument *in, ProgressMethodResult *out)
{
  Exact x = value_to_judge (in), rounded;

  result_rounded (out, "rounded", x, limit_interval (in), PROGRESS_ROUNDING_HALF_EVEN);
  rounded = out->details[0].exact;
  if (!exact_is_defined (rounded))
    return;

  gboolean by_value = is_inside (in, x), by_rounded = is_inside (in, rounded);

  result_flag (out, "by_full_value", by_value);
  result_flag (out, "by_rounded_value", by_rounded);
  out->category = by_value != by_rounded ? 1 : by_value ? 0 : 2;
}

const ProgressMethod method_limit_judgement = {
  .name = "limit_judgement",
  .title = N_ ("Judging by a limit: the full value, the rounded value"),
  .body = "",
  .edition = "",
  .source = "General knowledge of GB/T 8170-2008, clause 4.3; that the two verdicts differ: "
            "lhjywlfc.mat-test.com/article/id/5d818fe8-4209-4379-ac86-1b733a718dc9",
  .evidence = EVIDENCE_GENERAL,
  PARAMETERS (limit_parameters),
  CATEGORIES (limit_categories),
  .compute = limit_judgement,
};
