/* SPDX-License-Identifier: MIT */
/* What the drawings share. */
#include "html-chart.h"

#include <math.h>

#include "html.h"

void
html_begin_drawing (GString *out, const char *name, int height, const char *label)
{
  g_string_append_printf (
      out, "<svg class=\"%s\" viewBox=\"0 0 100 %d\" preserveAspectRatio=\"none\" role=\"img\"", name,
      height);
  html_append_attribute (out, "aria-label", label);
  g_string_append_c (out, '>');
}

void
html_end_drawing (GString *out)
{
  g_string_append (out, "</svg>");
}

/* By hand: printf would ask the locale for a decimal point. */
static void
append_coordinate (GString *out, double x)
{
  int tenths = (int) lround (CLAMP (x, -1000, 1000) * 10);

  g_string_append_printf (out, "%s%d", tenths < 0 ? "-" : "", abs (tenths) / 10);
  if (tenths % 10 != 0)
    g_string_append_printf (out, ".%d", abs (tenths) % 10);
}

void
html_append_point (GString *out, char command, double x, double y)
{
  g_string_append_c (out, command);
  append_coordinate (out, x);
  g_string_append_c (out, ' ');
  append_coordinate (out, y);
}

void
html_append_step (GString *out, char command, double to)
{
  g_string_append_c (out, command);
  append_coordinate (out, to);
}

void
html_append_path (GString *out, const char *name, const char *data)
{
  if (data[0] != '\0')
    g_string_append_printf (out, "<path class=\"%s\" d=\"%s\"/>", name, data);
}
