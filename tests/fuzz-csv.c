/* SPDX-License-Identifier: MIT */
/* Any bytes as CSV: fields are texts, and have a place in the file. */
#include <string.h>

#include "csv-reader.h"
#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (ProgressDiagnostics) diagnostics = diagnostics_new ();
  g_autoptr (CsvReader) csv = csv_reader_new ("fuzz.csv", (const char *) data, size, diagnostics);

  g_assert ((csv == NULL) == diagnostics_has_errors (diagnostics));
  while (csv != NULL && csv_reader_next (csv))
    for (guint i = 0; i < csv->n_fields; i++)
      {
        const CsvField *field = &csv->fields[i];
        g_assert (strlen (field->text) == field->size);
        g_assert (g_utf8_validate (field->text, -1, NULL));
        g_assert (csv_field_place (csv, field).column > 0);
      }
  g_assert (csv == NULL || csv->is_broken == diagnostics_has_errors (diagnostics));
  return 0;
}
