/* SPDX-License-Identifier: MIT */
#include "json-values.h"

#include "amount.h"

void
json_undefined (Json *self, const char *key, ProgressReason reason)
{
  json_begin_object (self, key, JSON_INLINE);
  json_text (self, "undefined", progress_reason_get_name (reason));
  json_end_object (self);
}

void
json_number (Json *self, const char *key, Exact x)
{
  if (exact_is_defined (x))
    json_double (self, key, exact_to_double (x));
  else
    json_undefined (self, key, exact_reason (x));
}

void
json_exact (Json *self, const char *key, Exact x)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (!exact_is_defined (x))
    {
      json_undefined (self, key, exact_reason (x));
      return;
    }
  amount_append_exact (text, x);
  json_text (self, key, text->str);
}

void
json_day (Json *self, const char *key, Day day)
{
  char text[DAY_TEXT_SIZE];

  if (day == DAY_NONE)
    return;
  day_format (day, text);
  json_text (self, key, text);
}

void
json_optional (Json *self, const char *key, const char *text)
{
  if (text != NULL && text[0] != '\0')
    json_text (self, key, text);
}
