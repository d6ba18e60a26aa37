/* SPDX-License-Identifier: MIT */
#include "visible.h"

/* What Unicode calls default-ignorable, apart from variation selectors: those choose a glyph. The joiners of
 * some scripts are among them: a name in such a script is shown without. */
static const struct {
  gunichar first, last;
} hidden[] = {
  { 0x00ad, 0x00ad },   /* soft hyphen */
  { 0x034f, 0x034f },   /* combining grapheme joiner */
  { 0x061c, 0x061c },   /* Arabic letter mark */
  { 0x115f, 0x1160 },   /* Hangul fillers */
  { 0x17b4, 0x17b5 },   /* Khmer inherent vowels */
  { 0x180e, 0x180e },   /* Mongolian vowel separator */
  { 0x200b, 0x200f },   /* zero-width space and joiners, marks of direction */
  { 0x202a, 0x202e },   /* embeddings and overrides of direction */
  { 0x2060, 0x206f },   /* word joiner, isolates, and what is deprecated */
  { 0x3164, 0x3164 },   /* Hangul filler */
  { 0xfeff, 0xfeff },   /* byte order mark */
  { 0xffa0, 0xffa0 },   /* half-width Hangul filler */
  { 0xfff0, 0xfffb },   /* interlinear annotation */
  { 0x1bca0, 0x1bca3 }, /* shorthand */
  { 0x1d173, 0x1d17a }, /* musical beams */
  { 0xe0000, 0xe00ff }, /* tags */
  { 0xe01f0, 0xe0fff },
};

static gboolean
is_hidden (gunichar c)
{
  if (c < hidden[0].first)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (hidden) && hidden[i].first <= c; i++)
    if (c <= hidden[i].last)
      return TRUE;
  return FALSE;
}

/* U+FFFE, U+FDD0 and their like: XML does not have them. */
static gboolean
is_noncharacter (gunichar c)
{
  return (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
}

static gboolean
is_break (gunichar c)
{
  return g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029;
}

void
visible_append (GString *out, const char *text, void (*append) (GString *out, gunichar c))
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (is_break (c))
        append (out, ' ');
      else if (is_noncharacter (c))
        append (out, 0xfffd);
      else if (!is_hidden (c))
        append (out, c);
    }
}
