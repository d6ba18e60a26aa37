/* SPDX-License-Identifier: MIT */
/* data/phrases/quantities.txt: what a phrase is read as; quantities-refused.txt: what is said of those that
 * are not. A row is "phrase => answer"; lines that begin with # are for the reader. */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include "quantity.h"
#include "unit.h"

#define FOLDER "tests/data/phrases/"

static void
append_number (GString *text, Number number)
{
  char digits[NUMBER_TEXT_SIZE];
  number_format (number, digits);
  g_string_append (text, digits);
}

static void
append_quoted (GString *text, const char *name, const char *quoted, gint32 length)
{
  if (quoted != NULL)
    g_string_append_printf (text, "%s'%.*s'", name, (int) length, quoted);
}

/* "growth at-least 15 '%' percent": everything but what is as in a bare number. */
static char *
describe (const Quantity *quantity)
{
  static const char *const forms[] = { "", "growth ", "points ", "from-to ", "counts ", "pending " };
  static const char *const flags[] = { "about", "added",   "held",   "falling",
                                       "zero",  "percent", "raised", "of-task" };
  GString *text = g_string_new (forms[quantity->form]);
  gboolean has_other = quantity->form == QUANTITY_FROM_TO || quantity->form == QUANTITY_COUNTS ||
                       quantity->comparator == PROGRESS_COMPARATOR_RANGE;

  if (quantity->comparator != PROGRESS_COMPARATOR_REACH)
    g_string_append_printf (text, "%s ", progress_comparator_get_name (quantity->comparator));
  append_number (text, quantity->value);
  if (quantity->decimals > 0)
    g_string_append_printf (text, " .%d", (int) quantity->decimals);
  append_quoted (text, " ", quantity->unit, quantity->unit_length);
  if (has_other)
    {
      g_string_append (text, " & ");
      append_number (text, quantity->other);
      append_quoted (text, " ", quantity->other_unit, quantity->other_unit_length);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (flags); i++)
    if (quantity->flags & (1u << i))
      g_string_append_printf (text, " %s", flags[i]);
  append_quoted (text, " hedge ", quantity->hedge, quantity->hedge_length);
  return g_string_free (text, FALSE);
}

static char *
read_phrase (const char *phrase)
{
  Quantity quantity;
  ParseFailure failure;
  if (quantity_parse (phrase, -1, &quantity, &failure))
    return describe (&quantity);
  char *text = g_strdup_printf ("%s @%d %s", failure.id, (int) failure.offset, failure.message);
  parse_failure_clear (&failure);
  return text;
}

/* Every row of the file, by the same rule; the number of rows. */
static gint32
check_rows (const char *name)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  g_autofree char *contents = NULL;
  gint32 n = 0;
  cr_assert (g_file_get_contents (path, &contents, NULL, NULL) == TRUE, "%s", path);
  g_auto (GStrv) lines = g_strsplit (contents, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      if (lines[i][0] == '\0' || lines[i][0] == '#')
        continue;
      g_auto (GStrv) row = g_strsplit (lines[i], " => ", 2);
      g_autofree char *answer = read_phrase (row[0]);
      cr_expect (eq (str, answer, row[1]), "%s:%d: %s", name, (int) i + 1, row[0]);
      n++;
    }
  return n;
}

Test (quantity, reads_what_documents_write)
{
  cr_expect (ge (i32, check_rows ("quantities.txt"), 400));
}

Test (quantity, refuses_with_a_reason)
{
  cr_expect (ge (i32, check_rows ("quantities-refused.txt"), 100));
}
