/* SPDX-License-Identifier: MIT */
#include "plan-variants.h"

#include <string.h>

#include "file.h"
#include "plan-binder.h"

/* What one variant may make of lists: its milestones of every month, and those of a long plan. */
#define ITEMS_OF_VARIANT 10000

/* A cell as YAML. */
typedef struct {
  YamlNode period, value;
} CellText;

struct _PlanVariants {
  ProgressPlan *plan;
  YamlTree *read; /* as the file is */
  YamlTree tree;  /* the same with the texts of a variant behind its own */
  GString *pool;
  gsize pool_size; /* without those */
  PlanBinder binder;
  GArray *kept;                     /* KeptEntry */
  const ProgressIndicator *written; /* those of the plan */
  YamlNode *units;                  /* by index: what `unit` would say */

  /* of a variant */
  const VariantCell *cells;
  guint n_cells;
  GArray *texts;   /* CellText, of the cells */
  Arena *nodes;    /* what they say together */
  gint32 next;     /* to be bound */
  GArray *indexes; /* gint32: those that are */
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
  self->binder.kept = self->kept;
  if (plan_binder_bind (&self->binder) && is_same_plan (self->plan, of))
    return TRUE;
  g_set_error (error, PROGRESS_ERROR, PROGRESS_ERROR_IO, "%s: has changed since it was read", of->file);
  return FALSE;
}

static YamlNode
add_scalar (PlanVariants *self, const char *text)
{
  gsize size = strlen (text);
  YamlNode node = { .text = (guint32) self->pool->len, .size = (guint32) size, .kind = YAML_SCALAR };

  g_string_append_len (self->pool, text, (gssize) size + 1);
  self->tree.pool = self->pool->str;
  return node;
}

static void
add_units (PlanVariants *self)
{
  self->units = g_new (YamlNode, (gsize) self->plan->n_indicators);
  for (gint32 i = 0; i < self->plan->n_indicators; i++)
    self->units[i] = add_scalar (self, self->written[i].unit->label);
  self->pool_size = self->pool->len;
}

/* What follows when the plan is there: entries are bound by themselves, their ids are known. */
static void
prepare (PlanVariants *self)
{
  self->written = self->plan->indicators;
  add_units (self);
  self->binder.variants = self;
  self->binder.kept = NULL;
  self->binder.collects_ids = TRUE;
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
  self->kept = g_array_new (FALSE, FALSE, sizeof (KeptEntry));
  self->texts = g_array_new (FALSE, FALSE, sizeof (CellText));
  self->indexes = g_array_new (FALSE, FALSE, sizeof (gint32));
  self->read = yaml_tree_new (of->file, text, length, diagnostics);
  if (self->read == NULL)
    {
      diagnostics_to_error (diagnostics, PROGRESS_ERROR_SYNTAX, error);
      return NULL;
    }
  self->pool = g_string_new_len (self->read->pool, (gssize) pool_size (self->read));
  self->tree = *self->read;
  self->tree.pool = self->pool->str;
  if (!bind_again (self, of, error))
    return NULL;
  prepare (self);
  return g_steal_pointer (&self);
}

void
plan_variants_free (PlanVariants *self)
{
  if (self == NULL)
    return;

  if (self->binder.plan != NULL)
    plan_binder_clear (&self->binder);
  g_array_unref (self->kept);
  g_array_unref (self->texts);
  g_array_unref (self->indexes);
  g_free (self->units);
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

/* ---- what is said instead ---- */

static YamlNode
add_at (PlanVariants *self, const char *text, Place place)
{
  YamlNode node = add_scalar (self, text);

  node.line = place.line;
  node.column = place.column & 0xffffff;
  return node;
}

/* All texts stand there before anything is bound: then they stay where they are. */
static void
add_texts (PlanVariants *self)
{
  g_string_truncate (self->pool, self->pool_size);
  g_array_set_size (self->texts, 0);
  for (guint i = 0; i < self->n_cells; i++)
    {
      const VariantCell *cell = &self->cells[i];
      CellText *text = list_add (self->texts, CellText);

      text->value = add_at (self, cell->text, cell->place);
      if (cell->period != NULL)
        text->period = add_at (self, cell->period, cell->place);
    }
}

static const CellText *
text_of (const PlanVariants *self, const VariantCell *cell)
{
  return &g_array_index (self->texts, CellText, cell - self->cells);
}

static YamlNode *
copy_node (YamlNode *to, const YamlNode *node)
{
  gsize n = (gsize) (yaml_next (node) - node);

  memcpy (to, node, n * sizeof *node);
  return to + n;
}

static YamlNode *
new_mapping (PlanVariants *self, gsize n_nodes)
{
  YamlNode *mapping = arena_new0 (self->nodes, YamlNode, n_nodes + 1);

  mapping->kind = YAML_MAPPING;
  return mapping;
}

static const YamlNode *
end_mapping (YamlNode *mapping, const YamlNode *end)
{
  mapping->size = (guint32) (end - mapping - 1);
  return mapping;
}

/* A baseline that has a date keeps it. */
static const YamlNode *
say_baseline (PlanVariants *self, const VariantCell *cell, const YamlNode *written)
{
  YamlNode *mapping, *at;

  if (written == NULL || written->kind != YAML_MAPPING)
    return &text_of (self, cell)->value;
  mapping = new_mapping (self, written->size);
  at = mapping + 1;
  for (const YamlNode *key = yaml_first (written), *end = yaml_end (written); key < end;
       key = yaml_next (key + 1))
    {
      at = copy_node (at, key);
      if (strcmp (yaml_text (&self->tree, key), "value") == 0)
        *at++ = text_of (self, cell)->value;
      else
        at = copy_node (at, key + 1);
    }
  return end_mapping (mapping, at);
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
is_milestone (const VariantCell *cell, gint32 indicator)
{
  return cell->indicator == indicator && cell->key == VARIANT_MILESTONE;
}

static gboolean
is_said_anew (const PlanVariants *self, const YamlNode *key, gint32 indicator)
{
  Day day = day_of (self, yaml_text (&self->tree, key));

  for (guint i = 0; i < self->n_cells; i++)
    if (is_milestone (&self->cells[i], indicator) && day != DAY_NONE &&
        day == day_of (self, self->cells[i].period))
      return TRUE;
  return FALSE;
}

/* Those of the plan, but for the ones of which the cells speak, and those. */
static const YamlNode *
say_milestones (PlanVariants *self, gint32 indicator, const YamlNode *written)
{
  YamlNode *mapping = new_mapping (self, (written != NULL ? written->size : 0) + 2 * (gsize) self->n_cells);
  YamlNode *at = mapping + 1;

  if (written != NULL)
    for (const YamlNode *key = yaml_first (written), *end = yaml_end (written); key < end;
         key = yaml_next (key + 1))
      if (!is_said_anew (self, key, indicator))
        at = copy_node (copy_node (at, key), key + 1);
  for (guint i = 0; i < self->n_cells; i++)
    if (is_milestone (&self->cells[i], indicator))
      {
        *at++ = text_of (self, &self->cells[i])->period;
        *at++ = text_of (self, &self->cells[i])->value;
      }
  return end_mapping (mapping, at);
}

static void
say_cell (PlanVariants *self, const VariantCell *cell, gboolean *has_milestones, const YamlNode **slots)
{
  static const IndicatorKey keys[] = {
    [VARIANT_TARGET] = KEY_TARGET,
    [VARIANT_START] = KEY_START,
    [VARIANT_DUE] = KEY_DUE,
    [VARIANT_WEIGHT] = KEY_WEIGHT,
  };

  if (cell->key == VARIANT_BASELINE)
    slots[KEY_BASELINE] = say_baseline (self, cell, slots[KEY_BASELINE]);
  else if (cell->key != VARIANT_MILESTONE)
    slots[keys[cell->key]] = &text_of (self, cell)->value;
  else if (!*has_milestones)
    {
      slots[KEY_MILESTONES] = say_milestones (self, cell->indicator, slots[KEY_MILESTONES]);
      *has_milestones = TRUE;
    }
}

gboolean
variant_is_left_out (const VariantCell *cells, guint n_cells, gint32 indicator)
{
  for (guint i = 0; i < n_cells; i++)
    if (cells[i].indicator == indicator && cells[i].key == VARIANT_LEFT_OUT)
      return TRUE;
  return FALSE;
}

/* Figures of the plan count for nobody. */
gboolean
plan_variants_say (PlanVariants *self, const YamlNode **slots)
{
  gint32 indicator = self->next;
  const KeptEntry *kept = &g_array_index (self->kept, KeptEntry, indicator);
  gboolean has_milestones = FALSE;

  if (variant_is_left_out (self->cells, self->n_cells, indicator))
    {
      self->next += 1 + self->written[indicator].n_below;
      return FALSE;
    }
  self->next++;
  g_array_append_val (self->indexes, indicator);
  slots[KEY_FIGURES] = NULL;
  slots[KEY_UNIT] = kept->slots[KEY_UNIT];
  if (slots[KEY_UNIT] == NULL && self->units[indicator].size > 0)
    slots[KEY_UNIT] = &self->units[indicator];
  for (guint i = 0; i < self->n_cells; i++)
    if (self->cells[i].indicator == indicator)
      say_cell (self, &self->cells[i], &has_milestones, slots);
  return TRUE;
}

/* ---- binding ---- */

/* Where the family stands while it is bound. */
typedef struct {
  ProgressIndicator *indicators;
  gint32 n_indicators;
  ProgressDiagnostics *notes;
} Aside;

/* Bound from the beginning of the plan's array, as its own entries are; notes on variants are nobody's. */
static Aside
put_aside (ProgressPlan *plan, ProgressIndicator *family, ProgressDiagnostics *notes)
{
  Aside aside = { plan->indicators, plan->n_indicators, plan->notes };

  plan->indicators = family;
  plan->n_indicators = 0;
  plan->notes = notes;
  return aside;
}

static void
put_back (ProgressPlan *plan, Aside aside)
{
  plan->indicators = aside.indicators;
  plan->n_indicators = aside.n_indicators;
  plan->notes = aside.notes;
}

static void
bind_family (PlanVariants *self, gint32 root, ProgressDiagnostics *diagnostics)
{
  const KeptEntry *kept = &g_array_index (self->kept, KeptEntry, root);
  gint32 group = self->written[root].group;
  const YamlNode *slots[N_INDICATOR_KEYS];

  memcpy (slots, kept->slots, sizeof slots);
  self->next = root;
  g_array_set_size (self->indexes, 0);
  list_empty (self->binder.ids);
  self->binder.input.diagnostics = diagnostics;
  self->binder.input.n_errors = 0;
  self->binder.items_left = ITEMS_OF_VARIANT * (gint64) (1 + self->written[root].n_below);
  if (plan_variants_say (self, slots))
    bind_indicator (&self->binder, kept->node, slots, group, NULL);
  self->binder.input.diagnostics = NULL;
}

/* The indexes that they have in the plan. */
static void
number_family (const PlanVariants *self, ProgressIndicator *family)
{
  const gint32 *indexes = (const gint32 *) (gpointer) self->indexes->data;

  for (guint i = 0; i < self->indexes->len; i++)
    {
      family[i].index = indexes[i];
      family[i].parent = family[i].parent >= 0 ? indexes[family[i].parent] : -1;
    }
}

/* What no key says, each by itself. NULL: nothing. */
static char *
odd_variant (const ProgressIndicator *variant, const ProgressIndicator *written)
{
  const char *unit = variant->unit->label;

  if (variant->unit != written->unit) /* figures are told in none */
    return g_strdup_printf (
        "'%s' is told in '%s' here, but has no unit in the plan; write \"unit: %s\" there", variant->id, unit,
        unit);
  if (variant->n_parts == 0 && written->n_parts > 0)
    return g_strdup_printf ("all parts of '%s' are left out; it does not apply either", variant->id);
  return NULL;
}

static VariantRefusal
refusal_of (const PlanVariants *self, const ProgressIndicator *family, ProgressDiagnostics *diagnostics)
{
  VariantRefusal refusal = { .indicator = -1 };

  if (diagnostics_has_errors (diagnostics))
    return (VariantRefusal){ g_strdup (diagnostics_first_message (diagnostics)),
                             diagnostics_first_place (diagnostics), -1 };
  for (guint i = 0; i < self->indexes->len && refusal.message == NULL; i++)
    {
      refusal.indicator = family[i].index;
      refusal.message = odd_variant (&family[i], &self->written[family[i].index]);
    }
  return refusal;
}

const ProgressIndicator *
plan_variants_bind (PlanVariants *self, gint32 root, const VariantCell *cells, guint n_cells,
                    VariantRefusal *refusal)
{
  g_autoptr (ProgressDiagnostics) diagnostics = diagnostics_new ();
  g_autoptr (Arena) nodes = arena_new ();
  ProgressPlan *plan = self->plan;
  gint32 n = 1 + self->written[root].n_below;
  ProgressIndicator *family = arena_new0 (plan->arena, ProgressIndicator, (gsize) n);
  Aside aside;

  self->cells = cells;
  self->n_cells = n_cells;
  self->nodes = nodes;
  add_texts (self);
  aside = put_aside (plan, family, diagnostics);
  bind_family (self, root, diagnostics);
  put_back (plan, aside);
  number_family (self, family);
  *refusal = refusal_of (self, family, diagnostics);
  return refusal->message == NULL ? family : NULL;
}
