/* SPDX-License-Identifier: MIT */
/* Lines as calls: "ID KEY VALUE" sets a key of an indicator, of the plan if ID is "-". What was refused
 * changes nothing, and what was built can be judged. */
#include <progress.h>
#include <string.h>

#include "fuzz.h"

static void
set (ProgressBuilder *builder, const char *line)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) words = g_strsplit (line, " ", 3);

  if (g_strv_length (words) < 3)
    return;
  const char *id = g_str_equal (words[0], "-") ? NULL : words[0];
  gboolean is_set = progress_builder_set (builder, id, words[1], words[2], &error);

  g_assert (is_set == (error == NULL));
  g_assert (error == NULL || g_utf8_validate (error->message, -1, NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_auto (GStrv) lines = g_strsplit (text, "\n", 64);
  g_autoptr (GError) error = NULL;
  ProgressBuilder *builder = progress_builder_new ("fuzz", "2018");

  for (gsize i = 0; lines[i] != NULL; i++)
    set (builder, lines[i]);
  g_autoptr (ProgressPlan) plan = progress_builder_end (builder, &error);
  g_assert ((plan == NULL) == (error != NULL));
  if (plan != NULL)
    progress_report_unref (progress_evaluate (plan, NULL, "2018-08-31", NULL, NULL));
  return 0;
}
