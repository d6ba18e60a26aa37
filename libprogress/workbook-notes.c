/* SPDX-License-Identifier: MIT */
/* The sheet of notes: what is worth a look about the plan and its figures, and where it is written. */
#include "workbook.h"

#include "catalogue.h"

typedef struct {
  const ProgressDiagnostics *notes;
  gint32 index;
} Note;

static void
id (const Cell *cell, gconstpointer item)
{
  const Note *note = item;

  cell_text (cell, progress_diagnostics_get_id (note->notes, note->index));
}

static void
indicator (const Cell *cell, gconstpointer item)
{
  const Note *note = item;
  const char *about = progress_diagnostics_get_indicator (note->notes, note->index);

  if (about != NULL)
    cell_text (cell, about);
}

static void
message (const Cell *cell, gconstpointer item)
{
  const Note *note = item;

  cell_text (cell, progress_diagnostics_get_message (note->notes, note->index, cell->book->writer->language));
}

/* Without the folders of the one who made the workbook. */
static void
file (const Cell *cell, gconstpointer item)
{
  const Note *note = item;
  const char *path = progress_diagnostics_get_file (note->notes, note->index);
  g_autofree char *name = path != NULL ? g_path_get_basename (path) : NULL;

  if (name != NULL)
    cell_text (cell, name);
}

static void
line (const Cell *cell, gconstpointer item)
{
  const Note *note = item;
  gint32 number = progress_diagnostics_get_line (note->notes, note->index);

  if (number > 0)
    cell_number (cell, number, "0");
}

static const SheetColumn columns[] = {
  { N_ ("Note"), 18, id },           { N_ ("Indicator"), 24, indicator },
  { N_ ("In words"), 100, message }, { N_ ("File"), 30, file },
  { N_ ("Line"), 8, line },
};

void
book_add_notes (Book *self)
{
  const ProgressDiagnostics *notes = report_notes (self->writer->report);
  gint32 n = progress_diagnostics_get_count (notes);
  g_autofree Note *all = g_new (Note, (gsize) n + 1);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (gint32 i = 0; i < n; i++)
    {
      all[i] = (Note){ notes, i };
      g_ptr_array_add (items, &all[i]);
    }
  book_add_sheet (self, N_ ("Notes"), columns, G_N_ELEMENTS (columns), items);
}
