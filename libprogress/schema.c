/* SPDX-License-Identifier: MIT */
#include "schema.h"

#include "quantity.h"

#include <string.h>

#define MAX_ROWS     64 /* rows of a table: one bit each */
#define LONGEST_WORD 24 /* bytes of a word that a suggestion is looked for */

void
schema_on_line (Place place, char text[SCHEMA_LINE_SIZE])
{
  text[0] = '\0';
  if (place.line > 0)
    g_snprintf (text, SCHEMA_LINE_SIZE, " on line %u", place.line);
}

static G_GNUC_PRINTF (4, 0) void refuse (SchemaInput *input, const char *id, Place place, const char *format,
                                         va_list arguments)
{
  g_autofree char *message = NULL;

  input->n_errors++;
  if (input->n_errors <= DIAGNOSTICS_KEPT) /* no effort for what nobody will read */
    message = g_strdup_vprintf (format, arguments);
  diagnostics_error (input->diagnostics, id, input->tree->name, place, "%s", message != NULL ? message : "");
}

void
schema_refuse (SchemaInput *input, const char *id, const YamlNode *node, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  refuse (input, id, yaml_place (node), format, arguments);
  va_end (arguments);
}

void
schema_refuse_at (SchemaInput *input, const char *id, Place place, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  refuse (input, id, place, format, arguments);
  va_end (arguments);
}

/* Edits (insert, delete, replace, swap neighbours) from a to b, both at most LONGEST_WORD bytes. */
static guint
edit_distance (const char *a, gsize a_length, const char *b, gsize b_length)
{
  guint rows[3][LONGEST_WORD + 1];
  guint *before = rows[0], *above = rows[1], *row = rows[2];

  for (gsize j = 0; j <= b_length; j++)
    above[j] = (guint) j;

  for (gsize i = 1; i <= a_length; i++)
    {
      row[0] = (guint) i;
      for (gsize j = 1; j <= b_length; j++)
        {
          guint replaced = above[j - 1] + (a[i - 1] != b[j - 1]);

          row[j] = MIN (replaced, MIN (above[j], row[j - 1]) + 1);
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = MIN (row[j], before[j - 2] + 1);
        }
      guint *spare = before;
      before = above;
      above = row;
      row = spare;
    }
  return above[b_length];
}

const char *
schema_nearest (const char *text, const char *const *candidates, guint n_candidates)
{
  gsize length = strlen (text);
  guint best = (guint) MAX (1, length / 3) + 1;
  const char *nearest = NULL;

  if (length > LONGEST_WORD)
    return NULL;

  for (guint i = 0; i < n_candidates; i++)
    {
      gsize candidate_length = strlen (candidates[i]);
      if (candidate_length > LONGEST_WORD)
        continue;

      gboolean is_beginning = length >= 3 && g_str_has_prefix (candidates[i], text);
      gsize least = length > candidate_length ? length - candidate_length : candidate_length - length;
      if (!is_beginning && least >= best)
        continue; /* as many letters are too few or too many */

      guint distance = is_beginning ? 1 : edit_distance (text, length, candidates[i], candidate_length);
      if (distance < best)
        {
          best = distance;
          nearest = candidates[i];
        }
    }
  return nearest;
}

/* {note: first, second} has a key 'second' without a value. */
static gboolean
is_rest_of_text (const SchemaInput *input, const YamlNode *key)
{
  const YamlNode *value = key + 1;

  return key->style == YAML_PLAIN && value->kind == YAML_SCALAR && value->size == 0 &&
         strchr (schema_text (input, key), ' ') != NULL;
}

static void
refuse_key (SchemaInput *input, const Schema *schema, const YamlNode *key)
{
  const char *text = schema_text (input, key);
  const char *candidates[MAX_ROWS];
  guint n = MIN (schema->n_rows, MAX_ROWS);
  const char *meant = NULL;

  for (guint i = 0; i < n; i++)
    candidates[i] = schema->rows[i].key;
  if (input->n_errors < DIAGNOSTICS_KEPT)
    meant = schema_nearest (text, candidates, n);

  if (meant != NULL)
    schema_refuse (input, "unknown-key", key, "unknown key '%s' in %s; did you mean '%s'?", text,
                   schema->what, meant);
  else if (is_rest_of_text (input, key))
    schema_refuse (
        input, "unknown-key", key,
        "unknown key '%s' in %s: inside { } a comma ends a value; put a text with commas in quotes", text,
        schema->what);
  else
    schema_refuse (input, "unknown-key", key, "unknown key '%s' in %s", text, schema->what);
}

static gboolean
is_row_of (const SchemaRow *row, const char *key, gsize length)
{
  return row->length == length && memcmp (row->key, key, length) == 0;
}

static const SchemaRow *
find_row (const Schema *schema, const char *key, gsize length)
{
  for (const SchemaRow *row = schema->rows; row < schema->rows + schema->n_rows; row++)
    if (is_row_of (row, key, length))
      return row;
  return NULL;
}

/* Mappings of a file tend to write their keys in one order. */
static const SchemaRow *
find_nth_row (SchemaInput *input, const Schema *schema, guint nth, const YamlNode *key)
{
  guint8 *before = &input->rows_before[MIN (nth, SCHEMA_KEYS_REMEMBERED - 1)];
  const char *text = schema_text (input, key);
  const SchemaRow *row;

  if (*before < schema->n_rows && is_row_of (&schema->rows[*before], text, key->size))
    return &schema->rows[*before];
  row = find_row (schema, text, key->size);
  if (row != NULL)
    *before = (guint8) (row - schema->rows);
  return row;
}

guint
schema_row_of (const Schema *schema, const char *key)
{
  const SchemaRow *row = find_row (schema, key, strlen (key));

  return row != NULL ? (guint) (row - schema->rows) : schema->n_rows;
}

static const char *const shape_names[] = {
  [YAML_SCALAR] = "a single value", [YAML_SEQUENCE] = "a list", [YAML_MAPPING] = "a mapping"
};

static char *
name_shapes (guint8 shapes)
{
  GString *names = g_string_new (NULL);

  for (guint kind = YAML_SCALAR; kind <= YAML_MAPPING; kind++)
    if (shapes & (1 << kind))
      g_string_append_printf (names, "%s%s", names->len > 0 ? " or " : "", shape_names[kind]);
  return g_string_free (names, FALSE);
}

/* YAML reads `target: >5` as a block of text that happens to be empty. */
static void
refuse_empty (SchemaInput *input, const YamlNode *node, const char *what)
{
  if (node->style == YAML_BLOCK)
    schema_refuse (
        input, "unquoted-block", node,
        "%s is empty: in YAML an unquoted '>' or '|' begins a block of text; put it in quotes, as in \">5\"",
        what);
  else
    schema_refuse (input, "empty-value", node, "%s is empty; write a value, or leave it out", what);
}

static gboolean
fits_row (SchemaInput *input, const SchemaRow *row, const YamlNode *value)
{
  if ((row->form->shapes & (1 << value->kind)) == 0)
    {
      g_autofree char *shapes = name_shapes (row->form->shapes);
      schema_refuse (input, "wrong-type", value, "'%s' must be %s, not %s", row->key, shapes,
                     shape_names[value->kind]);
      return FALSE;
    }
  if (value->kind == YAML_SCALAR && value->size == 0)
    {
      g_autofree char *what = g_strdup_printf ("'%s'", row->key);
      refuse_empty (input, value, what);
      return FALSE;
    }
  return TRUE;
}

gboolean
schema_fits (SchemaInput *input, const Schema *schema, const YamlNode *key)
{
  const SchemaRow *row = find_row (schema, schema_text (input, key), key->size);

  if (row == NULL)
    refuse_key (input, schema, key);
  return row != NULL && fits_row (input, row, key + 1);
}

/* written: the rows that the mapping has, be it with a value that was refused. */
static void
require_rows (SchemaInput *input, const Schema *schema, const YamlNode *mapping, guint64 written)
{
  for (guint i = 0; i < schema->n_rows; i++)
    if (schema->rows[i].is_required && (written & (G_GUINT64_CONSTANT (1) << i)) == 0)
      schema_refuse (input, "missing-key", mapping, "%s needs '%s': %s", schema->what, schema->rows[i].key,
                     schema->rows[i].help);
}

gboolean
schema_collect (SchemaInput *input, const Schema *schema, const YamlNode *mapping, const YamlNode **slots)
{
  guint n_errors = input->n_errors;
  guint64 written = 0;
  guint n_keys = 0;

  if (mapping->kind != YAML_MAPPING)
    {
      schema_refuse (input, "wrong-type", mapping, "%s must be a mapping of keys and values, not %s",
                     schema->what, shape_names[mapping->kind]);
      return FALSE;
    }

  for (const YamlNode *key = yaml_first (mapping), *end = yaml_end (mapping); key < end;
       key = yaml_next (key + 1))
    {
      const SchemaRow *row = find_nth_row (input, schema, n_keys++, key);

      if (row == NULL)
        {
          refuse_key (input, schema, key);
          continue;
        }
      written |= G_GUINT64_CONSTANT (1) << (row - schema->rows);
      if (fits_row (input, row, key + 1))
        slots[row - schema->rows] = key + 1;
    }
  require_rows (input, schema, mapping, written);
  return input->n_errors == n_errors;
}

void
schema_inherit (const Schema *schema, const YamlNode *const *from, guint8 flags, const YamlNode **child)
{
  memset (child, 0, schema->n_rows * sizeof *child);
  for (guint i = 0; from != NULL && i < schema->n_rows; i++)
    if ((schema->rows[i].flags & flags) != 0)
      child[i] = from[i];
}

void
schema_resolve_rows (const Schema *schema, guint first, guint end, const YamlNode *const *slots,
                     gpointer owner)
{
  for (guint i = first; i < end; i++)
    if (schema->rows[i].resolve != NULL)
      schema->rows[i].resolve (owner, slots[i]);
}

void
schema_resolve (const Schema *schema, const YamlNode *const *slots, gpointer owner)
{
  schema_resolve_rows (schema, 0, schema->n_rows, slots, owner);
}

const char *
schema_read_text (SchemaInput *input, const YamlNode *node, const char *what)
{
  if (node->kind != YAML_SCALAR)
    {
      schema_refuse (input, "wrong-type", node, "%s must be a single value, not %s", what,
                     shape_names[node->kind]);
      return NULL;
    }
  if (node->size == 0)
    {
      refuse_empty (input, node, what);
      return NULL;
    }
  return schema_text (input, node);
}

const SchemaForm schema_text_form = { .shapes = SCHEMA_SCALAR, .scalar = SCHEMA_TEXT };
const SchemaForm schema_number_form = { .shapes = SCHEMA_SCALAR, .scalar = SCHEMA_NUMBER };

const char *
schema_word_of (const SchemaWords *words, int value)
{
  for (guint i = 0; i < words->n; i++)
    if (words->items[i].value == value)
      return words->items[i].text;
  g_return_val_if_reached ("");
}

gboolean
schema_read_word (SchemaInput *input, const YamlNode *node, const SchemaWords *words, int *out)
{
  const char *text = schema_text (input, node);
  g_autoptr (GString) list = NULL;

  for (guint i = 0; i < words->n; i++)
    if (strcmp (words->items[i].text, text) == 0)
      {
        *out = words->items[i].value;
        return TRUE;
      }

  list = g_string_new (NULL);
  for (guint i = 0; i < words->n; i++)
    g_string_append_printf (list, "%s%s",
                            i == 0             ? ""
                            : i + 1 < words->n ? ", "
                                               : " or ",
                            words->items[i].text);
  schema_refuse (input, "unknown-word", node, "'%s' must be %s", text, list->str);
  return FALSE;
}

static const SchemaWord flags[] = { { "true", TRUE }, { "false", FALSE } };

const SchemaWords schema_flags = SCHEMA_WORDS (flags);
const SchemaForm schema_flag_form = { .shapes = SCHEMA_SCALAR,
                                      .scalar = SCHEMA_WORD,
                                      .words = &schema_flags };

gboolean
schema_read_flag (SchemaInput *input, const YamlNode *node, gboolean *out)
{
  return schema_read_word (input, node, &schema_flags, out);
}

gboolean
schema_read_number (SchemaInput *input, const YamlNode *node, Number *out)
{
  ParseFailure failure = { 0 };
  const char *text = schema_read_text (input, node, "a number");

  if (text == NULL)
    return FALSE;
  if (quantity_parse_number (text, node->size, out, &failure))
    return TRUE;
  schema_refuse (input, failure.id, node, "%s", failure.message);
  parse_failure_clear (&failure);
  return FALSE;
}

gboolean
schema_read_whole (SchemaInput *input, const YamlNode *node, const SchemaForm *form, gint32 *out)
{
  const char *text = schema_text (input, node);
  guint64 value;

  if (!g_ascii_string_to_unsigned (text, 10, (guint64) form->lowest, (guint64) form->highest, &value, NULL))
    {
      schema_refuse (input, "number-range", node, "'%s' must be a whole number from %d to %d", text,
                     form->lowest, form->highest);
      return FALSE;
    }
  *out = (gint32) value;
  return TRUE;
}

static const SchemaWord versions[] = { { "1", 1 } };

static const SchemaWords version_words = SCHEMA_WORDS (versions);

const SchemaForm schema_version_form = { .shapes = SCHEMA_SCALAR,
                                         .scalar = SCHEMA_WORD,
                                         .words = &version_words };

gboolean
schema_read_version (SchemaInput *input, const YamlNode *node)
{
  const char *text = schema_text (input, node);

  if (strcmp (text, versions[0].text) == 0)
    return TRUE;
  schema_refuse (input, "unknown-version", node,
                 "'%s' is no version of the format that can be read; write 'progress: 1'", text);
  return FALSE;
}
