/* SPDX-License-Identifier: MIT */
/* Feeds a fuzz target every file of the folders named on the command line: seeds replayed as a plain test. */
#include <glib.h>

#include "fuzz.h"

static gint32
replay_folder (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  gint32 replayed = 0;

  if (dir == NULL)
    g_error ("%s", error->message);

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *data = NULL;
      gsize size;

      if (!g_file_get_contents (path, &data, &size, NULL))
        continue; /* a folder */
      LLVMFuzzerTestOneInput ((const guint8 *) data, size);
      replayed++;
    }

  return replayed;
}

int
main (int argc, char **argv)
{
  gint32 replayed = 0;

  for (int i = 1; i < argc; i++)
    replayed += replay_folder (argv[i]);

  g_print ("%d seeds replayed\n", replayed);
  return replayed > 0 ? 0 : 1;
}
