/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <string.h>

#include "csv-reader.h"

/* All rows as "line:field|field;", and the first error, if any, as "line:column: message". */
static char *
read_all (const char *text, gsize length)
{
  g_autoptr (ProgressDiagnostics) diagnostics = diagnostics_new ();
  g_autoptr (CsvReader) csv = csv_reader_new ("t.csv", text, length, diagnostics);
  GString *all = g_string_new (NULL);

  while (csv != NULL && csv_reader_next (csv))
    {
      g_string_append_printf (all, "%u:", csv->fields[0].line);
      for (guint i = 0; i < csv->n_fields; i++)
        g_string_append_printf (all, "%s%s", i > 0 ? "|" : "", csv->fields[i].text);
      g_string_append_c (all, ';');
    }
  if (diagnostics_has_errors (diagnostics))
    g_string_append_printf (all, "%d:%d: %s", progress_diagnostics_get_line (diagnostics, 0),
                            progress_diagnostics_get_column (diagnostics, 0),
                            progress_diagnostics_get_message (diagnostics, 0, PROGRESS_LANGUAGE_ENGLISH));
  return g_string_free (all, FALSE);
}

static const struct {
  const char *label;
  const char *text;
  const char *rows;
} texts[] = {
  { "plain", "a,b\n1,2\n", "1:a|b;2:1|2;" },
  { "no line end at the end", "a,b\n1,2", "1:a|b;2:1|2;" },
  { "CR LF and CR", "a,b\r\n1,2\r3,4\r\n", "1:a|b;2:1|2;3:3|4;" },
  { "byte order mark",
    "\xef\xbb\xbf"
    "a,b\n",
    "1:a|b;" },
  { "empty fields", ",\na,,\n", "1:|;2:a||;" },
  { "empty lines", "\n\na\n\r\n\nb\n", "3:a;6:b;" },
  { "nothing", "", "" },
  { "spaces belong to the field", " a , b \n", "1: a | b ;" },
  { "quotes", "\"a,b\",\"c \"\"d\"\"\",\"\"\n", "1:a,b|c \"d\"|;" },
  { "lines inside quotes", "\"a\nb\r\nc\",d\ne\n", "1:a\nb\r\nc|d;4:e;" },
  { "a lone empty quotation", "\"\"\nb\n", "1:;2:b;" },
  { "Chinese", "市区,个\n宁波,48\n", "1:市区|个;2:宁波|48;" },
  { "a quote inside", "a,市\"b\n",
    "1:4: a quote inside a field; put the field in quotes and double those inside: \"a \"\"b\"\"\"" },
  { "text after a quotation", "a\n\"b\"c\n",
    "1:a;2:4: expected a comma or the line's end after the closing quote" },
  { "an open quote", "a\nb,\"c\nd\n", "1:a;2:3: the quote that opens here is never closed" },
  { "GB18030", "id\n\xc4\xfe\xb2\xa8\n", "2:1: this looks like GB18030; convert it to UTF-8" },
  { "UTF-16",
    "\xff\xfe"
    "i,",
    "1:1: this looks like UTF-16; convert it to UTF-8" },
  { "not UTF-8", "id\nCaf\xe9 x\n", "2:4: byte 0xE9 is not UTF-8; save the file as UTF-8" },
};

Test (csv_reader, reads_rows)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *rows = read_all (texts[i].text, strlen (texts[i].text));
      cr_expect (eq (str, rows, (char *) texts[i].rows), "%s", texts[i].label);
    }
}

Test (csv_reader, refuses_nul_bytes)
{
  g_autofree char *rows = read_all ("a,b\n1,\0\n", 8);

  cr_expect (eq (str, rows, "2:3: a NUL byte; this must be a text file"));
}

Test (csv_reader, does_not_need_a_nul_after_the_text)
{
  g_autofree char *text = g_memdup2 ("a,12", 3);
  g_autofree char *quoted = g_memdup2 ("\"a\"\"b", 3);
  g_autofree char *rows = read_all (text, 3);
  g_autofree char *quoted_rows = read_all (quoted, 3);

  cr_expect (eq (str, rows, "1:a|1;"));
  cr_expect (eq (str, quoted_rows, "1:a;"));
}

Test (csv_reader, refuses_rows_without_end)
{
  g_autofree char *text = g_strnfill (3000000, ',');
  g_autofree char *rows = read_all (text, 3000000);

  cr_expect (eq (str, rows, "1:1025: a row of more than 1024 fields"));
}

Test (csv_reader, tells_the_column_of_a_field)
{
  const char text[] = "市区,\"a\nb\",c\n";
  g_autoptr (ProgressDiagnostics) diagnostics = diagnostics_new ();
  g_autoptr (CsvReader) csv = csv_reader_new ("t.csv", text, strlen (text), diagnostics);

  cr_assert (csv_reader_next (csv));
  cr_assert (eq (u32, csv->n_fields, 3));
  cr_expect (eq (u32, csv_field_place (csv, &csv->fields[1]).line, 1));
  cr_expect (eq (u32, csv_field_place (csv, &csv->fields[1]).column, 4));
  cr_expect (eq (u32, csv_field_place (csv, &csv->fields[2]).line, 2));
  cr_expect (eq (u32, csv_field_place (csv, &csv->fields[2]).column, 4));
}

/* --- headers --- */

static const CsvColumn columns[] = { { "id", TRUE }, { "date", TRUE }, { "note", FALSE } };

static const struct {
  const char *label;
  const char *text;
  const char *error; /* NULL: accepted */
} headers[] = {
  { "in order", "id,date\n", NULL },
  { "any order", "note,date,id\n", NULL },
  { "after remarks", "# of the bureau, \"May\n\r\n#\nid,date\n", NULL },
  { "nothing but remarks", "# id,date", "1:1: the file is empty; its first line must name the columns" },
  { "a remark after the header", "id,date\n# x\n", "2:1: 1 fields, but the header names 2" },
  { "empty", "", "1:1: the file is empty; its first line must name the columns" },
  { "unknown", "id,date,notes\n", "1:9: unknown column 'notes'; did you mean 'note'?" },
  { "unknown and far", "id,date,population\n", "1:9: unknown column 'population'; there are id, date, note" },
  { "twice", "id,date,id\n", "1:9: a second column 'id'" },
  { "missing", "id,note\n", "1:1: the column 'date' is missing" },
  { "the first one missing", "date,note\n", "1:1: the column 'id' is missing" },
  { "too few fields", "id,date\na\n", "2:1: 1 fields, but the header names 2" },
  { "too many fields", "id,date\n\na,b,c\n", "3:1: 3 fields, but the header names 2" },
};

Test (csv_reader, reads_headers)
{
  for (gsize i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      const char *text = headers[i].text;
      g_autoptr (ProgressDiagnostics) diagnostics = diagnostics_new ();
      g_autoptr (CsvReader) csv = csv_reader_new ("t.csv", text, strlen (text), diagnostics);
      gint32 fields[G_N_ELEMENTS (columns)];

      gboolean is_read = csv_reader_read_header (csv, columns, G_N_ELEMENTS (columns), fields);

      cr_expect (eq (int, is_read, headers[i].error == NULL || headers[i].error[0] != '1'), "%s",
                 headers[i].label);
      if (is_read)
        cr_expect (not(csv_reader_next_record (csv)), "%s", headers[i].label);
      cr_assert (eq (int, diagnostics_has_errors (diagnostics), headers[i].error != NULL), "%s",
                 headers[i].label);
      if (headers[i].error == NULL)
        continue;
      g_autofree char *error =
          g_strdup_printf ("%d:%d: %s", progress_diagnostics_get_line (diagnostics, 0),
                           progress_diagnostics_get_column (diagnostics, 0),
                           progress_diagnostics_get_message (diagnostics, 0, PROGRESS_LANGUAGE_ENGLISH));
      cr_expect (eq (str, error, (char *) headers[i].error), "%s", headers[i].label);
    }
}

Test (csv_reader, finds_columns_in_any_order)
{
  const char text[] = "note,id,date\nx,hub,2018\n";
  g_autoptr (ProgressDiagnostics) diagnostics = diagnostics_new ();
  g_autoptr (CsvReader) csv = csv_reader_new ("t.csv", text, strlen (text), diagnostics);
  gint32 fields[G_N_ELEMENTS (columns)];

  cr_assert (csv_reader_read_header (csv, columns, G_N_ELEMENTS (columns), fields));
  cr_assert (csv_reader_next_record (csv));
  cr_expect (eq (str, (char *) csv->fields[fields[0]].text, "hub"));
  cr_expect (eq (str, (char *) csv->fields[fields[1]].text, "2018"));
  cr_expect (eq (str, (char *) csv->fields[fields[2]].text, "x"));
}
