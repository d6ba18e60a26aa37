/* SPDX-License-Identifier: MIT */
#include "panel-families.h"

#include <string.h>

/* What is said of one, by an entity. */
typedef struct {
  gint32 entity;
  gint32 root;
  GArray *cells; /* VariantCell */
} Family;

/* An indicator and all its parts, by index from its own: NULL in those that do not apply. */
typedef struct {
  gint32 n;
  PanelVariant variants[];
} Relatives;

static void
family_free (gpointer data)
{
  Family *family = data;

  g_array_unref (family->cells);
  g_free (family);
}

static void
relatives_free (gpointer data)
{
  Relatives *relatives = data;

  for (gint32 i = 0; i < relatives->n; i++)
    if (relatives->variants[i].indicator != NULL)
      panel_rule_clear (&relatives->variants[i].rule);
  g_free (relatives);
}

gboolean
panel_families_init (PanelFamilies *self, const ProgressPlan *plan, const Day *dates, guint n_dates,
                     gboolean keeps_all, GError **error)
{
  *self = (PanelFamilies){ .variants = plan_variants_new (plan, error),
                           .kept = g_ptr_array_new_with_free_func (relatives_free),
                           .by_text = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                           .waiting = g_ptr_array_new_with_free_func (family_free),
                           .by_pair = g_hash_table_new (g_direct_hash, g_direct_equal),
                           .texts = g_string_chunk_new (1024),
                           .plan = plan,
                           .dates = dates,
                           .n_dates = n_dates,
                           .keeps_all = keeps_all };
  return self->variants != NULL;
}

void
panel_families_clear (PanelFamilies *self)
{
  g_clear_pointer (&self->by_text, g_hash_table_unref);
  g_clear_pointer (&self->kept, g_ptr_array_unref);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_clear_pointer (&self->by_pair, g_hash_table_unref);
  g_clear_pointer (&self->texts, g_string_chunk_free);
  g_clear_pointer (&self->variants, plan_variants_free);
}

void
panel_families_begin (PanelFamilies *self, const char *file, PanelStore *store, PanelBad *bad)
{
  self->file = file;
  self->store = store;
  self->bad = bad;
}

static void
refuse (const PanelFamilies *self, const char *id, Place place, char *message)
{
  panel_bad_add (self->bad, id, self->file, place, message);
}

static const VariantCell *
cells_of (const Family *family)
{
  return (const VariantCell *) (gpointer) family->cells->data;
}

/* ---- variants ---- */

static char *
text_of_cells (const Family *family)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%d", family->root);
  for (guint i = 0; i < family->cells->len; i++)
    {
      const VariantCell *cell = &g_array_index (family->cells, VariantCell, i);

      g_string_append_printf (text, "\n%d %d %" G_GSIZE_FORMAT " %s %s", cell->indicator, (int) cell->key,
                              strlen (cell->text), cell->text, cell->period != NULL ? cell->period : "");
    }
  return g_string_free (text, FALSE);
}

static const Relatives *
keep_relatives (PanelFamilies *self, const ProgressIndicator *root, gint32 n)
{
  Relatives *relatives = g_malloc0 (sizeof *relatives + sizeof (PanelVariant) * (gsize) n);

  relatives->n = n;
  for (gint32 i = 0; i <= root->n_below; i++)
    {
      PanelVariant *variant = &relatives->variants[root[i].index - root->index];

      variant->indicator = &root[i];
      panel_rule_init (&variant->rule, &root[i], self->dates, self->n_dates, self->keeps_all);
    }
  g_ptr_array_add (self->kept, relatives);
  return relatives;
}

/* NULL: refusal says why. */
static const Relatives *
find_relatives (PanelFamilies *self, const Family *family, VariantRefusal *refusal)
{
  g_autofree char *text = text_of_cells (family);
  const Relatives *relatives = g_hash_table_lookup (self->by_text, text);
  const ProgressIndicator *root;

  if (relatives != NULL)
    return relatives;
  root = plan_variants_bind (self->variants, family->root, cells_of (family), family->cells->len, refusal);
  if (root == NULL)
    return NULL;
  relatives = keep_relatives (self, root, 1 + self->plan->indicators[family->root].n_below);
  g_hash_table_insert (self->by_text, g_steal_pointer (&text), (gpointer) relatives);
  return relatives;
}

/* ---- families ---- */

static gboolean
says_of (const Family *family, gint32 indicator)
{
  for (guint i = 0; i < family->cells->len; i++)
    if (g_array_index (family->cells, VariantCell, i).indicator == indicator)
      return TRUE;
  return FALSE;
}

static gboolean
is_at (const VariantCell *cell, Place place)
{
  return cell->place.line == place.line && cell->place.column == place.column;
}

/* The cell that stands where something is wrong, else one of the indicator that cannot be like that, else the
 * last that was told. */
static VariantCell
blamed (const Family *family, const VariantRefusal *refusal)
{
  const VariantCell *cells = cells_of (family);
  guint n = family->cells->len;

  for (guint i = 0; i < n; i++)
    if (is_at (&cells[i], refusal->place))
      return cells[i];
  for (guint i = 0; i < n; i++)
    if (cells[i].indicator == refusal->indicator)
      return cells[i];
  return cells[n - 1];
}

static void
forget_line (Family *family, gint32 indicator)
{
  for (guint i = family->cells->len; i-- > 0;)
    if (g_array_index (family->cells, VariantCell, i).indicator == indicator)
      g_array_remove_index (family->cells, i);
}

/* A line that is wrong is left out; those that are left may be right without it. */
static const Relatives *
bind_what_is_right (PanelFamilies *self, Family *family)
{
  VariantRefusal refusal;

  while (family->cells->len > 0)
    {
      const Relatives *relatives = find_relatives (self, family, &refusal);
      VariantCell wrong;

      if (relatives != NULL)
        return relatives;
      wrong = blamed (family, &refusal);
      refuse (self, "bad-target", wrong.place, refusal.message);
      forget_line (family, wrong.indicator);
    }
  return NULL;
}

static void
settle (PanelFamilies *self, Family *family)
{
  gint32 n = 1 + self->plan->indicators[family->root].n_below;
  gboolean applies = !variant_is_left_out (cells_of (family), family->cells->len, family->root);
  const Relatives *relatives = applies ? bind_what_is_right (self, family) : NULL;

  if (family->cells->len == 0)
    return;
  for (gint32 i = 0; i < n; i++)
    panel_store_set_variant (self->store, family->entity, family->root + i,
                             relatives != NULL ? &relatives->variants[i] : &self->none);
}

void
panel_families_settle (PanelFamilies *self)
{
  for (guint i = 0; i < self->waiting->len; i++)
    settle (self, g_ptr_array_index (self->waiting, i));
  g_ptr_array_set_size (self->waiting, 0);
  g_hash_table_remove_all (self->by_pair);
  g_string_chunk_clear (self->texts);
}

/* ---- lines ---- */

static const ProgressIndicator *
root_of (const PanelFamilies *self, const ProgressIndicator *indicator)
{
  while (indicator->parent >= 0)
    indicator = &self->plan->indicators[indicator->parent];
  return indicator;
}

/* The one that waits for more lines, made when it is new. */
static Family *
find_family (PanelFamilies *self, gint32 entity, gint32 root)
{
  gpointer pair = GSIZE_TO_POINTER ((gsize) entity * (gsize) self->plan->n_indicators + (gsize) root);
  Family *family = g_hash_table_lookup (self->by_pair, pair);

  if (family != NULL)
    return family;
  family = g_new0 (Family, 1);
  family->entity = entity;
  family->root = root;
  family->cells = g_array_new (FALSE, FALSE, sizeof (VariantCell));
  g_ptr_array_add (self->waiting, family);
  g_hash_table_insert (self->by_pair, pair, family);
  return family;
}

/* The next line has other texts. */
static void
add_copies (PanelFamilies *self, Family *family, const PanelSaying *saying)
{
  for (guint i = 0; i < saying->n_cells; i++)
    {
      VariantCell cell = saying->cells[i];

      cell.text = g_string_chunk_insert (self->texts, cell.text);
      cell.period = cell.period != NULL ? g_string_chunk_insert_const (self->texts, cell.period) : NULL;
      g_array_append_val (family->cells, cell);
    }
}

static void
refuse_second (const PanelFamilies *self, const PanelSaying *saying)
{
  refuse (self, "duplicate-target", saying->place,
          g_strdup_printf ("'%s' of '%s' has a line already", saying->indicator->id,
                           panel_store_entity_name (self->store, saying->entity)));
}

static void
add_waiting (PanelFamilies *self, const ProgressIndicator *root, const PanelSaying *saying)
{
  Family *family = find_family (self, saying->entity, root->index);

  if (says_of (family, saying->indicator->index))
    refuse_second (self, saying);
  else if (root->n_below > MOST_PARTS_OF_VARIANT && saying->cells[0].key != VARIANT_LEFT_OUT)
    refuse (self, "too-many-parts", saying->place,
            g_strdup_printf ("'%s' has %d parts; of one with more than %d only 'applies' can be said",
                             root->id, root->n_below, MOST_PARTS_OF_VARIANT));
  else
    add_copies (self, family, saying);
}

/* No other line belongs to it. */
static void
add_single (PanelFamilies *self, const PanelSaying *saying)
{
  Family family = { saying->entity, saying->indicator->index, NULL };

  if (panel_store_variant (self->store, saying->entity, saying->indicator->index) != NULL)
    {
      refuse_second (self, saying);
      return;
    }
  family.cells = g_array_new (FALSE, FALSE, sizeof (VariantCell));
  g_array_append_vals (family.cells, saying->cells, saying->n_cells);
  settle (self, &family);
  g_array_unref (family.cells);
}

void
panel_families_add (PanelFamilies *self, const PanelSaying *saying)
{
  const ProgressIndicator *root = root_of (self, saying->indicator);

  if (saying->n_cells == 0)
    return;
  if (root->n_below > 0)
    add_waiting (self, root, saying);
  else
    add_single (self, saying);
}
