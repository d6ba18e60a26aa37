/* SPDX-License-Identifier: MIT */
/* Writes the schema with which editors complete, explain and check plans or policies: a program of the build,
 * no part of the library. What it writes is JSON Schema, draft 7, as editors read it:
 *
 *   editor-schema plan|policy
 *
 * It is made of the tables that read the files, and so cannot say anything else about a key. */
#include <stdlib.h>
#include <string.h>

#include "plan-binder.h"
#include "policy-schema.h"
#include "rules.h"
#include "schema-json.h"

/* --- entries: the indicator table, with what only its reader knows --- */

/* Rows of the indicator table without some of them; parts refer to parts_name. */
static void
write_indicator_rows (SchemaWriter *self, guint n_without, const IndicatorKey *without,
                      const char *parts_name)
{
  SchemaForm part = { .shapes = SCHEMA_MAPPING, .own = parts_name };

  for (guint i = 0; i < indicator_schema.n_rows; i++)
    {
      SchemaRow row = indicator_schema.rows[i];
      SchemaForm parts = *row.form;
      gboolean is_left_out = FALSE;

      for (guint k = 0; k < n_without; k++)
        is_left_out |= without[k] == i;
      parts.item = i == KEY_PARTS ? &part : parts.item;
      row.form = &parts;
      if (!is_left_out)
        schema_write_row (self, &row);
    }
}

/* An entry that holds indicators is a group: its keys are for them. */
static void
write_group_or_indicator (SchemaWriter *self)
{
  const char *const group[] = { "indicators" }, *const of_group[] = { "name" }, *const id[] = { "id" };

  json_begin_object (&self->json, "if", JSON_INLINE);
  schema_write_list (self, "required", 1, group);
  json_end_object (&self->json);
  json_begin_object (&self->json, "then", JSON_LINES);
  schema_write_list (self, "required", 1, of_group);
  json_begin_object (&self->json, "properties", JSON_LINES);
  json_boolean (&self->json, "id", FALSE);
  json_boolean (&self->json, "parts", FALSE);
  json_begin_object (&self->json, "name", JSON_INLINE);
  json_text (&self->json, "pattern", "^[^/]*$");
  json_end_object (&self->json);
  json_end_object (&self->json);
  json_end_object (&self->json);
  json_begin_object (&self->json, "else", JSON_LINES);
  schema_write_list (self, "required", 1, id);
  schema_write_needs (self, &indicator_schema);
  json_end_object (&self->json);
}

static void
define_entry (SchemaWriter *self)
{
  json_begin_object (&self->json, "entry", JSON_LINES);
  schema_begin_properties (self);
  write_indicator_rows (self, 0, NULL, "part");
  schema_end_properties (self, 0, NULL);
  write_group_or_indicator (self);
  json_end_object (&self->json);
}

static void
define_part (SchemaWriter *self, const char *name, guint n_without, const char *parts_name)
{
  static const IndicatorKey without[] = { KEY_INDICATORS, KEY_PARTS };
  const char *const required[] = { "id" };

  json_begin_object (&self->json, name, JSON_LINES);
  schema_begin_properties (self);
  write_indicator_rows (self, n_without, without, parts_name);
  schema_end_properties (self, G_N_ELEMENTS (required), required);
  schema_write_needs (self, &indicator_schema);
  json_end_object (&self->json);
}

static void
define_defaults (SchemaWriter *self)
{
  json_begin_object (&self->json, "defaults", JSON_LINES);
  schema_begin_properties (self);
  for (guint i = 0; i < indicator_schema.n_rows; i++)
    if (indicator_schema.rows[i].flags & BY_ENTRIES)
      schema_write_row (self, &indicator_schema.rows[i]);
  schema_end_properties (self, 0, NULL);
  json_end_object (&self->json);
}

/* --- the rules of a policy, each with a table of its own --- */

static void
write_rule (SchemaWriter *self, RuleId rule)
{
  SchemaRow rows[POLICY_RULE_KEYS];
  guint keys[POLICY_RULE_KEYS];
  guint n = policy_rule_rows (rule, rows, keys);

  json_begin_object (&self->json, rule_get_id (rule), JSON_LINES);
  schema_write_description (self, rule_info (rule)->help, NULL);
  schema_begin_properties (self);
  for (guint i = 0; i < n; i++)
    schema_write_row (self, &rows[i]);
  schema_end_properties (self, 0, NULL);
  json_end_object (&self->json);
}

static void
define_rules (SchemaWriter *self)
{
  json_begin_object (&self->json, "rules", JSON_LINES);
  schema_begin_properties (self);
  for (RuleId rule = 0; rule < N_RULES; rule++)
    write_rule (self, rule);
  schema_end_properties (self, 0, NULL);
  json_end_object (&self->json);
}

/* --- a whole schema --- */

/* What was referred to; a table may refer to more. */
static void
define_tables (SchemaWriter *self)
{
  for (guint i = 0; i < self->tables->len; i++)
    {
      const Schema *table = g_ptr_array_index (self->tables, i);
      g_autofree char *name = schema_name_of (table);

      json_begin_object (&self->json, name, JSON_LINES);
      schema_write_table (self, table);
      json_end_object (&self->json);
    }
}

static void
write_plan (SchemaWriter *self)
{
  json_text (&self->json, "title", "A plan of libprogress");
  schema_write_table (self, &plan_schema);
  json_begin_object (&self->json, "definitions", JSON_LINES);
  define_entry (self);
  define_part (self, "part", 1, "part-of-a-part");
  define_part (self, "part-of-a-part", 2, NULL);
  define_defaults (self);
  define_rules (self);
  define_tables (self);
  json_end_object (&self->json);
}

static void
write_branch (SchemaWriter *self, const char *key, const Schema *table)
{
  json_begin_object (&self->json, key, JSON_INLINE);
  schema_refer_to_table (self, table);
  json_end_object (&self->json);
}

/* The table alone, or under a key. */
static void
write_policy (SchemaWriter *self)
{
  const char *const key[] = { "policy" };

  json_text (&self->json, "title", "A policy of libprogress");
  json_begin_object (&self->json, "if", JSON_INLINE);
  json_text (&self->json, "type", "object");
  schema_write_list (self, "required", 1, key);
  json_end_object (&self->json);
  write_branch (self, "then", &policy_file_schema);
  write_branch (self, "else", &policy_schema);
  json_begin_object (&self->json, "definitions", JSON_LINES);
  define_rules (self);
  define_tables (self);
  json_end_object (&self->json);
}

int
main (int argc, char **argv)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GPtrArray) tables = g_ptr_array_new ();
  SchemaWriter writer = { .tables = tables };

  if (argc != 2 || (strcmp (argv[1], "plan") != 0 && strcmp (argv[1], "policy") != 0))
    return 3;
  json_init (&writer.json, out);
  json_begin_object (&writer.json, NULL, JSON_LINES);
  json_text (&writer.json, "$schema", "http://json-schema.org/draft-07/schema#");
  if (strcmp (argv[1], "plan") == 0)
    write_plan (&writer);
  else
    write_policy (&writer);
  json_end_object (&writer.json);
  return puts (out->str) < 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}
