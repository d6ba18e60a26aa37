/* SPDX-License-Identifier: MIT */
/* What a caller gave a method, checked and read into one argument per parameter. */
#include <string.h>

#include "method-number.h"
#include "method.h"
#include "parse-error.h"

/* ---- one argument ---- */

static gint32
find_word (const char *words, const char *text)
{
  g_auto (GStrv) list = g_strsplit (words, "|", -1);

  for (gint32 i = 0; list[i] != NULL; i++)
    if (strcmp (list[i], text) == 0)
      return i;
  return -1;
}

/* What stands between spaces and commas. */
static char **
split_list (const char *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) pieces = g_strsplit_set (text, " ,", -1);

  for (char **piece = pieces; *piece != NULL; piece++)
    if (**piece != '\0')
      g_strv_builder_add (builder, *piece);
  return g_strv_builder_end (builder);
}

static gboolean
is_missing (const char *text)
{
  return strcmp (text, "-") == 0 || strcmp (text, "null") == 0;
}

static gboolean
read_series_text (MethodArgument *self)
{
  g_auto (GStrv) pieces = split_list (self->text);
  gint32 n = (gint32) g_strv_length (pieces);
  double *series = g_new (double, (gsize) n + 1);
  Exact *exacts = g_new (Exact, (gsize) n + 1);

  self->series = self->owned[0] = series;
  self->exacts = self->owned[1] = exacts;
  self->n = n;
  for (gint32 i = 0; i < n; i++)
    {
      series[i] = NAN;
      exacts[i] = exact_undefined (PROGRESS_REASON_NO_DATA);
      if (!is_missing (pieces[i]) &&
          (!method_parse_exact (pieces[i], &exacts[i]) || !method_parse_double (pieces[i], &series[i])))
        return FALSE;
    }
  return TRUE;
}

static void
take_series (MethodArgument *self, const ProgressMethodInput *input, ProgressMethodKind kind)
{
  self->series = input->series;
  self->n = input->series != NULL ? MAX (input->n_series, 0) : 0;
  if (kind != PROGRESS_METHOD_DECIMALS || self->n == 0)
    return;

  Exact *exacts = g_new (Exact, (gsize) self->n);

  for (gint32 i = 0; i < self->n; i++)
    exacts[i] = method_exact_of_double (input->series[i]);
  self->exacts = self->owned[1] = exacts;
}

/* FALSE: the text cannot be read as what the parameter is. */
static gboolean
read_text (const MethodParameter *parameter, MethodArgument *self)
{
  double x;

  switch (parameter->kind)
    {
    case PROGRESS_METHOD_DECIMAL:
      if (!method_parse_exact (self->text, &self->exact))
        return FALSE;
      self->number = real_of_exact (self->exact);
      return TRUE;
    case PROGRESS_METHOD_TIME:
      if (!method_parse_time (self->text, &x))
        return FALSE;
      self->number = real_of (x);
      return TRUE;
    case PROGRESS_METHOD_SERIES:
    case PROGRESS_METHOD_DECIMALS:
      return read_series_text (self);
    case PROGRESS_METHOD_DATE:
      self->day = day_parse (self->text, strlen (self->text));
      return self->day != DAY_NONE;
    case PROGRESS_METHOD_WORD:
      self->word = find_word (parameter->words, self->text);
      return self->word >= 0;
    case PROGRESS_METHOD_LIST:
      self->items = split_list (self->text);
      self->n = (gint32) g_strv_length (self->items);
      return TRUE;
    case PROGRESS_METHOD_NUMBER:
    default:
      if (!method_parse_double (self->text, &x))
        return FALSE;
      self->number = real_of (x);
      return TRUE;
    }
}

/* FALSE: a number was given where only a text can be read. */
static gboolean
read_number (const MethodParameter *parameter, MethodArgument *self, const ProgressMethodInput *input)
{
  switch (parameter->kind)
    {
    case PROGRESS_METHOD_SERIES:
    case PROGRESS_METHOD_DECIMALS:
      take_series (self, input, parameter->kind);
      return TRUE;
    case PROGRESS_METHOD_DATE:
    case PROGRESS_METHOD_WORD:
    case PROGRESS_METHOD_LIST:
      return FALSE;
    case PROGRESS_METHOD_DECIMAL:
      self->exact = method_exact_of_double (input->number);
      self->number = real_of_exact (self->exact);
      return TRUE;
    case PROGRESS_METHOD_NUMBER:
    case PROGRESS_METHOD_TIME:
    default:
      self->number = real_of (input->number);
      return TRUE;
    }
}

static void
argument_init (MethodArgument *self)
{
  *self = (MethodArgument){
    .number = real_undefined (PROGRESS_REASON_NO_DATA),
    .exact = exact_undefined (PROGRESS_REASON_NO_DATA),
    .word = -1,
    .day = DAY_NONE,
  };
}

/* ---- all of them ---- */

static gint32
find_parameter (const ProgressMethod *method, const char *name)
{
  for (gint32 i = 0; i < method->n_parameters; i++)
    if (strcmp (method->parameters[i].name, name) == 0)
      return i;
  return -1;
}

G_GNUC_PRINTF (3, 4)
static gboolean
fail (GError **error, const char *id, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  argument_error (id, message, error);
  return FALSE;
}

static gboolean
fail_unknown (const ProgressMethod *method, const char *name, GError **error)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (gint32 i = 0; i < method->n_parameters; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", method->parameters[i].name);
  return fail (error, "unknown-input", "'%s' is no input of %s, which takes %s", name, method->name,
               list->str);
}

static gboolean
fail_unreadable (const MethodParameter *parameter, const char *text, GError **error)
{
  static const char *const wanted[] = {
    [PROGRESS_METHOD_NUMBER] = "a number",
    [PROGRESS_METHOD_DECIMAL] = "a decimal such as 12.5",
    [PROGRESS_METHOD_SERIES] = "numbers such as 50 54 60",
    [PROGRESS_METHOD_DECIMALS] = "decimals such as 44 5.5",
    [PROGRESS_METHOD_TIME] = "a year such as 2022 or a date",
    [PROGRESS_METHOD_DATE] = "a date such as 2026-06-30",
    [PROGRESS_METHOD_WORD] = "one of the words",
    [PROGRESS_METHOD_LIST] = "a list of words",
  };
  gboolean is_word = parameter->kind == PROGRESS_METHOD_WORD;

  return fail (error, "bad-input", "'%s' (%s) is not %s%s%s", text != NULL ? text : "a number",
               parameter->name, wanted[parameter->kind], is_word ? " " : "", is_word ? parameter->words : "");
}

/* Is nothing said? An empty text says no more than no input at all. */
static gboolean
is_empty (const ProgressMethodInput *input)
{
  if (input->text != NULL)
    return *input->text == '\0';
  return input->series == NULL && isnan (input->number);
}

static gboolean
read_input (const ProgressMethod *method, const ProgressMethodInput *input, MethodArgument *arguments,
            GError **error)
{
  gint32 place = input->name != NULL ? find_parameter (method, input->name) : -1;
  MethodArgument *self = &arguments[MAX (place, 0)];

  if (place < 0)
    return fail_unknown (method, input->name != NULL ? input->name : "", error);
  if (self->is_given)
    return fail (error, "duplicate-input", "'%s' is given twice", input->name);
  if (is_empty (input))
    return TRUE;
  self->is_given = TRUE;
  self->text = input->text;
  if (self->text != NULL ? read_text (&method->parameters[place], self)
                         : read_number (&method->parameters[place], self, input))
    return TRUE;
  return fail_unreadable (&method->parameters[place], self->text, error);
}

static void
fill_defaults (const ProgressMethod *method, MethodArgument *arguments)
{
  for (gint32 i = 0; i < method->n_parameters; i++)
    {
      const char *otherwise = method->parameters[i].otherwise;

      if (arguments[i].is_given || otherwise == NULL || *otherwise == '\0')
        continue;
      arguments[i].text = otherwise;
      if (!read_text (&method->parameters[i], &arguments[i]))
        g_warn_if_reached ();
    }
}

static gboolean
check_lengths (const ProgressMethod *method, const MethodArgument *arguments, GError **error)
{
  for (gint32 i = 0; i < method->n_parameters; i++)
    {
      const MethodParameter *parameter = &method->parameters[i];
      gint32 partner = parameter->partner != NULL ? find_parameter (method, parameter->partner) : i;

      if (arguments[i].is_given && arguments[i].n != arguments[partner].n)
        return fail (error, "length-mismatch", "'%s' has %d entries and '%s' has %d", parameter->name,
                     arguments[i].n, parameter->partner, arguments[partner].n);
    }
  return TRUE;
}

gboolean
method_read_arguments (const ProgressMethod *method, const ProgressMethodInput *inputs, gint32 n_inputs,
                       MethodArgument *arguments, GError **error)
{
  for (gint32 i = 0; i < method->n_parameters; i++)
    argument_init (&arguments[i]);
  for (gint32 i = 0; i < n_inputs; i++)
    if (!read_input (method, &inputs[i], arguments, error))
      return FALSE;
  fill_defaults (method, arguments);
  return check_lengths (method, arguments, error);
}

void
method_arguments_clear (const ProgressMethod *method, MethodArgument *arguments)
{
  for (gint32 i = 0; i < method->n_parameters; i++)
    {
      g_free (arguments[i].owned[0]);
      g_free (arguments[i].owned[1]);
      g_strfreev (arguments[i].items);
    }
}
