/* SPDX-License-Identifier: MIT */
#include "panel-row.h"

#include "csv-fields.h"
#include "write.h"

/* Of a panel's column, that of a report's CSV. */
static const struct {
  const char *name;
  const char *field;
} columns[] = {
  { "indicator", "id" },      { "as_of", "as_of" },
  { "date", "date" },         { "value", "value" },
  { "target", "target" },     { "met", "met" },
  { "method", "method" },     { "rate", "rate" },
  { "display", "display" },   { "reason", "reason" },
  { "expected", "expected" }, { "index", "index" },
  { "gap_pp", "gap_pp" },     { "days_behind", "days_behind" },
  { "light", "light" },       { "warnings", "warnings" },
};

void
panel_row_append_header (GString *out)
{
  g_string_append (out, "entity");
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    g_string_append_printf (out, ",%s", columns[i].name);
  g_string_append_c (out, '\n');
}

void
panel_row_append (GString *out, GString *scratch, const ProgressStanding *standing, Day as_of)
{
  CsvContext context = { as_of, PROGRESS_LANGUAGE_ENGLISH };

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_string_truncate (scratch, 0);
      csv_standing_field (columns[i].field)->append (scratch, &context, standing);
      g_string_append_c (out, ',');
      csv_append_field (out, scratch->str);
    }
  g_string_append_c (out, '\n');
}
