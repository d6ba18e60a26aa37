/* SPDX-License-Identifier: MIT */
#include "panel-output.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <progress/progress-error.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include "file.h"

static gboolean
fail (const PanelOutput *self, GError **error)
{
  g_set_error (error, PROGRESS_ERROR, PROGRESS_ERROR_OUTPUT, "%s: could not be written: %s", self->path,
               g_strerror (errno));
  return FALSE;
}

/* A device or a pipe is not replaced by a file. */
static gboolean
is_something_else (const char *path)
{
  struct stat about;

  return stat (path, &about) == 0 && !S_ISREG (about.st_mode);
}

/* Where a link leads: the file is replaced, not the link. */
static char *
follow_links (const char *path)
{
  char *real = realpath (path, NULL);
  char *followed = g_strdup (real != NULL ? real : path);

  free (real);
  return followed;
}

/* A file that was there keeps its mode. */
static void
take_mode (const PanelOutput *self)
{
  struct stat about;

  if (stat (self->final, &about) == 0)
    (void) !fchmod (self->file, about.st_mode & 07777);
}

static void
open_file (PanelOutput *self)
{
  if (is_something_else (self->path))
    {
      self->file = open (self->path, O_WRONLY | O_CLOEXEC);
      return;
    }
  self->final = follow_links (self->path);
  self->file = file_new_beside (self->final, &self->beside);
  if (self->file >= 0)
    take_mode (self);
}

PanelOutput *
panel_output_new (const char *path, GError **error)
{
  g_autoptr (PanelOutput) self = g_new0 (PanelOutput, 1);

  self->file = -1;
  self->path = g_strdup (path == NULL ? "memory" : strcmp (path, "-") == 0 ? "standard output" : path);
  if (path == NULL)
    {
      self->memory = g_string_new (NULL);
      return g_steal_pointer (&self);
    }
  if (strcmp (path, "-") == 0)
    {
      self->file = STDOUT_FILENO;
      return g_steal_pointer (&self);
    }
  self->is_closed_by_us = TRUE;
  open_file (self);
  if (self->file >= 0)
    return g_steal_pointer (&self);
  fail (self, error);
  return NULL;
}

static gboolean
close_file (PanelOutput *self)
{
  int file = self->file;

  self->file = -1;
  return file < 0 || !self->is_closed_by_us || close (file) == 0;
}

void
panel_output_free (PanelOutput *self)
{
  if (self == NULL)
    return;

  close_file (self);
  if (self->beside != NULL)
    g_unlink (self->beside);
  if (self->memory != NULL)
    g_string_free (self->memory, TRUE);
  g_free (self->path);
  g_free (self->final);
  g_free (self->beside);
  g_free (self);
}

/* What of the vector is still to be written, when so many bytes have been. */
static struct iovec *
skip (struct iovec *next, const struct iovec *end, gsize written)
{
  while (next < end && written >= next->iov_len)
    written -= next++->iov_len;
  if (next < end)
    *next = (struct iovec){ (char *) next->iov_base + written, next->iov_len - written };
  return next;
}

static gboolean
write_vector (PanelOutput *self, struct iovec *next, const struct iovec *end, GError **error)
{
  while ((next = skip (next, end, 0)) < end)
    {
      gssize n = writev (self->file, next, (int) (end - next));

      if (n < 0 && errno != EINTR)
        return fail (self, error);
      next = skip (next, end, n > 0 ? (gsize) n : 0);
    }
  return TRUE;
}

static void
keep_texts (PanelOutput *self, GString *const *texts, gsize n)
{
  for (gsize i = 0; i < n; i++)
    g_string_append_len (self->memory, texts[i]->str, (gssize) texts[i]->len);
}

#define TEXTS_AT_ONCE 64

gboolean
panel_output_write (PanelOutput *self, GString *const *texts, gsize n, GError **error)
{
  struct iovec vector[TEXTS_AT_ONCE];

  if (self->memory != NULL)
    {
      keep_texts (self, texts, n);
      return TRUE;
    }
  for (gsize done = 0; done < n;)
    {
      gsize many = MIN (n - done, TEXTS_AT_ONCE);

      for (gsize i = 0; i < many; i++, done++)
        vector[i] = (struct iovec){ texts[done]->str, texts[done]->len };
      if (!write_vector (self, vector, vector + many, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
panel_output_sync (PanelOutput *self, GError **error)
{
  if (self->beside != NULL && fsync (self->file) != 0)
    return fail (self, error);
  return close_file (self) || fail (self, error);
}

gboolean
panel_output_finish (PanelOutput *self, GError **error)
{
  if (self->beside == NULL)
    return TRUE;
  if (g_rename (self->beside, self->final) != 0)
    return fail (self, error);
  g_clear_pointer (&self->beside, g_free);
  return TRUE;
}
