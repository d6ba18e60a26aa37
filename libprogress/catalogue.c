/* SPDX-License-Identifier: MIT */
#include "catalogue.h"

#include <string.h>

static const Catalogue *
catalogue_of (ProgressLanguage language)
{
  return language == PROGRESS_LANGUAGE_CHINESE ? &catalogue_chinese : NULL;
}

static int
compare_row (gconstpointer english, gconstpointer row)
{
  return strcmp (english, ((const CatalogueRow *) row)->english);
}

static const char *
without_context (const char *text)
{
  const char *bar = strchr (text, '|');

  return bar != NULL ? bar + 1 : text;
}

const char *
catalogue_text (ProgressLanguage language, const char *english)
{
  const Catalogue *catalogue = catalogue_of (language);
  const CatalogueRow *row = catalogue != NULL ? bsearch (english, catalogue->rows, catalogue->n_rows,
                                                         sizeof *catalogue->rows, compare_row)
                                              : NULL;

  return row != NULL ? row->text : without_context (english);
}

/* English alone of the languages we have tells one from many. */
const char *
catalogue_plural (ProgressLanguage language, gint64 n, const char *one, const char *many)
{
  return catalogue_text (language, language == PROGRESS_LANGUAGE_ENGLISH && n == 1 ? one : many);
}
