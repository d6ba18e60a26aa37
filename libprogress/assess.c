/* SPDX-License-Identifier: MIT */
#include "assess.h"

#include <string.h>

#include "actual.h"
#include "evaluate.h"
#include "parse-error.h"
#include "schema.h"

/* ---- what there is to judge by ---- */

/* Running totals begin at 0 with every period: the growth of one means nothing. A target with two sides has
 * no one number to be reached, a sum no figures of its own. */
static ProgressReason
missing_before_figures (const ProgressStanding *standing)
{
  const ProgressIndicator *indicator = standing->indicator;
  const Target *target = standing->target;

  if (target == NULL || target->pending)
    return PROGRESS_REASON_NO_TARGET;
  if (!indicator->has_baseline || indicator->reported_as != PROGRESS_REPORTED_LEVEL ||
      standing->due == DAY_NONE || target_is_two_sided (target) || is_sum_of_parts (indicator))
    return PROGRESS_REASON_NO_PATH;
  return exact_is_defined (exact_kept (standing->actual)) ? PROGRESS_REASON_NONE
                                                          : exact_reason (exact_kept (standing->actual));
}

static void
add_point (Evidence *self, Day day, Exact value)
{
  double time = method_time_of_day (day), number = exact_to_double (value);

  g_array_append_val (self->times, time);
  g_array_append_val (self->values, number);
}

/* The series begins with the baseline; a figure of its day, or from before it, is not a point of its own. */
static void
gather_series (Evidence *self, const ProgressReport *report)
{
  const ProgressIndicator *indicator = self->standing->indicator;
  FigureList list = { indicator->figures, indicator->n_figures };
  Day known_at = DAY_LAST;

  if (report->figures != NULL)
    {
      list = figures_of (report->figures, indicator);
      known_at = figures_known_at (report->figures);
    }

  FigureWalk walk = figure_walk (indicator, list, report->as_of, known_at);

  add_point (self, self->baseline_date, exact_of (indicator->baseline));
  while (figure_walk_next (&walk))
    if (walk.figure->date > self->baseline_date && exact_is_defined (walk.value))
      add_point (self, walk.figure->date, walk.value);
}

/* A baseline without a date stands where the line starts. */
void
evidence_gather (Evidence *self, const ProgressReport *report, const ProgressStanding *standing)
{
  const ProgressIndicator *indicator = standing->indicator;

  *self = (Evidence){
    .standing = standing,
    .fault = missing_before_figures (standing),
    .baseline_date = indicator->baseline_date != DAY_NONE ? indicator->baseline_date : indicator->origin,
  };
  if (self->fault != PROGRESS_REASON_NONE)
    return;
  self->times = g_array_new (FALSE, FALSE, sizeof (double));
  self->values = g_array_new (FALSE, FALSE, sizeof (double));
  gather_series (self, report);
  if (self->times->len < 2)
    self->fault = PROGRESS_REASON_TOO_FEW_POINTS;
}

void
evidence_clear (Evidence *self)
{
  g_clear_pointer (&self->times, g_array_unref);
  g_clear_pointer (&self->values, g_array_unref);
}

/* ---- asking a method ---- */

#define MOST_INPUTS 13

/* The inputs, in the words of methods, and the texts they borrow. */
typedef struct {
  ProgressMethodInput items[MOST_INPUTS];
  gint32 n;
  char baseline[NUMBER_TEXT_SIZE], value[EXACT_TEXT_SIZE], target[NUMBER_TEXT_SIZE];
  char baseline_day[DAY_TEXT_SIZE], day[DAY_TEXT_SIZE], due[DAY_TEXT_SIZE];
} Inputs;

static gboolean
takes (const ProgressMethod *method, const char *name)
{
  for (gint32 i = 0; i < method->n_parameters; i++)
    if (strcmp (method->parameters[i].name, name) == 0)
      return TRUE;
  return FALSE;
}

static void
give_text (Inputs *self, const ProgressMethod *method, const char *name, const char *text)
{
  if (takes (method, name))
    self->items[self->n++] = (ProgressMethodInput){ .name = name, .text = text };
}

static void
give_series (Inputs *self, const ProgressMethod *method, const char *name, const GArray *series)
{
  if (takes (method, name))
    self->items[self->n++] = (ProgressMethodInput){
      .name = name,
      .series = (const double *) (gconstpointer) series->data,
      .n_series = (gint32) series->len,
    };
}

/* A share whose target is none or all is near it within a point, for who asks. */
static gboolean
is_bound_of_scale (const ProgressStanding *standing)
{
  Exact target = exact_of (standing->target->value);

  return standing->indicator->unit->kind == UNIT_PERCENT &&
         (exact_sign (target) == 0 || exact_compare (target, exact_int (100)) == 0);
}

static gboolean
is_strict (const Target *target)
{
  return target->comparator == PROGRESS_COMPARATOR_MORE_THAN ||
         target->comparator == PROGRESS_COMPARATOR_LESS_THAN;
}

static void
write_texts (Inputs *self, const Evidence *evidence)
{
  const ProgressStanding *standing = evidence->standing;

  number_format (standing->indicator->baseline, self->baseline);
  number_format (standing->target->value, self->target);
  exact_format (exact_kept (standing->actual), self->value);
  day_format (evidence->baseline_date, self->baseline_day);
  day_format (standing->actual_date, self->day);
  day_format (standing->due, self->due);
}

static void
give_all (Inputs *self, const Evidence *evidence, const ProgressMethod *method)
{
  const ProgressStanding *standing = evidence->standing;

  write_texts (self, evidence);
  give_text (self, method, "baseline", self->baseline);
  give_text (self, method, "baseline_time", self->baseline_day);
  give_text (self, method, "value", self->value);
  give_text (self, method, "time", self->day);
  give_text (self, method, "target", self->target);
  give_text (self, method, "target_time", self->due);
  give_text (self, method, "at", self->due);
  give_text (self, method, "better",
             standing->indicator->better == PROGRESS_BETTER_LOWER ? "lower" : "higher");
  give_text (self, method, "strict", is_strict (standing->target) ? "yes" : "no");
  if (is_bound_of_scale (standing))
    give_text (self, method, "bound", self->target);
  give_series (self, method, "times", evidence->times);
  give_series (self, method, "values", evidence->values);
}

ProgressMethodResult *
evidence_assess (const Evidence *self, const ProgressMethod *method)
{
  Inputs inputs = { .n = 0 };
  ProgressMethodResult *result;

  if (self->fault != PROGRESS_REASON_NONE)
    {
      result = method_result_new (method);
      result->refused = self->fault;
      return result;
    }
  give_all (&inputs, self, method);
  result = progress_method_apply (method, inputs.items, inputs.n, NULL);
  g_assert (result != NULL); /* every input is of the method's own */
  return result;
}

/* ---- by name ---- */

static GPtrArray *
judging_methods (void)
{
  GPtrArray *methods = g_ptr_array_new ();

  for (gint32 i = 0; i < progress_method_get_count (); i++)
    if (progress_method_judges_indicators (progress_method_get (i)))
      g_ptr_array_add (methods, (gpointer) progress_method_get (i));
  return methods;
}

/* The method that was probably meant; NULL: none is near. */
static const char *
nearest_method (const char *name, const GPtrArray *judging)
{
  g_autofree const char **names = g_new (const char *, judging->len);

  for (guint i = 0; i < judging->len; i++)
    names[i] = ((const ProgressMethod *) judging->pdata[i])->name;
  return schema_nearest (name, names, judging->len);
}

static void
refuse (const char *name, const GPtrArray *judging, GError **error)
{
  const char *meant = nearest_method (name, judging);
  g_autoptr (GString) message = g_string_new (NULL);

  if (progress_method_find (name) != NULL)
    g_string_printf (message, "'%s' does not judge indicators", name);
  else
    g_string_printf (message, "there is no method '%s'", name);
  if (meant != NULL)
    g_string_append_printf (message, "; did you mean '%s'?", meant);
  else
    g_string_append (message, "; write all, or one of");
  for (guint i = 0; i < judging->len && meant == NULL; i++)
    g_string_append_printf (message, "%s %s", i > 0 ? "," : "",
                            ((const ProgressMethod *) judging->pdata[i])->name);
  argument_error ("unknown-method", message->str, error);
}

GPtrArray *
assess_find_methods (const char *name, GError **error)
{
  g_autoptr (GPtrArray) judging = judging_methods ();
  const ProgressMethod *method = progress_method_find (name);

  if (strcmp (name, "all") == 0)
    return g_steal_pointer (&judging);
  if (method == NULL || !method->judges)
    {
      refuse (name, judging, error);
      return NULL;
    }
  g_ptr_array_set_size (judging, 0);
  g_ptr_array_add (judging, (gpointer) method);
  return g_steal_pointer (&judging);
}

ProgressMethodResult *
progress_report_assess (const ProgressReport *self, const char *id, const ProgressMethod *method,
                        GError **error)
{
  g_auto (Evidence) evidence = { 0 };
  g_autoptr (GPtrArray) found = NULL;
  const ProgressStanding *standing;
  g_return_val_if_fail (self != NULL && id != NULL && method != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  found = assess_find_methods (method->name, error);
  if (found == NULL)
    return NULL;
  standing = progress_report_find_standing (self, id);
  if (standing == NULL)
    {
      g_autofree char *message = plan_no_such_id (self->plan, id);

      argument_error ("unknown-id", message, error);
      return NULL;
    }
  evidence_gather (&evidence, self, standing);
  return evidence_assess (&evidence, method);
}
