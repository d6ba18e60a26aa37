/* SPDX-License-Identifier: MIT */
#include "json.h"

#include "double-text.h"

static const char *
escape_of (char c)
{
  switch (c)
    {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    default:
      return NULL;
    }
}

void
json_append_text (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  for (const char *c = text; *c != '\0'; c++)
    {
      const char *escape = escape_of (*c);

      if (escape != NULL)
        g_string_append (out, escape);
      else if ((guchar) *c < 0x20)
        g_string_append_printf (out, "\\u%04x", (guint) *c);
      else
        g_string_append_c (out, *c);
    }
  g_string_append_c (out, '"');
}

static JsonLayout
layout_now (const Json *self)
{
  return self->depth > 0 ? self->layout[self->depth - 1] : JSON_INLINE;
}

static void
new_line (Json *self)
{
  g_string_append_c (self->out, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->out, "  ");
}

/* What stands before every value: the comma, the line's start, the key. */
static void
begin_value (Json *self, const char *key)
{
  if (self->filled)
    g_string_append_c (self->out, ',');
  if (layout_now (self) == JSON_LINES)
    new_line (self);
  else if (self->filled)
    g_string_append_c (self->out, ' ');
  if (key != NULL)
    {
      json_append_text (self->out, key);
      g_string_append (self->out, ": ");
    }
  self->filled = TRUE;
}

static void
begin_container (Json *self, const char *key, JsonLayout layout, char bracket)
{
  g_return_if_fail (self->depth < JSON_DEPTH);

  gboolean inside_inline = self->depth > 0 && layout_now (self) == JSON_INLINE;

  begin_value (self, key);
  g_string_append_c (self->out, bracket);
  self->layout[self->depth++] = inside_inline ? JSON_INLINE : layout;
  self->filled = FALSE;
}

static void
end_container (Json *self, char bracket)
{
  g_return_if_fail (self->depth > 0);

  JsonLayout layout = layout_now (self);

  self->depth--;
  if (self->filled && layout == JSON_LINES)
    new_line (self);
  g_string_append_c (self->out, bracket);
  self->filled = TRUE;
}

void
json_init (Json *self, GString *out)
{
  *self = (Json){ .out = out };
}

void
json_begin_object (Json *self, const char *key, JsonLayout layout)
{
  begin_container (self, key, layout, '{');
}

void
json_begin_array (Json *self, const char *key, JsonLayout layout)
{
  begin_container (self, key, layout, '[');
}

void
json_end_object (Json *self)
{
  end_container (self, '}');
}

void
json_end_array (Json *self)
{
  end_container (self, ']');
}

void
json_text (Json *self, const char *key, const char *text)
{
  begin_value (self, key);
  json_append_text (self->out, text);
}

void
json_int (Json *self, const char *key, gint64 value)
{
  begin_value (self, key);
  g_string_append_printf (self->out, "%" G_GINT64_FORMAT, value);
}

void
json_double (Json *self, const char *key, double value)
{
  begin_value (self, key);
  json_append_double (self->out, value);
}

void
json_boolean (Json *self, const char *key, gboolean value)
{
  begin_value (self, key);
  g_string_append (self->out, value ? "true" : "false");
}

void
json_append_double (GString *out, double value)
{
  char text[DOUBLE_TEXT_SIZE];

  g_string_append_len (out, text, (gssize) double_text (value, text));
}
