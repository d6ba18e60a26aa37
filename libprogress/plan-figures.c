/* SPDX-License-Identifier: MIT */
/* What an indicator has reached so far: figures, deliverables, and last year's curve to compare with. */
#include "figures.h"
#include "plan-binder.h"

/* --- figures: {2018-06: 24, 2018-Q3: {value: 44, reported: 2018-10-09}} --- */

#define VALUE_GRAMMAR                                                                                        \
  "The plain number reached (44, 1.6万人), what was added to the total before (+5), or 9/10"

static const SchemaForm figure_value_form = { .shapes = SCHEMA_SCALAR, .grammar = VALUE_GRAMMAR };
static const SchemaForm rate_form = { .shapes = SCHEMA_SCALAR, .grammar = "A percentage" };
/* as in CSV files, which spreadsheets write */
static const SchemaForm provisional_form = {
  .shapes = SCHEMA_SCALAR,
  .scalar = SCHEMA_WORD,
  .words = &schema_flags,
  .pattern = "^([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$",
};

/* In the order of FigureField, from its second on. */
static const SchemaRow figure_rows[] = {
  SCHEMA_REQUIRED_ROW ("value", &figure_value_form, 0, NULL, "the figure, such as 44, +5 or 9/10"),
  SCHEMA_ROW ("reported", &period_form, 0, NULL, "the day on which it became known"),
  SCHEMA_ROW ("reported-rate", &rate_form, 0, NULL, "the rate that was published with it, to be checked"),
  SCHEMA_ROW ("provisional", &provisional_form, 0, NULL, "true for a figure that may still change"),
  SCHEMA_ROW ("numerator", &schema_number_form, 0, NULL, "how many of the denominator, for a ratio"),
  SCHEMA_ROW ("denominator", &schema_number_form, 0, NULL, "of how many, for a ratio"),
  SCHEMA_ROW ("note", &schema_text_form, 0, NULL, "a remark, kept as it is"),
};

static const SchemaNeed figure_needs[] = { { "numerator", NULL, "denominator" },
                                           { "denominator", NULL, "numerator" } };

static const Schema figure_schema = { SCHEMA ("a figure", figure_rows), SCHEMA_NEEDS (figure_needs) };

static const SchemaForm figure_form = { .shapes = SCHEMA_SCALAR | SCHEMA_MAPPING,
                                        .grammar = VALUE_GRAMMAR,
                                        .table = &figure_schema };
static const SchemaForm figures_of_day_form = {
  .shapes = SCHEMA_ANY, .grammar = VALUE_GRAMMAR, .table = &figure_schema, .item = &figure_form
};
const SchemaForm figures_form = { .shapes = SCHEMA_MAPPING,
                                  .value = &figures_of_day_form,
                                  .keys = "The day on which it was reached; a period means its last day" };

G_STATIC_ASSERT (G_N_ELEMENTS (figure_rows) + 1 == N_FIGURE_FIELDS);

static gboolean
collect_figure (SchemaInput *input, const YamlNode *value, const YamlNode **nodes)
{
  if (value->kind == YAML_MAPPING)
    return schema_collect (input, &figure_schema, value, nodes + FIGURE_VALUE);
  nodes[FIGURE_VALUE] = value;
  return schema_read_text (input, value, "a figure") != NULL;
}

static void
read_figure (Entry *entry, const YamlNode *date, const YamlNode *value)
{
  PlanBinder *binder = entry->binder;
  const YamlNode *nodes[N_FIGURE_FIELDS] = { [FIGURE_DATE] = date };
  const char *texts[N_FIGURE_FIELDS] = { NULL };
  FigureField wrong = FIGURE_VALUE;
  ParseFailure failure = { 0 };
  Figure *figure;

  if (!collect_figure (&binder->input, value, nodes))
    return;
  for (guint i = 0; i < N_FIGURE_FIELDS; i++)
    texts[i] = nodes[i] != NULL ? schema_text (&binder->input, nodes[i]) : NULL;

  figure = list_add (binder->figures, Figure);
  if (!figure_read (entry->indicator, binder->plan->arena, texts, figure, &wrong, &failure))
    {
      list_drop_last (binder->figures);
      binder_refuse_failure (binder, nodes[wrong] != NULL ? nodes[wrong] : date, &failure);
      return;
    }
  figure->line = value->line;
  figure->column = value->column & 0xffffff;
  figure->file = 0;
}

/* Several figures for one date, such as an early and a final one, are a list. */
static void
read_figures_of_date (Entry *entry, const YamlNode *date)
{
  const YamlNode *value = date + 1;

  if (value->kind != YAML_SEQUENCE)
    {
      read_figure (entry, date, value);
      return;
    }
  for (const YamlNode *item = yaml_first (value), *end = yaml_end (value); item < end;
       item = yaml_next (item))
    read_figure (entry, date, item);
}

static void
keep_figures (Entry *entry)
{
  PlanBinder *binder = entry->binder;
  GArray *figures = binder->figures;
  ParseFailure failure = { 0 };
  Figure wrong = { 0 };

  if (!figures_order (figures, entry->indicator, NULL, &wrong, &failure))
    {
      schema_refuse_at (&binder->input, failure.id, (Place){ wrong.line, wrong.column }, "%s",
                        failure.message);
      parse_failure_clear (&failure);
      return;
    }
  entry->indicator->n_figures = (gint32) figures->len;
  if (figures->len > 0)
    entry->indicator->figures =
        arena_copy (binder->plan->arena, figures->data, figures->len * sizeof (Figure));
}

void
resolve_figures (gpointer owner, const YamlNode *node)
{
  Entry *entry = owner;

  if (node == NULL || entry->is_broken || !binder_take (entry->binder, node))
    return;
  list_empty (entry->binder->figures);
  for (const YamlNode *date = yaml_first (node), *end = yaml_end (node); date < end;
       date = yaml_next (date + 1))
    read_figures_of_date (entry, date);
  keep_figures (entry);
}

/* --- deliverables: [{what: 出台实施方案, due: 2022-04, done: 2022-04-20}] --- */

typedef struct {
  Entry *entry;
  Deliverable *deliverable;
} DeliverableOwner;

static void
resolve_what (gpointer owner, const YamlNode *node)
{
  DeliverableOwner *self = owner;

  self->deliverable->what = node != NULL ? binder_intern (self->entry->binder, node, "'what'") : NULL;
}

static void
resolve_deliverable_start (gpointer owner, const YamlNode *node)
{
  DeliverableOwner *self = owner;
  Period start;

  if (node != NULL && binder_read_period (self->entry->binder, node, &start))
    self->deliverable->start = start.first;
}

static void
resolve_deliverable_due (gpointer owner, const YamlNode *node)
{
  DeliverableOwner *self = owner;
  const ProgressIndicator *indicator = self->entry->indicator;

  if (node == NULL)
    {
      Day due = entry_last_due (self->entry);
      self->deliverable->due = due != DAY_NONE ? due : indicator->plan->last;
      return;
    }
  if (binder_read_day (self->entry->binder, node, &self->deliverable->due) &&
      self->deliverable->due < self->deliverable->start)
    schema_refuse (&self->entry->binder->input, "due-before-start", node,
                   "'%s' is before the deliverable's own start",
                   schema_text (&self->entry->binder->input, node));
}

static const SchemaForm done_form = { .shapes = SCHEMA_SCALAR, .grammar = "A day, true or false" };

static void
resolve_done (gpointer owner, const YamlNode *node)
{
  DeliverableOwner *self = owner;
  const char *text = node != NULL ? schema_text (&self->entry->binder->input, node) : "false";

  if (g_str_equal (text, "false"))
    self->deliverable->done = DAY_NONE;
  else if (g_str_equal (text, "true"))
    self->deliverable->done = DAY_FIRST;
  else
    binder_read_day (self->entry->binder, node, &self->deliverable->done);
}

static void
resolve_deliverable_weight (gpointer owner, const YamlNode *node)
{
  DeliverableOwner *self = owner;

  self->deliverable->weight = NUMBER_ONE;
  if (node != NULL)
    binder_read_number (self->entry->binder, node, &self->deliverable->weight);
}

static const SchemaRow deliverable_rows[] = {
  SCHEMA_REQUIRED_ROW ("what", &schema_text_form, 0, resolve_what, "what is to be delivered"),
  SCHEMA_ROW ("start", &period_form, 0, resolve_deliverable_start, "the first day of work on it"),
  SCHEMA_ROW ("due", &period_form, 0, resolve_deliverable_due,
              "when it is due; the indicator's due date unless written"),
  SCHEMA_ROW ("done", &done_form, 0, resolve_done, "the day on which it was done, or true"),
  SCHEMA_ROW ("weight", &weight_form, 0, resolve_deliverable_weight,
              "its share among the deliverables; 1 unless written"),
};

static const Schema deliverable_schema = { SCHEMA ("a deliverable", deliverable_rows) };

static const SchemaForm deliverable_form = { .shapes = SCHEMA_MAPPING, .table = &deliverable_schema };
const SchemaForm deliverables_form = { .shapes = SCHEMA_SEQUENCE, .item = &deliverable_form, .fewest = 1 };

static gint32
count_items (const YamlNode *sequence)
{
  gint32 n = 0;

  for (const YamlNode *item = yaml_first (sequence), *end = yaml_end (sequence); item < end;
       item = yaml_next (item))
    n++;
  return n;
}

void
resolve_deliverables (gpointer owner, const YamlNode *node)
{
  Entry *entry = owner;
  PlanBinder *binder = entry->binder;
  Deliverable *deliverable;
  gint32 n;

  if (node == NULL || !binder_take (binder, node))
    return;
  n = count_items (node);
  if (n == 0)
    {
      schema_refuse (&binder->input, "empty-value", node, "the list of deliverables is empty");
      return;
    }

  deliverable = arena_new0 (binder->plan->arena, Deliverable, (gsize) n);
  entry->indicator->deliverables = deliverable;
  entry->indicator->n_deliverables = n;
  for (const YamlNode *item = yaml_first (node), *end = yaml_end (node); item < end;
       item = yaml_next (item), deliverable++)
    {
      const YamlNode *slots[G_N_ELEMENTS (deliverable_rows)] = { NULL };
      DeliverableOwner self = { entry, deliverable };

      deliverable->place = yaml_place (item);
      if (schema_collect (&binder->input, &deliverable_schema, item, slots))
        schema_resolve (&deliverable_schema, slots, &self);
    }
}

/* --- last-year: {2017-Q1: 10, 2017-H1: 22, 2017: 48}, or 一季度 and so on --- */

/* The day of this year that stands where date stood in its own: months end where months end. */
static Day
move_into_period (const ProgressPlan *plan, Day date)
{
  int year, month, day, first_year, unused;

  if (date >= plan->first)
    return date;
  day_to_ymd (date, &year, &month, &day);
  day_to_ymd (plan->first, &first_year, &unused, &unused);

  gboolean ends_month = day == days_in_month (year, month);
  for (int moved = first_year; moved <= first_year + 1; moved++)
    {
      int last = days_in_month (moved, month);
      Day there = day_from_ymd (moved, month, ends_month ? last : MIN (day, last));
      if (there >= plan->first)
        return there;
    }
  return date;
}

const SchemaForm last_year_form = { .shapes = SCHEMA_MAPPING,
                                    .value = &quantity_form,
                                    .keys = "A period of last year, or one without a year" };

static void
read_curve_point (Entry *entry, const YamlNode *key, CurvePoint *out)
{
  SchemaInput *input = &entry->binder->input;
  Quantity quantity;
  Period period;

  if (!binder_read_period (entry->binder, key, &period) ||
      !binder_read_quantity (entry->binder, key + 1, &quantity))
    return;
  if (quantity.form != QUANTITY_VALUE || (quantity.flags & QUANTITY_PLUS) != 0)
    schema_refuse (input, "not-an-amount", key + 1,
                   "'%s' must be last year's running total on that day, such as 24",
                   schema_text (input, key + 1));
  else if (entry_amount (entry, key + 1, &quantity, &out->value, NULL))
    out->date = move_into_period (entry->indicator->plan, period.last);
}

static int
compare_points (const void *a, const void *b)
{
  const CurvePoint *left = a, *right = b;

  return (left->date > right->date) - (left->date < right->date);
}

static void
check_curve (Entry *entry, const YamlNode *node, const CurvePoint *points, gint32 n)
{
  SchemaInput *input = &entry->binder->input;
  char day[DAY_TEXT_SIZE];

  for (gint32 i = 1; i < n; i++)
    if (points[i].date == points[i - 1].date)
      {
        day_format (points[i].date, day);
        schema_refuse (input, "bad-curve", node,
                       "two values of 'last-year' stand for the same day of this year, %s", day);
        return;
      }
  if (n == 0 || points[n - 1].value.num <= 0)
    schema_refuse (input, "bad-curve", node,
                   "'last-year' needs last year's total, above 0, as its last value");
}

void
resolve_last_year (gpointer owner, const YamlNode *node)
{
  Entry *entry = owner;
  PlanBinder *binder = entry->binder;
  guint n_errors = binder->input.n_errors;
  CurvePoint *points;
  gint32 n;

  if (node == NULL || entry->is_broken || !binder_take (binder, node))
    return;
  n = count_items (node) / 2;
  points = arena_new0 (binder->plan->arena, CurvePoint, (gsize) n);
  entry->indicator->last_year = points;
  entry->indicator->n_last_year = n;

  for (const YamlNode *key = yaml_first (node), *end = yaml_end (node); key < end;
       key = yaml_next (key + 1), points++)
    read_curve_point (entry, key, points);
  if (binder->input.n_errors > n_errors)
    return;
  points -= n;
  qsort (points, (gsize) n, sizeof *points, compare_points);
  check_curve (entry, node, points, n);
}
