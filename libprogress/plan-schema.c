/* SPDX-License-Identifier: MIT */
/* The keys at the top of a plan file. A row stands below those it depends on. */
#include "plan-binder.h"

#include <string.h>

static void
resolve_version (gpointer owner, const YamlNode *node)
{
  PlanBinder *binder = owner;

  if (node != NULL)
    schema_read_version (&binder->input, node);
}

static void
resolve_title (gpointer owner, const YamlNode *node)
{
  PlanBinder *binder = owner;

  if (node != NULL)
    binder->plan->title = binder_intern (binder, node, "'title'");
}

/* --- time --- */

static const SchemaForm month_form = {
  .shapes = SCHEMA_SCALAR, .scalar = SCHEMA_WHOLE, .lowest = 1, .highest = 12
};

static void
resolve_year_starts (gpointer owner, const YamlNode *node)
{
  PlanBinder *binder = owner;

  if (node != NULL)
    schema_read_whole (&binder->input, node, &month_form, &binder->periods.year_starts);
  binder->plan->year_starts = binder->periods.year_starts;
}

static const SchemaWord year_named_list[] = { { "start", FALSE }, { "end", TRUE } };

const SchemaWords year_named_words = SCHEMA_WORDS (year_named_list);

static void
resolve_year_named (gpointer owner, const YamlNode *node)
{
  PlanBinder *binder = owner;

  if (node != NULL)
    schema_read_word (&binder->input, node, &year_named_words, &binder->periods.year_named_by_end);
  binder->plan->year_named_by_end = binder->periods.year_named_by_end;
}

static void
resolve_period (gpointer owner, const YamlNode *node)
{
  PlanBinder *binder = owner;
  ProgressPlan *plan = binder->plan;
  Period period;

  if (node == NULL || !binder_read_period (binder, node, &period))
    return;
  plan->period_written = binder_intern (binder, node, "'period'");
  plan->first = binder->periods.plan_first = period.first;
  plan->last = binder->periods.plan_last = period.last;
}

static void
resolve_as_of (gpointer owner, const YamlNode *node)
{
  PlanBinder *binder = owner;

  if (node != NULL)
    binder_read_day (binder, node, &binder->plan->as_of);
}

static const SchemaForm events_form = { .shapes = SCHEMA_MAPPING,
                                        .value = &period_form,
                                        .keys = "The name of an event" };

static void
read_event (PlanBinder *binder, const YamlNode *key)
{
  const char *name = binder_intern (binder, key, "an event's name");
  PeriodContext without_events = binder->periods;
  ParseFailure failure = { 0 };
  Period unused;
  Day day;

  if (name == NULL)
    return;
  without_events.events = NULL;
  if (period_parse (name, key->size, &without_events, &unused, &failure))
    schema_refuse (&binder->input, "bad-event", key,
                   "the event '%s' is named like a period; give it another name", name);
  else if (binder_read_day (binder, key + 1, &day))
    g_hash_table_insert (binder->plan->events, (gpointer) name, GINT_TO_POINTER (day));
  parse_failure_clear (&failure);
}

static void
resolve_events (gpointer owner, const YamlNode *node)
{
  PlanBinder *binder = owner;

  if (node == NULL)
    return;
  for (const YamlNode *key = yaml_first (node), *end = yaml_end (node); key < end; key = yaml_next (key + 1))
    read_event (binder, key);
  binder->periods.events = binder->plan->events;
}

/* --- units: {亩: {factor: 2000/3, of: 平方米}} --- */

enum {
  UNIT_FACTOR,
  UNIT_OF,
  N_UNIT_KEYS,
};

static const SchemaRow unit_rows[N_UNIT_KEYS] = {
  [UNIT_FACTOR] = SCHEMA_REQUIRED_ROW ("factor", &positive_form, 0, NULL,
                                       "how many of the other unit are in one, such as 2000/3"),
  [UNIT_OF] = SCHEMA_REQUIRED_ROW ("of", &schema_text_form, 0, NULL, "the other unit"),
};

static const Schema unit_schema = { SCHEMA ("a unit", unit_rows) };

static const SchemaForm unit_form = { .shapes = SCHEMA_MAPPING, .table = &unit_schema };
static const SchemaForm units_form = { .shapes = SCHEMA_MAPPING,
                                       .value = &unit_form,
                                       .keys = "The name of a unit" };

static void
define_unit (PlanBinder *binder, const YamlNode *key)
{
  SchemaInput *input = &binder->input;
  const YamlNode *slots[N_UNIT_KEYS] = { NULL };
  g_autofree char *message = NULL;
  Number factor;

  if (!schema_collect (input, &unit_schema, key + 1, slots) ||
      !binder_read_number (binder, slots[UNIT_FACTOR], &factor))
    return;
  if (!unit_table_define (binder->plan->units, schema_text (input, key), factor,
                          schema_text (input, slots[UNIT_OF]), &message))
    schema_refuse (input, "bad-unit", key, "%s", message);
}

static void
resolve_units (gpointer owner, const YamlNode *node)
{
  PlanBinder *binder = owner;

  if (node == NULL)
    return;
  for (const YamlNode *key = yaml_first (node), *end = yaml_end (node); key < end; key = yaml_next (key + 1))
    define_unit (binder, key);
}

/* --- how the plan is judged and shown --- */

static void
resolve_rounding (gpointer owner, const YamlNode *node)
{
  PlanBinder *binder = owner;

  binder->plan->rounding = ROUNDING_DEFAULT;
  if (node != NULL)
    binder_read_rounding (binder, node, &binder->plan->rounding);
}

static void
resolve_judge (gpointer owner, const YamlNode *node)
{
  PlanBinder *binder = owner;

  if (node != NULL)
    binder_read_judge (binder, node, &binder->judge_rounded);
}

static void
resolve_policy (gpointer owner, const YamlNode *node)
{
  PlanBinder *binder = owner;

  if (node != NULL)
    binder->plan->policy = binder_read_policy (binder, node);
}

static void
resolve_points (gpointer owner, const YamlNode *node)
{
  PlanBinder *binder = owner;

  if (node != NULL)
    schema_read_flag (&binder->input, node, &binder->plan->points);
}

/* --- indicators --- */

/* What no indicator or group overrides. */
static void
resolve_defaults (gpointer owner, const YamlNode *node)
{
  static const char *const own[] = { "name", "indicators" };
  PlanBinder *binder = owner;

  if (node == NULL)
    return;
  binder->inherited = binder->defaults;
  schema_collect (&binder->input, &indicator_schema, node, binder->defaults);
  refuse_inheriting (binder, node, "'defaults'");
  for (gsize i = 0; i < G_N_ELEMENTS (own); i++)
    if (binder->defaults[i == 0 ? KEY_NAME : KEY_INDICATORS] != NULL)
      schema_refuse (&binder->input, "misplaced-key", node, "'%s' cannot be a default", own[i]);
}

static void
resolve_indicators (gpointer owner, const YamlNode *node)
{
  PlanBinder *binder = owner;
  ProgressPlan *plan = binder->plan;
  Due *period_end;

  if (node == NULL || plan->first == DAY_NONE) /* no period: nothing can be said about dates */
    return;
  period_end = arena_new0 (plan->arena, Due, 1);
  *period_end = (Due){ DAY_FIRST, plan->last, NULL, { 0, 0 } };
  binder->default_dues = period_end;

  if (binder->reader != NULL)
    bind_entries_as_read (binder);
  else
    bind_entries (binder, node, binder->inherited, NO_GROUP);
  if (plan->n_indicators == 0 && binder->input.n_errors == 0)
    schema_refuse (&binder->input, "empty-value", node, "the list of indicators is empty");
  if (binder->groups->len > 0)
    plan->groups = arena_copy (plan->arena, binder->groups->data, binder->groups->len * sizeof (Group));
  plan->n_groups = (gint32) binder->groups->len;
  plan->owners = arena_copy (plan->arena, binder->named->pdata, binder->named->len * sizeof (char *));
  plan->n_owners = (gint32) binder->named->len;
}

static const SchemaForm defaults_form = { .shapes = SCHEMA_MAPPING, .own = "defaults" };
static const SchemaForm entry_form = { .shapes = SCHEMA_MAPPING, .own = "entry" };
static const SchemaForm indicators_form = { .shapes = SCHEMA_SEQUENCE, .item = &entry_form, .fewest = 1 };

static const SchemaRow plan_rows[] = {
  SCHEMA_REQUIRED_ROW ("progress", &schema_version_form, 0, resolve_version, "the version of the format, 1"),
  SCHEMA_REQUIRED_ROW ("title", &schema_text_form, 0, resolve_title, "what the plan is called"),
  SCHEMA_ROW ("year-starts", &month_form, 0, resolve_year_starts,
              "the month in which the year starts; quarters and halves follow it"),
  SCHEMA_ROW ("year-named", SCHEMA_ONE_OF (year_named_words), 0, resolve_year_named,
              "start or end: the calendar year that names a year of the plan"),
  SCHEMA_REQUIRED_ROW ("period", &period_form, 0, resolve_period,
                       "2018, 2018-Q3, 2018-H1, 2018-07, 2018-01..2020-12 or 2018-03-15..2018-10-31"),
  SCHEMA_ROW ("as-of", &period_form, 0, resolve_as_of, "the date to judge at, unless another is asked for"),
  SCHEMA_ROW ("events", &events_form, 0, resolve_events,
              "names that can stand for dates: {亚运会: 2022-09-10}"),
  SCHEMA_ROW ("units", &units_form, 0, resolve_units,
              "units of the plan's own: {亩: {factor: 2000/3, of: 平方米}}"),
  SCHEMA_ROW ("rounding", &rounding_form, 0, resolve_rounding,
              "how rates are shown: {digits: 1, mode: half-up, interval: 0.5}"),
  SCHEMA_ROW ("judge", SCHEMA_ONE_OF (judge_words), 0, resolve_judge,
              "full compares exactly, rounded at the target's own decimals"),
  SCHEMA_ROW (
      "policy", &policy_form, 0, resolve_policy,
      "the scheme that gives lights: the name of a preset, a file, or a table; default unless written"),
  SCHEMA_ROW ("points", &schema_flag_form, 0, resolve_points,
              "true reads weights as points of an assessment"),
  SCHEMA_ROW ("defaults", &defaults_form, 0, resolve_defaults,
              "keys of an indicator that count for all which do not write them"),
  SCHEMA_REQUIRED_ROW ("indicators", &indicators_form, 0, resolve_indicators,
                       "the indicators, and groups of them"),
  SCHEMA_ROW ("totals", &totals_form, 0, resolve_totals,
              "declared sums of targets: [{name: 投资, value: 20亿元, of: [a, b]}]"),
};

const Schema plan_schema = { SCHEMA ("a plan", plan_rows) };
