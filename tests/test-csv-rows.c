/* SPDX-License-Identifier: MIT */
/* Rows of CSV, quickly: the same fields as the careful reader's. */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <string.h>

#include "csv-reader.h"
#include "csv-rows.h"

/* The reader looks at whole blocks. */
static char *
padded (const char *text, gsize size)
{
  char *memory = g_malloc0 (size + CSV_ROWS_PADDING);

  memcpy (memory, text, size);
  return memory;
}

/* "a|b/c|d": fields and rows, and what is wrong. */
static char *
rows_as_words (const char *text, gsize size, gboolean has_quotes)
{
  static const char *const states[] = { "", "<long>", "<stray>", "<after>", "<open>" };
  g_autofree char *memory = padded (text, size);
  GString *words = g_string_new (NULL);
  CsvRows rows = { 0 };

  csv_rows_init (&rows, memory, size, has_quotes);
  while (csv_rows_next (&rows))
    {
      g_string_append_printf (words, "%s%u:", words->len > 0 ? "/" : "", rows.line);
      for (guint i = 0; rows.state == CSV_ROW_FINE && i < rows.n_fields; i++)
        g_string_append_printf (words, "%s%.*s", i > 0 ? "|" : "", (int) rows.fields[i].size,
                                rows.fields[i].text);
      g_string_append (words, states[rows.state]);
    }
  csv_rows_clear (&rows);
  return g_string_free (words, FALSE);
}

Test (csv_rows, splits)
{
  static const struct {
    const char *text, *words;
  } cases[] = {
    { "a,b\nc,d\n", "0:a|b/1:c|d" },
    { "a,b\r\nc,d\r\n", "0:a|b/1:c|d" },
    { "\n\na\n\r\nb\n", "2:a/4:b" },
    { ",\n", "0:|" },
    { "\"a\",\"b\"\n", "0:a|b" },
    { "\"a\",\"b\"\r\nc,d\r\n", "0:a|b/1:c|d" },
    { "\"a,\"\"b\"\"\",c\n", "0:a,\"b\"|c" },
    { "\"a\nb\",c\nd\n", "0:a\nb|c/2:d" },
    { "\"\"\n", "0:" },
    { "a\"b,c\nd\n", "0:<stray>/1:d" },
    { "\"a\"b,c\nd\n", "0:<after>/1:d" },
    { "a,\"b\nc,d\n", "0:<open>" },
    { "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17\nb\n", "0:<long>/1:b" },
    { "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16\r\nb\n", "0:1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16/1:b" },
    { "\"1\",2,3,4,5,6,7,8,9,10,11,12,13,14,15,\"16\"\n", "0:1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize size = strlen (cases[i].text);
      gboolean has_quotes = strchr (cases[i].text, '"') != NULL;
      g_autofree char *words = rows_as_words (cases[i].text, size, TRUE);

      cr_expect_str_eq (words, cases[i].words, "%s", cases[i].text);
      if (has_quotes)
        continue;
      g_autofree char *quickly = rows_as_words (cases[i].text, size, FALSE);
      cr_expect_str_eq (quickly, cases[i].words, "%s", cases[i].text);
    }
}

/* What the careful reader makes of a text without mistakes. */
static char *
carefully (const char *text, gsize size)
{
  g_autoptr (ProgressDiagnostics) diagnostics = diagnostics_new ();
  g_autoptr (CsvReader) csv = csv_reader_new ("text", text, size, diagnostics);
  GString *words = g_string_new (NULL);

  while (csv_reader_next (csv))
    {
      g_string_append_printf (words, "%s%u:", words->len > 0 ? "/" : "", csv->fields[0].line - 1);
      for (guint i = 0; i < csv->n_fields; i++)
        g_string_append_printf (words, "%s%s", i > 0 ? "|" : "", csv->fields[i].text);
    }
  cr_assert (csv->is_broken == FALSE);
  return g_string_free (words, FALSE);
}

static void
append_field (GString *text, GRand *random, gboolean may_quote)
{
  gboolean quoted = may_quote && g_rand_boolean (random);
  guint n = (guint) g_rand_int_range (random, 0, 40);

  if (quoted)
    g_string_append_c (text, '"');
  for (guint i = 0; i < n; i++)
    switch (g_rand_int_range (random, 0, quoted ? 12 : 8))
      {
      case 8:
        g_string_append (text, "\"\"");
        break;
      case 9:
        g_string_append_c (text, ',');
        break;
      case 10:
        g_string_append_c (text, '\n');
        break;
      case 11:
        g_string_append (text, "\xe5\xb8\x82");
        break;
      default:
        g_string_append_c (text, (char) g_rand_int_range (random, 'a', 'z'));
      }
  if (quoted)
    g_string_append_c (text, '"');
}

static GString *
random_text (GRand *random, gboolean may_quote)
{
  GString *text = g_string_new (NULL);
  int n_rows = g_rand_int_range (random, 1, 12);

  for (int row = 0; row < n_rows; row++)
    {
      int n = g_rand_int_range (random, 1, 8);

      for (int i = 0; i < n; i++)
        {
          append_field (text, random, may_quote);
          g_string_append (text, i + 1 < n ? "," : g_rand_boolean (random) ? "\r\n" : "\n");
        }
    }
  return text;
}

Test (csv_rows, reads_as_the_careful_reader_does)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4);

  for (int i = 0; i < 4000; i++)
    {
      gboolean may_quote = i % 2 == 0;
      g_autoptr (GString) text = random_text (random, may_quote);
      g_autofree char *expected = carefully (text->str, text->len);
      g_autofree char *found = rows_as_words (text->str, text->len, may_quote);

      cr_assert_str_eq (found, expected, "%s", text->str);
    }
}

/* Wherever a text is cut, the rows of the pieces are the rows of the whole. */
Test (csv_rows, can_be_cut_where_rows_end)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (int i = 0; i < 500; i++)
    {
      g_autoptr (GString) text = random_text (random, TRUE);
      gsize half = text->len / 2;
      const char *cut = csv_rows_last_end (text->str, half, TRUE);
      gsize size = cut != NULL ? (gsize) (cut - text->str) : 0;
      g_autofree char *whole = carefully (text->str, text->len);
      g_autofree char *first = rows_as_words (text->str, size, TRUE);

      cr_assert (cut == NULL || cut[-1] == '\n');
      cr_assert (strncmp (whole, first, strlen (first)) == 0, "%s", text->str);
    }
}
