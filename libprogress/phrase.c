/* SPDX-License-Identifier: MIT */
#include "phrase.h"

#include <string.h>

#define LONGEST_ORIGINAL 4096 /* indents of no-break spaces are long, quantities are not */
#define QUOTED_BYTES     72
#define EM_DASH          0x2014
#define CHINESE          0x4E00 /* any Chinese character will do */

static const Fault empty = { "empty-text", "nothing is written here" };
static const Fault too_long = { "text-too-long", "too long for a quantity or a period: at most 256 bytes" };
static const Fault not_utf8 = { "text-encoding", "this is not UTF-8" };
static const Fault control = { "text-encoding", "control characters do not belong here" };

/* Characters with several spellings. Full-width ASCII needs no rows: it is a fixed distance away. */
static const struct {
  gunichar first, last;
  char spelling[3];
} spellings[] = {
  { 0x2010, 0x2015, "-" },                           /* hyphens, en and em dash */
  { 0x2212, 0x2212, "-" },                           /* minus */
  { 0x223C, 0x223C, "~" },  { 0x2248, 0x2248, "~" }, /* ≈ */
  { 0x2264, 0x2264, "<=" }, { 0x2265, 0x2265, ">=" }, { 0x2266, 0x2266, "<=" }, { 0x2267, 0x2267, ">=" },
  { 0x226E, 0x226E, ">=" }, /* ≮ */
  { 0x226F, 0x226F, "<=" }, /* ≯ */
  { 0x2A7D, 0x2A7D, "<=" }, { 0x2A7E, 0x2A7E, ">=" }, { 0x301C, 0x301C, "~" },  { 0xFE6A, 0xFE6A, "%" },
};

static gboolean
is_space (gunichar c)
{
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

/* A space between two of these separates them: "at least", "new schools", and 1 000 is not 1000. Any other
 * space is layout: "达到 90 %", "1- 2 家". */
static gboolean
is_word (gunichar c)
{
  return (c < 0x80 && g_ascii_isalnum ((char) c)) || c == '.' || c == ',' || (c >= 0xC0 && c < 0x2000);
}

/* The character at text and its size in bytes; size 0: not UTF-8. */
static gunichar
decode (const char *text, gsize length, gsize *size)
{
  if ((guchar) text[0] < 0x80)
    {
      *size = 1;
      return (guchar) text[0];
    }
  gunichar c = g_utf8_get_char_validated (text, (gssize) length);
  gboolean valid = c != (gunichar) -1 && c != (gunichar) -2;
  *size = valid ? (gsize) g_utf8_skip[(guchar) text[0]] : 0;
  return c;
}

/* The character's one spelling, of at most four bytes. */
static gsize
spell (gunichar c, const char *raw, gsize raw_size, char spelling[4])
{
  if (c >= 0xFF01 && c <= 0xFF5E)
    {
      spelling[0] = (char) (c - 0xFEE0);
      return 1;
    }
  if (c >= 0x2010 && (c < 0x4E00 || c == 0xFE6A))
    for (gsize i = 0; i < G_N_ELEMENTS (spellings); i++)
      if (c >= spellings[i].first && c <= spellings[i].last)
        {
          gsize size = strlen (spellings[i].spelling);
          memcpy (spelling, spellings[i].spelling, size);
          return size;
        }
  memcpy (spelling, raw, raw_size);
  return raw_size;
}

static gboolean
phrase_append (Phrase *self, const char *bytes, gsize size, gsize origin)
{
  if (self->length + size > PHRASE_SIZE)
    return FALSE;
  for (gsize i = 0; i < size; i++)
    {
      self->text[self->length] = bytes[i];
      self->origin[self->length++] = (guint16) origin;
    }
  return TRUE;
}

/* A mark that ends a clause in the document and was copied along: "4-6月:", "48个。" */
static void
drop_final_mark (Phrase *self)
{
  static const char *const marks[] = { ":", ";", "。" };
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (phrase_ends (self->text, self->length, marks[i], strlen (marks[i])))
      {
        self->length -= strlen (marks[i]);
        return;
      }
}

/* The bytes of a character with one spelling that is no layout: visible ASCII, a space between two words of
 * it, or a Chinese character; 0: another. */
static gsize
plain_size (const char *text, gsize length, gunichar before)
{
  guchar c = (guchar) text[0];
  if (c > ' ' && c < 0x7F)
    return 1;
  if (c == ' ')
    return length > 1 && before < 0x80 && (guchar) text[1] < 0x80 && is_word (before) &&
           is_word ((guchar) text[1]);
  gboolean is_chinese = c >= 0xE4 && c <= 0xE9 && length >= 3 && ((guchar) text[1] & 0xC0) == 0x80 &&
                        ((guchar) text[2] & 0xC0) == 0x80;
  return is_chinese ? 3 : 0;
}

/* What has been read so far of the original. */
typedef struct {
  gunichar before; /* the last character, as spelled */
  gboolean spaced; /* layout or a space came after it */
} Progress;

static const Fault *
append_any (Phrase *self, Progress *progress, const char *text, gsize length, gsize offset, gsize *size)
{
  gunichar c = decode (text + offset, length - offset, size);
  char spelling[4];
  if (*size == 0)
    return &not_utf8;
  if (is_space (c))
    {
      progress->spaced = TRUE;
      return NULL;
    }
  if (c < 0x20 || (c >= 0x7F && c < 0xA0))
    return &control;
  gsize spelled = spell (c, text + offset, *size, spelling);
  gunichar spelled_as = spelled == 1 && c != EM_DASH ? (guchar) spelling[0] : c;
  gboolean doubled = c == EM_DASH && progress->before == EM_DASH && !progress->spaced; /* —— is one dash */
  gboolean separate = progress->spaced && is_word (progress->before) && is_word (spelled_as);
  *progress = (Progress){ spelled_as, FALSE };
  if ((separate && !phrase_append (self, " ", 1, offset)) ||
      (!doubled && !phrase_append (self, spelling, spelled, offset)))
    return &too_long;
  return NULL;
}

/* Most texts have but one spelling, and are taken as they are up to the first character that has more. */
static const Fault *
append_same (Phrase *self, Progress *progress, const char *text, gsize length)
{
  gsize same = 0;
  for (gsize size; same < length && (size = plain_size (text + same, length - same, progress->before)) > 0;
       same += size)
    progress->before = size == 1 ? (guchar) text[same] : CHINESE;
  if (same > PHRASE_SIZE)
    return &too_long;
  memcpy (self->text, text, same);
  self->length = self->same = same;
  return NULL;
}

const Fault *
phrase_read (Phrase *self, const char *text, gssize length, gsize *offset)
{
  gsize size;
  gsize total = length < 0 ? strlen (text) : (gsize) length;
  Progress progress = { 0, FALSE };

  self->original = text;
  self->original_length = total;
  *offset = 0;
  const Fault *fault = append_same (self, &progress, text, total);
  if (fault != NULL)
    return fault;
  for (*offset = self->same; *offset < total; *offset += size)
    {
      fault =
          *offset > LONGEST_ORIGINAL ? &too_long : append_any (self, &progress, text, total, *offset, &size);
      if (fault != NULL)
        return fault;
    }
  *offset = 0;
  drop_final_mark (self);
  self->text[self->length] = '\0';
  return self->length == 0 ? &empty : NULL;
}

gsize
phrase_offset (const Phrase *self, gsize at)
{
  if (at >= self->length)
    return self->original_length;
  if (at < self->same)
    return self->text[at] == ' ' ? at + 1
                                 : at; /* what a space separates from what was read begins after it */
  return self->origin[at];
}

/* Where in the original the character ends whose last byte is before at. */
static gsize
end_offset (const Phrase *self, gsize at)
{
  if (at <= self->same)
    return at;
  gsize last = self->origin[at - 1];
  return last + (gsize) g_utf8_skip[(guchar) self->original[last]];
}

const char *
phrase_span (const Phrase *self, gsize from, gsize to, gint32 *length)
{
  gsize start = phrase_offset (self, from);
  *length = (gint32) (end_offset (self, to) - start);
  return self->original + start;
}

/* ---- What a refusal says ---- */

/* text in ASCII quotes, cut at a character when it is long; what is not readable becomes '?'. */
static void
append_quoted (GString *message, const char *text, gsize length)
{
  gsize size = 0;
  gsize at = 0;
  g_string_append_c (message, '\'');
  for (; at < length && at < QUOTED_BYTES; at += MAX (size, 1))
    {
      gunichar c = decode (text + at, length - at, &size);
      if (size == 0 || c < 0x20 || (c >= 0x7F && c < 0xA0))
        g_string_append_c (message, '?');
      else
        g_string_append_len (message, text + at, (gssize) size);
    }
  g_string_append (message, at < length ? "...'" : "'");
}

gboolean
parse_failure_set (ParseFailure *failure, const Fault *fault, const char *text, gsize length, gsize offset)
{
  GString *message = g_string_new (NULL);
  append_quoted (message, text, length);
  if (offset > 0 && offset < length)
    {
      g_string_append (message, ": at ");
      append_quoted (message, text + offset, length - offset);
    }
  g_string_append_printf (message, ": %s", fault->advice);
  *failure = (ParseFailure){ fault->id, offset, g_string_free (message, FALSE) };
  return FALSE;
}

void
parse_failure_clear (ParseFailure *self)
{
  g_clear_pointer (&self->message, g_free);
}
