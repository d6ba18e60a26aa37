/* SPDX-License-Identifier: MIT */
#include "panel-entities.h"

#include "csv-reader.h"

enum {
  COLUMN_ENTITY,
  COLUMN_NAME, /* for people: nothing is made of it */
  COLUMN_GROUP,
  N_COLUMNS,
};

static const CsvColumn columns[N_COLUMNS] = {
  [COLUMN_ENTITY] = { "entity", TRUE },
  [COLUMN_NAME] = { "name", FALSE },
  [COLUMN_GROUP] = { "group", FALSE },
};

void
panel_entities_init (PanelEntities *self)
{
  *self = (PanelEntities){ .groups = g_array_new (FALSE, FALSE, sizeof (gint32)),
                           .names = g_ptr_array_new (),
                           .arena = arena_new () };
}

void
panel_entities_clear (PanelEntities *self)
{
  g_array_unref (self->groups);
  g_ptr_array_unref (self->names);
  text_table_clear (&self->by_name);
  arena_free (self->arena);
}

static gint32
group_of (PanelEntities *self, const CsvField *field)
{
  TextEntry *entry;

  if (field == NULL || field->size == 0)
    return -1;
  entry = text_table_add (&self->by_name, field->text, field->size);
  if (entry->text == NULL)
    {
      entry->text = arena_text (self->arena, field->text, (gssize) field->size);
      entry->value = (gint32) self->names->len;
      g_ptr_array_add (self->names, (gpointer) entry->text);
    }
  return entry->value;
}

static void
read_row (PanelEntities *self, const CsvReader *csv, const gint32 *fields, PanelStore *store, PanelBad *bad)
{
  const CsvField *entity = &csv->fields[fields[COLUMN_ENTITY]];
  gint32 n = panel_store_n_entities (store);
  gint32 group = group_of (self, fields[COLUMN_GROUP] >= 0 ? &csv->fields[fields[COLUMN_GROUP]] : NULL);

  if (entity->size == 0)
    panel_bad_add (bad, "bad-entity", csv->name, csv_field_place (csv, entity),
                   g_strdup ("an entity needs a name"));
  else if (panel_store_entity (store, entity->text) < n)
    panel_bad_add (bad, "duplicate-entity", csv->name, csv_field_place (csv, entity),
                   g_strdup_printf ("'%s' is in the list already", entity->text));
  else
    g_array_append_val (self->groups, group);
}

gboolean
panel_entities_read (PanelEntities *self, const char *name, const char *data, gsize size, PanelStore *store,
                     PanelBad *bad)
{
  g_autoptr (CsvReader) csv = csv_reader_new (name, data, size, bad->diagnostics);
  gint32 fields[N_COLUMNS];

  if (csv == NULL || !csv_reader_read_header (csv, columns, N_COLUMNS, fields))
    return FALSE;
  while (csv_reader_next_record (csv))
    read_row (self, csv, fields, store, bad);
  panel_store_close_list (store);
  return !diagnostics_has_errors (bad->diagnostics);
}
