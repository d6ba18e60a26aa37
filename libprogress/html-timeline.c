/* SPDX-License-Identifier: MIT */
/* A small time line: the figures against the planned line, or the deliverables at their dates. */
#include "html-chart.h"

#include "amount.h"

#define HEIGHT 32
#define BORDER 3.0 /* above and below, so that dots are drawn whole */
#define NEAR   0.6 /* figures closer than this are one dot */
#define BENDS  12  /* straight pieces of a curve */

typedef struct {
  Day first, last;
  double low, high;
} Frame;

/* ---- the frame ---- */

static void
frame_day (Frame *self, Day day)
{
  if (day == DAY_NONE)
    return;
  self->first = MIN (self->first, day);
  self->last = MAX (self->last, day);
}

static void
frame_value (Frame *self, Exact value)
{
  if (!exact_is_defined (value))
    return;
  self->low = MIN (self->low, exact_to_double (value));
  self->high = MAX (self->high, exact_to_double (value));
}

/* Figures of before the plan's first day are of another story. */
static gboolean
is_shown (const ExplainedFigure *figure, const Explanation *facts)
{
  return exact_is_defined (figure->value) && figure->figure->date >= facts->indicator->plan->first;
}

static Frame
frame_of (const Explanation *facts)
{
  const ProgressStanding *standing = facts->standing;
  Frame frame = { facts->indicator->origin, facts->indicator->origin, G_MAXDOUBLE, -G_MAXDOUBLE };

  frame_day (&frame, standing->due);
  for (gint32 i = 0; i < facts->n_points; i++)
    {
      frame_day (&frame, facts->points[i].day);
      frame_value (&frame, facts->points[i].value);
    }
  for (gint32 i = 0; i < facts->n_figures; i++)
    if (is_shown (&facts->figures[i], facts))
      {
        frame_day (&frame, facts->figures[i].figure->date);
        frame_value (&frame, facts->figures[i].value);
      }
  frame_day (&frame, standing->actual_date);
  frame_value (&frame, exact_kept (standing->actual));
  frame_value (&frame, facts->letters['l' - 'a']);
  return frame;
}

static double
x_of (const Frame *self, Day day)
{
  return self->last == self->first ? 50 : 1 + 98.0 * (day - self->first) / (self->last - self->first);
}

static double
y_of (const Frame *self, Exact value)
{
  double share =
      self->high > self->low ? (exact_to_double (value) - self->low) / (self->high - self->low) : 0.5;

  return HEIGHT - BORDER - share * (HEIGHT - 2 * BORDER);
}

/* ---- the plan ---- */

static void
append_point (GString *out, const Frame *frame, char command, Day day, Exact value)
{
  html_append_point (out, command, x_of (frame, day), y_of (frame, value));
}

static void
append_curve (GString *out, const Frame *frame, const Explanation *facts)
{
  Day first = facts->points[0].day, last = facts->points[facts->n_points - 1].day;

  append_point (out, frame, 'M', first, facts->points[0].value);
  for (int i = 1; i <= BENDS; i++)
    {
      Day day = first + (Day) ((gint64) (last - first) * i / BENDS);
      Exact value = line_value (&facts->judgement.line, day);

      if (exact_is_defined (value))
        append_point (out, frame, 'L', day, value);
    }
}

static void
append_straight (GString *out, const Frame *frame, const Explanation *facts)
{
  for (gint32 i = 0; i < facts->n_points; i++)
    append_point (out, frame, i == 0 ? 'M' : 'L', facts->points[i].day, facts->points[i].value);
}

/* What is asked for stands until something else is asked for. A level to be held is asked for from the first
 * day on. */
static void
append_steps (GString *out, const Frame *frame, const Explanation *facts)
{
  Day from = is_to_be_held (facts->indicator) ? frame->first : facts->points[0].day;

  append_point (out, frame, 'M', from, facts->points[0].value);
  for (gint32 i = 0; i < facts->n_points; i++)
    {
      html_append_step (out, 'H', x_of (frame, facts->points[i].day));
      html_append_step (out, 'V', y_of (frame, facts->points[i].value));
    }
  html_append_step (out, 'H', 99);
}

static void
append_plan (GString *out, const Frame *frame, const Explanation *facts)
{
  g_autoptr (GString) path = g_string_new (NULL);
  LineShape shape = facts->judgement.line.shape;

  if (facts->n_points == 0)
    return;
  if (facts->standing->course == COURSE_REQUIREMENT || shape == LINE_STEPS)
    append_steps (path, frame, facts);
  else if (shape == LINE_COMPOUND)
    append_curve (path, frame, facts);
  else
    append_straight (path, frame, facts);
  html_append_path (out, "plan", path->str);
}

/* ---- the figures ---- */

/* A dot is a line of hardly any length, drawn by a round pen: it stays round however the drawing is
 * stretched. */
static void
append_dot (GString *path, double x, double y)
{
  html_append_point (path, 'M', x, y);
  g_string_append (path, "h.01");
}

static void
append_figures (GString *out, const Frame *frame, const Explanation *facts)
{
  const ProgressStanding *standing = facts->standing;
  g_autoptr (GString) line = g_string_new (NULL), dots = g_string_new (NULL);
  double before = -1;

  for (gint32 i = 0; i < facts->n_figures; i++)
    {
      const ExplainedFigure *figure = &facts->figures[i];
      double x = x_of (frame, figure->figure->date);

      if (!is_shown (figure, facts) || (x - before < NEAR && figure->figure != standing->figure))
        continue;
      html_append_point (line, before < 0 ? 'M' : 'L', x, y_of (frame, figure->value));
      append_dot (dots, x, y_of (frame, figure->value));
      before = x;
    }
  if (before < 0 && exact_is_defined (exact_kept (standing->actual)) && standing->actual_date != DAY_NONE)
    append_dot (dots, x_of (frame, standing->actual_date), y_of (frame, exact_kept (standing->actual)));
  html_append_path (out, "figures", line->str);
  html_append_path (out, "dots", dots->str);
}

/* Where nothing is asked for before the due date, only the target. */
static void
append_aim (GString *out, const Frame *frame, const Explanation *facts)
{
  g_autoptr (GString) path = g_string_new (NULL);

  if (facts->n_points == 0 && facts->target != NULL && facts->standing->due != DAY_NONE)
    append_dot (path, x_of (frame, facts->standing->due), y_of (frame, facts->letters['l' - 'a']));
  html_append_path (out, "ahead", path->str);
}

static void
append_today (GString *out, const Frame *frame, Day as_of)
{
  g_autoptr (GString) path = g_string_new (NULL);

  if (as_of <= frame->first || as_of >= frame->last)
    return;
  html_append_point (path, 'M', x_of (frame, as_of), 0);
  html_append_step (path, 'V', HEIGHT);
  html_append_path (out, "today", path->str);
}

static void
append_label (GString *label, const Explanation *facts, ProgressLanguage language)
{
  const ProgressStanding *standing = facts->standing;

  if (standing->actual_date != DAY_NONE)
    {
      g_string_append (label, catalogue_text (language, N_ ("Figures up to ")));
      amount_append_date (label, standing->actual_date, language);
    }
  else
    g_string_append (label, catalogue_text (language, N_ ("No figure")));
  if (standing->due == DAY_NONE)
    return;
  g_string_append (label, catalogue_text (language, N_ ("; planned up to ")));
  amount_append_date (label, standing->due, language);
}

static void
append_values (GString *out, const Explanation *facts, ProgressLanguage language)
{
  Frame frame = frame_of (facts);
  g_autoptr (GString) label = g_string_new (NULL), paths = g_string_new (NULL);

  append_plan (paths, &frame, facts);
  append_aim (paths, &frame, facts);
  append_figures (paths, &frame, facts);
  if (paths->len == 0)
    return;
  append_label (label, facts, language);
  html_begin_drawing (out, "timeline", HEIGHT, label->str);
  append_today (out, &frame, facts->report->as_of);
  g_string_append (out, paths->str);
  html_end_drawing (out);
}

/* ---- deliverables ---- */

typedef enum {
  STEP_DONE,
  STEP_LATE,
  STEP_AHEAD, /* not yet due */
  N_STEPS,
} Step;

static Step
step_of (const Deliverable *deliverable, Day as_of)
{
  if (deliverable->done != DAY_NONE && deliverable->done <= as_of)
    return STEP_DONE;
  return deliverable->due <= as_of ? STEP_LATE : STEP_AHEAD;
}

static void
append_steps_that_are (GString *out, Step step, const Frame *frame, const Explanation *facts)
{
  static const char *const names[N_STEPS] = { "done", "late", "ahead" };
  const ProgressIndicator *indicator = facts->indicator;
  g_autoptr (GString) path = g_string_new (NULL);

  for (gint32 i = 0; i < indicator->n_deliverables; i++)
    {
      const Deliverable *deliverable = &indicator->deliverables[i];

      if (deliverable->due != DAY_NONE && step_of (deliverable, facts->report->as_of) == step)
        append_dot (path, x_of (frame, deliverable->due), HEIGHT / 2.0);
    }
  html_append_path (out, names[step], path->str);
}

static void
append_deliverables (GString *out, const Explanation *facts, ProgressLanguage language)
{
  const ProgressIndicator *indicator = facts->indicator;
  Frame frame = { .first = indicator->origin, .last = indicator->origin };
  g_autofree char *label = NULL;
  gint32 done = 0;

  for (gint32 i = 0; i < indicator->n_deliverables; i++)
    {
      frame_day (&frame, indicator->deliverables[i].due);
      done += step_of (&indicator->deliverables[i], facts->report->as_of) == STEP_DONE;
    }
  label = g_strdup_printf (catalogue_text (language, N_ ("%d of %d deliverables done")), done,
                           indicator->n_deliverables);
  html_begin_drawing (out, "timeline", HEIGHT, label);
  append_today (out, &frame, facts->report->as_of);
  html_append_path (out, "plan", "M1 16H99");
  for (Step step = 0; step < N_STEPS; step++)
    append_steps_that_are (out, step, &frame, facts);
  html_end_drawing (out);
}

void
html_append_timeline (GString *out, const Explanation *facts, ProgressLanguage language)
{
  if (facts->standing->method == PROGRESS_RATE_DELIVERABLES)
    append_deliverables (out, facts, language);
  else
    append_values (out, facts, language);
}
