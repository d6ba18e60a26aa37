/* SPDX-License-Identifier: MIT */
/* milestones: {2018-Q2: 24, 6-10月: 50%, 2018-11: +10, every-quarter: 100%} */
#include "plan-binder.h"

#include <string.h>

/* Which of two milestones of one date stays: the one that was written for it. */
typedef enum {
  DRAFT_SINGLE,
  DRAFT_EVERY_QUARTER,
  DRAFT_EVERY_MONTH,
} DraftRank;

typedef struct {
  Milestone milestone;
  const YamlNode *key;
  DraftRank rank;
} Draft;

GArray *
milestone_drafts_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (Draft));
}

static const struct {
  const char *key;
  guint32 length;
  int months;
  DraftRank rank;
} recurrences[] = {
  { "every-quarter", strlen ("every-quarter"), 3, DRAFT_EVERY_QUARTER },
  { "every-month", strlen ("every-month"), 1, DRAFT_EVERY_MONTH },
};

/* --- what is asked for --- */

typedef struct {
  const YamlNode *of_target;
  const YamlNode *value;
} LongForm;

static void
resolve_of_target (gpointer owner, const YamlNode *node)
{
  ((LongForm *) owner)->of_target = node;
}

static void
resolve_plain_value (gpointer owner, const YamlNode *node)
{
  ((LongForm *) owner)->value = node;
}

static const SchemaForm share_form = { .shapes = SCHEMA_SCALAR, .grammar = "A percentage" };

static const SchemaRow milestone_rows[] = {
  SCHEMA_ROW ("of-target", &share_form, 0, resolve_of_target, "a share of the target, such as 50%"),
  SCHEMA_ROW ("value", &quantity_form, 0, resolve_plain_value,
              "an amount in the indicator's unit, never a share"),
};

static const Schema milestone_schema = { SCHEMA ("a milestone", milestone_rows), .has_one_key = TRUE };

static const SchemaForm milestone_form = {
  .shapes = SCHEMA_SCALAR | SCHEMA_MAPPING,
  .grammar = "The total or level to have reached (24), what is added (+10), or a share of the target (50%)",
  .table = &milestone_schema,
};
const SchemaForm milestones_form = { .shapes = SCHEMA_MAPPING,
                                     .value = &milestone_form,
                                     .keys =
                                         "When it is due: a day or a period; every-month, every-quarter" };

static gboolean
refuse_milestone (Entry *entry, const YamlNode *node, const char *what)
{
  schema_refuse (&entry->binder->input, "bad-milestone", node, "'%s' is %s",
                 schema_text (&entry->binder->input, node), what);
  return FALSE;
}

/* 50% -> 1/2. */
static gboolean
read_share (Entry *entry, const YamlNode *node, const Quantity *quantity, Number *out)
{
  UnitTable *units = entry->binder->plan->units;
  gboolean overflow = FALSE;
  const Unit *percent = unit_table_lookup (units, "%", 1, NULL);
  const Unit *unit =
      quantity->unit != NULL ? unit_table_lookup (units, quantity->unit, quantity->unit_length, NULL) : NULL;

  if (unit == NULL || unit->kind != UNIT_PERCENT || quantity->form != QUANTITY_VALUE)
    return refuse_milestone (entry, node, "no share of the target; write a percentage, such as 50%");
  if (quantity->flags & QUANTITY_PLUS)
    return refuse_milestone (entry, node, "an added share; write the share to have reached by then");
  if (unit_convert (quantity->value, unit, percent, out, &overflow) &&
      number_divide (*out, (Number){ 100, 1 }, out))
    return TRUE;
  return refuse_milestone (entry, node, "too long a number");
}

static gboolean
read_total (Entry *entry, const YamlNode *node, const Quantity *quantity, Milestone *out)
{
  int wanted = entry->indicator->better == PROGRESS_BETTER_LOWER ? -1 : 1;

  if (quantity->form == QUANTITY_FROM_TO)
    return refuse_milestone (entry, node, "two values; write the one to have reached by then");
  if (quantity_direction (quantity) * wanted < 0)
    return refuse_milestone (entry, node, "against the direction of the target; write the number alone");
  out->basis = quantity->form == QUANTITY_VALUE && (quantity->flags & QUANTITY_PLUS)
                   ? PROGRESS_MILESTONE_INCREMENT
                   : PROGRESS_MILESTONE_TOTAL;
  if (out->basis == PROGRESS_MILESTONE_INCREMENT && entry->indicator->unit->kind == UNIT_PERCENT &&
      (quantity->flags & QUANTITY_HAS_PERCENT))
    return refuse_milestone (entry, node,
                             "undecided: points or a share? write the percentage to have reached by then");
  return entry_amount (entry, node, quantity, &out->value, NULL);
}

/* A percentage of anything but a percentage is a share of the target. */
static gboolean
read_asked (Entry *entry, const YamlNode *node, Milestone *out)
{
  LongForm form = { NULL, node };
  const YamlNode *slots[G_N_ELEMENTS (milestone_rows)] = { NULL };
  Quantity quantity;
  gboolean is_share;

  if (node->kind != YAML_SCALAR)
    {
      if (!schema_collect (&entry->binder->input, &milestone_schema, node, slots))
        return FALSE;
      schema_resolve (&milestone_schema, slots, &form);
    }
  if (node->kind != YAML_SCALAR && (form.of_target != NULL) == (form.value != NULL))
    {
      schema_refuse (&entry->binder->input, "bad-milestone", node,
                     "a milestone is one of {of-target: 50%%} and {value: 50}");
      return FALSE;
    }
  out->line = node->line;
  out->column = node->column;
  node = form.of_target != NULL ? form.of_target : form.value;
  if (!binder_read_quantity (entry->binder, node, &quantity))
    return FALSE;

  is_share = form.of_target != NULL ||
             (slots[1] == NULL && quantity.form == QUANTITY_VALUE &&
              (quantity.flags & QUANTITY_HAS_PERCENT) != 0 && entry->indicator->unit->kind != UNIT_PERCENT);
  if (!is_share)
    return read_total (entry, node, &quantity, out);
  out->basis = PROGRESS_MILESTONE_SHARE;
  return read_share (entry, node, &quantity, &out->value);
}

/* --- when --- */

static gboolean
check_date (Entry *entry, const YamlNode *key, Day date)
{
  Day due = entry_last_due (entry);
  char first[DAY_TEXT_SIZE], last[DAY_TEXT_SIZE];

  if (date > entry->indicator->origin && (due == DAY_NONE || date <= due))
    return TRUE;
  day_format (entry->indicator->origin + 1, first);
  day_format (due != DAY_NONE ? due : DAY_LAST, last);
  schema_refuse (&entry->binder->input, "milestone-outside", key,
                 "the milestone '%s' is not between the start %s and the due date %s",
                 schema_text (&entry->binder->input, key), first, last);
  return FALSE;
}

static void
draft_single (Entry *entry, const YamlNode *key)
{
  Period period;
  Draft *draft;

  if (!binder_read_period (entry->binder, key, &period) || !check_date (entry, key, period.last))
    return;
  draft = list_add (entry->binder->drafts, Draft);
  *draft = (Draft){ .key = key, .rank = DRAFT_SINGLE };
  draft->milestone.begins = period.is_range ? period.first : DAY_NONE;
  draft->milestone.date = period.last;
  if (!read_asked (entry, key + 1, &draft->milestone))
    list_drop_last (entry->binder->drafts);
}

static void
draft_every (Entry *entry, const YamlNode *key, int months, DraftRank rank)
{
  const ProgressPlan *plan = entry->binder->plan;
  Draft draft = { .key = key, .rank = rank };
  Day due = entry_last_due (entry);
  Day last = due != DAY_NONE ? due : plan->last;

  if (!read_asked (entry, key + 1, &draft.milestone))
    return;
  for (Day day = period_end_after (entry->indicator->origin + 1, months, plan->year_starts);
       day <= last && day != DAY_NONE; day = period_end_after (day, months, plan->year_starts))
    {
      if (!binder_take_items (entry->binder, key, 1))
        return;
      draft.milestone.date = day;
      g_array_append_val (entry->binder->drafts, draft);
    }
}

static void
draft_milestone (Entry *entry, const YamlNode *key)
{
  const char *text = schema_text (&entry->binder->input, key);

  for (gsize i = 0; i < G_N_ELEMENTS (recurrences); i++)
    if (key->size == recurrences[i].length && strcmp (text, recurrences[i].key) == 0)
      {
        draft_every (entry, key, recurrences[i].months, recurrences[i].rank);
        return;
      }
  draft_single (entry, key);
}

static gint
compare_drafts (gconstpointer a, gconstpointer b)
{
  const Draft *left = a, *right = b;

  if (left->milestone.date != right->milestone.date)
    return left->milestone.date < right->milestone.date ? -1 : 1;
  return (gint) left->rank - (gint) right->rank;
}

static gboolean
are_ordered (const Draft *drafts, guint n)
{
  for (guint i = 1; i < n; i++)
    if (compare_drafts (&drafts[i - 1], &drafts[i]) > 0)
      return FALSE;
  return TRUE;
}

static void
refuse_same_day (Entry *entry, const YamlNode *key, const YamlNode *other)
{
  char line[SCHEMA_LINE_SIZE];

  schema_on_line (yaml_place (other), line);
  schema_refuse (&entry->binder->input, "duplicate-milestone", key,
                 "'%s' ends on the same day as the milestone%s", schema_text (&entry->binder->input, key),
                 line);
}

/* Sorted, and one of each date. */
static guint
sort_drafts (Entry *entry)
{
  GArray *drafts = entry->binder->drafts;
  Draft *all = (Draft *) (gpointer) drafts->data;
  guint kept = 0;

  if (!are_ordered (all, drafts->len))
    g_array_sort (drafts, compare_drafts);
  for (guint i = 0; i < drafts->len; i++)
    {
      if (kept == 0 || all[kept - 1].milestone.date != all[i].milestone.date)
        all[kept++] = all[i];
      else if (all[i].rank == DRAFT_SINGLE)
        refuse_same_day (entry, all[i].key, all[kept - 1].key);
    }
  return kept;
}

/* --- the end of the line --- */

static gboolean
is_whole_target (const ProgressIndicator *indicator, Number value)
{
  for (gint32 i = 0; i < indicator->n_targets; i++)
    if (indicator->targets[i].pending || number_compare (indicator->targets[i].value, value) != 0)
      return FALSE;
  return indicator->n_targets > 0;
}

/* The first milestone by which a total is asked for as a whole; n: none. */
static gint32
find_end (const ProgressIndicator *indicator)
{
  Number total = NUMBER_ZERO;

  for (gint32 i = 0; i < indicator->n_milestones; i++)
    {
      const Milestone *milestone = &indicator->milestones[i];

      if (milestone->basis == PROGRESS_MILESTONE_SHARE)
        {
          if (number_compare (milestone->value, NUMBER_ONE) == 0)
            return i;
          if (indicator->n_targets == 0 ||
              !number_multiply (milestone->value, indicator->targets[0].value, &total))
            break;
        }
      else if (milestone->basis == PROGRESS_MILESTONE_TOTAL)
        total = milestone->value;
      else if (!number_add (total, milestone->value, &total))
        break;

      if (milestone->basis != PROGRESS_MILESTONE_SHARE && is_whole_target (indicator, total))
        return i;
    }
  return indicator->n_milestones;
}

/* A total that is to be complete by a milestone is due then, unless a date was written. A cap is not: its
 * allowance may be used up early, but it still counts to the end. */
static void
end_line (Entry *entry)
{
  ProgressIndicator *indicator = entry->indicator;
  gint32 end = find_end (indicator);
  Due *due;

  if (end == indicator->n_milestones || indicator->due_written ||
      indicator->reported_as == PROGRESS_REPORTED_LEVEL || indicator->better == PROGRESS_BETTER_LOWER)
    return;
  due = arena_new0 (entry->binder->plan->arena, Due, 1);
  *due = (Due){ DAY_FIRST, indicator->milestones[end].date, NULL,
                milestone_place (&indicator->milestones[end]) };
  indicator->dues = due;
  indicator->n_dues = 1;
  indicator->n_milestones = end + 1;
}

static void
keep_milestones (Entry *entry, guint n)
{
  const Draft *drafts = (const Draft *) (gpointer) entry->binder->drafts->data;
  Milestone *milestones = arena_new0 (entry->binder->plan->arena, Milestone, n);

  for (guint i = 0; i < n; i++)
    milestones[i] = drafts[i].milestone;
  entry->indicator->milestones = milestones;
  entry->indicator->n_milestones = (gint32) n;

  if (milestones[0].basis == PROGRESS_MILESTONE_INCREMENT &&
      entry->indicator->reported_as == PROGRESS_REPORTED_LEVEL && !entry->indicator->has_baseline)
    schema_refuse (
        &entry->binder->input, "bad-milestone", drafts[0].key + 1,
        "'%s' is added to a level that has no baseline; write a 'baseline', or the level to have reached",
        schema_text (&entry->binder->input, drafts[0].key + 1));
}

void
resolve_milestones (gpointer owner, const YamlNode *node)
{
  Entry *entry = owner;
  guint n;

  if (node == NULL || entry->is_broken || !binder_take (entry->binder, node))
    return;
  list_empty (entry->binder->drafts);
  for (const YamlNode *key = yaml_first (node), *end = yaml_end (node); key < end; key = yaml_next (key + 1))
    draft_milestone (entry, key);

  n = sort_drafts (entry);
  if (n == 0)
    return;
  keep_milestones (entry, n);
  end_line (entry);
}
