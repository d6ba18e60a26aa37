/* SPDX-License-Identifier: MIT */
/* Amounts and figures as they are written in a plan file. */
#include "plan-yaml.h"

#include <string.h>

/* --- amounts --- */

static gboolean
terminates (Number value)
{
  char text[NUMBER_TEXT_SIZE];

  number_format (value, text);
  return strchr (text, '/') == NULL;
}

/* The value in another unit, when it is a decimal there. */
static char *
text_in (const PlanWriter *self, const ProgressIndicator *indicator, Number value, const char *label)
{
  g_autofree char *message = NULL, *number = NULL;
  const Unit *unit = unit_table_lookup (self->plan->units, label, -1, &message);
  gboolean overflow = FALSE;
  Number converted;

  if (unit == NULL || !unit_convert (value, indicator->unit, unit, &converted, &overflow) ||
      !terminates (converted))
    return NULL;
  number = number_dup (converted);
  return g_strconcat (number, unit->label, NULL);
}

/* Units that could stand for a side of the indicator's: the plan's own, and what they are made of. */
static GPtrArray *
sides_like (const PlanWriter *self, const char *side)
{
  GPtrArray *sides = g_ptr_array_new ();

  g_ptr_array_add (sides, (gpointer) side);
  for (guint i = 0; i < unit_table_n_definitions (self->plan->units); i++)
    {
      const UnitDefinition *definition = unit_table_definition (self->plan->units, i);

      g_ptr_array_add (sides, (gpointer) definition->label);
      g_ptr_array_add (sides, (gpointer) definition->of);
    }
  return sides;
}

/* Only units of the plan's own bring fractions: 100平方米 are 0.15亩, and 1亩 is 2000/3平方米. */
static char *
text_in_unit_of_the_plan (const PlanWriter *self, const ProgressIndicator *indicator, Number value)
{
  g_auto (GStrv) sides = g_strsplit (indicator->unit->label, "/", 2);
  g_autoptr (GPtrArray) of = sides_like (self, sides[0] != NULL ? sides[0] : "");
  g_autoptr (GPtrArray) per = sides[0] != NULL && sides[1] != NULL ? sides_like (self, sides[1]) : NULL;
  char *text = NULL;

  for (guint i = 0; i < of->len && text == NULL; i++)
    for (guint k = 0; k < (per != NULL ? per->len : 1) && text == NULL; k++)
      {
        g_autofree char *label = g_strjoin ("/", (const char *) g_ptr_array_index (of, i),
                                            per != NULL ? g_ptr_array_index (per, k) : NULL, NULL);
        text = text_in (self, indicator, value, label);
      }
  return text;
}

static void
give_up (PlanWriter *self, const ProgressIndicator *indicator, Number value)
{
  g_autofree char *number = number_dup (value);

  if (self->unwritable == NULL)
    self->unwritable = g_strdup_printf ("the amount %s%s of '%s' is a fraction in every unit of the plan",
                                        number, indicator->unit->label, indicator->id);
}

char *
plan_amount_text (PlanWriter *self, const ProgressIndicator *indicator, Number value)
{
  char *text;

  if (terminates (value))
    return number_dup (value);
  text = text_in_unit_of_the_plan (self, indicator, value);
  if (text == NULL)
    give_up (self, indicator, value);
  return text;
}

/* --- figures --- */

/* "91.70%": as many decimals as were reported. */
static char *
reported_rate_text (const FigureDetail *detail)
{
  g_autofree char *number = number_dup (detail->reported_rate);
  const char *point = strchr (number, '.');
  gint32 missing = detail->reported_digits - (point != NULL ? (gint32) strlen (point + 1) : 0);
  GString *text = g_string_new (number);

  if (missing > 0 && point == NULL)
    g_string_append_c (text, '.');
  for (; missing > 0; missing--)
    g_string_append_c (text, '0');
  g_string_append_c (text, '%');
  return g_string_free (text, FALSE);
}

static gboolean
has_counts (const Figure *figure)
{
  return figure->detail != NULL && figure->detail->has_counts;
}

/* A share that no decimal says is said by its counts: 1/3. */
static gboolean
is_said_by_counts (const Figure *figure)
{
  return has_counts (figure) && !terminates (figure->value);
}

static char *
value_text (PlanWriter *self, const ProgressIndicator *indicator, const Figure *figure)
{
  g_autofree char *number = NULL, *other = NULL;

  if (is_said_by_counts (figure))
    {
      number = number_dup (figure->detail->numerator);
      other = number_dup (figure->detail->denominator);
      return g_strconcat (number, "/", other, NULL);
    }
  number = plan_amount_text (self, indicator, figure->value);
  return g_strconcat ((figure->flags & PROGRESS_FIGURE_APPROXIMATE) != 0 ? "约" : "",
                      (figure->flags & PROGRESS_FIGURE_ADDED) != 0 ? "+" : "", number, NULL);
}

static void
write_detail (PlanWriter *self, const Figure *figure)
{
  const FigureDetail *detail = figure->detail;
  g_autofree char *rate = NULL;

  if (detail == NULL)
    return;
  if (detail->has_reported_rate)
    {
      rate = reported_rate_text (detail);
      yaml_write_text (self->yaml, "reported-rate", rate);
    }
  if (detail->has_counts && !is_said_by_counts (figure))
    {
      plan_write_number (self, "numerator", detail->numerator);
      plan_write_number (self, "denominator", detail->denominator);
    }
  plan_write_optional (self, "note", detail->note);
}

static gboolean
is_plain (const Figure *figure)
{
  return figure->reported == DAY_NONE && (figure->flags & PROGRESS_FIGURE_PROVISIONAL) == 0 &&
         (figure->detail == NULL ||
          (is_said_by_counts (figure) && figure->detail->note == NULL && !figure->detail->has_reported_rate));
}

static void
write_figure (PlanWriter *self, const ProgressIndicator *indicator, const char *key, const Figure *figure)
{
  g_autofree char *value = value_text (self, indicator, figure);

  if (is_plain (figure))
    {
      yaml_write_text (self->yaml, key, value);
      return;
    }
  yaml_begin_mapping (self->yaml, key, YAML_INLINE);
  yaml_write_text (self->yaml, "value", value);
  plan_write_day (self, "reported", figure->reported);
  if ((figure->flags & PROGRESS_FIGURE_PROVISIONAL) != 0)
    yaml_write_text (self->yaml, "provisional", "true");
  write_detail (self, figure);
  yaml_end_mapping (self->yaml);
}

static gboolean
is_of_period (const Figure *figure, const Figure *other)
{
  return figure->first == other->first && figure->date == other->date;
}

/* All figures of one period stand under one key; they need not follow each other. */
static void
write_period (PlanWriter *self, const ProgressIndicator *indicator, const Figure *figure, gint32 n_left)
{
  char first[DAY_TEXT_SIZE], last[DAY_TEXT_SIZE];
  g_autofree char *key = NULL;
  gint32 n = 0;

  day_format (figure->first, first);
  day_format (figure->date, last);
  key = figure->first == figure->date ? g_strdup (last) : g_strconcat (first, "..", last, NULL);
  for (gint32 i = 0; i < n_left && figure[i].date == figure->date; i++)
    n += is_of_period (&figure[i], figure);
  if (n == 1)
    {
      write_figure (self, indicator, key, figure);
      return;
    }
  yaml_begin_list (self->yaml, key, YAML_LINES);
  for (gint32 i = 0; i < n_left && figure[i].date == figure->date; i++)
    if (is_of_period (&figure[i], figure))
      write_figure (self, indicator, NULL, &figure[i]);
  yaml_end_list (self->yaml);
}

static gboolean
is_first_of_period (const ProgressIndicator *indicator, gint32 index)
{
  const Figure *figure = &indicator->figures[index];

  for (gint32 i = index - 1; i >= 0 && indicator->figures[i].date == figure->date; i--)
    if (is_of_period (&indicator->figures[i], figure))
      return FALSE;
  return TRUE;
}

void
plan_write_figures (PlanWriter *self, const ProgressIndicator *indicator)
{
  if (indicator->n_figures == 0)
    return;
  yaml_begin_mapping (self->yaml, "figures", YAML_LINES);
  for (gint32 i = 0; i < indicator->n_figures; i++)
    if (is_first_of_period (indicator, i))
      write_period (self, indicator, &indicator->figures[i], indicator->n_figures - i);
  yaml_end_mapping (self->yaml);
}
