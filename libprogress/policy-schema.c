/* SPDX-License-Identifier: MIT */
#include "policy-schema.h"

#include <string.h>

#include "policy-bands.h"
#include "rules.h"

/* A table being read. */
typedef struct {
  SchemaInput *input;
  ProgressPolicy *policy;
  const YamlNode *basis; /* where it was written; NULL: nowhere */
} Reader;

/* --- what it is called --- */

static void
resolve_name (gpointer owner, const YamlNode *node)
{
  Reader *self = owner;

  g_free (self->policy->name);
  self->policy->name = g_strdup (node != NULL ? schema_text (self->input, node) : "custom");
}

static void
resolve_source (gpointer owner, const YamlNode *node)
{
  Reader *self = owner;

  if (node != NULL)
    self->policy->source = g_strdup (schema_text (self->input, node));
}

/* --- bands over a basis --- */

static const SchemaWord basis_list[] = { { "index", BASIS_INDEX },
                                         { "pp", BASIS_PP },
                                         { "days", BASIS_DAYS } };

const SchemaWords basis_words = SCHEMA_WORDS (basis_list);

static void
resolve_basis (gpointer owner, const YamlNode *node)
{
  Reader *self = owner;
  int basis;

  self->basis = node;
  if (node != NULL && schema_read_word (self->input, node, &basis_words, &basis))
    self->policy->basis = (Basis) basis;
}

static void
resolve_bands (gpointer owner, const YamlNode *node)
{
  Reader *self = owner;

  if (node != NULL)
    policy_read_bands (self->input, node, self->policy);
  else if (self->policy->basis != BASIS_INDEX)
    schema_refuse (self->input, "missing-key", self->basis,
                   "a policy over '%s' needs 'bands' of its own: those of 'default' are over the index",
                   schema_text (self->input, self->basis));
}

/* --- the rules --- */

enum {
  RULE_KEY_LIGHT,
  RULE_KEY_GRAVER,
  RULE_KEY_NUMBER,
  N_RULE_KEYS,
};

static const SchemaWord rule_lights[] = {
  { "off", PROGRESS_LIGHT_NONE },      { "note", PROGRESS_LIGHT_NOTE },     { "grey", PROGRESS_LIGHT_GREY },
  { "yellow", PROGRESS_LIGHT_YELLOW }, { "orange", PROGRESS_LIGHT_ORANGE }, { "red", PROGRESS_LIGHT_RED },
};

const SchemaWords rule_light_words = SCHEMA_WORDS (rule_lights);

/* "off" is for the whole rule */
const SchemaWords graver_light_words = { rule_lights + 1, G_N_ELEMENTS (rule_lights) - 1 };

static void
read_rule_light (Reader *self, const YamlNode *node, RuleId rule)
{
  RuleSetting *setting = &self->policy->rules[rule];
  int light;

  if (!schema_read_word (self->input, node, &rule_light_words, &light))
    return;
  setting->off = light == PROGRESS_LIGHT_NONE;
  setting->light = (ProgressLight) light;
  if (!setting->off && rule_info (rule)->light == PROGRESS_LIGHT_NONE)
    schema_refuse (self->input, "misplaced-key", node,
                   "the lights of '%s' are those of the bands; it can only be \"off\"", rule_get_id (rule));
}

static void
read_graver_light (Reader *self, const YamlNode *node, RuleId rule)
{
  int light;

  if (schema_read_word (self->input, node, &graver_light_words, &light))
    self->policy->rules[rule].graver = (ProgressLight) light;
}

/* Days and milestones in a row are counted; how far above plan is believed is not. */
static void
read_rule_number (Reader *self, const YamlNode *node, RuleId rule)
{
  Number number;

  if (!schema_read_number (self->input, node, &number))
    return;
  if (number.num > 0 && (rule == RULE_IMPLAUSIBLE || number_is_whole (number)))
    self->policy->rules[rule].number = number;
  else
    schema_refuse (self->input, "number-range", node, "'%s' of '%s' must be a %s above 0, not '%s'",
                   rule_info (rule)->number, rule_get_id (rule),
                   rule == RULE_IMPLAUSIBLE ? "number" : "whole number", schema_text (self->input, node));
}

static const SchemaWords off_word = { rule_lights, 1 }; /* where the lights are those of the bands */

static const SchemaForm graver_form = { .shapes = SCHEMA_SCALAR,
                                        .scalar = SCHEMA_WORD,
                                        .words = &graver_light_words };
static const SchemaForm rule_forms[] = {
  { .shapes = SCHEMA_SCALAR, .scalar = SCHEMA_WORD, .words = &rule_light_words },
  { .shapes = SCHEMA_SCALAR, .scalar = SCHEMA_WORD, .words = &off_word },
};
static const SchemaForm limit_forms[] = {
  { .shapes = SCHEMA_SCALAR, .scalar = SCHEMA_NUMBER, .is_above = TRUE, .highest = G_MAXINT32 },
  { .shapes = SCHEMA_SCALAR,
    .scalar = SCHEMA_NUMBER,
    .is_above = TRUE,
    .is_whole = TRUE,
    .highest = G_MAXINT32 },
};

/* Not all have a graver case, or a number. */
guint
policy_rule_rows (RuleId rule, SchemaRow rows[POLICY_RULE_KEYS], guint keys[POLICY_RULE_KEYS])
{
  const RuleInfo *info = rule_info (rule);
  const SchemaRow all[N_RULE_KEYS] = {
    [RULE_KEY_LIGHT] = SCHEMA_ROW ("light", &rule_forms[info->light == PROGRESS_LIGHT_NONE], 0, NULL,
                                   "the light it gives; \"off\" silences it"),
    [RULE_KEY_GRAVER] = SCHEMA_ROW ("graver", &graver_form, 0, NULL, "the light of its graver case"),
    [RULE_KEY_NUMBER] = { info->number, (guint8) (info->number != NULL ? strlen (info->number) : 0), 0, FALSE,
                          &limit_forms[rule != RULE_IMPLAUSIBLE], NULL, "the limit beyond which it speaks" },
  };
  const gboolean has[N_RULE_KEYS] = { TRUE, info->graver != PROGRESS_LIGHT_NONE, info->number != NULL };
  guint n = 0;

  for (guint i = 0; i < N_RULE_KEYS; i++)
    if (has[i])
      {
        keys[n] = i;
        rows[n++] = all[i];
      }
  return n;
}

G_STATIC_ASSERT (N_RULE_KEYS == POLICY_RULE_KEYS);

static void
read_rule (Reader *self, const YamlNode *key, RuleId rule)
{
  static void (*const readers[N_RULE_KEYS]) (Reader * self, const YamlNode *node,
                                             RuleId rule) = { read_rule_light, read_graver_light,
                                                              read_rule_number };
  g_autofree char *what = g_strdup_printf ("the rule '%s'", rule_get_id (rule));
  const YamlNode *values[N_RULE_KEYS] = { NULL };
  SchemaRow rows[N_RULE_KEYS];
  guint keys[N_RULE_KEYS];
  Schema schema = { .what = what, .rows = rows, .n_rows = policy_rule_rows (rule, rows, keys) };

  schema_collect (self->input, &schema, key + 1, values);
  for (guint i = 0; i < schema.n_rows; i++)
    if (values[i] != NULL)
      readers[keys[i]](self, values[i], rule);
}

static void
refuse_rule (SchemaInput *input, const YamlNode *key)
{
  const char *text = schema_text (input, key), *ids[N_RULES], *meant;

  for (RuleId rule = 0; rule < N_RULES; rule++)
    ids[rule] = rule_get_id (rule);
  meant = schema_nearest (text, ids, N_RULES);
  if (meant != NULL)
    schema_refuse (input, "unknown-rule", key, "there is no rule '%s'; did you mean '%s'?", text, meant);
  else
    schema_refuse (input, "unknown-rule", key,
                   "there is no rule '%s'; the warnings' ids are the rules' names", text);
}

static void
resolve_rules (gpointer owner, const YamlNode *node)
{
  Reader *self = owner;

  if (node == NULL)
    return;
  for (const YamlNode *key = yaml_first (node), *end = yaml_end (node); key < end; key = yaml_next (key + 1))
    {
      RuleId rule = 0;

      while (rule < N_RULES && strcmp (rule_get_id (rule), schema_text (self->input, key)) != 0)
        rule++;
      if (rule < N_RULES)
        read_rule (self, key, rule);
      else
        refuse_rule (self->input, key);
    }
}

/* --- time, means and roll-ups --- */

static const SchemaWord time_basis_list[] = { { "days", FALSE }, { "months", TRUE } };

const SchemaWords time_basis_words = SCHEMA_WORDS (time_basis_list);

static void
resolve_time_basis (gpointer owner, const YamlNode *node)
{
  Reader *self = owner;

  if (node != NULL)
    schema_read_word (self->input, node, &time_basis_words, &self->policy->months);
}

static void
resolve_cap (gpointer owner, const YamlNode *node)
{
  Reader *self = owner;
  Number cap;

  if (node == NULL || !schema_read_number (self->input, node, &cap))
    return;
  self->policy->cap = cap;
  if (cap.num <= 0)
    schema_refuse (self->input, "number-range", node,
                   "a cap must be above 0, such as 1 (all done) or 1.2, not '%s'",
                   schema_text (self->input, node));
}

static void
resolve_coverage_floor (gpointer owner, const YamlNode *node)
{
  Reader *self = owner;
  Number floor;

  if (node == NULL || !schema_read_number (self->input, node, &floor))
    return;
  self->policy->coverage_floor = floor;
  if (floor.num < 0 || number_compare (floor, NUMBER_ONE) > 0)
    schema_refuse (self->input, "number-range", node, "a coverage floor lies between 0 and 1, unlike '%s'",
                   schema_text (self->input, node));
}

static const SchemaWord rollup_light_list[] = { { "escalate", ROLLUP_ESCALATE },
                                                { "mean", ROLLUP_MEAN },
                                                { "worst", ROLLUP_WORST } };

const SchemaWords rollup_light_words = SCHEMA_WORDS (rollup_light_list);

static void
read_rollup_light (Reader *self, const YamlNode *node, RollupLight *out)
{
  int light;

  if (node != NULL && schema_read_word (self->input, node, &rollup_light_words, &light))
    *out = (RollupLight) light;
}

static void
resolve_owners (gpointer owner, const YamlNode *node)
{
  Reader *self = owner;

  read_rollup_light (self, node, &self->policy->owners);
}

static void
resolve_groups (gpointer owner, const YamlNode *node)
{
  Reader *self = owner;

  read_rollup_light (self, node, &self->policy->groups);
}

static void
resolve_plan (gpointer owner, const YamlNode *node)
{
  Reader *self = owner;

  read_rollup_light (self, node, &self->policy->plan);
}

static const SchemaRow rollup_rows[] = {
  SCHEMA_ROW ("owners", SCHEMA_ONE_OF (rollup_light_words), 0, resolve_owners, "escalate, mean or worst"),
  SCHEMA_ROW ("groups", SCHEMA_ONE_OF (rollup_light_words), 0, resolve_groups, "escalate, mean or worst"),
  SCHEMA_ROW ("plan", SCHEMA_ONE_OF (rollup_light_words), 0, resolve_plan, "escalate, mean or worst"),
};

static const Schema rollup_schema = { SCHEMA ("'rollup-light'", rollup_rows) };

static const SchemaForm rollup_form = { .shapes = SCHEMA_MAPPING, .table = &rollup_schema };

static void
resolve_rollup_light (gpointer owner, const YamlNode *node)
{
  const YamlNode *slots[G_N_ELEMENTS (rollup_rows)] = { NULL };
  Reader *self = owner;

  if (node != NULL && schema_collect (self->input, &rollup_schema, node, slots))
    schema_resolve (&rollup_schema, slots, self);
}

/* --- the table --- */

static const SchemaForm rules_form = { .shapes = SCHEMA_MAPPING, .own = "rules" };
static const SchemaForm cap_form = {
  .shapes = SCHEMA_SCALAR, .scalar = SCHEMA_NUMBER, .is_above = TRUE, .highest = G_MAXINT32
};
static const SchemaForm coverage_form = { .shapes = SCHEMA_SCALAR, .scalar = SCHEMA_NUMBER, .highest = 1 };

static const SchemaRow policy_rows[] = {
  SCHEMA_ROW ("name", &schema_text_form, 0, resolve_name, "what the policy is called in reports"),
  SCHEMA_ROW ("source", &schema_text_form, 0, resolve_source, "where it is published"),
  SCHEMA_ROW (
      "basis", SCHEMA_ONE_OF (basis_words), 0, resolve_basis,
      "what the bands are over: index (schedule index), pp (gap in percentage points) or days (behind)"),
  SCHEMA_ROW ("bands", &policy_bands_form, 0, resolve_bands,
              "from best to worst: [{light: green, from: 0.95, inclusive: true}, …, {light: red}]"),
  SCHEMA_ROW ("rules", &rules_form, 0, resolve_rules,
              "settings of the warning rules: {stale-data: {days: 60}, moving-away: {light: \"off\"}}"),
  SCHEMA_ROW ("time-basis", SCHEMA_ONE_OF (time_basis_words), 0, resolve_time_basis,
              "days, or months of equal length: 30 June is exactly half a year"),
  SCHEMA_ROW ("cap", &cap_form, 0, resolve_cap, "where rates and indices are cut before averaging; 1"),
  SCHEMA_ROW ("coverage-floor", &coverage_form, 0, resolve_coverage_floor,
              "the share of indicators that must be known for a mean to be told; 0.8"),
  SCHEMA_ROW ("rollup-light", &rollup_form, 0, resolve_rollup_light,
              "how rows above indicators get their light: {owners: escalate, groups: mean, plan: mean}"),
};

/* Those of `default` are over the index. */
static const SchemaNeed policy_needs[] = { { "basis", "pp", "bands" }, { "basis", "days", "bands" } };

const Schema policy_schema = { SCHEMA ("a policy", policy_rows), SCHEMA_NEEDS (policy_needs) };

ProgressPolicy *
policy_new_from_node (SchemaInput *input, const YamlNode *node)
{
  const YamlNode *slots[G_N_ELEMENTS (policy_rows)] = { NULL };
  g_autoptr (ProgressPolicy) policy = policy_copy (policy_default ());
  Reader reader = { .input = input, .policy = policy };
  guint n_errors = input->n_errors;

  policy->title = NULL;
  schema_collect (input, &policy_schema, node, slots);
  schema_resolve (&policy_schema, slots, &reader);
  return input->n_errors == n_errors ? g_steal_pointer (&policy) : NULL;
}

/* --- a file --- */

static const SchemaForm table_form = { .shapes = SCHEMA_MAPPING, .table = &policy_schema };

static const SchemaRow file_rows[] = {
  SCHEMA_ROW ("progress", &schema_version_form, 0, NULL, "the version of the format, 1"),
  SCHEMA_REQUIRED_ROW ("policy", &table_form, 0, NULL, "the table"),
};

const Schema policy_file_schema = { SCHEMA ("a policy file", file_rows) };

static gboolean
has_key (const SchemaInput *input, const YamlNode *mapping, const char *text)
{
  if (mapping->kind == YAML_MAPPING)
    for (const YamlNode *key = yaml_first (mapping), *end = yaml_end (mapping); key < end;
         key = yaml_next (key + 1))
      if (strcmp (schema_text (input, key), text) == 0)
        return TRUE;
  return FALSE;
}

ProgressPolicy *
policy_new_from_tree (const YamlTree *tree, ProgressDiagnostics *diagnostics)
{
  SchemaInput input = { .tree = tree, .diagnostics = diagnostics };
  const YamlNode *slots[G_N_ELEMENTS (file_rows)] = { NULL };

  if (!has_key (&input, &tree->nodes[0], "policy"))
    return policy_new_from_node (&input, &tree->nodes[0]);
  if (!schema_collect (&input, &policy_file_schema, &tree->nodes[0], slots))
    return NULL;
  if (slots[0] != NULL && !schema_read_version (&input, slots[0]))
    return NULL;
  return policy_new_from_node (&input, slots[1]);
}

gboolean
policy_is_file_name (const char *text)
{
  return g_str_has_suffix (text, ".yaml") || g_str_has_suffix (text, ".yml");
}
