/* SPDX-License-Identifier: MIT */
/* Any bytes as a quantity, and what was read as its unit as a unit. What must hold of every quantity is
 * checked: also that what it is written as, in both languages, is read as the same quantity. */
#include <stdlib.h>

#include "quantity-text.h"

#include "fuzz.h"
#include "quantity-equal.h"

static void
check_span (const char *text, gsize size, const char *span, gint32 length)
{
  gboolean is_inside = span >= text && length > 0 && span + length <= text + size;
  gboolean is_percent = span != NULL && length == 1 && span[0] == '%'; /* of a whole phrase: 翻番 */
  g_assert_true (span == NULL || is_inside || is_percent);
}

static const Unit *
look_up (UnitTable *units, const char *text, gint32 length)
{
  char *message = NULL;
  const Unit *unit = unit_table_lookup (units, text == NULL ? "" : text, text == NULL ? 0 : length, &message);
  g_assert_true ((unit == NULL) == (message != NULL));
  g_free (message);
  return unit;
}

static void
check_round_trip (UnitTable *units, const Quantity *quantity, ProgressLanguage language)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Quantity again;
  ParseFailure failure = { NULL, 0, NULL };
  quantity_format (quantity, language, text);
  gboolean is_read = quantity_parse (text->str, (gssize) text->len, &again, &failure);
  if (is_read && quantities_equal (units, quantity, &again))
    return;
  g_printerr ("written as %s: %s\n", text->str, is_read ? "read as something else" : failure.message);
  abort ();
}

static void
check_quantity (const char *text, gsize size, const Quantity *quantity)
{
  g_autoptr (UnitTable) units = unit_table_new ();
  Number converted;
  gboolean overflow;

  g_assert_cmpint (quantity->value.den, >, 0);
  g_assert_cmpint (quantity->other.den, >, 0);
  check_span (text, size, quantity->unit, quantity->unit_length);
  check_span (text, size, quantity->other_unit, quantity->other_unit_length);
  check_span (text, size, quantity->hedge, quantity->hedge_length);

  const Unit *unit = look_up (units, quantity->unit, quantity->unit_length);
  const Unit *other = look_up (units, quantity->other_unit, quantity->other_unit_length);
  if (unit != NULL && other != NULL && unit_convert (quantity->other, other, unit, &converted, &overflow))
    g_assert_cmpint (converted.den, >, 0);
  check_round_trip (units, quantity, PROGRESS_LANGUAGE_ENGLISH);
  check_round_trip (units, quantity, PROGRESS_LANGUAGE_CHINESE);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  const char *text = (const char *) data;
  ParseFailure failure = { NULL, 0, NULL };
  Quantity quantity;
  Number number;

  if (quantity_parse (text, (gssize) size, &quantity, &failure))
    check_quantity (text, size, &quantity);
  else
    g_assert_true (failure.id != NULL && failure.offset <= size &&
                   g_utf8_validate (failure.message, -1, NULL));
  parse_failure_clear (&failure);
  if (quantity_parse_number (text, (gssize) size, &number, &failure))
    g_assert_cmpint (number.den, >, 0);
  parse_failure_clear (&failure);
  return 0;
}
