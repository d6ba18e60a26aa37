/* SPDX-License-Identifier: MIT */
/* The entries under `indicators`: groups, indicators and their parts, each with what it inherits. They all
 * stand in one flat array, in the file's order, parts after their parent. */
#include "huge-pages.h"
#include "plan-binder.h"
#include "plan-finish.h"
#include "text-guard.h"

#include <string.h>

/* --- id and name --- */

static gboolean
is_id_letter (gunichar letter)
{
  if (letter > 0x7f)
    return g_unichar_isalnum (letter) || g_unichar_ismark (letter);
  return g_ascii_isalnum ((char) letter) || letter == '-' || letter == '_' || letter == '.';
}

static gboolean
is_id (const char *text, gboolean *is_ascii)
{
  const char *c = text;

  while (*c != '\0' && (guchar) *c <= 0x7f && is_id_letter ((guchar) *c))
    c++;
  *is_ascii = *c == '\0';
  while (*c != '\0' && is_id_letter (g_utf8_get_char (c)))
    c = g_utf8_next_char (c);
  return *c == '\0';
}

/* Texts that look the same are the same. */
static const char *
normal_id (PlanBinder *binder, const YamlNode *node, gboolean is_ascii)
{
  const char *text = schema_text (&binder->input, node);
  g_autofree char *normal = is_ascii ? NULL : text_normal (text);

  return normal != NULL ? arena_text (binder->plan->arena, normal, -1)
                        : arena_text (binder->plan->arena, text, node->size);
}

/* node: where it is written; NULL: somewhere in the indicator. */
static void
index_id (PlanBinder *binder, const WrittenId *id, gint32 index, const YamlNode *node)
{
  ProgressPlan *plan = binder->plan;
  TextEntry *entry = text_table_add_hashed (&plan->by_id, id->hash, id->text, id->size);
  char line[SCHEMA_LINE_SIZE];

  if (entry->text == NULL)
    {
      *entry = (TextEntry){ id->text, id->hash, index };
      return;
    }
  schema_on_line (plan->indicators[entry->value].place, line);
  schema_refuse_at (&binder->input, "duplicate-id",
                    node != NULL ? yaml_place (node) : plan->indicators[index].place,
                    "the id '%s' is taken by the indicator%s", id->text, line);
}

#define IDS_AHEAD 16

/* Of a plan bound as it is read, all at the end: a large table is not at hand while something else is done.
 */
static void
index_ids (PlanBinder *binder)
{
  const WrittenId *ids = (const WrittenId *) (gpointer) binder->ids->data;
  guint n = binder->ids->len;

  text_table_make_room (&binder->plan->by_id, n);
  for (guint i = 0; i < n; i++)
    {
      text_table_expect (&binder->plan->by_id, ids[MIN (i + IDS_AHEAD, n - 1)].hash);
      index_id (binder, &ids[i], (gint32) i, NULL);
    }
}

void
resolve_id (gpointer owner, const YamlNode *node)
{
  Entry *entry = owner;
  SchemaInput *input = &entry->binder->input;
  ProgressPlan *plan = entry->binder->plan;
  ProgressIndicator *indicator = entry->indicator;
  gboolean is_ascii;
  WrittenId id;

  indicator->id = "";
  if (node == NULL)
    {
      schema_refuse (input, "missing-key", entry->node, "an indicator needs an 'id', such as hub-projects");
      return;
    }
  if (!is_id (schema_text (input, node), &is_ascii))
    {
      schema_refuse (input, "bad-id", node, "the id '%s' may hold letters, digits, '.', '_' and '-' only",
                     schema_text (input, node));
      return;
    }
  indicator->id = normal_id (entry->binder, node, is_ascii);
  id = (WrittenId){ .text = indicator->id, .size = (guint32) strlen (indicator->id) };
  id.hash = text_table_hash (&plan->by_id, id.text, id.size);
  if (entry->binder->collects_ids)
    g_array_append_val (entry->binder->ids, id);
  else
    index_id (entry->binder, &id, indicator->index, node);
}

/* Names do not repeat: they are copied, not looked up among all texts. */
void
resolve_name (gpointer owner, const YamlNode *node)
{
  Entry *entry = owner;

  entry->indicator->name = entry->indicator->id;
  if (node != NULL)
    entry->indicator->name =
        arena_text (entry->binder->plan->arena, schema_text (&entry->binder->input, node), node->size);
}

/* --- indicators --- */

static gint32
count_parts (const SchemaInput *input, const YamlNode *sequence)
{
  gint32 n = 0;

  for (const YamlNode *part = yaml_first (sequence), *end = yaml_end (sequence); part < end;
       part = yaml_next (part), n++)
    if (part->kind == YAML_MAPPING)
      for (const YamlNode *key = yaml_first (part), *last = yaml_end (part); key < last;
           key = yaml_next (key + 1))
        if (key[1].kind == YAML_SEQUENCE && strcmp (schema_text (input, key), "parts") == 0)
          n += count_parts (input, key + 1);
  return n;
}

/* A little too many rather than a few too few: room that is not used costs nothing. */
static gint32
foresee (PlanBinder *binder, gint32 needed)
{
  gint64 n = binder->reader != NULL ? yaml_reader_foresee (binder->reader, needed) : 0;

  return (gint32) MIN (MAX (n + n / 16, 2 * (gint64) needed), G_MAXINT32);
}

static void
move_indicators (ProgressPlan *plan, gint32 room)
{
  ProgressIndicator *moved = huge_pages_new (sizeof (ProgressIndicator) * (gsize) room);

  if (plan->n_indicators > 0)
    memcpy (moved, plan->indicators, sizeof (ProgressIndicator) * (gsize) plan->n_indicators);
  huge_pages_free (plan->indicators, sizeof (ProgressIndicator) * (gsize) plan->room);
  plan->indicators = moved;
  plan->room = room;
}

/* For an indicator with all its parts: the array stays where it is while they are read. */
static void
make_room (PlanBinder *binder, const YamlNode *parts)
{
  ProgressPlan *plan = binder->plan;
  gint32 needed = plan->n_indicators + 1 + (parts != NULL ? count_parts (&binder->input, parts) : 0);

  if (needed > plan->room)
    move_indicators (plan, foresee (binder, needed));
}

static ProgressIndicator *
add_indicator (PlanBinder *binder, const YamlNode *node, gint32 group, const ProgressIndicator *parent)
{
  ProgressPlan *plan = binder->plan;
  ProgressIndicator *indicator = &plan->indicators[plan->n_indicators];

  indicator->plan = plan;
  indicator->place = yaml_place (node);
  indicator->index = plan->n_indicators++;
  indicator->group = group;
  indicator->parent = parent != NULL ? parent->index : -1;
  return indicator;
}

static void
keep_entry (GArray *kept, const YamlNode *node, const YamlNode *const *slots)
{
  KeptEntry *entry = list_add (kept, KeptEntry);

  entry->node = node;
  memcpy (entry->slots, slots, sizeof entry->slots);
}

void
bind_indicator (PlanBinder *binder, const YamlNode *node, const YamlNode *const *slots, gint32 group,
                const ProgressIndicator *parent)
{
  Entry entry = {
    .binder = binder,
    .node = node,
    .slots = slots,
    .parent = parent,
    .written = binder->written,
    .baseline = &binder->baseline,
    .indicator = add_indicator (binder, node, group, parent),
  };

  binder->current = entry.indicator;
  if (binder->kept != NULL)
    keep_entry (binder->kept, node, slots);
  list_empty (binder->written);
  schema_resolve (&indicator_schema, slots, &entry);
  binder->current = NULL;
  if (binder->input.n_errors > 0)
    return;
  /* now, while all of it is at hand: a plan is larger than a processor's memory */
  plan_share_denominator (entry.indicator);
  note_indicator (binder, entry.indicator);
  plan_make_room_for (binder->plan, entry.indicator);
}

/* --- groups --- */

/* What belongs to one indicator cannot be a default of many. */
void
refuse_inheriting (PlanBinder *binder, const YamlNode *mapping, const char *of_what)
{
  static const char *const own[] = { "id", "parts" };

  for (const YamlNode *key = yaml_first (mapping), *end = yaml_end (mapping); key < end;
       key = yaml_next (key + 1))
    for (gsize i = 0; i < G_N_ELEMENTS (own); i++)
      if (strcmp (schema_text (&binder->input, key), own[i]) == 0)
        schema_refuse (&binder->input, "misplaced-key", key,
                       "'%s' belongs to one indicator; %s cannot have it", own[i], of_what);
}

/* The group of that name inside parent, made when it is new: one that is written twice is one group. */
static gint32
find_group (PlanBinder *binder, const char *name, gint32 parent)
{
  Arena *arena = binder->plan->arena;
  const char *above = parent >= 0 ? g_array_index (binder->groups, Group, parent).path : NULL;
  g_autofree char *path = above != NULL ? g_strconcat (above, "/", name, NULL) : g_strdup (name);
  Group group = { arena_intern (arena, path, -1), arena_intern (arena, name, -1), parent };
  gpointer index;

  if (g_hash_table_lookup_extended (binder->group_by_path, group.path, NULL, &index))
    return GPOINTER_TO_INT (index);
  g_hash_table_insert (binder->group_by_path, (gpointer) group.path,
                       GINT_TO_POINTER ((gint) binder->groups->len));
  g_array_append_val (binder->groups, group);
  return (gint32) binder->groups->len - 1;
}

static gint32
read_group (PlanBinder *binder, const YamlNode *node, const YamlNode *const *slots, gint32 parent)
{
  SchemaInput *input = &binder->input;
  const YamlNode *name = slots[KEY_NAME];

  refuse_inheriting (binder, node, "a group");
  if (name == NULL)
    schema_refuse (input, "missing-key", node, "a group needs a 'name'");
  else if (strchr (schema_text (input, name), '/') != NULL)
    schema_refuse (input, "bad-group-name", name,
                   "the group name '%s' must not hold '/', which separates groups in a path",
                   schema_text (input, name));
  else
    return find_group (binder, schema_text (input, name), parent);
  return parent;
}

static void
bind_entry (PlanBinder *binder, const YamlNode *node, const YamlNode *const *inherited, gint32 parent_group)
{
  const YamlNode *slots[N_INDICATOR_KEYS];

  schema_inherit (&indicator_schema, inherited, BY_ENTRIES, slots);
  schema_collect (&binder->input, &indicator_schema, node, slots);
  if (slots[KEY_INDICATORS] != NULL)
    bind_entries (binder, slots[KEY_INDICATORS], slots, read_group (binder, node, slots, parent_group));
  else if (node->kind == YAML_MAPPING)
    {
      make_room (binder, slots[KEY_PARTS]);
      bind_indicator (binder, node, slots, parent_group, NULL);
    }
}

void
bind_entries (PlanBinder *binder, const YamlNode *sequence, const YamlNode *const *inherited, gint32 group)
{
  for (const YamlNode *entry = yaml_first (sequence), *end = yaml_end (sequence); entry < end;
       entry = yaml_next (entry))
    bind_entry (binder, entry, inherited, group);
}

void
bind_entries_as_read (PlanBinder *binder)
{
  for (const YamlNode *entry;
       binder->input.n_errors == 0 && (entry = yaml_reader_next_item (binder->reader)) != NULL;)
    {
      binder_allow_items (binder, entry);
      bind_entry (binder, entry, binder->inherited, NO_GROUP);
    }
  if (binder->input.n_errors == 0)
    index_ids (binder);
}
