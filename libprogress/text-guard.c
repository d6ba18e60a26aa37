/* SPDX-License-Identifier: MIT */
#include "text-guard.h"

#include <string.h>

/* How much is decoded to guess an encoding. */
#define SAMPLE_SIZE ((gsize) 65536)

static const struct {
  const char *mark;
  gsize size;
  const char *encoding;
} foreign_marks[] = {
  { "\xff\xfe", 2, "UTF-16" },
  { "\xfe\xff", 2, "UTF-16" },
  { "\x84\x31\x95\x33", 4, "GB18030" },
};

static gboolean
starts_with (const char *text, gsize length, const char *mark, gsize size)
{
  return length >= size && memcmp (text, mark, size) == 0;
}

static const char *
line_start (const char *text, const char *at)
{
  while (at > text && at[-1] != '\n' && at[-1] != '\r')
    at--;
  return at;
}

static gboolean
decodes_as (const char *encoding, const char *sample, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *decoded = g_convert (sample, (gssize) size, "UTF-8", encoding, NULL, NULL, &error);

  /* The sample may end inside a character. */
  return decoded != NULL || g_error_matches (error, G_CONVERT_ERROR, G_CONVERT_ERROR_PARTIAL_INPUT);
}

/* Enough characters of UTF-8 that the text before is no chance hit of another encoding. */
#define SURELY_UTF8 4

static gboolean
is_broken_utf8 (const char *text, const char *bad)
{
  int wide = 0;

  for (const char *c = text; c < bad && wide < SURELY_UTF8; c = g_utf8_next_char (c))
    wide += (guchar) *c >= 0x80;
  return wide == SURELY_UTF8;
}

/* The encoding the text seems to be in, when it is not UTF-8 from `bad` on; NULL: no idea. */
static const char *
guess_encoding (const char *text, gsize length, const char *bad)
{
  for (gsize i = 0; i < G_N_ELEMENTS (foreign_marks); i++)
    if (starts_with (text, length, foreign_marks[i].mark, foreign_marks[i].size))
      return foreign_marks[i].encoding;
  if (*bad == '\0' || is_broken_utf8 (text, bad))
    return NULL;

  const char *sample = line_start (text, bad);
  gsize size = MIN ((gsize) (text + length - sample), SAMPLE_SIZE);
  return decodes_as ("GB18030", sample, size) ? "GB18030" : NULL;
}

Place
text_place (const char *text, gsize offset)
{
  const char *at = text + offset;
  guint32 line = 1;

  for (const char *c = text; c < at; c++)
    if (*c == '\n' || (*c == '\r' && (c + 1 == at || c[1] != '\n')))
      line++;

  const char *start = line_start (text, at);
  return (Place){ line, (guint32) g_utf8_strlen (start, at - start) + 1 };
}

static void
refuse_bytes (const char *name, const char *text, gsize length, const char *bad, guint32 lines_before,
              ProgressDiagnostics *diagnostics)
{
  Place place = text_place (text, (gsize) (bad - text));
  const char *encoding = guess_encoding (text, length, bad);

  place.line += lines_before;

  if (encoding != NULL)
    diagnostics_error (diagnostics, "not-utf8", name, place, "this looks like %s; convert it to UTF-8",
                       encoding);
  else if (*bad == '\0')
    diagnostics_error (diagnostics, "nul-byte", name, place, "a NUL byte; this must be a text file");
  else
    diagnostics_error (diagnostics, "not-utf8", name, place,
                       "byte 0x%02X is not UTF-8; save the file as UTF-8", (guchar) *bad);
}

#define BLOCK 64

/* Nothing but ASCII, and no NUL: told block by block, which costs next to nothing. */
static gboolean
is_plain_block (const char *block)
{
  guint8 all = 0, lowest = 0xff;

  for (guint i = 0; i < BLOCK; i++)
    {
      guint8 byte = (guint8) block[i];

      all |= byte;
      lowest = MIN (lowest, byte);
    }
  return all < 0x80 && lowest > 0;
}

gboolean
text_guard_piece (const char *name, const char *text, gsize length, guint32 lines_before,
                  ProgressDiagnostics *diagnostics)
{
  const char *at = text, *end = text + length, *bad = NULL;

  while (end - at >= BLOCK && is_plain_block (at))
    at += BLOCK;
  if (g_utf8_validate_len (at, (gsize) (end - at), &bad))
    return TRUE;
  if (diagnostics != NULL)
    refuse_bytes (name, text, length, bad, lines_before, diagnostics);
  return FALSE;
}

gboolean
text_guard (const char *name, const char **text, gsize *length, ProgressDiagnostics *diagnostics)
{
  if (*length > TEXT_SIZE_LIMIT)
    {
      diagnostics_error (diagnostics, "too-large", name, (Place){ 0, 0 }, "the file is larger than 1 GiB");
      return FALSE;
    }
  if (starts_with (*text, *length, TEXT_BYTE_ORDER_MARK, strlen (TEXT_BYTE_ORDER_MARK)))
    {
      *text += strlen (TEXT_BYTE_ORDER_MARK);
      *length -= strlen (TEXT_BYTE_ORDER_MARK);
    }
  return text_guard_piece (name, *text, *length, 0, diagnostics);
}

/* GLib trusts what it is given: of a sequence that breaks off it reads on beyond the end, and writes there.
 */
char *
text_normal (const char *text)
{
  return g_utf8_validate (text, -1, NULL) ? g_utf8_normalize (text, -1, G_NORMALIZE_NFC) : NULL;
}
