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
  PanelFamilies *families;
  PanelStore *store;
  PanelBad *bad;
  CsvReader *csv;
  GArray *columns; /* Column */
  VariantCell cells[CSV_FIELD_LIMIT];
  guint n_cells;
} Reading;

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
  else if (!plan_variants_is_period (self->families->variants, field->text))
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

static void
add_cell (Reading *self, VariantKey key, const char *period, const CsvField *field)
{
  self->cells[self->n_cells++] = (VariantCell){
    .key = key, .period = period, .text = field->text, .place = csv_field_place (self->csv, field)
  };
}

/* What does not apply has no other values: its cell is the first. FALSE: refused. */
static gboolean
read_applies (Reading *self, const CsvField *field)
{
  if (g_ascii_strcasecmp (field->text, "false") == 0)
    {
      self->n_cells = 0;
      add_cell (self, VARIANT_LEFT_OUT, NULL, field);
      return TRUE;
    }
  if (g_ascii_strcasecmp (field->text, "true") == 0)
    return TRUE;
  refuse (self, "bad-flag", field, g_strdup_printf ("'%s' must be true or false", field->text));
  return FALSE;
}

/* Cells that say something. NULL in *entity or *indicator cannot be. */
static gboolean
sort_cells (Reading *self, const CsvField **entity, const CsvField **indicator)
{
  const CsvField *applies = NULL;

  self->n_cells = 0;
  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = &g_array_index (self->columns, Column, i);
      const CsvField *field = &self->csv->fields[i];

      if (column->kind == COLUMN_ENTITY)
        *entity = field;
      else if (column->kind == COLUMN_INDICATOR)
        *indicator = field;
      else if (column->kind == COLUMN_APPLIES && field->size > 0)
        applies = field;
      else if (column->kind == COLUMN_CELL && field->size > 0)
        add_cell (self, column->key, column->period, field);
    }
  return applies == NULL || read_applies (self, applies);
}

static void
take_row (Reading *self, gint32 entity, const ProgressIndicator *indicator, const CsvField *id)
{
  PanelSaying saying = { entity, indicator, csv_field_place (self->csv, id), self->cells, self->n_cells };

  for (guint i = 0; i < self->n_cells; i++)
    self->cells[i].indicator = indicator->index;
  panel_families_add (self->families, &saying);
}

static void
read_row (Reading *self)
{
  const ProgressPlan *plan = self->families->plan;
  const CsvField *entity_field = NULL, *id = NULL;
  const ProgressIndicator *indicator;
  gint32 entity;

  if (!sort_cells (self, &entity_field, &id))
    return;
  indicator = progress_plan_find_indicator (plan, id->text);
  if (indicator == NULL)
    {
      refuse (self, "unknown-id", id, plan_no_such_id (plan, id->text));
      return;
    }
  entity = panel_store_entity (self->store, entity_field->text);
  if (entity < 0)
    refuse (self, "unknown-entity", entity_field,
            g_strdup_printf ("there is no entity '%s' in the list", entity_field->text));
  else
    take_row (self, entity, indicator, id);
}

gboolean
panel_targets_read (PanelFamilies *families, const char *name, const char *data, gsize size,
                    PanelStore *store, PanelBad *bad)
{
  g_autoptr (CsvReader) csv = csv_reader_new (name, data, size, bad->diagnostics);
  g_autofree Reading *reading = g_new0 (Reading, 1);
  gboolean ok;

  *reading = (Reading){ .families = families, .store = store, .bad = bad, .csv = csv };
  reading->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (reading->columns, column_clear);
  panel_families_begin (families, name, store, bad);
  ok = csv != NULL && read_columns (reading);
  while (ok && csv_reader_next_record (csv))
    read_row (reading);
  panel_families_settle (families);
  g_array_unref (reading->columns);
  return ok && !csv->is_broken;
}
