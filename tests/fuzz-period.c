/* SPDX-License-Identifier: MIT */
/* Any bytes as a period, in a plan told by the first two of them: bare, of a year, of two, of a fiscal year.
 */
#include "period.h"

#include "fuzz.h"

static PeriodContext
context_from (guint8 plan, guint8 year_starts, GHashTable *events)
{
  PeriodContext context = PERIOD_CONTEXT_DEFAULT;
  context.year_starts = 1 + year_starts % 12;
  context.year_named_by_end = plan & 1;
  context.events = plan & 2 ? events : NULL;
  if (plan & 4)
    {
      context.plan_first = day_from_ymd (plan & 8 ? 1 : 2022, context.year_starts, 1);
      context.plan_last = context.plan_first + (plan & 16 ? 364 : 800);
    }
  return context;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GHashTable) events = g_hash_table_new (g_str_hash, g_str_equal);
  ParseFailure failure = { NULL, 0, NULL };
  Period period;

  if (size < 2)
    return 0;
  g_hash_table_insert (events, (gpointer) "亚运会", GINT_TO_POINTER (day_from_ymd (2022, 9, 10)));
  PeriodContext context = context_from (data[0], data[1], events);
  if (period_parse ((const char *) data + 2, (gssize) size - 2, &context, &period, &failure))
    {
      g_assert_cmpint (period.first, >=, DAY_FIRST);
      g_assert_cmpint (period.first, <=, period.last);
      g_assert_cmpint (period.last, <=, DAY_LAST);
      g_assert_true (period.otherwise == DAY_NONE || period.otherwise > period.last);
    }
  else
    g_assert_true (failure.id != NULL && failure.offset <= size &&
                   g_utf8_validate (failure.message, -1, NULL));
  parse_failure_clear (&failure);
  return 0;
}
