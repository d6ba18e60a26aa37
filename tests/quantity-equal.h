/* SPDX-License-Identifier: MIT */
/* Two quantities that say the same: everything but how their units are spelled. */
#pragma once

#include <string.h>

#include "phrase.h"
#include "unit.h"

static inline gboolean
unit_texts_equal (UnitTable *units, const char *a, gint32 a_length, const char *b, gint32 b_length)
{
  g_autofree char *unread_a = NULL;
  g_autofree char *unread_b = NULL;
  const Unit *unit_a = unit_table_lookup (units, a != NULL ? a : "", a_length, &unread_a);
  const Unit *unit_b = unit_table_lookup (units, b != NULL ? b : "", b_length, &unread_b);
  if (unit_a == NULL || unit_b == NULL)
    return unit_a == unit_b;
  return unit_a->kind == unit_b->kind && strcmp (unit_a->base, unit_b->base) == 0 &&
         number_compare (unit_a->factor, unit_b->factor) == 0;
}

/* Layout apart: "aim  for" is "aim for". */
static inline gboolean
hedges_equal (const Quantity *a, const Quantity *b)
{
  Phrase hedge_a, hedge_b;
  gsize offset;
  if (a->hedge == NULL || b->hedge == NULL)
    return a->hedge == b->hedge;
  return phrase_read (&hedge_a, a->hedge, a->hedge_length, &offset) == NULL &&
         phrase_read (&hedge_b, b->hedge, b->hedge_length, &offset) == NULL &&
         strcmp (hedge_a.text, hedge_b.text) == 0;
}

static inline gboolean
quantities_equal (UnitTable *units, const Quantity *a, const Quantity *b)
{
  return a->form == b->form && a->comparator == b->comparator && a->flags == b->flags &&
         number_compare (a->value, b->value) == 0 && number_compare (a->other, b->other) == 0 &&
         a->decimals == b->decimals && (a->other_unit == NULL) == (b->other_unit == NULL) &&
         unit_texts_equal (units, a->unit, a->unit_length, b->unit, b->unit_length) &&
         unit_texts_equal (units, a->other_unit, a->other_unit_length, b->other_unit, b->other_unit_length) &&
         hedges_equal (a, b);
}
