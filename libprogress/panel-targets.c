/* SPDX-License-Identifier: MIT */
#include "panel-targets.h"

#include <string.h>

#include "csv-reader.h"

/* What a column says. */
typedef enum {
  COLUMN_ENTITY,
  COLUMN_INDICATOR,
  COLUMN_APPLIES,
  COLUMN_CELL, /* instead of what the plan says */
} ColumnKind;

typedef struct {
  ColumnKind kind;
  VariantKey key;
  char *period; /* of a milestone; owned */
} Column;

static const struct {
  const char *name;
  ColumnKind kind;
  VariantKey key;
} known_columns[] = {
  { "entity", COLUMN_ENTITY, 0 },
  { "indicator", COLUMN_INDICATOR, 0 },
  { "applies", COLUMN_APPLIES, 0 },
  { "target", COLUMN_CELL, VARIANT_TARGET },
  { "baseline", COLUMN_CELL, VARIANT_BASELINE },
  { "start", COLUMN_CELL, VARIANT_START },
  { "due", COLUMN_CELL, VARIANT_DUE },
  { "weight", COLUMN_CELL, VARIANT_WEIGHT },
};

/* One file being read. */
typedef struct {
  PanelTargets *targets;
  const ProgressPlan *plan;
  PanelStore *store;
  PanelBad *bad;
  CsvReader *csv;
  GArray *columns; /* Column */
  VariantCell cells[CSV_FIELD_LIMIT];
  guint n_cells;
} Reading;

static void
variant_free (gpointer data)
{
  PanelVariant *variant = data;

  if (variant->indicator != NULL)
    panel_rule_clear (&variant->rule);
  g_free (variant);
}

gboolean
panel_targets_init (PanelTargets *self, const ProgressPlan *plan, const Day *dates, guint n_dates,
                    gboolean keeps_all, GError **error)
{
  *self = (PanelTargets){ .variants = plan_variants_new (plan, error),
                          .kept = g_ptr_array_new_with_free_func (variant_free),
                          .by_text = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                          .dates = dates,
                          .n_dates = n_dates,
                          .keeps_all = keeps_all };
  return self->variants != NULL;
}

void
panel_targets_clear (PanelTargets *self)
{
  g_clear_pointer (&self->by_text, g_hash_table_unref);
  g_clear_pointer (&self->kept, g_ptr_array_unref);
  g_clear_pointer (&self->variants, plan_variants_free);
}

/* ---- columns ---- */

static void
column_clear (gpointer column)
{
  g_free (((Column *) column)->period);
}

static gboolean
refuse_column (const Reading *self, const CsvField *field, const char *what)
{
  diagnostics_error (
      self->bad->diagnostics, "bad-column", self->csv->name, csv_field_place (self->csv, field),
      "%s '%s'; there are entity, indicator, target, baseline, start, due, weight, applies, and "
      "periods of milestones such as 2024-Q2",
      what, field->text);
  return FALSE;
}

static gboolean
is_taken (const Reading *self, const Column *column)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *other = &g_array_index (self->columns, Column, i);

      if (other->kind == column->kind && other->key == column->key &&
          g_strcmp0 (other->period, column->period) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
read_column (Reading *self, const CsvField *field)
{
  Column column = { COLUMN_CELL, VARIANT_MILESTONE, NULL };
  gsize i = 0;

  while (i < G_N_ELEMENTS (known_columns) && strcmp (known_columns[i].name, field->text) != 0)
    i++;
  if (i < G_N_ELEMENTS (known_columns))
    column = (Column){ known_columns[i].kind, known_columns[i].key, NULL };
  else if (!plan_variants_is_period (self->targets->variants, field->text))
    return refuse_column (self, field, "unknown column");
  else
    column.period = g_strdup (field->text);
  if (is_taken (self, &column))
    {
      g_free (column.period);
      return refuse_column (self, field, "a second column");
    }
  g_array_append_val (self->columns, column);
  return TRUE;
}

static gboolean
has_column (const Reading *self, ColumnKind kind)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_array_index (self->columns, Column, i).kind == kind)
      return TRUE;
  return FALSE;
}

static gboolean
read_columns (Reading *self)
{
  if (!csv_reader_next (self->csv))
    {
      if (!diagnostics_has_errors (self->bad->diagnostics))
        diagnostics_error (self->bad->diagnostics, "empty-file", self->csv->name, (Place){ 1, 1 },
                           "the file is empty; its first line must name the columns");
      return FALSE;
    }
  for (guint i = 0; i < self->csv->n_fields; i++)
    if (!read_column (self, &self->csv->fields[i]))
      return FALSE;
  self->csv->n_columns = self->csv->n_fields;
  if (has_column (self, COLUMN_ENTITY) && has_column (self, COLUMN_INDICATOR))
    return TRUE;
  return refuse_column (self, &self->csv->fields[0], "no column 'entity' or 'indicator' beside");
}

/* ---- rows ---- */

static void
refuse (const Reading *self, const char *id, const CsvField *field, char *message)
{
  panel_bad_add (self->bad, id, self->csv->name, csv_field_place (self->csv, field), message);
}

/* Cells that say something; *applies: FALSE when it is said. NULL in *entity or *indicator cannot be. */
static gboolean
sort_cells (Reading *self, const CsvField **entity, const CsvField **indicator, gboolean *applies)
{
  self->n_cells = 0;
  *applies = TRUE;
  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = &g_array_index (self->columns, Column, i);
      const CsvField *field = &self->csv->fields[i];

      if (column->kind == COLUMN_ENTITY)
        *entity = field;
      else if (column->kind == COLUMN_INDICATOR)
        *indicator = field;
      else if (column->kind == COLUMN_CELL && field->size > 0)
        self->cells[self->n_cells++] = (VariantCell){ column->key, column->period, field->text };
      else if (column->kind == COLUMN_APPLIES && field->size > 0)
        {
          *applies = g_ascii_strcasecmp (field->text, "true") == 0;
          if (*applies || g_ascii_strcasecmp (field->text, "false") == 0)
            continue;
          refuse (self, "bad-flag", field, g_strdup_printf ("'%s' must be true or false", field->text));
          return FALSE;
        }
    }
  return TRUE;
}

static char *
text_of_cells (const Reading *self, gint32 index)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%d", index);
  for (guint i = 0; i < self->n_cells; i++)
    g_string_append_printf (text, "\n%d %s\n%s", (int) self->cells[i].key,
                            self->cells[i].period != NULL ? self->cells[i].period : "", self->cells[i].text);
  return g_string_free (text, FALSE);
}

static PanelVariant *
keep_variant (const Reading *self, const ProgressIndicator *indicator)
{
  PanelTargets *targets = self->targets;
  PanelVariant *variant = g_new0 (PanelVariant, 1);

  variant->indicator = indicator;
  if (indicator != NULL)
    panel_rule_init (&variant->rule, indicator, targets->dates, targets->n_dates, targets->keeps_all);
  g_ptr_array_add (targets->kept, variant);
  return variant;
}

static const PanelVariant *
find_variant (Reading *self, gint32 index, const CsvField *at)
{
  g_autofree char *text = text_of_cells (self, index);
  PanelVariant *variant = g_hash_table_lookup (self->targets->by_text, text);
  const ProgressIndicator *indicator;
  char *message = NULL;

  if (variant != NULL)
    return variant;
  indicator = plan_variants_bind (self->targets->variants, index, self->cells, self->n_cells, &message);
  if (indicator == NULL)
    {
      refuse (self, "bad-target", at, message);
      return NULL;
    }
  variant = keep_variant (self, indicator);
  g_hash_table_insert (self->targets->by_text, g_steal_pointer (&text), variant);
  return variant;
}

/* Parts and their wholes hang together: what holds for one of them is said in the plan. */
static gboolean
stands_alone (const Reading *self, const ProgressIndicator *indicator, const CsvField *at)
{
  if (indicator->parent < 0 && (indicator->n_parts == 0 || self->n_cells == 0))
    return TRUE;
  refuse (
      self, "not-alone", at,
      g_strdup_printf (indicator->parent < 0
                           ? "'%s' has parts: only 'applies' can be said of it for single entities"
                           : "'%s' is a part: what holds for single entities can be said of whole indicators",
                       indicator->id));
  return FALSE;
}

static void
read_row (Reading *self)
{
  const CsvField *entity_field = NULL, *id = NULL;
  const ProgressIndicator *indicator;
  const PanelVariant *variant;
  gboolean applies;
  gint32 entity;

  if (!sort_cells (self, &entity_field, &id, &applies))
    return;
  indicator = progress_plan_find_indicator (self->plan, id->text);
  if (indicator == NULL)
    {
      refuse (self, "unknown-id", id, plan_no_such_id (self->plan, id->text));
      return;
    }
  entity = panel_store_entity (self->store, entity_field->text);
  if (entity < 0)
    {
      refuse (self, "unknown-entity", entity_field,
              g_strdup_printf ("there is no entity '%s' in the list", entity_field->text));
      return;
    }
  if (!stands_alone (self, indicator, id) || (applies && self->n_cells == 0))
    return;
  variant = applies ? find_variant (self, indicator->index, id) : keep_variant (self, NULL);
  if (variant != NULL && !panel_store_set_variant (self->store, entity, indicator->index, variant))
    refuse (self, "duplicate-target", id,
            g_strdup_printf ("'%s' of '%s' has a line already", id->text, entity_field->text));
}

gboolean
panel_targets_read (PanelTargets *self, const char *name, const char *data, gsize size,
                    const ProgressPlan *plan, PanelStore *store, PanelBad *bad)
{
  g_autoptr (CsvReader) csv = csv_reader_new (name, data, size, bad->diagnostics);
  g_autofree Reading *reading = g_new0 (Reading, 1);
  gboolean ok;

  *reading = (Reading){ .targets = self, .plan = plan, .store = store, .bad = bad, .csv = csv };
  reading->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (reading->columns, column_clear);
  ok = csv != NULL && read_columns (reading);
  while (ok && csv_reader_next_record (csv))
    read_row (reading);
  g_array_unref (reading->columns);
  return ok && !csv->is_broken;
}
