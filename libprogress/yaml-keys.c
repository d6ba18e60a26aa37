/* SPDX-License-Identifier: MIT */
#include "yaml-keys.h"

#include <string.h>

/* Mappings up to this many keys are searched by comparing all with all. */
#define FEW_KEYS 16

static int
compare_keys (const YamlTree *tree, const YamlNode *a, const YamlNode *b)
{
  if (a->size != b->size)
    return a->size < b->size ? -1 : 1;
  return memcmp (yaml_text (tree, a), yaml_text (tree, b), a->size);
}

static void
tell_duplicate (const YamlTree *tree, const YamlNode *first, const YamlNode *again,
                ProgressDiagnostics *diagnostics)
{
  diagnostics_error (diagnostics, "duplicate-key", tree->name, yaml_place (again),
                     "duplicate key '%s'; first set on line %u", yaml_text (tree, again), first->line);
}

static void
compare_all (const YamlTree *tree, const YamlNode *const *keys, guint n, ProgressDiagnostics *diagnostics)
{
  for (guint i = 1; i < n; i++)
    for (guint j = 0; j < i; j++)
      if (keys[i]->size == keys[j]->size && compare_keys (tree, keys[i], keys[j]) == 0)
        {
          tell_duplicate (tree, keys[j], keys[i], diagnostics);
          break;
        }
}

static int
compare_key_pointers (gconstpointer a, gconstpointer b, gpointer tree)
{
  return compare_keys (tree, *(const YamlNode *const *) a, *(const YamlNode *const *) b);
}

/* Sorting rather than hashing: no choice of keys makes it slow. It is stable, so the first set comes first.
 */
static void
compare_sorted (const YamlTree *tree, const YamlNode **keys, guint n, ProgressDiagnostics *diagnostics)
{
  g_qsort_with_data (keys, (gint) n, sizeof keys[0], compare_key_pointers, (gpointer) tree);

  const YamlNode *first = keys[0];
  for (guint i = 1; i < n; i++)
    if (compare_keys (tree, first, keys[i]) == 0)
      tell_duplicate (tree, first, keys[i], diagnostics);
    else
      first = keys[i];
}

static void
collect_keys (const YamlNode *mapping, const YamlNode **keys)
{
  for (const YamlNode *key = yaml_first (mapping), *end = yaml_end (mapping); key < end;
       key = yaml_next (key + 1))
    *keys++ = key;
}

/* Keys that are the same have the same. */
static guint32
signature (const char *text, gsize size)
{
  const guchar *bytes = (const guchar *) text;

  if (size < 2)
    return size == 0 ? 0 : bytes[0];
  return ((guint32) bytes[size - 1] | (guint32) bytes[size - 2] << 8 | (guint32) bytes[size / 2] << 16 |
          (guint32) bytes[0] << 24) +
         (guint32) size;
}

/* Nearly always: then no two of the few keys are the same. */
static gboolean
have_signatures_of_their_own (const YamlTree *tree, const YamlNode *mapping)
{
  guint32 signatures[FEW_KEYS];
  guint n = 0;

  for (const YamlNode *key = yaml_first (mapping), *end = yaml_end (mapping); key < end;
       key = yaml_next (key + 1), n++)
    {
      signatures[n] = signature (yaml_text (tree, key), key->size);
      for (guint i = 0; i < n; i++)
        if (signatures[i] == signatures[n])
          return FALSE;
    }
  return TRUE;
}

void
yaml_tell_duplicates (const YamlTree *tree, const YamlNode *mapping, guint n,
                      ProgressDiagnostics *diagnostics)
{
  const YamlNode *few[FEW_KEYS];

  if (n <= FEW_KEYS && have_signatures_of_their_own (tree, mapping))
    return;
  if (n <= FEW_KEYS)
    {
      collect_keys (mapping, few);
      compare_all (tree, few, n, diagnostics);
      return;
    }

  g_autofree const YamlNode **keys = g_new (const YamlNode *, n);
  collect_keys (mapping, keys);
  compare_sorted (tree, keys, n, diagnostics);
}
