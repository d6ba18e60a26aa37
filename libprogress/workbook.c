/* SPDX-License-Identifier: MIT */
/* A report as a workbook of Office Open XML. */
#include "workbook.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "file.h"

#define EPOCH          719163 /* 1970-01-01 as a Day */
#define SECONDS_OF_DAY 86400

/* Made when what it tells was judged: the same report gives the same bytes. */
static void
set_properties (Book *self)
{
  const ProgressReport *report = self->writer->report;
  g_autofree char *title = book_text (report->plan->title);
  lxw_doc_properties properties = { .title = title,
                                    .created = (time_t) (report->as_of - EPOCH) * SECONDS_OF_DAY };

  workbook_set_properties (self->workbook, &properties);
}

static void
add_formats (Book *self)
{
  self->heading = workbook_add_format (self->workbook);
  format_set_bold (self->heading);
  format_set_text_wrap (self->heading);
  format_set_align (self->heading, LXW_ALIGN_VERTICAL_TOP);
  format_set_bottom (self->heading, LXW_BORDER_THIN);
  self->title = workbook_add_format (self->workbook);
  format_set_bold (self->title);
  format_set_font_size (self->title, 16);
  self->text = workbook_add_format (self->workbook);
  format_set_align (self->text, LXW_ALIGN_VERTICAL_TOP);
}

/* Where the workbook is made, libxlsxwriter keeps its own files too: a disk that is too full for them is one
 * that is too full for it. */
static lxw_error
write_book (Writer *writer, const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  lxw_workbook_options options = { .tmpdir = folder };
  g_autoptr (GHashTable) formats = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Book book = { .writer = writer, .workbook = workbook_new_opt (path, &options), .formats = formats };
  lxw_error error;

  add_formats (&book);
  set_properties (&book);
  book_add_overview (&book);
  book_add_indicators (&book);
  book_add_rollups (&book);
  book_add_warnings (&book);
  book_add_notes (&book);
  error = workbook_close (book.workbook);
  return book.error != LXW_NO_ERROR ? book.error : error;
}

static gboolean
fail (GError **error, const char *path, const char *why)
{
  g_set_error (error, PROGRESS_ERROR, PROGRESS_ERROR_IO, "%s: could not be written: %s", path, why);
  return FALSE;
}

gboolean
progress_report_save_workbook (const ProgressReport *self, const char *path, ProgressLanguage language,
                               ProgressWriteFlags flags, GError **error)
{
  g_return_val_if_fail (self != NULL && path != NULL, FALSE);
  g_return_val_if_fail (language == PROGRESS_LANGUAGE_ENGLISH || language == PROGRESS_LANGUAGE_CHINESE,
                        FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  Writer writer = { self, language, flags, NULL, rows };
  g_autofree char *beside = NULL;
  int file = file_new_beside (path, &beside);
  lxw_error failed;

  if (file < 0)
    return fail (error, path, g_strerror (errno));
  close (file);
  writer_collect_rows (&writer);
  failed = write_book (&writer, beside);
  if (failed == LXW_NO_ERROR && g_rename (beside, path) == 0)
    return TRUE;
  fail (error, path, failed != LXW_NO_ERROR ? lxw_strerror (failed) : g_strerror (errno));
  g_unlink (beside);
  return FALSE;
}
