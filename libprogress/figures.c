/* SPDX-License-Identifier: MIT */
#include "figures.h"

#include "figure-notes.h"

#include <string.h>

FigureSource *
figure_source_new (const char *name)
{
  FigureSource *self = g_new0 (FigureSource, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->name = g_strdup (name);
  self->arena = arena_new ();
  return self;
}

static FigureSource *
figure_source_ref (FigureSource *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
figure_source_unref (FigureSource *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->name);
  arena_free (self->arena);
  g_free (self);
}

/* Takes over code. */
static ProgressFigures *
figures_new (ProgressPlan *plan, FigureSource *code)
{
  ProgressFigures *self = g_new0 (ProgressFigures, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->plan = progress_plan_ref (plan);
  self->known_at = DAY_LAST;
  self->code = code;
  self->lists = g_new0 (GArray *, (gsize) plan->n_indicators);
  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) figure_source_unref);
  return self;
}

ProgressFigures *
progress_figures_new (ProgressPlan *plan)
{
  g_return_val_if_fail (plan != NULL, NULL);

  return figures_new (plan, figure_source_new (NULL));
}

ProgressFigures *
figures_snapshot (const ProgressFigures *self)
{
  ProgressFigures *copy = figures_new (self->plan, figure_source_ref (self->code));

  copy->known_at = self->known_at;
  for (gint32 i = 0; i < self->plan->n_indicators; i++)
    copy->lists[i] = self->lists[i] != NULL ? g_array_ref (self->lists[i]) : NULL;
  for (guint i = 0; i < self->sources->len; i++)
    g_ptr_array_add (copy->sources, figure_source_ref (g_ptr_array_index (self->sources, i)));
  return copy;
}

ProgressFigures *
progress_figures_ref (ProgressFigures *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

static void
forget_notes (ProgressFigures *self)
{
  ProgressDiagnostics *notes = g_atomic_pointer_exchange (&self->notes, NULL);

  g_clear_pointer (&notes, diagnostics_unref);
}

void
progress_figures_unref (ProgressFigures *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (gint32 i = 0; i < self->plan->n_indicators; i++)
    g_clear_pointer (&self->lists[i], g_array_unref);
  g_free (self->lists);
  g_ptr_array_unref (self->sources);
  forget_notes (self);
  figure_source_unref (self->code);
  progress_plan_unref (self->plan);
  g_free (self);
}

FigureList
figures_of (const ProgressFigures *self, const ProgressIndicator *indicator)
{
  const GArray *list = self->lists[indicator->index];

  if (list == NULL)
    return (FigureList){ indicator->figures, indicator->n_figures };
  return (FigureList){ (const Figure *) (gconstpointer) list->data, (gint32) list->len };
}

Day
figures_known_at (const ProgressFigures *self)
{
  return self->known_at;
}

const char *
figures_file (const ProgressFigures *self, guint32 file)
{
  if (file == 0 || file > self->sources->len)
    return NULL;
  return ((const FigureSource *) g_ptr_array_index (self->sources, file - 1))->name;
}

/* --- order --- */

static int
compare_figures (gconstpointer a, gconstpointer b)
{
  const Figure *left = a, *right = b;

  if (left->date != right->date)
    return left->date < right->date ? -1 : 1;
  return (left->reported > right->reported) - (left->reported < right->reported);
}

static gboolean
is_ordered (const GArray *figures)
{
  for (guint i = 1; i < figures->len; i++)
    if (compare_figures (&g_array_index (figures, Figure, i - 1), &g_array_index (figures, Figure, i)) > 0)
      return FALSE;
  return TRUE;
}

static gboolean
say_the_same (const Figure *a, const Figure *b)
{
  return number_compare (a->value, b->value) == 0 &&
         (a->flags & PROGRESS_FIGURE_ADDED) == (b->flags & PROGRESS_FIGURE_ADDED);
}

static gboolean
overlap (const ProgressIndicator *indicator, const Figure *a, const Figure *b)
{
  if (indicator->reported_as != PROGRESS_REPORTED_PER_PERIOD)
    return FALSE;
  return b->first <= a->date && (a->first != b->first || a->date != b->date);
}

/* Added in code (line 0) comes after the lines of the file that was last by then. */
static gboolean
is_newer (const Figure *a, const Figure *b)
{
  if (a->file != b->file)
    return a->file > b->file;
  return a->line - 1 > b->line - 1;
}

/* Where a figure was written, as seen from another: "line 12", "plan.yaml:12". */
static char *
place_text (const ProgressFigures *files, const ProgressPlan *plan, const Figure *figure, const Figure *from)
{
  if (figure->line == 0)
    return g_strdup ("a figure added before");
  if (figure->file == from->file && from->line != 0)
    return g_strdup_printf ("line %u", figure->line);

  const char *file = figure->file == 0 ? plan->file : figures_file (files, figure->file);
  return g_strdup_printf ("%s:%u", file, figure->line);
}

static void
explain (const ProgressIndicator *indicator, const ProgressFigures *files, const Figure *old,
         const Figure *wrong, ParseFailure *failure)
{
  g_autofree char *place = place_text (files, indicator->plan, old, wrong);
  char date[DAY_TEXT_SIZE], old_value[NUMBER_TEXT_SIZE], value[NUMBER_TEXT_SIZE];

  day_format (wrong->date, date);
  number_format (old->value, old_value);
  number_format (wrong->value, value);
  if (old->first != wrong->first && indicator->reported_as == PROGRESS_REPORTED_PER_PERIOD)
    *failure = (ParseFailure){
      .id = "overlapping-periods",
      .message = g_strdup_printf ("the period of '%s' that ends on %s overlaps that of %s; figures of single "
                                  "periods are added up, so none may be in two",
                                  indicator->id, date, place),
    };
  else
    *failure = (ParseFailure){
      .id = "duplicate-figure",
      .message = g_strdup_printf ("'%s' on %s is %s here, but %s in %s; if one replaces the other, say with "
                                  "'reported' when it became known",
                                  indicator->id, date, value, old_value, place),
    };
}

static gboolean
contradict (const ProgressIndicator *indicator, const Figure *before, const Figure *after)
{
  return overlap (indicator, before, after) ||
         (compare_figures (before, after) == 0 && !say_the_same (before, after));
}

gboolean
figures_order (GArray *figures, const ProgressIndicator *indicator, const ProgressFigures *files,
               Figure *wrong, ParseFailure *failure)
{
  Figure *items = (Figure *) (gpointer) figures->data;
  guint kept = 0;

  if (!is_ordered (figures))
    g_array_sort (figures, compare_figures);
  for (guint i = 0; i < figures->len; i++)
    {
      Figure *last = kept > 0 ? &items[kept - 1] : NULL;

      if (last != NULL && contradict (indicator, last, &items[i]))
        {
          gboolean blames_last = is_newer (last, &items[i]);
          *wrong = blames_last ? *last : items[i];
          explain (indicator, files, blames_last ? &items[i] : last, wrong, failure);
          return FALSE;
        }
      if (last == NULL || compare_figures (last, &items[i]) != 0)
        items[kept++] = items[i];
      else if (last->detail == NULL)
        last->detail = items[i].detail;
    }
  g_array_set_size (figures, kept);
  return TRUE;
}

/* --- adding --- */

/* A list with what is new in it, until it is known that all lists are right. */
typedef struct {
  gint32 index;
  GArray *list;
} Staged;

static void
staged_clear (gpointer staged)
{
  g_clear_pointer (&((Staged *) staged)->list, g_array_unref);
}

/* Indicators of a plan stand in one array: their addresses are in its order. */
static int
compare_indicators (gconstpointer a, gconstpointer b)
{
  const NewFigure *left = a, *right = b;

  return (left->indicator > right->indicator) - (left->indicator < right->indicator);
}

static GArray *
copy_list (const ProgressFigures *self, const ProgressIndicator *indicator, guint n_more)
{
  FigureList list = figures_of (self, indicator);
  GArray *copy = g_array_sized_new (FALSE, FALSE, sizeof (Figure), (guint) list.n + n_more);

  if (list.n > 0)
    g_array_append_vals (copy, list.items, (guint) list.n);
  return copy;
}

/* Stages the list of the indicator of added[0] with the n figures from there on. */
static void
stage (const ProgressFigures *self, const NewFigure *added, guint n, GArray *staged,
       ProgressDiagnostics *diagnostics)
{
  const ProgressIndicator *indicator = added->indicator;
  Staged one = { indicator->index, copy_list (self, indicator, n) };
  ParseFailure failure = { 0 };
  Figure wrong;

  for (guint i = 0; i < n; i++)
    g_array_append_val (one.list, added[i].figure);
  g_array_append_val (staged, one);
  if (figures_order (one.list, indicator, self, &wrong, &failure))
    return;

  diagnostics_error (diagnostics, failure.id, wrong.line != 0 ? figures_file (self, wrong.file) : NULL,
                     (Place){ wrong.line, wrong.column }, "%s", failure.message);
  parse_failure_clear (&failure);
}

static void
stage_all (const ProgressFigures *self, GArray *added, GArray *staged, ProgressDiagnostics *diagnostics)
{
  const NewFigure *figures = (const NewFigure *) (gconstpointer) added->data;
  guint n;

  g_array_sort (added, compare_indicators);
  for (guint i = 0; i < added->len; i += n)
    {
      for (n = 1; i + n < added->len && figures[i + n].indicator == figures[i].indicator;)
        n++;
      stage (self, &figures[i], n, staged, diagnostics);
    }
}

static void
swap_in (ProgressFigures *self, GArray *staged)
{
  for (guint i = 0; i < staged->len; i++)
    {
      Staged *one = &g_array_index (staged, Staged, i);
      g_clear_pointer (&self->lists[one->index], g_array_unref);
      self->lists[one->index] = g_steal_pointer (&one->list);
    }
}

gboolean
figures_add_all (ProgressFigures *self, GArray *added, FigureSource **source,
                 ProgressDiagnostics *diagnostics)
{
  g_autoptr (GArray) staged = g_array_new (FALSE, FALSE, sizeof (Staged));

  if (source != NULL)
    g_ptr_array_add (self->sources, g_steal_pointer (source));
  for (guint i = 0; i < added->len; i++)
    g_array_index (added, NewFigure, i).figure.file = self->sources->len;

  g_array_set_clear_func (staged, staged_clear);
  stage_all (self, added, staged, diagnostics);
  if (!diagnostics_has_errors (diagnostics))
    {
      swap_in (self, staged);
      forget_notes (self);
      return TRUE;
    }
  if (source != NULL)
    g_ptr_array_remove_index (self->sources, self->sources->len - 1);
  return FALSE;
}

/* --- one figure --- */

static gboolean
fail (GError **error, ProgressError code, const char *id, const char *message)
{
  g_autoptr (ProgressDiagnostics) diagnostics = diagnostics_new ();

  diagnostics_error (diagnostics, id, NULL, (Place){ 0, 0 }, "%s", message);
  diagnostics_to_error (diagnostics, code, error);
  return FALSE;
}

static gboolean
add_one (ProgressFigures *self, const NewFigure *figure, GError **error)
{
  g_autoptr (ProgressDiagnostics) diagnostics = diagnostics_new ();
  g_autoptr (GArray) added = g_array_new (FALSE, FALSE, sizeof (NewFigure));

  g_array_append_vals (added, figure, 1);
  if (figures_add_all (self, added, NULL, diagnostics))
    return TRUE;
  diagnostics_to_error (diagnostics, PROGRESS_ERROR_INVALID, error);
  return FALSE;
}

gboolean
progress_figures_add (ProgressFigures *self, const char *id, const char *date, const char *value,
                      const char *reported, GError **error)
{
  g_return_val_if_fail (self != NULL && id != NULL && date != NULL && value != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  const char *const texts[N_FIGURE_FIELDS] = {
    [FIGURE_DATE] = date,
    [FIGURE_VALUE] = value,
    [FIGURE_REPORTED] = reported,
  };
  NewFigure added = { .indicator = progress_plan_find_indicator (self->plan, id) };
  FigureField wrong;
  ParseFailure failure = { 0 };

  if (added.indicator == NULL)
    {
      g_autofree char *message = plan_no_such_id (self->plan, id);
      return fail (error, PROGRESS_ERROR_ARGUMENT, "unknown-id", message);
    }
  if (figure_read (added.indicator, self->code->arena, texts, &added.figure, &wrong, &failure))
    return add_one (self, &added, error);

  fail (error, wrong == FIGURE_VALUE ? PROGRESS_ERROR_INVALID : PROGRESS_ERROR_ARGUMENT, failure.id,
        failure.message);
  parse_failure_clear (&failure);
  return FALSE;
}

gboolean
progress_figures_set_known_at (ProgressFigures *self, const char *date, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  Day day = date != NULL ? day_parse (date, strlen (date)) : DAY_LAST;
  if (day == DAY_NONE)
    {
      g_autofree char *message = g_strdup_printf ("'%s' is not a date such as 2018-08-31", date);
      return fail (error, PROGRESS_ERROR_ARGUMENT, "bad-date", message);
    }
  self->known_at = day;
  forget_notes (self);
  return TRUE;
}

/* --- notes --- */

static ProgressDiagnostics *
collect_notes (const ProgressFigures *self)
{
  ProgressDiagnostics *notes = diagnostics_new ();

  diagnostics_copy_notes (notes, self->plan->notes, FALSE);
  for (gint32 i = 0; i < self->plan->n_indicators; i++)
    figure_notes_add (notes, &self->plan->indicators[i], self);
  diagnostics_sort (notes);
  return notes;
}

const ProgressDiagnostics *
progress_figures_get_notes (ProgressFigures *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  ProgressDiagnostics *notes = g_atomic_pointer_get (&self->notes), *made;

  if (notes != NULL)
    return notes;
  made = collect_notes (self);
  if (g_atomic_pointer_compare_and_exchange (&self->notes, NULL, made))
    return made;
  diagnostics_unref (made); /* another thread was quicker */
  return g_atomic_pointer_get (&self->notes);
}
