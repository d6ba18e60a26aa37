/* SPDX-License-Identifier: MIT */
#include "plan-variants.h"

#include <string.h>

#include "file.h"
#include "plan-binder.h"
#include "plan-finish.h"

/* What one variant may make of lists: its milestones of every month, and those of a long plan. */
#define ITEMS_OF_VARIANT 10000

struct _PlanVariants {
  ProgressPlan *plan;
  YamlTree *read; /* as the file is */
  YamlTree tree;  /* the same with the texts of a variant behind its own */
  GString *pool;
  gsize pool_size; /* without those */
  GArray *nodes;   /* YamlNode: of a variant */
  PlanBinder binder;
  const YamlNode *slots[N_INDICATOR_KEYS]; /* of a variant */
};

/* ---- the plan, read once more ---- */

static gsize
pool_size (const YamlTree *tree)
{
  gsize size = 0;

  for (guint i = 0; i < tree->n_nodes; i++)
    if (tree->nodes[i].kind == YAML_SCALAR)
      size = MAX (size, (gsize) tree->nodes[i].text + tree->nodes[i].size + 1);
  return size;
}

static gboolean
is_same_plan (const ProgressPlan *a, const ProgressPlan *b)
{
  if (a->n_indicators != b->n_indicators)
    return FALSE;
  for (gint32 i = 0; i < a->n_indicators; i++)
    if (strcmp (a->indicators[i].id, b->indicators[i].id) != 0)
      return FALSE;
  return TRUE;
}

static gboolean
bind_again (PlanVariants *self, const ProgressPlan *of, GError **error)
{
  g_autoptr (ProgressDiagnostics) diagnostics = diagnostics_new ();

  self->binder = plan_binder_new (self->plan, &self->tree, TRUE, diagnostics);
  self->binder.kept = g_ptr_array_new_with_free_func (g_free);
  if (plan_binder_bind (&self->binder) && is_same_plan (self->plan, of))
    return TRUE;
  g_set_error (error, PROGRESS_ERROR, PROGRESS_ERROR_IO, "%s: has changed since it was read", of->file);
  return FALSE;
}

PlanVariants *
plan_variants_new (const ProgressPlan *of, GError **error)
{
  g_autoptr (ProgressDiagnostics) diagnostics = diagnostics_new ();
  g_autoptr (PlanVariants) self = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (!of->is_file)
    {
      g_set_error (error, PROGRESS_ERROR, PROGRESS_ERROR_UNSUPPORTED,
                   "targets of single entities need a plan that was read from a file");
      return NULL;
    }
  if (!file_read (of->file, &text, &length, error))
    return NULL;
  self = g_new0 (PlanVariants, 1);
  self->plan = plan_new_unbound (of->file);
  self->nodes = g_array_new (FALSE, FALSE, sizeof (YamlNode));
  self->read = yaml_tree_new (of->file, text, length, diagnostics);
  if (self->read == NULL)
    {
      diagnostics_to_error (diagnostics, PROGRESS_ERROR_SYNTAX, error);
      return NULL;
    }
  self->pool_size = pool_size (self->read);
  self->pool = g_string_new_len (self->read->pool, (gssize) self->pool_size);
  self->tree = *self->read;
  self->tree.pool = self->pool->str;
  return bind_again (self, of, error) ? g_steal_pointer (&self) : NULL;
}

void
plan_variants_free (PlanVariants *self)
{
  if (self == NULL)
    return;

  if (self->binder.kept != NULL)
    {
      g_ptr_array_unref (self->binder.kept);
      plan_binder_clear (&self->binder);
    }
  g_array_unref (self->nodes);
  if (self->pool != NULL)
    g_string_free (self->pool, TRUE);
  yaml_tree_free (self->read);
  progress_plan_unref (self->plan);
  g_free (self);
}

const ProgressPlan *
plan_variants_plan (const PlanVariants *self)
{
  return self->plan;
}

gboolean
plan_variants_is_period (PlanVariants *self, const char *text)
{
  ParseFailure failure = { 0 };
  Period period;
  gboolean ok = period_parse (text, -1, &self->binder.periods, &period, &failure);

  parse_failure_clear (&failure);
  return ok;
}

/* ---- nodes of a variant ---- */

static void
add_scalar (PlanVariants *self, const char *text)
{
  gsize size = strlen (text);
  YamlNode node = { .text = (guint32) self->pool->len, .size = (guint32) size, .kind = YAML_SCALAR };

  g_string_append_len (self->pool, text, (gssize) size + 1);
  self->tree.pool = self->pool->str;
  g_array_append_val (self->nodes, node);
}

/* A node and all inside it. */
static void
add_copy (PlanVariants *self, const YamlNode *node)
{
  g_array_append_vals (self->nodes, node, (guint) (yaml_next (node) - node));
}

static guint
begin_mapping (PlanVariants *self)
{
  YamlNode node = { .kind = YAML_MAPPING };

  g_array_append_val (self->nodes, node);
  return self->nodes->len - 1;
}

static void
end_mapping (PlanVariants *self, guint mapping)
{
  g_array_index (self->nodes, YamlNode, mapping).size = self->nodes->len - 1 - mapping;
}

/* A baseline that has a date keeps it. */
static void
add_baseline (PlanVariants *self, const YamlNode *written, const char *text)
{
  guint mapping;

  if (written == NULL || written->kind != YAML_MAPPING)
    {
      add_scalar (self, text);
      return;
    }
  mapping = begin_mapping (self);
  for (const YamlNode *key = yaml_first (written), *end = yaml_end (written); key < end;
       key = yaml_next (key + 1))
    {
      add_copy (self, key);
      if (strcmp (yaml_text (&self->tree, key), "value") == 0)
        add_scalar (self, text);
      else
        add_copy (self, key + 1);
    }
  end_mapping (self, mapping);
}

/* The day a milestone is due; DAY_NONE: it comes again and again. */
static Day
day_of (const PlanVariants *self, const char *period)
{
  ParseFailure failure = { 0 };
  Period read;

  if (period_parse (period, -1, &self->binder.periods, &read, &failure))
    return read.last;
  parse_failure_clear (&failure);
  return DAY_NONE;
}

static gboolean
is_said_anew (const PlanVariants *self, const YamlNode *key, const VariantCell *cells, guint n_cells)
{
  Day day = day_of (self, yaml_text (&self->tree, key));

  for (guint i = 0; i < n_cells; i++)
    if (cells[i].key == VARIANT_MILESTONE && day != DAY_NONE && day == day_of (self, cells[i].period))
      return TRUE;
  return FALSE;
}

/* Those of the plan, but for the ones of which the cells speak, and those. */
static void
add_milestones (PlanVariants *self, const YamlNode *written, const VariantCell *cells, guint n_cells)
{
  guint mapping = begin_mapping (self);

  if (written != NULL)
    for (const YamlNode *key = yaml_first (written), *end = yaml_end (written); key < end;
         key = yaml_next (key + 1))
      if (!is_said_anew (self, key, cells, n_cells))
        {
          add_copy (self, key);
          add_copy (self, key + 1);
        }
  for (guint i = 0; i < n_cells; i++)
    if (cells[i].key == VARIANT_MILESTONE)
      {
        add_scalar (self, cells[i].period);
        add_scalar (self, cells[i].text);
      }
  end_mapping (self, mapping);
}

/* ---- slots of a variant ---- */

/* Nodes move while they are added: slots get their addresses afterwards. */
#define NOT_SAID G_MAXUINT

typedef struct {
  guint begins[N_INDICATOR_KEYS];
} Said;

static IndicatorKey
slot_of (VariantKey key)
{
  static const IndicatorKey slots[] = {
    [VARIANT_TARGET] = KEY_TARGET, [VARIANT_BASELINE] = KEY_BASELINE, [VARIANT_START] = KEY_START,
    [VARIANT_DUE] = KEY_DUE,       [VARIANT_WEIGHT] = KEY_WEIGHT,     [VARIANT_MILESTONE] = KEY_MILESTONES,
  };

  return slots[key];
}

static void
say (PlanVariants *self, Said *said, const VariantCell *cell, const VariantCell *cells, guint n_cells)
{
  IndicatorKey slot = slot_of (cell->key);

  if (said->begins[slot] != NOT_SAID)
    return;
  said->begins[slot] = self->nodes->len;
  if (cell->key == VARIANT_MILESTONE)
    add_milestones (self, self->slots[slot], cells, n_cells);
  else if (cell->key == VARIANT_BASELINE)
    add_baseline (self, self->slots[slot], cell->text);
  else
    add_scalar (self, cell->text);
}

/* Figures of the plan count for nobody. */
static void
fill_slots (PlanVariants *self, gint32 index, const VariantCell *cells, guint n_cells)
{
  Said said;

  memcpy (self->slots, g_ptr_array_index (self->binder.kept, index), sizeof self->slots);
  self->slots[KEY_FIGURES] = NULL;
  g_string_truncate (self->pool, self->pool_size);
  g_array_set_size (self->nodes, 0);
  for (guint i = 0; i < N_INDICATOR_KEYS; i++)
    said.begins[i] = NOT_SAID;
  for (guint i = 0; i < n_cells; i++)
    say (self, &said, &cells[i], cells, n_cells);
  for (guint i = 0; i < N_INDICATOR_KEYS; i++)
    if (said.begins[i] != NOT_SAID)
      self->slots[i] = &g_array_index (self->nodes, YamlNode, said.begins[i]);
}

/* ---- binding ---- */

/* The entry of the same indicator in the plan: what is not of its keys stays. */
static ProgressIndicator *
new_indicator (PlanVariants *self, gint32 index)
{
  const ProgressIndicator *written = &self->plan->indicators[index];
  ProgressIndicator *indicator = arena_new0 (self->plan->arena, ProgressIndicator, 1);

  indicator->plan = self->plan;
  indicator->id = written->id;
  indicator->index = index;
  indicator->group = written->group;
  indicator->parent = written->parent;
  indicator->place = written->place;
  return indicator;
}

static ProgressIndicator *
bind (PlanVariants *self, gint32 index, ProgressDiagnostics *diagnostics)
{
  const YamlNode entry_node = { .kind = YAML_MAPPING };
  Entry entry = {
    .binder = &self->binder,
    .node = &entry_node,
    .slots = self->slots,
    .written = self->binder.written,
    .baseline = &self->binder.baseline,
    .indicator = new_indicator (self, index),
  };

  self->binder.input.diagnostics = diagnostics;
  self->binder.input.n_errors = 0;
  self->binder.items_left = ITEMS_OF_VARIANT;
  self->binder.current = entry.indicator;
  list_empty (self->binder.written);
  schema_resolve_rows (&indicator_schema, KEY_NAME, KEY_PARTS, self->slots, &entry);
  self->binder.input.diagnostics = NULL;
  return entry.indicator;
}

const ProgressIndicator *
plan_variants_bind (PlanVariants *self, gint32 index, const VariantCell *cells, guint n_cells, char **message)
{
  g_autoptr (ProgressDiagnostics) diagnostics = diagnostics_new ();
  ProgressDiagnostics *notes = self->plan->notes;
  ProgressIndicator *indicator;

  fill_slots (self, index, cells, n_cells);
  self->plan->notes = diagnostics; /* those of variants are nobody's */
  indicator = bind (self, index, diagnostics);
  self->plan->notes = notes;
  if (diagnostics_has_errors (diagnostics))
    {
      *message = g_strdup (diagnostics_first_message (diagnostics));
      return NULL;
    }
  plan_share_denominator (indicator);
  plan_make_room_for (self->plan, indicator);
  return indicator;
}
