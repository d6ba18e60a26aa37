/* SPDX-License-Identifier: MIT */
/* What a method answered: built by the method, read by getters. */
#include <string.h>

#include "amount.h"
#include "json.h"
#include "method.h"

ProgressMethodResult *
method_result_new (const ProgressMethod *method)
{
  ProgressMethodResult *self = g_new0 (ProgressMethodResult, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->method = method;
  self->category = -1;
  return self;
}

ProgressMethodResult *
progress_method_result_ref (ProgressMethodResult *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
progress_method_result_unref (ProgressMethodResult *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (gint32 i = 0; i < self->n_details; i++)
    {
      g_free (self->details[i].text);
      g_free (self->details[i].series);
    }
  g_free (self);
}

/* ---- building ---- */

static MethodDetail *
add_detail (ProgressMethodResult *self, const char *name, Shown shown)
{
  MethodDetail *detail = &self->details[self->n_details];

  g_assert (self->n_details < MAX_DETAILS);
  self->n_details++;
  *detail = (MethodDetail){
    .name = name,
    .shown = shown,
    .number = real_undefined (PROGRESS_REASON_NO_DATA),
    .exact = exact_undefined (PROGRESS_REASON_NO_DATA),
  };
  return detail;
}

static char *
text_of_double (double x)
{
  GString *text = g_string_new (NULL);

  json_append_double (text, x + 0.0); /* no -0 */
  return g_string_free (text, FALSE);
}

void
result_real (ProgressMethodResult *self, const char *name, Real x, Shown shown)
{
  MethodDetail *detail = add_detail (self, name, shown);

  detail->is_number = TRUE;
  detail->number = x;
  if (real_is_defined (x))
    detail->text = text_of_double (x.value);
}

static char *
text_of_exact (Exact x)
{
  GString *text = g_string_new (NULL);

  amount_append_exact (text, x);
  return g_string_free (text, FALSE);
}

void
result_exact (ProgressMethodResult *self, const char *name, Exact x, Shown shown)
{
  MethodDetail *detail = add_detail (self, name, shown);

  detail->is_number = TRUE;
  detail->number = real_of_exact (x);
  detail->exact = x;
  if (exact_is_defined (x))
    detail->text = text_of_exact (x);
}

void
result_decimal (ProgressMethodResult *self, const char *name, Exact x, const char *text)
{
  MethodDetail *detail = add_detail (self, name, SHOWN_PLAIN);

  detail->is_number = TRUE;
  detail->number = real_of_exact (x);
  detail->exact = x;
  if (exact_is_defined (x))
    detail->text = g_strdup (text);
}

void
result_text (ProgressMethodResult *self, const char *name, const char *text)
{
  add_detail (self, name, SHOWN_PLAIN)->text = g_strdup (text);
}

void
result_flag (ProgressMethodResult *self, const char *name, gboolean yes)
{
  result_text (self, name, yes ? "yes" : "no");
}

void
result_series (ProgressMethodResult *self, const char *name, double *taken, gint32 n, ProgressReason reason)
{
  MethodDetail *detail = add_detail (self, name, SHOWN_PLAIN);

  detail->series = taken;
  detail->n = n;
  detail->number = real_undefined (reason);
}

/* ---- reading ---- */

static const MethodDetail *
find_detail (const ProgressMethodResult *self, const char *name)
{
  for (gint32 i = 0; i < self->n_details; i++)
    if (strcmp (self->details[i].name, name) == 0)
      return &self->details[i];
  return NULL;
}

const ProgressMethod *
progress_method_result_get_method (const ProgressMethodResult *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->method;
}

/* A text or a series that exists is a value too. */
ProgressReason
progress_method_result_get_status (const ProgressMethodResult *self)
{
  g_return_val_if_fail (self != NULL, PROGRESS_REASON_NO_DATA);

  const MethodDetail *value = &self->details[0];

  if (self->n_details == 0)
    return self->refused;
  if (!value->is_number && (value->text != NULL || value->series != NULL))
    return PROGRESS_REASON_NONE;
  return value->number.reason;
}

static ProgressReason
get_number (const MethodDetail *detail, double *value)
{
  if (detail == NULL || (!detail->is_number && real_is_defined (detail->number)))
    return PROGRESS_REASON_NO_DATA;
  if (real_is_defined (detail->number))
    *value = detail->number.value;
  return detail->number.reason;
}

ProgressReason
progress_method_result_get_value (const ProgressMethodResult *self, double *value)
{
  g_return_val_if_fail (self != NULL && value != NULL, PROGRESS_REASON_NO_DATA);

  return self->n_details > 0 ? get_number (&self->details[0], value) : self->refused;
}

gint32
progress_method_result_get_category (const ProgressMethodResult *self)
{
  g_return_val_if_fail (self != NULL, -1);
  return self->category;
}

gint32
progress_method_result_get_n_details (const ProgressMethodResult *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_details;
}

const char *
progress_method_result_get_detail_name (const ProgressMethodResult *self, gint32 index)
{
  g_return_val_if_fail (self != NULL && index >= 0 && index < self->n_details, NULL);
  return self->details[index].name;
}

ProgressReason
progress_method_result_get_number (const ProgressMethodResult *self, const char *name, double *value)
{
  g_return_val_if_fail (self != NULL && name != NULL && value != NULL, PROGRESS_REASON_NO_DATA);
  return get_number (find_detail (self, name), value);
}

const char *
progress_method_result_get_text (const ProgressMethodResult *self, const char *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  const MethodDetail *detail = find_detail (self, name);

  return detail != NULL ? detail->text : NULL;
}

const double *
progress_method_result_get_series (const ProgressMethodResult *self, const char *name, gint32 *n)
{
  g_return_val_if_fail (self != NULL && name != NULL && n != NULL, NULL);

  const MethodDetail *detail = find_detail (self, name);

  *n = detail != NULL ? detail->n : 0;
  return detail != NULL ? detail->series : NULL;
}
