/* SPDX-License-Identifier: MIT */
/* The registry for people: what each method is, what it takes, where it comes from. */
#include <string.h>

#include "json.h"
#include "method.h"
#include "write.h"

/* ---- what is said of a method ---- */

static void
append_name (GString *out, const ProgressMethod *method, ProgressLanguage language G_GNUC_UNUSED)
{
  g_string_append (out, method->name);
}

static void
append_title (GString *out, const ProgressMethod *method, ProgressLanguage language)
{
  g_string_append (out, catalogue_text (language, method->title));
}

static void
append_body (GString *out, const ProgressMethod *method, ProgressLanguage language G_GNUC_UNUSED)
{
  g_string_append (out, method->body);
}

static void
append_edition (GString *out, const ProgressMethod *method, ProgressLanguage language G_GNUC_UNUSED)
{
  g_string_append (out, method->edition);
}

/* "value, target, [better: higher|lower]": in brackets what may be left out. */
static void
append_inputs (GString *out, const ProgressMethod *method, ProgressLanguage language G_GNUC_UNUSED)
{
  for (gint32 i = 0; i < method->n_parameters; i++)
    {
      const MethodParameter *parameter = &method->parameters[i];
      gboolean needed = parameter->otherwise == NULL;

      g_string_append_printf (out, "%s%s%s", i > 0 ? ", " : "", needed ? "" : "[", parameter->name);
      if (parameter->words != NULL)
        g_string_append_printf (out, ": %s", parameter->words);
      if (!needed && *parameter->otherwise != '\0')
        g_string_append_printf (out, " = %s", parameter->otherwise);
      g_string_append (out, needed ? "" : "]");
    }
}

static void
append_categories (GString *out, const ProgressMethod *method, ProgressLanguage language)
{
  for (gint32 i = 0; i < method->n_categories; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "; " : "",
                            catalogue_text (language, method->categories[i].wording));
}

static void
append_evidence (GString *out, const ProgressMethod *method, ProgressLanguage language G_GNUC_UNUSED)
{
  g_string_append (out, progress_method_get_evidence (method));
}

static void
append_source (GString *out, const ProgressMethod *method, ProgressLanguage language G_GNUC_UNUSED)
{
  g_string_append (out, method->source);
}

static void
append_judges (GString *out, const ProgressMethod *method, ProgressLanguage language)
{
  if (method->judges)
    g_string_append (out, catalogue_text (language, N_ ("yes")));
}

static const struct {
  const char *key;
  const char *heading; /* in English */
  void (*append) (GString *out, const ProgressMethod *method, ProgressLanguage language);
} facts[] = {
  { "method", N_ ("Method"), append_name },
  { "title", N_ ("Title"), append_title },
  { "body", N_ ("Body"), append_body },
  { "edition", N_ ("Edition"), append_edition },
  { "judges_indicators", N_ ("Judges indicators"), append_judges },
  { "inputs", N_ ("Takes"), append_inputs },
  { "categories", N_ ("Categories"), append_categories },
  { "evidence", N_ ("Evidence"), append_evidence },
  { "source", N_ ("Source"), append_source },
};

/* ---- each format ---- */

static void
write_text_list (GString *out, const ProgressMethod *method, ProgressLanguage language)
{
  g_autoptr (GString) cell = g_string_new (NULL);

  g_string_append_printf (out, "%s\n", method->name);
  for (gsize i = 1; i < G_N_ELEMENTS (facts); i++)
    {
      g_string_truncate (cell, 0);
      facts[i].append (cell, method, language);
      if (cell->len > 0)
        g_string_append_printf (out, "    %s%s%s\n", catalogue_text (language, facts[i].heading),
                                catalogue_text (language, N_ (": ")), cell->str);
    }
}

static void
write_json_list (Json *json, const ProgressMethod *method, ProgressLanguage language)
{
  g_autoptr (GString) cell = g_string_new (NULL);

  json_begin_object (json, NULL, JSON_LINES);
  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      g_string_truncate (cell, 0);
      facts[i].append (cell, method, language);
      json_text (json, facts[i].key, cell->str);
    }
  json_end_object (json);
}

/* One line of cells; before, between and after them what the format wants. */
static void
write_cells (GString *out, const ProgressMethod *method, ProgressLanguage language,
             const char *const around[3], void (*append) (GString *out, const char *text))
{
  g_autoptr (GString) cell = g_string_new (NULL);

  g_string_append (out, around[0]);
  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      g_string_truncate (cell, 0);
      facts[i].append (cell, method, language);
      g_string_append (out, i > 0 ? around[1] : "");
      append (out, cell->str);
    }
  g_string_append (out, around[2]);
}

static void
write_header (GString *out, ProgressFormat format, ProgressLanguage language)
{
  gboolean is_csv = format == PROGRESS_FORMAT_CSV;

  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    g_string_append_printf (out, is_csv ? "%s%s" : "%s%s ", is_csv ? (i > 0 ? "," : "") : "| ",
                            is_csv ? facts[i].key : catalogue_text (language, facts[i].heading));
  g_string_append (out, is_csv ? "\n" : "|\n");
  for (gsize i = 0; i < G_N_ELEMENTS (facts) && !is_csv; i++)
    g_string_append (out, "|---");
  g_string_append (out, is_csv ? "" : "|\n");
}

static void
write_rows (GString *out, ProgressFormat format, ProgressLanguage language)
{
  static const char *const csv[] = { "", ",", "\n" }, *const markdown[] = { "| ", " | ", " |\n" };

  write_header (out, format, language);
  for (gint32 i = 0; i < progress_method_get_count (); i++)
    if (format == PROGRESS_FORMAT_CSV)
      write_cells (out, progress_method_get (i), language, csv, csv_append_field);
    else
      write_cells (out, progress_method_get (i), language, markdown, markdown_append_escaped);
}

char *
progress_methods_to_text (ProgressFormat format, ProgressLanguage language)
{
  GString *out = g_string_new (NULL);
  gint32 n = progress_method_get_count ();
  Json json;

  switch (format)
    {
    case PROGRESS_FORMAT_JSON:
      json_init (&json, out);
      json_begin_array (&json, NULL, JSON_LINES);
      for (gint32 i = 0; i < n; i++)
        write_json_list (&json, progress_method_get (i), language);
      json_end_array (&json);
      g_string_append_c (out, '\n');
      break;
    case PROGRESS_FORMAT_CSV:
    case PROGRESS_FORMAT_MARKDOWN:
      write_rows (out, format, language);
      break;
    case PROGRESS_FORMAT_TEXT:
    default:
      for (gint32 i = 0; i < n; i++)
        write_text_list (out, progress_method_get (i), language);
    }
  return g_string_free (out, FALSE);
}
