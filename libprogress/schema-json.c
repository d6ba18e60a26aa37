/* SPDX-License-Identifier: MIT */
#include "schema-json.h"

#include <string.h>

static void write_members (SchemaWriter *self, const SchemaForm *form, const char *help);

static void
write_form (SchemaWriter *self, const char *key, const SchemaForm *form, const char *help)
{
  json_begin_object (&self->json, key, JSON_LINES);
  write_members (self, form, help);
  json_end_object (&self->json);
}

void
schema_write_list (SchemaWriter *self, const char *key, guint n, const char *const *texts)
{
  json_begin_array (&self->json, key, JSON_INLINE);
  for (guint i = 0; i < n; i++)
    json_text (&self->json, NULL, texts[i]);
  json_end_array (&self->json);
}

/* --- a single value --- */

/* Whatever is neither a digit nor layout, or a mark that the reader takes for one. */
#define NUMBER_PATTERN "^[-+0-9.,/:;\\s\\u200b\\u2010-\\u2015\\u2212\\u3002\\uff0b-\\uff1b]+$"

static void
write_bounds (SchemaWriter *self, const SchemaForm *form)
{
  if (form->lowest == 0 && form->highest == 0)
    return;
  json_int (&self->json, form->is_above ? "exclusiveMinimum" : "minimum", form->lowest);
  if (form->highest < G_MAXINT32)
    json_int (&self->json, "maximum", form->highest);
}

static void
write_number (SchemaWriter *self, const SchemaForm *form)
{
  const char *const types[] = { "number", "string" };

  schema_write_list (self, "type", G_N_ELEMENTS (types), types);
  write_bounds (self, form);
  if (form->is_whole || form->scalar == SCHEMA_WHOLE)
    json_int (&self->json, "multipleOf", 1);
  json_text (&self->json, "pattern", form->scalar == SCHEMA_WHOLE ? "^[0-9]+$" : NUMBER_PATTERN);
}

/* Editors read 1 and true as what they are in YAML, the library as texts. */
static void
write_word (SchemaWriter *self, const char *word)
{
  gint64 number;

  json_text (&self->json, NULL, word);
  if (strcmp (word, "true") == 0 || strcmp (word, "false") == 0)
    json_boolean (&self->json, NULL, word[0] == 't');
  else if (g_ascii_string_to_signed (word, 10, G_MININT32, G_MAXINT32, &number, NULL))
    json_int (&self->json, NULL, number);
}

static void
write_words (SchemaWriter *self, const SchemaForm *form)
{
  const char *word;

  json_begin_array (&self->json, "enum", JSON_INLINE);
  for (guint i = 0; form->words != NULL && i < form->words->n; i++)
    write_word (self, form->words->items[i].text);
  for (guint i = 0; form->nth_word != NULL && (word = form->nth_word (i)) != NULL; i++)
    write_word (self, word);
  json_end_array (&self->json);
}

static void
write_words_or_pattern (SchemaWriter *self, const SchemaForm *form)
{
  json_begin_array (&self->json, "anyOf", JSON_LINES);
  json_begin_object (&self->json, NULL, JSON_INLINE);
  write_words (self, form);
  json_end_object (&self->json);
  json_begin_object (&self->json, NULL, JSON_INLINE);
  json_text (&self->json, "type", "string");
  json_text (&self->json, "pattern", form->pattern);
  json_end_object (&self->json);
  json_end_array (&self->json);
}

static void
write_text (SchemaWriter *self, const SchemaForm *form)
{
  const char *const types[] = { "string", "number", "boolean" };

  schema_write_list (self, "type", G_N_ELEMENTS (types), types);
  json_int (&self->json, "minLength", 1);
  if (form->pattern != NULL)
    json_text (&self->json, "pattern", form->pattern);
}

static void
write_scalar (SchemaWriter *self, const SchemaForm *form)
{
  if (form->scalar == SCHEMA_TEXT)
    write_text (self, form);
  else if (form->scalar != SCHEMA_WORD)
    write_number (self, form);
  else if (form->pattern != NULL)
    write_words_or_pattern (self, form);
  else
    write_words (self, form);
}

/* --- lists and mappings --- */

static void
write_sequence (SchemaWriter *self, const SchemaForm *form)
{
  json_text (&self->json, "type", "array");
  if (form->fewest > 0)
    json_int (&self->json, "minItems", form->fewest);
  if (form->most > 0)
    json_int (&self->json, "maxItems", form->most);
  write_form (self, "items", form->item, NULL);
}

/* "a policy file" is defined as policy-file. */
char *
schema_name_of (const Schema *table)
{
  const char *space = strchr (table->what, ' ');
  g_autofree char *name = g_strdup (space != NULL ? space + 1 : table->what);

  return g_strdelimit (g_steal_pointer (&name), " '", '-');
}

/* In allOf, because what stands beside a reference does not count in draft 7. */
static void
write_reference (SchemaWriter *self, const char *name)
{
  g_autofree char *pointer = g_strconcat ("#/definitions/", name, NULL);

  json_begin_array (&self->json, "allOf", JSON_INLINE);
  json_begin_object (&self->json, NULL, JSON_INLINE);
  json_text (&self->json, "$ref", pointer);
  json_end_object (&self->json);
  json_end_array (&self->json);
}

void
schema_refer_to_table (SchemaWriter *self, const Schema *table)
{
  g_autofree char *name = schema_name_of (table);

  if (!g_ptr_array_find (self->tables, table, NULL))
    g_ptr_array_add (self->tables, (gpointer) table);
  write_reference (self, name);
}

static void
write_free_mapping (SchemaWriter *self, const SchemaForm *form)
{
  json_text (&self->json, "type", "object");
  json_begin_object (&self->json, "propertyNames", JSON_INLINE);
  json_int (&self->json, "minLength", 1);
  json_end_object (&self->json);
  write_form (self, "additionalProperties", form->value, form->keys);
}

static void
write_mapping (SchemaWriter *self, const SchemaForm *form)
{
  if (form->own != NULL)
    write_reference (self, form->own);
  else if (form->table != NULL)
    schema_refer_to_table (self, form->table);
  else
    write_free_mapping (self, form);
}

/* --- a form --- */

static const struct {
  SchemaShape shape;
  void (*write) (SchemaWriter *self, const SchemaForm *form);
} shapes[] = {
  { SCHEMA_SCALAR, write_scalar },
  { SCHEMA_SEQUENCE, write_sequence },
  { SCHEMA_MAPPING, write_mapping },
};

/* The build ends where a table says too little for an editor. */
static void
check_form (const SchemaForm *form)
{
  gboolean has_item = (form->shapes & SCHEMA_SEQUENCE) == 0 || form->item != NULL;
  gboolean has_keys =
      (form->shapes & SCHEMA_MAPPING) == 0 || form->table != NULL || form->value != NULL || form->own != NULL;
  gboolean has_words = form->scalar != SCHEMA_WORD || form->words != NULL || form->nth_word != NULL;

  g_assert (form->shapes != 0 && has_item && has_keys && has_words);
  g_assert (form->value == NULL || form->keys != NULL);
}

void
schema_write_description (SchemaWriter *self, const char *help, const char *grammar)
{
  g_autofree char *both = help != NULL && grammar != NULL ? g_strconcat (help, ". ", grammar, NULL) : NULL;
  const char *text = both != NULL ? both : help != NULL ? help : grammar;

  if (text != NULL)
    json_text (&self->json, "description", text);
}

static gboolean
has_one_shape (const SchemaForm *form)
{
  return (form->shapes & (form->shapes - 1)) == 0;
}

static void
write_choice (SchemaWriter *self, const SchemaForm *form)
{
  json_begin_array (&self->json, "anyOf", JSON_LINES);
  for (gsize i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (form->shapes & shapes[i].shape)
      {
        json_begin_object (&self->json, NULL, JSON_LINES);
        if (shapes[i].shape == SCHEMA_SCALAR)
          schema_write_description (self, NULL, form->grammar);
        shapes[i].write (self, form);
        json_end_object (&self->json);
      }
  json_end_array (&self->json);
}

static void
write_members (SchemaWriter *self, const SchemaForm *form, const char *help)
{
  check_form (form);
  schema_write_description (self, help, has_one_shape (form) ? form->grammar : NULL);
  if (!has_one_shape (form))
    write_choice (self, form);
  else
    for (gsize i = 0; i < G_N_ELEMENTS (shapes); i++)
      if (form->shapes == shapes[i].shape)
        shapes[i].write (self, form);
}

/* --- tables --- */

void
schema_write_row (SchemaWriter *self, const SchemaRow *row)
{
  g_assert (row->help != NULL && row->help[0] != '\0');
  write_form (self, row->key, row->form, row->help);
}

/* Closes properties, of which some are required. */
void
schema_end_properties (SchemaWriter *self, guint n_required, const char *const *required)
{
  json_end_object (&self->json);
  json_boolean (&self->json, "additionalProperties", FALSE);
  if (n_required > 0)
    schema_write_list (self, "required", n_required, required);
}

void
schema_begin_properties (SchemaWriter *self)
{
  json_text (&self->json, "type", "object");
  json_begin_object (&self->json, "properties", JSON_LINES);
}

/* {key: value} needs another key. */
static void
write_need_of_value (SchemaWriter *self, const SchemaNeed *need)
{
  json_begin_object (&self->json, NULL, JSON_LINES);
  json_begin_object (&self->json, "if", JSON_INLINE);
  schema_write_list (self, "required", 1, &need->key);
  json_begin_object (&self->json, "properties", JSON_INLINE);
  json_begin_object (&self->json, need->key, JSON_INLINE);
  json_text (&self->json, "const", need->value);
  json_end_object (&self->json);
  json_end_object (&self->json);
  json_end_object (&self->json);
  json_begin_object (&self->json, "then", JSON_INLINE);
  schema_write_list (self, "required", 1, &need->needs);
  json_end_object (&self->json);
  json_end_object (&self->json);
}

void
schema_write_needs (SchemaWriter *self, const Schema *table)
{
  if (table->n_needs == 0)
    return;
  json_begin_object (&self->json, "dependencies", JSON_INLINE);
  for (guint i = 0; i < table->n_needs; i++)
    if (table->needs[i].value == NULL)
      schema_write_list (self, table->needs[i].key, 1, &table->needs[i].needs);
  json_end_object (&self->json);
  json_begin_array (&self->json, "allOf", JSON_LINES);
  json_begin_object (&self->json, NULL, JSON_INLINE); /* an empty list is no schema */
  json_end_object (&self->json);
  for (guint i = 0; i < table->n_needs; i++)
    if (table->needs[i].value != NULL)
      write_need_of_value (self, &table->needs[i]);
  json_end_array (&self->json);
}

static void
write_required (SchemaWriter *self, const Schema *table)
{
  json_begin_array (&self->json, "required", JSON_INLINE);
  for (guint i = 0; i < table->n_rows; i++)
    if (table->rows[i].is_required)
      json_text (&self->json, NULL, table->rows[i].key);
  json_end_array (&self->json);
}

void
schema_write_table (SchemaWriter *self, const Schema *table)
{
  schema_begin_properties (self);
  for (guint i = 0; i < table->n_rows; i++)
    schema_write_row (self, &table->rows[i]);
  schema_end_properties (self, 0, NULL);
  write_required (self, table);
  if (table->has_one_key)
    {
      json_int (&self->json, "minProperties", 1);
      json_int (&self->json, "maxProperties", 1);
    }
  schema_write_needs (self, table);
}
