/* SPDX-License-Identifier: MIT */
#include "html.h"

#include "json.h"
#include "visible.h"

static void
append_character (GString *out, gunichar c)
{
  switch (c)
    {
    case '&':
      g_string_append (out, "&amp;");
      break;
    case '<':
      g_string_append (out, "&lt;");
      break;
    case '>':
      g_string_append (out, "&gt;");
      break;
    case '"':
      g_string_append (out, "&quot;");
      break;
    case '\'':
      g_string_append (out, "&#39;");
      break;
    default:
      g_string_append_unichar (out, c);
    }
}

void
html_append_text (GString *out, const char *text)
{
  visible_append (out, text, append_character);
}

void
html_append_element (GString *out, const char *tag, const char *text)
{
  g_string_append_printf (out, "<%s>", tag);
  html_append_text (out, text);
  g_string_append_printf (out, "</%s>", tag);
}

void
html_append_attribute (GString *out, const char *name, const char *text)
{
  g_string_append_printf (out, " %s=\"", name);
  html_append_text (out, text);
  g_string_append_c (out, '"');
}

void
html_append_value (GString *out, double value)
{
  g_string_append (out, " data-value=\"");
  json_append_double (out, value);
  g_string_append_c (out, '"');
}
