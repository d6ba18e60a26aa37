/* SPDX-License-Identifier: MIT */
/* Reads one figure: its texts into the indicator's unit and the plan's calendar. */
#include <string.h>

#include "figures.h"
#include "period.h"
#include "reported-rate.h"

typedef struct {
  const ProgressIndicator *indicator;
  Figure *figure;
  ParseFailure *failure;
  gboolean has_detail; /* few have */
  FigureDetail detail;
} Reader;

static FigureDetail *
detail_of (Reader *self)
{
  if (!self->has_detail)
    self->detail = (FigureDetail){ 0 };
  self->has_detail = TRUE;
  return &self->detail;
}

static G_GNUC_PRINTF (3, 4) gboolean refuse (Reader *self, const char *id, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  *self->failure = (ParseFailure){ .id = id, .message = g_strdup_vprintf (format, arguments) };
  va_end (arguments);
  return FALSE;
}

static gboolean
read_period (Reader *self, const char *text, Period *out)
{
  const ProgressPlan *plan = self->indicator->plan;
  Day day = day_parse (text, strlen (text));

  if (day != DAY_NONE)
    {
      *out = (Period){ .first = day, .last = day };
      return TRUE;
    }

  PeriodContext context = {
    .plan_first = plan->first,
    .plan_last = plan->last,
    .year_starts = plan->year_starts,
    .year_named_by_end = plan->year_named_by_end,
    .events = plan->events,
  };
  return period_parse (text, -1, &context, out, self->failure);
}

static gboolean
read_date (Reader *self, const char *text)
{
  Period period;

  if (!read_period (self, text, &period))
    return FALSE;
  self->figure->first = period.first;
  self->figure->date = period.last;
  return TRUE;
}

static gboolean
read_reported (Reader *self, const char *text)
{
  Period period;

  if (!read_period (self, text, &period))
    return FALSE;
  self->figure->reported = period.last;
  return TRUE;
}

static gboolean
convert (Reader *self, const char *text, Number value, const char *unit, gint32 length, Number *out)
{
  const Unit *own = self->indicator->unit;
  g_autofree char *message = NULL;
  gboolean overflow = FALSE;

  const Unit *from = unit_table_lookup (self->indicator->plan->units, unit, length, &message);
  if (from == NULL)
    return refuse (self, "bad-unit", "%s", message);
  if (unit_convert (value, from, own, out, &overflow))
    return TRUE;
  if (overflow)
    return refuse (self, "number-too-large", "'%s' in '%s' has more than 18 digits", text, own->label);
  if (own->kind == UNIT_NONE)
    return refuse (self, "unit-mismatch", "'%s' has the unit '%s', but '%s' has none", text, from->label,
                   self->indicator->id);
  return refuse (self, "unit-mismatch", "'%s' does not convert to '%s', the unit of '%s'", text, own->label,
                 self->indicator->id);
}

static gboolean
keep_counts (Reader *self, Number numerator, Number denominator)
{
  if (denominator.num <= 0)
    return refuse (self, "bad-counts", "the denominator of a ratio must be above 0");

  FigureDetail *detail = detail_of (self);
  detail->has_counts = TRUE;
  detail->numerator = numerator;
  detail->denominator = denominator;
  return TRUE;
}

static gboolean
has_counts (const Reader *self)
{
  return self->has_detail && self->detail.has_counts;
}

/* 9 of 10 is 90 where the unit is %, and 0.9 where there is none. */
static Exact
share_of_counts (const Reader *self)
{
  Exact share = exact_divide (exact_of (self->detail.numerator), exact_of (self->detail.denominator));

  return self->indicator->unit->kind == UNIT_PERCENT ? exact_multiply (share, exact_int (100)) : share;
}

static gboolean
read_ratio (Reader *self, const char *text)
{
  const Unit *own = self->indicator->unit;
  Exact share = share_of_counts (self);
  Number value;

  if (own->kind != UNIT_PERCENT && own->kind != UNIT_NONE)
    return refuse (self, "unit-mismatch",
                   "'%s' is a share, but '%s' is counted in '%s': write the number alone", text,
                   self->indicator->id, own->label);

  if (!number_from_exact (share, &value))
    return refuse (self, "number-too-large", "'%s' has more than 18 digits", text);
  self->figure->value = value;
  return own->kind == UNIT_NONE || convert (self, text, value, "%", 1, &self->figure->value);
}

static gboolean
read_counts (Reader *self, const char *text, const Quantity *quantity)
{
  if (has_counts (self))
    return refuse (self, "bad-counts", "'%s' says the counts that numerator and denominator say", text);
  return keep_counts (self, quantity->value, quantity->other) && read_ratio (self, text);
}

/* A figure is what was reached: a number, and no wish, limit or change. */
static gboolean
is_plain (const Quantity *quantity)
{
  return (quantity->form == QUANTITY_VALUE || quantity->form == QUANTITY_COUNTS) &&
         quantity->comparator == PROGRESS_COMPARATOR_REACH && quantity->hedge == NULL;
}

/* A share that is written beside its counts is theirs, rounded in whatever way. */
static gboolean
agrees_with_counts (Reader *self, const char *text, const Quantity *quantity)
{
  const Unit *own = self->indicator->unit;
  gboolean is_share = own->kind == UNIT_PERCENT || own->kind == UNIT_NONE;

  if (!has_counts (self) || !is_share || (self->figure->flags & PROGRESS_FIGURE_APPROXIMATE) != 0 ||
      reported_rate_modes (share_of_counts (self), quantity->value, quantity->decimals) != 0)
    return TRUE;
  return refuse (self, "counts-mismatch", "'%s' is not the share that numerator and denominator say", text);
}

static gboolean
read_value (Reader *self, const char *text)
{
  Quantity quantity;

  if (!quantity_parse (text, -1, &quantity, self->failure))
    return FALSE;
  if (quantity.form == QUANTITY_PENDING)
    return refuse (self, "not-a-figure", "'%s' is no figure; leave it out until there is one", text);
  if (!is_plain (&quantity))
    return refuse (self, "not-a-figure", "'%s' is a target; a figure is the plain number reached, such as 44",
                   text);
  if (quantity.form == QUANTITY_COUNTS)
    return read_counts (self, text, &quantity);

  self->figure->flags |= (quantity.flags & QUANTITY_PLUS) != 0 ? PROGRESS_FIGURE_ADDED : 0;
  self->figure->flags |= (quantity.flags & QUANTITY_APPROXIMATE) != 0 ? PROGRESS_FIGURE_APPROXIMATE : 0;
  self->figure->value = quantity.value;
  return agrees_with_counts (self, text, &quantity) &&
         (quantity.unit == NULL ||
          convert (self, text, quantity.value, quantity.unit, quantity.unit_length, &self->figure->value));
}

/* 91.7% and 91.7 are the same here. */
static gboolean
read_reported_rate (Reader *self, const char *text)
{
  Quantity quantity;

  if (!quantity_parse (text, -1, &quantity, self->failure))
    return FALSE;
  gboolean is_percent = quantity.unit == NULL || (quantity.unit_length == 1 && *quantity.unit == '%');
  if (!is_plain (&quantity) || quantity.form != QUANTITY_VALUE || !is_percent)
    return refuse (self, "bad-rate", "'%s' is not a rate as published, such as 91.7%%", text);

  FigureDetail *detail = detail_of (self);
  detail->has_reported_rate = TRUE;
  detail->reported_rate = quantity.value;
  detail->reported_digits = quantity.decimals;
  return TRUE;
}

static gboolean
read_provisional (Reader *self, const char *text)
{
  if (g_ascii_strcasecmp (text, "true") == 0)
    self->figure->flags |= PROGRESS_FIGURE_PROVISIONAL;
  else if (g_ascii_strcasecmp (text, "false") != 0)
    return refuse (self, "bad-flag", "'%s' must be true or false", text);
  return TRUE;
}

static gboolean
read_numerator (Reader *self, const char *text)
{
  return quantity_parse_number (text, -1, &detail_of (self)->numerator, self->failure);
}

static gboolean
read_denominator (Reader *self, const char *text)
{
  Number denominator;

  return quantity_parse_number (text, -1, &denominator, self->failure) &&
         keep_counts (self, self->detail.numerator, denominator);
}

/* In the order of reading: counts before the value they may stand for. */
static const struct {
  FigureField field;
  gboolean (*read) (Reader *self, const char *text);
} steps[] = {
  { FIGURE_DATE, read_date },
  { FIGURE_NUMERATOR, read_numerator },
  { FIGURE_DENOMINATOR, read_denominator },
  { FIGURE_VALUE, read_value },
  { FIGURE_REPORTED, read_reported },
  { FIGURE_REPORTED_RATE, read_reported_rate },
  { FIGURE_IS_PROVISIONAL, read_provisional },
};

static gboolean
is_said (const char *text)
{
  return text != NULL && *text != '\0';
}

/* What must be there, and with what. */
static gboolean
check_presence (Reader *self, const char *const *texts, FigureField *wrong)
{
  gboolean numerator = is_said (texts[FIGURE_NUMERATOR]);

  *wrong = FIGURE_DATE;
  if (!is_said (texts[FIGURE_DATE]))
    return refuse (self, "no-date", "a figure needs a date, such as 2018-08-31");
  *wrong = numerator ? FIGURE_NUMERATOR : FIGURE_DENOMINATOR;
  if (numerator != is_said (texts[FIGURE_DENOMINATOR]))
    return refuse (self, "bad-counts", "a numerator needs a denominator, and a denominator a numerator");
  *wrong = FIGURE_VALUE;
  if (!is_said (texts[FIGURE_VALUE]) && !numerator)
    return refuse (self, "no-value", "a figure needs a value, such as 44 or 9/10");
  return TRUE;
}

static gboolean
read_steps (Reader *self, const char *const *texts, FigureField *wrong)
{
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      const char *text = texts[steps[i].field];

      *wrong = steps[i].field;
      if (is_said (text) && !steps[i].read (self, text))
        return FALSE;
    }
  *wrong = FIGURE_NUMERATOR;
  return is_said (texts[FIGURE_VALUE]) || read_ratio (self, texts[FIGURE_NUMERATOR]);
}

gboolean
figure_read (const ProgressIndicator *indicator, Arena *arena, const char *const texts[N_FIGURE_FIELDS],
             Figure *out, FigureField *wrong, ParseFailure *failure)
{
  Reader self;

  self.indicator = indicator;
  self.figure = out;
  self.failure = failure;
  self.has_detail = FALSE;
  *out = (Figure){ 0 };
  if (!check_presence (&self, texts, wrong) || !read_steps (&self, texts, wrong))
    return FALSE;

  if (is_said (texts[FIGURE_NOTE]))
    detail_of (&self)->note = arena_text (arena, texts[FIGURE_NOTE], -1);
  if (self.has_detail)
    out->detail = arena_copy (arena, &self.detail, sizeof self.detail);
  return TRUE;
}
