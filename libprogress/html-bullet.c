/* SPDX-License-Identifier: MIT */
/* The bullet chart: how far the actual value has come on the way to the target, and how far it should be. */
#include "html-chart.h"

#include "amount.h"
#include "target.h"

#define HEIGHT 16
#define MARGIN 1.04 /* the scale goes on a little, so that nothing is drawn on its very end */
#define REACH  2    /* and no further than this many times what is asked for, whatever was reported */

/* What is drawn, as values in the unit, or as rates. What does not exist is left out. */
typedef struct {
  Exact origin;  /* where the bar begins */
  int direction; /* -1: less is progress, and drawn to the right */
  Exact actual, expected;
  Exact low, high; /* of the target: the same unless it is a range */
  ProgressComparator comparator;
  double from, to; /* the scale: distances from the origin */
} Bullet;

/* ---- what to draw ---- */

static Bullet
bullet_of_rate (const ProgressStanding *standing)
{
  return (Bullet){ .origin = exact_int (0),
                   .direction = 1,
                   .actual = exact_kept (standing->rate),
                   .expected = exact_kept (standing->expected_rate),
                   .low = exact_int (1),
                   .high = exact_int (1),
                   .comparator = PROGRESS_COMPARATOR_AT_LEAST };
}

/* A level on its way from a baseline is drawn from there; everything else from 0. */
static Bullet
bullet_of_amount (const Explanation *facts)
{
  const ProgressStanding *standing = facts->standing;
  gboolean from_baseline = standing->method == PROGRESS_RATE_FROM_BASELINE;
  Exact origin = from_baseline ? exact_of (facts->indicator->baseline) : exact_int (0);
  Exact low = facts->letters['l' - 'a'];

  return (Bullet){ .origin = origin,
                   .direction = from_baseline && exact_compare (low, origin) < 0 ? -1 : 1,
                   .actual = exact_kept (standing->actual),
                   .expected = exact_kept (standing->expected),
                   .low = low,
                   .high = facts->letters['h' - 'a'],
                   .comparator = facts->target->comparator };
}

/* How far a value lies from the origin, to the right. */
static double
distance (const Bullet *self, Exact value)
{
  return self->direction * exact_to_double (exact_subtract (value, self->origin));
}

static void
make_room (Bullet *self, Exact value)
{
  if (!exact_is_defined (value))
    return;
  self->from = MIN (self->from, distance (self, value));
  self->to = MAX (self->to, distance (self, value));
}

static gboolean
is_milestone (const ExplainedPoint *point)
{
  return g_str_equal (point->from, "milestone");
}

static void
set_scale (Bullet *self, const Explanation *facts)
{
  double reach;

  make_room (self, self->low);
  make_room (self, self->high);
  make_room (self, self->expected);
  for (gint32 i = 0; i < facts->n_points; i++)
    if (is_milestone (&facts->points[i]))
      make_room (self, facts->points[i].value);
  reach = REACH * MAX (self->to, -self->from);
  make_room (self, self->actual);
  if (reach > 0)
    {
      self->from = MAX (self->from, -reach);
      self->to = MIN (self->to, reach);
    }
  self->to = self->to > self->from ? self->from + MARGIN * (self->to - self->from) : self->from + 1;
}

/* ---- drawing ---- */

static double
place (const Bullet *self, double x)
{
  return 100 * (CLAMP (x, self->from, self->to) - self->from) / (self->to - self->from);
}

static double
place_of (const Bullet *self, Exact value)
{
  return place (self, distance (self, value));
}

static void
append_box (GString *out, const char *name, double left, double right, double top)
{
  g_autoptr (GString) path = NULL;

  if (right <= left)
    return;
  path = g_string_new (NULL);
  html_append_point (path, 'M', left, top);
  html_append_step (path, 'H', right);
  html_append_step (path, 'V', HEIGHT - top);
  html_append_step (path, 'H', left);
  g_string_append_c (path, 'z');
  html_append_path (out, name, path->str);
}

static void
append_line (GString *path, double x, double top, double bottom)
{
  html_append_point (path, 'M', x, top);
  html_append_step (path, 'V', bottom);
}

/* Where the target is met: beyond it, below it, or between its ends. */
static void
append_zone (GString *out, const Bullet *self)
{
  double low = place_of (self, self->low), high = place_of (self, self->high);
  gboolean is_upper =
      self->comparator == PROGRESS_COMPARATOR_AT_LEAST || self->comparator == PROGRESS_COMPARATOR_MORE_THAN;
  gboolean is_lower =
      self->comparator == PROGRESS_COMPARATOR_AT_MOST || self->comparator == PROGRESS_COMPARATOR_LESS_THAN;

  if (is_upper || is_lower)
    is_upper == (self->direction > 0) ? (high = 100) : (low = 0);
  append_box (out, "zone", MIN (low, high), MAX (low, high), 0);
}

static void
append_bar (GString *out, const Bullet *self)
{
  double zero = place (self, 0), actual;

  if (!exact_is_defined (self->actual))
    return;
  actual = place_of (self, self->actual);
  append_box (out, "actual", MIN (zero, actual), MAX (zero, actual), 5.5);
  if (distance (self, self->actual) > self->to) /* it goes on outside */
    html_append_path (out, "beyond", "M95 4.5L98.5 8L95 11.5");
}

static void
append_milestones (GString *out, const Bullet *self, const Explanation *facts)
{
  g_autoptr (GString) path = g_string_new (NULL);

  for (gint32 i = 0; i < facts->n_points; i++)
    if (is_milestone (&facts->points[i]) && exact_is_defined (facts->points[i].value))
      append_line (path, place_of (self, facts->points[i].value), HEIGHT - 3, HEIGHT);
  html_append_path (out, "tick", path->str);
}

static void
append_target (GString *out, const Bullet *self)
{
  g_autoptr (GString) path = g_string_new (NULL);

  append_line (path, place_of (self, self->low), 0, HEIGHT);
  if (self->comparator == PROGRESS_COMPARATOR_RANGE)
    append_line (path, place_of (self, self->high), 0, HEIGHT);
  html_append_path (out, "target", path->str);
}

static void
append_expected (GString *out, const Bullet *self)
{
  g_autoptr (GString) path = g_string_new (NULL);

  if (exact_is_defined (self->expected))
    append_line (path, place_of (self, self->expected), 2.5, HEIGHT - 2.5);
  html_append_path (out, "expected", path->str);
}

static void
append_drawing (GString *out, const Bullet *self, const Explanation *facts)
{
  double zero = place (self, 0), target = place_of (self, self->low);

  append_box (out, "way", MIN (zero, target), MAX (zero, target), 3);
  append_zone (out, self);
  append_bar (out, self);
  append_milestones (out, self, facts);
  append_target (out, self);
  append_expected (out, self);
}

/* ---- in words ---- */

static void
say (GString *label, const char *words, const AmountStyle *style, Exact value, gboolean is_rate)
{
  char text[ROUNDED_TEXT_SIZE];

  if (!exact_is_defined (value))
    return;
  g_string_append (label, catalogue_text (style->language, words));
  if (!is_rate)
    amount_append (label, style, value);
  else
    {
      rounding_format_rate (&ROUNDING_DEFAULT, value, text);
      g_string_append (label, text);
    }
}

static void
append_label (GString *label, const Bullet *self, const Explanation *facts, ProgressLanguage language)
{
  AmountStyle style = amount_style_of (facts->standing, language);
  gboolean is_rate = facts->target == NULL;

  if (exact_is_defined (self->actual))
    say (label, N_ ("Actual "), &style, self->actual, is_rate);
  else
    g_string_append (label, catalogue_text (language, N_ ("No figure")));
  say (label, N_ ("; expected "), &style, self->expected, is_rate);
  if (is_rate)
    return;
  g_string_append (label, catalogue_text (language, N_ ("; target ")));
  amount_append_target (label, &style, facts->target);
}

void
html_append_bullet (GString *out, const Explanation *facts, ProgressLanguage language)
{
  g_autoptr (GString) label = NULL;
  Bullet bullet = facts->target != NULL ? bullet_of_amount (facts) : bullet_of_rate (facts->standing);
  gboolean is_pending = facts->target == NULL && facts->indicator->n_targets > 0;

  if (is_pending || (facts->target == NULL && !exact_is_defined (bullet.actual)))
    return;
  label = g_string_new (NULL);
  append_label (label, &bullet, facts, language);
  set_scale (&bullet, facts);
  html_begin_drawing (out, "bullet", HEIGHT, label->str);
  append_drawing (out, &bullet, facts);
  html_end_drawing (out);
}
