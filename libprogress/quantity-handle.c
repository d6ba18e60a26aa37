/* SPDX-License-Identifier: MIT */
/* A quantity as callers hold it: with texts of its own. */
#include <progress/progress-quantity.h>
#include <string.h>

#include "parse-error.h"
#include "quantity-text.h"

struct _ProgressQuantity {
  gatomicrefcount ref_count;
  Quantity quantity; /* its texts are the copies below */
  char *unit;
  char *other_unit;
  char *hedge; /* NULL: none */
  char value[NUMBER_TEXT_SIZE];
  char other[NUMBER_TEXT_SIZE];
};

/* The public words are the parser's own. */
G_STATIC_ASSERT ((int) PROGRESS_QUANTITY_FROM_TO == (int) QUANTITY_FROM_TO);
G_STATIC_ASSERT ((int) PROGRESS_QUANTITY_PENDING == (int) QUANTITY_PENDING);
G_STATIC_ASSERT ((int) PROGRESS_QUANTITY_APPROXIMATE == (int) QUANTITY_APPROXIMATE);
G_STATIC_ASSERT ((int) PROGRESS_QUANTITY_HELD == (int) QUANTITY_HELD_WORD);
G_STATIC_ASSERT ((int) PROGRESS_QUANTITY_PERCENT == (int) QUANTITY_HAS_PERCENT);
G_STATIC_ASSERT ((int) PROGRESS_QUANTITY_OF_TARGET == (int) QUANTITY_OF_TASK);

/* A copy of what was borrowed from the caller's text, and from now on borrowed from the copy. */
static char *
keep (const char **borrowed, gint32 length)
{
  char *copy = *borrowed != NULL ? g_strndup (*borrowed, (gsize) length) : NULL;
  *borrowed = copy;
  return copy;
}

ProgressQuantity *
progress_quantity_parse (const char *text, GError **error)
{
  Quantity quantity;
  ParseFailure failure;
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!quantity_parse (text, -1, &quantity, &failure))
    {
      parse_failure_to_error (&failure, text, error);
      return NULL;
    }
  ProgressQuantity *self = g_new0 (ProgressQuantity, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->unit = keep (&quantity.unit, quantity.unit_length);
  self->other_unit = keep (&quantity.other_unit, quantity.other_unit_length);
  self->hedge = keep (&quantity.hedge, quantity.hedge_length);
  self->quantity = quantity;
  number_format (quantity.value, self->value);
  number_format (quantity.other, self->other);
  return self;
}

ProgressQuantity *
progress_quantity_ref (ProgressQuantity *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
progress_quantity_unref (ProgressQuantity *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->unit);
  g_free (self->other_unit);
  g_free (self->hedge);
  g_free (self);
}

ProgressQuantityForm
progress_quantity_get_form (const ProgressQuantity *self)
{
  g_return_val_if_fail (self != NULL, PROGRESS_QUANTITY_VALUE);

  return (ProgressQuantityForm) self->quantity.form;
}

ProgressComparator
progress_quantity_get_comparator (const ProgressQuantity *self)
{
  g_return_val_if_fail (self != NULL, PROGRESS_COMPARATOR_REACH);

  return self->quantity.comparator;
}

ProgressQuantityFlags
progress_quantity_get_flags (const ProgressQuantity *self)
{
  g_return_val_if_fail (self != NULL, PROGRESS_QUANTITY_PLAIN);

  return (ProgressQuantityFlags) self->quantity.flags;
}

const char *
progress_quantity_get_value (const ProgressQuantity *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->quantity.form != QUANTITY_PENDING ? self->value : NULL;
}

static gboolean
has_other (const Quantity *quantity)
{
  return quantity->form == QUANTITY_FROM_TO || quantity->form == QUANTITY_COUNTS ||
         quantity->comparator == PROGRESS_COMPARATOR_RANGE;
}

const char *
progress_quantity_get_other (const ProgressQuantity *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return has_other (&self->quantity) ? self->other : NULL;
}

gint32
progress_quantity_get_decimals (const ProgressQuantity *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->quantity.decimals;
}

const char *
progress_quantity_get_unit (const ProgressQuantity *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->unit != NULL ? self->unit : "";
}

const char *
progress_quantity_get_other_unit (const ProgressQuantity *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->other_unit != NULL ? self->other_unit : progress_quantity_get_unit (self);
}

const char *
progress_quantity_get_hedge (const ProgressQuantity *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->hedge;
}

char *
progress_quantity_to_text (const ProgressQuantity *self, ProgressLanguage language)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (language == PROGRESS_LANGUAGE_ENGLISH || language == PROGRESS_LANGUAGE_CHINESE, NULL);

  GString *text = g_string_new (NULL);
  quantity_format (&self->quantity, language, text);
  return g_string_free (text, FALSE);
}
