/* SPDX-License-Identifier: MIT */
#include "columns-kernel.h"
#include "parse-error.h"

/* The name of an array that is missing; NULL: none is. */
static const char *
missing_column (const ProgressScoreColumns *columns)
{
  const struct {
    const char *name;
    gconstpointer array;
  } all[] = {
    { "value", columns->value },   { "start", columns->start }, { "expected", columns->expected },
    { "target", columns->target }, { "rate", columns->rate },   { "index", columns->index },
    { "light", columns->light },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    if (all[i].array == NULL)
      return all[i].name;
  return NULL;
}

static char *
find_fault (const ProgressScoreColumns *columns)
{
  const char *missing;

  if (columns->size != sizeof *columns)
    return g_strdup_printf ("size is %" G_GSIZE_FORMAT ", ProgressScoreColumns has %" G_GSIZE_FORMAT " bytes",
                            columns->size, sizeof *columns);
  if (columns->n < 0)
    return g_strdup_printf ("n is %" G_GINT64_FORMAT ", a number of rows was expected", columns->n);

  missing = columns->n > 0 ? missing_column (columns) : NULL;
  return missing != NULL ? g_strdup_printf ("%s is NULL, an array of %" G_GINT64_FORMAT " was expected",
                                            missing, columns->n)
                         : NULL;
}

gboolean
progress_score_columns (const ProgressScoreColumns *columns, GError **error)
{
  g_autofree char *fault = NULL;

  g_return_val_if_fail (columns != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  fault = find_fault (columns);
  if (fault != NULL)
    {
      argument_error ("bad-columns", fault, error);
      return FALSE;
    }
  columns_kernel (columns);
  return TRUE;
}
