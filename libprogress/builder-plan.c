/* SPDX-License-Identifier: MIT */
/* The end of a builder: its outlines become the tree of a file, and that a plan. */
#include "builder.h"

#include <string.h>

#include "plan-binder.h"

/* The outlines on their way into a tree. */
typedef struct {
  ProgressBuilder *builder;
  ProgressDiagnostics *diagnostics;
  OutlineWriter writer;
  GHashTable *parts; /* indicator -> GPtrArray of those that are a part of it */
} Assembly;

static void
refuse_at (const Assembly *self, OutlineNode *node, const char *id, char *message)
{
  diagnostics_error (self->diagnostics, id, NULL, outline_place (&self->builder->outline, node), "%s",
                     message);
  g_free (message);
}

/* Ids that are looked through for the one that was probably meant. */
#define MAX_SUGGESTED_FROM 2000

static void
refuse_unknown_whole (const Assembly *self, OutlineNode *part_of)
{
  const GPtrArray *all = self->builder->indicators;
  guint n = MIN (all->len, MAX_SUGGESTED_FROM);
  g_autofree const char **ids = g_new (const char *, n);
  const char *meant;

  for (guint i = 0; i < n; i++)
    ids[i] = ((const OutlineNode *) g_ptr_array_index (all, i))->name;
  meant = schema_nearest (part_of->value, ids, n);
  refuse_at (self, part_of, "unknown-id",
             meant != NULL
                 ? g_strdup_printf ("there is no indicator '%s'; did you mean '%s'?", part_of->value, meant)
                 : g_strdup_printf ("there is no indicator '%s'", part_of->value));
}

static const OutlineNode *
whole_of (const Assembly *self, const OutlineNode *indicator)
{
  const OutlineNode *part_of = outline_find (&self->builder->outline, indicator, KEY_PART_OF);

  return part_of != NULL ? builder_find_indicator (self->builder, part_of->value) : NULL;
}

/* Parts and their parts: what is above more than these never ends, or is refused. */
#define PART_LEVELS 2

static gboolean
is_too_deep (const Assembly *self, const OutlineNode *indicator)
{
  int level = 0;

  while (level <= PART_LEVELS && (indicator = whole_of (self, indicator)) != NULL)
    level++;
  return level > PART_LEVELS;
}

static void
join_part (const Assembly *self, OutlineNode *indicator, OutlineNode *part_of)
{
  OutlineNode *whole = builder_find_indicator (self->builder, part_of->value);
  OutlineNode *group = outline_find (&self->builder->outline, indicator, KEY_GROUP_PATH);
  GPtrArray *parts = g_hash_table_lookup (self->parts, whole);

  if (group != NULL)
    refuse_at (self, group, "misplaced-key", g_strdup ("a part is in the group of what it is a part of"));
  if (whole == NULL)
    refuse_unknown_whole (self, part_of);
  else if (is_too_deep (self, indicator))
    refuse_at (
        self, part_of, "too-deep",
        g_strdup_printf ("'%s' is a part of '%s' and of more above it; parts go two levels deep at most",
                         indicator->name, whole->name));
  else if (parts == NULL)
    g_hash_table_insert (self->parts, whole, parts = g_ptr_array_new ());
  if (parts != NULL)
    g_ptr_array_add (parts, indicator);
}

static void
join_parts (Assembly *self)
{
  GPtrArray *all = self->builder->indicators;

  for (guint i = 0; i < all->len; i++)
    {
      OutlineNode *indicator = g_ptr_array_index (all, i);
      OutlineNode *part_of = outline_find (&self->builder->outline, indicator, KEY_PART_OF);

      if (part_of != NULL)
        join_part (self, indicator, part_of);
    }
}

/* In the order of the table. */
static void
write_keys (Assembly *self, const Schema *schema, const OutlineNode *root)
{
  for (guint i = 0; i < schema->n_rows; i++)
    {
      OutlineNode *key = outline_find (&self->builder->outline, root, schema->rows[i].key);

      if (key != NULL)
        outline_write_key (&self->writer, key);
    }
}

static void
write_indicator (Assembly *self, OutlineNode *indicator)
{
  OutlineWriter *writer = &self->writer;
  guint opened = outline_open (writer, YAML_MAPPING, indicator);
  const GPtrArray *parts = g_hash_table_lookup (self->parts, indicator);

  outline_write_text (writer, "id", indicator);
  outline_write_text (writer, indicator->name, indicator);
  write_keys (self, &indicator_schema, indicator);
  if (parts != NULL)
    {
      outline_write_text (writer, "parts", indicator);
      guint list = outline_open (writer, YAML_SEQUENCE, indicator);
      for (guint i = 0; i < parts->len; i++)
        write_indicator (self, g_ptr_array_index (parts, i));
      outline_close (writer, list);
    }
  outline_close (writer, opened);
}

/* Groups of the same path are one: each indicator can bring its own. */
static void
write_in_groups (Assembly *self, OutlineNode *indicator, OutlineNode *group, char **names)
{
  OutlineWriter *writer = &self->writer;

  if (*names == NULL)
    {
      write_indicator (self, indicator);
      return;
    }
  guint opened = outline_open (writer, YAML_MAPPING, group);
  outline_write_text (writer, "name", group);
  outline_write_text (writer, *names, group);
  outline_write_text (writer, "indicators", group);
  guint list = outline_open (writer, YAML_SEQUENCE, group);
  write_in_groups (self, indicator, group, names + 1);
  outline_close (writer, list);
  outline_close (writer, opened);
}

static void
write_entry (Assembly *self, OutlineNode *indicator)
{
  OutlineNode *group = outline_find (&self->builder->outline, indicator, KEY_GROUP_PATH);
  g_auto (GStrv) names = g_strsplit (group != NULL ? group->value : "", "/", -1);

  if (outline_find (&self->builder->outline, indicator, KEY_PART_OF) == NULL)
    write_in_groups (self, indicator, group, names);
}

static YamlTree *
assemble (Assembly *self)
{
  OutlineNode *plan = self->builder->plan;
  OutlineWriter *writer = &self->writer;
  guint opened, list;

  join_parts (self);
  outline_writer_init (writer, &self->builder->outline);
  opened = outline_open (writer, YAML_MAPPING, plan);
  write_keys (self, &plan_schema, plan);
  outline_write_text (writer, "indicators", plan);
  list = outline_open (writer, YAML_SEQUENCE, plan);
  for (guint i = 0; i < self->builder->indicators->len; i++)
    write_entry (self, g_ptr_array_index (self->builder->indicators, i));
  outline_close (writer, list);
  outline_close (writer, opened);
  return outline_writer_take_tree (writer);
}

/* Places become ids and keys. */
static void
locate (const ProgressBuilder *self, ProgressDiagnostics *diagnostics)
{
  for (gint32 i = 0; i < progress_diagnostics_get_count (diagnostics); i++)
    {
      Place place = diagnostics_get_place (diagnostics, i);
      const OutlineNode *node = place.line == 0 ? outline_node_at (&self->outline, place.column) : NULL;

      if (node == NULL)
        continue;
      g_autofree char *path = outline_path_of (node);
      diagnostics_locate (diagnostics, i, outline_root_of (node)->name, path);
    }
}

static ProgressPlan *
make_plan (ProgressBuilder *self, ProgressDiagnostics *diagnostics)
{
  g_autoptr (GHashTable) parts = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  Assembly assembly = { .builder = self, .diagnostics = diagnostics, .parts = parts };

  g_autoptr (YamlTree) tree = assemble (&assembly);
  ProgressPlan *plan = plan_new_from_tree (tree, FALSE, diagnostics);

  locate (self, plan != NULL ? plan->notes : diagnostics);
  return plan;
}

ProgressPlan *
progress_builder_end (ProgressBuilder *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  g_autoptr (ProgressBuilder) taken = self;
  g_autoptr (ProgressDiagnostics) diagnostics = diagnostics_new ();
  ProgressPlan *plan;

  if (!builder_is_open (taken, error))
    return NULL;
  taken->has_ended = TRUE;
  plan = make_plan (taken, diagnostics);
  if (plan == NULL)
    diagnostics_to_error (diagnostics, PROGRESS_ERROR_INVALID, error);
  return plan;
}
