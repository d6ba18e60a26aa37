/* SPDX-License-Identifier: MIT */
/* Figures from CSV: id,date,value and any of reported,reported_rate,provisional,numerator,denominator,note.
 */
#include <string.h>

#include "csv-reader.h"
#include "figures.h"
#include "file.h"

#define ID_COLUMN N_FIGURE_FIELDS
#define N_COLUMNS (N_FIGURE_FIELDS + 1)

static const CsvColumn columns[N_COLUMNS] = {
  [FIGURE_DATE] = { "date", TRUE },
  [FIGURE_VALUE] = { "value", TRUE },
  [FIGURE_REPORTED] = { "reported", FALSE },
  [FIGURE_REPORTED_RATE] = { "reported_rate", FALSE },
  [FIGURE_IS_PROVISIONAL] = { "provisional", FALSE },
  [FIGURE_NUMERATOR] = { "numerator", FALSE },
  [FIGURE_DENOMINATOR] = { "denominator", FALSE },
  [FIGURE_NOTE] = { "note", FALSE },
  [ID_COLUMN] = { "id", TRUE },
};

typedef struct {
  const ProgressPlan *plan;
  CsvReader *csv;
  gint32 fields[N_COLUMNS]; /* where a column stands in a row; -1: nowhere */
  FigureSource *source;
  GArray *added; /* NewFigure */
} Import;

static void
refuse_id (const Import *self, const CsvField *field)
{
  g_autofree char *message = plan_no_such_id (self->plan, field->text);

  diagnostics_error (self->csv->diagnostics, "unknown-id", self->csv->name,
                     csv_field_place (self->csv, field), "%s", message);
}

static const CsvField *
cell (const Import *self, guint column)
{
  gint32 index = self->fields[column];

  return index >= 0 ? &self->csv->fields[index] : NULL;
}

static void
read_row (Import *self)
{
  const CsvField *id = cell (self, ID_COLUMN);
  NewFigure added = { .indicator = progress_plan_find_indicator (self->plan, id->text) };
  const char *texts[N_FIGURE_FIELDS] = { NULL };
  FigureField wrong;
  ParseFailure failure = { 0 };

  if (added.indicator == NULL)
    {
      refuse_id (self, id);
      return;
    }
  for (guint i = 0; i < N_FIGURE_FIELDS; i++)
    texts[i] = self->fields[i] >= 0 ? cell (self, i)->text : NULL;

  if (!figure_read (added.indicator, self->source->arena, texts, &added.figure, &wrong, &failure))
    {
      const CsvField *at = cell (self, wrong) != NULL ? cell (self, wrong) : id;
      diagnostics_error (self->csv->diagnostics, failure.id, self->csv->name, csv_field_place (self->csv, at),
                         "%s", failure.message);
      parse_failure_clear (&failure);
      return;
    }
  Place place = csv_field_place (self->csv, cell (self, FIGURE_VALUE));
  added.figure.line = place.line;
  added.figure.column = place.column & 0xffffff;
  g_array_append_val (self->added, added);
}

static gboolean
read_rows (Import *self)
{
  if (!csv_reader_read_header (self->csv, columns, N_COLUMNS, self->fields))
    return FALSE;
  while (csv_reader_next_record (self->csv))
    read_row (self);
  return !diagnostics_has_errors (self->csv->diagnostics);
}

gboolean
progress_figures_add_csv_data (ProgressFigures *self, const char *name, const char *data, gssize length,
                               GError **error)
{
  g_return_val_if_fail (self != NULL && name != NULL && data != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  gsize size = length < 0 ? strlen (data) : (gsize) length;
  g_autoptr (ProgressDiagnostics) diagnostics = diagnostics_new ();
  g_autoptr (CsvReader) csv = csv_reader_new (name, data, size, diagnostics);
  g_autoptr (FigureSource) source = figure_source_new (name);
  g_autoptr (GArray) added = g_array_new (FALSE, FALSE, sizeof (NewFigure));
  Import import = { .plan = self->plan, .csv = csv, .source = source, .added = added };

  if (csv != NULL && read_rows (&import) && figures_add_all (self, added, &source, diagnostics))
    return TRUE;
  diagnostics_to_error (
      diagnostics, csv == NULL || csv->is_broken ? PROGRESS_ERROR_SYNTAX : PROGRESS_ERROR_INVALID, error);
  return FALSE;
}

gboolean
progress_figures_add_csv (ProgressFigures *self, const char *path, GError **error)
{
  g_return_val_if_fail (self != NULL && path != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  g_autofree char *data = NULL;
  gsize length;

  if (!file_read (path, &data, &length, error))
    return FALSE;
  return progress_figures_add_csv_data (self, path, data, (gssize) length, error);
}
