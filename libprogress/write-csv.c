/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "csv-fields.h"
#include "write.h"

/* A field that would break the line, or its own quotes, is quoted (RFC 4180). */
void
csv_append_field (GString *out, const char *text)
{
  if (strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append (out, text);
      return;
    }
  g_string_append_c (out, '"');
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *c);
    }
  g_string_append_c (out, '"');
}

static void
append_header (GString *out)
{
  for (gsize i = 0; i < csv_n_standing_fields; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "," : "", csv_standing_fields[i].name);
  g_string_append_c (out, '\n');
}

static void
append_row (Writer *self, const ProgressStanding *standing)
{
  g_autoptr (GString) field = g_string_new (NULL);
  CsvContext context = { self->report->as_of, self->language };

  for (gsize i = 0; i < csv_n_standing_fields; i++)
    {
      g_string_truncate (field, 0);
      csv_standing_fields[i].append (field, &context, standing);
      if (i > 0)
        g_string_append_c (self->out, ',');
      csv_append_field (self->out, field->str);
    }
  g_string_append_c (self->out, '\n');
}

void
write_csv (Writer *self)
{
  append_header (self->out);
  for (guint i = 0; i < self->rows->len; i++)
    append_row (self, g_ptr_array_index (self->rows, i));
}
