/* SPDX-License-Identifier: MIT */
#include "file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <progress/progress-error.h>
#include <string.h>
#include <unistd.h>

#include "text-guard.h"

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

static gboolean
refuse_size (const char *path, GError **error)
{
  g_set_error (error, PROGRESS_ERROR, PROGRESS_ERROR_IO, "%s: larger than 1 GiB", path);
  return FALSE;
}

static gboolean
read_all (int file, GByteArray *all)
{
  guint8 piece[65536];
  gssize n;

  do
    {
      n = read (file, piece, sizeof piece);
      if (n > 0)
        g_byte_array_append (all, piece, (guint) n);
  } while (n > 0 ? all->len <= TEXT_SIZE_LIMIT : n < 0 && errno == EINTR);
  return n >= 0;
}

/* A pipe or a device: it does not say how long it is, and may never end. */
static gboolean
read_stream (const char *path, char **data, gsize *length, GError **error)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();
  int file = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean is_read = file >= 0 && read_all (file, all);
  int reason = errno;

  if (file >= 0)
    close (file);
  if (!is_read)
    g_set_error (error, PROGRESS_ERROR, PROGRESS_ERROR_IO, "%s: %s", path, g_strerror (reason));
  else if (all->len > TEXT_SIZE_LIMIT)
    is_read = refuse_size (path, error);
  *length = all->len;
  g_byte_array_append (all, (const guint8 *) "", 1);
  *data = is_read ? (char *) g_byte_array_free (g_steal_pointer (&all), FALSE) : NULL;
  return is_read;
}

gboolean
file_read (const char *path, char **data, gsize *length, GError **error)
{
  g_autoptr (GError) cause = NULL;
  GStatBuf about;
  gboolean exists = g_stat (path, &about) == 0;

  if (exists && (S_ISFIFO (about.st_mode) || S_ISCHR (about.st_mode) || S_ISSOCK (about.st_mode)))
    return read_stream (path, data, length, error);
  if (exists && S_ISREG (about.st_mode) && (guint64) about.st_size > TEXT_SIZE_LIMIT)
    return refuse_size (path, error);
  if (g_file_get_contents (path, data, length, &cause))
    return TRUE;
  g_set_error (error, PROGRESS_ERROR, PROGRESS_ERROR_IO, "%s: %s", path, reason_of (cause));
  return FALSE;
}

FILE *
file_open (const char *path, gsize *length)
{
  GStatBuf about;
  gboolean is_file =
      g_stat (path, &about) == 0 && S_ISREG (about.st_mode) && (guint64) about.st_size <= TEXT_SIZE_LIMIT;
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
