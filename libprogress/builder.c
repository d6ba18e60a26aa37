/* SPDX-License-Identifier: MIT */
#include "builder.h"

#include <string.h>

#include "parse-error.h"
#include "plan-binder.h"
#include "text-guard.h"
#include "text-hash.h"

/* Names in a path: far more than any key has. */
#define DEEPEST_PATH 12

ProgressBuilder *
progress_builder_new (const char *title, const char *period)
{
  g_return_val_if_fail (title != NULL && period != NULL, NULL);

  ProgressBuilder *self = g_new0 (ProgressBuilder, 1);
  g_atomic_ref_count_init (&self->ref_count);
  outline_init (&self->outline);
  self->indicators = g_ptr_array_new ();
  self->by_id = g_hash_table_new (text_hash, g_str_equal);
  self->plan = outline_add_root (&self->outline, NULL);
  outline_child (&self->outline, self->plan, "progress")->value = "1";
  outline_child (&self->outline, self->plan, "title")->value = arena_text (self->outline.arena, title, -1);
  outline_child (&self->outline, self->plan, "period")->value = arena_text (self->outline.arena, period, -1);
  return self;
}

ProgressBuilder *
progress_builder_ref (ProgressBuilder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
progress_builder_unref (ProgressBuilder *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->indicators);
  outline_clear (&self->outline);
  g_free (self);
}

gboolean
builder_is_open (const ProgressBuilder *self, GError **error)
{
  if (self->has_ended)
    argument_error ("builder-ended", "the builder has made its plan; begin another", error);
  return !self->has_ended;
}

/* --- what is set --- */

/* One call of set. */
typedef struct {
  ProgressBuilder *builder;
  const char *id;  /* normal; NULL: of the plan */
  const char *key; /* as given */
  const char *value;
  char **names; /* of the key's path */
  ProgressDiagnostics *diagnostics;
} Setting;

G_GNUC_PRINTF (3, 4)
static gboolean
refuse (const Setting *self, const char *id, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  diagnostics_error (self->diagnostics, id, NULL, (Place){ 0, 0 }, "%s", message);
  return FALSE;
}

/* What a file could not hold either. */
static gboolean
is_printable (const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_iscntrl (g_utf8_get_char (c)) && strchr ("\t\n\r", *c) == NULL)
      return FALSE;
  return TRUE;
}

static gboolean
check_text (const Setting *self, const char *text, const char *what)
{
  if (!g_utf8_validate (text, -1, NULL))
    return refuse (self, "not-utf8", "%s is not UTF-8", what);
  if (!is_printable (text))
    return refuse (self, "control-character", "%s holds a control character: '%s'", what, text);
  return TRUE;
}

/* "~1" stands for a '/', "~0" for a '~', as in JSON pointers. */
static void
unescape (char *name)
{
  char *out = name;

  for (const char *c = name; *c != '\0'; c++)
    if (*c == '~' && (c[1] == '0' || c[1] == '1'))
      *out++ = *++c == '0' ? '~' : '/';
    else
      *out++ = *c;
  *out = '\0';
}

static gboolean
split_key (Setting *self)
{
  self->names = g_strsplit (self->key, "/", DEEPEST_PATH + 1);
  if (g_strv_length (self->names) > DEEPEST_PATH)
    return refuse (self, "too-deep", "'%s' is nested too deep", self->key);
  for (char **name = self->names; *name != NULL; name++)
    {
      if (**name == '\0')
        return refuse (self, "unknown-key", "'%s' has an empty name in its path", self->key);
      unescape (*name);
    }
  return self->names[0] != NULL || refuse (self, "unknown-key", "the key is empty");
}

/* What stands for itself: an id is given as one, and entries are nested by other keys. */
static gboolean
is_said_otherwise (const Setting *self, const char *key)
{
  static const struct {
    const char *key, *instead;
  } others[] = {
    { "id", "is given with each key that is set" },
    { "indicators", "are made by setting their keys; 'group' puts one in a group" },
    { "parts", "are indicators of their own; 'part-of' names what one is a part of" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (strcmp (key, others[i].key) == 0)
      return !refuse (self, "misplaced-key", "'%s' %s", key, others[i].instead);
  return FALSE;
}

/* The kind of value that the path asks for: one with something in it has at least this name in it. */
static YamlKind
kind_of_value (const Setting *self, const Schema *schema)
{
  guint row = schema_row_of (schema, self->names[0]);
  gboolean may_be_list = row < schema->n_rows && (schema->rows[row].form->shapes & SCHEMA_SEQUENCE) != 0;

  if (self->names[1] == NULL)
    return YAML_SCALAR;
  return may_be_list && g_ascii_isdigit (*self->names[1]) ? YAML_SEQUENCE : YAML_MAPPING;
}

/* Asks the tables of the file, with a mapping of this one key. */
static gboolean
check_key (const Setting *self, const Schema *schema)
{
  YamlTree tree = { .pool = self->names[0] };
  SchemaInput input = { .tree = &tree, .diagnostics = self->diagnostics };
  const YamlNode nodes[] = {
    { .size = (guint32) strlen (self->names[0]), .kind = YAML_SCALAR & 0xf, .style = YAML_QUOTED },
    { .size = (guint32) strlen (self->value), .kind = kind_of_value (self, schema) & 0xf },
  };

  return schema_fits (&input, schema, nodes);
}

static gboolean
check_group (const Setting *self)
{
  g_auto (GStrv) names = g_strsplit (self->value, "/", DEEPEST_PATH + 1);

  if (g_strv_length (names) > DEEPEST_PATH)
    return refuse (self, "too-deep", "'%s' is nested too deep", self->value);
  for (char **name = names; *name != NULL; name++)
    if (**name == '\0')
      return refuse (self, "bad-group-name", "'%s' has an empty name in its path", self->value);
  return TRUE;
}

static gboolean
is_nesting_key (const Setting *self)
{
  return self->id != NULL && self->names[1] == NULL &&
         (strcmp (self->names[0], KEY_GROUP_PATH) == 0 || strcmp (self->names[0], KEY_PART_OF) == 0);
}

static gboolean
check_setting (Setting *self)
{
  if (!check_text (self, self->key, "the key") || !check_text (self, self->value, "the value") ||
      (self->id != NULL && !check_text (self, self->id, "the id")) || !split_key (self) ||
      is_said_otherwise (self, self->names[0]))
    return FALSE;
  if (self->value[0] == '\0')
    return refuse (self, "empty-value", "'%s' is empty; give it a value, or do not set it", self->key);
  if (!outline_has_room (&self->builder->outline, self->key, self->value))
    return refuse (self, "too-large", "there is too much in the plan");
  if (!is_nesting_key (self))
    return check_key (self, self->id != NULL ? &indicator_schema : &plan_schema);
  return strcmp (self->names[0], KEY_GROUP_PATH) != 0 || check_group (self);
}

/* Where the path leads is new, and nothing on the way is a value. */
static gboolean
check_place (const Setting *self, const OutlineNode *root)
{
  const OutlineNode *node = root;

  for (char **name = self->names; *name != NULL && node != NULL; name++)
    {
      if (node->value != NULL)
        return refuse (self, "wrong-type", "'%s' is set to '%s', and cannot hold '%s' as well", node->name,
                       node->value, *name);
      node = outline_find (&self->builder->outline, node, *name);
    }
  if (node == NULL)
    return TRUE;
  if (node->value != NULL)
    return refuse (self, "duplicate-key", "'%s' is set to '%s' already, and cannot be '%s'", self->key,
                   node->value, self->value);
  return refuse (self, "wrong-type", "'%s' holds '%s' already, and cannot be '%s'", self->key,
                 node->first->name, self->value);
}

static void
put_value (const Setting *self, OutlineNode *root)
{
  Outline *outline = &self->builder->outline;
  OutlineNode *node = root;

  for (char **name = self->names; *name != NULL; name++)
    node = outline_child (outline, node, *name);
  node->value = arena_text (outline->arena, self->value, -1);
  outline->n_bytes += strlen (self->value) + 1;
}

OutlineNode *
builder_find_indicator (const ProgressBuilder *self, const char *id)
{
  g_autofree char *normal = text_normal (id);

  return normal != NULL ? g_hash_table_lookup (self->by_id, normal) : NULL;
}

static OutlineNode *
add_indicator (ProgressBuilder *self, const char *id)
{
  OutlineNode *root = outline_add_root (&self->outline, id);

  g_ptr_array_add (self->indicators, root);
  g_hash_table_insert (self->by_id, (gpointer) root->name, root);
  return root;
}

static gboolean
set (Setting *self)
{
  OutlineNode *root;

  if (!check_setting (self))
    return FALSE;
  root = self->id != NULL ? g_hash_table_lookup (self->builder->by_id, self->id) : self->builder->plan;
  if (root != NULL && !check_place (self, root))
    return FALSE;
  put_value (self, root != NULL ? root : add_indicator (self->builder, self->id));
  return TRUE;
}

gboolean
progress_builder_set (ProgressBuilder *self, const char *id, const char *key, const char *value,
                      GError **error)
{
  g_return_val_if_fail (self != NULL && key != NULL && value != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  g_autoptr (ProgressDiagnostics) diagnostics = diagnostics_new ();
  gboolean is_plan = id == NULL || *id == '\0';
  g_autofree char *normal = is_plan ? NULL : text_normal (id);
  Setting setting = { .builder = self,
                      .id = normal != NULL ? normal
                            : is_plan      ? NULL
                                           : id,
                      .key = key,
                      .value = value,
                      .diagnostics = diagnostics };
  gboolean ok;

  if (!builder_is_open (self, error))
    return FALSE;
  ok = set (&setting);
  g_strfreev (setting.names);
  if (ok)
    return TRUE;
  diagnostics_locate (diagnostics, 0, setting.id, key);
  diagnostics_to_error (diagnostics, PROGRESS_ERROR_INVALID, error);
  return FALSE;
}
