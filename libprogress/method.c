/* SPDX-License-Identifier: MIT */
/* The registry of the assessment methods: which there are, what each says about itself, and asking one. */
#include "method.h"

#include <string.h>

static const ProgressMethod *const methods[] = {
#define ROW(name) &method_##name,
  METHODS (ROW)
#undef ROW
};

gint32
progress_method_get_count (void)
{
  return G_N_ELEMENTS (methods);
}

const ProgressMethod *
progress_method_get (gint32 index)
{
  g_return_val_if_fail (index >= 0 && index < (gint32) G_N_ELEMENTS (methods), NULL);
  return methods[index];
}

const ProgressMethod *
progress_method_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (methods); i++)
    if (strcmp (methods[i]->name, name) == 0)
      return methods[i];
  return NULL;
}

/* ---- what one says about itself ---- */

const char *
progress_method_get_name (const ProgressMethod *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->name;
}

static gboolean
is_language (ProgressLanguage language)
{
  return language == PROGRESS_LANGUAGE_ENGLISH || language == PROGRESS_LANGUAGE_CHINESE;
}

const char *
progress_method_get_title (const ProgressMethod *self, ProgressLanguage language)
{
  g_return_val_if_fail (self != NULL && is_language (language), NULL);
  return catalogue_text (language, self->title);
}

const char *
progress_method_get_body (const ProgressMethod *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->body;
}

const char *
progress_method_get_edition (const ProgressMethod *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->edition;
}

const char *
progress_method_get_source (const ProgressMethod *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->source;
}

const char *
progress_method_get_evidence (const ProgressMethod *self)
{
  static const char *const words[] = {
    [EVIDENCE_SOURCE] = "source",
    [EVIDENCE_RESTATED] = "restated",
    [EVIDENCE_GENERAL] = "general",
  };

  g_return_val_if_fail (self != NULL, NULL);
  return words[self->evidence];
}

gboolean
progress_method_judges_indicators (const ProgressMethod *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->judges;
}

gint32
progress_method_get_n_inputs (const ProgressMethod *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_parameters;
}

static const MethodParameter *
get_parameter (const ProgressMethod *self, gint32 index)
{
  g_return_val_if_fail (self != NULL && index >= 0 && index < self->n_parameters, NULL);
  return &self->parameters[index];
}

const char *
progress_method_get_input_name (const ProgressMethod *self, gint32 index)
{
  const MethodParameter *parameter = get_parameter (self, index);

  return parameter != NULL ? parameter->name : NULL;
}

ProgressMethodKind
progress_method_get_input_kind (const ProgressMethod *self, gint32 index)
{
  const MethodParameter *parameter = get_parameter (self, index);

  return parameter != NULL ? parameter->kind : PROGRESS_METHOD_NUMBER;
}

const char *
progress_method_get_input_default (const ProgressMethod *self, gint32 index)
{
  const MethodParameter *parameter = get_parameter (self, index);

  return parameter != NULL ? parameter->otherwise : NULL;
}

const char *
progress_method_get_input_words (const ProgressMethod *self, gint32 index)
{
  const MethodParameter *parameter = get_parameter (self, index);

  return parameter != NULL ? parameter->words : NULL;
}

gint32
progress_method_get_n_categories (const ProgressMethod *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_categories;
}

const char *
progress_method_get_category_name (const ProgressMethod *self, gint32 index)
{
  g_return_val_if_fail (self != NULL && index >= 0 && index < self->n_categories, NULL);
  return self->categories[index].name;
}

const char *
progress_method_get_category_wording (const ProgressMethod *self, gint32 index, ProgressLanguage language)
{
  g_return_val_if_fail (self != NULL && index >= 0 && index < self->n_categories, NULL);
  g_return_val_if_fail (is_language (language), NULL);
  return catalogue_text (language, self->categories[index].wording);
}

/* ---- asking one ---- */

#define MAX_PARAMETERS 16

static gboolean
has_infinity (const MethodArgument *argument)
{
  for (gint32 i = 0; argument->series != NULL && i < argument->n; i++)
    if (isinf (argument->series[i]))
      return TRUE;
  return FALSE;
}

static ProgressMethodResult *
compute (const ProgressMethod *self, const MethodArgument *arguments)
{
  ProgressMethodResult *result = method_result_new (self);

  for (gint32 i = 0; i < self->n_parameters; i++)
    if (has_infinity (&arguments[i]))
      {
        result->refused = PROGRESS_REASON_OUT_OF_RANGE;
        return result;
      }
  self->compute (arguments, result);
  return result;
}

ProgressMethodResult *
progress_method_apply (const ProgressMethod *self, const ProgressMethodInput *inputs, gint32 n_inputs,
                       GError **error)
{
  MethodArgument arguments[MAX_PARAMETERS];
  ProgressMethodResult *result = NULL;
  g_return_val_if_fail (self != NULL && (inputs != NULL || n_inputs == 0), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);
  g_assert (self->n_parameters <= MAX_PARAMETERS);

  if (method_read_arguments (self, inputs, n_inputs, arguments, error))
    result = compute (self, arguments);
  method_arguments_clear (self, arguments);
  return result;
}

#define CALL(name)                                                                                           \
  ProgressMethodResult *progress_method_##name (const ProgressMethodInput *inputs, gint32 n_inputs,          \
                                                GError **error)                                              \
  {                                                                                                          \
    return progress_method_apply (&method_##name, inputs, n_inputs, error);                                  \
  }

METHODS (CALL)

/* ---- bands ---- */

gint32
bands_find_exact (const MethodBand *bands, Exact x)
{
  if (!exact_is_defined (x))
    return -1;
  for (; bands->from.den != 0; bands++)
    {
      int order = exact_compare (x, exact_of (bands->from));

      if (order > 0 || (order == 0 && !bands->exclusive))
        break;
    }
  return bands->category;
}
