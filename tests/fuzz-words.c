/* SPDX-License-Identifier: MIT */
/* Any bytes as a quantity, a plain number and a period. Files are UTF-8 by the time these see them. */
#include "period.h"
#include "quantity.h"

#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  const char *text = (const char *) data;
  ParseFailure failure;
  Quantity quantity;
  Number number;
  Period period;

  if (!g_utf8_validate (text, (gssize) size, NULL))
    return 0;

  if (!quantity_parse (text, (gssize) size, &quantity, &failure))
    parse_failure_clear (&failure);
  if (!quantity_parse_number (text, (gssize) size, &number, &failure))
    parse_failure_clear (&failure);
  if (!period_parse (text, (gssize) size, &PERIOD_CONTEXT_DEFAULT, &period, &failure))
    parse_failure_clear (&failure);
  return 0;
}
