/* SPDX-License-Identifier: MIT */
/* The keys of an indicator. A row stands below those it depends on. */
#include "plan-binder.h"
#include "target.h"

/* --- who and how much it counts --- */

#define NO_NUMBER (-1)

/* Owners are numbered as they are first seen, but not by parts: these count through their indicator. */
static void
resolve_owner (gpointer owner, const YamlNode *node)
{
  Entry *entry = owner;
  PlanBinder *binder = entry->binder;
  const char *text = node != NULL ? schema_read_text (&binder->input, node, "'owner'") : NULL;
  TextEntry *known;

  entry->indicator->owner_index = NO_NUMBER;
  if (text == NULL)
    return;
  known = text_table_add (&binder->owners, text, node->size);
  if (known->text == NULL)
    {
      known->text = arena_text (binder->plan->arena, text, node->size);
      known->value = NO_NUMBER;
    }
  entry->indicator->owner = known->text;
  if (entry->parent != NULL)
    return;
  if (known->value == NO_NUMBER)
    {
      known->value = (gint32) binder->named->len;
      g_ptr_array_add (binder->named, (gpointer) known->text);
    }
  entry->indicator->owner_index = known->value;
}

static void
resolve_source (gpointer owner, const YamlNode *node)
{
  Entry *entry = owner;

  entry->indicator->source = node != NULL ? binder_intern (entry->binder, node, "'source'") : NULL;
}

static void
resolve_note (gpointer owner, const YamlNode *node)
{
  Entry *entry = owner;

  entry->indicator->note = node != NULL ? binder_intern (entry->binder, node, "'note'") : NULL;
}

/* support: 市财政局, or a list of them. */
static void
resolve_support (gpointer owner, const YamlNode *node)
{
  Entry *entry = owner;
  PlanBinder *binder = entry->binder;
  const char **names;
  gsize n = 0;

  if (node == NULL || !binder_take (binder, node))
    return;
  names =
      arena_new0 (binder->plan->arena, const char *, node->kind == YAML_SCALAR ? 2 : (gsize) node->size + 1);
  if (node->kind == YAML_SCALAR)
    names[n++] = binder_intern (binder, node, "'support'");
  else
    for (const YamlNode *item = yaml_first (node), *end = yaml_end (node); item < end;
         item = yaml_next (item))
      names[n++] = binder_intern (binder, item, "a name under 'support'");
  entry->indicator->support = n > 0 ? names : NULL;
}

static void
resolve_weight (gpointer owner, const YamlNode *node)
{
  Entry *entry = owner;

  entry->indicator->weight = NUMBER_ONE;
  if (node != NULL)
    binder_read_number (entry->binder, node, &entry->indicator->weight);
}

/* --- how it is judged and shown --- */

static void
resolve_policy (gpointer owner, const YamlNode *node)
{
  Entry *entry = owner;

  entry->indicator->policy = node != NULL ? binder_read_policy (entry->binder, node) : NULL;
}

static void
resolve_judge (gpointer owner, const YamlNode *node)
{
  Entry *entry = owner;
  gboolean is_rounded = entry->binder->judge_rounded;

  if (node != NULL)
    binder_read_judge (entry->binder, node, &is_rounded);
  entry->indicator->judge_rounded = is_rounded;
}

static void
resolve_rounding (gpointer owner, const YamlNode *node)
{
  Entry *entry = owner;
  ProgressPlan *plan = entry->binder->plan;
  Rounding own = plan->rounding;

  entry->indicator->rounding = &plan->rounding;
  if (node != NULL && binder_read_rounding (entry->binder, node, &own))
    entry->indicator->rounding = arena_copy (plan->arena, &own, sizeof own);
}

static gboolean
is_two_sided (const Entry *entry)
{
  const ProgressIndicator *indicator = entry->indicator;

  for (gint32 i = 0; i < indicator->n_targets; i++)
    if (!target_is_two_sided (&indicator->targets[i]) && !indicator->targets[i].pending)
      return FALSE;
  return indicator->n_targets > 0;
}

static gboolean
has_baseline (const Entry *entry)
{
  return entry->indicator->has_baseline;
}

static gboolean
has_deliverables (const Entry *entry)
{
  return entry->slots[KEY_DELIVERABLES] != NULL;
}

static gboolean
has_parts (const Entry *entry)
{
  return entry->slots[KEY_PARTS] != NULL;
}

static gboolean
has_last_year (const Entry *entry)
{
  return entry->slots[KEY_LAST_YEAR] != NULL;
}

/* A method that the indicator cannot follow. */
typedef struct {
  int method;
  gboolean (*has_inputs) (const Entry *entry);
  const char *needs;
} MethodNeed;

/* TRUE: the method can be used. One that was inherited gives way silently: it was written for others. */
static gboolean
check_needs (const Entry *entry, const YamlNode *node, int method, const MethodNeed *needs, gsize n_needs)
{
  for (gsize i = 0; i < n_needs; i++)
    {
      if (needs[i].method != method || entry->is_broken || needs[i].has_inputs (entry))
        continue;
      if (entry_wrote (entry, node))
        schema_refuse (&entry->binder->input, "method-without-inputs", node, "the method '%s' needs %s",
                       schema_text (&entry->binder->input, node), needs[i].needs);
      return FALSE;
    }
  return TRUE;
}

static const SchemaWord rate_method_list[] = {
  { "auto", PROGRESS_RATE_AUTO },
  { "ratio", PROGRESS_RATE_RATIO },
  { "relative", PROGRESS_RATE_RELATIVE },
  { "from-baseline", PROGRESS_RATE_FROM_BASELINE },
  { "interval", PROGRESS_RATE_INTERVAL },
  { "binary", PROGRESS_RATE_BINARY },
  { "deliverables", PROGRESS_RATE_DELIVERABLES },
  { "parts", PROGRESS_RATE_PARTS },
};

const SchemaWords rate_method_words = SCHEMA_WORDS (rate_method_list);

static void
resolve_rate (gpointer owner, const YamlNode *node)
{
  static const MethodNeed needs[] = {
    { PROGRESS_RATE_FROM_BASELINE, has_baseline, "the key 'baseline'" },
    { PROGRESS_RATE_INTERVAL, is_two_sided,
      "a target that is a range, such as 85~90, or exact, such as =100" },
    { PROGRESS_RATE_DELIVERABLES, has_deliverables, "the key 'deliverables'" },
    { PROGRESS_RATE_PARTS, has_parts, "the key 'parts'" },
  };
  Entry *entry = owner;
  int method;

  if (node != NULL && schema_read_word (&entry->binder->input, node, &rate_method_words, &method) &&
      check_needs (entry, node, method, needs, G_N_ELEMENTS (needs)))
    entry->indicator->rate_method = (guint8) method;
}

static const SchemaWord expected_list[] = {
  { "auto", EXPECTED_AUTO },         { "straight", EXPECTED_STRAIGHT },   { "step", EXPECTED_STEP },
  { "compound", EXPECTED_COMPOUND }, { "last-year", EXPECTED_LAST_YEAR },
};

const SchemaWords expected_words = SCHEMA_WORDS (expected_list);

static void
resolve_expected (gpointer owner, const YamlNode *node)
{
  static const MethodNeed needs[] = {
    { EXPECTED_COMPOUND, has_baseline, "the key 'baseline', to grow from" },
    { EXPECTED_LAST_YEAR, has_last_year, "the key 'last-year', with last year's running totals" },
  };
  Entry *entry = owner;
  int method;

  if (node != NULL && schema_read_word (&entry->binder->input, node, &expected_words, &method) &&
      check_needs (entry, node, method, needs, G_N_ELEMENTS (needs)))
    entry->indicator->expected = (guint8) method;
}

/* --- when figures come --- */

static const SchemaWord frequency_list[] = {
  { "monthly", 1 }, { "quarterly", 3 }, { "half-yearly", 6 }, { "yearly", 12 }
};

const SchemaWords frequency_words = SCHEMA_WORDS (frequency_list);

static void
resolve_frequency (gpointer owner, const YamlNode *node)
{
  Entry *entry = owner;
  int frequency = 0;

  if (node != NULL)
    schema_read_word (&entry->binder->input, node, &frequency_words, &frequency);
  entry->indicator->frequency = (guint8) frequency;
}

/* days */
static const SchemaForm lag_form = { .shapes = SCHEMA_SCALAR, .scalar = SCHEMA_WHOLE, .highest = 3660 };

static void
resolve_lag (gpointer owner, const YamlNode *node)
{
  Entry *entry = owner;

  entry->indicator->lag = DEFAULT_LAG;
  if (node != NULL)
    schema_read_whole (&entry->binder->input, node, &lag_form, &entry->indicator->lag);
}

static const SchemaWord combine_list[] = {
  { "sum", COMBINE_SUM },
  { "mean", COMBINE_MEAN },
  { "all", COMBINE_ALL },
  { "none", COMBINE_NONE },
};

const SchemaWords combine_words = SCHEMA_WORDS (combine_list);

static void
resolve_combine (gpointer owner, const YamlNode *node)
{
  Entry *entry = owner;
  int combine = COMBINE_NONE;

  if (node != NULL)
    schema_read_word (&entry->binder->input, node, &combine_words, &combine);
  else if (entry->slots[KEY_PARTS] != NULL)
    schema_refuse (&entry->binder->input, "missing-key", entry->slots[KEY_PARTS],
                   "'parts' needs 'combine': sum, mean, all or none");
  if (node != NULL && entry->slots[KEY_PARTS] == NULL && entry_wrote (entry, node))
    schema_refuse (&entry->binder->input, "method-without-inputs", node, "'combine' needs 'parts'");
  entry->indicator->combine = (guint8) combine;
}

/* --- the table --- */

#define ROW(key, form, flags, resolve, help) SCHEMA_ROW (key, form, flags, resolve, help)

static const SchemaForm id_form = { .shapes = SCHEMA_SCALAR, .pattern = "^[\\p{L}\\p{N}\\p{M}._-]+$" };
static const SchemaForm support_form = { .shapes = SCHEMA_SCALAR | SCHEMA_SEQUENCE,
                                         .item = &schema_text_form };
static const SchemaForm entry_form = { .shapes = SCHEMA_MAPPING, .own = "entry" };
static const SchemaForm entries_form = { .shapes = SCHEMA_SEQUENCE, .item = &entry_form };
static const SchemaForm part_form = { .shapes = SCHEMA_MAPPING, .own = "part" };
static const SchemaForm parts_form = { .shapes = SCHEMA_SEQUENCE, .item = &part_form, .fewest = 1 };

/* Where a key may be inherited the table cannot say what needs it. */
static const SchemaNeed indicator_needs[] = { { "combine", NULL, "parts" }, { "rate", "parts", "parts" } };

static const SchemaRow indicator_rows[N_INDICATOR_KEYS] = {
  [KEY_ID] = ROW ("id", &id_form, 0, resolve_id, "the indicator's own name in files: letters, digits, . _ -"),
  [KEY_NAME] = ROW ("name", &schema_text_form, 0, resolve_name, "what people call it; the id unless written"),
  [KEY_OWNER] = ROW ("owner", &schema_text_form, BY_ALL, resolve_owner, "who answers for it"),
  [KEY_SUPPORT] = ROW ("support", &support_form, BY_ALL, resolve_support, "who helps"),
  [KEY_SOURCE] = ROW ("source", &schema_text_form, BY_ALL, resolve_source, "where the target is written"),
  [KEY_NOTE] = ROW ("note", &schema_text_form, BY_ALL, resolve_note, "a remark, kept as it is"),
  [KEY_WEIGHT] = ROW ("weight", &weight_form, BY_ENTRIES, resolve_weight,
                      "how much it counts among others; 1 unless written"),
  [KEY_POLICY] =
      ROW ("policy", &policy_form, BY_ALL, resolve_policy, "the name of the scheme that gives its light"),
  [KEY_JUDGE] = ROW ("judge", SCHEMA_ONE_OF (judge_words), BY_ALL, resolve_judge,
                     "full compares exactly, rounded at the target's own decimals"),
  [KEY_ROUNDING] = ROW ("rounding", &rounding_form, BY_ALL, resolve_rounding,
                        "how its rate is shown: {digits: 1, mode: half-up, interval: 0.5}"),
  [KEY_FREQUENCY] = ROW ("frequency", SCHEMA_ONE_OF (frequency_words), BY_ALL, resolve_frequency,
                         "how often figures come: monthly, quarterly, half-yearly or yearly"),
  [KEY_LAG] = ROW ("lag", &lag_form, BY_ALL, resolve_lag,
                   "days after a period's end until its figure is due; 20 unless written"),
  [KEY_COMBINE] = ROW ("combine", SCHEMA_ONE_OF (combine_words), BY_ENTRIES, resolve_combine,
                       "what the parts make together: sum, mean, all or none"),
  [KEY_TARGET] = ROW ("target", &revised_target_form, BY_ENTRIES | BY_LIKE_PARTS, resolve_target,
                      "what is to be reached: 48个, >=95%, 85~90, pending, or a list of revisions"),
  [KEY_BASELINE] = ROW ("baseline", &baseline_form, BY_ENTRIES | BY_LIKE_PARTS, resolve_baseline,
                        "the value before: 87.2% or {value: 87.2%, date: 2017-12-31}"),
  [KEY_UNIT] = ROW ("unit", &schema_text_form, BY_ALL, resolve_unit,
                    "the unit of target and figures; taken from the target unless written"),
  [KEY_BETTER] = ROW ("better", SCHEMA_ONE_OF (better_words), BY_ALL, resolve_better,
                      "higher or lower; taken from the target's comparator unless written"),
  [KEY_REPORTED_AS] = ROW ("reported-as", SCHEMA_ONE_OF (reported_as_words), BY_ALL, resolve_reported_as,
                           "what a figure is: cumulative, per-period or level"),
  [KEY_HELD] = ROW ("held", &schema_flag_form, BY_ALL, resolve_held,
                    "true when the target must be satisfied at every date"),
  [KEY_START] = ROW ("start", &period_form, BY_ALL, resolve_start,
                     "the first day of work; the period's unless written"),
  [KEY_DUE] =
      ROW ("due", &revised_due_form, BY_ALL, resolve_due,
           "a period, an event's name, pending, or a list of revisions; the period's end unless written"),
  [KEY_MILESTONES] = ROW ("milestones", &milestones_form, BY_ENTRIES | BY_LIKE_PARTS, resolve_milestones,
                          "what is to be reached on the way: {2018-Q2: 24, every-month: +2}"),
  [KEY_FIGURES] =
      ROW ("figures", &figures_form, BY_ENTRIES, resolve_figures, "what was reached: {2018-08-31: 44}"),
  [KEY_DELIVERABLES] = ROW ("deliverables", &deliverables_form, BY_ENTRIES, resolve_deliverables,
                            "what is to be delivered: [{what: plan, due: 2018-04}]"),
  [KEY_LAST_YEAR] = ROW ("last-year", &last_year_form, BY_ENTRIES, resolve_last_year,
                         "last year's running totals, for expected: last-year"),
  [KEY_RATE] = ROW ("rate", SCHEMA_ONE_OF (rate_method_words), BY_ALL, resolve_rate,
                    "the method of the rate; auto unless written"),
  [KEY_EXPECTED] = ROW ("expected", SCHEMA_ONE_OF (expected_words), BY_ALL, resolve_expected,
                        "the shape of the planned line; auto unless written"),
  [KEY_PARTS] = ROW ("parts", &parts_form, 0, resolve_parts, "indicators that make up this one"),
  [KEY_INDICATORS] =
      ROW ("indicators", &entries_form, 0, NULL, "makes the entry a group: the indicators in it"),
};

const Schema indicator_schema = { SCHEMA ("an indicator", indicator_rows), SCHEMA_NEEDS (indicator_needs) };
