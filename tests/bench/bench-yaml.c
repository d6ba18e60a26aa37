/* SPDX-License-Identifier: MIT */
/* What the guarded tree costs on top of libyaml: bench-yaml FILE prints the seconds (the best of five runs)
 * of libyaml's bare event loop and of yaml_tree_new() over the same text in memory, and their ratio. */
#include <stdio.h>
#include <yaml.h>

#include "yaml-reader.h"

#define RUNS 5

typedef gboolean (*Work) (const char *text, gsize length);

static gboolean
run_bare (const char *text, gsize length)
{
  yaml_parser_t parser;
  yaml_event_t event;
  gboolean ok = yaml_parser_initialize (&parser) != 0;
  gboolean done = FALSE;

  yaml_parser_set_input_string (&parser, (const guchar *) text, length);
  while (ok && !done)
    {
      ok = yaml_parser_parse (&parser, &event) != 0;
      done = event.type == YAML_STREAM_END_EVENT;
      yaml_event_delete (&event);
    }
  yaml_parser_delete (&parser);
  return ok;
}

static gboolean
run_tree (const char *text, gsize length)
{
  g_autoptr (ProgressDiagnostics) diagnostics = diagnostics_new ();
  g_autoptr (YamlTree) tree = yaml_tree_new ("bench", text, length, diagnostics);

  return tree != NULL;
}

static double
best_of (Work work, const char *text, gsize length)
{
  double best = G_MAXDOUBLE;

  for (int i = 0; i < RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      if (!work (text, length))
        g_error ("the text is refused");
      best = MIN (best, (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC);
    }
  return best;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (argc != 2 || !g_file_get_contents (argv[1], &text, &length, &error))
    {
      g_printerr ("%s\n", error != NULL ? error->message : "usage: bench-yaml FILE");
      return 3;
    }

  double bare = best_of (run_bare, text, length);
  double tree = best_of (run_tree, text, length);
  printf ("libyaml %.3f s, tree %.3f s, ratio %.2f\n", bare, tree, tree / bare);
  return 0;
}
