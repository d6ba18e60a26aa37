/* SPDX-License-Identifier: MIT */
/* The sheets that have indicators in their rows: what they stand at, and what they are warned of. */
#include "workbook.h"

#include "amount.h"
#include "catalogue.h"
#include "message.h"

/* ---- indicators ---- */

static void
light (const Cell *cell, gconstpointer item)
{
  cell_light (cell, (ProgressLight) ((const ProgressStanding *) item)->light);
}

static void
id (const Cell *cell, gconstpointer item)
{
  cell_text (cell, ((const ProgressStanding *) item)->indicator->id);
}

static void
name (const Cell *cell, gconstpointer item)
{
  cell_text (cell, ((const ProgressStanding *) item)->indicator->name);
}

static void
group (const Cell *cell, gconstpointer item)
{
  const ProgressIndicator *indicator = ((const ProgressStanding *) item)->indicator;

  if (indicator->group >= 0)
    cell_text (cell, indicator->plan->groups[indicator->group].path);
}

static void
whole (const Cell *cell, gconstpointer item)
{
  const ProgressIndicator *indicator = ((const ProgressStanding *) item)->indicator;

  if (indicator->parent >= 0)
    cell_text (cell, indicator->plan->indicators[indicator->parent].id);
}

static void
owner (const Cell *cell, gconstpointer item)
{
  const ProgressIndicator *indicator = ((const ProgressStanding *) item)->indicator;

  if (indicator->owner != NULL)
    cell_text (cell, indicator->owner);
}

static void
unit (const Cell *cell, gconstpointer item)
{
  cell_text (cell, ((const ProgressStanding *) item)->indicator->unit->label);
}

static void
actual (const Cell *cell, gconstpointer item)
{
  cell_amount (cell, item, exact_kept (((const ProgressStanding *) item)->actual));
}

static void
actual_date (const Cell *cell, gconstpointer item)
{
  const ProgressStanding *standing = item;

  if (exact_is_defined (exact_kept (standing->actual)))
    cell_day (cell, standing->actual_date);
}

/* The target as it is shown, but for its number: "about ≤". */
static char *
prefix_of_target (const Cell *cell, const ProgressStanding *standing)
{
  AmountStyle style = amount_style_of (standing, cell->book->writer->language);
  GString *prefix = g_string_new (NULL);

  if (standing->target->approximate)
    amount_append_about (prefix, &style);
  g_string_append (prefix, amount_bound_sign (standing->target->comparator));
  return g_string_free (prefix, FALSE);
}

static void
target (const Cell *cell, gconstpointer item)
{
  const ProgressStanding *standing = item;
  g_autofree char *prefix = NULL, *format = NULL;

  if (standing->target == NULL || standing->target->pending)
    return;
  prefix = prefix_of_target (cell, standing);
  format = amount_format (standing, exact_of (standing->target->value), prefix);
  cell_exact (cell, exact_of (standing->target->value), format);
}

static void
high_end (const Cell *cell, gconstpointer item)
{
  const ProgressStanding *standing = item;

  if (standing->target != NULL && standing->target->comparator == PROGRESS_COMPARATOR_RANGE)
    cell_amount (cell, standing, exact_of (standing->target->high));
}

static void
due (const Cell *cell, gconstpointer item)
{
  cell_day (cell, ((const ProgressStanding *) item)->due);
}

static void
met (const Cell *cell, gconstpointer item)
{
  static const char *const words[] = { [MET_NO] = N_ ("no"), [MET_YES] = N_ ("yes") };
  const ProgressStanding *standing = item;

  if (standing->met != MET_UNKNOWN)
    cell_words (cell, words[standing->met]);
}

/* As it is published; why there is none. */
static void
rate (const Cell *cell, gconstpointer item)
{
  const ProgressStanding *standing = item;
  ProgressLanguage language = cell->book->writer->language;
  char text[ROUNDED_TEXT_SIZE];

  if (!exact_is_defined (exact_kept (standing->rate)))
    {
      cell_text (cell, write_reason (exact_reason (exact_kept (standing->rate)), language));
      return;
    }
  rounding_format_rate (standing_rounding (standing), exact_kept (standing->rate), text);
  cell_published_rate (cell, text, write_not_met (standing, language));
}

static void
unrounded_rate (const Cell *cell, gconstpointer item)
{
  cell_exact (cell, exact_kept (((const ProgressStanding *) item)->rate), "0.0000%");
}

static void
expected (const Cell *cell, gconstpointer item)
{
  cell_amount (cell, item, exact_kept (((const ProgressStanding *) item)->expected));
}

static void
expected_rate (const Cell *cell, gconstpointer item)
{
  cell_exact (cell, exact_kept (((const ProgressStanding *) item)->expected_rate), "0.0%");
}

static void
gap (const Cell *cell, gconstpointer item)
{
  cell_amount (cell, item, standing_gap (item));
}

static void
gap_pp (const Cell *cell, gconstpointer item)
{
  cell_exact (cell, standing_gap_pp (item), "0.0");
}

static void
schedule_index (const Cell *cell, gconstpointer item)
{
  cell_exact (cell, exact_kept (((const ProgressStanding *) item)->index), "0.000");
}

static void
days_behind (const Cell *cell, gconstpointer item)
{
  cell_exact (cell, exact_kept (((const ProgressStanding *) item)->days_behind), "0.0");
}

static void
remaining (const Cell *cell, gconstpointer item)
{
  cell_amount (cell, item, exact_kept (((const ProgressStanding *) item)->remaining));
}

static void
forecast (const Cell *cell, gconstpointer item)
{
  cell_amount (cell, item, exact_kept (((const ProgressStanding *) item)->forecast));
}

static void
required_per_day (const Cell *cell, gconstpointer item)
{
  cell_amount (cell, item, exact_kept (((const ProgressStanding *) item)->required_per_day));
}

static const SheetColumn indicator_columns[] = {
  { N_ ("Light"), 10, light },
  { N_ ("Id"), 18, id },
  { N_ ("Indicator"), 40, name },
  { N_ ("Group"), 30, group },
  { N_ ("Part of"), 14, whole },
  { N_ ("Owner"), 18, owner },
  { N_ ("Unit"), 10, unit },
  { N_ ("Actual"), 12, actual },
  { N_ ("Figure of"), 12, actual_date },
  { N_ ("Target"), 12, target },
  { N_ ("Upper end"), 12, high_end },
  { N_ ("Due"), 12, due },
  { N_ ("Met"), 7, met },
  { N_ ("Rate"), 12, rate },
  { N_ ("Rate, unrounded"), 14, unrounded_rate },
  { N_ ("Expected"), 12, expected },
  { N_ ("Expected rate"), 12, expected_rate },
  { N_ ("Gap"), 12, gap },
  { N_ ("Gap in points"), 12, gap_pp },
  { N_ ("Index"), 9, schedule_index },
  { N_ ("Days behind"), 12, days_behind },
  { N_ ("Remaining"), 12, remaining },
  { N_ ("Forecast"), 12, forecast },
  { N_ ("Needed per day"), 14, required_per_day },
};

void
book_add_indicators (Book *self)
{
  book_add_sheet (self, N_ ("section|Indicators"), indicator_columns, G_N_ELEMENTS (indicator_columns),
                  self->writer->rows);
}

/* ---- warnings ---- */

typedef struct {
  const ProgressStanding *standing;
  RuleId rule;
} Warning;

static void
warning_light (const Cell *cell, gconstpointer item)
{
  const Warning *warning = item;

  cell_light (cell, (ProgressLight) warning->standing->lights[warning->rule]);
}

static void
warning_indicator_id (const Cell *cell, gconstpointer item)
{
  id (cell, ((const Warning *) item)->standing);
}

static void
warning_indicator (const Cell *cell, gconstpointer item)
{
  name (cell, ((const Warning *) item)->standing);
}

static void
warning_owner (const Cell *cell, gconstpointer item)
{
  owner (cell, ((const Warning *) item)->standing);
}

static void
warning_id (const Cell *cell, gconstpointer item)
{
  cell_text (cell, rule_get_id (((const Warning *) item)->rule));
}

static void
warning_message (const Cell *cell, gconstpointer item)
{
  const Warning *warning = item;
  g_autoptr (GString) message = g_string_new (NULL);

  message_append (message, warning->standing, warning->rule, cell->book->writer->language);
  cell_text (cell, message->str);
}

static const SheetColumn warning_columns[] = {
  { N_ ("Light"), 10, warning_light },         { N_ ("Id"), 18, warning_indicator_id },
  { N_ ("Indicator"), 40, warning_indicator }, { N_ ("Owner"), 18, warning_owner },
  { N_ ("Warning"), 20, warning_id },          { N_ ("In words"), 100, warning_message },
};

static void
add_warnings_of (GPtrArray *items, const ProgressStanding *standing)
{
  RuleId rules[N_RULES];
  gint32 n = standing_warnings (standing, rules);

  for (gint32 i = 0; i < n; i++)
    {
      Warning *warning = g_new (Warning, 1);

      *warning = (Warning){ standing, rules[i] };
      g_ptr_array_add (items, warning);
    }
}

void
book_add_warnings (Book *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->writer->rows->len; i++)
    add_warnings_of (items, self->writer->rows->pdata[i]);
  book_add_sheet (self, N_ ("Warnings"), warning_columns, G_N_ELEMENTS (warning_columns), items);
}
