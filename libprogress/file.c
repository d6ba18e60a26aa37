/* SPDX-License-Identifier: MIT */
#include "file.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <progress/progress-error.h>
#include <string.h>

/* The same words in every locale, for what happens most. */
static const struct {
  int code;
  const char *words;
} reasons[] = {
  { G_FILE_ERROR_NOENT, "no such file" },
  { G_FILE_ERROR_ISDIR, "is a directory, not a file" },
  { G_FILE_ERROR_NOTDIR, "no such file; a part of its path is not a directory" },
  { G_FILE_ERROR_ACCES, "permission denied" },
  { G_FILE_ERROR_PERM, "permission denied" },
};

/* GLib quotes the name and adds the system's reason behind the last colon. */
static const char *
reason_of (const GError *cause)
{
  const char *colon = g_strrstr (cause->message, ": ");

  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (cause->domain == G_FILE_ERROR && cause->code == reasons[i].code)
      return reasons[i].words;
  return colon != NULL ? colon + strlen (": ") : "cannot be read";
}

gboolean
file_read (const char *path, char **data, gsize *length, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (g_file_get_contents (path, data, length, &cause))
    return TRUE;
  g_set_error (error, PROGRESS_ERROR, PROGRESS_ERROR_IO, "%s: %s", path, reason_of (cause));
  return FALSE;
}

FILE *
file_open (const char *path, gsize *length)
{
  GStatBuf about;
  gboolean is_file = g_stat (path, &about) == 0 && S_ISREG (about.st_mode);
  FILE *file = is_file ? g_fopen (path, "rb") : NULL;

  if (file == NULL)
    return NULL;
  setvbuf (file, NULL, _IONBF, 0); /* what is read is buffered where it goes */
  *length = (gsize) about.st_size;
  return file;
}

int
file_new_beside (const char *path, char **name)
{
  g_autofree char *beside = g_strdup_printf ("%s.XXXXXX", path);
  int file = g_mkstemp_full (beside, O_RDWR | O_CLOEXEC, 0666);

  *name = file >= 0 ? g_steal_pointer (&beside) : NULL;
  return file;
}
