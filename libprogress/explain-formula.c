/* SPDX-License-Identifier: MIT */
/* Formulas as text with one letter to a number: what was computed, and with what. The choices follow rate.c,
 * schedule.c and parts.c; a test computes every text again and compares. */
#include "explain-gather.h"

#include "amount.h"
#include "rate.h"

/* Decimals of a number that has no end. */
#define DIGITS 3

#define LONGEST_FRACTION 11

static Exact *
letter (Explanation *self, char name)
{
  return &self->letters[name - 'a'];
}

static gboolean
has_line (const ProgressStanding *standing)
{
  return standing->course == COURSE_LINE || standing->course == COURSE_ALLOWANCE;
}

static void
find_target_letters (Explanation *self)
{
  const Target *target = self->target;

  if (target == NULL)
    return;
  *letter (self, 't') = *letter (self, 'l') = *letter (self, 'h') = exact_of (target->value);
  if (target->comparator == PROGRESS_COMPARATOR_RANGE)
    *letter (self, 'h') = exact_of (target->high);
}

static void
find_line_letters (Explanation *self)
{
  const ProgressStanding *standing = self->standing;

  *letter (self, 's') = self->judgement.start;
  if (exact_is_defined (exact_kept (standing->expected)))
    *letter (self, 'j') = schedule_judged_value (&self->judgement, exact_kept (standing->expected));
}

void
explanation_find_letters (Explanation *self)
{
  const ProgressStanding *standing = self->standing;
  Day as_of = self->evaluation.as_of;

  for (gsize i = 0; i < G_N_ELEMENTS (self->letters); i++)
    self->letters[i] = exact_undefined (PROGRESS_REASON_NO_DATA);
  *letter (self, 'a') = exact_kept (standing->actual);
  *letter (self, 'e') = exact_kept (standing->expected);
  *letter (self, 'm') = exact_kept (standing->remaining);
  *letter (self, 'p') = exact_kept (standing->rate);
  *letter (self, 'q') = exact_kept (standing->expected_rate);
  *letter (self, 'd') = deliverables_done (self->indicator, as_of);
  *letter (self, 'u') = deliverables_due (self->indicator, as_of);
  *letter (self, 'w') = deliverables_all (self->indicator);
  if (self->indicator->has_baseline)
    *letter (self, 'b') = exact_of (self->indicator->baseline);
  if (standing->due > as_of)
    *letter (self, 'n') = exact_int (standing->due - as_of);
  find_target_letters (self);
  if (has_line (standing))
    find_line_letters (self);
}

/* ---- which formula ---- */

static Formula
formula_of_interval (const Explanation *self)
{
  Exact actual = exact_kept (self->standing->actual);

  if (!exact_is_defined (actual))
    return (Formula){ 0 };
  if (exact_compare (actual, self->letters['l' - 'a']) < 0)
    return (Formula){ "1 - (l - a) / |l|", NULL };
  if (exact_compare (actual, self->letters['h' - 'a']) > 0)
    return (Formula){ "1 - (a - h) / |h|", NULL };
  return (Formula){ NULL, N_ ("1, as the value lies inside") };
}

/* What better makes of it: a lead counts for or against. */
static Formula
formula_of_lead (gboolean more_is_better, const char *for_more, const char *for_less)
{
  return (Formula){ more_is_better ? for_more : for_less, NULL };
}

static const char *
words_of_parts (const Explanation *self)
{

  return self->indicator->combine == COMBINE_MEAN ? N_ ("the weighted mean of its parts, each capped first")
                                                  : N_ ("the smallest of its parts");
}

static Formula
formula_of_rate (const Explanation *self)
{
  switch ((ProgressRateMethod) self->standing->method)
    {
    case PROGRESS_RATE_RELATIVE:
      return formula_of_lead (better_sign (self->indicator) > 0, "1 + (a - t) / |t|", "1 - (a - t) / |t|");
    case PROGRESS_RATE_FROM_BASELINE:
      return (Formula){ "(a - b) / (t - b)", NULL };
    case PROGRESS_RATE_INTERVAL:
      return formula_of_interval (self);
    case PROGRESS_RATE_BINARY:
      return (Formula){ NULL, N_ ("1 where satisfied, else 0") };
    case PROGRESS_RATE_DELIVERABLES:
      return (Formula){ "d / w", NULL };
    case PROGRESS_RATE_PARTS:
      return (Formula){ NULL, words_of_parts (self) };
    case PROGRESS_RATE_AUTO:
    case PROGRESS_RATE_RATIO:
      break;
    }
  return (Formula){ "a / t", NULL };
}

/* Whole things are judged by the staircase j, everything else by the line e itself. */
static Formula
formula_of_line_index (const Explanation *self)
{
  Exact judged = self->letters['j' - 'a'];

  if (self->judgement.line.direction == 0 || exact_compare (judged, self->judgement.start) == 0)
    return (Formula){ NULL, N_ ("1 where satisfied, else 0") };
  return (Formula){ self->standing->whole_things ? "(a - s) / (j - s)" : "(a - s) / (e - s)", NULL };
}

static Formula
formula_of_allowance_index (const Explanation *self)
{
  gboolean rising = self->judgement.line.direction > 0;

  if (self->judgement.line.direction == 0 || exact_sign (self->letters['j' - 'a']) == 0)
    return (Formula){ NULL, N_ ("1 where satisfied, else 0") };
  if (self->standing->whole_things)
    return formula_of_lead (!rising, "1 + (a - j) / |j|", "1 - (a - j) / |j|");
  return formula_of_lead (!rising, "1 + (a - e) / |e|", "1 - (a - e) / |e|");
}

static Formula
formula_of_requirement_index (const Explanation *self)
{
  gboolean by_target;
  Exact required = schedule_requirement (&self->judgement, &by_target);

  if (exact_sign (required) == 0)
    return (Formula){ NULL, N_ ("1 where satisfied, else 0") };
  if (by_target && target_is_two_sided (self->target))
    return formula_of_interval (self);
  return formula_of_lead (better_sign (self->indicator) > 0, "1 + (a - e) / |e|", "1 - (a - e) / |e|");
}

static Formula
formula_of_index (const Explanation *self)
{
  const ProgressStanding *standing = self->standing;

  if (!exact_is_defined (exact_kept (standing->index)))
    return (Formula){ 0 };
  if (standing->method == PROGRESS_RATE_DELIVERABLES)
    return (Formula){ "d / u", NULL };
  if (standing->method == PROGRESS_RATE_PARTS)
    return (Formula){ NULL, words_of_parts (self) };
  if (standing->course == COURSE_LINE)
    return formula_of_line_index (self);
  return standing->course == COURSE_ALLOWANCE ? formula_of_allowance_index (self)
                                              : formula_of_requirement_index (self);
}

static Formula
formula_of_days (const Explanation *self)
{

  if (!exact_is_defined (exact_kept (self->standing->days_behind)))
    return (Formula){ 0 };
  if (self->standing->method == PROGRESS_RATE_DELIVERABLES)
    return (Formula){ NULL, N_ ("age of the oldest deliverable due and not done") };
  if (self->standing->method == PROGRESS_RATE_PARTS)
    return (Formula){ NULL, N_ ("the most of its parts") };
  return (Formula){ 0 };
}

static Formula
formula_of_forecast (const ProgressStanding *standing)
{

  if (!exact_is_defined (exact_kept (standing->forecast)))
    return (Formula){ 0 };
  return (Formula){ "s + (t - s) * (a - s) / (e - s)",
                    standing->forecast_clipped ? N_ ("cut to 0..100, which a share does not leave") : NULL };
}

static Formula
formula_of_required (const ProgressStanding *standing)
{

  if (!exact_is_defined (exact_kept (standing->required_per_day)))
    return (Formula){ 0 };
  return standing->met == MET_YES ? (Formula){ NULL, N_ ("nothing is left to do") }
                                  : (Formula){ "m / n", NULL };
}

void
explanation_choose_formulas (Explanation *self)
{
  const ProgressStanding *standing = self->standing;

  self->rate = formula_of_rate (self);
  self->index = formula_of_index (self);
  self->days = formula_of_days (self);
  self->forecast = formula_of_forecast (standing);
  self->required = formula_of_required (standing);
  if (exact_is_defined (standing_gap (standing)))
    self->gap = (Formula){ "a - e", NULL };
  if (exact_is_defined (standing_gap_pp (standing)))
    self->gap_pp = (Formula){ "100 * (p - q)", NULL };
}

/* ---- filling in ---- */

/* Rates are fractions of small numbers, and clearer as such. */
static void
append_letter (GString *out, char name, Exact x)
{
  static const Unit none = { "", "", { 1, 1 }, UNIT_NONE };
  AmountStyle style = { .unit = &none, .digits = DIGITS };
  char fraction[EXACT_TEXT_SIZE];

  if ((name == 'p' || name == 'q') && exact_format (x, fraction) <= LONGEST_FRACTION)
    g_string_append (out, fraction);
  else
    amount_append_number (out, &style, x);
}

/* A negative number after a sign would be hard to read; one that comes first, or inside | |, is not. */
static void
append_number (GString *out, char name, Exact x)
{
  gboolean follows_sign = out->len > 0 && out->str[out->len - 1] == ' ';
  gboolean in_brackets = exact_sign (x) < 0 && follows_sign;

  g_string_append (out, in_brackets ? "(" : "");
  append_letter (out, name, x);
  g_string_append (out, in_brackets ? ")" : "");
}

/* A letter whose number does not exist stays a letter. */
void
explanation_append_filled (GString *out, const Explanation *self, const Formula *formula)
{
  for (const char *c = formula->text; *c != '\0'; c++)
    if (g_ascii_islower (*c) && exact_is_defined (self->letters[*c - 'a']))
      append_number (out, *c, self->letters[*c - 'a']);
    else
      g_string_append_c (out, *c);
}
