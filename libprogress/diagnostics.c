/* SPDX-License-Identifier: MIT */
#include "diagnostics.h"

#include <string.h>

#include "arena.h"
#include "catalogue.h"

/* A message that quotes a whole paragraph of input is cut in its middle: both the beginning and what would
 * be right, at the end, stay. */
#define MESSAGE_HEAD 240
#define MESSAGE_TAIL 200

struct _ProgressDiagnostics {
  gatomicrefcount ref_count;
  GArray *entries; /* Diagnostic */
  Arena *texts;    /* what the entries' strings point into */
  const char *last_file;
  gint32 n_errors; /* kept or not */
};

typedef struct {
  ProgressDiagnostics *diagnostics;
} ProgressErrorPrivate;

static void
progress_error_private_init (ProgressErrorPrivate *self)
{
  self->diagnostics = NULL;
}

static void
progress_error_private_copy (const ProgressErrorPrivate *source, ProgressErrorPrivate *copy)
{
  if (source->diagnostics != NULL)
    copy->diagnostics = diagnostics_ref (source->diagnostics);
}

static void
progress_error_private_clear (ProgressErrorPrivate *self)
{
  g_clear_pointer (&self->diagnostics, diagnostics_unref);
}

G_DEFINE_EXTENDED_ERROR (ProgressError, progress_error)

ProgressDiagnostics *
diagnostics_new (void)
{
  ProgressDiagnostics *self = g_new0 (ProgressDiagnostics, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Diagnostic));
  self->texts = arena_new ();
  return self;
}

ProgressDiagnostics *
diagnostics_ref (ProgressDiagnostics *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
diagnostics_unref (ProgressDiagnostics *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->entries);
  arena_free (self->texts);
  g_free (self);
}

/* Nothing to repair, as for nearly every message. (0xc2 may begin a C1 control character.) */
static gboolean
is_clean (const char *text)
{
  const char *end = NULL;

  for (const char *c = text; *c != '\0'; c++)
    if ((guchar) *c < 0x20 || *c == 0x7f || (guchar) *c == 0xc2)
      return FALSE;

  return g_utf8_validate (text, -1, &end) && end - text <= MESSAGE_HEAD + MESSAGE_TAIL;
}

/* One line of UTF-8 of a bearable length, whatever was quoted in it: a control character shows as '?'. */
static char *
clean_message (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_new (NULL);
  gsize length = strlen (valid);
  const char *cut = length > MESSAGE_HEAD + MESSAGE_TAIL ? valid + MESSAGE_HEAD : NULL;

  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      if (cut != NULL && c >= cut)
        {
          c = g_utf8_find_next_char (valid + length - MESSAGE_TAIL, NULL);
          g_string_append (clean, " [...] ");
          cut = NULL;
        }
      gunichar character = g_utf8_get_char (c);
      g_string_append_unichar (clean, g_unichar_iscntrl (character) ? '?' : character);
    }
  return g_string_free (clean, FALSE);
}

static const char *
keep_message (ProgressDiagnostics *self, const char *message)
{
  if (is_clean (message))
    return arena_text (self->texts, message, -1);

  g_autofree char *clean = clean_message (message);
  return arena_text (self->texts, clean, -1);
}

/* Nearly always the file of the entry before. */
static const char *
keep_file (ProgressDiagnostics *self, const char *file)
{
  if (file != NULL && (self->last_file == NULL || strcmp (self->last_file, file) != 0))
    self->last_file = arena_text (self->texts, file, -1);
  return file != NULL ? self->last_file : NULL;
}

void
diagnostics_error (ProgressDiagnostics *self, const char *id, const char *file, Place place,
                   const char *format, ...)
{
  if (self->n_errors++ >= DIAGNOSTICS_KEPT)
    return;

  va_list arguments;
  va_start (arguments, format);
  g_autofree char *message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  Diagnostic error = {
    .id = id, .file = keep_file (self, file), .place = place, .messages = { keep_message (self, message) }
  };
  g_array_append_val (self->entries, error);
}

static void
add_note (ProgressDiagnostics *self, Diagnostic note)
{
  note.is_note = TRUE;
  note.file = keep_file (self, note.file);
  g_array_append_val (self->entries, note);
}

G_GNUC_PRINTF (3, 0)
static const char *
format_message (ProgressDiagnostics *self, ProgressLanguage language, const char *format, va_list arguments)
{
  g_autofree char *message = NULL;
  va_list again;

  va_copy (again, arguments);
  message = g_strdup_vprintf (catalogue_text (language, format), again);
  va_end (again);
  return keep_message (self, message);
}

void
diagnostics_note_va (ProgressDiagnostics *self, Diagnostic note, const char *format, va_list arguments)
{
  for (guint language = 0; language < N_LANGUAGES; language++)
    note.messages[language] = format_message (self, (ProgressLanguage) language, format, arguments);
  add_note (self, note);
}

void
diagnostics_note (ProgressDiagnostics *self, Diagnostic note, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  diagnostics_note_va (self, note, format, arguments);
  va_end (arguments);
}

void
diagnostics_note_static (ProgressDiagnostics *self, Diagnostic note, const char *message)
{
  note.messages[PROGRESS_LANGUAGE_ENGLISH] = message;
  add_note (self, note);
}

static const char *
message_in (const Diagnostic *self, ProgressLanguage language)
{
  const char *message = self->messages[language];

  return message != NULL ? message : catalogue_text (language, self->messages[PROGRESS_LANGUAGE_ENGLISH]);
}

static const char *
copy_text (ProgressDiagnostics *self, const char *text)
{
  return text != NULL ? arena_text (self->texts, text, -1) : NULL;
}

void
diagnostics_copy_notes (ProgressDiagnostics *self, const ProgressDiagnostics *from, gboolean about_figures)
{
  for (guint i = 0; i < from->entries->len; i++)
    {
      Diagnostic note = g_array_index (from->entries, Diagnostic, i);

      if (note.is_about_figures != about_figures)
        continue;
      note.key = copy_text (self, note.key);
      for (guint l = 0; l < N_LANGUAGES; l++)
        note.messages[l] = copy_text (self, note.messages[l]);
      add_note (self, note);
    }
}

/* Owes nothing to the plan that it may be about. */
ProgressDiagnostics *
progress_diagnostics_copy (const ProgressDiagnostics *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  ProgressDiagnostics *copy = diagnostics_new ();

  copy->n_errors = self->n_errors;
  for (guint i = 0; i < self->entries->len; i++)
    {
      Diagnostic entry = g_array_index (self->entries, Diagnostic, i);

      entry.file = keep_file (copy, entry.file);
      entry.indicator = copy_text (copy, entry.indicator);
      entry.key = copy_text (copy, entry.key);
      for (guint l = 0; l < N_LANGUAGES; l++)
        entry.messages[l] = copy_text (copy, entry.messages[l]);
      g_array_append_val (copy->entries, entry);
    }
  return copy;
}

void
progress_diagnostics_free (ProgressDiagnostics *self)
{
  g_return_if_fail (self != NULL);

  diagnostics_unref (self);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Diagnostic *x = a, *y = b;

  if (x->nth_file != y->nth_file)
    return x->nth_file < y->nth_file ? -1 : 1;
  if (x->place.line != y->place.line)
    return x->place.line < y->place.line ? -1 : 1;
  return (x->place.column > y->place.column) - (x->place.column < y->place.column);
}

/* It is stable, and costs next to nothing where the order is right already, as it nearly is. */
void
diagnostics_sort (ProgressDiagnostics *self)
{
  g_array_sort (self->entries, compare_places);
}

gboolean
diagnostics_has_errors (const ProgressDiagnostics *self)
{
  return self->n_errors > 0;
}

Place
diagnostics_get_place (const ProgressDiagnostics *self, gint32 index)
{
  return g_array_index (self->entries, Diagnostic, index).place;
}

void
diagnostics_locate (ProgressDiagnostics *self, gint32 index, const char *indicator, const char *key)
{
  Diagnostic *entry = &g_array_index (self->entries, Diagnostic, index);

  entry->place = (Place){ 0, 0 };
  entry->indicator = indicator != NULL ? keep_message (self, indicator) : NULL;
  entry->key = key != NULL ? keep_message (self, key) : NULL;
}

static void
append_where (GString *text, const Diagnostic *self)
{
  if (self->file != NULL)
    g_string_append_printf (text, "%s:", self->file);
  if (self->place.line != 0)
    g_string_append_printf (text, "%u:%u:", self->place.line, self->place.column);
  if (self->key != NULL)
    g_string_append_printf (text, "%s%s%s:", self->indicator != NULL ? self->indicator : "",
                            self->indicator != NULL ? "/" : "", self->key);
  if (text->len > 0)
    g_string_append_c (text, ' ');
}

char *
diagnostic_to_text (const Diagnostic *self, ProgressLanguage language)
{
  GString *text = g_string_new (NULL);

  append_where (text, self);
  g_string_append (text, self->is_note ? "note: " : "error: ");
  if (self->indicator != NULL && self->key == NULL)
    g_string_append_printf (text, "%s: ", self->indicator);
  g_string_append (text, message_in (self, language));
  return g_string_free (text, FALSE);
}

static const Diagnostic *
first_error (const ProgressDiagnostics *self)
{
  const Diagnostic *entry = (const Diagnostic *) (gconstpointer) self->entries->data;

  while (entry->is_note)
    entry++;
  return entry;
}

const char *
diagnostics_first_message (const ProgressDiagnostics *self)
{
  return message_in (first_error (self), PROGRESS_LANGUAGE_ENGLISH);
}

Place
diagnostics_first_place (const ProgressDiagnostics *self)
{
  return first_error (self)->place;
}

void
diagnostics_to_error (ProgressDiagnostics *self, ProgressError code, GError **error)
{
  g_return_if_fail (diagnostics_has_errors (self));

  if (error == NULL)
    return;

  const Diagnostic *first = first_error (self);
  gboolean has_place =
      first->file != NULL || first->place.line != 0 || first->indicator != NULL || first->key != NULL;
  g_autofree char *text = has_place ? diagnostic_to_text (first, PROGRESS_LANGUAGE_ENGLISH)
                                    : g_strdup (message_in (first, PROGRESS_LANGUAGE_ENGLISH));
  g_set_error_literal (error, PROGRESS_ERROR, (int) code, text);
  progress_error_get_private (*error)->diagnostics = diagnostics_ref (self);
}

const ProgressDiagnostics *
progress_error_get_diagnostics (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain != PROGRESS_ERROR)
    return NULL;
  return progress_error_get_private (error)->diagnostics;
}

static const Diagnostic *
entry_at (const ProgressDiagnostics *self, gint32 index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index >= 0 && index < (gint32) self->entries->len, NULL);

  return &g_array_index (self->entries, Diagnostic, index);
}

gint32
progress_diagnostics_get_count (const ProgressDiagnostics *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (gint32) self->entries->len;
}

gint32
progress_diagnostics_get_omitted (const ProgressDiagnostics *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return MAX (self->n_errors - DIAGNOSTICS_KEPT, 0);
}

const char *
progress_diagnostics_get_id (const ProgressDiagnostics *self, gint32 index)
{
  const Diagnostic *entry = entry_at (self, index);

  return entry != NULL ? entry->id : NULL;
}

const char *
progress_diagnostics_get_message (const ProgressDiagnostics *self, gint32 index, ProgressLanguage language)
{
  g_return_val_if_fail ((guint) language < N_LANGUAGES, NULL);
  const Diagnostic *entry = entry_at (self, index);

  return entry != NULL ? message_in (entry, language) : NULL;
}

const char *
progress_diagnostics_get_file (const ProgressDiagnostics *self, gint32 index)
{
  const Diagnostic *entry = entry_at (self, index);

  return entry != NULL ? entry->file : NULL;
}

const char *
progress_diagnostics_get_indicator (const ProgressDiagnostics *self, gint32 index)
{
  const Diagnostic *entry = entry_at (self, index);

  return entry != NULL ? entry->indicator : NULL;
}

const char *
progress_diagnostics_get_key (const ProgressDiagnostics *self, gint32 index)
{
  const Diagnostic *entry = entry_at (self, index);

  return entry != NULL ? entry->key : NULL;
}

gint32
progress_diagnostics_get_line (const ProgressDiagnostics *self, gint32 index)
{
  const Diagnostic *entry = entry_at (self, index);

  return entry != NULL ? (gint32) entry->place.line : 0;
}

gint32
progress_diagnostics_get_column (const ProgressDiagnostics *self, gint32 index)
{
  const Diagnostic *entry = entry_at (self, index);

  /* without a line it only gives a note its place among others */
  return entry == NULL || (entry->is_note && entry->place.line == 0) ? 0 : (gint32) entry->place.column;
}

char *
progress_diagnostics_to_text (const ProgressDiagnostics *self, gint32 index, ProgressLanguage language)
{
  g_return_val_if_fail ((guint) language < N_LANGUAGES, NULL);
  const Diagnostic *entry = entry_at (self, index);

  return entry != NULL ? diagnostic_to_text (entry, language) : NULL;
}
