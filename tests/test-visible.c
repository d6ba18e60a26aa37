/* SPDX-License-Identifier: MIT */
/* What is shown of a text, and as what. */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include "html.h"
#include "visible.h"

static void
append_plain (GString *out, gunichar c)
{
  g_string_append_unichar (out, c);
}

static const struct {
  const char *text;
  const char *shown;
} rows[] = {
  { "", "" },
  { "综合交通 (a)", "综合交通 (a)" },
  { "one\ntwo\tthree\r\x7f"
    "four\xc2\x85",
    "one two three  four " },
  { "a\xe2\x80\xa8"
    "b\xe2\x80\xa9",
    "a b " }, /* line and paragraph separators */
  { "a\xe2\x80\xae"
    "b\xe2\x80\xac",
    "ab" }, /* an override of direction */
  { "a\xe2\x80\xaf"
    "b",
    "a\xe2\x80\xaf"
    "b" },                                          /* a narrow space is one */
  { "\xe2\x81\xa6x\xe2\x81\xa9\xe2\x80\x8f", "x" }, /* isolates, and a mark */
  { "a\xe2\x80\x8b\xe2\x81\xa0\xef\xbb\xbf\xc2\xad"
    "b",
    "ab" },                                                           /* zero-width, soft hyphen */
  { "\xe2\x80\x8a.", "\xe2\x80\x8a." },                               /* a hair space is one */
  { "\xf3\xa0\x81\x81z", "z" },                                       /* a tag */
  { "\xe8\xbe\xba\xf3\xa0\x84\x80", "\xe8\xbe\xba\xf3\xa0\x84\x80" }, /* a variation of a character */
  { "\xef\xb7\x8f\xef\xb7\x90\xef\xb7\xaf\xef\xb7\xb0\xef\xbf\xbe",
    "\xef\xb7\x8f\xef\xbf\xbd\xef\xbf\xbd\xef\xb7\xb0\xef\xbf\xbd" }, /* no characters */
  { "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d e\xcc\x81", "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d e\xcc\x81" },
};

Test (visible, hides_what_nobody_sees)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      visible_append (out, rows[i].text, append_plain);
      cr_expect (eq (str, out->str, (char *) rows[i].shown), "row %zu", i);
    }
}

Test (html, text_is_only_text)
{
  g_autoptr (GString) out = g_string_new (NULL);

  html_append_text (out, "<a href=\"x\" b='y'>&amp;</a>\n\xe2\x80\xae.");
  cr_expect (eq (str, out->str, "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt; ."));
}

Test (html, elements_and_attributes)
{
  g_autoptr (GString) out = g_string_new (NULL);

  html_append_element (out, "h2", "A & B");
  html_append_attribute (out, "id", "\"");
  html_append_value (out, 1.0 / 3);
  cr_expect (eq (str, out->str, "<h2>A &amp; B</h2> id=\"&quot;\" data-value=\"0.3333333333333333\""));
}
